"""Badges come out, or trouble is told."""

from __future__ import annotations

import math

import pytest

from db.rows.prints import Hitch, Why
from desktop.badge.printers.base import Refused, Trouble
from desktop.printing import plan, worker
from tests.desktop.printing.conftest import PACE
from tests.desktop.printing.queue.stand import D


class TestWhatComesOut:
    def test_a_badge_is_done_when_the_printer_says_so(self, desk, printer, people):
        (job,) = desk.ask(people[0])
        desk.until(job, D.DONE)
        assert printer.codes == [people[0].code]
        assert desk.states(job) == ["queued", "rendering", "submitted", "printing", "done"]
        assert desk.job(job).trouble == ""

    def test_what_a_system_only_handed_over_is_called_that(self, desk, printer, people):
        printer.tells_end = False
        (job,) = desk.ask(people[0])
        assert desk.until(job, D.DONE).trouble == Hitch.HANDED_OVER

    def test_a_file_is_called_a_file(self, desk, printer, people):
        (job,) = desk.ask(people[0], printer="")
        assert desk.until(job, D.DONE).trouble == Hitch.WRITTEN

    def test_badges_come_in_the_order_of_asking(self, desk, printer, people):
        jobs = desk.ask(*people, *people, why=Why.BATCH)
        for job in jobs:
            desk.until(job, D.DONE)
        assert printer.codes == [who.code for who in (*people, *people)]

    def test_a_sheet_is_one_job(self, desk, printer, people):
        (job,) = desk.ask(*people, together=True)
        desk.until(job, D.DONE)
        assert printer.papers == [tuple(who.code for who in people)]

    def test_a_printer_holds_a_few_jobs_and_no_more(self, desk, printer, people, qtbot):
        printer.hurries = False
        desk.ask(*people, *people, why=Why.BATCH)
        qtbot.waitUntil(lambda: len(printer.submitted) == plan.AHEAD)
        desk.ask_again(10)
        assert len(printer.submitted) == plan.AHEAD
        printer.print_one()
        qtbot.waitUntil(lambda: len(printer.submitted) == plan.AHEAD + 1)

    def test_what_was_drawn_is_not_left_lying(self, desk, printer, people, settings_folder):
        (job,) = desk.ask(people[0])
        desk.until(job, D.DONE)
        left = (settings_folder / "spool").glob("*/*")
        assert [each.name for each in left] == ["in use"]

    def test_two_printers_do_not_wait_for_each_other(self, desk, printer, people):
        printer.ails = Trouble.PAPER_OUT
        (stuck,) = desk.ask(people[0])
        desk.until(stuck, D.ATTENTION)
        (other,) = desk.ask(people[1], printer="Brother")
        desk.until(other, D.ATTENTION)
        assert len(printer.submitted) == 2


