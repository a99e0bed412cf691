"""What the fields of the event and of its parts are called where an old value is shown."""

from __future__ import annotations

import json
from typing import Any, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from db.rows import Site
from desktop.words.meeting_words import MeetingWords
from desktop.words.messages import PARTS, Messages

_PLACES: dict[str, object] = {
    "name": QT_TRANSLATE_NOOP("EventPage", "Name"),
    "code": QT_TRANSLATE_NOOP("EventPage", "Code"),
    "kind": QT_TRANSLATE_NOOP("EventPage", "Kind"),
    "date": QT_TRANSLATE_NOOP("EventPage", "Day"),
    "part": QT_TRANSLATE_NOOP("EventPage", "Part of the day"),
    "place": QT_TRANSLATE_NOOP("EventPage", "Place"),
    "position": QT_TRANSLATE_NOOP("EventPage", "Place among the others"),
    "removed": QT_TRANSLATE_NOOP("EventPage", "Taken out of use"),
}
"""Fields that several tables have."""

_NAMES: dict[str, dict[str, object]] = {
    "event": {
        "edition": QT_TRANSLATE_NOOP("EventPage", "Edition"),
        "starts": QT_TRANSLATE_NOOP("EventPage", "First day"),
        "ends": QT_TRANSLATE_NOOP("EventPage", "Last day"),
        "programme_from": QT_TRANSLATE_NOOP("EventPage", "Meetings begin on"),
        "venue": QT_TRANSLATE_NOOP("EventPage", "Venue"),
        "city": QT_TRANSLATE_NOOP("EventPage", "City"),
        "country": QT_TRANSLATE_NOOP("EventPage", "Country"),
        "zone": QT_TRANSLATE_NOOP("EventPage", "Time zone"),
        "locale": QT_TRANSLATE_NOOP("EventPage", "Dates and times in English as in"),
        "stand": QT_TRANSLATE_NOOP("EventPage", "Stand"),
        "controller": QT_TRANSLATE_NOOP("EventPage", "Data controller"),
        "retention_until": QT_TRANSLATE_NOOP("EventPage", "Data are kept until"),
        "promoted_name": QT_TRANSLATE_NOOP("EventPage", "Next edition promoted"),
        "promoted_edition": QT_TRANSLATE_NOOP("EventPage", "Its edition"),
        "promoted_starts": QT_TRANSLATE_NOOP("EventPage", "Its first day"),
        "promoted_ends": QT_TRANSLATE_NOOP("EventPage", "Its last day"),
        "promoted_zone": QT_TRANSLATE_NOOP("EventPage", "Its time zone"),
    },
    "badge_types": {
        "name_en": QT_TRANSLATE_NOOP("EventPage", "Name in English"),
        "name_it": QT_TRANSLATE_NOOP("EventPage", "Name in Italian"),
        "colour": QT_TRANSLATE_NOOP("EventPage", "Colour"),
        "position": QT_TRANSLATE_NOOP("EventPage", "Place (its key: Alt and the number)"),
    },
    "sessions": {
        "title": QT_TRANSLATE_NOOP("EventPage", "Title"),
        "opens": QT_TRANSLATE_NOOP("EventPage", "Doors open"),
        "closes": QT_TRANSLATE_NOOP("EventPage", "Doors close"),
        "admits": QT_TRANSLATE_NOOP("EventPage", "Admits"),
        "speakers": QT_TRANSLATE_NOOP("EventPage", "Speakers"),
        "promotes": QT_TRANSLATE_NOOP("EventPage", "Promotes"),
    },
    "notices": {
        "version": QT_TRANSLATE_NOOP("EventPage", "Version"),
        "language": QT_TRANSLATE_NOOP("EventPage", "Language"),
        "title": QT_TRANSLATE_NOOP("EventPage", "Title"),
        "text": QT_TRANSLATE_NOOP("EventPage", "Words"),
        "purposes": QT_TRANSLATE_NOOP("EventPage", "What it asks"),
    },
    "stations": {},
    "layouts": {"stock": QT_TRANSLATE_NOOP("EventPage", "Stock")},
    "bodies": {"aliases": QT_TRANSLATE_NOOP("EventPage", "Other names on lists")},
    "delegates": {
        "leads": QT_TRANSLATE_NOOP("EventPage", "Leads the delegation"),
        "capacity": QT_TRANSLATE_NOOP("EventPage", "Capacity"),
        "roles": QT_TRANSLATE_NOOP("EventPage", "Speaks for"),
        "aliases": QT_TRANSLATE_NOOP("EventPage", "Other names on lists"),
        "email": QT_TRANSLATE_NOOP("EventPage", "E-mail"),
        "phone": QT_TRANSLATE_NOOP("EventPage", "Phone"),
    },
    "meetings": {
        "with_name": QT_TRANSLATE_NOOP("EventPage", "With"),
        "full_name": QT_TRANSLATE_NOOP("EventPage", "Full name"),
        "aliases": QT_TRANSLATE_NOOP("EventPage", "Other names on lists"),
        "level": QT_TRANSLATE_NOOP("EventPage", "Who"),
        "starts": QT_TRANSLATE_NOOP("EventPage", "Begins"),
        "ends": QT_TRANSLATE_NOOP("EventPage", "Ends"),
        "site": QT_TRANSLATE_NOOP("EventPage", "Where it is"),
        "position": QT_TRANSLATE_NOOP("EventPage", "Place in the order"),
        "topic": QT_TRANSLATE_NOOP("EventPage", "Topic"),
        "origin": QT_TRANSLATE_NOOP("EventPage", "How it came about"),
        "external_key": QT_TRANSLATE_NOOP("EventPage", "The organiser's own number"),
        "dropped": QT_TRANSLATE_NOOP("EventPage", "Left out of the newest schedule"),
    },
    "meeting_parties": {
        "ref": QT_TRANSLATE_NOOP("EventPage", "Who takes part"),
        "capacity": QT_TRANSLATE_NOOP("EventPage", "Capacity"),
        "removed": QT_TRANSLATE_NOOP("EventPage", "Takes no part any more"),
    },
    "follow_ups": {
        "text": QT_TRANSLATE_NOOP("EventPage", "What was promised"),
        "owner": QT_TRANSLATE_NOOP("EventPage", "Who promised it"),
        "delegate": QT_TRANSLATE_NOOP("EventPage", "Who of ours"),
        "meeting": QT_TRANSLATE_NOOP("EventPage", "Promised at the meeting"),
        "visitor": QT_TRANSLATE_NOOP("EventPage", "Promised to"),
        "body": QT_TRANSLATE_NOOP("EventPage", "Belongs to"),
        "shared": QT_TRANSLATE_NOOP("EventPage", "Shared with the delegation"),
        "due": QT_TRANSLATE_NOOP("EventPage", "Until"),
        "snoozed_until": QT_TRANSLATE_NOOP("EventPage", "Put off until"),
        "done_at": QT_TRANSLATE_NOOP("EventPage", "Done at"),
        "done_by": QT_TRANSLATE_NOOP("EventPage", "Done by"),
    },
    "meeting_outcomes": {
        "name_en": QT_TRANSLATE_NOOP("EventPage", "Name in English"),
        "name_it": QT_TRANSLATE_NOOP("EventPage", "Name in Italian"),
    },
    "topics": {
        "name_en": QT_TRANSLATE_NOOP("EventPage", "Name in English"),
        "name_it": QT_TRANSLATE_NOOP("EventPage", "Name in Italian"),
    },
    "operators": {
        "role": QT_TRANSLATE_NOOP("EventPage", "Capacity"),
        "pin": QT_TRANSLATE_NOOP("EventPage", "PIN"),
        "body": QT_TRANSLATE_NOOP("EventPage", "Works for"),
    },
}

_FLAGS = {"leads", "removed", "dropped", "shared"}


def is_known(table: str) -> bool:
    """Whether rows of *table* are part of the event."""
    return table in _NAMES


def field(table: str, name: str) -> str:
    """What the field *name* of *table* is called; one without words is given back as it is."""
    words = _NAMES[table].get(name) or _PLACES.get(name)
    return QCoreApplication.translate("EventPage", str(words)) if words else name


def value(name: str, kept: object) -> object:
    """The value that history keeps of the field *name*, as people read it."""
    if name in _FLAGS:
        return "yes" if kept else "no"
    if name == "part" and kept in PARTS:
        return Messages.part(str(kept))
    if name == "site" and kept in set(Site):
        return MeetingWords.site(Site(str(kept)))
    if name == "origin":
        return MeetingWords.phase(str(kept))
    if isinstance(kept, str) and kept.startswith("["):
        return ", ".join(map(_one, cast("list[Any]", json.loads(kept))))
    return kept


def _one(part: object) -> str:
    """One of several; of a role, for whom it speaks; of a purpose, its words."""
    if isinstance(part, dict):
        return str(cast("dict[str, Any]", part).get("body", ""))
    if isinstance(part, list):
        return str(cast("list[Any]", part)[-1])
    return str(part)
