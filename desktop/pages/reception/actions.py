"""What can be done about the verdict: which actions each outcome offers, and their words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from db.badges import codes
from db.rows import Outcome, Way
from desktop.i18n import Translatable
from desktop.next_edition import TAP, NextEdition
from desktop.pages.reception.case import About, Case
from desktop.widgets import sheet
from desktop.widgets.buttons import Action, Button, drop_menu, with_icons

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.pages.reception.view import ReceptionView
    from desktop.store import Store

ICONS = {
    "print": "printer",
    "arrive": "user-check",
    "log": "clipboard-list",
    "invite": "star",
    "undo": "undo-2",
    "fix": "pencil",
    "lost": "badge",
    "check_out": "log-out",
    "force": "shield-check",
    "give": "id-card",
    "register": "user-plus",
    "colleague": "users",
    "restore": "rotate-cw",
    "unblock": "lock-open",
    "check_in": "log-in",
    "retry": "refresh-cw",
}
"""Every action and its icon."""

KEYS = {"print": "Ctrl+P", "fix": "Ctrl+T", "arrive": "F6", "invite": TAP}
"""Ctrl+Z and Ctrl+M are the window's: they work whatever the page."""

_LEAST_FOREIGN = 4
"""Letters and digits that another's code has at least: less is a slip of the keys."""

_OFFERS: dict[Outcome, tuple[str, str]] = {
    Outcome.OK: ("print arrive log invite undo", "fix lost check_out"),
    Outcome.ALREADY_REDEEMED: ("print arrive log invite fix", "lost check_out"),
    Outcome.BLOCKED: ("force", "unblock fix"),
    Outcome.CANCELED: ("restore force", "fix"),
    Outcome.REVOKED: ("force print", "fix lost"),
    Outcome.PRODUCT: ("force", "fix print"),
    Outcome.INVALID_TIME: ("force", "fix print"),
    Outcome.UNKNOWN_HERE: ("give register", ""),
    Outcome.INVALID: ("register", ""),
}

_INSIDE: dict[Outcome, tuple[str, str]] = {
    Outcome.OK: ("undo invite check_out", "print fix lost"),
    Outcome.ALREADY_REDEEMED: ("check_out invite", "print fix lost"),
}
"""At a session's door nobody waits for a badge."""

_OTHERS: dict[About, tuple[str, str]] = {
    About.READY: ("", ""),
    About.WALK_IN: ("print arrive log invite undo", "colleague fix lost check_out"),
    About.NOBODY: ("register", ""),
    About.UNDONE: ("check_in", ""),
    About.NEW_BADGE: ("print undo", "fix"),
    About.FAULT: ("retry", ""),
}


def offered(case: Case) -> tuple[list[str], list[str]]:
    """The names of the actions on the card for *case*, the likeliest first, and of those in its
    menu.
    """
    scan = case.scan
    if case.about is not About.SCAN or scan is None:
        shown, more = _OTHERS[case.about]
    elif scan.way is Way.EXIT and scan.outcome is Outcome.OK:
        shown, more = "undo invite", "print fix"
    elif scan.outcome is Outcome.INVALID and can_be_bound(case.code):
        shown, more = "register give", ""
    elif case.door.session is not None and scan.outcome in _INSIDE:
        shown, more = _INSIDE[scan.outcome]
    else:
        shown, more = _OFFERS[scan.outcome]
    if case.about is About.WALK_IN and case.door.session is not None:
        shown, more = "check_in print invite undo", "colleague fix"
    elif case.about is About.WALK_IN and scan is None:
        shown, more = "check_in print invite colleague", "fix"
    return (
        [name for name in shown.split() if _applies(name, case)],
        [name for name in more.split() if _applies(name, case)],
    )


def can_be_bound(code: str) -> bool:
    """Whether *code* may be an organiser's: one shaped like ours and refused was forged."""
    return not codes.looks_like_code(code) and len(codes.comparable(code)) >= _LEAST_FOREIGN


