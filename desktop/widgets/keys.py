"""Which keys do what, on a sheet over the page (F1)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.widgets import theme
from desktop.widgets.labels import Label
from desktop.widgets.sheet import Sheet


class KeysSheet(Sheet):
    """The list of keys, in two columns; Esc closes it and it is gone."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, 760)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(24))
        self._grid.setVerticalSpacing(theme.px(12))
        self.body.addLayout(self._grid)
        self.body.addStretch(1)
        self.closed.connect(self.deleteLater)

    def open_keys(self) -> None:
        """Show it."""
        rows = self._keys()
        half = (len(rows) + 1) // 2
        for number, (keys, words) in enumerate(rows):
            column, row = divmod(number, half)
            native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            cap = Label(native or keys, role="strong")
            cap.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(cap, row, 2 * column)
            self._grid.addWidget(Label(words), row, 2 * column + 1)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1)
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
            ("Ctrl+J", self.tr("Badges on their way to paper")),
            ("Ctrl+Z", self.tr("Undo (in a field: the typing)")),
            ("Ctrl+D", self.tr("A session's door, or back to the stand")),
            ("F4", self.tr("Entries or exits at that door")),
            ("Ctrl+1", self.tr("Pages (Ctrl+1 to Ctrl+7)")),
            ("Ctrl++", self.tr("Larger; Ctrl and - smaller")),
            ("F1", self.tr("This list")),
        ]
