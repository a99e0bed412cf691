"""The form of one row on the Event page, made from its specs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QWidget

from desktop.pages.event.roles import Roles
from desktop.pages.event.values import Flag, Names, Several
from desktop.widgets import theme
from desktop.widgets.fields import Field
from desktop.widgets.sight import bring_into_view

if TYPE_CHECKING:
    from desktop.pages.event.forms import Known, Spec

ROOM_FOR_TWO = 420
"""Pixels at 100% zoom below which there is one field in a line."""

_WIDE = (QPlainTextEdit, Several, Roles, Names)
"""Editors that take the whole width; the others stand two in a line."""


class Form(QWidget):
    """Fields in two columns. ``edited(name)`` says that a person finished the field *name*."""

    edited = Signal(str)

    def __init__(self) -> None:
        """Stay empty until ``build``."""
        super().__init__()
        self._specs: tuple[Spec, ...] = ()
        self._known: Known | None = None
        self._fields: dict[str, Field] = {}
        self._columns = 2
        self._grid = QGridLayout(self)
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(16))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)

    def forget(self) -> None:
        """Build the fields anew next time: the language is another one."""
        self._specs = ()

    def build(self, specs: tuple[Spec, ...], known: Known) -> None:
        """Have the fields of *specs*; those that are there already stay, with the focus."""
        if specs is self._specs and known == self._known:
            return
        self._specs, self._known = specs, known
        for field in self._fields.values():
            self._grid.removeWidget(field)
            field.deleteLater()
        self._grid.setRowStretch(self._grid.rowCount() - 1, 0)
        self._fields = {}
        for spec in specs:
            self._make(spec, known)
        self._place()

    def _place(self) -> None:
        """Put the fields side by side, or one below the other where there is no room for two."""
        row, column = 0, 0
        for field in self._fields.values():
            wide = isinstance(field.editor, _WIDE) or self._columns == 1
            if wide and column:
                row, column = row + 1, 0
            self._grid.addWidget(field, row, column, 1, 2 if wide else 1)
            row, column = (row + 1, 0) if wide or column else (row, 1)
        self._grid.setRowStretch(row + 1, 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = 2 if self.width() >= theme.px(ROOM_FOR_TWO) else 1
        if columns != self._columns:
            self._grid.setRowStretch(self._grid.rowCount() - 1, 0)
            self._columns = columns
            self._place()

    def _make(self, spec: Spec, known: Known) -> None:
        editor = spec.make(known)
        field = Field(editor)
        label = QCoreApplication.translate("EventPage", str(spec.label))
        if isinstance(editor, Flag):  # it says its own label
            editor.setText(label)
        else:
            field.set_label(label)
        if spec.hint:
            field.set_hint(QCoreApplication.translate("EventPage", str(spec.hint)))
        editor.edited.connect(partial(self.edited.emit, spec.name))
        self._fields[spec.name] = field

    def show_values(self, values: dict[str, Any]) -> None:
        """Show *values*; a field that somebody is typing in keeps what is typed."""
        for name, field in self._fields.items():
            editor: Any = field.editor
            if not editor.hasFocus() and editor.value() != values[name]:
                editor.set_value(values[name])

    def begin(self) -> None:
        """Be ready to be typed into, in place of what the first field says."""
        for field in list(self._fields.values())[:1]:
            field.editor.setFocus(Qt.FocusReason.TabFocusReason)

    def value(self, name: str) -> Any:
        """What stands in the field *name*."""
        editor: Any = self._fields[name].editor
        return editor.value()

    def set_error(self, name: str, words: str) -> None:
        """Say what is wrong with the field *name*; empty for nothing. It was saved as somebody left
        it: they stay where they are now.
        """
        self._fields[name].mark(words)
        if words:
            bring_into_view(self._fields[name])
