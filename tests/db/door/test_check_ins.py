"""What a scan comes to, first after the case names that pretix publishes for its own check-in (src/tests/base/
test_checkin.py), then by the stand's own rules. A comment says where we differ on purpose."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from db import events
from db.badges import codes
from db.door import check_ins, entries, head_counts, sessions
from db.errors import Refusal, Refused
from db.past import history
from db.rows import Outcome, Way
from db.visitor import visitor_codes, visitors

MORNING = datetime(2025, 4, 23, 13, 11, tzinfo=UTC)
"""Nine eleven in Pontiac, on the first day of the fair."""


@dataclass(frozen=True)
class Step:
    """One scan, *minutes* after 9:11, and what must come of it."""

    outcome: str
    minutes: int = 0
    way: str = "entry"
    force: bool = False
    scan: str = ""
    session: str = ""


@dataclass(frozen=True)
class Case:
    name: str
    steps: tuple[Step, ...]
    facts: int
    before: str = ""


CASES = [
    Case("test_checkin_valid", (Step("ok"),), 1),
    # pretix tells "unpaid" from "canceled"; a stand sells nothing, so there is one code.
    Case("test_checkin_canceled_order", (Step("canceled"),), 0, "cancel"),
    Case("test_checkin_canceled_position_restored", (Step("ok"),), 1, "cancel restore"),
    Case("test_checkin_blocked_position", (Step("blocked"),), 0, "block"),
    Case("test_checkin_blocked_then_unblocked", (Step("ok"),), 1, "block unblock"),
    Case("test_checkin_revoked", (Step("revoked"),), 0, "lost"),
    Case("test_checkin_invalid_product", (Step("product", session="press"),), 0),
    Case("test_checkin_valid_product", (Step("ok", session="all"),), 1),
    Case("test_checkin_not_yet_valid", (Step("invalid_time"), Step("ok", 300)), 1, "valid later"),
    Case("test_checkin_no_longer_valid", (Step("invalid_time"),), 0, "valid before"),
    Case(
        "test_rules_time_isafter",
        (Step("invalid_time", session="late"), Step("ok", 400, session="late")),
        1,
    ),
    Case("test_rules_time_isbefore", (Step("invalid_time", 900, session="late"),), 0),
    Case("test_single_entry", (Step("ok"), Step("already_redeemed", 5)), 1),
    Case("test_single_entry_repeat_nonce", (Step("ok", scan="foo"), Step("ok", scan="foo")), 1),
    # pretix lets a list allow entries without end (test_multi_entry); here that is one entry a day.
    Case(
        "test_multi_entry_by_day",
        (Step("ok"), Step("ok", 24 * 60), Step("already_redeemed", 24 * 60 + 1)),
        2,
    ),
    Case(
        "test_single_entry_forced_reentry",
        (
            Step("ok", force=True),
            Step("ok", 1, force=True, scan="bla"),
            Step("ok", 1, force=True, scan="bla"),
        ),
        2,
    ),
    Case(
        "test_exit_does_not_invalidate",
        (Step("ok", way="exit"), Step("ok", 1), Step("ok", 2, way="exit")),
        3,
    ),
    Case("test_multi_exit", (Step("ok"), Step("ok", 1, way="exit"), Step("ok", 2, way="exit")), 3),
    Case(
        "test_single_entry_after_exit_ordered_by_date",
        (Step("ok", -5, way="exit"), Step("ok", -10), Step("ok")),
        3,
    ),
    Case("test_single_entry_after_exit", (Step("ok"), Step("ok", 1, way="exit"), Step("ok", 2)), 3),
    # pretix can forbid an entry after an exit (test_single_entry_after_exit_forbidden): a stand never does.
    Case(
        "late_scan_between_entry_and_exit",
        (Step("ok"), Step("ok", 20, way="exit"), Step("already_redeemed", 10)),
        2,
    ),
    Case("late_scan_before_the_first_entry", (Step("ok"), Step("ok", -30)), 2),
    # pretix refuses the exit of a blocked position; here nobody is kept from leaving.
    Case("exit_of_a_blocked_visitor", (Step("blocked"), Step("ok", 1, way="exit")), 1, "block"),
    Case("test_unpaid_force", (Step("ok", force=True),), 1, "cancel"),
    Case("blocked_forced", (Step("ok", force=True),), 1, "block"),
    Case("revoked_forced", (Step("ok", force=True),), 1, "lost"),
    Case("wrong_session_forced", (Step("ok", session="press", force=True),), 1),
    Case(
        "one_entry_a_door",
        (Step("ok"), Step("ok", session="all"), Step("already_redeemed", 1, session="all")),
        2,
    ),
]


@pytest.fixture
def doors(db, by):
    sessions.save(db, by, code="all", title="For everybody")
    sessions.save(db, by, code="press", title="Press briefing", admits=("press",))
    opens, closes = MORNING + timedelta(hours=5), MORNING + timedelta(hours=7)
    sessions.save(db, by, code="late", title="Late", opens=opens, closes=closes)


@pytest.fixture
def guest(db, by):
    return visitors.register(db, by, given_name="Ada", family_name="Byron", badge_type="buyer")


def _prepare(db, by, guest, before):
    later = {"valid_from": MORNING + timedelta(hours=4)}
    over = {"valid_until": MORNING - timedelta(days=1)}
    acts = {
        "cancel": lambda: visitors.cancel(db, by, guest.uuid),
        "restore": lambda: visitors.restore(db, by, guest.uuid),
        "block": lambda: visitors.block(db, by, guest.uuid),
        "unblock": lambda: visitors.unblock(db, by, guest.uuid),
        "lost": lambda: visitor_codes.lost(db, by, guest.uuid),
        "valid later": lambda: visitors.edit(db, by, guest.uuid, **later),
        "valid before": lambda: visitors.edit(db, by, guest.uuid, **over),
    }
    for act in [before] if before in acts else before.split():
        acts[act]()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_scans_come_to_what_pretix_would_say(db, by, doors, guest, case):
    _prepare(db, by, guest, case.before)
    came_to = [
        check_ins.check_in(
            db,
            by,
            guest.code,
            session=step.session,
            way=Way(step.way),
            at=MORNING + timedelta(minutes=step.minutes),
            force=step.force,
            reason="asked by the Consul" if step.force else "",
            scan=step.scan,
        ).outcome
        for step in case.steps
    ]
    assert came_to == [Outcome(step.outcome) for step in case.steps]
    assert len(entries.of(db, guest.uuid)) == case.facts


def scan(db, by, code, minutes=0, **named):
    return check_ins.check_in(db, by, code, at=MORNING + timedelta(minutes=minutes), **named)


def test_a_second_scan_says_when_and_by_whom_the_first_one_was(db, by, guest):
    scan(db, by, guest.code)
    again = scan(db, by, guest.code, 30)
    assert again.first_at == MORNING
    assert again.first_by == by.operator
    assert again.check_in is None


def test_the_first_scan_of_a_later_day_welcomes_back(db, by, guest):
    assert not scan(db, by, guest.code).returning
    assert scan(db, by, guest.code, 24 * 60).returning


def test_the_day_turns_at_midnight_of_the_event_and_not_of_utc(db, by, guest):
    evening = datetime(2025, 4, 24, 3, 50, tzinfo=UTC)  # 11:50 PM of the 23rd in Pontiac
    assert check_ins.check_in(db, by, guest.code, at=evening).outcome is Outcome.OK
    later = check_ins.check_in(db, by, guest.code, at=evening + timedelta(minutes=5))
    assert later.outcome is Outcome.ALREADY_REDEEMED
    past_midnight = check_ins.check_in(db, by, guest.code, at=evening + timedelta(minutes=15))
    assert past_midnight.outcome is Outcome.OK


def test_a_day_outside_the_event_is_noted_and_never_refused(db, by, guest):
    early = check_ins.check_in(db, by, guest.code, at=MORNING - timedelta(days=30))
    assert (early.outcome, early.outside_event) == (Outcome.OK, True)
    assert not scan(db, by, guest.code).outside_event


def test_coming_back_after_an_exit_is_told_from_a_first_entry(db, by, guest):
    scan(db, by, guest.code)
    scan(db, by, guest.code, 10, way=Way.EXIT)
    assert scan(db, by, guest.code, 20).reentry


def test_a_forged_code_is_invalid_and_a_colleagues_is_unknown_here(db, by):
    key = events.current(db).key
    genuine = codes.make(key)
    forged = genuine[:-1] + ("B" if genuine[-1] != "B" else "C")
    assert scan(db, by, genuine).outcome is Outcome.UNKNOWN_HERE
    assert scan(db, by, forged).outcome is Outcome.INVALID


@pytest.mark.parametrize(
    "text", ["", " ", "https://example.org", "VTM25-99999", "'; DROP TABLE visitors", "V" * 600]
)
def test_what_is_no_badge_is_invalid_and_writes_nothing(db, by, text):
    assert scan(db, by, text).outcome is Outcome.INVALID
    assert all(change.kind != "check_in" for change in history.changes(db))


def test_mutated_codes_check_nobody_in(db, by, guest):
    letters = codes.ALPHABET
    for place in range(1, 16):
        for letter in letters:
            code = guest.code[:place] + letter + guest.code[place + 1 :]
            if code != guest.code:
                assert scan(db, by, code).outcome in (Outcome.INVALID, Outcome.UNKNOWN_HERE)


def test_a_new_badge_admits_after_the_old_one_was_lost(db, by, guest):
    new = visitor_codes.lost(db, by, guest.uuid)
    assert scan(db, by, guest.code).outcome is Outcome.REVOKED
    assert scan(db, by, new).outcome is Outcome.OK


def test_an_organisers_code_admits_once_it_is_bound(db, by, guest):
    assert scan(db, by, "VTM25-10000").outcome is Outcome.INVALID
    visitor_codes.bind(db, by, guest.uuid, "VTM25-10000")
    assert scan(db, by, "VTM25'10000").visitor.uuid == guest.uuid


def test_an_undo_makes_the_next_scan_a_first_one(db, by, guest):
    first = scan(db, by, guest.code)
    history.undo(db, by, first.change)
    assert scan(db, by, guest.code, 5).outcome is Outcome.OK
    assert len(entries.of(db, guest.uuid)) == 1


def test_a_scan_that_is_sent_again_after_an_undo_adds_nothing(db, by, guest):
    first = scan(db, by, guest.code, scan="one")
    history.undo(db, by, first.change)
    assert scan(db, by, guest.code, scan="one").repeated
    assert entries.of(db, guest.uuid) == []


def test_the_badge_of_a_merged_visitor_checks_in_the_one_who_stays(db, by, guest):
    twin = visitors.register(db, by, given_name="Ada", family_name="Byron", company="Analytical")
    scan(db, by, twin.code)
    visitors.merge(db, by, guest.uuid, twin.uuid)
    again = scan(db, by, guest.code, 5)
    assert (again.outcome, again.visitor.uuid) == (Outcome.ALREADY_REDEEMED, guest.uuid)


def test_what_was_scanned_on_their_own_badge_goes_along_when_a_merge_is_undone(db, by, guest):
    twin = visitors.register(db, by, given_name="Ada", family_name="Byron", company="Analytical")
    visitors.merge(db, by, guest.uuid, twin.uuid)
    merged = history.changes(db)[0].uuid
    assert scan(db, by, twin.code).visitor.uuid == guest.uuid
    history.undo(db, by, merged)
    assert [fact.code for fact in entries.of(db, twin.uuid)] == [twin.code]
    assert entries.of(db, guest.uuid) == []


def test_a_clock_that_is_set_back_makes_no_second_first_scan(db, by, guest, frozen):
    first = check_ins.check_in(db, by, guest.code)
    frozen.forward(minutes=-30)
    again = check_ins.check_in(db, by, guest.code)
    assert (again.outcome, again.first_at) == (Outcome.ALREADY_REDEEMED, first.at)
    assert check_ins.check_in(db, by, guest.code, way=Way.EXIT).outcome is Outcome.OK
    back = check_ins.check_in_visitor(db, by, guest.uuid)
    assert (back.outcome, back.reentry) == (Outcome.OK, True)
    assert [fact.way for fact in entries.of(db, guest.uuid)] == [Way.ENTRY, Way.EXIT, Way.ENTRY]


def test_forcing_needs_a_reason(db, by, guest):
    with pytest.raises(Refused) as refused:
        scan(db, by, guest.code, force=True)
    assert refused.value.refusal is Refusal.REASON_NEEDED


def test_forcing_admits_nobody_who_is_not_in_the_file(db, by):
    assert scan(db, by, "NOBODY", force=True, reason="let them").outcome is Outcome.INVALID


def test_an_unknown_session_is_refused(db, by, guest):
    with pytest.raises(Refused) as refused:
        scan(db, by, guest.code, session="nowhere")
    assert refused.value.refusal is Refusal.UNKNOWN_SESSION


@pytest.mark.parametrize(
    ("days", "minutes", "outcome"),
    [(0, 0, "ok"), (1, 0, "invalid_time"), (-1, 0, "invalid_time"), (0, 14 * 60, "ok")],
)
def test_a_session_without_hours_is_open_on_its_day_at_the_fair(
    db, by, guest, days, minutes, outcome
):
    """14 hours later it is midnight in UTC and evening at Pontiac."""
    fair_day = MORNING.date() + timedelta(days=days)
    sessions.save(db, by, code="day", title="All day", date=fair_day)
    assert scan(db, by, guest.code, minutes, session="day").outcome is Outcome(outcome)
    forced = scan(db, by, guest.code, minutes, session="day", force=True, reason="the Consul")
    assert forced.outcome is Outcome.OK


def test_a_company_of_which_nobody_may_come_in_leaves_no_change(db, by):
    person = visitors.register(db, by, given_name="A", company="Webasto")
    visitors.block(db, by, person.uuid)
    before = history.count(db)
    (scan,) = check_ins.check_in_company(db, by, "Webasto")
    assert scan.outcome is Outcome.BLOCKED
    assert history.count(db) == before


def test_a_company_is_checked_in_by_one_change(db, by, frozen):
    people = [visitors.register(db, by, given_name=name, company="Webasto") for name in "ABC"]
    check_ins.check_in_visitor(db, by, people[0].uuid)
    scans = check_ins.check_in_company(db, by, "Webasto")
    assert [scan.outcome for scan in scans] == [Outcome.OK] * 2
    history.undo(db, by)
    assert head_counts.counts(db).here_today == 1


def test_counts_tell_people_from_visits_and_from_heads(db, by, guest, frozen):
    check_ins.check_in_visitor(db, by, guest.uuid)
    check_ins.check_in_visitor(db, by, guest.uuid, way=Way.EXIT)
    check_ins.check_in_visitor(db, by, guest.uuid)
    head_counts.count_only(db, by, people=3)
    counts = head_counts.counts(db)
    assert (counts.here_today, counts.counted_only) == (1, 3)
