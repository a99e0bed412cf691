"""A badge is changed on a real screen by keys alone: from the event's page to the file and back."""

from __future__ import annotations

import tomllib

import pytest

from db import event_file
from db.badges import layouts
from db.door import entries
from db.lists_in import presets
from db.visitor import visitors
from tests.display.conftest import desk

pytestmark = pytest.mark.display


@pytest.fixture
def event_path(tmp_path, by):
    path = tmp_path / "fair" / "fair.desk"
    with presets.make(path, "vtm-torino-2026", by) as made:
        visitors.register(made.db, by, given_name="Ada", family_name="Prova", check_in=True)
    return path


def test_a_layout_is_drawn_and_given_to_a_badge_type_by_keys_alone(screen, event_path):
    with desk(screen, event_path):
        screen.key("ctrl+8")  # the event
        screen.look()
        screen.key("Right")  # its badge types
        screen.look()
        screen.key("shift+Tab", "Return")  # the layout of the first type
        screen.look()
        screen.key("Tab", "Tab", "Delete")  # the first name, the last name, which goes
        screen.key("Tab", "shift+Down", "ctrl+z", "ctrl+y")
        screen.key("ctrl+s")  # for the badge type whose badges are drawn, called as that is
        screen.look()
    with event_file.open_file(event_path) as opened:
        (kept,) = layouts.all_layouts(opened.db)
        (ada,) = visitors.page(opened.db, filters=visitors.Filters())
        assert len(entries.of(opened.db, ada.uuid)) == 1  # no Ctrl+Z reached the check-in
    assert (kept.name, kept.types) == ("Visitor", ("visitor",))
    drawn = [one.get("field") for one in tomllib.loads(kept.text)["element"]]
    assert drawn[:2] == ["given_name", "company"]
    assert len(drawn) == 9
