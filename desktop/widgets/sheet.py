"""A panel over the page, in place of a dialog: scans go on working behind it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button, IconButton, keep_in_line
from desktop.widgets.labels import Label

ROOM_FOR_AIR = 480
"""Pixels of the window's height, at 100% zoom, below which a sheet takes nearly all of it."""


class Sheet(Translatable, QWidget):
    """Covers *host* with a veil and shows a panel of *width* pixels (at 100% zoom) upon it.

    Put the content into ``body`` (it scrolls when it must) and what can be done with
    ``add_action``. Tab stays inside; Esc or the cross closes it; the focus goes back to where it
    was.
    """

    opened = Signal()
    closed = Signal()
    """It has been closed, by a person or by ``close_sheet()``."""

    granted = False
    """Whether it is for who was allowed to: it closes when the screen is locked."""

    anybodys = False
    """Whether it stays for another operator who unlocks the screen: nothing in it is one's own."""

    snug = False
    """Whether it is only as high as what it shows now: words alone, or parts that come and go."""

    def __init__(self, host: QWidget, width: int = 640) -> None:
        super().__init__(host)
        self._host = host
        self._width = width
        self._before: QWidget | None = None
        self.title = Label(role="title", elide=True)
        self._close = Action(self, "x", on=self.close_sheet)
        self.body = QVBoxLayout()
        self.foot = QHBoxLayout()
        self.foot.addStretch(1)
        self._panel = QFrame(self)
        self._panel.setProperty("role", "sheet")
        self._build()
        host.installEventFilter(self)
        theme.current().changed.connect(self._place)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self._close.say(self.tr("Close"), self.tr("Close (Esc)"))

    def add_action(self, action: Action, role: str = "") -> Button:
        """Offer *action* at the foot, at the right of those before; the button."""
        button = Button(action, role)
        self.foot.addWidget(button)
        return button

    def open_sheet(self, title: str, focus: QWidget | None = None) -> None:
        """Show it with *title*; *focus* (default: the first field) takes the focus."""
        self.title.setText(title)
        self.setAccessibleName(title)
        self._before = QApplication.focusWidget()
        self.setGeometry(self._host.rect())
        self.show()
        self.raise_()
        self._place()
        if focus is not None:
            focus.setFocus()
        else:
            self._panel.setFocus()
            self.focusNextChild()
        self.opened.emit()

    @Slot()
    def close_sheet(self) -> None:
        """Hide it and give the focus back."""
        if self.isHidden():
            return
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
        self._before = None
        self.closed.emit()

    def take_scan(self, code: str) -> bool:
        """Whether this sheet uses the scanned *code* itself, in place of the reception."""
        return False

    @Slot()
    def show_focused(self) -> None:
        """Scroll to where the program has put the focus: Qt does so for Tab only."""
        at = self.focusWidget()
        if at is not None and self._inner.isAncestorOf(at):
            self._scroll.ensureWidgetVisible(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab inside: past the last comes the first."""
        if not super().focusNextPrevChild(forward):
            return False
        found = QApplication.focusWidget()
        if found is None or self.isAncestorOf(found):
            return True
        start = found
        while (found := _neighbour(found, forward=forward)) is not start:
            if self.isAncestorOf(found) and _takes_tab(found):
                found.setFocus(Qt.FocusReason.TabFocusReason)
                break
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parent() and self.isVisible():
            self.setGeometry(self._host.rect())
            self._place()
        if event.type() == QEvent.Type.LayoutRequest and watched is self._scroll.widget():
            self._place()  # the content is higher or lower now
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        veil = QColor(theme.colours().tip if not theme.current().is_dark else "black")
        veil.setAlphaF(0.45)
        QPainter(self).fillRect(self.rect(), veil)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(IconButton(self._close))
        inner = self._inner = QWidget()
        inner.setProperty("role", "body")
        inner.setLayout(self.body)
        self.body.setContentsMargins(0, 0, 0, 0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inner)
        inner.installEventFilter(self)
        column = QVBoxLayout(self._panel)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        column.addLayout(self.foot)

    @Slot()
    def _place(self) -> None:
        side = theme.px(24)
        if column := self._panel.layout():
            column.setContentsMargins(side, theme.px(20), side, theme.px(20))
            column.setSpacing(theme.px(16))
        self.body.setSpacing(theme.px(16))
        self.foot.setSpacing(theme.px(8))
        gap = theme.px(24 if self.height() >= theme.px(ROOM_FOR_AIR) else 8)
        host = self.rect().adjusted(gap, gap, -gap, -gap)
        width = min(theme.px(self._width), host.width())
        content = self.content_height(width - 2 * side)
        around = self._panel.sizeHint().height() - self._scroll.sizeHint().height()
        height = min(content + around, host.height())
        self._panel.setGeometry(0, 0, width, height)
        self._panel.move(host.center() - self._panel.rect().center())
        keep_in_line(self._doing(), self.foot, width - 2 * side)

    def content_height(self, width: int) -> int:
        """Pixels that the body wants to be high where it is *width* pixels wide."""
        inner = self._inner
        if self.snug:
            self.body.activate()
            return self.body.heightForWidth(width)
        wanted = inner.heightForWidth(width) if inner.hasHeightForWidth() else -1
        return max(wanted, inner.sizeHint().height())

    def _doing(self) -> list[Button]:
        """The buttons at the foot, what matters most first."""
        # Neither by the layout's items (see flow.py) nor by findChildren(): PySide (6.11) keeps
        # what they give longer than Qt does, and takes what lies there next for it.
        found = [each for each in self._panel.children() if isinstance(each, Button)]
        return sorted(found, key=self.foot.indexOf, reverse=True)


def host_of(widget: QWidget) -> QWidget:
    """What a sheet that *widget* asks for is laid over: all that is in its main window, or *widget*
    and all around it. There a scan closes it, and a locked screen hides it.
    """
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QMainWindow):
        widget, above = above, above.parentWidget()
    return widget


def _neighbour(widget: QWidget, *, forward: bool) -> QWidget:
    """The next in the chain that Qt keeps of all widgets of a window, which is a ring."""
    found = widget.nextInFocusChain() if forward else widget.previousInFocusChain()
    return found or widget


def has_keys() -> bool:
    """Whether the focus is in a sheet: then the keys of the page below wait."""
    at = QApplication.focusWidget()
    while at is not None and not isinstance(at, Sheet):
        at = at.parentWidget()
    return at is not None


def _takes_tab(widget: QWidget) -> bool:
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(policy) and widget.isVisible() and widget.isEnabled()
