"""A visitor's meeting of today, as the reception knows it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from db.access import operators
from db.agenda import appointments
from db.agenda.appointments import Overdue
from db.door import check_ins
from db.meeting import meeting_facts, meeting_saving, notes
from db.ours import bodies
from db.rows import Appointment, Happening, Site


@pytest.fixture
def agree(db, by, ada, frozen):
    """Agree on a meeting with Ada so many minutes from now."""

    def agree(minutes, **more):
        return meeting_saving.save(
            db, by, starts=frozen.at + timedelta(minutes=minutes), visitor=ada.uuid, **more
        )

    return agree


def of(db, visitor, frozen):
    return appointments.today(db, visitor.uuid, frozen.at).coming


def test_the_next_meeting_comes_with_the_number_of_the_others(db, ada, agree, frozen):
    agree(-60)
    second, first = agree(120), agree(60)
    agree(60 * 24)
    assert of(db, ada, frozen) == Appointment(first, None, 1)
    frozen.forward(minutes=90)
    assert of(db, ada, frozen) == Appointment(second, None, 0)
    frozen.forward(hours=5)
    assert of(db, ada, frozen) is None


def test_an_arrival_is_told_until_the_meeting_was_held(db, by, ada, agree, frozen):
    meeting = agree(10)
    meeting_facts.record(db, by, meeting.uuid, Happening.ARRIVED)
    assert of(db, ada, frozen).arrived_at == frozen.at
    meeting_facts.record(db, by, meeting.uuid, Happening.HELD)
    assert of(db, ada, frozen) is None


def overdue(db, visitor, frozen):
    return appointments.today(db, visitor.uuid, frozen.at).overdue


def test_who_comes_after_the_hour_has_missed_it(db, by, ada, agree, frozen):
    first, second = agree(-150), agree(-90)
    third = agree(30)
    assert overdue(db, ada, frozen) == Overdue(second, missed=True, others=1)
    check_ins.check_in(db, by, ada.code)
    assert overdue(db, ada, frozen) == Overdue(second, missed=True, others=1)
    frozen.forward(minutes=60)
    assert overdue(db, ada, frozen) == Overdue(third, missed=False, others=2), "she was here then"
    for one in (second, third):
        meeting_facts.record(db, by, one.uuid, Happening.HELD)
    assert overdue(db, ada, frozen) == Overdue(first, missed=True)
    notes.log(db, by, first.uuid, text="By phone", held=False)
    assert overdue(db, ada, frozen) is None


@pytest.mark.parametrize(
    "more", [{"site": Site.OFF_SITE}, {"starts": None, "part": "morning"}, {"minutes": -60 * 24}]
)
def test_only_an_hour_here_and_today_is_missed(db, by, ada, agree, frozen, more):
    meeting = agree(more.pop("minutes", -180))
    if more:
        day = {"date": meeting.date} if "part" in more else {}
        meeting_saving.save(db, by, uuid=meeting.uuid, **more, **day)
    assert overdue(db, ada, frozen) is None


def to_log(db, visitor, frozen, operator="Tom"):
    return appointments.to_log(db, visitor, frozen.at, operator).choices


@pytest.mark.parametrize(
    ("minutes", "meant"), [(31, False), (30, True), (0, True), (-80, True), (-200, True)]
)
def test_what_is_logged_is_the_meeting_of_about_now_or_missed(
    db, ada, agree, frozen, minutes, meant
):
    meeting = agree(minutes)
    assert to_log(db, ada, frozen) == ((meeting, None) if meant else (None, meeting))


def test_the_one_they_arrived_at_is_meant_however_early(db, by, ada, agree, frozen):
    near, meeting = agree(10), agree(120)
    meeting_facts.record(db, by, meeting.uuid, Happening.ARRIVED)
    assert to_log(db, ada, frozen) == (meeting, near, None)


def test_one_that_is_called_held_comes_last_of_those_to_log(db, by, ada, agree, frozen):
    held, coming = agree(0), agree(25)
    meeting_facts.record(db, by, held.uuid, Happening.HELD)
    assert to_log(db, ada, frozen) == (coming, held, None)
    meeting_facts.record(db, by, coming.uuid, Happening.CANCELLED)
    assert to_log(db, ada, frozen) == (held, None, coming)


def test_what_was_logged_already_gives_way_to_one_on_the_spot(db, by, ada, agree, frozen):
    meeting = agree(0)
    notes.log(db, by, meeting.uuid, outcome="quote")
    assert to_log(db, ada, frozen) == (None, meeting)
    frozen.forward(minutes=5)
    spot = notes.walk_up(db, by, visitors=[ada.uuid])
    assert to_log(db, ada, frozen) == (spot, None, meeting)
    notes.log(db, by, spot.uuid, text="Brakes")
    assert to_log(db, ada, frozen) == (None, spot, meeting)


def test_what_another_body_keeps_to_itself_is_still_to_be_logged_by_ours(
    db, by, ada, agree, frozen
):
    anfia, cna = (bodies.save_body(db, by, name=name).uuid for name in ("ANFIA", "CNA"))
    operators.save(db, by, name="Elena", body=anfia)
    meeting = agree(0)
    notes.log(db, by, meeting.uuid, outcome="quote", body=cna, shared=False)
    assert to_log(db, ada, frozen, "Elena") == (meeting, None)
