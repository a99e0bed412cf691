"""A laptop that nobody is at: lists and names are away, scans go on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMessageBox

from db.door import entries
from db.rows import Way
from desktop.pages.reception.case import Door
from desktop.sounds import Sound
from desktop.widgets.verdict import State
from tests.desktop.locking.at_the_lock import KEY, SECRETS, lock, scan, seen, unlock
from tests.desktop.pages.stand import ask, settle
from tests.desktop.window_stand import press, toast


def picture(window):
    return window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


class TestWhatIsSeen:
    def test_nothing_of_anybody_on_any_page(self, qtbot, window, people):
        window.reception.scan(people["ada"].code)
        settle(qtbot, window.store)
        assert "Lovelace" in seen(window), "else nothing would be found below by accident"
        pictures = []
        for page in ("reception", "visitors", "activity"):
            window.shell.go_to(page)
            settle(qtbot, window.store)
            lock(qtbot, window)
            assert [name for name in SECRETS if name in seen(window)] == []
            assert not window.shell.isVisible()
            QApplication.processEvents()
            pictures.append(picture(window))
            unlock(qtbot, window, "1357")
            assert not window.lock.is_on
        assert all(each == pictures[0] for each in pictures), "no page shows through"

    def test_no_dialog_stays_and_all_come_back(self, qtbot, window):
        box = QMessageBox(window)
        box.setText("Lovelace")
        box.open()
        menu = window.reception.view.box.createStandardContextMenu()
        menu.popup(window.pos())
        window.lock.lock()
        settle(qtbot, window.store)
        assert not box.isVisible()
        assert QApplication.activePopupWidget() is None
        unlock(qtbot, window, "1357")
        assert box.isVisible()
        box.close()

    def test_a_dialog_that_opens_later_waits_until_somebody_is_there(self, qtbot, locked):
        box = QMessageBox(locked)
        box.setText("Lovelace")
        opens = box.addButton("Open it", QMessageBox.ButtonRole.AcceptRole)
        opened = []
        opens.clicked.connect(lambda: opened.append(box))
        box.open()
        assert not box.updatesEnabled(), "nothing of it is painted"
        QCoreApplication.sendPostedEvents()
        assert not box.isVisible(), "before any key gets there"
        assert QApplication.activeModalWidget() is None
        press(KEY.Key_Return)
        assert opened == []
        unlock(qtbot, locked, "1357")
        assert box.isVisible()
        assert box.updatesEnabled()
        opens.click()
        assert opened == [box]
        assert not box.isVisible()

    def test_also_one_that_opens_as_somebody_unlocks(self, qtbot, locked):
        box = QMessageBox(locked)
        box.open()
        locked.lock._come_back()
        QCoreApplication.sendPostedEvents()
        assert box.isVisible()
        assert box.updatesEnabled()
        box.close()

    def test_what_is_said_meanwhile_waits(self, qtbot, locked):
        locked.telling.say("Ada Lovelace imported")
        assert toast(locked) == ""
        assert "Lovelace" not in seen(locked)


class TestScans:
    def test_one_checks_in_by_first_name_with_sound_and_colour(
        self, qtbot, locked, people, keyboard
    ):
        asked = []
        locked.reception.checked_in.connect(asked.append)
        scan(qtbot, locked, keyboard, people["grace"].code)
        told = locked.lock.screen.card.verdict
        assert (told.state, told.name) == (State.OK, "Grace")
        assert [name for name in SECRETS if name in seen(locked)] == []
        assert locked.reception.player.played == [Sound.ATTENTION], "she has a meeting today"
        assert [one.visitor.uuid for one in asked] == [people["grace"].uuid], "for her badge"
        assert len(ask(qtbot, locked.store, entries.of, people["grace"].uuid)) == 1
        scan(qtbot, locked, keyboard, people["ada"].code)
        assert locked.lock.screen.card.verdict.name == "Ada"

    def test_who_was_seen_today_is_told_so_and_not_by_whom(self, qtbot, window, people, keyboard):
        window.reception.scan(people["ada"].code)
        settle(qtbot, window.store)
        lock(qtbot, window)
        scan(qtbot, window, keyboard, people["ada"].code)
        told = window.lock.screen.card.verdict
        assert (told.state, told.name) == (State.SEEN, "Ada")
        assert "Tom" not in told.spoken()

    def test_the_name_goes_after_a_while(self, qtbot, locked, people, keyboard):
        scan(qtbot, locked, keyboard, people["ada"].code)
        locked.lock.screen._ready.timeout.emit()
        assert "Ada" not in seen(locked)
        assert locked.lock.screen.card.verdict.state is State.READY

    def test_what_stands_on_a_strange_badge_is_not_shown(self, qtbot, locked, keyboard):
        scan(qtbot, locked, keyboard, "LOVELACE-ADA-1815")
        assert locked.lock.screen.card.verdict.state is State.REFUSED
        assert "LOVELACE" not in seen(locked)

    def test_a_badge_that_did_not_come_out_is_told_without_a_name(self, qtbot, locked):
        notice = locked.lock.screen.notice
        assert not notice.isVisible()
        locked.badges.state_changed.emit("attention", "Zebra: no paper for Ada Lovelace")
        assert notice.isVisible()
        assert "Lovelace" not in seen(locked)
        locked.badges.state_changed.emit("ready", "Zebra")
        assert not notice.isVisible()

    def test_a_slow_scanner_is_heard_too(self, qtbot, locked, people, keyboard):
        with qtbot.waitSignal(locked.lock.screen.desk.happened):
            for sign in "VTM25-10000\n":
                keyboard.press(sign, 120)
        settle(qtbot, locked.store)
        assert locked.lock.screen.card.verdict.name == "Ada"

    def test_a_card_of_somebody_new_waits(self, qtbot, locked, keyboard):
        keyboard.scan("MECARD:N:Curie,Marie;TEL:1;;")
        qtbot.waitUntil(lambda: locked.lock.screen.card.verdict.state is State.BUSY)
        assert "Curie" not in seen(locked)
        unlock(qtbot, locked, "1357")
        assert locked.shell.covers() == []

    def test_whoever_keeps_a_door_keeps_it(self, qtbot, window, people, keyboard):
        window.reception.desk.door = Door(way=Way.EXIT)
        lock(qtbot, window)
        assert window.lock.screen.desk.door == window.reception.desk.door
        assert window.lock.screen.card.verdict.name == "Scan who leaves"
