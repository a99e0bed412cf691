"""How a person's own file speaks: in their language, whatever the window speaks, with the words of
the event for what it keeps as codes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLocale, QTranslator

import resources
from db import countries
from db.privacy import sharing
from desktop import i18n
from desktop.reports import person_words
from desktop.reports.blocks import Block, Column, Heading, Table, text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.reports.person_gathered import Gathered


class PersonSpeech:
    """Values and headings in words, asked of a translation of its own."""

    def __init__(self, gathered: Gathered) -> None:
        self._all, self._told = gathered, gathered.told
        self._locale = i18n.locale_for(gathered.language, gathered.event.locale)
        self._words = QTranslator()
        self._words.load(f"desk_{gathered.language}", str(resources.FOLDER / "i18n"))

    def _say(self, source: object) -> str:
        return self._words.translate("PersonSheet", str(source)) or str(source)

    def _code(self, code: object) -> str:
        words = person_words.SAID.get(str(code))
        return str(code) if words is None else self._say(words)

    def _at(self, stamp: str | None) -> str:
        if not stamp:
            return ""
        zone = self._all.event.zone
        return f"{self._day(stamp)}, {i18n.clock(stamp, zone, self._locale)}"

    def _day(self, at: str) -> str:
        """The day with its year: a file may be read long after the fair."""
        return i18n.day(at, self._all.event.zone, self._locale, year=True)

    def _table(
        self, heading: object, columns: Iterable[tuple[object, float]], rows: list[list[str]]
    ) -> list[Block]:
        """A heading with its table, or nothing where there is nothing to tell. *columns* have their
        shares of the width.
        """
        if not rows:
            return []
        name = self._say(heading)
        heads = tuple(Column(self._say(column), share) for column, share in columns)
        return [Heading(name), Table(name, heads, tuple(text(*row) for row in rows))]

    def _value(self, field: str, value: object) -> str:
        if value is True:
            return self._code("yes")
        if field in ("created_at", "updated_at", "starts", "valid_from", "valid_until"):
            return self._at(str(value))
        if field == "due":
            return self._day(str(value))
        if field == "country":
            return countries.name(str(value), self._all.language)
        if field == "language":
            # Qt calls plain "en" American English, which nobody said.
            return "English" if value == "en" else QLocale(str(value)).nativeLanguageName()
        if field == "badge_type":
            return self._name(str(value))
        return self._code(value) if field in ("source", "organiser_opt_in") else str(value)

    def _name(self, key: str | None) -> str:
        return self._all.names.get(key or "", key or "")

    def _purpose(self, code: str, body: str = "") -> str:
        """As the notice words it; for one *body* of ours alone, by its name."""
        if body:
            words = self._say(QT_TRANSLATE_NOOP("PersonSheet", "Sharing with %1"))
            return words.replace("%1", body)
        return self._all.purposes.get(code, code)

    def _for(self, purpose: str, body: str) -> str:
        """What a list was written for that *body* has: of sharing, only what is its own."""
        return self._purpose(purpose, body if purpose == sharing.PURPOSE else "")

    def _fact(self, said: dict[str, Any]) -> str:
        """What a fact *said* that was taken back, in one line."""
        yes = said.get("answer", said.get("interested"))
        topics: list[str] = said.get("topics", [])
        parts = (
            self._purpose(said["purpose"], said["body"]) if "purpose" in said else "",
            "" if yes is None else self._code("yes" if yes else "no"),
            *(self._code(said.get(name, "")) for name in ("way", "kind", "how")),
            *(self._name(said.get(name)) for name in ("session", "outcome")),
            *(said.get(name, "") for name in ("code", "author", "text", "interest", "reason")),
            *(self._name(one) for one in topics),
            self._at(said.get("at") or said.get("made_at")),
        )
        return " · ".join(filter(None, parts))

    def _why(self, change: dict[str, Any]) -> str:
        """Why something was done: what the program gave as a reason, in words, or someone's own."""
        reason = str(change["reason"])
        words = person_words.WHY.get(reason)
        return reason if words is None else self._say(words)
