"""Copies of an event file that hold somebody who is erased from it: they are looked into, and only
where they cannot be read is it said that they may.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import driver
from db.erasure import erased_papers, erasure_ledger
from db.errors import EnvironmentFault, Refused
from db.keeping import copies, leaving, looking, thinning

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from sqlite_utils import Database

    from db.rows import Visitor

_NAMELESS = (erasure_ledger.ENDING, f"{erasure_ledger.ENDING}.part", ".closing.part")
"""Endings of what names nobody: the ledger, and the record of a closing."""
_LOGS = ("-wal", "-shm", "-journal")

_KNOWN = """
SELECT v.code <> '' FROM visitors v JOIN json_each(?1) ours
ON v.uuid = json_extract(ours.value, '$[0]')
OR (v.email <> '' AND lower(v.email) = lower(json_extract(ours.value, '$[1]')))
OR (v.external_id <> '' AND v.external_id = json_extract(ours.value, '$[2]'))
ORDER BY 1 DESC LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class Copies:
    """``holding`` have the person in them, ``perhaps`` are files and folders that could not be
    looked into.
    """

    holding: tuple[Path, ...] = ()
    perhaps: tuple[Path, ...] = ()


def find(
    db: Database, path: Path, people: Sequence[Visitor], folders: Sequence[Path] = ()
) -> Copies:
    """What of the event beside its file *path*, open as *db*, or in *folders* holds *people*, one
    person before and after merges. For use before they are erased. Raises EnvironmentFault.
    """
    ours = json.dumps([(one.uuid, one.email, one.external_id) for one in people])
    holding: list[Path] = []
    perhaps: list[Path] = []

    def put(one: Path) -> bool:
        """Put *one* where it belongs; whether it ever had the person, as far as can be told."""
        known = _knows(one, ours) if path.suffix in one.suffixes else []
        if known is None or any(known):
            (perhaps if known is None else holding).append(one)
        return known is None or bool(known)

    with driver.guard(path):
        for root, beside in leaving.of_same_event(db, path, folders):
            if root != path and root.exists() and not put(root):
                continue
            for one in _own(root, beside, path):
                if path.suffix in one.suffixes:
                    put(one)
                else:
                    perhaps.append(one)
    return Copies(tuple(dict.fromkeys(holding)), tuple(dict.fromkeys(perhaps)))


def backups(path: Path, people: Sequence[Visitor]) -> tuple[Path, ...]:
    """The backups of the event file *path*, beside it, that were made since *people* were in it,
    the newest first; none where that cannot be seen.

    For use once the ledger has them, before there is another backup: one that was begun before gets
    its name either before that, and is among these, or not at all (``copies.finish_backup``).
    """
    since = min(one.created_at for one in people)
    with suppress(OSError):
        return tuple(one for one in copies.backups(path) if _is_since(one, since))
    return ()


def _own(root: Path, beside: Sequence[Path], path: Path) -> list[Path]:
    """Those of *beside*, which are of the event file *root*, that may hold anybody. The backups of
    another file than *path* count as one, their folder, and so do its badges.
    """
    folder, badges = copies.backup_folder(root), erased_papers.folder_of(root)
    found: list[Path] = []
    for one in beside:
        if one.parent in {folder, badges}:
            if root != path:
                found.append(one.parent)
        elif one.is_file() and not one.name.endswith((*_NAMELESS, *_LOGS)):
            found.append(one)
    return list(dict.fromkeys(found))


def _knows(file: Path, ours: str) -> list[bool] | None:
    """Whether the event file *file* has the visitors *ours* (a JSON list of uuid, e-mail and
    organiser's id): nothing where it never had, None where it cannot be read.
    """
    from db.event_file import open_file

    with (
        suppress(EnvironmentFault, Refused),
        driver.guard(file),
        looking.copied(file) as copy,
        open_file(copy) as opened,
    ):
        return [bool(has) for (has,) in driver.rows(opened.db, _KNOWN, (ours,))]
    return None


def _is_since(backup: Path, since: datetime) -> bool:
    made = thinning.made_at(backup)
    return made is None or made >= since.replace(microsecond=0)
