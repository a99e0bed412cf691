"""Who may read what was said at meetings, and finding it again."""

from __future__ import annotations

from db import driver, event_file
from db.errors import Refusal
from db.meeting import follow_ups, meeting_saving, notes
from db.past import changes, history
from db.past.changes import By
from tests.db.meeting.at_the_table import LUCIA, hits, refused, standing, texts
from tests.naughty import NAUGHTY


class TestReading:
    def test_a_body_reads_its_own_and_what_was_shared(self, db, by, ours, meeting):
        own = notes.log(db, by, meeting.uuid, text="ours", outcome="quote")
        theirs = notes.log(db, LUCIA, meeting.uuid, text="theirs", outcome="visit")
        common = notes.log(db, LUCIA, meeting.uuid, text="for all", shared=True)
        assert notes.of(db, meeting.uuid, ours["ANFIA"]) == [own, common]
        assert notes.of(db, meeting.uuid, ours["CNA"]) == [theirs, common]
        assert notes.of(db, meeting.uuid, "") == [common]
        assert notes.of(db, meeting.uuid) == [own, theirs, common]
        assert hits(db, "ours", reader=ours["CNA"]) == []
        assert hits(db, "ours", reader=ours["CNA"], operator="Tom") == ["ours"]
        assert standing(db, meeting, reader=ours["ANFIA"]).outcome == "quote"
        assert notes.newest(db, [meeting], ours["CNA"])[meeting.uuid] == common

    def test_what_is_shared_is_shared_until_that_is_taken_back(self, db, by, ours, meeting):
        note = notes.log(db, by, meeting.uuid, text="ours")
        shared = notes.share(db, by, note.uuid)
        assert notes.of(db, meeting.uuid, ours["CNA"]) == [shared]
        assert refused(notes.share, db, by, note.uuid) == (Refusal.ALREADY_SO, note.uuid)
        told = history.changes(db)[0]
        assert (told.kind, told.about) == ("share_note", "Ada Lovelace")
        history.undo(db, by)
        assert notes.of(db, meeting.uuid, ours["CNA"]) == []

    def test_only_whose_it_is_share_it_and_take_that_back(self, db, by, ours, meeting):
        note = notes.log(db, by, meeting.uuid, text="ours")
        for who in (LUCIA, By("Carla", "station-of-hall-b")):
            assert refused(notes.share, db, who, note.uuid) == (Refusal.OF_ANOTHER, "ANFIA")
        notes.share(db, by, note.uuid)
        shared = history.changes(db)[0].uuid
        undo = {"reason": "not for all"}
        told = refused(history.undo, db, LUCIA, shared, **undo)
        assert told == (Refusal.OF_ANOTHER, "ANFIA")
        history.undo(db, By("Carla", "station-of-hall-b"), shared, **undo)
        assert notes.of(db, meeting.uuid, ours["CNA"]) == []

    def test_a_promise_made_with_a_note_is_shared_by_itself(self, db, by, ours, meeting):
        step = notes.NextStep("Send the offer")
        note = notes.log(db, by, meeting.uuid, text="secret", shared=False, next_step=step)
        notes.share(db, by, note.uuid)
        assert texts(notes.of(db, meeting.uuid, ours["CNA"])) == ["secret"]
        assert follow_ups.follow_ups(db, reader=ours["CNA"]) == []
        (promise,) = follow_ups.follow_ups(db)
        follow_ups.share(db, by, promise.uuid)
        assert [one.text for one in follow_ups.follow_ups(db, reader=ours["CNA"])] == [step.text]

    def test_a_correction_is_shared_with_what_it_corrects_and_unshared_with_it(
        self, db, by, ours, meeting
    ):
        first = notes.log(db, by, meeting.uuid, text="200")
        second = notes.log(db, by, meeting.uuid, text="2,000", corrects=first.uuid)
        third = notes.log(db, by, meeting.uuid, text="20,000", corrects=second.uuid)
        assert not third.shared
        for one in (first, second, third):
            assert notes.share(db, by, one.uuid).shared
            assert texts(notes.of(db, meeting.uuid, ours["CNA"])) == ["200", "2,000", "20,000"]
            assert texts(notes.logs(db, [meeting], ours["CNA"])[meeting.uuid]) == ["20,000"]
            history.undo(db, by)
            assert notes.of(db, meeting.uuid, ours["CNA"]) == []

    def test_taking_a_share_back_takes_it_from_what_was_corrected_since(
        self, db, by, ours, meeting
    ):
        first = notes.log(db, by, meeting.uuid, text="200")
        notes.share(db, by, first.uuid)
        shared = history.changes(db, limit=1)[0]
        notes.log(db, by, meeting.uuid, text="2,000", corrects=first.uuid)
        assert len(notes.of(db, meeting.uuid, ours["CNA"])) == 2
        history.undo(db, by, shared.uuid)
        assert notes.of(db, meeting.uuid, ours["CNA"]) == []
        assert len(notes.of(db, meeting.uuid, ours["ANFIA"])) == 2

    def test_a_correction_that_is_shared_shares_the_old_words_until_it_is_taken_back(
        self, db, by, ours, meeting
    ):
        first = notes.log(db, by, meeting.uuid, text="200")
        note = notes.log(db, by, meeting.uuid, text="2,000", corrects=first.uuid, shared=True)
        assert notes.by_uuid(db, note.uuid) == note
        assert len(notes.of(db, meeting.uuid, ours["CNA"])) == 2
        history.undo(db, by)
        assert notes.of(db, meeting.uuid, ours["CNA"]) == []

    def test_nobody_reads_a_note_as_it_was_before_another_corrected_it(self, db, by, ours, meeting):
        typed = notes.log(db, by, meeting.uuid, text="200", author="Lucia", body=ours["CNA"])
        assert not typed.shared
        assert notes.of(db, meeting.uuid, ours["ANFIA"], "Tom") == [typed]
        fixed = notes.log(
            db, LUCIA, meeting.uuid, text="2,000", corrects=typed.uuid, body=ours["ANFIA"]
        )
        assert fixed.body == ours["CNA"]
        assert notes.of(db, meeting.uuid, ours["ANFIA"], "Tom") == []

    def test_a_promise_is_read_by_whom_the_note_is(self, db, by, ours, meeting):
        notes.log(db, by, meeting.uuid, text="x", next_step=notes.NextStep("Call"))
        assert follow_ups.follow_ups(db, reader=ours["CNA"]) == []
        assert len(follow_ups.follow_ups(db, reader=ours["ANFIA"])) == 1
        assert standing(db, meeting, reader=ours["CNA"]).next_steps == 0

    def test_a_note_of_the_delegations_own_people_is_of_the_only_body_there(
        self, db, by, ours, meeting
    ):
        somebody = By("Elena")
        assert notes.log(db, somebody, meeting.uuid, text="x").body == ""
        meeting_saving.save(db, by, uuid=meeting.uuid, body="CNA")
        assert notes.log(db, somebody, meeting.uuid, text="x").body == ours["CNA"]
        assert notes.log(db, somebody, meeting.uuid, text="x", body="").body == ""
        assert notes.log(db, somebody, meeting.uuid, text="x", author="Tom").body == ours["ANFIA"]


