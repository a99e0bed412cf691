"""What a scan at the reception knows of the agenda."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from db.meeting import meeting_facts, meeting_saving, meetings
from db.past import history
from db.rows import Happening
from desktop.sounds import Sound
from tests.desktop.pages.reception.at_reception import do, scan, shown, verdict
from tests.desktop.pages.stand import ask, press, settle

NBSP = "\u00a0"
LINE = f"10:30{NBSP}AM with ANFIA, table 3"


@pytest.fixture(autouse=True)
def _before_the_meeting(frozen):
    """26 past ten: four minutes before Grace meets ANFIA."""
    frozen.at = datetime(2025, 4, 23, 14, 26, tzinfo=UTC)


@pytest.fixture
def planned(qtbot, page):
    return next(
        one for one in ask(qtbot, page.store, meetings.meetings) if one.with_name == "Grace Hopper"
    )


def standing(qtbot, page, meeting):
    return ask(qtbot, page.store, meeting_facts.standings, [meeting])[meeting.uuid]


def write(qtbot, page, command, *args, **named):
    page.store.write(None, command, *args, **named)
    settle(qtbot, page.store)


class TestArrival:
    def test_one_key_marks_it_and_the_line_says_so(self, qtbot, page, people, planned):
        scan(qtbot, page, people["grace"].code)
        assert verdict(page).appointment == LINE
        assert page.player.played == [Sound.ATTENTION]
        assert "Arrived" in shown(page)
        press(Qt.Key.Key_F6)
        settle(qtbot, page.store)
        assert verdict(page).appointment == f"{LINE} · Arrived 10:26{NBSP}AM"
        assert "Arrived" not in shown(page)
        assert standing(qtbot, page, planned).state is Happening.ARRIVED

    def test_whoever_was_seen_before_may_arrive_later(self, qtbot, page, people, planned, frozen):
        scan(qtbot, page, people["grace"].code)
        frozen.forward(minutes=3)
        scan(qtbot, page, people["grace"].code)
        do(qtbot, page, "arrive")
        assert verdict(page).appointment.endswith(f"Arrived 10:29{NBSP}AM")
        press(Qt.Key.Key_F6)
        settle(qtbot, page.store)
        assert len(ask(qtbot, page.store, meeting_facts.of, planned.uuid)) == 1

    def test_it_can_be_taken_back_and_the_card_stays(self, qtbot, page, people, planned):
        scan(qtbot, page, people["grace"].code)
        do(qtbot, page, "arrive")
        words, change = page.told[-1]
        assert words == f"Arrived: Grace Hopper · {LINE}"
        undone = []
        page.store.write(undone.append, history.undo, change)
        settle(qtbot, page.store)
        page.show_undone(undone[0])
        settle(qtbot, page.store)
        assert verdict(page).name == "Grace Hopper"
        assert verdict(page).appointment == LINE
        assert standing(qtbot, page, planned).state is Happening.PLANNED

    def test_the_key_does_nothing_for_who_has_no_meeting(self, qtbot, page, people):
        scan(qtbot, page, people["ada"].code)
        press(Qt.Key.Key_F6)
        settle(qtbot, page.store)
        assert verdict(page).appointment == ""
        assert page.told == []

    def test_of_several_the_next_is_named_and_the_others_counted(
        self, qtbot, page, people, planned
    ):
        grace = people["grace"].uuid
        for hours in (2, 3):
            starts = planned.starts + timedelta(hours=hours)
            write(qtbot, page, meeting_saving.save, starts=starts, visitor=grace, body="CNA")
        scan(qtbot, page, people["grace"].code)
        assert verdict(page).appointment == f"{LINE} · 2 more today"

    def test_one_that_is_called_off_while_the_card_shows_it_goes(
        self, qtbot, page, people, planned
    ):
        scan(qtbot, page, people["grace"].code)
        write(qtbot, page, meeting_facts.record, planned.uuid, Happening.CANCELLED)
        assert verdict(page).appointment == ""
        assert "Arrived" not in shown(page)

    def test_one_that_was_held_is_called_so(self, qtbot, page, people, planned):
        scan(qtbot, page, people["grace"].code)
        write(qtbot, page, meeting_facts.record, planned.uuid, Happening.HELD)
        assert verdict(page).appointment == f"Held: {LINE}"
        assert "Arrived" not in shown(page)

    def test_the_next_meetings_are_without_one_that_was_held(self, qtbot, page, planned):
        first = page.view.side.meetings._when[0]
        assert first.text().endswith("Grace Hopper")
        write(qtbot, page, meeting_facts.record, planned.uuid, Happening.HELD)
        qtbot.waitUntil(lambda: not first.text().endswith("Grace Hopper"))

    def test_italian_at_once(self, qtbot, page, people, planned, language):
        scan(qtbot, page, people["grace"].code)
        do(qtbot, page, "arrive")
        language.switch("it", "en_US")
        qtbot.waitUntil(lambda: verdict(page).appointment.endswith("Arrivo alle 10:26"))


class TestLogging:
    def log(self, qtbot, page):
        """What the card's button asks the log of."""
        with qtbot.waitSignal(page.wants_log) as wanted:
            do(qtbot, page, "log")
        return wanted.args[0]

    def test_the_meeting_of_now_is_meant(self, qtbot, page, people, planned):
        scan(qtbot, page, people["grace"].code)
        assert self.log(qtbot, page).choices == (planned, None)

    def test_without_one_it_is_on_the_spot_with_the_visitor(self, qtbot, page, people, planned):
        scan(qtbot, page, people["ada"].code)
        about = self.log(qtbot, page)
        assert (about.visitor.uuid, about.choices) == (people["ada"].uuid, (None,))

    def test_who_comes_too_late_is_told_and_the_missed_meeting_is_offered(
        self, qtbot, page, people, planned, frozen
    ):
        frozen.forward(hours=3)
        scan(qtbot, page, people["grace"].code)
        assert verdict(page).overdue == f"Missed: {LINE}"
        assert page.player.played[-1] is Sound.ATTENTION
        heard = len(page.player.played)
        page.agenda.look()
        settle(qtbot, page.store)
        assert len(page.player.played) == heard, "once a card"
        assert verdict(page).appointment == ""
        assert self.log(qtbot, page).choices == (planned, None)

    def test_who_was_here_in_time_has_a_meeting_that_nobody_logged(
        self, qtbot, page, people, planned, frozen
    ):
        scan(qtbot, page, people["grace"].code)
        frozen.forward(hours=1)
        scan(qtbot, page, people["grace"].code)
        assert verdict(page).overdue == f"Not logged: {LINE}"
        write(qtbot, page, meeting_facts.record, planned.uuid, Happening.HELD)
        assert verdict(page).overdue == ""

    def test_with_nobody_on_the_card_the_page_has_nothing_to_log(self, page):
        assert not page.log_meeting()
