"""What goes wrong between the desk and its printer, and that a check-in is none the worse."""

from __future__ import annotations

from db.badges import badge_prints
from db.rows.prints import JobState
from desktop.badge.printers.base import Phase, Trouble
from tests.desktop.badging.desk.at_the_badges import scan
from tests.desktop.pages.stand import ask
from tests.desktop.window_stand import calm, toast, verdict


class TestTrouble:
    def test_a_refusing_printer_spoils_no_check_in(self, qtbot, window, people, printer):
        printer.refuses = Trouble.PAUSED
        scan(qtbot, window, people["ada"].code)
        assert verdict(window).word == "CHECKED IN"
        assert window.shell.bar["printer"].words() == "1 badge waits: Zebra is paused"
        assert toast(window).startswith("Zebra is paused.")
        assert printer.codes == []

    def test_a_badge_that_somebody_cancels_at_the_printer_is_told(
        self, qtbot, window, people, printer
    ):
        printer.ails = Trouble.PAPER_OUT
        scan(qtbot, window, people["ada"].code)
        with qtbot.waitSignal(window.badges.troubled) as warned:
            printer.jobs[0].phase = Phase.CANCELLED
        assert warned.args[0].startswith("The badge was canceled in the queue of Zebra")

    def test_a_badge_that_staff_cancel_is_no_trouble(self, qtbot, window, people, printer):
        printer.ails = Trouble.PAPER_OUT
        scan(qtbot, window, people["ada"].code)
        with qtbot.assertNotEmitted(window.badges.troubled):
            window.badges.queue.cancel(*(job.uuid for job in window.badges.queue.waiting))
            qtbot.waitUntil(lambda: window.badges.queue.waiting == [])

    def test_the_trouble_stays_in_sight_until_it_is_over(self, qtbot, window, people, printer):
        printer.ails = Trouble.PAPER_OUT
        scan(qtbot, window, people["ada"].code)
        scan(qtbot, window, people["grace"].code)
        qtbot.waitUntil(
            lambda: window.shell.bar["printer"].words() == "2 badges wait: Zebra has no paper"
        )
        window.preferences.change(language="it")
        qtbot.waitUntil(
            lambda: window.shell.bar["printer"].words() == "2 badge in attesa: Zebra è senza carta"
        )
        printer.ails = None
        qtbot.waitUntil(lambda: window.shell.bar["printer"].words() == "Zebra")
        assert len(printer.codes) == 2

    def test_a_trouble_is_said_once_and_not_for_each_badge(self, qtbot, window, people, printer):
        said = []
        window.badges.troubled.connect(said.append)
        printer.ails = Trouble.PAPER_OUT
        scan(qtbot, window, people["ada"].code)
        scan(qtbot, window, people["grace"].code)
        qtbot.waitUntil(lambda: len(window.badges.queue.waiting) == 2)
        calm(qtbot, window)
        assert [words for words in said if "out of paper" in words] == [
            "Zebra is out of paper or labels. Put some in: it goes on by itself."
        ]
        assert window.shell.toast.shows("triangle-alert")

    def test_a_folder_that_cannot_be_written_is_told(self, qtbot, window, people, event_file_path):
        window.preferences.change(printer="")
        event_file_path.with_name("test badges").write_text("in the way")
        window.badges.print_badge(people["ada"])
        calm(qtbot, window)
        assert toast(window).startswith("The badge could not be written there.")
        assert window.shell.toast.shows("triangle-alert")
        (kept,) = ask(qtbot, window.store, badge_prints.of, people["ada"].uuid)
        assert kept.state is JobState.FAILED
