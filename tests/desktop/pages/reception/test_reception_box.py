"""The reception's box and list: what a name and an Enter come to."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.visitor import visitors
from desktop.widgets.verdict import State
from tests.desktop.pages.reception.at_reception import (
    DOWN,
    ENTER,
    ESCAPE,
    FORGED,
    UP,
    do,
    entries,
    listed,
    scan,
    type_and_wait,
    verdict,
)
from tests.desktop.pages.stand import (
    press,
    settle,
    type_keys,
)


class TestTheBox:
    def test_it_has_the_focus_from_the_start_and_after_a_scan(self, qtbot, page, people):
        assert QApplication.focusWidget() is page.view.box
        page.view.list.table.setFocus()
        scan(qtbot, page, people["ada"].code)
        assert QApplication.focusWidget() is page.view.box

    def test_escape_empties_it_and_brings_the_focus_back(self, qtbot, page):
        type_and_wait(qtbot, page, "love")
        press(ENTER)
        assert QApplication.focusWidget() is page.view.list.table
        press(ESCAPE)
        assert QApplication.focusWidget() is page.view.box
        assert page.view.box.text() == ""

    def test_typing_filters_from_two_letters(self, qtbot, page):
        everybody = listed(page)
        type_and_wait(qtbot, page, "l")
        assert listed(page) == everybody
        type_and_wait(qtbot, page, "ove")
        assert sorted(listed(page)) == ["Ada Lovelace", "Mary Lovell"]

    def test_enter_checks_in_the_single_hit(self, qtbot, page, people):
        type_and_wait(qtbot, page, "hop gra")
        with qtbot.waitSignal(page.answered):
            press(ENTER)
        assert verdict(page).name == "Grace Hopper"
        assert page.view.box.text() == ""

    def test_an_enter_waits_for_the_answer_to_what_is_typed(self, qtbot, page, people):
        with qtbot.waitSignal(page.answered) as answered:
            QTest.keyClicks(page.view.box, "hopper")
            QTest.keyClick(page.view.box, ENTER)
        assert answered.args[0].visitor.name == "Grace Hopper"

    def test_an_enter_is_forgotten_when_typing_goes_on(self, qtbot, page, people):
        QTest.keyClicks(page.view.box, "hopper")
        QTest.keyClick(page.view.box, ENTER)
        QTest.keyClicks(page.view.box, "s")
        settle(qtbot, page.store)
        assert entries(qtbot, page, people["grace"]) == []

    def test_with_several_hits_enter_moves_to_the_list_and_checks_in_from_there(self, qtbot, page):
        type_and_wait(qtbot, page, "love")
        press(ENTER)
        assert verdict(page).state is State.READY
        chosen = page.view.list.table.current_row().name
        with qtbot.waitSignal(page.answered):
            press(ENTER)
        assert verdict(page).name == chosen

    def test_a_forgiven_error_is_never_checked_in_by_enter(self, qtbot, page, people):
        type_and_wait(qtbot, page, "lovelase")
        assert listed(page) == ["Ada Lovelace"]
        press(ENTER)
        settle(qtbot, page.store)
        assert entries(qtbot, page, people["ada"]) == []
        assert QApplication.focusWidget() is page.view.list.table

    def test_enter_takes_the_one_who_begins_as_typed_before_the_forgiven(self, qtbot, page):
        for given, family in (("Lucia", "Acosta"), ("Piero", "Agostini")):
            page.store.write(None, visitors.register, given_name=given, family_name=family)
        settle(qtbot, page.store)
        type_and_wait(qtbot, page, "acos")
        assert listed(page) == ["Lucia Acosta", "Piero Agostini"]
        with qtbot.waitSignal(page.answered):
            press(ENTER)
        assert verdict(page).name == "Lucia Acosta"

    def test_a_code_typed_by_hand_is_a_scan(self, qtbot, page, people):
        code = people["ada"].code
        with qtbot.waitSignal(page.answered) as answered:
            type_keys(f"{code[:8].lower()} {code[8:].lower()}")
            press(ENTER)
        assert answered.args[0].visitor.name == "Ada Lovelace"

    def test_a_registration_number_typed_by_hand_checks_in(self, qtbot, page):
        with qtbot.waitSignal(page.answered):
            type_keys("VTM25'10000")
            press(ENTER)
        assert verdict(page).name == "Ada Lovelace"

    def test_nobody_found_can_be_registered_with_what_was_typed(self, qtbot, page):
        type_and_wait(qtbot, page, "Zeno Bianchi")
        press(ENTER)
        assert verdict(page).word == "NOT FOUND"
        assert page.view.box.selectedText() == "Zeno Bianchi"
        with qtbot.waitSignal(page.wants_walk_in) as wanted:
            do(qtbot, page, "register")
        assert wanted.args == ["Zeno Bianchi"]

    def test_the_cursor_goes_down_to_the_list_and_up_again(self, qtbot, page):
        press(DOWN)
        assert QApplication.focusWidget() is page.view.list.table
        press(UP)
        assert QApplication.focusWidget() is page.view.box

    def test_letters_typed_in_the_list_belong_into_the_box(self, qtbot, page):
        press(DOWN)
        type_and_wait(qtbot, page, "hop")
        assert page.view.box.text() == "hop"
        assert listed(page) == ["Grace Hopper"]

    def test_ctrl_z_takes_back_the_typing_and_is_let_through_when_there_is_none(
        self, qtbot, page, window
    ):
        undone = []
        action = window.addAction("undo")
        action.setShortcut("Ctrl+Z")
        action.triggered.connect(lambda: undone.append(True))
        type_keys("hop")
        press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert (page.view.box.text(), undone) == ("", [])
        press(ESCAPE)
        press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert undone == [True]


class TestTheList:
    def test_it_stays_where_it_is_when_somebody_further_down_is_on_the_card(
        self, qtbot, page, people
    ):
        for number in range(12):
            page.store.write(None, visitors.register, given_name=f"Guest {number}")
        settle(qtbot, page.store)
        scan(qtbot, page, people["nico"].code)
        do(qtbot, page, "undo")
        assert page.view.list.table.verticalScrollBar().maximum() > 0
        assert page.view.list.table.verticalScrollBar().value() == 0
        assert page.view.list.table.current_row().name == "Nicolò Peña"


class TestTheVerdictOfBefore:
    """It stays until the next scan, and is no answer to what is typed in between."""

    def strip(self, page):
        return page.view.strip.words() if page.view.strip.isVisible() else ""

    def test_typing_makes_one_quiet_line_of_it(self, qtbot, page):
        scan(qtbot, page, FORGED)
        type_and_wait(qtbot, page, "lov")
        assert not page.view.card.isVisible()
        assert self.strip(page) == "Before: NOT FOUND · VBCD FGHJ KLNP RSTV"
        assert listed(page) == ["Ada Lovelace", "Mary Lovell"]

    def test_esc_brings_it_back_whole(self, qtbot, page, people):
        scan(qtbot, page, people["mary"].code)
        type_and_wait(qtbot, page, "ada")
        press(ESCAPE)
        settle(qtbot, page.store)
        assert page.view.card.isVisible()
        assert not self.strip(page)
        assert verdict(page).name == "Mary Lovell"

    def test_a_scan_amid_typing_shows_its_own(self, qtbot, page, people):
        scan(qtbot, page, FORGED)
        type_and_wait(qtbot, page, "lov")
        scan(qtbot, page, people["grace"].code)
        assert page.view.card.isVisible()
        assert verdict(page).name == "Grace Hopper"

    def test_nothing_is_said_of_before_where_nothing_was(self, qtbot, page):
        type_and_wait(qtbot, page, "lov")
        assert not page.view.card.isVisible()
        assert not self.strip(page)

    def test_that_nobody_fits_is_the_answer_and_stays_whole(self, qtbot, page, people):
        type_and_wait(qtbot, page, "zzzz")
        press(ENTER)
        settle(qtbot, page.store)
        page.listing.refresh()  # as when another visitor comes in meanwhile
        settle(qtbot, page.store)
        assert page.view.card.isVisible()
        assert verdict(page).word == "NOT FOUND"

    def test_in_the_list_the_badge_that_is_shown_is_printed(self, qtbot, page, people, badges):
        scan(qtbot, page, people["mary"].code)
        type_and_wait(qtbot, page, "ada")
        press(DOWN)
        do(qtbot, page, "print")
        assert [name for name, _ in badges.asked] == ["Ada Lovelace"]
