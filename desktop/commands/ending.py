"""How a command ends that something stopped: a sentence for people, and an exit status."""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress

import click

from db import driver
from db.errors import EnvironmentFault, Fault, Refused
from desktop.commands.asked import ENVIRONMENT, REFUSED, USAGE, Asked, Stopped, say

INTERRUPTED = 130
"""Ctrl+C: 128 and the number of SIGINT, as shells say it."""
BUG = 70
"""EX_SOFTWARE of sysexits.h: none of the promised four, since nothing was promised."""


def stop(error: Exception, asked: Asked) -> int:
    """Say why the command stopped; give the exit status."""
    if isinstance(error, click.Abort):
        return INTERRUPTED
    if isinstance(error, click.ClickException):
        from desktop.commands import usage

        usage.show(error, asked)
        return _end("usage", "", USAGE, asked)
    from desktop.commands.lines import Lines
    from desktop.words.messages import Messages

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
    if fault is Fault.MISSING and error.path is not None:
        from db.keeping import copies

        with suppress(OSError):
            for newest in copies.backups(error.path)[:1]:
                say(Lines.newest_backup(str(newest)))
    return _end(fault.value, str(error.path or ""), ENVIRONMENT, asked)


def _end(code: str, subject: str, status: int, asked: Asked) -> int:
    try:
        if asked.as_json:
            click.echo(json.dumps({"error": code, "subject": subject}, ensure_ascii=False))
        sys.stdout.flush()
    except OSError:
        abandon_output()
    return status


def abandon_output() -> None:
    """Let what could not be printed go, or Python would try and fail once more at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
