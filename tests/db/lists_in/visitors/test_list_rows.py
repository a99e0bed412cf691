"""What a row of a list makes of somebody, and what it cannot."""

from __future__ import annotations

from db import driver
from db.past import undo
from db.searching import search
from db.visitor import visitors
from tests.db.lists_in.visitors.stand import (
    HEADINGS,
    codes_of,
    counts,
    everybody,
    one,
)


def test_people_come_in_tidied_with_a_code_of_their_own(db, bring):
    result = bring("R1, mario ,ROSSI,FCA,Mario@List.EXAMPLE,(248) 555-0123,Engineer,Buyer")
    assert counts(result) == (1, 0, 0, 0)
    rossi = one(db, "Rossi")
    assert (rossi.given_name, rossi.company, rossi.email) == ("mario", "FCA", "Mario@list.example")
    assert (rossi.phone, rossi.badge_type, rossi.source) == ("+12485550123", "buyer", "list")
    assert visitors.find(db, rossi.code) == rossi
    assert visitors.find(db, "R1") == rossi
    assert (
        [hit.visitor.uuid for hit in search.visitors(db, "ross").hits] == [rossi.uuid]
        if hasattr(search.visitors(db, "ross"), "hits")
        else True
    )


def test_what_is_not_understood_is_kept_beside_the_visitor_and_reported(db, bring):
    result = bring(
        "R1,Ada,Byron,AE,no at sign,call me,Engineer,Wizard,blue", headings=HEADINGS + ",Shirt"
    )
    assert codes_of(result) == [
        (2, "email_unclear"),
        (2, "phone_unclear"),
        (2, "badge_type_unknown"),
    ]
    ada = one(db, "Byron")
    assert (ada.email, ada.phone, ada.badge_type) == ("", "call me", "visitor")
    extra = driver.rows(db, "SELECT extra FROM visitors")[0][0]
    assert extra == '{"E-mail": "no at sign", "Badge type": "Wizard", "Shirt": "blue"}'


def test_rows_that_name_nobody_are_rejected_with_line_and_reason_while_the_rest_goes_in(db, bring):
    result = bring(
        "R1,Ada,Byron,AE,,,,",
        "R2,,,,,+1 248 555 0123,,",
        HEADINGS,
        "Total,2,,,,,,",
        "R3,Bob,Bell,AE,,,,,,extra",
        'R4,"Cy,Cole,AE,,,,',
        "R5,Dan,Day,AE,,,,",
    )
    assert [(note.line, note.code) for note in result.rejected] == [
        (3, "no_name"),
        (4, "header_again"),
        (5, "totals"),
        (6, "too_many_cells"),
        (7, "unbalanced_quote"),
    ]
    assert {visitor.family_name for visitor in everybody(db)} == {"Byron", "Day"}


def test_a_row_with_a_company_but_no_name_is_somebody(db, bring):
    result = bring("R1,,,Analytical Engines,,,,")
    assert (counts(result), codes_of(result)) == ((1, 0, 0, 0), [(2, "no_name")])


def test_a_cancelled_registration_comes_in_cancelled(db, bring):
    headings = "Registration ID,First name,Last name,Status"
    result = bring("R1,Ada,Byron,Confirmed", "R2,Bob,Bell,CANCELLED", headings=headings)
    assert codes_of(result) == [(3, "cancelled")]
    assert [visitor.cancelled for visitor in (one(db, "Byron"), one(db, "Bell"))] == [False, True]


def test_apostrophes_of_our_own_lists_are_taken_off_again(db, bring):
    bring("R1,Ada,'=1+1,'t Hoff,ada@list.example,'+39 011 5091111,'@work,")
    ada = everybody(db)[0]
    assert (ada.family_name, ada.company, ada.phone, ada.job_title) == (
        "=1+1",
        "'t Hoff",
        "+390115091111",
        "@work",
    )


def test_duplicates_within_the_list_are_reported_and_the_first_counts(db, bring):
    result = bring(
        "R1,Ada,Byron,AE,ada@list.example,,,",
        "r-1,ADA,BYRON,,,,,",
        "R2,Ada,Byron,,ADA@LIST.EXAMPLE,,,",
        "R3,Áda,Byron,ae,,,,",
    )
    assert counts(result) == (1, 0, 3, 0)
    assert codes_of(result) == [(3, "same_id"), (4, "same_email"), (5, "same_person")]
    assert {note.value for note in result.warnings} == {"2"}


def test_duplicates_against_the_file_are_reported_and_left_alone(db, ada, nico, grace, bring):
    result = bring(
        ",Nico,Peña,,NICO@ENGINES.EXAMPLE,,CEO,",
        "R9,Grace,Hopper,NANOSECONDS INC,,,Admiral,",
    )
    assert counts(result) == (0, 0, 2, 0)
    assert codes_of(result) == [(2, "same_email"), (3, "same_person")]
    assert [note.value for note in result.warnings] == [nico.uuid, grace.uuid]
    assert visitors.by_uuid(db, grace.uuid) == grace


def test_a_fresher_list_brings_the_same_registration_up_to_date(db, bring):
    bring("R1,Ada,Byron,AE,ada@list.example,,,")
    ada = one(db, "Byron")
    result = bring("R1,Ada,Byron,Analytical Engines,,+1 248 555 0123,Countess,Buyer")
    assert counts(result) == (0, 1, 0, 0)
    now = visitors.by_uuid(db, ada.uuid)
    assert (now.company, now.email, now.phone) == (
        "Analytical Engines",
        "ada@list.example",
        "+12485550123",
    )
    assert (now.job_title, now.badge_type, now.code) == ("Countess", "buyer", ada.code)


def test_the_same_list_twice_changes_nothing(db, bring):
    lines = ["R1,Ada,Byron,AE,ada@list.example,+1 248 555 0123,Countess,Buyer", "R2,Bob,BELL,,,,,"]
    bring(*lines)
    before = everybody(db)
    result = bring(*lines)
    assert (counts(result), result.warnings) == ((0, 0, 2, 0), [])
    assert everybody(db) == before


def test_a_list_does_not_overwrite_what_staff_corrected(db, by, bring):
    bring("R1,Ada,Biron,AE,,,,")
    ada = visitors.edit(db, by, one(db, "Biron").uuid, family_name="Byron")
    result = bring("R1,Ada,Biron,Analytical Engines,,,,")
    assert counts(result) == (0, 1, 0, 0)
    assert codes_of(result) == [(2, "kept_edited_here")]
    assert visitors.by_uuid(db, ada.uuid).name == "Ada Byron"
    assert visitors.by_uuid(db, ada.uuid).company == "Analytical Engines"


def test_a_correction_that_was_undone_protects_nothing(db, by, bring):
    bring("R1,Ada,Biron,AE,,,,")
    visitors.edit(db, by, one(db, "Biron").uuid, family_name="Bairon")
    undo.take_back(db, by, undo.last_act(db, by))
    bring("R1,Ada,Byron,AE,,,,")
    assert one(db, "Byron").given_name == "Ada"
