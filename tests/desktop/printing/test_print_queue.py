"""Jobs on their way: each is handed over once, and is only called what the printer called it."""

from __future__ import annotations

import math
import shutil
from functools import partial

import pytest

from db.keeping import restoring
from db.rows.prints import Hitch, JobState, Why
from desktop.badge.printers.base import Refused, Trouble
from desktop.printing import plan, worker

D = JobState


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
        qtbot.wait(400)  # twenty seconds of the workers
        offered = [what for what, _ in printer.asked if what == "submit"]
        assert 2 <= len(offered) <= 5
        printer.breaks = None
        desk.until(job, D.DONE)
        assert len(printer.submitted) == 1

    def test_a_printer_that_is_only_busy_is_no_trouble(self, desk, printer, people):
        printer.refuses = Trouble.BUSY
        (job,) = desk.ask(people[0])
        desk.ask_again()
        assert (desk.job(job).state, desk.job(job).trouble) == (D.QUEUED, "")
        assert len(printer.asked) < 20, "asked again and again without a pause"
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
        desk.until(job, D.RENDERING)
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


class TestLostAnswers:
    def test_what_was_taken_is_found_by_its_title(self, desk, printer, people):
        printer.loses = True
        (job,) = desk.ask(people[0])
        desk.until(job, D.DONE)
        assert len(printer.submitted) == 1

    def test_what_is_not_found_is_for_staff_to_judge(self, desk, printer, people):
        printer.swallows = True
        (job,) = desk.ask(people[0])
        desk.until(job, D.ATTENTION, Hitch.UNSURE)
        printer.swallows = False
        assert printer.submitted == []
        new = desk.again(job, "retry")
        desk.until(job, D.CANCELLED)
        desk.until(new, D.DONE)
        assert len(printer.submitted) == 1

    @pytest.fixture
    def looks(self, printer, monkeypatch):
        """The looks at the printer's list after which it has the job: none but those told here."""
        monkeypatch.setattr(worker, "_LOOKS", (1.0, 1.0))
        find, listed_at = printer.find, [99]

        def late(*told):
            found = find(*told)
            return found if len(asked()) >= listed_at[0] else None

        def asked():
            return [what for what, _ in printer.asked if what == "find"]

        monkeypatch.setattr(printer, "find", late)
        return listed_at, asked

    def test_what_the_printer_lists_late_is_found_without_staff(self, desk, printer, people, looks):
        looks[0][0] = 4
        printer.loses = True
        (job,) = desk.ask(people[0])
        desk.until(job, D.ATTENTION, Hitch.UNSURE)
        desk.until(job, D.DONE)
        assert len(printer.submitted) == 1
        assert desk.states(job).count("attention") == 1

    def test_it_is_looked_for_a_few_times_and_no_more(self, desk, printer, people, looks, qtbot):
        printer.loses = True
        (job,) = desk.ask(people[0])
        qtbot.waitUntil(lambda: len(looks[1]()) == 4)  # at once, soon, and twice
        (other,) = desk.ask(people[1], printer="Other")
        desk.until(other, D.ATTENTION, Hitch.UNSURE)
        qtbot.waitUntil(lambda: desk.queue._workers["Zebra"]._due[job.uuid] == math.inf)
        assert desk.job(job).trouble == Hitch.UNSURE

    def test_a_printer_that_is_away_then_is_asked_when_it_is_back(
        self, desk, printer, people, looks, monkeypatch
    ):
        monkeypatch.setattr(worker, "_LONGEST", 1.0)
        printer.loses = True
        (job,) = desk.ask(people[0])
        desk.until(job, D.ATTENTION, Hitch.UNSURE)
        printer.down = True
        desk.ask_again(4)
        assert desk.states(job)[-1] == "attention"
        printer.down, looks[0][0] = False, 0
        desk.until(job, D.DONE)
        assert desk.states(job).count("attention") == 1


