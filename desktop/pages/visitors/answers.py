"""What a visitor answered to each purpose of the notice, and what they answer now."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.privacy import notices, sharing
from desktop import i18n
from desktop.i18n import Translatable
from desktop.pages.visitors.body_choice import BodyChoice
from desktop.pages.visitors.dossier import answer
from desktop.pages.visitors.facts import Fact, Facts, Order
from desktop.undo.acts import Done, noted
from desktop.widgets import theme
from desktop.widgets.cards import line
from desktop.widgets.combo import Combo
from desktop.widgets.fields import Field
from desktop.widgets.labels import Label
from desktop.words.consent_words import ConsentWords
from desktop.words.visitor_words import VisitorWords

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from db.rows import Consent, Notice, Visitor
    from desktop.pages.visitors.dossier import Dossier
    from desktop.store import Store

_ICONS = {True: ("square-check", "good"), False: ("circle-x", "soft"), None: ("circle", "soft")}


class VisitorAnswers(Translatable, QWidget):
    """``said(text, change)`` asks for a toast; ``saved(visitor)`` tells of a new answer, and
    ``wants_sight(part)`` what should be in sight.
    """

    said = Signal(str, str)
    saved = Signal(object)
    wants_sight = Signal(QWidget)

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._dossier: Dossier | None = None
        self._notice: Notice | None = None
        self._heading = Label(role="heading")
        self._facts, self._others = Facts(), Facts()
        self.bodies = BodyChoice()
        self.how = Combo()
        self._field = Field(self.how)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        for widget in (
            *(self._heading, self._field),
            *(self._facts, self.bodies, line(), self._others),
        ):
            column.addWidget(widget)
        self.bodies.kept.connect(self._take_bodies)
        self.bodies.closed.connect(self._close_bodies)
        self.bodies.opened.connect(self._show_bodies)
        for facts in (self._facts, self._others):
            facts.held.connect(self.wants_sight)
        self.retranslate()

    def retranslate(self) -> None:
        """Say all of it in the language of now; the words beside the boxes are the notice's."""
        self._heading.setText(self.tr("What they agreed to with us"))
        self._field.set_label(self.tr("A new answer is given"))
        orally_first = ("orally", "paper", "screen")
        self.how.fill([(VisitorWords.how(code), code) for code in orally_first])
        self._learn()

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the answers of the visitor."""
        if self._dossier is None or self._dossier.visitor.uuid != dossier.visitor.uuid:
            self.bodies.hide()
        self._dossier = dossier
        self._show()
        self._learn()

    def _learn(self) -> None:
        language = i18n.current()
        code = language.code if language else "en"
        self._store.read(self._know, notices.notice, code, replaces="visitors notice")

    def _know(self, notice: Notice) -> None:
        """Staff may have written other words since, or another body is ours."""
        if notice != self._notice:
            self._notice = notice
            self._show()

    def _show(self) -> None:
        """The single bodies are chosen right below the purpose that they are about."""
        if self._dossier is None or self._notice is None:
            return
        last = {one.purpose: one for one in self._dossier.consents}
        facts = {code: self._fact(code, w, last.get(code)) for code, w in self._notice.purposes}
        codes = list(facts)
        cut = codes.index(sharing.PURPOSE) + 1
        self._facts.show_facts([facts[code] for code in codes[:cut]])
        self._others.show_facts([facts[code] for code in codes[cut:]])

    def _fact(self, purpose: str, words: str, last: Consent | None) -> Fact:
        """The answer that stands to *purpose*, and what can be answered in its place."""
        said, in_part = (last.answer if last else None), ""
        if purpose == sharing.PURPOSE and self._dossier is not None:
            standing, ours = sharing.heard(self._dossier.consents), self._dossier.bodies
            in_part = ConsentWords.standing(standing, ours)
            said = bool(standing.whom(ours)) if last and ours else standing.everyone
        other = (True, False) if said is None or in_part else (not said,)
        orders = [self._order(purpose, words, one) for one in other]
        if purpose == sharing.PURPOSE and self._dossier and len(self._dossier.bodies) > 1:
            orders.append(Order(self.tr("Only with…"), self._only(words), self._open_bodies))
        icon, colour = _ICONS[said]
        lines = (self._line(in_part, last) if last else self.tr("Not asked"),)
        return Fact(icon, words, lines, colour, orders=tuple(orders), strong=False)

    def _order(self, purpose: str, words: str, yes: bool) -> Order:
        last = [one for one in self._consents() if one.purpose == purpose]
        if yes:
            order = self.tr("With all") if self._in_part(purpose) else self.tr("Says yes")
        else:
            agreed = any(one.answer for one in last)
            order = self.tr("Withdraws") if agreed else self.tr("Says no")
        return Order(order, f"{order}: {words}", partial(self._record, {purpose: yes}))

    def _consents(self) -> list[Consent]:
        return self._dossier.consents if self._dossier else []

    def _in_part(self, purpose: str) -> bool:
        if purpose != sharing.PURPOSE or self._dossier is None:
            return False
        return bool(ConsentWords.standing(sharing.heard(self._consents()), self._dossier.bodies))

    def _line(self, standing: str, last: Consent) -> str:
        """What was answered, how, when and to whom."""
        said = standing or VisitorWords.answer("yes" if last.answer else "no")
        version = self.tr("notice %1").replace("%1", last.notice_version)
        facts = (VisitorWords.how(last.how), self._at(last.at), last.operator, version)
        return f"{said}, {' · '.join(filter(None, facts))}"

    def _at(self, at: datetime) -> str:
        zone = self._store.current_event.zone if self._store.current_event else "UTC"
        locale = i18n.locale()
        return f"{i18n.day(at, zone, locale)}, {i18n.clock(at, zone, locale)}"

    def _open_bodies(self) -> None:
        if self._dossier is not None:
            ours = self._dossier.bodies
            may = sharing.heard(self._dossier.consents).whom(ours)
            self.bodies.open(ours, [body.uuid for body in may])

    @Slot()
    def _show_bodies(self) -> None:
        """They open below what was pressed, perhaps out of sight, once they have their place."""
        QTimer.singleShot(0, self.bodies, lambda: self.wants_sight.emit(self.bodies))

    @Slot()
    def _close_bodies(self) -> None:
        """Go back to where they were opened."""
        if self._notice is not None and self.bodies.isVisible():
            words = dict(self._notice.purposes)[sharing.PURPOSE]
            self._facts.take_focus(self._only(words))

    def _only(self, words: str) -> str:
        """What the order to choose bodies is called in full."""
        return f"{self.tr('Only with…')} {words}"

    @Slot(object)
    def _take_bodies(self, chosen: tuple[str, ...]) -> None:
        """Record what is answered otherwise than before; who had answered nothing for all of them
        says no to those that are not chosen.
        """
        if self._dossier is None:
            return
        standing = sharing.heard(self._dossier.consents)
        ours = [body.uuid for body in self._dossier.bodies]
        if set(chosen) == set(ours):
            self._record({sharing.PURPOSE: True})
        elif not chosen:
            self._record({sharing.PURPOSE: False})
        elif standing.everyone is None:
            self._record({sharing.PURPOSE: False}, dict.fromkeys(chosen, True))
        else:
            now = {body: body in chosen for body in ours}
            other = {body: yes for body, yes in now.items() if standing.with_body(body) is not yes}
            self._record({}, other)

    def _record(
        self, answers: Mapping[str, bool], bodies: Mapping[str, bool] | None = None
    ) -> None:
        if self._dossier is None or self._notice is None:
            return
        self._store.write(
            partial(self._recorded, self._dossier.visitor),
            noted(answer),
            self._dossier.visitor.uuid,
            answers,
            bodies=bodies or {},
            notice=self._notice,
            how=self.how.currentData(),
        )

    def _recorded(self, visitor: Visitor, made: Done) -> None:
        """After a withdrawal the toast names who already has the data for that purpose."""
        words = self.tr("Answer of %1 kept").replace("%1", visitor.name)
        if had := made.answer:
            names = ", ".join(dict.fromkeys(one.to or one.export.name for one in had))
            tell = self.tr("%1. Tell who already has the data: %2")
            words = i18n.filled(tell, words, names)
        self.said.emit(words, made.change)
        self.saved.emit(visitor)
