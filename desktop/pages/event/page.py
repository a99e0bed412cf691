"""The Event page: everything about the fair that staff may have to correct, section by section.

A field is saved when it is finished; each correction can be undone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from db import events
from db.access import rights
from db.errors import Refusal, Refused
from db.ours import bodies
from desktop import i18n
from desktop.pages.event.form import Form
from desktop.pages.event.forms import Known
from desktop.pages.event.sections import Section, row_values, sections
from desktop.pages.page import Page
from desktop.undo.acts import Done, noted
from desktop.widgets import theme
from desktop.widgets.abreast import Abreast
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card, Scroller
from desktop.widgets.fields import Segments
from desktop.widgets.labels import Label, plain_tip
from desktop.widgets.least import keep_height
from desktop.widgets.pin_sheet import PinSheet
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.past.changes import By
    from db.rows import BadgeType, Body, Event
    from desktop.badging.badge_desk import BadgeDesk
    from desktop.preferences import Preferences
    from desktop.store import Store


LEAST = 260
"""Pixels of height, at 100% zoom, that the rows and their form need."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What one look at the file gives the page: the event, what to choose from, the rows."""

    event: Event
    types: list[BadgeType]
    bodies: list[Body]
    rows: list[Any]


class EventPage(Page):
    """Sections as tabs; in each a list of rows at the left and the form of one at the right."""

    def __init__(
        self,
        store: Store,
        preferences: Preferences,
        _badges: BadgeDesk,
        parent: QWidget | None = None,
    ) -> None:
        """Show nothing until the page is entered."""
        super().__init__(store, preferences, parent)
        self.setProperty("role", "page")
        self._sections: dict[str, Section] = {}
        self._rows: list[Any] = []
        self._wanted = self._to_name = ""
        self.pin: PinSheet | None = None
        self._title = Label(role="title")
        self.tabs = Segments(keys=False)
        self.list = QListWidget()
        self.form = Form()
        self.add = Action(self, "plus", on=self._add)
        self.remove = Action(self, "trash-2", on=self._remove)
        self.layout_of_type = Action(self, "layout-template", on=self._go_to_layout)
        self.privacy = Action(self, "shield-check", on=lambda: self.go.emit("privacy", ""))
        self._list_card = Card()
        self._form_card = Card()
        self._build()
        self.tabs.chosen.connect(self._choose_section)
        self.list.currentRowChanged.connect(self._choose_row)
        self.form.edited.connect(self._save)
        store.opened.connect(self._opened)
        store.changed.connect(self._changed)
        self.retranslate()

    def _build(self) -> None:
        self.list.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list_card.body.addWidget(self.list, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(Button(self.add))
        buttons.addWidget(Button(self.remove, "quiet"))
        buttons.addStretch(1)
        self._list_card.body.addLayout(buttons)
        self._list_card.body.addWidget(Button(self.layout_of_type))
        self._form_card.body.addWidget(Scroller(self.form), 1)
        both = Abreast((self._list_card, 1), (self._form_card, 2), least=440)
        keep_height(LEAST, both)
        content = QWidget()
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(Scroller(content))
        column = QVBoxLayout(content)
        column.setContentsMargins(*[theme.px(24)] * 4)
        column.setSpacing(theme.px(16))
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(Button(self.privacy))
        column.addLayout(head)
        column.addWidget(self.tabs)
        column.addWidget(both, 1)

    @property
    def section(self) -> Section | None:
        """The section that is shown."""
        return self._sections.get(self.tabs.value())

    @Slot(object)
    def _opened(self, event: Event) -> None:
        self._sections = sections(event)
        self.retranslate()

    def enter(self, subject: str = "") -> None:
        """Show the section named *subject*, or the one of before."""
        if not self._sections and self.store.current_event:
            self._opened(self.store.current_event)
        if subject in self._sections:
            self.tabs.choose(subject)
        self._refresh()
        self.tabs.take_focus()

    @Slot(str)
    def _changed(self, _kind: str) -> None:
        if self.isVisible():
            self._refresh()

    @Slot(object)
    def _choose_section(self, _key: str) -> None:
        self._wanted = ""
        self.list.clear()
        self._refresh()

    def _refresh(self) -> None:
        if self.section is not None:
            answer = partial(self._show, self.section)
            self.store.read(answer, _look, self.section, replaces="event section")

    def _show(self, section: Section, shown: Shown) -> None:
        if section is not self.section:  # another one was chosen meanwhile
            return
        self._rows = shown.rows
        language = i18n.current()
        italian = language is not None and language.code == "it"
        known = Known(shown.event, tuple(shown.types), tuple(shown.bodies), italian)
        self.form.build(section.specs, known)
        self._list_card.setVisible(len(self._rows) > 1 or bool(section.kind))
        self._fill_list(section)
        self.add.setVisible(bool(section.kind))
        self.remove.setVisible(bool(section.kind))
        self.layout_of_type.setVisible(section.kind == "badge_type")

    def _fill_list(self, section: Section) -> None:
        uuids = [row.uuid for row in self._rows]
        at = uuids.index(self._wanted) if self._wanted in uuids else 0
        blocked = self.list.blockSignals(True)
        self.list.clear()
        for row in self._rows:
            words = section.say(row)
            QListWidgetItem(words, self.list).setToolTip(plain_tip(words))
        self.list.setCurrentRow(at)
        self.list.blockSignals(blocked)
        self._choose_row(at if self._rows else -1)

    @Slot(int)
    def _choose_row(self, at: int) -> None:
        there = 0 <= at < len(self._rows)
        self.form.setVisible(there)
        self.remove.setEnabled(there)
        if there:
            self._wanted = self._rows[at].uuid
            self.form.show_values(row_values(self._rows[at]))
            if self._wanted == self._to_name:
                self._to_name = ""
                self.form.begin()

    @Slot(str)
    def _save(self, name: str) -> None:
        """Save the field *name* of the row that is shown, when it differs."""
        section = self.section
        row = next((row for row in self._rows if row.uuid == self._wanted), None)
        if section is None or row is None:
            return
        value = self.form.value(name)
        if getattr(row, name) == value:
            return
        new = row_values(row) | {name: value}
        self._send(section, row.uuid, name, new, "")

    def _send(self, section: Section, uuid: str, name: str, new: dict[str, Any], pin: str) -> None:
        """Save *new*, whose field *name* is another one, with the *pin* that it may need."""
        self.form.set_error(name, "")
        again = partial(self._send, section, uuid, name, new)
        refused = partial(self._refused_field, name, again)
        self.store.write(self._saved, noted(save_row), section, uuid, new, pin, on_fault=refused)

    def _refused_field(
        self, name: str, again: Callable[[str], object], error: BaseException
    ) -> None:
        if isinstance(error, Refused) and error.refusal in rights.REFUSALS:
            words = Messages.refusal(error)
            if self.pin is None:
                self.pin = PinSheet(self)
            self.pin.ask(words, again)
        elif isinstance(error, Refused) and error.refusal is Refusal.OTHER_DAY:
            words = Messages.refusal(error)
        else:
            words = self.tr("This cannot be kept; what was there before stays.")
        self.form.set_error(name, words)

    def _saved(self, done: Done) -> None:
        self._wanted = done.answer
        self.said.emit(self.tr("Saved"), done.change)
        self._refresh()

    def _add(self) -> None:
        section = self.section
        if section is not None and section.kind:
            new = section.blank(len(self._rows) + 1)
            self.store.write(self._added, noted(save_row), section, None, new)

    def _added(self, done: Done) -> None:
        """Whoever adds a row names it next, and does not add another with the same key."""
        self._to_name = done.answer
        self._saved(done)

    def _remove(self) -> None:
        section = self.section
        if section is not None and section.kind and self._wanted:
            self.store.write(self._removed, noted(events.remove), section.kind, self._wanted)

    def _go_to_layout(self) -> None:
        row = next((row for row in self._rows if row.uuid == self._wanted), None)
        self.go.emit("layouts", row.code if row is not None else "")

    def _removed(self, done: Done) -> None:
        self._wanted = ""
        self.said.emit(self.tr("Removed"), done.change)
        self._refresh()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._title.setText(self.tr("Event"))
        self.add.say(self.tr("Add"))
        self.remove.say(self.tr("Remove"))
        self.layout_of_type.say(
            self.tr("Badge layout"), self.tr("Draw what badges of this type look like")
        )
        self.privacy.say(
            self.tr("Data protection…"), self.tr("What is kept and was given away, in counts")
        )
        self.list.setAccessibleName(self.tr("Rows"))
        self.tabs.fill(
            (QCoreApplication.translate("EventPage", str(section.title)), key)
            for key, section in self._sections.items()
        )
        if self.isVisible():
            self.form.forget()
            self._refresh()


def _look(db: Database, section: Section) -> Shown:
    return Shown(events.current(db), events.badge_types(db), bodies.bodies(db), section.load(db))


def save_row(
    db: Database, by: By, section: Section, uuid: str | None, new: dict[str, Any], pin: str = ""
) -> str:
    """Save *new* as the row *uuid* of *section* (None: a new one); give its uuid.

    Refused: as its guard does, which a supervisor's *pin* lets through.
    """
    return section.save(db, section.guard(db, by, pin, new), uuid, new)
