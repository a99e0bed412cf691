"""A command and the change it made go together."""

from __future__ import annotations

import pytest

from db.door import head_counts
from db.errors import Refused
from db.past import history
from db.visitor import visitors
from desktop.undo.acts import noted


def test_a_command_comes_with_the_change_it_made(db, by, ada):
    made = noted(visitors.edit)(db, by, ada.uuid, city="London")
    assert made.answer.city == "London"
    assert history.by_uuid(db, made.change).kind == "edit"


def test_a_command_that_changes_nothing_has_no_change(db, by, ada):
    head_counts.count_only(db, by)
    made = noted(visitors.edit)(db, by, ada.uuid, company=ada.company)
    assert made.answer == ada
    assert made.change == ""


def test_a_refusal_passes(db, by):
    with pytest.raises(Refused):
        noted(visitors.edit)(db, by, "nobody", city="London")


def test_it_keeps_the_name_that_tells_what_was_written():
    assert noted(visitors.edit).__name__ == "edit"
