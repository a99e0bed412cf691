"""A second start on the same event file raises the window that has it."""

from __future__ import annotations

import subprocess
import sys

import pytest

import resources
from desktop.instance import Instance, name_for, raise_other

ROOT = resources.FOLDER.parent
SLOW = 60_000
"""Milliseconds that a new process may need to begin, and the one before to answer."""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "fair.desk"


@pytest.fixture
def start_again():
    """Starts once more on the same file, in a process of its own; ends what is left of it."""
    begun = []

    def start(path, platform=sys.platform):
        code = "import pathlib, sys, PySide6.QtNetwork; from desktop import instance;"
        code += f"sys.platform = {platform!r}; instance.PATIENCE_MS = {SLOW};"
        code += "sys.exit(0 if instance.raise_other(pathlib.Path(sys.argv[1])) else 9)"
        begun.append(subprocess.Popen([sys.executable, "-c", code, str(path)], cwd=ROOT))
        return begun[-1]

    yield start
    for each in begun:
        each.kill()
        each.wait()


@pytest.mark.parametrize("platform", [sys.platform, "win32"])
def test_the_second_start_raises_the_first_and_knows_it(qtbot, path, start_again, platform):
    first = Instance()
    first.listen(path)
    with qtbot.waitSignal(first.raised, timeout=SLOW):
        second = start_again(path, platform)
    assert second.wait(60) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="there it is a named pipe, and leaves nothing")
def test_a_socket_that_a_crash_left_behind_is_asked_without_qts_network(path):
    ask = "import pathlib, socket, sys; from PySide6.QtCore import QDir;"
    ask += "from desktop.instance import name_for, raise_other; path = pathlib.Path(sys.argv[1]);"
    ask += "left = socket.socket(socket.AF_UNIX);"
    ask += "left.bind(f'{QDir.tempPath()}/{name_for(path)}'); left.close();"
    ask += "print(raise_other(path), 'PySide6.QtNetwork' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", ask, str(path)], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert done.stdout.split() == ["False", "False"]


def test_nobody_answers_for_another_file(qtbot, path, tmp_path):
    first = Instance()
    first.listen(path)
    assert raise_other(tmp_path / "other.desk") is False


def test_a_window_answers_only_for_the_file_it_has_now(qtbot, path, tmp_path, start_again):
    first = Instance()
    first.listen(path)
    first.listen(tmp_path / "other.desk")
    assert raise_other(path) is False
    with qtbot.waitSignal(first.raised, timeout=SLOW):
        start_again(tmp_path / "other.desk")


def test_the_sockets_name_tells_neither_user_nor_file(path):
    assert "fair" not in name_for(path)
    assert name_for(path) != name_for(path.with_name("other.desk"))
