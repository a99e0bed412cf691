"""Spoilt event files in the window: it says so, or goes on, and never that the program is wrong."""

from __future__ import annotations

import pytest

from tests import spoiling
from tests.desktop.pages.stand import settle
from tests.desktop.window_stand import open_window, toast

pytestmark = pytest.mark.faults

PAGES = ("visitors", "agenda", "follow_ups", "sessions", "dashboard", "activity", "event")


@pytest.mark.parametrize("seed", range(60))
def test_each_page_is_shown_or_the_damage_is(qtbot, theme, language, frozen, tmp_path, seed):
    """An exception on the way fails the test: pytest-qt sees them all."""
    path = tmp_path / "fair.desk"
    spoiling.make_fair(path)
    spoiling.spoil(path, seed)
    with open_window(qtbot) as window:
        window.show_file(path)
        settle(qtbot, window.store)
        for key in PAGES:
            if window.store.is_ready:
                window.shell.go_to(key)
                settle(qtbot, window.store)
        damage = window.damage.page
        if window.store.path is None or window.store.is_damaged:
            assert window.shell.stack.currentWidget() is damage
            damage.restore_action.trigger()
            qtbot.waitUntil(lambda: window.store.is_ready)
            settle(qtbot, window.store)
        assert "went wrong" not in toast(window)
