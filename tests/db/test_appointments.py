"""A visitor's meeting of today, as the reception knows it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from db import appointments, meeting_facts, meeting_saving
from db.rows import Appointment, Happening


@pytest.fixture
def agree(db, by, ada, frozen):
    """Agree on a meeting with Ada so many minutes from now."""

    def agree(minutes, **more):
        return meeting_saving.save(
            db, by, starts=frozen.at + timedelta(minutes=minutes), visitor=ada.uuid, **more
        )

    return agree


def of(db, visitor, frozen):
    return appointments.of(db, visitor.uuid, frozen.at)


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


@pytest.mark.parametrize(
    ("minutes", "meant"), [(31, False), (30, True), (0, True), (-80, True), (-81, False)]
)
def test_what_is_logged_is_the_meeting_of_about_now(db, ada, agree, frozen, minutes, meant):
    meeting = agree(minutes)
    found = appointments.to_log(db, ada.uuid, frozen.at)
    assert found == (meeting if meant else None)


def test_the_one_they_arrived_at_is_meant_however_early(db, by, ada, agree, frozen):
    meeting = agree(120)
    meeting_facts.record(db, by, meeting.uuid, Happening.ARRIVED)
    assert appointments.to_log(db, ada.uuid, frozen.at) == meeting


def test_one_that_was_logged_already_comes_last(db, by, ada, agree, frozen):
    held, coming = agree(0), agree(25)
    meeting_facts.record(db, by, held.uuid, Happening.HELD)
    assert appointments.to_log(db, ada.uuid, frozen.at) == coming
    meeting_facts.record(db, by, coming.uuid, Happening.CANCELLED)
    assert appointments.to_log(db, ada.uuid, frozen.at) == held
