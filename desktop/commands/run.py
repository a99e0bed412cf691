"""Runs a command; whatever stops it becomes a sentence and an exit status, never a traceback."""

from __future__ import annotations

import json
import os
import sys
import traceback
from pathlib import Path

import click

from db import driver
from db.errors import EnvironmentFault, Refused
from db.event_file import SUFFIX
from desktop.commands.asked import ENVIRONMENT, REFUSED, USAGE, Asked, Stopped, say

INTERRUPTED = 130
"""Ctrl+C: 128 and the number of SIGINT, as shells say it."""
PIPE_CLOSED = 141
"""Nobody reads our output any more: 128 and the number of SIGPIPE."""
BUG = 70
"""EX_SOFTWARE of sysexits.h: none of the promised four, since nothing was promised."""


def run(args: list[str]) -> int:
    """Run the command in *args*; give the exit status."""
    asked = Asked(as_json="--json" in args, debug="--debug" in args)
    _prepare_streams(as_json=asked.as_json)
    try:
        status = _command(args, asked)
        sys.stdout.flush()
    except BrokenPipeError:
        _abandon_output()
        status = PIPE_CLOSED
    except KeyboardInterrupt:
        status = INTERRUPTED
    except Exception as error:  # noqa: BLE001  the one way out: even a bug ends in a sentence
        if asked.debug:
            traceback.print_exception(error)
        status = _stop(error, asked)
    return status


def _command(args: list[str], asked: Asked) -> int:
    if len(args) == 1 and args[0].endswith(SUFFIX):
        # What a file manager passes when somebody opens an event file.
        from desktop.commands import screens

        return screens.open_window(Path(args[0]))
    for arg in args:
        if not arg.isascii() and not _is_text(arg):
            raise click.UsageError("An argument is not text in this computer's encoding.")
    from desktop.commands.group import desk

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


def _abandon_output() -> None:
    """Let what could not be printed go, or Python would try and fail once more at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


def _stop(error: Exception, asked: Asked) -> int:
    """Say why the command stopped; give the exit status."""
    if isinstance(error, click.Abort):
        return INTERRUPTED
    if isinstance(error, click.ClickException):
        error.show()
        return _end("usage", "", USAGE, asked)
    from desktop.commands.lines import Lines
    from desktop.messages import Messages

    asked.speak()
    if isinstance(error, Refused):
        say(Messages.refusal(error))
        return _end(error.refusal.value, error.subject, REFUSED, asked)
    if isinstance(error, Stopped):
        say(error.sentence or Lines.stopped(error))
        return _end(error.code, error.subject, error.status, asked)
    fault = driver.fault_of(error)
    if fault is None:
        say(Lines.bug(type(error).__name__))
        return _end("bug", type(error).__name__, BUG, asked)
    if not isinstance(error, EnvironmentFault):
        error = EnvironmentFault(fault, None, str(error))
    say(Messages.fault(error))
    return _end(fault.value, str(error.path or ""), ENVIRONMENT, asked)


def _end(code: str, subject: str, status: int, asked: Asked) -> int:
    try:
        if asked.as_json:
            click.echo(json.dumps({"error": code, "subject": subject}, ensure_ascii=False))
        sys.stdout.flush()
    except OSError:
        _abandon_output()
    return status
