#!/usr/bin/env python3
"""Set Piemonte Desk up in this folder, then run it.

    python3 desk.py demo           a morning at the stand, with made-up visitors
    python3 desk.py test [ARGS]    the tests (ARGS go to pytest)
    python3 desk.py lint           the linter, the formatter and the type checker
    python3 desk.py camera         sets up what the camera needs (420 MB), for those who want it
    python3 desk.py ARGS           the same as `piemonte-desk ARGS`

The first run makes .venv, fills it with the packages of a lock file, each checked by its hash, and
sees to the system libraries that Qt needs (how: desktop/setup/). Later runs find a stamp in .venv,
start at once, and never use the network.

Exit status: 2 when this Python is too old, 3 when set-up is not possible here, else that of what
was run. Only the standard library is used; and in this one file no syntax newer than Python 3.6,
which must be able to read it to be told that it is too old.
"""

import sys

if sys.version_info < (3, 11):
    sys.stderr.write(
        "desk: Piemonte Desk needs Python 3.11 or newer, and this is Python %d.%d. Install a newer "
        "one from your system or python.org, then start desk.py with it.\n" % sys.version_info[:2]
    )
    sys.exit(2)

import contextlib
import os
from pathlib import Path

HOME = Path(__file__).resolve().parent
if str(HOME) not in sys.path:  # with `python3 -P` or PYTHONSAFEPATH it is not
    sys.path.insert(0, str(HOME))

from desktop.setup import CannotSetUpError, say, stamp


def main(args: list[str]) -> int:
    """Set up what *args* need, then run them. The exit status, unless the run replaces us."""
    group = args[0] if args[:1] in (["test"], ["lint"], ["camera"]) else "run"
    windowed = group == "run" and stamp.has_display()
    try:
        if not stamp.fits(HOME, group, windowed):
            from desktop.setup import setup

            setup.bring_up(HOME, group, windowed, must_open=args[:1] in ([], ["demo"]))
    except CannotSetUpError as fault:
        say("%s Then start desk.py again." % fault)
        return 3
    except KeyboardInterrupt:
        say("Stopped. Start desk.py again to go on with the set-up.")
        return 130
    if group == "camera":
        say("the camera is set up: in the program, F3 at the reception opens it")
        return 0
    python = str(stamp.python_of(HOME / ".venv"))
    if group == "run":
        # -P: a file in the folder where the user stands is never taken for a module of ours.
        return run([python, "-P", "-m", "desktop", *args])
    os.chdir(HOME)
    if group == "lint":
        return lint(python)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return run([python, "-P", "-m", "pytest", *args[1:]])


def lint(python: str) -> int:
    """Run every checker, whatever the others find: 0 when all are content, else 1."""
    import subprocess

    checks = [["ruff", "check"], ["ruff", "format", "--check"], ["basedpyright"]]
    results = [subprocess.call([python, "-P", "-m", *check]) for check in checks]
    return 1 if any(results) else 0


def run(command: list[str]) -> int:
    """Become *command* where the system can, else run it and give its exit status."""
    if os.name != "nt":
        os.execv(command[0], command)
    import subprocess

    with subprocess.Popen(command) as child:
        while True:
            with contextlib.suppress(KeyboardInterrupt):  # Ctrl+C is for the child, which had it
                return child.wait()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
