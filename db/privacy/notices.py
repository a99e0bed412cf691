"""The privacy notice that a visitor is shown, in each language, with one box for each purpose."""

from __future__ import annotations

import hashlib
import json
import tomllib
from typing import TYPE_CHECKING

import resources
from db import driver, events
from db.access.guarded import Act, need
from db.errors import Refusal, Refused
from db.ours import bodies
from db.past import changes, saving
from db.privacy.consents import PURPOSES
from db.rows import Notice

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlite_utils import Database

    from db.past.changes import By
    from db.rows import Visitor

_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "it": "gennaio febbraio marzo aprile maggio giugno"
    " luglio agosto settembre ottobre novembre dicembre",
}
LANGUAGES = tuple(_MONTHS)
"""Languages the notice is written in; a visitor with another language reads the first."""

_OPEN = {
    "en": "the date that the controller sets for this event",
    "it": "che il titolare fissa per questo evento",
}
_NOT_SAID = {"en": "to be named by staff", "it": "da indicare a cura del personale"}


def notice(db: Database, language: str) -> Notice:
    """The notice in *language*, or in English where there is none, with its blanks filled in.

    ``version`` ends in six letters made from the words themselves: who reads another controller
    or another list of bodies reads another version.
    """
    kept = template(db, language)
    filling = _filling(db, kept.language)
    text = _fill_in(kept.text, filling)
    purposes = tuple((code, _fill_in(words, filling)) for code, words in kept.purposes)
    shown = json.dumps([kept.title, text, purposes], ensure_ascii=False)
    digest = hashlib.sha256(shown.encode()).hexdigest()[:6]
    named = tuple(body.uuid for body in bodies.bodies(db))
    return Notice(f"{kept.version}-{digest}", kept.language, kept.title, text, purposes, named)


def every(db: Database) -> list[Notice]:
    """The notice in each language, as visitors read it."""
    return [notice(db, language) for language in LANGUAGES]


def read_by(visitor: Visitor) -> str:
    """The language of the notice that *visitor* is likely to read: theirs, else their country's."""
    known = visitor.language.lower() or visitor.country.lower()
    return "it" if known.startswith("it") else "en"


def template(db: Database, language: str) -> Notice:
    """The notice as staff write it.

    In its text ``{controller}``, ``{event}``, ``{retention}`` and ``{bodies}`` are blanks.
    Refused: not_found for a file without any notice.
    """
    row = driver.one(
        db,
        "SELECT version, language, title, text, purposes FROM notices"
        " WHERE removed = 0 AND language IN (?, 'en') ORDER BY language = ? DESC, id DESC LIMIT 1",
        (language, language),
    )
    if row is None:
        raise Refused(Refusal.NOT_FOUND, "notice")
    version, found, title, text, kept = row
    return Notice(
        version, found, title, text, tuple((code, words) for code, words in json.loads(kept))
    )


def save(
    db: Database,
    by: By,
    *,
    language: str,
    version: str,
    title: str,
    text: str,
    purposes: Sequence[tuple[str, str]],
) -> Notice:
    """The notice in *language*, corrected; the words before stay in history.

    Refused: bad_value (subject: the field), pin_needed.
    """
    need(db, by, Act.NOTICE)
    good = {
        "language": language in LANGUAGES,
        "version": bool(version.strip()),
        "title": bool(title.strip()),
        "text": bool(text.strip()),
        "purposes": sorted(code for code, _ in purposes) == sorted(PURPOSES),
    }
    if wrong := [name for name, fine in good.items() if not fine]:
        raise Refused(Refusal.BAD_VALUE, wrong[0])
    old = driver.one(db, "SELECT uuid FROM notices WHERE removed = 0 AND language = ?", (language,))
    values: dict[str, object] = {
        "version": version.strip(),
        "language": language,
        "title": title.strip(),
        "text": text.strip(),
        "purposes": [list(purpose) for purpose in purposes],
    }
    saving.save(db, by, "notices", values, uuid=str(old[0]) if old else None)
    return notice(db, language)


def fill(db: Database, by: By) -> None:
    """Write the notices that come with the program into a new file."""
    with changes.transaction(db, by, "event"):
        for language in LANGUAGES:
            path = resources.FOLDER / "notices" / f"{language}.toml"
            content = tomllib.loads(path.read_text(encoding="utf-8"))
            words: dict[str, str] = content.pop("purposes")
            save(db, by, language=language, **content, purposes=list(words.items()))


def _filling(db: Database, language: str) -> dict[str, str]:
    event = events.current(db)
    until = event.retention_until
    return {
        "controller": event.controller or _NOT_SAID[language],
        "event": event.name,
        "retention": _OPEN[language] if until is None else _written(until, language, event.locale),
        "bodies": ", ".join(body.name for body in bodies.bodies(db)) or _NOT_SAID[language],
    }


def _fill_in(text: str, filling: dict[str, str]) -> str:
    """*text* with its blanks filled; other braces, which staff may write, stay as they are."""
    for name, words in filling.items():
        text = text.replace(f"{{{name}}}", words)
    return text


def _written(day: date, language: str, locale: str) -> str:
    month = _MONTHS[language].split()[day.month - 1]
    if language == "en" and locale == "en_US":
        return f"{month} {day.day}, {day.year}"
    return f"{day.day} {month} {day.year}"
