"""Keeps what is drawn and not saved on this laptop, a moment after each change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from desktop.badge import reading, writing
from desktop.badge.data_file import BadFile
from desktop.badging import layout_drafts
from desktop.pages.layouts.whose import ALL, whose_has

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.badges.layouts import SavedLayout
    from desktop.badge.elements import Layout
    from desktop.pages.layouts.draft import Draft
    from desktop.store import Store

REST_MS = 400
"""A hand that rests so long has drawn something that is worth keeping."""

_NEW = "new "
"""Before whose badges they are, where the event keeps nothing of them yet."""


class Drafts(QObject):
    """Follows *draft*: what is unsaved in it is there again after a crash or another start."""

    def __init__(self, store: Store, draft: Draft, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._draft = draft
        self._event = ""
        self._timer = QTimer(self, interval=REST_MS, singleShot=True)
        self._timer.timeout.connect(self.keep_now)
        draft.changed.connect(self._wait)

    @property
    def _here(self) -> str:
        """What the open event's drafts lie under; "" for a rehearsal, of which nothing is kept."""
        event = self._store.current_event
        return event.uuid if event is not None and not event.rehearsal else ""

    @property
    def _key(self) -> str:
        return self._draft.uuid or _NEW + self._draft.whose

    @Slot()
    def _wait(self) -> None:
        if self._draft.layout is not None and self._here:
            self._event = self._here
            self._timer.start()

    @Slot()
    def keep_now(self) -> None:
        """Keep what is drawn if it is unsaved; let go what was kept of it where it is not."""
        self._timer.stop()
        layout = self._draft.layout
        if layout is None or not self._event:
            return
        text = writing.written(layout) if self._draft.is_changed else ""
        layout_drafts.keep(self._event, self._key, text)

    def last(self, layouts: Sequence[SavedLayout]) -> str:
        """Whose badges were drawn last and not saved; all badges where nothing was."""
        keys = list(layout_drafts.all_of(self._here))
        known = {one.uuid: whose_has(one) for one in layouts}
        for key in reversed(keys):
            whose = key.removeprefix(_NEW) if key.startswith(_NEW) else known.get(key)
            if whose is not None:
                return whose
        return ALL

    def kept(self, uuid: str, whose: str) -> Layout | None:
        """What was drawn and not saved of the layout *uuid*, or anew for *whose*; or None."""
        text = layout_drafts.all_of(self._here).get(uuid or _NEW + whose, "")
        try:
            return reading.parse(text, uuid) if text else None
        except BadFile:  # another version of the program wrote it
            return None

    def note_saved(self) -> None:
        """What is drawn is saved: no draft that looks the same is waiting any more."""
        self._timer.stop()
        if (saved := self._draft.layout) is None:
            return
        for key, text in layout_drafts.all_of(self._here).items():
            try:
                one = reading.parse(text)
            except BadFile:
                continue
            if (one.front, one.back) == (saved.front, saved.back):
                layout_drafts.keep(self._here, key, "")

    def forget_new(self, whose: str) -> None:
        """Let go what was drawn anew for *whose*: it is kept in the event, or elsewhere here."""
        self._timer.stop()
        if self._here:
            layout_drafts.keep(self._here, _NEW + whose, "")
