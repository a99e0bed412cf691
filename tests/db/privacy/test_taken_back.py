"""A visitor's no is taken back for a reason only, and the person may read both."""

from __future__ import annotations

import pytest

from db.errors import Refusal, Refused
from db.ours import bodies
from db.past import history
from db.privacy import consents, person_files, taken_back
from db.visitor import visitor_merges, visitors

SAID = {"notice_version": "1", "language": "en", "how": "screen"}


def says(db, by, visitor, **answers):
    consents.record(db, by, visitor.uuid, answers, **SAID)


def needs_reason(db, by):
    """Whether the last change is taken back for a reason only; without one it is, else."""
    try:
        history.undo(db, by)
    except Refused as refused:
        return refused.refusal is Refusal.REASON_NEEDED
    return False


def test_a_no_goes_for_a_reason_only_and_both_are_told(db, by, ada):
    says(db, by, ada, newsletter=True)
    says(db, by, ada, newsletter=False)
    assert needs_reason(db, by)
    assert consents.agreed(db, ada.uuid) == {"newsletter": False}
    history.undo(db, by, reason="the wrong box")
    assert consents.agreed(db, ada.uuid) == {"newsletter": True}
    told = person_files.person_file(db, ada.uuid)
    assert [one["answer"] for one in told["consents"]] == [True]
    (gone,) = told["taken_back"]
    assert (gone["what"], gone["said"]["purpose"], gone["said"]["answer"], gone["said"]["how"]) == (
        *("consents", "newsletter", False),
        "screen",
    )
    assert (gone["operator"], gone["reason"]) == (by.operator, "the wrong box")


@pytest.mark.parametrize("last", [True, False])
def test_what_frees_nothing_needs_no_reason(db, by, ada, last):
    says(db, by, ada, newsletter=True, contact=False)
    says(db, by, ada, newsletter=True, contact=last)
    assert not needs_reason(db, by)


def test_a_no_for_one_body_is_a_no(db, by, ada):
    anfia = bodies.save_body(db, by, name="ANFIA")
    says(db, by, ada, sharing=True)
    consents.record(db, by, ada.uuid, {}, bodies={anfia.uuid: False}, **SAID)
    assert needs_reason(db, by)


def test_a_no_on_the_other_card_is_a_no(db, by, ada):
    double = visitors.register(db, by, given_name="Ada", family_name="Exempio")
    visitor_merges.merge(db, by, ada.uuid, double.uuid)
    says(db, by, ada, newsletter=True)
    says(db, by, double, newsletter=False)
    assert needs_reason(db, by)


def test_every_kind_of_fact_about_people_that_an_undo_retracts_is_told():
    from db.past import undo_plan

    others = {
        "head_counts": "of nobody in particular",
        "note_shares": "who may read it, not what it says",
    }
    assert set(taken_back.TOLD) == set(undo_plan._FACTS) - set(others)
