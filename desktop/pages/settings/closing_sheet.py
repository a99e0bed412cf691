"""The sheet in which an event is handed over to the office and, with its receipt, leaves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from db.access import operators, rights
from db.errors import EnvironmentFault, Fault, Refusal, Refused
from db.keeping import closing
from db.keeping.sealing import SUFFIX
from db.keeping.seals import LEAST
from desktop import i18n
from desktop.keeping import closing_out
from desktop.widgets.buttons import Action
from desktop.widgets.cards import Notice
from desktop.widgets.fields import Field
from desktop.widgets.labels import Label
from desktop.widgets.secret_line import SecretLine
from desktop.widgets.sheet import Sheet
from desktop.widgets.sight import bring_into_view
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from db.keeping.closing import Closing
    from db.keeping.leaving import Leaving
    from desktop.store import Store

SHOWN = 6
"""How many files that are to go are named; of the others it is said how many."""

_OF_RECEIPT = (
    Refusal.HAND_OVER_FIRST,
    Refusal.RECEIPT_MISTYPED,
    Refusal.RECEIPT_WRONG,
    Refusal.WRITTEN_SINCE,
)


class ClosingSheet(Sheet):
    """``ask()`` begins where the closing stands: at the hand-over, or at the receipt."""

    snug = True

    granted = True

    def __init__(
        self,
        host: QWidget,
        store: Store,
        prints: Callable[[], bool],
        wrote: Callable[[], bool],
    ) -> None:
        """*prints* says whether badges are on their way, *wrote* whether every list that was asked
        for is written and registered: nothing is closed before.
        """
        super().__init__(host, 640)
        self._store, self._prints, self._wrote = store, prints, wrote
        self._begun: Closing | None = None
        self._going: Leaving | None = None
        self._trouble, self._note = Notice("bad"), Notice("good")
        self._words, self._goes = Label(wrap=True), Label(role="soft", wrap=True)
        self.passphrase, self.again, self.pin = SecretLine(), SecretLine(), SecretLine()
        self.receipt = QLineEdit()
        self._passphrase, self._again = Field(self.passphrase), Field(self.again)
        self._receipt, self._who = Field(self.receipt), Field(self.pin)
        for widget in (self._trouble, self._note, self._words, self._passphrase, self._again):
            self.body.addWidget(widget)
        for widget in (self._receipt, self._who, self._goes):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.leave_it = Action(self, on=self.close_sheet)
        self.anew = Action(self, "upload", on=self._begin_anew)
        self.hand_over = Action(self, "lock", on=self._choose)
        self.go = Action(self, "trash-2", on=self._let_leave)
        self.add_action(self.leave_it)
        self._buttons = {
            action: self.add_action(action, role)
            for action, role in ((self.anew, ""), (self.hand_over, "primary"), (self.go, "danger"))
        }
        self._lead_on()
        store.closed.connect(self.close_sheet)
        self._reword()

    def _lead_on(self) -> None:
        """Enter goes to the next field: leaving is never one key away."""
        self.passphrase.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self._next)
        self.receipt.returnPressed.connect(self._next)
        self.pin.returnPressed.connect(self._to_button)

    def ask(self) -> None:
        """Begin at the step where the closing of the open event stands."""
        path = self._store.path
        if path is None:
            return
        for line in (self.passphrase, self.again, self.pin, self.receipt):
            line.clear()
        self._begun = closing.standing(path)
        self._going = None
        self._who.hide()
        self._show_step()
        self.open_sheet(self.tr("Close the event"), self._first())
        self._store.read(self._who.setVisible, operators.needs_pin)
        self._read_going()

    def _read_going(self) -> None:
        if self._begun is not None and (path := self._store.path):
            self._store.read(self._know_going, closing_out.leaves, path)

    def _first(self) -> QLineEdit:
        return self.passphrase if self._begun is None else self.receipt

    @Slot()
    def _begin_anew(self) -> None:
        """Another hand-over: the receipt of the one before counts no more once it is written."""
        self._begun = None
        self._show_step()
        self._first().setFocus()

    def _show_step(self) -> None:
        first = self._begun is None
        for field in (self._passphrase, self._again, self._receipt, self._who):
            field.set_error("")
        for widget in (self._passphrase, self._again, self._buttons[self.hand_over]):
            widget.setVisible(first)
        for widget in (self._receipt, self._buttons[self.anew], self._buttons[self.go]):
            widget.setVisible(not first)
        self._goes.setVisible(not first and self._going is not None)
        self._note.setVisible(not first)
        self._trouble.hide()
        self._busy(busy=False)
        self._reword()

    def _busy(self, *, busy: bool) -> None:
        for action in (self.anew, self.hand_over, self.go):
            action.setEnabled(not busy)

    @Slot()
    def _next(self) -> None:
        if self._who.isVisible():
            self.pin.setFocus()
        else:
            self._to_button()

    @Slot()
    def _to_button(self) -> None:
        self._buttons[self.hand_over if self._begun is None else self.go].setFocus()

    # The hand-over ----------------------------------------------------------------------------

    @Slot()
    def _choose(self) -> None:
        """Ask where it goes, once the passphrase will do."""
        words, path = self.passphrase.text(), self._store.path
        short = len(words.strip()) < LEAST
        other = not short and words != self.again.text()
        self._passphrase.set_error(self.tr("Twelve characters or more.") if short else "")
        self._again.set_error(self.tr("This is not the same.") if other else "")
        if short or other or path is None:
            (self.passphrase if short else self.again).setFocus()
            return
        about = self.tr("for the office")
        start = path.with_name(f"{path.stem} {about}{SUFFIX}")
        dialog = QFileDialog(self, self.tr("The hand-over for the office"), str(start))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Sealed file") + f" (*{SUFFIX})"])
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.write)
        dialog.open()

    @Slot(str)
    def write(self, file: str) -> None:
        """Write the hand-over to *file*."""
        path, event = self._store.path, self._store.current_event
        if path is None or event is None:
            return
        self._busy(busy=True)
        self._trouble.hide()
        paper = event.paper
        asked = (self.pin.text(), path, Path(file), self.passphrase.text(), paper)
        self._store.write(self._written, closing_out.hand_over_with, *asked, on_fault=self._failed)

    def _written(self, begun: Closing) -> None:
        for line in (self.passphrase, self.again, self.pin):
            line.clear()
        self._begun = begun
        self._show_step()
        self.receipt.setFocus()
        self._read_going()

    # The receipt ------------------------------------------------------------------------------

    def _know_going(self, going: Leaving) -> None:
        self._going = going
        self._goes.setVisible(self._begun is not None)
        self._reword()

    @Slot()
    def _let_leave(self) -> None:
        path = self._store.path
        if path is None:
            return
        if self._prints():
            self._tell(self.tr("Badges are still on their way: cancel them, or wait (Ctrl+J)."))
            return
        if not self._wrote():
            self._tell(self.tr("A list or a PDF is still being written: wait a moment."))
            return
        self._receipt.set_error("")
        self._who.set_error("")
        self._busy(busy=True)
        asked = (self.pin.text(), path, self.receipt.text())
        self._store.write(self._allowed, closing_out.let_leave, *asked, on_fault=self._failed)

    def _allowed(self, _going: Leaving) -> None:
        self.pin.clear()
        self._store.let_go(closing_out.clear)

    def _failed(self, error: EnvironmentFault | Refused) -> None:
        self._busy(busy=False)
        if not isinstance(error, Refused):
            exists = error.fault is Fault.EXISTS
            self._tell(Messages.fault(error), "" if exists else self.tr("Nothing was deleted"))
        elif error.refusal in rights.REFUSALS:
            self._who.show()
            self._say_wrong(self._who, self.pin, error)
        elif error.refusal in _OF_RECEIPT:
            self._say_wrong(self._receipt, self.receipt, error)
        else:
            self._tell(Messages.refusal(error))

    def _say_wrong(self, field: Field, line: QLineEdit, error: Refused) -> None:
        field.set_error(Messages.refusal(error))
        line.selectAll()
        line.setFocus()

    def _tell(self, more: str, words: str = "") -> None:
        self._trouble.say(words or self.tr("Not yet"), more)
        self._trouble.show()
        bring_into_view(self._trouble)

    # Words ------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        super().retranslate()
        if hasattr(self, "go"):
            for field in (self._passphrase, self._again, self._receipt, self._who):
                field.set_error("")
            self._trouble.hide()
            self._reword()

    def _reword(self) -> None:
        first = self._begun is None
        self.title.setText(self.tr("Close the event"))
        self._words.setText(
            self.tr(
                "First everything is written into one encrypted file: the event, lists and reports."
                " Bring it to the office, and tell them the passphrase by telephone."
            )
            if first
            else self.tr(
                "At the office they open it in this program as they open an event (Ctrl+O), or with"
                " “close --open FILE”, and read out the receipt that it shows. A disk may keep what"
                " is deleted here until it is written over, an SSD for long: only an encrypted disk"
                " hides it."
            )
        )
        if self._begun is not None:
            self._note.say(
                self.tr("The hand-over is written, read back and found good"), self._begun.handover
            )
        self._passphrase.set_label(self.tr("Passphrase"))
        self._passphrase.set_hint(
            self.tr("Four words that nobody would guess. It is kept nowhere.")
        )
        self._again.set_label(self.tr("The same again"))
        self._receipt.set_label(self.tr("Receipt"))
        self._receipt.set_hint(self.tr("Twelve digits, as the office reads them out."))
        self._who.set_label(self.tr("PIN of a supervisor"))
        self.leave_it.say(self.tr("Leave it"))
        self.anew.say(self.tr("Another hand-over"))
        self.hand_over.say(self.tr("Write the hand-over…"))
        self.go.say(self.tr("Let it leave this laptop"))
        if self._going is not None:
            self._goes.setText(self._what_goes(self._going))

    def _what_goes(self, going: Leaving) -> str:
        there = [one.name for one in closing_out.still_there(going.goes)]
        path = self._store.path
        names = [path.name, *there] if path else there
        lines = [self.tr("What goes:"), *names[:SHOWN]]
        if len(names) > SHOWN:
            lines.append(self.tr("and %n more", "", len(names) - SHOWN))
        backups = self.tr("and the backups in %1")
        lines += [backups.replace("%1", str(place)) for place in going.second]
        stays = [str(one) for one in (*going.doubtful, *going.copies)]
        if stays:
            lines += ["", self.tr("What stays, for you to look at:"), *stays]
        if going.elsewhere or going.nameless:
            away = self.tr("Written once, and in none of the usual folders; on a stick perhaps:")
            unnamed = self.tr("something of %1, whose name went with everybody's")
            days = (i18n.day(at, "UTC", i18n.locale(), year=True) for at in going.nameless)
            lines += ["", away, *going.elsewhere, *(unnamed.replace("%1", day) for day in days)]
        return "\n".join(lines)
