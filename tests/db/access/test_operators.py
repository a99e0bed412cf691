"""Operators with their PINs, and stations."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db import driver
from db.access import operators
from db.errors import Refusal, Refused
from db.ours import bodies
from db.past import history, undo


@pytest.fixture
def by(by):
    """On a supervisor's word: what the list holds is tried here, not who may change it."""
    return replace(by, vouched=True)


@pytest.fixture
def maria(db, by):
    return operators.save(db, by, name="Maria", role="supervisor", pin="4711")


def test_a_pin_is_never_in_the_file(event_file, by):
    pin = "4711 by the river"  # four digits alone are in some file by chance, ids are full of them
    maria = operators.save(event_file.db, by, name="Maria", role="supervisor", pin=pin)
    assert operators.check_pin(event_file.db, maria.uuid, pin)
    event_file.close()
    assert pin.encode() not in event_file.path.read_bytes()


def test_the_right_pin_is_known_from_wrong_ones(db, by, maria):
    luca = operators.save(db, by, name="Luca")
    assert operators.check_pin(db, maria.uuid, "4711")
    assert not operators.check_pin(db, maria.uuid, "4712")
    assert not operators.check_pin(db, maria.uuid, "")
    assert not operators.check_pin(db, luca.uuid, "")
    assert not operators.check_pin(db, luca.uuid, "4711")


@pytest.mark.parametrize(
    ("said", "meant"), [("2580 ", "2580"), ("\t2580", "2580"), ("perche\u0301", "perch\xe9")]
)
def test_a_pin_is_what_was_meant_however_it_was_typed_or_pasted(db, by, said, meant):
    nora = operators.save(db, by, name="Nora", pin=said)
    for pin in (said, meant, f" {meant}\n"):
        assert operators.check_pin(db, nora.uuid, pin)
    with pytest.raises(Refused, match="pin_taken"):
        operators.save(db, by, name="Luca", pin=meant)


def test_half_a_character_is_no_pin_and_a_wrong_one(db, by, maria):
    half = "47\udcff11"  # as a command line gives what is no UTF-8
    assert not operators.is_fit(half)
    assert not operators.check_pin(db, maria.uuid, half)
    assert operators.supervisor_with(db, half) is None


def test_one_pin_given_twice_is_kept_as_different_hashes(db, by, maria):
    kept = {row[0] for row in driver.rows(db, "SELECT pin FROM operators")}
    operators.save(db, by, uuid=maria.uuid, name="Maria", role="supervisor", pin="4711")
    kept |= {row[0] for row in driver.rows(db, "SELECT pin FROM operators")}
    assert len(kept) == 2
    assert operators.check_pin(db, maria.uuid, "4711")


def test_a_pin_stays_unless_it_is_taken_away(db, by, maria):
    renamed = operators.save(db, by, uuid=maria.uuid, name="Maria R.", role="supervisor")
    assert renamed.has_pin
    assert operators.check_pin(db, maria.uuid, "4711")
    operators.save(db, by, name="Elena", role="supervisor", pin="2468")
    assert not operators.save(db, by, uuid=maria.uuid, name="Maria", pin="").has_pin
    assert not operators.check_pin(db, maria.uuid, "")


def test_only_a_supervisors_pin_opens_what_is_privileged(db, by):
    assert not operators.needs_pin(db)
    operators.save(db, by, name="Luca", pin="8642")
    assert not operators.needs_pin(db)
    maria = operators.save(db, by, name="Maria", role="supervisor", pin="4711")
    assert operators.needs_pin(db)
    assert operators.supervisor_with(db, "4711") == maria
    assert operators.supervisor_with(db, "8642") is None
    operators.save(db, by, name="Elena", role="supervisor", pin="2468")
    operators.remove(db, by, maria.uuid)
    assert operators.supervisor_with(db, "4711") is None


@pytest.mark.parametrize(
    "leave",
    [
        operators.remove,
        lambda db, by, uuid: operators.save(db, by, uuid=uuid, name="Maria"),
        lambda db, by, uuid: operators.save(
            db, by, uuid=uuid, name="Maria", role="supervisor", pin=""
        ),
        lambda db, by, _uuid: undo.take_back(db, by, history.changes(db)[0].uuid),
    ],
    ids=["removed", "of the staff", "without a PIN", "undone"],
)
def test_the_last_supervisor_with_a_pin_stays_one(db, by, leave):
    operators.save(db, by, name="Eva", role="supervisor")
    operators.save(db, by, name="Luca", pin="1357")
    maria = operators.save(db, by, name="Maria", role="supervisor", pin="4711")
    with pytest.raises(Refused) as refused:
        leave(db, by, maria.uuid)
    assert (refused.value.refusal, refused.value.subject) == (Refusal.LAST_PIN, "Maria")
    assert operators.supervisor_with(db, "4711") == maria


def test_the_last_supervisor_with_a_pin_is_corrected_and_gets_another_pin(db, by, maria):
    operators.save(db, by, uuid=maria.uuid, name="Maria R.", role="supervisor", pin="8642")
    assert operators.supervisor_with(db, "8642")


@pytest.mark.parametrize(
    ("fields", "refusal"),
    [
        ({"name": ""}, Refusal.BAD_VALUE),
        ({"name": "Luca", "role": "king"}, Refusal.BAD_VALUE),
        ({"name": "Luca", "pin": "123"}, Refusal.PIN_UNFIT),
        ({"name": "MARIA"}, Refusal.OPERATOR_EXISTS),
    ],
)
def test_an_operator_that_makes_no_sense_is_refused(db, by, maria, fields, refusal):
    with pytest.raises(Refused) as refused:
        operators.save(db, by, **fields)
    assert refused.value.refusal is refusal
    assert operators.operators(db) == [maria]


def test_a_station_is_written_once_and_again_when_its_name_changes(db, by):
    def count():
        return driver.one(db, "SELECT count(*) FROM changes")[0]

    before = count()
    operators.save_station(db, by, "laptop-1", "Hall B")
    operators.save_station(db, by, "laptop-1", "Hall B")
    assert count() == before + 1
    operators.save_station(db, by, "laptop-2", "Entrance")
    operators.save_station(db, by, "laptop-1", "Hall C")
    assert operators.stations(db) == [("laptop-1", "Hall C"), ("laptop-2", "Entrance")]


def test_an_operator_works_for_a_body_or_for_the_delegation(db, by):
    anfia = bodies.save_body(db, by, name="ANFIA").uuid
    made = operators.save(db, by, name="Lucia", body=anfia)
    assert (made.body, operators.save(db, by, name="Elena").body) == (anfia, "")
    assert operators.save(db, by, uuid=made.uuid, name="Lucia").body == anfia
    assert operators.save(db, by, uuid=made.uuid, name="Lucia", body="").body == ""
    with pytest.raises(Refused) as refused:
        operators.save(db, by, name="Nora", body="nowhere")
    assert (refused.value.refusal, refused.value.subject) == (Refusal.BAD_VALUE, "body")
