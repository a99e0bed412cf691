"""The program as people have it: built as a wheel, installed, started under faults that are real."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path

import pytest

from db import driver, event_file
from db.errors import Fault

HOME = Path(__file__).parents[2]
KNOWN = frozenset(fault.value for fault in Fault)
"""What a command that ends with status 3 says."""
STRACE = shutil.which("strace")


@dataclass(frozen=True)
class Done:
    """How a command ended: its status (128 and more: killed), what it said, and its JSON or None."""

    status: int
    err: str
    told: dict | None


class Program:
    """The installed ``piemonte-desk``."""

    def __init__(self, venv):
        self.python = venv / "bin/python"
        self.path = venv / "bin/piemonte-desk"

    def run(self, *args, under=(), folder=None, **options):
        """Run it with *args* (and --json), *under* other programs; no traceback may ever be seen."""
        done = subprocess.run(
            [*map(str, under), str(self.path), *map(str, args), "--json"],
            cwd=folder,
            env=environment(folder),
            capture_output=True,
            encoding="utf-8",
            timeout=180,
            check=False,
            **options,
        )
        assert "Traceback" not in done.stderr, done.stderr
        assert "Exception ignored" not in done.stderr, done.stderr
        try:
            told = json.loads(done.stdout) if done.stdout else None
        except json.JSONDecodeError:
            told = None
        status = done.returncode if done.returncode >= 0 else 128 - done.returncode
        return Done(status, done.stderr, told)


def environment(home):
    """The usual one, with settings of its own in *home*; no path leads into the source tree."""
    kept = {
        key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "COV"))
    }
    return kept | {
        "PIEMONTE_DESK_HOME": str(home),
        "LC_ALL": "C.UTF-8",
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def install(folder):
    """The program of this tree, built as a wheel and installed in *folder*; its libraries are those
    that the tests have. Skips where nothing can be built."""
    wheels, venv = folder / "wheels", folder / "venv"
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-q"]
    built = _call([*pip, "wheel", "--no-deps", "-w", wheels, HOME])
    if built.returncode:
        pytest.skip(f"no wheel can be built here: {built.stderr.strip()[-200:]}")
    _call([sys.executable, "-m", "venv", "--without-pip", venv]).check_returncode()
    (wheel,) = wheels.glob("*.whl")
    _call(
        [*pip, "--python", venv / "bin/python", "install", "--no-deps", "--no-index", wheel]
    ).check_returncode()
    (site,) = venv.glob("lib/python3*/site-packages")
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n")
    where = _call([venv / "bin/python", "-c", "import db; print(db.__file__)"], cwd=folder)
    assert Path(where.stdout.strip()).is_relative_to(venv), where
    return Program(venv)


def _call(command, **options):
    return subprocess.run(
        [*map(str, command)], capture_output=True, text=True, check=False, timeout=300, **options
    )


def needs_strace(folder):
    """Skip where system calls cannot be watched."""
    if STRACE is None:
        pytest.skip("strace is not installed")
    if _call([STRACE, "-qq", "-e", "trace=fsync", "true"], cwd=folder).returncode:
        pytest.skip("strace may not watch other processes here")


def injecting(what):
    """The start of a command line under which *what* goes wrong, as strace writes it.

    Without --seccomp-bpf, which is three times as fast: strace 6.1 sends no signals with it.
    """
    call = what.partition(":")[0]
    return [STRACE, "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={what}"]


def counted(log):
    """How often each call is in the *log* of strace."""
    often = {}
    for line in log.read_text(errors="replace").splitlines():
        name = line.partition("(")[0].rpartition(" ")[2]
        often[name] = often.get(name, 0) + 1
    return often


ASKED = {
    "visitors": "SELECT 1 FROM visitors WHERE uuid = ?",
    "arrived": "SELECT 1 FROM check_ins WHERE visitor = ?",
    "meetings": "SELECT 1 FROM meetings WHERE uuid = ?",
    "imported": "SELECT 1 FROM imports WHERE change = ?",
    "erased": "SELECT 1 FROM visitors WHERE uuid = ? AND given_name = '' AND family_name = ''",
}
"""What is there once it was acknowledged."""


def check(path, acknowledged):
    """The event file *path* is sound, and has all that was *acknowledged*: (kind, uuid) pairs."""
    with event_file.open_file(path) as opened:
        assert event_file.problems(opened.db) == []
        for kind, uuid in acknowledged:
            assert driver.one(opened.db, ASKED[kind], (uuid,)), (kind, uuid)
        for table in ("visitors", "check_ins", "meetings"):
            lost = f"SELECT count(*) FROM {table} WHERE change NOT IN (SELECT uuid FROM changes)"
            if "change" in columns(opened.db, table):
                assert driver.one(opened.db, lost) == (0,)


def columns(db, table):
    return {row[1] for row in driver.rows(db, f"PRAGMA table_info({table})")}
