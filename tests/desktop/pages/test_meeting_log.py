"""The log of a meeting: by keys alone, appended, and never lost."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton, QWidget

from db import events
from db.access import operators
from db.agenda.appointments import ToLog
from db.door import check_ins
from db.errors import EnvironmentFault, Fault
from db.meeting import follow_ups, log_sheets, meeting_facts, meeting_saving, meetings, notes
from db.ours import bodies
from db.past.changes import By
from db.reports import figures
from db.rows import Happening, Origin, Party, PartyKind, Side
from db.visitor import drafts
from desktop.pages.meeting_log.sheet import MeetingLog
from desktop.preferences import Preferences
from tests.desktop.inside import inside
from tests.desktop.pages.stand import ask, press, settle, type_keys

ENTER, ESCAPE, TAB = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab
DOWN = Qt.Key.Key_Down
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
GRACE_AT_HALF_PAST_TEN = datetime(2025, 4, 23, 14, 30, tzinfo=UTC)


@pytest.fixture
def sheet(qtbot, theme, language, store, frozen):
    """The sheet over an empty window, five minutes before Grace's meeting with ANFIA."""
    frozen.at = GRACE_AT_HALF_PAST_TEN - timedelta(minutes=5)
    window = QMainWindow()
    qtbot.addWidget(window)
    host = QWidget()
    window.setCentralWidget(host)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    made = MeetingLog(host, store, Preferences())
    made.told = []
    made.said.connect(lambda words, change: made.told.append((words, change)))
    yield made
    window.close()


@pytest.fixture
def planned(qtbot, store):
    """Grace's meeting with ANFIA at half past ten, at table 3."""
    return next(
        one for one in ask(qtbot, store, meetings.meetings) if one.with_name == "Grace Hopper"
    )


def open_for(qtbot, sheet, meeting):
    sheet.open_for(meeting)
    settle(qtbot, sheet._store)
    QApplication.processEvents()


def open_walk_up(qtbot, sheet, visitor=None):
    sheet.open_walk_up(visitor)
    settle(qtbot, sheet._store)
    QApplication.processEvents()


def save(qtbot, sheet):
    """Press Ctrl+Enter; the note that was written."""
    with qtbot.waitSignal(sheet.logged) as logged:
        press(ENTER, CTRL)
    settle(qtbot, sheet._store)
    return logged.args[0]


def log(db, by, meeting, **said):
    return notes.log(db, by, meeting.uuid, **said)


def write(qtbot, store, command, *args, by=None, **named):
    """What *command* of db gives, done by *by*."""
    told, before = [], store.by
    store.by = by or before
    store.write(told.append, command, *args, **named)
    store.by = before
    qtbot.waitUntil(lambda: bool(told))
    return told[0]


def button(sheet, words):
    """The visible button that says *words*, or is called so."""
    return next(
        each
        for each in inside(sheet)
        if isinstance(each, QPushButton)
        and each.isVisible()
        and words in (each.text(), each.accessibleName())
    )


def drafts_of(qtbot, store):
    found = {"kind": drafts.LOG, "station": store.by.station, "operator": store.by.operator}
    return ask(qtbot, store, drafts.drafts, **found)


def names(seats):
    return [one.name for one in seats.parties()]


