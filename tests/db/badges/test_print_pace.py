"""How long a badge takes on a printer, by its last ones."""

from __future__ import annotations

from db.badges import job_orders
from db.badges.print_pace import seconds_a_badge
from db.rows.prints import JobState, Seen


def printed(db, by, frozen, visitor, *, printer="Zebra", after=2.0):
    (job,) = job_orders.ask(db, by, [(visitor.uuid, visitor.code)], printer=printer, stock="a6")
    for state in (JobState.RENDERING, JobState.SUBMITTED):
        ref = "1" if state is JobState.SUBMITTED else ""
        job_orders.observe(db, by, job.uuid, Seen(state, ref=ref))
    frozen.forward(seconds=after)
    job_orders.observe(db, by, job.uuid, Seen(JobState.DONE, ref="1"))


def test_nobody_knows_before_a_few_came_out_in_a_row(db, by, frozen, ada):
    assert seconds_a_badge(db, "Zebra") is None
    for _ in range(4):
        printed(db, by, frozen, ada)
    assert seconds_a_badge(db, "Zebra") is None
    printed(db, by, frozen, ada)
    assert seconds_a_badge(db, "Zebra") == 2.0
    assert seconds_a_badge(db, "Office") is None


def test_a_pause_and_other_printers_do_not_count(db, by, frozen, ada):
    for _ in range(5):
        printed(db, by, frozen, ada, after=4)
    frozen.forward(minutes=10)
    printed(db, by, frozen, ada, printer="Office", after=1)
    for _ in range(4):
        printed(db, by, frozen, ada, after=2)
    assert seconds_a_badge(db, "Zebra") == (4 * 4 + 3 * 2) / 7
