"""What happened, and taking it back."""

from __future__ import annotations

from datetime import date

import pytest

from db import driver, event_file, events
from db.badges import codes, job_orders
from db.door import check_ins, head_counts, sessions
from db.errors import Refusal, Refused
from db.ids import uuid7
from db.past import changes, history
from db.past.changes import By
from db.privacy import consents
from db.rows import Outcome, Way
from db.searching import search, search_index
from db.visitor import visitor_codes, visitors
from db.visitor.visitor_rows import derived
from db.visitor.visitors import Filters


def refusal(call, *args, **kwargs):
    with pytest.raises(Refused) as raised:
        call(*args, **kwargs)
    return raised.value.refusal, raised.value.subject


def newest(db):
    return history.changes(db, limit=1)[0]


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


class TestTelling:
    def test_the_newest_first_with_the_name_of_today(self, db, by, ada):
        visitors.edit(db, by, ada.uuid, family_name="King")
        told = history.changes(db, limit=2)
        assert [(one.kind, one.about, one.operator) for one in told] == [
            ("edit", "Ada King", "Tom"),
            ("register", "Ada King", "Tom"),
        ]

    def test_of_one_day_at_the_fair(self, db, by, ada, frozen):
        frozen.forward(hours=15)  # 00:11 at Pontiac
        visitors.edit(db, by, ada.uuid, family_name="King")
        kinds = {
            day: [one.kind for one in history.changes(db, day=date(2025, 4, day))]
            for day in (23, 24)
        }
        assert kinds == {23: ["register", "new"], 24: ["edit"]}
        assert history.count(db, day=date(2025, 4, 24)) == 1
        assert history.count(db) == 3

    def test_pages_follow_each_other(self, db, by, ada, grace):
        told = [history.changes(db, limit=1, offset=at)[0].subject for at in (0, 1)]
        assert told == [grace.uuid, ada.uuid]

    def test_old_and_new_values(self, db, by, ada):
        visitors.edit(db, by, ada.uuid, family_name="King", city="London")
        fields = history.fields(db, newest(db).uuid)
        assert {(one.field, one.old, one.new) for one in fields} == {
            ("family_name", "Lovelace", "King"),
            ("city", "", "London"),
        }

    def test_everything_about_one_visitor(self, db, by, ada, grace):
        check_ins.check_in(db, by, ada.code)
        consents.record(
            db, by, ada.uuid, {"contact": True}, notice_version="1", language="en", how="orally"
        )
        visitor_codes.bind(db, by, ada.uuid, "HOTEL-1")
        visitors.merge(db, by, grace.uuid, ada.uuid)
        told = [one.kind for one in history.of(db, ada.uuid)]
        assert told == ["merge", "bind_code", "consent", "check_in", "register"]
        assert [one.kind for one in history.of(db, grace.uuid)] == [
            "merge",
            "bind_code",
            "consent",
            "check_in",
            "register",
            "register",
        ]

    def test_a_change_by_the_beginning_of_its_uuid(self, db, by, ada):
        made = newest(db)
        assert history.change(db, made.uuid) == made
        assert history.change(db, made.uuid[:-2].upper()) == made
        assert history.change(db, made.uuid[:4]) is None
        assert history.change(db, "") is None
        assert history.by_uuid(db, made.uuid[:-2]) is None

    def test_about_a_row_of_settings(self, db, by):
        session = sessions.save(db, by, code="talk", title="The talk")
        assert newest(db).about == "The talk"
        assert newest(db).subject == session.uuid


