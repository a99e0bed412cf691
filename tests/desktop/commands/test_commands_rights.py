"""What only a supervisor may do, tried by everybody else on the command line."""

from __future__ import annotations

import json
from datetime import date

import pytest

from db import copies, event_file, events, operators, receipts, rights, visitors
from db.changes import By
from db.errors import EnvironmentFault, Fault
from desktop.commands.run import run

BY = By("Tom", "laptop-1")


@pytest.fixture
def stand(path, tmp_path, quick_seals, monkeypatch):
    """Ada is blocked, and the time of the data is over; Elena is a supervisor, Tom is of the staff, Maria has left."""
    with event_file.open_file(path) as opened:
        db = opened.db
        ada = visitors.register(db, BY, given_name="Ada")
        visitors.block(db, BY, ada.uuid)
        events.edit(db, BY, retention_until=date(2025, 4, 1))
        operators.save(db, BY, name="Tom", pin="1357")
        operators.save(db, BY, name="Elena", role="supervisor", pin="2468")
        maria = operators.save(db, BY, name="Maria", role="supervisor", pin="4711")
        operators.remove(db, BY, maria.uuid)
    assert run(["backup", str(path)]) == 0
    (backup,) = copies.backups(path)
    file, words = str(path), tmp_path / "passphrase.txt"
    words.write_text("a passphrase for the office", encoding="utf-8")
    monkeypatch.setattr(receipts, "_N", 16)
    return {
        "force": ["check-in", file, ada.code, "--force", "--reason", "a guest"],
        "erase": ["privacy", file, "erase", ada.uuid, "--reason", "a letter"],
        "restore": ["restore", str(backup), file],
        "operators": ["operators", file, "Tom", "role=supervisor"],
        "undo": ["undo", file, "OF_THE_OPERATORS", "--reason", "a slip"],
        "promise": ["event", file, "retention_until=2031-01-01"],
        "retention": ["privacy", file, "retention", "--apply", "--reason", "the day has come"],
        "close": [
            *("close", file, "-o", str(tmp_path / "fair.sealed")),
            *("--passphrase-file", str(words)),
        ],
        "archive": ["export", file, "all", "-o", str(tmp_path / "archive.json")],
    }


RIGHTS = (
    *("force", "erase", "restore", "operators", "undo", "archive", "promise", "retention"),
    "close",
)


@pytest.fixture
def tell(stand, path, capsys, language):
    """The exit status of what *right* does, and the code of a refusal."""

    def _tell(right, *options):
        line = list(stand[right])
        if right == "undo":
            with event_file.open_file(path) as opened:
                made = next(c for c in _changes(opened.db) if c.kind == "operator")
            line[2] = made.uuid
        capsys.readouterr()
        status = run([*line, "--json", *options])
        return status, json.loads(capsys.readouterr().out).get("error")

    return _tell


def _changes(db):
    from db import history

    return history.changes(db)


@pytest.mark.parametrize("right", RIGHTS)
def test_only_a_supervisor_who_is_still_here_may(tell, right):
    assert tell(right) == (1, "pin_needed")
    for pin in ("1357", "4711", "0000"):  # of the staff, of who has left, of nobody
        assert tell(right, "--pin", pin) == (1, "pin_wrong")
    assert tell(right, "--operator", "Elena") == (1, "pin_needed"), "a name alone is no word"
    assert tell(right, "--operator", "Tom", "--pin", "2468") == (0, None)


def test_who_guesses_has_to_wait_whatever_they_try(tell):
    for right in ("force", "erase", "restore", "operators", "archive"):
        assert tell(right, "--pin", "0000") == (1, "pin_wrong")
    for right in RIGHTS:
        assert tell(right, "--pin", "2468") == (1, "pin_wait")


@pytest.mark.parametrize("fault", ["read_only", "locked", "no_permission", "disk_full"])
def test_a_file_that_is_whole_and_does_not_open_is_not_replaced_without_a_word(
    tell, path, monkeypatch, fault
):
    opens = event_file.open_file

    def fail(where):
        if where == path:
            raise EnvironmentFault(Fault(fault), where)
        return opens(where)

    before = path.read_bytes()
    monkeypatch.setattr(event_file, "open_file", fail)
    assert tell("restore") == (3, fault)
    monkeypatch.undo()
    assert path.read_bytes() == before


def test_a_wrong_pin_that_cannot_be_noted_replaces_nothing(tell, path, monkeypatch):
    def fail(*_args, **_named):
        raise EnvironmentFault(Fault.DISK_FULL, path)

    before = path.read_bytes()
    monkeypatch.setattr(rights, "_note", fail)
    assert tell("restore", "--pin", "0000") == (1, "pin_wrong")
    assert path.read_bytes() == before
