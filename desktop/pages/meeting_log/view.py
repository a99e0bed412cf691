"""How the log of a meeting is laid out: what came of it, who was there, what follows and whose."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db import clock
from db.errors import EnvironmentFault, Refused
from db.meeting import log_sheets, meetings
from db.rows import Happening, Side
from desktop import i18n
from desktop.i18n import Translatable
from desktop.lane import Priority
from desktop.meeting.seats import Ours, Theirs
from desktop.pages.meeting_log.draft import Begun
from desktop.pages.meeting_log.earlier import Earlier
from desktop.pages.meeting_log.form import LogForm
from desktop.pages.meeting_log.step import LogStep
from desktop.pages.meeting_log.whose import LogWhose
from desktop.widgets import theme
from desktop.widgets.abreast import Abreast
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Notice, Scroller, line
from desktop.widgets.labels import Label
from desktop.words.meeting_words import MeetingWords
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from db.meeting.log_sheets import Offer
    from db.rows import Event, Meeting, Note
    from desktop.store import Store

WIDTH = 1280
"""Pixels at 100% zoom: three columns, nothing to scroll at 1366×768."""

EARLIER = 100
"""Pixels of height, at 100% zoom, of what was logged before: the rest scrolls."""

SOON, LONG_AGO = timedelta(minutes=30), timedelta(minutes=60)
"""So long before a meeting and after it, what is typed is taken for said now."""


class LogView(Translatable, QWidget):
    """The parts of the sheet. ``draft`` and ``new_note`` are the actions beside its hints."""

    def __init__(self, sheet: QWidget, store: Store) -> None:
        super().__init__()
        self._store = store
        self._about = Label(role="lead", elide=True)
        self._hint = Label(role="soft", elide=True)
        self.draft, self.new_note = Action(sheet), Action(sheet)
        self.trouble, self._correction = Notice("bad"), Notice("info")
        self._correction.add_action(self.new_note)
        self.form, self.step, self.whose = LogForm(), LogStep(), LogWhose()
        self.theirs, self.ours = Theirs(store), Ours()
        self.earlier = Earlier()
        self._event: Event | None = None
        self._corrected: Note | None = None
        self._meeting: Meeting | None = None
        self._held = self._asked = False
        self._restored, self._other = False, ""
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        self._above = Scroller(self.earlier)
        self._above.hide()
        self._store.turned.connect(self._above.hide)  # until it is known what the next may read
        top = self._top = QHBoxLayout()
        top.setSpacing(theme.px(16))
        top.addWidget(self._about, 1)
        top.addWidget(self._hint, 1)
        top.addWidget(Button(self.draft, "link"))
        after = _column(self.step, line(), self.form.about)
        who = _column(self._above, self.theirs, self.ours, line(), self.whose)
        beside = Abreast((after, 1), (who, 1), least=560)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(top)
        column.addWidget(self.trouble)
        column.addWidget(self._correction)
        column.addWidget(Abreast((self.form, 4), (beside, 5), least=900), 1)
        for notice in (self.trouble, self._correction):
            notice.hide()

    def offer_other(self, action: Action) -> None:
        """Offer *action*, which leads to another meeting with the same visitor."""
        self._top.addWidget(Button(action, "link"))

    def retranslate(self) -> None:
        """Say all of it in the language of now."""
        self.new_note.say(self.tr("A new note instead"))
        self.say_draft(restored=self._restored, other=self._other or None)
        self.show_correction(self._corrected)

    def know(self, event: Event, offer: Offer, operator: str) -> None:
        """Offer what there is to choose from, and show what was said before."""
        self._event = event
        self.form.know(offer.outcomes, offer.topics)
        self.ours.know(offer.bodies, offer.delegates)
        self.step.know(event, offer.owners, offer.delegates)
        self.whose.know(event, offer.bodies, offer.authors, operator)
        self.earlier.show_notes(event, offer)
        self._above.setVisible(bool(offer.notes))
        self._above.setFixedHeight(min(self.earlier.needed(), theme.px(EARLIER)))
        standing = offer.standing
        self._held = standing is not None and standing.state is Happening.HELD

    # What is filled in ------------------------------------------------------------------------

    def fill(self, begun: Begun, meeting: Meeting | None) -> None:
        """Fill in *begun*; what it does not say is blank."""
        self._meeting, self._asked = meeting, False
        self.theirs.seat(one for one in begun.parties if one.side is Side.THEIRS)
        self.ours.seat(one for one in begun.parties if one.side is Side.OURS)
        self.form.fill(begun.outcome, begun.interest, begun.topics, begun.text)
        self.step.fill(begun.step, begun.owner, begun.due)
        self.whose.begin(meeting.date if meeting else None)
        self.whose.put(author=begun.author, time=begun.time, body=begun.body, shared=begun.shared)

    def begun(self, meeting: str, corrects: str) -> Begun:
        """What is filled in."""
        form, step, whose = self.form, self.step, self.whose
        return Begun(
            meeting,
            (*self.theirs.parties(), *self.ours.parties()),
            form.outcome.value() or "",
            form.interest.value() or "",
            form.topics.values(),
            form.text(),
            step.text.text(),
            step.owner.text(),
            step.due.text(),
            whose.author.text(),
            whose.time.text(),
            whose.chosen_body(),
            whose.chosen_share(),
            corrects,
        )

    def said(self) -> dict[str, Any]:
        """What is to be written, by the names of ``db.meeting.notes.log``."""
        return {
            "text": self.form.text(),
            "outcome": self.form.outcome.value() or "",
            "interest": self.form.interest.value() or "",
            "topics": self.form.topics.values(),
            "author": self.whose.author.text(),
            "body": self.whose.body.currentData(),
            "shared": self.whose.share.isChecked(),
            "at": self.whose.at(),
            "next_step": self.step.step(),
        }

    def is_clear(self) -> bool:
        """Whether it can be saved; where not, it says what is missing and goes there."""
        self.trouble.hide()
        if not self.theirs.parties():
            self.trouble.say(self.tr("Who was it with?"), self.tr("Scan a badge, or type a name."))
            self.theirs.line.setFocus()
        elif not any((self.form.outcome.values(), self.form.text(), self.step.text.text())):
            self.trouble.say(self.tr("Choose an outcome, or write a note."))
            self.form.outcome.take_focus()
        elif not self._asked and self._is_early():
            self._asked = True
            self._ask_early()
        else:
            return self.step.is_clear() and self.whose.is_clear()
        self.trouble.show()
        return False

    def _is_early(self) -> bool:
        """Whether something is said to have come of a meeting of a later day."""
        meeting, event = self._meeting, self._event
        if meeting is None or event is None or self._corrected is not None or self._held:
            return False
        came = bool(self.form.outcome.values() or self.form.interest.values())
        return came and meeting.date > clock.local_day(self.whose.at() or clock.now(), event.zone)

    def _ask_early(self) -> None:
        if self._meeting is not None and self._event is not None:
            day = i18n.long_day(self._meeting.date, self._event.zone, i18n.locale())
            self.trouble.say(
                self.tr("This meeting is on %1.").replace("%1", day),
                self.tr("Save again if it was held already: it is marked so."),
            )

    def may_be_absent(self) -> bool:
        """Whether it can be noted that nobody came; where not, it says why."""
        self.trouble.hide()
        if self.form.outcome.values() or self.form.interest.values():
            self.trouble.say(
                self.tr("An outcome says that they came."),
                self.tr("Take it off, or save the note instead."),
            )
            self.form.outcome.take_focus()
            self.trouble.show()
            return False
        return self.step.is_clear() and self.whose.is_clear()

    def say_true_time(self, event: Event, meeting: Meeting, offer: Offer) -> None:
        """What is typed long after the meeting was said at its end, unless somebody corrects it, or
        unless they came only after it: then it is held now.
        """
        now, (first, last) = clock.now(), meetings.bounds(meeting, event.zone)
        seen = offer.standing.seen_at if offer.standing else None
        if seen is not None and seen >= last:
            return
        if meeting.starts is not None and not first - SOON <= now <= last + LONG_AGO and last < now:
            self.whose.say_time(last)

    @Slot()
    def ask_whose(self) -> None:
        """Ask to whom the note belongs, while nobody has chosen."""
        by = self._store.by
        self._store.read(
            self.whose.propose,
            log_sheets.belongs_to,
            by,
            self.whose.author.text() or by.operator,
            self.ours.parties(),
            priority=Priority.SEARCH,
            replaces="log body",
        )

    # Corrections ------------------------------------------------------------------------------

    def correction_of(self, note: Note, meeting: Meeting | None, now: Begun) -> Begun:
        """What to begin with who corrects *note*: its own words."""
        zone = self._event.zone if self._event else "UTC"
        stamp = clock.local_day(note.at, zone)
        hour = i18n.clock(note.at, zone, i18n.locale())
        if meeting is not None and stamp != meeting.date:
            hour = f"{i18n.in_zone(note.at, zone):%Y-%m-%d %H:%M}"
        return Begun(
            now.meeting,
            now.parties,
            note.outcome,
            note.interest,
            note.topics,
            note.text,
            time=hour,
            body=note.body,
            shared=note.shared,
            corrects=note.uuid,
        )

    def show_correction(self, note: Note | None) -> None:
        """Say that *note* is being corrected; None: none is."""
        self._corrected = note
        self._correction.setVisible(note is not None)
        self.whose.hold_body(held=note is not None)
        if note is not None and self._event is not None:
            when = i18n.clock(note.at, self._event.zone, i18n.locale())
            words = self.tr("This corrects the note of %1, %2.")
            self._correction.say(
                i18n.filled(words, note.author, when),
                self.tr("The old note stays; this one points to it."),
            )

    # What is told -----------------------------------------------------------------------------

    def say_about(self, event: Event | None, meeting: Meeting | None) -> None:
        """Say when, where and about what an agreed meeting is."""
        parts = []
        if event is not None and meeting is not None:
            parts = [MeetingWords.time(meeting, event), MeetingWords.place(meeting), meeting.topic]
        self._about.setText(" · ".join(part for part in parts if part))
        self._about.setVisible(bool(self._about.text()))

    def say_draft(self, *, restored: bool, other: str | None) -> None:
        """Say which keys there are, or what there is to know about a draft."""
        self._restored, self._other = restored, other or ""
        words = self.tr("Alt and a number: outcome · Ctrl+Enter saves · Esc keeps the draft")
        if restored:
            words = self.tr("This is what you had begun and not saved.")
            self.draft.say(self.tr("Begin anew"))
        elif other is not None:
            words = self.tr("Begun and not saved: %1").replace("%1", other)
            self.draft.say(self.tr("Go on with it"))
        self._hint.setText(words)
        self.draft.setVisible(restored or other is not None)

    @Slot(object)
    def tell_unkept(self, error: EnvironmentFault | Refused) -> None:
        """The draft cannot be kept: nothing is safe until that is put right."""
        self._tell(self.tr("The draft is not kept"), error)

    def tell_unsaved(self, error: EnvironmentFault | Refused) -> None:
        """The note was not written; what was typed stays here."""
        self._tell(self.tr("Not saved"), error)

    def _tell(self, words: str, error: EnvironmentFault | Refused) -> None:
        refused = isinstance(error, Refused)
        self.trouble.say(words, Messages.refusal(error) if refused else Messages.fault(error))
        self.trouble.show()


def _column(*parts: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(12))
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return made
