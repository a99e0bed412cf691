"""Jobs of badges: which state may follow on which, and what people do about them."""

from __future__ import annotations

import pytest

from db import driver
from db.badges import badge_jobs, job_orders
from db.errors import Refusal, Refused
from db.past import changes, history
from db.rows.prints import SETTLED, Hitch, JobState, Seen, Why
from db.visitor import visitor_codes
from tests.looked_up import job_steps

Q, R, S, P, A, X, D, OK, F, C = (
    JobState.QUEUED,
    JobState.RENDERING,
    JobState.SUBMITTED,
    JobState.PRINTING,
    JobState.ATTENTION,
    JobState.CANCELLING,
    JobState.DONE,
    JobState.CONFIRMED,
    JobState.FAILED,
    JobState.CANCELLED,
)


def ask(db, by, *people, **other):
    badges = [(who.uuid, who.code) for who in people]
    return job_orders.ask(db, by, badges, **({"printer": "Zebra", "stock": "a6"} | other))


def see(db, by, job, *path):
    """Let the printer tell *path*: states, or pairs of state and number in its queue."""
    for told in path:
        state, ref = told if isinstance(told, tuple) else (told, "")
        job = job_orders.observe(db, by, job.uuid, Seen(state, ref=ref))
    return job


@pytest.fixture
def people(ada, grace, nico):
    return [ada, grace, nico]


@pytest.fixture
def job(db, by, ada):
    return ask(db, by, ada)[0]


def reach(db, by, job, state, *, sent):
    """Bring *job* into *state*; *sent*: the printer has it."""
    way = {
        Q: (),
        R: (R,),
        S: (R, (S, "7")),
        P: (R, (S, "7"), P),
        A: (R, (S, "7"), A) if sent else (A,),
        D: (R, (S, "7"), D),
        F: (R, (S, "7"), F),
        C: (R, (S, "7"), C),
    }
    if state is X:
        see(db, by, job, R, (S, "7"))
        return job_orders.cancel(db, by, job.uuid)[0]
    if state is OK:
        see(db, by, job, *way[D])
        return job_orders.confirm(db, by, job.uuid)
    return see(db, by, job, *way[state])


@pytest.mark.parametrize(
    ("state", "sent", "followers"),
    [
        (Q, False, {R, A, F, C}),
        (R, False, {Q, A, F, C}),
        (S, True, {P, A, D, F, C}),
        (P, True, {S, A, D, F, C}),
        (A, False, {Q, R, F, C}),
        (A, True, {S, P, D, F, C}),
        (X, True, {D, C}),
        (D, True, set()),
        (OK, True, set()),
        (F, True, set()),
        (C, True, set()),
    ],
)
def test_only_what_makes_sense_follows(db, by, ada, state, sent, followers):
    found = set()
    for told in JobState:
        (job,) = ask(db, by, ada)
        before = reach(db, by, job, state, sent=sent)
        assert before.state is state
        after = job_orders.observe(db, by, job.uuid, Seen(told, ref=before.ref))
        if after.state is not state:
            found.add(after.state)
        if not after.is_settled:
            job_orders.give_up(db, by, job.uuid)
    assert found == followers


class TestOnceAndNoMore:
    def test_what_was_sent_is_never_drawn_again(self, db, by, job):
        see(db, by, job, R, (S, "7"), A)
        assert see(db, by, job, R).state is A
        assert see(db, by, job, Q).state is A

    def test_nothing_is_done_without_a_number_of_the_queue(self, db, by, job):
        assert see(db, by, job, R, D).state is R
        assert see(db, by, job, S).state is R
        assert see(db, by, job, (S, "7"), D).state is D

    def test_the_number_stays_once_it_is_known(self, db, by, job):
        assert see(db, by, job, R, (S, "7"), P, A, P, D).ref == "7"

    def test_staff_who_want_it_gone_are_not_overruled(self, db, by, job):
        see(db, by, job, R)
        assert job_orders.cancel(db, by, job.uuid)[0].state is X
        late = see(db, by, job, (S, "7"))
        assert (late.state, late.ref) == (X, "7")
        assert see(db, by, job, P).state is X
        assert see(db, by, job, R).state is X

    def test_what_came_out_all_the_same_says_so(self, db, by, job):
        see(db, by, job, R, (S, "7"))
        job_orders.cancel(db, by, job.uuid)
        told = see(db, by, job, D)
        assert (told.state, told.trouble) == (D, Hitch.CAME_OUT)

    def test_titles_are_unlike_any_other(self, db, by, ada, grace):
        titles = {one.title for one in ask(db, by, *[ada, grace] * 100, why=Why.BATCH)}
        assert len(titles) == 200


