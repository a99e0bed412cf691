"""A fair in a file, a shell on it, and Ada on its list."""

from __future__ import annotations

import pytest

from db import event_file
from desktop.commands.run import run
from tests.desktop.commands.every_day.stand import Shell


@pytest.fixture
def shell(capsys, tmp_path, language, frozen):
    path = tmp_path / "fair.desk"
    assert run(["new", str(path)]) == 0
    capsys.readouterr()
    return Shell(capsys, path)


@pytest.fixture
def peek(shell):
    """Ask the file something between two commands."""

    def _peek(function, *args, **named):
        with event_file.open_file(shell.path) as opened:
            return function(opened.db, *args, **named)

    return _peek


@pytest.fixture
def ada(shell):
    return shell.json(
        "register",
        *("--given", "Ada", "--family", "Lovelace", "--company", "Analytical Engines"),
        *("--email", "Ada@Engines.Example", "--external-id", "VTM25-10000"),
    )
