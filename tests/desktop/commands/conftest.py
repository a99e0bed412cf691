"""What tests of commands share: a fair without visitors, and the answers of a command on it."""

from __future__ import annotations

import json
from typing import NamedTuple

import pytest

from db.lists_in import presets
from db.past.changes import By
from desktop.commands.run import run as run_command
from tests.conftest import copied


@pytest.fixture
def path(tmp_path, frozen):
    """The event file of the fair."""
    made = tmp_path / "fair.desk"
    copied(made, "preset", lambda new: presets.make(new, "vtm-michigan-2025", By("Tom")).close())
    return made


class Told(NamedTuple):
    """What a command answered."""

    status: int
    out: str
    err: str


@pytest.fixture
def run(capsys):
    """Run a command; its status, and what it printed."""

    def run(*args):
        status = run_command([str(arg) for arg in args])
        return Told(status, *capsys.readouterr())

    return run


@pytest.fixture
def do(path, capsys, language):
    """Run a command on it, which ends with *status*; its JSON document."""

    def _do(command, *args, status=0):
        assert run_command([command, str(path), "--json", *args]) == status
        return json.loads(capsys.readouterr().out)

    return _do
