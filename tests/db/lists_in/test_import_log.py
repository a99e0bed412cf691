from __future__ import annotations

import pytest

from db.exchange import tables
from db.lists_in import import_log, imports
from db.past import changes


@pytest.fixture
def bring_in(tmp_path, db, by):
    """Import a list made of these lines; the result."""

    def bring_in(name, *lines):
        path = tmp_path / name
        path.write_text("\n".join(lines), encoding="utf-8")
        return imports.apply(db, by, imports.plan(db, tables.read(path)))

    return bring_in


def test_no_list_was_imported_yet(db):
    assert import_log.past(db) == []


def test_each_list_is_remembered_with_its_counts_the_newest_first(db, frozen, bring_in):
    bring_in("first.csv", "First name,Last name,E-mail", "Ada,Lovelace,ada@engines.example", ",,")
    frozen.forward(minutes=5)
    second = bring_in(
        "second.csv",
        "First name,Last name,E-mail",
        "Ada,Lovelace,ada@engines.example",
        "Grace,Hopper,grace@navy.example",
    )
    newest, oldest = import_log.past(db)
    assert (newest.name, newest.read, newest.added, newest.duplicates) == ("second.csv", 2, 1, 1)
    assert (newest.change, newest.operator, newest.at) == (second.change, "Tom", frozen.at)
    assert (oldest.name, oldest.added) == ("first.csv", 1)


def test_a_list_that_was_taken_back_says_when(db, by, frozen, bring_in):
    made = bring_in("list.csv", "First name,Last name", "Ada,Lovelace")
    assert import_log.past(db)[0].undone_at is None
    later = frozen.forward(minutes=3)
    with changes.transaction(db, by, "undo", undoes=made.change):
        pass
    assert import_log.past(db)[0].undone_at == later


def test_only_the_last_lists_are_told(db, bring_in):
    for number in range(3):
        bring_in(f"{number}.csv", "First name,Last name", f"Ada {number},Lovelace")
    assert [one.name for one in import_log.past(db, limit=2)] == ["2.csv", "1.csv"]
