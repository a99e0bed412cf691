"""A list is one change: planned, written, taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from db import clock, driver, event_file
from db.erasure import coming_back, erasing
from db.exchange import columns
from db.exchange.faults import ListError, ListFault
from db.lists_in import imports
from db.lists_in.imports import Kind
from db.past import undo
from db.visitor import visitor_merges, visitors
from tests.db.lists_in.visitors.stand import (
    ADD,
    codes_of,
    counts,
    everybody,
    one,
)


def test_an_import_is_one_change_and_one_undo_takes_it_back(db, by, ada, bring):
    before = everybody(db)
    result = bring(
        "VTM25-10000,Ada,Lovelace,Analytical Engines,ada@engines.example,,Countess,",
        "R2,Bob,Bell,AE,,,,",
    )
    assert counts(result) == (1, 1, 0, 0)
    undo.take_back(db, by, result.change)
    assert [visitor.job_title for visitor in everybody(db)] == [
        visitor.job_title for visitor in before
    ]
    assert event_file.problems(db) == []


def test_people_whose_list_was_undone_come_back_with_their_old_code(db, by, bring):
    first = bring("R1,Ada,Byron,AE,ada@list.example,,,", "R2,Bob,Bell,AE,,,,")
    bob = one(db, "Bell")
    undo.take_back(db, by, first.change)
    assert everybody(db) == []
    again = bring("R1,Ada,Byron,AE,ada@list.example,,,", "R2,Bob,Bell,Bell Inc.,,,,")
    assert (counts(again), again.restored) == ((2, 0, 0, 0), 2)
    assert codes_of(again) == [(2, "restored"), (3, "restored")]
    now = one(db, "Bell")
    assert (now.uuid, now.code, now.company) == (bob.uuid, bob.code, "Bell Inc.")
    assert driver.rows(db, "SELECT count(*) FROM visitors") == [(2,)]
    undo.take_back(db, by, again.change)
    assert everybody(db) == []
    assert event_file.problems(db) == []


def test_an_update_that_was_undone_can_be_brought_in_again(db, by, bring):
    bring("R1,Ada,Byron,AE,,,,")
    second = bring("R1,Ada,Byron,AE,,,Countess,")
    undo.take_back(db, by, second.change)
    assert one(db, "Byron").job_title == ""
    assert counts(bring("R1,Ada,Byron,AE,,,Countess,")) == (0, 1, 0, 0)


def test_a_cancelled_import_leaves_the_file_as_it_was(db, by, ada, listed):
    plan = imports.plan(db, listed("R1,Bob,Bell,AE,,,,"))
    before = driver.rows(db, "SELECT count(*) FROM changes")
    with pytest.raises(ListError) as caught:
        imports.apply(db, by, plan, cancelled=lambda: True)
    assert caught.value.code == ListFault.CANCELLED
    assert driver.rows(db, "SELECT count(*) FROM changes") == before
    assert everybody(db) == [ada]
    assert event_file.problems(db) == []


def test_progress_counts_up_to_all_that_is_written(db, by, listed):
    seen = []
    plan = imports.plan(db, listed("R1,Bob,Bell,AE,,,,", "R2,Cy,Cole,,,,,"))
    imports.apply(db, by, plan, on_progress=lambda done, total: seen.append((done, total)))
    assert seen[0] == (0, 2)
    assert seen[-1] == (2, 2)


def test_a_plan_writes_nothing(db, listed):
    before = driver.rows(db, "SELECT count(*) FROM changes")
    plan = imports.plan(db, listed("R1,Ada,Byron,AE,,,,"))
    assert plan.read == 1
    assert driver.rows(db, "SELECT count(*) FROM changes") == before
    assert everybody(db) == []


def test_a_walk_in_who_registers_while_staff_decide_is_not_doubled(db, by, listed):
    plan = imports.plan(db, listed("R1,Ada,Byron,AE,ada@list.example,,,"))
    assert plan.sorted.new == [0]
    visitors.register(db, by, given_name="Ada", family_name="Byron", email="ada@list.example")
    result = imports.apply(db, by, plan)
    assert counts(result) == (0, 0, 1, 0)
    assert len(everybody(db)) == 1


def test_a_corrected_mapping_is_remembered_for_the_next_list(db, by, listed):
    headings = "Nome,Cognome,Note"
    table = listed("Ada,Byron,Countess", headings=headings)
    mapping = columns.recognise(table).corrected(2, "job_title")
    result = imports.apply(db, by, imports.plan(db, table, mapping))
    assert result.columns == {"Nome": "given_name", "Cognome": "family_name", "Note": "job_title"}
    again = listed("Bob,Bell,Engineer", headings="NOME,COGNOME,NOTE")
    assert imports.mapping_for(db, again).place("job_title") == 2
    other = listed("Bob,Bell,Engineer", headings="Nome,Cognome,Nota")
    assert imports.mapping_for(db, other).place("job_title") is None


def test_many_at_once_leave_the_file_as_sound_as_one_by_one(db, by, listed):
    lines = [f"R{n},Ada{n},Byron{n % 97},AE {n},ada{n}@list.example,,," for n in range(6_000)]
    indexes = "SELECT name, sql FROM sqlite_master WHERE tbl_name = 'visitors' ORDER BY name"
    before = driver.rows(db, indexes)
    result = imports.apply(db, by, imports.plan(db, listed(*lines)))
    assert counts(result) == (6_000, 0, 0, 0)
    assert driver.rows(db, indexes) == before
    assert event_file.problems(db) == []
    assert len({row[0] for row in driver.rows(db, "SELECT code FROM visitors")}) == 6_000
    assert visitors.find(db, "R5999").given_name == "Ada5999"


class TestWhoWasErased:
    """A list from before does not bring back who asked to be erased."""

    @pytest.fixture
    def erased(self, db, by, bring, monkeypatch):
        """Ada was on the list, was there as somebody else, too, and is gone since 3 May."""
        bring("V-1,Ada,Rossi,ACME,ada@acme.example,,,", "V-2,Bo,Berg,ACME,bo@acme.example,,,")
        again = visitors.register(
            db, by, given_name="A.", family_name="Rossi", email="a.rossi@home.example"
        )
        ada = next(visitor.uuid for visitor in everybody(db) if visitor.given_name == "Ada")
        visitor_merges.merge(db, by, ada, again.uuid)
        monkeypatch.setattr(clock, "now", lambda: datetime(2025, 5, 3, 3, tzinfo=UTC))
        erasing.erase(db, replace(by, reason="asked"), ada)

    @pytest.mark.parametrize(
        "line",
        [
            "V-1,Ada,Rossi,ACME,,,,",
            "V-9,Somebody,Else,,ADA@acme.example,,,",
            "V-8,A.,Rossi,,a.rossi@home.example,,,",
        ],
    )
    @pytest.mark.usefixtures("erased")
    def test_they_are_left_out_and_told_with_line_and_day(self, db, bring, line):
        result = bring("V-2,Bo,Berg,ACME,bo@acme.example,,,", line)
        told = [(note.line, note.code, note.value) for note in result.rejected]
        assert told == [(3, "erased", "2025-05-02")]  # it was the evening before at Pontiac
        assert counts(result)[0] == 0

    @pytest.mark.usefixtures("erased")
    def test_what_stands_twice_in_the_list_does_not_slip_in(self, bring):
        result = bring("V-1,Ada,Rossi,ACME,,,,", ",Ada,Rossi,ACME,,,,")
        assert counts(result)[0] == 0

    @pytest.mark.usefixtures("erased")
    def test_they_come_in_where_somebody_says_so_and_are_pointed_out(self, bring):
        result = bring("V-1,Ada,Rossi,ACME,,,,", decisions={Kind.ERASED: ADD})
        assert result.added == 1
        assert codes_of(result) == [(2, "erased_added")]

    @pytest.mark.usefixtures("erased")
    def test_who_registered_again_since_is_known_as_ever(self, db, by, bring):
        visitors.register(db, by, given_name="Ada", family_name="Rossi", email="ada@acme.example")
        assert counts(bring(",Ada,Rossi,ACME,ada@acme.example,,,"))[3] == 0

    @pytest.mark.usefixtures("erased")
    def test_a_registration_is_told_by_mail_or_id_alone(self, db):
        assert coming_back.erased_on(db, email="ADA@acme.example") is not None
        assert coming_back.erased_on(db, external_id="v-1") is not None
        assert coming_back.erased_on(db, email="bo@acme.example") is None
        assert coming_back.erased_on(db) is None

    def test_nothing_is_hashed_while_nobody_was_erased(self, bring, monkeypatch):
        monkeypatch.setattr(erasing, "hashed", None)
        assert counts(bring("V-1,Ada,Rossi,ACME,ada@acme.example,,,"))[0] == 1
