"""The page for the data protection officer: what is kept and what was done with it, in counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db import driver
from db.privacy import privacy_figures
from desktop import i18n
from desktop.keeping import closing_out
from desktop.preflight import system
from desktop.reports.blocks import Block, Column, Heading, Lines, Paragraph, Report, Table, text
from desktop.reports.told_words import ReportWords
from desktop.words import wording
from desktop.words.export_words import ExportWords
from desktop.words.visitor_words import VisitorWords

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from sqlite_utils import Database

    from db.privacy.privacy_figures import PrivacyFigures


@dataclass(frozen=True, slots=True)
class Where:
    """Where the event file lies: ``cloud`` is the name of the folder that a cloud service copies,
    "" for none, ``network`` says that it is another computer's. Backups were sealed in ``places``.
    """

    cloud: str = ""
    network: bool = False
    places: tuple[Path, ...] = ()


def gather(db: Database, at: datetime) -> tuple[PrivacyFigures, Where]:
    """The figures at *at* (UTC), and where the file *db* lies."""
    path = driver.path_of(db)
    cloud, network = (system.synced_by(path), system.is_on_network(path)) if path else ("", False)
    return privacy_figures.figures(db, at), Where(cloud, network, closing_out.places(db))


class PrivacySummary:
    """The page in words; the class is their context for translators."""

    @staticmethod
    def report(its: PrivacyFigures, where: Where) -> Report:
        """The page, in the language that is installed."""
        zone, locale = its.event.zone, i18n.locale()
        made = i18n.moment(its.at, zone, locale, year=True)
        return Report(
            title=QCoreApplication.translate("PrivacySummary", "Data protection"),
            subtitle=its.event.name,
            foot=f"{its.event.name} · {made} · "
            + QCoreApplication.translate("PrivacySummary", "counts only, nobody is named"),
            page=ReportWords.page(),
            blocks=(*_first(its, where), *_people(its), *_answers(its), *_given(its), *_staff(its)),
        )


def _where(where: Where) -> str:
    if where.cloud:
        words = QCoreApplication.translate(
            "PrivacySummary",
            "In one file and its backups on the stand's laptop, in “%1”, which a cloud service"
            " copies.",
        ).replace("%1", where.cloud)
    elif where.network:
        words = QCoreApplication.translate(
            "PrivacySummary", "In one file and its backups, in a folder of another computer."
        )
    else:
        words = QCoreApplication.translate(
            "PrivacySummary",
            "In one file on the stand's laptop and in its backups; no server, no cloud.",
        )
    said = [words]
    for place in where.places:
        sealed = QCoreApplication.translate("PrivacySummary", "Encrypted backups are in %1, too.")
        said.append(sealed.replace("%1", str(place)))
    said.append(
        QCoreApplication.translate(
            "PrivacySummary", "No decision by a computer. What leaves is registered below."
        )
    )
    return " ".join(said)


def _first(its: PrivacyFigures, where: Where) -> list[Block]:
    none = QCoreApplication.translate("PrivacySummary", "not said yet: set it on the event's page")
    keeping = its.keeping
    until = i18n.long_day(keeping.until, its.event.zone, i18n.locale()) if keeping.until else none
    if its.anonymised is not None:
        until += " · " + QCoreApplication.translate(
            "PrivacySummary", "everybody made anonymous on %1"
        ).replace("%1", i18n.long_day(its.anonymised, its.event.zone, i18n.locale()))
        if its.since:
            more = QCoreApplication.translate("PrivacySummary", "named in the file since then: %1")
            until += " · " + more.replace("%1", i18n.number(its.since, i18n.locale()))
    elif keeping.over:
        until += " · " + QCoreApplication.translate("PrivacySummary", "this day has passed")
    return [
        Lines(
            (
                (
                    QCoreApplication.translate("PrivacySummary", "Controller"),
                    its.event.controller or none,
                ),
                (QCoreApplication.translate("PrivacySummary", "Kept until"), until),
                (
                    QCoreApplication.translate("PrivacySummary", "Where the data are"),
                    _where(where),
                ),
            )
        )
    ]


def _people(its: PrivacyFigures) -> list[Block]:
    marked = its.marked
    rows = [(VisitorWords.sources()[source], count) for source, count in its.people.items()]
    rows += [
        (
            QCoreApplication.translate("PrivacySummary", "Of these, checked in"),
            marked["checked_in"],
        ),
        (
            QCoreApplication.translate("PrivacySummary", "Of these, on no list any more"),
            marked["withdrawn"],
        ),
        (
            QCoreApplication.translate("PrivacySummary", "Of these, at a meeting with notes"),
            marked["with_notes"],
        ),
        (
            QCoreApplication.translate("PrivacySummary", "Brought by a list, and came"),
            its.met.people,
        ),
        (
            QCoreApplication.translate(
                "PrivacySummary", "Of these, told where their data came from"
            ),
            its.met.told,
        ),
        (QCoreApplication.translate("PrivacySummary", "Notes with words"), its.keeping.notes),
        (QCoreApplication.translate("PrivacySummary", "Erased on request"), its.erased),
        (
            QCoreApplication.translate("PrivacySummary", "Lists that came in"),
            sum(its.imports.values()),
        ),
    ]
    name = QCoreApplication.translate("PrivacySummary", "People")
    columns = (_what(), _number())
    return [Heading(name), Table(name, columns, tuple(text(*row) for row in rows))]


def _answers(its: PrivacyFigures) -> list[Block]:
    columns = (
        Column(QCoreApplication.translate("PrivacySummary", "Purpose"), 3.0),
        Column(QCoreApplication.translate("PrivacySummary", "Yes"), 1.0, number=True),
        Column(QCoreApplication.translate("PrivacySummary", "No"), 1.0, number=True),
        Column(QCoreApplication.translate("PrivacySummary", "Taken back"), 1.2, number=True),
        Column(QCoreApplication.translate("PrivacySummary", "Never asked"), 1.2, number=True),
    )
    words = ExportWords.purposes()
    rows = tuple(
        text(
            f"– {one.body}" if one.body else words[one.purpose],
            *(one.yes, one.no, one.taken_back, one.not_asked),
        )
        for one in its.answers
    )
    name = QCoreApplication.translate("PrivacySummary", "Consents")
    return [Heading(name), Table(name, columns, rows), *_of_answers(its)]


def _of_answers(its: PrivacyFigures) -> list[Block]:
    """What there is to know about the figures of the answers."""
    said: list[str] = []
    if any(one.body for one in its.answers):
        said.append(
            QCoreApplication.translate(
                "PrivacySummary",
                "A yes to sharing is one for a body at least; below it stands each.",
            )
        )
    asked = its.answers[0]
    everybody = asked.yes + asked.no + asked.not_asked
    here = sum(its.people.values())
    if everybody != here:
        words = QCoreApplication.translate(
            "PrivacySummary",
            "Each line counts %1 people: the %2 from above and %3 who were erased or made anonymous"
            " since.",
        )
        counts = (everybody, here, everybody - here)
        for mark, count in zip(("%1", "%2", "%3"), counts, strict=True):
            words = words.replace(mark, _said(count))
        said.append(words)
    how = [f"{VisitorWords.how(code)}: {_said(count)}" for code, count in its.how.items()]
    read = [f"{version}: {_said(count)}" for version, count in its.notices.items()]
    for start, parts in (
        (QCoreApplication.translate("PrivacySummary", "How the answers were given:"), how),
        (
            QCoreApplication.translate("PrivacySummary", "Version of the notice that was read:"),
            read,
        ),
    ):
        if parts:
            said.append(f"{start} {' · '.join(parts)}")
    return [Paragraph(words, soft=True) for words in said]


def _given(its: PrivacyFigures) -> list[Block]:
    columns = (
        Column(QCoreApplication.translate("PrivacySummary", "List"), 1.6),
        Column(QCoreApplication.translate("PrivacySummary", "For what"), 2.0),
        Column(QCoreApplication.translate("PrivacySummary", "To whom"), 2.2),
        Column(QCoreApplication.translate("PrivacySummary", "Lists"), 0.8, number=True),
        Column(QCoreApplication.translate("PrivacySummary", "Lines"), 0.8, number=True),
        Column(QCoreApplication.translate("PrivacySummary", "Last"), 1.6),
    )
    kinds, purposes = ExportWords.kinds(), ExportWords.purposes()
    running = QCoreApplication.translate("PrivacySummary", "Running the event")
    ours = QCoreApplication.translate("PrivacySummary", "The delegation")
    rows = tuple(
        text(
            kinds.get(one.kind, one.kind),
            purposes.get(one.purpose, running),
            one.body or ours,
            one.lists,
            one.rows,
            i18n.day(one.last, its.event.zone, i18n.locale(), year=True),
        )
        for one in its.given
    )
    name = QCoreApplication.translate("PrivacySummary", "What was given away")
    nothing = QCoreApplication.translate("PrivacySummary", "No list has left the file.")
    return [Heading(name), Table(name, columns, rows, nothing)]


def _staff(its: PrivacyFigures) -> list[Block]:
    staff = its.staff
    name = QCoreApplication.translate("PrivacySummary", "What is logged about operators")
    told = QCoreApplication.translate(
        "PrivacySummary",
        "Each change keeps the name of its operator, the station and the time; the program's log"
        " holds no names. Operators: %1, supervisors among them: %2, with a PIN: %3; stations: %4.",
    )
    counts = (staff.operators, staff.supervisors, staff.with_pin, staff.stations)
    for mark, count in zip(("%1", "%2", "%3", "%4"), counts, strict=True):
        told = told.replace(mark, _said(count))
    words = wording.changes()
    rows = tuple(text(words.get(kind, kind), count) for kind, count in staff.changes.items())
    return [Heading(name), Paragraph(told), Table(name, (_what(), _number()), rows)]


def _what() -> Column:
    return Column(QCoreApplication.translate("PrivacySummary", "What"), 4.0)


def _number() -> Column:
    return Column(QCoreApplication.translate("PrivacySummary", "How many"), 1.0, number=True)


def _said(count: int) -> str:
    return i18n.number(count, i18n.locale())
