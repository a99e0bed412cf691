"""`export all` and `new --from`: the whole event out, and in again on another laptop."""

from __future__ import annotations

import json

import pytest

from db import event_file
from db.past.changes import By
from db.visitor import visitors
from desktop.commands.run import run


@pytest.fixture
def archive(do, path, tmp_path):
    """The archive of the fair, with Ada in it."""
    with event_file.open_file(path) as opened:
        visitors.register(opened.db, By("Tom"), given_name="Ada", family_name="Lovelace")
    target = tmp_path / "fair.json"
    told = do("export", "all", "-o", str(target), "--operator", "Elena")
    assert (told["file"], told["kind"]) == (str(target), "all")
    return target


def test_the_same_event_is_made_of_it(archive, do, tmp_path, capsys):
    again = tmp_path / "laptop" / "again.desk"
    assert run(["new", str(again), "--from", str(archive), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["erased_again"] == 0
    assert told["event"]["name"] == do("check")["event"]["name"]
    assert run(["search", str(again), "lovelace", "--json"]) == 0
    (ada,) = json.loads(capsys.readouterr().out)["visitors"]
    assert ada == do("search", "lovelace")["visitors"][0]


def test_the_register_says_who_took_it(archive, path, capsys):
    assert run(["privacy", str(path), "register", "--json"]) == 0
    (told,) = json.loads(capsys.readouterr().out)["exports"]
    assert (told["kind"], told["operator"], told["rows"]) == ("all", "Elena", 1)


def test_it_says_what_it_is_worth_and_what_is_not_in_it(archive, path, tmp_path, capsys):
    assert run(["export", str(path), "all", "-o", str(archive), "--lang", "en"]) == 0
    assert "readable to whoever has it" in capsys.readouterr().out
    assert run(["new", str(tmp_path / "a.desk"), "--from", str(archive), "--lang", "it"]) == 0
    assert "I PIN non sono in un archivio" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("spoil", "code", "says"),
    [
        (lambda file: file.write_text("Dear Sir"), "foreign", "is not the archive of an event"),
        (lambda file: file.write_bytes(file.read_bytes()[:-99]), "damaged", "is damaged"),
        (
            lambda file: file.write_text(file.read_text("utf-8").replace("Ada", "Eve"), "utf-8"),
            "damaged",
            "was changed since it was written",
        ),
        (
            lambda file: file.write_text(
                file.read_text("utf-8").replace('"version": 1', '"version": 9'), "utf-8"
            ),
            "newer",
            "newer version",
        ),
    ],
)
def test_what_cannot_be_made_says_why(archive, tmp_path, capsys, spoil, code, says):
    spoil(archive)
    again = tmp_path / "again.desk"
    assert run(["new", str(again), "--from", str(archive), "--json", "--lang", "en"]) == 3
    told = capsys.readouterr()
    assert json.loads(told.out) == {"error": code, "subject": str(archive)}
    assert says in told.err
    assert not again.exists()


@pytest.mark.parametrize(
    "options", [["--for", "contact"], ["--body", "ANFIA"], ["--columns", "email"]]
)
def test_the_archive_is_of_everything_or_of_nothing(path, tmp_path, capsys, language, options):
    target = tmp_path / "part.json"
    assert run(["export", str(path), "all", "-o", str(target), *options]) == 2
    assert not target.exists()


def test_it_is_json_and_takes_the_place_of_nothing_else(path, tmp_path, capsys, language):
    assert run(["export", str(path), "all", "-o", str(tmp_path / "fair.csv")]) == 2
    letter = tmp_path / "letter.json"
    letter.write_text('{"to": "Elena"}')
    assert run(["export", str(path), "all", "-o", str(letter)]) == 2
    assert letter.read_text() == '{"to": "Elena"}'
    both = ["--from", str(letter), "--preset", "vtm-torino-2026"]
    assert run(["new", str(tmp_path / "new.desk"), *both]) == 2
