"""The page of follow-ups: found, corrected, ticked, put off, and thanked for."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMenu

from db.access import operators
from db.meeting import follow_ups, meeting_saving
from db.ours import bodies
from db.past import history
from db.privacy import consents
from db.rows import Party, PartyKind, Side
from desktop.pages.follow_ups.page import FollowUpsPage
from desktop.preferences import Preferences
from tests.desktop.pages.stand import FakeBadges, ask, press, settle, type_keys

TODAY = date(2025, 4, 23)
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(store, show):
    made = FollowUpsPage(store, Preferences(), FakeBadges())
    made.gone = []
    made.go.connect(lambda where, wanted: made.gone.append((where, wanted)))
    return show(made)


def write(qtbot, page, function, *args, **named):
    answer = []
    page.store.write(answer.append, function, *args, **named)
    settle(qtbot, page.store)
    page.read()
    settle(qtbot, page.store)
    return answer[0]


def promise(qtbot, page, text, **named):
    return write(qtbot, page, follow_ups.save, text=text, **named)


def texts(page):
    return [page.table.rows.row(at).step.text for at in range(page.table.rows.rowCount())]


def choose(qtbot, page, text):
    page.table.go_to(texts(page).index(text))
    settle(qtbot, page.store)


def test_what_is_due_comes_first_and_when_possible_last(qtbot, page):
    promise(qtbot, page, "some day")
    promise(qtbot, page, "next week", due=TODAY + timedelta(days=7))
    promise(qtbot, page, "yesterday", due=TODAY - timedelta(days=1))
    assert texts(page) == ["yesterday", "next week", "some day"]
    tones = [page._due(page.table.rows.row(at)).tone for at in range(3)]
    assert tones == ["bad", "info", "quiet"]
    page.state.choose("due")
    page.read()
    settle(qtbot, page.store)
    assert texts(page) == ["yesterday"]


def test_they_are_found_by_owner_company_and_words(qtbot, page, people):
    promise(qtbot, page, "Price list", owner="Anna", visitor=people["ada"].uuid)
    promise(qtbot, page, "Test track", owner="Bruno", visitor=people["grace"].uuid)
    page.owner.choose("Bruno")
    settle(qtbot, page.store)
    assert texts(page) == ["Test track"]
    page.owner.setCurrentIndex(0)
    page.box.setFocus()
    type_keys("analytical")
    qtbot.waitUntil(lambda: texts(page) == ["Price list"])


def test_a_tick_is_said_and_can_be_taken_back(qtbot, page):
    promise(qtbot, page, "Price list")
    choose(qtbot, page, "Price list")
    page.detail.tick.trigger()
    settle(qtbot, page.store)
    assert texts(page) == []
    words, change = page.told[-1]
    assert words == "Done: Price list"
    write(qtbot, page, history.undo, change)
    assert texts(page) == ["Price list"]


def test_one_that_is_put_off_is_no_longer_due(qtbot, page):
    promise(qtbot, page, "Price list", due=TODAY)
    choose(qtbot, page, "Price list")
    page.detail.later[1].trigger()
    settle(qtbot, page.store)
    (step,) = ask(qtbot, page.store, follow_ups.follow_ups)
    assert step.snoozed_until == TODAY + timedelta(days=7)
    assert ask(qtbot, page.store, follow_ups.follow_ups, state="due") == []


def test_a_bodys_own_is_shared_by_a_button_that_then_goes(qtbot, page):
    anfia = ask(qtbot, page.store, bodies.recognise, "ANFIA")
    write(qtbot, page, operators.save, name=page.store.by.operator, body=anfia.uuid)
    promise(qtbot, page, "Price list", body=anfia.uuid, shared=False)
    choose(qtbot, page, "Price list")
    assert page.detail.share.isVisible()
    page.detail.share.trigger()
    settle(qtbot, page.store)
    (step,) = ask(qtbot, page.store, follow_ups.follow_ups, reader="")
    assert step.text == "Price list"
    choose(qtbot, page, "Price list")
    assert not page.detail.share.isVisible()


def test_a_correction_keeps_what_is_not_touched(qtbot, page, people):
    made = promise(
        qtbot, page, "Price lst", owner="Anna", due=TODAY, visitor=people["ada"].uuid, shared=True
    )
    choose(qtbot, page, "Price lst")
    page.detail.step.text.set_text("Price list")
    page.detail.save.trigger()
    settle(qtbot, page.store)
    (step,) = ask(qtbot, page.store, follow_ups.follow_ups)
    kept = (step.uuid, step.text, step.owner, step.due, step.visitor, step.shared)
    assert kept == (made.uuid, "Price list", "Anna", TODAY, people["ada"].uuid, True)


def test_a_new_one_is_written_by_keys_alone(qtbot, page):
    page.new.trigger()
    type_keys("Call the buyer")
    press(Qt.Key.Key_Tab)
    type_keys("Anna")
    press(Qt.Key.Key_Tab)
    type_keys("tomorrow")
    press(Qt.Key.Key_Return, CTRL)
    settle(qtbot, page.store)
    (step,) = ask(qtbot, page.store, follow_ups.follow_ups)
    assert (step.text, step.owner, step.due) == (
        "Call the buyer",
        "Anna",
        TODAY + timedelta(days=1),
    )


def test_what_is_being_written_outlives_what_others_do(qtbot, page):
    page.new.trigger()
    type_keys("Half a sen")
    promise(qtbot, page, "another's")
    assert page.detail.step.text.text() == "Half a sen"


def test_who_works_for_a_body_reads_its_own_and_shared_ones(qtbot, page):
    body = write(qtbot, page, bodies.save_body, name="Ente Inventato")
    other = write(qtbot, page, bodies.save_body, name="Altro Ente")
    write(qtbot, page, operators.save, name="Carla", body=body.uuid)
    promise(qtbot, page, "ours", body=body.uuid, shared=False)
    promise(qtbot, page, "theirs", body=other.uuid, shared=False)
    promise(qtbot, page, "all", body=other.uuid, shared=True)
    assert texts(page) == ["all"]
    page.store.by = type(page.store.by)("Carla", page.store.by.station)
    page.read()
    settle(qtbot, page.store)
    assert texts(page) == ["ours", "all"]
    choose(qtbot, page, "all")
    offered = {"save": page.detail.save.isEnabled(), "drop": page.detail.drop.isVisible()}
    assert offered == {"save": False, "drop": False}, "that is the other body's to change"
    assert page.detail.tick.isEnabled()
    choose(qtbot, page, "ours")
    assert page.detail.save.isEnabled()
    assert page.detail.drop.isVisible()
    assert page.detail.share.isVisible()


class TestThanks:
    @pytest.fixture
    def promised(self, qtbot, page, people):
        meeting = write(
            qtbot,
            page,
            meeting_saving.save,
            with_name="Ada",
            starts=datetime(2025, 4, 23, 14, tzinfo=UTC),
            body="ANFIA",
            visitor=people["ada"].uuid,
        )
        promise(qtbot, page, "Price list", meeting=meeting.uuid, visitor=people["ada"].uuid)
        choose(qtbot, page, "Price list")
        return page

    def test_who_did_not_agree_gets_no_letter(self, qtbot, promised):
        promised.detail.thank.trigger()
        settle(qtbot, promised.store)
        assert "did not agree to be contacted" in promised.told[-1][0]

    def test_a_draft_is_written_where_staff_choose(self, qtbot, promised, people, tmp_path):
        told = {"notice_version": "1", "language": "en", "how": "orally"}
        yes = {"contact": True}
        write(qtbot, promised, consents.record, people["ada"].uuid, yes, **told)
        choose(qtbot, promised, "Price list")
        promised.detail.thank.trigger()
        qtbot.waitUntil(lambda: promised.findChild(QFileDialog) is not None)
        promised.findChild(QFileDialog).fileSelected.emit(str(tmp_path / "thanks.eml"))
        assert b"X-Unsent: 1" in (tmp_path / "thanks.eml").read_bytes()
        assert promised.thanks._badges.files.made == [tmp_path / "thanks.eml"]

    def test_of_several_guests_one_is_asked_for(self, qtbot, promised, people):
        (row,) = [promised.table.rows.row(0)]
        guests = [
            Party(Side.THEIRS, PartyKind.VISITOR, people[name].uuid, people[name].name)
            for name in ("ada", "mary")
        ]
        write(
            qtbot,
            promised,
            meeting_saving.save,
            uuid=row.meeting.uuid,
            parties=(*guests, *row.meeting.ours),
        )
        promise(qtbot, promised, "Catalogue", meeting=row.meeting.uuid)
        choose(qtbot, promised, "Catalogue")
        promised.detail.visitor.trigger()
        menu = promised.detail.findChild(QMenu)
        assert [one.text() for one in menu.actions()] == ["Ada Lovelace", "Mary Lovell"]
        menu.actions()[1].trigger()
        assert promised.gone[-1] == ("visitors", people["mary"].uuid)
        menu.close()
        assert promised.detail.thank.isVisible()


def test_without_anybody_there_is_nobody_to_thank_or_show(qtbot, page):
    promise(qtbot, page, "Sweep the stand")
    choose(qtbot, page, "Sweep the stand")
    detail = page.detail
    assert not any(one.isVisible() for one in (detail.thank, detail.visitor, detail.meeting))


def test_the_page_can_be_read_aloud(page, assert_accessible):
    assert_accessible(page)
