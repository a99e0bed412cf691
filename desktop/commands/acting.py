"""Who acts in a command, and on whose word: the one place that asks for PINs.

Whoever has a PIN is taken at their word only with it, whatever the command. A scan at the door
needs nobody's name, and what is guarded a supervisor's PIN, whoever is named.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, NoReturn

import click

from db.access import operators, rights
from db.errors import Refusal, Refused
from desktop.commands.asked import Asked, Stopped, plain

if TYPE_CHECKING:
    from collections.abc import Generator

    from sqlite_utils import Database

    from db.past.changes import By
    from db.rows import Operator


def prove(asked: Asked, db: Database) -> None:
    """Hold whoever is named to their PIN, if they have one; without a name but with a PIN, who was
    last at the laptop.

    Raises Stopped: pin_needed. Refused: pin_wrong, pin_wait.
    """
    named = operators.by_name(db, asked.operator) if asked.operator else asked.at_laptop
    if named is not None and named.has_pin:
        _identify(asked, db, named)


def acting(asked: Asked, db: Database) -> By:
    """Who is acting, for a command that does not tell everything to everybody: one of the
    operators, once there are any; who is at the laptop where nobody is named.

    Who has a PIN is asked for it. Raises Stopped: no_such_operator, pin_needed. Refused: pin_wrong,
    pin_wait.
    """
    by = asked.by
    if not asked.operator and asked.at_laptop is not None:
        by = replace(by, operator=asked.at_laptop.name)
    known = operators.by_name(db, by.operator)
    if known is None:
        if operators.operators(db):
            _refuse(asked, "no_such_operator", by.operator)
        return by
    if known.has_pin:
        _identify(asked, db, known)
    return by


def _identify(asked: Asked, db: Database, known: Operator) -> None:
    if known == asked.proved:
        return
    if asked.pin is None and sys.stdin.isatty():
        asked.pin = click.prompt(f"{plain(known.name)}, PIN", hide_input=True, err=True)
    if not asked.pin:
        _refuse(asked, "pin_needed", known.name)
    if asked.operator:
        asked.operator = known.name  # as the list has it, not as it was typed
    asked.proved = rights.identify(db, asked.by, known.uuid, asked.pin)


def _refuse(asked: Asked, code: str, name: str) -> NoReturn:
    from desktop.commands.acting_lines import ActingLines

    asked.speak()
    words = {"no_such_operator": ActingLines.no_such_operator, "pin_needed": ActingLines.pin_needed}
    raise Stopped(code, name, sentence=words[code](name))


def allow(db: Database, by: By, pin: str | None) -> By:
    """Let a privileged command go on, as ``rights.permit`` decides; give who acts.

    Asks for the *pin* on a terminal. Raises Stopped: pin_needed. Refused: pin_wrong, pin_wait.
    """
    with say_pin():
        return rights.permit(db, by, ask_pin(db, pin))


def ask_pin(db: Database, pin: str | None) -> str | None:
    """The *pin* that was given, or the one that somebody types on a terminal, where one is asked
    for.
    """
    if pin is None and operators.needs_pin(db) and sys.stdin.isatty():
        return click.prompt("PIN", hide_input=True, err=True)
    return pin


@contextmanager
def say_pin() -> Generator[None]:
    """Where a PIN is missing, say how a command is given one. Raises Stopped: pin_needed."""
    try:
        yield
    except Refused as refused:
        if refused.refusal is not Refusal.PIN_NEEDED:
            raise
        raise Stopped("pin_needed") from refused
