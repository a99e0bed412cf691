"""What a sealed file holds: a ZIP with the event file, its ledger of erasures and what else goes
along, so that whoever has the passphrase needs no program of ours to read it.

``about.json`` in it says which event it is, when it was made, and the SHA-256 of the event file.
"""

from __future__ import annotations

import hashlib
import io
import json
import struct
import zipfile
import zlib
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from db import clock, driver
from db.erasure import erasure_ledger
from db.errors import EnvironmentFault, Fault
from db.keeping import sealing, whole_files

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from datetime import datetime
    from pathlib import Path

    from db.erasure.erasure_ledger import Line
    from db.keeping.seals import Seal

ABOUT = "about.json"
_FORMAT = 1
_LEDGER = "erased.txt"
_MOST_ABOUT = 100_000
"""Bytes of ``about.json`` and more than any has: it is read whole."""
_MOST_LEDGER, _SHORTEST_LINE = 16_000_000, 50
"""Bytes of a ledger, which is read whole: some 50,000 people who were erased one by one; and
characters of a line, of which all have more.
"""
_MOST_TIMES = 200
"""How many times as large as the ZIP its files may be together: a vacuumed event file of nobody
becomes a twentieth (level 1), and none less."""
_PLAIN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


@dataclass(frozen=True, slots=True)
class About:
    """What a bundle says of itself: ``kind`` is "backup" or "hand-over", ``at`` a time in UTC,
    ``file`` the event file's name, ``digest`` its SHA-256 in hexadecimal.
    """

    kind: str
    at: datetime
    file: str
    digest: str


@dataclass(frozen=True, slots=True)
class Bundle:
    """An open bundle: what it says of itself, and the ZIP to take things from, whose SHA-256 in
    hexadecimal ``digest()`` reads all of it for.
    """

    about: About
    zip: zipfile.ZipFile
    path: Path
    held: sealing.Reader

    def digest(self) -> str:
        """The SHA-256 of the ZIP; every chunk has been checked then. Raises EnvironmentFault."""
        with sealing.Reader(self.path, self.held.key) as again:
            return sealing.digest_of(again)

    def names(self) -> list[str]:
        """What is in it beside what it says of itself and the ledger. A path is no name of ours."""
        names = [one.filename for one in self.zip.infolist() if not one.is_dir()]
        return [name for name in names if name not in (ABOUT, _LEDGER) and _is_plain(name)]

    def take(self, name: str, target: Path) -> str:
        """Write what is called *name* to *target*; give its SHA-256 in hexadecimal."""
        digest = hashlib.sha256()
        with (
            _unzipping(self.path),
            self.zip.open(name) as held,
            driver.guard(target),
        ):
            whole_files.private(target)
            with target.open("wb") as file:
                while piece := held.read(sealing.CHUNK):
                    digest.update(piece)
                    file.write(piece)
        return digest.hexdigest()

    def take_event(self, target: Path) -> None:
        """Write the event file to *target*. Raises EnvironmentFault ``seal_damaged`` where it is
        not the one that was put in.
        """
        if self.take(self.about.file, target) != self.about.digest:
            raise EnvironmentFault(Fault.SEAL_DAMAGED, self.path, "not what was put in")

    def ledger(self) -> list[Line]:
        """The ledger of erasures that came along, the oldest first. Raises EnvironmentFault
        ``seal_damaged`` for one that is larger than any.
        """
        if _LEDGER not in self.zip.namelist():
            return []
        with _unzipping(self.path):
            size = self.zip.getinfo(_LEDGER).file_size
            text = self.zip.read(_LEDGER).decode() if size <= _MOST_LEDGER else None
            if text is None or len(text.splitlines()) > 1 + size // _SHORTEST_LINE:
                raise EnvironmentFault(Fault.SEAL_DAMAGED, self.path, _LEDGER)
            return erasure_ledger.parse(text)


