"""The blanks of a sentence are filled all at once: what a visitor is called is never one of them."""

from __future__ import annotations

import pytest

from desktop import i18n
from desktop.commands.lines import Lines
from tests.house_rules import filled_in_turns, place, sources


def test_a_sentence_is_filled_all_at_once():
    """Else a company called "Torque %2" is shown with whatever stands in the second blank."""
    turns = [
        f"{place(path)}:{line}: use i18n.filled"
        for path in sources("desktop")
        for line in filled_in_turns(path.read_text(encoding="utf-8"))
    ]
    assert turns == []


@pytest.mark.parametrize(
    "line",
    [
        'said.replace("%1", name).replace("%2", at)',
        'said = said.replace("%2", name)',
        'said = said.replace(f"%{place}", name)',
        'filled(said.replace("%1", name), "", at)',
    ],
)
def test_a_sentence_that_is_filled_in_turns_is_seen(line):
    assert list(filled_in_turns(line)) == [1]


@pytest.mark.parametrize(
    "line", ['said.replace("%1", name)', "i18n.filled(said, name, at)", 'name.replace("%", "")']
)
def test_one_turn_is_let_through(line):
    assert list(filled_in_turns(line)) == []


def test_a_name_that_looks_like_a_blank_stays_what_it_is(language):
    assert i18n.filled("%2 met %1, %1", "Ada %2", "Bo %1") == "Bo %1 met Ada %2, Ada %2"
    assert i18n.filled("%1: 100%, %3", "%3") == "%3: 100%, %3"  # what is not given stays
    assert Lines.no_glyphs("Wu %1", "%2 %1") == "No font on this computer can write %2 %1 (Wu %1)."
