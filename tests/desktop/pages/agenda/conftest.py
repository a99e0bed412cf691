"""The agenda's page on a day of twelve slots at four tables and a meeting elsewhere."""

from __future__ import annotations

import pytest

from desktop.pages.agenda.page import AgendaPage
from desktop.preferences import Preferences
from tests.desktop.pages import agenda_stand
from tests.desktop.pages.stand import FakeBadges


@pytest.fixture
def made(event_file_path, frozen, by):
    """The people of the fair, and twelve slots at four tables and a meeting elsewhere."""
    return agenda_stand.fair(event_file_path, by)


@pytest.fixture
def people(made):
    return made[0]


@pytest.fixture
def slots(made):
    return made[1]


@pytest.fixture
def agenda(slots, store, show):
    return show(AgendaPage(store, Preferences(), FakeBadges()))
