"""What can be done with the visitors that are selected: the bar under the table, and its menu."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from db.access import rights
from db.door import check_ins
from db.errors import Refused
from db.rows import Outcome, Way
from db.visitor import visitor_codes, visitors
from desktop.i18n import Translatable
from desktop.lane import Priority
from desktop.undo.acts import Done, noted
from desktop.widgets.buttons import Action, Button, drop_menu, keep_in_line, with_icons
from desktop.widgets.flow import Flow
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from db.errors import EnvironmentFault
    from db.rows import Scan, Visitor
    from desktop.badging.badge_desk import BadgeDesk
    from desktop.pages.visitors.paper import ChosenPaper
    from desktop.store import Store

MARKS = {
    "block": visitors.block,
    "unblock": visitors.unblock,
    "cancel": visitors.cancel,
    "restore": visitors.restore,
}
"""The commands that take a reason, by the kind of change they make."""


class VisitorActions(Translatable, QWidget):
    """Buttons for the visitor under the cursor, or the two that are selected.

    ``said(text, change)`` asks for a toast, ``done(visitor)`` tells the new state of a visitor,
    ``wants_reason(kind, visitor, trouble)`` and ``wants_merge(visitor, other)`` ask for a sheet,
    *trouble* says why the PIN of before would not do;
    ``wants_company(name)`` asks for the list of a company; ``wants_edit()`` for the fields,
    ``wants_badges()`` for the badges of the several who are selected.
    """

    said = Signal(str, str)
    done = Signal(object)
    wants_reason = Signal(str, object, str)
    wants_merge = Signal(object, object)
    wants_company = Signal(str)
    wants_edit = Signal()
    wants_badges = Signal()

    def __init__(self, page: QWidget, store: Store, badges: BadgeDesk, paper: ChosenPaper) -> None:
        """Act through *store* and *badges*; the keys work wherever *page* is shown."""
        super().__init__(page)
        self._store, self._badges, self.paper = store, badges, paper
        self._visitor: Visitor | None = None
        self._other: Visitor | None = None
        self._number = 0
        self._paused = False
        self._make(page)
        self._flow = Flow(self)
        seen = (self.enter, self.quiet_enter, self.print, self.company, self.merge, self._rarer)
        roles = {self.enter: "primary"}
        self._buttons = [Button(action, roles.get(action, "")) for action in seen]
        for button in self._buttons:
            self._flow.addWidget(button)
        self.more = self._buttons[-1]
        self.retranslate()
        self.show_selection([], 0)

    def _make(self, page: QWidget) -> None:
        self.enter = Action(page, "user-check", "Ctrl+Return", self._check_in)
        self.quiet_enter = Action(page, "log-in", "Ctrl+Shift+Return", self._check_in_quietly)
        self.print = Action(page, "printer", "Ctrl+P", self._print)
        self.company = Action(page, "building-2", on=self._check_in_company)
        self.merge = Action(page, "merge", on=self._merge)
        self.leave = Action(page, "log-out", on=self._check_out)
        self.force = Action(page, "hand", on=partial(self._ask, "force"))
        self.block = Action(page, "ban", on=self._ask_block)
        self.cancel = Action(page, "circle-x", on=self._ask_cancel)
        self.lost = Action(page, "refresh-cw", on=self._lose)
        self.same_company = Action(page, "filter", on=self._same_company)
        self.edit = Action(page, "pencil", on=self.wants_edit.emit)
        self._rarer = Action(page, "chevron-down", on=self.open_menu)

    def retranslate(self) -> None:
        self.enter.say(
            self.tr("Check in"),
            self.tr("Check in, and print the badge when that is switched on"),
        )
        self.quiet_enter.say(
            self.tr("Without badge"), self.tr("Check in without printing the badge")
        )
        self.company.say(
            self.tr("Whole company"),
            self.tr("Check in everybody of this company who is not here yet"),
        )
        self.leave.say(self.tr("Check out"))
        self.force.say(self.tr("Let in with a reason…"))
        self.lost.say(self.tr("Lost badge: make a new code"))
        self.same_company.say(self.tr("Only this company"))
        self.edit.say(self.tr("Correct the data"))
        self._rarer.say(self.tr("More"))
        self._word()

    def show_selection(self, chosen: list[Visitor], number: int) -> None:
        """Act on *chosen*, of *number* rows that are selected; the first is the current one."""
        self._number = number
        self._visitor = chosen[0] if chosen else None
        self._other = chosen[1] if len(chosen) == 2 and number == 2 else None
        self._word()

    def pause(self, paused: bool) -> None:
        """Do nothing, by key or by button, while a sheet lies over the list."""
        self._paused = paused
        self._word()

    def visitor(self) -> Visitor | None:
        """Whom the orders are about; None while nobody, or more than two, are selected."""
        return self._visitor

    def open_menu(self, at: QPoint | None = None) -> None:
        """Show the rarer actions under their button, or at the point *at* of the screen."""
        menu = QMenu(self)
        for group in (
            (self.edit, self.same_company),
            (self.force, self.leave, self.lost),
            (self.block, self.cancel),
        ):
            menu.addActions(list(group))
            menu.addSeparator()
        with_icons(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        drop_menu(menu, self.more, at if isinstance(at, QPoint) else None)

    def _word(self) -> None:
        """Words and states that follow from who is selected."""
        visitor = self._visitor
        one = visitor is not None and self._number == 1 and not visitor.withdrawn
        one = one and not self._paused
        blocked = visitor is not None and visitor.blocked
        cancelled = visitor is not None and visitor.cancelled
        self.block.say(self.tr("Unblock…") if blocked else self.tr("Block…"))
        self.cancel.say(
            self.tr("Restore the registration…")
            if cancelled
            else self.tr("Cancel the registration…")
        )
        pair = self._other is not None and not self._paused
        self.merge.say(
            self.tr("Merge the two") if pair else self.tr("Merge with…"),
            self.tr("Make one visitor of two entries"),
        )
        several = self._number > 1 and not self._paused
        self.print.say(
            self.tr("Print %n badge(s)", "", self._number) if several else self.tr("Print badge"),
            self.tr("Print the badge without checking anybody in"),
        )
        actions = (self.enter, self.quiet_enter, self.leave, self.force)
        for action in (*actions, self.block, self.cancel, self.lost, self.edit):
            action.setEnabled(one)
        for action in (self.company, self.same_company):
            action.setEnabled(one and visitor is not None and bool(visitor.company))
        self.merge.setEnabled(one or pair)
        self.print.setEnabled(one or several)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        keep_in_line(self._buttons, self._flow, self.width())

    # Orders -----------------------------------------------------------------------------------

    def _check_in(self) -> None:
        self._enter(print_badge=True)

    def _check_in_quietly(self) -> None:
        self._enter(print_badge=False)

    def _enter(self, *, print_badge: bool) -> None:
        if self._visitor is not None:
            self._store.write(
                partial(self._entered, print_badge),
                check_ins.check_in_visitor,
                self._visitor.uuid,
                priority=Priority.SCAN,
            )

    def _vouched(
        self,
        kind: str,
        answer: Callable[[Any], object],
        command: Callable[..., Any],
        visitor: Visitor,
        pin: str,
        **named: Any,
    ) -> None:
        """Do what needs a supervisor with *visitor*, on the word of who has *pin*."""
        refused = partial(self._not_vouched, kind, visitor)
        told = rights.permitted(command)
        self._store.write(answer, told, pin, visitor.uuid, on_fault=refused, **named)

    def _not_vouched(self, kind: str, visitor: Visitor, error: EnvironmentFault | Refused) -> None:
        if isinstance(error, Refused) and error.refusal in rights.REFUSALS:
            self.wants_reason.emit(kind, visitor, Messages.refusal(error))
        else:
            self._store.tell(error)

    def _entered(self, print_badge: bool, scan: Scan) -> None:
        if scan.outcome is Outcome.OK and scan.visitor is not None:
            self.done.emit(scan.visitor)
            if print_badge:
                self._badges.after_check_in(scan)
            else:
                self._tell(scan, self.tr("No badge was printed"))
                return
        self._tell(scan)

    def _tell(self, scan: Scan, more: str = "") -> None:
        event = self._store.current_event
        if event is None or scan.visitor is None:
            return
        words = Messages.verdict(scan, event)
        why = " · ".join(filter(None, (more, words.why, words.todo)))
        told = f"{scan.visitor.name}: {words.title}"
        self.said.emit(f"{told} · {why}" if why else told, scan.change or "")

    def _check_out(self) -> None:
        if self._visitor is not None:
            self._store.write(
                self._tell, check_ins.check_in_visitor, self._visitor.uuid, way=Way.EXIT
            )

    def _print(self) -> None:
        if self._number > 1:
            self.wants_badges.emit()
        elif self._visitor is not None:
            self._badges.print_badge(self._visitor, paper=self.paper.paper)

    def _check_in_company(self) -> None:
        if self._visitor is not None:
            company = self._visitor.company
            self._store.write(
                partial(self._company_entered, company), check_ins.check_in_company, company
            )

    def _company_entered(self, company: str, scans: list[Scan]) -> None:
        entered = [scan for scan in scans if scan.outcome is Outcome.OK]
        for scan in entered:
            if scan.visitor is not None:
                self.done.emit(scan.visitor)
            self._badges.after_check_in(scan)
        words = self.tr("%n visitor(s) of %1 checked in", "", len(entered))
        if not entered:
            words = self.tr("Everybody of %1 who may come in is here already")
        change = next((scan.change for scan in entered if scan.change), "")
        self.said.emit(words.replace("%1", company), change)

    def _merge(self) -> None:
        if self._visitor is not None:
            self.wants_merge.emit(self._visitor, self._other)

    def _ask(self, kind: str) -> None:
        if self._visitor is not None:
            self.wants_reason.emit(kind, self._visitor, "")

    def _ask_block(self) -> None:
        self._ask("unblock" if self._visitor and self._visitor.blocked else "block")

    def _ask_cancel(self) -> None:
        self._ask("restore" if self._visitor and self._visitor.cancelled else "cancel")

    @Slot(str, object, str, str)
    def mark(self, kind: str, visitor: Visitor, reason: str, pin: str) -> None:
        """Do what ``wants_reason`` asked a reason for, and a PIN."""
        if kind == "force":
            told: dict[str, Any] = {"force": True, "priority": Priority.SCAN}
            command, answer = check_ins.check_in_visitor, partial(self._entered, True)
            self._vouched(kind, answer, command, visitor, pin, reason=reason, **told)
        elif kind == "unblock":
            marked, command = partial(self._marked, kind), noted(MARKS[kind])
            self._vouched(kind, marked, command, visitor, pin, reason=reason)
        else:
            self._store.write(
                partial(self._marked, kind), noted(MARKS[kind]), visitor.uuid, reason=reason
            )

    def _marked(self, kind: str, made: Done) -> None:
        self.done.emit(made.answer)
        self.said.emit(f"{Messages.change(kind)}: {made.answer.name}", made.change)

    def _lose(self) -> None:
        if self._visitor is not None:
            self._store.write(
                partial(self._lost, self._visitor), noted(visitor_codes.lost), self._visitor.uuid
            )

    def _lost(self, visitor: Visitor, made: Done) -> None:
        words = self.tr("The old badge of %1 admits nobody any more; print the new one.")
        self.said.emit(words.replace("%1", visitor.name), made.change)

    @Slot()
    def _same_company(self) -> None:
        if self._visitor is not None:
            self.wants_company.emit(self._visitor.company)
