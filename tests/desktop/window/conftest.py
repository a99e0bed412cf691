"""The window on the file of the fair."""

from __future__ import annotations

import pytest

from tests.desktop.window_stand import open_window


@pytest.fixture
def window(qtbot, theme, language, people, event_file_path):
    with open_window(qtbot, event_file_path) as made:
        yield made
