"""What a walk-in is asked and answers, for all of our bodies or for single ones."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from db.ours import bodies
from db.privacy import consents
from tests.desktop.pages.stand import ask, press, settle
from tests.desktop.pages.walk_in.at_walk_in import (
    ALT,
    CTRL,
    ESCAPE,
    SHIFT,
    SPACE,
    button,
    fill,
    save,
)
from tests.looked_up import sharing_of


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
        said = ask(qtbot, store, sharing_of, visitor.uuid)
        assert said.whom(ours) == [first, third]
        assert said.everyone is False

    def test_the_box_alone_is_for_all_of_them(self, qtbot, sheet, store, ours):
        sheet.privacy.boxes["sharing"].setFocus()
        press(SPACE)
        visitor, _ = save(qtbot, sheet)
        assert ask(qtbot, store, sharing_of, visitor.uuid).whom(ours) == ours

    def test_who_gives_the_last_one_up_shares_with_nobody(self, qtbot, sheet, store, ours):
        press(Qt.Key.Key_B, ALT)
        press(SPACE)
        press(SPACE)
        assert not sheet.privacy.boxes["sharing"].isChecked()
        visitor, _ = save(qtbot, sheet)
        assert ask(qtbot, store, sharing_of, visitor.uuid).whom(ours) == []

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
