"""An event goes back to a backup in the window, and forward again to the file that was set aside."""

from __future__ import annotations

import pytest

from db.access import operators
from db.door import check_ins, head_counts
from db.keeping import copies, restoring
from db.lists_out import exports
from db.privacy import consents
from tests.desktop.pages.stand import ask, settle
from tests.desktop.window_stand import open_window, toast


@pytest.fixture
def window(qtbot, theme, language, people, event_file_path, frozen):
    """A window on a file with a backup, and a check-in since."""
    with open_window(qtbot, event_file_path) as made:
        ask(qtbot, made.store, copies.backup, event_file_path)
        made.store.write(None, check_ins.check_in, people["ada"].code)
        settle(qtbot, made.store)
        frozen.forward(hours=1)
        yield made


def open_sheet(qtbot, window):
    """The sheet, with what each backup holds."""
    window.shell.go_to("settings")
    card = window.shell.page("settings").backups
    card.back.trigger()
    qtbot.waitUntil(lambda: all(row.choose.isEnabled() for row in card.sheet.rows))
    settle(qtbot, window.store)
    return card.sheet


def test_each_backup_is_listed_with_its_time_and_what_it_holds(qtbot, window):
    sheet = open_sheet(qtbot, window)
    (row,) = sheet.rows
    assert row.when.text() == "Apr 23, 9:11\u00a0AM"
    assert row.holds.text() == "On the list: 4. Check-ins: 0. Meetings: 13."
    assert "Check-ins: 1." in sheet._now.text()
    assert row.choose.shortcut().isEmpty()


def test_it_goes_back_and_forward_again_and_nothing_is_thrown_away(qtbot, window):
    sheet = open_sheet(qtbot, window)
    sheet.rows[0].choose.trigger()
    with qtbot.waitSignal(window.store.opened):
        sheet.do.trigger()
    settle(qtbot, window.store)
    assert ask(qtbot, window.store, head_counts.counts).here_today == 0
    (aside,) = restoring.set_asides(window.store.path)
    assert toast(window) == f"The backup is restored. The file as it was is kept: {aside.name}"
    sheet = open_sheet(qtbot, window)
    (again,) = [row for row in sheet.rows if row.path == aside]
    assert again.when.text().endswith("as it was before a restore")
    assert "Check-ins: 1." in again.holds.text()
    again.choose.trigger()
    with qtbot.waitSignal(window.store.opened):
        sheet.do.trigger()
    settle(qtbot, window.store)
    assert ask(qtbot, window.store, head_counts.counts).here_today == 1


def test_what_no_restore_forgets_is_said_and_that_pins_are_those_of_then(qtbot, window, people):
    store = window.store
    said = {"notice_version": "1", "language": "en", "how": "orally"}
    store.write(None, operators.save, name="Tom")
    store.write(None, consents.record, people["ada"].uuid, {"newsletter": False}, **said)
    listing = ask(qtbot, store, exports.listing, exports.Wanted("visitors"))
    store.write(None, exports.record, listing, "everybody.csv")
    settle(qtbot, store)
    sheet = open_sheet(qtbot, window)
    sheet.rows[0].choose.trigger()
    assert "Operators and PINs become those of then, too." in sheet._words.text()
    with qtbot.waitSignal(store.opened):
        sheet.do.trigger()
    settle(qtbot, store)
    assert ".desk. Taken over" in toast(window)
    assert "lists given away 1, answers since a no 1, notices given 0." in toast(window)
    assert "Operators and PINs are those of the backup again" in toast(window)
    assert [one.name for one in ask(qtbot, store, exports.exports)] == ["everybody.csv"]


def test_it_takes_a_supervisor_and_a_wrong_pin_restores_nothing(qtbot, window):
    for name, role, pin in (("Tom", "staff", "1357"), ("Elena", "supervisor", "2468")):
        window.store.write(None, operators.save, name=name, role=role, pin=pin)
    sheet = open_sheet(qtbot, window)
    sheet.rows[0].choose.trigger()
    sheet.do.trigger()
    settle(qtbot, window.store)
    sheet.restores.pin.pin.set_text("1357")
    sheet.restores.pin.submit()
    settle(qtbot, window.store)
    assert restoring.set_asides(window.store.path) == []
    sheet.restores.pin.pin.set_text("2468")
    with qtbot.waitSignal(window.store.opened):
        sheet.restores.pin.submit()


def test_a_backup_that_cannot_be_read_cannot_be_chosen(qtbot, window):
    (backup,) = copies.backups(window.store.path)
    backup.write_bytes(b"SQLite format 3\x00" + b"\x5a" * 8_000)
    window.shell.go_to("settings")
    card = window.shell.page("settings").backups
    card.back.trigger()
    (row,) = card.sheet.rows
    qtbot.waitUntil(lambda: "cannot be read" in row.holds.text())
    assert not row.choose.isEnabled()
