"""Locks the screen of a laptop that nobody is at: lists and names are away, scans go on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMetaObject, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QToolTip, QWidget
from shiboken6 import isValid

from db.access import rights
from desktop import application
from desktop.keeping.rehearsing import real_path
from desktop.lane import Priority
from desktop.locking.idle import Idle
from desktop.settings import one_name
from desktop.widgets.secret_line import is_granted

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from db.rows import Operator
    from desktop.badging.badge_desk import BadgeDesk
    from desktop.locking.lock_screen import LockScreen
    from desktop.pages.reception.page import ReceptionPage
    from desktop.preferences import Preferences
    from desktop.settings import Settings
    from desktop.shell import Shell
    from desktop.store import Store


class Lock(QObject):
    """Puts a screen of its own in the place of *shell* in *window*, and back.

    What lies in the shell stays as it was, drafts and open sheets too, and is out of sight: not
    painted, not read aloud, without keys. What a PIN or a passphrase has opened closes, and is
    nobody's any more. A laptop that was locked when it was closed is locked when it comes back.
    ``said(words, "")`` asks for a toast.
    """

    said = Signal(str, str)

    def __init__(
        self,
        window: QMainWindow,
        shell: Shell,
        store: Store,
        preferences: Preferences,
        reception: ReceptionPage,
        badges: BadgeDesk,
    ) -> None:
        super().__init__(window)
        self._window, self._shell, self._store = window, shell, store
        self._preferences, self._reception, self._badges = preferences, reception, badges
        self.screen: LockScreen | None = None
        self._focus: QWidget | None = None
        self._away: list[QDialog] = []
        self._silenced: list[QAction] = []
        self._changes: list[str] = []
        self._has_pins = False
        self.idle = Idle(application.instance(), self)
        self.idle.idled.connect(self._idled)
        preferences.changed.connect(self._take)
        store.opened.connect(self._opened)
        store.changed.connect(self._note)
        self._take(preferences.settings)

    @property
    def is_on(self) -> bool:
        """Whether the screen is locked."""
        return self.screen is not None

    @Slot()
    def lock(self) -> None:
        """Lock now; where nobody has a PIN, say so: nobody could unlock it."""
        self._ask(partial(self._lock, asked=True))

    def takes(self, code: str) -> bool:
        """Whether the locked screen sees to the scanned *code*; the window does when it is not
        locked.
        """
        self.idle.touch()
        if self.screen is None:
            return False
        self.screen.take_scan(code)
        return True

    def takes_card(self) -> bool:
        """The same for a card: registering somebody waits until the screen is unlocked."""
        if self.screen is None:
            return False
        self.screen.refuse_card()
        return True

    # When -------------------------------------------------------------------------------------

    @Slot(bool)
    def guard(self, has_pins: bool) -> None:
        """Lock by itself only where somebody *has* a PIN to unlock with."""
        self._has_pins = has_pins
        self._take(self._preferences.settings)

    @Slot(object)
    def _take(self, settings: Settings) -> None:
        self.idle.watch(settings.idle_lock_minutes if self._has_pins else 0)

    @Slot()
    def _idled(self) -> None:
        self._ask(partial(self._lock, asked=False))

    @Slot()
    def _opened(self) -> None:
        """Closing a locked window unlocks nothing."""
        if self._name() in self._preferences.settings.locked and not self.is_on:
            self._put_away()
            # Whoever was here is nobody by then, and is the one who most likely comes back.
            last = self._preferences.settings.operator
            self._ask(partial(self._lock, asked=False, first=last))

    def _ask(self, answer: partial[None]) -> None:
        if self._store.current_event is not None:
            self._store.read(answer, rights.with_pins, priority=Priority.SEARCH)

    def _lock(self, people: list[Operator], *, asked: bool, first: str = "") -> None:
        if not people:
            if self.is_on:
                self._come_back()
            if asked:
                self.said.emit(
                    self.tr("Nobody has a PIN to unlock with: give one in Settings, Operators."), ""
                )
            return
        if not self.is_on:
            self._put_away()
        if self.screen is not None:
            self.screen.offer(people, first or self._preferences.settings.operator)

    # How --------------------------------------------------------------------------------------

    def _put_away(self) -> None:
        from desktop.locking.lock_screen import LockScreen  # a start is not locked

        self._focus = QApplication.focusWidget()
        application.instance().installEventFilter(self)
        self._hide_dialogs()
        for sheet in self._shell.sheets():
            if sheet.granted:
                sheet.close_sheet()
        self.screen = LockScreen(self._store, self._preferences, self._reception, self._badges)
        self.screen.unlocked.connect(self._unlock)
        self._silenced = [each for each in self._window.actions() if each.isEnabled()]
        for action in self._silenced:
            action.setEnabled(False)
        self._window.takeCentralWidget()
        self._window.setCentralWidget(self.screen)
        self.screen.show()
        self.screen.setFocus()
        # Not before: from then on PySide wraps whatever gets the focus.
        application.instance().focusChanged.connect(self._hold_focus)
        self._remember(locked=True)

    def _remember(self, *, locked: bool) -> None:
        """Of this file alone: that another one is opened, and unlocked, changes nothing here."""
        path = self._name()
        others = [each for each in self._preferences.settings.locked if each != path]
        self._preferences.change(locked=(*others, *([path] if locked else ())))

    def _name(self) -> str:
        """What the file is known by, however it was spelled. Of a rehearsal it is that of the real
        event, which the next start opens.
        """
        path = real_path(self._store)
        return str(one_name(path)) if path is not None else ""

    def _hide_dialogs(self) -> None:
        """What lies over the window or beside it: menus and lists close, and dialogs that were
        granted to somebody; the others come back.
        """
        while (popup := QApplication.activePopupWidget()) is not None and popup.close():
            pass
        QToolTip.hideText()
        self._away = [
            each
            for each in QApplication.topLevelWidgets()
            if isinstance(each, QDialog) and each.isVisible()
        ]
        self._hide_away()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A dialog that opens now is none of who stands there: it waits for the unlocking."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QDialog):
            # It cannot be hidden while it is being shown: that comes before any key, and until then
            # nothing is painted. WA_DontShowOnScreen would leave it modal (Qt 6.11).
            watched.setUpdatesEnabled(False)
            if watched not in self._away:
                self._away.append(watched)
            QMetaObject.invokeMethod(self, "_hide_late", Qt.ConnectionType.QueuedConnection)
        return False

    @Slot()
    def _hide_late(self) -> None:
        self._hide_away()

    def _hide_away(self) -> None:
        shown = [each for each in self._away if isValid(each) and each.isVisible()]
        for each in shown:
            if is_granted(each):
                each.reject()
            else:
                each.hide()
                each.setUpdatesEnabled(True)
        if shown:  # the keys went to them
            self._window.activateWindow()
        self._away = [each for each in self._away if isValid(each) and not is_granted(each)]

    @Slot(QWidget, QWidget)
    def _hold_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """What is out of sight gets no key: a page that is readied meanwhile takes the focus."""
        screen = self.screen
        if screen is None or new is None or new is screen or screen.isAncestorOf(new):
            return
        if self._shell.isAncestorOf(new):
            screen.setFocus()

    @Slot(object)
    def _unlock(self, operator: Operator) -> None:
        """Whoever unlocks finds all as it was; who was not here before, nothing of that one's."""
        if operator.name == self._store.by.operator:
            self._come_back()
            return
        for sheet in self._shell.sheets():
            if not sheet.anybodys:
                sheet.close_sheet()  # a log keeps its draft, for who began it
        self._preferences.change(operator=operator.name)
        if not self._shell.sheets():
            self._focus = None
        self._come_back()
        self._shell.toast.hide()
        if (page := self._shell.current()) is not None:
            page.enter()
        self._put_focus()

    def _come_back(self) -> None:
        screen, self.screen = self.screen, None
        if screen is None:
            return
        application.instance().focusChanged.disconnect(self._hold_focus)
        application.instance().removeEventFilter(self)
        self._hide_late()
        self._remember(locked=False)
        self._window.takeCentralWidget()
        self._window.setCentralWidget(self._shell)
        self._shell.show()
        screen.deleteLater()
        for action in self._silenced:
            if isValid(action):
                action.setEnabled(True)
        away, self._away = self._away, []
        for each in away:
            if isValid(each):
                each.show()
        self._put_focus()
        missed, self._changes = self._changes, []
        for kind in missed:  # pages read again only what changes while they are seen
            self._store.changed.emit(kind)

    def _put_focus(self) -> None:
        if self._focus is not None and isValid(self._focus) and self._focus.isVisible():
            self._focus.setFocus()

    @Slot(str)
    def _note(self, kind: str) -> None:
        if self.is_on and kind not in self._changes:
            self._changes.append(kind)
