"""Files that say which of their columns is which of our fields (TOML)."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from db import open_files
from db.exchange.faults import ListError, ListFault

if TYPE_CHECKING:
    from pathlib import Path

MAX_FILE = 200_000
MAX_LINE = 1_000
"""Letters of a line: tomllib needs the square of what it is."""


def wanted(path: Path) -> dict[str, str]:
    """Their headings and our fields, as the file *path* has them, under ``[columns]`` or without.

    Raises ListError: ``missing``, ``map_unreadable``, ``map_unknown_field``.
    """
    try:
        if path.stat().st_size > MAX_FILE:
            raise ListError(ListFault.MAP_UNREADABLE, detail=f"{path.stat().st_size} bytes")
        open_files.refuse_open_here(path)
        text = path.read_text(encoding="utf-8-sig")
        if max(map(len, text.splitlines()), default=0) > MAX_LINE:
            raise ListError(ListFault.MAP_UNREADABLE, detail=f"a line of over {MAX_LINE} letters")
        read = tomllib.loads(text)
    except FileNotFoundError as error:
        raise ListError(ListFault.MISSING, detail=str(path)) from error
    except (OSError, ValueError, RecursionError) as error:  # tomllib's own error is a ValueError
        raise ListError(ListFault.MAP_UNREADABLE, detail=str(error)) from error
    columns: dict[str, object] = read["columns"] if isinstance(read.get("columns"), dict) else read
    for ours in columns.values():
        if not isinstance(ours, str):
            raise ListError(ListFault.MAP_UNKNOWN_FIELD, detail=str(ours)[:80])
    return {theirs: str(ours) for theirs, ours in columns.items()}
