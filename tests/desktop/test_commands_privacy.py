"""The command about a person's rights: their file, their answers, their erasure, the register."""

from __future__ import annotations

import json
from typing import NamedTuple

import pytest

from db import erasure_ledger, event_file, operators, presets, visitors
from desktop.commands.asked import DONE, REFUSED
from desktop.commands.run import run as run_command

pytestmark = pytest.mark.usefixtures("language")


class Told(NamedTuple):
    """What a command answered."""

    status: int
    out: str
    err: str


@pytest.fixture
def run(capsys):
    def run(*args):
        status = run_command([str(arg) for arg in args])
        return Told(status, *capsys.readouterr())

    return run


@pytest.fixture
def ada(tmp_path, by):
    with presets.make(tmp_path / "fair.desk", "vtm-michigan-2025", by) as opened:
        return visitors.register(
            opened.db, by, given_name="Ada", family_name="Kanarinska", email="ada@prova.example"
        )


@pytest.fixture
def fair(tmp_path, ada):
    return tmp_path / "fair.desk"


def test_a_person_gets_everything_that_is_kept(run, fair, ada, tmp_path):
    run("privacy", fair, "consent", ada.uuid, "contact", "yes", "--how", "paper")
    told = json.loads(run("privacy", fair, "show", ada.uuid).out)
    assert told["person"]["family_name"] == "Kanarinska"
    assert [(one["purpose"], one["answer"], one["how"]) for one in told["consents"]] == [
        ("contact", True, "paper")
    ]
    target = tmp_path / "ada.json"
    assert run("privacy", fair, "show", ada.uuid, "-o", target).status == DONE
    assert json.loads(target.read_text())["person"] == told["person"]


def test_a_withdrawal_says_who_has_the_data(run, fair, ada, tmp_path):
    run("privacy", fair, "consent", ada.uuid, "contact", "yes")
    run("export", fair, "visitors", "--for", "contact", "-o", tmp_path / "mail.csv")
    told = run("privacy", fair, "consent", ada.uuid, "contact", "no", "--json")
    (given,) = json.loads(told.out)["given_to"]
    assert (given["name"], given["purpose"]) == ("mail.csv", "contact")
    (listed,) = json.loads(run("privacy", fair, "register", "--json").out)["exports"]
    assert listed == given


def test_an_erasure_needs_a_reason_and_leaves_a_ledger(run, fair, ada):
    assert run("privacy", fair, "erase", ada.uuid).status == REFUSED
    assert run("privacy", fair, "erase", ada.uuid, "--reason", "letter of 3 May").status == DONE
    assert b"Kanarinska" not in fair.read_bytes()
    (entry,) = erasure_ledger.read(fair)
    assert entry.visitor == ada.uuid
    assert run("privacy", fair, "show", ada.uuid).status == REFUSED


def test_a_backup_of_before_brings_nobody_back(run, fair, ada, tmp_path):
    assert run("backup", fair, "--to", tmp_path / "stick").status == DONE
    run("privacy", fair, "erase", ada.uuid, "--reason", "letter")
    (copy,) = (tmp_path / "stick").glob("*.desk")
    assert run("restore", copy, fair).status == DONE
    assert b"Kanarinska" not in fair.read_bytes()


def test_erasing_is_a_supervisors_right(run, fair, ada, by):
    with event_file.open_file(fair) as opened:
        operators.save(opened.db, by, name="Elena", role="supervisor", pin="2468")
        operators.save(opened.db, by, name="Tom", role="staff", pin="1357")
    erase = ("privacy", fair, "erase", ada.uuid, "--reason", "letter")
    assert run(*erase).status == REFUSED
    assert run(*erase, "--pin", "1357").status == REFUSED
    assert run(*erase, "--pin", "2468").status == DONE


def test_a_list_brings_nobody_back_unless_somebody_says_so(run, fair, ada, tmp_path):
    run("privacy", fair, "erase", ada.uuid, "--reason", "letter")
    (tmp_path / "list.csv").write_text("First name,E-mail\nAda,ada@prova.example\n")
    told = run("import", fair, tmp_path / "list.csv", "--on-duplicate", "add", "--json")
    assert told.status == REFUSED
    assert json.loads(told.out)["rejected"] == [{"line": 2, "reason": "erased"}]
    assert run("import", fair, tmp_path / "list.csv", "--take-erased").status == DONE
    told = run("register", fair, "--given", "A.", "--email", "ADA@prova.example")
    assert "Erased on request" in told.err
