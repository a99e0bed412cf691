"""Names that no font here can write: the badge waits for staff, who are told whose it is and why."""

from __future__ import annotations

import pytest

from db.visitor import visitors
from desktop.badge.places import Places
from desktop.badging import used_labels
from tests.desktop.badging.desk.at_the_badges import scan
from tests.desktop.pages.stand import settle
from tests.desktop.window_stand import calm, load_stock, toast

ODD = "\U000f0000\U000f0001"
"""Letters of nobody: no font has them."""


@pytest.fixture
def odd(qtbot, window):
    made = []
    window.store.write(made.append, visitors.register, given_name=ODD, company="Odd & Co")
    qtbot.waitUntil(lambda: bool(made))
    return made[0]


def show_badge(qtbot, window, visitor):
    """The badge in the panel of the visitors page."""
    window.shell.go_to("visitors", visitor.uuid)
    settle(qtbot, window.store)
    detail = window.shell.pages["visitors"].detail
    detail.tabs.setCurrentIndex(1)
    settle(qtbot, window.store)
    return detail.badge


def test_a_badge_of_boxes_is_not_printed_by_itself(qtbot, window, odd, printer):
    scan(qtbot, window, odd.code)
    assert printer.codes == []
    assert "Odd & Co" in toast(window)
    assert " ".join(ODD) in toast(window)
    assert "Ctrl+T" in toast(window)


def test_once_the_name_is_spelt_in_latin_it_is_printed(qtbot, window, odd, printer):
    scan(qtbot, window, odd.code)
    window.store.write(None, visitors.edit, odd.uuid, given_name="Wang")
    calm(qtbot, window)
    window.badges.print_badge(window.reception.case.visitor)
    calm(qtbot, window)
    assert printer.codes == [odd.code]
    assert "boxes" not in toast(window)


def test_who_asks_for_it_gets_it_and_is_told(qtbot, window, odd, printer):
    window.badges.print_badge(odd)
    calm(qtbot, window)
    assert printer.codes == [odd.code]
    assert "has boxes" in toast(window)


def test_it_is_told_beside_the_badge_before_anybody_prints_it(qtbot, window, odd, people):
    side = window.reception.view.side
    scan(qtbot, window, odd.code)
    assert side.boxes.isVisible()
    assert " ".join(ODD) in side.boxes.text()
    assert "Latin letters" in side.spell.text()
    scan(qtbot, window, people["ada"].code)
    assert not side.boxes.isVisible()


def test_it_is_told_on_the_visitors_page_before_anybody_prints_it(qtbot, window, odd):
    page = show_badge(qtbot, window, odd)
    assert page.boxes.isVisible()
    assert " ".join(ODD) in page.boxes.words.text()
    window.store.write(None, visitors.edit, odd.uuid, given_name="Wang")
    qtbot.waitUntil(lambda: not page.boxes.isVisible())


def test_single_badges_use_a_sheet_up_label_by_label(qtbot, window, people, printer):
    load_stock(window.preferences, "avery-5392")
    used_labels.remember(window.preferences, "avery-5392", frozenset({2}))
    for name in ("ada", "grace"):
        window.badges.print_badge(people[name])
        calm(qtbot, window)
    assert printer.placed == [
        Places(1, frozenset({2})),
        Places(1, frozenset({1, 2})),
    ]
    gone = used_labels.of(window.preferences.settings, "avery-5392")
    assert gone == {1, 2, 3}
