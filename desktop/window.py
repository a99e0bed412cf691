"""The one place where the parts are connected: pages, store, scanner, badges, status bar."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow

from db.access import operators
from desktop import application, i18n, room
from desktop.badging.badge_desk import BadgeDesk
from desktop.i18n import Translatable
from desktop.instance import Instance
from desktop.keeping.damage import Damage
from desktop.keeping.files import Files
from desktop.keeping.rehearsing import Rehearsing
from desktop.keeping.welcoming import Welcoming
from desktop.keeping.whereabouts import Whereabouts
from desktop.locking.lock import Lock
from desktop.locking.present import Present
from desktop.pages.reception.page import ReceptionPage
from desktop.scanner.wedge import Wedge
from desktop.scans import Scans
from desktop.settings import one_name
from desktop.sheets import Sheets
from desktop.shell import Shell
from desktop.status import Status
from desktop.store import Store
from desktop.telling import JOBS, Telling
from desktop.widgets import theme
from desktop.widgets.buttons import Action
from desktop.words.rehearsal_words import RehearsalWords

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtGui import QCloseEvent

    from db.errors import Fault
    from db.rows import Event
    from desktop.pages.page import Page
    from desktop.preferences import Preferences
    from desktop.settings import Settings

_LOOK_AGAIN_MS = 50
"""Until it is looked again whether the printers are done with, once the window is out of sight."""


class Window(Translatable, QMainWindow):
    """The main window. ``show_file(path)`` opens an event file in it."""

    def __init__(self, preferences: Preferences, store: Store | None = None) -> None:
        """Build the shell and the reception; no event file is open yet."""
        super().__init__()
        self.preferences = preferences
        self.store = store or Store(self)
        self.present = Present(self.store, preferences)
        self.badges = BadgeDesk(self.store, preferences, self)
        self.files = Files(self.store, preferences, self)
        self.wedge = Wedge(application.instance(), at_once=False)
        self.instance = Instance(self)
        self.whereabouts = Whereabouts(self.store, self)
        self.rehearsing = Rehearsing(self, self.store)
        self._leaving = False
        self._build()
        self._make_actions()
        self._connect()
        self.retranslate()
        self._take_settings(preferences.settings)
        theme.current().dress(self)
        room.fit(self)

    def _build(self) -> None:
        self.shell = Shell(self.store, self.preferences, self.badges)
        self.shell.added.connect(self._added)
        self.status = Status(self.shell.bar, self.store)
        self.present.told.connect(self.status.tell_operator)
        self.telling = Telling(self.shell, self.store, self.preferences, self.status, self)
        parts = self.shell, self.store, self.preferences, self.files, self.telling
        self.welcoming = Welcoming(*parts, self.wedge.listen)
        self.reception = ReceptionPage(self.store, self.preferences, self.badges)
        self.shell.add("reception", self.reception)
        self.lock = Lock(
            self, self.shell, self.store, self.preferences, self.reception, self.badges
        )
        self.sheets = Sheets(
            self.shell, self.store, self.preferences, self.badges, self.telling, self.reception
        )
        self.damage = Damage(self.shell, self.store, self.preferences, self.reception)
        self.setCentralWidget(self.shell)

    @Slot(object)
    def _added(self, page: Page) -> None:
        page.said.connect(self.telling.say)
        page.warned.connect(self.telling.warn)
        self.wedge.tried.connect(page.hear)
        page.tries_scanner.connect(self.wedge.try_out)
        page.last_scan = self._last_scan

    def _last_scan(self) -> datetime | None:
        return self.status.last_scan

    def _make_actions(self) -> None:
        self._new = self._action("user-plus", "Ctrl+N", self.sheets.new_visitor)
        self._undo = self._action("undo-2", "Ctrl+Z", self.telling.undo)
        self._box = self._action("search", "Ctrl+K", self.go_to_box)
        self._box.setShortcuts([QKeySequence("Ctrl+K"), QKeySequence("F2")])
        self._larger = self._action("zoom-in", "Ctrl++", lambda: self._zoom(1))
        self._larger.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        self._smaller = self._action("zoom-in", "Ctrl+-", lambda: self._zoom(-1))
        self._keys = self._action("keyboard", "F1", self.sheets.show_keys)
        self._jobs = self._action("printer", JOBS, self.sheets.show_jobs)
        self._log = self._action("pencil", "Ctrl+M", self.sheets.log_meeting)
        self._preflight = self._action("badge-check", "F10", partial(self._turn_to, "preflight"))
        self._lock = self._action("lock", "Ctrl+L", self.lock.lock)
        present = partial(self._turn_to, "settings", "present")
        self._present = self._action("user", "Ctrl+Shift+O", present)
        self._quit = self._action("log-out", "Ctrl+Q", self.close)
        self.shell.bar["printer"].lead_on(self._jobs)
        self.shell.bar["operator"].lead_on(self._present)

    def _action(self, icon: str, keys: str, on: Callable[[], object]) -> Action:
        action = Action(self, icon, keys, on=on)
        self.addAction(action)
        return action

    def _connect(self) -> None:
        store = self.store
        store.opened.connect(self._opened)
        self.welcoming.chosen.connect(self.show_file)
        self.welcoming.mind(self.damage)
        self.damage.said.connect(self.telling.say)
        store.left.connect(self._left)
        self.preferences.changed.connect(self._take_settings)
        self.scans = Scans(
            self.wedge,
            self.shell,
            self.status,
            self.telling,
            self.reception,
            self.sheets.open_walk_in,
            self.lock,
            self.damage,
        )
        self.scans.offer_camera(self.preferences)
        self.scans.slot_scanned.connect(self.sheets.open_slot)
        self.badges.state_changed.connect(self.status.tell_printer)
        self.badges.said.connect(self.telling.say)
        self.badges.warned.connect(self.telling.warn)
        self.badges.troubled.connect(self.sheets.tell_trouble)
        self.telling.wants_jobs.connect(self.sheets.open_jobs)
        self.badges.saved.connect(self.telling.say_saved)
        self.reception.checked_in.connect(self.badges.after_check_in)
        store.undone.connect(self.reception.show_undone)
        self.sheets.leaving.connect(self.close)
        self.sheets.wants_operator.connect(self._present.trigger)
        self.reception.door_turned.connect(self.status.tell_door)
        self.reception.desk.unsaved.connect(self.status.tell_unsaved)
        self.instance.raised.connect(self._come_forward)
        self.files.said.connect(self.telling.say)
        self.whereabouts.warned.connect(self.telling.warn)
        self.rehearsing.warned.connect(self.telling.warn)
        self.lock.said.connect(self.telling.say)
        self.present.guarded.connect(self.lock.guard)
        self.present.missed.connect(lambda last: self.telling.ask_who(last, self._present))

    def retranslate(self) -> None:
        """Name the window and the actions in the language of now."""
        self._new.say(self.tr("New visitor"))
        self._undo.say(self.tr("Undo"))
        self._box.say(self.tr("Go to the box"))
        self._larger.say(self.tr("Larger"))
        self._smaller.say(self.tr("Smaller"))
        self._keys.say(self.tr("Keys"))
        self._jobs.say(self.tr("Badges on their way"))
        self._log.say(self.tr("Log a meeting"))
        self._preflight.say(self.tr("Pre-flight"))
        self._lock.say(self.tr("Lock the screen"))
        self._present.say(self.tr("Who is at this laptop"))
        self._quit.say(self.tr("Quit"))
        self._name_event()
        self.status.retranslate()
        self.telling.retranslate()
        self.badges.tell_state()

    def _name_event(self) -> None:
        event = self.store.current_event
        self.shell.name_event(event)
        self.setWindowTitle(RehearsalWords.title(event))

    # Files ------------------------------------------------------------------------------------

    def show_file(self, path: Path | None) -> None:
        """Open the event file *path*; None shows the welcome page."""
        if path is None:
            self.welcoming.show()
            return
        path = one_name(path)
        if path == self.store.path:
            self.go_to_box()
            return
        if not (self.welcoming.turns_away(path) or self.files.opens_sealed(path, self.shell)):
            self.store.open(path, on_fault=self.welcoming.not_opened)

    @Slot(object)
    def _opened(self, event: Event) -> None:
        path = self.store.path
        if path is None:
            return
        if not event.rehearsal:  # the next start opens the real event
            self.preferences.remember(path)
        self.instance.listen(path)
        settings = self.preferences.settings
        language = i18n.current()
        if language:
            language.switch(settings.language, event.locale)
        self._name_event()
        if settings.station_name:
            self.store.write(
                None, operators.save_station, settings.station_id, settings.station_name
            )
        for sheet in self.shell.sheets():  # what one file was asked, another does not answer
            sheet.close_sheet()
        self.shell.go_to("reception")
        self.wedge.listen()

    @Slot(object, object)
    def _left(self, path: Path, left: list[tuple[Path, Fault]]) -> None:
        self._name_event()
        self.files.tell_left(path, left)
        self.welcoming.show()

    # Pages ------------------------------------------------------------------------------------

    def go_to_box(self) -> None:
        """Bring the reception's box to the front, ready to type in."""
        self._turn_to("reception")

    def _turn_to(self, key: str, subject: str = "") -> None:
        if self.store.is_ready:
            self.shell.clear()
            self.shell.go_to(key, subject)

    # The window itself ------------------------------------------------------------------------

    @Slot(object)
    def _take_settings(self, settings: Settings) -> None:
        self.store.second_place.use(
            settings.second_place, settings.second_seal, settings.station_id
        )
        self.wedge.set_scanner(settings.scanner_layout)
        theme.current().switch(settings.theme, settings.zoom)
        language = i18n.current()
        if language and language.code != i18n.resolve(settings.language):
            language.switch(settings.language)

    def _zoom(self, steps: int) -> None:
        theme.current().zoom_by(steps)
        self.preferences.change(zoom=theme.current().zoom)

    @Slot()
    def _come_forward(self) -> None:
        if self._leaving:
            self._leaving = False
            self.badges.go_on()
            self.show()
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Out of sight at once; a printer that hangs is waited for behind the scenes."""
        if not self._leaving and self._warned_of_jobs():
            event.ignore()
            return
        self.hide()
        if not self.badges.rest() and not application.instance().isSavingSession():
            event.ignore()
            self._leaving = True
            QTimer.singleShot(_LOOK_AGAIN_MS, self, self._leave)
            return
        self._leaving = False
        self.sheets.keep_drafts()
        if self._lacks_backup():
            event.ignore()
            self.badges.go_on()
            self.show()
            return
        self.wedge.deleteLater()
        self.badges.close()
        self.files.close()
        self.whereabouts.close()
        self.store.close()
        super().closeEvent(event)

    @Slot()
    def _leave(self) -> None:
        if self._leaving and self.close():
            application.instance().quit()  # Qt does not, once the last window is out of sight

    def _lacks_backup(self) -> bool:
        """Whether the last backup failed, and somebody is asked now whether to leave it at that."""
        fault = self.store.backups.last()
        alone = self.lock.is_on or application.instance().isSavingSession()
        if fault is None or alone or self.files.leaves_unbacked:
            return False
        self.files.warn_unbacked(fault, self.status.saved_at, self.close)
        return True

    def _warned_of_jobs(self) -> bool:
        """Whether badges wait and this is the first that is heard of it: who closes again, may."""
        if not self.badges.has_waiting() or application.instance().isSavingSession():
            return False
        return self.sheets.warn_of_jobs()
