"""What the command about a person's rights says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db.past.deeds import Answer
from desktop import i18n
from desktop.reports.blocks import Heading, Lines, Paragraph, Table
from desktop.words.backup_words import BackupWords
from desktop.words.consent_words import ConsentWords
from desktop.words.export_words import ExportWords
from desktop.words.story_words import StoryWords
from desktop.words.visitor_words import VisitorWords

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from db.erasure.erasing import Erased
    from db.erasure.retention import Review
    from db.lists_out.given_away import Given
    from db.rows import Consent, Event
    from desktop.keeping.closing_out import Older
    from desktop.reports.blocks import Report


class PrivacyLines:
    """Sentences about erasures; the class is their context for translators."""

    @staticmethod
    def erased(erased: Erased, places: Sequence[Path]) -> Iterator[str]:
        """What was erased, what somebody must still read, and who has the data; backups were
        sealed in the *places*.
        """
        yield QCoreApplication.translate(
            "PrivacyLines", "Erased for good; counts stay. Notes changed: %1."
        ).replace("%1", str(erased.notes))
        if erased.alike:
            yield QCoreApplication.translate(
                "PrivacyLines",
                "Perhaps the same person, and still in the file; look, and erase them, too: %1",
            ).replace("%1", ", ".join(erased.alike))
        if erased.to_review:
            words = QCoreApplication.translate(
                "PrivacyLines",
                "Other meetings and notes may still say the name: %1. Read them: privacy FILE"
                " to-read %2",
            )
            yield i18n.filled(words, str(len(erased.to_review)), erased.erasure.visitor)
        if erased.papers:
            yield QCoreApplication.translate(
                "PrivacyLines",
                "These files still hold their data; delete them, or take their line out: %1",
            ).replace("%1", ", ".join(erased.papers))
        if erased.perhaps:
            yield QCoreApplication.translate(
                "PrivacyLines", "These files may hold their data; look at them: %1"
            ).replace("%1", ", ".join(erased.perhaps))
        yield from BackupWords.still_holding(erased.backups, places)
        if erased.given_to:
            yield QCoreApplication.translate(
                "PrivacyLines", "The data were given away before; tell those who have them:"
            )

    @staticmethod
    def answer(said: Sequence[Consent], bodies: Mapping[str, str], event: Event) -> str:
        """What was answered at one time: when, to what, yes or no, how it was given, and who noted
        it. *bodies* are the names of ours by uuid.
        """
        told = ConsentWords.answers(
            [Answer(one.purpose, one.answer, one.how, bodies.get(one.body, "")) for one in said]
        )
        last = said[-1]
        when = StoryWords.moment(last.at, event)
        who = f"({last.operator})" if last.operator else ""
        return "  ".join(filter(None, (when, f"{told}, {VisitorWords.how(last.how)}", who)))

    @staticmethod
    def noted(
        said: Sequence[Consent], bodies: Mapping[str, str], given: Sequence[Given], event: Event
    ) -> Iterator[str]:
        """That answers were noted, and after a no who has the data already."""
        yield PrivacyLines.answer(said, bodies, event)
        if all(one.answer for one in said) or (said[-1].answer and not given):
            return  # "only with one" is a no for the others, and takes back nothing by itself
        if not given:
            yield QCoreApplication.translate(
                "PrivacyLines", "No list that was written for this holds their data."
            )
            return
        yield QCoreApplication.translate(
            "PrivacyLines",
            "These lists hold their data already. Tell those who have them that the answer is no:",
        )
        yield from PrivacyLines.lists(given, event)

    @staticmethod
    def lists(given: Sequence[Given], event: Event) -> Iterator[str]:
        """Lists that left the file, a line each: when, what, how many lines, who, and who is not
        in it.
        """
        locale = i18n.locale()
        for one in given:
            export = one.export
            what, _more = ExportWords.given(export, one.to, event.zone)
            words = QCoreApplication.translate("PrivacyLines", "%1: %2. Lines: %3.")
            at, rows = StoryWords.moment(export.at, event), i18n.number(export.rows, locale)
            words = i18n.filled(words, at, what, rows)
            who = " · ".join(filter(None, (export.operator, export.name)))
            left_out = ExportWords.left_out(export.left_out)
            yield " ".join(filter(None, (words, *left_out, f"({who})" if who else "")))

    @staticmethod
    def nothing_left() -> str:
        """An empty register."""
        return QCoreApplication.translate("PrivacyLines", "No list has left this file yet.")

    @staticmethod
    def summary(report: Report) -> Iterator[str]:
        """A report of tables and lines, as plain text."""
        yield f"{report.title} · {report.subtitle}"
        for block in report.blocks:
            if isinstance(block, Heading):
                yield from ("", block.text)
            elif isinstance(block, Paragraph):
                yield block.text
            elif isinstance(block, Lines):
                yield from (f"{word}: {said}" for word, said in block.rows)
            elif isinstance(block, Table):
                if not block.rows:
                    yield f"  {block.nothing}"
                elif len(block.columns) > 2:
                    yield "  " + " | ".join(column.heading for column in block.columns)
                for row in block.rows:
                    yield "  " + " | ".join(str(cell.value) for cell in row)

    @staticmethod
    def retention(found: Review, *, really: bool) -> Iterator[str]:
        """What goes, or went."""
        locale = i18n.locale()
        counts = (found.people, found.notes, found.promises, found.drafts)
        if really:
            told = QCoreApplication.translate(
                "PrivacyLines",
                "Everybody was made anonymous; counts stay."
                " Visitors: %1, notes: %2, promises: %3, drafts: %4.",
            )
        else:
            told = QCoreApplication.translate(
                "PrivacyLines",
                "What goes: the names and contacts of %1 visitors, the words of %2 notes and %3"
                " promises, %4 drafts, and older values in the history. Counts stay.",
            )
        for mark, count in zip(("%1", "%2", "%3", "%4"), counts, strict=True):
            told = told.replace(mark, i18n.number(count, locale))
        yield told
        if really:
            return
        if found.until is None:
            yield QCoreApplication.translate(
                "PrivacyLines",
                "No day is set until which the data are kept: set it on the event's page.",
            )
        else:
            words = (
                QCoreApplication.translate(
                    "PrivacyLines", "The data were kept until %1: time is up."
                )
                if found.over
                else QCoreApplication.translate(
                    "PrivacyLines", "The data are kept until %1: nothing goes before."
                )
            )
            yield words.replace("%1", i18n.long_day(found.until, "UTC", locale))

    @staticmethod
    def still_there(backups: list[Path]) -> Iterator[str]:
        """Backups that could not be deleted."""
        if backups:
            yield QCoreApplication.translate(
                "PrivacyLines", "These older backups could not be deleted; delete them yourself:"
            )
            yield from map(str, backups)

    @staticmethod
    def older(older: Older) -> Iterator[str]:
        """Where the data still are as they were."""
        if older.papers:
            yield QCoreApplication.translate(
                "PrivacyLines", "These files were written before and name people; delete them:"
            )
            yield from older.papers
        if older.copies:
            yield QCoreApplication.translate(
                "PrivacyLines",
                "Older copies are still there: look at them, and delete them yourself:",
            )
            yield from map(str, older.copies)
        for place in older.places:
            words = QCoreApplication.translate(
                "PrivacyLines", "Encrypted backups of before are in %1: delete them, too."
            )
            yield words.replace("%1", str(place))
