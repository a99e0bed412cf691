"""The question before everybody is made nobody: why, and by whom."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from db import driver
from db.access import operators, rights
from db.erasure import erasure_ledger, retention, scrubbing
from db.errors import EnvironmentFault, Refused
from db.keeping import copies
from desktop import i18n
from desktop.keeping import closing_out
from desktop.keeping.closing_out import Older
from desktop.undo.grave_sheet import GraveSheet
from desktop.widgets.cards import Notice
from desktop.widgets.fields import Check
from desktop.widgets.labels import Label
from desktop.words.messages import Messages
from desktop.words.scrub_words import ScrubWords

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.erasure.retention import Review
    from db.lists_out.written_files import Written
    from db.past.changes import By
    from desktop.store import Store


SHOWN = 6
"""How many of the files that may go, too, are named."""


@dataclass(frozen=True, slots=True)
class Ended:
    """What went, which older backups could not be deleted, why the ledger or the new backup could
    not be written (None when they were), and where the data still are as they were; ``left`` is why
    copies of what went are in the file still, None where they are not.
    """

    went: Review
    backups: tuple[Path, ...]
    fault: EnvironmentFault | None
    older: Older
    left: EnvironmentFault | None = None


def make_anonymous(db: Database, by: By, reason: str, pin: str, *, files: bool = False) -> Ended:
    """Make nobody of everybody, keep it in the ledger, and put one new backup in place of the older
    ones; with *files* the lists and papers go that are in the usual folders. Refused as
    ``rights.permit`` and ``retention.anonymise`` do.
    """
    allowed, path = rights.permit(db, replace(by, reason=reason.strip()), pin), driver.path_of(db)
    older = closing_out.older(db, path) if path else Older()
    went = retention.anonymise(db, allowed)
    if path is None:
        return Ended(went, (), None, older)
    if files:
        older = closing_out.delete_papers(older)
    try:
        with driver.guard(path):
            erasure_ledger.keep(db)
        newest = copies.backup(db, path)
    except EnvironmentFault as fault:
        return Ended(went, tuple(copies.backups(path)), fault, older, scrubbing.settle(db))
    stayed = tuple(copies.drop_older(path, newest.path))
    return Ended(went, stayed, None, older, scrubbing.settle(db))


class RetentionSheet(GraveSheet):
    """``ask(review)`` says what goes, and makes it go. ``ended()`` tells that it did."""

    ended = Signal()

    def __init__(self, host: QWidget, store: Store) -> None:
        self._review: Review | None = None
        self._done_so: Ended | None = None
        self._written: tuple[Path, ...] = ()
        self.files, self._which = Check(), Label(role="soft", wrap=True)
        self._told = Notice("good")
        self._goes, self._stays, self._never = (Label(wrap=True) for _ in range(3))
        asked = (self._goes, self._stays, self._never, self.files, self._which)
        super().__init__(host, store, asked, (self._told,))
        self.pin.returnPressed.connect(self.button.setFocus)
        self._reword()

    def retranslate(self) -> None:
        super().retranslate()
        if hasattr(self, "do"):
            self._reword()

    def _reword(self) -> None:
        if self._review is not None:
            words = self.tr(
                "What goes: names, contacts and codes of %1 visitors, the words of %2 notes and %3"
                " promises, %4 drafts, every older value, and the older backups on this laptop."
            )
            found = self._review
            counts = (found.people, found.notes, found.promises, found.drafts)
            for mark, count in zip(("%1", "%2", "%3", "%4"), counts, strict=True):
                words = words.replace(mark, i18n.number(count, i18n.locale()))
            self._goes.setText(words)
        self._stays.setText(
            self.tr(
                "What stays: who came from which country with which badge, when; meetings with"
                " companies and their outcomes; answers without names; our own people."
            )
        )
        self._never.setText(
            self.tr(
                "This cannot be undone. The records of a public body may need an authorisation"
                " first: the data protection officer decides."
            )
        )
        self.files.setText(self.tr("Also delete %n file(s) written before", "", len(self._written)))
        names = [str(one) for one in self._written[:SHOWN]]
        if len(self._written) > SHOWN:
            names.append(self.tr("and %n more", "", len(self._written) - SHOWN))
        self._which.setText("\n".join(names))
        self.reason.setPlaceholderText(self.tr("Who decided it, and when"))
        self.do.say(self.tr("Make everybody anonymous"))
        self.reword(done=self._done_so is not None)
        if self._done_so is not None:
            self._tell(self._done_so)

    def ask(self, review: Review) -> None:
        """Ask whether what *review* counts is to go."""
        self._review, self._done_so = review, None
        self.begin(self.tr("Make everybody anonymous?"))
        self.files.setChecked(False)
        self._know_written(None)
        self._store.read(self.who.setVisible, operators.needs_pin)
        if (path := self._store.path) is not None:
            self._store.read(self._know_written, closing_out.papers, path)

    def _know_written(self, found: Written | None) -> None:
        """Offer to delete the files that were *found*; they are named, and it is not done unasked:
        somebody may be keeping one for the office.
        """
        self._written = found.found if found is not None else ()
        self._reword()
        for widget in (self.files, self._which):
            widget.setVisible(bool(self._written))

    def go(self) -> None:
        if not (reason := self.given_reason()):
            return
        self.do.setEnabled(False)
        self.do.say(self.tr("Making everybody anonymous…"))  # seconds, where many have come
        asked = (reason, self.pin.text())
        files = self.files.isVisible() and self.files.isChecked()
        self._store.write(self._ended, make_anonymous, *asked, files=files, on_fault=self._failed)

    def _failed(self, error: EnvironmentFault | Refused) -> None:
        self._reword()
        self.fail(error, self.tr("Nothing was changed"))

    def _ended(self, came_of_it: Ended) -> None:
        self._done_so = came_of_it
        self.turn(self.tr("Everybody is anonymous"))
        self._told.show()
        self._reword()
        self.focusNextChild()
        self.ended.emit()

    def _tell(self, came_of_it: Ended) -> None:
        told = self.tr("Counts and reports stay. The ledger remembers it for older copies.")
        self._told.say(
            self.tr("Nobody is named in this file any more"),
            " ".join((told, *ScrubWords.owed(came_of_it.left))),
        )
        if came_of_it.fault is not None:
            self.trouble.say(
                self.tr(
                    "The ledger or the new backup was not written: older backups are still there"
                ),
                Messages.fault(came_of_it.fault),
            )
        older = came_of_it.older
        left = list(map(str, (*came_of_it.backups, *older.copies, *older.papers)))
        sealed = self.tr("the encrypted backups in %1")
        left += [sealed.replace("%1", str(place)) for place in older.places]
        if left and came_of_it.fault is None:
            title = self.tr("Older copies are still there: look at them, and delete them yourself")
            self.trouble.say(title, "\n".join(left))
        self.trouble.setVisible(came_of_it.fault is not None or bool(left))
