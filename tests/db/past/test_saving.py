"""A row that another page took out of use meanwhile is not written to."""

from __future__ import annotations

from functools import partial

import pytest

from db import events
from db.access import operators
from db.door import sessions
from db.errors import Refusal, Refused
from db.ours import bodies
from db.past import history


def saves(db, by):
    """How each row that staff set up is corrected, after it was taken out of use."""
    tom = operators.save(db, by, name="Tom")
    operators.remove(db, by, tom.uuid)
    body = bodies.save_body(db, by, name="Torino")
    events.remove(db, by, "body", body.uuid)
    guest = bodies.save_delegate(db, by, name="Ada Lovelace")
    events.remove(db, by, "delegate", guest.uuid)
    session = sessions.save(db, by, code="S1", title="Opening")
    events.remove(db, by, "session", session.uuid)
    kind = {"code": "x", "name_en": "X", "name_it": "X", "colour": "#123456", "position": 9}
    badge = events.save_badge_type(db, by, **kind)
    events.remove(db, by, "badge_type", badge.uuid)
    kind["name_en"] = "Y"
    return [
        partial(operators.save, uuid=tom.uuid, name="Tommy"),
        partial(bodies.save_body, uuid=body.uuid, name="Turin"),
        partial(bodies.save_delegate, uuid=guest.uuid, name="Ada King"),
        partial(sessions.save, uuid=session.uuid, code="S1", title="Closing"),
        partial(events.save_badge_type, uuid=badge.uuid, **kind),
    ]


def test_what_was_taken_out_of_use_is_not_written_to(db, by):
    for save in saves(db, by):
        before = history.count(db)
        with pytest.raises(Refused) as refused:
            save(db, by)
        assert refused.value.refusal is Refusal.NOT_FOUND, save
        assert history.count(db) == before, save
