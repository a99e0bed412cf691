"""What no restore forgets: lists given away, answers since a no, notices given."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from db import event_file as event_files
from db.access import operators
from db.keeping import copies, rescuing, restoring
from db.keeping.carrying import Carried
from db.lists_out import exports, given_away
from db.past import history, history_check
from db.past.changes import By
from db.privacy import consents, notices, notices_given
from db.visitor import visitors
from tests.conftest import add_event
from tests.db.keeping.test_rescuing import spoil

if TYPE_CHECKING:
    from pathlib import Path

SAID = {"notice_version": "1", "language": "en", "how": "orally"}


@pytest.fixture
def fair(event_file, event_file_path, by, ada):
    """The open file, and a backup of it in which Ada agreed to the newsletter and to be shared."""
    consents.record(event_file.db, by, ada.uuid, {"newsletter": True, "contact": True}, **SAID)
    return event_file, copies.backup(event_file.db, event_file_path).path


def restored(opened: event_files.EventFile, backup: Path | None):
    """What a restore did, and the file, open again."""
    opened.close()
    assert backup is not None
    done = restoring.restore(By("Eva"), backup, opened.path)
    return done.carried, event_files.open_file(opened.path)


def give_away(db, by, purpose, name):
    return exports.record(db, by, exports.listing(db, exports.Wanted("visitors", purpose)), name)


def test_a_no_stands_and_names_who_has_the_list(fair, by, ada):
    opened, backup = fair
    give_away(opened.db, by, "newsletter", "news.csv")
    consents.record(opened.db, by, ada.uuid, {"newsletter": False}, **SAID)
    give_away(opened.db, by, "", "later.csv")
    before = given_away.still_had(opened.db, ada.uuid)
    carried, file = restored(opened, backup)
    with file:
        assert carried == Carried(exports=2, answers=1)
        assert consents.agreed(file.db, ada.uuid) == {"newsletter": False, "contact": True}
        assert [one.name for one in exports.exports(file.db)] == ["news.csv", "later.csv"]
        assert [one.name for one in exports.exports(file.db, ada.uuid)] == ["news.csv", "later.csv"]
        assert given_away.still_had(file.db, ada.uuid) == before
        assert [one.export.name for one in before["newsletter"]] == ["news.csv"]
        assert history_check.gaps(file.db) == []
        assert event_files.problems(file.db) == []
        assert history.changes(file.db)[0].kind == "carry_over"


def test_a_yes_alone_is_asked_for_again_and_one_after_a_no_stands(fair, by, ada):
    opened, backup = fair
    consents.record(opened.db, by, ada.uuid, {"newsletter": False, "contact": False}, **SAID)
    consents.record(opened.db, by, ada.uuid, {"newsletter": True, "sharing": True}, **SAID)
    carried, file = restored(opened, backup)
    with file:
        assert carried.answers == 3
        assert consents.agreed(file.db, ada.uuid) == {"newsletter": True, "contact": False}


def test_a_yes_that_was_taken_back_does_not_stand_again(fair, by, ada):
    opened, backup = fair
    (made,) = (one for one in history.changes(opened.db) if one.kind == "consent")
    history.undo(opened.db, by, made.uuid)
    carried, file = restored(opened, backup)
    with file:
        assert carried.answers == 2
        assert consents.agreed(file.db, ada.uuid) == {}


def test_who_was_told_need_not_be_told_again_and_who_is_not_there_is_left(fair, by, ada):
    opened, backup = fair
    mary = visitors.register(opened.db, by, given_name="Mary")
    consents.record(opened.db, by, mary.uuid, {"contact": False}, **SAID)
    notices.fill(opened.db, by)
    for who in (ada, mary):
        notices_given.give(opened.db, by, who.uuid, language="en")
    carried, file = restored(opened, backup)
    with file:
        assert carried == Carried(notices=1)
        assert len(notices_given.of(file.db, ada.uuid)) == 1


def test_going_back_and_forth_forgets_nothing_and_takes_nothing_over_twice(fair, by):
    opened, backup = fair
    give_away(opened.db, by, "", "first.csv")
    opened.close()
    aside = restoring.restore(by, backup, opened.path).aside
    with event_files.open_file(opened.path) as file:
        give_away(file.db, by, "", "second.csv")
    carried, file = restored(opened, aside)
    with file:
        assert carried.exports == 1
        assert [one.name for one in exports.exports(file.db)] == ["first.csv", "second.csv"]


def test_it_is_told_that_operators_and_pins_are_others(fair, by):
    opened, backup = fair
    operators.save(opened.db, by, name="Sonia")
    assert restored(opened, backup)[0] == Carried(operators=True)


def test_nothing_is_taken_over_from_another_event(fair, by, tmp_path):
    _, backup = fair
    other = event_files.create(tmp_path / "other.desk")
    add_event(other.db, by)
    give_away(other.db, by, "", "theirs.csv")
    carried, file = restored(other, backup)
    with file:
        assert carried.exports == 0
        assert exports.exports(file.db) == []


def test_the_register_is_rescued_from_a_damaged_file(fair, by, ada):
    opened, backup = fair
    give_away(opened.db, by, "newsletter", "news.csv")
    opened.close()
    spoil(opened.path, ada.uuid.encode(), page=True)
    done = restoring.restore(by, backup, opened.path)
    assert done.aside is not None
    assert done.carried.exports == 0
    with event_files.open_file(opened.path) as file:
        assert rescuing.rescue(file.db, by, done.aside).exports == 1
        assert [one.name for one in exports.exports(file.db, ada.uuid)] == ["news.csv"]
        assert rescuing.rescue(file.db, by, done.aside).exports == 0, "once is enough"
