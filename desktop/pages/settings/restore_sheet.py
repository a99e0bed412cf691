"""The sheet in which an event goes back to a backup: which there are, and what each holds."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db import driver
from db.erasure import erasure_ledger
from db.errors import EnvironmentFault
from db.keeping import copies, restoring, thinning
from desktop import i18n
from desktop.keeping.restores import Restores
from desktop.lane import Lane
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Notice, line
from desktop.widgets.labels import Label
from desktop.widgets.sheet import Sheet
from desktop.widgets.sight import bring_into_view
from desktop.words.backup_words import BackupWords

if TYPE_CHECKING:
    from pathlib import Path

    from db.erasure.erasure_ledger import Line
    from db.keeping.restoring import Restored, Seen
    from desktop.store import Store

SHOWN = 12
"""How many of the newest are listed: all of the last two hours."""


class _Row(QWidget):
    """One backup: when it was made, what it holds once that is read, and the way back to it."""

    def __init__(self, path: Path, when: str, choose: Action) -> None:
        super().__init__()
        self.path, self.choose = path, choose
        self.seen: Seen | None = None
        self.when, self.holds = Label(role="strong"), Label(role="soft", wrap=True)
        self.when.setText(when)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(self.when)
        words.addWidget(self.holds)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(words, 1)
        row.addWidget(Button(choose))

    def show_seen(self, seen: Seen | None, unreadable: str) -> None:
        """Say what it holds; None: it cannot be read."""
        self.seen = seen
        self.choose.setEnabled(seen is not None)
        lines = [BackupWords.holds(seen), *BackupWords.again(seen.again)] if seen else [unreadable]
        self.holds.setText(" ".join(lines))


class RestoreSheet(Sheet):
    """``ask()`` lists the backups of the open event. ``said(words, "")`` asks for a toast."""

    snug = True

    said = Signal(str, str)

    def __init__(self, host: QWidget, store: Store) -> None:
        super().__init__(host, 640)
        self._store = store
        self._lane: Lane | None = None
        self._chosen: _Row | None = None
        self.rows: list[_Row] = []
        self._words = Label(wrap=True)
        self._trouble = Notice("bad")
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._now = Label(role="soft", wrap=True)
        for widget in (self._trouble, self._words, self._now, self._list):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self._leave = Action(self, on=self._back)
        self.do = Action(self, "history", on=self._restore)
        self._leave_button = self.add_action(self._leave)
        self._do_button = self.add_action(self.do, "primary")
        self.restores = Restores(store, host)
        self.restores.done.connect(self._done)
        self.restores.failed.connect(self._failed)
        self.closed.connect(self._stop)
        self._reword()

    def retranslate(self) -> None:
        super().retranslate()
        if hasattr(self, "_do_button"):
            self._reword()

    def ask(self) -> None:
        """List the backups, and read in the background what each holds."""
        path = self._store.path
        if path is None:
            return
        self._stop()
        self._fill(path)
        self._choose(None)
        self.open_sheet(self.tr("Go back to a backup"), self._leave_button)
        self._lane = lane = Lane("backups", self)
        for row in self.rows:
            lane.ask(partial(self._read, row), _look, path, row.path)
        self._store.read(self._tell_now, restoring.held)

    def _fill(self, path: Path) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        found = [(each, "") for each in copies.backups(path)]
        found += [
            (each, self.tr("as it was before a restore")) for each in restoring.set_asides(path)
        ]
        newest = sorted(found, key=lambda each: str(thinning.made_at(each[0])), reverse=True)
        self.rows = []
        for each, why in newest[:SHOWN]:
            choose = Action(self, "history")
            row = _Row(each, " · ".join(filter(None, (self._when(each), why))), choose)
            choose.triggered.connect(partial(self._choose, row))
            order = self.tr("Restore…")
            choose.say(order, f"{order} {row.when.text()}")
            choose.setEnabled(False)
            row.holds.setText(self.tr("Being read…"))
            if self.rows:
                self._column.addWidget(line())
            self._column.addWidget(row)
            self.rows.append(row)

    def _when(self, backup: Path) -> str:
        at, event, locale = thinning.made_at(backup), self._store.current_event, i18n.locale()
        if at is None or event is None:
            return backup.name
        return i18n.moment(at, event.zone, locale)

    def _read(self, row: _Row, seen: Seen | None) -> None:
        row.show_seen(seen, self.tr("It cannot be read: it may be damaged."))

    def _tell_now(self, seen: Seen) -> None:
        self._now.setText(self.tr("As it is now: %1").replace("%1", BackupWords.holds(seen)))

    def _choose(self, row: _Row | None, _checked: bool = False) -> None:
        """Ask about *row*; None: show all of them."""
        self._chosen = row
        self._trouble.hide()
        self._list.setVisible(row is None)
        self._do_button.setVisible(row is not None)
        self._reword()
        (self._do_button if row is not None else self._leave_button).setFocus()

    @Slot()
    def _back(self) -> None:
        if self._chosen is None:
            self.close_sheet()
        else:
            self._choose(None)

    @Slot()
    def _restore(self) -> None:
        if self._chosen is not None:
            self.restores.restore(self._chosen.path)

    def _done(self, done: Restored) -> None:
        self.close_sheet()
        words = self.tr("The backup is restored. The file as it was is kept: %1")
        aside = done.aside.name if done.aside else ""
        words, more = words.replace("%1", aside), BackupWords.restored(done)
        self.said.emit(" ".join([f"{words}." if more else words, *more]), "")

    def _failed(self, words: str) -> None:
        self._trouble.say(self.tr("Nothing was restored"), words)
        self._trouble.show()
        bring_into_view(self._trouble)

    @Slot()
    def _stop(self) -> None:
        lane, self._lane = self._lane, None
        if lane is not None:
            lane.close(0)
            lane.deleteLater()

    def _reword(self) -> None:
        self.do.say(self.tr("Restore this backup"))
        self._leave.say(self.tr("Leave it"))
        row = self._chosen
        if row is None or row.seen is None:
            words = self.tr(
                "The event becomes as it was then, and what came since is not in it. The file as it"
                " is now is kept, and stands in this list afterwards: you can come back to it."
            )
            if not self.rows:
                words = self.tr("None yet.")
        else:
            lines = [row.when.text(), BackupWords.holds(row.seen)]
            lines += BackupWords.of_another(row.seen, self._store.current_event)
            lines += [self.tr("Operators and PINs become those of then, too.")]
            words = "\n\n".join([*lines, *BackupWords.again(row.seen.again)])
        self._words.setText(words)


def _look(path: Path, backup: Path) -> Seen | None:
    ledger: list[Line] = []
    with suppress(EnvironmentFault), driver.guard(path):
        ledger = erasure_ledger.read(path)
    return restoring.seen(backup, ledger=ledger)
