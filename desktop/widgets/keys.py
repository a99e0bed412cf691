"""Which keys do what, on a sheet over the page (F1)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.widgets import theme
from desktop.widgets.abreast import Abreast
from desktop.widgets.labels import Label
from desktop.widgets.sheet import Sheet


class KeysSheet(Sheet):
    """The list of keys, in two columns; Esc closes it and it is gone."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, 840)
        self._halves = (QWidget(), QWidget())
        self.body.addWidget(Abreast(*((half, 1) for half in self._halves), least=600))
        self.body.addStretch(1)
        self.closed.connect(self.deleteLater)

    def open_keys(self, page: QWidget | None = None) -> None:
        """Show it, with the keys of what can be done on *page*."""
        rows = self._keys()
        known = {QKeySequence(keys) for keys, _words in rows}
        for action in page.actions() if page is not None else ():
            keys = action.shortcut()
            if not keys.isEmpty() and keys not in known and action.text():
                rows.append((keys.toString(), action.text()))
        middle = (len(rows) + 1) // 2
        for half, part in zip(self._halves, (rows[:middle], rows[middle:]), strict=True):
            _fill(half, part)
        self.open_sheet(self.tr("Keys"))

    def _keys(self) -> list[tuple[str, str]]:
        return [
            ("Ctrl+K", self.tr("Go to the box (also F2)")),
            ("Return", self.tr("Check in the one hit, or go to the list")),
            ("Esc", self.tr("Clear, and back to the box")),
            ("Ctrl+N", self.tr("New visitor")),
            ("Ctrl+Return", self.tr("Save, check in and print")),
            ("Alt+1", self.tr("Badge type (Alt+1 to Alt+5)")),
            ("Ctrl+P", self.tr("Print the badge")),
            ("Ctrl+T", self.tr("Fix the name")),
            ("F6", self.tr("Arrived for the meeting")),
            ("F7", self.tr("Interested in the next edition (may we write: F8 yes, F9 no)")),
            ("F11", self.tr("Told where their data come from")),
            ("F12", self.tr("Show them the privacy notice")),
            ("Ctrl+M", self.tr("Log a meeting")),
            ("Ctrl+J", self.tr("Badges on their way to paper")),
            ("Ctrl+Z", self.tr("Undo (in a field: the typing)")),
            ("Ctrl+D", self.tr("A session's door, or back to the stand")),
            ("F3", self.tr("The camera, where it is set up")),
            ("F4", self.tr("Entries or exits at that door")),
            ("Ctrl+1", self.tr("Pages (Ctrl+1 to Ctrl+0)")),
            ("Ctrl+,", self.tr("Settings")),
            ("F10", self.tr("Pre-flight: is all ready?")),
            ("Ctrl+Shift+O", self.tr("Who is at this laptop")),
            ("Ctrl+L", self.tr("Lock the screen; scans go on")),
            ("Ctrl+Shift+B", self.tr("End a rehearsal: back to the real event")),
            ("Ctrl++", self.tr("Larger; Ctrl and - smaller")),
            ("Ctrl+Q", self.tr("Quit")),
            ("F1", self.tr("This list")),
        ]


def _fill(half: QWidget, rows: list[tuple[str, str]]) -> None:
    """One line for each of *rows*: the keys and what they do, in as many lines as it takes."""
    grid = QGridLayout(half)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.px(16))
    grid.setVerticalSpacing(theme.px(12))
    grid.setColumnMinimumWidth(0, theme.px(92))
    grid.setColumnStretch(1, 1)
    top = Qt.AlignmentFlag.AlignTop
    for row, (keys, words) in enumerate(rows):
        native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        grid.addWidget(Label(native or keys, role="strong"), row, 0, top)
        grid.addWidget(Label(words, wrap=True), row, 1, top)
    grid.setRowStretch(len(rows), 1)
