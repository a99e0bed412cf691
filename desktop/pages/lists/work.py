"""Reading, planning and bringing in a list, away from the window and from the work at the door.

Files are read and people prepared and compared on a thread of their own; the store's thread is
asked only for what the event file alone knows, and for the one short write at the end.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from db.erasure import retention
from db.exchange import matching, our_headings, tables
from db.exchange.faults import ListError, ListFault
from db.exchange.people import prepare
from db.lists_in import imports
from db.lists_in.import_writes import decided
from desktop.aside import Aside
from desktop.lane import Lane
from desktop.pages.lists import groups as lists_groups
from desktop.pages.lists import notes as lists_notes
from desktop.pages.lists import rows as lists_rows
from desktop.pages.lists.backup_first import BackupFirst
from desktop.pages.lists.writing import Decisions, import_list, politely, ready, standing
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from pathlib import Path

    from sqlite_utils import Database

    from db.exchange.columns import Mapping as Columns
    from db.exchange.matching import Here
    from db.exchange.people import Fair, People
    from db.exchange.tables import Table
    from db.lists_in.imports import ImportPlan, ImportResult, Work
    from desktop.pages.lists.groups import Group
    from desktop.pages.lists.notes import Remark
    from desktop.pages.lists.rows import Fate
    from desktop.store import Store

PART = 2_000
"""Visitors that are fetched at a time to be compared with a list."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """What an import would come to: how many are added, brought up to date, left as they are.

    ``remarks`` are the rows that somebody should look at, ``fates`` what is done with each row.
    """

    added: int
    updated: int
    left: int
    remarks: list[Remark]
    fates: dict[int, Fate]


class ListWork(QObject):
    """One list at a time; asking for another drops the one before.

    ``planned(plan, groups)`` shows what it would do, ``foreseen(outlook)`` what it comes to with
    the decisions of now, ``imported(result)`` that it is in the file, ``failed(words)`` why not.
    ``progressed(done, all)`` tells how far it is, ``set_back(times)`` that scans went first and it
    waits for a calm moment. ``found(table, kind)`` tells what kind of list it seems to be; only one
    of visitors is gone on with here.
    """

    planned = Signal(object, object)
    foreseen = Signal(object)
    imported = Signal(object)
    failed = Signal(str)
    progressed = Signal(int, int)
    set_back = Signal(int)
    found = Signal(object, str)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._lane: Lane | None = None
        self._aside = Aside(store, self)
        self._aside.set_back.connect(self.set_back)
        self._backup = BackupFirst(store, self._ask, "list", self._fail, self)
        self._stop = threading.Event()
        self.path: Path | None = None
        self.table: Table | None = None
        self._fair: Fair | None = None
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.close)

    def read(self, path: Path, sheet: str | None = None, encoding: str | None = None) -> None:
        """Read the list at *path* (its *sheet*, or what looks like a list), then plan it."""
        self.cancel()
        self.path, self.table = path, None
        stop = self._stop = threading.Event()
        read = partial(tables.read, path, sheet=sheet, encoding=encoding, cancelled=stop.is_set)
        self._ask(self._have_table, read)

    def plan(self, columns: Columns) -> None:
        """Plan again with other *columns*."""
        if self.table is None or self._fair is None:
            return
        self._stop.set()
        stop = self._stop = threading.Event()
        work = partial(
            prepare,
            self.table,
            columns,
            self._fair,
            on_progress=self.progressed.emit,
            cancelled=stop.is_set,
        )
        self._ask(partial(self._have_people, columns), work)

    def foresee(self, plan: ImportPlan, decisions: Decisions) -> None:
        """Work out what *plan* comes to with *decisions*."""
        self._ask(self.foreseen.emit, partial(_outlook, plan, decisions))

    def bring_in(self, plan: ImportPlan, decisions: Decisions) -> None:
        """Make a verified backup, then do what *plan* says, as one change."""
        path = self._store.path
        if path is None:
            return
        self._stop = threading.Event()
        self._back_up(plan, dict(decisions), path)

    @Slot()
    def hurry(self) -> None:
        """Write the list now, even if a scan has to wait."""
        self._aside.hurry()

    def stop(self) -> None:
        """Drop what is being read or brought in, and say so."""
        waits = self._aside.is_waiting
        self.cancel()
        if waits:
            self._fail(ListError(ListFault.CANCELLED))

    def cancel(self) -> None:
        """Drop what is being read or brought in: nothing of it is kept."""
        self._stop.set()
        if self._aside.is_waiting:
            self._aside.forget()

    def forget(self) -> None:
        """Drop the list, and what is being done with it: 100,000 visitors are 200 MB."""
        self.cancel()
        self.path = self.table = self._fair = None

    @Slot()
    def close(self) -> None:
        """End the thread, and the process that reads a spreadsheet with it."""
        self.cancel()
        if self._lane is not None:
            self._lane.close()
            self._lane = None

    # Steps ------------------------------------------------------------------------------------

    def _ask(self, on_answer: Callable[[Any], object], work: Callable[[], Any]) -> None:
        if self._lane is None:
            self._lane = Lane("list", self)
        work = partial(politely, work)
        self._lane.ask(on_answer, work, replaces="list", on_fault=self._fail)

    def _have_table(self, table: Table) -> None:
        self.table = table
        kind = "agenda" if table.calendar else our_headings.kind_of(table.columns)
        self.found.emit(table, kind)

    def stop_planning(self) -> None:
        """The list is not one of visitors: what is being worked out is dropped, the list stays."""
        self._stop.set()

    def take(self, table: Table) -> None:
        """Take *table*, which was read already, for a list of visitors."""
        self._stop.set()
        self._stop = threading.Event()
        self.table = table
        self._read(self._have_columns, _columns, table)

    def _have_columns(self, answer: tuple[Columns, Fair]) -> None:
        columns, self._fair = answer
        self.plan(columns)

    def _have_people(self, columns: Columns, people: People) -> None:
        self._read(partial(self._have_known, columns, people), imports.known)

    def _have_known(self, columns: Columns, people: People, known: tuple[Here, str]) -> None:
        self._ask_known(partial(self._compare, columns, people, known[1]), known[0], 0)

    def _ask_known(self, on_answer: Callable[[Here], object], here: Here, after: int) -> None:
        """Fetch who is here a part at a time, so that a scan need not wait for all of them."""

        def take(answer: tuple[list[tuple[Any, ...]], int | None]) -> None:
            here.rows.extend(answer[0])
            if answer[1] is None:
                on_answer(here)
            else:
                self._ask_known(on_answer, here, answer[1])

        self._read(take, imports.known_rows, after, PART)

    def _compare(self, columns: Columns, people: People, seen: str, here: Here) -> None:
        if self.table is not None and self._fair is not None:
            empty = matching.Sorted()
            plan = imports.ImportPlan(self.table, columns, self._fair, people, empty, seen)
            self._ask(lambda made: self.planned.emit(*made), partial(_planned, plan, here))

    def _read(
        self, on_answer: Callable[[Any], object], function: Callable[..., Any], *args: Any
    ) -> None:
        self._store.read(on_answer, function, *args, replaces="list", on_fault=self._fail)

    def _back_up(self, plan: ImportPlan, decisions: Decisions, path: Path) -> None:
        """In this order: without a backup there is no import."""
        if self._stop.is_set() or self._store.path != path:
            self._fail(ListError(ListFault.CANCELLED))
            return
        self._backup.make(
            path,
            partial(self._look_again, plan, decisions),
            partial(self._back_up, plan, decisions, path),
        )

    def _look_again(self, plan: ImportPlan, decisions: Decisions, _done: object = None) -> None:
        """Compare the list anew where visitors changed since it was planned."""
        self._read(partial(self._prepare, plan, decisions), standing, plan)

    def _prepare(
        self,
        plan: ImportPlan,
        decisions: Decisions,
        found: tuple[bytes, tuple[Here, str] | None] | ListError,
    ) -> None:
        if isinstance(found, ListError):
            self._fail(found)
            return
        key, known = found
        done = partial(self._write, decisions)
        if known is None:
            self._ask(done, partial(ready, plan, decisions, key))
            return
        fresh = replace(plan, seen=known[1])
        self._ask_known(
            lambda here: self._ask(done, partial(ready, fresh, decisions, key, here)), known[0], 0
        )

    def _write(self, decisions: Decisions, made: tuple[ImportPlan, Work]) -> None:
        plan, work = made
        self._aside.write(
            partial(self._written, plan, decisions),
            import_list,
            plan,
            decisions,
            work=work,
            on_progress=self.progressed.emit,
            cancelled=self._stop.is_set,
            on_fault=self._fail,
        )

    def _written(
        self, plan: ImportPlan, decisions: Decisions, result: ImportResult | ListError | None
    ) -> None:
        if result is None:
            self._look_again(plan, decisions)
        elif isinstance(result, ListError):
            self._fail(result)
        else:
            self.imported.emit(result)

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, ListError):
            self.failed.emit("")
            self._store.tell(error)
            return
        self.failed.emit(Messages.list_fault(error, self.path.name if self.path else ""))


def _planned(plan: ImportPlan, here: Here) -> tuple[ImportPlan, list[Group]]:
    made = replace(plan, sorted=matching.sort(plan.people, here))
    return made, lists_groups.groups(made)


def _columns(db: Database, table: Table) -> tuple[Columns, Fair]:
    retention.refuse_over(db)
    return imports.mapping_for(db, table), imports.fair(db)


def _outlook(plan: ImportPlan, decisions: Decisions) -> Outlook:
    work = decided(plan, decisions)
    return Outlook(
        added=len(work.add) + len(work.back),
        updated=len(work.update) + work.filled,
        left=work.duplicates,
        remarks=lists_notes.foreseen(plan, work.notes, work.refused),
        fates=lists_rows.fates(work),
    )
