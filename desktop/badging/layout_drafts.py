"""Badge layouts that were drawn and not saved, kept on this laptop until they are. No Qt.

They lie beside the settings, one file an event: a crash, a battery or a closed window takes
nothing away, and nothing unfinished is in the event file.
"""

from __future__ import annotations

import json
import logging
from pathlib import Path

from db.keeping.whole_files import whole
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
    try:
        if not drafts:
            target.unlink(missing_ok=True)
            return True
        target.parent.mkdir(parents=True, exist_ok=True)
        with whole(target) as new:
            new.write_text(json.dumps(drafts, ensure_ascii=False), encoding="utf-8")
    except OSError as error:
        log.warning("a layout's draft is not kept: %s", error.strerror)
        return False
    return True
