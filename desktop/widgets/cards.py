"""Panels with hairlines, notices with a meaning, and what an empty place says."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.widgets import icons, theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.flow import Flow
from desktop.widgets.labels import Label
from desktop.widgets.stylesheet import renew, repolish


class Card(QFrame):
    """A panel: ``head`` (title left, room for more at the right) and ``body`` below it.

    With *padding* 0 the body reaches from edge to edge, as a table does.
    """

    def __init__(self, parent: QWidget | None = None, *, padding: int = 16) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._padding = padding
        self.title = Label(role="heading", elide=True)
        self.head = QHBoxLayout()
        self.head.addWidget(self.title, 1)
        self.body = QVBoxLayout()
        column = QVBoxLayout(self)
        column.addLayout(self.head)
        column.addLayout(self.body, 1)
        self.title.hide()
        theme.current().changed.connect(self._space)
        self._space()

    def set_title(self, text: str) -> None:
        """Show *text* as the heading; empty for none."""
        self.title.setText(text)
        self.title.setVisible(bool(text))

    @Slot()
    def _space(self) -> None:
        side, edge = theme.px(self._padding), theme.px(16)
        if column := self.layout():
            # From edge to edge means up to the hairline, and not into the rounded corners.
            if side:
                column.setContentsMargins(side, side, side, side)
            else:
                column.setContentsMargins(1, edge, 1, theme.px(8))
                self.head.setContentsMargins(edge, 0, edge, 0)
            column.setSpacing(theme.px(12 if side else 4))
        self.head.setSpacing(theme.px(8))
        self.body.setSpacing(theme.px(8))


class IconLabel(QLabel):
    """One icon in a named colour; it says nothing to a screen reader, the words beside it do."""

    def __init__(self, name: str = "", colour: str = "soft", size: int = icons.SIZE) -> None:
        super().__init__()
        self._name, self._colour, self._size = name, colour, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self._draw)
        self._draw()

    def show_icon(self, name: str, colour: str) -> None:
        """Show icon *name* in *colour*, a name of the palette."""
        if (name, colour) != (self._name, self._colour):
            self._name, self._colour = name, colour
            self._draw()

    def colour(self, colour: str) -> None:
        """Keep the icon, show it in *colour*, a name of the palette."""
        self.show_icon(self._name, colour)

    @Slot()
    def _draw(self) -> None:
        if self._name:
            colour = getattr(theme.colours(), self._colour)
            self.setPixmap(icons.pixmap(self._name, colour, theme.px(self._size)))


NOTICE_ICONS = {
    "good": "circle-check",
    "warn": "triangle-alert",
    "bad": "circle-x",
    "info": "info",
}


class Notice(QFrame):
    """Something that must be read: icon, words in bold, a line more, and what can be done: at the
    right, or in a narrow place *below* the words.
    """

    def __init__(
        self, kind: str = "warn", parent: QWidget | None = None, *, below: bool = False
    ) -> None:
        super().__init__(parent)
        self._icon = IconLabel(NOTICE_ICONS[kind], _strong(kind), 24)
        self.words = Label(role="strong", wrap=True)
        self.more = Label(wrap=True)
        self.more.hide()
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self.words)
        column.addWidget(self.more)
        self._actions = Flow()
        row = QHBoxLayout(self)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(column, 1)
        if below:
            column.addLayout(self._actions)
        else:
            row.addLayout(self._actions)
            row.setAlignment(self._actions, Qt.AlignmentFlag.AlignVCenter)
        row.setContentsMargins(*[theme.px(12)] * 4)
        row.setSpacing(theme.px(12))
        self.set_kind(kind)

    def set_kind(self, kind: str) -> None:
        """Look like "good", "warn", "bad" or "info"."""
        repolish(self, f"notice-{kind}")
        for label in (self.words, self.more):  # their colour follows from the frame's role
            renew(label)
        self._icon.show_icon(NOTICE_ICONS[kind], _strong(kind))

    def say(self, words: str, more: str = "") -> None:
        """Show *words* in bold and *more* below, both plain text."""
        self.words.setText(words)
        self.more.setText(more)
        self.more.setVisible(bool(more))
        self.setAccessibleName(f"{words} {more}".strip())

    def add_action(self, action: Action, role: str = "") -> Button:
        """Offer *action* at the right; the button."""
        button = Button(action, role)
        self._actions.addWidget(button)
        return button


class Empty(QWidget):
    """What stands where there is nothing yet: an icon, words, and the next step."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Label(role="heading", wrap=True)
        self.more = Label(role="soft", wrap=True)
        column = QVBoxLayout(self)
        column.addStretch(1)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(IconLabel(icon, "soft", 36), 0, centre)
        for label in (self.words, self.more):
            label.setAlignment(centre)
            column.addWidget(label)
        self.row = QHBoxLayout()
        self.row.setAlignment(centre)
        column.addLayout(self.row)
        column.addStretch(1)
        column.setSpacing(theme.px(8))

    def say(self, words: str, more: str = "") -> None:
        """Show *words* and, softer, *more*."""
        self.words.setText(words)
        self.more.setText(more)


class Scroller(QScrollArea):
    """Lets *content* scroll up and down where the window is low or the zoom is high."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if not content.property("role"):
            content.setProperty("role", "body")
        self.setWidget(content)

    def show_part(self, part: QWidget) -> None:
        """Scroll to *part* of the content once all of it has its place."""
        QTimer.singleShot(0, self, partial(self.ensureWidgetVisible, part))


def line() -> QFrame:
    """A hairline across."""
    made = QFrame()
    made.setProperty("role", "line")
    made.setFixedHeight(1)
    return made


def _strong(kind: str) -> str:
    """The name of the strong colour of *kind*."""
    return "accent" if kind == "info" else kind
