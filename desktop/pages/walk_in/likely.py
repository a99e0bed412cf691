"""Who on the list is probably the one who stands here: shown while typing, never in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from db.erasure import coming_back
from db.visitor import visitors
from desktop import i18n
from desktop.i18n import Translatable
from desktop.lane import Priority
from desktop.standing import Standing
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import IconLabel
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from db.rows import Visitor
    from desktop.store import Store

MOST = 2
"""How many are shown: more would hide the form."""


class Likely(Translatable, QFrame):
    """A line for each likely visitor. ``its_them(visitor)`` says that a person recognised one.

    Above them it says when somebody with this e-mail was erased on request.
    """

    its_them = Signal(object)

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice-warn")
        self._store = store
        self.shown: list[Visitor] = []
        self._erased: date | None = None
        self._gone = Label(role="strong", wrap=True)
        self._title = Label(role="strong")
        self._rows = [_Row(self, number) for number in range(MOST)]
        column = QVBoxLayout()
        column.setSpacing(theme.px(4))
        column.addWidget(self._gone)
        column.addWidget(self._title)
        for row in self._rows:
            column.addWidget(row)
        across = QHBoxLayout(self)
        across.setContentsMargins(*[theme.px(10)] * 4)
        across.setSpacing(theme.px(12))
        across.addWidget(IconLabel("triangle-alert", "warn", 24))
        across.addLayout(column, 1)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Say all of it in the language of now."""
        self._title.setText(self.tr("Already on the list?"))
        self._say()

    def look_for(self, texts: Mapping[str, str]) -> None:
        """Ask who on the list is like *texts*: given and family name, company, e-mail."""
        self._store.read(
            self.show_visitors,
            visitors.likely,
            given_name=texts.get("given_name", ""),
            family_name=texts.get("family_name", ""),
            company=texts.get("company", ""),
            email=texts.get("email", ""),
            limit=MOST,
            priority=Priority.SEARCH,
            replaces="walk-in likely",
        )
        self._store.read(
            self.show_erased,
            coming_back.erased_on,
            email=texts.get("email", ""),
            named=tuple(texts.get(name, "") for name in ("given_name", "family_name", "company")),
            priority=Priority.SEARCH,
            replaces="walk-in erased",
        )

    def show_erased(self, on: date | None) -> None:
        """Say that whoever had this e-mail or name was erased on that day; nothing for None."""
        self._erased = on
        self._say()
        self.setVisible(bool(self.shown) or on is not None)

    def show_visitors(self, found: Sequence[Visitor]) -> None:
        """Show *found*; nothing for nobody."""
        self.shown = list(found)[:MOST]
        self._say()
        self.setVisible(bool(self.shown) or self._erased is not None)

    def choose(self, number: int) -> None:
        """A person recognised the visitor in this line."""
        if number < len(self.shown):
            self.its_them.emit(self.shown[number])

    def _say(self) -> None:
        self._gone.setVisible(self._erased is not None)
        self._title.setVisible(bool(self.shown))
        if self._erased is not None:
            on = i18n.day(self._erased, "UTC", i18n.locale())
            gone = self.tr("Erased on request on %1: ask before you take them again")
            self._gone.setText(gone.replace("%1", on))
        words = self.tr("It’s them – check in")
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(self.shown))
            if number < len(self.shown):
                visitor = self.shown[number]
                standing = Standing.chip(visitor, self._store.current_event).words
                row.say(f"{visitor.name} · {standing}", visitor.company, words)
        spoken = [row.words() for row in self._rows if not row.isHidden()]
        heads = [label.text() for label in (self._gone, self._title) if not label.isHidden()]
        self.setAccessibleName(" ".join([*heads, *spoken]))


class _Row(QWidget):
    """Who it may be, and the button that says so."""

    def __init__(self, likely: Likely, number: int) -> None:
        super().__init__(likely)
        self._name = Label(elide=True)
        self._company = Label(elide=True)
        self._action = Action(self, "", on=lambda: likely.choose(number))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._company)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addLayout(words, 1)
        row.addWidget(Button(self._action))
        self.hide()

    def say(self, name: str, company: str, button: str) -> None:
        """Show *name* and *company*, and *button* upon the button."""
        self._name.setText(name)
        self._company.setText(company)
        self._company.setVisible(bool(company))
        self._action.say(button)

    def words(self) -> str:
        """Who it may be."""
        return f"{self._name.text()} {self._company.text()}"
