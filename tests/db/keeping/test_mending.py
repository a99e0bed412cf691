"""An index that disagrees is made anew from its table; where the table is damaged, nothing is."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager

import pytest

from db import driver, event_file
from db.door import check_ins, entries
from db.errors import EnvironmentFault, Fault
from db.keeping import mending
from db.past import history
from db.searching import search
from db.visitor import visitor_codes, visitors


@pytest.fixture
def fair(event_file, event_file_path, ada, grace, by):
    check_ins.check_in(event_file.db, by, ada.code)
    return event_file


def ghost(db):
    """Have the words of a visitor in the search index whom nobody knows."""
    db.conn.execute(
        "INSERT INTO visitor_words(rowid, name_words, other_words) VALUES (99, 'ghost', '')"
    )


def forget_words(db):
    """As a program that knows no triggers' index leaves it."""
    db.conn.execute("INSERT INTO visitor_words(visitor_words) VALUES ('delete-all')")


@pytest.mark.parametrize("spoil", [ghost, forget_words])
def test_a_search_index_is_made_anew_with_nothing_lost(fair, ada, by, spoil):
    spoil(fair.db)
    assert mending.can_mend(fair.db)
    newest = history.changes(fair.db, limit=1)[0].uuid
    fair.close()
    done = mending.mend(by, fair.path)
    with event_file.open_file(fair.path) as file:
        assert event_file.problems(file.db) == []
        assert [one.uuid for one in search.visitors(file.db, "lovelace").visitors] == [ada.uuid]
        assert search.visitors(file.db, "ghost").visitors == []
        assert len(entries.of(file.db, ada.uuid)) == 1
        told = history.changes(file.db, limit=2)
        assert [one.kind for one in told] == ["recover", told[1].kind]
        assert (told[0].reason, told[1].uuid) == (mending.REASON, newest)
    assert done.aside is not None
    with event_file.open_file(done.aside) as before:
        assert event_file.problems(before.db) != [], "as it was"


@contextmanager
def blind(db, index):
    """Writes in the block do not reach *index*, as where its pages were lost on the way to disk."""
    where = "WHERE name = ?"
    kept = driver.one(db, f"SELECT * FROM sqlite_master {where}", (index,))
    if kept is None:
        yield
        return
    db.conn.execute("PRAGMA writable_schema=ON")
    db.conn.execute(f"DELETE FROM sqlite_master {where}", (index,))
    db.conn.execute("PRAGMA writable_schema=RESET")
    yield
    db.conn.execute("PRAGMA writable_schema=ON")
    db.conn.execute("INSERT INTO sqlite_master VALUES (?, ?, ?, ?, ?)", kept)
    db.conn.execute("PRAGMA writable_schema=RESET")


def test_an_index_of_a_table_is_made_anew(fair, ada, grace, by):
    with blind(fair.db, "check_ins_visitor"):
        check_ins.check_in(fair.db, by, grace.code)
    assert entries.of(fair.db, grace.uuid) == []
    assert mending.can_mend(fair.db)
    fair.close()
    mending.mend(by, fair.path)
    with event_file.open_file(fair.path) as file:
        assert event_file.problems(file.db) == []
        assert len(entries.of(file.db, grace.uuid)) == 1


def test_a_row_that_an_index_knows_and_its_table_has_not_is_no_matter_of_indexes(fair, ada, by):
    visitor_codes.bind(fair.db, by, ada.uuid, "VTM-123456")
    kept = driver.rows(
        fair.db, "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'codes'"
    )
    with ExitStack() as stack:
        for one in ("codes_visitor", *(name for (name,) in kept)):
            stack.enter_context(blind(fair.db, one))
        fair.db.conn.execute("DELETE FROM codes WHERE id = 1")
    assert event_file.problems(fair.db) != []
    assert not mending.can_mend(fair.db)
    fair.close()
    before = fair.path.read_bytes()
    with pytest.raises(EnvironmentFault) as refused:
        mending.mend(by, fair.path)
    assert refused.value.fault is Fault.DAMAGED
    assert fair.path.read_bytes() == before


@pytest.mark.parametrize(
    ("column", "value"),
    [("name_words", "bad words"), ("given_name", "Zda"), ("code", "VVVVVVVVVVVVVVVV")],
)
def test_a_value_that_changed_in_the_table_is_no_matter_of_indexes(fair, ada, by, column, value):
    with ExitStack() as stack:
        for one in ("visitors_code", "visitors_search_update", f"visitors_{column}_history"):
            stack.enter_context(blind(fair.db, one))
        fair.db.conn.execute(f"UPDATE visitors SET {column} = ? WHERE uuid = ?", (value, ada.uuid))
    assert event_file.problems(fair.db) != [] or column == "given_name"
    assert not mending.can_mend(fair.db)


def test_what_is_sound_needs_nothing(fair):
    assert not mending.can_mend(fair.db)
    assert visitors.by_uuid(fair.db, "nobody") is None
