"""The log of a meeting asks who is at the laptop, where that can be said and was not."""

from __future__ import annotations

import pytest

from db.access import operators
from desktop.widgets.buttons import Button
from desktop.window import Window
from tests.desktop.inside import inside
from tests.desktop.pages.stand import settle
from tests.desktop.window_stand import open_window

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
    (button,) = offered(qtbot, window)
    button.click()
    assert not window.sheets.log.isVisible()
    assert window.shell.page("settings").operators.present.hasFocus()
    window.preferences.change(operator="Elena")
    assert offered(qtbot, window) == []


def test_control_and_q_closes_the_window(qtbot, window):
    assert window._quit.shortcut().toString() == "Ctrl+Q"
    window._quit.trigger()
    qtbot.waitUntil(window.isHidden)
