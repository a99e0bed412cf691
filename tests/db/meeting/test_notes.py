"""What was said at meetings: several authors, corrections, walk-ups."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from db import driver
from db.errors import Refusal
from db.meeting import follow_ups, meeting_facts, meeting_saving, meetings, notes
from db.past import changes, history
from db.past.changes import By
from db.rows import Happening, Origin
from db.visitor import visitor_merges
from tests.db.meeting.at_the_table import LUCIA, hits, refused, standing, texts


class TestLogging:
    def test_a_note_says_that_the_meeting_was_held_and_what_was_promised(self, db, by, meeting):
        step = notes.NextStep("Send the offer", due=date(2025, 4, 30))
        note = notes.log(
            db, by, meeting.uuid, text=" 300 pieces ", outcome="quote", interest="a", next_step=step
        )
        assert notes.of(db, meeting.uuid) == [note]
        assert (note.text, note.interest, note.author) == ("300 pieces", "A", "Tom")
        now = standing(db, meeting)
        assert (now.state, now.outcome, now.notes, now.next_steps) == ("held", "quote", 1, 1)
        (promised,) = follow_ups.follow_ups(db, meeting=meeting.uuid)
        assert (promised.owner, promised.due) == ("Tom", date(2025, 4, 30))
        assert promised.visitor == meeting.visitors[0]

    def test_an_undo_takes_note_fact_and_promise_back_in_one_go(self, db, by, meeting):
        notes.log(db, by, meeting.uuid, text="x", next_step=notes.NextStep("Call"))
        undone = history.undo(db, by)
        assert (undone.change.kind, undone.change.about) == ("note", "Ada Lovelace")
        assert standing(db, meeting) == meeting_facts.Standing()
        assert notes.of(db, meeting.uuid) == []
        assert follow_ups.follow_ups(db, state="all") == []
        assert hits(db, "lovelace") == []

    def test_notes_of_two_operators_on_one_meeting_both_stand(self, db, by, meeting):
        notes.log(db, by, meeting.uuid, text="Wants a price", outcome="quote")
        notes.log(db, LUCIA, meeting.uuid, text="Wants to see Torino", outcome="visit")
        assert texts(notes.of(db, meeting.uuid)) == ["Wants a price", "Wants to see Torino"]
        assert [note.author for note in notes.of(db, meeting.uuid)] == ["Tom", "Lucia"]
        assert standing(db, meeting).outcome == "visit"

    def test_who_takes_the_first_note_back_does_not_call_off_what_the_second_tells(
        self, db, by, meeting
    ):
        first = notes.log(db, by, meeting.uuid, text="first", outcome="quote")
        notes.log(db, LUCIA, meeting.uuid, text="second")
        change = next(one for one in history.changes(db) if one.operator == by.operator)
        assert change.kind == "note"
        history.undo(db, by, change.uuid)
        now = standing(db, meeting)
        assert (now.state, now.notes, now.outcome) == (Happening.HELD, 1, "")
        assert notes.by_uuid(db, first.uuid) is None

    def test_a_promise_that_was_kept_since_stands_in_the_way_of_an_undo(self, db, by, meeting):
        notes.log(db, by, meeting.uuid, text="x", next_step=notes.NextStep("Call"))
        logged = history.changes(db)[0]
        (promised,) = follow_ups.follow_ups(db)
        follow_ups.done(db, by, promised.uuid)
        ticked = history.changes(db)[0]
        assert refused(history.undo, db, by, logged.uuid) == (Refusal.CHANGED_SINCE, ticked.uuid)
        history.undo(db, by)
        history.undo(db, by, logged.uuid)
        assert follow_ups.follow_ups(db, state="all") == []

    def test_a_note_may_be_written_before_the_meeting(self, db, by, meeting):
        notes.log(db, by, meeting.uuid, text="Ask about hydrogen", held=False)
        assert standing(db, meeting).state is Happening.PLANNED

    @pytest.mark.parametrize("kind", [Happening.NO_SHOW, Happening.CANCELLED])
    def test_words_about_a_missed_meeting_do_not_make_it_held_but_an_outcome_does(
        self, db, by, meeting, kind
    ):
        meeting_facts.record(db, by, meeting.uuid, kind)
        notes.log(db, by, meeting.uuid, text="They called to apologise")
        assert standing(db, meeting).state is kind
        notes.log(db, by, meeting.uuid, outcome="quote")
        assert standing(db, meeting).state is Happening.HELD

    def test_words_about_a_meeting_of_tomorrow_do_not_make_it_held(self, db, by, ada, frozen):
        later = meeting_saving.save(
            db, by, visitor=ada.uuid, date=frozen.at.date() + timedelta(days=1), part="morning"
        )
        notes.log(db, by, later.uuid, text="Ask about hydrogen")
        assert standing(db, later).state is Happening.PLANNED
        frozen.forward(days=1)
        notes.log(db, by, later.uuid, text="Asked")
        assert standing(db, later).state is Happening.HELD

    def test_what_was_on_paper_keeps_its_author_and_its_time(self, db, by, meeting, frozen):
        said = frozen.at - timedelta(hours=1)
        note = notes.log(db, by, meeting.uuid, text="x", author="Stefano Nigro", at=said)
        assert (note.author, note.operator) == ("Stefano Nigro", "Tom")
        assert (note.at, note.written_at) == (said, frozen.at)
        assert meeting_facts.of(db, meeting.uuid)[-1].at == said

    @pytest.mark.parametrize(
        ("said", "subject"),
        [
            ({}, "text"),
            ({"text": " \n"}, "text"),
            ({"outcome": "rain"}, "outcome"),
            ({"text": "x", "interest": "D"}, "interest"),
            ({"text": "x", "topics": ("ev", "rain")}, "topics"),
        ],
    )
    def test_what_makes_no_sense_is_refused_and_leaves_nothing(
        self, db, by, meeting, said, subject
    ):
        assert refused(notes.log, db, by, meeting.uuid, **said) == (Refusal.BAD_VALUE, subject)
        assert notes.of(db, meeting.uuid) == []
        assert standing(db, meeting).state is Happening.PLANNED

    def test_a_meeting_that_is_not_there_cannot_be_logged(self, db, by):
        assert refused(notes.log, db, by, "nowhere", text="x") == (Refusal.NOT_FOUND, "nowhere")

    def test_facts_cannot_be_rewritten_whoever_tries(self, db, by, meeting):
        notes.log(db, by, meeting.uuid, text="x")
        with (
            pytest.raises(driver.sqlite3.IntegrityError, match="facts are appended"),
            changes.transaction(db, by, "note"),
        ):
            driver.run(db, "UPDATE meeting_notes SET author = 'Lucia'")


class TestCorrecting:
    def test_a_correction_points_to_the_old_entry_and_both_can_be_read(self, db, by, meeting):
        old = notes.log(db, by, meeting.uuid, text="300 pieces", outcome="quote")
        new = notes.log(
            db, LUCIA, meeting.uuid, text="3,000 pieces", outcome="sample", corrects=old.uuid
        )
        assert notes.of(db, meeting.uuid) == [old, new]
        assert new.corrects == old.uuid
        assert notes.newest(db, [meeting]) == {meeting.uuid: new}
        assert (standing(db, meeting).notes, standing(db, meeting).outcome) == (1, "sample")

    def test_a_correction_does_not_say_again_that_the_meeting_was_held(self, db, by, meeting):
        old = notes.log(db, by, meeting.uuid, text="x", held=False)
        notes.log(db, by, meeting.uuid, text="y", corrects=old.uuid)
        assert standing(db, meeting).state is Happening.PLANNED

    def test_a_correction_belongs_to_whom_the_old_entry_belongs(self, db, by, ours, meeting):
        old = notes.log(db, by, meeting.uuid, text="x", author="Lucia")
        for who in (by, LUCIA):  # who typed it, and whose it is
            note = notes.log(db, who, meeting.uuid, text="y", corrects=old.uuid)
            assert note.body == ours["CNA"]

    def test_nobody_corrects_what_another_body_said(self, db, by, ours, meeting):
        old = notes.log(db, by, meeting.uuid, text="x", shared=True)
        said = {"text": "y", "corrects": old.uuid}
        assert refused(notes.log, db, LUCIA, meeting.uuid, **said) == (Refusal.OF_ANOTHER, "ANFIA")
        of_all = By("Carla", "station-of-hall-b")
        assert notes.log(db, of_all, meeting.uuid, **said).shared, "the delegation reads it"

    def test_taking_a_correction_back_leaves_the_old_entry(self, db, by, meeting):
        old = notes.log(db, by, meeting.uuid, text="x", outcome="quote")
        notes.log(db, by, meeting.uuid, text="y", outcome="sample", corrects=old.uuid)
        history.undo(db, by)
        assert notes.newest(db, [meeting])[meeting.uuid] == old
        assert standing(db, meeting).outcome == "quote"

    def test_an_entry_that_was_corrected_is_taken_back_after_its_correction(self, db, by, meeting):
        old = notes.log(db, by, meeting.uuid, text="x")
        logged = history.changes(db)[0]
        notes.log(db, LUCIA, meeting.uuid, text="y", corrects=old.uuid)
        later = history.changes(db)[0]
        assert refused(history.undo, db, by, logged.uuid) == (Refusal.CHANGED_SINCE, later.uuid)

    def test_two_who_correct_one_entry_are_both_heard(self, db, by, meeting):
        old = notes.log(db, by, meeting.uuid, text="x")
        for who in (by, LUCIA):
            notes.log(db, who, meeting.uuid, text=f"as {who.operator} says", corrects=old.uuid)
        assert standing(db, meeting).notes == 2

    def test_an_entry_of_another_meeting_cannot_be_corrected_here(self, db, by, meeting, grace):
        old = notes.log(db, by, meeting.uuid, text="x")
        other = notes.walk_up(db, by, visitors=[grace.uuid])
        act = {"text": "y", "corrects": old.uuid}
        assert refused(notes.log, db, by, other.uuid, **act) == (Refusal.NOT_FOUND, old.uuid)


class TestWalkUps:
    def test_somebody_sat_down_at_the_stand(self, db, by, ours, ada, nico, frozen):
        made = notes.walk_up(db, by, visitors=[ada.uuid, nico.uuid], bodies=[ours["CNA"]])
        assert made.origin is Origin.WALK_UP
        assert (made.with_name, made.full_name) == (
            "Ada Lovelace, Nicolò Peña",
            "Analytical Engines",
        )
        assert (made.starts, made.body) == (frozen.at, "CNA")
        now = standing(db, made)
        assert now.state is Happening.STARTED
        assert meeting_facts.phase(made, now, frozen.at, "America/Detroit") == "walk_up"
        assert history.changes(db)[0].about == made.with_name

    def test_a_walk_up_that_is_taken_back_is_gone(self, db, by, ada):
        made = notes.walk_up(db, by, visitors=[ada.uuid])
        history.undo(db, by)
        assert meetings.by_uuid(db, made.uuid) is None
        assert meetings.of_visitor(db, ada.uuid) == []
        assert refused(notes.log, db, by, made.uuid, text="x")[0] is Refusal.NOT_FOUND

    def test_one_that_was_logged_since_is_not(self, db, by, ada):
        made = notes.walk_up(db, by, visitors=[ada.uuid])
        begun = history.changes(db)[0]
        notes.log(db, LUCIA, made.uuid, text="x")
        logged = history.changes(db)[0]
        assert refused(history.undo, db, by, begun.uuid) == (Refusal.CHANGED_SINCE, logged.uuid)
        history.undo(db, by, logged.uuid, reason="said twice")
        history.undo(db, by, begun.uuid)
        assert meetings.by_uuid(db, made.uuid) is None

    def test_a_walk_up_and_its_log_in_one_change_go_together(self, db, by, ada):
        with changes.transaction(db, by, "note") as change:
            made = notes.walk_up(db, by, visitors=[ada.uuid])
            notes.log(db, by, made.uuid, text="x")
            changes.set_subject(db, change, made.uuid)
        history.undo(db, by)
        assert meetings.by_uuid(db, made.uuid) is None
        assert notes.by_uuid(db, made.uuid) is None

    def test_who_was_merged_sits_there_as_who_was_kept(self, db, by, ada, nico):
        visitor_merges.merge(db, by, ada.uuid, nico.uuid)
        assert notes.walk_up(db, by, visitors=[nico.uuid]).visitors == (ada.uuid,)

    def test_nobody_cannot_sit_down(self, db, by):
        assert refused(notes.walk_up, db, by) == (Refusal.BAD_VALUE, "with_name")
        assert refused(notes.walk_up, db, by, visitors=["x"]) == (Refusal.NOT_FOUND, "x")
        assert refused(notes.walk_up, db, by, companies=["Ford"], bodies=["x"])[1] == "x"
        assert meetings.meetings(db) == []


def test_a_meeting_with_notes_is_not_taken_out_of_the_agenda(db, by, meeting):
    from db import events

    notes.log(db, by, meeting.uuid, text="x")
    assert refused(events.remove, db, by, "meeting", meeting.uuid)[0] is Refusal.IN_USE
    history.undo(db, by)
    events.remove(db, by, "meeting", meeting.uuid)
    assert meetings.by_uuid(db, meeting.uuid) is None


def test_all_that_was_said_of_a_visitor_is_in_their_history(db, by, ada, meeting):
    notes.log(db, by, meeting.uuid, text="x")
    assert [one.kind for one in history.of(db, ada.uuid)] == ["note", "meeting", "register"]