class TestAPlannedSlot:
    def test_three_keystrokes_beside_the_note_log_it(self, qtbot, sheet, planned, store):
        open_for(qtbot, sheet, planned)
        assert names(sheet.view.theirs) == ["Grace Hopper"]
        assert names(sheet.view.ours) == ["ANFIA"]
        press(Qt.Key.Key_2, ALT)
        type_keys("Prices for 200 pieces")
        press(Qt.Key.Key_A, ALT)
        note = save(qtbot, sheet)
        assert (note.outcome, note.interest, note.text) == ("quote", "A", "Prices for 200 pieces")
        assert (note.meeting, note.author) == (planned.uuid, "Tom")
        assert sheet.isHidden()
        assert ask(qtbot, store, meetings.by_uuid, planned.uuid) == planned

    def test_what_was_logged_can_be_taken_back_from_the_toast(self, qtbot, sheet, planned):
        open_for(qtbot, sheet, planned)
        press(Qt.Key.Key_1, ALT)
        save(qtbot, sheet)
        words, change = sheet.told[-1]
        assert words == "Meeting logged · Grace Hopper"
        assert change

    def test_an_outcome_is_enough_and_so_is_a_note_but_not_nothing(self, qtbot, sheet, planned):
        open_for(qtbot, sheet, planned)
        press(ENTER, CTRL)
        assert sheet.view.trouble.words.text() == "Choose an outcome, or write a note."
        press(Qt.Key.Key_8, ALT)
        assert save(qtbot, sheet).outcome == "no_interest"

    def test_arrows_choose_nothing_by_themselves(self, qtbot, sheet, planned):
        open_for(qtbot, sheet, planned)
        press(Qt.Key.Key_Right)
        assert sheet.view.form.outcome.value() is None
        press(Qt.Key.Key_Space)
        assert sheet.view.form.outcome.value() == "quote"
        press(Qt.Key.Key_Space)
        assert sheet.view.form.outcome.value() is None

    def test_the_next_step_has_an_owner_and_a_day(self, qtbot, sheet, planned, store):
        open_for(qtbot, sheet, planned)
        sheet.view.step.text.take_focus()
        type_keys("Send the offer")
        press(ENTER)
        type_keys("Elena")
        press(ENTER)
        type_keys("Friday")
        assert sheet.view.step.due.editor.accessibleDescription() == "Friday, April 25, 2025"
        save(qtbot, sheet)
        (step,) = ask(qtbot, store, follow_ups.follow_ups)
        assert (step.text, step.owner, step.due) == ("Send the offer", "Elena", date(2025, 4, 25))
        assert step.meeting == planned.uuid

    def test_a_day_that_is_none_is_asked_about(self, qtbot, sheet, planned):
        open_for(qtbot, sheet, planned)
        sheet.view.step.fill("Send the offer", "", "someday")
        press(ENTER, CTRL)
        assert sheet.view.step.due.error()
        button(sheet, "+1 week").click()
        assert save(qtbot, sheet)

    def test_a_click_says_the_day(self, qtbot, sheet, planned):
        open_for(qtbot, sheet, planned)
        told = []
        for words in ("+1 day", "+1 week", "After the fair"):
            button(sheet, words).click()
            told.append(sheet.view.step.due.text())
        assert told == ["Thu, Apr 24", "Wed, Apr 30", "Fri, Apr 25"]

    def test_who_typed_it_for_somebody_says_so_and_when_it_was(self, qtbot, sheet, planned):
        open_for(qtbot, sheet, planned)
        sheet.view.whose.author.take_focus()
        type_keys("Elena")
        press(ENTER)
        type_keys("10:41")
        press(Qt.Key.Key_1, ALT)
        note = save(qtbot, sheet)
        assert (note.author, note.operator) == ("Elena", "Tom")
        assert note.at == datetime(2025, 4, 23, 14, 41, tzinfo=UTC)

    def test_long_after_it_is_said_at_its_end(self, qtbot, sheet, planned, frozen):
        frozen.forward(hours=6)
        open_for(qtbot, sheet, planned)
        press(Qt.Key.Key_1, ALT)
        assert save(qtbot, sheet).at == meetings.bounds(planned, "America/Detroit")[1]

    def test_a_delegate_who_was_agreed_without_a_body_is_asked_about(
        self, qtbot, sheet, planned, store
    ):
        antonioli = ask(qtbot, store, bodies.recognise_delegate, "Antonioli Pierpaolo")
        seat = Party(Side.OURS, PartyKind.DELEGATE, antonioli.uuid, antonioli.name)
        parties = (seat, *planned.theirs)
        agreed = write(qtbot, store, meeting_saving.save, uuid=planned.uuid, parties=parties)
        open_for(qtbot, sheet, agreed)
        button(sheet, "Add Dumarey Italia").click()
        assert names(sheet.view.ours) == ["Pierpaolo Antonioli", "Dumarey Italia"]
        assert sheet.view.ours.line.hasFocus()
        settle(qtbot, store)
        assert sheet.view.whose.body.currentText() == "Dumarey Italia"
        press(Qt.Key.Key_1, ALT)
        save(qtbot, sheet)
        assert ask(qtbot, store, meetings.by_uuid, planned.uuid).body == "Dumarey Italia"

    def test_what_comes_of_tomorrows_meeting_is_asked_about_once(
        self, qtbot, sheet, planned, store, frozen
    ):
        frozen.forward(hours=-24)
        open_for(qtbot, sheet, planned)
        sheet.view.form.note.setPlainText("Bring the samples.")
        save(qtbot, sheet)
        assert ask(qtbot, store, meeting_facts.of, planned.uuid) == [], "a note asks nothing"
        open_for(qtbot, sheet, planned)
        press(Qt.Key.Key_1, ALT)
        press(ENTER, CTRL)
        assert sheet.view.trouble.words.text() == "This meeting is on Wednesday, April 23, 2025."
        assert ask(qtbot, store, meeting_facts.of, planned.uuid) == []
        save(qtbot, sheet)
        (fact,) = ask(qtbot, store, meeting_facts.of, planned.uuid)
        assert fact.kind is Happening.HELD


