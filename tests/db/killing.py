"""Kills a program at work on an event file, hundreds of times, at moments that nothing foresees.

Run as ``python -m tests.db.killing FILE KILLS SEED``; prints how many kills, acts and of which
kinds, and ends with an error at the first act that was acknowledged and is not there.
"""

from __future__ import annotations

import itertools
import json
import os
import random
import select
import signal
import sys
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path

from db import driver, emails, event_file, phones
from db.door import check_ins
from db.exchange import tables
from db.lists_in import imports
from db.past import history, undo
from db.past.changes import By
from db.visitor import visitor_codes, visitors

BY = By("Eva", "station-of-hall-b")
LISTED = 300
WHOLE_CHECK_EVERY = 25
SLOWEST_START = 20.0
LONGEST_WORK = 0.12
"""Seconds; more where a round of acts takes longer, or no act at its end would ever be hit."""

IMPORTED_HERE = (emails, phones, undo)
"""What acts import when first needed: here, or each child would spend its short life on it."""


def work(path, say):
    """Everything that writes, again and again; *say* is told of each act once it is saved."""
    with event_file.open_file(path) as opened:
        db = opened.db
        say("opened")
        for number in itertools.count():
            person = visitors.register(db, BY, given_name=f"Visitor {number}", company="Dana")
            say("visitors", person.uuid)
            say("check_ins", check_ins.check_in(db, BY, person.code).check_in)
            visitors.edit(db, BY, person.uuid, city="Torino")
            say("city", person.uuid)
            if number % 3 == 0:
                say("undone", history.undo(db, BY).change.uuid)
            if number % 5 == 0:
                say("codes", visitor_codes.lost(db, BY, person.uuid))
            if number % 7 == 0:
                table = tables.read(path.with_suffix(".csv"))
                say("imported", imports.apply(db, BY, imports.plan(db, table)).change)


def pace(path):
    """Seconds that all acts of the first round take on this disk; they are done, on *path*."""
    began = []

    def say(kind, *_):
        began.append(time.monotonic())
        if kind == "imported":
            raise _RoundDone

    with suppress(_RoundDone):
        work(path, say)
    return began[-1] - began[0]


class _RoundDone(Exception):
    """The first round is done."""


def killed(path, chance, longest):
    """What a child at work on *path* acknowledged until it was killed, after *longest* seconds at
    the latest.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            work(path, lambda *said: os.write(writing, f"{' '.join(said)}\n".encode()))
        finally:
            os._exit(70)
    os.close(writing)
    # Some are killed while they open the file, most a while after.
    if chance.random() < 0.9:
        assert select.select([reading], [], [], SLOWEST_START)[0], "it never opened the file"
    time.sleep(chance.uniform(0, longest))
    os.kill(child, signal.SIGKILL)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read().decode().splitlines()
    assert os.WTERMSIG(os.waitpid(child, 0)[1]) == signal.SIGKILL, "it stopped by itself"
    return [line.split() for line in said]


def check(path, said, *, whole):
    with event_file.open_file(path) as opened:
        db = opened.db
        if whole:
            assert event_file.problems(db) == []
        for kind, *about in said:
            assert kind == "opened" or is_there(db, kind, about[0]), (kind, about)
        half = driver.rows(
            db,
            "SELECT c.uuid FROM changes c WHERE c.kind = 'import' AND NOT EXISTS"
            " (SELECT 1 FROM imports i WHERE i.change = c.uuid)",
        )
        lost = driver.rows(
            db, "SELECT uuid FROM check_ins WHERE change NOT IN (SELECT uuid FROM changes)"
        )
        assert (half, lost) == ([], [])


IS_THERE = {
    "visitors": "SELECT 1 FROM visitors WHERE uuid = ?",
    "check_ins": "SELECT 1 FROM check_ins WHERE uuid = ?",
    "city": "SELECT 1 FROM history WHERE row = ? AND field = 'city' AND new = 'Torino'",
    "undone": "SELECT 1 FROM changes WHERE undoes = ?",
    "codes": "SELECT 1 FROM visitors WHERE code = ?",
    "imported": "SELECT 1 FROM imports WHERE change = ?",
}


def is_there(db, kind, about):
    return driver.one(db, IS_THERE[kind], (about,)) is not None


def main(path, kills, seed):
    rows = [f"R{number},Name{number},Listed,Co{number}" for number in range(LISTED)]
    path.with_suffix(".csv").write_text(
        "\n".join(["Registration ID,First name,Last name,Company", *rows]) + "\n"
    )
    chance, done, sizes = random.Random(seed), Counter(), []
    longest = max(LONGEST_WORK, 2 * pace(path))
    for number in range(kills):
        said = killed(path, chance, longest)
        check(path, said, whole=number % WHOLE_CHECK_EVERY == 0 or number == kills - 1)
        done.update(kind for kind, *_ in said)
        sizes.append(len(said))
    print(json.dumps({"kills": kills, "acts": dict(done), "at_once": max(sizes)}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
