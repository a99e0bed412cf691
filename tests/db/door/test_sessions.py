"""Sessions, whom they admit, and who came."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from db.door import check_ins, sessions
from db.errors import Refusal, Refused
from db.rows import Way
from db.visitor import visitor_merges

OPENS = datetime(2025, 4, 23, 13, 0, tzinfo=UTC)
CLOSES = datetime(2025, 4, 23, 14, 0, tzinfo=UTC)


@pytest.fixture
def talk(db, by):
    return sessions.save(
        db,
        by,
        code="talk",
        title="Talk",
        date=date(2025, 4, 23),
        part="early_morning",
        opens=OPENS,
        closes=CLOSES,
        speakers=["Ada Lovelace", "Nicolò Peña"],
        admits=["buyer", "press"],
    )


def test_a_session_is_found_by_its_code_as_it_was_saved(db, talk):
    assert sessions.by_code(db, "talk") == talk
    assert talk.opens == OPENS
    assert talk.speakers == ("Ada Lovelace", "Nicolò Peña")
    assert sessions.by_code(db, "other") is None


def test_a_correction_leaves_what_it_does_not_name(db, by, talk):
    corrected = sessions.save(db, by, uuid=talk.uuid, title="The talk", closes=None)
    assert corrected == sessions.by_code(db, "talk")
    assert (corrected.title, corrected.closes) == ("The talk", None)
    assert (corrected.opens, corrected.admits) == (OPENS, ("buyer", "press"))


def test_sessions_come_by_day_and_time_and_those_without_a_day_last(db, by, talk):
    sessions.save(db, by, code="later", title="Later", date=date(2025, 4, 24))
    sessions.save(db, by, code="some-day", title="Some day")
    sessions.save(db, by, code="before", title="Before", date=date(2025, 4, 22))
    assert [one.code for one in sessions.all_sessions(db)] == [
        "before",
        "talk",
        "later",
        "some-day",
    ]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"code": ""}, (Refusal.BAD_VALUE, "code")),
        ({"title": " "}, (Refusal.BAD_VALUE, "title")),
        ({"part": "teatime"}, (Refusal.BAD_VALUE, "part")),
        ({"opens": CLOSES, "closes": OPENS}, (Refusal.BAD_VALUE, "closes")),
        ({"admits": ["king"]}, (Refusal.UNKNOWN_BADGE_TYPE, "king")),
        ({"code": "talk"}, (Refusal.CODE_TAKEN, "talk")),
        ({"colour": "red"}, (Refusal.UNKNOWN_FIELD, "colour")),
    ],
)
def test_a_session_that_makes_no_sense_is_refused(db, by, talk, fields, expected):
    with pytest.raises(Refused) as refused:
        sessions.save(db, by, **({"code": "new", "title": "New"} | fields))
    assert (refused.value.refusal, refused.value.subject) == expected
    assert sessions.all_sessions(db) == [talk]


def test_who_leaves_and_comes_again_counts_once(db, by, frozen, ada, grace):
    sessions.save(db, by, code="open", title="Open to all")
    check_ins.check_in(db, by, ada.code, session="open")
    frozen.forward(minutes=5)
    check_ins.check_in(db, by, ada.code, session="open", way=Way.EXIT)
    frozen.forward(minutes=5)
    check_ins.check_in(db, by, ada.code, session="open")
    check_ins.check_in(db, by, grace.code)
    assert sessions.attendance(db, "open") == 1
    check_ins.check_in(db, by, grace.code, session="open")
    assert sessions.attendance(db, "open") == 2


def test_two_who_turn_out_to_be_one_count_once(db, by, ada, nico):
    sessions.save(db, by, code="open", title="Open to all")
    check_ins.check_in(db, by, ada.code, session="open")
    check_ins.check_in(db, by, nico.code, session="open")
    visitor_merges.merge(db, by, ada.uuid, nico.uuid)
    assert sessions.attendance(db, "open") == 1


def test_a_session_keeps_its_code_once_somebody_came(db, by, grace, talk):
    check_ins.check_in(db, by, grace.code, session="talk")
    with pytest.raises(Refused) as refused:
        sessions.save(db, by, uuid=talk.uuid, code="renamed")
    assert refused.value.refusal is Refusal.IN_USE
    assert sessions.save(db, by, uuid=talk.uuid, title="Renamed").code == "talk"


def test_a_change_tells_at_which_doors_it_let_people_in(db, by, talk, ada):
    sessions.save(db, by, uuid=talk.uuid, admits=[])
    inside = check_ins.check_in_visitor(db, by, ada.uuid, session="talk")
    outside = check_ins.check_in_visitor(db, by, ada.uuid)
    assert [one.code for one in sessions.of_change(db, inside.change)] == ["talk"]
    assert sessions.of_change(db, outside.change) == []
