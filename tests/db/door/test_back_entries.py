"""Check-ins from paper: whom a line means, at which time, and that twice is harmless."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from db.badges import spares
from db.door import back_entries, check_ins, entries, session_doors, sessions
from db.errors import Refusal, Refused
from db.past import history
from db.rows import Outcome, Way
from db.visitor import visitor_codes, visitors

NINE = datetime(2025, 4, 23, 13, 0, tzinfo=UTC)
"""Nine in the morning at Pontiac; the frozen clock stands at 9:11."""


class TestWhom:
    def test_by_code_id_and_full_name_in_either_order(self, db, by, ada):
        name = f"{ada.given_name} {ada.family_name}"
        turned = f"{ada.family_name.upper()}, {ada.given_name.lower()}"
        for words in (ada.code, ada.external_id, name, turned):
            assert back_entries.whom(db, words).uuid == ada.uuid

    def test_a_name_that_two_have_is_nobodys(self, db, by, ada):
        name = f"{ada.given_name} {ada.family_name}"
        visitors.register(db, by, given_name=ada.given_name, family_name=ada.family_name)
        assert back_entries.whom(db, name) is None

    def test_half_a_name_is_nobodys(self, db, by, ada):
        for words in (ada.given_name, ada.family_name, "", " ", "%", "#"):
            assert back_entries.whom(db, words) is None

    def test_a_spare_badges_number_is_whoever_was_given_it(self, db, by, ada):
        (spare,) = spares.make(db, by, 1, 7)
        assert back_entries.whom(db, "#7") is None
        visitor_codes.assign(db, by, ada.uuid, spare.code)
        assert back_entries.whom(db, "#7").uuid == back_entries.whom(db, " # 7 ").uuid == ada.uuid
        assert back_entries.whom(db, "7") is None


class TestEnter:
    def test_the_fact_has_its_true_time_and_the_change_the_time_of_entry(self, db, by, ada, frozen):
        scan = back_entries.enter(db, by, ada.uuid, NINE, reason="from paper")
        (entry,) = entries.of(db, ada.uuid)
        change = history.changes(db, limit=1)[0]
        assert (scan.outcome, entry.at, entry.operator) == (Outcome.OK, NINE, "Tom")
        assert entry.written == frozen()
        assert (change.at, change.reason, change.operator) == (frozen(), "from paper", "Tom")

    def test_twice_is_harmless(self, db, by, ada, frozen):
        back_entries.enter(db, by, ada.uuid, NINE)
        again = back_entries.enter(db, by, ada.uuid, NINE)
        assert (again.outcome, again.first_at) == (Outcome.ALREADY_REDEEMED, NINE)
        assert len(entries.of(db, ada.uuid)) == 1

    def test_an_exit_too_is_written_once(self, db, by, ada, frozen):
        first = back_entries.enter(db, by, ada.uuid, NINE, way=Way.EXIT)
        again = back_entries.enter(db, by, ada.uuid, NINE, way=Way.EXIT)
        assert again.repeated
        assert (again.check_in, len(entries.of(db, ada.uuid))) == (first.check_in, 1)

    def test_one_who_was_scanned_later_that_day_came_at_the_earlier_time(self, db, by, ada, frozen):
        check_ins.check_in(db, by, ada.code)
        entered = back_entries.enter(db, by, ada.uuid, NINE)
        assert (entered.outcome, entered.visitor.checked_in_at) == (Outcome.OK, NINE)
        scan = check_ins.check_in(db, by, ada.code)
        assert (scan.outcome, scan.first_at) == (Outcome.ALREADY_REDEEMED, NINE)
        assert visitors.by_uuid(db, ada.uuid).checked_in_at == NINE  # the list says what cards say

    def test_at_a_sessions_door_card_and_list_say_since_when_too(self, db, by, ada, frozen):
        sessions.save(db, by, code="talk", title="Talk")
        check_ins.check_in(db, by, ada.code, session="talk")
        back_entries.enter(db, by, ada.uuid, NINE, session="talk")
        scan = check_ins.check_in(db, by, ada.code, session="talk")
        assert (scan.outcome, scan.first_at) == (Outcome.ALREADY_REDEEMED, NINE)
        assert session_doors.attendance(db, "talk").last[ada.uuid] == (Way.ENTRY, NINE)

    def test_who_left_a_session_and_came_back_is_in_since_then(self, db, by, ada, frozen):
        sessions.save(db, by, code="talk", title="Talk")
        check_ins.check_in(db, by, ada.code, session="talk")
        frozen.forward(minutes=5)
        check_ins.check_in(db, by, ada.code, session="talk", way=Way.EXIT)
        back = frozen.forward(minutes=5)
        check_ins.check_in(db, by, ada.code, session="talk")
        assert check_ins.check_in(db, by, ada.code, session="talk").first_at == back
        assert session_doors.attendance(db, "talk").last[ada.uuid] == (Way.ENTRY, back)

    def test_a_time_that_has_not_come_is_refused(self, db, by, ada, frozen):
        with pytest.raises(Refused) as refused:
            back_entries.enter(db, by, ada.uuid, datetime(2025, 4, 23, 14, tzinfo=UTC))
        assert (refused.value.refusal, refused.value.subject) == (Refusal.BAD_VALUE, "at")
        assert entries.of(db, ada.uuid) == []

    def test_an_undo_takes_one_line_back(self, db, by, ada, frozen):
        scan = back_entries.enter(db, by, ada.uuid, NINE)
        history.undo(db, by, scan.change)
        assert entries.of(db, ada.uuid) == []
        assert back_entries.enter(db, by, ada.uuid, NINE).outcome is Outcome.OK


class TestEnterCode:
    def test_a_scan_from_the_roster_is_entered_at_the_time_on_paper(self, db, by, ada, frozen):
        scan = back_entries.enter_code(db, by, ada.code, NINE, reason="from paper")
        (entry,) = entries.of(db, ada.uuid)
        assert (scan.outcome, entry.at, entry.code) == (Outcome.OK, NINE, ada.code)
        assert back_entries.enter_code(db, by, ada.code, NINE).outcome is Outcome.ALREADY_REDEEMED

    def test_a_sessions_list_is_entered_at_its_door(self, db, by, ada, frozen):
        sessions.save(db, by, code="talk", title="Talk")
        for code in (ada.code, ada.external_id):
            for at, way in ((NINE, Way.ENTRY), (frozen(), Way.EXIT)):
                back_entries.enter_code(db, by, code, at, way=way, session="talk")
        found = [(one.session, one.at, one.way) for one in entries.of(db, ada.uuid)]
        assert found == [("talk", NINE, Way.ENTRY), ("talk", frozen(), Way.EXIT)]
        assert visitors.by_uuid(db, ada.uuid).checked_in_at is None

    def test_a_lost_badge_stays_lost(self, db, by, ada, frozen):
        visitor_codes.lost(db, by, ada.uuid)
        assert back_entries.enter_code(db, by, ada.code, NINE).outcome is Outcome.REVOKED

    def test_a_spare_that_nobody_has_says_its_number(self, db, by, ada, frozen):
        (spare,) = spares.make(db, by, 1, 7)
        scan = back_entries.enter_code(db, by, spare.code, NINE)
        assert (scan.outcome, scan.spare) == (Outcome.UNKNOWN_HERE, 7)

    def test_the_number_of_a_spare_is_enough(self, db, by, ada, frozen):
        (spare,) = spares.make(db, by, 1, 7)
        visitor_codes.assign(db, by, ada.uuid, spare.code)
        assert back_entries.enter_code(db, by, "#7", NINE).visitor.uuid == ada.uuid

    def test_nor_is_the_future_entered_by_code(self, db, by, ada, frozen):
        with pytest.raises(Refused):
            back_entries.enter_code(db, by, ada.code, datetime(2025, 4, 23, 14, tzinfo=UTC))

    def test_an_exit_is_written_once(self, db, by, ada, frozen):
        for _ in range(2):
            back_entries.enter_code(db, by, ada.code, NINE, way=Way.EXIT)
        assert len(entries.of(db, ada.uuid)) == 1
