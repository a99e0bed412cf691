"""What one visitor's panel tells: their meetings, the last word of each, promises, and deeds."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from db import driver
from db.meeting import follow_ups, meeting_facts, meeting_saving, notes, visitor_meetings
from db.past import deeds, history
from db.past.changes import By
from db.privacy import next_edition, notices
from db.rows import Happening
from db.visitor import visitor_codes, visitor_merges

LUCIA = By("Lucia", "station-of-hall-b")


@pytest.fixture
def plan(db, by, ours):
    def _plan(visitor, hour, body="ANFIA"):
        return meeting_saving.save(
            db,
            by,
            with_name=visitor.name,
            starts=datetime(2025, 4, 23, hour, tzinfo=UTC),
            body=body,
            visitor=visitor.uuid,
        )

    return _plan


def told(db, visitor, reader=None):
    """Each meeting by its hour (UTC), the newest note's text, and what is still to do."""
    known = visitor_meetings.with_visitor(db, visitor.uuid, reader)
    return [
        (met.meeting.starts.hour, met.note and met.note.text, [one.text for one in met.promises])
        for met in known.met
    ]


def test_they_come_in_their_order_each_with_its_last_word_and_promises(db, by, ada, plan):
    later, sooner = plan(ada, 15), plan(ada, 14)
    notes.log(db, by, sooner.uuid, text="first")
    notes.log(db, by, sooner.uuid, text="second", next_step=notes.NextStep("Send the drawings"))
    kept = follow_ups.save(db, by, text="Call", meeting=later.uuid)
    follow_ups.done(db, by, kept.uuid)
    follow_ups.save(db, by, text="Write to her", visitor=ada.uuid)
    assert told(db, ada) == [(14, "second", ["Send the drawings"]), (15, None, [])]
    (beside,) = visitor_meetings.with_visitor(db, ada.uuid).promises
    assert beside.text == "Write to her"


def test_another_body_reads_neither_note_nor_promise(db, by, ada, plan, ours):
    logged = plan(ada, 14)
    step = notes.NextStep("Send the offer")
    notes.log(db, by, logged.uuid, text="ours alone", outcome="quote", next_step=step)
    assert told(db, ada, ours["CNA"]) == [(14, None, [])]
    assert told(db, ada, ours["ANFIA"]) == [(14, "ours alone", ["Send the offer"])]


def test_what_was_with_a_merged_visitor_is_told_of_who_was_kept(db, by, ada, nico, plan):
    plan(ada, 15)
    with_nico = plan(nico, 14)
    notes.log(db, by, with_nico.uuid, text="with Nico", next_step=notes.NextStep("Call him"))
    follow_ups.save(db, by, text="Write to him", visitor=nico.uuid)
    visitor_merges.merge(db, by, ada.uuid, nico.uuid)
    assert told(db, ada) == [(14, "with Nico", ["Call him"]), (15, None, [])]
    known = visitor_meetings.with_visitor(db, ada.uuid)
    assert [one.text for one in known.promises] == ["Write to him"]
    history.undo(db, by)
    assert [hour for hour, _text, _steps in told(db, ada)] == [15]


def test_what_the_newest_schedule_dropped_stays_in_sight(db, by, ada, plan):
    planned = plan(ada, 14)
    meeting_saving.save(db, by, uuid=planned.uuid, dropped=True)
    assert [met.meeting.dropped for met in visitor_meetings.with_visitor(db, ada.uuid).met] == [
        True
    ]


class TestDeeds:
    def of(self, db, visitor, reader=None):
        """What the changes of *visitor* said, the oldest first."""
        story = history.of(db, visitor.uuid)
        people = visitor_codes.with_merged(db, visitor.uuid)
        said = deeds.of(db, story, people, reader)
        return [said[change.uuid] for change in reversed(story) if change.uuid in said]

    def test_all_that_was_done_about_a_meeting_is_told_of_its_visitor(self, db, by, ada, plan):
        planned = plan(ada, 14)
        meeting_facts.record(db, by, planned.uuid, Happening.ARRIVED)
        note = notes.log(db, LUCIA, planned.uuid, text="One\ntwo", outcome="quote", author="Carla")
        notes.log(db, LUCIA, planned.uuid, text="Three", corrects=note.uuid)
        kept = follow_ups.save(db, by, text="Call", meeting=planned.uuid)
        follow_ups.done(db, by, kept.uuid)
        follow_ups.done(db, by, kept.uuid, done=False)
        follow_ups.remove(db, by, kept.uuid)
        found = self.of(db, ada)
        assert all(deed.meeting.uuid == planned.uuid for deed in found)
        assert [deed.step for deed in found] == [
            *("made", "", "", ""),
            *("made", "done", "open", "removed"),
        ]
        assert found[1].happening is Happening.ARRIVED
        assert (found[2].author, found[2].outcome, found[2].text) == ("Carla", "quote", "One\ntwo")
        assert [deed.corrects for deed in found[2:4]] == [False, True]
        assert {deed.text for deed in found[4:]} == {"Call"}

    def test_who_may_not_read_it_learns_only_that_it_was_logged(self, db, by, ada, plan, ours):
        planned = plan(ada, 14)
        notes.log(db, by, planned.uuid, text="secret", outcome="quote")
        follow_ups.save(db, by, text="secret, too", meeting=planned.uuid)
        logged, promised = self.of(db, ada, ours["CNA"])[1:]
        assert (logged.author, logged.text, logged.outcome) == ("Tom", "", "")
        assert (promised.text, promised.step) == ("", "")

    def test_the_next_edition_is_told_also_of_who_was_merged(self, db, by, ada, nico):
        notices.fill(db, by)
        next_edition.tell(db, by, nico.uuid, interested=False)
        visitor_merges.merge(db, by, ada.uuid, nico.uuid)
        next_edition.allow(db, by, ada.uuid, True, language="en")
        found = self.of(db, ada)
        assert [deed.interested for deed in found] == [False, None]
        assert [deed.may_write for deed in found] == [None, True]

    def test_a_long_past_costs_no_query_more(self, db, by, ada, plan, monkeypatch):
        for hour in (13, 14, 15, 16):
            notes.log(db, by, plan(ada, hour).uuid, text="x")
        story = history.of(db, ada.uuid)
        asked = []
        rows = driver.rows
        monkeypatch.setattr(driver, "rows", lambda *args: asked.append(args) or rows(*args))
        deeds.of(db, story[:2], [ada.uuid])
        few = len(asked)
        deeds.of(db, story, [ada.uuid])
        assert len(asked) == 2 * few
