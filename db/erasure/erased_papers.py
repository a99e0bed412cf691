"""Files with the data of somebody who is erased: those with theirs alone go, others are told."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import clock, driver
from db.keeping import looking
from db.lists_out import exports, written_files

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from sqlite_utils import Database

    from db.lists_out.exports import Export

_PDFS = """
SELECT j.title, j.why, s.detail, s.at, (SELECT count(*) FROM badge_prints o WHERE o.job = j.uuid
    AND o.visitor NOT IN (SELECT value FROM json_each(?1)))
FROM badge_jobs j
JOIN job_states s ON s.id = (SELECT min(f.id) FROM job_states f WHERE f.job = j.uuid)
WHERE j.printer = '' AND j.uuid IN
    (SELECT job FROM badge_prints WHERE visitor IN (SELECT value FROM json_each(?1)))
ORDER BY j.id
"""


def folder_of(path: Path) -> Path:
    """Where badges of the event file *path* become PDFs while there is no printer."""
    return path.with_name(path.stem + looking.BADGES)


@dataclass(frozen=True, slots=True)
class Papers:
    """Files with their data. ``ours`` have theirs alone: badges in the folder of PDFs, what was
    kept about them and letters to them, where it was saved and is still there; ``files`` are the
    lines of the register of exports about that. ``others`` hold them beside others, by their
    ways: somebody is to delete them, or to take their line out. ``perhaps`` may hold them: ways of
    files that have the name of such a one and another time, and names of what is nowhere in the
    usual folders.
    """

    ours: tuple[Path, ...]
    files: tuple[str, ...]
    others: tuple[str, ...]
    perhaps: tuple[str, ...]


def find(db: Database, people: Sequence[str], folders: Sequence[Path] = ()) -> Papers:
    """The files with data of *people*, one person before and after merges, the keeper first: that
    there are now beside the event file or in *folders*, or that were saved. Raises OSError.
    """
    path = driver.path_of(db)
    usual = [*([path.parent] if path else ()), *folders]
    ours: list[Path] = []
    others: dict[str, None] = {}
    saved: dict[str, list[datetime]] = {}
    for title, why, name, at, strangers in driver.rows(db, _PDFS, (json.dumps(list(people)),)):
        if why == "file":
            saved.setdefault(name, []).append(clock.moment(at))
        elif path is not None:
            pdf = folder_of(path) / f"{title}.pdf"
            ours += _there(pdf.with_name(f".{pdf.name}.part"))  # half a file is nobody else's loss
            if strangers:
                others |= dict.fromkeys(map(str, _there(pdf)))
            else:
                ours += _there(pdf)
    lists = [one for one in exports.exports(db, people[0]) if one.name and one.kind != "hand-over"]
    own = [one for one in lists if one.kind in exports.OWN]
    theirs = written_files.among(_times(own), usual)
    away = [one for one in lists if one.purpose or one.body]
    here = written_files.among(_times(away), usual)
    saved |= _times([one for one in lists if one not in own and one not in away])
    told = written_files.among(saved, usual)
    others |= dict.fromkeys(map(str, (*here.found, *told.found)))
    perhaps = dict.fromkeys(map(str, (*here.doubtful, *theirs.doubtful, *told.doubtful)))
    perhaps |= dict.fromkeys((*told.elsewhere, *theirs.elsewhere))
    gone = {one.name for one in theirs.found}
    files = tuple(one.uuid for one in own if one.name in gone)
    return Papers((*ours, *theirs.found), files, tuple(others), tuple(perhaps))


def _there(file: Path) -> list[Path]:
    return [file] if file.exists() else []


def _times(found: Sequence[Export]) -> dict[str, list[datetime]]:
    times: dict[str, list[datetime]] = {}
    for one in found:
        times.setdefault(one.name, []).append(one.at)
    return times


def delete(papers: Papers) -> tuple[str, ...]:
    """Delete ours; give the files that hold their data still."""
    stayed: list[str] = []
    for file in papers.ours:
        try:
            file.unlink(missing_ok=True)
        except OSError:
            stayed.append(str(file))
    return (*papers.others, *stayed)
