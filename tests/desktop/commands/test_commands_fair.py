"""The event, its badge types and its sessions, corrected by command."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from db import event_file
from db.door import sessions
from desktop.commands.run import run


@pytest.fixture
def ada(do):
    return do("register", "--given", "Ada", "--family", "Lovelace", "--type", "buyer")


def session(answer, code):
    return next(one for one in answer["sessions"] if one["code"] == code)


def test_whom_a_session_admits_is_told_by_code_or_by_name_in_either_language(do):
    made = session(do("sessions", "ecosystem", "admits=buyer, Relatore"), "ecosystem")
    assert made["admits"] == ["buyer", "speaker"]
    assert session(do("sessions", "ecosystem", "admits="), "ecosystem")["admits"] == []


def test_an_unknown_badge_type_changes_nothing_and_names_those_there_are(do, path, capsys):
    assert do("sessions", "ecosystem", "admits=duke", status=1)["error"] == "unknown_badge_type"
    assert run(["sessions", str(path), "ecosystem", "admits=duke"]) == 1
    assert "visitor, buyer" in capsys.readouterr().err
    assert session(do("sessions"), "ecosystem")["admits"] == []


def test_a_code_that_nobody_has_is_a_new_session_at_hours_of_its_day(do, path):
    do("sessions", "talk", "title=The talk", "opens=14:00", "date=2025-04-24", "closes=15:30")
    with event_file.open_file(path) as opened:
        talk = sessions.by_code(opened.db, "talk")
    assert talk.title == "The talk"
    assert talk.opens == datetime(2025, 4, 24, 18, 0, tzinfo=UTC), "two in the afternoon, Detroit"
    assert talk.closes == datetime(2025, 4, 24, 19, 30, tzinfo=UTC)
    do("sessions", "talk", "--remove")
    assert "talk" not in [one["code"] for one in do("sessions")["sessions"]]


def test_the_list_tells_who_came_and_who_is_in_now(do, ada, path, capsys):
    do("check-in", ada["code"], "--session", "ecosystem")
    assert session(do("sessions"), "ecosystem")["inside"] == 1
    do("check-in", ada["code"], "--session", "ecosystem", "--exit")
    told = session(do("sessions"), "ecosystem")
    assert (told["attendance"], told["inside"]) == (1, 0)
    assert run(["sessions", str(path)]) == 0
    assert "1 came, 0 in now" in capsys.readouterr().out


def test_a_session_with_check_ins_stays(do, ada):
    do("check-in", ada["code"], "--session", "ecosystem")
    assert do("sessions", "ecosystem", "--remove", status=1)["error"] == "in_use"


def test_a_badge_type_is_corrected_made_and_taken_out_of_use(do):
    assert do("types", "vip", "name_it=Ospite", "colour=#102030")["types"][3] == {
        "code": "vip",
        "name_en": "VIP",
        "name_it": "Ospite",
        "colour": "#102030",
        "position": 4,
    }
    made = do("types", "staff", "name_en=Staff")["types"][-1]
    assert (made["name_en"], made["name_it"], made["position"]) == ("Staff", "staff", 6)
    assert [one["code"] for one in do("types", "staff", "--remove")["types"]][-1] == "speaker"


def test_the_event_is_shown_and_corrected(do):
    assert do("event")["zone"] == "America/Detroit"
    changed = do("event", "stand=Hall B 12", "ends=2025-04-25", "edition=4")
    assert (changed["stand"], changed["ends"], changed["edition"]) == ("Hall B 12", "2025-04-25", 4)
    assert "key" not in changed
    assert do("event", "zone=Atlantis", status=1) == {"error": "bad_value", "subject": "zone"}


def test_each_of_them_is_one_undo(do):
    do("event", "stand=Hall B 12")
    do("undo")
    assert do("event")["stand"] != "Hall B 12"


@pytest.mark.parametrize(
    "wrong",
    [
        ("sessions", "ecosystem"),
        ("sessions", "ecosystem", "admits"),
        ("sessions", "ecosystem", "title=x", "--remove"),
        ("sessions", "--remove"),
        ("sessions", "ecosystem", "date=tomorrow"),
        ("event", "edition=third"),
        ("event", "starts"),
    ],
)
def test_what_is_not_clear_is_wrong_usage(path, wrong, capsys, language):
    command, *args = wrong
    assert run([command, str(path), *args]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_a_field_that_is_none_is_refused(do):
    assert do("types", "vip", "size=9", status=1) == {"error": "unknown_field", "subject": "size"}
    assert do("sessions", "ecosystem", "size=9", status=1)["error"] == "unknown_field"
