"""The reception on the screen: low windows, long names, two languages."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication

from db.meeting import meeting_saving
from db.visitor import visitors
from desktop.widgets.verdict import State
from tests.desktop.pages.reception.at_reception import DOWN, ESCAPE, UP, do, listed, scan, verdict
from tests.desktop.pages.stand import (
    press,
    settle,
)


class TestTheScreen:
    def test_it_asks_for_nothing_while_it_is_not_seen(self, qtbot, page, people, window):
        window.hide()
        before = listed(page)
        with qtbot.waitSignal(page.store.changed):
            page.store.write(None, visitors.register, given_name="Aaron", company="First Ltd")
        settle(qtbot, page.store)
        assert listed(page) == before
        window.show()
        qtbot.waitUntil(lambda: "Aaron" in listed(page))

    def test_italian_words_replace_english_ones_at_once(self, qtbot, page, people, language):
        scan(qtbot, page, people["ada"].code)
        language.switch("it", "en_US")
        QApplication.processEvents()
        assert verdict(page).word != "CHECKED IN"
        assert verdict(page).name == "Ada Lovelace"

    def test_a_walk_in_has_a_card_of_its_own(self, qtbot, page, people):
        page.show_registered(people["ada"], None)
        assert verdict(page).state is State.WALK_IN
        with qtbot.waitSignal(page.wants_walk_in) as wanted:
            do(qtbot, page, "colleague")
        assert wanted.args == [people["ada"]]

    def test_a_name_of_100_letters_asks_for_no_room(self, qtbot, page, people):
        long = "Maria Antonietta Wilhelmina " * 3 + "von Hohenstaufen"
        before = page.minimumSizeHint().width()
        with qtbot.waitSignal(page.store.changed):
            page.store.write(None, visitors.edit, people["ada"].uuid, given_name=long)
        scan(qtbot, page, people["ada"].code)
        assert page.minimumSizeHint().width() == before
        assert before <= 960

    def test_the_verdict_is_whole_in_a_low_window_at_150_percent(
        self, qtbot, page, people, window, theme
    ):
        theme.switch(zoom=150)
        window.resize(1054, 686)
        scan(qtbot, page, people["grace"].code)
        QApplication.processEvents()
        card, below = page.view.card, page.view.below
        assert card.height() >= card.sizeHint().height()
        assert below.y() >= card.y() + card.height()

    def test_it_can_be_read_aloud_and_used_by_keys(self, qtbot, page, people, assert_accessible):
        assert_accessible(page)
        scan(qtbot, page, people["ada"].code)
        assert_accessible(page)
        do(qtbot, page, "fix")
        assert_accessible(page)

    def test_the_next_meetings_of_the_stand_are_announced(self, qtbot, page):
        first = page.view.side.meetings._when[0]
        qtbot.waitUntil(lambda: "Grace Hopper" in first.text())
        assert first.text().startswith("10:30")

    def test_the_next_meeting_leads_to_the_agenda(self, qtbot, page):
        qtbot.waitUntil(lambda: page.view.side.meetings.first() != "")
        with qtbot.waitSignal(page.go) as told:
            page.view.side.agenda.trigger()
        assert told.args == ["agenda", page.view.side.meetings.first()]

    def test_a_meeting_at_their_own_site_tells_their_name_once_and_whole(self, qtbot, page):
        page.store.write(
            None,
            meeting_saving.save,
            with_name="Ford",
            starts=datetime(2025, 4, 23, 15, 0, tzinfo=UTC),
            place="Ford, own site",
        )
        settle(qtbot, page.store)
        page.view.side.meetings.renew()
        settle(qtbot, page.store)
        meetings = page.view.side.meetings
        when, what = meetings._when[1], meetings._what[1]
        assert when.text().endswith("Ford")
        assert what.text() == "own site"
        assert when.wordWrap()
        assert what.wordWrap()


class TestInALowWindow:
    """As at 200% zoom on a small laptop: the verdict leaves the list no room."""

    @pytest.fixture
    def low(self, qtbot, page, people):
        page.window().setFixedSize(683, 330)
        scan(qtbot, page, people["mary"].code)
        qtbot.waitUntil(lambda: page.height() == 330)
        return page

    def test_the_verdict_is_whole_with_what_can_be_done(self, low):
        bottom = low.view.card.mapTo(low, low.view.card.rect().bottomLeft()).y()
        assert bottom <= low.height()
        assert low.view.card.height() >= 190

    def test_who_goes_to_the_list_sees_it(self, qtbot, low):
        press(DOWN)
        settle(qtbot, low.store)
        assert not low.view.card.isVisible()
        assert low.view.list.table.height() > 80
        press(UP)
        assert low.view.card.isVisible()

    def test_a_correction_has_the_room_of_the_verdict(self, qtbot, low):
        do(qtbot, low, "fix")
        assert not low.view.card.isVisible()
        press(ESCAPE)
        assert low.view.card.isVisible()
