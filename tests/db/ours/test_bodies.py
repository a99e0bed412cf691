"""Our bodies, what others call them, and who speaks for them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from db import driver, events
from db.access import operators
from db.errors import Refusal, Refused
from db.lists_out import exports, given_away
from db.meeting import follow_ups, notes, walk_ups
from db.ours import bodies
from db.past import history
from db.privacy import consents
from db.rows import Role


@pytest.fixture
def university(db, by):
    return bodies.save_body(
        db, by, name="Università di Torino", aliases=["UniTo", " ", "unito", "UNIVERSITA DI TORINO"]
    )


@pytest.mark.parametrize(
    "written", ["Università di Torino", "universita' di torino", " UNITO ", "Uni­To"]
)
def test_a_body_is_recognised_however_its_name_is_written(db, university, written):
    assert bodies.recognise(db, written) == university


@pytest.mark.parametrize("written", ["", "...", "Torino", "Politecnico di Torino"])
def test_what_is_nobodys_name_is_not_recognised(db, university, written):
    assert bodies.recognise(db, written) is None


def test_aliases_that_say_the_same_are_kept_once(university):
    assert university.aliases == ("UniTo",)


def test_no_two_bodies_answer_to_one_name(db, by, university):
    for fields in ({"name": "unito"}, {"name": "Other", "aliases": ["Università di Torino"]}):
        with pytest.raises(Refused) as refused:
            bodies.save_body(db, by, **fields)
        assert refused.value.refusal is Refusal.BAD_VALUE
    assert bodies.bodies(db) == [university]


def test_a_removed_body_is_recognised_no_more(db, by, university):
    events.remove(db, by, "body", university.uuid)
    assert bodies.bodies(db) == []
    assert bodies.recognise(db, "UniTo") is None


def belongs(db, by, body, visitor, what):
    """Something of the kind *what* that belongs to the *body*."""
    if what == "operator":
        operators.save(db, by, name="Tom", body=body)
    elif what == "answer":
        said = {"notice_version": "1", "language": "en", "how": "screen"}
        consents.record(db, by, visitor, {}, bodies={body: False}, **said)
    elif what == "promise":
        follow_ups.save(db, by, text="Send the drawings", visitor=visitor, body=body)
    else:
        met = walk_ups.walk_up(db, by, visitors=[visitor])
        notes.log(db, by, met.uuid, text="Wants gears", body=body, shared=False)


@pytest.mark.parametrize("what", ["operator", "answer", "promise", "note"])
def test_a_body_stays_as_long_as_anything_is_its_own(db, by, ada, university, what):
    made = history.changes(db, limit=1)[0].uuid
    belongs(db, by, university.uuid, ada.uuid, what)
    for take_out in (
        partial(events.remove, db, by, "body", university.uuid),
        partial(history.undo, db, by, made),
    ):
        with pytest.raises(Refused) as refused:
            take_out()
        assert (refused.value.refusal, refused.value.subject) == (Refusal.IN_USE, university.name)
    assert bodies.bodies(db) == [university]
    history.undo(db, by, history.changes(db, limit=1)[0].uuid)
    events.remove(db, by, "body", university.uuid)
    assert bodies.bodies(db) == []


def test_who_was_given_a_list_is_told_though_the_body_is_gone(db, by, ada, university):
    wanted = exports.Wanted("visitors", body=university.uuid)
    listing = replace(exports.listing(db, wanted), people=(ada.uuid,))
    exports.record(db, by, listing, "list.csv")
    events.remove(db, by, "body", university.uuid)
    assert [one.to for one in given_away.given(db, ada.uuid)] == [university.name]


@pytest.mark.parametrize("fields", [{"name": ""}, {"name": "™"}, {"name": "X", "kind": "club"}])
def test_a_body_without_a_name_or_of_no_kind_is_refused(db, by, fields):
    with pytest.raises(Refused):
        bodies.save_body(db, by, **fields)


def test_a_delegate_speaks_for_several_bodies_in_both_languages(db, by):
    roles = [
        Role("Confindustria Piemonte", "Chair", "Presidente"),
        Role("Dumarey Italia", "CEO", "CEO"),
    ]
    made = bodies.save_delegate(db, by, name="Ada Lovelace", leads=True, roles=roles)
    assert bodies.delegates(db) == [made]
    assert made.roles == tuple(roles)
    assert made.leads is True
    assert made.capacity == "delegate"


def test_a_delegates_title_is_corrected_with_history(db, by):
    made = bodies.save_delegate(db, by, name="Ada", roles=[Role("CNA", "Chair", "Presidente")])
    bodies.save_delegate(
        db, by, uuid=made.uuid, name="Ada", roles=[Role("CNA", "Head", "Presidente")]
    )
    assert driver.rows(db, "SELECT field FROM history WHERE row = ?", (made.uuid,)) == [("roles",)]


def test_delegates_come_in_the_order_they_were_given(db, by):
    for name in ("Zoe", "Ada", "Mia"):
        bodies.save_delegate(db, by, name=name)
    assert [one.name for one in bodies.delegates(db)] == ["Zoe", "Ada", "Mia"]


@pytest.mark.parametrize("fields", [{"name": " "}, {"name": "Ada", "roles": [Role("", "x", "y")]}])
def test_a_delegate_without_a_name_or_body_is_refused(db, by, fields):
    with pytest.raises(Refused):
        bodies.save_delegate(db, by, **fields)
