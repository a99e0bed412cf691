"""Who sat at the table: theirs and ours, each a row of names and a line to add one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.names import fold
from db.rows import Party, PartyKind, Side, Visitor
from db.searching import search
from desktop.i18n import Translatable
from desktop.lane import Priority
from desktop.meeting.party_line import Hit, NameButton, PartyLine
from desktop.widgets import theme
from desktop.widgets.flow import Flow
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from db.rows import Body, Delegate
    from db.searching.search import Hits
    from desktop.store import Store

LONGEST = 190
"""Pixels of a name, at 100% zoom: the rest is in the tooltip."""


def of_visitor(visitor: Visitor) -> Party:
    """The visitor as somebody of theirs."""
    return Party(Side.THEIRS, PartyKind.VISITOR, visitor.uuid, visitor.name)


class Seats(Translatable, QWidget):
    """One side of the table. ``changed()`` follows whoever is added or taken away by a person."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._parties: list[Party] = []
        self._chips: list[NameButton] = []
        self.label = Label(role="strong")
        self.line = PartyLine(self.look_for)
        self.line.picked.connect(self.add)
        self.line.wants_back.connect(self._take_last)
        self._row = QWidget()
        self._flow = Flow(self._row, gap=6)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        for widget in (self.label, self._row, self.line, self.line.below):
            column.addWidget(widget)
        column.addStretch(1)
        self._row.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Name the side in the language of now, and what takes each of its people away."""
        self.label.setText(self._title())
        self.line.setAccessibleName(self._asks())
        self.line.setPlaceholderText(self._asks())
        self._show()

    def parties(self) -> tuple[Party, ...]:
        """Who sits here, in the order they came."""
        return tuple(self._parties)

    def seat(self, parties: Iterable[Party]) -> None:
        """Let *parties* sit here and nobody else; says nothing."""
        self._parties = list(parties)
        self.line.forget()
        self._show()

    @Slot(object)
    def add(self, party: Party) -> bool:
        """Let *party* sit here, too; False where they do already."""
        if any(_same(one, party) for one in self._parties):
            return False
        self._parties.append(party)
        self._show()
        self.changed.emit()
        return True

    def look_for(self, words: str) -> None:
        """Look for who may be meant by *words*, and show them below the line."""

    def _title(self) -> str:
        return ""

    def _asks(self) -> str:
        return ""

    def _show(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for party in self._parties:
            chip = self._chip(party)
            self._chips.append(chip)
            self._flow.addWidget(chip)
        self._row.setVisible(bool(self._chips))

    def _chip(self, party: Party) -> NameButton:
        made = NameButton("chip", "x", lambda: self._take_away(party))
        made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands at the end
        made.say(party.name, self.tr("Take %1 away").replace("%1", party.name), theme.px(LONGEST))
        return made

    @Slot()
    def _take_last(self) -> None:
        if self._parties:
            self._take_away(self._parties[-1])

    def _take_away(self, party: Party) -> None:
        self._parties = [one for one in self._parties if one is not party]
        self.line.setFocus()
        self._show()
        self.changed.emit()


class Theirs(Seats):
    """Visitors found in the list, and companies without a person."""

    def __init__(self, store: Store) -> None:
        self._store = store
        super().__init__()

    def look_for(self, words: str) -> None:
        """Ask the list; a company that is written here needs nobody of it."""
        if words.strip():
            self._store.read(
                lambda hits: self._found(words, hits),
                search.visitors,
                words,
                limit=5,
                priority=Priority.SEARCH,
                replaces="seats",
            )

    def _found(self, words: str, hits: Hits) -> None:
        if words != self.line.text():
            return
        there = {one.ref for one in self.parties()}
        found = [Hit(of_visitor(one), _who(one)) for one in hits.visitors if one.uuid not in there]
        company = Party(Side.THEIRS, PartyKind.COMPANY, "", words.strip())
        said = self.tr("%1: a company, nobody of it named").replace("%1", company.name)
        certain = len(found) == len(hits.visitors) == 1 and hits.sure
        self.line.show_hits([*found, Hit(company, said)], certain=certain)

    def _title(self) -> str:
        return self.tr("Who")

    def _asks(self) -> str:
        return self.tr("Scan badges, or type a name or company")


class Ours(Seats):
    """Bodies and delegates, by name or by any other way to write it.

    A delegate who speaks for several bodies is offered once for each, unless one sits here already;
    where one was agreed with no body named, it is asked for whom they speak.
    """

    def __init__(self) -> None:
        self._known: list[tuple[str, Party]] = []
        self._speaks_for: dict[str, tuple[Party, ...]] = {}
        self._asked: QWidget | None = None
        super().__init__()

    def know(self, bodies: Sequence[Body], delegates: Sequence[Delegate]) -> None:
        """Offer *bodies*, then *delegates*."""
        kinds = ((PartyKind.BODY, bodies), (PartyKind.DELEGATE, delegates))
        self._known = [
            (fold(" ".join((one.name, *one.aliases))), Party(Side.OURS, kind, one.uuid, one.name))
            for kind, known in kinds
            for one in known
        ]
        by_name = {fold(name): one for one in bodies for name in (one.name, *one.aliases)}
        self._speaks_for = {
            one.uuid: tuple(_body(role.body, by_name) for role in one.roles)
            for one in delegates
            if len(one.roles) > 1
        }
        self._ask_for_whom()

    def look_for(self, words: str) -> None:
        """Show who has words that begin as typed; with nothing typed, the first who are free."""
        wanted = fold(words).split()
        found = [
            hit
            for known, party in self._known
            if all(f" {word}" in f" {known}" for word in wanted)
            and not any(_same(party, one) for one in self._parties)
            for hit in self._hits(party)
        ]
        self.line.show_hits(found)

    def _hits(self, party: Party) -> list[Hit]:
        choices = self._open_choices(party)
        if not choices:
            return [Hit(party, party.name)]
        return [Hit(party, f"{party.name} · {one.name}", one) for one in choices]

    def _open_choices(self, party: Party) -> tuple[Party, ...]:
        """The bodies for which *party* may speak, while none of them sits here."""
        speaks_for = self._speaks_for.get(party.ref, ())
        sat = any(_same(one, other) for one in speaks_for for other in self._parties)
        return () if sat else speaks_for

    def _show(self) -> None:
        super()._show()
        self._ask_for_whom()

    def _ask_for_whom(self) -> None:
        """A button for each body of the first one here of whom that is open."""
        if self._asked is not None:
            self._column.removeWidget(self._asked)
            self._asked.hide()
            self._asked.deleteLater()
            self._asked = None
        person = next((one for one in self._parties if self._open_choices(one)), None)
        if person is None:
            return
        self._asked = QWidget()
        row = Flow(self._asked, gap=6)
        row.addWidget(Label(self.tr("%1 speaks for").replace("%1", person.name), role="caption"))
        for body in self._open_choices(person):
            button = NameButton("hit", "plus", partial(self._choose, body))
            button.say(body.name, self.tr("Add %1").replace("%1", body.name), theme.px(LONGEST))
            row.addWidget(button)
        self._column.insertWidget(self._column.indexOf(self._row) + 1, self._asked)

    def _choose(self, body: Party) -> None:
        self.line.setFocus()  # the button goes
        self.add(body)

    def _title(self) -> str:
        return self.tr("With")

    def _asks(self) -> str:
        return self.tr("Body or delegate")


def _body(name: str, by_name: dict[str, Body]) -> Party:
    """The body that a role calls *name*, or that name alone."""
    known = by_name.get(fold(name))
    return Party(
        Side.OURS, PartyKind.BODY, known.uuid if known else "", known.name if known else name
    )


def _same(one: Party, other: Party) -> bool:
    if one.ref or other.ref:
        return one.ref == other.ref
    return one.kind is other.kind and fold(one.name) == fold(other.name)


def _who(visitor: Visitor) -> str:
    return " · ".join(part for part in (visitor.name, visitor.company) if part)
