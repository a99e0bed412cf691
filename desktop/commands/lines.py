"""The command line's sentences, in the language that is installed. QtCore only."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from db.badges import codes
from desktop import i18n
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from db.rows import BadgeType, Body, Delegate, Event, Scan, Session, Visitor
    from desktop.commands.asked import Stopped


class Lines:
    """The context of these words for translators."""

    @staticmethod
    def bug(kind: str) -> str:
        """A bug of ours stopped the command."""
        return QCoreApplication.translate(
            "Lines",
            "The program made a mistake (%1). See with “check” whether the event file is sound,"
            " try again with --debug, and tell the office what both say.",
        ).replace("%1", kind)

    @staticmethod
    def stopped(stopped: Stopped) -> str:
        """Why the command line itself would not go on."""
        words = {
            "handover_ending": QCoreApplication.translate(
                "Lines", "%1: a hand-over is a .sealed file."
            ),
            "passphrase_not_text": QCoreApplication.translate(
                "Lines", "%1 is no text in UTF-8: a passphrase is its first line."
            ),
            "passphrase_needed": QCoreApplication.translate(
                "Lines", "This needs a passphrase: add --passphrase-file."
            ),
            "passphrase_short": QCoreApplication.translate(
                "Lines", "A passphrase has %1 characters or more: four words, say."
            ),
            "pin_needed": QCoreApplication.translate(
                "Lines", "This needs a supervisor's PIN: add --pin."
            ),
            "no_display": QCoreApplication.translate(
                "Lines",
                "There is no screen here to open a window on."
                " Commands work without one: see --help.",
            ),
            "export_ending": QCoreApplication.translate(
                "Lines", "This list is written as %1: choose one of these endings."
            ),
            "letter_ending": QCoreApplication.translate(
                "Lines", "%1: a letter is an .eml for a mail program, or a .txt."
            ),
            "report_ending": QCoreApplication.translate(
                "Lines", "%1: a report is a .pdf, an .xlsx or a .docx."
            ),
            "agenda_ending": QCoreApplication.translate(
                "Lines", "%1: an agenda is a .pdf or an .ics."
            ),
            "no_such_body": QCoreApplication.translate(
                "Lines", "No body of ours is called %1. The command “bodies” lists them."
            ),
            "damaged": QCoreApplication.translate(
                "Lines", "%1 is damaged. Restore the newest backup, then go on."
            ),
        }
        return words[stopped.code].replace("%1", stopped.subject)

    @staticmethod
    def scan(scan: Scan, event: Event) -> Iterator[str]:
        """The verdict, whom it is about, why, and what to do."""
        words = Messages.verdict(scan, event)
        yield f"{words.title}  {person(scan.visitor)}" if scan.visitor else words.title
        yield from filter(None, (words.why, words.todo))

    @staticmethod
    def visitor(visitor: Visitor, event: Event) -> str:
        """Code, name, company, badge type and where they stand, on one line."""
        state = ""
        if visitor.cancelled:
            state = QCoreApplication.translate("Lines", "cancelled")
        elif visitor.blocked:
            state = QCoreApplication.translate("Lines", "blocked")
        elif visitor.checked_in_at:
            at = i18n.clock(visitor.checked_in_at, event.zone, i18n.locale())
            state = QCoreApplication.translate("Lines", "seen at %1").replace("%1", at)
        parts = (codes.grouped(visitor.code), person(visitor), visitor.badge_type, state)
        return "  ".join(filter(None, parts))

    @staticmethod
    def nobody_found() -> str:
        """A search that found nobody."""
        return QCoreApplication.translate("Lines", "Nobody was found.")

    @staticmethod
    def perhaps_known(visitor: Visitor) -> str:
        """Whoever is being registered looks like somebody on the list."""
        return QCoreApplication.translate("Lines", "Perhaps on the list already: %1").replace(
            "%1", f"{codes.grouped(visitor.code)}  {person(visitor)}"
        )

    @staticmethod
    def session(session: Session, came: int, inside: int, types: Sequence[BadgeType]) -> str:
        """Code, title, when, who is admitted, how many came, and how many are in now."""
        names = {one.code: one.name_it if _italian() else one.name_en for one in types}
        admitted = ", ".join(names.get(code, code) for code in session.admits)
        day = i18n.day(session.date, "UTC", i18n.locale()) if session.date else ""
        when = " ".join(filter(None, (day, Messages.part(session.part) if session.part else "")))
        to_all = QCoreApplication.translate("Lines", "open to all")
        people = QCoreApplication.translate("Lines", "%1 came, %2 in now")
        people = i18n.filled(people, str(came), str(inside))
        return "  ".join(
            filter(None, (session.code, session.title, when, admitted or to_all, people))
        )

    @staticmethod
    def body(body: Body) -> str:
        """A body's name and what others call it."""
        return f"{body.name} ({', '.join(body.aliases)})" if body.aliases else body.name

    @staticmethod
    def delegate(delegate: Delegate) -> str:
        """A person on our side with their titles."""
        titles = "; ".join(
            f"{role.title_it if _italian() else role.title_en}, {role.body}"
            for role in delegate.roles
        )
        return f"{delegate.name}: {titles}" if titles else delegate.name

    @staticmethod
    def code(code: str, *, revoked: bool) -> str:
        """A code, and whether it still admits."""
        shown = codes.grouped(code) if codes.looks_like_code(code) else code
        if not revoked:
            return shown
        return f"{shown}  " + QCoreApplication.translate("Lines", "revoked")

    @staticmethod
    def made(name: str, what: str) -> str:
        """A new event file, and the event in it."""
        return i18n.filled(QCoreApplication.translate("Lines", "%1 is ready: %2."), name, what)

    @staticmethod
    def newest_backup(name: str) -> str:
        """Where the newest backup is of a file that is not there."""
        words = QCoreApplication.translate(
            "Lines", "Its newest backup is %1: “restore” puts it in its place."
        )
        return words.replace("%1", name)

    @staticmethod
    def copied(name: str, digest: str) -> str:
        """A verified copy and its SHA-256."""
        return i18n.filled(
            QCoreApplication.translate("Lines", "Copied and checked: %1 (SHA-256 %2)"), name, digest
        )

    @staticmethod
    def restored(name: str, aside: str) -> str:
        """A backup is in its place, and where the file went that was there."""
        done = QCoreApplication.translate("Lines", "%1 is restored.").replace("%1", name)
        if not aside:
            return done
        kept = QCoreApplication.translate("Lines", "The file before is kept as %1.")
        return f"{done} {kept.replace('%1', aside)}"

    @staticmethod
    def other_event(backup: Event, here: Event) -> str:
        """A backup of one event that was to take the place of another's file."""
        days = [f"{one.name} ({one.starts} – {one.ends})" for one in (backup, here)]
        words = QCoreApplication.translate(
            "Lines",
            "The backup is of %1, the file is of another event, %2. Nothing was changed."
            " If you mean it, add --other-event.",
        )
        return i18n.filled(words, days[0], days[1])

    @staticmethod
    def no_printer() -> str:
        """A computer without printers."""
        return QCoreApplication.translate(
            "Lines", "There is no printer on this computer. Badges can be written to a PDF."
        )

    @staticmethod
    def no_glyphs(name: str, missing: str) -> str:
        """Letters of a badge that no font here can write."""
        return i18n.filled(
            QCoreApplication.translate("Lines", "No font on this computer can write %1 (%2)."),
            missing,
            name,
        )

    @staticmethod
    def imported(counts: Mapping[str, Any], *, dry_run: bool) -> str:
        """What a list came to, in figures."""
        words = QCoreApplication.translate(
            "Lines", "Rows: %1. Added: %2. Updated: %3. There already: %4. Rejected: %5."
        )
        figures = ("read", "added", "updated", "duplicates")
        rejected = len(counts["rejected"])
        words = i18n.filled(words, *(str(counts[name]) for name in figures), str(rejected))
        if dry_run:
            tried = QCoreApplication.translate("Lines", "Only tried: nothing was changed.")
            words = f"{words} {tried}"
        return words

    @staticmethod
    def rejected(line: int, why: str) -> str:
        """A row that did not go in, and why."""
        words = QCoreApplication.translate("Lines", "Line %1 was rejected: %2")
        return i18n.filled(words, str(line), why)

    @staticmethod
    def doubt(line: int, why: str, where: str) -> str:
        """A row that went in, and what is odd about it."""
        words = QCoreApplication.translate("Lines", "Line %1: %2")
        said = i18n.filled(words, str(line), why)
        return f"{said} ({where})" if where else said

    @staticmethod
    def sound(name: str) -> str:
        """A file without damage."""
        return QCoreApplication.translate("Lines", "%1 is sound.").replace("%1", name)

    @staticmethod
    def people(expected: int, here: int, counted: int) -> str:
        """The day in numbers."""
        return i18n.filled(
            QCoreApplication.translate("Lines", "On the list: %1. Here today: %2. Counted: %3."),
            str(expected),
            str(here),
            str(counted),
        )

    @staticmethod
    def backups(count: int, newest: str) -> str:
        """How many backups there are, and the newest one's name."""
        if not count:
            return QCoreApplication.translate("Lines", "There is no backup yet.")
        return i18n.filled(
            QCoreApplication.translate("Lines", "Backups: %1, the newest is %2."),
            str(count),
            newest,
        )


def person(visitor: Visitor | None) -> str:
    """Name and company."""
    if visitor is None:
        return ""
    return ", ".join(filter(None, (visitor.name, visitor.company)))


def aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """*rows* as lines whose columns stand under each other on a terminal."""
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (
            cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)
        )
        yield "  ".join(cells).rstrip()


def _width(text: str) -> int:
    """Columns of a terminal: letters of East Asia take two (Unicode UAX #11), marks none."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )


def _italian() -> bool:
    language = i18n.current()
    return language is not None and language.code == "it"
