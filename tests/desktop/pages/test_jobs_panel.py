"""The panel of print jobs: what waits and why, and what staff do about it, by keys alone."""

from __future__ import annotations

import weakref

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from db.access import operators
from db.badges import badge_jobs
from db.event_file import open_file
from db.rows.prints import Hitch, JobState
from desktop.badge import printers as ways
from desktop.badge.printers.base import Trouble
from tests.desktop.pages.stand import ask, fair, settle
from tests.desktop.printing.fake_printer import FakePrinter
from tests.desktop.window_stand import open_window, press, toast

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def people(event_file_path, frozen, by):
    return fair(event_file_path, by)


@pytest.fixture
def printer(monkeypatch):
    made = FakePrinter()
    monkeypatch.setattr(ways, "backend_for", lambda _name, _folder: made)
    return made


@pytest.fixture
def window(qtbot, theme, language, people, event_file_path, printer):
    with open_window(qtbot, event_file_path, printer="Zebra") as made:
        made.resize(1366, 768)
        yield made
        made.sheets.jobs = None  # nobody of the test holds what Qt is about to delete


@pytest.fixture
def stuck(qtbot, window, people, printer):
    """Three badges wait: the printer has no paper."""
    printer.ails = Trouble.PAPER_OUT
    window.badges.print_badge(people["ada"])
    calm_enough(qtbot, window, JobState.ATTENTION)
    for name in ("grace", "nico"):
        window.badges.print_badge(people[name])
    qtbot.waitUntil(lambda: len(window.badges.queue.waiting) == 3)
    calm(qtbot, window)
    return open_panel(qtbot, window)


def calm(qtbot, window):
    settle(qtbot, window.store)
    qtbot.waitUntil(window.badges.is_idle)
    settle(qtbot, window.store)


def open_panel(qtbot, window):
    press(Qt.Key.Key_J, CTRL)
    # Weakly: what a test holds on to lives longer for Python than for Qt, and is taken for another.
    panel = weakref.proxy(window.sheets.jobs)
    settle(qtbot, window.store)
    assert panel.isVisible()
    return panel


def states(qtbot, window):
    found = ask(qtbot, window.store, badge_jobs.of_day)
    return [job.state.value for job in reversed(found)]


def shown(panel):
    """The rows: badge and state."""
    rows = panel.table.rows
    return [
        tuple(rows.data(rows.index(n, column)) for column in (1, 2)) for n in range(rows.rowCount())
    ]


def offered(panel):
    return {
        action.text()
        for action in panel.actions_._possible(panel.actions_._job)
        if action.isEnabled()
    }


class TestWhatIsSeen:
    def test_what_waits_and_why(self, stuck):
        assert shown(stuck) == [
            ("Ada Lovelace", "Zebra has no paper"),
            ("Grace Hopper", "Waits"),
            ("Nicolò Peña", "Waits"),
        ]
        assert stuck.notice.words.text() == "3 badges wait"
        assert stuck.notice.more.text().startswith("Zebra is out of paper")
        assert stuck.more.text() == "The printer says: paper_out it says"

    def test_each_time_it_opens_on_the_badge_that_needs_somebody(self, qtbot, window, stuck):
        assert stuck.table.current_row().badges[0].name == "Ada Lovelace"
        press(Qt.Key.Key_Down)
        stuck._read()
        settle(qtbot, window.store)
        assert stuck.table.current_row().badges[0].name == "Grace Hopper"  # somebody chose it
        press(Qt.Key.Key_Escape)
        again = open_panel(qtbot, window)
        assert again.table.currentIndex().row() == 0
        assert again.actions_._job.badges[0].name == "Ada Lovelace"

    def test_it_follows_what_happens(self, qtbot, stuck, printer):
        printer.ails = None
        qtbot.waitUntil(lambda: {state for _, state in shown(stuck)} == {"Printed"})
        assert not stuck.notice.isVisible()

    def test_a_badge_that_became_a_pdf_says_so_and_can_be_printed_again(
        self, qtbot, window, people
    ):
        window.preferences.change(printer="")
        window.badges.print_badge(people["ada"])
        calm(qtbot, window)
        panel = open_panel(qtbot, window)
        assert shown(panel) == [("Ada Lovelace", "Saved as PDF")]
        assert panel.more.text().startswith("It is a PDF: “")
        window.preferences.change(printer="Zebra")
        assert panel.actions_.again.isEnabled()
        press(Qt.Key.Key_R, CTRL | Qt.KeyboardModifier.ShiftModifier)
        QTest.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: ("Ada Lovelace", "Printed") in shown(panel))

    def test_what_was_printed_today_stays_in_sight(self, qtbot, window, people):
        window.badges.print_badge(people["ada"])
        calm(qtbot, window)
        window.badges.print_badge(people["grace"])
        calm(qtbot, window)
        panel = open_panel(qtbot, window)
        assert shown(panel) == [("Grace Hopper", "Printed"), ("Ada Lovelace", "Printed")]

    def test_how_far_a_batch_is(self, qtbot, window, people, printer):
        printer.hurries = False
        window.badges.print_many(list(people.values()))
        qtbot.waitUntil(lambda: len(printer.jobs) == 2)
        printer.print_one()
        qtbot.waitUntil(lambda: len(window.badges.queue.waiting) == 3)
        panel = open_panel(qtbot, window)
        assert panel.batch.text() == "1 of 4 badges of this batch printed"
        assert (panel.progress.value(), panel.progress.maximum()) == (1, 4)

    def test_the_status_bar_leads_there(self, qtbot, window, stuck):
        stuck.close_sheet()
        QTest.mouseClick(window.shell.bar["printer"], Qt.MouseButton.LeftButton)
        assert stuck.isVisible()

    def test_a_scan_goes_on_behind_it_and_closes_it(self, qtbot, window, stuck, people):
        with qtbot.waitSignal(window.reception.answered):
            window.wedge.scanned.emit(people["mary"].code)
        assert not stuck.isVisible()

    def test_what_takes_the_focus_has_a_name(self, window, stuck):
        names = {stuck.table.accessibleName(), stuck.progress.accessibleName()}
        names |= {action.text() for action in stuck.actions_._possible(stuck.table.current_row())}
        assert len(names) == 10
        assert "" not in names


