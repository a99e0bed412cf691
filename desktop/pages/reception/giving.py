"""Whose a scanned badge shall be: a spare one of ours, a colleague's, or the organiser's."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.badges import codes
from db.visitor import visitors
from desktop.pages.reception.actions import offered

if TYPE_CHECKING:
    from db.rows import Visitor
    from desktop.pages.reception.case import Case
    from desktop.pages.reception.desk import Desk
    from desktop.pages.reception.view import ReceptionView
    from desktop.store import Store


class Giving(QObject):
    """From ``start`` until ``stop``, whoever is chosen or registered gets the badge *code*."""

    def __init__(self, store: Store, view: ReceptionView, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._view, self._desk = store, view, desk
        self.code = ""

    def follow(self, case: Case) -> None:
        """Ask whose the badge of *case* is at once, when it is a spare one: what else is it for?"""
        self.stop()
        if case.scan is not None and case.scan.spare is not None:
            self.start(case)

    def start(self, case: Case) -> None:
        """Ask whose the badge of *case* shall be."""
        self.code = case.code
        self._view.ask_for_holder(case.code, case.scan.spare if case.scan else None)

    def start_for_new(self, case: Case) -> None:
        """Let whoever is registered next have the badge of *case*, where it can be given at all."""
        if "give" in offered(case)[0] and not self.code:
            self.start(case)

    def stop(self) -> None:
        """Nobody gets it."""
        self.code = ""
        self._view.ask_for_holder("")

    def hand_over(self, visitor: Visitor) -> bool:
        """Give it to *visitor*, who was registered just now; whether they need no other badge."""
        code, self.code = self.code, ""
        if not code:
            return False
        self._desk.hand_over(code, visitor)
        return codes.looks_like_code(code)

    def give_to(self, uuid: str) -> None:
        """Give it to the visitor with that uuid, and check them in by it."""
        self._store.read(partial(self._found, self.code), visitors.living, uuid)

    def _found(self, code: str, visitor: Visitor | None) -> None:
        if visitor is not None:
            self._desk.give(code, visitor)
