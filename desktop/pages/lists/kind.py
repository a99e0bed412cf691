"""What a list is: recognised by itself, shown, and chosen otherwise where that was wrong."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.fields import Segments
from desktop.widgets.labels import Label

KINDS = ("visitors", "agenda", "bodies")


class KindChooser(Translatable, QWidget):
    """``chosen(kind)`` once a person says that the list is something else; one of ``KINDS``."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._label = Label(role="soft")
        self.segments = Segments()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, theme.px(8))
        row.setSpacing(theme.px(12))
        row.addWidget(self._label)
        row.addWidget(self.segments, 1)
        self.segments.chosen.connect(self.chosen.emit)
        self.retranslate()

    def retranslate(self) -> None:
        words = (self.tr("Visitors"), self.tr("Organiser's schedule"), self.tr("Our side"))
        self._label.setText(self.tr("This list is"))
        self.segments.setAccessibleName(self.tr("This list is"))
        self.segments.fill(zip(words, KINDS, strict=True))

    def show_kind(self, kind: str) -> None:
        """Show what the list is taken for."""
        self.segments.choose(kind)
