"""Remembers the certificate that a printer showed first, as ssh does with the keys of hosts.

A printer on a local network signs its certificate itself, so nobody vouches for it. The first one
is taken; another one later is refused until a person trusts it. Where the list of them cannot be
read nobody is trusted unasked any more, whatever it was before.
"""

from __future__ import annotations

import json
import logging
import os
import threading
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from db import clock
from desktop import settings

if TYPE_CHECKING:
    from pathlib import Path

log = logging.getLogger(__name__)

_lock = threading.Lock()

_ASK = "ask"
"""Key of the list: a certificate that is seen first is not taken unasked."""

_DECISIONS = "decisions"
"""Key of the list: what people trusted, who and when."""

_ANY = ""
"""In the place of a certificate: whatever is shown next is taken, since somebody said so."""


@dataclass(frozen=True, slots=True)
class Question:
    """Whether the printer at *place* (host:port) is the right one: it shows *new*.

    *old* is what it showed before, "" where that is not known. Both are SHA-256 in hexadecimal.
    """

    place: str
    old: str
    new: str


_open: dict[str, Question] = {}
"""What was refused in this run, for a person to decide."""


def is_known(place: str, shown: str) -> bool:
    """Whether the printer at *place* (host:port) is the one of before, or the first seen there.

    *shown* is the SHA-256 of its certificate, in hexadecimal.
    """
    with _lock:
        kept = _read()
        old = None if kept is None else kept.get(place)
        if kept is not None and (old == _ANY or (old is None and not kept.get(_ASK))):
            _write(kept | {place: shown})
            old = shown
        if old == shown:
            _open.pop(place, None)
            return True
        _open[place] = Question(place, old or "", shown)
        return False


def question(place: str) -> Question | None:
    """What a person has to decide about the printer at *place*; None when nothing was refused."""
    with _lock:
        return _open.get(place)


def trust(asked: Question, operator: str) -> None:
    """Take the certificate that was *asked* about from now on; *operator* has decided so."""
    with _lock:
        kept = _afresh()
        told = {"place": asked.place, "old": asked.old, "new": asked.new}
        told |= {"operator": operator, "at": clock.stamp(clock.now())}
        kept[_DECISIONS] = [*kept.get(_DECISIONS, []), told]
        _write(kept | {asked.place: asked.new})
        _open.pop(asked.place, None)


def forget(place: str) -> None:
    """Takes whatever the printer at *place* shows next."""
    with _lock:
        kept = _afresh()
        if place in kept or kept.get(_ASK):
            _write(kept | {place: _ANY})


def _afresh() -> dict[str, Any]:
    """The list; where it is damaged it is set aside, and in the new one nobody is known."""
    kept = _read()
    if kept is None:
        log.warning("the list of certificates is damaged; it is begun anew")
        with suppress(OSError):
            _path().replace(_path().with_suffix(".damaged.json"))
        return {_ASK: True}
    return kept


def _path() -> Path:
    return settings.folder() / "printer-certificates.json"


def _read() -> dict[str, Any] | None:
    """The list; empty before the first printer, None where it is there and cannot be read."""
    try:
        kept = json.loads(_path().read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError):
        return None
    if not isinstance(kept, dict) or not isinstance(kept.get(_DECISIONS, []), list):
        return None
    others = {place for place in kept if place not in (_ASK, _DECISIONS)}
    return kept if all(isinstance(kept[place], str) for place in others) else None


def _write(known: dict[str, Any]) -> None:
    target = _path()
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(json.dumps(known, indent=2) + "\n", encoding="utf-8")
        draft.replace(target)
    except OSError as error:
        log.warning("certificates are not remembered: %s", error.strerror)
