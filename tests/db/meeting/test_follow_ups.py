"""What was promised: by owner, day and company; done, put off, taken back."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from db import driver
from db.access import operators
from db.errors import Refusal, Refused
from db.meeting import follow_ups, meeting_saving
from db.ours import bodies
from db.past import history
from db.past.changes import By
from db.visitor import visitor_merges

TODAY = date(2025, 4, 23)


@pytest.fixture
def promise(db, by):
    def _promise(text, **fields):
        return follow_ups.save(db, by, text=text, **fields)

    return _promise


def texts(found):
    return [one.text for one in found]


def test_they_come_by_the_day_they_are_due_and_when_possible_last(db, promise):
    promise("some day")
    promise("later", due=date(2025, 5, 2))
    promise("soon", due=date(2025, 4, 30))
    assert texts(follow_ups.follow_ups(db)) == ["soon", "later", "some day"]


def test_what_is_due_is_late_or_of_that_day_unless_it_was_put_off(db, by, promise):
    late = promise("late", due=date(2025, 4, 22))
    promise("today", due=TODAY)
    promise("tomorrow", due=date(2025, 4, 24))
    promise("some day")
    assert texts(follow_ups.follow_ups(db, state="due")) == ["late", "today"]
    follow_ups.snooze(db, by, late.uuid, date(2025, 4, 25))
    assert texts(follow_ups.follow_ups(db, state="due")) == ["today"]
    assert "late" in texts(follow_ups.follow_ups(db, state="due", on=date(2025, 4, 25)))
    assert "late" in texts(follow_ups.follow_ups(db))
    follow_ups.snooze(db, by, late.uuid, None)
    assert texts(follow_ups.follow_ups(db, state="due")) == ["late", "today"]


def test_what_is_done_says_by_whom_and_when_until_it_is_not(db, by, promise, frozen):
    made = promise("Call")
    kept = follow_ups.done(db, by, made.uuid)
    assert (kept.done_at, kept.done_by) == (frozen.at, "Tom")
    assert follow_ups.follow_ups(db) == []
    assert follow_ups.follow_ups(db, state="done") == [kept]
    before = history.count(db)
    follow_ups.done(db, by, made.uuid)
    assert history.count(db) == before
    assert follow_ups.done(db, by, made.uuid, done=False) == made


def test_every_kind_of_change_can_be_taken_back(db, by, promise, ada):
    made = promise("Call", owner="Lucia", due=TODAY, visitor=ada.uuid, shared=False)
    follow_ups.save(db, by, uuid=made.uuid, text="Call twice", owner="Elena")
    follow_ups.snooze(db, by, made.uuid, date(2025, 5, 1))
    follow_ups.done(db, by, made.uuid)
    follow_ups.share(db, by, made.uuid)
    follow_ups.remove(db, by, made.uuid)
    assert follow_ups.by_uuid(db, made.uuid) is None
    assert {one.about for one in history.changes(db, limit=6)} == {"Ada Lovelace"}
    for _ in range(5):
        history.undo(db, by)
    assert follow_ups.by_uuid(db, made.uuid) == made
    history.undo(db, by)
    assert follow_ups.follow_ups(db, state="all") == []


def test_one_about_nobody_goes_by_its_text_in_the_history(db, promise):
    promise("Order more badges")
    assert history.changes(db)[0].about == "Order more badges"


def test_a_correction_keeps_whom_it_is_about(db, by, promise, ada):
    meeting = meeting_saving.save(db, by, visitor=ada.uuid, date=TODAY)
    made = promise("Call", meeting=meeting.uuid, visitor=ada.uuid, due=TODAY)
    after = follow_ups.save(db, by, uuid=made.uuid, text="Write", owner="Lucia")
    assert (after.meeting, after.visitor, after.due) == (meeting.uuid, ada.uuid, None)


def test_an_owner_who_is_one_of_ours_is_that_delegate(db, by, promise):
    nigro = bodies.save_delegate(db, by, name="Stefano Nigro")
    assert promise("Call", owner="nigro stefano").delegate == nigro.uuid
    assert promise("Call", delegate=nigro.uuid).owner == "Stefano Nigro"
    assert promise("Call", owner="Lucia").delegate is None
    assert follow_ups.owners(db) == ["Lucia", "Stefano Nigro"]
    assert len(follow_ups.follow_ups(db, owner="STEFANO NIGRO")) == 2


def test_they_are_found_by_whom_they_are_about(db, by, promise, ada, nico, grace):
    firm = meeting_saving.company_party("Pile Finte S.r.l.")
    with_firm = meeting_saving.save(db, by, parties=(firm,), date=TODAY)
    with_nico = meeting_saving.save(db, by, visitor=nico.uuid, date=TODAY)
    promise("to Ada", visitor=ada.uuid)
    promise("at Nico's", meeting=with_nico.uuid)
    promise("at the firm's", meeting=with_firm.uuid)
    assert texts(follow_ups.follow_ups(db, company="ANALYTICAL engines")) == [
        "to Ada",
        "at Nico's",
    ]
    assert texts(follow_ups.follow_ups(db, company="pile finte srl")) == []
    assert texts(follow_ups.follow_ups(db, company="pile finte s.r.l.")) == ["at the firm's"]
    assert texts(follow_ups.follow_ups(db, meeting=with_firm.uuid)) == ["at the firm's"]
    assert texts(follow_ups.follow_ups(db, visitor=ada.uuid)) == ["to Ada"]
    visitor_merges.merge(db, by, ada.uuid, nico.uuid)
    assert texts(follow_ups.follow_ups(db, visitor=ada.uuid)) == ["to Ada", "at Nico's"]
    assert follow_ups.follow_ups(db, visitor=grace.uuid) == []


def test_what_leads_nowhere_is_refused_and_leaves_nothing(db, by):
    for fields, refusal in (
        ({"text": " "}, Refusal.BAD_VALUE),
        ({"text": "x", "meeting": "nowhere"}, Refusal.NOT_FOUND),
        ({"text": "x", "visitor": "nowhere"}, Refusal.NOT_FOUND),
        ({"text": "x", "delegate": "nowhere"}, Refusal.NOT_FOUND),
        ({"text": "x", "uuid": "nowhere"}, Refusal.NOT_FOUND),
    ):
        with pytest.raises(Refused) as refused:
            follow_ups.save(db, by, **fields)
        assert refused.value.refusal is refusal, fields
    with pytest.raises(Refused):
        follow_ups.follow_ups(db, state="overdue")
    assert driver.rows(db, "SELECT * FROM follow_ups") == []


def test_what_another_body_promised_is_neither_shared_nor_corrected_nor_struck(db, by, promise):
    torino, asti = (bodies.save_body(db, by, name=name).uuid for name in ("Torino", "Asti"))
    for name, body in (("Ada", torino), ("Bea", torino), ("Eva", asti), ("Carla", "")):
        operators.save(db, by, name=name, body=body)
    ada, bea, eva, carla = (By(name, by.station) for name in ("Ada", "Bea", "Eva", "Carla"))
    made = follow_ups.save(db, ada, text="Send the offer")
    acts = (
        partial(follow_ups.save, uuid=made.uuid, text="Send none"),
        partial(follow_ups.share, uuid=made.uuid),
        partial(follow_ups.remove, uuid=made.uuid),
    )
    telling = (
        partial(follow_ups.done, uuid=made.uuid),
        partial(follow_ups.snooze, uuid=made.uuid, until=TODAY),
    )
    for act in (*acts, *telling):
        for who in (eva, carla):
            with pytest.raises(Refused) as refused:
                act(db, who)
            assert (refused.value.refusal, refused.value.subject) == (Refusal.OF_ANOTHER, "Torino")
    follow_ups.share(db, bea, made.uuid)
    for act in acts:  # who reads it says that it was done, and nothing else
        with pytest.raises(Refused):
            act(db, eva)
    for act in telling:
        act(db, eva)
    assert follow_ups.require(db, made.uuid).done_by == "Eva"
    follow_ups.remove(db, carla, made.uuid)
    with pytest.raises(Refused) as refused:
        history.undo(db, eva, reason="it is still to do")
    assert refused.value.refusal is Refusal.OF_ANOTHER


def test_who_typed_a_promise_for_another_body_may_correct_it(db, by):
    torino, asti = (bodies.save_body(db, by, name=name).uuid for name in ("Torino", "Asti"))
    operators.save(db, by, name="Eva", body=asti)
    eva = By("Eva", by.station)
    made = follow_ups.save(db, eva, text="Cal", body=torino, shared=False)
    assert follow_ups.save(db, eva, uuid=made.uuid, text="Call").body == torino
