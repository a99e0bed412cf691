"""VTM Torino 2026: the same program in Italian, on Turin's clock."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from db.lists_in import presets
from db.rows import Source
from db.visitor import visitors
from desktop.widgets.verdict import State
from tests.features.conftest import CTRL


@pytest.fixture
def torino(open_stand, event_file_path, frozen, by):
    """The stand at Torino at 9:11 of the first day, in Italian, with one visitor expected."""
    frozen.at = datetime(2026, 3, 24, 8, 11, tzinfo=UTC)
    with presets.make(event_file_path, "vtm-torino-2026", by) as made:
        visitors.register(
            made.db,
            by,
            given_name="Nicolò",
            family_name="D’Esempio",
            company="Officine Inventate",
            badge_type="press",
            source=Source.LIST,
        )
    return open_stand(event_file_path, language="it")


def test_the_card_speaks_italian_and_the_clock_is_turins(torino, frozen):
    code = torino.person("Nicolò D’Esempio").code
    first = torino.scan(code)
    assert (first.state, first.word, first.tag) == (State.OK, "ACCREDITO FATTO", "Stampa")
    frozen.forward(minutes=30)
    second = torino.scan(code)
    assert second.state is State.SEEN
    assert "09:11" in second.why
    assert "AM" not in second.why


def test_the_evening_in_detroit_is_already_tomorrow_here(torino, frozen):
    code = torino.person("Nicolò D’Esempio").code
    torino.scan(code)
    frozen.at = datetime(2026, 3, 24, 23, 30, tzinfo=UTC)  # half past midnight in Turin
    assert torino.scan(code).state is State.WELCOME_BACK


def test_accents_and_apostrophes_are_not_needed_to_find_somebody(torino):
    torino.type("nicolo d'es")
    torino.press(Qt.Key.Key_Return)
    assert torino.card().name == "Nicolò D’Esempio"
    assert len(torino.entries("Nicolò D’Esempio")) == 1


def test_the_form_for_a_new_visitor_asks_in_italian(torino):
    torino.press(Qt.Key.Key_N, CTRL)
    sheet = torino.window.sheets.walk_in
    assert sheet.privacy.language.value() == "it"
    torino.type("Zeno")
    torino.press(Qt.Key.Key_Return, CTRL)
    zeno = torino.person("Zeno")
    assert (zeno.language, len(torino.entries("Zeno"))) == ("it", 1)


def test_english_comes_with_one_choice_and_the_day_stays_european(torino, frozen):
    code = torino.person("Nicolò D’Esempio").code
    torino.scan(code)
    torino.window.preferences.change(language="en")
    torino.calm()
    assert torino.card().word == "CHECKED IN"
    frozen.forward(hours=6)
    torino.press(Qt.Key.Key_1, CTRL)
    assert "09:11" in torino.scan(code).why
