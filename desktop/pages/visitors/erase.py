"""The one question before something that cannot be undone: whether a person is erased for good."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from db.errors import EnvironmentFault, Refused
from desktop import i18n, settings
from desktop.pages.visitors import rights as visitors_rights
from desktop.pages.visitors.facts import Fact, Facts
from desktop.undo.grave_sheet import GraveSheet
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Notice
from desktop.widgets.fields import Check
from desktop.widgets.labels import Label
from desktop.words.backup_words import BackupWords
from desktop.words.export_words import ExportWords
from desktop.words.messages import Messages
from desktop.words.scrub_words import ScrubWords

if TYPE_CHECKING:
    from db.rows import Meeting, Visitor
    from desktop.pages.visitors.rights import Gone
    from desktop.store import Store


class EraseSheet(GraveSheet):
    """``ask(visitor)`` says what goes and what stays, and does it once somebody said why.

    Afterwards it tells what is left to do: ``wants_meeting(uuid)`` asks for one whose notes still
    say the name, and ``go_on()`` comes back to it once they are read. What came of it waits for who
    asked, where the sheet was left meanwhile. ``erased(uuid)`` tells who is gone.
    """

    wants_meeting = Signal(str)
    erased = Signal(str)

    def __init__(self, host: QWidget, store: Store) -> None:
        self._visitor: Visitor | None = None
        self._gone: Gone | None = None
        self._untold: list[tuple[str, Gone]] = []
        self._reading = False
        self._told = Notice("good")
        self._goes, self._stays, self._copies = (Label(wrap=True) for _ in range(3))
        self.company, self._company = Check(), ""
        self._review_head, self._given_head = Label(role="heading"), Label(role="heading")
        self._papers_head, self._perhaps_head = Label(role="heading"), Label(role="heading")
        self._alike_head, self.alike = Label(role="heading"), Facts()
        self._clearing = Button()
        self.review, self.given, self.papers, self.perhaps = Facts(), Facts(), Facts(), Facts()
        self.older = Label(wrap=True)
        super().__init__(
            host,
            store,
            (self._goes, self._stays, self._copies, self.company),
            (
                *(self._told, self._alike_head, self.alike),
                *(self._review_head, self.review, self._clearing, self._given_head, self.given),
                *(self._papers_head, self.papers, self._perhaps_head, self.perhaps, self.older),
            ),
        )
        self.clear = Action(self, "trash-2", on=self._clear)
        self._clearing.follow(self.clear)
        self.pin.returnPressed.connect(self.go)
        store.turned.connect(self._forget)
        store.closed.connect(self._untold.clear)
        self.closed.connect(self._forget)
        self._reword()

    def retranslate(self) -> None:
        super().retranslate()
        if hasattr(self, "clear"):
            self._reword()

    def _reword(self) -> None:
        self._goes.setText(
            self.tr(
                "What goes: name, contacts, codes and answers in words, the name in notes, meetings"
                " and promises, and every older value in the history."
            )
        )
        self._stays.setText(
            self.tr(
                "What stays, without a name: that somebody came, when, what was agreed to, and the"
                " company at their meetings. Counts and reports do not change."
            )
        )
        words = self.tr("Take “%1” out of their meetings and all notes, too: nobody else is of it")
        self.company.setText(words.replace("%1", self._company))
        self._copies.setText(
            self.tr(
                "This cannot be undone. Older backups, in a second place too, hold the person"
                " until you delete them; a restore erases them again by itself."
            )
        )
        self.reason.setPlaceholderText(self.tr("How they asked, and when: not who they are"))
        self.do.say(self.tr("Erase for good"))
        self._alike_head.setText(
            self.tr("Perhaps the same person, and still here: look, and erase them, too")
        )
        self._review_head.setText(self.tr("Other meetings that may say the name, and their notes"))
        self.clear.say(self.tr("Take the name out of them"), self.tr("Once you have read them"))
        self._given_head.setText(self.tr("Who was given the data: tell them"))
        self._papers_head.setText(
            self.tr("Files that still hold their data: delete them, or take their line out")
        )
        self._perhaps_head.setText(self.tr("Files that may hold their data: look at them"))
        self.reword(done=self._gone is not None)
        if self._gone is not None:
            self._tell(self._gone)

    def ask(self, visitor: Visitor) -> None:
        """Ask whether *visitor* is to be erased."""
        self._visitor, self._gone, self._company = visitor, None, ""
        self.company.setChecked(False)
        self._reword()
        self.begin(self.tr("Erase %1 for good?").replace("%1", visitor.name))
        self.company.hide()
        self._store.read(self._know, visitors_rights.to_ask, visitor.uuid)

    def _know(self, asked: tuple[bool, str]) -> None:
        needs_pin, self._company = asked
        self.who.setVisible(needs_pin)
        self.company.setVisible(bool(self._company))
        self._reword()

    @Slot()
    def go(self) -> None:
        if self._visitor is None or not self.do.isEnabled() or not (reason := self.given_reason()):
            return
        self.do.setEnabled(False)
        self.do.say(self.tr("Erasing…"))  # seconds, where many have come
        whom = self._visitor.uuid
        self._store.write(
            partial(self._done, whom, self._store.by.operator),
            visitors_rights.erase_person,
            whom,
            reason,
            self.pin.text(),
            with_company=self.company.isChecked(),
            on_fault=partial(self._failed, whom),
        )

    def _asks_about(self, whom: str) -> bool:
        """Whether it still asks about *whom*: it may be closed, or about somebody else by now."""
        return not self.isHidden() and self._visitor is not None and self._visitor.uuid == whom

    def _failed(self, whom: str, error: EnvironmentFault | Refused) -> None:
        if not self._asks_about(whom):
            self._store.tell(error)
            return
        self._reword()
        self.fail(error, self.tr("Nothing was erased"))

    def _done(self, whom: str, operator: str, gone: Gone) -> None:
        settings.forget_folders(gone.names.are_whole_in)
        if self._asks_about(whom):
            self._say_gone(gone)
        else:
            self._untold.append((operator, gone))
        self.erased.emit(whom)

    def _say_gone(self, gone: Gone) -> None:
        self._visitor, self._gone = None, gone
        self.turn(self.tr("Erased for good"))
        self._told.show()
        self._reword()
        if gone.unkept is not None:
            self.trouble.say(
                self.tr("The ledger beside the event file was not written"),
                Messages.fault(gone.unkept),
            )
            self.trouble.show()
        self.focusNextChild()

    def _tell(self, gone: Gone) -> None:
        changed = self.tr("%Ln note(s) changed.", "", gone.notes) if gone.notes else ""
        rest = self.tr("The ledger remembers that somebody was erased, and names nobody.")
        self._told.say(self.tr("The person is gone from this file"), f"{changed} {rest}".strip())
        self.review.show_facts([self._meeting(one) for one in gone.review])
        zone = self._store.current_event.zone if self._store.current_event else "UTC"
        self.alike.show_facts([self._card(one) for one in gone.alike])
        self.given.show_facts(
            [Fact("download", *ExportWords.given(one.export, one.to, zone)) for one in gone.given]
        )
        self.papers.show_facts([Fact("file", name) for name in gone.papers])
        self.perhaps.show_facts([Fact("file", name) for name in gone.perhaps])
        older = ScrubWords.owed(gone.left) + BackupWords.still_holding(gone.backups, gone.places)
        self.older.setText(" ".join(older))
        for parts, found in (
            ((self._alike_head, self.alike), gone.alike),
            ((self._review_head, self.review, self._clearing), gone.review),
            ((self._given_head, self.given), gone.given),
            ((self._papers_head, self.papers), gone.papers),
            ((self._perhaps_head, self.perhaps), gone.perhaps),
            ((self.older,), older),
        ):
            for part in parts:
                part.setVisible(bool(found))

    def _clear(self) -> None:
        if self._gone is not None and self._gone.said:
            self.clear.setEnabled(False)
            clear = visitors_rights.clear_notes
            self._store.write(self._cleared, clear, self._gone, on_fault=self._not_cleared)

    def _cleared(self, gone: Gone) -> None:
        self.clear.setEnabled(True)
        self._gone = gone
        self._tell(gone)
        self.leave_button.setFocus()

    def _not_cleared(self, error: EnvironmentFault | Refused) -> None:
        self.clear.setEnabled(True)
        words = Messages.refusal(error) if isinstance(error, Refused) else Messages.fault(error)
        self.trouble.say(self.tr("The name still stands there"), words)
        self.trouble.show()

    @staticmethod
    def _card(visitor: Visitor) -> Fact:
        return Fact("user", visitor.name, tuple(filter(None, (visitor.company, visitor.email))))

    def _meeting(self, meeting: Meeting) -> Fact:
        event = self._store.current_event
        zone = event.zone if event else "UTC"
        on = i18n.day(meeting.date, zone, i18n.locale(), weekday=True)
        words = f"{on} · {meeting.with_name}"
        ours = ", ".join(party.name for party in meeting.ours)
        order = self.tr("Open")
        go = partial(self._go_to, meeting.uuid)
        return Fact("clipboard-list", words, (ours,), "soft", order, f"{order}: {words}", go)

    def _go_to(self, meeting: str) -> None:
        self._reading = True
        self.close_sheet()
        self._reading = False
        self.wants_meeting.emit(meeting)

    @property
    def has_untold(self) -> bool:
        """Whether something came of an erasure that nobody was told."""
        return bool(self._untold)

    def go_on(self) -> bool:
        """Come back to the notes that were opened to be read, or to what is not told yet; whether
        there is any.
        """
        here = self._store.by.operator
        mine = next((one for one in self._untold if one[0] == here), None)
        if mine is not None and self.isHidden():
            self._untold.remove(mine)
            self.open_sheet(self.tr("Erased for good"), self.leave_button)
            self._say_gone(mine[1])
            return True
        found = self._gone is not None and bool(self._gone.said) and self.isHidden()
        if found:
            self.open_sheet(self.tr("Erased for good"), self._clearing)
        return found

    @Slot()
    def _forget(self) -> None:
        """What finds the person in notes goes with the sheet, but for who only went to read one."""
        if not self._reading:
            self._gone = None
