"""What staff do about print jobs, by keys alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from db.access import operators
from db.badges import badge_jobs
from db.rows.prints import JobState
from tests.desktop.pages.jobs.at_the_jobs import (
    CTRL,
    calm_enough,
    offered,
    open_panel,
    shown,
    states,
)
from tests.desktop.pages.stand import ask
from tests.desktop.window_stand import calm, open_window, press


class TestWhatIsDone:
    def test_one_is_cancelled_by_key(self, qtbot, window, stuck, printer):
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Delete)
        qtbot.waitUntil(lambda: states(qtbot, window)[1] == "cancelled")
        printer.ails = None
        qtbot.waitUntil(lambda: window.badges.queue.waiting == [])
        assert len(printer.codes) == 2

    def test_all_that_wait_are_cancelled_at_once(self, qtbot, window, stuck, printer):
        stuck.actions_.cancel_all.trigger()
        qtbot.waitUntil(lambda: states(qtbot, window) == ["cancelled"] * 3)
        assert printer.codes == []

    def test_a_pause_holds_what_waits_here(self, qtbot, window, stuck, printer):
        stuck.actions_.pause.trigger()
        printer.ails = None
        qtbot.waitUntil(lambda: len(printer.codes) == 1)
        calm(qtbot, window)
        assert window.shell.bar["printer"].words() == "Paused: 2 badges wait"
        assert stuck.actions_.pause.text() == "Go on printing"
        stuck.actions_.pause.trigger()
        qtbot.waitUntil(lambda: len(printer.codes) == 3)

    def test_a_pause_holds_until_somebody_ends_it_whatever_day_that_is(
        self, qtbot, window, stuck, printer, event_file_path, people
    ):
        stuck.actions_.pause.trigger()
        stuck.actions_.cancel_all.trigger()
        qtbot.waitUntil(lambda: not window.badges.has_waiting())
        printer.ails = None
        kept = window.preferences.settings.paused
        window.close()
        qtbot.waitUntil(lambda: window.store.path is None)
        with open_window(qtbot, event_file_path, printer="Zebra") as later:
            assert later.preferences.settings.paused == kept == ("Zebra",)
            assert later.shell.bar["printer"].words() == "Zebra is paused here: badges wait"
            later.badges.print_badge(people["ada"])
            qtbot.waitUntil(later.badges.has_waiting)
            panel = open_panel(qtbot, later)
            assert panel.paused.words.text() == "Paused: Zebra"
            panel.go_on.trigger()
            qtbot.waitUntil(lambda: printer.codes == [people["ada"].code])
            assert not panel.paused.isVisible()
            assert later.preferences.settings.paused == ()
            later.sheets.jobs = None

    def test_in_the_hand_by_key(self, qtbot, window, stuck):
        press(Qt.Key.Key_H, CTRL)
        qtbot.waitUntil(lambda: states(qtbot, window)[0] == "confirmed")

    def test_a_failed_one_is_tried_again_on_the_printer_of_now(
        self, qtbot, window, people, printer
    ):
        printer.breaks = OSError(28, "full")
        window.badges.print_badge(people["ada"])
        qtbot.waitUntil(lambda: states(qtbot, window) == ["failed"])
        printer.breaks = None
        window.preferences.change(printer="Brother")
        panel = open_panel(qtbot, window)
        assert "Try again" in offered(panel)
        press(Qt.Key.Key_R, CTRL)
        qtbot.waitUntil(lambda: states(qtbot, window) == ["failed", "done"])
        (new, _old) = ask(qtbot, window.store, badge_jobs.of_day)
        assert (new.printer, new.reason) == ("Brother", "retry")

    def test_a_printed_one_is_printed_again_with_a_reason(self, qtbot, window, people, printer):
        window.store.write(None, operators.save, name="Tom")
        window.badges.print_badge(people["ada"])
        qtbot.waitUntil(lambda: states(qtbot, window) == ["done"])
        panel = open_panel(qtbot, window)
        press(Qt.Key.Key_R, CTRL | Qt.KeyboardModifier.ShiftModifier)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert menu.actions()[0].text() == "The print was spoilt"
        assert menu.actions()[-1].text() == "Another reason"
        QTest.keyClick(menu, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: states(qtbot, window) == ["done", "done"])
        (new, _old) = ask(qtbot, window.store, badge_jobs.of_day)
        assert (new.reason, new.badges[0].copy, new.operator) == ("spoilt", 2, "Tom")
        assert panel.isVisible()

    def test_what_the_printer_does_not_let_go_can_be_given_up(self, qtbot, window, people, printer):
        printer.hurries, printer.holds_fast = False, True
        window.badges.print_badge(people["ada"])
        qtbot.waitUntil(lambda: len(printer.jobs) == 1)
        calm_enough(qtbot, window, JobState.SUBMITTED)
        panel = open_panel(qtbot, window)
        press(Qt.Key.Key_Delete)
        qtbot.waitUntil(lambda: shown(panel)[0][1] == "Zebra confirms no cancelling")
        assert "Give it up" in offered(panel)
        panel.actions_.give_up.trigger()
        qtbot.waitUntil(lambda: states(qtbot, window) == ["failed"])

    def test_another_laptops_job_is_not_ours_to_cancel(self, qtbot, window, stuck):
        job = stuck.table.current_row()
        stuck.actions_.show_job(replace_station(job))
        assert offered(stuck) <= {"Pause printing", "Cancel all that wait (3)"}


def replace_station(job):
    from dataclasses import replace

    return replace(job, station="another")
