"""Our own lists are known when they come back, and no organiser's list is taken for one."""

from __future__ import annotations

import pytest

from db.badges import codes
from db.exchange import columns, own_exports
from db.lists_out import export_columns

KEY = bytes(range(32))
CODE = codes.make(KEY)
NUMBER = "01a208e7-f3db-7054-97ee-d25823b0fd1f"
OF_SYSTEM = "5f0c9c1a-8a51-4a0e-9d5e-0a4f3c1b2d3e"
"""A UUID of version 4, such as organisers' systems give."""

ROW = {
    **dict.fromkeys(export_columns.VISITORS, ""),
    "id": NUMBER,
    "code": CODE,
    "given_name": "Ada",
    "family_name": "Byron",
    "source": "list",
}


def found(headings, *rows):
    return {one.theirs: one.ours for one in columns.guess(headings, rows).columns}


def as_read(rows):
    return found([*rows[0]], *([*row.values()] for row in rows))


def test_every_column_of_a_list_of_ours_is_what_it_is():
    ours = as_read([ROW])
    kept = ("source", "checked_in_at", "contact", "newsletter", "sharing", "next_edition")
    assert [theirs for theirs, field in ours.items() if field == "own"] == list(kept)
    special = {"id": "visitor_id", "code": "badge_code", "state": "status"}
    assert {theirs: field for theirs, field in ours.items() if theirs not in kept} == {
        name: special.get(name, name) for name in export_columns.VISITORS if name not in kept
    }


@pytest.mark.parametrize("name", export_columns.VISITORS)
def test_one_column_alone_or_blank_is_what_it_is_among_all(name):
    among_all = as_read([ROW])[name]
    assert as_read([{name: ""}])[name] == among_all
    assert as_read([{"company": "Prova", name: ROW[name]}])[name] == among_all
    assert as_read([{"given_name": "Ada", name: ""}])[name] == among_all


@pytest.mark.parametrize("language", [0, -1])
def test_staff_may_have_put_the_words_of_the_window_above_the_columns(language):
    called = {name: words.split("|")[language] for name, words in own_exports.LABELS.items()}
    ours = as_read([{called[name].capitalize(): cell for name, cell in ROW.items()}])
    assert [*ours.values()] == [*as_read([ROW]).values()]


def test_a_column_that_staff_added_is_recognised_as_in_any_list():
    assert as_read([ROW | {"Azienda": "Prova", "Note": "x"}])["Note"] == ""
    assert as_read([{"id": NUMBER, "given_name": "Ada", "Cognome": "Byron"}])["Cognome"] == (
        "family_name"
    )


@pytest.mark.parametrize(
    ("heading", "cell", "ours"),
    [
        ("code", "VTM25-10000", "external_id"),
        ("id", OF_SYSTEM, "external_id"),
        ("Visitor ID", OF_SYSTEM, "external_id"),
        ("state", "MI", "region"),
        ("Newsletter", "yes", "organiser_opt_in"),
        ("newsletter", "maybe", "organiser_opt_in"),
    ],
)
def test_an_organisers_column_stays_the_organisers(heading, cell, ours):
    row = {"given_name": "Ada", "family_name": "Byron", "email": "ada@list.example", heading: cell}
    assert as_read([row])[heading] == ours


def test_a_badge_code_of_ours_is_nobodys_registration_id_whatever_stands_above_it():
    ours = as_read([{"Nome": "Ada", "Cognome": "Byron", "Codice": CODE, "Newsletter": "yes"}])
    assert (ours["Codice"], ours["Newsletter"]) == ("badge_code", "own")


def test_a_list_of_check_ins_brings_nobody_a_number():
    row = dict.fromkeys(export_columns.CHECK_INS, "") | {"given_name": "Ada", "visitor_id": NUMBER}
    row["at"] = "2025-04-23T09:11:00-04:00"
    ours = as_read([row])
    assert (ours["visitor_id"], ours["operator"], ours["company"]) == (
        *("visitor_id", "own"),
        "company",
    )


def test_what_was_remembered_of_a_list_of_ours_is_not_said_of_an_organisers():
    headings = ["given_name", "code"]
    kept = columns.guess(headings, [["Ada", CODE]]).remembered()
    assert columns.recalled(headings, kept) is None
    again = columns.recalled(headings, kept, own=True)
    assert again is not None
    assert again.remembered() == kept
    theirs = columns.guess(headings, [["Ada", "R1"]]).remembered()
    assert columns.recalled(headings, theirs, own=True) is None


def test_several_columns_may_stay_as_they_are_here():
    mapping = columns.guess(["Nome", "A", "B"], [["Ada", "1", "2"]])
    for place in (1, 2):
        mapping = mapping.corrected(place, own_exports.KEPT)
    assert [column.ours for column in mapping.columns] == ["full_name", "own", "own"]
