"""The privacy notice for somebody at the counter to read: large, in their language, and alone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from db.privacy import notices
from desktop.widgets import theme
from desktop.widgets.buttons import Action
from desktop.widgets.fields import Segments
from desktop.widgets.sheet import Sheet

if TYPE_CHECKING:
    from db.rows import Notice, Visitor
    from desktop.store import Store

WIDTH, SIZE = 900, 20
"""Pixels at 100% zoom: of a line that is easily read, and of its letters."""

_WHOLE = 4000
"""Pixels that no screen of ours is high: the text takes all there is."""

_LANGUAGES = (("English", "en"), ("Italiano", "it"))


class NoticeSheet(Sheet):
    """``open_for(visitor)`` shows the notice; names of others are out of sight.

    ``was_read(visitor, language, how)`` follows when they have read it.
    """

    was_read = Signal(object, str, str)

    def __init__(self, host: QWidget, store: Store) -> None:
        super().__init__(host, WIDTH)
        self._store = store
        self._visitor: Visitor | None = None
        self.language = Segments()
        self.language.fill(_LANGUAGES)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.body.addWidget(self.language)
        self.body.addWidget(self.text, 1)
        self.read = Action(self, "check", "Ctrl+Return", on=self._was_read)
        self._leave = Action(self, on=self.close_sheet)
        self.add_action(self._leave)
        self.add_action(self.read, "primary")
        self.language.chosen.connect(self._ask)
        store.closed.connect(self.close_sheet)
        theme.current().changed.connect(self._dress)
        self._dress()
        self._reword()

    def retranslate(self) -> None:
        super().retranslate()
        if hasattr(self, "read"):
            self._reword()

    def _reword(self) -> None:
        self.language.setAccessibleName(self.tr("The visitor's language"))
        self._leave.setText(self.tr("Close"))
        self.read.say(self.tr("They have read it"))

    @Slot()
    def _dress(self) -> None:
        self.text.setFont(theme.current().font(SIZE))
        self.text.setStyleSheet(f"font-size: {theme.px(SIZE)}px;")

    def open_for(self, visitor: Visitor) -> None:
        """Let *visitor* read the notice in their language, or in the other one."""
        self._visitor = visitor
        self.language.choose(notices.read_by(visitor))
        self.open_sheet(self.title.text(), self.text)
        self._ask()

    def is_for(self, visitor: Visitor) -> bool:
        """Whether it was opened for *visitor*."""
        return self._visitor is not None and self._visitor.uuid == visitor.uuid

    def content_height(self, width: int) -> int:
        """As high as there is room: it is read as a page."""
        return _WHOLE

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing of the page shows through: it names other people."""
        QPainter(self).fillRect(self.rect(), QColor(theme.colours().window))

    @Slot()
    def _ask(self) -> None:
        language = self.language.value()
        self._store.read(
            partial(self._show, language), notices.notice, language, replaces="reception notice"
        )

    def _show(self, language: str, notice: Notice) -> None:
        if language == self.language.value():
            self.title.setText(notice.title)
            self.setAccessibleName(notice.title)
            boxes = "\n".join(f"□ {words}" for _, words in notice.purposes)
            self.text.setPlainText(f"{notice.text}\n\n{boxes}")

    @Slot()
    def _was_read(self) -> None:
        visitor, language = self._visitor, self.language.value()
        self.close_sheet()
        if visitor is not None:
            self.was_read.emit(visitor, language, "screen")
