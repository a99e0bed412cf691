"""What can be changed about the chosen element: few controls, named for what they do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from desktop.badge import colour
from desktop.badge.elements import Align, Box, Field, Image, Line, Polygon, Text
from desktop.badge.words import parts_of, text_of
from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.amount import Amount
from desktop.widgets.buttons import Action, Button
from desktop.widgets.combo import Combo
from desktop.widgets.fields import Check, Segments
from desktop.widgets.fields import Field as Labelled
from desktop.widgets.swatches import Offer, Swatches
from desktop.words.layout_words import LayoutWords

if TYPE_CHECKING:
    from desktop.badge.elements import Element
    from desktop.pages.layouts.draft import Draft

_OWN = "own"
_WEIGHTS = (400, 600, 700)


class Panel(Translatable, QWidget):
    """Shows the chosen element of *draft* and changes it. ``asked_picture()`` wants another one."""

    asked_picture = Signal()
    left = Signal()
    """The control that had the focus is gone: what is chosen has none such."""

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self._draft = draft
        self._type_colour = colour.INK
        self.says, self.own = Combo(), QLineEdit()
        self.largest, self.smallest = Amount(1, 60, 0.5), Amount(1, 60, 0.5)
        self.lines, self.weight = Segments(keys=False), Segments(keys=False)
        self.align = Segments(keys=False)
        self.colour, self.fill = Swatches(), Swatches()
        self.thickness = Amount(0, 10, 0.2)
        self.capitals, self.turn = Check(), Segments(keys=False)
        self.picture = Action(self, "image", on=self.asked_picture.emit)
        self.picture_button = Button(self.picture)
        self._build()
        self._connect()
        self.retranslate()
        draft.changed.connect(self.show_chosen)

    def _build(self) -> None:
        self._says, self._own = Labelled(self.says), Labelled(self.own)
        self._largest, self._smallest = Labelled(self.largest), Labelled(self.smallest)
        self._lines, self._weight = Labelled(self.lines), Labelled(self.weight)
        self._align, self._turn = Labelled(self.align), Labelled(self.turn)
        self._colour, self._fill = Labelled(self.colour), Labelled(self.fill)
        self._thickness = Labelled(self.thickness)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        for widget in (
            *(self._says, self._own, self.picture_button, self._fill, self._colour),
            *(self._largest, self._smallest, self._lines, self._thickness),
            *(self._weight, self._align, self.capitals, self._turn),
        ):
            column.addWidget(widget)
        column.addStretch(1)

    def _connect(self) -> None:
        self.says.currentIndexChanged.connect(self._say)
        self.own.textEdited.connect(self._say_own)
        self.largest.changed.connect(lambda mm: self._size(largest=mm))
        self.smallest.changed.connect(lambda mm: self._size(smallest=mm))
        self.lines.chosen.connect(lambda lines: self._put("lines", lines=lines))
        self.weight.chosen.connect(lambda weight: self._put("weight", weight=weight))
        self.align.chosen.connect(lambda align: self._put("align", align=align))
        self.turn.chosen.connect(lambda turn: self._put("turn", rotation=turn))
        self.capitals.clicked.connect(lambda on: self._put("capitals", capitals=on))
        self.colour.chosen.connect(lambda name: self._put("colour", colour=name))
        self.fill.chosen.connect(self._fill_with)
        self.thickness.changed.connect(self._thicken)

    def show_inks(self, type_colour: str, *, in_colour: bool) -> None:
        """Offer the badge type's colour as it is shown; say where a stock prints black only."""
        self._fill.set_hint("" if in_colour else self.tr("This stock prints in black only."))
        if type_colour != self._type_colour:
            self._type_colour = type_colour
            self._offer_colours()

    def take_focus(self) -> None:
        """Put the focus where the chosen element is most likely to be changed."""
        wanted = (self.own, self.says, self.picture_button, self.fill, self.colour)
        first = next((each for each in wanted if each.isVisibleTo(self)), None)
        if first is self.own:
            self.own.setFocus()
            self.own.selectAll()
        elif isinstance(first, Swatches):
            first.take_focus()
        elif first is not None:
            first.setFocus()

    # What is shown ----------------------------------------------------------------------------

    @Slot()
    def show_chosen(self) -> None:
        """Show the chosen element's values; only what it has."""
        element = self._draft.element
        text = element if isinstance(element, Text) else None
        own = text is not None and not self._is_field(text)
        shown = {
            self._says: text is not None,
            self._own: own,
            self.picture_button: isinstance(element, Image),
            self._fill: isinstance(element, Text | Box | Polygon),
            self._colour: isinstance(element, Text | Line | Box),
            self._largest: text is not None,
            self._smallest: text is not None,
            self._lines: text is not None,
            self._thickness: isinstance(element, Line | Box),
            self._weight: text is not None,
            self._align: text is not None,
            self.capitals: text is not None,
            self._turn: text is not None,
        }
        focus = QApplication.focusWidget()
        for widget, is_shown in shown.items():
            if widget.isHidden() == is_shown:
                if focus is not None and (widget is focus or widget.isAncestorOf(focus)):
                    self.left.emit()
                widget.setVisible(is_shown)
        if text is not None:
            self._show_text(text, own=own)
        elif isinstance(element, Line | Box):
            border = element.thickness if isinstance(element, Line) else element.border
            self.thickness.show_value(border)
            self.colour.choose(element.colour)
        self._offer_colours()
        if isinstance(element, Text | Box | Polygon):
            self.fill.choose(element.fill)

    def _show_text(self, text: Text, *, own: bool) -> None:
        blocked = self.says.blockSignals(True)
        self.says.choose(_OWN if own else text.parts[0])
        self.says.blockSignals(blocked)
        if own and not self.own.hasFocus():
            self.own.setText(text_of(text.parts))
        self.largest.show_value(text.largest)
        self.smallest.show_value(text.smallest)
        self.lines.choose(min(text.lines, 3))
        self.weight.choose(min(_WEIGHTS, key=lambda weight: abs(weight - text.weight)))
        self.align.choose(text.align)
        self.turn.choose(text.rotation)
        self.capitals.setChecked(text.capitals)
        self.colour.choose(text.colour)

    def _is_field(self, text: Text) -> bool:
        return len(text.parts) == 1 and isinstance(text.parts[0], Field)

    def _offer_colours(self) -> None:
        """The colours for this kind of element; the chosen value stays chosen."""
        element, words = self._draft.element, LayoutWords.colours()
        plain = [Offer(words[name], value, value) for name, value in colour.PALETTE.items()]
        of_type = Offer(words["type"], "type", self._type_colour)
        none = Offer(words[""], "", "")
        self.fill.fill([of_type, *([] if isinstance(element, Polygon) else [none]), *plain])
        first = [of_type]
        if isinstance(element, Text) and element.fill:
            ground = self._type_colour if element.fill in {"type", "on_type"} else element.fill
            best = "on_type" if element.colour == "on_type" else "on_fill"
            first = [Offer(words[best], best, colour.on(ground)), of_type]
        self.colour.fill([*first, *plain])
        self._fill.set_label(
            self.tr("Background") if isinstance(element, Text) else self.tr("Colour")
        )
        of_line = (
            self.tr("Colour") if isinstance(element, Line) else self.tr("Colour of the border")
        )
        of_words = self.tr("Colour of the words")
        self._colour.set_label(of_words if isinstance(element, Text) else of_line)

    # What is changed --------------------------------------------------------------------------

    def _put(self, merging: str = "", **fields: Any) -> None:
        element: Element | None = self._draft.element
        if element is not None:
            self._draft.put(replace(element, **fields), merging)

    @Slot()
    def _say(self) -> None:
        said = self.says.currentData()
        text = self._draft.element
        if not isinstance(text, Text):
            return
        if said != _OWN:
            self._put(parts=(Field(said),))  # Qt gives back the plain text of a value
        elif self._is_field(text):
            self._put(parts=(self.tr("Your words"),))
            self.own.setFocus()
            self.own.selectAll()

    @Slot(str)
    def _say_own(self, said: str) -> None:
        try:
            parts = parts_of(said)
        except ValueError:  # a brace, and no field of ours in it
            parts = (said,)
        if len(parts) == 1 and isinstance(parts[0], Field):
            parts = (*parts, " ")  # somebody typed it here, and goes on typing here
        self._put("own", parts=parts)

    def _size(self, *, largest: float | None = None, smallest: float | None = None) -> None:
        """No text may shrink to more than its size: the other one follows."""
        text = self._draft.element
        if not isinstance(text, Text):
            return
        if largest is not None:
            self._put("size", largest=largest, smallest=min(text.smallest, largest))
        elif smallest is not None:
            self._put("size", smallest=smallest, largest=max(text.largest, smallest))

    @Slot(str)
    def _fill_with(self, name: str) -> None:
        """Give a text its ground with words that can be read on it, or take both away."""
        element = self._draft.element
        if not isinstance(element, Text):
            self._put("fill", fill=name)
        elif name:
            padding = element.padding or round(element.largest * 0.4, 1)
            self._put("fill", fill=name, colour="on_fill", padding=padding)
        else:
            self._put("fill", fill="", colour=colour.INK, padding=0.0)

    @Slot(float)
    def _thicken(self, mm: float) -> None:
        if isinstance(self._draft.element, Line):
            self._put("thickness", thickness=max(mm, 0.1))
        else:
            self._put("thickness", border=mm)

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._says.set_label(self.tr("What it says"))
        self._own.set_label(self.tr("Your words"))
        self._own.set_hint(self.tr("{company} and the like are filled in for each visitor."))
        self._largest.set_label(self.tr("Size (mm)"))
        self._smallest.set_label(self.tr("Long texts shrink to (mm)"))
        self._lines.set_label(self.tr("Lines at most"))
        self._thickness.set_label(self.tr("Thickness (mm)"))
        self._weight.set_label(self.tr("Weight"))
        self._align.set_label(self.tr("Alignment"))
        self._turn.set_label(self.tr("Rotation"))
        self.capitals.setText(self.tr("In capitals"))
        self.picture.say(self.tr("Another picture…"))
        fields = [(words, field) for field, words in LayoutWords.fields().items()]
        self.says.fill([*fields, (self.tr("Words of your own"), _OWN)])
        self.lines.fill((str(lines), lines) for lines in (1, 2, 3))
        names = self.tr("Normal"), self.tr("Strong"), self.tr("Bold")
        self.weight.fill(zip(names, _WEIGHTS, strict=True))
        self.align.fill(
            [
                (self.tr("Left"), Align.LEFT),
                (self.tr("Middle"), Align.CENTER),
                (self.tr("Right"), Align.RIGHT),
            ]
        )
        self.turn.fill((f"{turn}°", turn) for turn in (0, 90, 180, 270))
        self.show_chosen()
