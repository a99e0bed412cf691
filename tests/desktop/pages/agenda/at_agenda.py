"""What tests of the agenda's page share beside its fixtures: its list, as it is read."""

from __future__ import annotations


def rows(page):
    """The rows of the list that are there by now."""
    return [row for _number, row in page.list.rows.loaded()]
