"""The data of one visitor, corrected in place: each field is saved when it is left, or on Enter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from db import clock
from db.errors import Refused
from desktop import i18n
from desktop.i18n import Translatable
from desktop.pages.visitors.dossier import TIMES, correct
from desktop.undo.acts import Done, noted
from desktop.widgets import theme
from desktop.widgets.cards import Notice
from desktop.widgets.combo import Combo
from desktop.widgets.fields import Field
from desktop.widgets.sight import bring_into_view
from desktop.words.messages import Messages
from desktop.words.visitor_words import VisitorWords

if TYPE_CHECKING:
    from db.rows import BadgeType, Visitor
    from desktop.store import Store

PLACES = (
    ("given_name", "family_name"),
    ("company",),
    ("job_title",),
    ("email",),
    ("phone", "badge_type"),
    ("country", "city"),
    ("region", "company_type"),
    ("language", "external_id"),
    ("interests",),
    ("valid_from", "valid_until"),
    ("organiser_opt_in",),
)
"""The fields line by line."""

CHOICES = ("badge_type", "language", "organiser_opt_in")
LANGUAGES = ("", "en", "it", "de", "fr", "es", "pl", "pt", "zh", "ja", "ko")
WRITTEN = "%Y-%m-%d %H:%M"
"""How a moment is typed: no two countries read it differently."""


class Line(QLineEdit):
    """A line that remembers what is saved: Esc brings it back, a second Esc leaves the field."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.saved = ""

    def put(self, text: str) -> None:
        """Show *text*, which is what is saved."""
        self.saved = text
        if self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.text() != self.saved:
                self.setText(self.saved)
            else:
                self.left.emit()
            return
        super().keyPressEvent(event)