class TestOnTheSpot:
    def test_by_keys_alone(self, qtbot, sheet, store, people):
        open_walk_up(qtbot, sheet)
        type_keys("hopper")
        settle(qtbot, store)
        press(ENTER)
        press(ENTER)
        assert names(sheet.view.theirs) == ["Grace Hopper"]
        sheet.view.ours.line.setFocus()
        type_keys("cei")
        press(ENTER)
        press(Qt.Key.Key_1, ALT)
        type_keys("Batteries")
        note = save(qtbot, sheet)
        made = ask(qtbot, store, meetings.by_uuid, note.meeting)
        assert (made.origin, made.body) == (Origin.WALK_UP, "Ceipiemonte")
        assert made.visitors == (people["grace"].uuid,)

    def test_badges_in_a_row_each_add_a_person_and_say_so(self, qtbot, sheet, store, people):
        open_walk_up(qtbot, sheet, people["ada"])
        for name in ("nico", "mary", "nico"):
            assert sheet.take_scan(people[name].code)
        settle(qtbot, store)
        assert names(sheet.view.theirs) == ["Ada Lovelace", "Nicolò Peña", "Mary Lovell"]
        assert [words for words, _ in sheet.told] == [
            "Added to this meeting: Nicolò Peña",
            "Added to this meeting: Mary Lovell",
            "Nicolò Peña is at this meeting already",
        ]

    def test_a_badge_of_nobody_says_so(self, qtbot, sheet, store):
        open_walk_up(qtbot, sheet)
        sheet.take_scan("VBCDFGHJKLNPRSTV")
        settle(qtbot, store)
        assert sheet.told[-1][0].startswith("Nobody on the list holds this badge.")

    def test_a_company_needs_nobody_of_it(self, qtbot, sheet, store):
        open_walk_up(qtbot, sheet)
        type_keys("Mayco & Sons")
        settle(qtbot, store)
        press(ENTER)
        press(Qt.Key.Key_1, ALT)
        note = save(qtbot, sheet)
        assert ask(qtbot, store, meetings.by_uuid, note.meeting).with_name == "Mayco & Sons"

    def test_enter_before_the_answer_waits_for_it(self, qtbot, sheet, store):
        open_walk_up(qtbot, sheet)
        line = sheet.view.theirs.line
        type_keys("hop")
        settle(qtbot, store)
        line.insert("p")
        line._typed("hopp")  # as a key does, with the answer still to come
        press(ENTER)
        settle(qtbot, store)
        assert names(sheet.view.theirs) == ["Grace Hopper"]

    def test_enter_before_the_answer_takes_nobody_of_several(self, qtbot, sheet, store):
        open_walk_up(qtbot, sheet)
        line = sheet.view.theirs.line
        line.setText("lov")
        line._typed("lov")
        press(ENTER)
        settle(qtbot, store)
        assert names(sheet.view.theirs) == []
        assert len(line.hits) == 3

    def test_somebody_must_have_been_there(self, qtbot, sheet, store):
        open_walk_up(qtbot, sheet)
        press(Qt.Key.Key_1, ALT)
        press(ENTER, CTRL)
        assert sheet.view.trouble.words.text() == "Who was it with?"
        assert sheet.view.theirs.line.hasFocus()

    def test_whoever_was_added_by_mistake_is_taken_away(self, qtbot, sheet, people, store):
        open_walk_up(qtbot, sheet, people["ada"])
        button(sheet, "Take Ada Lovelace away").click()
        assert names(sheet.view.theirs) == []

    def test_our_side_is_asked_each_time_and_never_that_of_the_last_one(
        self, qtbot, sheet, people, store
    ):
        open_walk_up(qtbot, sheet, people["ada"])
        assert names(sheet.view.ours) == []
        sheet.view.ours.line.setFocus()
        press(DOWN)
        assert len(sheet.view.ours.line.hits) > 1
        type_keys("anfia")
        press(ENTER)
        press(Qt.Key.Key_1, ALT)
        save(qtbot, sheet)
        open_walk_up(qtbot, sheet, people["mary"])
        assert names(sheet.view.ours) == []
        assert sheet.view.whose.body.currentText() == "The delegation"
        press(ESCAPE)

    def test_a_delegate_of_two_bodies_is_asked_for_which_they_speak(
        self, qtbot, sheet, people, store
    ):
        open_walk_up(qtbot, sheet, people["ada"])
        sheet.view.ours.line.setFocus()
        type_keys("antonioli")
        assert [hit.words for hit in sheet.view.ours.line.hits] == [
            "Pierpaolo Antonioli · Confindustria Piemonte",
            "Pierpaolo Antonioli · Dumarey Italia",
        ]
        press(DOWN)
        press(ENTER)
        assert names(sheet.view.ours) == ["Dumarey Italia", "Pierpaolo Antonioli"]
        press(Qt.Key.Key_Backspace)
        type_keys("antonioli")
        assert [hit.words for hit in sheet.view.ours.line.hits] == ["Pierpaolo Antonioli"]
        press(ENTER)
        press(Qt.Key.Key_1, ALT)
        note = save(qtbot, sheet)
        held = [one.name for one in ask(qtbot, store, figures.by_body) if one.held]
        assert held == ["Dumarey Italia"]
        made = ask(qtbot, store, meetings.by_uuid, note.meeting)
        assert made.body == "Dumarey Italia"

    def test_backspace_in_the_empty_line_takes_the_last_one_away(self, qtbot, sheet, people, store):
        open_walk_up(qtbot, sheet, people["ada"])
        sheet.take_scan(people["mary"].code)
        settle(qtbot, store)
        sheet.view.theirs.line.setFocus()
        type_keys("x")
        press(Qt.Key.Key_Backspace)
        assert names(sheet.view.theirs) == ["Ada Lovelace", "Mary Lovell"]
        press(Qt.Key.Key_Backspace)
        assert names(sheet.view.theirs) == ["Ada Lovelace"]
        assert sheet.view.theirs.line.hasFocus()


