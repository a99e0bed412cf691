"""What became of a meeting: the newest word counts, and only a person says who did not come."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from db.door import check_ins
from db.errors import Refusal, Refused
from db.meeting import meeting_facts, meeting_saving, meetings
from db.past import history
from db.reports import figures
from db.rows import Happening, Site
from db.visitor import visitor_merges

ZONE = "America/Detroit"
TEN = datetime(2025, 4, 23, 14, 0, tzinfo=UTC)


@pytest.fixture
def meeting(db, by, ada):
    """Ada at table 3, from ten to twenty past."""
    return meeting_saving.save(
        db, by, visitor=ada.uuid, starts=TEN, ends=TEN + timedelta(minutes=20), site=Site.TABLE
    )


def standing(db, meeting):
    return meeting_facts.standings(db, [meeting])[meeting.uuid]


def phase(db, meeting, at=TEN):
    return meeting_facts.phase(meeting, standing(db, meeting), at, ZONE)


def not_seen(db, meeting, at=TEN):
    return meeting_facts.not_seen(meeting, standing(db, meeting), at, ZONE)


class TestStates:
    def test_the_newest_fact_is_the_state_and_a_retracted_one_gives_way(self, db, by, meeting):
        for kind in (Happening.ARRIVED, Happening.STARTED, Happening.NO_SHOW):
            meeting_facts.record(db, by, meeting.uuid, kind)
        assert standing(db, meeting).state is Happening.NO_SHOW
        history.undo(db, by)
        assert standing(db, meeting).state is Happening.STARTED
        history.undo(db, by)
        assert standing(db, meeting).state is Happening.ARRIVED
        history.undo(db, by)
        assert standing(db, meeting) == meeting_facts.Standing()
        assert meeting_facts.of(db, meeting.uuid) == []

    def test_a_clock_that_was_set_back_does_not_turn_the_order_round(self, db, by, meeting, frozen):
        meeting_facts.record(db, by, meeting.uuid, Happening.ARRIVED)
        frozen.forward(hours=-3)
        said = meeting_facts.record(db, by, meeting.uuid, Happening.CANCELLED, reason=" ill ")
        assert standing(db, meeting).state is Happening.CANCELLED
        assert meeting_facts.of(db, meeting.uuid)[-1] == said
        assert said.reason == "ill"

    def test_the_shown_phase_goes_with_facts_and_hours(self, db, by, meeting):
        assert phase(db, meeting) == "planned"
        meeting_facts.record(db, by, meeting.uuid, Happening.ARRIVED)
        assert phase(db, meeting, TEN - timedelta(minutes=1)) == "arrived"
        assert phase(db, meeting) == "in_progress"
        assert phase(db, meeting, TEN + timedelta(minutes=20)) == "arrived"
        meeting_facts.record(db, by, meeting.uuid, Happening.HELD)
        assert phase(db, meeting) == "held"

    def test_planned_takes_a_no_show_back_in_words(self, db, by, meeting):
        meeting_facts.record(db, by, meeting.uuid, Happening.NO_SHOW)
        meeting_facts.record(db, by, meeting.uuid, Happening.PLANNED)
        assert phase(db, meeting) == "planned"
        assert len(meeting_facts.of(db, meeting.uuid)) == 2

    @pytest.mark.parametrize(
        "over", [Happening.HELD, Happening.NO_SHOW, Happening.CANCELLED], ids=str
    )
    @pytest.mark.parametrize("late", [Happening.ARRIVED, Happening.STARTED], ids=str)
    def test_who_arrives_late_opens_nothing_again_until_somebody_plans_it(
        self, db, by, meeting, ada, over, late
    ):
        for kind in (over, late):
            meeting_facts.record(db, by, meeting.uuid, kind)
        assert standing(db, meeting).state is over
        assert getattr(figures.meeting_counts(db), over.value) == 1
        assert meetings.next_of(db, [ada.uuid], TEN) is None
        for kind in (Happening.PLANNED, late):
            meeting_facts.record(db, by, meeting.uuid, kind)
        assert standing(db, meeting).state is late
        assert figures.meeting_counts(db).open == (late is Happening.ARRIVED)
        assert meetings.next_of(db, [ada.uuid], TEN) is not None

    def test_an_arrival_counts_again_when_what_outranked_it_is_taken_back(self, db, by, meeting):
        meeting_facts.record(db, by, meeting.uuid, Happening.NO_SHOW)
        said = history.changes(db, limit=1)[0]
        meeting_facts.record(db, by, meeting.uuid, Happening.ARRIVED)
        history.undo(db, by, said.uuid)
        assert standing(db, meeting).state is Happening.ARRIVED
        assert figures.meeting_counts(db).open == 1

    def test_of_many_meetings_each_has_its_own_standing(self, db, by, meeting, grace):
        other = meeting_saving.save(db, by, visitor=grace.uuid, starts=TEN)
        meeting_facts.record(db, by, other.uuid, Happening.ARRIVED, at=TEN)
        told = meeting_facts.standings(db, [meeting, other])
        assert told[meeting.uuid] == meeting_facts.Standing()
        assert told[other.uuid].arrived_at == TEN

    @pytest.mark.parametrize("kind", [Happening.MOVED, Happening.HELD])
    def test_a_fact_needs_a_meeting_and_a_move_its_hour(self, db, by, kind):
        with pytest.raises(Refused) as refused:
            meeting_facts.record(db, by, "nowhere", kind)
        moved = kind is Happening.MOVED
        assert refused.value.refusal is (Refusal.BAD_VALUE if moved else Refusal.NOT_FOUND)


class TestMoving:
    def test_a_moved_meeting_is_as_long_as_before_and_says_so(self, db, by, meeting):
        later = TEN + timedelta(hours=2)
        moved = meeting_facts.move(db, by, meeting.uuid, starts=later, place="Table 4")
        assert (moved.starts, moved.ends) == (later, later + timedelta(minutes=20))
        assert moved.place == "Table 4"
        assert phase(db, moved) == "moved"
        meeting_facts.record(db, by, meeting.uuid, Happening.ARRIVED)
        assert phase(db, moved) == "arrived"

    def test_an_undo_brings_the_hour_and_the_word_back(self, db, by, meeting):
        meeting_facts.move(db, by, meeting.uuid, starts=TEN + timedelta(hours=2))
        told = history.changes(db)[0]
        assert (told.kind, told.about) == ("meeting_fact", "Ada Lovelace")
        history.undo(db, by)
        assert meetings.by_uuid(db, meeting.uuid) == meeting
        assert phase(db, meeting) == "planned"

    def test_what_moves_nowhere_is_no_change(self, db, by, meeting):
        before = history.count(db)
        assert meeting_facts.move(db, by, meeting.uuid, starts=TEN) == meeting
        assert history.count(db) == before


class TestTheHint:
    def test_it_comes_when_the_hour_has_come_and_nobody_did(self, db, meeting):
        assert not not_seen(db, meeting, TEN - timedelta(seconds=1))
        assert not_seen(db, meeting)
        assert phase(db, meeting) == "planned", "only a person says that somebody did not come"

    def test_a_check_in_of_that_day_takes_it_away(self, db, by, meeting, ada, frozen):
        check_ins.check_in(db, by, ada.code, at=TEN - timedelta(days=1))
        assert not_seen(db, meeting)
        check_ins.check_in(db, by, ada.code)
        assert not not_seen(db, meeting)
        assert standing(db, meeting).seen_at == frozen.at
        history.undo(db, by)
        assert not_seen(db, meeting)

    @pytest.mark.parametrize("kept", ["ada", "nico"])
    def test_so_does_one_under_another_card_of_the_same_person(
        self, db, by, meeting, ada, nico, kept
    ):
        check_ins.check_in(db, by, nico.code)
        keep, other = (ada, nico) if kept == "ada" else (nico, ada)
        visitor_merges.merge(db, by, keep.uuid, other.uuid)
        assert not not_seen(db, meeting)

    def test_of_a_company_without_a_person_anybody_may_come(self, db, by, ada):
        firm = meeting_saving.company_party("analytical engines")
        made = meeting_saving.save(db, by, parties=(firm,), starts=TEN)
        assert not_seen(db, made)
        check_ins.check_in(db, by, ada.code)
        assert not not_seen(db, made)

    @pytest.mark.parametrize(
        "kind", [Happening.ARRIVED, Happening.HELD, Happening.NO_SHOW, Happening.CANCELLED]
    )
    def test_whatever_was_said_takes_it_away(self, db, by, meeting, kind):
        meeting_facts.record(db, by, meeting.uuid, kind)
        assert not not_seen(db, meeting)

    def test_what_is_off_site_or_has_no_hour_is_never_late(self, db, meeting):
        evening = TEN + timedelta(hours=12)
        assert not not_seen(db, replace(meeting, site=Site.OFF_SITE), evening)
        assert not not_seen(db, replace(meeting, starts=None, ends=None), evening)
        assert not_seen(db, replace(meeting, site=Site.UNKNOWN), evening)
