"""Where event files are kept and what is made lands, unless somebody chooses another place."""

from __future__ import annotations

from pathlib import Path


def folder() -> Path:
    """Where event files are kept unless somebody chooses another place."""
    import platformdirs  # a start asks for no file

    return Path(platformdirs.user_documents_dir()) / "Piemonte Desk"


def made_folder() -> Path:
    """:func:`folder`, made when it is not there yet: a dialog opens elsewhere without it.

    The folder above it where it cannot be made.
    """
    wanted = folder()
    try:
        wanted.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:  # a disk that is full or read-only; the dialog lets a person choose another
        return wanted.parent
    return wanted


def free_name(path: Path) -> Path:
    """*path*, or the first ``… 2``, ``… 3`` beside it that no file has yet."""
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem} {number}{path.suffix}")
    return free
