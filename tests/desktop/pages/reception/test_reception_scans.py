"""The reception: what a scan comes to."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from db.access import operators
from db.door import check_ins
from db.errors import EnvironmentFault, Fault
from db.rows import Outcome, Way
from db.visitor import visitors
from desktop.sounds import Sound
from desktop.widgets.verdict import State
from tests.desktop.pages.reception.at_reception import (
    ENTER,
    FORGED,
    do,
    entries,
    listed,
    scan,
    shown,
    verdict,
)
from tests.desktop.pages.stand import (
    press,
    settle,
    type_keys,
)


class TestScans:
    def test_a_scan_checks_in_and_says_who_it_is(self, qtbot, page, people):
        assert scan(qtbot, page, people["mary"].code).outcome is Outcome.OK
        assert verdict(page).state is State.OK
        assert verdict(page).word == "CHECKED IN"
        assert verdict(page).name == "Mary Lovell"
        assert verdict(page).detail == "Comets & Co · Navigator"
        assert verdict(page).tag == "Visitor"
        assert len(entries(qtbot, page, people["mary"])) == 1

    def test_a_second_scan_says_when_the_first_one_was(self, qtbot, page, people, frozen):
        scan(qtbot, page, people["ada"].code)
        frozen.forward(minutes=50)
        scan(qtbot, page, people["ada"].code)
        assert verdict(page).state is State.SEEN
        assert verdict(page).why == "at 9:11\u00a0AM, by Tom"
        assert page.player.played == [Sound.OK, Sound.SEEN]

    def test_only_a_new_entry_reaches_the_printer(self, qtbot, page, people):
        came = []
        page.checked_in.connect(came.append)
        for code in (people["ada"].code, people["ada"].code, FORGED):
            scan(qtbot, page, code)
        assert [one.visitor.name for one in came] == ["Ada Lovelace"]

    def test_a_forged_code_lets_nobody_in(self, qtbot, page):
        assert scan(qtbot, page, FORGED).outcome is Outcome.INVALID
        assert verdict(page).state is State.REFUSED
        assert verdict(page).name == "VBCD FGHJ KLNP RSTV"
        assert shown(page) == ["Register as new"]

    def test_fast_scans_are_answered_in_order_without_a_dialog(self, qtbot, page, people):
        answers = []
        page.answered.connect(answers.append)
        for person in ("ada", "grace", "nico", "mary"):
            page.scan(people[person].code)
        qtbot.waitUntil(lambda: len(answers) == 4)
        assert [one.visitor.given_name for one in answers] == ["Ada", "Grace", "Nicolò", "Mary"]
        assert QApplication.activeModalWidget() is None
        assert verdict(page).name == "Mary Lovell"

    def test_who_came_last_is_first_in_the_list(self, qtbot, page, people, frozen):
        scan(qtbot, page, people["nico"].code)
        frozen.forward(minutes=1)
        scan(qtbot, page, people["grace"].code)
        assert listed(page)[:2] == ["Grace Hopper", "Nicolò Peña"]
        assert page.view.list.table.current_row().name == "Grace Hopper"

    def test_the_origin_of_the_data_is_told_at_the_first_meeting_only(
        self, qtbot, page, people, frozen
    ):
        scan(qtbot, page, people["ada"].code)
        assert "organiser's list" in verdict(page).why
        frozen.forward(days=1)
        scan(qtbot, page, people["ada"].code)
        assert verdict(page).word == "WELCOME BACK"
        assert "organiser's list" not in verdict(page).why

    def test_a_meeting_today_is_seen_and_heard(self, qtbot, page, people):
        scan(qtbot, page, people["grace"].code)
        assert verdict(page).appointment == "10:30\u00a0AM with ANFIA, table 3"
        assert page.player.played == [Sound.ATTENTION]

    def test_sounds_can_be_switched_off(self, qtbot, page, people):
        page.preferences.change(sounds=False)
        scan(qtbot, page, people["ada"].code)
        assert page.player.played == []

    def test_a_fault_is_a_red_card_and_the_next_scan_works(self, qtbot, page, people, monkeypatch):
        def check_in(*args, **named):
            raise EnvironmentFault(Fault.DISK_FULL)

        with monkeypatch.context() as broken:
            broken.setattr(check_ins, "check_in", check_in)
            page.scan(people["ada"].code)
            qtbot.waitUntil(lambda: verdict(page).word == "NOT SAVED")
        assert verdict(page).why.startswith("The disk is full.")
        scan(qtbot, page, people["grace"].code)
        assert verdict(page).name == "Grace Hopper"
        assert entries(qtbot, page, people["ada"]) == []

    def test_what_was_not_saved_can_be_tried_again(self, qtbot, page, people, monkeypatch):
        real, disk = check_ins.check_in, {"full": True}

        def check_in(*args, **named):
            if disk["full"]:
                raise EnvironmentFault(Fault.DISK_FULL)
            return real(*args, **named)

        monkeypatch.setattr(check_ins, "check_in", check_in)
        page.scan(people["ada"].code)
        qtbot.waitUntil(lambda: verdict(page).word == "NOT SAVED")
        disk["full"] = False
        do(qtbot, page, "retry")
        assert verdict(page).word == "CHECKED IN"


class TestUndo:
    def test_the_card_takes_back_its_check_in(self, qtbot, page, people):
        scan(qtbot, page, people["ada"].code)
        do(qtbot, page, "undo")
        assert verdict(page).state is State.UNDONE
        assert verdict(page).name == "Ada Lovelace"
        assert entries(qtbot, page, people["ada"]) == []

    def test_who_was_taken_back_can_be_checked_in_again(self, qtbot, page, people):
        scan(qtbot, page, people["ada"].code)
        do(qtbot, page, "undo")
        do(qtbot, page, "check_in")
        assert verdict(page).word == "CHECKED IN"
        assert len(entries(qtbot, page, people["ada"])) == 1

    def test_a_scan_that_added_nothing_offers_no_undo(self, qtbot, page, people):
        scan(qtbot, page, people["ada"].code)
        scan(qtbot, page, people["ada"].code)
        assert not page.offers.by_name["undo"].isEnabled()


class TestAgainstTheRules:
    @pytest.fixture
    def blocked(self, qtbot, page, people):
        with qtbot.waitSignal(page.store.changed):
            page.store.write(None, visitors.block, people["ada"].uuid)
        scan(qtbot, page, people["ada"].code)
        return people["ada"]

    def test_letting_in_anyway_needs_a_reason(self, qtbot, page, blocked):
        do(qtbot, page, "force")
        press(ENTER)
        assert page.view.force._reason.error()
        type_keys("Tronzano says so")
        with qtbot.waitSignal(page.answered):
            press(ENTER)
        assert verdict(page).state is State.FORCED
        assert entries(qtbot, page, blocked)[0].reason == "Tronzano says so"

    def test_it_takes_a_supervisors_pin_once_there_is_one(self, qtbot, page, blocked):
        with qtbot.waitSignal(page.store.changed):
            page.store.write(None, operators.save, name="Elena", role="supervisor", pin="2468")
        do(qtbot, page, "force")
        type_keys("a guest of hers")
        press(ENTER)
        type_keys("1357")
        press(ENTER)
        qtbot.waitUntil(lambda: bool(page.view.force._pin.error()))
        assert entries(qtbot, page, blocked) == []
        type_keys("2468")
        with qtbot.waitSignal(page.answered):
            press(ENTER)
        assert entries(qtbot, page, blocked)[0].reason == "a guest of hers (Elena)"

    def test_a_scan_meanwhile_closes_the_question(self, qtbot, page, people, blocked):
        do(qtbot, page, "force")
        scan(qtbot, page, people["grace"].code)
        assert page.view.shown() is page.view.list
        assert entries(qtbot, page, blocked) == []

    def test_the_block_is_lifted_and_they_are_checked_in(self, qtbot, page, blocked):
        do(qtbot, page, "unblock")
        assert verdict(page).word == "CHECKED IN"

    def test_a_block_is_lifted_on_a_supervisors_word_alone(self, qtbot, page, blocked):
        page.store.write(None, operators.save, name="Tom", pin="1357")
        page.store.write(None, operators.save, name="Elena", role="supervisor", pin="2468")
        settle(qtbot, page.store)
        do(qtbot, page, "unblock")
        for pin in ("1357", "2468"):
            assert entries(qtbot, page, blocked) == []
            assert page.desk.pin.pin.line.hasFocus()
            type_keys(pin)
            press(ENTER)
            settle(qtbot, page.store)
        assert not page.desk.pin.isVisible()
        assert verdict(page).word == "CHECKED IN"

    def test_a_cancelled_registration_is_restored_at_the_door(self, qtbot, page, people):
        with qtbot.waitSignal(page.store.changed):
            page.store.write(None, visitors.cancel, people["ada"].uuid)
        assert scan(qtbot, page, people["ada"].code).outcome is Outcome.CANCELED
        do(qtbot, page, "restore")
        assert verdict(page).word == "CHECKED IN"

    def test_what_is_rare_is_in_a_menu(self, qtbot, page, people, window):
        scan(qtbot, page, people["ada"].code)
        window.resize(960, 600)
        page.offers._more.trigger()
        assert [action.text() for action in page.offers._menu.actions()] == [
            "Fix the name",
            "Lost badge: make a new one",
            "Check out",
        ]
        assert page.offers._menu.isVisible()
        page.offers._menu.hide()

    def test_who_leaves_may_come_back_in(self, qtbot, page, people):
        scan(qtbot, page, people["ada"].code)
        do(qtbot, page, "check_out")
        assert verdict(page).word == "CHECKED OUT"
        scan(qtbot, page, people["ada"].code)
        assert verdict(page).word == "BACK IN"
        ways = [one.way for one in entries(qtbot, page, people["ada"])]
        assert ways == [Way.ENTRY, Way.EXIT, Way.ENTRY]
