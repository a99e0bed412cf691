"""What tests of the event file share: its faults, and ways to ruin it."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from db.errors import EnvironmentFault


def fault_of(call, *args):
    with pytest.raises(EnvironmentFault) as raised:
        call(*args)
    return raised.value


def alter(path, *statements):
    """Change the closed file at *path* with plain SQLite, as somebody with a tool could."""
    with closing(sqlite3.connect(path)) as conn, conn:
        for statement in statements:
            conn.execute(statement)


RUIN = """
with path.open("r+b") as file:
    for page in range(1, path.stat().st_size // 4096, 2):
        file.seek(page * 4096)
        file.write(b"\\xa5" * 4096)
"""
"""Every second page, but for the first: by another process, whose closing takes no lock of ours."""
