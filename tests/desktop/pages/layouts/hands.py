"""What hands do on the layout page: point, drag, press, choose."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.badge.elements import Field, Text
from desktop.pages.layouts.whose import ALL, of_type
from desktop.widgets.swatches import _Swatch
from tests.desktop.inside import inside
from tests.desktop.pages.stand import settle

NO = Qt.KeyboardModifier.NoModifier
SHIFT, CONTROL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
LEFT = Qt.MouseButton.LeftButton
RED = "#c4161c"


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


def save(qtbot, page):
    """Press Save, and wait until it is done."""
    with qtbot.waitSignal(page.shelf.saved):
        page.save.trigger()
    settle(qtbot, page.store)
    QApplication.processEvents()


def is_ready(page):
    return (
        page.draft.layout is not None and bool(page.people.types) and page.whose.which.count() > 1
    )


def draw_for(page, code):
    """Choose the badges of that type; "" for all."""
    page.whose.which.setCurrentIndex(page.whose.which.findData(of_type(code) if code else ALL))
