"""The next edition: being interested is one thing, and being written to about it another."""

from __future__ import annotations

import pytest

from db.past import history
from db.privacy import consents, next_edition, notices
from db.privacy.next_edition import Stance
from db.visitor import visitor_merges


@pytest.fixture(autouse=True)
def _notice(db, by):
    notices.fill(db, by)


def test_who_is_interested_has_not_agreed_to_anything(db, by, ada):
    assert next_edition.stance(db, ada.uuid) == Stance()
    next_edition.tell(db, by, ada.uuid)
    assert next_edition.stance(db, ada.uuid) == Stance(interested=True)
    assert consents.of(db, ada.uuid) == []


def test_the_answer_keeps_what_was_read_and_how_it_was_given(db, by, ada):
    next_edition.allow(db, by, ada.uuid, False, language="it")
    (given,) = consents.of(db, ada.uuid)
    assert (given.purpose, given.answer, given.how) == ("next_edition", False, "orally")
    assert (given.language, given.notice_version) == ("it", notices.notice(db, "it").version)
    assert next_edition.stance(db, ada.uuid) == Stance(may_write=False)


def test_each_of_the_two_is_taken_back_by_itself(db, by, ada):
    next_edition.tell(db, by, ada.uuid)
    next_edition.allow(db, by, ada.uuid, True, language="en")
    history.undo(db, by)
    assert next_edition.stance(db, ada.uuid) == Stance(interested=True)
    history.undo(db, by)
    assert next_edition.stance(db, ada.uuid) == Stance()


def test_what_a_merged_visitor_said_goes_along_and_comes_back(db, by, ada, nico):
    next_edition.tell(db, by, nico.uuid)
    next_edition.allow(db, by, nico.uuid, True, language="en")
    visitor_merges.merge(db, by, ada.uuid, nico.uuid)
    merged = history.changes(db, limit=1)[0].uuid
    assert next_edition.stance(db, ada.uuid) == Stance(interested=True, may_write=True)
    next_edition.allow(db, by, nico.uuid, False, language="en")
    assert next_edition.stance(db, ada.uuid) == Stance(interested=True, may_write=False)
    history.undo(db, by, merged)
    assert next_edition.stance(db, nico.uuid) == Stance(interested=True, may_write=True)
