"""Our bodies, what others call them, and who speaks for them."""

from __future__ import annotations

import pytest

from db import driver, events
from db.errors import Refusal, Refused
from db.ours import bodies
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