class TestAfterARestart:
    def test_what_was_sent_is_asked_about_and_not_sent_again(self, desk, printer, people):
        printer.hurries = False
        (job,) = desk.ask(people[0])
        desk.until(job, D.SUBMITTED)
        desk.stop()
        printer.print_one()
        desk.start()
        desk.until(job, D.DONE)
        assert len(printer.submitted) == 1

    def test_what_waited_a_moment_ago_goes_on(self, desk, printer, people, frozen):
        printer.refuses = Trouble.PAUSED
        (job,) = desk.ask(people[0])
        desk.until(job, D.ATTENTION)
        desk.stop()
        printer.refuses = None
        frozen.forward(minutes=9)
        desk.start()
        desk.until(job, D.DONE)

    def test_what_waited_long_ago_waits_for_staff(self, desk, printer, people, frozen):
        printer.refuses = Trouble.PAUSED
        (job,) = desk.ask(people[0])
        desk.until(job, D.ATTENTION)
        desk.stop()
        printer.refuses = None
        frozen.forward(minutes=11)
        desk.start()
        desk.until(job, D.ATTENTION, Hitch.KEPT)
        assert printer.submitted == []
        desk.queue.release(job.uuid)
        desk.until(job, D.DONE)

    def test_a_backups_job_that_was_printed_since_is_recognised(self, desk, printer, people):
        printer.refuses = Trouble.PAUSED
        (job,) = desk.ask(people[0])
        desk.until(job, D.ATTENTION)
        desk.stop()
        printer.refuses = None
        printer.submitted.append(job.title)
        printer.jobs.append(type_of_job(printer, job))
        desk.start()
        desk.until(job, D.DONE)
        assert printer.submitted == [job.title]

    @pytest.fixture
    def restored(self, desk, printer, people, by):
        """A job that waited in a backup, was printed after it, and waits in the file put back."""
        printer.refuses = Trouble.PAUSED
        (job,) = desk.ask(people[0])
        desk.until(job, D.ATTENTION)
        desk.stop()
        backup = desk.path.with_name("backup.desk")
        shutil.copyfile(desk.path, backup)
        printer.refuses = None
        desk.start()
        desk.until(job, D.DONE)
        desk.stop()
        restoring.restore(by, backup, desk.path)
        return job

    def test_what_waited_in_a_backup_waits_for_staff(self, desk, printer, restored):
        printer.forget()
        desk.start()
        desk.ask_again(1)
        desk.until(restored, D.ATTENTION, Hitch.RESTORED)
        assert len(printer.submitted) == 1
        desk.queue.release(restored.uuid)
        desk.until(restored, D.DONE)
        assert len(printer.submitted) == 2

    def test_where_the_printer_remembers_nobody_has_to_say(self, desk, printer, restored):
        desk.start()
        desk.until(restored, D.DONE)
        assert len(printer.submitted) == 1

    def test_what_may_have_been_printed_since_is_cancelled_at_the_printer(
        self, desk, printer, restored
    ):
        printer.down = True
        desk.start()
        desk.queue.cancel(restored.uuid)
        desk.until(restored, D.CANCELLING)
        printer.down = False
        desk.until(restored, D.DONE, Hitch.CAME_OUT)

    def test_a_cancel_goes_on(self, desk, printer, people):
        printer.hurries, printer.holds_fast = False, True
        (job,) = desk.ask(people[0])
        desk.until(job, D.SUBMITTED)
        desk.queue.cancel(job.uuid)
        desk.until(job, D.CANCELLING)
        desk.stop()
        printer.holds_fast = False
        desk.start()
        desk.until(job, D.CANCELLED)


def type_of_job(printer, job):
    """A job in the printer's memory that an earlier run had sent."""
    from desktop.badge.printers.base import Phase
    from tests.desktop.printing.fake_printer import Held

    return Held("99", job.title, tuple(badge.code for badge in job.badges), Phase.DONE)


def test_a_paused_batch_sends_nothing_more(desk, printer, people, qtbot):
    desk.queue.pause("Zebra", paused=True)
    jobs = desk.ask(*people, why=Why.BATCH)
    desk.calm()
    assert printer.submitted == []
    desk.queue.pause("Zebra", paused=False)
    for job in jobs:
        desk.until(job, D.DONE)


def test_a_badge_of_nobody_is_not_printed(desk, printer, people, qtbot):
    from db.past import history

    desk.queue.pause("Zebra", paused=True)
    (job,) = desk.ask(people[2])
    desk.calm()
    changes = []
    desk.store.read(changes.extend, history.of, people[2].uuid)
    desk.calm()
    registered = next(change for change in changes if change.kind == "register")
    desk.store.write(None, history.undo, registered.uuid)
    desk.calm()
    desk.queue.pause("Zebra", paused=False)
    desk.until(job, D.CANCELLED, Hitch.WITHDRAWN)
    assert printer.codes == []


def test_a_window_that_shuts_before_a_badge_is_sent_sends_nothing(desk, printer, people, qtbot):
    look_up, held = desk.queue.look_up, []
    desk.queue.look_up = lambda *told: held.append(partial(look_up, *told))
    (job,) = desk.ask(people[0])
    qtbot.waitUntil(lambda: bool(held))
    held[0]()  # the answer arrives while the window shuts
    desk.stop()
    assert printer.submitted == []
    desk.start()
    desk.until(job, D.ATTENTION, Hitch.UNSURE)


def test_a_shut_window_finishes_what_it_began(desk, printer, people):
    printer.gate.clear()
    (job,) = desk.ask(people[0])
    desk.until(job, D.RENDERING)
    printer.gate.set()
    desk.stop()
    desk.start()
    desk.until(job, D.DONE)
    assert len(printer.submitted) == 1
