"""The reception: what a scan, a name and an Enter come to."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db import check_ins, meeting_saving, operators, visitor_codes, visitors
from db import entries as entry_list
from db.errors import EnvironmentFault, Fault
from db.rows import Outcome, Way
from desktop.sounds import Sound
from desktop.widgets.verdict import State
from tests.desktop.pages.stand import (
    ask,
    press,
    settle,
    type_keys,
)

FORGED = "VBCDFGHJKLNPRSTV"
ENTER, ESCAPE, DOWN, UP = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Up


@pytest.fixture
def page(reception):
    return reception


@pytest.fixture
def window(page):
    return page.window()


@pytest.fixture
def badges(page):
    return page._badges


def scan(qtbot, page, code):
    """Scan *code*; what came of it."""
    with qtbot.waitSignal(page.answered) as answered:
        page.scan(code)
    settle(qtbot, page.store)
    return answered.args[0]


def do(qtbot, page, name):
    """Press the card's button."""
    action = page.offers.by_name[name]
    assert action.isEnabled()
    action.trigger()
    settle(qtbot, page.store)


def type_and_wait(qtbot, page, words):
    type_keys(words)
    settle(qtbot, page.store)


def verdict(page):
    return page.view.card.verdict


def listed(page):
    return [visitor.name for _, visitor in page.view.list.table.rows.loaded()]


def shown(page):
    """The words of the buttons on the card."""
    return [action.text() for action in page.offers.offer(page.case)]


def entries(qtbot, page, person):
    return ask(qtbot, page.store, entry_list.of, person.uuid)


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


class TestTheScreen:
    def test_it_asks_for_nothing_while_it_is_not_seen(self, qtbot, page, people, window):
        window.hide()
        before = listed(page)
        with qtbot.waitSignal(page.store.changed):
            page.store.write(None, visitors.register, given_name="Aaron", company="First Ltd")
        settle(qtbot, page.store)
        assert listed(page) == before
        window.show()
        qtbot.waitUntil(lambda: "Aaron" in listed(page))

    def test_italian_words_replace_english_ones_at_once(self, qtbot, page, people, language):
        scan(qtbot, page, people["ada"].code)
        language.switch("it", "en_US")
        QApplication.processEvents()
        assert verdict(page).word != "CHECKED IN"
        assert verdict(page).name == "Ada Lovelace"

    def test_a_walk_in_has_a_card_of_its_own(self, qtbot, page, people):
        page.show_registered(people["ada"], None)
        assert verdict(page).state is State.WALK_IN
        with qtbot.waitSignal(page.wants_walk_in) as wanted:
            do(qtbot, page, "colleague")
        assert wanted.args == [people["ada"]]

    def test_a_name_of_100_letters_asks_for_no_room(self, qtbot, page, people):
        long = "Maria Antonietta Wilhelmina " * 3 + "von Hohenstaufen"
        before = page.minimumSizeHint().width()
        with qtbot.waitSignal(page.store.changed):
            page.store.write(None, visitors.edit, people["ada"].uuid, given_name=long)
        scan(qtbot, page, people["ada"].code)
        assert page.minimumSizeHint().width() == before
        assert before <= 960

    def test_the_verdict_is_whole_in_a_low_window_at_150_percent(
        self, qtbot, page, people, window, theme
    ):
        theme.switch(zoom=150)
        window.resize(1054, 686)
        scan(qtbot, page, people["grace"].code)
        QApplication.processEvents()
        card, below = page.view.card, page.view.below
        assert card.height() >= card.sizeHint().height()
        assert below.y() >= card.y() + card.height()

    def test_it_can_be_read_aloud_and_used_by_keys(self, qtbot, page, people, assert_accessible):
        assert_accessible(page)
        scan(qtbot, page, people["ada"].code)
        assert_accessible(page)
        do(qtbot, page, "fix")
        assert_accessible(page)

    def test_the_next_meetings_of_the_stand_are_announced(self, qtbot, page):
        first = page.view.side.meetings._when[0]
        qtbot.waitUntil(lambda: "Grace Hopper" in first.text())
        assert first.text().startswith("10:30")

    def test_a_meeting_at_their_own_site_tells_their_name_once_and_whole(self, qtbot, page):
        page.store.write(
            None,
            meeting_saving.save,
            with_name="Ford",
            starts=datetime(2025, 4, 23, 15, 0, tzinfo=UTC),
            place="Ford, own site",
        )
        settle(qtbot, page.store)
        page.view.side.meetings.renew()
        settle(qtbot, page.store)
        meetings = page.view.side.meetings
        when, what = meetings._when[1], meetings._what[1]
        assert when.text().endswith("Ford")
        assert what.text() == "own site"
        assert when.wordWrap()
        assert what.wordWrap()


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


class TestInALowWindow:
    """As at 200% zoom on a small laptop: the verdict leaves the list no room."""

    @pytest.fixture
    def low(self, qtbot, page, people):
        page.window().setFixedSize(683, 330)
        scan(qtbot, page, people["mary"].code)
        qtbot.waitUntil(lambda: page.height() == 330)
        return page

    def test_the_verdict_is_whole_with_what_can_be_done(self, low):
        bottom = low.view.card.mapTo(low, low.view.card.rect().bottomLeft()).y()
        assert bottom <= low.height()
        assert low.view.card.height() >= 190

    def test_who_goes_to_the_list_sees_it(self, qtbot, low):
        press(DOWN)
        settle(qtbot, low.store)
        assert not low.view.card.isVisible()
        assert low.view.list.table.height() > 80
        press(UP)
        assert low.view.card.isVisible()

    def test_a_correction_has_the_room_of_the_verdict(self, qtbot, low):
        do(qtbot, low, "fix")
        assert not low.view.card.isVisible()
        press(ESCAPE)
        assert low.view.card.isVisible()
