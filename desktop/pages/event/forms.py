"""The forms of the Event page: which fields each has, with labels and hints to be translated."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from zoneinfo import available_timezones

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.pages.event import values
from desktop.pages.event.colour import Colour
from desktop.pages.event.roles import Roles
from desktop.words.messages import PARTS, Messages

if TYPE_CHECKING:
    from db.rows import BadgeType, Body, Event

LOCALES = ("en_US", "en_GB", "it_IT", "fr_FR", "de_DE", "es_ES")
"""Countries whose way with dates and times an event may have."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the editors offer to choose from."""

    event: Event
    types: tuple[BadgeType, ...]
    bodies: tuple[Body, ...]
    italian: bool


@dataclass(frozen=True, slots=True)
class Spec:
    """One field: its name in the row, its label, what makes its editor, and a hint.

    ``label`` and ``hint`` are text to be translated (Qt's stubs call the marked text an object).
    """

    name: str
    label: object
    make: Callable[[Known], Any]
    hint: object = ""


def _words(_known: Known) -> values.Words:
    return values.Words()


def _names(_known: Known) -> values.Names:
    return values.Names()


def _day(_known: Known) -> values.Day:
    return values.Day()


def _moment(known: Known) -> values.Moment:
    return values.Moment(known.event.zone)


def _zone(_known: Known) -> values.Choice:
    return values.Choice([(zone, zone) for zone in sorted(available_timezones())])


def _locale(_known: Known) -> values.Choice:
    return values.Choice([(name, name) for name in LOCALES])


def _part(_known: Known) -> values.Choice:
    return values.Choice([("–", ""), *((Messages.part(part), part) for part in PARTS)])


def _types(known: Known) -> values.Several:
    return values.Several(
        [(kind.name_it if known.italian else kind.name_en, kind.code) for kind in known.types]
    )


def _roles(known: Known) -> Roles:
    return Roles([body.name for body in known.bodies])


def _body_kind(_known: Known) -> values.Choice:
    return values.Choice(
        [
            (QCoreApplication.translate("EventPage", "Body"), "body"),
            (QCoreApplication.translate("EventPage", "Company"), "company"),
        ]
    )


EVENT = (
    Spec("name", QT_TRANSLATE_NOOP("EventPage", "Name"), _words),
    Spec("code", QT_TRANSLATE_NOOP("EventPage", "Code"), _words),
    Spec("edition", QT_TRANSLATE_NOOP("EventPage", "Edition"), lambda _k: values.Number()),
    Spec("kind", QT_TRANSLATE_NOOP("EventPage", "Kind"), _words),
    Spec(
        "starts",
        QT_TRANSLATE_NOOP("EventPage", "First day"),
        lambda _k: values.Day(optional=False),
    ),
    Spec("ends", QT_TRANSLATE_NOOP("EventPage", "Last day"), lambda _k: values.Day(optional=False)),
    Spec("programme_from", QT_TRANSLATE_NOOP("EventPage", "Meetings begin on"), _day),
    Spec("venue", QT_TRANSLATE_NOOP("EventPage", "Venue"), _words),
    Spec("city", QT_TRANSLATE_NOOP("EventPage", "City"), _words),
    Spec(
        "country",
        QT_TRANSLATE_NOOP("EventPage", "Country"),
        _words,
        QT_TRANSLATE_NOOP("EventPage", "Two letters, such as US or IT."),
    ),
    Spec("zone", QT_TRANSLATE_NOOP("EventPage", "Time zone"), _zone),
    Spec("locale", QT_TRANSLATE_NOOP("EventPage", "Dates and times in English as in"), _locale),
    Spec("stand", QT_TRANSLATE_NOOP("EventPage", "Stand"), _words),
    Spec("controller", QT_TRANSLATE_NOOP("EventPage", "Data controller"), _words),
    Spec("retention_until", QT_TRANSLATE_NOOP("EventPage", "Data are kept until"), _day),
    Spec("promoted_name", QT_TRANSLATE_NOOP("EventPage", "Next edition promoted"), _words),
    Spec(
        "promoted_edition",
        QT_TRANSLATE_NOOP("EventPage", "Its edition"),
        lambda _k: values.Number(),
    ),
    Spec("promoted_starts", QT_TRANSLATE_NOOP("EventPage", "Its first day"), _day),
    Spec("promoted_ends", QT_TRANSLATE_NOOP("EventPage", "Its last day"), _day),
    Spec("promoted_zone", QT_TRANSLATE_NOOP("EventPage", "Its time zone"), _zone),
)

