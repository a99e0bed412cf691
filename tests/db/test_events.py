"""The event, its badge types, and what staff take out of use."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from db import driver, events
from db.door import check_ins, head_counts, sessions
from db.errors import Refusal, Refused
from db.past import history
from db.rows import Outcome
from db.visitor import visitors


def history_of(db, field):
    return driver.rows(db, "SELECT old, new FROM history WHERE field = ? ORDER BY id", (field,))


def changes_made(db):
    return driver.one(db, "SELECT count(*) FROM changes")[0]


def test_an_event_is_read_with_its_days_and_its_key(db):
    event = events.current(db)
    assert (event.name, event.starts, event.ends) == (
        "VTM Test",
        date(2025, 4, 23),
        date(2025, 4, 24),
    )
    assert event.zone == "America/Detroit"
    assert event.programme_from is None
    assert event.key == bytes(range(32))
    assert event.sample is False


@pytest.mark.parametrize(("country", "paper"), [("US", "letter"), ("IT", "a4"), ("", "a4")])
def test_the_paper_is_that_of_the_country(db, country, paper):
    assert replace(events.current(db), country=country).paper == paper


def test_a_correction_keeps_the_old_value_with_who_made_it(db, by):
    event = events.edit(db, by, controller="Regione Piemonte", starts=date(2025, 4, 22))
    assert event.controller == "Regione Piemonte"
    assert event.starts == date(2025, 4, 22)
    assert history_of(db, "starts") == [("2025-04-23", "2025-04-22")]
    assert driver.one(db, "SELECT operator, kind FROM changes ORDER BY id DESC LIMIT 1") == (
        "Tom",
        "event",
    )


def test_saving_what_is_there_already_changes_nothing(db, by):
    before = changes_made(db)
    events.edit(db, by, name="VTM Test", starts=date(2025, 4, 23))
    types = events.badge_types(db)[0]
    events.save_badge_type(
        db,
        by,
        uuid=types.uuid,
        code=types.code,
        name_en=types.name_en,
        name_it=types.name_it,
        colour=types.colour,
        position=types.position,
    )
    assert changes_made(db) == before


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""),
        ("zone", "Pontiac"),
        ("zone", "../etc/passwd"),
        ("zone", ""),
        ("ends", date(2025, 4, 1)),
        ("country", "USA"),
        ("locale", "english"),
        ("promoted_zone", "Rome"),
        ("programme_from", date(2025, 5, 1)),
    ],
)
def test_an_event_that_makes_no_sense_is_refused_and_stays_as_it_was(db, by, field, value):
    before = events.current(db)
    with pytest.raises(Refused) as refused:
        events.edit(db, by, **{field: value})
    assert (refused.value.refusal, refused.value.subject) == (Refusal.BAD_VALUE, field)
    assert events.current(db) == before


class TestZoneOfWhatWasCounted:
    """The day of an entry is a fact of the moment: no zone comes that would make another of it."""

    def refused(self, db, by, zone="Europe/Rome"):
        with pytest.raises(Refused) as refused:
            events.edit(db, by, zone=zone)
        return refused.value.refusal, refused.value.subject

    def test_it_is_corrected_as_long_as_no_entry_would_be_of_another_day(self, db, by, ada):
        check_ins.check_in(db, by, ada.code)
        assert events.edit(db, by, zone="Europe/Rome").zone == "Europe/Rome"
        assert check_ins.check_in(db, by, ada.code).outcome is Outcome.ALREADY_REDEEMED

    def test_nobody_is_let_in_twice_by_another_zone(self, db, by, ada, frozen):
        frozen.forward(hours=12)  # nine in the evening there, three in the morning at Rome
        scan = check_ins.check_in(db, by, ada.code)
        assert self.refused(db, by) == (Refusal.OTHER_DAY, "1")
        assert check_ins.check_in(db, by, ada.code).outcome is Outcome.ALREADY_REDEEMED
        history.undo(db, by, scan.change)
        assert events.edit(db, by, zone="Europe/Rome").zone == "Europe/Rome"

    def test_nor_by_taking_its_correction_back(self, db, by, ada, frozen):
        events.edit(db, by, zone="Europe/Rome")
        change = history.changes(db, limit=1)[0].uuid
        frozen.forward(hours=12)
        check_ins.check_in(db, by, ada.code)
        head_counts.count_only(db, by, people=3)
        with pytest.raises(Refused) as refused:
            history.undo(db, by, change)
        assert (refused.value.refusal, refused.value.subject) == (Refusal.OTHER_DAY, "2")
        assert events.current(db).zone == "Europe/Rome"


@pytest.mark.parametrize("field", ["key", "sample", "uuid", "colour"])
def test_only_what_staff_may_correct_can_be_corrected(db, by, field):
    with pytest.raises(Refused) as refused:
        events.edit(db, by, **{field: "x"})
    assert refused.value.refusal is Refusal.UNKNOWN_FIELD


def a_badge_type(**other):
    return {
        "code": "guest",
        "name_en": "Guest",
        "name_it": "Ospite",
        "colour": "#FFFFFF",
        "position": 6,
    } | other


def test_a_new_badge_type_comes_in_its_place(db, by):
    made = events.save_badge_type(db, by, **a_badge_type(position=1))
    assert made.colour == "#ffffff"
    assert {one.code for one in events.badge_types(db)[:2]} == {"guest", "visitor"}


@pytest.mark.parametrize(
    ("wrong", "refusal"),
    [
        ({"colour": "red"}, Refusal.BAD_VALUE),
        ({"code": " "}, Refusal.BAD_VALUE),
        ({"name_it": ""}, Refusal.BAD_VALUE),
        ({"position": 0}, Refusal.BAD_VALUE),
        ({"code": "buyer"}, Refusal.CODE_TAKEN),
    ],
)
def test_a_badge_type_that_cannot_be_used_is_refused(db, by, wrong, refusal):
    with pytest.raises(Refused) as refused:
        events.save_badge_type(db, by, **a_badge_type(**wrong))
    assert refused.value.refusal is refusal
    assert len(events.badge_types(db)) == 5


def uuid_of_type(db, code):
    return next(one.uuid for one in events.badge_types(db) if one.code == code)


def test_a_badge_type_that_a_visitor_has_keeps_its_code_and_stays(db, by, grace):
    buyer = uuid_of_type(db, "buyer")
    with pytest.raises(Refused) as refused:
        events.remove(db, by, "badge_type", buyer)
    assert refused.value.refusal is Refusal.IN_USE
    with pytest.raises(Refused) as refused:
        events.save_badge_type(db, by, uuid=buyer, **a_badge_type())
    assert refused.value.refusal is Refusal.IN_USE
    assert visitors.living(db, grace.uuid).badge_type == "buyer"


def test_a_badge_type_that_a_session_admits_stays(db, by):
    sessions.save(db, by, code="press-call", title="Press call", admits=["press"])
    with pytest.raises(Refused) as refused:
        events.remove(db, by, "badge_type", uuid_of_type(db, "press"))
    assert refused.value.refusal is Refusal.IN_USE


def test_a_badge_type_of_nobody_goes_and_its_row_stays_in_the_file(db, by):
    speaker = uuid_of_type(db, "speaker")
    events.remove(db, by, "badge_type", speaker)
    assert "speaker" not in {one.code for one in events.badge_types(db)}
    assert driver.one(db, "SELECT removed FROM badge_types WHERE uuid = ?", (speaker,)) == (1,)


def test_a_session_where_somebody_came_stays(db, by, ada):
    session = sessions.save(db, by, code="talk", title="Talk")
    check_ins.check_in(db, by, ada.code, session="talk")
    with pytest.raises(Refused) as refused:
        events.remove(db, by, "session", session.uuid)
    assert refused.value.refusal is Refusal.IN_USE


def test_a_file_without_an_event_says_so(tmp_path):
    from db import event_file

    with event_file.create(tmp_path / "bare.desk") as bare, pytest.raises(Refused) as refused:
        events.current(bare.db)
    assert refused.value.refusal is Refusal.NOT_FOUND


def test_what_was_added_or_corrected_can_be_taken_back(db, by):
    guest = events.save_badge_type(db, by, **a_badge_type())
    events.save_badge_type(db, by, uuid=guest.uuid, **a_badge_type(name_en="Friend"))
    history.undo(db, by)
    assert events.badge_types(db)[-1].name_en == "Guest"
    history.undo(db, by)
    assert len(events.badge_types(db)) == 5
    events.edit(db, by, venue="Elsewhere", starts=date(2025, 4, 22))
    history.undo(db, by)
    assert (events.current(db).venue, events.current(db).starts) == (
        "Test Hall",
        date(2025, 4, 23),
    )


def test_a_change_is_about_the_row_it_made(db, by):
    session = sessions.save(db, by, code="talk", title="Talk")
    assert history.changes(db, limit=1)[0].subject == session.uuid
