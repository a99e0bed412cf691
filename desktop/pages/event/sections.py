"""The sections of the Event page: what each lists, and who saves a row of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from itertools import count
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from db import events
from db.access import rights
from db.door import sessions
from db.meeting import choices
from db.ours import bodies
from db.privacy import notices
from desktop import i18n
from desktop.pages.event import forms
from desktop.words.visitor_words import VisitorWords

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.past.changes import By
    from db.rows import BadgeType, Choice, Event, Notice
    from desktop.pages.event.forms import Spec


@dataclass(frozen=True, slots=True)
class Section:
    """A list of rows and the form of one.

    ``load(db)`` gives the rows, ``save(db, by, uuid, values)`` writes one and gives its uuid,
    ``say(row)`` names it in the list. ``kind`` is what ``events.remove`` calls it, "" where
    nothing can be added or removed; ``blank(number)`` gives the values of a new row.
    ``guard(db, by, pin, values)`` gives who saves it, where that needs a supervisor.
    """

    title: object
    load: Callable[[Database], list[Any]]
    save: Callable[[Database, By, str | None, dict[str, Any]], str]
    say: Callable[[Any], str]
    specs: tuple[Spec, ...]
    kind: str = ""
    blank: Callable[[int], dict[str, Any]] = lambda _number: {}
    guard: Callable[[Database, By, str, dict[str, Any]], By] = lambda _db, by, _pin, _new: by


def row_values(row: Any) -> dict[str, Any]:
    """The fields of the row by name, its uuid left out."""
    shallow = {field.name: getattr(row, field.name) for field in fields(row)}
    shallow.pop("uuid", None)
    return shallow


def _save_event(db: Database, by: By, _uuid: str | None, new: dict[str, Any]) -> str:
    kept = {name: value for name, value in new.items() if name in events.FIELDS}
    return events.edit(db, by, **kept).uuid


_CHOICE = {"name_en": "New", "name_it": "Nuovo", "position": None}
"""A new outcome or topic, which comes last."""

_TYPE = {"name_en": "New", "name_it": "Nuovo", "colour": ""}
"""A new badge type, in both languages at once."""

_SESSION = str(QT_TRANSLATE_NOOP("EventPage", "Session %1"))
_BODY = str(QT_TRANSLATE_NOOP("EventPage", "Body %1"))
_DELEGATE = str(QT_TRANSLATE_NOOP("EventPage", "Delegate %1"))


def _save_type(db: Database, by: By, uuid: str | None, new: dict[str, Any]) -> str:
    """A new badge type begins with the colour of the first one."""
    known = events.badge_types(db)
    colour = new["colour"] or (known[0].colour if known else "")
    place = new["position"] or len(known) + 1
    wanted = new | {"colour": colour, "position": place}
    return events.save_badge_type(db, by, uuid=uuid, **wanted).uuid


def _save_outcome(db: Database, by: By, uuid: str | None, new: dict[str, Any]) -> str:
    wanted = new if uuid else _with_free_code(new, choices.outcomes(db, removed=True))
    return choices.save_outcome(db, by, uuid=uuid, **wanted).uuid


def _save_topic(db: Database, by: By, uuid: str | None, new: dict[str, Any]) -> str:
    wanted = new if uuid else _with_free_code(new, choices.topics(db, removed=True))
    return choices.save_topic(db, by, uuid=uuid, **wanted).uuid


def _with_free_code(new: dict[str, Any], known: list[Choice]) -> dict[str, Any]:
    """A new choice under a code that nothing else ever had: "topic-12"."""
    taken, (name, _, number) = {one.code for one in known}, new["code"].rpartition("-")
    free = next(n for n in count(int(number)) if f"{name}-{n}" not in taken)
    return new | {"code": f"{name}-{free}"}


def _save_session(db: Database, by: By, uuid: str | None, new: dict[str, Any]) -> str:
    return sessions.save(db, by, uuid=uuid, **new).uuid


def _save_body(db: Database, by: By, uuid: str | None, new: dict[str, Any]) -> str:
    return bodies.save_body(db, by, uuid=uuid, **new).uuid


def _save_delegate(db: Database, by: By, uuid: str | None, new: dict[str, Any]) -> str:
    return bodies.save_delegate(db, by, uuid=uuid, **new).uuid


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """A notice as the form shows it: the words beside each box on a line of their own."""

    uuid: str
    version: str
    title: str
    text: str
    contact: str
    newsletter: str
    sharing: str
    next_edition: str


def _notices(db: Database) -> list[NoticeRow]:
    return [_notice_row(notices.template(db, language)) for language in notices.LANGUAGES]


def _notice_row(notice: Notice) -> NoticeRow:
    words = dict(notice.purposes)
    return NoticeRow(notice.language, notice.version, notice.title, notice.text, **words)


def _save_notice(db: Database, by: By, uuid: str | None, new: dict[str, Any]) -> str:
    purposes = [(code, new[code]) for code in notices.PURPOSES]
    language = uuid or notices.LANGUAGES[0]
    plain = {name: new[name] for name in ("version", "title", "text")}
    notices.save(db, by, language=language, purposes=purposes, **plain)
    return language


def _say_type(row: BadgeType) -> str:
    return f"{row.position} · {VisitorWords.badge_type(row)}"


def _say_choice(row: Choice) -> str:
    return row.name_it if i18n.locale().name().startswith("it") else row.name_en


def _numbered(words: str, number: int) -> str:
    """The name of a new row, in the language of now: "Session 3"."""
    return QCoreApplication.translate("EventPage", words).replace("%1", str(number))


def sections(event: Event) -> dict[str, Section]:
    """The sections of the page for *event*, in the order of their tabs."""
    day = event.starts
    return {
        "event": Section(
            QT_TRANSLATE_NOOP("EventPage", "Event"),
            lambda db: [events.current(db)],
            _save_event,
            lambda row: row.name,
            forms.EVENT,
            guard=rights.permit_edit,
        ),
        "types": Section(
            QT_TRANSLATE_NOOP("EventPage", "Badge types"),
            events.badge_types,
            _save_type,
            _say_type,
            forms.TYPES,
            "badge_type",
            lambda n: _TYPE | {"code": f"type-{n}", "position": n},
        ),
        "sessions": Section(
            QT_TRANSLATE_NOOP("EventPage", "Sessions"),
            sessions.all_sessions,
            _save_session,
            lambda row: row.title,
            forms.SESSIONS,
            "session",
            lambda n: {"code": f"session-{n}", "title": _numbered(_SESSION, n), "date": day},
        ),
        "bodies": Section(
            QT_TRANSLATE_NOOP("EventPage", "Bodies"),
            bodies.bodies,
            _save_body,
            lambda row: row.name,
            forms.BODIES,
            "body",
            lambda n: {"name": _numbered(_BODY, n)},
        ),
        "delegates": Section(
            QT_TRANSLATE_NOOP("EventPage", "Delegation"),
            bodies.delegates,
            _save_delegate,
            lambda row: row.name,
            forms.DELEGATES,
            "delegate",
            lambda n: {"name": _numbered(_DELEGATE, n)},
        ),
        "outcomes": Section(
            QT_TRANSLATE_NOOP("EventPage", "Outcomes"),
            choices.outcomes,
            _save_outcome,
            _say_choice,
            forms.CHOICES,
            "outcome",
            lambda n: _CHOICE | {"code": f"outcome-{n}"},
        ),
        "topics": Section(
            QT_TRANSLATE_NOOP("EventPage", "Topics"),
            choices.topics,
            _save_topic,
            _say_choice,
            forms.CHOICES,
            "topic",
            lambda n: _CHOICE | {"code": f"topic-{n}"},
        ),
        "notices": Section(
            QT_TRANSLATE_NOOP("EventPage", "Privacy notice"),
            _notices,
            _save_notice,
            lambda row: "Italiano" if row.uuid == "it" else "English",
            forms.NOTICES,
            guard=lambda db, by, pin, _new: rights.permit(db, by, pin),
        ),
    }
