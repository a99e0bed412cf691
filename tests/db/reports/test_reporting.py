"""What reports tell: the day, the whole event, and one body without a word of another's."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from db import clock
from db.access import operators
from db.door import check_ins, sessions
from db.errors import Refusal, Refused
from db.meeting import follow_ups, meeting_facts, meeting_saving, notes
from db.meeting.notes import NextStep
from db.ours import bodies
from db.past import history
from db.privacy import consents
from db.reports import dashboard, day_reports, event_reports
from db.rows import Happening, Party, PartyKind, Role, Side
from db.visitor import visitor_merges, visitors

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


def test_the_dashboard_misses_the_logs_that_the_report_misses(db, by, two, meet, monkeypatch):
    monkeypatch.setattr(dashboard, "MOST", 2)
    over = [meet(two[0], "Ford", 9), meet(two[0], "GM", 10), meet(two[1], "Mayco", 10)]
    begun = notes.walk_up(db, by, companies=["Magna"], at=local(11, 55)).uuid
    for hour in (13, 14, 15):
        meet(two[0], f"At {hour}", hour)
    told = day_reports.day_report(db, DAY, local(12)).unlogged
    assert {one.uuid for one in told} == {*over, begun}
    left = dashboard.unfinished(db, DAY, local(12))
    assert (left.number, [one.with_name for one in left.meetings]) == (4, ["Ford", "GM"])
    assert dashboard.unfinished(db, None, local(12)).number == 4


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
    assert evening.outcome == ""
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


def test_the_whole_event_tells_last_what_names_nobody_of_ours(db, by, two, meet):
    meet(two[0], "Ford", 9)
    for hour in (10, 11):
        uuid = meeting_saving.save(db, by, with_name="Denso", starts=local(hour)).uuid
        notes.log(db, by, uuid, outcome="quote")
    whole = event_reports.event_report(db)
    assert [(one.name, one.meetings, one.held) for one in whole.bodies] == [
        ("ANFIA", 1, 0),
        ("", 2, 2),
    ]
    assert dict(whole.companies[0].others) == {}


def test_days_on_which_people_came_but_nobody_met_are_told(db, by, ada):
    check_ins.check_in_visitor(db, by, ada.uuid, at=local(10))
    check_ins.check_in_visitor(db, by, ada.uuid, at=local(10) - timedelta(days=40))
    whole = event_reports.event_report(db)
    assert {one.day: one.presence.people for one in whole.days}[DAY] == 1
    assert sum(one.presence.visits for one in whole.days) == whole.total.presence.visits == 2
    assert whole.total.presence.people == 1


def test_what_is_due_tomorrow_is_told_and_what_is_done_is_not(db, by, two, meet, frozen):
    day = clock.local_day(clock.now(), "America/Detroit")
    follow_ups.save(db, by, text="soon", due=day)
    kept = follow_ups.save(db, by, text="kept", due=day)
    follow_ups.done(db, by, kept.uuid)
    told = day_reports.day_report(db, day, clock.now())
    assert [one.text for one in told.due] == ["soon"]


def test_a_plain_remark_takes_back_neither_outcome_nor_interest(db, by, two, meet):
    uuid = meet(two[0], "Ford", 9)
    notes.log(db, by, uuid, outcome="partnership", interest="A")
    notes.log(db, by, uuid, text="they also want a brochure")
    told = day_reports.day_report(db, DAY, EVENING)
    assert [(one.outcome, one.interest) for one in told.told] == [("partnership", "A")]
    assert told.counts.outcomes == (("partnership", 1),)
    assert told.counts.interests == (("A", 1),)


def test_what_paper_brings_later_stands_where_it_was_said(db, by, two, meet):
    uuid = meet(two[0], "Ford", 9)
    notes.log(db, by, uuid, outcome="partnership", at=local(9, 30))
    notes.log(db, by, uuid, outcome="interested", at=local(9, 10))
    told = day_reports.day_report(db, DAY, EVENING)
    assert [one.outcome for one in told.told] == ["partnership"]
    assert told.counts.outcomes == (("partnership", 1),)


def test_each_body_has_the_outcome_that_it_logged_itself(db, by, two):
    seats = tuple(Party(Side.OURS, PartyKind.BODY, one.uuid, one.name) for one in two)
    uuid = meeting_saving.save(db, by, with_name="Ford", starts=local(9), parties=seats).uuid
    for body, outcome in zip(two, ("quote", "no_interest"), strict=True):
        notes.log(db, by, uuid, outcome=outcome, body=body.uuid)
    for body, outcome in zip(two, ("quote", "no_interest"), strict=True):
        (own,) = event_reports.body_report(db, body.uuid).told
        assert own.outcome == outcome


def test_who_came_although_the_schedule_dropped_them_is_in_every_report(db, by, two, meet):
    uuid = meet(two[0], "Ford", 9)
    gone = meet(two[0], "GM", 10)
    for one in (uuid, gone):
        meeting_saving.save(db, by, uuid=one, dropped=True)
    notes.log(db, by, uuid, outcome="quote")
    for told in (
        day_reports.day_report(db, DAY, EVENING).told,
        event_reports.event_report(db).told,
        event_reports.body_report(db, two[0].uuid).told,
    ):
        assert [one.meeting.uuid for one in told] == [uuid]


def test_the_event_report_tells_no_outcome_that_a_body_kept_to_itself(db, by, two, meet, grace):
    visitors.edit(db, by, grace.uuid, company="Denso")
    uuid = meet(two[0], "Grace", 9, visitor=grace.uuid)
    notes.log(db, by, uuid, outcome="no_interest", body=two[0].uuid, shared=False)
    whole = event_reports.event_report(db)
    assert [dict(one.outcomes) for one in (*whole.companies, *whole.bodies)] == [{}, {}]
    assert whole.named == frozenset()


def test_reports_that_leave_name_nobody_in_their_texts_who_did_not_agree(db, by, two, meet, grace):
    stranger = Party(Side.THEIRS, PartyKind.VISITOR, "", "Rosa Parda")
    ours = Party(Side.OURS, PartyKind.BODY, two[0].uuid, two[0].name)
    visitors.edit(db, by, grace.uuid, company="")
    for hour, guest in ((9, meeting_saving.visitor_party(db, grace.uuid)), (11, stranger)):
        told = {
            "starts": local(hour),
            "topic": f"lunch with {guest.name}",
            "parties": (ours, guest),
        }
        made = meeting_saving.save(db, by, **told)
        step = NextStep(f"Write to {guest.name}")
        notes.log(db, by, made.uuid, text=f"{guest.name} came", body=two[0].uuid, next_step=step)
    said = ("Grace", "Hopper", "Rosa", "Parda")
    body, whole = event_reports.body_report(db, two[0].uuid), event_reports.event_report(db)
    assert [one.text for one in body.follow_ups] == ["Write to –", "Write to –"]
    for report in (body, whole):
        texts = [one.meeting.topic for one in report.told]
        texts += [note.text for one in report.told for note in one.notes]
        assert len(texts) >= 4
        assert [word for word in said if word in repr(texts)] == []
    tallies = [*whole.companies, *whole.bodies]
    named = [name for one in tallies for name in (one.name, *one.others)]
    assert [word for word in said if word in repr(named)] == []
    told = {"notice_version": "1", "language": "en", "how": "orally"}
    consents.record(db, by, grace.uuid, {"sharing": True}, **told)
    assert "Grace" in repr(event_reports.body_report(db, two[0].uuid).told[0].meeting.topic)


def test_tomorrow_begins_with_what_is_still_to_be_held(db, by, two, meet):
    off = meet(two[0], "Called off", 9, day=24)
    meeting_facts.record(db, by, off, Happening.CANCELLED)
    first = meet(two[0], "Ford", 11, day=25)
    told = day_reports.day_report(db, DAY, EVENING)
    assert (told.next_day, [one.uuid for one in told.tomorrow]) == (date(2025, 4, 25), [first])


def test_a_delegate_counts_alike_in_every_report_whatever_the_body_is_called_now(db, by, two):
    person = bodies.save_delegate(db, by, name="Livia Prova", roles=[Role("CEIP", "", "")])
    bodies.save_body(db, by, uuid=two[1].uuid, name="Centro Estero", aliases=["CEIP"])
    seat = Party(Side.OURS, PartyKind.DELEGATE, person.uuid, person.name)
    meeting_saving.save(db, by, with_name="Ford", starts=local(9), parties=(seat,))
    assert [one.name for one in day_reports.day_report(db, DAY, EVENING).bodies] == [
        "Centro Estero"
    ]
    assert [one.name for one in event_reports.event_report(db).bodies] == ["Centro Estero"]
    assert len(event_reports.body_report(db, two[1].uuid).told) == 1


def test_a_promise_belongs_to_the_day_of_its_meeting_whenever_it_is_typed_in(
    db, by, two, meet, frozen
):
    uuid = meet(two[0], "Ford", 9)
    frozen.forward(days=1)
    notes.log(db, by, uuid, text="x", at=local(9, 30), next_step=NextStep("send brochure"))
    assert [one.text for one in day_reports.day_report(db, DAY, EVENING).promises] == [
        "send brochure"
    ]
    assert day_reports.day_report(db, date(2025, 4, 24), EVENING).promises == ()


def test_one_company_is_one_whatever_the_case_and_one_person_after_a_merge(
    db, by, two, meet, ada, grace
):
    for who, company in ((ada, "Ford"), (grace, "FORD")):
        visitors.edit(db, by, who.uuid, company=company)
        meet(two[0], who.given_name, 9, visitor=who.uuid)
    assert [one.meetings for one in event_reports.event_report(db).companies] == [2]
    seats = tuple(
        Party(Side.THEIRS, PartyKind.VISITOR, one.uuid, one.given_name) for one in (ada, grace)
    )
    meeting_saving.save(db, by, with_name="both", starts=local(11), parties=seats)
    visitor_merges.merge(db, by, ada.uuid, grace.uuid)
    (both,) = [
        one
        for one in day_reports.day_report(db, DAY, EVENING).told
        if one.meeting.with_name == "both"
    ]
    assert [who.uuid for who in both.visitors] == [ada.uuid]


def test_a_session_counts_those_of_the_day(db, by, ada, grace):
    sessions.save(db, by, code="open", title="Open")
    for day, who in ((23, ada), (24, grace)):
        check_ins.check_in_visitor(db, by, who.uuid, session="open", at=local(10, day=day))
    told = next(
        one
        for one in day_reports.day_report(db, DAY, EVENING).sessions
        if one.session.code == "open"
    )
    assert told.people == 1


def test_a_body_finds_the_meetings_it_logged_though_nobody_of_ours_is_named(db, by, two):
    open_one = meeting_saving.save(db, by, with_name="Rivian", starts=local(9)).uuid
    notes.log(db, by, open_one, outcome="quote", body=two[0].uuid, shared=False)
    (told,) = event_reports.body_report(db, two[0].uuid, DAY).told
    assert (told.meeting.uuid, told.outcome) == (open_one, "quote")
    assert event_reports.body_report(db, two[1].uuid, DAY).told == ()
    note = notes.of(db, open_one)[0]
    history.undo(db, by, history.changes(db, limit=1)[0].uuid)
    assert note not in notes.of(db, open_one)
    assert event_reports.body_report(db, two[0].uuid, DAY).told == ()
