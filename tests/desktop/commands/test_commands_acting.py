"""Who acts in a command: whoever has a PIN is taken at their word only with it, whatever they do."""

from __future__ import annotations

import json
from dataclasses import replace

import click
import pytest

from db import event_file
from db.access import operators
from db.past import history
from db.past.changes import By
from desktop import settings
from desktop.commands.run import run
from tests.desktop.commands.walking import every_command, has_option

BY = By("Tom", "laptop-1", vouched=True)


@pytest.fixture
def people(path, monkeypatch):
    """Maria and Tom have PINs, and none of them is a supervisor; Nora has none."""
    monkeypatch.setattr(operators, "_N", 16)
    with event_file.open_file(path) as opened:
        operators.save(opened.db, BY, name="Maria", pin="4711")
        operators.save(opened.db, BY, name="Tom", pin="1357")
        operators.save(opened.db, BY, name="Nora")
    return path


@pytest.fixture
def last(path):
    def _last():
        with event_file.open_file(path) as opened:
            made = history.changes(opened.db, limit=1)[0]
        return made.kind, made.operator

    return _last


OWN = {
    "back-entry": ("list.csv", "--day", "2025-04-23"),
    "close": ("-o", "OUT.sealed", "--passphrase-file", "list.csv"),
    "export": ("visitors", "-o", "OUT.csv"),
    "import": ("list.csv",),
    "meeting thanks": ("x", "-o", "OUT.eml"),
    "print": ("--code", "x", "--printer", "x"),
    "report": ("--all", "-o", "OUT.xlsx"),
    "restore": ("fair.desk",),
}
"""Of commands that want more than their arguments, or other ones than "x"."""
FREE = {"new": "its file has no operators yet"}


def _words(name, command, folder):
    """What has to be said to the *command*, so that it comes to opening the file."""
    said = OWN.get(name)
    if said is None:
        said = [
            one.type.choices[0] if isinstance(one.type, click.Choice) else _value(one)
            for one in command.params
            if isinstance(one, click.Argument) and one.required and one.name != "file"
        ]
        for one in command.params:
            if isinstance(one, click.Option) and one.required:
                said += [one.opts[0], "OUT.pdf"]
    here = ("OUT.", "list.csv", "fair.desk")
    return [str(folder / word) if word.startswith(here) else word for word in said]


def _value(one):
    return {"assignments": "city=Turin", "starts": "9:30", "target": "OUT.desk"}.get(one.name, "x")


@pytest.mark.usefixtures("people")
def test_no_command_takes_a_name_that_has_a_pin_without_it(path, tmp_path, capsys, language):
    (tmp_path / "list.csv").write_text("time,who\n9:30,Ada\n", encoding="utf-8")
    tried, before = {}, path.read_bytes()
    for name, command in every_command():
        if name in FREE or not has_option(command, "--operator"):
            continue
        first, *act = name.split()
        line = [first, str(path), *act, *_words(name, command, tmp_path)]
        status = run([*line, "--operator", "maria", "--json"])
        tried[name] = status, json.loads(capsys.readouterr().out).get("error")
    assert len(tried) > 50
    assert {name: told for name, told in tried.items() if told != (1, "pin_needed")} == {}
    assert path.read_bytes() == before, "nothing was written, not even the laptop's name"


@pytest.mark.usefixtures("people")
def test_with_the_pin_it_is_they_as_the_list_has_their_name(do, last):
    ada = do("register", "--given", "Ada", "--operator", "maria", "--pin", "4711")
    assert last() == ("register", "Maria")
    refused = do("edit", ada["id"], "city=Turin", "--operator", "Maria", "--pin", "1357", status=1)
    assert refused["error"] == "pin_wrong"
    assert last() == ("pin_wrong", "Maria")


@pytest.mark.usefixtures("people")
def test_a_scan_at_the_door_needs_no_name(do, last, monkeypatch):
    """Nor is the computer's user taken for an operator with a PIN who is called the same."""
    ada = do("register", "--given", "Ada", "--operator", "Nora")
    assert last() == ("register", "Nora")
    monkeypatch.setenv("LOGNAME", "maria")
    assert do("check-in", ada["code"])["outcome"] == "ok"
    assert last() == ("check_in", "")
    monkeypatch.setenv("LOGNAME", "office")
    do("edit", ada["id"], "city=Turin")
    assert last() == ("edit", "office")


@pytest.mark.usefixtures("people")
def test_a_pin_without_a_name_is_of_who_is_at_the_laptop(do, last):
    settings.save(replace(settings.load(), operator="Tom"))
    assert do("register", "--given", "A", "--pin", "4711", status=1)["error"] == "pin_wrong"
    do("register", "--given", "Ada", "--pin", "1357")
    assert last() == ("register", "Tom")


@pytest.mark.usefixtures("people")
def test_a_supervisors_pin_lets_nobody_act_as_another(do, path, last):
    """But for what is guarded: there the supervisor's name stands with it."""
    with event_file.open_file(path) as opened:
        operators.save(opened.db, BY, name="Elena", role="supervisor", pin="2468")
    do("register", "--given", "Ada", "--operator", "Nora")
    maria = ("--operator", "Maria", "--pin", "2468")
    assert do("undo", "--reason", "a slip", *maria, status=1)["error"] == "pin_wrong"
    assert do("event", "city=Troy", *maria, status=1)["error"] == "pin_wrong"
    do("event", "retention_until=2031-01-01", "--reason", "asked for", *maria)
    with event_file.open_file(path) as opened:
        made = history.changes(opened.db, limit=1)[0]
    assert (made.operator, made.reason) == ("Maria", "asked for (Elena)")


def test_the_refusal_says_what_to_add(people, capsys, language):
    said = ("register", str(people), "--given", "Ada", "--operator", "Maria", "--lang")
    assert run([*said, "en"]) == 1
    assert capsys.readouterr().err == "This needs the PIN of Maria: add --pin.\n"
    assert run([*said, "it"]) == 1
    assert "Maria" in (told := capsys.readouterr().err)
    assert "--pin" in told
