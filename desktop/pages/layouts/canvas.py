"""The badge on which staff choose, move and resize elements, by mouse or by keys alone."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop import i18n
from desktop.badge import moving, template
from desktop.badge.data import BadgeData
from desktop.badge.elements import Element, Qr
from desktop.badge.moving import Rect, Snapped
from desktop.badge.seen import Seen, look
from desktop.badge.stock import Stock
from desktop.i18n import Translatable
from desktop.pages.layouts import drawing
from desktop.pages.layouts.draft import Draft
from desktop.pages.layouts.drawing import View
from desktop.widgets import theme
from desktop.words.layout_words import LayoutWords

STEP, LARGE_STEP = 0.5, 5.0
"""How far an arrow key moves an element, and with Shift, in mm."""

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_CURSORS = {
    (-1, -1): Qt.CursorShape.SizeFDiagCursor,
    (1, 1): Qt.CursorShape.SizeFDiagCursor,
    (1, -1): Qt.CursorShape.SizeBDiagCursor,
    (-1, 1): Qt.CursorShape.SizeBDiagCursor,
    (0, -1): Qt.CursorShape.SizeVerCursor,
    (0, 1): Qt.CursorShape.SizeVerCursor,
    (-1, 0): Qt.CursorShape.SizeHorCursor,
    (1, 0): Qt.CursorShape.SizeHorCursor,
}
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_SNAP_PIXELS = 7
_STILL_PIXELS = 3
"""A hand that clicks trembles by so much."""


@dataclass(frozen=True, slots=True)
class _Drag:
    """What the mouse holds, from where, by which handle (None: the whole); numbered."""

    start: QPointF
    rect: Rect
    element: Element
    handle: tuple[int, int] | None
    number: int


class Canvas(Translatable, QWidget):
    """Shows *draft* for one visitor on one stock. ``asked()`` wants the panel of what is chosen."""

    asked = Signal()

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self._draft = draft
        self._stock: Stock | None = None
        self._data = BadgeData("")
        self.seen: tuple[Seen, ...] = ()
        self._hover: int | None = None
        self._drag: _Drag | None = None
        self._drags = 0
        self._snapped: Snapped | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.current().changed.connect(self.update)

    def show_badge(self, stock: Stock, data: BadgeData) -> None:
        """Show the badge of *data* on *stock* from now on."""
        self._stock, self._data = stock, data
        self.look_again()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(240))

    def retranslate(self) -> None:
        self._name()

    @Slot()
    def look_again(self) -> None:
        """See where everything is now."""
        layout, state = self._draft.layout, self._draft.state
        if self._stock is None or layout is None or state is None:
            self.seen = ()
        else:
            placed = template.place(layout, self._stock, back=state.back)
            self.seen = look(placed, self._data, self._stock)
        self._hover = None
        self._name()
        self.update()

    def _name(self) -> None:
        """Say to a screen reader what is chosen, and where it is."""
        self.setAccessibleName(self.tr("The badge"))
        one = self._chosen()
        if one is None:
            said = self.tr("Tab goes from element to element, arrows move, Ctrl and arrows resize.")
        else:
            said = f"{LayoutWords.element(one.item.element)}: {self.place_of_chosen()}"
        self.setAccessibleDescription(said)

    def place_of_chosen(self) -> str:
        """Where the chosen element is and how large, in mm; "" for none."""
        one = self._chosen()
        if one is None:
            return ""
        locale = i18n.locale()
        x, y, wide, high = (locale.toString(each, "f", 1) for each in one.rect)
        said = self.tr("%1 × %2 mm, %3 from the left, %4 from the top")
        for mark, value in (("%1", wide), ("%2", high), ("%3", x), ("%4", y)):
            said = said.replace(mark, value)
        return said

    def _chosen(self) -> Seen | None:
        number = self._draft.chosen
        return self.seen[number] if number is not None and number < len(self.seen) else None

    # Looks ------------------------------------------------------------------------------------

    def view(self) -> View:
        """Where the badge is on this canvas: in its middle, as large as fits."""
        width, height = self._stock.badge_size if self._stock else (1.0, 1.0)
        edge = theme.px(14)
        scale = min((self.width() - 2 * edge) / width, (self.height() - 2 * edge) / height)
        scale = max(scale, 0.1)
        x, y = (self.width() - width * scale) / 2, (self.height() - height * scale) / 2
        return View(round(x), round(y), scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._stock is None or self._draft.layout is None:
            return
        painter, view = QPainter(self), self.view()
        drawing.draw(painter, view, self._stock, self.seen, self._data)
        drawing.draw_blank(painter, view, self.seen)
        if self._hover is not None and self._hover != self._draft.chosen:
            drawing.draw_hover(painter, view, self.seen[self._hover])
        if self._snapped is not None:
            drawing.draw_guides(painter, view, self._snapped, self._stock.badge_size)
        if (one := self._chosen()) is not None:
            drawing.draw_chosen(painter, view, one, focused=self.hasFocus())

    # Mouse ------------------------------------------------------------------------------------

    def _under(self, point: QPointF) -> int | None:
        """The element in front at *point*, with some room around what is thin."""
        room = theme.px(4)
        view = self.view()
        for number in reversed(range(len(self.seen))):
            rect = view.rect(self.seen[number].rect)
            if rect.adjusted(-room, -room, room, room).contains(point):
                return number
        return None

    def _handle_under(self, point: QPointF) -> tuple[int, int] | None:
        one = self._chosen()
        if one is None:
            return None
        rect, near = self.view().rect(one.rect), theme.px(9)
        across, down = min(near, rect.width() / 4), min(near, rect.height() / 4)
        if rect.adjusted(across, down, -across, -down).contains(point):
            return None  # the middle of something thin is there to move it
        for handle in drawing.handles(one, rect):
            away = drawing.at_handle(rect, handle) - point
            if max(abs(away.x()), abs(away.y())) <= near:
                return handle
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position()
        handle = self._handle_under(point)
        if handle is None:
            self._draft.choose(self._under(point))
        if (one := self._chosen()) is not None:
            self._drags += 1
            self._drag = _Drag(point, one.rect, one.item.element, handle, self._drags)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        if self._drag is None:
            self._point_at(point)
            return
        way = point - self._drag.start
        if self._snapped is None and way.manhattanLength() <= _STILL_PIXELS:
            return
        self._drag_to(way / self.view().scale, free=bool(event.modifiers() & _ALT))

    def _point_at(self, point: QPointF) -> None:
        handle, hover = self._handle_under(point), self._under(point)
        if handle is not None:
            self.setCursor(_CURSORS[handle])
        else:
            over = Qt.CursorShape.SizeAllCursor if hover is not None else Qt.CursorShape.ArrowCursor
            self.setCursor(over)
        if hover != self._hover:
            self._hover = hover
            self.update()

    def _drag_to(self, way: QPointF, *, free: bool) -> None:
        drag, stock, chosen = self._drag, self._stock, self._draft.chosen
        if drag is None or stock is None or chosen is None:
            return
        others = [one.rect for n, one in enumerate(self.seen) if n != chosen]
        lines = moving.lines_of(others, stock)
        reach = 0.0 if free else _SNAP_PIXELS / self.view().scale
        if drag.handle is None:
            wanted = drag.rect.moved(way.x(), way.y())
            snapped = Snapped(wanted) if free else moving.snap_moved(wanted, lines, reach)
        else:
            wanted = moving.pulled(drag.rect, drag.handle, way.x(), way.y())
            snapped = (
                Snapped(wanted) if free else moving.snap_resized(wanted, drag.handle, lines, reach)
            )
        self._snapped = snapped
        self._put(snapped.rect, f"drag {drag.number}", drag.handle)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drag = self._snapped = None
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._chosen() is not None:
            self.asked.emit()

    def leaveEvent(self, event: QEvent | QEnterEvent) -> None:
        self._hover = None
        self.update()

    def _put(self, wanted: Rect, merging: str, handle: tuple[int, int] | None) -> None:
        one, element = self._chosen(), self._draft.element
        if one is None or element is None or self._stock is None:
            return
        if isinstance(element, Qr) and handle is not None:
            wanted = moving.square(wanted, handle)
        if self._drag is not None and handle is not None and 0 not in handle:
            by = wanted.height / max(self._drag.rect.height, 0.1)
            element = moving.scaled(element, self._drag.element, by)
        self._draft.put(moving.put(element, one.rect, wanted, self._stock), merging)

    # Keys -------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        one = self._chosen()
        if one is None:
            super().keyPressEvent(event)
        elif key in _ARROWS and not held & ~(_SHIFT | _CONTROL):
            step = LARGE_STEP if held & _SHIFT else STEP
            x, y = (each * step for each in _ARROWS[key])
            if held & _CONTROL:
                edge = (1, 0) if x else (0, 1)
                self._put(moving.pulled(one.rect, edge, x, y), "resize", edge)
            else:
                self._put(one.rect.moved(x, y), "move", None)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held:
            self.asked.emit()
        elif key == Qt.Key.Key_Escape and not held:
            self._draft.choose(None)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the elements first, and leaves after the last."""
        count, chosen = len(self.seen), self._draft.chosen
        if chosen is None:
            following = (0 if forward else count - 1) if count else None
        else:
            following = chosen + 1 if forward else chosen - 1
        if following is None or not 0 <= following < count:
            return super().focusNextPrevChild(forward)
        self._draft.choose(following)
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.seen and self._draft.chosen is None:
            if event.reason() == Qt.FocusReason.TabFocusReason:
                self._draft.choose(0)
            elif event.reason() == Qt.FocusReason.BacktabFocusReason:
                self._draft.choose(len(self.seen) - 1)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
