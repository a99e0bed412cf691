"""The fair in numbers: visits, meetings, outcomes, bodies and countries."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from db.door import check_ins, head_counts
from db.meeting import meeting_facts, meeting_saving, notes
from db.ours import bodies
from db.past import history
from db.reports import figures
from db.rows import Happening, Party, PartyKind, Side
from db.visitor import visitor_merges, visitors

DAY = date(2025, 4, 23)


def local(hour, minute=0, day=23):
    """An hour at Pontiac, four hours behind UTC in April."""
    return datetime(2025, 4, day, hour + 4, minute, tzinfo=UTC)


@pytest.fixture
def anfia(db, by):
    return bodies.save_body(db, by, name="ANFIA")


@pytest.fixture
def meet(db, by, anfia):
    def meet(name, hour, **fields):
        seats = fields.pop("seats", (Party(Side.OURS, PartyKind.BODY, anfia.uuid, "ANFIA"),))
        made = meeting_saving.save(
            db, by, with_name=name, starts=local(hour), parties=seats, **fields
        )
        return made.uuid

    return meet


def test_people_count_once_and_visits_once_a_day(db, by, ada, grace):
    for day in (23, 24):
        check_ins.check_in_visitor(db, by, ada.uuid, at=local(10, day=day))
    check_ins.check_in_visitor(db, by, grace.uuid, at=local(11))
    head_counts.count_only(db, by, people=3)
    whole = figures.presence(db)
    assert (whole.people, whole.visits, whole.counted) == (2, 3, 3)
    assert figures.presence(db, DAY).people == 2
    assert figures.presence(db, date(2025, 4, 24)).visits == 1


def test_hours_are_those_of_the_fair_and_count_the_first_entry(db, by, ada, grace):
    check_ins.check_in_visitor(db, by, ada.uuid, at=local(9, 59))
    check_ins.check_in_visitor(db, by, grace.uuid, at=local(10, 1))
    assert figures.presence(db, DAY).hours == ((9, 1), (10, 1))


def test_who_was_merged_counts_as_who_they_are_now(db, by, ada, grace):
    visitors.edit(db, by, ada.uuid, country="IT")
    for one in (ada, grace):
        check_ins.check_in_visitor(db, by, one.uuid, at=local(10))
    visitor_merges.merge(db, by, ada.uuid, grace.uuid)
    seen = figures.presence(db, DAY)
    assert (seen.people, seen.visits, seen.countries) == (1, 1, (("IT", 1),))


def test_a_check_in_that_was_taken_back_is_in_no_figure(db, by, ada):
    check_ins.check_in_visitor(db, by, ada.uuid)
    history.undo(db, by)
    assert figures.presence(db).people == 0
    assert figures.presence(db).hours == ()


def test_every_meeting_is_held_missed_cancelled_or_open(db, by, meet):
    told = {name: meet(name, 9 + at) for at, name in enumerate(("A", "B", "C", "D"))}
    notes.log(db, by, told["A"], outcome="quote", interest="A")
    meeting_facts.record(db, by, told["B"], Happening.NO_SHOW)
    meeting_facts.record(db, by, told["C"], Happening.CANCELLED)
    counts = figures.meeting_counts(db, DAY)
    assert (counts.held, counts.no_show, counts.cancelled, counts.open) == (1, 1, 1, 1)
    assert (counts.planned, counts.walk_ups) == (4, 0)
    assert (counts.outcomes, counts.interests) == ((("quote", 1),), (("A", 1),))


def test_a_fact_taken_back_leaves_the_one_before(db, by, meet):
    uuid = meet("A", 9)
    meeting_facts.record(db, by, uuid, Happening.ARRIVED)
    meeting_facts.record(db, by, uuid, Happening.NO_SHOW)
    history.undo(db, by)
    assert (figures.meeting_counts(db).no_show, figures.meeting_counts(db).open) == (0, 1)


def test_an_outcome_that_was_corrected_counts_as_corrected(db, by, meet):
    uuid = meet("A", 9)
    first = notes.log(db, by, uuid, outcome="quote")
    notes.log(db, by, uuid, outcome="sample", corrects=first.uuid)
    assert figures.meeting_counts(db).outcomes == (("sample", 1),)


def test_two_notes_on_one_meeting_are_one_meeting_held(db, by, meet):
    uuid = meet("A", 9)
    notes.log(db, by, uuid, outcome="quote")
    notes.log(db, by, uuid, outcome="sample")
    counts = figures.meeting_counts(db)
    assert (counts.held, counts.outcomes) == (1, (("sample", 1),))


def test_walk_ups_are_told_apart(db, by, ada, anfia):
    made = notes.walk_up(db, by, visitors=[ada.uuid], bodies=[anfia.uuid])
    counts = figures.meeting_counts(db, made.date)
    assert (counts.planned, counts.walk_ups, counts.held) == (0, 1, 1)


def test_a_meeting_of_two_bodies_counts_for_both(db, by, meet, anfia):
    other = bodies.save_body(db, by, name="CEIP")
    seats = [Party(Side.OURS, PartyKind.BODY, one.uuid, one.name) for one in (anfia, other)]
    notes.log(db, by, meet("A", 9, seats=seats), outcome="quote")
    assert [(one.name, one.meetings, one.held) for one in figures.by_body(db)] == [
        ("ANFIA", 1, 1),
        ("CEIP", 1, 1),
    ]


def test_meetings_that_name_nobody_of_ours_are_counted_under_a_name_of_their_own(
    db, by, meet, anfia, ada
):
    """Who adds up the figures by body finds every meeting."""
    notes.log(db, by, meet("A", 9), outcome="quote")
    came_along = Party(Side.OURS, PartyKind.BODY, anfia.uuid, "ANFIA", "observer")
    for number, seats in enumerate(((), (came_along,))):
        notes.log(db, by, meet(f"B{number}", 10, seats=seats), text="came")
    told = [(one.body, one.name, one.meetings, one.held) for one in figures.by_body(db)]
    assert told == [(anfia.uuid, "ANFIA", 1, 1), ("", "", 2, 2)]
    counts = figures.meeting_counts(db)
    assert (counts.held, counts.outcomes, counts.untold) == (3, (("quote", 1),), 2)


def test_an_outcome_of_a_meeting_that_was_called_off_after_all_is_in_no_figure(db, by, meet):
    uuid = meet("A", 9)
    notes.log(db, by, uuid, outcome="quote")
    meeting_facts.record(db, by, uuid, Happening.CANCELLED)
    counts = figures.meeting_counts(db)
    assert (counts.held, counts.outcomes, counts.untold) == (0, (), 0)


def test_a_delegate_counts_for_the_body_they_speak_for(db, by, meet, anfia):
    from db.rows import Role

    person = bodies.save_delegate(
        db, by, name="Livia Prova", roles=[Role("ANFIA", "Director", "Direttrice")]
    )
    seats = (Party(Side.OURS, PartyKind.DELEGATE, person.uuid, person.name),)
    meet("A", 9, seats=seats)
    (only,) = figures.by_body(db)
    assert (only.body, only.name, only.meetings, only.held) == (anfia.uuid, "ANFIA", 1, 0)


def test_a_delegate_of_two_bodies_counts_for_the_one_that_sits_with_them(db, by, meet, anfia):
    from db.rows import Role

    other = bodies.save_body(db, by, name="CEIP")
    roles = [Role(name, "Head", "Responsabile") for name in ("ANFIA", "CEIP", "Prova Srl")]
    person = bodies.save_delegate(db, by, name="Livia Prova", roles=roles)
    livia = Party(Side.OURS, PartyKind.DELEGATE, person.uuid, person.name)
    meet("A", 9, seats=(livia,))
    meet("B", 10, seats=(livia, Party(Side.OURS, PartyKind.BODY, other.uuid, other.name)))
    meet("C", 11, seats=(livia, Party(Side.OURS, PartyKind.BODY, "", "Prova Srl")))
    assert [(one.name, one.meetings) for one in figures.by_body(db)] == [
        ("ANFIA", 1),
        ("CEIP", 1),
        ("Prova Srl", 1),
    ]


def test_what_the_schedule_dropped_counts_only_once_it_was_logged(db, by, meet):
    for name, logged in (("A", True), ("B", False)):
        uuid = meet(name, 9)
        meeting_saving.save(db, by, uuid=uuid, dropped=True)
        if logged:
            notes.log(db, by, uuid, text="came all the same")
    assert figures.meeting_counts(db).held == 1
    assert figures.meeting_counts(db).planned == 1