class TestUndoOfFacts:
    def test_a_check_in_counts_no_more_and_can_be_made_again(self, db, by, ada):
        scan = check_ins.check_in(db, by, ada.code)
        undone = history.undo(db, by, scan.change)
        assert undone.change.kind == "check_in"
        assert undone.change.undone_by == newest(db).uuid
        assert undone.kept == []
        assert visitors.by_uuid(db, ada.uuid).checked_in_at is None
        assert check_ins.check_in(db, by, ada.code).outcome is Outcome.OK

    def test_the_fact_stays_in_the_file(self, db, by, ada):
        scan = check_ins.check_in(db, by, ada.code)
        history.undo(db, by, scan.change)
        assert driver.one(db, "SELECT uuid FROM check_ins") == (scan.check_in,)

    def test_an_exit(self, db, by, ada):
        check_ins.check_in(db, by, ada.code)
        out = check_ins.check_in(db, by, ada.code, way=Way.EXIT)
        history.undo(db, by, out.change)
        assert check_ins.check_in(db, by, ada.code).outcome is Outcome.ALREADY_REDEEMED

    def test_a_company_at_once(self, db, by, ada, nico):
        check_ins.check_in_company(db, by, "Analytical Engines")
        assert visitors.count(db, Filters(state="here")) == 2
        history.undo(db, by)
        assert visitors.count(db, Filters(state="here")) == 0

    def test_people_counted_without_data(self, db, by):
        head_counts.count_only(db, by, people=3)
        history.undo(db, by)
        assert head_counts.counts(db).counted_only == 0

    def test_a_consent(self, db, by, ada):
        consents.record(
            db, by, ada.uuid, {"contact": True}, notice_version="1", language="en", how="paper"
        )
        history.undo(db, by)
        assert consents.of(db, ada.uuid) == []


class TestUndoOfFields:
    def test_only_the_fields_of_that_change_go_back(self, db, by, ada):
        visitors.edit(db, by, ada.uuid, family_name="King")
        first = newest(db).uuid
        visitors.edit(db, by, ada.uuid, city="London")
        history.undo(db, by, first)
        visitor = visitors.by_uuid(db, ada.uuid)
        assert (visitor.family_name, visitor.city) == ("Lovelace", "London")
        assert [hit.uuid for hit in search.visitors(db, "lovelace").visitors] == [ada.uuid]
        assert search.visitors(db, "king").visitors == []

    def test_it_is_refused_where_something_newer_stands(self, db, by, ada):
        visitors.edit(db, by, ada.uuid, family_name="King")
        first = newest(db).uuid
        visitors.edit(db, by, ada.uuid, family_name="Byron")
        assert refusal(history.undo, db, by, first) == (Refusal.CHANGED_SINCE, newest(db).uuid)
        assert visitors.by_uuid(db, ada.uuid).family_name == "Byron"

    def test_the_same_value_set_again_is_newer_too(self, db, by, ada):
        visitors.edit(db, by, ada.uuid, family_name="King")
        first = newest(db).uuid
        visitors.edit(db, by, ada.uuid, family_name="Byron")
        visitors.edit(db, by, ada.uuid, family_name="King")
        assert refusal(history.undo, db, by, first)[0] is Refusal.CHANGED_SINCE

    def test_once_the_newer_is_undone_the_older_can_be(self, db, by, ada):
        visitors.edit(db, by, ada.uuid, family_name="King")
        first = newest(db).uuid
        visitors.edit(db, by, ada.uuid, family_name="Byron")
        history.undo(db, by)
        history.undo(db, by, first)
        assert visitors.by_uuid(db, ada.uuid).family_name == "Lovelace"

    def test_again_and_again_goes_back_to_the_beginning(self, db, by, ada):
        for city in ("Torino", "London", "Roma"):
            visitors.edit(db, by, ada.uuid, city=city)
        cities = []
        for _ in range(3):
            history.undo(db, by)
            cities.append(visitors.by_uuid(db, ada.uuid).city)
        assert cities == ["London", "Torino", ""]

    def test_block_and_cancel(self, db, by, ada):
        visitors.block(db, by, ada.uuid)
        visitors.cancel(db, by, ada.uuid)
        history.undo(db, by)
        history.undo(db, by)
        visitor = visitors.by_uuid(db, ada.uuid)
        assert not visitor.blocked
        assert not visitor.cancelled

    def test_a_merge(self, db, by, ada, grace, nico):
        visitors.merge(db, by, grace.uuid, nico.uuid)
        visitors.merge(db, by, ada.uuid, grace.uuid)
        history.undo(db, by)
        assert visitors.by_uuid(db, ada.uuid) == ada
        assert visitors.living(db, nico.uuid).uuid == grace.uuid
        assert [hit.uuid for hit in search.visitors(db, "hopper").visitors] == [grace.uuid]

    def test_the_event_and_its_rows(self, db, by):
        events.edit(db, by, city="Detroit")
        history.undo(db, by)
        assert events.current(db).city == "Pontiac"
        sessions.save(db, by, code="talk", title="The talk")
        history.undo(db, by)
        assert sessions.all_sessions(db) == []

    def test_a_session_that_people_went_to_stays(self, db, by, ada):
        sessions.save(db, by, code="talk", title="The talk")
        made = newest(db).uuid
        check_ins.check_in(db, by, ada.code, session="talk")
        assert refusal(history.undo, db, by, made)[0] is Refusal.IN_USE
        assert len(sessions.all_sessions(db)) == 1

    def test_a_session_corrected_since_stays(self, db, by):
        session = sessions.save(db, by, code="talk", title="The talk")
        made = newest(db).uuid
        sessions.save(db, by, uuid=session.uuid, title="The speech")
        assert refusal(history.undo, db, by, made) == (Refusal.CHANGED_SINCE, newest(db).uuid)


