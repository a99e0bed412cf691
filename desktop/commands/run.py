"""Runs a command; whatever stops it becomes a sentence and an exit status, never a traceback.

With no command, or with an event file or a sealed one in its place, it opens the window. That is
short of time, and imports nothing of the commands.
"""

from __future__ import annotations

import sys
import traceback
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from db import SEALED, SUFFIX

if TYPE_CHECKING:
    from desktop.commands.asked import Asked

INTERRUPTED = 130
"""Ctrl+C: 128 and the number of SIGINT, as shells say it."""
PIPE_CLOSED = 141
"""Nobody reads our output any more: 128 and the number of SIGPIPE."""

NO_ROOM = 3
"""The environment, as everywhere."""
_NO_ROOM = (
    "This computer is out of memory. Nothing that was saved is lost."
    " Close other programs, then try again."
)


def run(args: list[str]) -> int:
    """Run the command in *args*; give the exit status."""
    asked: Asked | None = None
    _prepare_streams(as_json="--json" in args)
    try:
        if _asks_for_window(args):
            from desktop.commands.opening import open_window

            status = open_window(Path(args[0]) if args else None)
        else:
            asked = _asked(args)
            status = _command(args, asked)
        sys.stdout.flush()
    except BrokenPipeError:
        from desktop.commands.ending import abandon_output

        abandon_output()
        status = PIPE_CLOSED
    except KeyboardInterrupt:
        status = INTERRUPTED
    except Exception as error:  # noqa: BLE001  the one way out: even a bug ends in a sentence
        if "--debug" in args:
            traceback.print_exception(error)
        status = _stop(error, asked or _asked(args))
    return status


def _stop(error: Exception, asked: Asked) -> int:
    try:
        from desktop.commands.ending import stop

        return stop(error, asked)
    except (ImportError, MemoryError) as worse:
        # There is not even room for the words of both languages; or a library of theirs is gone.
        if isinstance(worse, ImportError) and "map segment" not in str(worse):
            raise
        sys.stderr.write(f"{_NO_ROOM}\n")
        if asked.as_json:
            sys.stdout.write('{"error": "no_memory", "subject": ""}\n')
        return NO_ROOM


def _asks_for_window(args: list[str]) -> bool:
    """Whether there is no command; a file manager passes the event file, the sealed one, or any
    other file that somebody opens, and nobody sees a terminal then: the window says what it is.
    """
    if len(args) != 1:
        return not args
    return args[0].endswith((SUFFIX, SEALED)) or (_is_file(args[0]) and _has_display())


def _is_file(word: str) -> bool:
    """Whether *word*, which no command's name is like, is some file that is there."""
    return bool(Path(word).suffix) and Path(word).exists()


def _has_display() -> bool:
    from desktop.commands.opening import has_display

    return has_display()


def _asked(args: list[str]) -> Asked:
    from desktop.commands.asked import Asked

    debug, as_json = "--debug" in args, "--json" in args
    return Asked(as_json=as_json, debug=debug, language=_language(args))


def _language(args: list[str]) -> str | None:
    """The language of sentences, before the rest of *args* is understood: help and usage errors
    have it, too. What registers a visitor has theirs in its place.
    """
    named = None
    for word, after in pairwise([*args, ""]):
        if word == "--lang":
            named = after
        elif word.startswith("--lang="):
            named = word.removeprefix("--lang=")
    return named if args[:1] != ["register"] else None


def _command(args: list[str], asked: Asked) -> int:
    import click

    from desktop.commands.group import desk

    for arg in args:
        if not arg.isascii() and not _is_text(arg):
            raise click.UsageError("An argument is not text in this computer's encoding.")
    # Not desk.main(): it ends the process itself when nobody reads the output any more.
    try:
        with desk.make_context("piemonte-desk", args, obj=asked) as context:
            return int(desk.invoke(context) or 0)
    except click.exceptions.Exit as end:
        return end.exit_code


def _is_text(arg: str) -> bool:
    try:
        arg.encode()
    except UnicodeEncodeError:
        return False
    return True


def _prepare_streams(*, as_json: bool) -> None:
    """A name that the terminal cannot write is no reason to stop; JSON is UTF-8 (RFC 8259 §8.1)."""
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="replace")
    if as_json and (reconfigure := getattr(sys.stdout, "reconfigure", None)):
        reconfigure(encoding="utf-8")
