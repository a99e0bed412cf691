"""An event file that a disk spoilt: some bytes of it are others, where and which a seed says."""

from __future__ import annotations

import random
import re
from itertools import count
from unittest.mock import patch

from db.door import check_ins
from db.keeping import copies
from db.lists_in import presets
from db.past.changes import By
from db.visitor import visitors
from tests.conftest import copied

BY = By("Tom")
PEOPLE = 30
_VALUES = re.compile(
    rb"20\d\d-\d\d-\d\d(T\d\d:\d\d:\d\d)?|\[\"[a-z]|\[\]|America/Detroit|en_US|entry|planned"
)
"""Times, lists, and words of ours: no page and no index hangs on them."""


def anywhere(raw, chance):
    """Twelve bytes, as a failing disk leaves them."""
    return [chance.randrange(len(raw)) for _ in range(12)]


def first_page(raw, chance):
    """One byte of the head, or of the schema behind it."""
    return [chance.randrange(chance.choice((100, 4096)))]


def values(raw, chance):
    """Three letters of what our own code reads."""
    places = [at for found in _VALUES.finditer(raw) for at in range(*found.span())]
    return [chance.choice(places) for _ in range(3)]


WAYS = (anywhere, first_page, values)


def spoil(path, seed, way=None):
    """Spoil the closed file *path* as *seed* says, in that *way*; by turns where none is named."""
    raw, chance = bytearray(path.read_bytes()), random.Random(seed)
    for at in (way or WAYS[seed % len(WAYS)])(bytes(raw), chance):
        raw[at] ^= chance.choice((1 << chance.randrange(8), chance.randrange(1, 256)))
    path.write_bytes(raw)


def make_fair(path):
    """Make at *path* a fair with meetings and people, half of whom are here; give its backup."""
    copied(path, "a fair to spoil", _make)
    kept = copies.backup_folder(path) / f"{path.stem} 20250423T120000Z{path.suffix}"
    kept.parent.mkdir()
    kept.write_bytes(path.read_bytes())
    return kept


def _make(path):
    """Always the same bytes, so that a seed means the same wherever it is sown."""
    chance, millis = random.Random(1), count(1_745_413_860_000)
    with (
        patch("os.urandom", chance.randbytes),
        patch("random._urandom", chance.randbytes),
        patch("time.time_ns", lambda: next(millis) * 1_000_000),
        patch("db.ids._last", 0),
    ):
        _fill(path)


def _fill(path):
    with presets.make(path, "vtm-michigan-2025", BY) as new:
        new.db.conn.execute("UPDATE _sqlite_migrations SET applied_at = '2025-04-23 13:11:00'")
        for number in range(PEOPLE):
            name, company = f"Given{number}", f"Company {number}"
            one = visitors.register(new.db, BY, given_name=name, company=company)
            if number % 2:
                check_ins.check_in(new.db, BY, one.code)
