"""Commands at the door: check-ins and their verdicts, times, sessions."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from db import events
from db.access import operators
from db.badges import codes
from db.door import entries, sessions
from db.meeting import meeting_saving
from tests.desktop.commands.every_day.stand import BY


def test_a_check_in_answers_with_the_promised_keys(shell, ada, frozen):
    first = shell.json("check-in", ada["code"])
    assert set(first) == {
        "outcome",
        "visitor",
        "at",
        "first_at",
        "returning",
        "session",
        "meeting",
    }
    assert first["outcome"] == "ok"
    assert first["visitor"]["id"] == ada["id"]
    assert (first["first_at"], first["returning"]) == (None, False)
    assert (first["session"], first["meeting"]) == (None, None)
    frozen.forward(minutes=5)
    again = shell.json("check-in", ada["code"], status=1)
    assert again["outcome"] == "already_redeemed"
    assert again["first_at"] == "2025-04-23T13:11:00.000Z"
    frozen.forward(days=1)
    back = shell.json("check-in", "vtm25'10000")
    assert (back["outcome"], back["returning"], back["first_at"]) == ("ok", True, None)


def test_a_check_in_tells_people_the_verdict_in_their_language(shell, ada):
    shell("check-in", ada["code"])
    assert shell.out == "CHECKED IN  Ada Lovelace, Analytical Engines\n"
    assert shell("check-in", ada["code"], "--lang", "en") == 1
    assert shell.out.startswith("SEEN TODAY  Ada Lovelace")
    assert "9:11 AM" in shell.out


@pytest.mark.parametrize("code", ["", " ", "nonsense", "'; DROP TABLE visitors", "ÄÖ", "🎫"])
def test_a_code_of_nobody_is_invalid(shell, ada, code):
    assert shell.json("check-in", "--", code, status=1)["outcome"] == "invalid"


def test_a_genuine_code_of_nobody_here_is_told_apart(shell, peek):
    code = codes.make(peek(events.current).key)
    assert shell.json("check-in", code, status=1)["outcome"] == "unknown_here"


def test_who_leaves_may_come_in_again(shell, ada, frozen):
    for args in ((), ("--exit",), ()):
        frozen.forward(minutes=5)
        assert shell.json("check-in", ada["code"], *args)["outcome"] == "ok"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("2025-04-23T09:30", "2025-04-23T13:30:00.000Z"),
        ("2025-04-23T09:30Z", "2025-04-23T09:30:00.000Z"),
        ("2025-04-23T15:30+02:00", "2025-04-23T13:30:00.000Z"),
        ("08:05", "2025-04-23T12:05:00.000Z"),
    ],
)
def test_a_time_without_a_zone_is_the_events(shell, ada, typed, kept):
    assert shell.json("check-in", ada["code"], "--at", typed)["at"] == kept


@pytest.mark.parametrize(
    "typed",
    [
        "yesterday",
        "25:00",
        "2025-13-01T10:00",
        "1",
        "0001-01-01T00:00+14:00",
        "0001-01-01T00:00Z",
        "9999-12-31T23:59Z",
    ],
)
def test_what_is_no_time_is_wrong_usage(shell, ada, typed):
    status = shell("check-in", ada["code"], "--at", typed)
    assert status == 2
    assert "is not a time" in shell.err
    assert shell.json("search", "ada")["visitors"][0]["checked_in_at"] is None


def test_sessions_tell_whom_they_admit_and_who_came(shell, ada, peek):
    peek(sessions.save, BY, code="press-call", title="Press call", admits=["press"])
    assert shell.json("check-in", ada["code"], "--session", "press-call", status=1)["outcome"] == (
        "product"
    )
    entered = shell.json("check-in", ada["code"], "--session", "ecosystem")
    assert (entered["outcome"], entered["session"]) == ("ok", "ecosystem")
    listed = {one["code"]: one for one in shell.json("sessions")["sessions"]}
    assert (listed["ecosystem"]["attendance"], listed["press-call"]["attendance"]) == (1, 0)
    assert listed["press-call"]["admits"] == ["press"]
    unknown = shell.json("check-in", ada["code"], "--session", "nowhere", status=1)
    assert unknown == {"error": "unknown_session", "subject": "nowhere"}
    shell("sessions")
    assert "1 came" in shell.out


def test_a_check_in_names_the_next_meeting(shell, ada, peek):
    starts = datetime(2025, 4, 23, 14, 30, tzinfo=UTC)
    peek(
        meeting_saving.save,
        BY,
        with_name="Ada",
        body="ANFIA",
        starts=starts,
        place="Table 3",
        visitor=ada["id"],
    )
    meeting = shell.json("check-in", ada["code"])["meeting"]
    assert (meeting["body"], meeting["place"]) == ("ANFIA", "Table 3")
    assert meeting["starts"] == "2025-04-23T14:30:00.000Z"


def test_a_forced_check_in_needs_a_reason_and_a_pin_once_there_is_one(shell, ada, peek):
    shell("status", ada["id"], "block")
    assert shell.json("check-in", ada["code"], status=1)["outcome"] == "blocked"
    force = ("check-in", ada["code"], "--force")
    assert shell.json(*force, status=1)["error"] == "reason_needed"
    peek(operators.save, BY, name="Maria", role="supervisor", pin="4711")
    force = (*force, "--reason", "asked by the head")
    assert shell.json(*force, status=1)["error"] == "pin_needed"
    assert shell.json(*force, "--pin", "4712", status=1)["error"] == "pin_wrong"
    assert shell.json("search", "ada")["visitors"][0]["checked_in_at"] is None
    assert shell.json(*force, "--pin", "4711")["outcome"] == "ok"
    forced = peek(entries.of, ada["id"])[0]
    assert (forced.forced, forced.reason) == (True, "asked by the head (Maria)")
