"""What holds whatever printers and staff do: found by letting both do anything, in any order."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from db import clock, driver
from db.badges import badge_jobs, job_orders
from db.migrations import migrations
from db.past.changes import By
from db.rows.prints import SETTLED, Hitch, JobState, Why
from db.visitor import visitors
from desktop.badge import stock
from desktop.badge.data import BadgeData
from desktop.badge.printers.base import Phase, Trouble, Work
from desktop.printing.alone import Alone
from desktop.printing.plan import Step
from tests.conftest import FrozenClock, add_event
from tests.desktop.printing.fake_printer import FakePrinter

BY = By("Tom", "station")
SENT = (Phase.WAITING, Phase.PRINTING)


class Killed(BaseException):
    """The program ends here, with whatever it has not written down."""


class DeadlyPrinter(FakePrinter):
    """Ends the program at the moment of handing over, before or after it."""

    dies = ""

    def submit(self, printer, prepared, title):
        dies, self.dies = self.dies, ""
        if dies == "before":
            raise Killed
        ref = super().submit(printer, prepared, title)
        if dies == "after":
            raise Killed
        return ref


class Stand(RuleBasedStateMachine):
    """Staff ask, cancel and ask again; the printer ails, lies, forgets; the program is killed."""

    @initialize()
    def open(self):
        self.clock = FrozenClock(clock.moment("2025-04-23T13:11:00.000Z"))
        self._now, clock.now = clock.now, self.clock
        self.db = driver.memory()
        migrations.apply(self.db)
        add_event(self.db, BY)
        self.people = [visitors.register(self.db, BY, given_name=name) for name in ("Ada", "Bo")]
        self.printer = DeadlyPrinter(hurries=False)
        self.label = stock.load_all()["a6"]
        self.gone = set()
        self.folder = tempfile.TemporaryDirectory()
        self.start()

    def start(self):
        spool = Path(self.folder.name)
        self.alone = Alone(lambda _printer: self.printer, lambda _job: self.label, self.work, spool)

    def work(self, job):
        return Work(tuple(BadgeData("x", code=badge.code) for badge in job.badges), self.label)

    def teardown(self):
        if hasattr(self, "db"):
            clock.now = self._now
            self.db.close()
            self.folder.cleanup()

    # Staff

    @rule(who=st.integers(0, 1), reason=st.sampled_from(["", "spoilt"]))
    def ask(self, who, reason):
        self.begin([self.people[who]], reason=reason)

    @rule()
    def ask_for_all(self):
        self.begin(self.people, why=Why.BATCH)

    def begin(self, people, **told):
        badges = [(one.uuid, one.code) for one in people]
        made = job_orders.ask(self.db, BY, badges, printer="Zebra", stock="a6", **told)
        self.alone.fresh.update(job.uuid for job in made)

    @rule(which=st.integers(0, 5))
    def cancel(self, which):
        if found := self.pick(which):
            job_orders.cancel(self.db, BY, found.uuid)

    @rule(which=st.integers(0, 5))
    def try_again(self, which):
        if found := self.pick(which):
            new = job_orders.again(self.db, BY, found.uuid, reason="retry")
            self.alone.fresh.add(new.uuid)

    @rule()
    def let_go_on(self):
        kept = [job for job in badge_jobs.waiting(self.db) if job.trouble == Hitch.KEPT]
        job_orders.release(self.db, BY, *(job.uuid for job in kept))
        self.alone.fresh.update(job.uuid for job in kept)

    def pick(self, which):
        jobs = badge_jobs.waiting(self.db)
        return jobs[which % len(jobs)] if jobs else None

    # The program

    @rule(times=st.integers(1, 4))
    def go_on(self, times):
        for _ in range(times):
            try:
                self.alone._round(self.db, BY, (*Step,))
            except Killed:
                self.start()

    @rule(dies=st.sampled_from(["before", "after"]))
    def die_at_the_next_badge(self, dies):
        self.printer.dies = dies

    @rule()
    def restart(self):
        self.start()

    @rule(seconds=st.sampled_from([1, 9, 60, 3600]))
    def time_passes(self, seconds):
        self.clock.forward(seconds=seconds)

    # The printer

    @rule(trouble=st.sampled_from([None, None, *Trouble]))
    def ail(self, trouble):
        self.printer.ails = trouble

    @rule(trouble=st.sampled_from([None, None, Trouble.PAUSED, Trouble.SIZE_NOT_OFFERED]))
    def refuse(self, trouble):
        self.printer.refuses = trouble

    @rule(down=st.booleans(), loses=st.booleans(), swallows=st.booleans(), fast=st.booleans())
    def misbehave(self, down, loses, swallows, fast):
        self.printer.down, self.printer.loses = down, loses
        self.printer.swallows, self.printer.holds_fast = swallows, fast

    @rule()
    def behave(self):
        self.misbehave(down=False, loses=False, swallows=False, fast=False)
        self.ail(None)
        self.refuse(None)

    @rule()
    def print_one(self):
        before = {job.title for job in self.printer.jobs if job.phase is Phase.DONE}
        self.printer.print_one()
        now = {job.title for job in self.printer.jobs if job.phase is Phase.DONE}
        assert not (now - before) & self.gone, "a badge came out that was called gone"

    @rule()
    def forget(self):
        """A queue that forgets what it has printed: what waits there still waits."""
        self.printer.jobs[:] = [job for job in self.printer.jobs if job.phase in SENT]

    # What holds

    @invariant()
    def nothing_is_sent_twice(self):
        if hasattr(self, "printer"):
            assert len(self.printer.submitted) == len(set(self.printer.submitted))

    @invariant()
    def nothing_is_done_that_was_not_printed(self):
        if not hasattr(self, "printer"):
            return
        waits = {job.title for job in self.printer.jobs if job.phase in SENT}
        for job in badge_jobs.of_day(self.db):
            if job.state is JobState.DONE:
                assert job.title in self.printer.submitted
                assert job.title not in waits
            if job.state in SETTLED:
                self.gone.add(job.title)

    @invariant()
    def nobody_has_two_badges_coming(self):
        if hasattr(self, "printer"):
            coming = [code for job in self.printer.jobs if job.phase in SENT for code in job.codes]
            assert len(coming) == len(set(coming))


Stand.TestCase.settings = settings(
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
TestPromises = Stand.TestCase