TYPES = (
    Spec("name_en", QT_TRANSLATE_NOOP("EventPage", "Name in English"), _words),
    Spec("name_it", QT_TRANSLATE_NOOP("EventPage", "Name in Italian"), _words),
    Spec("code", QT_TRANSLATE_NOOP("EventPage", "Code"), _words),
    Spec(
        "colour",
        QT_TRANSLATE_NOOP("EventPage", "Colour"),
        lambda _k: Colour(),
        QT_TRANSLATE_NOOP("EventPage", "As #rrggbb; the badge chooses black or white words."),
    ),
    Spec(
        "position",
        QT_TRANSLATE_NOOP("EventPage", "Place (its key: Alt and the number)"),
        lambda _k: values.Number(),
    ),
)

CHOICES = (
    Spec("name_en", QT_TRANSLATE_NOOP("EventPage", "Name in English"), _words),
    Spec("name_it", QT_TRANSLATE_NOOP("EventPage", "Name in Italian"), _words),
    Spec(
        "code",
        QT_TRANSLATE_NOOP("EventPage", "Code"),
        _words,
        QT_TRANSLATE_NOOP("EventPage", "For lists; it stays once a note has it."),
    ),
    Spec(
        "position",
        QT_TRANSLATE_NOOP("EventPage", "Place among the others"),
        lambda _k: values.Number(),
    ),
)

SESSIONS = (
    Spec("title", QT_TRANSLATE_NOOP("EventPage", "Title"), _words),
    Spec("code", QT_TRANSLATE_NOOP("EventPage", "Code"), _words),
    Spec("kind", QT_TRANSLATE_NOOP("EventPage", "Kind"), _words),
    Spec("date", QT_TRANSLATE_NOOP("EventPage", "Day"), _day),
    Spec("part", QT_TRANSLATE_NOOP("EventPage", "Part of the day"), _part),
    Spec("opens", QT_TRANSLATE_NOOP("EventPage", "Doors open"), _moment),
    Spec("closes", QT_TRANSLATE_NOOP("EventPage", "Doors close"), _moment),
    Spec("place", QT_TRANSLATE_NOOP("EventPage", "Place"), _words),
    Spec(
        "admits",
        QT_TRANSLATE_NOOP("EventPage", "Admits"),
        _types,
        QT_TRANSLATE_NOOP("EventPage", "None ticked: everybody."),
    ),
    Spec(
        "speakers",
        QT_TRANSLATE_NOOP("EventPage", "Speakers"),
        _names,
        QT_TRANSLATE_NOOP("EventPage", "With a semicolon between."),
    ),
    Spec("promotes", QT_TRANSLATE_NOOP("EventPage", "Promotes"), _words),
)

BODIES = (
    Spec(
        "name",
        QT_TRANSLATE_NOOP("EventPage", "Name"),
        _words,
        QT_TRANSLATE_NOOP(
            "EventPage", "Who agreed to sharing before is asked again for a new body."
        ),
    ),
    Spec("kind", QT_TRANSLATE_NOOP("EventPage", "Kind"), _body_kind),
    Spec(
        "aliases",
        QT_TRANSLATE_NOOP("EventPage", "Other names on lists"),
        _names,
        QT_TRANSLATE_NOOP("EventPage", "With a semicolon between."),
    ),
)

DELEGATES = (
    Spec("name", QT_TRANSLATE_NOOP("EventPage", "Name"), _words),
    Spec("leads", QT_TRANSLATE_NOOP("EventPage", "Leads the delegation"), lambda _k: values.Flag()),
    Spec(
        "capacity",
        QT_TRANSLATE_NOOP("EventPage", "Capacity"),
        _words,
        QT_TRANSLATE_NOOP("EventPage", "“delegate”, or what a guest does."),
    ),
    Spec("roles", QT_TRANSLATE_NOOP("EventPage", "Speaks for"), _roles),
)

NOTICES = (
    Spec("title", QT_TRANSLATE_NOOP("EventPage", "Title"), _words),
    Spec(
        "version",
        QT_TRANSLATE_NOOP("EventPage", "Version"),
        _words,
        QT_TRANSLATE_NOOP("EventPage", "Raise it when the words change: each consent names it."),
    ),
    Spec("text", QT_TRANSLATE_NOOP("EventPage", "Text"), lambda _k: values.Lines()),
    Spec(
        "contact",
        QT_TRANSLATE_NOOP("EventPage", "Box: contact after the fair"),
        lambda _k: values.Sentence(),
    ),
    Spec(
        "newsletter",
        QT_TRANSLATE_NOOP("EventPage", "Box: newsletter"),
        lambda _k: values.Sentence(),
    ),
    Spec(
        "sharing",
        QT_TRANSLATE_NOOP("EventPage", "Box: sharing with bodies"),
        lambda _k: values.Sentence(),
    ),
    Spec(
        "next_edition",
        QT_TRANSLATE_NOOP("EventPage", "Box: next edition"),
        lambda _k: values.Sentence(),
    ),
)
