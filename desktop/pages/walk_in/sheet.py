"""The walk-in sheet: a visitor who is on no list, in twenty seconds, by keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db import events
from db.door import head_counts
from db.errors import EnvironmentFault, Refused
from db.rows import Visitor
from db.visitor import visitors, walk_ins
from desktop.lane import Priority
from desktop.pages.walk_in.draft import Draft, colleague_of, prefilled
from desktop.pages.walk_in.form import WalkInForm
from desktop.pages.walk_in.likely import Likely
from desktop.pages.walk_in.privacy import Privacy
from desktop.undo.acts import noted
from desktop.widgets import theme
from desktop.widgets.abreast import Abreast
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Notice
from desktop.widgets.labels import Label
from desktop.widgets.sheet import Sheet
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from db.visitor.walk_ins import WalkIn as Registered
    from desktop.preferences import Preferences
    from desktop.scanner.cards import ContactCard
    from desktop.store import Store
    from desktop.undo.acts import Done

WIDTH = 1080
"""Pixels at 100% zoom: the form and the notice side by side, nothing to scroll at 1366×768."""


class WalkIn(Sheet):
    """Registers a visitor over whatever page is shown.

    ``registered(visitor, scan)`` follows the save, *scan* None when they were not checked in;
    ``its_them(uuid)`` says that the visitor was on the list after all; ``said(words, change)`` asks
    for a toast.
    """

    _built = False
    anybodys = True  # the visitor stands there, whoever of the staff goes on

    registered = Signal(object, object)
    its_them = Signal(str)
    said = Signal(str, str)

    def __init__(self, host: QWidget, store: Store, preferences: Preferences) -> None:
        super().__init__(host, WIDTH)
        self._store = store
        self._preferences = preferences
        self._drafts: list[Draft] = []
        self._saving = self._stays = self._restored = False
        self.form = WalkInForm()
        self.likely = Likely(store)
        self.privacy = Privacy(store)
        self._hint = Label(role="soft", elide=True)
        self._trouble = Notice("bad")
        self._actions = self._make_actions()
        self._lay_out()
        self.form.changed.connect(self._look)
        self.likely.its_them.connect(self._recognised)
        self.closed.connect(self._keep)
        preferences.changed.connect(self._name_save)
        store.opened.connect(self.forget)
        self._built = True
        self.retranslate()

    def _make_actions(self) -> dict[str, Action]:
        made = {
            "count": Action(self, "users", on=self._count),
            "only": Action(self, "save", on=lambda: self._save(check_in=False)),
            "next": Action(
                self, "user-plus", "Ctrl+Shift+Return", on=lambda: self._save(stays=True)
            ),
            "save": Action(self, "user-check", on=self._save),
            "draft": Action(self, on=self._swap_draft),
        }
        made["next"].setShortcut(QKeySequence("Ctrl+Shift+Return"))
        made["save"].setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        return made

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._hint, 1)
        top.addWidget(Button(self._actions["draft"], "link"))
        side = QWidget()
        left = QVBoxLayout(side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(theme.px(12))
        left.addWidget(self.form)
        left.addWidget(self.likely)
        left.addStretch(1)
        self._trouble.hide()
        self.body.addLayout(top)
        self.body.addWidget(self._trouble)
        self.body.addWidget(Abreast((side, 5), (self.privacy, 4), least=640))
        self.foot.insertWidget(0, Button(self._actions["count"], "quiet"))
        self.add_action(self._actions["only"])
        self.add_action(self._actions["next"])
        self.add_action(self._actions["save"], "primary")

    def retranslate(self) -> None:
        """Say all of it in the language of now."""
        super().retranslate()
        if not self._built:  # the sheet speaks before we are here
            return
        self.title.setText(self.tr("New visitor"))
        self._actions["count"].say(
            self.tr("Count only"), self.tr("Count one visitor who gives no data")
        )
        self._actions["only"].say(
            self.tr("Save only"), self.tr("Save without checking in or printing")
        )
        self._actions["next"].say(self.tr("Save and add a colleague"))
        self._name_save()
        self._say_draft()

    @Slot()
    def _name_save(self) -> None:
        """The button promises a badge only where one will be printed."""
        settings = self._preferences.settings
        prints = settings.auto_print and settings.printer
        words = self.tr("Save, check in and print") if prints else self.tr("Save and check in")
        self._actions["save"].say(words)

    # Opening and drafts -----------------------------------------------------------------------

    def open_form(self, prefill: str | ContactCard | Visitor | None = None) -> None:
        """Open it with *prefill*: words that were typed, a card, or who brought a colleague.

        With nothing to fill in it shows the draft that was left last, if any; else that is
        offered.
        """
        self._trouble.hide()
        self._set_saving(False)
        if isinstance(prefill, Visitor):
            self._fill(colleague_of(prefill))
        elif prefill and self.isVisible():
            self.form.add(prefilled(prefill).texts)
        elif prefill:
            self._fill(prefilled(prefill))
        elif not self.isVisible():
            self._restore()
        self._say_draft()
        self._ask_lists()
        self.open_sheet(self.tr("New visitor"), self.form.fields["given_name"].line)
        self.form.take_focus()

    def _ask_lists(self) -> None:
        self._store.read(self.form.know_types, events.badge_types, replaces="walk-in types")
        self._store.read(self.form.know_companies, visitors.companies, replaces="walk-in companies")
        event = self._store.current_event
        self.form.know_country(event.country if event else "")

    def _fill(self, draft: Draft) -> None:
        self._restored = False
        event = self._store.current_event
        usual = "it" if event is not None and event.country == "IT" else "en"
        self.form.choose_type(draft.badge_type)
        self.form.fill(draft.texts)
        self.privacy.start(draft.language or usual, draft.ticked, draft.how, draft.bodies)

    def _current(self) -> Draft:
        return Draft(
            self.form.texts(),
            self.form.badge_type.value() or "",
            self.privacy.language.value(),
            self.privacy.ticked(),
            self.privacy.how.value(),
            self.privacy.single.chosen(),
        )

    @Slot()
    def _keep(self) -> None:
        """Closed: what is in the form is a draft now, if there is anything; none before it goes."""
        if current := self._current():
            self._drafts = [*(one for one in self._drafts if one != current), current]
            words = self.tr("The draft is kept: %1 (Ctrl+N)").replace("%1", current.name)
            self.said.emit(words, "")

    @Slot()
    def _swap_draft(self) -> None:
        """Go back to the draft that was kept, or begin anew in place of the one restored."""
        if self._restored:
            self._fill(Draft())
        else:
            current = self._current()
            self._restore()
            if current:
                self._drafts.insert(0, current)
        self._say_draft()
        self.form.take_focus()

    def _restore(self) -> None:
        """Show the draft that was left last; the others stay."""
        draft = self._drafts.pop() if self._drafts else Draft()
        self._fill(draft)
        self._restored = bool(draft)

    def _say_draft(self) -> None:
        """Say which keys there are, or what there is to know about a draft."""
        words = self.tr("Enter moves to the next field · Ctrl+Enter saves · Esc keeps the draft")
        if self._restored:
            words = self.tr("This is the draft that you left.")
            if self._drafts:
                more = self.tr("Kept as well: %1").replace("%1", self._drafts[-1].name)
                words = f"{words} {more}"
            self._actions["draft"].say(self.tr("Begin anew"))
        elif self._drafts:
            words = self.tr("A draft is kept: %1").replace("%1", self._drafts[-1].name)
            self._actions["draft"].say(self.tr("Back to the draft"))
        self._hint.setText(words)
        self._actions["draft"].setVisible(self._restored or bool(self._drafts))

    @Slot()
    def forget(self) -> None:
        """Drop the drafts: another file's, or perhaps of somebody who is erased now."""
        self._drafts = []
        self._fill(Draft())
        self.close_sheet()

    @Slot()
    def _look(self) -> None:
        self.likely.look_for(self.form.texts())

    # Saving -----------------------------------------------------------------------------------

    def _save(self, *, check_in: bool = True, stays: bool = False) -> None:
        """Write it all at once; *stays* goes on with a colleague."""
        texts: dict[str, Any] = {**self.form.texts()}
        if self._saving:
            return
        if not texts["given_name"]:
            self.form.ask_for_name()
            return
        self._stays = stays
        asked = self._store.write(
            self._saved,
            noted(walk_ins.register),
            answers=self.privacy.answers(),
            check_in=check_in,
            badge_type=self.form.badge_type.value() or "",
            language=self.privacy.language.value(),
            **texts,
            priority=Priority.SCAN,
            on_fault=self._failed,
        )
        self._set_saving(asked is not None)

    def _set_saving(self, saving: bool) -> None:
        self._saving = saving
        for name in ("only", "next", "save", "count"):
            self._actions[name].setEnabled(not saving)

    def _saved(self, done: Done) -> None:
        made: Registered = done.answer
        self._set_saving(False)
        self._fill(colleague_of(made.visitor) if self._stays else Draft())
        if not self._stays:
            self.close_sheet()
        self.registered.emit(made.visitor, made.scan)
        if made.scan is None or self._stays:
            self.said.emit(f"{Messages.change('register')} · {made.visitor.name}", done.change)
        if self._stays:
            self._trouble.hide()
            self._say_draft()
            self.form.take_focus()

    def _failed(self, error: EnvironmentFault | Refused) -> None:
        self._set_saving(False)
        if isinstance(error, Refused):
            self._trouble.say(self.tr("Not saved"), Messages.refusal(error))
        else:
            self._trouble.say(self.tr("Not saved"), Messages.fault(error))
        self._trouble.show()

    def _count(self) -> None:
        """Count somebody who wants to leave no data; what was typed of them goes."""
        kind = self.form.badge_type.value() or ""
        self._store.write(
            self._counted, head_counts.count_only, badge_type=kind, on_fault=self._failed
        )

    def _counted(self, change: str) -> None:
        self._fill(Draft())
        self.close_sheet()
        self.said.emit(self.tr("One visitor counted, without any data"), change)

    @Slot(object)
    def _recognised(self, visitor: Visitor) -> None:
        """They are on the list: nothing to register."""
        self._fill(Draft())
        self.close_sheet()
        self.its_them.emit(visitor.uuid)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter moves to the next field; a button that it is on has taken it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
            return
        super().keyPressEvent(event)
