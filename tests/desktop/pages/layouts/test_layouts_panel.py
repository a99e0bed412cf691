"""What can be changed about an element, and whose badge it is tried with."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from desktop.badge import reading
from desktop.badge.elements import Align, Box, Field, Image, Line, Qr, Text
from tests.desktop.pages.layouts.hands import (
    CONTROL,
    LEFT,
    NO,
    RED,
    SHIFT,
    choose,
    draw_for,
    press,
    swatch,
)


class TestThePanel:
    def test_it_shows_what_is_chosen_and_only_what_that_has(self, page):
        panel = page.side.panel
        choose(page, Field.COMPANY)
        assert panel.says.currentText() == "Company"
        assert panel.largest.value() == pytest.approx(6.6)
        choose(page, Qr)
        assert not panel._largest.isVisible()
        assert not panel._fill.isVisible()

    def test_every_control_changes_its_element(self, page):
        panel = page.side.panel
        choose(page, Field.COMPANY)
        panel.says.setCurrentIndex(panel.says.findData(Field.JOB_TITLE))
        panel.largest.more.trigger()
        panel.lines._group.button(2).click()
        panel.weight._group.button(2).click()
        panel.align._group.button(2).click()
        panel.turn._group.button(1).click()
        panel.capitals.click()
        swatch(panel.colour, "type").click()
        text = page.draft.element
        assert (text.parts, text.lines, text.weight) == ((Field.JOB_TITLE,), 3, 700)
        assert (text.align, text.rotation, text.capitals) == (Align.RIGHT, 90, True)
        assert (text.colour, text.largest) == ("type", pytest.approx(7.1))

    def test_the_size_and_what_it_may_shrink_to_keep_their_order(self, page):
        choose(page, Field.COMPANY)
        page.side.panel.smallest.box.setValue(9)
        assert page.draft.element.largest == 9
        page.side.panel.largest.box.setValue(3)
        assert page.draft.element.smallest == 3

    def test_a_background_makes_a_band_and_none_takes_it_away(self, page):
        choose(page, Field.COMPANY)
        swatch(page.side.panel.fill, "type").click()
        assert page.draft.element.colour == "on_fill"
        assert page.draft.element.padding > 0
        swatch(page.side.panel.fill, "").click()
        assert (page.draft.element.fill, page.draft.element.padding) == ("", 0)

    def test_one_colour_for_all_badges_says_so_and_how_one_type_has_it(self, page):
        assert not page.band._hint.isVisible()
        page.band.how.setCurrentIndex(page.band.how.findData("fixed"))
        assert page.band.fill() == RED
        assert page.band._hint.text().startswith("Every badge gets it.")
        draw_for(page, "vip")
        assert not page.band._hint.isVisible()
        page.band.how.setCurrentIndex(page.band.how.findData(""))
        assert page.band.fill() == ""
        page.band.how.setCurrentIndex(page.band.how.findData("type"))
        assert page.band.fill() == "type"

    def test_what_is_added_can_be_changed_too(self, page):
        for kind, element in (("box", Box), ("line", Line), ("code", Qr), ("words", Text)):
            page.tools.add[kind].trigger()
            assert isinstance(page.draft.element, element)
        page.tools.add["line"].trigger()
        page.side.panel.thickness.more.trigger()
        assert page.draft.element.thickness == pytest.approx(0.7)

    def test_a_swatch_keeps_the_focus_when_it_is_chosen(self, page):
        choose(page, Field.COMPANY)
        chosen = swatch(page.side.panel.fill, RED)
        chosen.setFocus()
        press(Qt.Key.Key_Return)
        assert page.draft.element.fill == RED
        assert QApplication.focusWidget() is chosen

    def test_a_picture_can_be_dropped_onto_the_badge(self, page, logo):
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(logo))])
        copy, at = Qt.DropAction.CopyAction, QPointF(300, 300)
        dropped = QDropEvent(at, copy, mime, LEFT, NO)
        QApplication.sendEvent(page, QDragEnterEvent(at.toPoint(), copy, mime, LEFT, NO))
        QApplication.sendEvent(page, dropped)
        assert isinstance(page.draft.element, Image)
        mime.setUrls([QUrl("https://somewhere.example/logo.png")])
        QApplication.sendEvent(page, QDropEvent(at, copy, mime, LEFT, NO))
        assert sum(isinstance(one, Image) for one in page.draft.elements) == 1

    def test_a_picture_that_is_none_is_refused_in_a_sentence(self, qtbot, page, logo):
        logo.write_bytes(b"no picture")
        with qtbot.waitSignal(page.said) as said:
            page.tools.add["picture"].trigger()
        assert "PNG" in said.args[0]
        assert not any(isinstance(one, Image) for one in page.draft.elements)


class TestWhoseBadge:
    def test_visitors_come_one_after_the_other(self, qtbot, page):
        names = []
        for _ in range(3):
            names.append(page.people.data().given_name)
            with qtbot.waitSignal(page.people.changed):
                page.people.after.trigger()
        assert len(set(names)) == 3
        assert page.people.data().given_name == names[0]

    def test_the_longest_name_is_shown_and_what_it_does_not_fit(self, qtbot, page):
        with qtbot.waitSignal(page.people.changed):
            page.people.longest.trigger()
        assert page.people.data().given_name.startswith("Maximiliane")
        choose(page, Field.GIVEN_NAME)
        page.side.panel.smallest.box.setValue(20)
        assert "First name has too little room" in page.side.doubts.words()[0]

    def test_a_name_from_the_right_is_shown_even_if_nobody_has_one(self, qtbot, page):
        with qtbot.waitSignal(page.people.changed):
            page.people.arabic.trigger()
        assert page.people.data().given_name == "اسم"

    def test_each_badge_type_can_be_seen(self, page):
        draw_for(page, "press")
        assert page.people.data().type_label == "Stampa"

    def test_a_code_that_is_too_small_is_told_while_it_is_made(self, page):
        page.canvas.setFocus()
        choose(page, Qr)
        press(Qt.Key.Key_Left, CONTROL | SHIFT, times=2)
        assert "mm wide" in page.side.doubts.words()[0]
        page.draft.undo()
        assert page.side.doubts.words() == []


@pytest.mark.parametrize("chosen", [None, Field.COMPANY, Qr, "band"])
def test_all_of_it_can_be_read_aloud(page, assert_accessible, chosen):
    if chosen == "band":
        page.band.fill_with(RED)
    elif chosen is not None:
        choose(page, chosen)
    assert_accessible(page)


@pytest.mark.parametrize("zoom", [100, 150])
def test_all_of_it_has_room_on_a_small_laptop(page, theme, language, assert_accessible, zoom):
    """The page's room beside the navigation of a window of 1366 × 768."""
    language.switch("it")
    theme.switch(zoom=zoom)
    page.resize(1158 if zoom == 100 else 1270, 728 if zoom == 100 else 710)
    page.band.fill_with(RED)
    QApplication.processEvents()
    for part in (page.tools, page.canvas, page.side, page.whose, page.head):
        right = part.mapTo(page, QPoint(part.width(), 0)).x()
        assert right <= page.width(), part
    assert page.canvas.view().scale > 1
    assert_accessible(page)


def test_the_chosen_element_is_told_to_a_screen_reader(page):
    choose(page, Field.COMPANY)
    assert page.canvas.accessibleDescription().startswith("Company: 89.0 × 9.4 mm")


def test_it_speaks_italian_at_once(page, language):
    choose(page, Field.COMPANY)
    language.switch("it")
    QApplication.processEvents()
    assert page.head._title.text() == "Modello di badge"
    assert page.side.panel.says.itemText(0) == "Nome"
    assert page.tools.add["picture"].text() == "Logo o immagine"


def test_a_draft_is_full_before_it_is_too_much(page):
    element = replace(page.draft.elements[0])
    while page.draft.add(element):
        pass
    assert len(page.draft.layout.front) == reading.MOST_ELEMENTS
