"""The agenda as it is read: a day by tables, a list, one delegate's day, and from day to day."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from db.door import sessions
from db.lists_in import presets
from db.meeting import meeting_facts, meeting_saving, meetings
from db.rows import Happening, Site
from desktop.pages.agenda.filters import BOARD, LIST, PERSON
from desktop.pages.agenda.page import AgendaPage
from desktop.pages.agenda.person import Gap
from desktop.pages.agenda.reading import Item
from desktop.preferences import Preferences
from tests.desktop.pages import agenda_stand
from tests.desktop.pages.agenda.at_agenda import rows
from tests.desktop.pages.stand import ask, press, settle, type_keys

ALT = Qt.KeyboardModifier.AltModifier


def turn(qtbot, page, view):
    """Choose a view as a person does."""
    page.filters.view.choose(view)
    page.filters.view_chosen.emit(view)
    settle(qtbot, page.store)


def chosen(page):
    return page.detail.item().meeting


class TestTheDayByTables:
    def test_it_opens_on_the_day_of_the_fair_with_a_column_a_table(self, agenda):
        columns = [column.place for column in agenda.board._board.columns]
        assert agenda.views.currentWidget() is agenda.board
        assert columns == ["table 1", "table 2", "table 3", "table 4", ""]
        assert agenda.board._board.columns[-1].site is Site.OFF_SITE

    def test_what_has_no_hour_stands_above_in_its_order(self, agenda):
        band = dict(agenda.board._board.band)
        names = [item.meeting.with_name for item in band["during_day"]]
        assert names == ["MEDC", "MEMA", "MichAuto"]

    def test_arrows_go_down_a_table_and_across_to_the_nearest_hour(self, qtbot, agenda, slots):
        agenda.board.choose(slots[0].uuid)
        agenda.board.setFocus()
        press(Qt.Key.Key_Down)
        assert chosen(agenda) == slots[4]
        press(Qt.Key.Key_Right)
        assert chosen(agenda) == slots[5]
        assert slots[5].with_name in agenda.board.accessibleName()

    def test_above_the_first_of_a_table_is_the_band(self, agenda, slots):
        agenda.board.choose(slots[0].uuid)
        agenda.board.setFocus()
        press(Qt.Key.Key_Up)
        assert chosen(agenda).starts is None

    def test_two_at_one_table_at_a_time_share_its_width(self, qtbot, agenda, slots, store):
        store.write(
            None, meeting_facts.move, slots[0].uuid, starts=slots[4].starts + timedelta(minutes=5)
        )
        settle(qtbot, store)
        lanes = {
            block.item.meeting.uuid: (block.lane, block.lanes)
            for block in agenda.board._board.blocks[0]
        }
        assert lanes[slots[4].uuid] == (0, 2)
        assert lanes[slots[0].uuid] == (1, 2)

    def test_a_table_that_is_booked_twice_is_marked_and_told(self, qtbot, agenda, slots, store):
        store.write(
            None, meeting_facts.move, slots[0].uuid, starts=slots[4].starts + timedelta(minutes=5)
        )
        settle(qtbot, store)
        agenda.enter(slots[0].uuid)
        settle(qtbot, store)
        assert agenda.detail.item().clashes
        assert agenda.detail.twice.isVisible()
        assert slots[4].with_name in agenda.detail.twice.more.text()
        assert "Double booking" in agenda.board.accessibleName()

    def test_a_double_click_is_about_what_the_first_click_chose(self, qtbot, agenda, slots):
        """The first click opens the panel, and the tables move."""
        assert not agenda.detail.isVisible()
        block, at = max(agenda.board._in_sight(), key=lambda each: each[1].right())
        viewport, where = agenda.board.viewport(), QPointF(at.center())
        qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=at.center())
        assert agenda.detail.isVisible()
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        again = QMouseEvent(QEvent.Type.MouseButtonDblClick, where, where, left, left, none)
        with qtbot.waitSignal(agenda.board.activated) as activated:
            QApplication.sendEvent(viewport, again)
        assert activated.args[0].meeting == block.item.meeting

    def test_only_what_is_in_sight_is_painted(self, qtbot, agenda, slots):
        agenda.board.resize(400, 300)
        agenda.board.verticalScrollBar().setValue(10_000)
        assert agenda.board._in_sight() == []

    def test_a_click_chooses_and_a_second_goes_to_what_can_be_done(self, qtbot, agenda, slots):
        block, at = agenda.board._in_sight()[0]
        viewport = agenda.board.viewport()
        qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=at.center())
        assert chosen(agenda) == block.item.meeting
        qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=at.center())
        assert QApplication.focusWidget() is agenda.actions_bar.buttons[agenda.actions_bar.log]

    def test_tables_are_in_the_order_of_their_numbers(self, qtbot, agenda, store):
        store.write(
            None,
            meeting_saving.save,
            with_name="Nowhere Motors",
            starts=agenda_stand.at(9),
            site=Site.TABLE,
            place="table 10",
        )
        settle(qtbot, store)
        columns = [column.place for column in agenda.board._board.columns]
        assert columns[:5] == ["table 1", "table 2", "table 3", "table 4", "table 10"]

    def test_the_sessions_of_the_day_lead_to_who_is_there(self, qtbot, agenda, store):
        known = ask(qtbot, store, sessions.all_sessions)
        today = [one for one in known if one.date == agenda.filters.chosen_day()]
        assert today
        assert today[0].title[:8] in agenda.sessions._chips[0].text()
        with qtbot.waitSignal(agenda.go) as told:
            agenda.sessions._chips[0].click()
        assert told.args == ["sessions", today[0].uuid]


class TestDays:
    def test_keys_go_to_the_day_before_and_after(self, qtbot, agenda):
        today = agenda.filters.chosen_day()
        press(Qt.Key.Key_Left, ALT)
        settle(qtbot, agenda.store)
        assert agenda.filters.chosen_day() == today - timedelta(days=1)
        press(Qt.Key.Key_Home, ALT)
        assert agenda.filters.chosen_day() == today

    def test_all_days_are_a_list_that_names_each_day(self, qtbot, agenda):
        agenda.filters.day.choose("all")
        settle(qtbot, agenda.store)
        assert agenda.views.currentWidget() is agenda.list
        assert agenda.list._when(rows(agenda)[0]).startswith("Tue, Apr 22")

    def test_a_meeting_of_another_day_is_shown_with_its_day(self, qtbot, agenda, store):
        first = ask(qtbot, store, meetings.meetings)[0]
        agenda.enter(first.uuid)
        settle(qtbot, store)
        assert agenda.filters.chosen_day() == first.date
        assert chosen(agenda) == first

    def test_after_the_fair_it_opens_on_the_last_day_with_meetings(self, qtbot, agenda, frozen):
        frozen.forward(days=30)
        agenda.enter()
        settle(qtbot, agenda.store)
        assert agenda.filters.chosen_day() == max(agenda._agenda.days)
        assert agenda._agenda.items

    def test_the_next_morning_it_opens_on_the_new_day(self, qtbot, agenda, frozen):
        before = agenda.filters.chosen_day()
        frozen.forward(days=1)
        agenda.enter()
        settle(qtbot, agenda.store)
        assert agenda.filters.chosen_day() == before + timedelta(days=1)


class TestTheList:
    @pytest.fixture(autouse=True)
    def _list(self, qtbot, agenda):
        turn(qtbot, agenda, LIST)

    def test_words_find_a_meeting_by_its_table_and_company(self, qtbot, agenda, slots):
        agenda.list.setFocus()
        type_keys("s")
        type_keys("eats 7 table 3")
        agenda.filters.changed.emit()
        assert [row.meeting for row in rows(agenda)] == [slots[6]]

    def test_it_narrows_to_a_state(self, qtbot, agenda, slots, store):
        store.write(None, meeting_facts.record, slots[3].uuid, Happening.NO_SHOW)
        settle(qtbot, store)
        agenda.filters.state.choose("no_show")
        assert [row.meeting.uuid for row in rows(agenda)] == [slots[3].uuid]

    @pytest.mark.parametrize(("state", "number"), [("twice", 2), ("not_seen", 3), ("dropped", 1)])
    def test_it_narrows_to_what_is_marked(self, qtbot, agenda, slots, store, state, number):
        store.write(None, meeting_saving.save, uuid=slots[3].uuid, dropped=True)
        later = slots[8].starts + timedelta(minutes=5)
        store.write(None, meeting_facts.move, slots[4].uuid, starts=later)
        settle(qtbot, store)
        agenda.filters.state.choose(state)
        assert len(rows(agenda)) == number

    def test_it_narrows_to_a_body(self, agenda, slots):
        body = slots[1].ours[0]
        agenda.filters.body.choose(body.ref)
        assert rows(agenda)
        assert all(body in row.meeting.parties for row in rows(agenda))

    def test_a_part_of_the_day_comes_before_the_hours_that_begin_with_it(self, agenda):
        shown = [row.meeting for row in rows(agenda)]
        nine = [one for one in shown if one.starts is None or one.starts == agenda_stand.OPENS]
        first_hour = next(n for n, one in enumerate(nine) if one.starts)
        assert all(one.starts for one in nine[first_hour : first_hour + 4])
        assert [one.with_name for one in nine[:first_hour]] == ["MEDC", "MEMA", "MichAuto"]

    def test_nothing_like_this_offers_to_show_all(self, agenda):
        agenda.filters.box.setText("nobody has this name")
        agenda.filters.changed.emit()
        assert agenda.views.currentWidget() is agenda.empty
        agenda.empty.show_all.trigger()
        assert agenda.views.currentWidget() is agenda.list
        assert rows(agenda)

    def test_what_the_newest_schedule_dropped_is_marked(self, qtbot, agenda, slots, store):
        store.write(None, meeting_saving.save, uuid=slots[2].uuid, dropped=True)
        settle(qtbot, store)
        row = next(row for row in rows(agenda) if row.meeting.uuid == slots[2].uuid)
        assert agenda.list._state(row).words == "Dropped"

    def test_who_was_not_seen_is_a_hint_and_no_no_show(self, agenda, slots):
        row = next(row for row in rows(agenda) if row.meeting.uuid == slots[0].uuid)
        assert agenda.list._state(row).words == "Not seen yet"
        assert row.standing.state is Happening.PLANNED


class TestOneDelegatesDay:
    def test_it_shows_gaps_and_the_way_to_an_address(self, qtbot, agenda, store, slots):
        person = agenda._agenda.delegates[0]
        party = {"accompanied_by": (person.name,)}
        for meeting in (slots[0], slots[1], slots[-1]):
            store.write(None, meeting_saving.save, uuid=meeting.uuid, **party)
        settle(qtbot, store)
        agenda.filters.delegate.choose(person.uuid)
        turn(qtbot, agenda, PERSON)
        shown = [row for row in rows(agenda) if isinstance(row, Gap) or row.meeting.starts]
        before, gap, last = shown[-3:]
        assert last.meeting.uuid == slots[-1].uuid
        minutes = (last.meeting.starts - before.meeting.ends).total_seconds() / 60
        assert gap == Gap(before.meeting.ends, minutes, "1 Nowhere Road")

    def test_meetings_of_a_body_that_name_nobody_are_all_its_peoples(self, qtbot, agenda, slots):
        bodies = {role.body: one for one in agenda._agenda.delegates for role in one.roles}
        person = bodies[slots[0].ours[0].name]
        agenda.filters.delegate.choose(person.uuid)
        turn(qtbot, agenda, PERSON)
        shown = [row.meeting.uuid for row in rows(agenda) if isinstance(row, Item)]
        assert slots[0].uuid in shown

    def test_it_asks_whose_day_before_one_is_chosen(self, qtbot, agenda, slots):
        turn(qtbot, agenda, PERSON)
        assert agenda.views.currentWidget() is agenda.empty
        assert agenda.empty.words.text() == "Whose day?"
        shown = (agenda.empty.whose, agenda.empty.show_all, agenda.empty.bring)
        assert [one.isVisible() for one in shown] == [True, False, False]
        agenda.empty.whose.trigger()
        assert agenda.filters.delegate.view().isVisible()
        agenda.filters.delegate.hidePopup()


def test_a_meeting_of_another_day_is_shown_whatever_is_read_meanwhile(qtbot, agenda, store):
    ford = next(one for one in ask(qtbot, store, meetings.meetings) if one.with_name == "Ford")
    agenda.enter(ford.uuid)
    agenda._know(agenda._agenda)  # an answer that was on its way
    settle(qtbot, store)
    assert agenda.detail.item().meeting == ford


def test_a_minute_later_the_line_has_moved(agenda, frozen):
    before = agenda.board._now
    frozen.forward(minutes=1)
    agenda._tick()
    assert agenda.board._now == before + timedelta(minutes=1)


@pytest.mark.parametrize("view", [BOARD, LIST, PERSON])
def test_each_view_can_be_reached_and_read_aloud(qtbot, agenda, slots, view, assert_accessible):
    turn(qtbot, agenda, view)
    agenda.enter(slots[0].uuid)
    settle(qtbot, agenda.store)
    assert_accessible(agenda)


def test_another_file_begins_anew(qtbot, agenda, store, tmp_path, by):
    agenda.detail.show_item(agenda._agenda.items[0])
    presets.make(tmp_path / "other.desk", "vtm-torino-2026", by).close()
    with qtbot.waitSignal(store.opened):
        store.open(tmp_path / "other.desk")
    settle(qtbot, store)
    assert agenda.detail.item() is None
    assert agenda.filters._event.code == "VTM-TO-2026"


def test_an_agenda_without_meetings_says_how_to_fill_it(
    qtbot, closed_store, show, tmp_path, by, frozen
):
    presets.make(tmp_path / "new.desk", "vtm-torino-2026", by).close()
    with qtbot.waitSignal(closed_store.opened):
        closed_store.open(tmp_path / "new.desk")
    page = show(AgendaPage(closed_store, Preferences()))
    settle(qtbot, closed_store)
    assert page.views.currentWidget() is page.empty
    with qtbot.waitSignal(page.go) as told:
        page.empty.bring.trigger()
    assert told.args[0] == "lists"
    assert page.actions_bar.new.isEnabled()
