"""The reception: one box for scans and typing, one verdict to look at, and who came last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from db.badges import codes
from desktop.pages.page import Page
from desktop.pages.reception.actions import CardActions
from desktop.pages.reception.agenda import CardAgenda
from desktop.pages.reception.badge import CardBadge
from desktop.pages.reception.case import About, Case, Door, Verdicts
from desktop.pages.reception.desk import Desk
from desktop.pages.reception.door import DoorKeeper
from desktop.pages.reception.finder import Finder
from desktop.pages.reception.giving import Giving
from desktop.pages.reception.kept import CardVisitor
from desktop.pages.reception.listing import Listing
from desktop.pages.reception.origin import CardOrigin
from desktop.pages.reception.view import ReceptionView
from desktop.sounds import Player, Sound

if TYPE_CHECKING:
    from collections.abc import Callable

    from db.past.history import Undone
    from db.rows import Scan, Visitor
    from db.searching.search import Hits
    from desktop.badging.badge_desk import BadgeDesk
    from desktop.preferences import Preferences
    from desktop.store import Store


class ReceptionPage(Page):
    """The screen of the day.

    ``answered(scan)`` follows every scan that was judged; ``checked_in(scan)`` only a new entry of
    somebody who may need a badge; ``wants_walk_in(prefill)`` asks for the form: words or a visitor.
    """

    answered = Signal(object)
    checked_in = Signal(object)
    wants_walk_in = Signal(object)
    door_turned = Signal(str)
    """Staff keep the door of the session with that title now; blank: of the stand."""

    def __init__(
        self,
        store: Store,
        preferences: Preferences,
        badges: BadgeDesk,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(store, preferences, parent)
        self._badges = badges
        self.player = Player()
        self.case = Case()
        self.view = ReceptionView(self, store, preferences, badges)
        self.finder = Finder(store, self.view.box, self)
        self.keeper = DoorKeeper(self, store, self.view.band)
        self.view.offer_door(self.keeper.button)
        self.listing = Listing(self, store, self.finder, self.view.list, self.keeper)
        self.desk = Desk(store, self)
        self.giving = Giving(store, self.view, self.desk, self)
        self.agenda = CardAgenda(store, lambda: self.case, self)
        self.badge = CardBadge(badges, self.view, lambda: self.case, self)
        self.origin = CardOrigin(store, lambda: self.case, self.view.side, self)
        self.kept = CardVisitor(store, lambda: self.case, self.view.side, self)
        self.offers = CardActions(self, self._deeds(), store, self.view)
        self._connect()
        self.retranslate()

    def _deeds(self) -> dict[str, Callable[[], object]]:
        """What each action of the card does."""
        desk = self.desk
        return {
            "print": self.badge.print_badge,
            "arrive": self.agenda.arrive,
            "log": self.log_meeting,
            "undo": lambda: desk.undo(self.case),
            "fix": lambda: self._for_visitor(self.view.open_fix),
            "lost": lambda: self._for_visitor(desk.lost),
            "check_out": lambda: self._for_visitor(desk.check_out),
            "force": desk.ask_pin,
            "give": self._give,
            "register": self._register,
            "colleague": lambda: self._for_visitor(self.wants_walk_in.emit),
            "restore": lambda: self._for_visitor(desk.restore),
            "unblock": lambda: self._for_visitor(desk.unblock),
            "check_in": lambda: self._for_visitor(desk.check_in),
            "retry": desk.retry,
        }

    def _connect(self) -> None:
        store, view, finder, desk = self.store, self.view, self.finder, self.desk
        store.opened.connect(self._opened)
        store.closed.connect(self._closed)
        store.changed.connect(self._changed)
        finder.scan.connect(self.scan)
        finder.choose.connect(self._choose)
        finder.go_to_list.connect(view.list.take_focus)
        finder.nobody.connect(self._nobody)
        finder.found.connect(self._make_way)
        view.list.activated.connect(self._choose)
        view.new.triggered.connect(lambda: self.wants_walk_in.emit(self.typed()))
        self.keeper.turned.connect(self._turn_door)
        view.left.connect(self._to_box)
        self.badge.done.connect(self._to_box)
        for card in (self.agenda, self.origin, self.kept):
            card.known.connect(self._take)
        self.agenda.wants_log.connect(self.wants_log)
        view.side.wants_agenda.connect(lambda uuid: self.go.emit("agenda", uuid))
        view.fix.wanted.connect(desk.fix)
        view.force.wanted.connect(lambda why, pin: desk.force(self.case, why, pin))
        self.listing.renamed.connect(self._render)
        desk.happened.connect(self._show)
        desk.corrected.connect(self._corrected)
        desk.undone.connect(self.show_undone)
        for part in (desk, self.agenda, self.origin, self.offers.invite):
            part.said.connect(self.said)
        desk.pin_needed.connect(self._open_force)
        desk.pin_refused.connect(view.force.refuse_pin)
        self._badges.printed.connect(self._printed)

    def retranslate(self) -> None:
        """Say all of it in the language of now."""
        self.view.retranslate()
        self.listing.name_types()
        self._render()

    def title(self) -> str:
        return self.tr("Reception")

    # What happens -----------------------------------------------------------------------------

    def enter(self, subject: str = "") -> None:
        """Come to the front, ready for the next visitor."""
        self.listing.refresh()
        self.view.side.meetings.renew()
        self.view.box.take_focus()
        self.keeper.keep_named(subject)

    @Slot(str)
    def scan(self, code: str) -> None:
        """Check in whoever holds *code*; the verdict follows."""
        self.desk.scan(code)

    @Slot(str)
    def check_in_visitor(self, uuid: str) -> None:
        """Check in the visitor with that uuid; the verdict follows."""
        (self.giving.give_to if self.giving.code else self.desk.check_in_uuid)(uuid)

    def show_registered(self, visitor: Visitor, scan: Scan | None) -> bool:
        """Show that *visitor* was registered, and checked in when there is a *scan*; whether they
        got a spare badge and need none printed.
        """
        has_badge = self.giving.hand_over(visitor)
        who = scan.visitor if scan and scan.visitor else visitor
        change = scan.change if scan and scan.change else ""
        self._show(Case(About.WALK_IN, scan=scan, visitor=who, change=change, door=self.desk.door))
        return has_badge

    @Slot(object)
    def show_undone(self, undone: Undone) -> None:
        """Show that something was taken back, where it was seen here."""
        mine = self.case.visitor is not None and undone.change.subject == self.case.visitor.uuid
        if mine or self.isVisible():
            self.desk.take_back(undone)

    def log_meeting(self) -> bool:
        """Ask for the log of what was said to whoever is on the card; False for nobody."""
        self._for_visitor(self.agenda.log)
        return self.case.visitor is not None

    def typed(self) -> str:
        """What stands in the box, when it may be the name of somebody new; blank otherwise."""
        words = self.finder.words()
        return "" if codes.looks_like_code(words) else words

    def _show(self, case: Case) -> None:
        """Show *case*, and be ready for the next one."""
        self.case = case
        self.giving.follow(case)
        self.view.force_closed()
        self.view.step_back(back=False)
        self._play(self._render())
        if case.about is About.NOBODY:
            self.view.box.take_focus()
        else:
            self.finder.forget()
            self.view.ready()
        self.listing.light_up(case.visitor.uuid if case.visitor else "")
        self.origin.look()
        self._tell(case)

    def _tell(self, case: Case) -> None:
        if case.about is About.SCAN:
            self.answered.emit(case.scan)
            if case.may_need_badge:
                self.checked_in.emit(case.scan)
        if case.about is About.NEW_BADGE and case.visitor is not None:
            self._badges.print_badge(case.visitor, "lost")

    @Slot()
    def _render(self) -> Sound | None:
        """Put the case into words; the sound that goes with it, None for silence."""
        event = self.store.current_event
        actions = self.offers.offer(self.case)
        if event is None:
            return None
        verdict, sound = Verdicts.verdict(self.case, event, self.view.list.types)
        self.view.show_verdict(verdict, actions)
        self.view.side.show_visitor(self.case.visitor)
        return sound

    # Doing ------------------------------------------------------------------------------------

    def _for_visitor(self, do: Callable[[Visitor], object]) -> None:
        if self.case.visitor is not None:
            do(self.case.visitor)

    @Slot(object)
    def _printed(self, visitor: Visitor) -> None:
        self._take(self.case.after_print(visitor))

    @Slot(object)
    def _corrected(self, visitor: Visitor) -> None:
        self._take(self.case.after_correction(visitor))
        self._to_box()

    @Slot(object)
    def _take(self, case: Case) -> None:
        """Show *case*, which is the one on the card with something new about its visitor."""
        if case != self.case:
            missed = case.is_missed and not self.case.is_missed
            self.case = case
            self._render()
            self._play(Sound.ATTENTION if missed else None)

    def _play(self, sound: Sound | None) -> None:
        if sound is not None and self.preferences.settings.sounds:
            self.player.play(sound)

    @Slot(bool)
    def _open_force(self, with_pin: bool) -> None:
        if self.case.visitor is not None:
            self.view.open_force(self.case.visitor.name, with_pin=with_pin)

    def _give(self) -> None:
        self.giving.start(self.case)
        self._to_box(keep_giving=True)

    @Slot(object)
    def _choose(self, visitor: Visitor) -> None:
        if self.giving.code:
            self.desk.give(self.giving.code, visitor)
        else:
            self.desk.check_in(visitor)

    @Slot(str)
    def _nobody(self, words: str) -> None:
        if not self.giving.code:
            self._show(Case(About.NOBODY, code=words))

    @Slot(object)
    def _make_way(self, hits: Hits | None) -> None:
        """What was decided before is no answer to what is typed now."""
        case = self.case
        answered = case.about is About.NOBODY and case.code == self.finder.words()
        self.view.step_back(back=hits is not None and not answered)

    def _register(self) -> None:
        self.giving.start_for_new(self.case)
        self.wants_walk_in.emit(self.case.code if self.case.about is About.NOBODY else "")

    @Slot()
    def _to_box(self, *, keep_giving: bool = False) -> None:
        if not keep_giving:
            self.giving.stop()
        self.view.close_panels()
        self.view.box.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.finder.forget()
            self._to_box()
            return
        super().keyPressEvent(event)

    # What changes -----------------------------------------------------------------------------

    @Slot(object)
    def _opened(self, _event: object) -> None:
        self._show(Case())
        self.listing.open()

    @Slot()
    def _closed(self) -> None:
        self.case = Case()

    @Slot(object)
    def _turn_door(self, door: Door) -> None:
        """Whatever the card says was at another door."""
        self.desk.door = door
        self._show(Case(door=door))
        self.door_turned.emit(door.title)

    @Slot(str)
    def _changed(self, kind: str) -> None:
        self.listing.follow(kind)
        self.agenda.look()
