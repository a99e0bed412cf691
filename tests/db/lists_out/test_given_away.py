"""Who was given somebody's data, and who has them after a consent was taken back."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from db.lists_out import exports, given_away, papers_out
from db.lists_out.exports import Wanted
from db.ours import bodies
from db.past import history
from db.privacy import consents, person_files


@pytest.fixture
def say(db, by):
    def say(visitor, **answers):
        told = {"notice_version": "1", "language": "en", "how": "orally"}
        consents.record(db, by, visitor.uuid, answers, **told)

    return say


@pytest.fixture
def write(db, by):
    def write(name, *wanted, **more):
        return exports.record(db, by, exports.listing(db, Wanted(*wanted, **more)), name)

    return write


def had(db, visitor):
    told = given_away.still_had(db, visitor.uuid)
    return {purpose: [one.export.name for one in found] for purpose, found in told.items()}


def test_lists_for_that_purpose_and_those_of_ours_have_what_was_taken_back(db, by, ada, say, write):
    say(ada, contact=True, newsletter=True)
    for name, *wanted in (
        ("all.xlsx", "visitors"),
        ("mail.csv", "visitors", "contact"),
        ("news.csv", "visitors", "newsletter"),
    ):
        write(name, *wanted)
    papers_out.roster(db, by, [ada.uuid], "roster.pdf")
    person_files.register(db, by, ada.uuid, "ada.pdf")
    assert had(db, ada) == {}
    say(ada, contact=False)
    write("later.xlsx", "visitors")
    assert had(db, ada) == {"contact": ["all.xlsx", "mail.csv"]}
    say(ada, contact=True)
    assert had(db, ada) == {}


def test_who_never_agreed_takes_nothing_back(db, ada, say, write):
    write("all.xlsx", "visitors")
    say(ada, contact=False)
    assert had(db, ada) == {}


def test_a_clock_that_was_set_back_hides_nobody_who_has_the_data(db, by, ada, say, write, frozen):
    say(ada, contact=True)
    write("mail.csv", "visitors", "contact")
    frozen.forward(hours=-5)
    say(ada, contact=False)
    assert had(db, ada) == {"contact": ["mail.csv"]}
    said = history.changes(db, limit=1)[0]
    history.undo(db, replace(by, reason="mistake"), said.uuid)
    assert had(db, ada) == {}


def test_their_file_names_the_bodies_and_lists_of_ours(db, by, ada, say, write):
    anfia = bodies.save_body(db, by, name="ANFIA")
    write("all.xlsx", "visitors")
    meetings = exports.Listing(Wanted("meetings", body=anfia.uuid), (), (), {}, (ada.uuid,))
    exports.record(db, by, meetings, "a.csv")
    told = person_files.person_file(db, ada.uuid)["given_to"]
    assert [(one["list"], one["body"]) for one in told] == [("visitors", ""), ("meetings", "ANFIA")]
    assert anfia.uuid not in json.dumps(told)
