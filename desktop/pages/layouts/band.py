"""The colour band: each badge type's own colour, one colour for all, or none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from desktop.badge import colour
from desktop.badge.elements import Element, Field, Text
from desktop.i18n import Translatable
from desktop.widgets.cards import Card
from desktop.widgets.combo import Combo
from desktop.widgets.labels import Label
from desktop.widgets.swatches import Offer, Swatches
from desktop.words.layout_words import LayoutWords

if TYPE_CHECKING:
    from desktop.pages.layouts.draft import Draft

BY_TYPE, FIXED, NONE = "type", "fixed", ""
_FIRST = colour.PALETTE["red"]
"""What "one colour" begins with."""


def band_of(elements: tuple[Element, ...]) -> int | None:
    """The number of the text that is the band, or would be: it says the badge type, else it has a
    ground. None where there is none such.
    """
    texts = [(n, one) for n, one in enumerate(elements) if isinstance(one, Text)]
    of_type = [n for n, one in texts if one.parts == (Field.TYPE_LABEL,)]
    filled = [n for n, one in texts if one.fill]
    return next(iter([n for n in of_type if n in filled] + of_type + filled), None)


def filled(text: Text, fill: str) -> Text:
    """*text* on a ground of that colour, in words that can be read on it; "" takes it away."""
    if not fill:
        return replace(text, fill="", colour=colour.INK, padding=0.0)
    padding = text.padding or round(text.largest * 0.4, 1)
    return replace(text, fill=fill, colour="on_fill", padding=padding)


class Band(Translatable, Card):
    """Colours the band of *draft*; *make* gives a new one for a badge that has none."""

    def __init__(self, draft: Draft, make: Callable[[], Text]) -> None:
        super().__init__()
        self._draft = draft
        self._make = make
        self.how, self.colour = Combo(), Swatches()
        self._hint = Label(role="soft", wrap=True)
        for widget in (self.how, self.colour, self._hint):
            self.body.addWidget(widget)
        self.how.currentIndexChanged.connect(self._choose)
        self.colour.chosen.connect(self.fill_with)
        draft.changed.connect(self.show_band)
        self.retranslate()

    def show_inks(self, *, in_colour: bool, for_all: bool) -> None:
        """Say it where the stock prints black only, or where one colour is *for_all* badges."""
        if not in_colour:
            hint = self.tr("Whatever the colour: this stock prints it in black.")
        elif for_all and self.fill().startswith("#"):
            hint = self.tr("Every badge gets it. For one type only, choose whose badges above.")
        else:
            hint = ""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def fill(self) -> str:
        """The band's colour: ``#rrggbb``, "type", or "" for none."""
        at = band_of(self._draft.elements)
        text = self._draft.elements[at] if at is not None else None
        return text.fill if isinstance(text, Text) else ""

    @Slot()
    def show_band(self) -> None:
        """Show how the band is coloured now."""
        fill = self.fill()
        blocked = self.how.blockSignals(True)
        by_type = fill in {"type", "on_type"}
        self.how.choose(BY_TYPE if by_type else FIXED if fill else NONE)
        self.how.blockSignals(blocked)
        self.colour.choose("" if by_type else fill)

    @Slot(str)
    def fill_with(self, fill: str) -> None:
        """Let the band have that colour, "type" or "" for none, and choose it."""
        draft = self._draft
        at = band_of(draft.elements)
        if at is not None:
            draft.choose(at)
            if isinstance(text := draft.element, Text) and text.fill != fill:
                draft.put(filled(text, fill))
        elif fill:
            draft.add(filled(self._make(), fill))

    @Slot()
    def _choose(self) -> None:
        how = self.how.currentData() or NONE
        self.fill_with(_FIRST if how == FIXED else how)

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.set_title(self.tr("Colour band"))
        self.how.setAccessibleName(self.tr("Colour band"))
        self.colour.setAccessibleName(self.tr("Colour of the band"))
        self.how.fill(
            [
                (self.tr("From the badge type"), BY_TYPE),
                (self.tr("One colour"), FIXED),
                (self.tr("None"), NONE),
            ]
        )
        words = LayoutWords.colours()
        self.colour.fill(Offer(words[name], value, value) for name, value in colour.PALETTE.items())
        self.show_band()
