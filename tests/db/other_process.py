"""Another process that opens event files, so that locks, limits and kills are real ones."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from pathlib import Path

HOME = Path(__file__).parents[2]

# All is imported here: a process that gave up its rights may not be able to read it later.
_OPENING = """
import sys
from pathlib import Path
from db.door import check_ins
from db.keeping import copies
from db import driver, event_file, migrations
from db.visitor import visitors
from db.past.changes import By
from db.errors import EnvironmentFault
path, by = Path(sys.argv[1]), By("Eva", "other")
"""


def _command(code, path):
    return [sys.executable, "-c", _OPENING + code, str(path)]


def _environment():
    return {**os.environ, "PYTHONPATH": str(HOME), "PYTHONDONTWRITEBYTECODE": "1"}


def answer(code, path, **options):
    """What *code* prints, run on the event file *path* in another process that has to succeed."""
    done = subprocess.run(
        _command(code, path),
        env=_environment(),
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
        **options,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@contextlib.contextmanager
def running(code, path):
    """*code* running on *path*; it is killed (SIGKILL) at the end of the block."""
    process = subprocess.Popen(
        _command(code, path), env=_environment(), stdout=subprocess.PIPE, text=True
    )
    with process:
        try:
            yield process
        finally:
            process.kill()
