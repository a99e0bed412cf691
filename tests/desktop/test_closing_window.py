"""Closing an event in the window: by keys, on a supervisor's word, and never before the receipt is right."""

from __future__ import annotations

import tempfile
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from db.access import operators
from db.keeping import bundles, closing, receipts, sealed_backups, seals
from db.visitor import visitors
from desktop.keeping import closing_out
from tests.desktop.pages.stand import settle
from tests.desktop.window_stand import open_window, press

PASSPHRASE = "quattro cavalli al Lingotto"
STATION = "3f9a1c2e-0000-4000-8000-000000000000"


@pytest.fixture(autouse=True)
def _quick(quick_seals, monkeypatch, tmp_path):
    """Neither scrypt nor reports are what is tried here, and nobody's folders are looked into."""
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    monkeypatch.setattr(receipts, "_N", 16)
    monkeypatch.setattr(closing_out, "write_papers", lambda *_told: [])
    monkeypatch.setattr(closing_out, "usual_folders", list)


@pytest.fixture
def stick(tmp_path, quick_seals):
    (tmp_path / "stick").mkdir()
    return sealed_backups.prepare(tmp_path / "stick")


@pytest.fixture
def window(qtbot, theme, language, people, event_file_path, stick):
    seal = seals.seal_for(PASSPHRASE).as_text()
    told = {"second_place": str(stick), "second_seal": seal, "station_id": STATION}
    told["operator"] = "Anna"
    with open_window(qtbot, event_file_path, **told) as made:
        yield made


@pytest.fixture
def sheet(qtbot, window):
    window.shell.go_to("settings")
    page = window.shell.pages["settings"]
    page.enter("closing")
    assert page.closing.first.hasFocus()
    press(Qt.Key.Key_Space)
    sheet = page.closing.sheet
    qtbot.waitUntil(sheet.passphrase.hasFocus)  # the scanner's ear holds keys for a moment
    settle(qtbot, window.store)
    return sheet


@pytest.fixture
def target(tmp_path):
    return tmp_path / "VTM.sealed"


def hand_over(qtbot, window, sheet, target):
    for line in (sheet.passphrase, sheet.again):
        line.setText(PASSPHRASE)
    sheet.write(str(target))
    settle(qtbot, window.store)


def receipt(target):
    with bundles.opened(target, PASSPHRASE) as bundle:
        return receipts.of(bundle.digest())


def let_leave(qtbot, window, sheet, typed):
    sheet.receipt.setText(typed)
    sheet.receipt.setFocus()
    press(Qt.Key.Key_Return)
    button = sheet._buttons[sheet.go]
    qtbot.waitUntil(button.hasFocus)
    with qtbot.waitSignal(sheet.go.triggered):
        press(Qt.Key.Key_Space)
    settle(qtbot, window.store)


def box(window):
    """What the window says, and it is put away."""
    (found,) = window.findChildren(QMessageBox)
    words = f"{found.text()}\n{found.informativeText()}"
    found.close()
    return words


def test_with_the_receipt_everything_leaves_and_the_window_is_as_before_the_first_event(
    qtbot, window, sheet, target, event_file_path, stick, tmp_path
):
    with qtbot.waitSignal(window.store.backed_up):
        window.store.back_up(always=True)
    hand_over(qtbot, window, sheet, target)
    assert sheet.receipt.hasFocus()
    assert "test.desk" in sheet._goes.text()
    with qtbot.waitSignal(window.store.left):
        let_leave(qtbot, window, sheet, receipt(target))
    assert "The event has left this laptop." in box(window)
    assert list(tmp_path.rglob("*.desk")) == []
    assert list(stick.iterdir()) == []
    assert list(event_file_path.parent.iterdir()) == []
    assert target.exists()
    assert window.welcoming.page.isVisible()
    assert window.preferences.settings.last_file == ""
    assert window.preferences.settings.recent_files == ()
    assert window.windowTitle() == "Piemonte Desk"
    claims = ("saved", "second", "here", "operator", "door", "practice")
    assert [window.shell.bar[one].words() for one in claims] == [""] * len(claims)


