"""A sealed backup opened on a laptop that never saw the event, and a hand-over at the office."""

from __future__ import annotations

import sys
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from db import event_file
from db.erasure import erasing, erasure_ledger
from db.keeping import closing, copies, receipts, sealed_backups, seals
from db.past.changes import By
from db.visitor import visitors
from desktop import application
from desktop.commands import opening
from desktop.commands.run import run
from desktop.keeping import folders
from desktop.keeping.receipt_sheet import ReceiptSheet
from desktop.preferences import Preferences
from tests.desktop.pages.stand import ask, settle
from tests.desktop.window_stand import open_window, toast

PASSPHRASE = "quattro cavalli al Lingotto"
BY = By("Elena", "3f9a1c2e", "a letter")


@pytest.fixture(autouse=True)
def _quick(quick_seals, monkeypatch, tmp_path):
    """scrypt takes half a second as it should be; files go where the test looks."""
    monkeypatch.setattr(receipts, "_N", 16)
    monkeypatch.setattr(folders, "folder", lambda: tmp_path / "documents")


@pytest.fixture
def seal(quick_seals):
    return seals.seal_for(PASSPHRASE)


@pytest.fixture
def sealed(people, event_file_path, seal, tmp_path):
    """A sealed backup of the fair; Nico was erased after it was made here, before it was sealed."""
    with event_file.open_file(event_file_path) as opened:
        made = copies.backup(opened.db, event_file_path)
        erasing.erase(opened.db, BY, people["nico"].uuid)
        erasure_ledger.keep(opened.db)
    return sealed_backups.back_up(made, event_file_path, tmp_path, seal).path


@pytest.fixture
def empty(qtbot, theme, language):
    with open_window(qtbot) as made:
        yield made


def give(qtbot, window, words):
    """Type the passphrase into the sheet that asks for it; give what it said."""
    sheets = window.shell.covers
    qtbot.waitUntil(lambda: len(sheets()) == 1)
    (sheet,) = sheets()
    said = sheet._why.text()
    assert sheet.pin.line.hasFocus()
    QTest.keyClicks(sheet.pin.line, words)
    QTest.keyClick(sheet.pin.line, Qt.Key.Key_Return)
    assert sheet.pin.text() == ""
    return said


def waited(qtbot, window, kind):
    def there():
        return [box for box in window.findChildren(kind) if box.isVisible()]

    qtbot.waitUntil(lambda: bool(there()))
    return there()[0]


def press(box, words):
    next(each for each in box.findChildren(QPushButton) if each.text() == words).click()


def test_a_backup_says_what_it_holds_before_it_is_opened_elsewhere(
    qtbot, empty, sealed, people, tmp_path
):
    empty.show_file(sealed)
    give(qtbot, empty, "another passphrase")
    assert "not the passphrase" in give(qtbot, empty, PASSPHRASE)
    box = waited(qtbot, empty, QMessageBox)
    assert "A backup of VTM Michigan 2025. Made on Apr 23, 2025, 9:11\u00a0AM." in box.text()
    assert "On the list: 4. Check-ins: 0." in box.informativeText()
    documents = tmp_path / "documents"
    assert list(documents.iterdir()) == [], "nothing plain stays of looking"
    with qtbot.waitSignal(empty.store.opened):
        press(box, "Open it")
    settle(qtbot, empty.store)
    assert empty.store.path == documents / "test.desk"
    assert ask(qtbot, empty.store, visitors.by_uuid, people["ada"].uuid).name == "Ada Lovelace"
    assert ask(qtbot, empty.store, visitors.by_uuid, people["nico"].uuid).name == ""
    assert len(erasure_ledger.read(documents / "test.desk")) == 1


def test_whoever_double_clicks_one_is_asked_on_the_welcome_page(
    qtbot, theme, language, sealed, monkeypatch
):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr(application, "make", lambda _settings: application.instance())
    monkeypatch.setattr(application, "start_log", lambda: None)
    Preferences().change(last_file=str(sealed.with_name("test.desk")), language="en")
    asked = []
    monkeypatch.setattr(opening, "open_window", asked.append)
    run([str(sealed)])
    assert asked == [sealed]
    _app, window = opening._make(asked[0])
    window.activateWindow()
    assert window.shell.stack.currentWidget() is window.welcoming.page, "before it is painted"
    give(qtbot, window, PASSPHRASE)
    press(waited(qtbot, window, QMessageBox), "Not now")
    assert window.welcoming.page.isVisible()
    window.close()
    window.deleteLater()


def test_one_that_is_not_there_asks_for_no_passphrase(qtbot, empty, tmp_path):
    empty.show_file(tmp_path / "nosuch.sealed")
    assert "nosuch.sealed is not there" in toast(empty)
    assert empty.shell.covers() == []


def test_nothing_that_is_there_is_written_over(qtbot, empty, sealed, tmp_path):
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "test.desk").write_bytes(b"another event")
    empty.show_file(sealed)
    give(qtbot, empty, PASSPHRASE)
    box = waited(qtbot, empty, QMessageBox)
    assert "test 2.desk" in box.informativeText()
    press(box, "Not now")
    assert [one.name for one in (tmp_path / "documents").iterdir()] == ["test.desk"]


def test_a_damaged_one_says_so(qtbot, empty, sealed, tmp_path):
    sealed.write_bytes(sealed.read_bytes()[:-1])
    empty.show_file(sealed)
    give(qtbot, empty, PASSPHRASE)
    qtbot.waitUntil(lambda: "cut short" in toast(empty))
    assert list((tmp_path / "documents").iterdir()) == []


def test_the_office_reads_the_receipt_of_a_hand_over(
    qtbot, empty, people, event_file_path, seal, tmp_path
):
    target = tmp_path / "for the office.sealed"
    with event_file.open_file(event_file_path) as opened, closing.room(event_file_path):
        closing.hand_over(opened.db, BY, event_file_path, target, seal)
    empty.show_file(target)
    give(qtbot, empty, PASSPHRASE)
    sheet = waited(qtbot, empty, ReceiptSheet)
    assert receipts.is_right(sheet.receipt.text(), closing.standing(event_file_path).kept)
    assert sheet.receipt.text().count(" ") == 2, "three groups, as they are read out"
    assert sheet.receipt.fontMetrics().height() > 2 * sheet.place.fontMetrics().height()
    press(sheet, "Copy the receipt")
    assert QApplication.clipboard().text() == sheet.receipt.text()
    sheet.receipt.setSelection(5, 4)
    assert sheet.receipt.selectedText() == sheet.receipt.text().split()[1]
    assert str(tmp_path / "documents" / "for the office") in sheet.place.text()
    with qtbot.waitSignal(empty.store.opened):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert not sheet.isVisible()
    settle(qtbot, empty.store)
    assert empty.store.path == tmp_path / "documents" / "for the office" / "test.desk"
