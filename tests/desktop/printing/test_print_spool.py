"""Drawings hold names: none outlives the program that made it, however that ended."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest
from PySide6.QtCore import QLockFile

from db.rows.prints import JobState
from desktop.printing import spool

DRAWING = """
import os, sys
from desktop.printing import spool
(spool.folder() / "badge.pdf").write_bytes(b"Ada Lovelace")
(spool.folder() / ".badge.pdf.1.part").write_bytes(b"Ada Lovelace")
print(flush=True)
sys.stdin.read()
"""


@pytest.fixture
def drawing(settings_folder):
    """Another program, in the middle of drawing a badge."""
    with subprocess.Popen(
        [sys.executable, "-c", DRAWING], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        other.stdout.readline()
        yield other
        other.kill()


def drawn(settings_folder):
    return sorted(left.name for left in (settings_folder / "spool").glob("*/*badge*"))


def test_what_a_killed_program_drew_goes_when_an_event_is_opened(drawing, settings_folder, desk):
    desk.stop()
    desk.start()
    assert drawn(settings_folder) == [".badge.pdf.1.part", "badge.pdf"]  # it runs, and may send it
    drawing.send_signal(signal.SIGKILL)
    drawing.wait()
    desk.stop()
    desk.start()
    assert list((settings_folder / "spool").iterdir()) == []


def test_a_closing_takes_what_is_drawn_here_and_nothing_of_a_program_that_runs(
    drawing, settings_folder
):
    theirs = settings_folder / "spool" / str(drawing.pid)
    dead = settings_folder / "spool" / "4999999" / "badge.pdf"
    dead.parent.mkdir(parents=True)
    for one in (dead, own := spool.folder() / "badge.pdf"):
        one.write_bytes(b"%PDF")
    assert set(spool.left()) == {dead, own}
    drawing.send_signal(signal.SIGKILL)
    drawing.wait()
    assert set(spool.left()) == {dead, own, theirs / "badge.pdf", theirs / ".badge.pdf.1.part"}
    assert not QLockFile(str(own.with_name("in use"))).tryLock(0), "it still draws there"


def test_a_drawing_that_will_not_go_is_in_no_badges_way(desk, people, settings_folder, monkeypatch):
    left = settings_folder / "spool" / "4999999" / "badge.pdf"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"%PDF")

    def held(*_told, **_named):
        raise PermissionError(13, "in use")

    with monkeypatch.context() as windows:
        windows.setattr(spool.Path, "unlink", held)
        spool.sweep()
    assert left.exists()
    (job,) = desk.ask(people[0])
    desk.until(job, JobState.DONE)


def test_a_program_of_the_same_number_before_this_one_is_over(settings_folder):
    left = settings_folder / "spool" / str(os.getpid()) / "badge.pdf"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"%PDF")
    assert QLockFile(str(left.with_name("in use"))).tryLock(0)
    spool.sweep()
    assert not left.exists()
    assert spool.folder() == left.parent
