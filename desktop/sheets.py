"""The sheets that lie over the pages: each is built when somebody first wants it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from db.agenda import slots
from db.rows import Meeting
from db.visitor import drafts
from desktop.lane import Priority
from desktop.pages.reception.case import Case
from desktop.widgets.buttons import Action

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.agenda.appointments import ToLog
    from db.past.changes import By
    from db.rows import Scan, Visitor
    from db.visitor.drafts import Draft
    from desktop.badging.badge_desk import BadgeDesk
    from desktop.pages.jobs import JobsPanel
    from desktop.pages.meeting_log.sheet import MeetingLog
    from desktop.pages.page import Page
    from desktop.pages.reception.page import ReceptionPage
    from desktop.pages.walk_in.sheet import WalkIn
    from desktop.preferences import Preferences
    from desktop.scanner.cards import ContactCard
    from desktop.shell import Shell
    from desktop.store import Store
    from desktop.telling import Telling
    from desktop.widgets.sheet import Sheet


_ERASING = ("erase_person", "make_anonymous")


class Sheets(QObject):
    """Opens the walk-in form, the log of a meeting, the printers' jobs and the list of keys over
    the pages of *shell*.

    ``leaving()`` says that somebody ends the program although badges wait; ``wants_operator()``
    that somebody would say who is at the laptop. ``walk_in``, ``log`` and ``jobs`` are None until
    they were opened.
    """

    leaving = Signal()
    wants_operator = Signal()

    def __init__(
        self,
        shell: Shell,
        store: Store,
        preferences: Preferences,
        badges: BadgeDesk,
        telling: Telling,
        reception: ReceptionPage,
    ) -> None:
        super().__init__(shell)
        self._shell, self._store, self._preferences = shell, store, preferences
        self._badges, self._telling, self._reception = badges, telling, reception
        self.walk_in: WalkIn | None = None
        self.log: MeetingLog | None = None
        self.jobs: JobsPanel | None = None
        self._unsaved = ""
        self._go_on = Action(shell, "pencil", on=self._go_on_with_draft)
        shell.added.connect(self._added)
        for page in shell.pages.values():
            self._added(page)
        store.opened.connect(self._ask_drafts)
        store.turned.connect(self._ask_drafts)
        store.changed.connect(self._written)
        reception.wants_walk_in.connect(self.open_walk_in)

    def new_visitor(self) -> None:
        """Open the form for a new visitor, with what was typed at the reception."""
        at_reception = self._shell.current() is self._reception
        self.open_walk_in(self._reception.typed() if at_reception else None)

    @Slot(object)
    def open_walk_in(self, prefill: str | ContactCard | Visitor | None = None) -> None:
        """Open the form for a new visitor, with *prefill* (words, a card, a visitor) filled in."""
        if not self._store.is_ready:
            return
        if self.walk_in is None:
            from desktop.pages.walk_in.sheet import WalkIn

            self.walk_in = WalkIn(self._shell, self._store, self._preferences)
            self._hold_keys(self.walk_in)
            self.walk_in.registered.connect(self._registered)
            self.walk_in.its_them.connect(self._reception.check_in_visitor)
            self.walk_in.said.connect(self._telling.say)
        self.walk_in.open_form(prefill)

    @Slot(object, object)
    def _registered(self, visitor: Visitor, scan: Scan | None) -> None:
        self._shell.go_to("reception")
        has_badge = self._reception.show_registered(visitor, scan)
        if scan is not None and not has_badge:
            self._badges.after_check_in(scan)

    @Slot(str)
    def _written(self, kind: str) -> None:
        """Once somebody is erased, nothing that was begun or said before says who it was."""
        if kind in _ERASING:
            self._shell.toast.hide()
            desk = self._reception.desk
            desk.happened.emit(Case(door=desk.door))
            if self.walk_in is not None:
                self.walk_in.forget()

    def _hold_keys(self, sheet: Sheet) -> None:
        sheet.opened.connect(self._shell.hold_keys)
        sheet.closed.connect(self._shell.hold_keys)

    # The log of a meeting ---------------------------------------------------------------------

    @Slot(object)
    def _added(self, page: Page) -> None:
        page.wants_log.connect(self.open_log)

    def log_meeting(self) -> None:
        """Log the meeting that the page shows, or one on the spot (Ctrl+M); in the log, rather
        another one of the same visitor.
        """
        page = self._shell.current()
        if not self._store.is_ready:
            return
        if self.log is not None and self.log.isVisible():
            self.log.turn()
            return
        if self._telling.offers(self._go_on):
            self._go_on.trigger()
        elif page is None or not page.log_meeting():
            self.open_log(None)

    @Slot(object)
    def open_log(self, about: Meeting | Visitor | ToLog | None) -> None:
        """Open the log of an agreed meeting, of what a visitor has or had today, or of one on the
        spot with a visitor or anybody.
        """
        from db.agenda.appointments import ToLog  # a start logs nothing

        if not self._store.is_ready:
            return
        self._shell.clear()
        if isinstance(about, ToLog):
            self._log().open_among(about)
        elif isinstance(about, Meeting):
            self._log().open_for(about)
        else:
            self._log().open_walk_up(about)

    @Slot(str)
    def open_slot(self, code: str) -> None:
        """Open the log of the meeting whose sheet of paper says *code*."""
        self._store.read(
            self._slot_found,
            slots.by_code,
            code,
            priority=Priority.SCAN,
            on_closed=self._slot_not_looked_up,
        )

    def _slot_found(self, meeting: Meeting | None) -> None:
        if meeting is not None:
            self.open_log(meeting)
        else:
            words = self.tr(
                "The meeting on this sheet is not in this file. Ctrl+M logs one on the spot."
            )
            self._telling.warn(words)

    def _slot_not_looked_up(self) -> None:
        self._telling.warn(
            self.tr("Another event was being opened. Scan this sheet again, where it belongs.")
        )

    def keep_drafts(self) -> None:
        """Keep what is being written, before the file is closed."""
        if self.log is not None:
            self.log.close_sheet()

    def _log(self) -> MeetingLog:
        if self.log is None:
            from desktop.pages.meeting_log.nobody import Nobody
            from desktop.pages.meeting_log.sheet import MeetingLog

            self.log = MeetingLog(self._shell, self._store, self._preferences)
            self._hold_keys(self.log)
            self.log.said.connect(self._telling.say)
            Nobody(self.log, self._store).wants_operator.connect(self.wants_operator)
        return self.log

    @Slot()
    def _ask_drafts(self) -> None:
        by = self._store.by
        self._store.read(
            partial(self._tell_drafts, by),
            drafts.drafts,
            kind=drafts.LOG,
            station=by.station,
            operator=by.operator,
        )

    def _tell_drafts(self, by: By, found: Sequence[Draft]) -> None:
        """Say that something was begun before the program ended, and offer to go on with it: to
        *by*, who began it. Until a PIN is typed the one who was here last is nobody.
        """
        if found and by == self._store.by:
            self._unsaved = found[0].subject
            self._go_on.say(self.tr("Go on (Ctrl+M)"))
            words = self.tr("A note was begun and not saved: %1").replace("%1", found[0].title)
            self._telling.offer(words, self._go_on)

    def _go_on_with_draft(self) -> None:
        self._log().go_on(self._unsaved)

    # Printers and keys ------------------------------------------------------------------------

    def show_jobs(self) -> None:
        """Show what waits at the printers and what was printed today, or hide it again."""
        panel = self._jobs_panel()
        if panel.isVisible():
            panel.close_sheet()
        else:
            self.open_jobs()

    @Slot()
    def open_jobs(self) -> None:
        """Show what waits at the printers and what was printed today."""
        panel = self._jobs_panel()
        if self._store.is_ready and not panel.isVisible():
            self._shell.clear()
            self._shell.toast.hide()  # the panel says it, and has its buttons there
            panel.open_panel()

    @Slot(str)
    def tell_trouble(self, words: str) -> None:
        """Say *words* about a badge that somebody has to look after, unless it is looked at."""
        if self.jobs is None or not self.jobs.isVisible():
            self._telling.tell_trouble(words)

    def _jobs_panel(self) -> JobsPanel:
        from desktop.pages.jobs import JobsPanel

        if self.jobs is None:
            self.jobs = JobsPanel(self._shell, self._store, self._badges)
            self.jobs.leave.triggered.connect(self.leaving)
        return self.jobs

    def warn_of_jobs(self) -> bool:
        """Warn who closes the window while badges wait; False where that was said already: who
        closes again, may.
        """
        panel = self._jobs_panel()
        if panel.isVisible() and panel.leaving.isVisible():
            return False
        self._shell.clear()
        panel.open_panel()
        panel.warn_of_leaving()
        return True

    def show_keys(self) -> None:
        """Show which keys do what, or hide it again."""
        from desktop.widgets.keys import KeysSheet

        shown = self._shell.findChild(KeysSheet)
        if shown is None:
            KeysSheet(self._shell).open_keys(self._shell.current())
        else:
            shown.close_sheet()
