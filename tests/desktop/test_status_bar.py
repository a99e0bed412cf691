"""The status bar where room is short: what is well goes first, trouble keeps its words."""

from __future__ import annotations

import pytest

from desktop.widgets.status_bar import StatusBar


@pytest.fixture
def bar(qtbot, theme):
    made = StatusBar()
    qtbot.addWidget(made)
    for key in ("scanner", "printer", "saved"):
        made.add(key, "circle")
    made.add("here", "users", right=True)
    made["scanner"].say("Scanner: no scan yet")
    made["printer"].say("The printer is out of paper", "warn")
    made["saved"].say("Saved on this laptop 10:42", "good")
    made["here"].say("91 of 240 here today")
    made.resize(1000, 40)
    made.show()
    return made


def whole(bar):
    """Which segments show their words."""
    return [key for key in bar._segments if bar[key]._words.isVisible()]


def test_with_room_all_is_said(bar):
    assert whole(bar) == ["scanner", "printer", "saved", "here"]


def test_what_is_well_loses_its_words_first_and_trouble_never(bar):
    bar.resize(760, 40)
    assert whole(bar) == ["scanner", "printer", "here"]
    bar.resize(600, 40)
    assert whole(bar) == ["printer", "here"]
    bar.resize(300, 40)
    assert whole(bar) == ["printer", "here"]


def test_the_words_stay_its_name_and_come_back_with_the_room(bar):
    bar.resize(600, 40)
    assert bar["saved"].accessibleName() == "Saved on this laptop 10:42"
    bar.resize(1000, 40)
    assert whole(bar) == ["scanner", "printer", "saved", "here"]


def test_trouble_with_what_was_brief_is_said_at_once(bar):
    bar.resize(600, 40)
    bar["saved"].say("Not saved since 10:42", "bad")
    assert "saved" in whole(bar)
