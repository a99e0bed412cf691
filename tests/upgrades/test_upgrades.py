"""A file of every version that was released opens in this one, with all that was in it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from db import event_file
from db.door import check_ins
from db.past import history
from db.rows import Outcome
from db.visitor import visitors
from tests.upgrades.facts import facts

FROZEN = sorted(Path(__file__).parent.glob("*.desk"))


@pytest.fixture(params=FROZEN, ids=lambda path: path.stem)
def frozen_file(request, tmp_path):
    """A copy of a frozen file, and what was in it when it was made."""
    path = Path(shutil.copy(request.param, tmp_path))
    return path, json.loads(request.param.with_suffix(".json").read_text(encoding="utf-8"))


def test_there_is_a_frozen_file_to_open():
    assert [path.stem for path in FROZEN][:1] == ["0.1.0"]


def test_everything_that_was_in_it_is_found(frozen_file, frozen):
    path, then = frozen_file
    with event_file.open_file(path) as opened:
        assert event_file.problems(opened.db) == []
        now = facts(opened.db)
    for question, answer in then.items():
        assert still(answer, now[question]) == answer, question


def still(then, now):
    """What of *now* answers *then*: later versions may say more of a row, never less."""
    if isinstance(then, dict) and isinstance(now, dict):
        return {key: still(then[key], now[key]) for key in then if key in now}
    if isinstance(then, list) and isinstance(now, list) and len(then) == len(now):
        return [still(*pair) for pair in zip(then, now, strict=True)]
    return now


def test_a_row_may_say_more_but_not_less():
    assert still({"name": "Ada"}, {"name": "Ada", "more": 1}) == {"name": "Ada"}
    assert still({"name": "Ada"}, {"more": 1}) != {"name": "Ada"}
    assert still([1, 2], [1]) != [1, 2]


def test_it_is_a_file_to_go_on_with(frozen_file, by):
    path, then = frozen_file
    hedy = next(one for one in then["visitors"].values() if one["external_id"] == "VTM25-1")
    with event_file.open_file(path) as opened:
        assert check_ins.check_in(opened.db, by, hedy["code"]).outcome is Outcome.OK
        new = visitors.register(opened.db, by, given_name="Ada", family_name="Esempio")
        assert new.uuid not in then["visitors"]
        history.undo(opened.db, by)
        history.undo(opened.db, by)
        assert event_file.problems(opened.db) == []