def test_nothing_goes_before_receipt_badges_and_file_are_right(
    qtbot, window, sheet, target, event_file_path
):
    hand_over(qtbot, window, sheet, target)
    for typed, why in (
        ("", "twelve"),
        ("0000 0000 0000", "twelve"),
        ("0000 0000 0098", "VTM.sealed"),
    ):
        let_leave(qtbot, window, sheet, typed)
        assert why in sheet._receipt.error()
        assert sheet.receipt.hasFocus()
    sheet._prints = lambda: True
    let_leave(qtbot, window, sheet, receipt(target))
    assert "Badges are still on their way" in sheet._trouble.more.text()
    sheet._prints, sheet._wrote = lambda: False, lambda: False
    let_leave(qtbot, window, sheet, receipt(target))
    assert "still being written" in sheet._trouble.more.text()
    sheet._wrote = lambda: True
    window.store.write(None, visitors.register, given_name="Zoe")
    settle(qtbot, window.store)
    let_leave(qtbot, window, sheet, receipt(target))
    assert "written after VTM.sealed" in sheet._receipt.error()
    assert event_file_path.exists()
    assert window.store.path == event_file_path
    sheet.anew.trigger()
    assert sheet.passphrase.hasFocus()


def test_what_is_scanned_between_the_receipt_and_the_deleting_keeps_the_event(
    qtbot, window, sheet, target, event_file_path, monkeypatch
):
    hand_over(qtbot, window, sheet, target)
    let_go = window.store.let_go

    def scan_first(then):
        window.store.write(None, visitors.register, given_name="Zoe")
        let_go(then)

    monkeypatch.setattr(window.store, "let_go", scan_first)
    with qtbot.waitSignal(window.store.refused) as refused:
        let_leave(qtbot, window, sheet, receipt(target))
    settle(qtbot, window.store)
    assert refused.args[0].refusal.value == "written_since"
    assert window.store.path == event_file_path
    assert window.store.current_event is not None
    assert event_file_path.exists()


def test_an_event_whose_closing_was_interrupted_says_so_when_it_is_opened(
    qtbot, window, sheet, target, event_file_path
):
    hand_over(qtbot, window, sheet, target)
    with qtbot.assertNotEmitted(window.files.warned):
        window.store.opened.emit(window.store.current_event)
    standing = closing.standing(event_file_path)
    assert standing is not None
    closing._keep(event_file_path, replace(standing, is_confirmed=True))
    with qtbot.waitSignal(window.files.warned) as warned:
        window.store.opened.emit(window.store.current_event)
    assert "VTM.sealed" in warned.args[0]


def test_only_a_supervisors_pin_writes_the_hand_over_and_lets_the_event_leave(
    qtbot, window, sheet, target, event_file_path
):
    window.store.write(None, operators.save, name="Elena", role="supervisor", pin="2468")
    settle(qtbot, window.store)
    sheet.ask()
    settle(qtbot, window.store)
    assert sheet.pin.isVisible()
    hand_over(qtbot, window, sheet, target)
    assert sheet._who.error() == "This needs a supervisor's PIN."
    sheet.pin.setText("1111")
    sheet.write(str(target))
    settle(qtbot, window.store)
    assert "wrong" in sheet._who.error()
    assert not target.exists()
    sheet.pin.setText("2468")
    sheet.write(str(target))
    settle(qtbot, window.store)
    assert target.exists()
    sheet.receipt.setText(receipt(target))
    sheet.go.trigger()
    settle(qtbot, window.store)
    assert sheet._who.error() == "This needs a supervisor's PIN."
    assert event_file_path.exists()


def test_a_stick_that_is_away_is_named(qtbot, window, sheet, target, stick, event_file_path):
    hand_over(qtbot, window, sheet, target)
    stick.rename(stick.with_name("in a pocket"))
    with qtbot.waitSignal(window.store.left):
        let_leave(qtbot, window, sheet, receipt(target))
    (asked,) = window.findChildren(QMessageBox)
    words = asked.informativeText()
    assert str(stick) in words
    assert f"close {event_file_path}" in words
    assert not event_file_path.exists()
    (without,) = [one for one in asked.buttons() if one.text() == "Do not wait for it"]
    without.click()
    qtbot.waitUntil(lambda: "has left" in " ".join(boxes(window)))
    assert not closing.path_beside(event_file_path).exists()


def boxes(window):
    return [one.text() for one in window.findChildren(QMessageBox) if one.isVisible()]


def test_every_part_can_be_reached_and_read_aloud(qtbot, window, sheet, target, assert_accessible):
    assert sheet.passphrase.hasFocus()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(sheet.again.hasFocus)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(sheet._buttons[sheet.hand_over].hasFocus)
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(sheet.passphrase.hasFocus)
    assert sheet._passphrase.error() == "Twelve characters or more."
    assert_accessible(sheet)
    hand_over(qtbot, window, sheet, target)
    assert_accessible(sheet)
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(sheet.isHidden)