class VisitorFields(Translatable, QWidget):
    """The fields. ``saved(visitor)`` after each correction, ``said(text, change)`` for a toast;
    ``left()`` when Esc leaves them.
    """

    saved = Signal(object)
    said = Signal(str, str)
    left = Signal()

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._visitor: Visitor | None = None
        self._types: Sequence[BadgeType] = ()
        self.notice = Notice("warn")
        self.notice.hide()
        self.lines: dict[str, Line] = {}
        self.combos = {name: Combo() for name in CHOICES}
        self._fields: dict[str, Field] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.px(8), theme.px(8))
        column.addWidget(self.notice)
        column.addLayout(self._build())
        column.addStretch(1)
        self.retranslate()

    def _build(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(12))
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        for row, names in enumerate(PLACES):
            for column, name in enumerate(names):
                wide = 2 // len(names)
                grid.addWidget(self._make(name), row, column, 1, wide, Qt.AlignmentFlag.AlignTop)
        return grid

    def _make(self, name: str) -> Field:
        if name in self.combos:
            combo = self.combos[name]
            combo.activated.connect(partial(self._choose, name))
            field = Field(combo)
        else:
            line = self.lines[name] = Line()
            line.editingFinished.connect(partial(self._leave, name))
            line.left.connect(self.left)
            field = Field(line)
        self._fields[name] = field
        return field

    def retranslate(self) -> None:
        words = VisitorWords.fields()
        for name, field in self._fields.items():
            field.set_label(words[name])
        said = self.tr("What the organiser says of their own box: it is no consent to us")
        self._fields["organiser_opt_in"].set_hint(said)
        for name in TIMES:
            self.lines[name].setPlaceholderText(self.tr("any time"))
        known = [(VisitorWords.language(code) or "–", code) for code in LANGUAGES]
        self.combos["language"].fill(known)
        self.combos["organiser_opt_in"].fill(
            [(VisitorWords.answer(said), said) for said in ("", "yes", "no")]
        )
        self.offer_types(self._types)
        if self._visitor is not None:
            self.show_visitor(self._visitor)

    def offer_types(self, types: Sequence[BadgeType]) -> None:
        """Offer these badge types."""
        self._types = types
        self.combos["badge_type"].fill([(VisitorWords.badge_type(k), k.code) for k in types])
        if self._visitor is not None:
            self._put_choice("badge_type", self._visitor.badge_type)

    def show_visitor(self, visitor: Visitor) -> None:
        """Show the data of *visitor*; what is being typed about the same person stays."""
        same = self._visitor is not None and self._visitor.uuid == visitor.uuid
        self._visitor = visitor
        for name, line in self.lines.items():
            if same and line.hasFocus() and line.text() != line.saved:
                line.saved = self._text(name)
                continue
            line.put(self._text(name))
            self._fields[name].set_error("")
        for name in CHOICES:
            self._put_choice(name, getattr(visitor, name))
        self._warn(visitor)

    def begin(self) -> None:
        """Start correcting: the first name, selected."""
        self.lines["given_name"].setFocus(Qt.FocusReason.TabFocusReason)
        self.lines["given_name"].selectAll()

    def _warn(self, visitor: Visitor) -> None:
        self.notice.setVisible(visitor.doubtful or visitor.incomplete)
        if visitor.doubtful:
            self.notice.say(
                self.tr("The list lost letters here"),
                self.tr("Ask for the spelling, and put the letters in place of “?”."),
            )
        elif visitor.incomplete:
            self.notice.say(
                self.tr("For this evening"), self.tr("Add the last name or the company.")
            )

    def _text(self, name: str) -> str:
        value: Any = getattr(self._visitor, name)
        if name == "country":
            return VisitorWords.country(value)
        if name not in TIMES:
            return value
        event = self._store.current_event
        return i18n.in_zone(value, event.zone).strftime(WRITTEN) if value and event else ""

    def _put_choice(self, name: str, value: str) -> None:
        combo = self.combos[name]
        if not combo.choose(value):
            words = VisitorWords.language(value) if name == "language" else value
            combo.addItem(words, value)
            combo.choose(value)

    def _choose(self, name: str, _index: int) -> None:
        if self._visitor is not None:
            value = self.combos[name].currentData()
            if value != getattr(self._visitor, name):
                self._save(name, value)

    def _leave(self, name: str) -> None:
        line = self.lines[name]
        if self._visitor is None or line.text() == line.saved:
            return
        value: str | datetime | None = line.text()
        if name in TIMES:
            try:
                value = self._moment(line.text().strip())
            except ValueError:
                self._say_wrong(name, self._how_to_write())
                return
        line.saved = line.text()
        self._save(name, value)

    def _say_wrong(self, name: str, words: str) -> None:
        """Say what is wrong with what was typed: who left the field stays where they are now."""
        self._fields[name].mark(words)
        bring_into_view(self._fields[name])

    def _moment(self, text: str) -> datetime | None:
        """What was typed, as a moment in UTC; the fair's zone is meant. None for nothing."""
        if not text:
            return None
        zone = self._store.current_event.zone if self._store.current_event else "UTC"
        typed = datetime.strptime(text, WRITTEN).replace(tzinfo=clock.zone(zone))
        return typed.astimezone(UTC)

    def _how_to_write(self) -> str:
        city = self._store.current_event.city if self._store.current_event else ""
        return self.tr("Write it like 2025-04-23 09:00 (time at %1)").replace("%1", city)

    def _save(self, name: str, value: str | datetime | None) -> None:
        if self._visitor is None:
            return
        self._fields[name].set_error("")
        uuid = self._visitor.uuid
        self._store.write(
            partial(self._saved, name),
            noted(correct),
            uuid,
            name,
            value,
            on_fault=partial(self._refused, name, uuid),
        )

    def _saved(self, name: str, made: Done) -> None:
        visitor: Visitor = made.answer
        if self._visitor is not None and self._visitor.uuid == visitor.uuid:
            self.show_visitor(visitor)
        self.saved.emit(visitor)
        if made.change:
            field = VisitorWords.field(name)
            words = i18n.filled(self.tr("%1 of %2 corrected"), field, visitor.name)
            self.said.emit(words, made.change)

    def _refused(self, name: str, uuid: str, error: BaseException) -> None:
        """Say beside the field what stood in the way; what was typed stays there."""
        if not isinstance(error, Refused):
            self._store.faulted.emit(error)
        elif self._visitor is not None and self._visitor.uuid == uuid:
            if name in self.lines:
                self.lines[name].saved = self._text(name)
            self._say_wrong(name, Messages.refusal(error))
        else:
            self._store.refused.emit(error)
