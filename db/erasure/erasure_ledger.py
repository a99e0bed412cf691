"""The ledger of erasures beside the event file: it survives the file, so that a restored backup of
before does not bring anybody back.

One JSON object a line: the visitor's uuid, that of the event, when, keyed hashes of an id, of an
e-mail and of what was said before, whether notes of others were cleared of the name, and the first
letters of the SHA-256 of all that. It names nobody. A line that is spoilt stays as it is: a uuid
that can be read in it is enough to erase somebody again.
"""

from __future__ import annotations

import hashlib
import json
import re
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from db import clock, driver, events
from db.erasure.erasing import EVERYBODY, Erasure, erasures
from db.errors import EnvironmentFault, Fault, Refused
from db.keeping.thinning import STAMP
from db.keeping.whole_files import whole

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from sqlite_utils import Database

ENDING = ".erased"


@dataclass(frozen=True, slots=True)
class Line(Erasure):
    """An erasure in a ledger. ``event`` is the uuid of its event, "" in ledgers of before;
    ``cleared`` says that the notes of others were cleared of the name, too.
    """

    event: str = ""
    cleared: bool = False


def path_beside(path: Path) -> Path:
    """Where the ledger of the event file *path* lies."""
    return path.with_name(path.name + ENDING)


def read(path: Path) -> list[Line]:
    """The ledger beside the event file *path*, the oldest first; empty where there is none.

    Of a spoilt line counts what can be read. Raises OSError; EnvironmentFault ``damaged`` for what
    is no text, since nobody is to be brought back for want of a reader.
    """
    return parse(_text(path))


def spoilt(path: Path) -> list[str]:
    """Lines of the ledger beside the event file *path* that are not as they were written: whom they
    name may not be known. Raises as ``read``.
    """
    lines = [line for line in dict.fromkeys(_text(path).splitlines()) if line.strip()]
    return [line for line in lines if _whole(line) is None]


def _text(path: Path) -> str:
    ledger = path_beside(path)
    try:
        return ledger.read_text(encoding="utf-8") if ledger.exists() else ""
    except UnicodeDecodeError as error:
        raise EnvironmentFault(Fault.DAMAGED, ledger) from error


def parse(text: str) -> list[Line]:
    """The erasures in a ledger's *text*, each person once."""
    found: dict[str, Line] = {}
    for line in text.splitlines():
        one = _whole(line) or _rest(line)
        if one is not None:
            found.setdefault(one.visitor, one)
    return list(found.values())


_SUM = "sum"

_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")

_HASH = re.compile(r"[0-9a-f]{16,}")


def _whole(line: str) -> Line | None:
    """The erasure that *line* tells of; None where it is spoilt. Older programs wrote no sum."""
    try:
        told = json.loads(line)
        if told.pop(_SUM, None) not in (None, _sum(told)):
            return None
        return Line(
            str(told["visitor"]),
            clock.moment(str(told["at"])),
            str(told["external_hash"]),
            str(told["email_hash"]),
            tuple(map(str, told.get("hashes") or ())),
            str(told.get("event", "")),
            bool(told.get("cleared")),
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _rest(line: str) -> Line | None:
    """What is left of a spoilt *line*, where it still names a person and an event, in that order;
    when they were erased is not believed, nor are the hashes.
    """
    found = _UUID.findall(line)
    if len(found) != len(("visitor", "event")):
        return None
    return Line(found[0], clock.now(), "", "", event=found[1])


def _written(one: Line) -> str:
    told = {
        "visitor": one.visitor,
        "event": one.event,
        "at": clock.stamp(one.at),
        "external_hash": one.external_hash,
        "email_hash": one.email_hash,
        "hashes": list(one.hashes),
        "cleared": one.cleared,
    }
    return json.dumps(told | {_SUM: _sum(told)})


def _sum(told: Mapping[str, object]) -> str:
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:12]


def keep(db: Database) -> None:
    """Write the erasures of the file into the ledger beside it, with those that it had already.

    Whole or not at all, and on the disk before it returns. Raises as ``read``.
    """
    path = driver.path_of(db)
    if path is not None:
        add(path, of_file(db))


def keep_missing(db: Database) -> None:
    """As ``keep``; nothing is written where the ledger has them all."""
    path = driver.path_of(db)
    if path is not None:
        known = {one.visitor: one.cleared for one in read(path)}
        told = [one for one in of_file(db) if known.get(one.visitor) is None or one.cleared]
        if missing := [one for one in told if known.get(one.visitor) is not one.cleared]:
            add(path, missing)


def of_file(db: Database) -> list[Line]:
    """The erasures of the file as lines of a ledger, the oldest first."""
    event = event_of(db)
    cleared = {
        subject
        for (subject,) in driver.rows(
            db,
            "SELECT DISTINCT subject FROM changes WHERE kind = 'erase_cleared' AND subject <> ''",
        )
    }
    return [
        Line(
            *(one.visitor, one.at, one.external_hash, one.email_hash, one.hashes),
            event,
            one.visitor in cleared,
        )
        for one in erasures(db)
    ]


def event_of(db: Database) -> str:
    """The uuid of the event of the file, "" where it has none."""
    with suppress(Refused):
        return events.current(db).uuid
    return ""


def set_aside(path: Path) -> Path | None:
    """Move the ledger that lies where that of a new event file *path* will be out of its way; give
    where it is, or None. It still has its ending: an archive of its event looks for it.
    """
    ledger = path_beside(path)
    if not ledger.exists():
        return None
    name = f"{path.stem} set aside {clock.now().strftime(STAMP)}"
    aside, again = path.with_name(name + ENDING), 1
    while aside.exists():
        again += 1
        aside = path.with_name(f"{name} {again}{ENDING}")
    ledger.replace(aside)
    return aside


def add(path: Path, more: Sequence[Line]) -> None:
    """Write *more* into the ledger beside the event file *path*, as ``keep`` does. Hashes of before
    everybody became nobody go (``retention``); lines that are spoilt stay.
    """
    known: dict[str, Line] = {}
    for one in (*read(path), *more):
        had = known.get(one.visitor)
        if one.event or had is None:  # what says more stays
            cleared = one.cleared or (had is not None and had.cleared)
            every = one.every() | (had.every() if had is not None else one.every())
            others = every.difference((one.external_hash, one.email_hash))
            known[one.visitor] = replace(one, cleared=cleared, hashes=tuple(sorted(others)))
    everybody = {(one.event, one.at) for one in known.values() if one.visitor.startswith(EVERYBODY)}
    for one in list(known.values()):
        if any(one.event == event and one.at <= at for event, at in everybody):
            known[one.visitor] = replace(one, external_hash="", email_hash="", hashes=())
    kept = spoilt(path)
    if everybody:
        kept = [_HASH.sub("", line) for line in kept]
    lines = [*map(_written, known.values()), *kept]
    with whole(path_beside(path), hidden=False) as half:
        half.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