class TestWhatIsKept:
    def test_every_state_with_its_time(self, db, by, job, frozen):
        see(db, by, job, R)
        frozen.forward(seconds=2)
        job_orders.observe(db, by, job.uuid, Seen(S, ref="7"))
        job_orders.observe(db, by, job.uuid, Seen(A, "paper_out", "media-empty-error"))
        steps = job_steps(db, job.uuid)
        assert [one.state for one in steps] == [Q, R, S, A]
        assert steps[2].at == frozen.at
        assert (steps[3].trouble, steps[3].detail) == ("paper_out", "media-empty-error")
        assert [one.operator for one in steps] == ["Tom", "", "", ""]

    def test_the_same_word_twice_is_kept_once(self, db, by, job):
        see(db, by, job, R, (S, "7"), P, P, P)
        assert len(job_steps(db, job.uuid)) == 4

    def test_a_printer_that_counts_seconds_in_its_words_does_not_fill_the_file(self, db, by, job):
        see(db, by, job, R, (S, "7"), (A, "7"))
        for seconds in range(30, 0, -1):
            told = Seen(A, "unreachable", f"will try again in {seconds} s")
            job_orders.observe(db, by, job.uuid, told)
        assert len(job_steps(db, job.uuid)) == 5
        assert badge_jobs.known(db, job.uuid).detail == "will try again in 30 s"

    def test_what_machines_say_does_not_fill_the_activity_list(self, db, by, job):
        before = len(history.changes(db))
        see(db, by, job, R, (S, "7"), P, A, P, D)
        assert len(history.changes(db)) == before

    def test_what_people_do_does_and_stands_in_the_visitors_history(self, db, by, job, ada):
        see(db, by, job, R, (S, "7"))
        job_orders.cancel(db, by, job.uuid)
        see(db, by, job, C)
        new = job_orders.again(db, by, job.uuid, reason="spoilt")
        see(db, by, new, R, (S, "8"), D)
        job_orders.confirm(db, by, new.uuid)
        told = [change.kind for change in history.of(db, ada.uuid)]
        assert told == ["confirm_job", "reprint", "cancel_job", "print", "register"]
        assert history.of(db, ada.uuid)[1].reason == "spoilt"

    def test_nobody_is_named_by_text(self, db, by, job):
        for table in ("badge_jobs", "badge_prints", "job_states"):
            assert "Ada" not in str(driver.rows(db, f"SELECT * FROM {table}"))
        assert job.badges[0].name == "Ada Lovelace"

    def test_words_that_may_name_somebody_can_be_blanked(self, db, by, ada):
        (job,) = ask(db, by, ada, reason="spelt Ada")
        job_orders.observe(db, by, job.uuid, Seen(A, "paper_out", "Ada's badge"))
        for table, column in (("badge_jobs", "reason"), ("job_states", "detail")):
            with changes.transaction(db, by, "erase"):
                driver.run(db, f"UPDATE {table} SET {column} = ''")
        for table in ("badge_jobs", "job_states"):
            assert "Ada" not in str(driver.rows(db, f"SELECT * FROM {table}"))


