"""The editor of a delegate's roles."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from db.rows import Role
from desktop.i18n import Translatable
from desktop.pages.event.values import Choice, Words
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button, IconButton


class Roles(Translatable, QWidget):
    """In whose name somebody speaks: a body and the title in both languages, a line for each."""

    edited = Signal()

    def __init__(self, bodies: Sequence[str]) -> None:
        """Offer *bodies* by name."""
        super().__init__()
        self._bodies = [(name, name) for name in bodies]
        self._lines: list[tuple[QWidget, Choice, Words, Words]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._add = Action(self, "plus", on=self._add_blank)
        left = Qt.AlignmentFlag.AlignLeft
        self._column.addWidget(Button(self._add, "quiet"), alignment=left)
        self.retranslate()

    def value(self) -> tuple[Role, ...]:
        """The roles."""
        return tuple(Role(b.value() or "", en.value(), it.value()) for _, b, en, it in self._lines)

    def set_value(self, value: Sequence[Role]) -> None:
        """Show the roles *value*."""
        for line, *_ in self._lines:
            self._column.removeWidget(line)
            line.deleteLater()
        self._lines = []
        for role in value:
            self._append(role)

    def _add_blank(self) -> None:
        self._append(Role(self._bodies[0][1] if self._bodies else "", "", ""))
        self._lines[-1][2].setFocus()

    def _append(self, role: Role) -> None:
        line = QWidget()
        grid = QGridLayout(line)
        grid.setContentsMargins(0, 0, 0, theme.px(8))
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(4))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        body, english, italian = Choice(self._bodies), Words(), Words()
        for editor, shown in (
            (body, role.body),
            (english, role.title_en),
            (italian, role.title_it),
        ):
            editor.set_value(shown)
            editor.edited.connect(self.edited)
        grid.addWidget(body, 0, 0, 1, 2)
        grid.addWidget(english, 1, 0)
        grid.addWidget(italian, 1, 1)
        body.setAccessibleName(self.tr("Body"))
        english.setAccessibleName(self.tr("Title in English"))
        italian.setAccessibleName(self.tr("Title in Italian"))
        english.setPlaceholderText(self.tr("Title in English"))
        italian.setPlaceholderText(self.tr("Title in Italian"))
        remove = Action(line, "x", on=lambda: self._remove(line))
        remove.say(self.tr("Remove this role"))
        grid.addWidget(IconButton(remove), 0, 2)
        self._lines.append((line, body, english, italian))
        self._column.insertWidget(len(self._lines) - 1, line)

    def _remove(self, line: QWidget) -> None:
        self._lines = [kept for kept in self._lines if kept[0] is not line]
        self._column.removeWidget(line)
        line.deleteLater()
        self.edited.emit()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._add.say(self.tr("Add a role"))
