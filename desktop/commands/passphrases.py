"""How a command is given a passphrase: typed, or the first line of a file; never an argument, which
every program on the computer can read.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from db import driver
from desktop.commands.asked import PATH, USAGE, Stopped

if TYPE_CHECKING:
    from pathlib import Path

PASSPHRASE = click.option(
    "--passphrase-file", "passphrase_file", type=PATH, help="Its first line; - is standard input."
)


def ask(file: Path | None, *, new: bool = False) -> str:
    """The passphrase in *file*, or as it is typed; a *new* one twice, and long enough.

    Raises Stopped: passphrase_needed, passphrase_short, passphrase_not_text. EnvironmentFault:
    missing…
    """
    if file is None and not sys.stdin.isatty():
        raise Stopped("passphrase_needed", status=USAGE)
    if file is None:
        words = click.prompt("Passphrase", hide_input=True, confirmation_prompt=new, err=True)
    else:
        words = _first_line(file)
    return fit(words) if new else words


def _first_line(file: Path) -> str:
    try:
        if str(file) == "-":
            return sys.stdin.readline().rstrip("\r\n")
        with driver.guard(file), file.open(encoding="utf-8-sig") as lines:
            return lines.readline().rstrip("\r\n")
    except UnicodeDecodeError:
        raise Stopped("passphrase_not_text", file.name, USAGE) from None


def fit(words: str) -> str:
    """*words*, where they are long enough. Raises Stopped: passphrase_short."""
    from db.keeping.seals import LEAST

    if len(words.strip()) < LEAST:
        raise Stopped("passphrase_short", str(LEAST), USAGE)
    return words
