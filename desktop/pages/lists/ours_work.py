"""Planning and bringing in a schedule, or a list of our side, beside the work at the door."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from db.agenda import agenda_lists
from db.agenda.agenda_lists import AgendaPlan, Choices, Known, Prepared, Reading, Start, Visitors
from db.erasure import retention
from db.exchange.faults import ListError
from db.lists_in import our_lists
from desktop.aside import Aside
from desktop.lane import Lane
from desktop.pages.lists.backup_first import BackupFirst
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from pathlib import Path

    from sqlite_utils import Database

    from db.exchange.tables import Table
    from db.lists_in.our_lists import OurPlan
    from db.past.changes import By
    from desktop.store import Store

    Plan = AgendaPlan | OurPlan


class OursWork(QObject):
    """One list at a time. ``planned(plan)`` shows what it would do, ``imported(result)`` that it is
    in the file, ``failed(words)`` why not, ``set_back(times)`` that scans went first.
    """

    planned = Signal(object)
    imported = Signal(object)
    failed = Signal(str)
    set_back = Signal(int)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._lane: Lane | None = None
        self._aside = Aside(store, self)
        self._aside.set_back.connect(self.set_back)
        self._backup = BackupFirst(store, self._ask, "our list", self._fail, self)
        self.table: Table | None = None
        self._kind = ""
        self._wanted: Plan | None = None
        self.own: dict[str, str] | None = None
        self.reading, self.choices = Reading(), Choices()
        self._made: Prepared | None = None
        self._known: Known | None = None
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.close)

    def take(self, table: Table, kind: str) -> None:
        """Plan *table*, which is an ``agenda`` or a list of ``bodies``."""
        self.table, self._kind, self.own = table, kind, None
        self.reading, self.choices = Reading(), Choices()
        self.plan()

    def correct(self, own: Mapping[str, str]) -> None:
        """Plan again with other columns: what staff say of their headings."""
        self.own = dict(own)
        self.plan()

    def read_as(self, *, order: str = "", zone: str = "") -> None:
        """Plan again with an answer to a question."""
        self.reading = Reading(order or self.reading.order, zone or self.reading.zone)
        self.plan()

    def choose(self, **choices: Any) -> None:
        """Plan again with other ``Choices``: nothing has to be read anew."""
        self.choices = replace(self.choices, **choices)
        self._compare()

    @Slot()
    def plan(self) -> None:
        """Plan, from the beginning."""
        if self.table is None:
            return
        self._made = self._known = None
        if self._kind == "agenda":
            self._read(self._have_start, _begin, self.table)
        else:
            self._read(self.planned.emit, our_lists.plan, self.table, own=self.own)

    def bring_in(self, plan: Plan) -> None:
        """Make a verified backup, then do what *plan* says, as one change."""
        self._wanted = plan
        if self._store.path is not None:
            self._back_up(plan, self._store.path)

    def stop(self) -> None:
        """Do not write what waits for a calm moment, or for its backup."""
        self._wanted = None
        self._backup.forget()
        self._aside.forget()

    @Slot()
    def hurry(self) -> None:
        """Write the list now, even if a scan has to wait."""
        self._aside.hurry()

    def forget(self) -> None:
        """Drop the list, and what is being done with it: another event may be open by now."""
        self._wanted = None
        self._backup.forget()
        if self._aside.is_waiting:
            self._aside.forget()
        self.table = self._made = self._known = None

    @Slot()
    def close(self) -> None:
        """End the thread."""
        self.forget()
        if self._lane is not None:
            self._lane.close()
            self._lane = None

    # Steps ------------------------------------------------------------------------------------

    def _ask(self, on_answer: Callable[[Any], object], work: Callable[[], Any]) -> None:
        if self._lane is None:
            self._lane = Lane("schedule", self)
        self._lane.ask(on_answer, work, replaces="list", on_fault=self._fail)

    def _read(
        self,
        on_answer: Callable[[Any], object],
        function: Callable[..., Any],
        *args: Any,
        **more: Any,
    ) -> None:
        self._store.read(
            on_answer, function, *args, replaces="our list", on_fault=self._fail, **more
        )

    def _have_start(self, answer: tuple[Start, dict[str, str]]) -> None:
        if self.table is not None:
            begun, own = answer
            self.own = own if self.own is None else self.own
            work = partial(agenda_lists.prepare, self.table, begun, self.own, self.reading)
            self._ask(self._have_prepared, work)

    def _have_prepared(self, made: Prepared) -> None:
        self._made = made
        self._read(self._have_visitors, agenda_lists.fetch, agenda_lists.guests_of(made))

    def _have_visitors(self, visitors: Visitors) -> None:
        """The file is asked in parts, so that a scan need not wait for all of it."""
        self._read(self._have_known, agenda_lists.known, visitors)

    def _have_known(self, known: Known) -> None:
        self._known = known
        self._compare()

    def _compare(self) -> None:
        if self._made is not None and self._known is not None:
            work = partial(agenda_lists.planned, self._made, self._known, self.choices)
            self._ask(self.planned.emit, work)

    def _back_up(self, plan: Plan, path: Path) -> None:
        """In this order: without a backup there is no import."""
        write, again = partial(self._write, plan), partial(self._back_up, plan, path)
        self._backup.make(path, write, again)

    def _write(self, plan: Plan, _done: object = None) -> None:
        if plan is not self._wanted:
            return
        self._aside.write(
            self.imported.emit,
            import_agenda if isinstance(plan, AgendaPlan) else import_our_side,
            plan,
            own=self.own or {},
            on_fault=self._fail,
        )

    def _fail(self, error: BaseException) -> None:
        if isinstance(error, ListError):
            name = self.table.name if self.table else ""
            self.failed.emit(Messages.list_fault(error, name))
            return
        self.failed.emit("")
        self._store.tell(error)


def import_agenda(
    db: Database,
    by: By,
    plan: AgendaPlan,
    *,
    own: Mapping[str, str],
    gives_way: Callable[[], bool],
) -> agenda_lists.AgendaResult:
    """What ``agenda_lists.apply`` gives; its name tells the other pages what was written."""
    return agenda_lists.apply(db, by, plan, own=own, gives_way=gives_way)


def import_our_side(
    db: Database,
    by: By,
    plan: OurPlan,
    *,
    own: Mapping[str, str],
    gives_way: Callable[[], bool],
) -> our_lists.OurResult:
    """The same for a list of our side."""
    return our_lists.apply(db, by, plan, own=own, gives_way=gives_way)


def _begin(db: Database, table: Table) -> tuple[Start, dict[str, str]]:
    retention.refuse_over(db)
    return agenda_lists.start(db), agenda_lists.own_columns(db, table)
