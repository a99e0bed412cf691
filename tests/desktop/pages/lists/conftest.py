"""The page of lists on the file of the fair, and lists to open there."""

from __future__ import annotations

import pytest

from desktop.pages.lists.page import ListsPage
from desktop.preferences import Preferences

HEADINGS = "Registration ID,First name,Last name,Company,E-mail,Marketing opt-in"


@pytest.fixture
def page(store, show):
    made = show(ListsPage(store, Preferences()))
    yield made
    made.work.close()


@pytest.fixture
def list_file(tmp_path):
    """Write a list of these lines below the usual headings; its path."""

    def list_file(*lines, name="visitors.csv", headings=HEADINGS):
        path = tmp_path / name
        path.write_text("\n".join((headings, *lines)), encoding="utf-8")
        return path

    return list_file
