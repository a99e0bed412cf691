"""PDFs with the badge of somebody who is erased: those that the program made beside the file go."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import driver

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sqlite_utils import Database

_PDFS = """
SELECT j.title, (SELECT s.detail FROM job_states s WHERE s.job = j.uuid ORDER BY s.id LIMIT 1),
    j.why, (SELECT count(*) FROM badge_prints o WHERE o.job = j.uuid
        AND o.visitor NOT IN (SELECT value FROM json_each(?1)))
FROM badge_jobs j WHERE j.printer = '' AND j.uuid IN
    (SELECT job FROM badge_prints WHERE visitor IN (SELECT value FROM json_each(?1)))
ORDER BY j.id
"""


def folder_of(path: Path) -> Path:
    """Where badges of the event file *path* become PDFs while there is no printer."""
    return path.with_name(f"{path.stem} badges")


@dataclass(frozen=True, slots=True)
class Papers:
    """PDFs with their badge: ``ours`` are in the folder, with theirs alone; ``others`` are names of
    those that somebody must delete: with badges of others, or saved where somebody chose.
    """

    ours: tuple[Path, ...]
    others: tuple[str, ...]


def find(db: Database, people: Sequence[str]) -> Papers:
    """The PDFs with badges of *people* that there are now, or that were saved."""
    path = driver.path_of(db)
    ours: list[Path] = []
    others: dict[str, None] = {}
    for title, detail, why, strangers in driver.rows(db, _PDFS, (json.dumps(list(people)),)):
        if why == "file":
            others[str(detail)] = None
        elif path is not None and (pdf := folder_of(path) / f"{title}.pdf").exists():
            if strangers:
                others[pdf.name] = None
            else:
                ours.append(pdf)
    return Papers(tuple(ours), tuple(others))


def delete(papers: Papers) -> tuple[str, ...]:
    """Delete ours; give the names of all that still hold their badge."""
    stayed: list[str] = []
    for pdf in papers.ours:
        try:
            pdf.unlink(missing_ok=True)
        except OSError:
            stayed.append(pdf.name)
    return (*papers.others, *stayed)
