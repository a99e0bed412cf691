"""Staff who are no designers change a badge: by mouse, by keys alone, and every step comes back."""

from __future__ import annotations

from dataclasses import replace

import pytest
import zxingcpp
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from db import events, history, layouts, presets, samples, visitors
from db.rows import Source
from desktop.badge import paint, pdf, reading, stock, template
from desktop.badge.elements import Align, Box, Field, Image, Line, Qr, Text
from desktop.badge_content import data_of
from desktop.pages.layouts import LayoutsPage
from desktop.pages.layouts_drawing import at_handle
from desktop.preferences import Preferences
from desktop.store import Store
from desktop.widgets.swatches import _Swatch
from tests.desktop.conftest import tab_order
from tests.desktop.inside import inside
from tests.desktop.pages.stand import ask, settle

NO = Qt.KeyboardModifier.NoModifier
SHIFT, CONTROL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
LEFT = Qt.MouseButton.LeftButton
RED = "#c4161c"


class Badges:
    """What the page asks of the badge desk: the stocks there are, and the one in the printer."""

    def __init__(self):
        self._stocks = stock.load_all()

    def stocks(self):
        return self._stocks

    @property
    def stock(self):
        return self._stocks["a6"]


@pytest.fixture
def path(tmp_path, by, frozen):
    made = tmp_path / "fair.desk"
    with presets.make(made, "vtm-torino-2026", by) as opened:
        for given, family, kind in (
            ("Ada", "Esempio", "vip"),
            ("Grace", "Prova", "buyer"),
            ("Maximiliane-Alexandra Konstantina", "von und zu Beispiel-Waldburg", "visitor"),
        ):
            visitors.register(
                opened.db,
                by,
                given_name=given,
                family_name=family,
                company="Esempio S.p.A.",
                badge_type=kind,
                source=Source.LIST,
            )
    return made


@pytest.fixture
def page(qtbot, theme, language, path, by):
    store = Store()
    store.by = by
    made = LayoutsPage(store, Preferences(), Badges())
    qtbot.addWidget(made)
    with qtbot.waitSignal(store.opened):
        store.open(path)
    made.resize(1158, 734)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    made.enter()
    qtbot.waitUntil(lambda: made.draft.layout is not None and bool(made.people.types))
    yield made
    store.close()


def number_of(page, wanted):
    """The number of the first element that says the field *wanted*, or is of that class."""
    return next(
        n
        for n, one in enumerate(page.draft.elements)
        if (one.parts == (wanted,) if isinstance(wanted, Field) and isinstance(one, Text) else 0)
        or (isinstance(wanted, type) and isinstance(one, wanted))
    )


def choose(page, wanted):
    page.draft.choose(number_of(page, wanted))
    return page.draft.element


def rect(page):
    """Where the chosen element is seen, in mm."""
    return page.canvas.seen[page.draft.chosen].rect


def on_canvas(page, x, y):
    """The pixel of the canvas at those mm of the badge."""
    view = page.canvas.view()
    return QPoint(round(view.x + x * view.scale), round(view.y + y * view.scale))


def drag(page, start, end, modifier=NO):
    canvas = page.canvas
    QTest.mousePress(canvas, LEFT, modifier, start)
    for share in (0.3, 0.7, 1.0):
        way = QPointF(start) + (QPointF(end) - QPointF(start)) * share
        move = way.toPoint()
        QTest.mouseMove(canvas, move)
        send_move(canvas, move, modifier)
    QTest.mouseRelease(canvas, LEFT, modifier, end)


def send_move(widget, point, modifier):
    """A move with a button and a key held: QTest's own holds neither."""
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent

    at = QPointF(point)
    event = QMouseEvent(QEvent.Type.MouseMove, at, at, LEFT, LEFT, modifier)
    QApplication.sendEvent(widget, event)


def press(key, modifier=NO, times=1):
    for _ in range(times):
        QTest.keyClick(QApplication.focusWidget(), key, modifier)


def swatch(group, colour):
    """The swatch of that colour, to be clicked."""
    return next(
        each for each in inside(group) if isinstance(each, _Swatch) and each.offer.value == colour
    )


@pytest.fixture
def logo(tmp_path, monkeypatch):
    """A blue logo of 40 × 20 pixels, which whoever chooses a file gets."""
    file = tmp_path / "logo.png"
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(0xFF1F5FA8)
    image.save(str(file))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    return file


