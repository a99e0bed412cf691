"""A list that was written somewhere, and comes in."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime

import pytest

from db import clock, driver, event_file
from db.exchange import tables
from db.lists_in import imports
from tests.db.lists_in.visitors.stand import (
    DATA,
    HEADINGS,
    counts,
)


@pytest.fixture
def listed(tmp_path):
    """The table of a list with these lines below HEADINGS, or below other headings."""

    def listed(*lines, headings=HEADINGS):
        path = tmp_path / "list.csv"
        path.write_text("\n".join([headings, *lines]) + "\n", encoding="utf-8")
        return tables.read(path)

    return listed


@pytest.fixture
def bring(db, by, listed):
    """Imports a list with these lines; the result, whose counts add up."""

    def bring(*lines, headings=HEADINGS, decisions=None):
        table = (
            lines[0] if isinstance(lines[0], tables.Table) else listed(*lines, headings=headings)
        )
        result = imports.apply(db, by, imports.plan(db, table), decisions)
        counted = result.added + result.updated + result.duplicates + len(result.rejected)
        assert result.read == counted == len(table.rows) + len(table.rejected)
        return result

    return bring


@contextmanager
def _before_the_fair():
    """Two years after it nobody is registered any more; fixtures of one test alone can freeze."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(clock, "now", lambda: datetime(2025, 4, 22, tzinfo=UTC))
        yield


@pytest.fixture(scope="module")
def three(tmp_path_factory):
    """Everybody out of each of the three lists, imported into three files, by registration id."""
    from db.lists_in import presets
    from db.past.changes import By

    found = []
    for name in ("visitors.xlsx", "visitors-utf8.csv", "visitors-excel-it.csv"):
        path = tmp_path_factory.mktemp("three") / "fair.desk"
        with _before_the_fair(), presets.make(path, "vtm-michigan-2025", By("Tom", "s")) as made:
            table = tables.read(DATA / name)
            result = imports.apply(made.db, By("Tom", "s"), imports.plan(made.db, table))
            assert (result.read, counts(result)) == (504, (488, 0, 16, 0))
            rows = driver.rows(made.db, "SELECT * FROM visitors")
            names = [row[1] for row in driver.rows(made.db, "PRAGMA table_info(visitors)")]
            people = [dict(zip(names, row, strict=True)) for row in rows]
            assert event_file.problems(made.db) == []
        found.append(({person["external_id"]: person for person in people}, result))
    return found
