"""What a list would do: how many are new or known, what is done with those, and what is odd."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from db.exchange import own_exports
from db.exchange.matching import Decision, Kind
from desktop.i18n import Translatable
from desktop.pages.lists import groups as lists_groups
from desktop.pages.lists.groups import Group
from desktop.widgets import theme
from desktop.widgets.cards import IconLabel, Scroller, line
from desktop.widgets.combo import Combo
from desktop.widgets.labels import Label
from desktop.words.list_words import ListWords

if TYPE_CHECKING:
    from db.lists_in.imports import ImportPlan

COMBO = 208
"""Pixels at 100% zoom of the choice beside a group."""


class ImportSummary(Translatable, Scroller):
    """``decided(decisions)`` after each choice, in the form that ``imports.apply`` takes."""

    decided = Signal(object)

    def __init__(self) -> None:
        super().__init__(QWidget())
        self._plan: ImportPlan | None = None
        self._groups: list[Group] = []
        self.combos: dict[str, Combo] = {}

    def retranslate(self) -> None:
        if self._plan is not None:
            self._build(self._plan)

    def show_plan(self, plan: ImportPlan, groups: list[Group]) -> None:
        """Show what *plan* would do with its *groups*; choices made before stay."""
        self._plan, self._groups = plan, groups
        self._build(plan)

    def clear(self) -> None:
        """Forget the list and what was decided about it."""
        self._plan, self._groups, self.combos = None, [], {}

    def decisions(self) -> dict[Kind | int, Decision]:
        """What is decided now."""
        # Qt gives back plain text for what was an enum.
        chosen = {key: Decision(combo.currentData()) for key, combo in self.combos.items()}
        return lists_groups.decisions(self._groups, chosen)

    def _build(self, plan: ImportPlan) -> None:
        before = {key: combo.currentData() for key, combo in self.combos.items()}
        self.combos = {}
        inner = QWidget()
        inner.setProperty("role", "body")
        inner.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, theme.px(8), 0)
        column.setSpacing(theme.px(8))
        column.addWidget(fact("user-plus", "good", *self._new(plan)))
        for group in self._groups:
            column.addWidget(line())
            words, more = self._words(group)
            told = fact("users", "accent", words, more)
            told.layout().addWidget(self._combo(group, words, before.get(group.key)))  # type: ignore[union-attr] # made with one
            column.addWidget(told)
        for icon, colour, words, more in self._remarks(plan):
            column.addWidget(line())
            column.addWidget(fact(icon, colour, words, more))
        column.addStretch(1)
        self.setWidget(inner)

    def _combo(self, group: Group, words: str, chosen: str | None) -> Combo:
        combo = Combo()
        combo.setFixedWidth(theme.px(COMBO))
        combo.fill(self._choices(group))
        combo.choose(chosen or group.usual.value)
        combo.setAccessibleName(words)
        combo.currentIndexChanged.connect(self._tell)
        self.combos[group.key] = combo
        return combo

    def _choices(self, group: Group) -> list[tuple[str, str]]:
        if group.key != lists_groups.ERASED:
            return [(ListWords.decision(each), each.value) for each in Decision]
        leave = (self.tr("Leave out"), Decision.SKIP.value)
        return [leave, (ListWords.decision(Decision.ADD), Decision.ADD.value)]

    @Slot()
    def _tell(self) -> None:
        self.decided.emit(self.decisions())

    def _new(self, plan: ImportPlan) -> tuple[str, str]:
        again = len(plan.sorted.back)
        words = self.tr("%Ln new visitor(s)", "", len(plan.sorted.new))
        back = self.tr("%Ln back, whose list was undone", "", again) if again else ""
        return words, back

    def _words(self, group: Group) -> tuple[str, str]:
        number = len(group.matches)
        if group.key == lists_groups.ERASED:
            return (
                self.tr("%Ln who was erased on request", "", number),
                self.tr("Ask them before you take them again. Lines are under “To look at”."),
            )
        if group.key == lists_groups.SAME_ID:
            return (
                self.tr("%Ln with an ID that is here", "", number),
                self.tr("What staff corrected here is never overwritten."),
            )
        if group.key == lists_groups.SAME_EMAIL:
            return self.tr("%Ln with an e-mail that is here", "", number), ""
        if group.key == lists_groups.SAME_PERSON:
            return self.tr("%Ln with a name and company that are here", "", number), ""
        if group.key == lists_groups.TWICE:
            return self.tr("%Ln twice in the list", "", number), ""
        return (
            self.tr("%Ln with somebody else's e-mail or ID", "", number),
            self.tr("Colleagues who share an address, or a ticket that was passed on."),
        )

    def _remarks(self, plan: ImportPlan) -> list[tuple[str, str, str, str]]:
        told: list[tuple[str, str, str, str]] = []
        people = plan.people
        if doubtful := sum(people.columns["doubtful"]):
            told.append(
                (
                    "circle-help",
                    "warn",
                    self.tr("%Ln with letters that were lost", "", doubtful),
                    self.tr("They come in marked as doubtful, and never overwrite a good name."),
                )
            )
        if people.rejected:
            told.append(
                (
                    "circle-x",
                    "bad",
                    self.tr("%Ln row(s) left out", "", len(people.rejected)),
                    self.tr("The rest comes in. Lines and reasons are under “To look at”."),
                )
            )
        if agreed := people.columns["organiser_opt_in"].count("yes"):
            told.append(
                (
                    "info",
                    "soft",
                    self.tr("%Ln said yes to the organiser's marketing", "", agreed),
                    self.tr("Kept as the organiser's statement. It is no consent to us."),
                )
            )
        if stays := own_exports.staying(plan.mapping.columns):
            consents = own_exports.has_consents(stays)
            more = ListWords.consents() if consents else ""
            told.append(("info", "soft", ListWords.ours(", ".join(stays)), more))
        return told


def fact(icon: str, colour: str, words: str, more: str = "") -> QWidget:
    """What a list would do, in a line with its icon, and *more* below."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(12))
    row.addWidget(IconLabel(icon, colour))
    column = QVBoxLayout()
    column.setSpacing(theme.px(2))
    column.addWidget(Label(words, role="strong", wrap=True))
    if more:
        column.addWidget(Label(more, role="caption", wrap=True))
    row.addLayout(column, 1)
    return made