class TestOfOneVisitor:
    """What a visitor has or had today: one key goes from one to the next."""

    @pytest.fixture
    def to_log(self, people, planned):
        return ToLog(people["grace"], (planned, None))

    def open_among(self, qtbot, sheet, to_log):
        sheet.open_among(to_log)
        settle(qtbot, sheet._store)
        QApplication.processEvents()

    def test_what_was_written_goes_along_and_back(self, qtbot, sheet, store, to_log):
        self.open_among(qtbot, sheet, to_log)
        assert button(sheet, "On the spot instead (Ctrl+M)")
        press(Qt.Key.Key_2, ALT)
        type_keys("Prices")
        sheet.turn()
        settle(qtbot, store)
        assert (sheet.view.form.text(), sheet.view.form.outcome.value()) == ("Prices", "quote")
        assert names(sheet.view.theirs) == ["Grace Hopper"]
        assert names(sheet.view.ours) == []
        assert button(sheet, "Rather: 10:30\u00a0AM with ANFIA, table 3 (Ctrl+M)")
        note = save(qtbot, sheet)
        assert ask(qtbot, store, meetings.by_uuid, note.meeting).origin is Origin.WALK_UP
        assert drafts_of(qtbot, store) == []

    def test_each_choice_begins_as_if_it_were_opened(self, qtbot, sheet, store, to_log):
        self.open_among(qtbot, sheet, to_log)
        for ours in ([], ["ANFIA"]):
            sheet.turn()
            settle(qtbot, store)
            assert names(sheet.view.ours) == ours
        assert not drafts_of(qtbot, store)

    def test_with_one_choice_the_key_does_nothing(self, qtbot, sheet, people):
        self.open_among(qtbot, sheet, ToLog(people["ada"], (None,)))
        sheet.turn()
        assert names(sheet.view.theirs) == ["Ada Lovelace"]
        assert sheet.among.other.isVisible() is False

    def test_a_missed_meeting_that_is_held_now_was_said_now(
        self, qtbot, sheet, store, people, planned, to_log, frozen
    ):
        frozen.forward(hours=3)
        write(qtbot, store, check_ins.check_in, people["grace"].code)
        self.open_among(qtbot, sheet, to_log)
        press(Qt.Key.Key_1, ALT)
        assert save(qtbot, sheet).at == frozen.at


