"""A scanner types on a real screen: whatever has the focus and however the laptop is set, the
right people are checked in and nothing else happens.
"""

from __future__ import annotations

import pytest

from db import event_file
from db.door import entries
from db.lists_in import presets
from db.visitor import visitors
from tests.display.conftest import ask, desk, scanned

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


CARD = """BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zappa;Maria=20
ORG:Officine Zay
TEL;CELL:+39/0115551234
EMAIL:m_zappa@example.org
URL:https://example.org/?a=1&b=[2]
END:VCARD"""


def here(path, *new):
    """Who was let in, each as often as that, and that nobody else but *new* is on the list."""
    with event_file.open_file(path) as opened:
        everybody = visitors.page(opened.db, filters=visitors.Filters())
        assert sorted(one.name for one in everybody) == sorted((*NAMES, *new))
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


@pytest.mark.parametrize("layout", ["us", "it", "de", "fr"])
def test_neither_layout_nor_caps_lock_nor_suffix_change_what_is_read(
    screen, event_path, people, layout
):
    ada, _, carla, dario = people
    screen.layout(layout)
    with desk(screen, event_path):
        screen.scan(ada.code, end="")
        screen.key("ctrl+2")
        screen.key("Caps_Lock")
        screen.scan(carla.code, end="Tab")
        screen.scan("VTM25-10002")  # Bruno
        screen.key("Caps_Lock")
        screen.layout("us")
        screen.scan(dario.code, end="ctrl+j")  # a line feed
    assert here(event_path) == ["Ada", "Bruno", "Carla", "Dario"]


@pytest.mark.parametrize("layout", ["us", "it", "de", "fr"])
def test_a_business_card_with_its_enters_fills_the_form_on_every_layout(
    screen, event_path, people, layout
):
    screen.layout(layout)
    with desk(screen, event_path):
        screen.scan(CARD, end="Return", pace=6)
        screen.key("ctrl+Return")
    with event_file.open_file(event_path) as opened:
        (found,) = visitors.page(opened.db, filters=visitors.Filters(company="Officine Zay"))
    assert (found.name, found.email) == ("Maria Zappa", "m_zappa@example.org")
    assert found.phone == "+390115551234"
    assert here(event_path, "Maria Zappa") == ["Maria"]


@pytest.mark.parametrize("pace", [110, 240])
def test_a_slow_scanner_is_heard_wherever_the_focus_is(screen, event_path, people, pace):
    ada, bruno, *_ = people
    with desk(screen, event_path):
        screen.key("ctrl+2")
        screen.key("Tab", "Tab", "Tab")
        screen.scan(ada.code, pace=pace)
        screen.key("ctrl+n")
        screen.type("Rosa")
        screen.scan(bruno.code, pace=pace)
    assert here(event_path) == ["Ada", "Bruno"]


def test_somebody_types_fast_in_another_field_while_others_scan(screen, event_path, people):
    with desk(screen, event_path):
        screen.key("ctrl+n")
        for person, words in zip(
            people, ("mia", "ma io e mia zia", "e mio zio", "ami"), strict=True
        ):
            screen.scan_while_typing(person.code, words, pace=6)
            screen.key("ctrl+n")  # the verdict closed the form, which kept its draft
        screen.key("ctrl+Return")
    with event_file.open_file(event_path) as opened:
        everybody = visitors.page(opened.db, filters=visitors.Filters())
        entered = {one.given_name: entries.of(opened.db, one.uuid) for one in everybody}
    assert {name for name in entered if entered[name]} >= {"Ada", "Bruno", "Carla", "Dario"}


def test_a_held_trigger_is_one_scan_and_two_badges_back_to_back_are_two(screen, event_path, people):
    ada, bruno, carla, _ = people
    with desk(screen, event_path):
        screen.run(*scanned(ada.code + "\n" + ada.code + "\n" + ada.code, "Return", 12))
        screen.run(*scanned(bruno.code + "\n" + carla.code, "Return", 12))
    assert here(event_path) == ["Ada", "Bruno", "Carla"]


def test_a_person_types_a_name_and_presses_enter(screen, event_path, people):
    with desk(screen, event_path):
        screen.type("carla fin")
        screen.key("Return")
    assert here(event_path) == ["Carla"]
