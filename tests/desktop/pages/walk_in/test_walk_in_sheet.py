"""The sheet of a walk-in: seen whole, read aloud, used by keys, in two languages."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from db import driver
from tests.desktop.pages.stand import ask, press, settle, type_keys
from tests.desktop.pages.walk_in.at_walk_in import (
    ENTER,
    button,
    fill,
    save,
)


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
