"""Operators by command, and what a meeting's log offers to choose from."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop import settings
from desktop.commands.run import run


def test_operators_are_added_corrected_and_removed(do):
    made = do("operators", "Lucia", "--add", "body=anfia")["operators"]
    assert [(one["name"], one["role"], one["body"]) for one in made] == [
        ("Lucia", "staff", "ANFIA")
    ]
    changed = do("operators", "lucia", "role=supervisor", "body=", "pin=2468")["operators"]
    assert [(one["role"], one["body"], one["has_pin"]) for one in changed] == [
        ("supervisor", None, True)
    ]
    assert do("operators", "Nora", "--add", status=1)["error"] == "pin_needed"
    do("operators", "Nora", "--add", "--pin", "2468")
    do("operators", "Nora", "--remove", "--pin", "2468")
    assert [one["name"] for one in do("operators")["operators"]] == ["Lucia"]


@pytest.mark.parametrize(
    ("said", "error"),
    [
        (["Nobody", "role=staff"], "not_found"),
        (["Lucia", "--add"], "operator_exists"),
        (["Lucia", "body=Nowhere"], "not_found"),
        (["Lucia", "role=king"], "bad_value"),
        (["Lucia", "shoes=42"], "unknown_field"),
    ],
)
def test_what_cannot_be_is_refused(do, said, error):
    do("operators", "Lucia", "--add")
    assert do("operators", *said, status=1)["error"] == error


@pytest.mark.parametrize("said", [("role=supervisor",), (), ("--remove",)])
def test_whoever_is_not_on_the_list_is_told_how_to_get_there(path, capsys, language, said):
    command = ("operators", str(path), "Zoe", *said)
    assert run([*command, "--lang", "en"]) == 1
    told = capsys.readouterr().err
    assert told.startswith("No operator here is called “Zoe”.")
    assert told.strip().endswith("For somebody new, add --add.") is ("--remove" not in said)
    assert run([*command, "--lang", "it"]) == 1
    assert "“Zoe”" in (told := capsys.readouterr().err)
    assert ("--add" in told) is ("--remove" not in said)


def test_one_operator_is_shown_however_the_name_is_typed(do):
    do("operators", "Lucia", "--add")
    do("operators", "Nora", "--add")
    assert [one["name"] for one in do("operators", "LUCÌA")["operators"]] == ["Lucia"]


@pytest.mark.parametrize("kind", ["outcomes", "topics"])
def test_what_a_log_offers_is_corrected_by_code(do, kind):
    before = [one["code"] for one in do(kind)[kind]]
    made = do(kind, "new", "name_en=New thing", "name_it=Cosa nuova")[kind][-1]
    assert made == {
        "code": "new",
        "name_en": "New thing",
        "name_it": "Cosa nuova",
        "position": len(before) + 1,
    }
    moved = [one["code"] for one in do(kind, "new", "position=2")[kind]]
    assert moved == [before[0], "new", *before[1:]]
    do("undo")
    assert [one["code"] for one in do(kind)[kind]] == [*before, "new"]
    do(kind, "new", "--remove")
    assert [one["code"] for one in do(kind)[kind]] == before
    assert do(kind, before[0], "colour=#ffffff", status=1)["error"] == "unknown_field"


def test_who_is_no_operator_of_the_file_is_no_author_in_it(do, monkeypatch):
    monkeypatch.setenv("LOGNAME", "stand")
    settings.save(replace(settings.load(), operator="Ada ANFIA"))
    rivian = next(one for one in do("meeting")["meetings"] if one["with"] == "Rivian")
    note = do("meeting", "note", rivian["id"], "Call back")["note"]
    assert (note["author"], note["operator"]) == ("stand", "stand")
    do("operators", "Ada ANFIA", "--add")
    note = do("meeting", "note", rivian["id"], "Called")["note"]
    assert note["author"] == "Ada ANFIA"
    note = do("meeting", "note", rivian["id"], "Me", "--operator", "Eva")["note"]
    assert note["operator"] == "Eva"
