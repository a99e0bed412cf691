"""An event file with Ada in it, closed."""

from __future__ import annotations

import pytest


@pytest.fixture
def path(event_file, ada):
    """A closed event file with Ada in it."""
    event_file.close()
    return event_file.path
