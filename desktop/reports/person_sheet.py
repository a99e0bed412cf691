"""All that is kept about one person, as they may ask to have it: JSON, or a PDF in their language.

What stands in it, in which order; :mod:`desktop.reports.person_speech` says it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from db.keeping.whole_files import whole
from desktop.reports import person_words
from desktop.reports.blocks import Block, Cell, Column, Heading, Paragraph, Report, Table
from desktop.reports.person_meetings import PersonMeetings

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from desktop.reports.person_gathered import Gathered

ENDINGS = (".pdf", ".json")
"""What a person's file can be written as."""

BEGINS = b'{\n  "event": {\n    "name": '
"""How it begins as JSON."""


def write(path: Path, gathered: Gathered) -> None:
    """Write the file to *path*, as its ending says: JSON, or else a PDF. Raises OSError."""
    if path.suffix.lower() == ".json":
        told = json.dumps(gathered.told, ensure_ascii=False, indent=2)
        with whole(path) as half:
            half.write_text(told + "\n", encoding="utf-8")
        return
    from desktop.reports import paper

    paper.write(path, PersonSheet(gathered).report(), gathered.event.paper)


class PersonSheet(PersonMeetings):
    """The file in words; the class is their context for translators."""

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
                *self._lists(),
                *self._came(),
                *self._badges(),
                *self._answers(),
                *self._meetings(),
                *self._promises(),
                *self._drafts(),
                *self._former(),
                *self._taken_back(),
                *self._changes(),
            ),
        )

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
                    Cell(self._say(person_words.FIELDS.get(field, field)), strong=True),
                    Cell(self._value(field, value)),
                )
                for field, value in _in_order(person)
            ]
            name = self._say(heads[min(number, 1)])
            columns = (Column("", 1.0), Column("", 2.4))
            blocks += [Heading(name), Table(name, columns, tuple(rows))]
        return blocks

    def _lists(self) -> list[Block]:
        rows = [[self._at(one["at"]), one["name"]] for one in self._told["lists"]]
        return self._table(
            QT_TRANSLATE_NOOP("PersonSheet", "Lists that named you"),
            (
                (QT_TRANSLATE_NOOP("PersonSheet", "When"), 1),
                (QT_TRANSLATE_NOOP("PersonSheet", "In which list"), 2.4),
            ),
            rows,
        )

    def _came(self) -> list[Block]:
        forced = self._say(QT_TRANSLATE_NOOP("PersonSheet", "against the rules"))
        came = [
            [
                self._at(one["at"]),
                self._code(one["way"]),
                self._name(one["session"]),
                one["operator"],
                " · ".join(filter(None, (forced if one["forced"] else "", self._why(one)))),
            ]
            for one in self._told["entries"]
        ]
        return self._table(
            QT_TRANSLATE_NOOP("PersonSheet", "When you were there"),
            (
                (QT_TRANSLATE_NOOP("PersonSheet", "When"), 1.4),
                (QT_TRANSLATE_NOOP("PersonSheet", "What"), 0.8),
                (QT_TRANSLATE_NOOP("PersonSheet", "Session"), 1.2),
                (QT_TRANSLATE_NOOP("PersonSheet", "By whom"), 0.9),
                (QT_TRANSLATE_NOOP("PersonSheet", "Why"), 1.3),
            ),
            came,
        )

    def _badges(self) -> list[Block]:
        code = QT_TRANSLATE_NOOP("PersonSheet", "Code")
        codes = [
            [one["code"], self._at(one["made_at"]), self._at(one["revoked_at"])]
            for one in self._told["codes"]
        ]
        printed = [
            [self._at(one["at"]), one["code"], one["operator"], self._why(one)]
            for one in self._told["badges_printed"]
        ]
        return [
            *self._table(
                QT_TRANSLATE_NOOP("PersonSheet", "Codes of your badges"),
                (
                    (code, 1.2),
                    (QT_TRANSLATE_NOOP("PersonSheet", "Made"), 1),
                    (QT_TRANSLATE_NOOP("PersonSheet", "Revoked"), 1.6),
                ),
                codes,
            ),
            *self._table(
                QT_TRANSLATE_NOOP("PersonSheet", "Badges printed"),
                (
                    (QT_TRANSLATE_NOOP("PersonSheet", "When"), 1.4),
                    (code, 1.2),
                    (QT_TRANSLATE_NOOP("PersonSheet", "By whom"), 1),
                    (QT_TRANSLATE_NOOP("PersonSheet", "Why"), 1.6),
                ),
                printed,
            ),
        ]

    def _answers(self) -> list[Block]:
        when = (QT_TRANSLATE_NOOP("PersonSheet", "When"), 1.3)
        answers = [
            [
                self._at(one["at"]),
                self._purpose(one["purpose"], one["body"]),
                self._code("yes" if one["answer"] else "no"),
                f"{self._code(one['how'])}, {one['notice']}",
            ]
            for one in self._told["consents"]
        ]
        return [
            *self._table(
                QT_TRANSLATE_NOOP("PersonSheet", "What you answered"),
                (
                    when,
                    (QT_TRANSLATE_NOOP("PersonSheet", "What for"), 2.4),
                    (QT_TRANSLATE_NOOP("PersonSheet", "Answer"), 0.6),
                    (QT_TRANSLATE_NOOP("PersonSheet", "How, and to which notice"), 1.2),
                ),
                answers,
            ),
            *self._told_of_lists(),
            *self._stance(),
            *self._given(),
        ]

    def _given(self) -> list[Block]:
        """Which lists they were in, and who has those."""
        ours = self._say(QT_TRANSLATE_NOOP("PersonSheet", "the delegation"))
        running = self._say(QT_TRANSLATE_NOOP("PersonSheet", "running the event"))
        of_body = self._say(QT_TRANSLATE_NOOP("PersonSheet", "following up its meetings with you"))
        given = [
            [
                self._at(one["at"]),
                self._code(one["list"]),
                self._name(one["body"]) or ours,
                self._for(one["purpose"], one["body"]) or (of_body if one["body"] else running),
            ]
            for one in self._told["given_to"]
        ]
        return self._table(
            QT_TRANSLATE_NOOP("PersonSheet", "Who was given your data"),
            (
                (QT_TRANSLATE_NOOP("PersonSheet", "When"), 1.3),
                (QT_TRANSLATE_NOOP("PersonSheet", "In which list"), 1.1),
                (QT_TRANSLATE_NOOP("PersonSheet", "To whom"), 0.9),
                (QT_TRANSLATE_NOOP("PersonSheet", "What for"), 2.2),
            ),
            given,
        )

    def _told_of_lists(self) -> list[Block]:
        """When they were told that a list brought them, and with which notice."""
        rows = [
            [self._at(one["at"]), f"{self._code(one['how'])}, {one['notice']}"]
            for one in self._told["notices_given"]
        ]
        return self._table(
            QT_TRANSLATE_NOOP("PersonSheet", "When you were told where your data come from"),
            (
                (QT_TRANSLATE_NOOP("PersonSheet", "When"), 1.3),
                (QT_TRANSLATE_NOOP("PersonSheet", "How, and with which notice"), 4.2),
            ),
            rows,
        )

    def _stance(self) -> list[Block]:
        """Whether they would come to the next edition, where somebody asked."""
        interested = self._told["interested_in_next_edition"]
        if interested is None:
            return []
        words = self._say(QT_TRANSLATE_NOOP("PersonSheet", "Interested in the next edition: %1"))
        return [Paragraph(words.replace("%1", self._code("yes" if interested else "no")))]

    def _deed(self, kind: str) -> str:
        words = person_words.DEEDS.get(kind)
        return kind.replace("_", " ") if words is None else self._say(words)

    def _former(self) -> list[Block]:
        """What was said before, and what stands there since; nothing of what was new."""
        rows = [
            [
                self._at(one["at"]),
                self._say(person_words.FIELDS.get(each["field"], each["field"])),
                self._value(each["field"], each["before"]),
                self._value(each["field"], each["now"]) if each["now"] else "–",
            ]
            for one in self._told["changes"]
            for each in one["values"]
            if each["before"]
        ]
        return self._table(
            QT_TRANSLATE_NOOP("PersonSheet", "What was kept before"),
            (
                (QT_TRANSLATE_NOOP("PersonSheet", "When"), 1.1),
                (QT_TRANSLATE_NOOP("PersonSheet", "What"), 1),
                (QT_TRANSLATE_NOOP("PersonSheet", "Before"), 1.5),
                (QT_TRANSLATE_NOOP("PersonSheet", "Since then"), 1.5),
            ),
            rows,
        )

    def _taken_back(self) -> list[Block]:
        """What counts no more, with who took it back and why."""
        rows = [
            [
                self._at(one["at"]),
                self._deed(person_words.FACTS[one["what"]]),
                self._fact(one["said"]),
                ": ".join(filter(None, (one["operator"], self._why(one)))),
            ]
            for one in self._told["taken_back"]
        ]
        return self._table(
            QT_TRANSLATE_NOOP("PersonSheet", "What was taken back"),
            (
                (QT_TRANSLATE_NOOP("PersonSheet", "When"), 1.4),
                (QT_TRANSLATE_NOOP("PersonSheet", "What"), 1.1),
                (QT_TRANSLATE_NOOP("PersonSheet", "Before"), 1.5),
                (QT_TRANSLATE_NOOP("PersonSheet", "By whom, and why"), 1.5),
            ),
            rows,
        )

    def _changes(self) -> list[Block]:
        rows = [
            [self._at(one["at"]), self._deed(one["kind"]), one["operator"], self._why(one)]
            for one in self._told["changes"]
        ]
        return self._table(
            QT_TRANSLATE_NOOP("PersonSheet", "What was changed, and by whom"),
            (
                (QT_TRANSLATE_NOOP("PersonSheet", "When"), 1.1),
                (QT_TRANSLATE_NOOP("PersonSheet", "What"), 1.4),
                (QT_TRANSLATE_NOOP("PersonSheet", "By whom"), 1),
                (QT_TRANSLATE_NOOP("PersonSheet", "Why"), 1.5),
            ),
            rows,
        )


def _in_order(person: dict[str, Any]) -> Iterable[tuple[str, Any]]:
    """The fields of *person*, then the other columns of the list that brought them."""
    own = [(field, value) for field, value in person.items() if field != "other_columns"]
    return (*own, *person.get("other_columns", {}).items())
