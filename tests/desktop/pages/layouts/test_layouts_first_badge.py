"""A badge with a logo and a red band for VIPs, as somebody makes it who has read nothing."""

from __future__ import annotations

import pytest
import zxingcpp
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db import event_file
from db.rows import Source
from db.visitor import visitors
from desktop.badge.elements import Image
from tests.desktop.inside import inside
from tests.desktop.pages.layouts.hands import CONTROL, LEFT, RED, is_ready, press, rect, swatch
from tests.desktop.pages.stand import make_fair, settle
from tests.desktop.window_stand import load_stock, open_window, toast

TURQUOISE = "#00a0a0"
"""The logo's colour."""


class Newcomer:
    """Clicks and presses keys in the window, and counts."""

    def __init__(self, qtbot, window):
        self._qtbot, self._window = qtbot, window
        self.actions = 0

    def click(self, root, words):
        """Click the button in *root* that says *words*."""
        buttons = [each for each in inside(root) if hasattr(each, "clicked") and each.isVisible()]
        found = next(each for each in buttons if each.text() == words)
        self.actions += 1
        QTest.mouseClick(found, LEFT)
        settle(self._qtbot, self._window.store)

    def click_colour(self, group, colour):
        self.actions += 1
        QTest.mouseClick(swatch(group, colour), LEFT)

    def choose(self, combo, words):
        """Open the list, and click what says *words*."""
        self.actions += 2
        before = QApplication.doubleClickInterval()
        QApplication.setDoubleClickInterval(0)  # a list takes no second click for so long
        QTest.mouseClick(combo, LEFT, pos=QPoint(10, 10))
        self._qtbot.waitUntil(combo.view().isVisible)
        row = combo.model().index(combo.findText(words), 0)
        at = combo.view().visualRect(row).center()
        QTest.mouseMove(combo.view().viewport(), at)
        QTest.mouseClick(combo.view().viewport(), LEFT, pos=at)
        QApplication.setDoubleClickInterval(before)
        settle(self._qtbot, self._window.store)


@pytest.fixture
def window(qtbot, theme, language, event_file_path, frozen, by):
    """The fair's window with A6 in the printer, and Ada among the VIPs."""
    made = make_fair(event_file_path, by)
    with event_file.open_file(event_file_path) as opened:
        made["vip"] = visitors.register(
            opened.db,
            by,
            given_name="Vera",
            family_name="Esempio",
            badge_type="vip",
            source=Source.LIST,
        )
    with open_window(qtbot, event_file_path) as opened:
        load_stock(opened.preferences, "a6")
        opened.people = made
        yield opened


def colours(window, name):
    """What is painted on the badge of that visitor: every seventh pixel's colour."""
    shown = window.badges.image(window.people[name], 1050)
    places = ((x, y) for x in range(0, shown.width(), 7) for y in range(0, shown.height(), 7))
    return {shown.pixelColor(*place).name() for place in places}


def read(window, name):
    """The code that a scanner reads from that badge."""
    shown = window.badges.image(window.people[name], 1050)
    grey = shown.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = b"".join(bytes(grey.constScanLine(y))[: grey.width()] for y in range(grey.height()))
    picture = memoryview(rows).cast("B", (grey.height(), grey.width()))
    found = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)
    return [each.text for each in found]


def test_nine_clicks_from_the_reception_make_a_badge_with_a_logo_and_a_red_vip_band(
    qtbot, window, logo
):
    hand = Newcomer(qtbot, window)
    hand.click(window, "Settings")
    hand.click(window.shell.pages["settings"], "Badge layouts")
    page = window.shell.pages["layouts"]
    qtbot.waitUntil(lambda: is_ready(page))
    hand.choose(page.whose.which, "VIP")
    hand.click(page.tools, "Logo or picture")
    hand.actions += 2  # the file in its dialog, and Open
    hand.click_colour(page.band.colour, RED)
    hand.click(page.head, "Save for VIP")
    qtbot.waitUntil(lambda: toast(window).startswith("Saved for VIP"))
    qtbot.waitUntil(lambda: window.badges.data(window.people["vip"]).layout is not None)
    assert hand.actions <= 9
    assert page.side.doubts.words() == []
    assert {RED, TURQUOISE} <= colours(window, "vip")
    assert read(window, "vip") == [window.people["vip"].code]
    for other in ("ada", "grace"):
        assert not {RED, TURQUOISE} & colours(window, other)


def test_the_same_in_another_order_is_for_vips_only_too(qtbot, window, logo):
    hand = Newcomer(qtbot, window)
    window.shell.go_to("layouts")
    page = window.shell.pages["layouts"]
    qtbot.waitUntil(lambda: is_ready(page))
    hand.click(page.tools, "Logo or picture")
    hand.click_colour(page.band.colour, RED)
    hand.choose(page.whose.which, "VIP")  # having begun for all
    hand.click(page.head, "Save for VIP")
    qtbot.waitUntil(lambda: window.badges.data(window.people["vip"]).layout is not None)
    assert {RED, TURQUOISE} <= colours(window, "vip")
    assert not {RED, TURQUOISE} & colours(window, "grace")


def test_it_is_made_by_keys_alone_and_the_logo_is_moved_by_millimetres(qtbot, page, logo):
    page.whose.which.setFocus()
    press(Qt.Key.Key_V, times=2)
    while page.whose.which.currentText() != "VIP":
        press(Qt.Key.Key_Down)
    words = ["Logo or picture"]
    picture = next(each for each in inside(page.tools) if getattr(each, "text", str)() in words)
    picture.setFocus()
    press(Qt.Key.Key_Return)
    assert isinstance(page.draft.element, Image)
    assert page.canvas.hasFocus()
    before = rect(page)
    press(Qt.Key.Key_Right, times=2)
    press(Qt.Key.Key_Down, CONTROL)
    after = rect(page)
    assert after[:2] == pytest.approx((before.x + 1, before.y), abs=0.02)
    assert after.height == pytest.approx(before.height + 0.5, abs=0.02)
    assert f"{after.x:.1f} from the left" in page.canvas.accessibleDescription()
    red = swatch(page.band.colour, RED)
    red.setFocus()
    press(Qt.Key.Key_Return)
    with qtbot.waitSignal(page.shelf.saved):
        press(Qt.Key.Key_S, CONTROL)
    settle(qtbot, page.store)
    assert [(one.name, one.types) for one in page.shelf.layouts] == [("VIP", ("vip",))]
    assert page.band.fill() == RED


def test_a_logo_never_lies_where_any_name_may_be_printed(page, logo):
    page.tools.add["picture"].trigger()
    on_badge = rect(page)
    assert on_badge.width > 25
    page.people.longest.trigger()
    others = [one for one in page.canvas.seen if not isinstance(one.item.element, Image)]
    assert not any(one.rect.meets(on_badge) for one in others)


def test_where_there_is_no_room_the_name_makes_some_in_one_step(page, logo):
    page.whose.stock.setCurrentIndex(page.whose.stock.findData("zebra-4x3"))
    before = page.draft.layout
    page.tools.add["picture"].trigger()
    on_badge = rect(page)
    assert on_badge.width > 20
    assert not any(
        one.rect.meets(on_badge)
        for one in page.canvas.seen
        if not isinstance(one.item.element, Image)
    )
    QApplication.processEvents()
    page.draft.undo()
    assert page.draft.layout == before
