"""Names that break programs come in, are found, and come back as they were."""

from __future__ import annotations

import csv
import io
import re

import pytest
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

from db import driver, event_file
from db.exchange import columns, people, tables
from db.exchange.faults import ListError
from db.lists_in import imports
from db.names import clean, fold
from db.searching import search
from db.visitor import visitors
from db.visitor.visitor_rows import derived
from tests.naughty import NAUGHTY


@pytest.fixture
def bring(tmp_path, db, by):
    def bring(rows):
        path = tmp_path / "list.csv"
        text = io.StringIO()
        csv.writer(text, quoting=csv.QUOTE_ALL).writerows(
            [["ID", "First name", "Last name", "Company"], *rows]
        )
        path.write_text(text.getvalue(), encoding="utf-8", newline="")
        return imports.apply(db, by, imports.plan(db, tables.read(path)))

    return bring


def names(db):
    return driver.rows(
        db, "SELECT external_id, given_name, family_name, company FROM visitors ORDER BY id"
    )


def test_naughty_names_come_in_as_they_were_written(db, bring):
    result = bring([f"N{n}", name, f"Family{n}", name] for n, name in enumerate(NAUGHTY))
    assert (result.added, result.rejected) == (len(NAUGHTY), [])
    for n, (external_id, given_name, family, company) in enumerate(names(db)):
        assert (external_id, family) == (f"N{n}", f"Family{n}")
        nothing = fold(NAUGHTY[n]) in ("null", "none", "nan", "")
        assert fold(given_name) == fold(NAUGHTY[n])
        assert company == ("" if nothing else clean(NAUGHTY[n]))
    assert event_file.problems(db) == []


def test_naughty_names_are_found_by_what_is_readable_of_them(db, bring):
    bring([f"N{n}", name, "", f"Company{n}"] for n, name in enumerate(NAUGHTY))
    found = {
        visitor.external_id
        for n in range(len(NAUGHTY))
        for visitor in search.visitors(db, f"Company{n}", limit=200).visitors
    }
    everybody = {row[0] for row in names(db)}
    assert found == everybody
    for external_id, given_name, _, _ in names(db):
        words = fold(given_name)
        if len(words) > 2 and re.fullmatch(r"[a-z0-9]+", words):
            hits = search.visitors(db, words, limit=200).visitors
            assert external_id in {visitor.external_id for visitor in hits}


def test_the_same_naughty_list_again_changes_nothing(db, bring):
    rows = [[f"N{n}", name, f"Family{n}", name] for n, name in enumerate(NAUGHTY)]
    bring(rows)
    before = visitors.page(db, filters=visitors.Filters(), limit=1000)
    again = bring(rows)
    assert (again.added, again.updated, again.duplicates) == (0, 0, len(NAUGHTY))
    assert visitors.page(db, filters=visitors.Filters(), limit=1000) == before


text = st.text(st.characters(codec="utf-8"), max_size=30)
rows = st.lists(st.tuples(text, text, text, text), min_size=1, max_size=6)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None
)
@given(rows)
def test_whatever_a_list_holds_every_row_is_accounted_for(tmp_path, rows):
    path = tmp_path / "list.csv"
    content = io.StringIO()
    csv.writer(content, quoting=csv.QUOTE_ALL).writerows(
        [["ID", "First name", "Last name", "Company"], *rows]
    )
    path.write_text(content.getvalue().replace("\x00", ""), encoding="utf-8", newline="")
    try:
        table = tables.read(path)
    except ListError:
        reject()  # nothing but blanks
    found = people.prepare(table, columns.recognise(table), people.Fair("IT", "Europe/Rome"))
    assert len(found) + len(found.rejected) == len(table.rows) + len(table.rejected)
    assert all(len(column) == len(found) for column in found.columns.values())
    for place in range(len(found)):
        person = {name: column[place] for name, column in found.columns.items()}
        assert person["given_name"] or person["family_name"] or person["company"]
        assert {name: person[name] for name in derived({})} == derived(person)
