"""Where a meeting is held: at a table, at the stand, at the venue, elsewhere, or not known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from db.rows import Site
from desktop.i18n import Translatable
from desktop.widgets.abreast import Abreast
from desktop.widgets.combo import Combo
from desktop.widgets.fields import Field
from desktop.words.meeting_words import MeetingWords

if TYPE_CHECKING:
    from db.rows import Meeting


class Where(Translatable, QWidget):
    """``value()`` gives the fields of a meeting."""

    def __init__(self) -> None:
        super().__init__()
        self.site, self.place = Combo(), QLineEdit()
        self._site, self._place = Field(self.site), Field(self.place, optional=True)
        self.site.currentIndexChanged.connect(self._name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Abreast((self._site, 3), (self._place, 4), least=520))
        self.retranslate()

    def retranslate(self) -> None:
        self.site.fill([(MeetingWords.site(site), site.value) for site in Site])
        self._site.set_label(self.tr("Where"))
        self._name()

    def fill(self, meeting: Meeting | None) -> None:
        """Show where *meeting* is; a new one is at a table."""
        self.site.choose((meeting.site if meeting else Site.TABLE).value)
        self.place.setText(meeting.place if meeting else "")
        self.place.setCursorPosition(0)

    def value(self) -> dict[str, Any]:
        """The fields."""
        return {"site": Site(self.site.currentData()), "place": self.place.text().strip()}

    @Slot()
    def _name(self) -> None:
        """At a table its name is asked, elsewhere the address."""
        words = {
            Site.TABLE.value: self.tr("Table"),
            Site.OFF_SITE.value: self.tr("Address"),
        }
        chosen = self.site.currentData() or ""
        self._place.set_label(words.get(chosen, self.tr("Place")))
