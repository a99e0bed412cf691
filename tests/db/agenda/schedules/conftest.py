"""A schedule that was written somewhere, and comes in."""

from __future__ import annotations

import pytest

from db.agenda import agenda_lists
from db.agenda.agenda_lists import Choices
from db.exchange import tables
from db.ours import bodies


@pytest.fixture
def table(tmp_path):
    def _table(*lines, name="list.csv"):
        path = tmp_path / name
        path.write_text("\n".join(lines), encoding="utf-8")
        return tables.read(path)

    return _table


@pytest.fixture
def ours(db, by):
    cna = bodies.save_body(db, by, name="CNA", aliases=["CNA Piemonte"])
    return cna, bodies.save_body(db, by, name="ANFIA")


@pytest.fixture
def bring(db, by, table, ada, grace, ours):
    def _bring(*lines, **choices):
        plan = agenda_lists.plan(db, table(*lines), choices=Choices(**choices))
        assert not plan.draft.questions
        return agenda_lists.apply(db, by, plan)

    return _bring
