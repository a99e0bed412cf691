"""Keeps what is begun in the log of a meeting, and finds what was left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from db import ids
from db.visitor import drafts
from desktop.lane import Priority
from desktop.pages.meeting_log.draft import Begun, read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.rows import Visitor
    from db.visitor.drafts import Draft
    from desktop.store import Store


class Keeper(QObject):
    """``uuid`` names the draft of what is in the sheet now, None while none is kept; ``restored``
    says that it was begun before. ``failed(fault)``: the environment keeps it from being kept.
    """

    failed = Signal(object)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._last = Begun()
        self._others: list[Begun] = []
        self.uuid: str | None = None
        self.restored = False
        self.orphan = ""
        """The uuid of a meeting that is no more: what was begun on it is on the spot now."""

    def begin_new(self) -> None:
        """What follows is another meeting's, or another note."""
        self.uuid, self.restored, self._last, self._others = None, False, Begun(), []
        self.orphan = ""

    def find(
        self, found: Sequence[Draft], meeting: str | None, visitor: Visitor | None
    ) -> Begun | None:
        """What of *found* is about *meeting*, or, for one on the spot, about *visitor* or whoever
        it is; None where nothing is, and what there is can be gone back to.
        """
        self._others = []
        mine: Begun | None = None
        for draft in found:
            begun = read(draft)
            fits = draft.subject == (meeting or self.orphan)
            if not meeting and visitor is not None:
                fits = fits and begun.concerns(visitor.uuid)
            if fits and mine is None and begun:
                mine, self.uuid, self.restored, self._last = begun, draft.uuid, True, begun
            elif begun:
                self._others.append(begun)
        return mine

    def other(self) -> Begun | None:
        """What else was begun and not saved, the newest; None for nothing."""
        return self._others[0] if self._others else None

    def keep(self, begun: Begun) -> None:
        """Keep *begun* in the file, now; where there is nothing in it any more, drop it."""
        if begun == self._last:
            return
        self._last = begun
        if not begun:
            self.drop()
            return
        if self.uuid is None:
            self.uuid = ids.uuid7()
        self._store.write(
            None,
            drafts.keep_draft,
            self.uuid,
            kind=drafts.LOG,
            subject=begun.meeting,
            title=begun.title,
            words=begun.as_json(),
            priority=Priority.SEARCH,  # before a sheet that opens again asks for it
            on_fault=self.failed.emit,
        )

    def drop(self) -> None:
        """Forget what was kept: nobody wants it."""
        if self.uuid is not None:
            self._store.write(
                None,
                drafts.drop_draft,
                self.uuid,
                priority=Priority.SEARCH,
                on_fault=self.failed.emit,
            )
        self.uuid, self.restored, self._last = None, False, Begun()
