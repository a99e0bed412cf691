"""Commands together with the change they made, so that a toast can offer to take it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING, Any

from db.past import history

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.past.changes import By


@dataclass(frozen=True, slots=True)
class Done:
    """What a command gave, and the uuid of the change it made; blank where it changed nothing."""

    answer: Any
    change: str


def noted(command: Callable[..., Any]) -> Callable[..., Done]:
    """*command* of ``db``, giving a :class:`Done`.

    It keeps the command's name, which is what ``Store.changed`` tells.
    """

    @wraps(command)
    def run(db: Database, by: By, *args: Any, **named: Any) -> Done:
        before = _newest(db)
        answer = command(db, by, *args, **named)
        after = _newest(db)
        return Done(answer, after if after != before else "")

    return run


def _newest(db: Database) -> str:
    found = history.changes(db, limit=1)
    return found[0].uuid if found else ""
