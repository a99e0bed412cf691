"""Staff who are no designers change a badge: by mouse, by keys alone, and every step comes back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.past import history
from desktop.badge.elements import Field, Qr
from desktop.pages.layouts.drawing import at_handle
from tests.desktop.pages.layouts.hands import (
    ALT,
    CONTROL,
    LEFT,
    NO,
    SHIFT,
    choose,
    drag,
    on_canvas,
    press,
    rect,
)
from tests.desktop.pages.stand import ask, settle


class TestByMouse:
    def test_a_click_chooses_and_one_beside_the_badge_chooses_nothing(self, page):
        first = page.canvas.seen[0].rect
        at = on_canvas(page, first.x + 5, first.y + 5)
        QTest.mouseClick(page.canvas, LEFT, NO, at)
        assert page.draft.element.parts == (Field.GIVEN_NAME,)
        QTest.mouseClick(page.canvas, LEFT, NO, QPoint(2, 2))
        assert page.draft.element is None

    def test_a_dragged_element_goes_where_it_is_dropped_and_snaps(self, page):
        choose(page, Qr)
        before = rect(page)
        start = on_canvas(page, before.x + 20, before.y + 20)
        drag(page, start, on_canvas(page, 51.1, before.y + 20 - 7.4))
        after = rect(page)
        assert after.x + after.width / 2 == pytest.approx(52.5, abs=0.02)  # the middle
        assert after.width == pytest.approx(before.width, abs=0.02)
        page.draft.undo()
        choose(page, Qr)
        assert rect(page) == before

    def test_something_thin_is_moved_by_its_middle(self, page):
        choose(page, Field.EVENT_NAME)
        before = rect(page)
        start = on_canvas(page, before.x + before.width / 2, before.y + before.height / 2)
        drag(page, start, start + QPoint(30, -20), ALT)
        assert rect(page)[2:] == pytest.approx(before[2:], abs=0.02)
        assert rect(page).x > before.x

    def test_alt_lets_it_go_anywhere(self, page):
        choose(page, Qr)
        before = rect(page)
        start = on_canvas(page, before.x + 20, before.y + 20)
        end = start + QPoint(-37, -11)
        drag(page, start, end, ALT)
        scale = page.canvas.view().scale
        assert rect(page).x == pytest.approx(before.x - 37 / scale, abs=0.02)
        assert rect(page).y == pytest.approx(before.y - 11 / scale, abs=0.02)

    def test_a_corner_makes_words_larger_and_a_code_stays_square(self, page):
        text = choose(page, Field.COMPANY)
        self.pull_corner(page, 20, 30)
        assert page.draft.element.largest > text.largest * 1.5
        choose(page, Qr)
        self.pull_corner(page, 15, 0)
        assert rect(page).width == pytest.approx(rect(page).height)

    def pull_corner(self, page, right, down):
        corner = at_handle(page.canvas.view().rect(rect(page)), (1, 1)).toPoint()
        drag(page, corner, corner + QPoint(right, down), ALT)

    def test_a_double_click_goes_to_what_can_be_changed(self, page):
        choose(page, Field.COMPANY)
        here = rect(page)
        at = on_canvas(page, here.x + 5, here.y + 3)
        QTest.mouseDClick(page.canvas, LEFT, NO, at)
        assert QApplication.focusWidget() is page.side.panel.says


class TestByKeys:
    def test_tab_goes_from_element_to_element_and_then_on(self, page):
        page.canvas.setFocus()
        seen = []
        for _ in page.draft.elements:
            press(Qt.Key.Key_Tab)
            seen.append(page.draft.chosen)
        assert seen == list(range(len(page.draft.elements)))
        press(Qt.Key.Key_Tab)
        assert not page.canvas.hasFocus()

    def test_arrows_move_by_half_a_millimetre_and_with_shift_by_five(self, page):
        page.canvas.setFocus()
        choose(page, Qr)
        before = rect(page)
        press(Qt.Key.Key_Left, times=2)
        press(Qt.Key.Key_Up, SHIFT)
        after = rect(page)
        assert (after.x, after.y) == pytest.approx((before.x - 1, before.y - 5), abs=0.02)
        press(Qt.Key.Key_Z, CONTROL)
        choose(page, Qr)
        assert rect(page) == before  # arrows in a row are one step

    def test_control_and_arrows_resize(self, page):
        page.canvas.setFocus()
        choose(page, Field.COMPANY)
        before = rect(page)
        press(Qt.Key.Key_Left, CONTROL | SHIFT)
        press(Qt.Key.Key_Down, CONTROL)
        after = rect(page)
        assert after.width == pytest.approx(before.width - 5, abs=0.02)
        assert after.height == pytest.approx(before.height + 0.5, abs=0.02)

    def test_delete_duplicate_and_order_are_steps_that_come_back(self, page):
        page.canvas.setFocus()
        whole = page.draft.layout
        choose(page, Field.COMPANY)
        press(Qt.Key.Key_Delete)
        assert len(page.draft.elements) == len(whole.front) - 1
        press(Qt.Key.Key_Z, CONTROL)
        assert page.draft.layout == whole
        press(Qt.Key.Key_Y, CONTROL)
        assert page.draft.layout != whole
        press(Qt.Key.Key_Z, CONTROL)
        first = choose(page, Field.GIVEN_NAME)
        press(Qt.Key.Key_PageUp)
        assert page.draft.elements[1] is first
        page.side.double.trigger()
        assert page.draft.elements[-1].parts == first.parts

    def test_the_focus_goes_back_to_the_badge_when_its_control_is_gone(self, page):
        page.canvas.setFocus()
        choose(page, Field.COMPANY)
        press(Qt.Key.Key_Return)
        assert QApplication.focusWidget() is page.side.panel.says
        page.draft.choose(None)
        assert page.canvas.hasFocus()
        choose(page, Field.COMPANY)
        press(Qt.Key.Key_Return)
        press(Qt.Key.Key_Escape)
        assert page.canvas.hasFocus()

    def test_undo_in_the_window_is_left_alone(self, qtbot, page, by):
        before = ask(qtbot, page.store, history.changes)
        page.canvas.setFocus()
        press(Qt.Key.Key_Z, CONTROL)
        settle(qtbot, page.store)
        assert ask(qtbot, page.store, history.changes) == before
