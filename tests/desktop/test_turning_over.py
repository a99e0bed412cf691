"""Who unlocks a laptop that another left: nothing that was granted, or private, is handed on."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from db import event_file
from db.access import operators
from db.meeting import meetings, notes
from db.meeting.notes import NextStep
from db.ours import bodies
from db.past.changes import By
from db.visitor import drafts
from desktop.pages.settings.second_place import SecondPlaceForm
from desktop.widgets.secret_line import SecretLine
from tests.desktop.inside import inside
from tests.desktop.locking.at_the_lock import CTRL, KEY, lock, seen, unlock
from tests.desktop.pages.stand import ask, settle
from tests.desktop.window_stand import open_window, press, toast
from tests.house_rules import place, sources

TOM, ELENA = "1357", "2468"
SECRET = "the price is zebra"
BY = By("Tom", "laptop-1")


@pytest.fixture
def meeting(people, event_file_path):
    """Tom of ANFIA has a private note on it; Elena of another body is a supervisor."""
    with event_file.open_file(event_file_path) as opened:
        db = opened.db
        anfia = next(body for body in bodies.bodies(db) if body.name == "ANFIA")
        other = next(body for body in bodies.bodies(db) if body.name != "ANFIA")
        operators.save(db, BY, name="Tom", pin=TOM, body=anfia.uuid)
        operators.save(db, BY, name="Elena", role="supervisor", pin=ELENA, body=other.uuid)
        agreed = meetings.of_visitor(db, people["grace"].uuid)[0]
        step = NextStep(text=f"ask whether {SECRET}", owner="Tom")
        notes.log(db, BY, agreed.uuid, text=SECRET, body=anfia.uuid, shared=False, next_step=step)
        return agreed


@pytest.fixture
def window(qtbot, theme, language, meeting, event_file_path):
    with open_window(qtbot, event_file_path) as made:
        yield made


def hand_over(qtbot, window, pin=ELENA):
    lock(qtbot, window)
    if window.lock.screen.form.who.currentText() == "Tom" and pin == ELENA:
        press(KEY.Key_L, CTRL)
        window.lock.screen.form.who.setCurrentText("Elena")
        window.lock.screen.form.close_form()
    unlock(qtbot, window, pin)
    settle(qtbot, window.store)
    assert not window.lock.is_on


def dialogs():
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, QFileDialog)]


def lines(window):
    """What is in the rows of the page that is shown, and in its widgets."""
    page = window.shell.current()
    rows = page.table.rows if hasattr(page, "table") else None
    listed = [str(rows.row(at)) for at in range(rows.rowCount())] if rows else []
    return "\n".join([seen(window), *listed])


class TestWhatAPinOpened:
    def test_the_archive_is_not_saved_by_who_comes_next(self, qtbot, window):
        window.preferences.change(operator="Elena")
        window.shell.go_to("exports")
        window.shell.current().archive._permit(ELENA)
        qtbot.waitUntil(lambda: any(each.isVisible() for each in dialogs()))
        window.lock.lock()  # as it does by itself: keys go to the dialog
        settle(qtbot, window.store)
        assert window.lock.is_on
        assert not any(each.isVisible() for each in dialogs())
        unlock(qtbot, window, ELENA)
        assert not any(each.isVisible() for each in dialogs()), "she asks again"

    def test_nor_where_it_was_granted_while_the_screen_was_locked(self, qtbot, window):
        window.shell.go_to("exports")
        archive = window.shell.current().archive
        lock(qtbot, window)
        archive._choose(By("Elena", "laptop-1"))
        QApplication.processEvents()
        unlock(qtbot, window, TOM)
        assert not window.lock.is_on
        assert not any(each.isVisible() for each in dialogs())

    def test_an_erasure_is_not_one_key_away(self, qtbot, window, people):
        window.shell.go_to("visitors")
        settle(qtbot, window.store)
        sheet = window.shell.current().out.erase
        sheet.ask(people["ada"])
        settle(qtbot, window.store)
        sheet.reason.setText("by letter")
        sheet.pin.setText(ELENA)
        lock(qtbot, window)
        assert (sheet.isHidden(), sheet.pin.text()) == (True, "")
        unlock(qtbot, window, TOM)
        assert sheet.isHidden()

    def test_a_second_place_is_not_chosen_by_who_comes_next(self, qtbot, window, tmp_path):
        window.shell.go_to("settings", "backups")
        settle(qtbot, window.store)
        form = next(one for one in inside(window.shell) if isinstance(one, SecondPlaceForm))
        form.ask_passphrase(tmp_path)
        assert form.use.isVisible()
        assert form.passphrase.isVisible()
        lock(qtbot, window)
        unlock(qtbot, window, TOM)
        assert not window.lock.is_on
        assert form.isVisible()
        assert not form.passphrase.isVisible()
        form.use.trigger()
        settle(qtbot, window.store)
        assert window.preferences.settings.second_place == ""

    def test_every_line_that_shows_dots_forgets(self):
        dotted = [place(path) for path in sources("desktop") if "setEchoMode(" in path.read_text()]
        assert dotted == ["desktop/widgets/secret_line.py"]

    def test_a_window_that_is_made_small_keeps_what_is_typed(self, qtbot, theme):
        line = SecretLine()
        qtbot.addWidget(line)
        line.show()
        line.setText(ELENA)
        line.showMinimized()
        assert line.text() == ELENA
        line.hide()
        assert line.text() == ""


class TestWhatOnlyTheOtherMayRead:
    def test_a_private_note_is_gone_from_every_page(self, qtbot, window, meeting, people):
        window.shell.go_to("agenda", meeting.uuid)
        qtbot.waitUntil(lambda: SECRET in lines(window))  # else nothing would be missed below
        window.shell.go_to("follow_ups")
        qtbot.waitUntil(lambda: SECRET in lines(window))
        window.shell.go_to("visitors", people["grace"].uuid)
        settle(qtbot, window.store)
        window.shell.current().detail.tabs.setCurrentIndex(2)
        settle(qtbot, window.store)
        hand_over(qtbot, window)
        assert window.store.by.operator == "Elena"
        for page in ("visitors", "follow_ups", "agenda", "activity", "reception"):
            window.shell.go_to(page)
            assert SECRET not in lines(window), "not for a moment"
            settle(qtbot, window.store)
            assert SECRET not in lines(window)

    def test_the_page_that_was_shown_is_read_again(self, qtbot, window, meeting):
        window.shell.go_to("agenda", meeting.uuid)
        settle(qtbot, window.store)
        hand_over(qtbot, window)
        page = window.shell.current()
        assert page is window.shell.page("agenda")
        assert page.detail.item() is None
        assert page._agenda is not None, "and the day is there"

    def test_also_who_is_chosen_in_the_settings(self, qtbot, window, meeting):
        window.shell.go_to("agenda", meeting.uuid)
        qtbot.waitUntil(lambda: SECRET in lines(window))
        window.preferences.change(operator="Elena")
        assert SECRET not in lines(window)

    def test_where_one_is_chosen_the_focus_stays(self, qtbot, window):
        window.shell.go_to("settings", "present")
        settle(qtbot, window.store)
        at = QApplication.focusWidget()
        window.preferences.change(operator="Elena")
        settle(qtbot, window.store)
        assert window.store.by.operator == "Elena"
        assert QApplication.focusWidget() is at

    def test_a_note_that_was_begun_waits_for_who_began_it(self, qtbot, window, meeting):
        window.sheets.open_log(meeting)
        settle(qtbot, window.store)
        window.sheets.log.view.form.note.setPlainText("Between us: ze")
        hand_over(qtbot, window)
        assert window.shell.covers() == []
        assert (toast(window), "Between us" in seen(window)) == ("", False)
        here = {"station": window.store.by.station, "operator": "Tom"}
        kept = ask(qtbot, window.store, drafts.drafts, kind=drafts.LOG, **here)
        assert ["Between us: ze" in one.words for one in kept] == [True]
        window.sheets.open_log(meeting)
        settle(qtbot, window.store)
        assert "Between us" not in seen(window)
        assert SECRET not in seen(window)
        window.shell.clear()
        window.preferences.change(operator="Tom")
        window.sheets.open_log(meeting)
        settle(qtbot, window.store)
        assert window.sheets.log.view.form.text() == "Between us: ze"
