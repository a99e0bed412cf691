"""The event's layouts: which one is drawn, on which stock, and what is done with it as a whole."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from db import layouts
from db.errors import Refusal, Refused
from desktop.acts import Done, noted
from desktop.badge import fitting, moving, reading, template, writing
from desktop.badge.data_file import BadFile
from desktop.badge_content import read_layout
from desktop.layout_words import LayoutWords
from desktop.messages import Messages

if TYPE_CHECKING:
    from collections.abc import Callable

    from db.layouts import SavedLayout
    from desktop.badge.elements import Layout
    from desktop.badge.stock import Stock
    from desktop.badge_desk import BadgeDesk
    from desktop.pages.layouts_draft import Draft
    from desktop.store import Store


class Shelf(QObject):
    """Takes layouts out of the event and puts them back, for *draft*.

    ``known()`` says that the event's layouts are there, or others; ``said(words, change)`` asks
    for a toast; ``name_refused(words)`` says that a layout could not be saved under its name.
    """

    known = Signal()
    said = Signal(str, str)
    saved = Signal()
    name_refused = Signal(str)

    def __init__(self, store: Store, badges: BadgeDesk, draft: Draft, parent: QWidget) -> None:
        super().__init__(parent)
        self._store = store
        self._badges = badges
        self._draft = draft
        self._parent = parent
        self.layouts: list[SavedLayout] = []

    @property
    def stock(self) -> Stock:
        """The stock that the layout is drawn on; the one that badges are printed on, at first."""
        layout = self._draft.layout
        stocks = self._badges.stocks()
        return stocks.get(layout.stock if layout else "") or self._badges.stock

    @property
    def saved_as(self) -> SavedLayout | None:
        """What the event keeps of the layout that is drawn, or None."""
        return next((one for one in self.layouts if one.uuid == self._draft.uuid), None)

    def refresh(self, wanted: str = "") -> None:
        """Look at the file again. *wanted* is a badge type whose layout is to be drawn."""
        take = partial(self._know, wanted)
        self._store.read(take, layouts.all_layouts, replaces="event layouts")

    def _know(self, wanted: str, found: list[SavedLayout]) -> None:
        self.layouts = found
        if self._draft.layout is not None and self._draft.uuid:
            kept = self.saved_as
            self._draft.compare(read_layout(kept.uuid, kept.text) if kept else None)
        own = next((one for one in found if wanted and wanted in one.types), None)
        if own is not None and own.uuid != self._draft.uuid:
            self.open(own.uuid)
        elif self._draft.layout is None:
            usual = next((one for one in found if one.usual), None)
            self.open(usual.uuid if usual else "")
        self.known.emit()

    def default(self) -> Layout:
        """A copy of the stock's default, to be changed."""
        stock = self.stock
        return replace(moving.drawn_on(template.for_stock(stock), stock), id="")

    @Slot(str)
    def open(self, uuid: str) -> None:
        """Draw the event's layout *uuid*; "" for a copy of the stock's default."""
        kept = next((one for one in self.layouts if one.uuid == uuid), None)
        if kept is None:
            self._draft.begin(self.default())
        elif (layout := read_layout(kept.uuid, kept.text)) is not None:
            self._draft.begin(layout, kept.uuid)
        else:
            words = self.tr("A newer version of this program drew “%1”: it cannot be shown here.")
            self.said.emit(words.replace("%1", kept.name), "")

    def change_stock(self, stock: Stock) -> None:
        """Draw for *stock*: as it is on similar stock, else beginning with that stock's default."""
        layout = self._draft.layout
        if layout is None or layout.stock == stock.id:
            return
        suited = fitting.fitted(layout, stock) or template.for_stock(stock)
        drawn = moving.drawn_on(suited, stock)
        self._draft.take(replace(drawn, id=layout.id, name=layout.name))

    def back_to_default(self) -> None:
        """Begin again with the stock's default, under the name of before."""
        if (layout := self._draft.layout) is not None:
            self._draft.take(replace(self.default(), id=layout.id, name=layout.name))

    def save(self, name: str, types: list[str], usual: bool) -> None:
        """Keep what is drawn as *name*, for the badge types with the codes *types*."""
        layout = self._draft.layout
        if layout is None:
            return
        self._store.write(
            partial(self._kept, name),
            noted(layouts.save_layout),
            uuid=self._draft.uuid or None,
            name=name,
            stock=layout.stock,
            text=writing.written(replace(layout, name=name)),
            types=types,
            usual=usual,
            on_fault=self._not_kept,
        )

    def _kept(self, name: str, done: Done) -> None:
        self._draft.note_saved(done.answer.uuid, done.answer.name)
        self.saved.emit()
        self.said.emit(self.tr("Layout “%1” saved").replace("%1", name), done.change)
        self.refresh()

    def _not_kept(self, error: BaseException) -> None:
        if isinstance(error, Refused) and error.refusal is Refusal.NAME_TAKEN:
            self.name_refused.emit(Messages.refusal(error))
        elif isinstance(error, Refused):
            self._store.refused.emit(error)
        else:
            self._store.faulted.emit(error)

    def remove(self) -> None:
        """Take what is drawn out of the event; the drawing stays, unsaved."""
        if kept := self.saved_as:
            gone = partial(self._removed, kept.name)
            self._store.write(gone, noted(layouts.remove_layout), kept.uuid)

    def _removed(self, name: str, done: Done) -> None:
        self.said.emit(self.tr("Layout “%1” removed").replace("%1", name), done.change)
        self.refresh()

    # Files ------------------------------------------------------------------------------------

    def export(self) -> None:
        """Write what is drawn to a file that a person chooses."""
        layout = self._draft.layout
        if layout is None:
            return
        name = f"{layout.name}.toml".replace("/", "-")
        chosen, _ = QFileDialog.getSaveFileName(
            self._parent, self.tr("Export the layout"), str(Path.home() / name), "TOML (*.toml)"
        )
        if not chosen:
            return
        self._try_file(lambda: Path(chosen).write_text(writing.written(layout), encoding="utf-8"))
        if Path(chosen).is_file():
            self.said.emit(self.tr("Saved in %1").replace("%1", Path(chosen).name), "")

    def bring_in(self) -> None:
        """Draw the layout in a file that a person chooses; it is not yet saved in the event."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._parent, self.tr("Import a layout"), str(Path.home()), "TOML (*.toml)"
        )
        if chosen:
            self._try_file(lambda: self._draw_file(Path(chosen)))

    def _draw_file(self, file: Path) -> None:
        layout = replace(reading.load(file, pictures_beside=False), id="")
        stock = self._badges.stocks().get(layout.stock) or self.stock
        self._draft.begin(moving.drawn_on(layout, stock), as_saved=False)

    def _try_file(self, work: Callable[[], object]) -> None:
        try:
            work()
        except BadFile as bad:
            self.said.emit(LayoutWords.bad_file(bad), "")
        except OSError:
            words = self.tr("The file could not be written there. Choose another folder.")
            self.said.emit(words, "")
