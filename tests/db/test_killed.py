"""A program that is killed at any moment loses nothing that it said was saved."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from db import driver, event_file
from tests.db import other_process

WORK = """
import itertools
opened = event_file.open_file(path)
db = opened.db
for number in itertools.count():
    visitor = visitors.register(db, by, given_name=f"Visitor {number}", company="Dana")
    print("visitors", visitor.uuid, flush=True)
    print("check_ins", check_ins.check_in(db, by, visitor.code).check_in, flush=True)
    visitors.edit(db, by, visitor.uuid, city="Torino")
    if number % 7 == 0:
        from db.past import history
        history.undo(db, by)
        print("undo", visitor.uuid, flush=True)
"""


def work_until_killed(path, acknowledged):
    """Work on *path* in another process until so many acts are acknowledged; give what it said."""
    with other_process.running(WORK, path) as process:
        return [process.stdout.readline().split() for _ in range(acknowledged)]


def check(path, said):
    with event_file.open_file(path) as opened:
        assert event_file.problems(opened.db) == []
        for table in ("visitors", "check_ins"):
            wanted = {uuid for kind, uuid in said if kind == table}
            kept = {row[0] for row in driver.rows(opened.db, f"SELECT uuid FROM {table}")}
            assert wanted <= kept
        undone = [uuid for kind, uuid in said if kind == "undo"]
        for uuid in undone:
            assert driver.one(opened.db, "SELECT city FROM visitors WHERE uuid = ?", (uuid,)) == (
                "",
            )
        orphans = driver.one(
            opened.db,
            "SELECT count(*) FROM check_ins WHERE change NOT IN (SELECT uuid FROM changes)"
            " OR visitor NOT IN (SELECT uuid FROM visitors)",
        )
        assert orphans == (0,)


def test_what_was_acknowledged_before_a_kill_is_there(event_file, event_file_path):
    event_file.close()
    check(event_file_path, work_until_killed(event_file_path, 50))


@pytest.mark.faults
@pytest.mark.skipif(not hasattr(os, "fork"), reason="hundreds of starts need a fork")
def test_kill_after_kill_nothing_acknowledged_is_lost(event_file, event_file_path):
    event_file.close()
    done = subprocess.run(
        [sys.executable, "-m", "tests.db.killing", str(event_file_path), "300", "23"],
        cwd=other_process.HOME,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["kills"] == 300
    # Kills that hit nothing would prove nothing.
    assert told["acts"]["check_ins"] > 100
    assert set(told["acts"]) >= {"visitors", "city", "undone", "codes", "imported"}
