"""A command on a copy to practise on says so: whoever mistook it would lose what they did."""

from __future__ import annotations

import json

import pytest

from db import event_file
from db.keeping import copies, rehearsals
from db.past.changes import By
from desktop.commands.run import run


@pytest.fixture
def practice(path):
    with event_file.open_file(path) as opened:
        return copies.for_rehearsal(opened.db, By("Tom"), rehearsals.free_path(path)).path


@pytest.mark.parametrize("command", [("history",), ("register", "--given", "Ada")], ids=" ".join)
def test_after_its_answer_and_beside_it(practice, path, capsys, language, command):
    name, *args = command
    assert run([name, str(practice), "--json", *args]) == 0
    said = capsys.readouterr()
    assert said.out.startswith(("{", "["))
    assert f"{practice.name} is a rehearsal: nothing in it counts" in said.err
    assert run([name, str(path), "--json", *args]) == 0
    assert "rehearsal" not in capsys.readouterr().err


def test_the_pre_flight_is_red(practice, capsys, language):
    assert run(["preflight", str(practice)]) == 1
    assert "This is a practice file: nothing here counts." in capsys.readouterr().out


def test_no_list_leaves_it_and_no_persons_file(practice, capsys, language, tmp_path):
    assert run(["register", str(practice), "--given", "Ada", "--json"]) == 0
    ada = json.loads(capsys.readouterr().out)["id"]
    for command, *args in (["export", "visitors"], ["privacy", "show", ada]):
        target = tmp_path / f"{command}.{'csv' if command == 'export' else 'json'}"
        assert run([command, str(practice), *args, "-o", str(target)]) == 1
        assert "This is a rehearsal: nothing leaves it" in capsys.readouterr().err
        assert not target.exists()


def test_no_roster_leaves_it(practice, path, capsys, language, tmp_path):
    for file, status in ((practice, 1), (path, 0)):
        assert run(["register", str(file), "--given", "Ada", "--json"]) == 0
        capsys.readouterr()
        target = tmp_path / f"{file.stem}.pdf"
        assert run(["roster", str(file), "-o", str(target)]) == status
        said = capsys.readouterr().err
        assert ("This is a rehearsal: nothing leaves it" in said) is bool(status)
        assert target.exists() is not bool(status)
