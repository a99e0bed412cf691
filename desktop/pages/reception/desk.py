"""What the reception writes: check-ins and what staff do about them. Every answer is a Case."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from db import ids
from db.access import operators, rights
from db.badges import codes
from db.door import check_ins
from db.errors import EnvironmentFault, Refused
from db.past import history
from db.rows import Way
from db.visitor import visitor_codes, visitors
from desktop.lane import Priority
from desktop.pages.reception.case import STAND, About, Case, of_scan
from desktop.undo.acts import Done, noted
from desktop.widgets.sheet import host_of
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from collections.abc import Callable

    from db.past.history import Undone
    from db.rows import Scan, Visitor
    from desktop.keeping.opened import Here
    from desktop.store import Store
    from desktop.widgets.pin_sheet import PinSheet

_BESIDE = (
    *("meeting", "meeting_fact", "note", "share_note", "follow_up"),
    *("next_edition", "consent", "notice_given"),
)
"""Kinds of change that are about a meeting or a question, and not about a visitor at the door."""


class Desk(QObject):
    """Asks the store to write, and tells what came of it.

    ``happened(case)`` carries every new :class:`Case`; ``corrected(visitor)`` a visitor whose data
    are other ones now; ``said(words, change)`` asks for a toast. ``pin_needed(bool)`` answers
    :meth:`ask_pin`, ``pin_refused(words)`` one that will not do. ``door`` is where people go
    through now.
    """

    happened = Signal(object)
    corrected = Signal(object)
    undone = Signal(object)
    said = Signal(str, str)
    unsaved = Signal(object)
    """The environment kept something from being saved."""
    pin_needed = Signal(bool)
    pin_refused = Signal(str)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._again: Callable[[], object] | None = None
        self.pin: PinSheet | None = None
        self.door = STAND
        self.is_attended = True
        """Whether who is at the laptop lets people in; behind a locked screen nobody does."""

    # Through the door -------------------------------------------------------------------------

    def scan(self, code: str, *, holds_badge: bool = False) -> None:
        """Check in whoever holds *code*; *holds_badge* says that they need none printed."""
        case = Case(code=code, holds_badge=holds_badge, door=self.door)
        # The scan's own name: sent again after a fault, it is not a second entry.
        self._let(case, check_ins.check_in, code, scan=ids.uuid7())

    def check_in(self, visitor: Visitor) -> None:
        """Check in somebody chosen by name."""
        self._let(self._case_of(visitor), check_ins.check_in_visitor, visitor.uuid)

    def check_in_uuid(self, visitor: str) -> None:
        """Check in the visitor with that uuid."""
        self._let(Case(door=self.door), check_ins.check_in_visitor, visitor)

    def check_out(self, visitor: Visitor) -> None:
        """Note that *visitor* leaves."""
        case = replace(self._case_of(visitor), door=replace(self.door, way=Way.EXIT))
        self._let(case, check_ins.check_in_visitor, visitor.uuid)

    def retry(self) -> None:
        """Send again what a fault kept from being saved."""
        if self._again is not None:
            self._again()

    def _case_of(self, visitor: Visitor) -> Case:
        return Case(visitor=visitor, door=self.door)

    def _let(self, case: Case, command: Callable[..., Scan], *args: str, **named: Any) -> None:
        send = partial(
            self._store.write,
            partial(self._came, case),
            command,
            *args,
            priority=Priority.SCAN,
            session=case.door.code,
            way=case.door.way,
            **named,
        )
        self._send(send, case)

    def _unattended(self) -> Here:
        """The open file, and nobody in particular at this laptop."""
        file, by = self._store.here
        return file, replace(by, operator="")

    def _send(self, send: Callable[..., object], case: Case) -> None:
        again = partial(self._send, send, case)
        of = None if self.is_attended else self._unattended()
        send(on_fault=partial(self._failed, case, again), of=of)

    def _came(self, case: Case, scan: Scan) -> None:
        self.happened.emit(of_scan(case, scan))

    def _failed(
        self, case: Case, again: Callable[[], object], error: EnvironmentFault | Refused
    ) -> None:
        if isinstance(error, Refused):
            about_pin = error.refusal in rights.REFUSALS
            tell = self.pin_refused.emit if about_pin else self._say
            tell(Messages.refusal(error))
            return
        self._again = again
        self.unsaved.emit(error)
        failed = Case(About.FAULT, case.code, visitor=case.visitor, name=case.name)
        self.happened.emit(replace(failed, error=error, door=case.door))

    # Against the rules ------------------------------------------------------------------------

    def ask_pin(self) -> None:
        """Ask whether letting somebody in anyway takes a supervisor's PIN."""
        self._store.read(self.pin_needed.emit, operators.needs_pin, priority=Priority.SEARCH)

    def force(self, case: Case, reason: str, pin: str) -> None:
        """Let in the visitor of *case* against the rules, on the word of who has *pin*, if any."""
        told = {"force": True, "reason": reason}
        if case.code and case.scan is not None and case.scan.visitor is not None:
            self._let(case, rights.permitted(check_ins.check_in), pin, case.code, **told)
        elif case.visitor is not None:
            command = rights.permitted(check_ins.check_in_visitor)
            self._let(case, command, pin, case.visitor.uuid, **told)

    def restore(self, visitor: Visitor) -> None:
        """Take back that the registration of *visitor* was cancelled, then check them in."""
        self._do(partial(self._admitted, "restore"), visitors.restore, visitor.uuid)

    def unblock(self, visitor: Visitor, pin: str = "") -> None:
        """Admit *visitor* again, who was blocked, and check them in: on the word of the supervisor
        who has *pin*, once there is one.
        """
        send = partial(
            self._store.write,
            partial(self._admitted, "unblock"),
            rights.permitted(noted(visitors.unblock)),
            pin,
            visitor.uuid,
            priority=Priority.SEARCH,
        )
        again = partial(self.unblock, visitor)
        send(on_fault=partial(self._not_admitted, again, partial(self._send, send, Case())))

    def _not_admitted(
        self,
        with_pin: Callable[[str], object],
        again: Callable[[], object],
        error: EnvironmentFault | Refused,
    ) -> None:
        host = self.parent()
        if not isinstance(error, Refused) or error.refusal not in rights.REFUSALS:
            self._failed(Case(), again, error)
        elif isinstance(host, QWidget):
            if self.pin is None:
                from desktop.widgets.pin_sheet import PinSheet  # seldom needed

                self.pin = PinSheet(host_of(host))
            self.pin.ask(Messages.refusal(error), with_pin)

    def _admitted(self, kind: str, done: Done) -> None:
        self._tell(kind, done.answer, done)
        self.check_in(done.answer)

    # Badges and names -------------------------------------------------------------------------

    def give(self, code: str, visitor: Visitor) -> None:
        """Let *code*, a spare badge or another's badge, be *visitor*'s, and check them in by it."""
        ours = codes.looks_like_code(code)
        command = visitor_codes.assign if ours else visitor_codes.bind
        self._do(partial(self._given, code, visitor, ours=ours), command, visitor.uuid, code)

    def _given(self, code: str, visitor: Visitor, done: Done, *, ours: bool) -> None:
        self._tell("assign_code" if ours else "bind_code", visitor, done)
        self.scan(code, holds_badge=ours)

    def hand_over(self, code: str, visitor: Visitor) -> None:
        """Let *code* be that of *visitor*, who is registered and in already."""
        ours = codes.looks_like_code(code)
        command = visitor_codes.assign if ours else visitor_codes.bind
        kind = "assign_code" if ours else "bind_code"
        self._do(partial(self._tell, kind, visitor), command, visitor.uuid, code)

    def lost(self, visitor: Visitor) -> None:
        """Revoke the badge of *visitor* and make a new one."""
        self._do(partial(self._replaced, visitor), visitor_codes.lost, visitor.uuid)

    def _replaced(self, visitor: Visitor, done: Done) -> None:
        self._store.read(partial(self._renewed, done.change), visitors.living, visitor.uuid)

    def _renewed(self, change: str, visitor: Visitor | None) -> None:
        if visitor is not None:
            self.happened.emit(Case(About.NEW_BADGE, visitor=visitor, change=change))

    @Slot(str, dict)
    def fix(self, visitor: str, fields: dict[str, str]) -> None:
        """Correct *fields* of the visitor with that uuid."""
        self._do(self._fixed, visitors.edit, visitor, **fields)

    def _fixed(self, done: Done) -> None:
        self._tell("edit", done.answer, done)
        self.corrected.emit(done.answer)

    def undo(self, case: Case) -> None:
        """Take back what *case* changed."""
        send = partial(self._store.write, self.undone.emit, history.undo, case.change)
        self._send(send, case)

    def take_back(self, undone: Undone) -> None:
        """Tell that *undone* was taken back, with the visitor it was about as they are now.

        What was about a meeting or a question leaves the card as it is: its lines are looked up
        again.
        """
        change = undone.change
        if change.kind in _BESIDE:
            return
        answer = partial(self._taken_back, change.about)
        if change.subject:
            self._store.read(answer, visitors.living, change.subject, priority=Priority.SEARCH)
        else:
            answer(None)

    def _taken_back(self, name: str, visitor: Visitor | None) -> None:
        self.happened.emit(Case(About.UNDONE, visitor=visitor, name=name))

    def _do(
        self,
        answer: Callable[[Done], object],
        command: Callable[..., Any],
        *args: Any,
        **named: Any,
    ) -> None:
        send = partial(
            self._store.write, answer, noted(command), *args, priority=Priority.SEARCH, **named
        )
        self._send(send, Case())

    def _say(self, words: str) -> None:
        self.said.emit(words, "")

    def _tell(self, kind: str, visitor: Visitor, done: Done) -> None:
        if done.change:
            self.said.emit(f"{Messages.change(kind)} · {visitor.name}", done.change)
