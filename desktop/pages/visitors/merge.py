"""The sheet that makes one visitor of two: both side by side, and who stays."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QListWidget, QListWidgetItem, QWidget

from db.searching import search
from db.visitor import visitors
from desktop import i18n
from desktop.lane import Priority
from desktop.standing import Standing
from desktop.undo.acts import Done, noted
from desktop.widgets import theme
from desktop.widgets.buttons import Action
from desktop.widgets.fields import Segments
from desktop.widgets.labels import Label
from desktop.widgets.search_box import SearchBox
from desktop.widgets.sheet import Sheet
from desktop.words.visitor_words import VisitorWords

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.rows import BadgeType, Visitor
    from desktop.store import Store

HITS = 8

SHOWN = tuple(name for name in visitors.FIELDS if not name.startswith("valid_"))
"""The fields that are compared."""


class MergeSheet(Sheet):
    """``said(text, change)`` asks for a toast; ``merged(visitor)`` tells who stayed."""

    said = Signal(str, str)
    merged = Signal(object)

    def __init__(self, host: QWidget, store: Store) -> None:
        super().__init__(host, 860)
        self._store = store
        self._pair: list[Visitor] = []
        self._types: dict[str, str] = {}
        self._intro = Label(wrap=True)
        self.box = SearchBox(icon="search")
        self.box.textEdited.connect(self._search)
        self.hits = QListWidget()
        self.hits.itemActivated.connect(self._take)
        self.hits.itemClicked.connect(self._take)
        self.hits.setMinimumHeight(theme.px(4 * theme.ROW))
        self.hits.hide()
        self.stays = Segments(keys=False)
        self.stays.chosen.connect(self._compare)
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(16))
        for widget in (self._intro, self.box, self.hits, self.stays, self._table):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self._leave = Action(self, on=self.close_sheet)
        self._do = Action(self, "merge", "Ctrl+Return", self._merge)
        self.add_action(self._leave)
        self.add_action(self._do, "primary")
        self._reword()

    def retranslate(self) -> None:
        super().retranslate()
        if hasattr(self, "_do"):
            self._reword()

    def _reword(self) -> None:
        self.box.say(self.tr("Who is the same person? Name, company, e-mail or code"))
        self.hits.setAccessibleName(self.tr("Who it may be"))
        self._leave.say(self.tr("Leave them"))
        self._do.say(self.tr("Make one of the two"))

    def merge(
        self, visitor: Visitor, other: Visitor | None, types: Sequence[BadgeType] = ()
    ) -> None:
        """Open with the two side by side; without *other* ask who it is."""
        self._types = {kind.code: VisitorWords.badge_type(kind) for kind in types}
        self._pair = [visitor] + ([other] if other is not None else [])
        self.box.clear()
        self.hits.clear()
        self._show_pair()
        title = self.tr("Merge %1").replace("%1", visitor.name)
        self.open_sheet(title, self.box if other is None else self.stays)
        if other is None:
            self._store.read(
                self._offer, _likely, visitor, priority=Priority.SEARCH, replaces="merge hits"
            )

    def take_scan(self, code: str) -> bool:
        """Look for the badge *code* while the sheet asks who it is."""
        if self.isHidden() or len(self._pair) != 1:
            return False
        self.box.setText(code)
        self._search(code)
        return True

    @Slot(str)
    def _search(self, words: str) -> None:
        if not self._pair:
            return
        self._store.read(
            self._offer,
            _found,
            words,
            self._pair[0],
            priority=Priority.SEARCH,
            replaces="merge hits",
        )

    def _offer(self, found: list[Visitor]) -> None:
        self.hits.clear()
        for visitor in found[:HITS]:
            state = Standing.chip(visitor, self._store.current_event).words
            words = " · ".join(filter(None, (visitor.name, visitor.company, visitor.email, state)))
            item = QListWidgetItem(words, self.hits)
            item.setData(_VISITOR, visitor)
        self.hits.setVisible(bool(found))
        if found:
            self.hits.setCurrentRow(0)
        typed = self.box.text().strip()
        self._intro.setText(
            self.tr("Choose who it is; nothing is merged before you have seen both.")
            if found
            else self.tr("Nobody is found with “%1”.").replace("%1", typed)
            if typed
            else self.tr("Nobody on the list looks the same. Type a name, or scan the badge.")
        )

    @Slot(QListWidgetItem)
    def _take(self, item: QListWidgetItem) -> None:
        if len(self._pair) == 1:
            self._pair.append(item.data(_VISITOR))
            self._show_pair()
            self.stays.setFocus()

    def _show_pair(self) -> None:
        both = len(self._pair) == 2
        self.box.setVisible(not both)
        self.hits.setVisible(not both and self.hits.count() > 0)
        for widget in (self.stays, self._table):
            widget.setVisible(both)
        self._do.setEnabled(both)
        if both:
            self._intro.setText(
                self.tr(
                    "Who stays? Blank fields are filled from the other; codes, check-ins, answers"
                    " and prints of both count for who stays."
                )
            )
            first, second = self._pair
            self.stays.fill(
                [
                    (self.tr("%1 stays").replace("%1", self._brief(first)), 0),
                    (self.tr("%1 stays").replace("%1", self._brief(second)), 1),
                ]
            )
            self._compare()

    @staticmethod
    def _brief(visitor: Visitor) -> str:
        words = " · ".join(filter(None, (visitor.name, visitor.company)))
        return words if len(words) <= 40 else words[:39] + "…"

    @Slot()
    def _compare(self) -> None:
        """Fill the table anew: the value that will be kept is bold."""
        while (item := self._grid.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        keeps = self.stays.value() or 0
        for column, share in enumerate((2, 3, 3)):
            self._grid.setColumnStretch(column, share)
        words = VisitorWords.fields()
        row = 0
        for name in SHOWN:
            values = [self._value(visitor, name) for visitor in self._pair]
            if not any(values):
                continue
            winner = keeps if values[keeps] else 1 - keeps
            self._grid.addWidget(Label(words[name], role="soft", wrap=True), row, 0)
            for column, value in enumerate(values):
                kept = column == winner or values[0] == values[1]
                label = Label(value or "–", role="strong" if kept else "soft", wrap=True)
                self._grid.addWidget(label, row, column + 1)
            row += 1

    def _value(self, visitor: Visitor, name: str) -> str:
        value: str = getattr(visitor, name)
        if name == "country":
            return VisitorWords.country(value)
        if name == "badge_type":
            return self._types.get(value, value)
        if name == "language":
            return VisitorWords.language(value)
        return VisitorWords.answer(value) if value and name == "organiser_opt_in" else value

    @Slot()
    def _merge(self) -> None:
        if len(self._pair) != 2:
            return
        stays = self.stays.value() or 0
        keep, other = self._pair[stays], self._pair[1 - stays]
        self._pair = []
        self.close_sheet()
        self._store.write(
            partial(self._merged, other), noted(visitors.merge), keep.uuid, other.uuid
        )

    def _merged(self, other: Visitor, made: Done) -> None:
        words = i18n.filled(self.tr("%1 is part of %2 now"), other.name, made.answer.name)
        self.said.emit(words, made.change)
        self.merged.emit(made.answer)


_VISITOR = 0x0100  # Qt.ItemDataRole.UserRole


def _likely(db: Database, visitor: Visitor) -> list[Visitor]:
    """Who is probably the same as *visitor*."""
    found = visitors.likely(
        db,
        given_name=visitor.given_name,
        family_name=visitor.family_name,
        company=visitor.company,
        email=visitor.email,
        limit=HITS + 1,
    )
    return [each for each in found if each.uuid != visitor.uuid]


def _found(db: Database, words: str, visitor: Visitor) -> list[Visitor]:
    """Who is found by *words*, but for *visitor*; who is likely the same while nothing is typed."""
    if not words.strip():
        return _likely(db, visitor)
    hits = search.visitors(db, words)
    exact = [hits.exact_code] if hits.exact_code else []
    found = {each.uuid: each for each in (*exact, *hits.visitors)}
    return [each for each in found.values() if each.uuid != visitor.uuid]