def _applies(name: str, case: Case) -> bool:
    if name == "undo":
        return bool(case.change)
    if name in {"register", "give", "retry"}:
        return True
    if name == "arrive":
        return case.can_arrive
    return case.visitor is not None


class CardActions(Translatable, QWidget):
    """The actions of the card; *do* maps their names to what they do. Never shown itself.

    ``invite`` asks about the next edition, below the card of *view*.
    """

    def __init__(
        self,
        page: QWidget,
        do: Mapping[str, Callable[[], object]],
        store: Store,
        view: ReceptionView,
    ) -> None:
        super().__init__(page)
        self.hide()
        self._page = page
        self._case = Case()
        self.by_name = {
            name: Action(page, icon, KEYS.get(name, ""), on=self._way_to(do.get(name)))
            for name, icon in ICONS.items()
        }
        self._store = store
        self.invite = NextEdition(store, "reception", self.by_name["invite"])
        view.offer_invite(self.invite)
        self._more = Action(page, "ellipsis", on=self._open_menu)
        self._menu = QMenu(page)
        self.retranslate()
        self.offer(self._case)

    def retranslate(self) -> None:
        """Name the actions in the language of now, as it suits the case."""
        for name, words in self._words().items():
            self.by_name[name].say(words)
        undo = self.by_name["undo"]
        undo.say(undo.text(), self.tr("%1 (Ctrl+Z)").replace("%1", undo.text()))
        log = self.by_name["log"]
        log.say(log.text(), self.tr("%1 (Ctrl+M)").replace("%1", log.text()))
        arrive = self.by_name["arrive"]
        arrive.say(arrive.text(), self.tr("Arrived for the meeting"))
        self._more.say(self.tr("More"))

    def offer(self, case: Case) -> list[Action]:
        """The actions on the card for *case*; only those, and those in its menu, can be done."""
        self._case = case
        shown, more = offered(case)
        self.invite.show_visitor(case.visitor if "invite" in shown else None, self._promoted())
        shown = [name for name in shown if self.by_name[name].isVisible()]
        for name, action in self.by_name.items():
            action.setEnabled(name in shown or name in more)
        self.retranslate()
        self._menu.clear()
        self._menu.addActions([self.by_name[name] for name in more])
        return [self.by_name[name] for name in shown] + ([self._more] if more else [])

    def _words(self) -> dict[str, str]:
        case = self._case
        again = case.printed or (
            case.scan is not None and case.scan.outcome is Outcome.ALREADY_REDEEMED
        )
        only_entry = case.is_entry and case.about is About.SCAN
        return {
            "print": self.tr("Print again") if again else self.tr("Print badge"),
            "undo": self.tr("Undo check-in") if only_entry else self.tr("Undo"),
            "arrive": self.tr("Arrived"),
            "log": self.tr("Log meeting"),
            "fix": self.tr("Fix the name"),
            "lost": self.tr("Lost badge: make a new one"),
            "check_out": self.tr("Check out"),
            "force": self.tr("Let in anyway…"),
            "give": self.tr("Give this badge to…"),
            "register": self.tr("Register as new"),
            "colleague": self.tr("Add a colleague"),
            "restore": self.tr("Restore and check in"),
            "unblock": self.tr("Unblock and check in"),
            "check_in": self.tr("Check in"),
            "retry": self.tr("Try again"),
        }

    def _promoted(self) -> str:
        """What staff may tell people to come to: at a session's door what the session is about."""
        event, session = self._store.current_event, self._case.door.session
        if session is not None:
            return session.promotes
        return event.promoted_name if event else ""

    def _way_to(self, deed: Callable[[], object] | None) -> Callable[[], object] | None:
        return None if deed is None else partial(self._do, deed)

    def _do(self, deed: Callable[[], object]) -> None:
        """Not from under a sheet: its fields have the keys then."""
        if not sheet.has_keys():
            deed()

    def _open_menu(self) -> None:
        """Below its button, wherever that is by now."""
        for button in self._page.findChildren(Button):
            if button.isVisible() and button.shows(self._more):
                drop_menu(with_icons(self._menu), button)
