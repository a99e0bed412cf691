"""What the list of visitors is narrowed to: words, state, badge type, country, company."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.visitor.visitors import Filters
from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.combo import Combo
from desktop.widgets.search_box import SearchBox
from desktop.widgets.suggest_line import SuggestLine
from desktop.words.visitor_words import VisitorWords

if TYPE_CHECKING:
    from db.rows import BadgeType

ROOM_FOR_WORDS = 700
"""Pixels at 100% zoom below which rarer buttons are icons."""

TYPING_MS = 60
"""Milliseconds without a key before a list is asked for: a fast typist costs one list, not six."""

STATES = (
    "all",
    "here",
    "expected",
    "incomplete",
    "doubtful",
    "next_edition",
    "blocked",
    "cancelled",
    "withdrawn",
)


class CompanyBox(SuggestLine):
    """A line that completes the name of a company; ``chosen(name)`` once it is one, or blank."""

    chosen = Signal(str)
    wanted = Signal()
    """The names are needed now: answer with ``offer()``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: dict[str, str] = {}
        self._value = ""
        self.editingFinished.connect(self._settle)
        self.textEdited.connect(self._emptied)

    def value(self) -> str:
        """The company that is chosen; blank for any."""
        return self._value

    def choose(self, name: str) -> None:
        """Take *name* without telling anybody."""
        self._value = name
        self.setText(name)

    def offer(self, names: Sequence[str]) -> None:
        """Complete to one of *names*."""
        self._names = {name.casefold(): name for name in names}
        self.know(names)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.wanted.emit()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self._take_name("")
            return
        super().keyPressEvent(event)

    @Slot(str)
    def _emptied(self, text: str) -> None:
        if not text:
            self._take_name("")

    @Slot()
    def _settle(self) -> None:
        """What was typed becomes the company that is suggested, or what was chosen before."""
        typed = self.text().strip().casefold()
        if typed != self._value.casefold():
            self._take_name(self._names.get(typed) or self.suggestion() or self._value)

    def _take_name(self, name: str) -> None:
        changed = name != self._value
        self.choose(name)
        if changed:
            self.chosen.emit(name)


class FilterBar(Translatable, QWidget):
    """The box and the choices; ``changed(filters)`` after each choice and a moment after typing."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = SearchBox(icon="search")
        self.state, self.badge_type, self.country = Combo(), Combo(), Combo()
        self.company = CompanyBox()
        self._clear = Action(self, "x", on=self.clear)
        self._types: Sequence[BadgeType] = ()
        self._offered: list[Button] = []
        self._countries: Sequence[tuple[str, int]] = ()
        self._pause = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._pause.timeout.connect(self.tell)
        self.top = QHBoxLayout()
        self.top.addWidget(self.box, 1)
        row = QHBoxLayout()
        for widget, share in self._parts():
            row.addWidget(widget, share)
        self._all = Button(self._clear, "quiet")
        row.addWidget(self._all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self.top)
        column.addLayout(row)
        for layout in (self.top, row, column):
            layout.setSpacing(theme.px(8))
        self._connect()
        self.retranslate()

    def _parts(self) -> tuple[tuple[QWidget, int], ...]:
        return ((self.state, 3), (self.badge_type, 2), (self.country, 2), (self.company, 3))

    def _connect(self) -> None:
        self.box.textEdited.connect(lambda _text: self._pause.start())
        self.box.cleared.connect(self.tell)
        self.company.chosen.connect(self.tell)
        for combo in (self.state, self.badge_type, self.country):
            combo.currentIndexChanged.connect(self.tell)

    def retranslate(self) -> None:
        self.box.say(self.tr("Find by name, company, e-mail or code"))
        self._clear.say(self.tr("Show all"), self.tr("Take all filters off"))
        names = VisitorWords.states()
        self.state.fill([(names[code], code) for code in STATES])
        self.offer_types(self._types)
        self.offer_countries(self._countries)
        self.company.setPlaceholderText(self.tr("All companies"))
        self.state.setAccessibleName(self.tr("State"))
        self.badge_type.setAccessibleName(self.tr("Badge type"))
        self.country.setAccessibleName(self.tr("Country"))
        self.company.setAccessibleName(self.tr("Company"))
        self._mark()

    def offer(self, action: Action) -> None:
        """Offer *action* beside the box; all but the first lose their words where room is short."""
        button = Button(action)
        self._offered.append(button)
        self.top.addWidget(button)

    def offer_types(self, types: Sequence[BadgeType]) -> None:
        """Offer these badge types."""
        self._types = types
        words = [(VisitorWords.badge_type(kind), kind.code) for kind in types]
        self.badge_type.fill([(self.tr("All types"), ""), *words])

    def offer_countries(self, countries: Sequence[tuple[str, int]]) -> None:
        """Offer these countries: codes, with how many come from each."""
        self._countries = countries
        words = sorted((VisitorWords.country(code), code) for code, _ in countries if code)
        self.country.fill([(self.tr("All countries"), ""), *words])

    def filters(self) -> Filters:
        """What is chosen now."""
        return Filters(
            words=self.box.text().strip(),
            badge_type=self.badge_type.currentData() or "",
            country=self.country.currentData() or "",
            company=self.company.value(),
            state=self.state.currentData() or "all",
        )

    def words(self) -> str:
        """What is chosen now, as staff read it, for the name of a file; blank for everybody.

        What is typed is left out: it may be somebody's name, and a file's name outlives erasure.
        """
        combos = (self.state, self.badge_type, self.country)
        chosen = [combo.currentText() for combo in combos if combo.currentIndex() > 0]
        return ", ".join(filter(None, (*chosen, self.company.value())))

    def show_filters(self, filters: Filters) -> None:
        """Show *filters* and tell of them once."""
        self.box.setText(filters.words)
        self.company.choose(filters.company)
        for combo, value in (
            (self.state, filters.state),
            (self.badge_type, filters.badge_type),
            (self.country, filters.country),
        ):
            blocked = combo.blockSignals(True)
            if not combo.choose(value):
                combo.setCurrentIndex(0)
            combo.blockSignals(blocked)
        self.tell()

    def only(self, **values: str) -> None:
        """Narrow the list to *values* besides what is chosen already."""
        self.show_filters(replace(self.filters(), **values))

    @Slot()
    def clear(self) -> None:
        """Everybody again."""
        self.show_filters(Filters())
        self.box.setFocus()

    def tell_typed(self) -> None:
        """Tell now of what is being typed, if anything is."""
        if self._pause.isActive():
            self.tell()

    @Slot()
    def tell(self) -> None:
        """Tell of the choice now."""
        self._pause.stop()
        self._mark()
        self.changed.emit(self.filters())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        short = self.width() < theme.px(ROOM_FOR_WORDS)
        for button in (self._all, *self._offered[1:]):
            button.set_bare(short)

    def _mark(self) -> None:
        self._clear.setEnabled(self.filters() != Filters())
