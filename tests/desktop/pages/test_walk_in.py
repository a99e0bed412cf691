"""A visitor who is on no list: registered, asked and checked in by keys alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QPushButton, QWidget

from db import driver
from db.door import head_counts
from db.erasure import erasing
from db.errors import EnvironmentFault, Fault
from db.ours import bodies
from db.privacy import consents, sharing
from db.rows import Outcome
from db.visitor import visitors, walk_ins
from desktop.pages.walk_in.sheet import WalkIn
from desktop.preferences import Preferences
from desktop.scanner.cards import ContactCard
from desktop.store import Store
from tests.desktop.pages.stand import ask, make_fair, press, settle, type_keys

ENTER, ESCAPE, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def sheet(qtbot, theme, language, people, event_file_path, by):
    window = QMainWindow()
    qtbot.addWidget(window)
    host = QWidget()
    window.setCentralWidget(host)
    behind = QLineEdit(host)
    window.resize(1366, 768)
    window.show()
    behind.setFocus()
    store = Store()
    store.by = by
    made = WalkIn(host, store, Preferences())
    with qtbot.waitSignal(store.opened):
        store.open(event_file_path)
    made.open_form()
    settle(qtbot, store)
    yield made
    store.close()


@pytest.fixture
def store(sheet):
    return sheet._store


def save(qtbot, sheet, modifier=CTRL):
    """Press Ctrl+Enter; who was registered, and their scan."""
    with qtbot.waitSignal(sheet.registered) as registered:
        press(ENTER, modifier)
    settle(qtbot, sheet._store)
    return registered.args


def fill(*words):
    """Type *words* into one field after the other, with Enter between."""
    for number, text in enumerate(words):
        if number:
            press(ENTER)
        type_keys(text)


def button(sheet, words):
    """The visible button that says *words*."""
    return next(
        each
        for each in sheet.findChildren(QPushButton)
        if each.isVisible() and each.text() == words
    )


def listed(qtbot, store):
    return ask(qtbot, store, visitors.page, filters=visitors.Filters(), limit=50)


class TestSaving:
    def test_twelve_keystrokes_of_work_register_and_check_in(self, qtbot, sheet):
        fill("Zeno", "Bianchi", "Officine Torino", "Direttore", "zeno@officine.example", "5550123")
        press(Qt.Key.Key_2, ALT)
        visitor, scan = save(qtbot, sheet)
        assert visitor.name == "Zeno Bianchi"
        assert (visitor.company, visitor.job_title) == ("Officine Torino", "Direttore")
        assert visitor.email == "zeno@officine.example"
        assert visitor.badge_type == "buyer"
        assert scan.outcome is Outcome.OK
        assert sheet.isHidden()

    def test_a_first_name_is_needed_and_nothing_else(self, qtbot, sheet, store):
        fill("", "Bianchi")
        press(ENTER, CTRL)
        assert sheet.form.fields["given_name"].error()
        assert QApplication.focusWidget() is sheet.form.fields["given_name"].line
        type_keys("Zeno")
        assert not sheet.form.fields["given_name"].error()
        assert save(qtbot, sheet)[0].name == "Zeno Bianchi"

    def test_a_half_filled_card_is_marked_for_the_evening(self, qtbot, sheet):
        fill("Zeno", "-", "None")
        visitor, _ = save(qtbot, sheet)
        assert (visitor.family_name, visitor.company) == ("", "")
        assert visitor.incomplete

    def test_it_can_be_saved_without_a_check_in_and_taken_back(self, qtbot, sheet, store):
        fill("Zeno", "Bianchi")
        told = []
        sheet.registered.connect(lambda visitor, scan: told.append((visitor, scan)))
        with qtbot.waitSignal(sheet.said) as said:
            button(sheet, "Save only").click()
        (visitor, scan), (words, change) = told[0], said.args
        assert (visitor.checked_in_at, scan) == (None, None)
        assert words == "Registered · Zeno Bianchi"
        assert change

    def test_pressing_twice_registers_once(self, qtbot, sheet, store):
        fill("Zeno", "Bianchi")
        with qtbot.waitSignal(sheet.registered):
            press(ENTER, CTRL)
            press(ENTER, CTRL)
        settle(qtbot, store)
        assert [one.name for one in listed(qtbot, store)].count("Zeno Bianchi") == 1

    def test_a_fault_leaves_the_form_as_it_is(self, qtbot, sheet, store, monkeypatch):
        def register(*args, **named):
            raise EnvironmentFault(Fault.DISK_FULL)

        fill("Zeno", "Bianchi")
        with monkeypatch.context() as broken:
            broken.setattr(walk_ins, "register", register)
            press(ENTER, CTRL)
            qtbot.waitUntil(sheet._trouble.isVisible)
        assert sheet._trouble.more.text().startswith("The disk is full.")
        assert sheet.form.texts()["given_name"] == "Zeno"
        assert save(qtbot, sheet)[0].name == "Zeno Bianchi"

    def test_a_colleague_keeps_company_type_and_language(self, qtbot, sheet, store):
        fill("Zeno", "Bianchi", "Officine Torino")
        press(Qt.Key.Key_3, ALT)
        sheet.privacy.language._group.button(1).click()
        save(qtbot, sheet, CTRL | SHIFT)
        assert sheet.isVisible()
        assert QApplication.focusWidget() is sheet.form.fields["given_name"].line
        fill("Carla", "Neri")
        visitor, _ = save(qtbot, sheet)
        assert visitor.name == "Carla Neri"
        assert (visitor.company, visitor.badge_type) == ("Officine Torino", "press")
        assert visitor.language == "it"

    def test_somebody_may_only_be_counted(self, qtbot, sheet, store):
        type_keys("Zeno")
        with qtbot.waitSignal(sheet.said) as said:
            button(sheet, "Count only").click()
        assert said.args[1]
        assert sheet.isHidden()
        assert ask(qtbot, store, head_counts.counts).counted_only == 1
        assert len(listed(qtbot, store)) == 4
        sheet.open_form()
        assert sheet.form.texts()["given_name"] == ""

    def test_the_button_promises_a_badge_only_where_one_is_printed(self, sheet):
        assert button(sheet, "Save and check in")
        sheet._preferences.change(printer="Zebra")
        assert button(sheet, "Save, check in and print")
        sheet._preferences.change(auto_print=False)
        assert button(sheet, "Save and check in")


class TestPrivacy:
    def test_the_boxes_start_empty_and_a_no_is_recorded_too(self, qtbot, sheet, store):
        fill("Zeno", "Bianchi")
        sheet.privacy.boxes["contact"].setFocus()
        press(SPACE)
        visitor, _ = save(qtbot, sheet)
        agreed = ask(qtbot, store, consents.agreed, visitor.uuid)
        assert agreed == {
            "contact": True,
            "newsletter": False,
            "sharing": False,
            "next_edition": False,
        }
        kept = ask(qtbot, store, consents.of, visitor.uuid)[0]
        assert (kept.language, kept.how) == ("en", "orally")

    def test_the_notice_and_its_boxes_speak_the_visitors_language(self, qtbot, sheet, store):
        english = sheet.privacy.boxes["contact"].text()
        assert english.startswith("Contact me")
        sheet.privacy.language._group.button(1).click()
        settle(qtbot, store)
        assert sheet.privacy.boxes["contact"].text() not in {"", english}
        fill("Zeno", "Bianchi")
        button(sheet, "On screen").click()
        visitor, _ = save(qtbot, sheet)
        assert ask(qtbot, store, consents.of, visitor.uuid)[0].language == "it"
        assert visitor.language == "it"

    def test_nobody_was_asked_until_somebody_says_so(self, qtbot, sheet, store):
        fill("Zeno", "Bianchi")
        assert sheet.privacy.how.value() == ""
        visitor, _ = save(qtbot, sheet)
        assert ask(qtbot, store, consents.of, visitor.uuid) == []

    def test_a_no_to_all_is_recorded_once_somebody_says_how(self, qtbot, sheet, store):
        fill("Zeno", "Bianchi")
        unknown = sheet.privacy._meaning.text()
        button(sheet, "On paper").click()
        assert sheet.privacy._meaning.text() not in {"", unknown}
        visitor, _ = save(qtbot, sheet)
        kept = ask(qtbot, store, consents.of, visitor.uuid)
        assert {(one.answer, one.how) for one in kept} == {(False, "paper")}

    def test_who_was_not_asked_has_answered_nothing(self, qtbot, sheet, store):
        fill("Zeno", "Bianchi")
        sheet.privacy.boxes["contact"].setChecked(True)
        button(sheet, "Not asked").click()
        assert not sheet.privacy.boxes["contact"].isChecked()
        visitor, _ = save(qtbot, sheet)
        assert ask(qtbot, store, consents.of, visitor.uuid) == []

    def test_the_answers_of_one_visitor_are_not_the_next_ones(self, qtbot, sheet, store):
        fill("Zeno", "Bianchi")
        sheet.privacy.boxes["newsletter"].setChecked(True)
        save(qtbot, sheet, CTRL | SHIFT)
        assert sheet.privacy.ticked() == ()


class TestSingleBodies:
    @pytest.fixture
    def ours(self, qtbot, sheet, store):
        """Our bodies in their order; the form is open for Zeno."""
        fill("Zeno", "Bianchi")
        return ask(qtbot, store, bodies.bodies)

    def test_by_keys_alone_two_are_chosen_and_the_others_said_no_to(
        self, qtbot, sheet, store, ours
    ):
        press(Qt.Key.Key_B, ALT)
        for key in (SPACE, Qt.Key.Key_Right, Qt.Key.Key_Right, SPACE):
            press(key)
        first, _, third, *_ = ours
        assert f"Shared only with: {first.name}, {third.name}." in sheet.privacy._meaning.text()
        assert sheet.privacy.boxes["sharing"].isChecked()
        visitor, _ = save(qtbot, sheet)
        said = ask(qtbot, store, sharing.of, visitor.uuid)
        assert said.whom(ours) == [first, third]
        assert said.everyone is False

    def test_the_box_alone_is_for_all_of_them(self, qtbot, sheet, store, ours):
        sheet.privacy.boxes["sharing"].setFocus()
        press(SPACE)
        visitor, _ = save(qtbot, sheet)
        assert ask(qtbot, store, sharing.of, visitor.uuid).whom(ours) == ours

    def test_who_gives_the_last_one_up_shares_with_nobody(self, qtbot, sheet, store, ours):
        press(Qt.Key.Key_B, ALT)
        press(SPACE)
        press(SPACE)
        assert not sheet.privacy.boxes["sharing"].isChecked()
        visitor, _ = save(qtbot, sheet)
        assert ask(qtbot, store, sharing.of, visitor.uuid).whom(ours) == []

    def test_who_takes_the_tick_off_has_chosen_none(self, qtbot, sheet, store, ours):
        press(Qt.Key.Key_B, ALT)
        press(SPACE)
        sheet.privacy.boxes["sharing"].setChecked(False)
        assert (sheet.privacy.single.chosen(), sheet.privacy.single.isHidden()) == ((), True)
        assert not sheet.privacy.text.isHidden()

    def test_escape_hides_them_first_and_the_draft_keeps_them(self, qtbot, sheet, store, ours):
        press(Qt.Key.Key_B, ALT)
        assert sheet.privacy.text.isHidden()
        press(SPACE)
        press(ESCAPE)
        assert (sheet.isHidden(), sheet.privacy.text.isHidden()) == (False, False)
        press(ESCAPE)
        assert sheet.isHidden()
        sheet.open_form("")
        settle(qtbot, store)
        assert sheet.privacy.single.names() == [ours[0].name]


class TestDrafts:
    def test_escape_keeps_the_draft_and_saving_clears_it(self, qtbot, sheet, store):
        fill("Zeno", "Bianchi", "Officine")
        press(Qt.Key.Key_4, ALT)
        with qtbot.waitSignal(sheet.said) as said:
            press(ESCAPE)
        assert said.args == ["The draft is kept: Zeno Bianchi (Ctrl+N)", ""]
        assert sheet.isHidden()
        assert isinstance(QApplication.focusWidget(), QLineEdit)
        sheet.open_form("")
        assert sheet.form.texts()["company"] == "Officine"
        assert sheet.form.badge_type.value() == "vip"
        save(qtbot, sheet)
        sheet.open_form("")
        assert not any(sheet.form.texts().values())

    def test_a_draft_is_offered_when_the_form_begins_with_somebody_else(self, qtbot, sheet, store):
        fill("Zeno", "Bianchi")
        press(ESCAPE)
        sheet.open_form("carla neri")
        assert sheet.form.texts()["given_name"] == "Carla"
        save(qtbot, sheet)
        sheet.open_form("gino")
        button(sheet, "Back to the draft").click()
        assert sheet.form.texts()["given_name"] == "Zeno"
        button(sheet, "Begin anew").click()
        assert not any(sheet.form.texts().values())

    def test_of_two_cards_none_is_lost(self, qtbot, sheet, store):
        cards = [ContactCard(first_name=name, last_name="Bianchi") for name in ("Zeno", "Rita")]
        for card in cards:
            sheet.open_form(card)
            press(ESCAPE)
        sheet.open_form()
        assert sheet.form.texts()["given_name"] == "Rita"
        assert sheet._hint.text() == "This is the draft that you left. Kept as well: Zeno Bianchi"
        button(sheet, "Begin anew").click()
        button(sheet, "Back to the draft").click()
        assert sheet.form.texts()["given_name"] == "Zeno"

    def test_another_event_knows_nothing_of_a_draft(self, qtbot, sheet, store, tmp_path, by):
        fill("Zeno", "Bianchi")
        press(ESCAPE)
        make_fair(tmp_path / "other.desk", by)
        with qtbot.waitSignal(store.opened):
            store.open(tmp_path / "other.desk")
        sheet.open_form("")
        assert not any(sheet.form.texts().values())


class TestBeginnings:
    def test_an_address_that_was_typed_is_an_email(self, sheet):
        sheet.close_sheet()
        sheet.open_form("zeno@officine.example")
        assert sheet.form.texts()["email"] == "zeno@officine.example"
        assert sheet.form.texts()["given_name"] == ""

    def test_a_scanned_card_fills_the_form(self, qtbot, sheet):
        sheet.close_sheet()
        card = ContactCard(
            "Zeno", "Bianchi", "Officine", "Direttore", "z@officine.example", "+39 1"
        )
        sheet.open_form(card)
        assert list(sheet.form.texts().values()) == [
            "Zeno",
            "Bianchi",
            "Officine",
            "Direttore",
            "z@officine.example",
            "+39 1",
        ]

    def test_a_card_scanned_into_the_open_form_keeps_what_it_does_not_say(self, sheet):
        fill("Zeno", "Bianchi")
        sheet.open_form(ContactCard(first_name="Zeno", email="z@officine.example"))
        texts = sheet.form.texts()
        assert (texts["family_name"], texts["email"]) == ("Bianchi", "z@officine.example")

    def test_a_companys_name_is_completed_from_the_list(self, qtbot, sheet, store):
        sheet.form.fields["company"].line.setFocus()
        type_keys("engi")
        press(Qt.Key.Key_Down)
        assert sheet.form.texts()["company"] == "Analytical Engines"
        press(ENTER)
        assert QApplication.focusWidget() is sheet.form.fields["job_title"].line

    def test_a_suggestion_is_not_taken_by_going_on(self, qtbot, sheet, store):
        fill("Zeno", "Bianchi", "Comet")
        press(ENTER)
        assert sheet.form.texts()["company"] == "Comet"

    def test_down_goes_through_what_fits_and_up_back(self, sheet):
        company = sheet.form.fields["company"].line
        company.know(["Dana Incorporated", "Dana Italia", "Rossi Dana", "Danieli"])
        company.setFocus()
        type_keys("dana")
        told = []
        for _ in range(4):
            press(Qt.Key.Key_Down)
            told.append(company.text())
        press(Qt.Key.Key_Up)
        assert told == ["Dana Incorporated", "Dana Italia", "Rossi Dana", "Rossi Dana"]
        assert company.text() == "Dana Italia"


class TestLikelyDuplicates:
    def test_who_is_on_the_list_is_offered_while_typing(self, qtbot, sheet, store, people):
        fill("ada", "lovelace")
        qtbot.waitUntil(sheet.likely.isVisible)
        with qtbot.waitSignal(sheet.its_them) as them:
            button(sheet, "It’s them – check in").click()
        assert them.args == [people["ada"].uuid]
        assert sheet.isHidden()
        sheet.open_form("")
        assert not any(sheet.form.texts().values())

    def test_it_never_blocks(self, qtbot, sheet, store, people):
        fill("Ada", "Lovelace", "Analytical Engines")
        qtbot.waitUntil(sheet.likely.isVisible)
        visitor, _ = save(qtbot, sheet)
        assert visitor.uuid != people["ada"].uuid

    def test_it_goes_when_the_typing_says_somebody_else(self, qtbot, sheet, store):
        fill("Ada", "Lovelace")
        qtbot.waitUntil(sheet.likely.isVisible)
        fill("xyzzyx")
        qtbot.waitUntil(sheet.likely.isHidden)

    def test_a_known_address_is_enough(self, qtbot, sheet, store, people):
        sheet.form.fields["email"].line.setFocus()
        type_keys("NICO@engines.example")
        qtbot.waitUntil(sheet.likely.isVisible)
        assert sheet.likely.shown == [people["nico"]]


class TestTheSheet:
    def test_what_is_no_address_is_doubted_and_kept(self, qtbot, sheet):
        fill("Zeno")
        sheet.form.fields["email"].line.setFocus()
        type_keys("zeno at officine")
        press(ENTER)
        assert "kept as typed" in sheet.form.fields["email"].editor.accessibleDescription()
        assert save(qtbot, sheet)[0].email == "zeno at officine"

    def test_it_can_be_read_aloud_and_used_by_keys(self, qtbot, sheet, store, assert_accessible):
        assert_accessible(sheet)
        fill("Ada", "Lovelace")
        qtbot.waitUntil(sheet.likely.isVisible)
        assert_accessible(sheet)

    def test_italian_at_once(self, sheet, language):
        english = button(sheet, "Save only")
        language.switch("it", "en_US")
        QApplication.processEvents()
        assert english.text() != "Save only"

    def test_all_of_it_is_seen_at_1366_by_768(self, qtbot, sheet, store):
        settle(qtbot, store)
        QApplication.processEvents()
        assert sheet._scroll.verticalScrollBar().maximum() == 0

    def test_one_undo_takes_back_all_of_a_walk_in(self, qtbot, sheet, store):
        fill("Zeno", "Bianchi")
        visitor, scan = save(qtbot, sheet)
        made = ask(qtbot, store, change_of, visitor.uuid)
        assert made == scan.change


def change_of(db, uuid):
    """The change that registered the visitor."""
    return driver.rows(db, "SELECT change FROM visitors WHERE uuid = ?", (uuid,))[0][0]


def test_an_e_mail_that_was_erased_on_request_is_told_and_stops_nobody(qtbot, sheet, store, by):
    ada = ask(qtbot, store, visitors.register, by, given_name="Zoe", email="zoe@gone.example")
    ask(qtbot, store, erasing.erase, replace(by, reason="letter"), ada.uuid)
    fill("Zoe", "Zed")
    sheet.form.fields["email"].line.setFocus()
    type_keys("zoe@gone.example")
    settle(qtbot, store)
    assert sheet.likely.isVisible()
    assert "ask before you take them again" in sheet.likely.accessibleName()
    assert save(qtbot, sheet)[0].email == "zoe@gone.example"
