"""How much a process holds, and what soaks share."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from tests.desktop import conftest as desktop
from tests.desktop.pages.stand import fair
from tests.desktop.window_stand import open_window

keyboard = desktop.keyboard
language = desktop.language
settings_folder = desktop.settings_folder
theme = desktop.theme

KIB = 1024


def memory():
    """How much of this process is in memory, in KiB (Linux: proc(5))."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmRSS:")[1].split()[0])


def handles():
    """How many files, sockets and pipes this process has open."""
    return len(list(Path("/proc/self/fd").iterdir()))


on_linux = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="memory and handles are read from /proc"
)


@pytest.fixture
def people(event_file_path, frozen, by):
    return fair(event_file_path, by)


@pytest.fixture
def window(qtbot, theme, language, people, event_file_path):
    with open_window(qtbot, event_file_path) as made:
        yield made


def tidy():
    """Let Qt delete what waits for it, and Python what nobody holds."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    gc.collect()
