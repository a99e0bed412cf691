"""What only a supervisor may do, tried by everybody else on the command line."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from db import event_file, events
from db.access import guarded, operators, rights
from db.erasure import erasing
from db.errors import EnvironmentFault, Fault
from db.keeping import copies, receipts
from db.lists_out import exports
from db.meeting import meeting_saving, notes
from db.ours import bodies
from db.past.changes import By
from db.visitor import visitors
from desktop import settings
from desktop.commands.asked import PIN_HELP
from desktop.commands.run import run
from tests.desktop.commands.walking import every_command

BY = By("Tom", "laptop-1", vouched=True)


@pytest.fixture
def stand(path, tmp_path, quick_seals, monkeypatch):
    """Ada is blocked, and the time of the data is over; Elena is a supervisor, Tom is of the staff, Maria has left."""
    monkeypatch.setattr(operators, "_N", 16)
    with event_file.open_file(path) as opened:
        db = opened.db
        ada = visitors.register(db, BY, given_name="Ada")
        visitors.block(db, BY, ada.uuid)
        zoe = visitors.register(db, BY, given_name="Zoe")
        met = meeting_saving.save(db, BY, with_name="Ford", date=date(2025, 4, 23))
        notes.log(db, BY, met.uuid, text="Zoe called")
        erasing.erase(db, replace(BY, reason="a letter"), zoe.uuid)
        events.edit(db, BY, retention_until=date(2025, 4, 1))
        operators.save(db, BY, name="Tom", pin="1357")
        operators.save(db, BY, name="Elena", role="supervisor", pin="2468")
        maria = operators.save(db, BY, name="Maria", role="supervisor", pin="4711")
        operators.remove(db, BY, maria.uuid)
    assert run(["backup", str(path)]) == 0
    (backup,) = copies.backups(path)
    file, words = str(path), tmp_path / "passphrase.txt"
    words.write_text("a passphrase for the office", encoding="utf-8")
    stick = tmp_path / "stick"
    stick.mkdir()
    assert run(["privacy", file, "notice", "--export", str(tmp_path), "--only", "en"]) == 0
    notice = tmp_path / "en.toml"
    monkeypatch.setattr(receipts, "_N", 16)
    return {
        "force": ["check-in", file, ada.code, "--force", "--reason", "a guest"],
        "unblock": ["status", file, ada.uuid, "unblock"],
        "copy": ["copy", file, str(tmp_path / "hall B.desk")],
        "second_place": [
            *("backup", file, "--to", str(stick)),
            *("--passphrase-file", str(words)),
        ],
        "notice": ["privacy", file, "notice", "--import", str(notice)],
        "erase": ["privacy", file, "erase", ada.uuid, "--reason", "a letter"],
        "clear": ["privacy", file, "clear", zoe.uuid, "--reason", "a letter"],
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


RIGHTS = (*guarded.Act, "clear", "restore", "undo")
"""All that is guarded; the last step of closing is tried where there is a receipt."""


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
    from db.past import history

    return history.changes(db)


def test_every_command_that_takes_a_supervisors_pin_is_tried(stand):
    """A PIN that opens nothing would be a lie, and what it opens is tried below."""
    taking = {
        name
        for name, command in every_command()
        for one in command.params
        if one.name == "pin" and one.help == PIN_HELP
    }
    named = {line[0]: line for line in stand.values()}
    tried = {line[0] if line[0] != "privacy" else f"privacy {line[2]}" for line in stand.values()}
    assert set(stand) == set(RIGHTS)
    assert taking <= tried, named
    assert tried - taking == {"export"}, "whose PIN is of who is named, but for the archive"


@pytest.mark.parametrize("right", RIGHTS)
def test_only_a_supervisor_who_is_still_here_may(tell, right):
    assert tell(right) == (1, "pin_needed")
    assert tell(right, "--pin", "1357") == (1, "pin_of_staff")
    for pin in ("4711", "0000"):  # of who has left, of nobody
        assert tell(right, "--pin", pin) == (1, "pin_wrong")
    assert tell(right, "--operator", "Elena") == (1, "pin_needed"), "a name alone is no word"
    assert tell(right, "--operator", "Tom", "--pin", "2468") == (0, None)


class TestWhoMayReadWhat:
    """Who works for a body gets its lists alone, and is not given a person's file."""

    @pytest.fixture
    def ask(self, path, tmp_path, capsys, language):
        """What a command that writes *what* ends with, and the code of a refusal."""
        with event_file.open_file(path) as opened:
            ada = visitors.register(opened.db, BY, given_name="Ada")
        target = {
            "a list": ["export", str(path), "visitors", "-o", str(tmp_path / "list.csv")],
            "a report": ["report", str(path), "--all", "-o", str(tmp_path / "report.xlsx")],
            "a person's file": [
                *("privacy", str(path), "show", ada.uuid, "-o", str(tmp_path / "ada.json")),
            ],
            "a roster": ["roster", str(path), "-o", str(tmp_path / "roster.pdf")],
            "badges": ["badges", str(path), "--all", "-o", str(tmp_path / "badges.pdf")],
            "a calendar": ["agenda", str(path), "-o", str(tmp_path / "agenda.ics")],
        }

        def _ask(what, *options):
            capsys.readouterr()
            status = run([*target[what], "--json", *options])
            written = Path(target[what][-1])
            there = written.exists()
            written.unlink(missing_ok=True)
            assert there is (status == 0)
            return status, json.loads(capsys.readouterr().out).get("error")

        return _ask

    @pytest.fixture
    def _people(self, ask, path):
        with event_file.open_file(path) as opened:
            anfia = bodies.save_body(opened.db, BY, name="Filiera")
            operators.save(opened.db, BY, name="Anna", body=anfia.uuid)
            operators.save(opened.db, BY, name="Nora")
            operators.save(opened.db, BY, name="Tom", pin="1357")

    KINDS = ("a list", "a report", "a person's file")

    @pytest.mark.parametrize("what", KINDS)
    def test_anybody_anything_while_there_are_no_operators(self, ask, what):
        assert ask(what, "--operator", "Nobody") == (0, None)
        assert ask(what) == (0, None)

    @pytest.mark.parametrize("what", KINDS)
    @pytest.mark.usefixtures("_people")
    def test_a_name_that_is_nobodys_opens_nothing(self, ask, what, path):
        file = what == "a person's file"
        refused = "delegation_only" if file else "not_yours"
        assert ask(what, "--operator", "Anna") == (1, refused)
        assert ask(what, "--operator", "Nobody") == (1, "no_such_operator")
        assert ask(what) == (1, "no_such_operator"), "and no name neither"
        assert ask(what, "--operator", "nora") == (0, None)
        settings.save(replace(settings.load(), operator="Nora"))
        assert ask(what) == (0, None), "who is at the laptop, and has no PIN"
        settings.save(replace(settings.load(), operator="Tom"))
        assert ask(what) == (1, "pin_needed"), "what stands in the settings is no word of theirs"
        assert ask(what, "--pin", "1357") == (0, None)
        with event_file.open_file(path) as opened:
            told = exports.exports(opened.db)[-1:]  # a report that names nobody is none
            assert what == "a report" or [one.operator for one in told] == ["Tom"]

    @pytest.mark.parametrize("what", ["a roster", "badges", "a calendar"])
    def test_papers_for_running_the_event_are_any_operators(self, ask, what, request, path):
        assert ask(what) == (0, None), "while there are none"
        request.getfixturevalue("_people")
        assert ask(what) == (1, "no_such_operator"), "nobody is at the laptop"
        assert ask(what, "--operator", "Tom") == (1, "pin_needed")
        assert ask(what, "--operator", "Anna") == (0, None)
        assert ask(what, "--operator", "Tom", "--pin", "1357") == (0, None)
        with event_file.open_file(path) as opened:
            told = exports.exports(opened.db)[-1:]  # this calendar names nobody
            assert what == "a calendar" or [one.operator for one in told] == ["Tom"]

    @pytest.mark.usefixtures("_people")
    def test_who_says_no_name_is_told_to_say_one(self, ask, path, tmp_path, monkeypatch, capsys):
        for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
            monkeypatch.delenv(name, raising=False)
        assert run(["export", str(path), "visitors", "-o", str(tmp_path / "a.csv")]) == 1
        assert capsys.readouterr().err.startswith("Say who is acting, with --operator")

    @pytest.mark.parametrize("what", KINDS)
    @pytest.mark.usefixtures("_people")
    def test_whoever_has_a_pin_is_asked_for_it(self, ask, what, path):
        assert ask(what, "--operator", "Tom") == (1, "pin_needed")
        assert ask(what, "--operator", "Tom", "--pin", "0000") == (1, "pin_wrong")
        with event_file.open_file(path) as opened:
            assert _changes(opened.db)[0].kind == "pin_wrong", "and it counts"
        assert ask(what, "--operator", "Tom", "--pin", "1357") == (0, None)


@pytest.mark.parametrize(("pin", "who"), [("", "Tom"), ("1357", "")])
def test_what_is_written_is_the_laptops_operators_unless_they_have_a_pin(
    path, capsys, language, pin, who, monkeypatch
):
    """For every command alike: the rule is that of all, here tried with one that writes."""
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(name, raising=False)
    with event_file.open_file(path) as opened:
        operators.save(opened.db, BY, name="Tom", pin=pin)
    settings.save(replace(settings.load(), operator="Tom"))
    assert run(["register", str(path), "--given", "Ada"]) == 0
    with event_file.open_file(path) as opened:
        assert _changes(opened.db)[0].operator == who


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
