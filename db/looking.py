"""A copy of an event file to look into, where opening the file itself would change it."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from db import copies

if TYPE_CHECKING:
    from collections.abc import Generator

BEGINS = "piemonte-desk-look-"
"""How the names of their folders begin, among the system's temporary files."""


@contextmanager
def copied(file: Path) -> Generator[Path]:
    """A copy of *file*, with the -wal that lies beside it, while the block runs. Raises OSError."""
    with TemporaryDirectory(prefix=BEGINS, ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / file.name
        for ending in ("", "-wal"):
            if copies.beside(file, ending).exists():
                shutil.copyfile(copies.beside(file, ending), copies.beside(copy, ending))
        yield copy
