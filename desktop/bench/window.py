"""The window itself: from the last key of a scan to the painted verdict, start, and memory.

Each figure comes from a process of its own, in turn with the bare window that it is held against.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

from desktop.bench import Row, made_up
from desktop.bench.clockwork import median

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STARTS = 5
START_VISITORS = 20_000
BARE = "a bare QMainWindow with a QLabel, in a process of its own"


def rows(folder: Path, visitors: int) -> Iterator[Row]:
    """Scan to verdict and memory at *visitors*, start at 20,000."""
    many, some = folder / "window.desk", folder / "start.desk"
    made_up.event_file(many, visitors).close()
    made_up.event_file(some, START_VISITORS).close()
    scans = probe("scans", many)
    yield Row(
        f"scan's last key → verdict painted, {visitors:,}, p99",
        scans["p99"],
        scans["floor"],
        "ms",
        None,
        50.0,
        "one durable check-in through db and one repaint of the card, in the same window",
    )
    ours = sorted(probe("start", some)["ms"] for _ in range(STARTS))
    bare = sorted(probe("bare", some)["ms"] for _ in range(STARTS))
    yield Row(
        f"start → painted window, {START_VISITORS:,} visitors",
        median(ours),
        median(bare),
        "ms",
        2.5,
        None,
        BARE,
    )
    yield Row(
        f"memory with {visitors:,} visitors",
        probe("memory", many)["mb"],
        probe("bare", some)["mb"],
        "MB",
        3.0,
        None,
        BARE,
    )


def probe(name: str, path: Path) -> dict[str, float]:
    """What the probe of that name measures with the event file *path*."""
    answer = subprocess.run(
        [sys.executable, "-m", "desktop.bench.probes", name, str(path)],
        check=True,
        capture_output=True,
        text=True,
        timeout=300,
    )
    return json.loads(answer.stdout)
