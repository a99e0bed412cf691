"""Answers that are lost, restarts, and windows that shut."""

from __future__ import annotations

import math
import shutil
from functools import partial

import pytest

from db.keeping import restoring
from db.rows.prints import Hitch, Why
from desktop.badge.printers.base import Trouble
from desktop.printing import worker
from tests.desktop.printing.queue.stand import D, type_of_job


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


def test_a_shut_window_finishes_what_it_began(desk, printer, people, qtbot):
    printer.gate.clear()
    (job,) = desk.ask(people[0])
    qtbot.waitUntil(printer.at_gate.is_set)
    printer.gate.set()
    desk.stop()
    desk.start()
    desk.until(job, D.DONE)
    assert len(printer.submitted) == 1
