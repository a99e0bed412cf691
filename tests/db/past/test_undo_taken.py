"""An undo puts nothing back that its table would refuse by now."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from db import events
from db.access import operators, rights
from db.badges import layouts
from db.door import check_ins, sessions
from db.errors import Refusal
from db.meeting import choices
from db.ours import bodies
from db.past import history
from db.visitor import visitor_codes, visitors
from tests.db.past.stand import newest, refusal


@pytest.fixture
def by(by):
    """Who acts, on the word of a supervisor: some of these have a PIN."""
    return replace(by, vouched=True)


def refused(db, by, change, **known):
    """Whether the undo of *change* is refused for the newest change, and writes nothing."""
    later = newest(db).uuid
    said = refusal(history.undo, db, by, change, **known)
    return said == (Refusal.CHANGED_SINCE, later) and newest(db).uuid == later


class TestOperators:
    def test_a_pin_that_somebody_else_may_have_by_now_does_not_come_back(self, db, by):
        sonia = operators.save(db, by, name="Sonia", role="supervisor", pin="83910")
        named = {"uuid": sonia.uuid, "name": "Sonia", "role": "supervisor"}
        operators.save(db, by, **named, pin="99x71")
        change = newest(db).uuid
        luca = operators.save(db, by, name="Luca", pin="83910")
        assert refused(db, by, change, pin="99x71")
        assert refusal(rights.permit, db, by, "83910")[0] is Refusal.PIN_OF_STAFF
        operators.save(db, by, uuid=luca.uuid, name="Luca", pin="")
        history.undo(db, by, change, pin="99x71")
        assert rights.permit(db, by, "83910").vouched

    def test_who_left_comes_back_with_no_pin_that_was_given_on(self, db, by):
        tom = operators.save(db, by, name="Tom", pin="2468x")
        operators.remove(db, by, tom.uuid)
        change = newest(db).uuid
        operators.save(db, by, name="Luca", pin="2468x")
        assert refused(db, by, change)

    def test_a_name_that_another_has_got_stays_theirs(self, db, by):
        first = operators.save(db, by, name="Tom", pin="2468x")
        operators.save(db, by, uuid=first.uuid, name="Thomas")
        change = newest(db).uuid
        operators.save(db, by, name="TOM")
        assert refused(db, by, change)
        assert [one.name for one in operators.operators(db)] == ["TOM", "Thomas"]

    def test_a_pin_is_of_who_is_asked_for_it_and_of_no_namesake(self, db, by):
        first = operators.save(db, by, name="Tom", pin="2468x")
        other = operators.save(db, by, name="Tim", pin="1357y")
        db.execute("UPDATE operators SET name = 'Tom'")  # as an older program left two of them
        db.conn.commit()
        for own, pin in ((first, "2468x"), (other, "1357y")):
            assert rights.identify(db, by, own.uuid, pin).uuid == own.uuid
        assert refusal(rights.identify, db, by, other.uuid, "2468x")[0] is Refusal.PIN_WRONG


class TestVisitors:
    def test_a_registration_id_that_moved_on_stays_where_it_is(self, db, by, ada, nico):
        visitors.edit(db, by, ada.uuid, external_id="X-1")
        visitors.edit(db, by, ada.uuid, external_id="Y-9")
        change = newest(db).uuid
        visitors.edit(db, by, nico.uuid, external_id="x 1")
        assert refused(db, by, change)
        assert check_ins.check_in(db, by, "X-1").visitor.uuid == nico.uuid

    def test_nor_does_it_come_back_where_it_was_bound_to_somebody_else(self, db, by, ada, nico):
        visitors.edit(db, by, ada.uuid, external_id="X-1")
        visitors.edit(db, by, ada.uuid, external_id="")
        change = newest(db).uuid
        visitor_codes.bind(db, by, nico.uuid, "X-1")
        assert refused(db, by, change)

    def test_a_badge_type_that_is_gone_does_not_come_back_with_somebody(self, db, by, ada):
        visitors.edit(db, by, ada.uuid, badge_type="press")
        visitors.edit(db, by, ada.uuid, badge_type="buyer")
        change = newest(db).uuid
        press = next(one for one in events.badge_types(db) if one.code == "press")
        events.remove(db, by, "badge_type", press.uuid)
        assert refused(db, by, change)
        history.undo(db, by)
        history.undo(db, by, change)
        assert visitors.by_uuid(db, ada.uuid).badge_type == "press"

    def test_nobody_is_left_without_any_name(self, db, by, ada):
        visitors.edit(db, by, ada.uuid, given_name="")
        visitors.edit(db, by, ada.uuid, given_name="Ada")
        change = newest(db).uuid
        visitors.edit(db, by, ada.uuid, family_name="")
        assert refused(db, by, change)


class TestSettings:
    def test_a_code_that_another_session_has_got_stays_with_it(self, db, by):
        talk = sessions.save(db, by, code="talk", title="Talk")
        events.remove(db, by, "session", talk.uuid)
        change = newest(db).uuid
        sessions.save(db, by, code="talk", title="Another talk")
        assert refused(db, by, change)

    def test_a_session_admits_no_badge_type_that_is_gone(self, db, by):
        talk = sessions.save(db, by, code="talk", title="Talk", admits=("press",))
        sessions.save(db, by, uuid=talk.uuid, admits=())
        change = newest(db).uuid
        press = next(one for one in events.badge_types(db) if one.code == "press")
        events.remove(db, by, "badge_type", press.uuid)
        assert refused(db, by, change)

    def test_a_session_does_not_close_before_it_opens(self, db, by):
        opens, closes, late, after = (
            datetime(2025, 4, 23, hour, tzinfo=UTC) for hour in (9, 10, 14, 18)
        )
        talk = sessions.save(db, by, code="talk", title="Talk", opens=opens, closes=closes)
        sessions.save(db, by, uuid=talk.uuid, closes=after)
        change = newest(db).uuid
        sessions.save(db, by, uuid=talk.uuid, opens=late)
        assert refused(db, by, change)

    def test_an_alias_is_of_one_body(self, db, by):
        first = bodies.save_body(db, by, name="Torino Convention", aliases=["TCB"])
        bodies.save_body(db, by, uuid=first.uuid, name="Torino Convention")
        change = newest(db).uuid
        bodies.save_body(db, by, name="tcb")
        assert refused(db, by, change)

    def test_a_layout_comes_back_under_no_name_that_is_taken(self, db, by):
        first = layouts.save_layout(db, by, name="Large", stock="a6", text="[layout]")
        layouts.remove_layout(db, by, first.uuid)
        change = newest(db).uuid
        layouts.save_layout(db, by, name="LARGE", stock="a6", text="[layout]")
        assert refused(db, by, change)

    def test_a_code_that_visitors_have_by_now_stays(self, db, by, ada):
        press = next(one for one in events.badge_types(db) if one.code == "press")
        said = {"name_en": "Media", "name_it": "Media", "colour": "#112233", "position": 3}
        events.save_badge_type(db, by, uuid=press.uuid, code="media", **said)
        change = newest(db).uuid
        visitors.edit(db, by, ada.uuid, badge_type="media")
        assert refusal(history.undo, db, by, change) == (Refusal.IN_USE, "Media")

    def test_a_topic_comes_back_under_no_code_that_is_taken(self, db, by):
        said = {"name_en": "Gears", "name_it": "Ingranaggi"}
        first = choices.save_topic(db, by, code="gears", **said)
        choices.save_topic(db, by, uuid=first.uuid, code="cogs", **said)
        change = newest(db).uuid
        choices.save_topic(db, by, code="gears", **said)
        assert refused(db, by, change)

    def test_the_event_does_not_end_before_it_begins(self, db, by):
        event = events.current(db)
        events.edit(db, by, starts=event.ends)
        events.edit(db, by, starts=event.starts)
        change = newest(db).uuid
        events.edit(db, by, ends=event.starts)
        assert refused(db, by, change)
