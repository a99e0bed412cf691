"""A visitor who is on no list: registered and checked in by keys alone, and taken back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from db.door import head_counts
from db.errors import EnvironmentFault, Fault
from db.rows import Outcome
from db.visitor import visitors, walk_ins
from tests.desktop.pages.stand import ask, press, settle, type_keys
from tests.desktop.pages.walk_in.at_walk_in import (
    ALT,
    CTRL,
    ENTER,
    SHIFT,
    button,
    fill,
    save,
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
