"""Taking back who was registered or brought in, and the change that was the last."""

from __future__ import annotations

import pytest

from db import driver, event_file
from db.badges import job_orders
from db.door import check_ins
from db.errors import Refusal
from db.ids import uuid7
from db.past import changes, history
from db.past.changes import By
from db.privacy import consents
from db.rows import Outcome
from db.searching import search, search_index
from db.visitor import visitor_codes, visitors
from db.visitor.visitor_rows import derived
from db.visitor.visitors import Filters
from tests.db.past.stand import newest, refusal


def import_people(db, by, *names):
    """An import of people with these given names; the change's uuid."""
    with changes.transaction(db, by, "import", reason="list.csv") as change:
        for name in names:
            values = {"given_name": name, "family_name": "Listed", "code": visitor_codes.fresh(db)}
            values |= derived(values)
            driver.run(
                db,
                f"INSERT INTO visitors(uuid, change, source, created_at, updated_at, {', '.join(values)})"
                f" VALUES (?, ?, 'list', ?, ?, {', '.join('?' * len(values))})",
                (uuid7(), change.uuid, change.stamp, change.stamp, *values.values()),
            )
    return change.uuid


def listed(db, given_name):
    return visitors.page(db, filters=Filters(words=given_name))[0]


class TestUndoOfVisitors:
    def test_a_walk_in_is_withdrawn_with_the_check_in(self, db, by):
        visitor = visitors.register(db, by, given_name="Ada", check_in=True)
        history.undo(db, by)
        assert visitors.by_uuid(db, visitor.uuid).withdrawn
        assert visitors.living(db, visitor.uuid) is None
        assert visitors.count(db, Filters()) == 0
        assert visitors.count(db, Filters(state="withdrawn")) == 1
        assert search.visitors(db, "ada").visitors == []
        assert check_ins.check_in(db, by, visitor.code).outcome is Outcome.UNKNOWN_HERE

    def test_the_badge_that_came_out_by_itself_is_not_in_the_way(self, db, by):
        visitor = visitors.register(db, by, given_name="Ada", check_in=True)
        job_orders.ask(db, by, [(visitor.uuid, visitor.code)], printer="Zebra", stock="a6")
        history.undo(db, by)
        assert visitors.by_uuid(db, visitor.uuid).withdrawn

    def test_a_walk_in_who_was_checked_in_later_stays(self, db, by, ada):
        registered = newest(db).uuid
        scan = check_ins.check_in(db, by, ada.code)
        assert refusal(history.undo, db, by, registered) == (Refusal.CHANGED_SINCE, scan.change)
        assert not visitors.by_uuid(db, ada.uuid).withdrawn

    def test_once_that_is_undone_too_they_can_go(self, db, by, ada):
        registered = newest(db).uuid
        history.undo(db, by, check_ins.check_in(db, by, ada.code).change)
        history.undo(db, by, registered)
        assert visitors.by_uuid(db, ada.uuid).withdrawn

    def test_an_import_leaves_those_who_have_later_facts_and_lists_them(self, db, by, ada):
        made = import_people(db, by, *(name.title() for name in _STAYING), "Gone", "Going")
        for name, act in _STAYING.items():
            act(db, by, listed(db, name), ada)
        undone = history.undo(db, by, made)
        assert {visitor.given_name.casefold() for visitor in undone.kept} == set(_STAYING)
        assert undone.change.undone_by is not None
        gone = visitors.page(db, filters=Filters(state="withdrawn"))
        assert {visitor.given_name for visitor in gone} == {"Gone", "Going"}
        assert search.visitors(db, "gone").visitors == []
        assert event_file.problems(db) == []

    def test_who_is_kept_is_counted_by_what_keeps_them(self, db, by):
        import_people(db, by, "Hedy", "Rosa", "Mae")
        made = newest(db).uuid
        check_ins.check_in(db, by, listed(db, "Hedy").code)
        visitors.edit(db, by, listed(db, "Rosa").uuid, city="Torino")
        undone = history.undo(db, by, made)
        assert (undone.withdrawn, len(undone.kept)) == (1, 2)
        assert undone.why == {"check_in": 1, "edit": 1}

    def test_facts_that_were_undone_keep_nobody(self, db, by):
        made = import_people(db, by, "One", "Two")
        history.undo(db, by, check_ins.check_in(db, by, listed(db, "one").code).change)
        visitors.block(db, by, listed(db, "two").uuid)
        history.undo(db, by)
        assert history.undo(db, by, made).kept == []

    def test_an_import_gives_back_old_values_but_for_those_corrected_since(
        self, db, by, ada, grace
    ):
        with changes.transaction(db, by, "import") as change:
            visitors.edit(db, by, ada.uuid, city="London", job_title="Countess")
            visitors.edit(db, by, grace.uuid, city="New York")
        visitors.edit(db, by, ada.uuid, city="Torino")
        undone = history.undo(db, by, change.uuid)
        assert [visitor.uuid for visitor in undone.kept] == [ada.uuid]
        seen = visitors.by_uuid(db, ada.uuid)
        assert (seen.city, seen.job_title) == ("Torino", "")
        assert visitors.by_uuid(db, grace.uuid).city == ""

    def test_one_key_too_many_takes_no_list_back(self, db, by, ada):
        import_people(db, by, "One", "Two")
        brought = newest(db)
        check_ins.check_in(db, by, ada.code)
        history.undo(db, by)
        assert refusal(history.undo, db, by) == (Refusal.LIST_UNNAMED, brought.uuid)
        assert history.undo(db, by, brought.uuid).withdrawn == 2

    def test_a_list_that_brings_people_back_can_be_undone_again(self, db, by):
        import_people(db, by, "One")
        visitor = listed(db, "one")
        history.undo(db, by, newest(db).uuid)
        with changes.transaction(db, by, "import"):
            driver.run(
                db,
                "UPDATE visitors SET withdrawn = 0, name_words = 'one listed', city = 'Torino'"
                " WHERE uuid = ?",
                (visitor.uuid,),
            )
        back = newest(db).uuid
        scan = check_ins.check_in(db, by, visitor.code)
        kept = history.undo(db, by, back).kept
        assert [(one.uuid, one.city) for one in kept] == [(visitor.uuid, "Torino")]
        assert scan.outcome is Outcome.OK

    def test_many_at_once_leave_the_search_indexes_sound(self, db, by, ada):
        with changes.transaction(db, by, "import"), search_index.appending(db):
            import_people(db, by, *(f"Name{number}" for number in range(300)))
        made = newest(db).uuid
        check_ins.check_in(db, by, listed(db, "name77").code)
        undone = history.undo(db, by, made)
        assert [visitor.given_name for visitor in undone.kept] == ["Name77"]
        assert visitors.count(db, Filters(state="withdrawn")) == 299
        assert visitors.count(db, Filters()) == 2
        assert event_file.problems(db) == []


