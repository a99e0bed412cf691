"""What cannot be taken back, and why."""

from __future__ import annotations

import pytest

from db.errors import Refusal
from db.past import changes, history
from db.privacy import consents
from db.visitor import visitors
from tests.db.past.stand import newest, refusal


class TestRefusals:
    def test_an_undo_is_undone_by_doing_it_again(self, db, by, ada):
        visitors.block(db, by, ada.uuid)
        blocked = newest(db).uuid
        history.undo(db, by)
        undo = newest(db).uuid
        assert refusal(history.undo, db, by, undo) == (Refusal.NOT_UNDOABLE, "undo")
        assert refusal(history.undo, db, by, blocked) == (Refusal.UNDONE_ALREADY, undo)

    @pytest.mark.parametrize("kind", ["new", "backup", "copy", "recover", "station"])
    def test_what_cannot_be_taken_back(self, db, by, kind):
        with changes.transaction(db, by, kind) as change:
            pass
        assert refusal(history.undo, db, by, change.uuid) == (Refusal.NOT_UNDOABLE, kind)

    def test_no_such_change(self, db, by):
        assert refusal(history.undo, db, by, "nothing")[0] is Refusal.NOT_FOUND

    def test_nothing_to_undo(self, db, by):
        assert refusal(history.undo, db, by)[0] is Refusal.NOTHING_TO_UNDO

    def test_an_answer_that_another_followed_stays_until_that_one_goes(self, db, by, ada):
        def answer(**answers):
            told = {"notice_version": "1", "language": "en", "how": "orally"}
            consents.record(db, by, ada.uuid, answers, **told)
            return newest(db).uuid

        first, other, later = answer(contact=True), answer(newsletter=True), answer(contact=False)
        assert refusal(history.undo, db, by, first) == (Refusal.CHANGED_SINCE, later)
        history.undo(db, by, other)
        history.undo(db, by, later, reason="the wrong box")
        assert consents.agreed(db, ada.uuid) == {"contact": True}
        history.undo(db, by, first)
        assert consents.of(db, ada.uuid) == []

    def test_a_refused_undo_leaves_no_trace(self, db, by, ada):
        visitors.edit(db, by, ada.uuid, family_name="King")
        first = newest(db).uuid
        visitors.edit(db, by, ada.uuid, family_name="Byron")
        before = history.count(db)
        refusal(history.undo, db, by, first)
        assert history.count(db) == before