class TestOrders:
    def test_what_was_never_sent_is_cancelled_at_once(self, db, by, job):
        assert job_orders.cancel(db, by, job.uuid)[0].state is C

    def test_what_may_have_been_sent_waits_for_the_printers_word(self, db, by, job):
        see(db, by, job, R)
        assert job_orders.cancel(db, by, job.uuid)[0].state is X

    def test_what_is_settled_is_not_cancelled(self, db, by, job):
        see(db, by, job, R, (S, "7"), D)
        before = len(history.changes(db))
        assert job_orders.cancel(db, by, job.uuid)[0].state is D
        assert len(history.changes(db)) == before

    def test_many_are_cancelled_in_one_change(self, db, by, ada, grace):
        before = len(history.changes(db))
        jobs = ask(db, by, ada, grace, why=Why.BATCH)
        job_orders.cancel(db, by, *[one.uuid for one in jobs])
        assert len(history.changes(db)) == before + 2
        assert badge_jobs.waiting(db) == []

    def test_a_reprint_replaces_and_wants_the_one_before_gone(self, db, by, job, ada):
        see(db, by, job, R, (S, "7"))
        new = job_orders.again(db, by, job.uuid, reason="spoilt", printer="Brother")
        assert (new.replaces, new.reason, new.printer, new.state) == (
            job.uuid,
            "spoilt",
            "Brother",
            Q,
        )
        assert new.title != job.title
        assert badge_jobs.by_uuid(db, job.uuid).state is X

    def test_a_second_badge_of_somebody_replaces_what_is_on_its_way(self, db, by, job, ada):
        see(db, by, job, R, (S, "7"))
        (new,) = ask(db, by, ada, reason="lost")
        assert new.replaces == job.uuid
        assert badge_jobs.by_uuid(db, job.uuid).state is X

    def test_tried_again_twice_it_comes_once(self, db, by, job):
        see(db, by, job, R, (S, "7"))
        first = job_orders.again(db, by, job.uuid, reason="retry")
        second = job_orders.again(db, by, job.uuid, reason="retry")
        assert badge_jobs.by_uuid(db, first.uuid).state is C
        assert badge_jobs.by_uuid(db, second.uuid).state is Q

    def test_so_does_a_sheet(self, db, by, ada, grace):
        (sheet,) = ask(db, by, ada, grace, together=True)
        see(db, by, sheet, R, (S, "7"))
        first = job_orders.again(db, by, sheet.uuid, reason="retry")
        job_orders.again(db, by, sheet.uuid, reason="retry")
        assert badge_jobs.by_uuid(db, first.uuid).state is C

    def test_who_is_printed_singly_is_left_out_of_a_sheet_that_waits(self, db, by, people):
        (sheet,) = ask(db, by, *people, together=True, places="[3, [], false]")
        (single,) = ask(db, by, people[1], reason="again")
        assert badge_jobs.known(db, sheet.uuid).state is JobState.CANCELLED
        (rest,) = badge_jobs.instead_of(db, sheet.uuid)
        assert [badge.visitor for badge in rest.badges] == [people[0].uuid, people[2].uuid]
        assert (rest.state, rest.places, rest.stock) == (JobState.QUEUED, sheet.places, sheet.stock)
        assert {badge.copy for badge in (*rest.badges, *single.badges)} == {1}
        assert {job.uuid for job in badge_jobs.waiting(db)} == {rest.uuid, single.uuid}

    def test_a_sheet_that_the_printer_may_have_stays_whole(self, db, by, people):
        (sheet,) = ask(db, by, *people, together=True)
        see(db, by, sheet, JobState.RENDERING)
        ask(db, by, people[1], reason="again")
        assert badge_jobs.known(db, sheet.uuid).state is JobState.RENDERING
        assert badge_jobs.instead_of(db, sheet.uuid) == []

    def test_a_sheet_replaces_what_waits_of_its_people(self, db, by, people):
        singles = [ask(db, by, who)[0] for who in people[:2]]
        (sheet,) = ask(db, by, *people, together=True)
        told = [badge_jobs.known(db, job.uuid).state for job in singles]
        assert told == [JobState.CANCELLED] * 2
        assert [job.uuid for job in badge_jobs.waiting(db)] == [sheet.uuid]

    def test_another_laptops_job_is_its_own(self, db, by, job, ada):
        other = type(by)("Elena", "station-of-hall-c")
        (new,) = ask(db, other, ada)
        assert new.replaces == ""
        assert badge_jobs.by_uuid(db, job.uuid).state is Q
        assert [one.uuid for one in badge_jobs.waiting(db, by.station)] == [job.uuid]

    def test_a_reprint_has_the_code_of_today(self, db, by, job, ada):
        see(db, by, job, R, (S, "7"), D)
        new_code = visitor_codes.lost(db, by, ada.uuid)
        new = job_orders.again(db, by, job.uuid, reason="lost")
        assert [badge.code for badge in new.badges] == [new_code]

    def test_a_reprint_needs_a_reason(self, db, by, job):
        with pytest.raises(Refused) as refused:
            job_orders.again(db, by, job.uuid, reason="")
        assert refused.value.refusal is Refusal.REASON_NEEDED
        assert len(badge_jobs.waiting(db)) == 1

    def test_nobody_has_in_the_hand_what_was_never_sent(self, db, by, job):
        with pytest.raises(Refused) as refused:
            job_orders.confirm(db, by, job.uuid)
        assert refused.value.refusal is Refusal.NOT_SENT

    def test_what_is_in_the_hand_needs_no_second_word(self, db, by, job):
        see(db, by, job, R, (S, "7"), D)
        confirmed = job_orders.confirm(db, by, job.uuid)
        assert (confirmed.state, confirmed.ref) == (OK, "7")
        with pytest.raises(Refused) as refused:
            job_orders.confirm(db, by, job.uuid)
        assert refused.value.refusal is Refusal.ALREADY_SO

    def test_what_waits_for_staff_goes_on_when_they_say_so(self, db, by, job):
        job_orders.observe(db, by, job.uuid, Seen(A, Hitch.KEPT))
        assert job_orders.release(db, by, job.uuid)[0].state is Q

    def test_what_does_not_wait_for_staff_is_left_alone(self, db, by, job):
        job_orders.observe(db, by, job.uuid, Seen(A, "paper_out"))
        before = len(history.changes(db))
        assert job_orders.release(db, by, job.uuid)[0].trouble == "paper_out"
        assert len(history.changes(db)) == before


