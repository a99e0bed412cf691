"""Remembers the certificate that a printer showed first, as ssh does with the keys of hosts.

A printer on a local network signs its certificate itself, so nobody vouches for it. The first one
is taken; another one later is refused until the printer is added anew in the settings.
"""

from __future__ import annotations

import json
import logging
import os
import threading
from pathlib import Path

from desktop import settings

log = logging.getLogger(__name__)

_lock = threading.Lock()


def is_known(place: str, shown: str) -> bool:
    """Whether the printer at *place* (host:port) is the one of before, or the first seen there.

    *shown* is the SHA-256 of its certificate, in hexadecimal.
    """
    with _lock:
        known = _read()
        if place not in known:
            _write(known | {place: shown})
        return known.get(place, shown) == shown


def forget(place: str) -> None:
    """Takes whatever the printer at *place* shows next."""
    with _lock:
        known = _read()
        if known.pop(place, None) is not None:
            _write(known)


def _path() -> Path:
    return settings.folder() / "printer-certificates.json"


def _read() -> dict[str, str]:
    try:
        kept = json.loads(_path().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(kept, dict):
        return {}
    return {place: shown for place, shown in kept.items() if isinstance(shown, str)}


def _write(known: dict[str, str]) -> None:
    target = _path()
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(json.dumps(known, indent=2) + "\n", encoding="utf-8")
        draft.replace(target)
    except OSError as error:
        log.warning("certificates are not remembered: %s", error.strerror)
