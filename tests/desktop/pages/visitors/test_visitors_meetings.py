"""The visitor's panel: their meetings with a way to each, and what was done told in sentences."""

from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QApplication

from db.meeting import meeting_facts, meetings, notes
from db.ours import bodies
from db.privacy import next_edition
from db.rows import Happening
from desktop.pages.visitors.page import VisitorsPage
from desktop.preferences import Preferences
from desktop.widgets.buttons import Button
from desktop.widgets.labels import Label
from tests.desktop.inside import inside
from tests.desktop.pages.list_badges import ListBadges
from tests.desktop.pages.stand import ask, settle

MEETINGS, HISTORY = 2, 4
WIDE = re.compile(r"[\s]")


@pytest.fixture
def page(qtbot, store, people, show):
    made = show(VisitorsPage(store, preferences := Preferences(), ListBadges(store, preferences)))
    made.gone, made.logged = [], []
    made.go.connect(lambda where, wanted: made.gone.append((where, wanted)))
    made.wants_log.connect(made.logged.append)
    made.enter(people["grace"].uuid)
    settle(qtbot, store)
    return made


@pytest.fixture
def planned(qtbot, store, people):
    (found,) = ask(qtbot, store, meetings.of_visitor, people["grace"].uuid)
    return found


def write(qtbot, page, command, *args, **named):
    page.store.write(None, command, *args, **named)
    settle(qtbot, page.store)


def turn(qtbot, page, tab):
    page.detail.tabs.setCurrentIndex(tab)
    settle(qtbot, page.store)
    QApplication.processEvents()


def words_in(widget):
    return [
        WIDE.sub(" ", each.text())
        for each in inside(widget)
        if isinstance(each, Label) and each.isVisibleTo(widget)
    ]


def test_each_meeting_says_when_how_it_stands_and_what_was_said(qtbot, page, planned):
    step = notes.NextStep("Send the drawings", owner="Elena")
    said = {"text": "They want a sample.\nOf steel.", "outcome": "sample", "author": "Elena"}
    write(qtbot, page, notes.log, planned.uuid, next_step=step, **said)
    turn(qtbot, page, MEETINGS)
    assert words_in(page.detail.meetings.meetings) == [
        "Wed, Apr 23, 10:30 AM · Held",
        "ANFIA · table 3",
        "Elena: Sample asked · They want a sample.",
        "To do: Send the drawings · Elena",
    ]


def test_another_bodys_note_is_not_read_here(qtbot, page, planned):
    cna = next(one for one in ask(qtbot, page.store, bodies.bodies) if one.name != "ANFIA")
    write(qtbot, page, notes.log, planned.uuid, text="CNA alone", body=cna.uuid, shared=False)
    turn(qtbot, page, MEETINGS)
    assert not any("CNA alone" in each for each in words_in(page.detail))
    turn(qtbot, page, HISTORY)
    assert "Tom logged a meeting with ANFIA" in words_in(page.detail.history)
    assert not any("CNA alone" in each for each in words_in(page.detail))


def test_each_is_a_way_to_the_agenda_and_to_its_log(qtbot, page, planned, people, frozen):
    turn(qtbot, page, MEETINGS)
    (way,) = [each for each in inside(page.detail.meetings.meetings) if isinstance(each, Button)]
    assert WIDE.sub(" ", way.accessibleName()) == (
        "Show the meeting in the agenda: Wed, Apr 23, 10:30 AM"
    )
    way.click()
    assert page.gone == [("agenda", planned.uuid)]
    page.detail.meetings.log.trigger()
    settle(qtbot, page.store)
    frozen.forward(minutes=75)
    page.detail.meetings.log.trigger()
    settle(qtbot, page.store)
    before, about = page.logged
    assert (before.visitor.uuid, before.choices[0]) == (people["grace"].uuid, None)
    assert about.choices[0].uuid == planned.uuid


def test_what_was_done_is_told_in_sentences_of_both_languages(qtbot, page, planned, language):
    write(qtbot, page, meeting_facts.record, planned.uuid, Happening.ARRIVED)
    write(qtbot, page, notes.log, planned.uuid, text="Prices.", outcome="quote", author="Anna")
    write(qtbot, page, next_edition.tell, page.detail.visitor().uuid)
    turn(qtbot, page, HISTORY)
    said = words_in(page.detail.history)
    assert [each for each in said if " with ANFIA" in each or "Torino" in each] == [
        "Interested in VTM Torino 2026",
        "Anna logged a meeting with ANFIA",
        "Tom noted the arrival for the meeting with ANFIA",
        "Tom put a meeting with ANFIA on the agenda",
    ]
    assert "Quote asked · Prices." in said
    language.switch("it")
    for _ in range(2):  # the new lines are shown in the round after
        QApplication.processEvents()
    said = words_in(page.detail.history)
    assert "Anna ha annotato un incontro con ANFIA" in said
    assert "Interesse per VTM Torino 2026" in said
