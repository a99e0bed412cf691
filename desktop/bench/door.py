"""What happens at the door: check-ins, and finding somebody while typing."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from db import driver
from db.door import check_ins
from db.searching import search
from desktop.bench import Row, floors, made_up, tell
from desktop.bench.clockwork import in_turn, median, p99

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlite_utils import Database

CHECK_INS = 600
ROUNDS = 3
SMALL, LARGE = 1_000, 1_000_000


def rows(folder: Path, visitors: int) -> Iterator[Row]:
    """Check-ins and keystrokes at a thousand, *visitors* and, from 100,000 on, a million."""
    sizes = sorted({SMALL, visitors, *((LARGE,) if visitors >= LARGE // 10 else ())})
    for size in sizes:
        tell(f"check-ins and keystrokes with {size:,} visitors")
        path = folder / f"door-{size}.desk"
        with made_up.event_file(path, size) as made:
            known = driver.rows(
                made.db, "SELECT code, name_words || ' ' || other_words FROM visitors ORDER BY id"
            )
            plain = floors.fill(
                folder / f"door-{size}.db", [row[0] for row in known], [row[1] for row in known]
            )
            yield _check_ins(made.db, plain, [row[0] for row in known], size)
            if size != SMALL:
                yield from _keystrokes(made.db, plain, [row[1] for row in known], size)
            plain.close()
        for left in folder.glob(f"door-{size}.*"):
            left.unlink()


def _check_ins(db: Database, plain: floors.sqlite3.Connection, codes: list[str], size: int) -> Row:
    chosen = random.Random(1).sample(codes, min(CHECK_INS, len(codes)))
    ours, floor = in_turn(
        lambda code: check_ins.check_in(db, made_up.BY, code),
        lambda code: floors.check_in(plain, code),
        chosen,
    )
    name = f"one durable check-in, {size:,} visitors, median"
    return Row(name, median(ours), median(floor), "ms", 3.0, floors.CHECK_IN)


def _keystrokes(
    db: Database, plain: floors.sqlite3.Connection, folded: list[str], size: int
) -> Iterator[Row]:
    dice = random.Random(2)
    people = [text.split()[:2] for text in dice.sample(folded, min(150, len(folded)))]
    typed = [name[: n + 1] for name in (" ".join(p) for p in people) for n in range(1, 8)]
    wrong = [_misspell(dice, person[-1]) for person in people]
    ours, floor = in_turn(
        lambda text: search.visitors(db, text),
        lambda text: floors.keystroke(plain, text.split()[-1]),
        typed,
        ROUNDS,
    )
    limit = 10.0 if size < LARGE else 20.0
    name = f"a keystroke → 20 hits, {size:,} visitors, p99"
    yield Row(name, p99(ours), p99(floor), "ms", limit, floors.KEYSTROKE, of_ours=True)
    if size < LARGE:
        ours, floor = in_turn(
            lambda text: search.visitors(db, text),
            lambda text: floors.keystroke(plain, text),
            wrong,
            ROUNDS,
        )
        name = f"the same with one typing error, {size:,}, p99"
        yield Row(name, p99(ours), p99(floor), "ms", 20.0, floors.KEYSTROKE, of_ours=True)


def _misspell(dice: random.Random, name: str) -> str:
    """*name* with two neighbours swapped, a letter dropped, or another letter in its place."""
    place = dice.randrange(1, len(name) - 1) if len(name) > 2 else 0
    how = dice.randrange(3)
    if how == 0:
        return name[:place] + name[place + 1 : place + 2] + name[place] + name[place + 2 :]
    if how == 1:
        return name[:place] + name[place + 1 :]
    return name[:place] + "x" + name[place + 1 :]
