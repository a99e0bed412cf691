"""Every kind of change is in the activity list with who, when and what; an undo leaves of it what
was before, in every table, or is refused.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from db import driver, event_file
from db.errors import Refusal, Refused
from db.past import history, history_check
from tests.conftest import add_event, copied
from tests.db.acts import fair
from tests.db.kinds import REFUSED, UNDONE

LOGS = {
    *("changes", "history", "retractions", "imports", "import_maps", "badge_jobs", "job_states"),
    *("drafts", "_sqlite_migrations"),
}
"""Tables that tell what was done, and remember words for the next time: they go on growing."""

PASSING = {"id", "updated_at"}
_ROWS = []
"""What is in the small fair, once it was made."""


@pytest.fixture
def small(by, tmp_path, frozen):
    """A small fair, which is made once and copied."""

    def make(path):
        with event_file.create(path) as new:
            add_event(new.db, by)
            _ROWS.append(fair(new.db, by, tmp_path))

    copied(tmp_path / "small.desk", "small", make)
    with event_file.open_file(tmp_path / "small.desk") as opened:
        yield replace(_ROWS[0], db=opened.db, folder=tmp_path)


def standing(db):
    """Every row that counts, by its table: nothing retracted, withdrawn, revoked or out of use."""
    tables = driver.rows(
        db,
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%STRICT%' ORDER BY name",
    )
    gone = {row[0] for row in driver.rows(db, "SELECT fact FROM retractions")}
    found = {}
    for (table,) in tables:
        if table in LOGS:
            continue
        columns = [row[1] for row in driver.rows(db, f"PRAGMA table_info({table})")]
        rows = [
            dict(zip(columns, row, strict=True))
            for row in driver.rows(db, f"SELECT {', '.join(columns)} FROM {table} ORDER BY id")
        ]
        found[table] = [
            {name: value for name, value in row.items() if name not in PASSING}
            for row in rows
            if row["uuid"] not in gone
            and not (row.get("withdrawn") or row.get("removed") or row.get("revoked_at"))
        ]
    return found


@pytest.mark.parametrize("name", UNDONE)
def test_what_was_done_is_told_and_taken_back_without_a_trace(by, small, frozen, name):
    db, (kind, act) = small.db, UNDONE[name]
    before, told = standing(db), history.count(db)
    frozen.forward(minutes=3)
    act(small)
    made = history.changes(db, limit=1)[0]
    assert (made.kind, made.operator, made.at) == (kind, "Tom", frozen())
    assert history.count(db) == told + 1
    assert standing(db) != before
    assert history_check.gaps(db) == []
    undone = history.undo(db, by, made.uuid)
    assert (undone.change.uuid, undone.kept) == (made.uuid, [])
    assert standing(db) == before
    assert event_file.problems(db) == []


@pytest.mark.parametrize("kind", REFUSED)
def test_what_cannot_be_taken_back_is_told_too(by, small, frozen, kind):
    db = small.db
    frozen.forward(minutes=3)
    REFUSED[kind](small)
    made = next(one for one in history.changes(db) if one.kind == kind)
    assert made.operator == "Tom"
    assert history_check.gaps(db) == []
    with pytest.raises(Refused) as refused:
        history.undo(db, by, made.uuid, pin="2468")
    assert (refused.value.refusal, refused.value.subject) == (Refusal.NOT_UNDOABLE, kind)


def test_no_kind_of_change_was_forgotten():
    sources = [path.read_text(encoding="utf-8") for path in Path("db").rglob("*.py")]
    named = {
        kind
        for source in sources
        for kind in re.findall(r'transaction\([^()]*?,\s*by,\s*"(\w+)"', source)
    }
    assert len(named) > 25
    kinds = {kind for kind, _ in UNDONE.values()} | set(REFUSED)
    assert named <= kinds
    # What each may alter is said, or said to be anything; the acts above hold it.
    assert kinds == {*history_check.MAY_ALTER, *history_check.MAY_ALTER_ANYTHING}
