"""Whom a list brought is told so the first time they come, with one key, and no scan waits for it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from db.past import history
from db.privacy import notices, notices_given
from db.visitor import visitors
from desktop.pages.reception.case import About
from desktop.widgets.labels import Label
from tests.desktop.inside import inside
from tests.desktop.pages.stand import ask, press, settle

TOLD, SHOW = Qt.Key.Key_F11, Qt.Key.Key_F12
TO_TELL = "Tell them once: we have their data from the organiser's list."
KNOWN = "They know that we have their data from the organiser's list."


def key(qtbot, page, pressed, *more):
    press(pressed, *more)
    settle(qtbot, page.store)


def scan(qtbot, page, person):
    page.scan(person.code)
    settle(qtbot, page.store)


def given(qtbot, page, person):
    return ask(qtbot, page.store, notices_given.of, person.uuid)


def why(page):
    return page.view.card.verdict.why


@pytest.fixture
def ada(qtbot, page, people):
    """Ada is on the card, come for the first time."""
    scan(qtbot, page, people["ada"])
    return people["ada"]


def test_one_key_notes_it_and_the_cursor_stays_in_the_box(qtbot, page, ada):
    assert why(page) == TO_TELL
    assert page.origin.block.isVisible()
    height = page.view.card.height()
    key(qtbot, page, TOLD)
    (one,) = given(qtbot, page, ada)
    version = ask(qtbot, page.store, notices.notice, "en").version
    assert (one.how, one.language, one.notice_version) == ("orally", "en", version)
    assert not page.origin.block.isVisible()
    assert (why(page), page.view.card.height()) == (KNOWN, height)
    assert page.view.box.hasFocus()
    assert page.told[-1][0] == "Notice given · Ada Lovelace"
    key(qtbot, page, TOLD)  # once is enough
    assert len(given(qtbot, page, ada)) == 1


def test_whoever_is_looked_at_in_the_list_is_told_and_not_who_was_scanned(qtbot, page, ada, people):
    grace = people["grace"]
    scan(qtbot, page, grace)
    page.view.list.take_focus()
    for _ in range(5):
        if page.view.side.visitor().uuid == ada.uuid:
            break
        key(qtbot, page, Qt.Key.Key_Down)
    settle(qtbot, page.store)
    assert page.case.visitor.uuid == grace.uuid
    labels = [one for one in inside(page.origin.block) if isinstance(one, Label)]
    assert "Ada Lovelace" in [one.text() for one in labels]
    key(qtbot, page, TOLD)
    assert (len(given(qtbot, page, ada)), given(qtbot, page, grace)) == (1, [])
    assert not page.origin.block.isVisible()
    assert why(page) == TO_TELL
    scan(qtbot, page, grace)
    assert page.origin.block.isVisible()


def test_taken_back_it_is_to_be_told_again_and_the_card_stays(qtbot, page, ada):
    key(qtbot, page, TOLD)
    undone = []
    page.store.write(undone.append, history.undo, page.told[-1][1])
    qtbot.waitUntil(lambda: undone != [])
    page.show_undone(undone[0])
    settle(qtbot, page.store)
    assert page.case.about is About.SCAN
    assert page.origin.block.isVisible()
    assert why(page) == TO_TELL


def test_they_read_the_notice_in_their_language(qtbot, page, people):
    page.store.write(None, visitors.edit, people["nico"].uuid, country="IT")
    scan(qtbot, page, people["nico"])
    key(qtbot, page, SHOW)
    sheet = page.origin.sheet
    assert (sheet.isVisible(), sheet.title.text()) == (True, "Come usiamo i Suoi dati")
    assert "dall'elenco dei partecipanti" in sheet.text.toPlainText()
    assert "{" not in sheet.text.toPlainText()
    assert given(qtbot, page, people["nico"]) == []  # to show it is not to have it read
    key(qtbot, page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not sheet.isVisible()
    (one,) = given(qtbot, page, people["nico"])
    assert (one.how, one.language) == ("screen", "it")
    assert page.view.box.hasFocus()


def test_the_next_scan_closes_the_notice_of_who_was_before(qtbot, page, ada, people):
    key(qtbot, page, SHOW)
    assert page.origin.sheet.isVisible()
    scan(qtbot, page, people["grace"])
    assert not page.origin.sheet.isVisible()
    assert page.view.card.verdict.name == "Grace Hopper"
    assert given(qtbot, page, ada) == []


def test_who_was_not_told_at_first_is_still_to_be_told_the_next_day(qtbot, page, ada, frozen):
    frozen.forward(days=1)
    scan(qtbot, page, ada)
    assert page.origin.block.isVisible()
    key(qtbot, page, TOLD)
    assert len(given(qtbot, page, ada)) == 1


def test_nobody_is_asked_about_a_walk_in_or_an_empty_card(qtbot, page, by):
    assert not page.origin.block.isVisible()
    assert not page.origin.told.isEnabled()
    made = []
    page.store.write(made.append, visitors.register, given_name="Zeno")
    qtbot.waitUntil(lambda: made != [])
    scan(qtbot, page, made[0])
    assert page.view.card.verdict.name == "Zeno"
    assert not page.origin.block.isVisible()


def test_in_a_low_window_it_takes_the_place_of_the_next_meetings(qtbot, page, ada, people):
    side = page.view.side
    assert side.meetings.isVisible()
    page.window().resize(1158, 640)
    qtbot.waitUntil(lambda: not side.meetings.isVisible())
    assert page.origin.block.isVisible()
    key(qtbot, page, TOLD)
    assert side.meetings.isVisible()
