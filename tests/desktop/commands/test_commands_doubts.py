"""What is said of values that were typed by command and not understood."""

from __future__ import annotations

import json

import pytest

from db.lists_in import presets
from db.past.changes import By
from desktop.commands.run import run


@pytest.fixture
def do(tmp_path, capsys, language, frozen):
    """Run a command on an event file; its status, JSON document and what was said beside."""
    path = tmp_path / "fair.desk"
    presets.make(path, "vtm-michigan-2025", By("Tom", "station")).close()

    def _do(command, *args):
        status = run([command, str(path), "--json", *args])
        said = capsys.readouterr()
        return status, json.loads(said.out), said.err

    return _do


def test_what_is_not_understood_is_said_and_kept(do):
    status, made, said = do(
        "register",
        "--given",
        "Ada",
        "--email",
        "ada at home",
        "--phone",
        "call me",
        "--country",
        "Nowhere",
        "--lang",
        "Klingon",
    )
    assert status == 0
    assert (made["email"], made["phone"], made["country"]) == ("ada at home", "call me", "Nowhere")
    words = ("No e-mail address", "Phone number unclear", "Unknown country", "Unknown language")
    assert [line.partition(":")[0] for line in said.splitlines()] == list(words)
    status, _, said = do("edit", made["id"], "email=nobody", "city=Torino")
    assert (status, said) == (0, "No e-mail address: nobody\n")


def test_what_is_understood_is_not_remarked(do):
    status, made, said = do(
        "register",
        "--given",
        "Ada",
        "--email",
        "ada@engines.example",
        "--phone",
        "+39 011 5091111",
        "--country",
        "Italia",
        "--lang",
        "Italian",
    )
    assert (status, made["country"], made["language"], said) == (0, "IT", "it", "")


@pytest.mark.parametrize("typed", ["Buyer", "BUYER", "buyer"])
def test_a_badge_type_is_known_by_its_names_in_any_case(do, typed):
    status, made, _ = do("register", "--given", "Ada", "--type", typed)
    assert (status, made["badge_type"]) == (0, "buyer")
    assert do("edit", made["id"], "badge_type=Visitor")[1]["badge_type"] == "visitor"


def test_an_unknown_badge_type_is_refused_with_those_there_are(do):
    status, answer, said = do("register", "--given", "Ada", "--type", "king")
    assert (status, answer) == (1, {"error": "unknown_badge_type", "subject": "king"})
    assert "visitor, buyer" in said


def test_a_name_cannot_be_taken_away(do):
    made = do("register", "--given", "Ada", "--family", "Byron")[1]
    status, answer, _ = do("edit", made["id"], "given_name=")
    assert (status, answer["error"]) == (1, "name_needed")
