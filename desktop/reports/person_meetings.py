"""What a person's own file says of their meetings, of what was promised to them, and of what is
begun about them and not saved.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.reports.blocks import Block, Heading, Paragraph
from desktop.reports.person_speech import PersonSpeech


class PersonMeetings(PersonSpeech):
    """Those parts of the file, in words."""

    def _meetings(self) -> list[Block]:
        if not self._told["meetings"]:
            return []
        blocks: list[Block] = [Heading(self._say(QT_TRANSLATE_NOOP("PersonSheet", "Meetings")))]
        for one in self._told["meetings"]:
            when = self._at(one["starts"]) or self._day(one["date"])
            blocks += [Heading(when, 2), Paragraph(self._about(one) or "–")]
            happened = (self._happening(each) for each in one.get("happened", ()))
            called = self._called(one)
            blocks += [Paragraph(line, soft=True) for line in (called, *happened) if line]
            for note in one.get("notes", ()):
                blocks += self._note(note)
        return blocks

    def _about(self, meeting: dict[str, Any]) -> str:
        """With whom, where, about what, and whether it is on no list any more."""
        off = (
            self._say(QT_TRANSLATE_NOOP("PersonSheet", "taken off")) if meeting["taken_off"] else ""
        )
        dropped = QT_TRANSLATE_NOOP("PersonSheet", "no longer in the organiser's schedule")
        spot = QT_TRANSLATE_NOOP("PersonSheet", "on the spot")
        facts = (
            *(", ".join(meeting["with"]), meeting["place"], meeting.get("topic", "")),
            meeting.get("level", ""),
            self._say(spot) if meeting.get("origin") == "walk_up" else "",
            self._say(dropped) if meeting.get("dropped") else "",
            off,
        )
        return " · ".join(filter(None, facts))

    def _called(self, meeting: dict[str, Any]) -> str:
        """By which names the schedule knows them there."""
        names = dict.fromkeys((*meeting.get("you", ()), *meeting.get("called", ())))
        words = self._say(QT_TRANSLATE_NOOP("PersonSheet", "You are called there: %1"))
        return words.replace("%1", ", ".join(names)) if names else ""

    def _happening(self, fact: dict[str, Any]) -> str:
        said = (self._code(fact["what"]), self._at(fact["at"]), fact["reason"], fact["operator"])
        return " · ".join(filter(None, said))

    def _note(self, note: dict[str, Any]) -> list[Block]:
        head = " · ".join(filter(None, (self._at(note["at"]), note["author"], note["of"])))
        return [Paragraph(head, soft=True), Paragraph(self._said(note) or "–")]

    def _said(self, said: dict[str, Any]) -> str:
        """The words of a note, what came of it, its rating and its topics."""
        rated = self._say(QT_TRANSLATE_NOOP("PersonSheet", "Interest: %1"))
        rating = said.get("interest")
        parts = (
            said.get("text", ""),
            self._name(said.get("outcome")),
            rated.replace("%1", rating) if rating else "",
            ", ".join(self._name(topic) for topic in said.get("topics", ())),
        )
        return " · ".join(filter(None, parts))

    def _promises(self) -> list[Block]:
        rows = [
            [
                one["text"],
                " · ".join(filter(None, (one["owner"], one["of"]))),
                self._day(one["due"]) if one["due"] else "",
                self._kept(one),
            ]
            for one in self._told["promises"]
        ]
        return self._table(
            QT_TRANSLATE_NOOP("PersonSheet", "What was promised to you"),
            (
                (QT_TRANSLATE_NOOP("PersonSheet", "What"), 2.4),
                (QT_TRANSLATE_NOOP("PersonSheet", "By whom"), 1),
                (QT_TRANSLATE_NOOP("PersonSheet", "By when"), 1),
                (QT_TRANSLATE_NOOP("PersonSheet", "Since then"), 1),
            ),
            rows,
        )

    def _kept(self, promise: dict[str, Any]) -> str:
        """What became of a promise."""
        if promise["taken_off"]:
            return self._say(QT_TRANSLATE_NOOP("PersonSheet", "taken off"))
        if promise["done_at"]:
            words = self._say(QT_TRANSLATE_NOOP("PersonSheet", "done on %1"))
            return words.replace("%1", self._day(promise["done_at"]))
        if promise["snoozed_until"]:
            words = self._say(QT_TRANSLATE_NOOP("PersonSheet", "put off until %1"))
            return words.replace("%1", self._day(promise["snoozed_until"]))
        return ""

    def _drafts(self) -> list[Block]:
        rows = [
            [
                self._at(one["at"]),
                one["operator"],
                " · ".join(
                    filter(
                        None,
                        (
                            self._said(one["words"]),
                            *(one["words"].get(name, "") for name in ("step", "owner", "due")),
                        ),
                    )
                ),
            ]
            for one in self._told["drafts"]
        ]
        return self._table(
            QT_TRANSLATE_NOOP("PersonSheet", "Begun about you, and not saved"),
            (
                (QT_TRANSLATE_NOOP("PersonSheet", "When"), 1.4),
                (QT_TRANSLATE_NOOP("PersonSheet", "By whom"), 1),
                (QT_TRANSLATE_NOOP("PersonSheet", "What"), 3),
            ),
            rows,
        )
