"""The page of settings, on the test event."""

from __future__ import annotations

import pytest

from desktop.badging.badge_desk import BadgeDesk
from desktop.pages.settings.page import SettingsPage
from desktop.preferences import Preferences
from desktop.store import Store


@pytest.fixture
def preferences(qapp):
    return Preferences()


@pytest.fixture
def page(qtbot, theme, language, preferences, event_file_path, event_file, by):
    event_file.close()
    store = Store()
    store.by = by
    made = SettingsPage(store, preferences, badges := BadgeDesk(store, preferences))
    made.badges = badges
    qtbot.addWidget(made)
    with qtbot.waitSignal(store.opened):
        store.open(event_file_path)
    made.resize(1158, 734)
    made.show()
    made.enter()
    yield made
    badges.close()
    store.close()
