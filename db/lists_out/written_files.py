"""Files that were registered when they were written, and are still where files usually go; and what
a killed program left half-written there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING

from db import clock, driver
from db.keeping import archives

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlite_utils import Database

ENDINGS = (".csv", ".docx", ".eml", ".ics", ".json", ".pdf", ".txt", ".vcf", ".xlsx")
"""Endings of what the program writes for people."""

_ALIKE = timedelta(minutes=15), timedelta(minutes=2)
"""How long before, and after, it was registered a file may say that it was written."""

_HALF = re.compile(rf"\..+(?:{'|'.join(map(re.escape, ENDINGS))})\.\d+\.part")
"""What a file is called while it is written: hidden, with the number of the process."""


@dataclass(frozen=True, slots=True)
class Written:
    """``found`` are files by the name and of the time that was registered. ``doubtful`` may be
    something else: they have such a name and another time, or they are of a time at which something
    was registered whose name went with everybody's. ``elsewhere`` are the names of what is nowhere
    in the folders, ``nameless`` the times (UTC) of what went by no name and is not there, either.
    """

    found: tuple[Path, ...]
    doubtful: tuple[Path, ...]
    elsewhere: tuple[str, ...]
    nameless: tuple[datetime, ...] = ()

    def told(self) -> tuple[str, ...]:
        """All of them for somebody to look at, by their ways where they are known."""
        return (*map(str, (*self.found, *self.doubtful)), *self.elsewhere)


_NAMES = """
SELECT name, at FROM exports WHERE name <> '' AND kind <> 'hand-over'
UNION SELECT s.detail, s.at FROM job_states s JOIN badge_jobs j ON j.uuid = s.job
    WHERE s.trouble = 'written' AND s.detail <> '' AND j.why = 'file'
"""
"""Badges that became PDFs for want of a printer lie in a folder of the event's: whoever looks there
finds those that are left.
"""


_NAMELESS = "SELECT at FROM exports WHERE name = '' AND kind <> 'hand-over' ORDER BY id"
"""What may have been called after somebody lost its name with theirs (:mod:`db.retention`)."""


def written(db: Database, folders: Sequence[Path]) -> Written:
    """Lists, reports, agendas, badges and archives that were written, where they are in *folders*.
    Raises OSError.
    """
    times: dict[str, list[datetime]] = {}
    for name, at in driver.rows(db, _NAMES):
        times.setdefault(str(name), []).append(clock.moment(at))
    named = among(times, folders)
    lost = [clock.moment(at) for (at,) in driver.rows(db, _NAMELESS)]
    known = {*named.found, *named.doubtful}
    alike = (
        [one for one in _papers(folders) if one not in known and _is_of(one, lost)] if lost else []
    )
    return Written(
        named.found,
        (*named.doubtful, *alike),
        named.elsewhere,
        tuple(at for at in lost if not any(_is_of(one, [at]) for one in alike)),
    )


def _papers(folders: Sequence[Path]) -> list[Path]:
    """What ends like something that the program writes, in *folders*."""
    there = [folder for folder in _whole(folders) if folder.is_dir()]
    files = [one for folder in there for one in sorted(folder.iterdir())]
    return [one for one in files if one.suffix.lower() in ENDINGS and one.is_file()]


def among(times: dict[str, list[datetime]], folders: Sequence[Path]) -> Written:
    """Those of the names of *times* that are in *folders*; *times* say when each was registered."""
    found: list[Path] = []
    doubtful: list[Path] = []
    elsewhere: list[str] = []
    for name, when in times.items():
        if not _is_plain(name):
            continue
        there = [one for folder in _whole(folders) if (one := folder / name).is_file()]
        for one in there:
            (found if _is_of(one, when) else doubtful).append(one)
        if not there:
            elsewhere.append(name)
    return Written(tuple(found), tuple(doubtful), tuple(elsewhere))


def half_written(folders: Sequence[Path]) -> list[Path]:
    """What a killed program left in *folders* of lists, papers and archives. Raises OSError.

    A browser calls what it has not got wholly alike: an archive is known by how it begins.
    """
    found: list[Path] = []
    for folder in _whole(folders):
        if folder.is_dir():
            found += [one for one in sorted(folder.glob(".*.part")) if _HALF.fullmatch(one.name)]
            found += [one for one in sorted(folder.glob("*.json.part")) if _is_archive(one)]
    return found


def _whole(folders: Sequence[Path]) -> list[Path]:
    """*folders* from the root on, each once: the event's may be named from where somebody stands,
    and what is named is read somewhere else.
    """
    return list(dict.fromkeys(folder.absolute() for folder in folders))


def _is_archive(one: Path) -> bool:
    begins = archives.BEGINS.encode()
    with one.open("rb") as file:
        return file.read(len(begins)) == begins


def _is_plain(name: str) -> bool:
    """Whether *name* is that of a file and no way to another folder: those are none of ours, and a
    file that came from elsewhere is not to say what is deleted here.
    """
    return name not in {".", ".."} and name == Path(name).name == PureWindowsPath(name).name


def _is_of(file: Path, when: Sequence[datetime]) -> bool:
    at = datetime.fromtimestamp(file.stat().st_mtime, UTC)
    before, after = _ALIKE
    return any(each - before <= at <= each + after for each in when)
