"""Saving: one button that says whose badges it is for, and what is said before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.i18n import Translatable
from desktop.pages.layouts.whose import ALL, kept_for, type_of
from desktop.widgets.buttons import Action

if TYPE_CHECKING:
    from desktop.pages.layouts.draft import Draft
    from desktop.pages.layouts.save import SaveSheet
    from desktop.pages.layouts.shelf import Shelf
    from desktop.pages.layouts.whose import Whose
    from desktop.pages.page import Page


class Saving(Translatable, QWidget):
    """Saves what *draft* draws. ``said(text, change)`` asks for a toast that can undo it."""

    said = Signal(str, str)

    def __init__(
        self, page: Page, shelf: Shelf, draft: Draft, whose: Whose, sheet: SaveSheet
    ) -> None:
        super().__init__(page)
        self.hide()
        self._page = page
        self._shelf, self._draft, self._whose = shelf, draft, whose
        self.sheet = sheet
        self.save = Action(page, "save", "Ctrl+S", on=self.save_now)
        shelf.saved.connect(self._told)
        shelf.name_refused.connect(sheet.refuse)
        sheet.wanted.connect(lambda name, types, usual: shelf.save(name, types, usual=usual))
        draft.changed.connect(self.retranslate)
        shelf.known.connect(self.retranslate)
        self.retranslate()

    @Slot()
    def save_now(self) -> None:
        """Save it for the badges that the page names."""
        types, usual = self._for_whom()
        self._shelf.save(self._name(), types, usual=usual)

    @Slot()
    def ask(self) -> None:
        """Ask what it is called, and which badge types look like it."""
        types, usual = self._for_whom()
        kinds, stock = self._whose.kinds, self._shelf.stock.name
        self.sheet.ask(self._name(), kinds, types, usual=usual, stock=stock)

    def _for_whom(self) -> tuple[tuple[str, ...], bool]:
        """The codes of the badge types, and whether it is for all others too."""
        if (kept := self._shelf.saved_as) is not None:
            return kept.types, kept.usual
        code = type_of(self._draft.whose)
        return ((code,) if code else ()), self._draft.whose == ALL

    def _name(self) -> str:
        """What it is called, or a name that no other layout has."""
        if (kept := self._shelf.saved_as) is not None:
            return kept.name
        first = self._whose.name_of(self._draft.whose)
        taken = {one.name.casefold() for one in self._shelf.layouts}
        names = (first, *(f"{first} {n}" for n in range(2, len(taken) + 3)))
        return next(name for name in names if name.casefold() not in taken)

    @Slot(str)
    def _told(self, change: str) -> None:
        """Say what was saved, for whom, and whether the next badge looks like it."""
        self.sheet.close_sheet()
        if self._shelf.unserved is None:
            words = self.tr("Saved for %1. The next badge already looks like this.")
        else:
            words = self.tr("Saved for %1. Badges on the stock of now keep the default.")
        self.said.emit(words.replace("%1", self._named()), change)

    def _named(self) -> str:
        """Whose badges are meant, in a sentence."""
        types, usual = self._for_whom()
        if usual:
            others = any(one.types for one in self._shelf.layouts if not one.usual)
            return self.tr("all other badges") if others else self.tr("all badges")
        return self._whose.names(types) or self.tr("nobody yet")

    def offer(self) -> str:
        """What the button says while something is not saved."""
        return self.tr("Save for %1").replace("%1", self._named())

    def state(self) -> tuple[str, str]:
        """What to say about what is drawn, and whether that is "warn", "good" or ""."""
        draft, layouts = self._draft, self._shelf.layouts
        if draft.is_changed:
            return self.tr("Not saved: badges do not look like this yet"), "warn"
        kept = self._shelf.saved_as
        if kept is None:
            is_usual = kept_for(ALL, layouts) is not None
            if type_of(draft.whose):
                return self.tr("Looks like all badges, until you change it"), ""
            return ("", "") if is_usual else (self.tr("The default, until you change it"), "")
        if not kept.types and not kept.usual:
            return self.tr("Saved, for nobody yet"), ""
        return self.tr("Saved for %1: badges look like this").replace("%1", self._named()), "good"

    @Slot()
    def retranslate(self) -> None:
        """Set every text in the language of now."""
        changed = self._draft.is_changed
        saves = changed or not self._draft.uuid
        self.save.say(self.offer() if saves else self.tr("Saved"))
        self.save.setEnabled(changed)
