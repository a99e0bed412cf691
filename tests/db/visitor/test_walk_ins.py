"""A walk-in is registered, asked and checked in at once."""

from __future__ import annotations

import pytest

from db import driver
from db.errors import Refusal, Refused
from db.privacy import consents
from db.rows import Outcome, Source
from db.visitor import visitors, walk_ins
from db.visitor.walk_ins import Answers


def answers(**given):
    return Answers(given, "1-abcdef", "it", "orally")


def test_registration_answers_and_check_in_are_one_change(db, by):
    made = walk_ins.register(
        db, by, given_name="Ada", company="Engines", answers=answers(contact=True, newsletter=False)
    )

    assert made.visitor.source is Source.WALK_IN
    assert made.visitor.checked_in_at is not None
    assert made.scan is not None
    assert made.scan.outcome is Outcome.OK
    kept = consents.of(db, made.visitor.uuid)
    assert {(one.purpose, one.answer) for one in kept} == {("contact", True), ("newsletter", False)}
    facts = driver.rows(
        db,
        "SELECT change FROM check_ins UNION SELECT change FROM consents"
        " UNION SELECT change FROM visitors WHERE uuid = ?",
        (made.visitor.uuid,),
    )
    assert facts == [(made.scan.change,)]


def test_a_visitor_may_only_be_registered(db, by):
    made = walk_ins.register(db, by, given_name="Ada", check_in=False)

    assert made.scan is None
    assert made.visitor.checked_in_at is None
    assert made.visitor.incomplete


def test_a_refused_answer_leaves_nobody_registered(db, by):
    wrong = Answers({"contact": True}, "1", "it", "by telepathy")

    with pytest.raises(Refused) as refused:
        walk_ins.register(db, by, given_name="Ada", answers=wrong)

    assert refused.value.refusal is Refusal.BAD_VALUE
    assert visitors.count(db, visitors.Filters()) == 0


def test_phone_and_email_are_tidied(db, by):
    made = walk_ins.register(
        db, by, given_name="Ada", phone="(248) 555-0123", email=" Ada@ENGINES.example "
    )

    assert made.visitor.phone == "+12485550123"
    assert made.visitor.email == "Ada@engines.example"


def test_what_is_no_address_is_kept_as_typed(db, by):
    made = walk_ins.register(db, by, given_name="Ada", phone="ask Tom", email="ada at engines")

    assert (made.visitor.phone, made.visitor.email) == ("ask Tom", "ada at engines")
