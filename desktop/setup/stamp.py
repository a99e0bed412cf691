"""What .venv is known to hold: all that a start of desk.py needs to look at.

No process is started and nothing is fetched here, so that an everyday start costs a few
milliseconds.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from pathlib import Path
from typing import Any

from desktop.setup import CannotSetUpError

WINDOWS = os.name == "nt"
NAME = "desk-stamp.json"

# The lock files that each set of packages satisfies; the last one holds all that the others do.
LOCKS = {
    "run": ["requirements.lock"],
    "test": ["requirements.lock", "requirements-test.lock"],
    "lint": ["requirements.lock", "requirements-test.lock", "requirements-lint.lock"],
    "camera": ["requirements.lock", "requirements-camera.lock"],
}


def python_of(venv: Path, *, windows: bool = WINDOWS) -> Path:
    """The interpreter of *venv*."""
    return venv / "Scripts" / "python.exe" if windows else venv / "bin" / "python"


def packages_of(venv: Path, *, windows: bool = WINDOWS) -> Path:
    """Where *venv*, if it is of this Python, keeps its packages."""
    if windows:
        return venv / "Lib" / "site-packages"
    return venv / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}" / "site-packages"


def this_python() -> str:
    """Which wheels fit this interpreter: its version, its system and its processor."""
    processor = os.environ.get("PROCESSOR_ARCHITECTURE", "") if WINDOWS else os.uname().machine
    return f"{sys.implementation.cache_tag} {sys.platform} {processor}"


def has_display() -> bool:
    """Whether Qt would open an X11 window here; other systems need no library for theirs."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM") in {"offscreen", "minimal"}:
        return False
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def hashes(home: Path, group: str) -> dict[str, str]:
    """The SHA-256 of each lock file that *group* satisfies."""
    try:
        return {
            name: hashlib.sha256((home / name).read_bytes()).hexdigest() for name in LOCKS[group]
        }
    except OSError as fault:
        message = f"This copy of Piemonte Desk is not whole ({fault}). Fetch it anew."
        raise CannotSetUpError(message) from fault


def read(venv: Path) -> dict[str, Any]:
    """What *venv* is known to hold; empty when it was never set up to the end."""
    try:
        stamp = json.loads((venv / NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def write(venv: Path, *, windowed: bool, locks: dict[str, str]) -> None:
    """Say what *venv* holds now, all of it or nothing."""
    draft = venv / (NAME + ".new")
    with draft.open("w", encoding="utf-8") as file:
        json.dump({"python": this_python(), "windowed": windowed, "locks": locks}, file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(venv / NAME)


def has_camera(venv: Path) -> bool:
    """Whether the camera's packages were set up in *venv*, in whatever version."""
    return LOCKS["camera"][-1] in read(venv).get("locks", {})


def holds(home: Path, group: str) -> bool:
    """Whether .venv has exactly what the lock files of *group* say."""
    return hashes(home, group).items() <= read(home / ".venv").get("locks", {}).items()


def fits(home: Path, group: str, windowed: bool) -> bool:
    """Whether .venv is whole, of this Python, and has all that *group* needs.

    *windowed* asks for the libraries of an X11 window too.
    """
    stamp = read(home / ".venv")
    return (
        stamp.get("python") == this_python()
        and (stamp.get("windowed", False) or not windowed)
        and python_of(home / ".venv").exists()
        and holds(home, group)
    )
