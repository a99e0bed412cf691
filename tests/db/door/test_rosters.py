"""Who is on the printed list of a day, in which order, and under which letter."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from db.door import check_ins, rosters
from db.lists_in import presets
from db.meeting import meeting_saving
from db.past.changes import By
from db.visitor import visitors

BY = By("Tom", "station")
DAY = date(2025, 4, 23)


@pytest.fixture
def fair(tmp_path, frozen):
    with presets.make(tmp_path / "fair.desk", "vtm-michigan-2025", BY) as opened:
        yield opened.db


def person(fair, given, family="", **fields):
    return visitors.register(fair, BY, given_name=given, family_name=family, **fields)


def listed(fair, *args):
    return [entry.visitor.name for entry in rosters.roster(fair, DAY, *args)]


def test_by_family_name_and_by_given_name_where_there_is_no_other(fair):
    for given, family in (("Zoe", "Bianchi"), ("Ada", "Öhm"), ("Carla", ""), ("Ugo", "bianchi")):
        person(fair, given, family)
    assert listed(fair) == ["Ugo bianchi", "Zoe Bianchi", "Carla", "Ada Öhm"]


def test_by_company_and_then_by_name_and_without_a_company_last(fair):
    person(fair, "Zoe", "A", company="beta")
    person(fair, "Ada", "B")
    person(fair, "Ugo", "C", company="Alfa")
    person(fair, "Ida", "D", company="Beta")
    assert listed(fair, "company") == ["Ugo C", "Zoe A", "Ida D", "Ada B"]


def test_the_letter_is_that_of_the_order(fair):
    person(fair, "Zoe", "Öhm", company="3M")
    person(fair, "李", "伟", company="Batterie")
    by_name = {one.visitor.given_name: one.letter for one in rosters.roster(fair, DAY)}
    by_company = {
        one.visitor.given_name: one.letter for one in rosters.roster(fair, DAY, "company")
    }
    assert by_name == {"Zoe": "O", "李": ""}
    assert by_company == {"Zoe": "", "李": "B"}


def test_who_cancelled_or_was_merged_is_not_on_it_and_who_is_blocked_is(fair):
    gone, other, kept, blocked = (person(fair, name) for name in ("Gone", "Twin", "Kept", "Stop"))
    visitors.cancel(fair, BY, gone.uuid)
    visitors.merge(fair, BY, kept.uuid, other.uuid)
    visitors.block(fair, BY, blocked.uuid, "sample of a block")
    assert listed(fair) == ["Kept", "Stop"]


def test_a_registration_for_other_days_is_not_on_it(fair):
    """Midnight is that of Detroit: 04:00 UTC in April."""
    night = datetime(2025, 4, 23, 4, tzinfo=UTC)
    next_night = datetime(2025, 4, 24, 4, tzinfo=UTC)
    before = datetime(2025, 4, 23, 3, 59, 59, tzinfo=UTC)
    for name, first, last in (
        ("Day", night, next_night),
        ("Later", next_night, None),
        ("Earlier", None, before),
        ("Begins", datetime(2025, 4, 24, 3, tzinfo=UTC), None),
    ):
        one = person(fair, name)
        fair.conn.execute(
            "UPDATE visitors SET valid_from = ?, valid_until = ? WHERE uuid = ?",
            (
                first and first.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
                last and last.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
                one.uuid,
            ),
        )
    assert listed(fair) == ["Begins", "Day"]


def test_the_time_is_that_of_the_day_asked_for(fair):
    ada = person(fair, "Ada")
    check_ins.check_in(fair, BY, ada.code, at=datetime(2025, 4, 23, 14, tzinfo=UTC))
    (entry,) = rosters.roster(fair, DAY)
    assert entry.visitor.checked_in_at == datetime(2025, 4, 23, 14, tzinfo=UTC)
    (entry,) = rosters.roster(fair, date(2025, 4, 24))
    assert entry.visitor.checked_in_at is None


def test_meetings_of_the_day_stand_with_whoever_they_are_with_now(fair):
    ada, twin = person(fair, "Ada"), person(fair, "Adah")
    hour = datetime(2025, 4, 23, 15, 30, tzinfo=UTC)
    meeting_saving.save(fair, BY, with_name="Adah", starts=hour, body="ANFIA", visitor=twin.uuid)
    other = datetime(2025, 4, 24, 15, 30, tzinfo=UTC)
    meeting_saving.save(fair, BY, with_name="Ada", starts=other, body="CEIP", visitor=ada.uuid)
    visitors.merge(fair, BY, ada.uuid, twin.uuid)
    (entry,) = rosters.roster(fair, DAY)
    assert [meeting.body for meeting in entry.meetings] == ["ANFIA"]
