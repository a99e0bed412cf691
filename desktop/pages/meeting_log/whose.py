"""Whose a note is: the body it belongs to, who said it and when, and who else may read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db import clock
from desktop import i18n, typed_times
from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.combo import Combo
from desktop.widgets.fields import Check, Field
from desktop.widgets.labels import Label, plain_tip
from desktop.widgets.suggest_line import SuggestLine
from desktop.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from db.rows import Body, Event


class LogWhose(Translatable, QWidget):
    """``changed()`` follows whatever a person does; ``by_another()`` that another author is named.

    An empty time is now; an empty author the operator.
    """

    changed = Signal()
    by_another = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._bodies: list[Body] = []
        self._event: Event | None = None
        self._day: date | None = None
        self._operator = ""
        self.touched = self._chose_share = False
        self._author = SuggestLine()
        self.author = TextField(line=self._author)
        self.time = TextField()
        self.body = Combo()
        self._body_field = Field(self.body)
        self.share = Check()
        self.readers = Label(role="caption", wrap=True)
        self._lay_out()
        for field in (self.author, self.time):
            field.line.textEdited.connect(self.changed)
        self.author.line.editingFinished.connect(self.by_another)
        self.body.activated.connect(self._touch)
        self.share.clicked.connect(self._touch_share)
        self.share.toggled.connect(self._say_readers)
        self.body.currentIndexChanged.connect(self._say_readers)
        self.retranslate()

    def _lay_out(self) -> None:
        both = QHBoxLayout()
        both.setSpacing(theme.px(8))
        both.addWidget(self.author, 1)
        both.addWidget(self.time, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(both)
        below = QHBoxLayout()
        below.setSpacing(theme.px(8))
        below.addWidget(self._body_field, 1)
        below.addWidget(self.share, 1, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(below)
        column.addWidget(self.readers)

    def retranslate(self) -> None:
        """Say all of it in the language of now."""
        self.author.set_label(self.tr("Who says it"))
        self.author.line.setPlaceholderText(self._operator)
        self.time.set_label(self.tr("When"))
        self.time.line.setPlaceholderText(self.tr("now"))
        self._body_field.set_label(self.tr("Belongs to"))
        self.share.setText(self.tr("Share with the delegation"))
        with_it = self.tr(
            "With what is promised now; an older promise is shared by itself (Follow-ups)"
        )
        self.share.setToolTip(plain_tip(with_it))
        whole = (self.tr("The delegation"), "")
        self.body.fill([whole, *((one.name, one.uuid) for one in self._bodies)])

        self._say_readers()

    @Slot()
    def _say_readers(self) -> None:
        """Say who reads the note: whom a tick hides it from is not to be guessed."""
        words = self.tr("Every body of the delegation may read it.")
        if not self.share.isChecked() and self.body.currentData():
            words = self.tr("Only %1 reads it, and whoever types it.")
            words = words.replace("%1", self.body.currentText())
        elif not self.share.isChecked():
            words = self.tr("Only those of no body read it, and whoever types it.")
        self.readers.setText(words)
        self.share.setAccessibleDescription(words)

    def know(
        self, event: Event, bodies: Sequence[Body], authors: Sequence[str], operator: str
    ) -> None:
        """Offer *bodies* and suggest *authors*; who says nothing else is *operator*."""
        self._event, self._bodies, self._operator = event, list(bodies), operator
        self._author.know(authors)
        self.retranslate()

    def begin(self, day: date | None) -> None:
        """Be as for a new note on *day*."""
        self._day, self.touched, self._chose_share = day, False, False
        self.author.set_text("")
        self.time.set_text("")

    def propose(self, belongs: tuple[str, bool]) -> None:
        """Let the note belong to that body and be shared or not, unless a person said otherwise."""
        body, shared = belongs
        if not self.touched:
            self.body.choose(body)
        if not self._chose_share:
            self.share.setChecked(shared)

    def put(self, *, author: str, time: str, body: str | None, shared: bool | None) -> None:
        """Fill in what was begun; None for what nobody chose."""
        self.author.set_text(author)
        self.time.set_text(time)
        if body is not None:
            self.touched = self.body.choose(body)
        if shared is not None:
            self._chose_share = True
            self.share.setChecked(shared)

    def chosen_body(self) -> str | None:
        """The body that a person chose; None while nobody did."""
        return self.body.currentData() if self.touched else None

    def chosen_share(self) -> bool | None:
        """Whether a person shared it; None while nobody said."""
        return self.share.isChecked() if self._chose_share else None

    def hold_body(self, *, held: bool) -> None:
        """A correction stays whose the old note is: there is nothing to choose then."""
        self.body.setEnabled(not held)

    def at(self) -> datetime | None:
        """The true time (UTC); None for now, or for what is no time."""
        typed = self.time.text()
        if not typed or self._event is None:
            return None
        day = self._day or clock.local_day(clock.now(), self._event.zone)
        return typed_times.read(typed, day, self._event.zone)

    def is_clear(self) -> bool:
        """Whether it can be kept; where not, it says why and takes the focus."""
        wrong = bool(self.time.text()) and self.at() is None
        self.time.set_error(self.tr("Which time is this? 10:30, say.") if wrong else "")
        if wrong:
            self.time.take_focus()
        return not wrong

    def say_time(self, at: datetime) -> None:
        """Fill in the true time *at*."""
        if self._event is not None:
            self.time.set_text(i18n.clock(at, self._event.zone, i18n.locale()))

    @Slot(int)
    def _touch(self, _index: int) -> None:
        self.touched = True
        self.changed.emit()

    @Slot()
    def _touch_share(self) -> None:
        self._chose_share = True
        self.changed.emit()
