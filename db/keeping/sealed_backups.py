"""Backups in a second place (a stick, a folder of the network): sealed, so that who finds the stick
has nothing, and written without the passphrase, so that it is nowhere on the laptop.

The place has a folder of its own, that is made when it is chosen and never again: where it is
missing, the stick is, and what would be written there would fill this laptop's disk instead.
"""

from __future__ import annotations

import hashlib
import re
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import clock, driver
from db.access import operators
from db.access.guarded import Act, need
from db.erasure import erasure_ledger
from db.errors import EnvironmentFault, Fault, Refusal, Refused
from db.keeping import bundles, copies, looking, thinning
from db.keeping.sealing import SUFFIX
from db.past import changes

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from sqlite_utils import Database

    from db.erasure.erasure_ledger import Line
    from db.keeping.copies import Copy
    from db.keeping.seals import Seal
    from db.past.changes import By

FOLDER = "Piemonte Desk backups"


def prepare(chosen: Path) -> Path:
    """The folder in the place *chosen* that backups go to, made where it is missing.

    Raises EnvironmentFault: missing, read_only, disk_full…
    """
    folder = chosen if chosen.name == FOLDER else chosen / FOLDER
    with driver.guard(folder):
        folder.mkdir(exist_ok=True)
        probe = folder / f".{clock.now().strftime(thinning.STAMP)}.part"
        try:
            probe.touch()
        finally:
            probe.unlink(missing_ok=True)
    return folder


def agree(db: Database, by: By, seal: Seal) -> None:
    """Note in the event that its backups may be sealed with *seal*: who has the passphrase of that
    has all of the event. Nothing is written where that was noted before. Refused: pin_needed.
    """
    if not _is_noted(db, seal):
        need(db, by, Act.SECOND_PLACE)
        with changes.transaction(db, by, "second_place", subject=_name_of(seal)):
            pass


def is_agreed(db: Database, seal: Seal) -> bool:
    """Whether backups of the event may be sealed with *seal*: somebody who could agreed to it, or
    nobody is asked, as long as no supervisor has a PIN.
    """
    return _is_noted(db, seal) or not operators.needs_pin(db)


def _is_noted(db: Database, seal: Seal) -> bool:
    noted = driver.one(
        db,
        "SELECT 1 FROM changes WHERE kind = 'second_place' AND subject = ?",
        (_name_of(seal),),
    )
    return noted is not None


def _name_of(seal: Seal) -> str:
    """What the file calls *seal*: it opens nothing, and tells which one it is."""
    return hashlib.sha256(seal.as_bytes()).hexdigest()[:32]


def _refuse_unagreed(made: Copy, seal: Seal) -> None:
    db = driver.finished(made.path)
    try:
        if not is_agreed(db, seal):
            raise Refused(Refusal.PIN_NEEDED, Act.SECOND_PLACE.value)
    finally:
        db.close()


def back_up(made: Copy, path: Path, folder: Path, seal: Seal, station: str = "") -> Copy:
    """Seal the verified backup *made* of the event file *path*, with the ledger beside it, into
    *folder*, read it back, and thin out older ones of this *station*.

    Raises EnvironmentFault: ``missing`` where the folder is, disk_full, io_error…; nothing
    half-written stays, and what was there before does. Refused: pin_needed, where no supervisor of
    the event has agreed to the *seal*: it may be of who chose it when another event was open.
    """
    if not folder.is_dir():
        raise EnvironmentFault(Fault.MISSING, folder)
    _refuse_unagreed(made, seal)
    stem = stem_of(path, thinning.event_in(made.path), station)
    at = thinning.made_at(made.path) or made.at
    target = folder / f"{stem} {at.strftime(thinning.STAMP)}{SUFFIX}"
    about = bundles.About("backup", at, path.name, made.digest)
    _sweep(folder, stem)
    bundles.write(target, seal, about, made.path, erasure_ledger.path_beside(path))
    with driver.guard(folder):
        thinning.thin(folder, stem, SUFFIX)
        return copies.Copy(target, at, copies.digest_of(target), target.stat().st_size)


def stem_of(path: Path, event: str, station: str = "") -> str:
    """How the names of the sealed backups of the event file *path* begin: two laptops that share a
    place thin out each its own, and so do two events (their uuids) whose files have one name.
    """
    return " ".join(filter(None, (path.stem, "-".join(filter(None, (event[-8:], station[:8]))))))


def kept(path: Path, folder: Path, event: str, station: str = "") -> list[Path]:
    """The sealed backups of the event file *path* in *folder*, the newest first; none where the
    folder is missing. Raises EnvironmentFault.
    """
    with driver.guard(folder):
        found = copies.backups(path.with_name(f"{stem_of(path, event, station)}.x"), folder)
    return [one for one in found if one.suffix == SUFFIX]


def _sweep(folder: Path, stem: str) -> None:
    """Delete what a pulled stick or a power cut left half-written."""
    ours = re.compile(re.escape(stem) + r" \d{8}T\d{6}Z" + re.escape(SUFFIX) + r"\.part")
    with driver.guard(folder):
        for left in folder.iterdir():
            if ours.fullmatch(left.name):
                left.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class Unsealed:
    """What a sealed file had, for as long as it is needed: ``part`` is the event file, plain."""

    about: bundles.About
    part: Path
    ledger: tuple[Line, ...]


@contextmanager
def unsealed(sealed: Path, passphrase: str, path: Path) -> Generator[Unsealed]:
    """The event file in *sealed*, plain and beside *path*, whose place it is to take, while the
    block runs; nothing of it stays.

    Raises EnvironmentFault: missing, foreign, newer, seal_damaged, disk_full… Refused:
    wrong_passphrase.
    """
    part = path.with_name(path.name + looking.UNSEALED)
    try:
        with bundles.opened(sealed, passphrase) as bundle:
            with driver.guard(path):
                path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                copies.discard(part)
            bundle.take_event(part)
            had = Unsealed(bundle.about, part, tuple(bundle.ledger()))
        yield had
    finally:
        copies.discard(part)
