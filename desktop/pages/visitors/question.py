"""What is asked before the badges of a list are printed: how many, on what, and where."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from db.badges import print_pace
from desktop.badging import used_labels
from desktop.badging.badge_looks import fit_subject
from desktop.pages.visitors.paper import ChosenPaper, PaperChoice

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtWidgets import QWidget

    from db.rows import Visitor
    from desktop.badge.letters import Unwritten
    from desktop.badge.places import Places
    from desktop.badging.badge_desk import BadgeDesk
    from desktop.badging.badge_looks import Paper
    from desktop.preferences import Preferences
    from desktop.store import Store
    from desktop.widgets.sheet_chooser import SheetChooser

MANY = 20
"""Badges from which on labels are asked about, too: a minute of printing, and a roll's end."""

SECONDS = 3.0
"""What a badge takes until a printer has shown its pace: label printers are sold as one a second
(Dymo LabelWriter 550: 62 a minute), and a driver doubles or trebles that.
"""


class PrintQuestion(QObject):
    """Asks in a panel over *page*. ``decided(paper, places)``: it shall be; ``asking(bool)``: a
    panel is open, or closed again; ``wants_layout(subject)``: that layout shall be made to fit.
    """

    decided = Signal(object, object)
    asking = Signal(bool)
    wants_layout = Signal(str)

    def __init__(
        self, page: QWidget, store: Store, preferences: Preferences, badges: BadgeDesk
    ) -> None:
        super().__init__(page)
        self._page, self._store, self._preferences = page, store, preferences
        self._badges = badges
        self.to_print = ChosenPaper(preferences, badges, self, lists=True)
        self.to_save = ChosenPaper(preferences, badges, self, file=True, lists=True)
        self._before = self.to_print.chosen()
        self._decided: Paper | None = None
        self.chooser: SheetChooser | None = None
        self._printing = True
        self._people: Sequence[Visitor] = ()
        self._new: Sequence[Visitor] = ()
        self._fit_for = ""
        self._choices: dict[bool, PaperChoice] = {}
        self.to_print.changed.connect(self._show)
        self.to_save.changed.connect(self._show)

    def needed(self, people: Sequence[Visitor]) -> bool:
        """Whether badges of *people* are not printed without a question: so many, on sheets, on
        what check-ins do not print on or their layout does not fit, or where there is no printer:
        then they become one PDF, and somebody says where.
        """
        paper = self.to_print.paper
        other = paper != self.to_print.at_check_in or not paper.printer
        many = len(people) >= MANY or paper.stock.sheet is not None
        return many or other or bool(self._badges.looks.unfit(people, paper.stock))

    def people(self) -> Sequence[Visitor]:
        """Of those who were asked about, whose badges are wanted."""
        new_only = self.chooser is not None and self.chooser.only_new.isChecked()
        return self._new if new_only else self._people

    def ask(
        self,
        people: Sequence[Visitor],
        boxes: list[Unwritten],
        had: Collection[str],
        *,
        printing: bool,
    ) -> None:
        """Ask about badges of *people* to print, or for a PDF; *boxes* are told before, and how
        many are on paper already: those with the codes *had*.
        """
        from desktop.words.letter_words import LetterWords

        self._printing, self._people = printing, people
        self._new = [visitor for visitor in people if visitor.code not in had]
        self._before = self._chosen.chosen()
        chooser = self._chooser()
        for printed, choice in self._choices.items():
            choice.setVisible(printed == printing)
        self.asking.emit(True)
        paper = self._paper
        chooser.open_for(
            paper.stock,
            len(people),
            used_labels.of(self._preferences.settings, paper.stock.id),
            printer=self._name(paper),
            warning=LetterWords.warning(boxes),
            had=len(people) - len(self._new),
        )
        self._tell_fit(paper)
        self._ask_pace()

    def keep(self, paper: Paper) -> None:
        """The badges that were asked about went onto *paper*: the next question begins there."""
        self._chosen.keep(paper)

    @property
    def _chosen(self) -> ChosenPaper:
        return self.to_print if self._printing else self.to_save

    @property
    def _paper(self) -> Paper:
        return self._chosen.paper

    def _chooser(self) -> SheetChooser:
        if self.chooser is None:
            from desktop.widgets.sheet_chooser import SheetChooser

            self.chooser = SheetChooser(self._page)
            self._choices = {
                True: PaperChoice(self.to_print, beside=True),
                False: PaperChoice(self.to_save, file=True),
            }
            for choice in self._choices.values():
                self.chooser.offer(choice)
            self.chooser.chosen.connect(self._decide)
            self.chooser.closed.connect(self._closed)
            self.chooser.wants_fit.connect(lambda: self.wants_layout.emit(self._fit_for))
        return self.chooser

    @Slot()
    def _show(self) -> None:
        """Another paper was chosen: show its labels, and how long it takes there."""
        if self.chooser is None or not self.chooser.isVisible():
            return
        paper = self._paper
        if self.chooser.shows(paper.stock, self._name(paper)):
            return
        gone = used_labels.of(self._preferences.settings, paper.stock.id)
        self.chooser.show_stock(paper.stock, gone, printer=self._name(paper))
        self._tell_fit(paper)
        self._ask_pace()

    def _tell_fit(self, paper: Paper) -> None:
        """Say whose layout does not fit what they go onto now."""
        from desktop.words.fit_words import FitWords

        found = self._badges.looks.unfit(self._people, paper.stock)
        self._fit_for = fit_subject(found[0].code, paper.stock.id) if found else ""
        if self.chooser is not None:
            self.chooser.tell_unfit(FitWords.before(found, paper.stock))

    def _name(self, paper: Paper) -> str:
        """What the panel calls the printer; "" for a PDF that staff name themselves."""
        from desktop.words.job_words import JobWords

        return JobWords.printer(paper.printer) if paper.printer else ""

    def _ask_pace(self) -> None:
        paper = self._paper
        if paper.printer and paper.stock.sheet is None:
            known = partial(self._know_pace, paper)
            pace = print_pace.seconds_a_badge
            self._store.read(known, pace, paper.printer, replaces="print pace")

    def _know_pace(self, paper: Paper, seconds: float | None) -> None:
        if self.chooser is not None and paper == self._paper:
            self.chooser.set_pace(seconds or SECONDS)

    @Slot()
    def _closed(self) -> None:
        """What was chosen counts for one run, and for none when nothing is printed."""
        self._decided = self._paper
        self._chosen.restore(self._before)
        self.asking.emit(False)

    @Slot(object)
    def _decide(self, places: Places) -> None:
        self.decided.emit(self._decided, places)