class TestANewUser:
    """A badge with a logo and a red VIP band, as somebody makes it who has read nothing."""

    def make(self, qtbot, page, logo):
        page.enter("vip")
        qtbot.waitUntil(lambda: page.people.type.currentData() == "vip")
        qtbot.waitUntil(lambda: page.people.data().given_name == "Ada")  # she is one
        buttons = {each.text(): each for each in inside(page.tools) if hasattr(each, "clicked")}
        QTest.mouseClick(buttons["Picture"], LEFT)
        assert isinstance(page.draft.element, Image)
        band = next(
            one.rect for one in page.canvas.seen if getattr(one.item.element, "fill", "") == "type"
        )
        QTest.mouseClick(page.canvas, LEFT, NO, on_canvas(page, band.x + 60, band.y + 5))
        assert page.draft.element.parts == (Field.TYPE_LABEL,)
        QTest.mouseClick(swatch(page.side.panel.fill, RED), LEFT)
        assert page.side.doubts.words() == []
        page.save.trigger()
        assert page.sheet.name.text() == "VIP"
        with qtbot.waitSignal(page.shelf.saved):
            press(Qt.Key.Key_Return)
        settle(qtbot, page.store)

    def test_the_layout_is_kept_and_is_the_vips(self, qtbot, page, logo):
        self.make(qtbot, page, logo)
        kept = ask(qtbot, page.store, layouts.all_layouts)
        assert [(one.name, one.stock, one.types) for one in kept] == [("VIP", "a6", ("vip",))]
        assert not page.sheet.isVisible()
        assert page.which.currentText() == "VIP"
        assert not page.draft.is_changed

    def test_the_badge_has_the_band_the_logo_and_a_code_that_is_read(
        self, qtbot, page, logo, tmp_path
    ):
        self.make(qtbot, page, logo)
        kept = ask(qtbot, page.store, layouts.all_layouts)
        ada = next(
            one
            for one in (ask(qtbot, page.store, samples.nth, n) for n in range(3))
            if one.badge_type == "vip"
        )
        vip = next(
            kind for kind in ask(qtbot, page.store, events.badge_types) if kind.code == "vip"
        )
        data = data_of(ada, page.store.current_event, vip, kept)
        a6 = stock.load_all()["a6"]
        shown = paint.preview(data, a6, 1050)
        colours = {
            shown.pixelColor(x, y).name() for x in range(0, 1050, 7) for y in range(0, 1480, 7)
        }
        assert {RED, "#1f5fa8"} <= colours
        assert vip.colour not in colours
        grey = shown.convertToFormat(QImage.Format.Format_Grayscale8)
        rows = b"".join(bytes(grey.constScanLine(y))[: grey.width()] for y in range(grey.height()))
        read = zxingcpp.read_barcodes(memoryview(rows).cast("B", (grey.height(), grey.width())))
        assert [found.text for found in read] == [ada.code]
        made = pdf.write_pdf(tmp_path / "ada.pdf", [data], a6)
        assert (made.badges, made.pages) == (1, 1)

    def test_one_undo_at_the_desk_takes_all_of_it_back(self, qtbot, page, logo, by):
        self.make(qtbot, page, logo)
        with qtbot.waitSignal(page.store.changed):
            page.store.write(None, history.undo)
        settle(qtbot, page.store)
        qtbot.waitUntil(lambda: page.which.count() == 1)
        assert page.draft.is_changed  # the drawing is still there, to be saved again


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

    def test_a_band_is_made_and_saved_by_keys_alone(self, qtbot, page):
        page.tools.setFocus()
        band = next(each for each in tab_order(page.tools) if each.text() == "Band")
        band.setFocus()
        press(Qt.Key.Key_Return)
        assert page.draft.element.fill == "type"
        assert page.canvas.hasFocus()
        press(Qt.Key.Key_Return)
        assert QApplication.focusWidget() is page.side.panel.says
        press(Qt.Key.Key_End)
        assert QApplication.focusWidget() is page.side.panel.own
        QTest.keyClicks(QApplication.focusWidget(), "PRESS {company}")
        assert page.draft.element.parts == ("PRESS ", Field.COMPANY)
        page.save.trigger()
        QTest.keyClicks(QApplication.focusWidget(), "Press")
        press(Qt.Key.Key_Tab)
        press(Qt.Key.Key_Space)
        with qtbot.waitSignal(page.shelf.saved):
            page.sheet.save.trigger()
        settle(qtbot, page.store)
        kept = ask(qtbot, page.store, layouts.by_name, "press")
        assert kept.types == ("visitor",)
        assert "PRESS {company}" in kept.text


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
        page.people.type.setCurrentIndex(page.people.type.findData("press"))
        assert page.people.data().type_label == "Press"

    def test_a_code_that_is_too_small_is_told_while_it_is_made(self, page):
        page.canvas.setFocus()
        choose(page, Qr)
        press(Qt.Key.Key_Left, CONTROL | SHIFT, times=2)
        assert "mm wide" in page.side.doubts.words()[0]
        page.draft.undo()
        assert page.side.doubts.words() == []


