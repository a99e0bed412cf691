"""Badge layouts that were drawn and not saved, kept on this laptop until they are. No Qt.

They lie beside the settings, one file an event: a crash, a battery or a closed window takes
nothing away, and nothing unfinished is in the event file.
"""

from __future__ import annotations

import json
import logging
import os
from contextlib import suppress
from pathlib import Path

from desktop import settings

log = logging.getLogger(__name__)


def file_of(event: str) -> Path:
    """Where the drafts of *event*, a uuid, lie; it may not exist."""
    return settings.folder() / "layouts" / f"{event}.json"


def all_of(event: str) -> dict[str, str]:
    """The drafts of the event with that uuid, as TOML, by whose badges they are for."""
    try:
        kept = json.loads(file_of(event).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(kept, dict):
        return {}
    return {str(key): text for key, text in kept.items() if isinstance(text, str)}


def keep(event: str, key: str, text: str) -> bool:
    """Keep *text* as the draft *key*, or let it go where *text* is "".

    False when the folder cannot be written.
    """
    before = all_of(event)
    after = {name: kept for name, kept in before.items() if name != key} | (
        {key: text} if text else {}
    )
    return after == before or _write(file_of(event), after)


def _write(target: Path, drafts: dict[str, str]) -> bool:
    new = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        if not drafts:
            target.unlink(missing_ok=True)
            return True
        target.parent.mkdir(parents=True, exist_ok=True)
        with new.open("w", encoding="utf-8") as file:
            file.write(json.dumps(drafts, ensure_ascii=False))
            file.flush()
            os.fsync(file.fileno())
        new.replace(target)
    except OSError as error:
        log.warning("a layout's draft is not kept: %s", error.strerror)
        with suppress(OSError):
            new.unlink(missing_ok=True)
        return False
    return True
