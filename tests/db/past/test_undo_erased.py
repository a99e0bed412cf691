"""What was done about somebody who was erased since goes on counting."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from db import events
from db.door import check_ins
from db.erasure import erasing, retention
from db.errors import Refusal
from db.past import history
from db.privacy import consents
from db.reports import figures
from db.visitor import visitors, walk_ins
from tests.db.past.stand import newest, refusal


@pytest.fixture
def why(by):
    return replace(by, reason="a letter")


def test_the_registration_of_who_was_erased_is_not_taken_back(db, by, why):
    person = walk_ins.register(db, by, given_name="Ada", family_name="Byron").visitor
    erasing.erase(db, why, person.uuid)
    assert refusal(history.undo, db, by) == (Refusal.ERASED, person.uuid)
    assert figures.presence(db).people == 1


def test_nor_what_was_noted_about_them(db, by, why, ada, grace):
    check_ins.check_in_visitor(db, by, ada.uuid)
    came = newest(db).uuid
    told = {"notice_version": "1", "language": "en", "how": "orally"}
    consents.record(db, by, ada.uuid, {"contact": True}, **told)
    agreed = newest(db).uuid
    erasing.erase(db, why, ada.uuid)
    for change in (came, agreed):
        assert refusal(history.undo, db, by, change) == (Refusal.ERASED, ada.uuid)
    check_ins.check_in_visitor(db, by, grace.uuid)
    history.undo(db, by)
    assert figures.presence(db).people == 1


def test_nor_once_everybody_became_nobody(db, by, why, frozen):
    person = walk_ins.register(db, by, given_name="Ada", family_name="Byron").visitor
    made = newest(db).uuid
    events.edit(db, by, retention_until=date(2025, 1, 1))
    retention.anonymise(db, why)
    assert refusal(history.undo, db, by, made) == (Refusal.ERASED, person.uuid)
    assert visitors.by_uuid(db, person.uuid).name == ""
