"""The window itself: from the last key of a scan to the painted verdict, start, and memory.

Each figure comes from a process of its own, in turn with the bare window that it is held against.
"""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import resources
from desktop.bench import Row, made_up, tell
from desktop.bench.clockwork import median

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STARTS = 7
START_VISITORS = 20_000
PATIENCE_S = 180
"""After so many seconds a process is ended, and its row says so."""

BARE = "a bare QMainWindow with a QLabel, painted, in a process of its own"
SCAN = "one durable check-in through db on the store's thread, and one repaint of the card"


class Unmeasured(Exception):
    """A process that measures came to nothing; the text says how."""


def rows(folder: Path, visitors: int) -> Iterator[Row]:
    """Start at 20,000 visitors; scan to verdict and memory at *visitors*."""
    many, some = folder / "window.desk", folder / "start.desk"
    tell(f"making up {START_VISITORS:,} and {visitors:,} visitors")
    made_up.event_file(some, START_VISITORS).close()
    made_up.event_file(many, visitors).close()
    yield from _starts(folder, some)
    yield _scans(folder, many, visitors)
    yield _memory(folder, many, visitors)


def _starts(folder: Path, path: Path) -> Iterator[Row]:
    """To the first full paint, and on to the open event with its list painted."""
    tell("starting the window, and a bare one")
    names = (
        f"start → painted window, {START_VISITORS:,} visitors",
        "start → event open and its list painted",
    )
    try:
        for name in ("start", "bare"):  # the first run writes the bytecode and fills the caches
            probe(name, path, folder)
        pairs = [(probe("start", path, folder), probe("bare", path, folder)) for _ in range(STARTS)]
    except Unmeasured as fault:
        yield _missing(names[0], "ms", 2.5, BARE, fault)
        yield _missing(names[1], "ms", None, BARE, fault)
        return
    bare = median([floor["painted"] for _, floor in pairs])
    yield Row(names[0], median([ours["painted"] for ours, _ in pairs]), bare, "ms", 2.5, BARE)
    yield Row(names[1], median([ours["listed"] for ours, _ in pairs]), bare, "ms", None, BARE)


def _scans(folder: Path, path: Path, visitors: int) -> Row:
    tell(f"scanning badges of {visitors:,} visitors")
    name = f"scan's last key → verdict painted, {visitors:,}, p99"
    try:
        taken = probe("scans", path, folder)
    except Unmeasured as fault:
        return _missing(name, "ms", 50.0, SCAN, fault, of_ours=True)
    return Row(name, taken["p99"], taken["floor"], "ms", 50.0, SCAN, of_ours=True)


def _memory(folder: Path, path: Path, visitors: int) -> Row:
    tell("memory")
    name = f"memory with {visitors:,} visitors"
    try:
        ours, bare = probe("memory", path, folder)["mb"], probe("bare", path, folder)["mb"]
    except Unmeasured as fault:
        return _missing(name, "MB", 3.0, BARE, fault)
    return Row(name, ours, bare, "MB", 3.0, BARE)


def _missing(
    name: str, unit: str, goal: float | None, by: str, fault: Unmeasured, *, of_ours: bool = False
) -> Row:
    return Row(name, math.nan, math.nan, unit, goal, by, of_ours=of_ours, why=str(fault))


def probe(name: str, path: Path, folder: Path, patience: float = PATIENCE_S) -> dict[str, float]:
    """What the probe of that name measures with the event file *path*.

    Its bytecode is kept in *folder*, whatever the environment says: an installed program has its
    own. Raises Unmeasured when the probe takes more than *patience* seconds or fails.
    """
    root = str(resources.FOLDER.parent)
    environment = {
        **os.environ,
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
        "PYTHONPATH": os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH")))),
        "PIEMONTE_DESK_HOME": str(folder / "settings"),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", "desktop.bench.probes", name, str(path)]
    try:
        answer = subprocess.run(
            [*command, str(time.monotonic_ns())],
            check=False,
            capture_output=True,
            text=True,
            timeout=patience,
            env=environment,
        )
    except subprocess.TimeoutExpired:
        raise Unmeasured(f"the probe {name} took more than {patience:g} s") from None
    if answer.returncode:
        said = answer.stderr.strip().splitlines() or [f"exit status {answer.returncode}"]
        raise Unmeasured(f"the probe {name}: {said[-1]}")
    return json.loads(answer.stdout)
