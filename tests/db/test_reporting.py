"""What reports tell: the day, the whole event, and one body without a word of another's."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from db import (
    bodies,
    check_ins,
    clock,
    consents,
    day_reports,
    event_reports,
    follow_ups,
    meeting_facts,
    meeting_saving,
    notes,
    operators,
    visitors,
)
from db.errors import Refusal, Refused
from db.notes import NextStep
from db.rows import Happening, Party, PartyKind, Role, Side

DAY = date(2025, 4, 23)
EVENING = datetime(2025, 4, 23, 23, 0, tzinfo=UTC)


def local(hour, minute=0, day=23):
    """An hour at Pontiac, four hours behind UTC in April."""
    return datetime(2025, 4, day, hour + 4, minute, tzinfo=UTC)


@pytest.fixture
def two(db, by):
    """Two bodies of ours."""
    return [bodies.save_body(db, by, name=name) for name in ("ANFIA", "CEIP")]


@pytest.fixture
def meet(db, by):
    def meet(body, name, hour, day=23, **fields):
        seats = (Party(Side.OURS, PartyKind.BODY, body.uuid, body.name),)
        return meeting_saving.save(
            db, by, with_name=name, starts=local(hour, day=day), parties=seats, **fields
        ).uuid

    return meet


def test_the_evening_tells_what_was_held_promised_and_left_open(db, by, two, meet):
    held = meet(two[0], "Ford", 9)
    left = meet(two[0], "GM", 10)
    gone = meet(two[0], "Mayco", 11)
    notes.log(db, by, held, text="A quote.", outcome="quote", next_step=NextStep("Send it"))
    meeting_facts.record(db, by, gone, Happening.NO_SHOW)
    first = meet(two[1], "Toyota", 9, day=25)
    told = day_reports.day_report(db, DAY, EVENING)
    assert [one.meeting.uuid for one in told.told if one.held] == [held]
    assert [one.uuid for one in told.unlogged] == [left]
    assert [one.text for one in told.promises] == ["Send it"]
    assert (told.next_day, [one.uuid for one in told.tomorrow]) == (date(2025, 4, 25), [first])
    assert (told.counts.held, told.counts.no_show, told.counts.open) == (1, 1, 1)


def test_what_is_not_over_is_not_missing_a_log(db, by, two, meet):
    later = meet(two[0], "Ford", 15)
    assert day_reports.day_report(db, DAY, local(15, 10)).unlogged == ()
    assert [one.uuid for one in day_reports.day_report(db, DAY, local(16)).unlogged] == [later]


def test_the_last_evening_has_no_next_day(db, by, two, meet):
    meet(two[0], "Ford", 9)
    told = day_reports.day_report(db, DAY, EVENING)
    assert (told.next_day, told.tomorrow, told.clashes) == (None, (), 0)


def test_the_delegation_reads_its_own_notes_and_shared_ones(db, by, two, meet):
    uuid = meet(two[0], "Ford", 9)
    notes.log(db, by, uuid, text="for ANFIA alone", body=two[0].uuid, shared=False)
    notes.log(db, by, uuid, text="for all", body=two[0].uuid, shared=True)
    notes.log(db, by, uuid, text="the delegation's", body="")
    (told,) = day_reports.day_report(db, DAY, EVENING).told
    assert [note.text for note in told.notes] == ["for all", "the delegation's"]
    assert told.held


def test_what_the_stand_writes_for_a_body_is_told_to_both(db, by, two, meet):
    notes.log(db, by, meet(two[0], "Ford", 9), text="a quote")
    told = [day_reports.day_report(db, DAY, EVENING), event_reports.body_report(db, two[0].uuid)]
    assert [[note.text for one in each.told for note in one.notes] for each in told] == [
        ["a quote"],
        ["a quote"],
    ]


def test_what_the_people_of_a_body_write_stays_with_them(db, by, two, meet):
    operators.save(db, by, name="Carla", body=two[0].uuid)
    notes.log(db, replace(by, operator="Carla"), meet(two[0], "Ford", 9), text="between us")
    (told,) = day_reports.day_report(db, DAY, EVENING).told
    assert (told.held, told.notes) == (True, ())
    (own,) = event_reports.body_report(db, two[0].uuid).told
    assert [note.text for note in own.notes] == ["between us"]


def test_a_corrected_note_is_told_as_corrected_only(db, by, two, meet):
    uuid = meet(two[0], "Ford", 9)
    wrong = notes.log(db, by, uuid, text="200", body="")
    notes.log(db, by, uuid, text="20,000", body="", corrects=wrong.uuid)
    (told,) = day_reports.day_report(db, DAY, EVENING).told
    assert [note.text for note in told.notes] == ["20,000"]


def test_a_sheet_shows_nothing_of_another_body(db, by, two, meet):
    """Both sat at one table; each wrote down what it heard."""
    seats = tuple(Party(Side.OURS, PartyKind.BODY, one.uuid, one.name) for one in two)
    shared = meet(two[0], "Ford", 9)
    meeting_saving.save(db, by, uuid=shared, parties=seats)
    meet(two[1], "Secret Motors", 10)
    for body, text in zip(two, ("anfia heard this", "ceip heard that"), strict=True):
        step = NextStep(f"step of {body.name}")
        notes.log(db, by, shared, text=text, body=body.uuid, next_step=step, shared=False)
    sheet = event_reports.body_report(db, two[0].uuid)
    assert [one.meeting.with_name for one in sheet.told] == ["Ford"]
    assert [note.text for one in sheet.told for note in one.notes] == ["anfia heard this"]
    assert [step.text for step in sheet.follow_ups] == ["step of ANFIA"]


def test_what_one_body_rated_a_common_meeting_counts_and_is_not_told_to_the_other(db, by, two):
    seats = tuple(Party(Side.OURS, PartyKind.BODY, body.uuid, body.name) for body in two)
    both = meeting_saving.save(db, by, with_name="Ford", starts=local(9), parties=seats).uuid
    said = {"outcome": "quote", "interest": "A", "text": "secret", "shared": False}
    notes.log(db, by, both, body=two[1].uuid, **said)
    (seen,) = event_reports.body_report(db, two[0].uuid).told
    assert (seen.outcome, seen.interest, seen.notes, seen.held) == ("", "", (), True)
    (own,) = event_reports.body_report(db, two[1].uuid).told
    assert (own.outcome, own.interest, len(own.notes)) == ("quote", "A", 1)
    (evening,) = day_reports.day_report(db, DAY, EVENING).told
    assert (evening.outcome, evening.counted) == ("", "quote")
    assert day_reports.day_report(db, DAY, EVENING).counts.outcomes == (("quote", 1),)


def test_a_sheet_has_the_meetings_of_those_who_speak_for_the_body(db, by, two, meet):
    person = bodies.save_delegate(db, by, name="Livia Prova", roles=[Role("CEIP", "", "")])
    seat = Party(Side.OURS, PartyKind.DELEGATE, person.uuid, person.name)
    meeting_saving.save(db, by, with_name="Ford", starts=local(9), parties=(seat,))
    assert len(event_reports.body_report(db, two[1].uuid).told) == 1
    assert event_reports.body_report(db, two[0].uuid).told == ()


def test_a_sheet_names_contacts_only_of_those_who_agreed(db, by, two, meet, ada, grace):
    for who, answer in ((ada, True), (grace, False)):
        consents.record(
            db, by, who.uuid, {"sharing": answer}, notice_version="1", language="en", how="orally"
        )
        notes.log(db, by, meet(two[0], who.given_name, 9, visitor=who.uuid), outcome="quote")
    meet(two[0], "Not yet met", 10, visitor=ada.uuid)
    sheet = event_reports.body_report(db, two[0].uuid)
    assert [one.uuid for one in sheet.contacts] == [ada.uuid]
    assert sheet.withheld == 1


def test_a_sheet_of_no_body_is_refused(db):
    with pytest.raises(Refused) as refused:
        event_reports.body_report(db, "nobody")
    assert refused.value.refusal is Refusal.NOT_FOUND


def test_the_whole_event_counts_outcomes_and_countries_by_body_and_company(
    db, by, two, meet, ada, grace
):
    visitors.edit(db, by, ada.uuid, company="Ford", country="US")
    visitors.edit(db, by, grace.uuid, company="Denso", country="JP")
    for who, outcome in ((ada, "quote"), (grace, "sample")):
        uuid = meet(two[0], who.given_name, 9, visitor=who.uuid)
        notes.log(db, by, uuid, outcome=outcome)
    meet(two[1], "Nobody came", 9, day=24)
    whole = event_reports.event_report(db)
    anfia, ceip = whole.bodies
    assert (anfia.name, anfia.meetings, anfia.held) == ("ANFIA", 2, 2)
    assert dict(anfia.outcomes) == {"quote": 1, "sample": 1}
    assert dict(anfia.countries) == {"US": 1, "JP": 1}
    assert dict(anfia.others) == {"Ford": 1, "Denso": 1}
    assert (ceip.meetings, ceip.held) == (1, 0)
    assert {one.name: one.held for one in whole.companies} == {
        "Denso": 1,
        "Ford": 1,
        "Nobody came": 0,
    }
    assert [(one.day, one.counts.planned) for one in whole.days][-2:] == [
        (DAY, 2),
        (date(2025, 4, 24), 1),
    ]


def test_days_on_which_people_came_but_nobody_met_are_told(db, by, ada):
    check_ins.check_in_visitor(db, by, ada.uuid, at=local(10))
    whole = event_reports.event_report(db)
    assert {one.day: one.presence.people for one in whole.days}[DAY] == 1
    assert whole.total.presence.people == 1


def test_what_is_due_tomorrow_is_told_and_what_is_done_is_not(db, by, two, meet, frozen):
    day = clock.local_day(clock.now(), "America/Detroit")
    follow_ups.save(db, by, text="soon", due=day)
    kept = follow_ups.save(db, by, text="kept", due=day)
    follow_ups.done(db, by, kept.uuid)
    told = day_reports.day_report(db, day, clock.now())
    assert [one.text for one in told.due] == ["soon"]
