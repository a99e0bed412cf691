"""The panel of print jobs: what waits and why, and an idle printer's trouble."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.badge.printers.base import Trouble
from tests.desktop.pages.jobs.at_the_jobs import (
    CTRL,
    open_panel,
    shown,
)
from tests.desktop.pages.stand import settle
from tests.desktop.window_stand import calm, press, toast


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
