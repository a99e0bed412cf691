"""Names corrected and badges given at the reception."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from db.rows import Outcome
from db.visitor import visitor_codes, visitors
from tests.desktop.pages.reception.at_reception import (
    DOWN,
    ENTER,
    ESCAPE,
    FORGED,
    do,
    scan,
    shown,
    type_and_wait,
    verdict,
)
from tests.desktop.pages.stand import (
    ask,
    press,
    settle,
    type_keys,
)


class TestNamesAndBadges:
    def test_the_name_is_corrected_in_place_by_keys_alone(self, qtbot, page, people):
        scan(qtbot, page, people["ada"].code)
        press(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
        type_keys("Adah")
        press(ENTER)
        qtbot.waitUntil(lambda: verdict(page).name == "Adah Lovelace")
        assert QApplication.focusWidget() is page.view.box
        assert page.view.shown() is page.view.list

    def test_a_correction_after_the_print_offers_another_badge(self, qtbot, page, people, badges):
        scan(qtbot, page, people["ada"].code)
        press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        assert shown(page)[0] == "Print again"
        do(qtbot, page, "fix")
        type_keys("Adah")
        press(ENTER)
        qtbot.waitUntil(lambda: "print it again" in verdict(page).todo)
        do(qtbot, page, "print")
        assert badges.asked == [("Ada Lovelace", ""), ("Adah Lovelace", "corrected")]
        assert "print it again" not in verdict(page).todo

    def test_a_correction_can_be_taken_back_from_its_toast(self, qtbot, page, people):
        scan(qtbot, page, people["ada"].code)
        do(qtbot, page, "fix")
        type_keys("Adah")
        with qtbot.waitSignal(page.said) as said:
            press(ENTER)
        words, change = said.args
        assert words == "Corrected · Adah Lovelace"
        assert change

    def test_a_correction_that_was_begun_survives_the_next_scan(self, qtbot, page, people):
        scan(qtbot, page, people["ada"].code)
        do(qtbot, page, "fix")
        type_keys("Adah")
        scan(qtbot, page, people["grace"].code)
        assert verdict(page).name == "Grace Hopper"
        press(ENTER)
        settle(qtbot, page.store)
        assert ask(qtbot, page.store, visitors.by_uuid, people["ada"].uuid).given_name == "Adah"
        assert verdict(page).name == "Grace Hopper"

    def test_a_lost_badge_is_replaced_and_printed(self, qtbot, page, people, badges):
        scan(qtbot, page, people["ada"].code)
        do(qtbot, page, "lost")
        assert verdict(page).word == "NEW BADGE"
        assert badges.asked == [("Ada Lovelace", "lost")]
        assert scan(qtbot, page, people["ada"].code).outcome is Outcome.REVOKED

    def test_the_switch_beside_the_badge_is_the_one_of_the_settings(self, page):
        page.preferences.change(printer="Zebra")
        page.view.side.auto_print.click()
        assert page.preferences.settings.auto_print is False
        page.preferences.change(auto_print=True)
        assert page.view.side.auto_print.isChecked()

    def test_without_a_printer_the_switch_says_so(self, page):
        switch = page.view.side.auto_print
        assert not switch.isEnabled()
        assert switch.text() == "No printer is chosen"
        assert not switch.isChecked()
        page.preferences.change(printer="Zebra")
        assert switch.isEnabled()
        assert switch.isChecked()
        assert switch.text() == "Print automatically at check-in"

    def test_the_badge_follows_a_person_through_the_list(self, qtbot, page, people, badges):
        scan(qtbot, page, people["ada"].code)
        press(DOWN)
        press(DOWN)
        looked_at = page.view.list.table.current_row().name
        assert looked_at != "Ada Lovelace"
        page.view.side.reprint.emit()
        assert badges.asked == [(looked_at, "")]  # it may be the first: the log knows


class TestGivingABadge:
    def test_a_spare_badge_is_given_and_needs_no_other(self, qtbot, page, people):
        spare = ask(qtbot, page.store, visitor_codes.fresh)
        came = []
        page.checked_in.connect(came.append)
        assert scan(qtbot, page, spare).outcome is Outcome.UNKNOWN_HERE
        do(qtbot, page, "give")
        type_and_wait(qtbot, page, "hopper")
        with qtbot.waitSignal(page.answered):
            press(ENTER)
        assert verdict(page).name == "Grace Hopper"
        assert came == []
        found = ask(qtbot, page.store, visitor_codes.resolve, spare)
        assert found.visitor == people["grace"].uuid

    def test_an_organisers_code_is_bound_in_one_step(self, qtbot, page, people):
        assert scan(qtbot, page, "ORG-77-1234").outcome is Outcome.INVALID
        do(qtbot, page, "give")
        type_and_wait(qtbot, page, "hopper")
        with qtbot.waitSignal(page.answered):
            press(ENTER)
        assert scan(qtbot, page, "ORG'77'1234").visitor.name == "Grace Hopper"

    def test_a_forged_badge_is_nobodys(self, qtbot, page):
        scan(qtbot, page, FORGED)
        assert not page.offers.by_name["give"].isEnabled()

    def test_escape_leaves_the_badge_to_nobody(self, qtbot, page, people):
        scan(qtbot, page, "ORG-77-1234")
        do(qtbot, page, "give")
        press(ESCAPE)
        type_and_wait(qtbot, page, "hopper")
        with qtbot.waitSignal(page.answered):
            press(ENTER)
        assert ask(qtbot, page.store, visitor_codes.resolve, "ORG-77-1234") is None