def write(
    target: Path,
    seal: Seal,
    about: About,
    event: Path,
    ledger: Path,
    others: Sequence[Path] = (),
) -> str:
    """Seal the closed event file *event*, the *ledger* where there is one, and *others* into
    *target*; it gets its name once it was read back, event and all. Gives the SHA-256 of the ZIP,
    in hexadecimal. Raises EnvironmentFault.
    """

    def check(held: sealing.Reader) -> None:
        digest = hashlib.sha256()
        with _zip(held, target) as inside, _unzipping(target), inside.open(about.file) as read:
            while piece := read.read(sealing.CHUNK):
                digest.update(piece)
        if digest.hexdigest() != about.digest:
            raise EnvironmentFault(Fault.IO_ERROR, target, "read back otherwise")

    # A stick writes 5 MB a second: level 1 halves what it is given and takes no time beside it.
    with (
        sealing.sealed(target, seal, check) as sealed,
        zipfile.ZipFile(
            *(sealed, "w", zipfile.ZIP_DEFLATED),
            compresslevel=1,
            strict_timestamps=False,  # a file, or the laptop's clock, may say a year before 1980
        ) as bundle,
    ):
        _put(bundle, ABOUT, _told(about).encode())
        if ledger.exists():
            _put(bundle, _LEDGER, ledger.read_bytes())
        for one in others:
            bundle.write(one, one.name)
        bundle.write(event, about.file)
    return sealed.digest.hexdigest()


def _put(bundle: zipfile.ZipFile, name: str, content: bytes) -> None:
    """Write *content* into it under *name*, with no time: what is in it says when it was made."""
    bundle.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)


def _told(about: About) -> str:
    told = {
        "format": _FORMAT,
        "kind": about.kind,
        "made_at": clock.stamp(about.at),
        "file": about.file,
        "sha256": about.digest,
    }
    return json.dumps(told, indent=2)


@contextmanager
def opened(path: Path, passphrase: str) -> Generator[Bundle]:
    """The bundle in the sealed file *path*.

    Raises EnvironmentFault: missing, foreign, newer, seal_damaged. Refused: wrong_passphrase.
    """
    with sealing.opened(path, passphrase) as held, _zip(held, path) as inside:
        yield Bundle(_about(inside, path), inside, path, held)


def _zip(held: sealing.Reader, path: Path) -> zipfile.ZipFile:
    """The ZIP in *held*. Raises EnvironmentFault ``seal_damaged`` where its files are encrypted
    once more, or would fill the disk: zipfile gives no more of each than it says that there is.
    """
    with _unzipping(path):
        inside = zipfile.ZipFile(io.BufferedReader(held, sealing.CHUNK))
    files = inside.infolist()
    if sum(one.file_size for one in files) > _MOST_TIMES * held.size:
        raise EnvironmentFault(Fault.SEAL_DAMAGED, path, "too large")
    if any(one.flag_bits & 1 or one.compress_type not in _PLAIN for one in files):
        raise EnvironmentFault(Fault.SEAL_DAMAGED, path, "no plain ZIP")
    return inside


_STRANGE = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError, OverflowError, RecursionError),
    *(KeyError, NotImplementedError, UnicodeDecodeError),
)
"""What zipfile, zlib and json make of bytes that somebody made up."""


@contextmanager
def _unzipping(path: Path) -> Generator[None]:
    """What opens and is no ZIP of ours was sealed by somebody else."""
    try:
        yield
    except _STRANGE as error:
        raise EnvironmentFault(Fault.SEAL_DAMAGED, path, type(error).__name__) from error


def _about(inside: zipfile.ZipFile, path: Path) -> About:
    told: dict[str, Any] = {}
    with _unzipping(path):
        if inside.getinfo(ABOUT).file_size <= _MOST_ABOUT:
            with suppress(ValueError):
                told = json.loads(inside.read(ABOUT))
    try:
        if int(told["format"]) > _FORMAT:
            raise EnvironmentFault(Fault.NEWER, path)
        about = About(
            str(told["kind"]),
            clock.moment(str(told["made_at"])),
            str(told["file"]),
            str(told["sha256"]),
        )
    except (ValueError, KeyError, TypeError, OverflowError) as error:
        raise EnvironmentFault(Fault.SEAL_DAMAGED, path, ABOUT) from error
    if not _is_plain(about.file):
        raise EnvironmentFault(Fault.SEAL_DAMAGED, path, ABOUT)
    return about


def _is_plain(name: str) -> bool:
    """Whether *name* is a file's and leads nowhere, on Windows neither."""
    pure = PurePosixPath(name.replace("\\", "/"))
    return pure.name == name and name not in {"", ".", ".."} and ":" not in name
