"""Whom a list or a sheet must not name is named in no text of it, whoever it was written about."""

from __future__ import annotations

import pytest

from db.access import operators
from db.lists_out import exports
from db.lists_out.unnamed import Unnamed
from db.meeting import follow_ups, notes, walk_ups
from db.ours import bodies
from db.privacy import consents
from db.reports import event_reports
from db.visitor import visitor_merges, visitors


@pytest.fixture
def said(db, by):
    """What is left of a text where nobody but those *named* may be."""

    def left(text, *named):
        return Unnamed(db, {one.uuid for one in named}).without(text)

    return left


@pytest.fixture
def bob(db, by):
    return visitors.register(
        db, by, given_name="Bob", family_name="Brown", email="bob@b.it", phone="+390111234567"
    )


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("her boss Bob Brown’s (bob@B.it, +39 011 123 4567)", "her boss –’s (–, –)"),
        ("BROWN, Bob: 011/1234567.", "–: –."),
        ("Bob knows Brown & Sons, order 1234567", "Bob knows Brown & Sons, order 1234567"),
        ("", ""),
    ],
)
def test_a_whole_name_an_e_mail_and_a_number_go(said, bob, text, left):
    assert said(text) == left


def test_who_is_named_and_who_is_ours_stay(db, by, said, bob, ada):
    other = visitors.register(db, by, given_name="Bob", family_name="Brown", email="b@other.it")
    operators.save(db, by, name="Ada Lovelace")
    text = "Bob Brown, bob@b.it, b@other.it, Ada Lovelace"
    assert said(text, other) == "Bob Brown, –, b@other.it, Ada Lovelace"
    assert Unnamed(db, None).without(text) == text


def test_who_was_merged_into_somebody_named_is_named(db, by, said, bob, ada):
    visitor_merges.merge(db, by, ada.uuid, bob.uuid)
    assert said("Bob Brown, bob@b.it", ada) == "Bob Brown, bob@b.it"


def test_no_list_and_no_sheet_tells_of_who_did_not_agree(db, by, bob, ada):
    body = bodies.save_body(db, by, name="ANFIA")
    for who, answer in ((ada, True), (bob, False)):
        consents.record(
            *(db, by, who.uuid, {"newsletter": answer, "sharing": answer}),
            notice_version="1",
            language="en",
            how="orally",
        )
    met = walk_ups.walk_up(db, by, visitors=[ada.uuid], bodies=[body.uuid])
    notes.log(db, by, met.uuid, text="her boss Bob Brown decides", shared=True, body=body.uuid)
    for about in ({"meeting": met.uuid}, {"visitor": bob.uuid}):
        follow_ups.save(db, by, text="Call Bob Brown", body=body.uuid, shared=True, **about)
    told = [
        exports.listing(db, exports.Wanted(kind, **whom)).rows
        for kind in ("meetings", "follow-ups")
        for whom in ({"purpose": "newsletter"}, {"body": body.uuid})
    ]
    told += [event_reports.body_report(db, body.uuid), event_reports.event_report(db)]
    for each in told:
        assert "Brown" not in repr(each)
        assert "decides" in repr(each) or "Call –" in repr(each)
