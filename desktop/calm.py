"""Long questions to the event file that let every scan and search go first.

One that was stopped is asked again in a moment, and after a few set-backs it is answered all the
same: a dashboard that never comes helps nobody.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Slot

from db import driver
from db.errors import GaveWay

if TYPE_CHECKING:
    from sqlite_utils import Database

    from desktop.store import Store

AGAIN_MS = 300
"""Milliseconds until a question that was stopped is asked again."""

SET_BACKS = 8
"""How often a question is stopped before it is answered whatever waits: some seconds."""

Question = Callable[..., Any]
Answer = Callable[[Any], object]


class CalmReader(QObject):
    """Asks *store* for what may take long."""

    def __init__(self, store: Store, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._newest: dict[str, int] = {}
        store.closed.connect(self._forget)

    @Slot()
    def _forget(self) -> None:
        """What was asked of one file is not asked of the next."""
        self._newest = {name: number + 1 for name, number in self._newest.items()}

    def read(self, on_answer: Answer, name: str, function: Question, *args: object) -> None:
        """Pass what ``function(db, *args)`` gives to *on_answer*; a newer question of the same
        *name* takes its place. What it is refused for, the store tells.
        """
        number = self._newest.get(name, 0) + 1
        self._newest[name] = number
        self._ask(on_answer, (name, number), _patient(function, args), 0)

    def _ask(
        self, on_answer: Answer, asked: tuple[str, int], question: Question, set_backs: int
    ) -> None:
        name, number = asked
        if self._newest[name] != number:
            return
        way = self._store.lane.is_awaited if set_backs < SET_BACKS else None
        again = partial(self._ask, on_answer, asked, question, set_backs + 1)
        failed = partial(self._failed, again)
        self._store.read(on_answer, question, way, replaces=f"calm {name}", on_fault=failed)

    def _failed(self, again: Callable[[], None], fault: BaseException) -> None:
        if isinstance(fault, GaveWay):
            QTimer.singleShot(AGAIN_MS, self, again)
        else:
            self._store.tell(fault)


def _patient(function: Question, given: tuple[object, ...]) -> Question:
    """*function* as the store asks it, giving way to what *way* says waits."""

    def ask(db: Database, way: Callable[[], bool] | None) -> Any:
        with driver.giving_way(db, way):
            return function(db, *given)

    return ask
