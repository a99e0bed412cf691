"""A note low in the window that offers to undo, covers no control, and goes by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QEnterEvent, QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import IconLabel
from desktop.widgets.labels import Label

SHOWN_FOR = 12_000
"""Milliseconds that a toast stays; ten seconds are the least that people need to read and reach."""

WIDEST = 960
"""Pixels at 100% zoom; longer sentences take a second line."""

LOOKS_EVERY = 250
"""Milliseconds after which it looks again whether it covers something."""

NARROW = 420
"""Pixels at 100% zoom where it has no place otherwise: beside a sheet, say."""


class Toast(QFrame):
    """One message over the lower edge of *host*, with an action. A new message replaces it.

    It never takes the focus, covers no button or field, and stays while the pointer is on it.
    """

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self.setProperty("role", "toast")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._icon = IconLabel("info", "on_tip")
        self._shown = ""
        self._words = Label()
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._button = Button(role="toast")
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        self._row = row
        self.timer = QTimer(self, singleShot=True, interval=SHOWN_FOR)
        self.timer.timeout.connect(self.hide)
        self.looking = QTimer(self, interval=LOOKS_EVERY)
        self.looking.timeout.connect(self.keep_clear)
        host.installEventFilter(self)
        self.hide()

    def show_message(self, words: str, action: Action | None = None, icon: str = "check") -> None:
        """Show *words* (plain text) for a while, with *action* to take it back."""
        from desktop.widgets.announcing import announce  # a start says nothing

        self._words.setText(words)
        self._shown = icon
        self._icon.show_icon(icon, "on_tip")
        self._button.setVisible(action is not None)
        if action is not None:
            self._button.follow(action)
            action.triggered.connect(self.hide, Qt.ConnectionType.UniqueConnection)
        self.setAccessibleName(words)
        self.setMinimumHeight(theme.px(52))
        right = theme.px(8 if action is not None else 16)
        self._row.setContentsMargins(theme.px(16), theme.px(8), right, theme.px(8))
        self._row.setSpacing(theme.px(12))
        self.show()
        self.raise_()
        self._place()
        self.timer.start()
        self.looking.start()
        announce(self)

    def shows(self, icon: str) -> bool:
        """Whether the message that it shows, or showed last, has this *icon*."""
        return self._shown == icon

    def offers(self, action: Action) -> bool:
        """Whether its button, of now or of the last message, does *action*."""
        return self._button.isVisibleTo(self) and self._button.shows(action)

    def words(self) -> str:
        """What it says, or said last."""
        return self._words.text()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if self.isVisible():
            self.timer.start()
        super().leaveEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.looking.stop()
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    @Slot()
    def keep_clear(self) -> None:
        """Make way where a page that came or was laid out since has a button or a field."""
        from desktop.widgets.clear_room import covers_control  # a start says nothing

        if covers_control(self):
            self._place()

    def _place(self) -> None:
        from desktop.widgets.clear_room import clear_room  # as above

        host, edge = self._host, theme.px(24)
        page = host.rect().adjusted(edge, edge, -edge, -theme.px(56))
        sizes = [self._size(min(room, page.width())) for room in map(theme.px, (WIDEST, NARROW))]
        whole = host.rect().adjusted(edge, edge, -edge, 0)
        # A page full of fields leaves the status bar: for a while, part of that is covered.
        room = clear_room(self, sizes, page) or clear_room(self, sizes, whole)
        if room is None:
            room = QRect(QPoint(0, 0), sizes[0])
            room.moveCenter(whole.center())
            room.moveBottom(whole.bottom())
        self._words.setWordWrap(room.width() < self._wanted())
        self.setGeometry(room)

    def _wanted(self) -> int:
        """How wide it is with all its words on one line."""
        self._words.setWordWrap(False)
        return self.sizeHint().width()

    def _size(self, room: int) -> QSize:
        """How large it is where it has *room* pixels at the most."""
        width = self._wanted()
        height = self.sizeHint().height()
        if width > room:
            self._words.setWordWrap(True)
            width, height = room, self.heightForWidth(room)
        return QSize(width, max(height, self.minimumHeight()))
