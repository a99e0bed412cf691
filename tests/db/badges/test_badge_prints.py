"""The log of badges, by visitor."""

from __future__ import annotations

import pytest

from db import driver
from db.badges import badge_prints, job_orders
from db.errors import Refusal, Refused
from db.past import history
from db.rows.prints import Hitch, JobState, Seen, Why
from db.visitor import visitor_codes, visitor_merges, visitors


def ask(db, by, *people, **other):
    badges = [(who.uuid, who.code) for who in people]
    return job_orders.ask(db, by, badges, **({"printer": "Office", "stock": "a6"} | other))


def print_one(db, by, who, **other):
    (job,) = ask(db, by, who, **other)
    for state in (JobState.RENDERING, JobState.SUBMITTED, JobState.DONE):
        job_orders.observe(db, by, job.uuid, Seen(state, ref="" if state == "rendering" else "7"))
    return job


def test_a_print_is_kept_as_it_was_told(db, by, ada, frozen):
    job = print_one(db, by, ada, reason="torn", layout="default")
    (made,) = badge_prints.of(db, ada.uuid)
    assert (made.job, made.visitor, made.code, made.copy) == (job.uuid, ada.uuid, ada.code, 1)
    assert (made.target, made.stock, made.layout) == ("Office", "a6", "default")
    assert (made.reason, made.operator, made.at) == ("torn", "Tom", frozen.at)
    assert (made.state, made.trouble) == (JobState.DONE, "")
    kept = driver.one(db, "SELECT station FROM badge_jobs WHERE uuid = ?", (job.uuid,))
    assert kept == ("station-of-hall-b",)


def test_a_badge_in_a_file_is_told_from_one_on_paper(db, by, ada):
    print_one(db, by, ada)
    job_orders.write_file(db, by, [(ada.uuid, ada.code)], name="ada.pdf", stock="a6")
    assert [change.kind for change in history.changes(db, limit=2)] == ["save_badge", "print"]
    paper, file = badge_prints.of(db, ada.uuid)
    assert (paper.target, paper.trouble) == ("Office", "")
    assert (file.target, file.trouble, file.state) == ("ada.pdf", Hitch.WRITTEN, JobState.DONE)


def test_copies_are_counted_for_each_visitor(db, by, ada, grace):
    for _ in range(3):
        print_one(db, by, ada)
    print_one(db, by, grace)
    assert [made.copy for made in badge_prints.of(db, ada.uuid)] == [1, 2, 3]
    assert [made.copy for made in badge_prints.of(db, grace.uuid)] == [1]


def test_what_never_came_out_is_no_copy(db, by, ada):
    (job,) = ask(db, by, ada)
    job_orders.cancel(db, by, job.uuid)
    print_one(db, by, ada)
    assert [made.copy for made in badge_prints.of(db, ada.uuid)] == [1, 1]
    assert [made.copy for made in badge_prints.made(db, ada.uuid)] == [1]


def test_badges_of_who_was_merged_count(db, by, ada, nico):
    print_one(db, by, nico)
    visitor_merges.merge(db, by, ada.uuid, nico.uuid)
    print_one(db, by, ada)
    assert [made.copy for made in badge_prints.of(db, ada.uuid)] == [1, 2]


def test_nobody_has_no_badge(db, by, ada):
    with pytest.raises(Refused) as refused:
        job_orders.ask(db, by, [(ada.uuid, ada.code), ("nobody", "")], printer="", stock="a6")
    assert (refused.value.refusal, refused.value.subject) == (Refusal.NOT_FOUND, "nobody")
    assert badge_prints.of(db, ada.uuid) == []


def test_many_badges_are_one_change(db, by, ada, grace):
    before = len(history.changes(db))
    jobs = ask(db, by, ada, grace, why=Why.BATCH)
    assert len(history.changes(db)) == before + 1
    assert [[badge.visitor for badge in job.badges] for job in jobs] == [[ada.uuid], [grace.uuid]]
    (sheet,) = ask(db, by, ada, grace, why=Why.BATCH, together=True)
    assert [badge.name for badge in sheet.badges] == ["Ada Lovelace", "Grace Hopper"]


class TestTakingBack:
    def test_the_mark_of_a_print_is_taken_back_and_the_job_stays(self, db, by, ada):
        print_one(db, by, ada)
        history.undo(db, by, history.changes(db, limit=1)[0].uuid)
        assert badge_prints.of(db, ada.uuid) == []
        assert driver.one(db, "SELECT count(*) FROM badge_jobs") == (1,)

    def test_not_while_it_is_on_its_way(self, db, by, ada):
        (job,) = ask(db, by, ada)
        with pytest.raises(Refused) as refused:
            history.undo(db, by, history.changes(db, limit=1)[0].uuid)
        assert (refused.value.refusal, refused.value.subject) == (
            Refusal.STILL_PRINTING,
            job.uuid,
        )
        assert len(badge_prints.of(db, ada.uuid)) == 1

    def test_what_a_printer_was_told_cannot_be_taken_back(self, db, by, ada):
        (job,) = ask(db, by, ada)
        job_orders.cancel(db, by, job.uuid)
        with pytest.raises(Refused) as refused:
            history.undo(db, by, history.changes(db, limit=1)[0].uuid)
        assert refused.value.refusal is Refusal.NOT_UNDOABLE


def test_one_more_badge_has_a_reason_and_the_first_one_none(db, by, ada, frozen):
    assert badge_prints.why_again(db, ada.uuid) == ""
    print_one(db, by, ada)
    frozen.forward(minutes=1)
    assert badge_prints.why_again(db, ada.uuid) == "again"
    visitors.edit(db, by, ada.uuid, email="ada@engines.example")
    assert badge_prints.why_again(db, ada.uuid) == "again"  # that stands on no badge
    visitors.edit(db, by, ada.uuid, family_name="King")
    assert badge_prints.why_again(db, ada.uuid) == "corrected"
    visitors.edit(db, by, ada.uuid, family_name=ada.family_name)
    assert badge_prints.why_again(db, ada.uuid) == "again"  # as it stands on the badge
    visitors.edit(db, by, ada.uuid, company="Comets & Co")
    frozen.forward(minutes=1)
    print_one(db, by, ada)
    assert badge_prints.why_again(db, ada.uuid) == "again"
    visitor_codes.lost(db, by, ada.uuid)
    assert badge_prints.why_again(db, ada.uuid) == "lost"


def test_a_badge_that_waits_is_drawn_with_the_name_of_then(db, by, ada, frozen):
    (job,) = ask(db, by, ada)
    frozen.forward(minutes=1)
    visitors.edit(db, by, ada.uuid, family_name="King")
    frozen.forward(minutes=1)
    job_orders.observe(db, by, job.uuid, Seen(JobState.RENDERING))
    assert badge_prints.why_again(db, ada.uuid) == "again"