class TestLists:
    def test_what_waits_comes_in_the_order_of_asking(self, db, by, ada, grace, nico):
        jobs = ask(db, by, ada, grace, nico, why=Why.BATCH)
        see(db, by, jobs[1], R, (S, "7"), D)
        assert [one.uuid for one in badge_jobs.waiting(db)] == [jobs[0].uuid, jobs[2].uuid]
        assert all(one.state not in SETTLED for one in badge_jobs.waiting(db))

    def test_the_jobs_of_a_day_are_those_of_the_events_day(self, db, by, job, frozen):
        assert [one.uuid for one in badge_jobs.of_day(db)] == [job.uuid]
        frozen.forward(hours=15)  # past midnight at Pontiac
        assert badge_jobs.of_day(db) == []

    def test_a_job_is_found_by_the_end_of_its_id_or_title(self, db, job):
        assert badge_jobs.find(db, job.title[-8:]).uuid == job.uuid
        assert badge_jobs.find(db, job.uuid).uuid == job.uuid
        assert badge_jobs.find(db, "%") is None
        assert badge_jobs.find(db, job.title[-5:]) is None

    def test_a_job_that_is_not_there_is_said_so(self, db, by):
        for order in (job_orders.cancel, job_orders.confirm, job_orders.release):
            with pytest.raises(Refused) as refused:
                order(db, by, "nobody")
            assert refused.value.refusal is Refusal.NOT_FOUND
