"""The status bar: scanner, printer, what is saved, who is here. It knows no other laptop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from db import clock
from db.door import head_counts
from db.errors import Fault
from desktop import i18n
from desktop.keeping.second_place import State

if TYPE_CHECKING:
    from datetime import datetime

    from db.errors import EnvironmentFault
    from db.rows import Counts
    from desktop.store import Store
    from desktop.widgets.status_bar import StatusBar


_UNSAVED = {Fault.DISK_FULL, Fault.READ_ONLY, Fault.NO_PERMISSION, Fault.IO_ERROR}
"""Faults that keep a file that is open from being written."""


class Status(QObject):
    """Keeps the segments of *bar* true to *store*; times are in the event's zone."""

    def __init__(self, bar: StatusBar, store: Store) -> None:
        """Put the segments into *bar* and listen."""
        super().__init__(bar)
        self._store = store
        self._saved_at: datetime | None = None
        self._scanner = bar.add("scanner", "scan-line")
        self._printer = bar.add("printer", "printer")
        self._saved = bar.add("saved", "hard-drive")
        self._second = bar.add("second", "copy")
        self._practice = bar.add("practice", "info")
        self._zone = bar.add("zone", "clock")
        self._door = bar.add("door", "log-in")
        self._operator = bar.add("operator", "user")
        self._here = bar.add("here", "users", right=True)
        self._door_title = ""
        self._present = "", False
        self._last_scan: datetime | None = None
        self._counts: Counts | None = None
        store.opened.connect(self._opened)
        store.changed.connect(self._changed)
        store.closed.connect(self._closed)
        store.faulted.connect(self.tell_unsaved)
        store.unsound.connect(self._lost)
        store.vanished.connect(self._lost)
        store.second_place.told.connect(self._say_second)
        self.retranslate()

    @Slot(object)
    def _opened(self, _event: object) -> None:
        self._store.read(self._count, head_counts.counts)
        self._note_saved()
        self._say_event()

    @Slot()
    def _closed(self) -> None:
        """Where no other file took its place, nothing is saved and nobody is here."""
        if self._store.current_event is None:
            self._saved_at = self._counts = self._last_scan = None
            for segment in (self._saved, self._here):
                segment.say("")
        self.retranslate()

    @Slot(str)
    def _changed(self, kind: str) -> None:
        if self._store.current_event is None:  # the last thing written was that it leaves
            return
        if kind == "event":
            self._say_zone()
        self._note_saved()
        self._store.read(self._count, head_counts.counts, replaces="status counts")

    @Slot()
    def heard_scan(self) -> None:
        """The scanner was heard just now."""
        self._last_scan = clock.now()
        self._say_scanner()

    @Slot(int)
    def receiving(self, characters: int) -> None:
        """The scanner is typing a long code; *characters* have arrived, 0 when it was given up."""
        if not characters:
            self._say_scanner()
            return
        words = self.tr("Receiving a card: %1 characters").replace("%1", str(characters))
        self._scanner.say(words, "info", "scan-line")

    @Slot(str, str)
    def tell_printer(self, code: str, words: str) -> None:
        """The printer is in the state *code* ("ready", "none", "busy", "attention")."""
        states = {"ready": "good", "busy": "info", "attention": "warn"}
        self._printer.say(words, states.get(code, "quiet"), "printer")

    @Slot(str)
    def tell_door(self, title: str) -> None:
        """Scans count at the door of the session called *title*; blank: at the stand."""
        self._door_title = title
        words = self.tr("Door: %1").replace("%1", title) if title and self._is_open else ""
        self._door.say(words, "info", "log-in")

    @Slot(str, bool)
    def tell_operator(self, name: str, listed: bool) -> None:
        """*name* is at the laptop, "" nobody; *listed*: there are operators to choose from."""
        self._present = name, listed
        nobody = self.tr("Nobody is chosen at this laptop") if listed else ""
        words = name or nobody if self._is_open else ""
        self._operator.say(words, "quiet" if name else "info", "user")

    @Slot(object)
    def tell_unsaved(self, fault: EnvironmentFault) -> None:
        """The last thing that was asked could not be saved; the next that can says so."""
        if not self.saved_at or fault.fault not in _UNSAVED:
            return
        words = self.tr("Not saved since %1").replace("%1", self.saved_at)
        self._saved.say(words, "bad", "triangle-alert")

    @Slot()
    def _lost(self) -> None:
        """What was counted in a damaged file may be wrong; that it was saved does not help."""
        gone = self.tr("The event file is gone: nothing more is saved")
        words = gone if self._store.is_gone else self.tr("Damaged: nothing more is saved")
        self._saved.say(words, "bad", "triangle-alert")
        self._counts = None
        self._here.say("")

    def retranslate(self) -> None:
        """Say all of it again, in the language of now."""
        self._say_event()
        self._say_scanner()
        if self._saved_at is not None:
            self._say_saved()
        if self._counts is not None:
            self._count(self._counts)

    @property
    def _is_open(self) -> bool:
        """Whether there is an event: of none there is nothing to claim."""
        return self._store.current_event is not None

    def _say_event(self) -> None:
        self.tell_door(self._door_title)
        self.tell_operator(*self._present)
        self._say_practice()
        self._say_zone()
        self._say_second()

    def _say_scanner(self) -> None:
        if self._last_scan:
            words = self.tr("Last scan %1").replace("%1", self._time(self._last_scan))
            self._scanner.say(words, "good", "scan-line")
        else:
            self._scanner.say(self.tr("Scanner: no scan yet"), "quiet", "scan-line")

    @property
    def last_scan(self) -> datetime | None:
        """When this window last heard the scanner, or the camera, in UTC; None for not yet."""
        return self._last_scan

    @property
    def saved_at(self) -> str:
        """The time of the last save, as people here write it; empty before the first."""
        return self._time(self._saved_at) if self._saved_at else ""

    def _say_practice(self) -> None:
        event = self._store.current_event
        sample = event is not None and event.sample and not event.rehearsal
        self._practice.say(self.tr("Practice: nothing here counts") if sample else "", "warn")

    def _say_zone(self) -> None:
        event = self._store.current_event
        strange = event is not None and clock.is_strange(event.zone)
        self._zone.say(self.tr("Times by the laptop's clock") if strange else "", "warn")

    @Slot(object)
    def _say_second(self, _standing: object = None) -> None:
        """A stick that is away is told as calmly as one that is there: nothing is lost by it."""
        if not self._is_open:
            self._second.say("")
            return
        standing = self._store.second_place.standing
        words = {
            State.KEPT: self.tr("Second copy %1"),
            State.AWAY: self.tr("Second place not there"),
            State.FULL: self.tr("Second place full"),
            State.FAILED: self.tr("Second copy failed"),
            State.UNAGREED: self.tr("Second place waits for a supervisor"),
        }.get(standing.state)
        if words is not None:
            calm = {State.KEPT: "good", State.AWAY: "quiet"}.get(standing.state, "warn")
            at = self._time(standing.at) if standing.at else ""
            self._second.say(words.replace("%1", at), calm, "copy")
        elif standing.state is State.UNSET:
            self._second.say("")

    def _note_saved(self) -> None:
        self._saved_at = clock.now()
        self._say_saved()

    def _say_saved(self) -> None:
        if self._store.is_lost:
            self._lost()
            return
        if self._store.is_rehearsal:
            self._saved.say(self.tr("Rehearsal: nothing is kept"), "warn", "play")
            return
        words = self.tr("Saved on this laptop %1").replace("%1", self.saved_at)
        self._saved.say(words, "good", "hard-drive")

    def _time(self, at: datetime) -> str:
        event = self._store.current_event
        return i18n.clock(at, event.zone, i18n.locale()) if event else ""

    @Slot(object)
    def _count(self, counts: Counts) -> None:
        if self._store.is_lost or not self._is_open:
            return
        self._counts = counts
        numbers = i18n.locale()
        words = i18n.filled(
            self.tr("%1 of %2 here today"),
            i18n.number(counts.here_today, numbers),
            # Who came and was erased since is on no list any more, and here all the same.
            i18n.number(max(counts.expected, counts.here_today), numbers),
        )
        if counts.counted_only:
            words += " · " + self.tr("+%1 without data").replace(
                "%1", i18n.number(counts.counted_only, numbers)
            )
        self._here.say(words, "quiet", "users")
