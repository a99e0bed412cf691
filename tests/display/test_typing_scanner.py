"""A scanner types on a real screen: whatever has the focus and however the laptop is set, the
right people are checked in and nothing else happens.
"""

from __future__ import annotations

import pytest

from db import entries, event_file, presets, visitors
from tests.display.conftest import ask, desk

pytestmark = pytest.mark.display

NAMES = ("Ada Prova", "Bruno Esempio", "Carla Finta", "Dario Inventato")


@pytest.fixture
def event_path(tmp_path):
    return tmp_path / "fair" / "fair.desk"


@pytest.fixture
def people(event_path, by):
    """Four made-up visitors who are expected at Pontiac; the second has an organiser's code."""
    with presets.make(event_path, "vtm-michigan-2025", by) as made:
        return [
            visitors.register(
                made.db,
                by,
                given_name=name.split()[0],
                family_name=name.split()[1],
                external_id="VTM25-10002" if name.startswith("Bruno") else "",
            )
            for name in NAMES
        ]


def here(path):
    """Who was let in, each as often as that, and that nobody else is on the list."""
    with event_file.open_file(path) as opened:
        everybody = visitors.page(opened.db, filters=visitors.Filters())
        assert sorted(one.name for one in everybody) == sorted(NAMES)
        return sorted(one.given_name for one in everybody for _ in entries.of(opened.db, one.uuid))


def test_badges_are_heard_wherever_the_focus_is(screen, event_path, people):
    ada, bruno, carla, dario = people
    with desk(screen, event_path):
        screen.scan(ada.code)
        screen.key("ctrl+2")  # the visitors' table
        screen.key("Tab", "Tab")
        screen.scan(bruno.code)
        screen.key("ctrl+n")  # the form for a new visitor, half filled
        screen.type("Rosa")
        screen.scan(carla.code)
        screen.key("Tab", "Tab")  # a button of the card
        screen.scan(dario.code, end="Tab")
    assert here(event_path) == ["Ada", "Bruno", "Carla", "Dario"]


def test_the_command_line_reads_what_the_window_wrote_and_any_pace_is_heard(
    screen, event_path, people
):
    with desk(screen, event_path):
        for person, pace, end in zip(
            people, (2, 16, 40, 40), ("Return", "Tab", "Return", ""), strict=True
        ):
            screen.scan(person.code, pace=pace, end=end)
    for person in people:
        (found,) = ask(screen, "search", str(event_path), person.code)["visitors"]
        assert (found["given_name"], found["checked_in_at"] is None) == (person.given_name, False)


@pytest.mark.parametrize("layout", ["us", "it", "fr"])
def test_neither_layout_nor_caps_lock_change_what_is_read(screen, event_path, people, layout):
    ada, _, carla, dario = people
    screen.layout(layout)
    with desk(screen, event_path):
        screen.scan(ada.code)
        screen.key("Caps_Lock")
        screen.scan(carla.code)
        screen.scan("VTM25-10002")
        screen.key("Caps_Lock")
        screen.layout("us")
        screen.scan(dario.code)
    assert here(event_path) == ["Ada", "Bruno", "Carla", "Dario"]


def test_a_person_types_a_name_and_presses_enter(screen, event_path, people):
    with desk(screen, event_path):
        screen.type("carla fin")
        screen.key("Return")
    assert here(event_path) == ["Carla"]
