"""Planned meetings: in which order, which is next, and parts of the day."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from db.errors import Refusal, Refused
from db.meeting import meeting_saving, meetings
from db.visitor import visitor_codes, visitor_merges, visitors

TODAY = date(2025, 4, 23)
TOMORROW = date(2025, 4, 24)


def local(hour, minute=0, day=23):
    """An hour at Pontiac, four hours behind UTC in April."""
    return datetime(2025, 4, day, hour + 4, minute, tzinfo=UTC)


def meet(db, by, with_name, **fields):
    return meeting_saving.save(db, by, with_name=with_name, **fields)


def names(meetings):
    return [meeting.with_name for meeting in meetings]


def test_meetings_come_as_they_are_held_parts_of_the_day_included(db, by):
    meet(db, by, "Ford", date=TODAY, part="afternoon", position=2)
    meet(db, by, "GM", date=TODAY, part="afternoon", position=1)
    meet(db, by, "ANFIA", starts=local(10, 30), ends=local(10, 50))
    meet(db, by, "MEDC", date=TODAY, part="during_day")
    meet(db, by, "Toyota", date=TOMORROW, part="morning")
    meet(db, by, "Breakfast", date=TODAY, part="early_morning")
    assert names(meetings.meetings(db, TODAY)) == ["Breakfast", "MEDC", "ANFIA", "GM", "Ford"]
    assert names(meetings.meetings(db))[-1] == "Toyota"


def test_the_day_of_a_meeting_is_that_of_the_event_not_of_utc(db, by):
    late = meet(db, by, "Dinner", starts=datetime(2025, 4, 24, 1, 0, tzinfo=UTC))
    assert late.date == TODAY


def next_for(db, visitor, moment):
    return meetings.next_of(db, visitor_codes.with_merged(db, visitor.uuid), moment)


def test_the_next_meeting_of_a_visitor_is_the_one_that_runs_or_else_the_next_today(db, by, ada):
    meet(db, by, "First", starts=local(10, 30), ends=local(10, 50), visitor=ada.uuid)
    meet(db, by, "Second", starts=local(15), visitor=ada.uuid)
    meet(db, by, "Somebody else's", starts=local(9, 30))
    meet(db, by, "Tomorrow's", starts=local(9, day=24), visitor=ada.uuid)

    def at(moment):
        found = next_for(db, ada, moment)
        return found and found.with_name

    assert at(local(9, 11)) == "First"
    assert at(local(10, 49)) == "First"
    assert at(local(10, 50)) == "Second"
    assert at(local(15, 19)) == "Second"
    assert at(local(15, 20)) is None
    assert at(local(8, 0, day=24)) == "Tomorrow's"


def test_a_meeting_in_the_afternoon_is_next_all_day_until_the_evening(db, by, ada):
    meet(db, by, "GM", date=TODAY, part="afternoon", visitor=ada.uuid)
    assert next_for(db, ada, local(8)).starts is None
    assert next_for(db, ada, local(17, 59))
    assert next_for(db, ada, local(18)) is None


def test_a_meeting_of_who_was_merged_is_the_meeting_of_who_was_kept(db, by, ada, nico):
    meet(db, by, "First", starts=local(10, 30), visitor=nico.uuid)
    assert next_for(db, ada, local(9)) is None
    visitor_merges.merge(db, by, ada.uuid, nico.uuid)
    assert next_for(db, ada, local(9)).with_name == "First"


def test_what_comes_next_for_the_stand_goes_on_to_the_next_day(db, by):
    meet(db, by, "Over", starts=local(8), ends=local(8, 20))
    meet(db, by, "Now", starts=local(9), ends=local(9, 20))
    meet(db, by, "Toyota", date=TOMORROW, part="morning")
    meet(db, by, "Ford", date=TOMORROW, part="morning")
    assert names(meetings.coming(db, local(9, 11))) == ["Now", "Ford"]


def test_a_correction_leaves_what_it_does_not_name(db, by):
    made = meet(db, by, "GM", date=TODAY, part="afternoon", aliases=["General Motors"])
    timed = meeting_saving.save(db, by, uuid=made.uuid, starts=local(14), place="Table 3")
    assert (timed.with_name, timed.aliases, timed.place) == ("GM", ("General Motors",), "Table 3")
    assert meetings.meetings(db) == [timed]


def test_a_name_that_came_from_the_guests_follows_them(db, by, ada, grace):
    visitors.edit(db, by, ada.uuid, company="Engines")
    visitors.edit(db, by, grace.uuid, company="US Navy")
    guest = meeting_saving.visitor_party(db, grace.uuid)
    made = meeting_saving.save(db, by, starts=local(9), visitor=ada.uuid, full_name="Engines")
    form = {"with_name": made.with_name, "full_name": made.full_name, "topic": "ADAS"}
    assert meeting_saving.save(db, by, uuid=made.uuid, **form).with_name == "Ada Lovelace"
    other = meeting_saving.save(db, by, uuid=made.uuid, parties=(guest,), **form)
    assert (other.with_name, other.full_name) == ("Grace Hopper", "US Navy")
    both = meeting_saving.save(
        db, by, uuid=made.uuid, parties=(guest, meeting_saving.company_party("Ford"))
    )
    assert (both.with_name, both.full_name) == ("Grace Hopper", "US Navy, Ford")
    nobody = meeting_saving.save(db, by, uuid=made.uuid, parties=())
    assert nobody.with_name == "Grace Hopper"


def test_a_name_that_was_typed_stays_whoever_comes(db, by, ada, grace):
    guest = meeting_saving.visitor_party(db, grace.uuid)
    made = meet(db, by, "The Rivian chiefs", starts=local(9), visitor=ada.uuid, full_name="Rivian")
    other = meeting_saving.save(db, by, uuid=made.uuid, parties=(guest,))
    assert (other.with_name, other.full_name) == ("The Rivian chiefs", "Rivian")
    typed = meeting_saving.save(db, by, uuid=made.uuid, visitor=ada.uuid, with_name="Ada L.")
    assert typed.with_name == "Ada L."


@pytest.mark.parametrize(
    ("fields", "refusal", "subject"),
    [
        ({"with_name": " "}, Refusal.BAD_VALUE, "with_name"),
        ({"date": None}, Refusal.BAD_VALUE, "date"),
        ({"part": "teatime"}, Refusal.BAD_VALUE, "part"),
        ({"starts": local(10), "ends": local(9)}, Refusal.BAD_VALUE, "ends"),
        ({"ends": local(9)}, Refusal.BAD_VALUE, "ends"),
        ({"table": 3}, Refusal.UNKNOWN_FIELD, "table"),
    ],
)
def test_a_meeting_that_makes_no_sense_is_refused(db, by, fields, refusal, subject):
    with pytest.raises(Refused) as refused:
        meeting_saving.save(db, by, **({"with_name": "GM", "date": TODAY} | fields))
    assert (refused.value.refusal, refused.value.subject) == (refusal, subject)
    assert meetings.meetings(db) == []


def test_what_comes_next_is_asked_for_without_reading_the_whole_day(db, by):
    for minute in range(30):
        meet(db, by, f"At {minute}", starts=local(10, minute))
    meet(db, by, "GM", date=TODAY, part="afternoon")
    meet(db, by, "Long", starts=local(8), ends=local(12))
    read = []
    db.conn.set_trace_callback(read.append)
    assert names(meetings.coming(db, local(10, 5), 3)) == ["Long", "At 0", "At 1"]
    db.conn.set_trace_callback(None)
    assert names(meetings.coming(db, local(10, 49), 3)) == ["Long", "GM"]
    (timed,) = [sql for sql in read if "m.ends >" in sql]
    assert timed.endswith("LIMIT 3")
