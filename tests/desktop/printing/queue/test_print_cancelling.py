"""Jobs that are cancelled, and badges that are asked for again."""

from __future__ import annotations

from db.rows.prints import Hitch, Why
from desktop.badge.printers.base import Trouble
from tests.desktop.printing.queue.stand import D


class TestCancelling:
    def test_what_waits_here_is_gone_at_once(self, desk, printer, people):
        printer.refuses = Trouble.PAUSED
        (job,) = desk.ask(people[0])
        desk.until(job, D.ATTENTION)
        desk.queue.cancel(job.uuid)
        desk.until(job, D.CANCELLED)
        printer.refuses = None
        (other,) = desk.ask(people[1])
        desk.until(other, D.DONE)
        assert printer.codes == [people[1].code]

    def test_printer_off_cancel_on_brings_no_late_badge(self, desk, printer, people):
        printer.ails = Trouble.UNREACHABLE
        (job,) = desk.ask(people[0])
        desk.until(job, D.ATTENTION)
        desk.queue.cancel(job.uuid)
        desk.until(job, D.CANCELLED)
        printer.ails = None
        printer.print_one()
        assert printer.codes == []

    def test_it_is_not_called_cancelled_before_the_printer_says_so(self, desk, printer, people):
        printer.hurries, printer.holds_fast = False, True
        (job,) = desk.ask(people[0])
        desk.until(job, D.SUBMITTED)
        desk.queue.cancel(job.uuid)
        desk.until(job, D.CANCELLING, Hitch.NOT_CONFIRMED)
        desk.ask_again()
        assert desk.job(job).state is D.CANCELLING
        printer.holds_fast = False
        desk.until(job, D.CANCELLED)

    def test_what_came_out_before_is_told(self, desk, printer, people):
        printer.hurries, printer.holds_fast = False, True
        (job,) = desk.ask(people[0])
        desk.until(job, D.SUBMITTED)
        desk.queue.cancel(job.uuid)
        desk.until(job, D.CANCELLING)
        printer.print_one()
        assert desk.until(job, D.DONE).trouble == Hitch.CAME_OUT

    def test_while_it_is_being_sent(self, desk, printer, people, qtbot):
        printer.gate.clear()
        (job,) = desk.ask(people[0])
        qtbot.waitUntil(printer.at_gate.is_set)
        desk.queue.cancel(job.uuid)
        desk.until(job, D.CANCELLING)
        printer.gate.set()
        desk.until(job, D.CANCELLED)
        assert printer.codes == []


class TestReprints:
    def test_the_job_before_is_gone_before_the_next_is_sent(self, desk, printer, people):
        printer.hurries, printer.holds_fast = False, True
        (first,) = desk.ask(people[0])
        desk.until(first, D.SUBMITTED)
        (second,) = desk.ask(people[0], reason="again")
        desk.until(first, D.CANCELLING)
        desk.ask_again()
        assert len(printer.submitted) == 1
        printer.holds_fast, printer.hurries = False, True
        desk.until(second, D.DONE)
        assert desk.job(first).state is D.CANCELLED
        assert printer.codes == [people[0].code]

    def test_where_that_is_not_sure_staff_are_asked(self, desk, printer, people, frozen):
        printer.hurries, printer.holds_fast = False, True
        (first,) = desk.ask(people[0])
        desk.until(first, D.SUBMITTED)
        (second,) = desk.ask(people[0], reason="again")
        frozen.forward(seconds=9)
        desk.until(second, D.ATTENTION, Hitch.BEFORE)
        assert len(printer.submitted) == 1
        printer.hurries = True
        desk.queue.give_up(first.uuid)
        desk.until(second, D.DONE)
        assert desk.job(first).state is D.FAILED

    def test_a_chain_of_reprints_waits_for_all_before(self, desk, printer, people):
        printer.hurries, printer.holds_fast = False, True
        (first,) = desk.ask(people[0])
        desk.until(first, D.SUBMITTED)
        (second,) = desk.ask(people[0], reason="again")
        (third,) = desk.ask(people[0], reason="again")
        desk.until(second, D.CANCELLED)
        desk.ask_again()
        assert (desk.job(third).state, len(printer.submitted)) == (D.QUEUED, 1)
        printer.holds_fast = False
        printer.hurries = True
        desk.until(third, D.DONE)
        assert printer.codes == [people[0].code]

    def test_who_is_printed_singly_comes_not_again_with_the_sheet(self, desk, printer, people):
        desk.queue.pause("Zebra", paused=True)
        (sheet,) = desk.ask(*people, together=True, why=Why.BATCH)
        (single,) = desk.ask(people[1], printer="Dymo")
        desk.until(single, D.DONE)
        desk.queue.pause("Zebra", paused=False)
        desk.until(sheet, D.CANCELLED)
        desk._qtbot.waitUntil(lambda: len(printer.papers) == 2)
        assert printer.papers == [(people[1].code,), (people[0].code, people[2].code)]

    def test_tried_again_twice_it_comes_once(self, desk, printer, people, qtbot):
        printer.hurries = False
        (first,) = desk.ask(people[0])
        first = desk.until(first, D.SUBMITTED)
        desk.again(first, "retry")
        last = desk.again(first, "retry")
        printer.hurries = True
        desk.until(last, D.DONE)
        qtbot.waitUntil(lambda: desk.queue.waiting == [])
        assert len(printer.codes) == 1

    def test_another_printer_takes_over(self, desk, printer, people):
        printer.ails = Trouble.PAPER_OUT
        (first,) = desk.ask(people[0])
        first = desk.until(first, D.ATTENTION)
        second = desk.again(first, "retry", "Brother")
        desk.until(first, D.CANCELLED)
        printer.ails = None
        desk.until(second, D.DONE)
        assert (second.printer, second.replaces) == ("Brother", first.uuid)
        assert len(printer.codes) == 1
