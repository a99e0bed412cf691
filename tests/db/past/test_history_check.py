"""A history that somebody changed by other means does not hold together."""

from __future__ import annotations

from datetime import date

import pytest

from db import driver, event_file
from db.access import operators
from db.door import check_ins
from db.erasure import erasing
from db.meeting import follow_ups, meeting_saving, notes
from db.past import changes, history, history_check
from db.past.changes import By
from db.privacy import consents
from db.visitor import visitors


@pytest.fixture
def edited(db, by, ada):
    """Ada, who moved twice and was here."""
    for city in ("Torino", "London"):
        visitors.edit(db, by, ada.uuid, city=city)
    check_ins.check_in(db, by, ada.code)
    return ada


def test_what_this_program_does_holds_together(db, by, edited):
    history.undo(db, by)
    assert history_check.gaps(db) == []


def test_what_was_erased_holds_together(db, edited):
    erasing.erase(db, By("Eva", "here", reason="asked"), edited.uuid)
    assert history_check.gaps(db) == []


def test_another_program_that_altered_somebody_is_not_taken_for_whoever_checked_them_in(db, edited):
    """The file's own triggers write it to the change that was made last."""
    with db.conn:
        db.conn.execute("UPDATE visitors SET job_title = 'Spy' WHERE uuid = ?", (edited.uuid,))
    (gap,) = history_check.gaps(db)
    assert gap == (
        f"history: visitors.job_title of {edited.uuid} was altered by another program,"
        " after: check_in"
    )


FOREIGN = {
    "UPDATE meetings SET topic = 'Lies'": ("meetings.topic", "edit"),
    "UPDATE visitors SET job_title = 'Spy' WHERE family_name = 'Hopper'": (
        "visitors.job_title",
        "edit",
    ),
    "UPDATE event SET retention_until = '2099-01-01'": ("event.retention_until", "meeting"),
    "UPDATE operators SET role = 'supervisor'": ("operators.role", "note"),
    "UPDATE follow_ups SET owner = 'Spy'": ("follow_ups.owner", "register"),
}


@pytest.mark.parametrize("how", FOREIGN)
def test_nor_is_what_the_last_act_never_alters(db, by, ada, grace, how):
    """What was done last altered something: of one visitor, or in another table."""
    field, last = FOREIGN[how]
    operators.save(db, by, name="Tom")
    met = meeting_saving.save(db, by, with_name="Ford", date=date(2025, 4, 23))
    follow_ups.save(db, by, text="Write", owner="Tom", visitor=ada.uuid)
    if last == "edit":
        visitors.edit(db, by, ada.uuid, city="London")
    elif last == "meeting":
        meeting_saving.save(db, by, uuid=met.uuid, place="Table 4")
    elif last == "note":
        notes.log(db, by, met.uuid, text="They ask for an offer")
    else:
        visitors.register(db, by, given_name="Zeno")
    assert history_check.gaps(db) == []
    with db.conn:
        assert db.conn.execute(how).rowcount == 1
    (gap,) = history_check.gaps(db)
    assert gap.startswith(f"history: {field} of ")
    assert gap.endswith(f"was altered by another program, after: {last}")


TAMPERING = {
    "UPDATE visitors SET city = 'Paris'": "visitors.city",
    "UPDATE history SET new = 'Paris' WHERE new = 'Torino'": "visitors.city",
    "UPDATE history SET old = 'Paris' WHERE old = 'Torino'": "visitors.city",
    "UPDATE history SET field = 'shoes' WHERE new = 'London'": "visitors.shoes",
    "DELETE FROM history WHERE new = 'London'": "visitors.city",
    "DELETE FROM history WHERE new = 'Torino'": "history: 1 entries are gone",
    "DELETE FROM changes WHERE kind = 'edit'": "changes: ",
    "UPDATE check_ins SET change = 'nobody'": "check_ins: entry 1 belongs to no change",
    "DELETE FROM check_ins WHERE id = 1": "check_ins: 1 entries are gone",
}


@pytest.mark.parametrize("how", TAMPERING)
def test_what_was_done_by_other_means_leaves_a_trace(db, by, edited, frozen, how):
    frozen.forward(days=1)
    check_ins.check_in(db, by, edited.code)
    made = driver.rows(db, "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    with changes.transaction(db, by, "edit"):
        for name, _ in made:
            driver.run(db, f"DROP TRIGGER {name}")
        assert driver.run(db, how)
        for _, sql in made:
            driver.run(db, sql)
    assert event_file.problems(db) == []
    gaps = history_check.gaps(db)
    assert any(TAMPERING[how] in gap for gap in gaps), gaps


def test_who_is_merged_in_a_ring_is_named_and_answers_for_nobody(db, by, ada, grace, nico):
    said = {"notice_version": "1", "language": "en", "how": "screen"}
    for one in (ada, nico):
        consents.record(db, by, one.uuid, {"newsletter": True}, **said)
    with db.conn:
        for one, other in ((ada, grace), (grace, ada)):
            db.conn.execute(
                "UPDATE visitors SET merged_into = ? WHERE uuid = ?", (other.uuid, one.uuid)
            )
    gaps = history_check.gaps(db)
    assert {f"visitors: {one.uuid} is merged in a ring" for one in (ada, grace)} <= set(gaps)
    assert [who for who, *_ in consents.every(db)] == [nico.uuid]
