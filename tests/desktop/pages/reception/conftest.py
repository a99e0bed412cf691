"""The reception, its window and the double for its badges."""

from __future__ import annotations

import pytest


@pytest.fixture
def page(reception):
    return reception


@pytest.fixture
def window(page):
    return page.window()


@pytest.fixture
def badges(page):
    return page._badges
