"""Whose notes are, and what was said before."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from db.access import operators
from db.meeting import notes
from db.ours import bodies
from db.past.changes import By
from tests.desktop.inside import inside
from tests.desktop.pages.meeting_log.stand import (
    ALT,
    ENTER,
    button,
    log,
    names,
    open_for,
    open_walk_up,
    save,
    write,
)
from tests.desktop.pages.stand import ask, press, settle


class TestWhoseItIs:
    @pytest.fixture
    def elena(self, qtbot, store):
        """Elena, who works for ANFIA; the laptop is hers now."""
        anfia = ask(qtbot, store, bodies.recognise, "ANFIA")
        write(qtbot, store, operators.save, name="Elena", body=anfia.uuid)
        store.by = By("Elena", store.by.station)
        return anfia

    def test_notes_of_another_body_are_not_shown(self, qtbot, sheet, planned, store, elena):
        tom = By("Tom", store.by.station)
        cna = ask(qtbot, store, bodies.recognise, "CNA").uuid
        write(qtbot, store, log, planned, text="CNA's own", body=cna, shared=False, by=tom)
        write(qtbot, store, log, planned, text="for all", body=cna, shared=True, by=tom)
        open_for(qtbot, sheet, planned)
        assert [note.text for note in sheet.view.earlier.notes()] == ["for all"]

    def test_words_of_another_body_are_its_own_to_correct(
        self, qtbot, sheet, planned, store, elena
    ):
        cna = ask(qtbot, store, bodies.recognise, "CNA").uuid
        write(qtbot, store, log, planned, text="CNA's", body=cna, shared=True)
        write(qtbot, store, log, planned, text="ANFIA's", body=elena.uuid)
        open_for(qtbot, sheet, planned)
        texts = [each.text() for each in inside(sheet.view.earlier) if hasattr(each, "text")]
        assert texts.count("Correct") == 1

    def test_it_belongs_to_ones_body_and_may_be_shared(self, qtbot, sheet, store, people, elena):
        open_walk_up(qtbot, sheet, people["ada"])
        assert names(sheet.view.ours) == ["ANFIA"]
        assert not sheet.view.whose.share.isChecked()
        sheet.view.whose.share.click()
        press(Qt.Key.Key_1, ALT)
        note = save(qtbot, sheet)
        assert (note.body, note.shared) == (elena.uuid, True)

    def test_who_will_read_it_is_said_beside_the_tick(self, qtbot, sheet, planned, store):
        open_for(qtbot, sheet, planned)
        whose = sheet.view.whose
        assert whose.readers.text() == "Every body of the delegation may read it."
        whose.share.click()
        assert whose.readers.text() == "Only ANFIA reads it, and whoever types it."
        whose.body.choose("")
        assert whose.readers.text() == "Only those of no body read it, and whoever types it."

    def test_what_the_delegation_itself_writes_is_for_all(self, qtbot, sheet, planned, store):
        open_for(qtbot, sheet, planned)
        assert sheet.view.whose.body.currentText() == "ANFIA"
        assert sheet.view.whose.share.isChecked()
        sheet.view.whose.share.click()
        sheet.view.whose.author.take_focus()
        press(ENTER)
        settle(qtbot, store)
        press(Qt.Key.Key_1, ALT)
        assert not save(qtbot, sheet).shared


class TestEarlierNotes:
    @pytest.fixture
    def earlier(self, qtbot, store, planned):
        return write(qtbot, store, log, planned, text="June", outcome="quote", author="Elena")

    def test_they_are_shown_with_author_and_time_and_stay(
        self, qtbot, sheet, planned, store, earlier
    ):
        open_for(qtbot, sheet, planned)
        assert "1 note on this meeting" in [
            each.text() for each in inside(sheet.view.earlier) if hasattr(each, "text")
        ]
        press(Qt.Key.Key_3, ALT)
        second = save(qtbot, sheet)
        assert ask(qtbot, store, notes.of, planned.uuid) == [earlier, second]

    def test_a_correction_is_a_note_of_its_own(self, qtbot, sheet, planned, store, earlier):
        open_for(qtbot, sheet, planned)
        button(sheet, "Correct").click()
        assert sheet.view.form.note.toPlainText() == "June"
        assert sheet.view.form.outcome.value() == "quote"
        sheet.view.form.note.setPlainText("July")
        note = save(qtbot, sheet)
        assert (note.corrects, note.text, note.body) == (earlier.uuid, "July", earlier.body)
        assert [one.text for one in ask(qtbot, store, notes.of, planned.uuid)] == ["June", "July"]
        open_for(qtbot, sheet, planned)
        texts = [each.text() for each in inside(sheet.view.earlier) if hasattr(each, "text")]
        assert sum("corrected since" in words for words in texts) == 1
        assert texts.count("Correct") == 1

    def test_one_may_think_again_and_write_a_new_note(self, qtbot, sheet, planned, earlier):
        open_for(qtbot, sheet, planned)
        button(sheet, "Correct").click()
        button(sheet, "A new note instead").click()
        assert sheet.view.form.text() == ""
        press(Qt.Key.Key_1, ALT)
        assert save(qtbot, sheet).corrects is None