class TestUndoOfCodes:
    def test_a_bound_code_is_free_again(self, db, by, ada, grace):
        visitor_codes.bind(db, by, ada.uuid, "HOTEL-1")
        history.undo(db, by)
        assert visitor_codes.resolve(db, "HOTEL-1") is None
        visitor_codes.bind(db, by, grace.uuid, "HOTEL-1")
        assert visitor_codes.resolve(db, "HOTEL-1").visitor == grace.uuid

    def test_a_spare_badge_is_spare_again(self, db, by, ada):
        spare = codes.make(visitor_codes.event_key(db))
        visitor_codes.assign(db, by, ada.uuid, spare)
        history.undo(db, by)
        assert check_ins.check_in(db, by, spare).outcome is Outcome.UNKNOWN_HERE

    def test_a_badge_that_was_not_lost_admits_again_and_the_new_one_does_not(self, db, by, ada):
        new = visitor_codes.lost(db, by, ada.uuid)
        history.undo(db, by)
        assert not visitor_codes.resolve(db, ada.code).revoked
        assert visitors.by_uuid(db, ada.uuid).code == ada.code
        assert check_ins.check_in(db, by, new).outcome is Outcome.REVOKED
        held = {held.code: held.revoked_at is None for held in visitor_codes.of(db, ada.uuid)}
        assert held == {ada.code: True, new: False}

    def test_spares_revoked_with_it_admit_again(self, db, by, ada):
        spare = codes.make(visitor_codes.event_key(db))
        visitor_codes.assign(db, by, ada.uuid, spare)
        visitor_codes.lost(db, by, ada.uuid)
        history.undo(db, by)
        assert not visitor_codes.resolve(db, spare).revoked


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


class TestRefusals:
    def test_an_undo_is_undone_by_doing_it_again(self, db, by, ada):
        visitors.block(db, by, ada.uuid)
        blocked = newest(db).uuid
        history.undo(db, by)
        undo = newest(db).uuid
        assert refusal(history.undo, db, by, undo) == (Refusal.NOT_UNDOABLE, "undo")
        assert refusal(history.undo, db, by, blocked) == (Refusal.UNDONE_ALREADY, undo)

    @pytest.mark.parametrize("kind", ["new", "backup", "copy", "recover", "station"])
    def test_what_cannot_be_taken_back(self, db, by, kind):
        with changes.transaction(db, by, kind) as change:
            pass
        assert refusal(history.undo, db, by, change.uuid) == (Refusal.NOT_UNDOABLE, kind)

    def test_no_such_change(self, db, by):
        assert refusal(history.undo, db, by, "nothing")[0] is Refusal.NOT_FOUND

    def test_nothing_to_undo(self, db, by):
        assert refusal(history.undo, db, by)[0] is Refusal.NOTHING_TO_UNDO

    def test_an_answer_that_another_followed_stays_until_that_one_goes(self, db, by, ada):
        def answer(**answers):
            told = {"notice_version": "1", "language": "en", "how": "orally"}
            consents.record(db, by, ada.uuid, answers, **told)
            return newest(db).uuid

        first, other, later = answer(contact=True), answer(newsletter=True), answer(contact=False)
        assert refusal(history.undo, db, by, first) == (Refusal.CHANGED_SINCE, later)
        history.undo(db, by, other)
        history.undo(db, by, later)
        assert consents.agreed(db, ada.uuid) == {"contact": True}
        history.undo(db, by, first)
        assert consents.of(db, ada.uuid) == []

    def test_a_refused_undo_leaves_no_trace(self, db, by, ada):
        visitors.edit(db, by, ada.uuid, family_name="King")
        first = newest(db).uuid
        visitors.edit(db, by, ada.uuid, family_name="Byron")
        before = history.count(db)
        refusal(history.undo, db, by, first)
        assert history.count(db) == before


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
