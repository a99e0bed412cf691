"""The steps of setting up, in order, and how an interrupted one does no harm."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from desktop.setup import CannotSetUpError, libraries, packages, say, stamp


def bring_up(home: Path, group: str, windowed: bool, *, must_open: bool) -> None:
    """Bring .venv in *home* to what *group* needs; CannotSetUpError says what stands in the way.

    *windowed*: there is a display. *must_open*: without its libraries there is no point in more.
    """
    venv = home / ".venv"
    try:
        with only_one(home):
            if stamp.fits(home, group, windowed):
                return
            put_back(venv)
            known, camera = stamp.read(venv), group == "camera" or stamp.has_camera(venv)
            if not usable(venv):
                known = {}
                renew(home, group)
            elif not stamp.holds(home, group):
                packages.fill(home, group)
            old = known.get("locks", {}).items()
            if camera and group != "camera" and not stamp.hashes(home, "camera").items() <= old:
                packages.fill(home, "camera")  # its Qt is that of all the others
            wanted = windowed or known.get("windowed", False)
            windowed = libraries.see_to(venv, windowed=wanted, must_open=must_open)
            if camera:
                libraries.see_to_camera(venv)
            locks = {**known.get("locks", {}), **stamp.hashes(home, group)}
            locks |= stamp.hashes(home, "camera") if camera else {}
            stamp.write(venv, windowed=windowed, locks=locks)
    except OSError as fault:
        raise CannotSetUpError(f"The set-up could not go on: {fault}. See to that.") from fault


@contextlib.contextmanager
def only_one(home: Path) -> Iterator[None]:
    """Hold back every other desk.py of this folder while .venv changes."""
    try:
        file = (home / ".venv.lock").open("a")
    except OSError as fault:
        raise CannotSetUpError(
            f"{home} cannot be written by you ({fault.strerror}). Copy it to a folder of your own, "
            "or let its owner start desk.py once."
        ) from fault
    with file:
        os.set_inheritable(file.fileno(), True)  # pip holds it on, should we be killed
        if not took(file.fileno()):
            say("another desk.py is setting this folder up; waiting for it")
            while not took(file.fileno()):
                time.sleep(0.2)
        yield


def took(file: int) -> bool:
    """Whether the open *file* is ours alone now; the system frees it however we end."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def usable(venv: Path) -> bool:
    """Whether *venv* runs, is of this Python, and no installation in it was cut off."""
    if (venv / packages.UNFINISHED).exists():
        return False
    ask = "import sys; print(sys.implementation.cache_tag, sys.prefix != sys.base_prefix)"
    command = [str(stamp.python_of(venv)), "-c", ask]
    try:
        said = subprocess.check_output(command, stderr=subprocess.DEVNULL, text=True)
    except (OSError, subprocess.CalledProcessError):
        return False
    return (
        said.split() == [sys.implementation.cache_tag, "True"] and stamp.packages_of(venv).is_dir()
    )


def renew(home: Path, group: str) -> None:
    """Make .venv anew and fill it. The old one waits beside it, and comes back if that fails.

    So a desk.py that is started at the fair with another Python, and no network, spoils nothing.
    """
    venv, old = home / ".venv", home / ".venv.old"
    remove(old)
    if os.path.lexists(venv):
        say("the .venv here is broken or of another Python, and is made anew")
        venv.rename(old)
    try:
        packages.make(venv)
        packages.fill(home, group)
    except BaseException:
        put_back(venv)
        raise
    remove(old)


def put_back(venv: Path) -> None:
    """Restore what a renewal that did not come to its end has put aside."""
    old = venv.with_name(".venv.old")
    if os.path.lexists(old) and not stamp.read(venv):
        remove(venv)
        old.rename(venv)


def remove(path: Path) -> None:
    """Delete the folder *path*; if it is a link, the link."""
    if path.is_symlink():
        path.unlink()
    elif path.exists():
        shutil.rmtree(path)
