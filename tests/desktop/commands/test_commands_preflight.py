"""`preflight` on the command line: what it says, to people and to machines, and its exit status."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from db import event_file
from db.keeping import copies
from db.past.changes import By
from db.visitor import visitors
from desktop import settings
from desktop.commands.run import run
from desktop.preflight import system
from desktop.preflight.lines import Topic
from desktop.preflight.system import Laptop

FINE = Laptop(60_000_000_000, 4_000_000, "", False, True, timedelta(hours=-4))


@pytest.fixture(autouse=True)
def asked(monkeypatch):
    """Where the laptop was asked about."""
    paths = []
    monkeypatch.setattr(system, "ask_laptop", lambda path: paths.append(path) or FINE)
    return paths


def ready(path):
    """Somebody is on the list, and all of it is in a backup."""
    with event_file.open_file(path) as opened:
        visitors.register(opened.db, By("Tom"), given_name="Ada", family_name="Lovelace")
        copies.backup(opened.db, path)


def of(document):
    return {line["line"]: (line["state"], line["code"]) for line in document["lines"]}


def test_what_is_red_is_said_and_refused(do, path, asked):
    document = do("preflight", status=1)
    assert document["ready"] is False
    assert [line["line"] for line in document["lines"]] == [topic.value for topic in Topic]
    assert of(document)["visitors"] == ("bad", "none")
    assert of(document)["backup"] == ("bad", "none")
    assert of(document)["encryption"] == ("good", "on")
    assert asked == [path.absolute()]


def test_amber_opens_the_doors(do, path):
    ready(path)
    document = do("preflight")
    assert document["ready"] is True
    assert of(document)["scanner"] == ("warn", "untried")
    assert of(document)["backup"] == ("good", "whole")
    (backup,) = (line for line in document["lines"] if line["line"] == "backup")
    assert backup["at"].startswith("2025-04-23T")


def test_who_is_at_this_laptop_is_at_the_desk(do, path):
    settings.save(replace(settings.load(), operator="Elena", station_name="Hall B"))
    assert of(do("preflight", status=1))["operator"] == ("warn", "nobody")
    do("operators", "Elena", "--add")
    document = do("preflight", status=1)
    assert of(document)["operator"] == ("good", "known")


def test_a_printer_that_is_not_there_is_red(do, path):
    ready(path)
    settings.save(replace(settings.load(), printer="Zebra"))
    document = do("preflight", status=1)
    (printer,) = (line for line in document["lines"] if line["line"] == "printer")
    assert (printer["state"], printer["code"]) == ("bad", "trouble")
    assert (printer["name"], printer["trouble"]) == ("Zebra", "no_such_printer")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            ["Not ready", "Backup", "There is no backup. Make a backup now.", "2 lines to mend"],
        ),
        (
            "it",
            ["Non pronto", "Non c’è nessun backup. Fai un backup adesso.", "2 voci da sistemare"],
        ),
    ],
)
def test_people_read_what_to_do(path, capsys, language, words):
    assert run(["preflight", str(path), "--lang", language]) == 1
    said = capsys.readouterr().out
    assert all(each in said for each in words)
    assert len(said.splitlines()) == len(Topic) + 1


def test_it_leaves_nothing_in_the_file(do, path):
    ready(path)
    before = path.read_bytes()
    do("preflight")
    assert path.read_bytes() == before


def test_a_file_that_is_not_there_is_the_environments_fault(tmp_path, capsys, qapp):
    assert run(["preflight", str(tmp_path / "none.desk"), "--json"]) == 3
    assert json.loads(capsys.readouterr().out)["error"] == "missing"
