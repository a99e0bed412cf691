"""What a schedule, or a list of our side, comes to: how many, what is gone, and what to decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from db.agenda.agenda_lists import AgendaPlan, Fate, Sureness
from db.rows import Body
from desktop.i18n import Translatable
from desktop.pages.lists.summary import fact
from desktop.widgets import theme
from desktop.widgets.cards import Scroller, line
from desktop.widgets.fields import Check

if TYPE_CHECKING:
    from db.lists_in.our_lists import OurPlan

Fact = tuple[str, str, str, str]
"""Icon, colour, words, and more below."""


class OursSummary(Translatable, Scroller):
    """``decided(whole)``: whether the list is the whole schedule, so that what it lacks goes."""

    decided = Signal(bool)

    def __init__(self) -> None:
        super().__init__(QWidget())
        self._plan: AgendaPlan | OurPlan | None = None
        self.whole: Check | None = None

    def retranslate(self) -> None:
        if self._plan is not None:
            self.show_plan(self._plan)

    def show_plan(self, plan: AgendaPlan | OurPlan) -> None:
        """Show what *plan* would do."""
        self._plan = plan
        inner = QWidget()
        inner.setProperty("role", "body")
        inner.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, theme.px(8), 0)
        column.setSpacing(theme.px(8))
        self.whole = None
        if isinstance(plan, AgendaPlan):
            parts: list[QWidget] = [fact(*told) for told in self._fates(plan) + self._missing(plan)]
            if plan.missing:
                self.whole = self._choice(plan)
                parts.append(self.whole)
            parts += [fact(*told) for told in self._guests(plan) + self._refused(plan)]
        else:
            parts = [fact(*told) for told in self._ours(plan)]
        for place, part in enumerate(parts):
            if place:
                column.addWidget(line())
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(inner)

    def clear(self) -> None:
        """Forget the list."""
        self._plan = None

    def _choice(self, plan: AgendaPlan) -> Check:
        """Whether what the list lacks is dropped."""
        made = Check(self.tr("The list is the whole schedule: what it lacks is dropped"))
        made.setChecked(plan.whole)
        made.clicked.connect(self.decided)
        return made

    def _fates(self, plan: AgendaPlan) -> list[Fact]:
        counts = {fate: len(plan.of(fate)) for fate in Fate}
        same = sum(1 for one in plan.of(Fate.SAME) if one.meeting is not None)
        rows = (
            (Fate.ADDED, "plus", "good", self.tr("%Ln new meeting(s)", "", counts[Fate.ADDED])),
            (Fate.MOVED, "clock", "warn", self.tr("%Ln moved", "", counts[Fate.MOVED])),
            (Fate.CHANGED, "pencil", "accent", self.tr("%Ln changed", "", counts[Fate.CHANGED])),
            (Fate.CANCELLED, "ban", "bad", self.tr("%Ln called off", "", counts[Fate.CANCELLED])),
            (Fate.BACK, "repeat", "good", self.tr("%Ln back again", "", counts[Fate.BACK])),
        )
        told = [(icon, colour, words, "") for fate, icon, colour, words in rows if counts[fate]]
        if same or not told:
            told.append(("check", "soft", self.tr("%Ln as it was", "", same), ""))
        if kept := sum(1 for one in plan.planned if one.kept):
            words = self.tr("%Ln with something that staff changed", "", kept)
            told.append(("hand", "accent", words, self.tr("It stays. See “To look at”.")))
        return told

    def _missing(self, plan: AgendaPlan) -> list[Fact]:
        told: list[Fact] = []
        if plan.dropped:
            words = self.tr("%Ln no longer in the list", "", len(plan.dropped))
            told.append(
                ("circle-x", "bad", words, self.tr("Dropped, not deleted: they can return."))
            )
        if plan.off_schedule:
            words = self.tr("%Ln gone, but with notes or facts", "", len(plan.off_schedule))
            told.append(("clipboard-list", "warn", words, self.tr("They stay on the agenda.")))
        if plan.missing and not plan.whole:
            words = self.tr("Not in this list: %Ln meeting(s) of earlier ones", "", plan.missing)
            told.append(("info", "soft", words, self.tr("They stay: this looks like a part.")))
        return told

    def _guests(self, plan: AgendaPlan) -> list[Fact]:
        sure = sum(1 for guest in plan.guests if guest.sureness is Sureness.SURE)
        likely = len(plan.likely)
        unknown = len(plan.guests) - sure - likely
        told: list[Fact] = []
        if sure:
            told.append(("users", "good", self.tr("%Ln guest(s) recognised", "", sure), ""))
        if likely:
            words = self.tr("%Ln guest(s) to decide about", "", likely)
            told.append(("circle-help", "warn", words, self.tr("See “Guests to decide”.")))
        if unknown:
            words = self.tr("%Ln guest(s) not on the list", "", unknown)
            told.append(("user", "soft", words, self.tr("They go in by name.")))
        return told

    def _ours(self, plan: OurPlan) -> list[Fact]:
        new, changed = plan.new, plan.changed
        bodies = sum(1 for one in new if isinstance(one.after, Body))
        told: list[Fact] = []
        if bodies:
            words = self.tr("New bodies and companies: %Ln", "", bodies)
            told.append(("building-2", "good", words, ""))
        if people := len(new) - bodies:
            told.append(("user-plus", "good", self.tr("New people: %Ln", "", people), ""))
        if changed:
            told.append(("pencil", "accent", self.tr("%Ln changed", "", len(changed)), ""))
        if not told:
            told.append(("check", "soft", self.tr("All of it is here already"), ""))
        return [*told, *self._refused(plan)]

    def _refused(self, plan: AgendaPlan | OurPlan) -> list[Fact]:
        refused = plan.draft.rejected if isinstance(plan, AgendaPlan) else plan.rejected
        if not refused:
            return []
        words = self.tr("%Ln row(s) left out", "", len(refused))
        more = self.tr("The rest comes in. Lines and reasons are under “To look at”.")
        return [("circle-x", "bad", words, more)]