class TestAnIdlePrinter:
    def test_its_trouble_shows_before_the_first_badge(self, qtbot, window, printer):
        bar = window.shell.bar["printer"]
        assert bar.words() == "Zebra"
        printer.ails = Trouble.PAPER_OUT
        window.badges.watch.start()
        qtbot.waitUntil(lambda: bar.words() == "Zebra has no paper")
        panel = open_panel(qtbot, window)
        assert panel.title.text() == "Badges printed today"
        assert panel.notice.more.text().startswith("Zebra is out of paper or labels.")
        printer.ails = None
        window.badges.watch.look()
        qtbot.waitUntil(lambda: bar.words() == "Zebra")
        qtbot.waitUntil(lambda: not panel.notice.isVisible())

    def test_a_stock_that_does_not_fit_shows_as_well(self, qtbot, window, printer):
        printer.refuses = Trouble.SIZE_NOT_OFFERED
        window.badges.watch.start()
        words = "Zebra has no paper of this size"
        qtbot.waitUntil(lambda: window.shell.bar["printer"].words() == words)
        window.preferences.change(printer="")
        assert window.shell.bar["printer"].words() == "No printer: badges become PDFs"

    def test_nobody_is_asked_while_jobs_tell(self, qtbot, window, stuck, printer, monkeypatch):
        asked = []
        monkeypatch.setattr(printer, "queue", asked.append)
        window.badges.watch.start()
        assert window.badges.watch.is_idle()
        assert asked == []

    def test_a_toast_about_a_badge_leads_to_the_panel(self, qtbot, window, people, printer):
        printer.refuses = Trouble.PAUSED
        window.badges.print_badge(people["ada"])
        qtbot.waitUntil(lambda: toast(window).startswith("Zebra is paused."))
        show = window.shell.toast._button
        assert (show.isVisible(), show.text()) == (True, "Show (Ctrl+J)")
        show.click()
        assert window.sheets.jobs.isVisible()
        assert window.sheets.jobs.title.text() == "Badges on their way"
        assert toast(window) == ""
        window.badges.troubled.emit("Zebra is paused.")
        assert toast(window) == "", "the panel says it, and its buttons stay free"
        window.preferences.change(language="it")
        notice = window.sheets.jobs.notice
        qtbot.waitUntil(lambda: notice.words.text() == "1 badge in attesa")


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


def calm_enough(qtbot, window, state):
    qtbot.waitUntil(lambda: [job.state for job in window.badges.queue.waiting] == [state])


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
        qtbot.waitUntil(lambda: states(qtbot, window) == ["rendering"])
        qtbot.waitUntil(lambda: not window.badges.queue.is_idle())
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
