"""What is asked of a visitor who is not on the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from db import emails
from desktop import i18n
from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.fields import Segments
from desktop.widgets.labels import Label
from desktop.widgets.suggest_line import SuggestLine
from desktop.widgets.text_field import TextField
from desktop.words.visitor_words import VisitorWords

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from db.rows import BadgeType

FIELDS = ("given_name", "family_name", "company", "job_title", "email", "phone")
"""In the order of the Enter key."""

_OPTIONAL = ("job_title", "email", "phone")
_LONGEST = 200
"""Letters in a field; what is longer does not fit a badge."""

_NOTHING = frozenset(("-", "–", "—", "/", "none", "n/a", "nessuno", "nessuna"))
"""What people type into a field where there is nothing to say."""


class WalkInForm(Translatable, QWidget):
    """The fields and the badge type. ``changed()`` follows typing that may tell who it is."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds: list[BadgeType] = []
        self._type = ""
        self._company = SuggestLine()
        self.fields = {
            name: TextField(
                line=self._company if name == "company" else None, optional=name in _OPTIONAL
            )
            for name in FIELDS
        }
        self.type_label = Label(role="strong")
        self.badge_type = Segments()
        self._lay_out()
        for name, field in self.fields.items():
            field.line.setMaxLength(_LONGEST)
            if name not in {"job_title", "phone"}:
                field.line.textEdited.connect(self._typed)
        self.fields["email"].line.editingFinished.connect(self._judge_email)
        self.badge_type.chosen.connect(self.choose_type)
        self._company.taken.connect(self.changed)
        self.retranslate()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(12))
        for number, field in enumerate(self.fields.values()):
            grid.addWidget(field, number // 2, number % 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addLayout(grid)
        types = QVBoxLayout()
        types.setSpacing(theme.px(4))
        types.addWidget(self.type_label)
        types.addWidget(self.badge_type)
        column.addLayout(types)

    def retranslate(self) -> None:
        """Say all of it in the language of now."""
        for name, field in self.fields.items():
            field.set_label(VisitorWords.field(name))
        self.fields["family_name"].line.setPlaceholderText(self.tr("may stay empty"))
        self.fields["company"].line.setPlaceholderText(self.tr("may stay empty"))
        self.fields["email"].line.setPlaceholderText(self.tr("name@company.com"))
        self.type_label.setText(self.tr("Type (Alt+1 … Alt+%1)").replace("%1", self._last_key()))
        self.badge_type.setAccessibleName(self.tr("Badge type"))
        self.badge_type.fill((VisitorWords.badge_type(kind), kind.code) for kind in self._kinds)
        self.badge_type.choose(self._type)

    @Slot(object)
    def choose_type(self, code: str) -> None:
        """Choose the badge type with that code, now or once it is known; blank: the first."""
        self._type = code
        self.badge_type.choose(code or (self._kinds[0].code if self._kinds else ""))

    def know_types(self, kinds: Sequence[BadgeType]) -> None:
        """Offer these badge types; what was chosen stays chosen."""
        self._kinds = sorted(kinds, key=lambda kind: kind.position)
        self.retranslate()

    def know_companies(self, companies: Sequence[tuple[str, int]]) -> None:
        """Suggest these companies, each with how many of its people are listed."""
        self._company.know([name for name, _people in companies])

    def know_country(self, country: str) -> None:
        """Show how a phone number begins in *country* (ISO 3166 alpha-2)."""
        prefixes = {"US": "+1 …", "CA": "+1 …", "IT": "+39 …"}
        self.fields["phone"].line.setPlaceholderText(prefixes.get(country, "+…"))

    def texts(self) -> dict[str, str]:
        """What was typed, by the names that the file has; "none" and the like are blank."""
        typed = {name: field.text() for name, field in self.fields.items()}
        for name in ("family_name", "company", "job_title"):
            if typed[name].casefold() in _NOTHING:
                typed[name] = ""
        return typed

    def fill(self, texts: Mapping[str, str]) -> None:
        """Fill in *texts*; what they do not name becomes empty."""
        for name, field in self.fields.items():
            field.set_text(texts.get(name, ""))
        self._judge_email()
        self.changed.emit()

    def add(self, texts: Mapping[str, str]) -> None:
        """Fill in what *texts* say, and leave the rest."""
        self.fill(self.texts() | {name: text for name, text in texts.items() if text})

    def take_focus(self) -> None:
        """Put the cursor where typing goes on: the first field that is empty, of those needed."""
        needed = [self.fields[name] for name in FIELDS if name not in _OPTIONAL]
        first = next((field for field in needed if not field.text()), needed[0])
        first.take_focus()

    def ask_for_name(self) -> None:
        """Say that a first name is needed, and wait for it."""
        given = self.fields["given_name"]
        given.set_error(self.tr("A first name is needed."))
        given.take_focus()

    @Slot()
    def _typed(self) -> None:
        self.fields["given_name"].set_error("")
        self.changed.emit()

    @Slot()
    def _judge_email(self) -> None:
        """Doubt what is no address, and take it all the same."""
        field = self.fields["email"]
        unclear = emails.tidy(field.text())[1] == emails.NOT_AN_ADDRESS
        field.set_hint(self.tr("Not an e-mail address; kept as typed.") if unclear else "")

    def _last_key(self) -> str:
        return i18n.number(min(max(len(self._kinds), 1), 9), i18n.locale())
