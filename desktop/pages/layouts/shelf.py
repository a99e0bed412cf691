"""The event's layouts: which one is drawn, on which stock, and what is done with it as a whole."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from db.badges import layouts
from db.errors import Refusal, Refused
from db.keeping.whole_files import whole
from desktop.badge import fitting, moving, reading, template, writing
from desktop.badge.data_file import BadFile
from desktop.badging.badge_content import read_layout
from desktop.pages.layouts.carry import carried
from desktop.pages.layouts.drafts import Drafts
from desktop.pages.layouts.whose import ALL, kept_for, of_type, type_of, whose_has
from desktop.undo.acts import Done, noted
from desktop.words.layout_words import LayoutWords
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from db.badges.layouts import SavedLayout
    from desktop.badge.elements import Layout
    from desktop.badge.stock import Stock
    from desktop.badging.badge_desk import BadgeDesk
    from desktop.pages.layouts.draft import Draft
    from desktop.store import Store


class Shelf(QObject):
    """Takes layouts out of the event and puts them back, for *draft*.

    ``known()`` says that the event's layouts are there, or others; ``said(words, change)`` asks
    for a toast; ``saved(change)`` that what is drawn is kept, by that change;
    ``name_refused(words)`` says that a layout could not be saved under its name.
    """

    known = Signal()
    said = Signal(str, str)
    saved = Signal(str)
    name_refused = Signal(str)

    def __init__(self, store: Store, badges: BadgeDesk, draft: Draft, parent: QWidget) -> None:
        super().__init__(parent)
        self._store = store
        self._badges = badges
        self._draft = draft
        self._drafts = Drafts(store, draft, self)
        self._parent = parent
        self._along: Layout | None = None
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

    @property
    def unserved(self) -> Stock | None:
        """The stock that badges are printed on if what is drawn cannot serve it, else None."""
        layout, printed = self._draft.layout, self.printed
        return printed if layout and fitting.fitted(layout, printed) is None else None

    def keep_draft(self) -> None:
        """Keep at once what is drawn and not saved."""
        self._drafts.keep_now()

    @property
    def printed(self) -> Stock:
        """The stock that the next badges go on, whatever is drawn on here."""
        return self._badges.stock

    def use_stock(self) -> None:
        """From now on badges go onto the stock that the layout is drawn on."""
        looks = self._badges.looks
        looks.load(replace(looks.paper(), stock=self.stock))

    def refresh(self, wanted: str = "") -> None:
        """Look at the file again. *wanted* is a badge type whose badge is to be drawn; what comes
        after an @ is the stock that it is to be made to fit.
        """
        take = partial(self._know, wanted)
        self._store.read(take, layouts.all_layouts, replaces="event layouts")

    def _know(self, subject: str, found: list[SavedLayout]) -> None:
        self.layouts = found
        wanted, _, onto = subject.partition("@")
        draft = self._draft
        if draft.layout is not None and draft.uuid:
            kept = self.saved_as
            draft.compare(read_layout(kept.uuid, kept.text) if kept else None)
            if kept is not None and kept_for(draft.whose, found) is not kept:
                draft.call_for(whose_has(kept))
        if wanted and of_type(wanted) != draft.whose:
            self.show_for(of_type(wanted))
        elif draft.layout is None:
            self._open(self._drafts.last(found))
        elif not draft.is_changed and self._has_another(draft.whose):
            self._open(draft.whose)
        if onto in self._badges.stocks():
            if not wanted:
                self.show_for(ALL)
            self.change_stock(self._badges.stocks()[onto])
        self.known.emit()

    def _has_another(self, whose: str) -> bool:
        """Whether those badges have another layout than the one that is drawn, unchanged."""
        kept = kept_for(whose, self.layouts)
        return kept is not None and kept.uuid != self._draft.uuid

    def default(self, stock: Stock) -> Layout:
        """A copy of that stock's default, to be changed."""
        return replace(moving.drawn_on(template.for_stock(stock), stock), id="")

    @Slot(str)
    def show_for(self, whose: str) -> None:
        """Draw the badges *whose*: as they are, or as they were left half drawn.

        What was begun for all badges and never saved comes along to a type that has nothing yet:
        who begins to draw does not think of types first. It passes on until it is changed there.
        """
        draft = self._draft
        if whose == draft.whose and draft.layout is not None:
            return
        begun = draft.layout if draft.is_changed and not draft.uuid else None
        passes = begun is not None and begun == self._along
        if passes:
            self._drafts.forget_new(draft.whose)
        else:
            self.keep_draft()
        own = kept_for(whose, self.layouts) or self._drafts.kept("", whose)
        if begun is None or own or not type_of(whose) or not (passes or draft.whose == ALL):
            self._open(whose)
        else:
            self._along = begun
            draft.begin(begun, whose=whose, as_saved=False)

    def _open(self, whose: str) -> None:
        """Draw what those badges look like now, and over it what was left unsaved."""
        self._along = None
        kept = kept_for(whose, self.layouts)
        usual = kept or kept_for(ALL, self.layouts)
        layout = read_layout(usual.uuid, usual.text) if usual else None
        if usual is not None and layout is None:
            words = self.tr("A newer version of this program drew “%1”: it cannot be shown here.")
            self.said.emit(words.replace("%1", usual.name), "")
            kept = None
        if layout is None or kept is None:
            layout = replace(layout or self.default(self._badges.stock), id="")
        uuid = kept.uuid if kept else ""
        self._draft.begin(layout, uuid, whose=whose)
        if (left := self._drafts.kept(uuid, whose)) is not None:
            self._draft.take(replace(left, id=layout.id))

    def change_stock(self, stock: Stock) -> None:
        """Draw for *stock*: the same on stock of near shape, else its default and what is own."""
        layout = self._draft.layout
        if layout is None or layout.stock == stock.id:
            return
        suited = fitting.fitted(layout, stock)
        drawn = moving.drawn_on(suited, stock) if suited else carried(layout, stock)
        self._draft.take(replace(drawn, id=layout.id, name=layout.name))

    def make_for_printer(self) -> None:
        """Draw for the stock that badges are printed on."""
        self.change_stock(self.printed)

    def back_to_default(self) -> None:
        """Begin again with the stock's default, under the name of before."""
        if (layout := self._draft.layout) is not None:
            again = self.default(self.stock)
            self._draft.take(replace(again, id=layout.id, name=layout.name))

    def discard(self) -> None:
        """Go back to what the event keeps; Undo brings back what was drawn."""
        draft = self._draft
        if draft.saved is not None:
            draft.take(draft.saved)
        elif draft.layout is not None:
            self._drafts.forget_new(draft.whose)
            self._open(draft.whose)

    def save(self, name: str, types: Sequence[str], *, usual: bool) -> None:
        """Keep what is drawn as *name*, for the badge types with the codes *types*."""
        layout = self._draft.layout
        if layout is None:
            return
        self._store.write(
            partial(self._kept, self._draft.whose),
            noted(layouts.save_layout),
            uuid=self._draft.uuid or None,
            name=name,
            stock=layout.stock,
            text=writing.written(replace(layout, name=name)),
            types=types,
            usual=usual,
            on_fault=self._not_kept,
        )

    def _kept(self, whose: str, done: Done) -> None:
        self._drafts.forget_new(whose)
        self._draft.note_saved(done.answer.uuid, done.answer.name)
        self._drafts.note_saved()
        self.saved.emit(done.change)
        self.refresh()

    def _not_kept(self, error: BaseException) -> None:
        if isinstance(error, Refused) and error.refusal is Refusal.NAME_TAKEN:
            self.name_refused.emit(Messages.refusal(error))
        elif isinstance(error, Refused):
            self._store.refused.emit(error)
        else:
            self._store.faulted.emit(error)

    def remove(self) -> None:
        """Take what is drawn out of the event, and show what those badges look like then."""
        if kept := self.saved_as:
            gone = partial(self._removed, kept.name)
            self._store.write(gone, noted(layouts.remove_layout), kept.uuid)

    def _removed(self, name: str, done: Done) -> None:
        self.said.emit(self.tr("Layout “%1” removed").replace("%1", name), done.change)
        if self._draft.saved is not None:
            self._draft.take(self._draft.saved)  # nothing of it is unsaved
        self.layouts = [one for one in self.layouts if one.uuid != self._draft.uuid]
        whose = self._draft.whose
        self._open(whose if type_of(whose) else ALL)
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
        self._try_file(lambda: self._write(Path(chosen), layout))

    def _write(self, path: Path, layout: Layout) -> None:
        with whole(path) as half:
            half.write_text(writing.written(layout), encoding="utf-8")
        self.said.emit(self.tr("Saved in %1").replace("%1", path.name), "")

    def bring_in(self) -> None:
        """Draw the layout in a file that a person chooses, for the same badges; it is not saved."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._parent, self.tr("Import a layout"), str(Path.home()), "TOML (*.toml)"
        )
        if chosen:
            self._try_file(lambda: self._draw_file(Path(chosen)))

    def _draw_file(self, file: Path) -> None:
        layout = replace(reading.load(file, pictures_beside=False), id="")
        drawn = moving.drawn_on(layout, self._badges.stocks().get(layout.stock) or self.stock)
        if (before := self._draft.layout) is not None:
            self._draft.take(replace(drawn, id=before.id, name=before.name))

    def _try_file(self, work: Callable[[], object]) -> None:
        try:
            work()
        except BadFile as bad:
            self.said.emit(LayoutWords.bad_file(bad), "")
        except OSError:
            words = self.tr("The file could not be written there. Choose another folder.")
            self.said.emit(words, "")
