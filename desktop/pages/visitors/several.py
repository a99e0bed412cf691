"""Several visitors are selected: how many, who, and their badges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop import i18n
from desktop.i18n import Translatable
from desktop.pages.visitors.paper import PaperChoice
from desktop.widgets import theme
from desktop.widgets.buttons import Button
from desktop.widgets.flow import Flow
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.rows import Visitor
    from desktop.pages.visitors.export import VisitorExport
    from desktop.pages.visitors.list import VisitorList

NAMED = 6
"""How many of them are named."""


class HowMany(Translatable, Label):
    """How many visitors *listed* lists, and how many of them are selected, if several are."""

    def __init__(self, listed: VisitorList) -> None:
        super().__init__(role="soft")
        self._list = listed
        listed.counted.connect(self.retranslate)
        listed.picked.connect(self.retranslate)
        self.retranslate()

    @Slot()
    def retranslate(self) -> None:
        words = self.tr("%Ln visitor(s)", "", self._list.count)
        if (chosen := self._list.selected()) > 1:
            number = i18n.number(chosen, i18n.locale())
            words = i18n.filled(self.tr("%1 of %2 selected"), number, words)
        self.setText(words)


class SeveralVisitors(Translatable, QWidget):
    """Names the first of those selected, and offers what is done with all of them."""

    def __init__(self, export: VisitorExport) -> None:
        super().__init__()
        self._left = 0
        self._names = [Label(role="strong", elide=True) for _ in range(NAMED)]
        self._more = Label(role="soft")
        self._how = Label(role="soft", wrap=True)
        self.paper = PaperChoice(export.paper, beside=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.px(8), theme.px(8))
        column.setSpacing(theme.px(8))
        # First what is done with them: where the panel is low, the names are what scrolls.
        doing = Flow(even=True)
        for action, role in ((export.print_action, "primary"), (export.action, "")):
            doing.addWidget(Button(action, role))
        column.addLayout(doing)
        column.addWidget(self.paper)
        column.addSpacing(theme.px(8))
        for label in (*self._names, self._more, self._how):
            column.addWidget(label)
        column.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        self._how.setText(self.tr("To choose more of them, hold Ctrl, or Shift for a row of them."))
        self._say_more()

    def show_several(self, number: int, first: Sequence[Visitor]) -> None:
        """Tell of *number* visitors, *first* of whom are known here."""
        shown = [visitor.name for visitor in first[:NAMED]]
        for label, name in zip(self._names, shown + [""] * NAMED, strict=False):
            label.setText(name)
            label.setVisible(bool(name))
        self._left = number - len(shown)
        self._say_more()

    def _say_more(self) -> None:
        left = i18n.number(self._left, i18n.locale())
        self._more.setText(self.tr("and %1 more").replace("%1", left))
        self._more.setVisible(self._left > 0)
