"""Taking back what was written about somebody: facts, fields and codes."""

from __future__ import annotations

from db import driver, events
from db.badges import codes
from db.door import check_ins, head_counts, sessions
from db.errors import Refusal
from db.past import history
from db.privacy import consents
from db.rows import Outcome, Way
from db.searching import search
from db.visitor import visitor_codes, visitors
from db.visitor.visitors import Filters
from tests.db.past.stand import newest, refusal


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
