"""Who was erased and comes back is known by all that was ever said of them, and by no name."""

from __future__ import annotations

import json

import pytest

from db import driver, event_file
from db.erasure import coming_back, erasing, erasure_ledger
from db.exchange import tables
from db.keeping import copies
from db.lists_in import imports
from db.visitor import visitor_merges, visitors


@pytest.fixture
def rejected(db, by, tmp_path):
    """Which lines of a list with the one line *told* are rejected, as codes."""

    def _rejected(heads, told):
        path = tmp_path / "list.csv"
        path.write_text(f"{heads}\n{told}\n", encoding="utf-8")
        plan = imports.plan(db, tables.read(path))
        return [one.kind.value for one in plan.matches]

    return _rejected


def test_an_e_mail_a_name_and_an_id_of_before_warn(db, by, why, ada, rejected):
    visitors.edit(db, by, ada.uuid, email="ada@home.example", family_name="King")
    erasing.erase(db, why, ada.uuid)
    assert rejected("First name,E-mail", "A.,ADA@engines.example") == ["erased"]
    assert rejected("First name,E-mail", "A.,ada@home.example") == ["erased"]
    assert rejected("First name,Last name,Company", "ADA,Lovelace,analytical engines") == ["erased"]
    assert rejected("First name,Last name,Company", "Ada,King,Analytical Engines") == ["erased"]
    assert rejected("First name,Last name,Company", "Ada,Lovelace,Other Engines") == []
    assert coming_back.erased_on(db, named=("Ada", "Lovelace", "Analytical Engines")) is not None
    assert coming_back.erased_on(db, named=("Ada", "", "Analytical Engines")) is None


def test_what_a_merge_wrote_on_a_card_is_hashed_of_the_card_it_came_from(db, by, why, grace):
    other = visitors.register(db, by, given_name="Amazing", email="amazing@navy.example")
    visitor_merges.merge(db, by, grace.uuid, other.uuid)
    erasing.erase(db, why, grace.uuid)
    assert coming_back.erased_on(db, email="amazing@navy.example") is not None


def test_the_ledger_knows_it_beside_a_file_of_before_too(db, by, why, ada, tmp_path):
    path = driver.path_of(db)
    old = copies.backup(db, path, tmp_path / "b").path
    visitors.edit(db, by, ada.uuid, email="ada@home.example")
    erasing.erase(db, why, ada.uuid)
    erasure_ledger.keep(db)
    text = erasure_ledger.path_beside(path).read_text(encoding="utf-8")
    assert "engines" not in text.lower()
    (line,) = map(json.loads, text.splitlines())
    assert len(line["hashes"]) >= 2
    known = erasure_ledger.read(path)
    with event_file.open_file(old) as opened:
        assert list(erasing.apply(opened.db, why, known)) != []
        assert coming_back.erased_on(opened.db, email="ada@home.example") is not None
        assert coming_back.erased_on(opened.db, email="ada@engines.example") is not None


def test_a_ledger_without_them_is_read_and_loses_nothing(db, why, ada):
    path = driver.path_of(db)
    erasing.erase(db, why, ada.uuid)
    erasure_ledger.keep(db)
    (line,) = map(json.loads, erasure_ledger.path_beside(path).read_text().splitlines())
    before = {name: told for name, told in line.items() if name not in ("hashes", "sum")}
    before["email_hash"] = "another"
    erasure_ledger.path_beside(path).write_text(json.dumps(before) + "\n", encoding="utf-8")
    (read,) = erasure_ledger.read(path)
    assert read.hashes == ()
    erasure_ledger.keep(db)
    (read,) = erasure_ledger.read(path)
    assert {"another", *line["hashes"]} == set(read.hashes)
