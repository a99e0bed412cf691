"""Nothing is noted any more about somebody who is not there: erased, taken back, or merged away."""

from __future__ import annotations

from datetime import date

import pytest

from db.erasure import erasing
from db.errors import Refusal, Refused
from db.meeting import meeting_saving
from db.past import history
from db.privacy import consents
from db.rows import Party, PartyKind, Side
from db.visitor import visitor_merges, visitors

DAY = date(2025, 4, 23)
TOLD = {"notice_version": "1", "language": "en", "how": "orally"}


@pytest.fixture(params=["erased", "taken back"])
def gone(request, db, by, why):
    person = visitors.register(db, by, given_name="Zoe", family_name="Zeta")
    if request.param == "erased":
        erasing.erase(db, why, person.uuid)
    else:
        history.undo(db, by)
    return person.uuid


def test_nobody_answers_or_is_seated_who_is_gone(db, by, gone):
    party = Party(Side.THEIRS, PartyKind.VISITOR, gone, "Zoe Zeta")
    for act in (
        lambda: consents.record(db, by, gone, {"newsletter": True}, **TOLD),
        lambda: meeting_saving.save(db, by, with_name="x", date=DAY, visitor=gone),
        lambda: meeting_saving.save(db, by, with_name="x", date=DAY, parties=(party,)),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert (refused.value.refusal, refused.value.subject) == (Refusal.NOT_FOUND, gone)


def test_who_was_merged_is_meant_as_the_one_they_became(db, by, ada, grace):
    visitor_merges.merge(db, by, ada.uuid, grace.uuid)
    consents.record(db, by, grace.uuid, {"newsletter": True}, **TOLD)
    (said,) = consents.of(db, ada.uuid)
    assert said.visitor == ada.uuid
    made = meeting_saving.save(db, by, with_name="x", date=DAY, visitor=grace.uuid)
    assert [one.ref for one in made.theirs] == [ada.uuid]


def test_a_meeting_of_who_was_erased_can_still_be_corrected(db, by, why, ada):
    made = meeting_saving.save(db, by, with_name="x", date=DAY, visitor=ada.uuid)
    erasing.erase(db, why, ada.uuid)
    assert meeting_saving.save(db, by, uuid=made.uuid, place="Hall B").place == "Hall B"
