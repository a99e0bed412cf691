"""Whose badge a layout is tried with: real visitors, names that try it most, each badge type."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db import events
from db.badges import samples
from desktop.badge.data import BadgeData
from desktop.badging.badge_content import data_of, type_label
from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button, IconButton
from desktop.widgets.flow import Flow
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.rows import BadgeType, Visitor
    from desktop.store import Store

SAMPLE_CODE = "VBBBBBBBBBBBBBBB"
"""A code of the right shape that no event's key ever signed: a scan of it is refused."""

_TYPE = "type "

_ARABIC = "اسم", "تجريبي"
"""“Name”, “for trial”: where nobody on the list has a name that is read from the right."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What the file gave: a visitor, None where there is none such, and the badge types."""

    visitor: Visitor | None
    types: list[BadgeType]


class People(Translatable, QWidget):
    """Chooses a visitor; ``changed()`` says that ``data()`` is another badge now."""

    changed = Signal()

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._number = 0
        self._look = ""
        self.shown_type = ""
        self._visitor: Visitor | None = None
        self.types: list[BadgeType] = []
        self.before = Action(self, "chevron-left", "Alt+Left", on=lambda: self._step(-1))
        self.after = Action(self, "chevron-right", "Alt+Right", on=lambda: self._step(1))
        self.longest = Action(self, "users", on=lambda: self._ask("longest"))
        self.arabic = Action(self, "user", on=lambda: self._ask("right"))
        self._name = Label(role="strong", elide=True)
        self._name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        who, what = QHBoxLayout(), Flow()
        who.addWidget(IconButton(self.before))
        who.addWidget(self._name, 1)
        who.addWidget(IconButton(self.after))
        self._tried = Button(self.longest, "quiet"), Button(self.arabic, "quiet")
        for button in self._tried:
            what.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(who)
        column.addLayout(what)
        self.retranslate()

    def fit(self, *, compact: bool) -> None:
        """Show icons only where the page has no room for words."""
        for button in self._tried:
            button.set_bare(compact)

    def refresh(self) -> None:
        """Look at the file again."""
        self._ask(self._look)

    def _step(self, by: int) -> None:
        self._number += by
        self._ask("")

    def _ask(self, wanted: str) -> None:
        self._look = wanted
        self._store.read(self._know, look, wanted, self._number, replaces="layout people")

    def _know(self, looked: Looked) -> None:
        self._visitor, self.types = looked.visitor, looked.types
        self._name.setText(self._who())
        self.changed.emit()

    def _who(self) -> str:
        """Whose badge is shown, with the company; that it is nobody's, where there is nobody."""
        visitor = self._visitor
        if visitor is None:
            return self.tr("A made-up visitor")
        return " · ".join(filter(None, (visitor.name, visitor.company)))

    def show_type(self, code: str) -> None:
        """Show badges of the type with that *code*, and one who has it; "" for each his own."""
        if code != self.shown_type:
            self.shown_type = code
            self._ask(_TYPE + code if code else "")

    def data(self) -> BadgeData:
        """What the badge says that the layout is tried with."""
        event = self._store.current_event
        kinds = {kind.code: kind for kind in self.types}
        shown = self.shown_type
        if self._visitor is not None:
            kind = kinds.get(shown or self._visitor.badge_type)
            return data_of(self._visitor, event, kind)
        kind = kinds.get(shown) or next(iter(self.types), None)
        made = BadgeData(
            *(_ARABIC if self._look == "right" else (self.tr("First name"), self.tr("Last name"))),
            company=self.tr("Company"),
            job_title=self.tr("Role"),
            type_label=type_label(kind, event) if kind else "",
            code=SAMPLE_CODE,
            event_name=event.name if event else "",
            stand_name=event.stand if event else "",
        )
        return replace(made, type_colour=kind.colour) if kind else made

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.before.say(self.tr("The visitor before"))
        self.after.say(self.tr("The next visitor"))
        self.longest.say(self.tr("Longest name"), self.tr("Show the visitor with the longest name"))
        self.arabic.say(
            self.tr("Right to left"), self.tr("Show a name that is read from the right")
        )
        self._name.setText(self._who())


def look(db: Database, wanted: str, number: int) -> Looked:
    """The visitor with that *number* in the list; or who is *wanted*: "longest", "right" for from
    the right, or a badge type's code after ``_TYPE``.
    """
    find = {"longest": samples.longest_name, "right": samples.from_the_right}
    if wanted.startswith(_TYPE):
        found = samples.with_type(db, wanted.removeprefix(_TYPE)) or samples.nth(db, number)
    elif wanted in find:
        found = find[wanted](db)
    else:
        found = samples.nth(db, number)
    return Looked(found, events.badge_types(db))
