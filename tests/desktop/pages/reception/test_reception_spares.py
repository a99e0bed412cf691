"""Spare badges at the reception: scanned, given in one step, known by their number."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from db.badges import codes, spares
from db.door import entries
from db.rows import Outcome
from db.visitor import visitor_codes, visitors
from desktop.pages.reception.page import ReceptionPage
from desktop.preferences import Preferences
from desktop.store import Store
from desktop.widgets.verdict import State
from tests.desktop.pages.reception.at_reception import scan
from tests.desktop.pages.stand import (
    FakeBadges,
    FakePlayer,
    ask,
    press,
    settle,
    type_keys,
)

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def page(qtbot, theme, language, people, event_file_path, by):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(1158, 727)
    store = Store()
    store.by = by
    made = ReceptionPage(store, Preferences(), FakeBadges())
    made.player = FakePlayer()
    made.came = []
    made.checked_in.connect(lambda scan: made.came.append(scan.visitor.name))
    made.told = []
    made.said.connect(lambda words, _change: made.told.append(words))
    window.setCentralWidget(made)
    with qtbot.waitSignal(store.opened):
        store.open(event_file_path)
    window.show()
    made.enter()
    settle(qtbot, store)
    yield made
    store.close()


@pytest.fixture
def spare(qtbot, page):
    made = []
    page.store.write(made.append, spares.make, 1, 7)
    qtbot.waitUntil(lambda: bool(made))
    return made[0][0]


def register(qtbot, page, **fields):
    made = []
    page.store.write(made.append, visitors.register, **fields)
    qtbot.waitUntil(lambda: bool(made))
    return made[0]


def holder(qtbot, page, code):
    found = ask(qtbot, page.store, visitor_codes.resolve, code)
    return found.visitor if found else None


def verdict(page):
    return page.view.card.verdict


def test_a_scan_says_which_spare_badge_it_is_and_asks_whose(qtbot, page, spare):
    assert scan(qtbot, page, spare.code).outcome is Outcome.UNKNOWN_HERE
    assert (verdict(page).state, verdict(page).word) == (State.READY, "SPARE BADGE 7")
    assert verdict(page).why == "It belongs to nobody yet."
    assert page.view._notice.isVisible()
    assert page.view._notice.words.text() == "Whose is spare badge 7?"


def test_a_name_and_enter_give_it_and_check_in_without_another_badge(qtbot, page, people, spare):
    scan(qtbot, page, spare.code)
    type_keys("hopper")
    settle(qtbot, page.store)
    with qtbot.waitSignal(page.answered):
        press(ENTER)
    settle(qtbot, page.store)
    assert verdict(page).word == "CHECKED IN"
    assert verdict(page).name == "Grace Hopper"
    assert holder(qtbot, page, spare.code) == people["grace"].uuid
    assert page.came == []
    assert page.told == ["Spare badge given · Grace Hopper"]
    assert scan(qtbot, page, spare.code).visitor.name == "Grace Hopper"


@pytest.mark.parametrize("typed", ["#7", "# 7"])
def test_its_number_is_as_good_as_its_code_when_the_visitor_has_gone_off_with_it(
    qtbot, page, spare, typed
):
    type_keys(typed)
    with qtbot.waitSignal(page.answered):
        press(ENTER)
    settle(qtbot, page.store)
    assert (verdict(page).state, verdict(page).word) == (State.READY, "SPARE BADGE 7")


def test_a_number_that_no_spare_badge_has_is_not_found(qtbot, page, spare):
    type_keys("#8")
    with qtbot.waitSignal(page.answered):
        press(ENTER)
    assert verdict(page).word == "NOT FOUND"


def test_another_laptops_badge_is_only_given_when_somebody_says_so(qtbot, page, spare):
    stranger = ask(qtbot, page.store, visitor_codes.fresh)
    scan(qtbot, page, stranger)
    assert verdict(page).word == "NOT ON THIS LAPTOP"
    assert not page.view._notice.isVisible()
    type_keys("hopper")
    settle(qtbot, page.store)
    with qtbot.waitSignal(page.answered):
        press(ENTER)
    assert holder(qtbot, page, stranger) is None


def test_escape_leaves_it_in_the_drawer(qtbot, page, people, spare):
    scan(qtbot, page, spare.code)
    press(ESCAPE)
    assert not page.view._notice.isVisible()
    type_keys("hopper")
    settle(qtbot, page.store)
    with qtbot.waitSignal(page.answered):
        press(ENTER)
    assert holder(qtbot, page, spare.code) is None


def test_the_next_scan_is_a_check_in_and_gives_nothing(qtbot, page, people, spare):
    scan(qtbot, page, spare.code)
    assert scan(qtbot, page, people["ada"].code).outcome is Outcome.OK
    assert holder(qtbot, page, spare.code) is None
    assert not page.view._notice.isVisible()


def test_whoever_is_registered_next_gets_it_and_no_printed_badge(qtbot, page, spare):
    scan(qtbot, page, spare.code)
    with qtbot.waitSignal(page.wants_walk_in):
        page.offers.by_name["register"].trigger()
    new = register(qtbot, page, given_name="Rosalind")
    assert page.show_registered(new, None) is True
    settle(qtbot, page.store)
    assert holder(qtbot, page, spare.code) == new.uuid
    assert page.show_registered(register(qtbot, page, given_name="Other"), None) is False


def test_a_registration_after_an_organisers_code_binds_it_and_still_prints(qtbot, page):
    scan(qtbot, page, "ORG-77-1234")
    page.offers.by_name["register"].trigger()
    new = register(qtbot, page, given_name="Rosalind")
    assert page.show_registered(new, None) is False
    settle(qtbot, page.store)
    assert holder(qtbot, page, "ORG-77-1234") == new.uuid


def test_who_was_on_the_list_after_all_gets_it_too(qtbot, page, people, spare):
    scan(qtbot, page, spare.code)
    with qtbot.waitSignal(page.answered):
        page.check_in_visitor(people["mary"].uuid)
    settle(qtbot, page.store)
    assert holder(qtbot, page, spare.code) == people["mary"].uuid
    assert len(ask(qtbot, page.store, entries.of, people["mary"].uuid)) == 1


def test_one_that_was_given_away_checks_its_visitor_in(qtbot, page, people, spare, by):
    page.store.write(None, visitor_codes.assign, people["ada"].uuid, spare.code)
    settle(qtbot, page.store)
    assert scan(qtbot, page, codes.grouped(spare.code).lower()).visitor.name == "Ada Lovelace"
    assert verdict(page).name == "Ada Lovelace"
