"""Leaving the window with badges on their way."""

from __future__ import annotations

import pytest

from db.badges import badge_jobs
from db.event_file import open_file
from db.rows.prints import Hitch, JobState
from desktop.badge.printers.base import Trouble
from tests.desktop.pages.jobs.at_the_jobs import (
    offered,
    open_panel,
    states,
)
from tests.desktop.window_stand import calm, open_window


class TestLeaving:
    def test_closing_with_badges_on_their_way_is_told_once(self, qtbot, window, stuck):
        stuck.close_sheet()
        assert not window.close()
        assert stuck.isVisible()
        assert stuck.leaving.words.text() == "3 badges still wait"
        window.close()
        assert window.isHidden()

    def test_the_question_follows_what_is_printed_meanwhile(self, qtbot, window, stuck, printer):
        window.close()
        assert stuck.leaving.isVisible()
        printer.ails = None
        none = "No badge waits any more"
        qtbot.waitUntil(lambda: stuck.leaving.words.text() == none)
        assert not stuck.leaving.more.isVisible()

    def test_its_button_closes(self, qtbot, window, stuck):
        window.close()
        stuck.leave.trigger()
        assert not window.isVisible()

    @pytest.fixture
    def hanging(self, qtbot, window, people, printer):
        """A window that is closed while the printer hangs in the middle of a badge."""
        printer.gate.clear()
        window.badges.print_badge(people["ada"])
        qtbot.waitUntil(printer.at_gate.is_set)  # before that nothing is sent once it closes
        qtbot.waitUntil(lambda: states(qtbot, window) == ["rendering"])
        assert not window.close()  # it was told
        assert not window.close()
        yield window
        printer.gate.set()

    def test_a_printer_that_hangs_does_not_keep_the_window_in_sight(
        self, qtbot, hanging, printer, event_file_path
    ):
        assert hanging.isHidden()
        assert hanging.store.path is not None
        printer.gate.set()
        qtbot.waitUntil(lambda: hanging.store.path is None)
        with open_file(event_file_path) as again:
            (job,) = badge_jobs.waiting(again.db)
        assert (job.state, job.ref) == (JobState.SUBMITTED, "1")

    def test_who_starts_it_again_meanwhile_has_it_back(self, qtbot, hanging, printer):
        hanging.instance.raised.emit()
        assert hanging.isVisible()
        printer.gate.set()
        qtbot.waitUntil(lambda: states(qtbot, hanging) == ["done"])
        assert hanging.isVisible()

    def test_with_nothing_on_its_way_it_closes(self, window):
        assert window.close()

    def test_what_was_left_is_let_go_on(
        self, qtbot, theme, language, people, event_file_path, printer, frozen
    ):
        printer.refuses = Trouble.PAUSED
        with open_window(qtbot, event_file_path, printer="Zebra") as window:
            window.badges.print_badge(people["ada"])
            window.badges.print_badge(people["grace"])
            qtbot.waitUntil(lambda: len(window.badges.queue.waiting) == 2)
            calm(qtbot, window)
            window.close()
        printer.refuses = None
        frozen.forward(hours=1)
        with open_window(qtbot, event_file_path, printer="Zebra") as window:
            window.badges._warm_up()
            kept = {Hitch.KEPT}
            qtbot.waitUntil(lambda: {job.trouble for job in window.badges.queue.waiting} == kept)
            panel = open_panel(qtbot, window)
            assert "Let it go on" in offered(panel)
            panel.actions_.release.trigger()
            qtbot.waitUntil(lambda: states(qtbot, window) == ["done", "done"])
        assert printer.codes == [people["ada"].code, people["grace"].code]
