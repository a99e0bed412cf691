"""A program that is killed while it prints sends nothing twice, and says what it does not know."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from db import event_file
from db.badges import badge_jobs
from db.lists_in import presets
from db.rows.prints import Hitch, JobState
from db.visitor import visitors
from desktop.commands.paper_way import paper_way
from tests.desktop.printing.dying_printer import BY

pytestmark = pytest.mark.faults


@pytest.fixture
def fair(tmp_path):
    path = tmp_path / "fair.desk"
    with presets.make(path, "vtm-michigan-2025", BY) as opened:
        ada = visitors.register(opened.db, BY, given_name="Ada", family_name="Lovelace")
    return path, ada


def killed(path, who, moment):
    """Print in another process, which is killed at the *moment*."""
    ended = subprocess.run(
        [sys.executable, "-m", "tests.desktop.printing.dying_printer", path, who, moment],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
        timeout=120,
        capture_output=True,
        text=True,
    )
    assert ended.returncode == -signal.SIGKILL, ended.stderr


def files(path):
    return [found.name for found in path.with_name("fair badges").glob("*.pdf")]


@pytest.mark.parametrize(
    ("moment", "state", "trouble", "made"),
    [
        ("written", JobState.ATTENTION, Hitch.UNSURE, 0),
        ("sending", JobState.ATTENTION, Hitch.UNSURE, 0),
        ("sent", JobState.DONE, Hitch.WRITTEN, 1),
    ],
)
def test_what_is_found_afterwards(fair, qapp, moment, state, trouble, made):
    path, ada = fair
    killed(path, ada.uuid, moment)
    assert len(files(path)) == made
    with event_file.open_file(path) as opened:
        (left,) = badge_jobs.waiting(opened.db, BY.station)
        assert (left.state, left.ref) == (JobState.RENDERING, "")
        way = paper_way(opened.db, path)
        (job,) = way.see_through(opened.db, BY, [left.uuid])
        assert (job.state, job.trouble) == (state, trouble)
    assert len(files(path)) == made


def test_killed_again_and_again_no_badge_comes_twice(fair, qapp):
    path, ada = fair
    for moment in ("sent", "written", "sent", "sending"):
        killed(path, ada.uuid, moment)
    with event_file.open_file(path) as opened:
        jobs = [job.uuid for job in badge_jobs.waiting(opened.db, BY.station)]
        paper_way(opened.db, path).see_through(opened.db, BY, jobs)
        titles = {job.title for job in badge_jobs.of_day(opened.db)}
    names = files(path)
    assert len(names) == len(set(names)) <= 2
    assert {name.removesuffix(".pdf") for name in names} <= titles
