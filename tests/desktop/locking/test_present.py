"""Who is at the laptop is asked: for the log of a meeting, and after a start for a PIN."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from db import event_file
from db.access import operators, rights
from db.errors import Refusal
from db.lists_in import presets
from db.past import history
from db.past.changes import By
from db.visitor import visitors
from desktop.settings import load
from desktop.widgets.buttons import Button
from desktop.window import Window
from tests.desktop.inside import inside
from tests.desktop.pages.stand import ask, settle
from tests.desktop.window_stand import open_window, press, toast, verdict

BACK = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
WORDS = "Nobody is chosen at this laptop: say who is here"


@pytest.fixture
def window(qtbot, theme, language, people, event_file_path):
    with open_window(qtbot, event_file_path) as made:
        made.preferences.change(operator="")
        yield made


def offered(qtbot, window: Window) -> list[Button]:
    window.sheets.log_meeting()
    settle(qtbot, window.store)
    buttons = [each for each in inside(window.sheets.log) if isinstance(each, Button)]
    return [each for each in buttons if each.isVisible() and each.text() == WORDS]


def test_a_log_of_nobodys_leads_to_the_choice(qtbot, window):
    assert offered(qtbot, window) == []
    window.sheets.log.close_sheet()
    window.store.write(None, operators.save, name="Elena")
    settle(qtbot, window.store)  # the log's question would overtake it
    (button,) = offered(qtbot, window)
    button.click()
    assert not window.sheets.log.isVisible()
    assert window.shell.page("settings").operators.present.hasFocus()
    window.preferences.change(operator="Elena")
    assert offered(qtbot, window) == []


def test_to_be_nobody_needs_no_pin_and_takes_none_from_what_is_guarded(
    qtbot, window, people, monkeypatch
):
    """Who leaves the laptop chooses nobody: what is guarded then asks for the PIN all the same, and
    the history has the supervisor whose it was.
    """
    monkeypatch.setattr(operators, "_N", 16)
    window.store.write(None, operators.save, name="Elena", role="supervisor", pin="2468")
    window.store.write(None, visitors.block, people["ada"].uuid)
    settle(qtbot, window.store)
    window.preferences.change(operator="Elena")
    assert window.store.by.operator == "Elena"
    window._turn_to("settings", "present")
    settle(qtbot, window.store)
    card = window.shell.page("settings").operators
    qtbot.waitUntil(lambda: card.present.count() == 2)
    card.present.choose("")
    assert (window.store.by.operator, card.pin) == ("", None)
    refused = []
    unblock = rights.permitted(visitors.unblock)
    for pin in ("", "1357"):
        window.store.write(None, unblock, pin, people["ada"].uuid, on_fault=refused.append)
    settle(qtbot, window.store)
    assert [each.refusal for each in refused] == [Refusal.PIN_NEEDED, Refusal.PIN_WRONG]
    window.store.write(None, unblock, "2468", people["ada"].uuid)
    settle(qtbot, window.store)
    made = ask(qtbot, window.store, history.changes, limit=1)[0]
    assert (made.kind, made.operator) == ("unblock", "Elena")


def test_control_and_q_closes_the_window(qtbot, window):
    assert window._quit.shortcut().toString() == "Ctrl+Q"
    window._quit.trigger()
    qtbot.waitUntil(window.isHidden)


class TestAfterAStart:
    """What stands in the laptop's settings is no word of who has a PIN."""

    @pytest.fixture
    def pins(self, people, event_file_path):
        with event_file.open_file(event_file_path) as opened:
            operators.save(opened.db, By("Tom"), name="Sara", pin="1357")
            operators.save(opened.db, By("Tom"), name="Nora")

    @pytest.fixture
    def start(self, qtbot, theme, language, pins, event_file_path):
        """The window as a start brings it, with whom the settings name at the laptop."""
        return lambda name: open_window(qtbot, event_file_path, operator=name, pin_typed=False)

    def test_who_has_a_pin_types_it_again_and_scans_go_on(self, qtbot, start, people):
        with start("Sara") as window:
            assert (window.store.by.operator, load().operator) == ("", "")
            assert "Sara was here last and has a PIN" in toast(window)
            assert window.reception.view.box.hasFocus()
            window.reception.scan(people["ada"].code)
            settle(qtbot, window.store)
            assert verdict(window).name == "Ada Lovelace"
            (first, *_) = ask(qtbot, window.store, history.changes)
            assert (first.kind, first.operator) == ("check_in", "")
            window._present.trigger()
            settle(qtbot, window.store)
            card = window.shell.page("settings").operators
            card.present.choose("Sara")
            card.pin.pin.set_text("1357")
            card.pin.submit()
            settle(qtbot, window.store)
            assert window.store.by.operator == "Sara"

    def test_who_has_typed_it_is_not_asked_again_for_a_rehearsal_and_back(self, qtbot, start):
        with start("Sara") as window:
            window.preferences.change(operator="Sara")  # with the PIN
            window.shell.go_to("settings", "rehearsal")
            with qtbot.waitSignal(window.store.opened):
                window.shell.current().rehearsal.begin.trigger()
            settle(qtbot, window.store)
            assert window.store.is_rehearsal
            assert window.store.by.operator == "Sara"
            with qtbot.waitSignal(window.store.opened):
                press(Qt.Key.Key_B, BACK)
            settle(qtbot, window.store)
            assert window.store.by.operator == "Sara"

    def test_another_event_knows_nobody_by_the_name_alone(self, qtbot, start, tmp_path):
        other = tmp_path / "other.desk"
        with presets.make(other, "vtm-michigan-2025", By("Tom")) as made:
            operators.save(made.db, By("Tom"), name="Nora", pin="2468")
        with start("Nora") as window:
            assert window.store.by.operator == "Nora", "she has no PIN here"
            assert toast(window) == ""
            with qtbot.waitSignal(window.store.opened):
                window.show_file(other)
            settle(qtbot, window.store)
            assert window.store.by.operator == ""
