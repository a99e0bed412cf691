"""Every kind of change has its words and its icon, and an undo is offered where there can be one."""

from __future__ import annotations

import pytest

from db import clock
from db.rows import Change
from desktop import wording
from desktop.change_words import ChangeWords
from tests.db.kinds import REFUSED, UNDONE

KINDS = {kind for kind, _ in UNDONE.values()} | set(REFUSED)


def test_each_kind_is_called_something():
    assert set(wording.changes()) == KINDS


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_an_undo_is_offered_where_there_can_be_one(kind):
    made = Change("uuid", clock.now(), "Tom", "station", kind, "", None, "", None, None)
    assert ChangeWords.can_undo(made) == (kind not in REFUSED)
    assert ChangeWords.icon(kind) != "circle"