class TestWhoDidNotCome:
    def test_it_is_said_from_the_log_with_the_words(self, qtbot, sheet, store, planned):
        open_for(qtbot, sheet, planned)
        sheet.view.form.note.setPlainText("We waited until noon.")
        button(sheet, "They did not come").click()
        settle(qtbot, store)
        assert sheet.isHidden()
        words, change = sheet.told[-1]
        assert (words, bool(change)) == ("No-show · Grace Hopper", True)
        standing = ask(qtbot, store, meeting_facts.standings, [planned])[planned.uuid]
        assert (standing.state, standing.notes) == (Happening.NO_SHOW, 1)

    def test_an_outcome_says_the_contrary(self, qtbot, sheet, store, planned):
        open_for(qtbot, sheet, planned)
        press(Qt.Key.Key_1, ALT)
        press(Qt.Key.Key_S, CTRL | SHIFT)
        assert sheet.view.trouble.words.text() == "An outcome says that they came."
        assert ask(qtbot, store, meeting_facts.of, planned.uuid) == []

    def test_it_is_not_offered_for_who_came_or_was_met_on_the_spot(
        self, qtbot, sheet, store, planned
    ):
        write(qtbot, store, meeting_facts.record, planned.uuid, Happening.ARRIVED)
        open_for(qtbot, sheet, planned)
        assert not sheet.writer.absent.isVisible()
        open_walk_up(qtbot, sheet)
        assert not sheet.writer.absent.isVisible()


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


