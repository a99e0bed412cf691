"""Files that appear whole or not at all, even if the power fails right after."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from db import open_files

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path


_EVENT = b"SQLite format 3\0"
"""How an event file begins, whatever it is called (https://sqlite.org/fileformat.html, 1.3.1)."""


def is_event(path: Path) -> bool:
    """Whether the file *path* is an event file, or another database. Raises OSError."""
    if not path.is_file():
        return False
    if open_files.is_open_here(path):
        return True
    with path.open("rb") as file:
        return file.read(len(_EVENT)) == _EVENT


@contextmanager
def whole(path: Path, *, hidden: bool = True) -> Generator[Path]:
    """A name beside *path* to write to, which becomes *path* once the block is done.

    Where the block fails, what was at *path* stays and nothing half-written does. The name is
    *hidden* and has the number of this process: two programs that write at once do not meet. Not
    hidden, it is one that a later run knows. Raises OSError; FileExistsError for an event file,
    which no list or report takes the place of, whatever somebody typed or clicked.
    """
    if is_event(path):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    name = f".{path.name}.{os.getpid()}" if hidden else path.name
    half = path.with_name(f"{name}.part")
    try:
        yield half
        put(half, path)
    finally:
        half.unlink(missing_ok=True)


def put(half: Path, path: Path) -> None:
    """Give the closed file *half* the name *path* once it is on the disk. Whoever could read what
    was there can read this, and nobody else. Raises OSError.
    """
    sync(half)
    if path.exists():
        with suppress(OSError):  # a stick's file system knows no rights
            half.chmod(stat.S_IMODE(path.stat().st_mode) | stat.S_IRUSR | stat.S_IWUSR)
    half.replace(path)
    if os.name == "posix":  # elsewhere a folder cannot be opened
        sync(path.parent)


def private(path: Path) -> None:
    """Make the empty file *path*, which nobody but its owner can read. Raises OSError."""
    path.unlink(missing_ok=True)
    path.touch(mode=0o600, exist_ok=False)


def copy(source: Path, target: Path) -> None:
    """Write what *source* holds to *target*, for its owner alone. Raises OSError."""
    private(target)
    shutil.copyfile(source, target)


def sync(path: Path) -> None:
    """Have the system write the file *path*, or which files are in that folder, to the disk.

    Raises OSError; not for a folder of a file system that cannot write one down by itself, as some
    of a network are.
    """
    is_folder = path.is_dir()
    handle = os.open(path, os.O_RDONLY if is_folder else os.O_RDWR)
    try:
        _flush(handle)
    except OSError as error:
        if not is_folder or error.errno not in _CANNOT:
            raise
    finally:
        os.close(handle)


_CANNOT = (errno.EINVAL, errno.ENOTSUP)


def _flush(handle: int) -> None:
    if sys.platform == "darwin":
        import fcntl

        with suppress(OSError):  # a disk of a network may not know it
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)  # fsync leaves it in the disk's own memory there
            return
    os.fsync(handle)
