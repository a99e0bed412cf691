"""How a walk-in begins: with a draft, a card, or somebody who may be on the list."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from db.erasure import erasing
from db.visitor import visitors
from desktop.scanner.cards import ContactCard
from tests.desktop.pages.stand import ask, make_fair, press, settle, type_keys
from tests.desktop.pages.walk_in.at_walk_in import (
    ALT,
    ENTER,
    ESCAPE,
    button,
    fill,
    save,
)


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
