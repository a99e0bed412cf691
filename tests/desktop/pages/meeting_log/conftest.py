"""The log of a meeting over an empty window."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QMainWindow, QWidget

from db.meeting import meetings
from desktop.pages.meeting_log.sheet import MeetingLog
from desktop.preferences import Preferences
from tests.desktop.pages.meeting_log.stand import (
    GRACE_AT_HALF_PAST_TEN,
)
from tests.desktop.pages.stand import ask


@pytest.fixture
def sheet(qtbot, theme, language, store, frozen):
    """The sheet over an empty window, five minutes before Grace's meeting with ANFIA."""
    frozen.at = GRACE_AT_HALF_PAST_TEN - timedelta(minutes=5)
    window = QMainWindow()
    qtbot.addWidget(window)
    host = QWidget()
    window.setCentralWidget(host)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    made = MeetingLog(host, store, Preferences())
    made.told = []
    made.said.connect(lambda words, change: made.told.append((words, change)))
    yield made
    window.close()


@pytest.fixture
def planned(qtbot, store):
    """Grace's meeting with ANFIA at half past ten, at table 3."""
    return next(
        one for one in ask(qtbot, store, meetings.meetings) if one.with_name == "Grace Hopper"
    )
