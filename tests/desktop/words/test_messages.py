"""Outcomes, faults and refusals in staff's words: none is missing, and each says what to do."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from db import events
from db.errors import EnvironmentFault, Fault, Refusal, Refused
from db.rows import Meeting, Origin, Outcome, Party, PartyKind, Scan, Side, Site, Way
from desktop.words.messages import Messages

AT = datetime(2025, 4, 23, 20, 10, tzinfo=UTC)


@pytest.fixture
def event(db):
    return events.current(db)


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_has_a_title_and_every_refusal_a_next_step(language, event, ada, outcome):
    words = Messages.verdict(Scan(outcome, ada, AT, first_at=AT), event)
    assert words.title
    if words.state == "refused":
        assert words.why
        assert words.todo


def test_times_are_those_of_the_event(language, event, ada):
    words = Messages.verdict(
        Scan(Outcome.ALREADY_REDEEMED, ada, AT, first_at=AT, first_by="Tom"), event
    )
    assert words.why.replace("\u00a0", " ") == "at 4:10 PM, by Tom"


def test_a_meeting_today_is_named_with_an_attention_sound(language, event, ada):
    meeting = Meeting(
        "u",
        "Rivian",
        "",
        (),
        "",
        date(2025, 4, 23),
        "",
        AT,
        None,
        Site.TABLE,
        "table 3",
        0,
        "",
        Origin.PLANNED,
        "",
        dropped=False,
        parties=(Party(Side.OURS, PartyKind.BODY, "b", "ANFIA"),),
    )
    words = Messages.verdict(Scan(Outcome.OK, ada, AT, meeting=meeting), event)
    assert words.todo.replace("\u00a0", " ") == "4:10 PM with ANFIA, table 3"
    assert words.sound == "attention"


def test_coming_back_leaving_and_being_forced_in_are_told_apart(language, event, ada):
    scan = Scan(Outcome.OK, ada, AT)
    told = [
        Messages.verdict(each, event).title
        for each in (
            scan,
            replace(scan, returning=True),
            replace(scan, reentry=True),
            replace(scan, forced=True),
            replace(scan, way=Way.EXIT),
        )
    ]
    assert len(set(told)) == len(told)


@pytest.mark.parametrize("fault", list(Fault))
def test_every_fault_says_what_happened_and_leaves_no_blank(language, fault):
    words = Messages.fault(EnvironmentFault(fault, Path("fair.desk")), "10:42 AM")
    assert words.endswith(".")
    assert "%" not in words


def test_a_full_disk_says_up_to_when_everything_is_saved(language):
    words = Messages.fault(EnvironmentFault(Fault.DISK_FULL), "10:42 AM")
    assert "Everything up to 10:42 AM is saved." in words


def test_of_a_disk_that_fails_nothing_is_promised(language):
    words = Messages.fault(EnvironmentFault(Fault.IO_ERROR))
    assert words.startswith("The disk does not answer as it should. Make a backup")
    assert "10:42 AM is saved" in Messages.fault(EnvironmentFault(Fault.IO_ERROR), "10:42 AM")


@pytest.mark.parametrize("refusal", list(Refusal))
def test_every_refusal_has_a_sentence(language, refusal):
    words = Messages.refusal(Refused(refusal, "x"))
    assert words
    assert "%1" not in words
