"""What an event has left on this laptop, and in the second place of its backups.

Only what is known to be of this event goes: by names that the program gives, or by the name and
the time of a file that was registered when it was written; and what a killed program left half
written. What may be something else is named, and left to people.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from db import driver, events
from db.erasure import erasure_ledger
from db.errors import EnvironmentFault, Fault
from db.keeping import copies, looking, restoring, sealed_backups, thinning
from db.keeping.sealing import SUFFIX
from db.lists_out import written_files

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from sqlite_utils import Database

_STAMPED = r"\d{8}T\d{6}Z"

_BACKUPS = copies.backup_folder(Path("x")).name.removeprefix("x")


@dataclass(frozen=True, slots=True)
class Leaving:
    """What is to go: ``goes``, the files first and then the folders they lay in, and of
    these ``written`` what is known by name and time only; the sealed backups
    in the ``second`` place, whose names begin with one of the ``stems``.

    ``elsewhere`` are names of files that were written somewhere, and are not where files usually
    go; ``doubtful`` is what may be of this event: it has such a name and another time, or lies
    beside the event file and is called after it, or is of a file that is not there any more, which
    may be this one under another name; ``copies`` are other copies of this event, for other laptops
    perhaps. They all stay, and people have to look. ``nameless`` is when something else was
    written (UTC), by a name that went with everybody's.
    """

    goes: tuple[Path, ...]
    written: tuple[Path, ...]
    second: tuple[Path, ...]
    stems: tuple[str, ...]
    elsewhere: tuple[str, ...]
    doubtful: tuple[Path, ...]
    copies: tuple[Path, ...]
    nameless: tuple[datetime, ...] = ()


def leaving(
    db: Database,
    path: Path,
    *,
    folders: Sequence[Path],
    second: Path | None,
    station: str,
    also: Sequence[Path] = (),
) -> Leaving:
    """What the event file *path*, open as *db*, has left: beside it, in the *folders* where files
    usually go, in the *second* place and wherever else somebody asked for a sealed backup. *also*
    goes in any case.
    """
    with driver.guard(path):
        practice, others = _same_event(db, path)
        roots = [path, *practice]
        beside = [one for root in roots for one in _beside(root)]
        beside += [copies.beside(one, end) for one in practice for end in ("-wal", "-shm", "")]
        usual = [path.parent, *folders]
        beside += written_files.half_written(usual)
        papers = written_files.written(db, usual)
        goes = tuple(dict.fromkeys((*also, *papers.found, *beside)))
        doubtful = list(papers.doubtful)
        perhaps = (*_perhaps(path), *_renamed(db, path), *_put_there(goes))
        doubtful += [one for one in perhaps if one not in goes]
        known = {one.absolute() for one in usual}
        for root in elsewhere(db, path, folders):
            others += [root] if root.exists() else []
            doubtful += _named(root) if root.parent in known else [root.parent]
        places = second_places(db, second, station)
        event = events.current(db).uuid
        doubtful += _sealed_before(path, places, {root.stem for root in roots}, event, station)
    return Leaving(
        goes=goes,
        written=papers.found,
        second=places,
        stems=tuple(sealed_backups.stem_of(root, event, station) for root in roots),
        elsewhere=papers.elsewhere,
        doubtful=tuple(dict.fromkeys(doubtful)),
        copies=tuple(others),
        nameless=papers.nameless,
    )


def room_of(path: Path) -> Path:
    """The folder beside the event file *path* in which a hand-over is put together."""
    return path.with_name(path.name + looking.HANDING_OVER)


def sealed_in(folder: Path, stems: Sequence[str]) -> list[Path]:
    """The sealed backups in *folder* whose names begin with one of *stems*, half-written ones too.

    Raises EnvironmentFault: ``missing`` where the folder is not there.
    """
    if not folder.is_dir():
        raise EnvironmentFault(Fault.MISSING, folder)
    begins = "|".join(map(re.escape, stems))
    ours = re.compile(rf"(?:{begins}) {_STAMPED}{re.escape(SUFFIX)}(?:\.part)?")
    with driver.guard(folder):
        return [one for one in folder.iterdir() if ours.fullmatch(one.name)]


def older_copies(db: Database, path: Path, folders: Sequence[Path] = ()) -> list[Path]:
    """What lies beside the event file *path*, open as *db*, with its data as they were, and is no
    backup: what was set aside, files to practise on, other copies, badges. It may be of another
    event that had the name before. And what is of this event in *folders*.
    """
    with driver.guard(path):
        practice, others = _same_event(db, path)
        found = [one for root in (path, *practice) for one in (*_beside(root), root)]
        known = (copies.backup_folder(path), erasure_ledger.path_beside(path), path)
        older = [one for one in (*found, *others) if one.is_file() and one not in known]
        away = elsewhere(db, path, folders)
        older += [one for root in away for one in (root, *_named(root)) if one.exists()]
        return [one for one in dict.fromkeys(older) if one.parent != known[0]]


def of_same_event(
    db: Database, path: Path, folders: Sequence[Path] = ()
) -> list[tuple[Path, list[Path]]]:
    """The event file *path*, open as *db*, and those of the same event beside it and in *folders*,
    each with what lies beside it and is its own: backups, badges, what was set aside; some are
    not there any more themselves. Raises OSError.
    """
    practice, others = _same_event(db, path)
    away = elsewhere(db, path, folders)
    return [(root, _beside(root)) for root in (path, *practice, *others, *away)]


def elsewhere(db: Database, path: Path, folders: Sequence[Path]) -> list[Path]:
    """Event files of the same event as *path*, open as *db*, in *folders*, but those beside it;
    also such as left their backups there alone, and hand-overs that were opened there, or beside
    *path*. An event may have been moved, or written into another file when its own was not there
    any more. Raises OSError.
    """
    here, found = events.current(db).uuid, list[Path]()
    away = dict.fromkeys(one.absolute() for one in folders if one.is_dir())
    for folder in (one for one in away if not one.samefile(path.parent)):
        found += [
            one for one in sorted(folder.glob(f"*{path.suffix}")) if thinning.event_in(one) == here
        ]
        for kept in sorted(folder.glob(f"*{_BACKUPS}")):
            root = folder / f"{kept.name.removesuffix(_BACKUPS)}{path.suffix}"
            made = copies.backups(root)
            if made and not root.exists() and thinning.event_in(made[0]) == here:
                found.append(root)
    opened = _opened(path, [path.parent.absolute(), *away])
    return found + [one for one in opened if thinning.event_in(one) == here]


def _opened(path: Path, folders: Sequence[Path]) -> list[Path]:
    """Event files in folders of their own inside *folders*, as a hand-over that was opened lies."""
    found = [one for folder in folders for one in sorted(folder.glob(f"*/*{path.suffix}"))]
    ours = (_BACKUPS, looking.HANDING_OVER)
    return [
        one
        for one in dict.fromkeys(found)
        if one.parent not in folders and not one.parent.name.endswith(ours)
    ]


def _named(root: Path) -> list[Path]:
    """What lies beside the event file *root*, as folders where it lies in some; its log, too, where
    the file itself is not there any more.
    """
    orphan = [copies.beside(root, "-wal")] if not root.exists() else []
    found = [one for one in (*orphan, *_beside(root)) if one.exists()]
    return [one for one in found if one.parent == root.parent]


def second_places(db: Database, second: Path | None, station: str) -> tuple[Path, ...]:
    """The *second* place of backups, and wherever else this *station* sealed some."""
    return tuple(dict.fromkeys((*([second] if second else []), *_asked_for(db, station))))


def _asked_for(db: Database, station: str) -> list[Path]:
    """Other places that this *station* sealed backups into, as ``note_backup`` wrote them down."""
    found = driver.rows(
        db, "SELECT DISTINCT reason FROM changes WHERE kind = 'backup' AND station = ?", (station,)
    )
    return [place for (reason,) in found if (place := Path(str(reason))).is_absolute()]


def _same_event(db: Database, path: Path) -> tuple[list[Path], list[Path]]:
    """Event files beside *path* that are of the same event: those to practise on, and others."""
    here = events.current(db).uuid
    practice: list[Path] = []
    others: list[Path] = []
    for one in sorted(path.parent.glob(f"*{path.suffix}")):
        if one == path or _names(path).fullmatch(one.name):
            continue
        seen = restoring.seen(one)
        if seen is not None and seen.event.uuid == here:
            (practice if seen.event.sample else others).append(one)
    return practice, others


def _names(path: Path) -> re.Pattern[str]:
    """What the program calls an event file, and what it makes of it beside it."""
    aside = rf"(?: set aside {_STAMPED}(?: \d+)?|\.before-migration)?"
    parts = r"(?:\.part|\.new|\.restoring|\.unsealed|\.erased|\.erased\.part|\.closing\.part)?"
    stem, suffix = re.escape(path.stem), re.escape(path.suffix)
    return re.compile(stem + aside + suffix + parts + "(?:-wal|-shm|-journal)?")


def _beside(path: Path) -> list[Path]:
    """What lies beside the event file *path* and is its own, without the file and its log."""
    itself = {path.name, f"{path.name}-wal", f"{path.name}-shm"}
    ours, folder = _names(path), copies.backup_folder(path)
    found = [one for one in sorted(path.parent.iterdir()) if ours.fullmatch(one.name)]
    found = [one for one in found if one.name not in itself]
    backup = re.compile(rf"{re.escape(path.stem)} {_STAMPED}{re.escape(path.suffix)}(?:\.part)?\S*")
    if folder.is_dir():
        found += [one for one in sorted(folder.iterdir()) if backup.fullmatch(one.name)]
        found.append(folder)
    badges = path.with_name(f"{path.stem} badges")
    if badges.is_dir():
        found += [*sorted(badges.glob("*.pdf")), *sorted(badges.glob(".*.pdf.part")), badges]
    if (room := room_of(path)).is_dir():
        found += [*sorted(room.iterdir()), room]
    return found


def _put_there(goes: Sequence[Path]) -> list[Path]:
    """What lies in the folders that go and does not: somebody else put it there."""
    return [each for one in goes if one.is_dir() for each in sorted(one.iterdir())]


def _perhaps(path: Path) -> list[Path]:
    """Papers beside the event file *path* that are called as the program would call them."""
    named = [one for one in path.parent.iterdir() if one.name.startswith(f"{path.stem} ")]
    return sorted(one for one in named if one.suffix.lower() in written_files.ENDINGS)


def _renamed(db: Database, path: Path) -> list[Path]:
    """What a file has left beside *path* that is not there any more, and whose newest backup is of
    this event, or tells nobody of which: the event file may have had another name.
    """
    here, found = events.current(db).uuid, list[Path]()
    for folder in sorted(path.parent.glob(f"*{_BACKUPS}")):
        root = path.with_name(folder.name.removesuffix(_BACKUPS) + path.suffix)
        if root == path or root.exists() or not (made := copies.backups(root)):
            continue
        seen = restoring.seen(made[0])
        if seen is None or seen.event.uuid == here:
            found += [one for one in _beside(root) if one.parent == path.parent]
    return found


def _sealed_before(
    path: Path, places: Sequence[Path], stems: Collection[str], event: str, station: str
) -> list[Path]:
    """Backups of *event* that this *station* sealed in the *places* under other names than *stems*,
    of no file that is beside *path*: all of one name as one path with a star in it.
    """
    whose = f"{event[-8:]}-{station[:8]}"
    ours = re.compile(rf"(.+) {re.escape(whose)} {_STAMPED}{re.escape(SUFFIX)}")
    found: list[Path] = []
    for place in places if station else ():
        for one in sorted(place.iterdir()) if place.is_dir() else ():
            named = ours.fullmatch(one.name)
            if named and named[1] not in stems and not path.with_stem(named[1]).exists():
                found.append(place / f"{named[1]} {whose} *{SUFFIX}")
    return list(dict.fromkeys(found))