def _merge_into_it(db, by, visitor, other):
    visitors.merge(db, by, visitor.uuid, other.uuid)


_STAYING = {
    "scanned": lambda db, by, visitor, _: check_ins.check_in(db, by, visitor.code),
    "corrected": lambda db, by, visitor, _: visitors.edit(db, by, visitor.uuid, city="Torino"),
    "bound": lambda db, by, visitor, _: visitor_codes.bind(db, by, visitor.uuid, "HOTEL-9"),
    "asked": lambda db, by, visitor, _: consents.record(
        db, by, visitor.uuid, {"contact": False}, notice_version="1", language="it", how="orally"
    ),
    "keeper": _merge_into_it,
}


class TestTheLastOne:
    def test_it_is_this_stations(self, db, by, ada, grace):
        check_ins.check_in(db, By("Eva", "another-station"), ada.code)
        assert history.undo(db, by).change.subject == grace.uuid

    def test_another_operator_of_this_station_may_take_it_back_and_says_why(self, db, by, ada):
        eva, made = By("Eva", by.station), newest(db)
        assert refusal(history.undo, db, eva) == (Refusal.REASON_NEEDED, made.uuid)
        assert history.undo(db, eva, reason="came twice").change.subject == ada.uuid
        assert (newest(db).operator, newest(db).reason) == ("Eva", "came twice")

    def test_what_stands_on_it_is_told_before_anybody_is_asked_why(self, db, by, ada):
        visitors.edit(db, by, ada.uuid, city="London")
        edited = newest(db).uuid
        visitors.edit(db, by, ada.uuid, city="Roma")
        told = refusal(history.undo, db, By("Eva", by.station), edited)
        assert told == (Refusal.CHANGED_SINCE, newest(db).uuid)

    @pytest.mark.parametrize("kind", ["print", "save_badge"])
    def test_a_badge_that_was_printed_stays_printed(self, db, by, ada, kind):
        check_ins.check_in(db, by, ada.code)
        with changes.transaction(db, by, kind, subject=ada.uuid):
            pass
        assert history.undo(db, by).change.kind == "check_in"

    def test_yesterday_is_not_undone_by_a_slip_of_the_hand(self, db, by, ada, frozen):
        frozen.forward(hours=15)
        assert refusal(history.undo, db, by)[0] is Refusal.NOTHING_TO_UNDO