class TestTrouble:
    @pytest.mark.parametrize("trouble", [Trouble.PAPER_OUT, Trouble.UNREACHABLE, Trouble.JAM])
    def test_a_printer_that_ails_is_told_and_never_done(self, desk, printer, people, trouble):
        printer.ails = trouble
        (job,) = desk.ask(people[0])
        told = desk.until(job, D.ATTENTION, trouble)
        desk.ask_again()
        assert (desk.job(job).state, told.detail) == (D.ATTENTION, f"{trouble} it says")
        printer.ails = None
        desk.until(job, D.DONE)
        assert printer.codes == [people[0].code]

    @pytest.mark.parametrize("trouble", [Trouble.REJECTING, Trouble.PAUSED])
    def test_what_takes_nothing_gets_nothing(self, desk, printer, people, trouble):
        printer.refuses = trouble
        (job,) = desk.ask(people[0])
        assert not desk.until(job, D.ATTENTION, trouble).ref
        printer.refuses = None
        desk.until(job, D.DONE)
        assert len(printer.submitted) == 1

    def test_what_checks_well_and_is_not_taken_is_offered_less_and_less_often(
        self, desk, printer, people, qtbot
    ):
        printer.breaks = Refused(Trouble.NOT_TAKEN, "Zebra")
        (job,) = desk.ask(people[0])
        desk.until(job, D.ATTENTION, Trouble.NOT_TAKEN)
        qtbot.waitUntil(lambda: len(printer.pauses("submit")) >= 3)
        for pause, seconds in zip(printer.pauses("submit"), (1, 3, 7), strict=False):
            assert pause >= seconds * PACE
        printer.breaks = None
        desk.until(job, D.DONE)
        assert len(printer.submitted) == 1

    def test_a_printer_that_is_only_busy_is_no_trouble(self, desk, printer, people, monkeypatch):
        monkeypatch.setattr(worker, "_BUSY_FOR", math.inf)  # however busy this computer is
        printer.refuses = Trouble.BUSY
        (job,) = desk.ask(people[0])
        desk.ask_again()
        assert (desk.job(job).state, desk.job(job).trouble) == (D.QUEUED, "")
        assert min(printer.pauses("check")) >= 2 * PACE, "asked again and again without a pause"
        printer.refuses = None
        desk.until(job, D.DONE)
        assert "attention" not in desk.states(job)

    def test_nothing_is_sent_after_a_badge_that_waits_for_paper(self, desk, printer, people):
        printer.ails = Trouble.PAPER_OUT
        (first,) = desk.ask(people[0])
        desk.until(first, D.ATTENTION)
        (second,) = desk.ask(people[1])
        desk.ask_again()
        assert (desk.job(second).state, len(printer.submitted)) == (D.QUEUED, 1)
        printer.ails = None
        desk.until(second, D.DONE)
        assert printer.codes == [people[0].code, people[1].code]

    def test_a_stock_that_does_not_fit_is_in_nobodys_way(self, desk, printer, people):
        printer.refuses = Trouble.SIZE_NOT_OFFERED
        (wrong,) = desk.ask(people[0])
        desk.until(wrong, D.ATTENTION)
        printer.refuses = None
        (right,) = desk.ask(people[1])
        desk.until(right, D.DONE)

    def test_a_print_system_that_is_down_is_told(self, desk, printer, people):
        printer.ails = Trouble.PAPER_OUT
        (job,) = desk.ask(people[0])
        desk.until(job, D.ATTENTION, Trouble.PAPER_OUT)
        printer.down = True
        desk.until(job, D.ATTENTION, Trouble.SYSTEM_DOWN)
        printer.down, printer.ails = False, None
        desk.until(job, D.DONE)

    def test_a_silent_printer_is_told_after_a_while(self, desk, printer, people, frozen):
        printer.hurries = False
        (job,) = desk.ask(people[0])
        desk.until(job, D.SUBMITTED)
        frozen.forward(seconds=29)
        desk.ask_again()
        assert desk.job(job).state is D.SUBMITTED
        frozen.forward(seconds=2)
        desk.until(job, D.ATTENTION, Hitch.SILENT)
        desk.ask_again()
        assert desk.states(job).count("attention") == 1
        printer.print_one()
        desk.until(job, D.DONE)

    def test_a_forgotten_job_is_for_staff_to_judge(self, desk, printer, people):
        printer.hurries = False
        (job,) = desk.ask(people[0])
        desk.until(job, D.SUBMITTED)
        printer.forget()
        desk.until(job, D.ATTENTION, Trouble.FORGOTTEN)
        desk.queue.confirm(job.uuid)
        desk.until(job, D.CONFIRMED)
        assert len(printer.submitted) == 1

    def test_a_full_disk_fails_the_job_with_its_reason(self, desk, printer, people):
        printer.breaks = OSError(28, "No space left on device")
        (job,) = desk.ask(people[0])
        assert desk.until(job, D.FAILED).trouble == Hitch.DISK_FULL