class TestFinding:
    def test_notes_are_found_by_text_author_outcome_topic_and_who_was_there(self, db, by, meeting):
        notes.log(db, by, meeting.uuid, text="Sei  perché", outcome="quote", topics=("ev",))
        for words in ("perche", "sei per", "tom", "lovelace", "offerta", "elettrica mobil"):
            assert hits(db, words) == ["Sei  perché"], words
        assert hits(db, "perche rain") == []
        assert hits(db, " ") == []

    def test_the_last_is_first_and_an_old_text_is_found_though_corrected(self, db, by, meeting):
        old = notes.log(db, by, meeting.uuid, text="gears one")
        notes.log(db, by, meeting.uuid, text="gears two", corrects=old.uuid)
        assert hits(db, "gears") == ["gears two", "gears one"]
        assert hits(db, "gears", limit=1) == ["gears two"]

    def test_whatever_is_typed_is_only_looked_for(self, db, by, meeting):
        notes.log(db, by, meeting.uuid, text="x")
        for text in NAUGHTY:
            notes.search(db, text)

    def test_what_was_blanked_is_found_no_more(self, db, by, event_file_path, meeting):
        notes.log(db, by, meeting.uuid, text="canarino", topics=("ev",))
        with changes.transaction(db, by, "erase"):
            driver.run(db, "UPDATE meeting_notes SET text = '', words = '', topics = '[]'")
            driver.run(db, "UPDATE meeting_facts SET reason = ''")
        assert hits(db, "canarino") == []
        assert texts(notes.of(db, meeting.uuid)) == [""]
        assert event_file.problems(db) == []
