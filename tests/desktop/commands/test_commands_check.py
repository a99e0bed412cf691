"""`check` tells an index that is wrong from a table that is, and makes the first anew."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from db import driver, event_file
from db.past import changes
from db.past.changes import By
from desktop.commands.run import run


@pytest.fixture
def check(path, capsys):
    """Run `check`, with JSON; its status and its document."""

    def check(*more):
        capsys.readouterr()
        status = run(["check", str(path), "--json", *more])
        return status, json.loads(capsys.readouterr().out)

    return check


def test_an_index_is_made_anew_on_request_and_the_file_as_it_was_is_kept(check, path):
    with event_file.open_file(path) as opened:
        opened.db.conn.execute("INSERT INTO visitor_words(visitor_words) VALUES ('delete-all')")
        opened.db.conn.execute(
            "INSERT INTO visitor_words(rowid, name_words, other_words) VALUES (99, 'ghost', '')"
        )
    status, told = check()
    assert (status, told["sound"], told["mendable"], told["mended"]) == (3, False, True, None)
    status, told = check("--mend")
    assert (status, told["sound"], told["mendable"]) == (0, True, False)
    assert Path(told["mended"]).exists()
    status, told = check("--mend")
    assert (status, told["mended"]) == (0, None), "what is sound stays as it is"


def test_a_damaged_table_is_left_for_a_backup(check, path):
    with event_file.open_file(path) as opened:
        (root,) = driver.one(
            opened.db, "SELECT rootpage FROM sqlite_master WHERE name = 'job_states'"
        )
        (size,) = driver.one(opened.db, "PRAGMA page_size")
    content = bytearray(path.read_bytes())
    content[(root - 1) * size : root * size] = b"\x5a" * size
    path.write_bytes(content)
    status, told = check("--mend")
    assert (status, told["sound"], told["mendable"], told["mended"]) == (3, False, False, None)


def test_a_zone_that_this_laptop_does_not_know_is_said_and_is_no_damage(path, capsys, language):
    with event_file.open_file(path) as opened, changes.transaction(opened.db, By("Tom"), "event"):
        driver.run(opened.db, "UPDATE event SET zone = 'Mars/Olympus'")
    capsys.readouterr()
    assert run(["check", str(path), "--json", "--lang", "it"]) == 0
    told = capsys.readouterr()
    document = json.loads(told.out)
    assert (document["sound"], document["unknown_zone"]) == (True, "Mars/Olympus")
    assert "“Mars/Olympus”. Nulla è andato perso" in told.err
    given = ["--given", "Ada", "--check-in", "--json"]
    assert run(["register", str(path), *given]) == 0
    assert run(["event", str(path), "zone=America/Detroit"]) == 0
    capsys.readouterr()
    assert run(["check", str(path), "--json"]) == 0
    told = capsys.readouterr()
    assert (told.err, json.loads(told.out)["unknown_zone"]) == ("", None)
