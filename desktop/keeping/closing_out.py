"""What the closing of an event needs of the laptop: the lists and reports that the office wants,
and where on the laptop the event has left something.
"""

from __future__ import annotations

import logging
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import platformdirs

from db import driver, events
from db.access import rights
from db.errors import EnvironmentFault, Fault
from db.keeping import closing, leaving, looking, seals
from db.lists_out import exports, written_files
from desktop import settings
from desktop.badging import layout_drafts
from desktop.keeping import folders, logs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlite_utils import Database

    from db.keeping.closing import Closing
    from db.keeping.leaving import Leaving
    from db.lists_out.written_files import Written
    from db.past.changes import By

LISTS = ("visitors", "check-ins", "meetings", "follow-ups")
REPORT = "report"
"""Names of the files in a hand-over, without their endings."""


def write_papers(db: Database, folder: Path, paper: str) -> list[Path]:
    """Write the lists as workbooks, and the report of the whole event as PDF and as a document,
    into *folder*, in the language installed. Raises OSError.
    """
    from desktop.reports import list_making, making

    made: list[Path] = []
    for kind in LISTS:
        path = folder / f"{kind}.xlsx"
        list_making.write(path, list_making.gather(db, exports.Wanted(kind), path.suffix, None))
        made.append(path)
    report = making.compose(making.gather(db, making.Wanted(None), None))
    for ending in (".pdf", ".docx"):
        path = folder / f"{REPORT}{ending}"
        making.write(path, report, paper)
        made.append(path)
    return made


def hand_over(
    db: Database, by: By, path: Path, target: Path, passphrase: str, paper: str
) -> Closing:
    """Write the event file *path*, open as *db*, with lists and reports into the sealed *target*.

    Nothing plain of it stays. Raises EnvironmentFault: exists, disk_full…; then nothing is begun.
    """
    if target.exists():
        raise EnvironmentFault(Fault.EXISTS, target)
    seal = seals.seal_for(passphrase)
    with closing.room(path) as room, driver.guard(room):
        return closing.hand_over(db, by, path, target, seal, write_papers(db, room, paper))


def hand_over_with(db: Database, by: By, pin: str, *asked: Any) -> Closing:
    """``hand_over``, on a supervisor's word. Refused: as ``rights.permit``."""
    return hand_over(db, rights.permit(db, by, pin), *asked)


def let_leave(db: Database, by: By, pin: str | None, path: Path, receipt: str) -> Leaving:
    """Write down what leaves the laptop, where the *receipt* is right: ``closing.remove`` does it.

    Refused: as ``rights.permit`` and ``closing.judge``; then nothing goes.
    """
    rights.permit(db, by, pin)
    judged, going = closing.judge(db, path, receipt), leaves(db, path)
    closing.confirm(path, judged, going)
    return going


def leaves(db: Database, path: Path) -> Leaving:
    """What the event file *path*, open as *db*, has left on this laptop and in its second place.

    Raises EnvironmentFault.
    """
    from desktop.printing import spool  # brings Qt along

    here, path = settings.load(), path.absolute()
    return leaving.leaving(
        db,
        path,
        folders=usual_folders(),
        second=Path(here.second_place) if here.second_place else None,
        station=here.station_id,
        also=[
            *spool.left(),
            *_logs(),
            layout_drafts.file_of(events.current(db).uuid),
            *_looked_at(path),
        ],
    )


@dataclass(frozen=True, slots=True)
class Older:
    """What holds an event's data as they were, beside the event file and its backups here: *copies*
    on this laptop, and sealed backups in the *places*. *papers* are lists, reports and badges that
    were written: their ways, names where they are in no usual folder; *found* are those of them
    that may be deleted, by their name and their time.
    """

    copies: tuple[Path, ...] = ()
    places: tuple[Path, ...] = ()
    papers: tuple[str, ...] = ()
    found: tuple[Path, ...] = ()


def older(db: Database, path: Path) -> Older:
    """What becomes old when everybody is made anonymous in *path*, open as *db*: asked before, for
    the file does not know it any more afterwards. Raises EnvironmentFault.
    """
    path = path.absolute()
    written = papers(db, path)
    older = tuple(leaving.older_copies(db, path, usual_folders()))
    return Older(older, places(db), written.told(), written.found)


def places(db: Database) -> tuple[Path, ...]:
    """Where this laptop sealed backups of the event file *db*: its second place, and others."""
    here = settings.load()
    second = Path(here.second_place) if here.second_place else None
    return leaving.second_places(db, second, here.station_id)


def papers(db: Database, path: Path) -> Written:
    """Lists, reports and badges that were written of *path*, open as *db*, and where they are in
    the usual folders. Raises EnvironmentFault.
    """
    with driver.guard(path):
        return written_files.written(db, [path.absolute().parent, *usual_folders()])


def delete_papers(told: Older) -> Older:
    """Delete what was found of the lists, reports and badges; give what is there still."""
    gone: list[str] = []
    for one in told.found:
        with suppress(OSError):  # it is named, then
            one.unlink(missing_ok=True)
            gone.append(str(one))
    stay = tuple(one for one in told.papers if one not in gone)
    return replace(told, papers=stay, found=tuple(one for one in told.found if str(one) in stay))


def usual_folders() -> list[Path]:
    """Where people save files when nobody tells them where, and where event files were."""
    here = settings.load()
    places = (
        folders.folder(),
        platformdirs.user_documents_dir(),
        platformdirs.user_downloads_dir(),
        platformdirs.user_desktop_dir(),
        Path.cwd(),
        *here.written_in,
        *(Path(one).parent for one in here.recent_files),
    )
    return list(dict.fromkeys(Path(place) for place in places))


def _logs() -> list[Path]:
    """The log and those before it: ids and codes, of this event too."""
    log = logs.path()
    return sorted(log.parent.glob(f"{log.name}*"))


def _looked_at(path: Path) -> list[Path]:
    """Plain copies that a killed program may have left, of this event perhaps."""
    with driver.guard(path):
        return looking.left([path.parent, folders.folder()])


def forget(path: Path) -> None:
    """Let this laptop's settings know nothing of the event file *path* any more."""
    here, name = settings.load(), settings.one_name(path)

    def is_it(known: str) -> bool:
        return bool(known) and settings.one_name(Path(known)) == name

    settings.change(
        here,
        last_file="" if is_it(here.last_file) else here.last_file,
        recent_files=tuple(one for one in here.recent_files if not is_it(one)),
        locked=tuple(one for one in here.locked if not is_it(one)),
    )


def clear(path: Path, *, waits: bool = True) -> list[tuple[Path, Fault]]:
    """``closing.remove``, with the log let go of: the next line begins another."""
    for handler in logging.getLogger().handlers:
        if isinstance(handler, logging.FileHandler):
            handler.close()
    return closing.remove(path, waits=waits)


def still_there(paths: Sequence[Path]) -> list[Path]:
    """Those of *paths* that there is something of."""
    return [one for one in paths if one.exists()]
