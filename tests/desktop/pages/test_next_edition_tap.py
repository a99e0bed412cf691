"""Interest in the edition that the fair promotes: one tap, and a question of its own after it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from db import events
from db.door import check_ins, sessions
from db.past import history
from db.privacy import consents, next_edition, notices
from db.privacy.next_edition import Stance
from desktop.pages.reception.case import About, Door
from desktop.pages.sessions import SessionsPage
from desktop.pages.visitors.page import VisitorsPage
from desktop.preferences import Preferences
from tests.desktop.pages.list_badges import ListBadges
from tests.desktop.pages.stand import ask, press, settle, type_keys

TORINO, SHORT = "VTM Torino 2026", "Torino 2026"
TAP, YES, NO = Qt.Key.Key_F7, Qt.Key.Key_F8, Qt.Key.Key_F9


def write(qtbot, store, command, *args, **named):
    store.write(None, command, *args, **named)
    settle(qtbot, store)


def key(qtbot, store, pressed):
    press(pressed)
    settle(qtbot, store)


def stance(qtbot, store, person):
    return ask(qtbot, store, next_edition.stance, person.uuid)


def shown(page):
    return [action.text() for action in page.offers.offer(page.case)]


@pytest.fixture
def page(reception):
    return reception


@pytest.fixture
def ada(qtbot, page, people):
    """Ada is on the card."""
    page.scan(people["ada"].code)
    settle(qtbot, page.store)
    return people["ada"]


class TestOnTheCard:
    def test_one_key_tells_it_and_only_then_the_question_is_asked(self, qtbot, page, ada):
        bar, tap = page.offers.invite, page.offers.by_name["invite"]
        assert SHORT in shown(page)
        assert not tap.isChecked()
        assert not bar.isVisible()
        press(YES)  # nothing was asked yet
        key(qtbot, page.store, TAP)
        assert stance(qtbot, page.store, ada) == Stance(interested=True)
        assert tap.isChecked()
        assert bar.state.text() == f"Interested in {TORINO}"
        assert bar.question.isVisible()
        assert page.view.box.hasFocus()  # the next visitor may come
        key(qtbot, page.store, YES)
        assert not bar.question.isVisible()
        assert bar.state.text() == f"Interested in {TORINO} · may be written to"
        (given,) = ask(qtbot, page.store, consents.of, ada.uuid)
        version = ask(qtbot, page.store, notices.notice, "en").version
        assert (given.answer, given.how, given.notice_version) == (True, "orally", version)

    def test_both_can_be_undone_and_the_card_stays(self, qtbot, page, ada):
        for pressed in (TAP, NO):
            key(qtbot, page.store, pressed)
        answers, interest = page.told[-1], page.told[-2]
        assert answers[0] == f"Ada Lovelace does not want to be written to about {TORINO}"
        assert interest[0] == f"Ada Lovelace is interested in {TORINO}"
        for _words, change in (answers, interest):
            undone = []
            page.store.write(undone.append, history.undo, change)
            qtbot.waitUntil(lambda undone=undone: undone != [])
            page.show_undone(undone[0])
            settle(qtbot, page.store)
        assert stance(qtbot, page.store, ada) == Stance()
        assert page.case.about is About.SCAN
        assert not page.offers.by_name["invite"].isChecked()
        assert not page.offers.invite.isVisible()

    def test_a_second_tap_says_no_and_asks_nothing(self, qtbot, page, ada):
        for _ in range(2):
            key(qtbot, page.store, TAP)
        assert stance(qtbot, page.store, ada) == Stance(interested=False)
        assert page.offers.invite.state.text() == f"Not interested in {TORINO}"
        assert not page.offers.invite.question.isVisible()

    def test_who_comes_next_is_not_asked_what_the_last_one_was(self, qtbot, page, ada, people):
        key(qtbot, page.store, TAP)
        page.scan(people["grace"].code)
        settle(qtbot, page.store)
        assert not page.offers.invite.isVisible()
        key(qtbot, page.store, NO)
        assert stance(qtbot, page.store, people["grace"]) == Stance()
        page.scan(ada.code)
        settle(qtbot, page.store)
        words = page.offers.invite.state.text()
        assert words == f"Interested in {TORINO} · not asked yet whether we may write"
        assert not page.offers.invite.question.isVisible()

    def test_it_makes_way_for_the_next_name_and_comes_back(self, qtbot, page, ada):
        key(qtbot, page.store, TAP)
        bar = page.offers.invite
        type_keys("gra")
        settle(qtbot, page.store)
        assert not bar.isVisible()
        key(qtbot, page.store, YES)  # nobody sees whom it would be about
        press(Qt.Key.Key_Escape)
        settle(qtbot, page.store)
        assert bar.question.isVisible()
        assert stance(qtbot, page.store, ada) == Stance(interested=True)

    def test_nothing_is_offered_where_nothing_is_promoted(self, qtbot, page, ada):
        write(qtbot, page.store, events.edit, promoted_name="")
        page.scan(ada.code)
        settle(qtbot, page.store)
        assert "Print again" in shown(page)
        assert SHORT not in shown(page)
        key(qtbot, page.store, TAP)
        assert stance(qtbot, page.store, ada) == Stance()

    @pytest.mark.parametrize(("promotes", "offered"), [(TORINO, True), ("", False)])
    def test_at_a_door_it_is_offered_where_the_session_promotes_it(
        self, qtbot, page, people, promotes, offered
    ):
        (session,) = ask(qtbot, page.store, sessions.all_sessions)
        write(qtbot, page.store, sessions.save, uuid=session.uuid, promotes=promotes)
        (session,) = ask(qtbot, page.store, sessions.all_sessions)
        page.keeper.keep(Door(session))
        page.scan(people["ada"].code)
        settle(qtbot, page.store)
        assert (SHORT in shown(page)) is offered

    def test_the_keyboard_reaches_all_of_it(self, qtbot, page, ada, assert_accessible):
        key(qtbot, page.store, TAP)
        bar = page.offers.invite
        assert_accessible(bar)
        assert bar.question.accessibleName() == "May we write to them about it?"
        bar.later.trigger()
        assert not bar.question.isVisible()


def test_beside_the_list_the_open_question_stays_until_it_is_put_off(qtbot, store, people, show):
    page = show(VisitorsPage(store, preferences := Preferences(), ListBadges(store, preferences)))
    write(qtbot, store, next_edition.tell, people["ada"].uuid)
    page.enter(people["ada"].uuid)
    settle(qtbot, store)
    bar = page.detail.invite
    assert (bar.tap.text(), bar.state.text()) == (TORINO, "Interested")
    assert bar.question.isVisible()
    bar.later.trigger()
    page.detail.renew()
    settle(qtbot, store)
    assert not bar.question.isVisible()
    assert bar.state.text() == "Interested · not asked yet whether we may write"
    assert ask(qtbot, store, consents.of, people["ada"].uuid) == []


def test_at_a_session_it_is_told_of_whoever_is_chosen(qtbot, store, people, show):
    write(
        qtbot,
        store,
        check_ins.check_in_visitor,
        people["nico"].uuid,
        session="ecosystem",
    )
    page = show(SessionsPage(store, Preferences()))
    qtbot.waitUntil(lambda: page.people.rows.rowCount() == 1)
    page.people.setFocus()
    settle(qtbot, store)
    assert page.invite.tap.text() == TORINO
    key(qtbot, store, TAP)
    key(qtbot, store, YES)
    assert stance(qtbot, store, people["nico"]) == Stance(interested=True, may_write=True)
    assert page.invite.state.text() == "Interested · may be written to"
