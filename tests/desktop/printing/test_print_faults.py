"""Bugs, faults of the file and odd clocks: no badge is lost, called gone, or sent twice by them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from db import clock
from db.badges import badge_jobs, job_orders
from db.rows.prints import Hitch, JobState, Seen
from db.visitor import visitors
from desktop.badge.data_file import BadFile, Problem
from desktop.badge.printers.base import JobStatus, Phase, Refused, Trouble
from desktop.printing import plan, worker
from desktop.printing.alone import Alone
from desktop.printing.plan import Step
from desktop.printing.restless import Restless
from desktop.printing.steps import Undrawn

D = JobState
BAD_FILE = BadFile(Path("own.toml"), "qr.width", Problem.VALUE)


class TestBugs:
    """Of our own: each is told, and says no more of the badge than is known."""

    def broken(self, monkeypatch, printer, call):
        def bug(*_told):
            raise ZeroDivisionError

        monkeypatch.setattr(printer, call, bug)

    def test_before_anything_was_sent_the_job_failed(
        self, desk, printer, people, qtbot, monkeypatch
    ):
        with monkeypatch.context() as broken, qtbot.captureExceptions() as bugs:
            self.broken(broken, printer, "check")
            (job,) = desk.ask(people[0])
            desk.until(job, D.FAILED, Hitch.BUG)
        assert [type(bug[1]) for bug in bugs] == [ZeroDivisionError]
        (next_job,) = desk.ask(people[1])
        desk.until(next_job, D.DONE)

    def test_what_cannot_be_put_together_keeps_no_printer_busy(self, desk, printer, people, qtbot):
        make_work, broken = desk.queue.make_work, [ZeroDivisionError(), BAD_FILE]

        def make(*told):
            if broken:
                raise broken.pop(0)
            return make_work(*told)

        desk.queue.make_work = make
        with qtbot.captureExceptions() as bugs:
            (first,) = desk.ask(people[0])
            desk.until(first, D.FAILED, Hitch.BUG)
        assert [type(bug[1].__cause__) for bug in bugs] == [ZeroDivisionError]
        (second,) = desk.ask(people[1])
        desk.until(second, D.FAILED, Hitch.BAD_LAYOUT)
        (third,) = desk.ask(people[2])
        desk.until(third, D.DONE)
        assert printer.codes == [people[2].code]

    @pytest.mark.parametrize(
        ("error", "trouble"), [(ValueError("no such label"), "not_drawn"), (KeyError(), "bug")]
    )
    def test_what_cannot_be_drawn_was_not_sent(
        self, desk, printer, people, qtbot, monkeypatch, error, trouble
    ):
        def render(*_told):
            raise error

        with qtbot.captureExceptions() as bugs:
            monkeypatch.setattr(printer, "render", render)
            (job,) = desk.ask(people[0])
            told = desk.until(job, D.FAILED, trouble)
        assert len(bugs) == (trouble == "bug")
        assert told.detail == (str(error) or type(error).__name__)
        assert printer.submitted == []

    def test_while_it_was_sent_it_is_looked_for(self, desk, printer, people, qtbot, monkeypatch):
        submit = printer.submit

        def sent_and_broken(*told):
            submit(*told)
            raise ZeroDivisionError

        with qtbot.captureExceptions() as bugs:
            monkeypatch.setattr(printer, "submit", sent_and_broken)
            (job,) = desk.ask(people[0])
            desk.until(job, D.DONE)
        assert [type(bug[1]) for bug in bugs] == [ZeroDivisionError]
        assert len(printer.submitted) == 1

    def test_once_it_was_sent_staff_look(self, desk, printer, people, qtbot, monkeypatch):
        printer.hurries = False
        (job,) = desk.ask(people[0])
        desk.until(job, D.SUBMITTED)
        with qtbot.captureExceptions() as bugs:
            self.broken(monkeypatch, printer, "status")
            told = desk.until(job, D.ATTENTION, Hitch.UNSURE)
        assert (told.ref, len(bugs)) == ("1", 1)
        desk.queue.confirm(job.uuid)
        desk.until(job, D.CONFIRMED)

    def test_while_it_is_cancelled_it_is_not_called_gone(
        self, desk, printer, people, qtbot, monkeypatch
    ):
        printer.hurries = False
        (job,) = desk.ask(people[0])
        desk.until(job, D.SUBMITTED)
        with qtbot.captureExceptions() as bugs:
            self.broken(monkeypatch, printer, "cancel")
            (other,) = desk.ask(people[0], reason="again")
            desk.until(job, D.CANCELLING, Hitch.NOT_CONFIRMED)
        assert len(bugs) == 1
        assert (desk.job(other).state, len(printer.submitted)) == (D.QUEUED, 1)


class TestTheFile:
    def test_what_is_on_a_badge_is_looked_up_again_after_a_fault(
        self, desk, printer, people, monkeypatch, qtbot
    ):
        look_up, faults = visitors.living, [OSError(5, "Input/output error")]

        def living(*told):
            if faults:
                raise faults.pop()
            return look_up(*told)

        monkeypatch.setattr(visitors, "living", living)
        with qtbot.waitSignal(desk.store.faulted):
            (job,) = desk.ask(people[0])
        desk.until(job, D.DONE)
        assert printer.codes == [people[0].code]


class TestClocks:
    def test_a_clock_set_back_between_two_jobs_sends_neither_too_early(self, db, by, ada):
        (old,) = ask(db, by, ada)
        job_orders.observe(db, by, old.uuid, Seen(D.RENDERING))
        job_orders.observe(db, by, old.uuid, Seen(D.SUBMITTED, ref="1"))
        (new,) = ask(db, by, ada)
        old = badge_jobs.known(db, old.uuid)
        # As a restart with a clock set back would number them.
        first, last = sorted((old.uuid, new.uuid))
        old, new = replace(old, uuid=last), replace(new, uuid=first)
        assert old.state is D.CANCELLING
        steps = [each.step for each in plan.plan([old, new], [old, new], {first}, clock.now())]
        assert steps == [Step.CANCEL]

    @pytest.mark.parametrize("moved", [timedelta(hours=3), timedelta(hours=-3)])
    def test_what_waited_before_a_jump_of_the_clock_waits_for_staff(
        self, desk, printer, people, frozen, moved
    ):
        printer.refuses = Trouble.PAUSED
        (job,) = desk.ask(people[0])
        desk.until(job, D.ATTENTION)
        desk.stop()
        printer.refuses = None
        frozen.forward(seconds=moved.total_seconds())
        desk.start()
        desk.until(job, D.ATTENTION, Hitch.KEPT)
        assert printer.submitted == []


class TestWithoutAWindow:
    @pytest.mark.parametrize("call", ["work", "render"])
    def test_a_bug_before_anything_was_sent_is_told_and_the_job_failed(
        self, db, by, ada, tmp_path, printer, call
    ):
        def bug(*_told):
            raise ZeroDivisionError

        printer.render = bug
        made = bug if call == "work" else (lambda _job: "work")
        alone = Alone(lambda _name: printer, lambda _job: "a6", made, tmp_path)
        (job,) = ask(db, by, ada)
        alone.fresh.add(job.uuid)
        with pytest.raises(Undrawn) as told:
            alone.see_through(db, by, [job.uuid])
        assert isinstance(told.value.__cause__, ZeroDivisionError)
        assert badge_jobs.known(db, job.uuid).state is D.FAILED

    def alone(self, printer, tmp_path):
        return Alone(lambda _name: printer, lambda _job: None, lambda _job: None, tmp_path)

    def test_a_printer_that_is_off_is_waited_for_once_however_many_jobs_there_are(
        self, db, by, ada, grace, nico, tmp_path, printer
    ):
        jobs = [ask(db, by, who)[0] for who in (ada, grace, nico)]
        printer.down = True
        self.alone(printer, tmp_path).reconcile(db, by)
        assert [what for what, _ in printer.asked] == ["find"]
        told = [badge_jobs.known(db, job.uuid) for job in jobs]
        assert {(job.state, job.trouble) for job in told} == {(D.QUEUED, Trouble.SYSTEM_DOWN)}

    def test_so_it_is_of_jobs_that_it_has(self, db, by, ada, grace, nico, tmp_path, printer):
        jobs = [ask(db, by, who)[0] for who in (ada, grace, nico)]
        for number, job in enumerate(jobs):
            job_orders.observe(db, by, job.uuid, Seen(D.RENDERING))
            job_orders.observe(db, by, job.uuid, Seen(D.SUBMITTED, ref=str(number)))
        printer.down = True
        self.alone(printer, tmp_path).reconcile(db, by)
        assert [what for what, _ in printer.asked] == ["status"]
        told = [badge_jobs.known(db, job.uuid) for job in jobs]
        assert {(job.state, job.trouble) for job in told} == {(D.ATTENTION, Trouble.SYSTEM_DOWN)}
        assert [job.ref for job in told] == ["0", "1", "2"]


def ask(db, by, visitor):
    return job_orders.ask(db, by, [(visitor.uuid, visitor.code)], printer="Zebra", stock="a6")


def test_what_waited_overnight_for_another_badge_waits_for_staff(desk, printer, people, frozen):
    printer.hurries, printer.holds_fast = False, True
    (first,) = desk.ask(people[0])
    desk.until(first, D.SUBMITTED)
    (second,) = desk.ask(people[0], reason="again")
    frozen.forward(seconds=9)
    desk.until(second, D.ATTENTION, Hitch.BEFORE)
    desk.stop()
    printer.holds_fast = False
    frozen.forward(hours=12)
    desk.start()
    desk.until(first, D.CANCELLED)
    desk.until(second, D.ATTENTION, Hitch.KEPT)
    assert len(printer.submitted) == 1


@pytest.mark.parametrize("when", ["refuses", "breaks"])
def test_a_printer_that_is_busy_for_ever_is_told_after_a_while(
    desk, printer, people, monkeypatch, when
):
    monkeypatch.setattr(worker, "_BUSY_FOR", 10.0)
    told = {"refuses": Trouble.BUSY, "breaks": Refused(Trouble.BUSY, "Zebra")}
    setattr(printer, when, told[when])
    (job,) = desk.ask(people[0])
    desk.until(job, D.ATTENTION, Trouble.BUSY)
    setattr(printer, when, None)
    desk.until(job, D.DONE)
    assert len(printer.submitted) == 1


def test_what_waits_for_another_printer_says_so(desk, printer, people, frozen):
    printer.hurries, printer.holds_fast = False, True
    (first,) = desk.ask(people[0])
    desk.until(first, D.SUBMITTED)
    (second,) = desk.ask(people[0], printer="Brother", reason="again")
    desk.until(first, D.CANCELLING, Hitch.NOT_CONFIRMED)
    frozen.forward(seconds=9)
    desk.until(second, D.ATTENTION, Hitch.BEFORE)


def test_a_printer_that_has_it_and_is_too_busy_to_tell_is_no_trouble(
    desk, printer, people, frozen, monkeypatch
):
    printer.hurries = False
    (job,) = desk.ask(people[0])
    desk.until(job, D.SUBMITTED)
    busy = JobStatus(Phase.UNKNOWN, Trouble.BUSY, "server-error-busy")
    with monkeypatch.context() as for_now:
        for_now.setattr(printer, "status", lambda *_told: printer.asked.append("busy") or busy)
        desk.ask_again()
        assert desk.job(job).state is D.SUBMITTED
        frozen.forward(minutes=2)
        desk.until(job, D.ATTENTION, Hitch.SILENT)
    printer.hurries = True
    desk.until(job, D.DONE)


@pytest.mark.parametrize("troubles", [(Trouble.PAPER_OUT, None), (Trouble.JAM, Trouble.COVER_OPEN)])
def test_troubles_that_come_and_go_do_not_fill_the_file(
    desk, printer, people, troubles, monkeypatch
):
    monkeypatch.setattr(worker, "CALM", 1e6)  # they come back within it, however slowly we look
    printer.hurries = False
    (job,) = desk.ask(people[0])
    for trouble in (*troubles, *troubles):
        printer.ails = trouble
        desk.ask_again(3)
    before = len(desk.states(job))
    for trouble in troubles * 4:
        printer.ails = trouble
        desk.ask_again(3)
    assert len(desk.states(job)) == before
    assert desk.job(job).state is D.ATTENTION, "it is told as long as it comes back"
    printer.ails, printer.hurries = None, True
    desk.until(job, D.DONE)


def test_a_trouble_that_stays_away_is_gone(job_of_nobody):
    restless, told = Restless(), []
    job = job_of_nobody
    for at, trouble in [(0, "jam"), (5, ""), (9, "jam"), (12, ""), (68, ""), (70, ""), (75, "jam")]:
        seen = Seen(D.ATTENTION if trouble else D.PRINTING, trouble, ref="7")
        kept = restless.calmed(job, seen, float(at))
        job = replace(job, state=kept.state, trouble=kept.trouble)
        told.append(kept.trouble)
    assert told == ["jam", "", "jam", "jam", "jam", "", "jam"]


@pytest.fixture
def job_of_nobody(db, by, ada):
    return ask(db, by, ada)[0]