class TestDrafts:
    def kept(self, qtbot, store):
        return drafts_of(qtbot, store)

    def test_a_second_after_a_key_it_is_in_the_file(self, qtbot, sheet, planned, store):
        open_for(qtbot, sheet, planned)
        press(Qt.Key.Key_1, ALT)
        type_keys("Half a sen")
        assert sheet._pause.isActive()
        assert sheet._pause.interval() <= 1_000
        sheet._pause.timeout.emit()
        settle(qtbot, store)
        (draft,) = self.kept(qtbot, store)
        assert (draft.subject, draft.title) == (planned.uuid, "Grace Hopper")
        assert "Half a sen" in draft.words

    def test_escape_keeps_all_of_it_and_says_so(self, qtbot, sheet, planned, store, people):
        open_for(qtbot, sheet, planned)
        press(Qt.Key.Key_2, ALT)
        type_keys("Prices")
        sheet.view.step.fill("Send them", "Elena", "Friday")
        sheet.take_scan(people["ada"].code)
        settle(qtbot, store)
        before = sheet._current()
        press(ESCAPE)
        assert sheet.told[-1][0] == "The draft is kept: Grace Hopper, Ada Lovelace (Ctrl+M)"
        settle(qtbot, store)
        open_for(qtbot, sheet, planned)
        assert sheet._current() == before
        note = save(qtbot, sheet)
        assert note.text == "Prices"
        assert self.kept(qtbot, store) == []

    def test_it_is_found_by_who_it_is_about(self, qtbot, sheet, store, people):
        open_walk_up(qtbot, sheet, people["ada"])
        press(Qt.Key.Key_1, ALT)
        type_keys("Brakes")
        press(ESCAPE)
        open_walk_up(qtbot, sheet, people["mary"])
        assert sheet.view.form.text() == ""
        button(sheet, "Go on with it").click()
        settle(qtbot, store)
        assert (sheet.view.form.text(), names(sheet.view.theirs)) == ("Brakes", ["Ada Lovelace"])

    def test_of_a_meeting_that_was_removed_it_goes_on_as_one_on_the_spot(
        self, qtbot, sheet, store, planned
    ):
        open_for(qtbot, sheet, planned)
        press(Qt.Key.Key_1, ALT)
        type_keys("Brakes")
        press(ESCAPE)
        write(qtbot, store, events.remove, "meeting", planned.uuid)
        sheet.go_on(planned.uuid)
        settle(qtbot, store)
        QApplication.processEvents()
        assert (sheet.view.form.text(), names(sheet.view.theirs)) == ("Brakes", ["Grace Hopper"])
        note = save(qtbot, sheet)
        assert note.meeting != planned.uuid
        assert self.kept(qtbot, store) == []

    def test_who_wants_it_no_more_begins_anew(self, qtbot, sheet, store, planned):
        open_for(qtbot, sheet, planned)
        press(Qt.Key.Key_1, ALT)
        sheet.view.whose.body.choose("")
        sheet.view.whose.body.activated.emit(0)  # as a person does
        press(ESCAPE)
        settle(qtbot, store)
        open_for(qtbot, sheet, planned)
        assert sheet.view.whose.body.currentText() == "The delegation"
        button(sheet, "Begin anew").click()
        settle(qtbot, store)
        assert self.kept(qtbot, store) == []
        assert sheet.view.form.outcome.value() is None
        assert names(sheet.view.theirs) == ["Grace Hopper"]
        assert sheet.view.whose.body.currentText() == "ANFIA"

    def test_an_untouched_sheet_leaves_nothing(self, qtbot, sheet, store, planned):
        open_for(qtbot, sheet, planned)
        press(ESCAPE)
        settle(qtbot, store)
        assert self.kept(qtbot, store) == []
        assert sheet.told == []

    def test_a_fault_leaves_the_sheet_as_it_is(self, qtbot, sheet, planned, monkeypatch, store):
        def log_meeting(*args, **named):
            raise EnvironmentFault(Fault.DISK_FULL)

        open_for(qtbot, sheet, planned)
        press(Qt.Key.Key_1, ALT)
        type_keys("Prices")
        with monkeypatch.context() as broken:
            broken.setattr(log_sheets, "log_meeting", log_meeting)
            press(ENTER, CTRL)
            qtbot.waitUntil(sheet.view.trouble.isVisible)
        assert sheet.view.trouble.more.text().startswith("The disk is full.")
        assert save(qtbot, sheet).text == "Prices"

    def test_pressing_twice_logs_once(self, qtbot, sheet, planned, store):
        open_for(qtbot, sheet, planned)
        press(Qt.Key.Key_1, ALT)
        with qtbot.waitSignal(sheet.logged):
            press(ENTER, CTRL)
            press(ENTER, CTRL)
        settle(qtbot, store)
        assert len(ask(qtbot, store, notes.of, planned.uuid)) == 1


class TestTheSheet:
    def test_it_can_be_read_aloud_and_used_by_keys(
        self, qtbot, sheet, planned, store, assert_accessible
    ):
        write(qtbot, store, log, planned, text="June")
        open_for(qtbot, sheet, planned)
        assert_accessible(sheet)

    def test_all_of_it_is_seen_at_1366_by_768(self, qtbot, sheet, planned, language, store):
        language.switch("it", "en_US")
        write(qtbot, store, log, planned, text="June")
        open_for(qtbot, sheet, planned)
        assert sheet._scroll.verticalScrollBar().maximum() == 0

    def test_where_room_is_short_the_note_is_scrolled_to(self, qtbot, sheet, planned, theme):
        theme.switch("light", 200)
        open_for(qtbot, sheet, planned)
        press(Qt.Key.Key_2, ALT)
        note = sheet.view.form.note
        seen = note.visibleRegion().boundingRect()
        assert note.hasFocus()
        assert seen.contains(note.cursorRect())

    def test_italian_at_once(self, qtbot, sheet, planned, language):
        open_for(qtbot, sheet, planned)
        press(Qt.Key.Key_2, ALT)
        language.switch("it", "en_US")
        qtbot.waitUntil(lambda: sheet.title.text() == "Incontro con Grace Hopper")
        QApplication.processEvents()
        assert button(sheet, "Richiesta di offerta").isChecked()

    def test_a_name_that_would_be_markup_is_shown_as_it_is(self, qtbot, sheet, store):
        open_walk_up(qtbot, sheet)
        type_keys("<b>A&B</b>")
        settle(qtbot, store)
        press(ENTER)
        assert button(sheet, "Take <b>A&B</b> away").text() == "<b>A&&B</b>"