class TestTheWhole:
    def test_it_begins_with_a_copy_of_the_stocks_default(self, page):
        a6 = stock.load_all()["a6"]
        assert page.draft.layout.front == template.for_stock(a6).front
        assert page.draft.layout.stock == "a6"
        assert not page.draft.is_changed

    def test_back_to_the_default_can_be_taken_back(self, page):
        choose(page, Field.COMPANY)
        page.draft.delete()
        changed = page.draft.layout
        page.tools.whole["default"].trigger()
        assert page.draft.layout.front == template.for_stock(stock.load_all()["a6"]).front
        page.draft.undo()
        assert page.draft.layout == changed

    def test_another_stock_begins_with_its_own_default(self, page):
        page.stock.setCurrentIndex(page.stock.findData("cr80"))
        assert (page.draft.layout.stock, page.draft.layout.base) == ("cr80", "landscape-54")
        page.draft.undo()
        assert page.stock.currentData() == "a6"

    def test_a_similar_stock_keeps_what_was_drawn(self, page):
        choose(page, Field.COMPANY)
        page.draft.delete()
        page.stock.setCurrentIndex(page.stock.findData("zebra-4x6"))
        assert len(page.draft.elements) == 9
        assert page.draft.layout.stock == "zebra-4x6"

    def test_the_second_side_is_drawn_apart(self, page):
        page.tools.sides._group.button(1).click()
        assert page.draft.elements == ()
        page.tools.add["words"].trigger()
        assert len(page.draft.layout.back) == 1
        page.tools.sides._group.button(0).click()
        assert page.draft.elements == page.draft.layout.front

    def test_what_is_exported_comes_back(self, qtbot, page, tmp_path, monkeypatch):
        choose(page, Field.COMPANY)
        page.draft.delete()
        drawn = page.draft.layout
        file = str(tmp_path / "own.toml")
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (file, ""))
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (file, ""))
        page.tools.whole["export"].trigger()
        assert reading.load(tmp_path / "own.toml").front == drawn.front
        page.tools.whole["default"].trigger()
        page.tools.whole["import"].trigger()
        assert page.draft.layout.front == drawn.front
        assert page.draft.is_changed

    def test_a_strangers_file_is_refused_with_its_line_and_changes_nothing(
        self, qtbot, page, tmp_path, monkeypatch
    ):
        file = tmp_path / "bad.toml"
        file.write_text('name = "x"\n[[element]]\nkind = "box"\nleft = -3\n', encoding="utf-8")
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
        before = page.draft.layout
        with qtbot.waitSignal(page.said) as said:
            page.tools.whole["import"].trigger()
        assert "Line 4:" in said.args[0]
        assert page.draft.layout == before

    def test_two_layouts_cannot_have_one_name(self, qtbot, page, by):
        page.store.write(None, layouts.save_layout, name="VIP", stock="a6", text="# x")
        settle(qtbot, page.store)
        page.save.trigger()
        page.sheet.name.set_text("vip")
        page.sheet.save.trigger()
        qtbot.waitUntil(lambda: "already" in page.sheet.name.error())
        assert page.sheet.isVisible()

    def test_a_saved_layout_is_opened_changed_and_removed(self, qtbot, page):
        save(qtbot, page, "Mine")
        with qtbot.waitSignal(page.shelf.known):
            page.which.setCurrentIndex(0)
            page.shelf.refresh()
        assert page.draft.uuid == ""
        page.which.setCurrentIndex(1)
        assert page.draft.layout.name == "Mine"
        choose(page, Field.COMPANY)
        page.draft.delete()
        save(qtbot, page, "Mine")
        kept = ask(qtbot, page.store, layouts.all_layouts)
        assert len(kept) == 1
        assert len(reading.parse(kept[0].text).front) == 9
        with qtbot.waitSignal(page.store.changed):
            page.tools.whole["remove"].trigger()
        qtbot.waitUntil(lambda: page.which.count() == 1)
        assert ask(qtbot, page.store, layouts.all_layouts) == []

    def test_another_event_has_other_layouts(self, qtbot, page, tmp_path, by):
        save(qtbot, page, "Mine")
        presets.make(tmp_path / "other.desk", "vtm-michigan-2025", by).close()
        with qtbot.waitSignal(page.store.opened):
            page.store.open(tmp_path / "other.desk")
        page.enter()
        qtbot.waitUntil(lambda: page.draft.layout is not None)
        assert page.which.count() == 1
        assert not page.draft.can_undo


def save(qtbot, page, name):
    page.save.trigger()
    page.sheet.name.set_text(name)
    with qtbot.waitSignal(page.shelf.saved):
        page.sheet.save.trigger()
    settle(qtbot, page.store)
    QApplication.processEvents()


@pytest.mark.parametrize("chosen", [None, Field.COMPANY, Qr, "band"])
def test_all_of_it_can_be_read_aloud(page, assert_accessible, chosen):
    if chosen == "band":
        page.tools.add["band"].trigger()
    elif chosen is not None:
        choose(page, chosen)
    assert_accessible(page)


@pytest.mark.parametrize("zoom", [100, 150])
def test_all_of_it_has_room_on_a_small_laptop(page, theme, language, assert_accessible, zoom):
    """The page's room beside the navigation of a window of 1366 × 768."""
    language.switch("it")
    theme.switch(zoom=zoom)
    page.resize(1158 if zoom == 100 else 1270, 728 if zoom == 100 else 710)
    page.tools.add["band"].trigger()
    QApplication.processEvents()
    for part in (page.tools, page.canvas, page.side, page.which):
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
    assert page._title.text() == "Modello di badge"
    assert page.side.panel.says.itemText(0) == "Nome"
    assert page.tools.add["band"].text() == "Fascia"


def test_a_draft_is_full_before_it_is_too_much(page):
    element = replace(page.draft.elements[0])
    while page.draft.add(element):
        pass
    assert len(page.draft.layout.front) == reading.MOST_ELEMENTS
