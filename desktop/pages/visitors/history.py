"""The history of one visitor: when they came, and every change with its old and new values."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.rows import Way
from desktop import i18n
from desktop.i18n import Translatable
from desktop.pages.visitors.facts import Fact, Facts
from desktop.widgets import theme
from desktop.widgets.labels import Label
from desktop.words.change_words import ChangeWords
from desktop.words.deed_words import DeedWords
from desktop.words.field_words import FieldWords
from desktop.words.messages import Messages
from desktop.words.story_words import StoryWords

if TYPE_CHECKING:
    from datetime import datetime

    from db.rows import Change, CheckIn, FieldChange
    from desktop.pages.visitors.dossier import Dossier
    from desktop.store import Store


_LATE = timedelta(minutes=1)
"""What was written so long after it happened came from paper, and both times are told."""


class VisitorHistory(Translatable, QWidget):
    """``wants_undo(change)`` asks to take back the change with that uuid."""

    wants_undo = Signal(str)

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._dossier: Dossier | None = None
        self._came, self._changed = Label(role="heading"), Label(role="heading")
        self._entries, self._story = Facts(), Facts()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.px(8), theme.px(8))
        column.setSpacing(theme.px(12))
        for widget in (self._came, self._entries, self._changed, self._story):
            column.addWidget(widget)
        column.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        self._came.setText(self.tr("Came and went"))
        self._changed.setText(self.tr("What was changed"))
        if self._dossier is not None:
            self.show_dossier(self._dossier)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the entries and the changes of the visitor, the newest first."""
        self._dossier = dossier
        entries = [self._entry(entry) for entry in reversed(dossier.entries)]
        self._entries.show_facts(entries, self.tr("Has not come yet."))
        self._story.show_facts(
            [self._change(change, fields) for change, fields in dossier.story],
            self.tr("Nothing was changed."),
        )

    def _entry(self, entry: CheckIn) -> Fact:
        came = entry.way is Way.ENTRY
        words = self.tr("Came in") if came else self.tr("Went out")
        if entry.session:
            words += f" · {entry.session}"
        who = " · ".join(filter(None, (self._at(entry.at), entry.operator, entry.station)))
        lines = [who]
        if entry.written - entry.at > _LATE:
            lines.append(self.tr("Typed in %1").replace("%1", self._at(entry.written)))
        if entry.forced:
            lines.append(self.tr("Let in against the rules: %1").replace("%1", entry.reason))
        return Fact("log-in" if came else "log-out", words, tuple(lines))

    def _change(self, change: Change, fields: list[FieldChange]) -> Fact:
        stations = self._dossier.stations if self._dossier else {}
        station = stations.get(change.station, "")
        words, more = self._deed(change)
        operator = "" if change.operator in words else change.operator
        who = " · ".join(filter(None, (self._at(change.at), operator, station)))
        lines = [who, ChangeWords.reason(change)]
        if change.undone_by is None:
            event = self._store.current_event
            zone = event.zone if event else "UTC"
            lines += [*more, *(FieldWords.sentence(changed, zone) for changed in fields)]
        else:
            lines.append(self.tr("Undone"))
        icon = ChangeWords.icon(change.kind)
        together = change.subject is None
        if together and change.kind == "check_in":
            lines.append(self.tr("Together with the whole company"))
        # A list is taken back where all of it is seen, not from one of its people.
        if not ChangeWords.can_undo(change) or (together and change.brought_list):
            return Fact(icon, words, tuple(lines))
        order = self.tr("Undo")
        undo = partial(self.wants_undo.emit, change.uuid)
        return Fact(icon, words, tuple(lines), "soft", order, f"{order}: {words}", undo)

    def _deed(self, change: Change) -> tuple[str, tuple[str, ...]]:
        """What was done, in a sentence, and what it said."""
        event, dossier = self._store.current_event, self._dossier
        if dossier is None or event is None:
            return Messages.change(change.kind), ()
        deed = dossier.deeds.get(change.uuid)
        more = DeedWords.lines(change, deed, dossier.outcomes) if deed is not None else ()
        return StoryWords.sentence(change, deed, event), more

    def _at(self, at: datetime) -> str:
        zone = self._store.current_event.zone if self._store.current_event else "UTC"
        locale = i18n.locale()
        return i18n.moment(at, zone, locale)
