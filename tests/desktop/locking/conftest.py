"""A window of the fair whose two operators have PINs, open or locked."""

from __future__ import annotations

import pytest

from db import event_file
from db.access import operators
from tests.desktop.locking.at_the_lock import BY, lock
from tests.desktop.window_stand import open_window


@pytest.fixture
def pins(people, event_file_path):
    with event_file.open_file(event_file_path) as opened:
        operators.save(opened.db, BY, name="Tom", pin="1357")
        operators.save(opened.db, BY, name="Nora")
        operators.save(opened.db, BY, name="Elena", role="supervisor", pin="2468")


@pytest.fixture
def window(qtbot, theme, language, pins, event_file_path):
    with open_window(qtbot, event_file_path) as made:
        yield made


@pytest.fixture
def locked(qtbot, window):
    lock(qtbot, window)
    return window
