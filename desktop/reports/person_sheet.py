"""All that is kept about one person, as they may ask to have it: JSON, or a PDF in their language.

The window may speak another language than they do: the words here are asked of a translation of
their own, and never of the application.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QTranslator

import resources
from db import bodies, countries, events, notices, person_files, sessions
from desktop import i18n
from desktop.reports.blocks import Block, Cell, Column, Heading, Paragraph, Report, Table, text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from sqlite_utils import Database

    from db.rows import Event

ENDINGS = (".pdf", ".json")
"""What a person's file can be written as."""

_LETTER = ("US", "CA", "MX")
"""Countries whose office paper is Letter."""

_FIELDS: dict[str, object] = {
    "given_name": QT_TRANSLATE_NOOP("PersonSheet", "First name"),
    "family_name": QT_TRANSLATE_NOOP("PersonSheet", "Last name"),
    "company": QT_TRANSLATE_NOOP("PersonSheet", "Company"),
    "job_title": QT_TRANSLATE_NOOP("PersonSheet", "Role"),
    "email": QT_TRANSLATE_NOOP("PersonSheet", "E-mail"),
    "phone": QT_TRANSLATE_NOOP("PersonSheet", "Phone"),
    "country": QT_TRANSLATE_NOOP("PersonSheet", "Country"),
    "city": QT_TRANSLATE_NOOP("PersonSheet", "City"),
    "region": QT_TRANSLATE_NOOP("PersonSheet", "State or province"),
    "company_type": QT_TRANSLATE_NOOP("PersonSheet", "Kind of company"),
    "language": QT_TRANSLATE_NOOP("PersonSheet", "Language"),
    "badge_type": QT_TRANSLATE_NOOP("PersonSheet", "Badge type"),
    "external_id": QT_TRANSLATE_NOOP("PersonSheet", "Registration ID"),
    "interests": QT_TRANSLATE_NOOP("PersonSheet", "Interests"),
    "organiser_opt_in": QT_TRANSLATE_NOOP("PersonSheet", "Marketing box of the organiser"),
    "id": QT_TRANSLATE_NOOP("PersonSheet", "Number in our file"),
    "source": QT_TRANSLATE_NOOP("PersonSheet", "Where it comes from"),
    "created_at": QT_TRANSLATE_NOOP("PersonSheet", "Kept since"),
    "updated_at": QT_TRANSLATE_NOOP("PersonSheet", "Last corrected"),
}
_SAID: dict[str, object] = {
    "list": QT_TRANSLATE_NOOP("PersonSheet", "the organiser's list"),
    "walk_in": QT_TRANSLATE_NOOP("PersonSheet", "registered at the stand"),
    "yes": QT_TRANSLATE_NOOP("PersonSheet", "yes"),
    "no": QT_TRANSLATE_NOOP("PersonSheet", "no"),
    "entry": QT_TRANSLATE_NOOP("PersonSheet", "came in"),
    "exit": QT_TRANSLATE_NOOP("PersonSheet", "went out"),
    "screen": QT_TRANSLATE_NOOP("PersonSheet", "on their own screen"),
    "orally": QT_TRANSLATE_NOOP("PersonSheet", "said to staff"),
    "paper": QT_TRANSLATE_NOOP("PersonSheet", "on paper"),
    "visitors": QT_TRANSLATE_NOOP("PersonSheet", "list of visitors"),
    "check-ins": QT_TRANSLATE_NOOP("PersonSheet", "list of check-ins"),
    "meetings": QT_TRANSLATE_NOOP("PersonSheet", "list of meetings"),
    "follow-ups": QT_TRANSLATE_NOOP("PersonSheet", "list of promises"),
    "report": QT_TRANSLATE_NOOP("PersonSheet", "report of a body"),
}
"""Codes of the file in words; one without words is given as it is."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """A person's file with what its codes mean: ``purposes`` as their notice words them, ``names``
    of bodies and sessions by uuid or code. ``language`` is the one of theirs that we speak.
    """

    told: dict[str, Any]
    event: Event
    language: str
    purposes: dict[str, str]
    names: dict[str, str]


def gather(db: Database, visitor: str) -> Gathered:
    """All that is kept about the visitor, asked of the file now. Refused: not_found."""
    told = person_files.person_file(db, visitor)
    theirs = told["person"].get("language", "")
    language = theirs if theirs in i18n.LANGUAGES else i18n.LANGUAGES[0]
    names = {body.uuid: body.name for body in bodies.bodies(db)}
    names |= {one.code: one.title for one in sessions.all_sessions(db)}
    purposes = dict(notices.notice(db, language).purposes)
    return Gathered(told, events.current(db), language, purposes, names)


def write(path: Path, gathered: Gathered) -> None:
    """Write the file to *path*, as its ending says: JSON, or else a PDF. Raises OSError."""
    if path.suffix.lower() == ".json":
        whole = json.dumps(gathered.told, ensure_ascii=False, indent=2)
        path.write_text(whole + "\n", encoding="utf-8")
        return
    from desktop.reports import paper

    size = "letter" if gathered.event.country in _LETTER else "a4"
    paper.write(path, PersonSheet(gathered).report(), size)


class PersonSheet:
    """The file in words; the class is their context for translators."""

    def __init__(self, gathered: Gathered) -> None:
        self._all, self._told = gathered, gathered.told
        self._locale = i18n.locale_for(gathered.language, gathered.event.locale)
        self._words = QTranslator()
        self._words.load(f"desk_{gathered.language}", str(resources.FOLDER / "i18n"))

    def report(self) -> Report:
        """The whole file."""
        person, event = self._told["person"], self._all.event
        name = f"{person.get('given_name', '')} {person.get('family_name', '')}".strip()
        title = self._say(QT_TRANSLATE_NOOP("PersonSheet", "What is kept about %1"))
        made = self._say(QT_TRANSLATE_NOOP("PersonSheet", "made on %1"))
        made = made.replace("%1", self._at(self._told["made_at"]))
        whose = self._say(QT_TRANSLATE_NOOP("PersonSheet", "Controller: %1"))
        controller = whose.replace("%1", event.controller or "–")
        return Report(
            title=title.replace("%1", name or "–"),
            subtitle=f"{event.name} · {controller}",
            foot=f"{event.name} · {made}",
            page=self._say(QT_TRANSLATE_NOOP("PersonSheet", "%1 of %2")),
            blocks=(
                *self._person(),
                *self._presence(),
                *self._answers(),
                *self._meetings(),
                *self._promises(),
                *self._changes(),
            ),
        )

    def _say(self, source: object) -> str:
        return self._words.translate("PersonSheet", str(source)) or str(source)

    def _code(self, code: object) -> str:
        return self._say(_SAID[str(code)]) if str(code) in _SAID else str(code)

    def _at(self, stamp: str | None) -> str:
        if not stamp:
            return ""
        zone = self._all.event.zone
        day = i18n.long_day(stamp, zone, self._locale)
        return f"{day}, {i18n.clock(stamp, zone, self._locale)}"

    def _table(
        self, heading: object, columns: Iterable[object], rows: list[list[str]]
    ) -> list[Block]:
        """A heading with its table, or nothing where there is nothing to tell."""
        if not rows:
            return []
        name = self._say(heading)
        heads = tuple(Column(self._say(column)) for column in columns)
        return [Heading(name), Table(name, heads, tuple(text(*row) for row in rows))]

    # Parts ------------------------------------------------------------------------------------

    def _person(self) -> list[Block]:
        parts = [self._told["person"], *self._told["also_kept_as"]]
        blocks: list[Block] = []
        heads = (
            QT_TRANSLATE_NOOP("PersonSheet", "Your data"),
            QT_TRANSLATE_NOOP("PersonSheet", "Also kept as"),
        )
        for number, person in enumerate(parts):
            rows = [
                (
                    Cell(self._say(_FIELDS.get(field, field)), strong=True),
                    Cell(self._value(field, value)),
                )
                for field, value in person.items()
            ]
            name = self._say(heads[min(number, 1)])
            columns = (Column("", 1.0), Column("", 2.4))
            blocks += [Heading(name), Table(name, columns, tuple(rows))]
        return blocks

    def _value(self, field: str, value: object) -> str:
        if field in ("created_at", "updated_at"):
            return self._at(str(value))
        if field == "country":
            return countries.name(str(value), self._all.language)
        return self._code(value) if field in ("source", "organiser_opt_in") else str(value)

    def _presence(self) -> list[Block]:
        when = QT_TRANSLATE_NOOP("PersonSheet", "When")
        came = [
            [self._at(one["at"]), self._code(one["way"]), self._name(one["session"])]
            for one in self._told["entries"]
        ]
        codes = [
            [one["code"], self._at(one["made_at"]), self._at(one["revoked_at"])]
            for one in self._told["codes"]
        ]
        return [
            *self._table(
                QT_TRANSLATE_NOOP("PersonSheet", "When you were there"),
                (when, "", QT_TRANSLATE_NOOP("PersonSheet", "Session")),
                came,
            ),
            *self._table(
                QT_TRANSLATE_NOOP("PersonSheet", "Codes of your badges"),
                (
                    QT_TRANSLATE_NOOP("PersonSheet", "Code"),
                    QT_TRANSLATE_NOOP("PersonSheet", "Made"),
                    QT_TRANSLATE_NOOP("PersonSheet", "Revoked"),
                ),
                codes,
            ),
            *self._table(
                QT_TRANSLATE_NOOP("PersonSheet", "Badges printed"),
                (when,),
                [[self._at(one)] for one in self._told["badges_printed"]],
            ),
        ]

    def _name(self, key: str | None) -> str:
        return self._all.names.get(key or "", key or "")

    def _answers(self) -> list[Block]:
        when = QT_TRANSLATE_NOOP("PersonSheet", "When")
        answers = [
            [
                self._at(one["at"]),
                self._all.purposes.get(one["purpose"], one["purpose"]),
                self._code("yes" if one["answer"] else "no"),
                f"{self._code(one['how'])}, {one['notice']}",
            ]
            for one in self._told["consents"]
        ]
        given = [
            [
                self._at(one["at"]),
                self._code(one["list"]),
                self._name(one["body"]),
                self._all.purposes.get(one["purpose"], one["purpose"]),
            ]
            for one in self._told["given_to"]
        ]
        what = QT_TRANSLATE_NOOP("PersonSheet", "What for")
        return [
            *self._table(
                QT_TRANSLATE_NOOP("PersonSheet", "What you answered"),
                (
                    *(when, what, QT_TRANSLATE_NOOP("PersonSheet", "Answer")),
                    QT_TRANSLATE_NOOP("PersonSheet", "How, and to which notice"),
                ),
                answers,
            ),
            *self._table(
                QT_TRANSLATE_NOOP("PersonSheet", "Who was given your data"),
                (
                    *(when, QT_TRANSLATE_NOOP("PersonSheet", "In which list")),
                    *(QT_TRANSLATE_NOOP("PersonSheet", "To whom"), what),
                ),
                given,
            ),
        ]

    def _meetings(self) -> list[Block]:
        if not self._told["meetings"]:
            return []
        blocks: list[Block] = [Heading(self._say(QT_TRANSLATE_NOOP("PersonSheet", "Meetings")))]
        for one in self._told["meetings"]:
            when = self._at(one["starts"]) or i18n.long_day(
                one["date"], self._all.event.zone, self._locale
            )
            blocks.append(Heading(when, 2))
            facts = (", ".join(one["with"]), one["place"], one["topic"])
            blocks.append(Paragraph(" · ".join(filter(None, facts)) or "–"))
            for note in one["notes"]:
                said = " · ".join(filter(None, (self._at(note["at"]), note["author"])))
                blocks += [Paragraph(said, soft=True), Paragraph(note["text"] or note["outcome"])]
        return blocks

    def _promises(self) -> list[Block]:
        rows = [[one["text"], one["owner"], one["due"] or ""] for one in self._told["promises"]]
        return self._table(
            QT_TRANSLATE_NOOP("PersonSheet", "What was promised to you"),
            (
                QT_TRANSLATE_NOOP("PersonSheet", "What"),
                QT_TRANSLATE_NOOP("PersonSheet", "By whom"),
                QT_TRANSLATE_NOOP("PersonSheet", "By when"),
            ),
            rows,
        )

    def _changes(self) -> list[Block]:
        rows = [
            [self._at(one["at"]), one["kind"].replace("_", " "), one["operator"], one["reason"]]
            for one in self._told["changes"]
        ]
        return self._table(
            QT_TRANSLATE_NOOP("PersonSheet", "What was changed, and by whom"),
            (
                QT_TRANSLATE_NOOP("PersonSheet", "When"),
                QT_TRANSLATE_NOOP("PersonSheet", "What"),
                QT_TRANSLATE_NOOP("PersonSheet", "By whom"),
                QT_TRANSLATE_NOOP("PersonSheet", "Why"),
            ),
            rows,
        )
