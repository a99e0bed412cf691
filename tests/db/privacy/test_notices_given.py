"""Who came by list is told where their data came from, once, and that they were is kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.door import check_ins
from db.erasure import erasing
from db.errors import Refusal, Refused
from db.past import history
from db.privacy import consents, notices, notices_given, person_files
from db.rows import Source
from db.visitor import visitor_merges, visitors, walk_ins


def brought(db, by, name):
    """Somebody whom a list brought."""
    return visitors.register(db, by, given_name=name, family_name="Esempio", source=Source.LIST)


@pytest.fixture
def listed(db, by):
    """Ada, whom a list brought; the notice is written."""
    notices.fill(db, by)
    return brought(db, by, "Ada")


@pytest.fixture
def nico(db, by):
    return brought(db, by, "Nicolò")


@pytest.fixture
def grace(db, by):
    return brought(db, by, "Grace")


def answer(db, by, visitor):
    told = {"notice_version": "1", "language": "en", "how": "paper"}
    consents.record(db, by, visitor.uuid, {"contact": False}, **told)


def test_who_was_told_is_kept_with_the_words_they_were_shown(db, by, frozen, listed):
    assert notices_given.to_tell(db, listed.uuid)
    notices_given.give(db, by, listed.uuid, language="it", how="screen")
    assert not notices_given.to_tell(db, listed.uuid)
    (given,) = notices_given.of(db, listed.uuid)
    version = notices.notice(db, "it").version
    assert (given.notice_version, given.language, given.how) == (version, "it", "screen")
    assert (given.at, given.operator) == (frozen.at, "Tom")


def test_taken_back_they_are_to_be_told_again(db, by, listed):
    notices_given.give(db, by, listed.uuid, language="en")
    history.undo(db, by)
    assert notices_given.of(db, listed.uuid) == []
    assert notices_given.to_tell(db, listed.uuid)


def test_who_saw_the_notice_already_need_not_be_told(db, by, listed, nico):
    walk_in = walk_ins.register(db, by, given_name="Zeno").visitor
    assert not notices_given.to_tell(db, walk_in.uuid)
    answer(db, by, listed)
    assert not notices_given.to_tell(db, listed.uuid)
    history.undo(db, by)
    assert notices_given.to_tell(db, listed.uuid)
    assert notices_given.to_tell(db, nico.uuid)
    visitor_merges.merge(db, by, nico.uuid, walk_in.uuid)  # the same person, at the counter
    assert not notices_given.to_tell(db, nico.uuid)


def test_what_was_told_to_who_was_merged_holds_for_who_is_kept(db, by, listed, nico, grace):
    notices_given.give(db, by, grace.uuid, language="en")
    visitor_merges.merge(db, by, nico.uuid, grace.uuid)
    visitor_merges.merge(db, by, listed.uuid, nico.uuid)
    assert not notices_given.to_tell(db, listed.uuid)
    assert not notices_given.to_tell(db, nico.uuid)  # nobody of their own any more
    assert [one.visitor for one in notices_given.of(db, listed.uuid)] == [grace.uuid]


def test_nobody_is_left_to_tell_after_an_erasure(db, by, listed):
    erasing.erase(db, replace(by, reason="they asked"), listed.uuid)
    assert not notices_given.to_tell(db, listed.uuid)
    assert not notices_given.to_tell(db, "nobody")


def test_of_people_from_lists_who_came_those_told_are_counted(db, by, listed, nico, grace):
    assert notices_given.met(db) == (0, 0)
    check_ins.check_in(db, by, listed.code)
    check_ins.check_in(db, by, nico.code)
    walk_ins.register(db, by, given_name="Zeno", check_in=True)
    notices_given.give(db, by, grace.uuid, language="en")  # who has not come
    assert notices_given.met(db) == (2, 0)
    notices_given.give(db, by, listed.uuid, language="en")
    notices_given.give(db, by, listed.uuid, language="en", how="paper")
    assert notices_given.met(db) == (2, 1)
    visitor_merges.merge(db, by, grace.uuid, nico.uuid)  # who was told, came
    assert notices_given.met(db) == (2, 2)


def test_it_stands_in_their_file_and_in_their_history(db, by, listed):
    notices_given.give(db, by, listed.uuid, language="en", how="paper")
    (told,) = person_files.person_file(db, listed.uuid)["notices_given"]
    assert told["how"] == "paper"
    assert told["notice"].endswith(" en")
    assert history.of(db, listed.uuid)[0].kind == "notice_given"


def test_what_is_no_way_of_telling_and_no_person_is_refused(db, by, listed):
    with pytest.raises(Refused) as refused:
        notices_given.give(db, by, listed.uuid, language="en", how="by telepathy")
    assert (refused.value.refusal, refused.value.subject) == (Refusal.BAD_VALUE, "how")
    with pytest.raises(Refused) as refused:
        notices_given.give(db, by, "nobody", language="en")
    assert refused.value.refusal is Refusal.NOT_FOUND
    assert visitors.by_uuid(db, listed.uuid) == listed
