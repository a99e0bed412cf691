"""The badge of one visitor: how it looks, the codes that admit them, and what was printed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from db.badges import codes
from db.errors import Refusal, Refused
from db.visitor import visitor_codes, visitors
from desktop import i18n
from desktop.badging.badge_looks import fit_subject
from desktop.i18n import Translatable
from desktop.pages.visitors.facts import Fact, Facts
from desktop.pages.visitors.paper import PaperChoice
from desktop.undo.acts import Done, noted
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Notice
from desktop.widgets.fields import Field
from desktop.widgets.flow import Flow
from desktop.widgets.labels import Label
from desktop.widgets.preview import Preview
from desktop.words.fit_words import FitWords
from desktop.words.job_words import JobWords
from desktop.words.letter_words import LetterWords
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from datetime import datetime

    from db.rows import BadgePrint, Visitor, VisitorCode
    from desktop.badging.badge_desk import BadgeDesk
    from desktop.pages.visitors.actions import VisitorActions
    from desktop.pages.visitors.dossier import Dossier
    from desktop.store import Store


class VisitorBadge(Translatable, QWidget):
    """``said(text, change)`` asks for a toast, ``saved(visitor)`` tells that a code was bound;
    ``wants_visitor(uuid)`` asks to show another visitor, ``wants_layout(subject)`` to make that
    layout fit.
    """

    said = Signal(str, str)
    saved = Signal(object)
    wants_visitor = Signal(str)
    wants_layout = Signal(str)

    def __init__(self, store: Store, badges: BadgeDesk, actions: VisitorActions) -> None:
        super().__init__()
        self._store, self._badges, self._chosen = store, badges, actions.paper
        self.paper = PaperChoice(self._chosen, beside=True)
        self._chosen.changed.connect(self._paint)
        self._dossier: Dossier | None = None
        self.preview = Preview()
        self.preview.resized.connect(self._paint)
        self.unfit, self._fit_for = Notice("warn", below=True), ""
        self.fit = Action(self, "layout-template", on=lambda: self.wants_layout.emit(self._fit_for))
        self.unfit.add_action(self.fit)
        self.unfit.hide()
        self.boxes = Notice("warn")
        self.boxes.hide()
        self._codes_title, self._prints_title = Label(role="heading"), Label(role="heading")
        self._codes, self._prints = Facts(), Facts()
        self.box = QLineEdit()
        self._field = Field(self.box)
        self._bind = Action(self, "link", on=self.bind)
        self.box.returnPressed.connect(self.bind)
        self.box.textEdited.connect(lambda _text: self._field.set_error(""))
        row = QHBoxLayout()
        row.addWidget(self.box, 1)
        row.addWidget(Button(self._bind))
        self._field.layout().insertLayout(1, row)  # type: ignore[union-attr] # it has a QVBoxLayout
        orders = Flow()
        for action in (actions.print, actions.lost):
            orders.addWidget(Button(action))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.px(8), theme.px(8))
        column.setSpacing(theme.px(12))
        column.addWidget(self.preview)
        column.addWidget(self.boxes)
        column.addWidget(self.unfit)
        column.addLayout(orders)
        column.addWidget(self.paper)
        for widget in (self._codes_title, self._codes, self._field):
            column.addWidget(widget)
        column.addWidget(self._prints_title)
        column.addWidget(self._prints)
        column.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        self._codes_title.setText(self.tr("Codes that admit"))
        self._prints_title.setText(self.tr("Badges made"))
        self._field.set_label(self.tr("Bind another code"))
        self._field.set_hint(self.tr("Scan or type the organiser's badge, or a spare one of ours"))
        self._bind.say(self.tr("Bind"))
        self.fit.say(self.tr("Make it fit…"))
        if self._dossier is not None:
            self.show_dossier(self._dossier)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the badge, the codes and the prints of the visitor."""
        if self._dossier is None or self._dossier.visitor.uuid != dossier.visitor.uuid:
            self.box.clear()
            self._field.set_error("")
        self._dossier = dossier
        self._paint()
        self._codes.show_facts([self._code(held) for held in dossier.codes])
        prints = [self._print(made) for made in reversed(dossier.prints)]
        self._prints.show_facts(prints, self.tr("No badge was made yet."))

    def take_scan(self, code: str) -> bool:
        """Bind *code* when the box waits for one; False when it does not."""
        if not self.box.hasFocus():
            return False
        self.box.setText(code)
        self.bind()
        return True

    @Slot()
    def bind(self) -> None:
        """Let the code in the box lead to the visitor."""
        text = self.box.text().strip()
        if self._dossier is None or not text:
            return
        visitor = self._dossier.visitor
        self._store.write(
            partial(self._bound, visitor),
            noted(visitor_codes.bind),
            visitor.uuid,
            text,
            on_fault=self._refused,
        )

    def _bound(self, visitor: Visitor, made: Done) -> None:
        self.box.clear()
        code = codes.grouped(made.answer.code)
        words = i18n.filled(self.tr("%1 now leads to %2"), code, visitor.name)
        self.said.emit(words, made.change)
        self.saved.emit(visitor)

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, Refused):
            self._store.faulted.emit(error)
            return
        self._field.set_error(Messages.refusal(error))
        if error.refusal is Refusal.CODE_TAKEN:
            self.box.selectAll()
            self._store.read(self._name_holder, visitors.living, error.subject)

    def _name_holder(self, holder: Visitor | None) -> None:
        if holder is not None:
            self._field.set_error(self.tr("%1 holds this code.").replace("%1", holder.name))

    @Slot()
    @Slot(QSize)
    def _paint(self, _room: QSize | None = None) -> None:
        if self._dossier is None or not self.isVisible():
            return
        visitor = self._dossier.visitor
        width, ratio = self.preview.width(), self.devicePixelRatio()
        stock = self._chosen.paper.stock
        image = self._badges.looks.image(visitor, width, ratio, stock)
        name = self.tr("Badge of %1").replace("%1", visitor.name)
        self.preview.show_image(image, name)
        found = self._badges.looks.unfit([visitor], stock)
        self._fit_for = fit_subject(found[0].code, stock.id) if found else ""
        self.unfit.say(FitWords.before(found, stock))
        self.unfit.setVisible(bool(found))
        said, more = LetterWords.before(self._badges.data(visitor))
        self.boxes.say(said, more)
        self.boxes.setVisible(bool(said))

    def _code(self, held: VisitorCode) -> Fact:
        words = codes.grouped(held.code) if held.kind == "ours" else held.code
        kind = self.tr("Our badge") if held.kind == "ours" else self.tr("Bound by staff")
        if held.spare is not None:
            kind = self.tr("Spare badge %1").replace("%1", str(held.spare))
        if held.revoked_at is not None:
            gone = self.tr("Revoked %1: it admits nobody").replace("%1", self._at(held.revoked_at))
            return Fact("ban", words, (gone,), "bad")
        since = self.tr("since %1").replace("%1", self._at(held.made_at))
        return Fact("qr-code", words, (f"{kind} · {since}",))

    def _print(self, made: BadgePrint) -> Fact:
        words = JobWords.made(made)
        copy = self.tr("badge %1").replace("%1", str(made.copy))
        reason = JobWords.reason(made.reason)
        who = " · ".join(filter(None, (self._at(made.at), made.operator, copy, reason)))
        return Fact("printer", words, (who,))

    def _at(self, at: datetime) -> str:
        zone = self._store.current_event.zone if self._store.current_event else "UTC"
        locale = i18n.locale()
        return f"{i18n.day(at, zone, locale)}, {i18n.clock(at, zone, locale)}"
