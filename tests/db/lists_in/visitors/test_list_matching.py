"""Who of a list is in the file already, and who only seems to be."""

from __future__ import annotations

import pytest

from db.door import check_ins
from db.lists_in.imports import Kind
from db.visitor import visitors
from tests.db.lists_in.visitors.stand import (
    ADD,
    COLLEAGUES,
    SKIP,
    UPDATE,
    codes_of,
    counts,
    everybody,
    one,
)


def test_a_list_that_lost_accents_or_capitals_corrects_nothing(db, bring):
    bring("R1,José,DeLuca,Società Nò,jose@list.example,,,")
    before = everybody(db)
    result = bring("R1,Jose,DELUCA,Societa No,JOSE@LIST.EXAMPLE,,,")
    assert (counts(result), everybody(db)) == ((0, 0, 1, 0), before)
    bring("R1,José,De Luca,,,,,")
    assert one(db, "De Luca").given_name == "José"


def test_whoever_has_somebody_elses_address_is_reported_and_left_out(db, ada, bring):
    result = bring(*COLLEAGUES)
    assert counts(result) == (0, 0, 3, 0)
    assert codes_of(result) == [
        (2, "same_email_other_name"),
        (3, "same_email_other_name"),
        (4, "same_email"),
    ]


def test_colleagues_who_share_an_address_are_let_in_line_by_line(db, ada, bring):
    result = bring(*COLLEAGUES, decisions={2: ADD, 3: ADD})
    assert counts(result) == (2, 0, 1, 0)
    assert codes_of(result)[:2] == [(2, "same_email_shared"), (3, "same_email_shared")]


@pytest.mark.parametrize("name", ["Bob,Bianchi", "Robert,Neri", "R.,Bianchi"])
def test_the_same_address_and_half_the_name_is_the_same_person(db, bring, name):
    bring(",Robert,Bianchi,GM,BOB@gm.example,,,")
    line = f",{name},GM,bob@gm.example,,CEO,"
    result = bring(line)
    assert (counts(result), codes_of(result)) == ((0, 0, 1, 0), [(2, "same_email")])
    assert counts(bring(line, decisions={Kind.SAME_EMAIL: UPDATE})) == (0, 1, 0, 0)
    assert [visitor.job_title for visitor in everybody(db)] == ["CEO"]


def test_the_right_one_of_a_family_that_shares_an_address_is_found(db, bring):
    bring(
        "R1,Marco,Rossi,GM,info@rossi.example,,,",
        "R2,Anna,Rossi,GM,info@rossi.example,,,",
        decisions={3: ADD},
    )
    anna = visitors.find(db, "R2")
    result = bring(",Anna,Rossi,GM Italia,info@rossi.example,,,")
    assert [note.value for note in result.warnings] == [anna.uuid]


def test_the_second_row_of_one_registration_is_a_duplicate(db, bring):
    lines = ["A7,Ada,Byron,AE,,,,", "A7,Bob,Bell,AE,,+12485550123,,"]
    for decisions in ({}, dict.fromkeys(Kind, UPDATE)):
        result = bring(*lines, decisions=decisions)
        assert codes_of(result)[-1] == (3, "same_id_other_name")
    assert [(one.name, one.phone) for one in everybody(db)] == [("Ada Byron", "")]
    again = bring("A7,Ada,Byron,AE,,,Countess,", "A7,Ada,Byron,AE,,,Baroness,")
    assert (counts(again), codes_of(again)) == ((0, 1, 1, 0), [(3, "same_id")])
    again = bring(
        "A7,Ada,Byron,AE,,,Duchess,",
        "A7,Ada,Byron,AE,,,Baroness,",
        decisions=dict.fromkeys(Kind, UPDATE),
    )
    assert counts(again) == (0, 1, 1, 0)
    assert one(db, "Byron").job_title == "Duchess"


def test_another_name_on_a_known_id_does_not_shut_out_the_right_one(db, bring):
    bring("R1,Ada,Byron,AE,,,,")
    result = bring("R1,Grace,Hopper,Navy,,,,", "R1,Ada,Byron,AE,,,Countess,")
    assert codes_of(result) == [(2, "same_id_other_name")]
    assert one(db, "Byron").job_title == "Countess"


def test_a_ticket_that_was_passed_on_gets_the_new_name_when_staff_say_so(db, bring):
    bring("R1,Ada,Byron,AE,,+12485550123,,")
    for decisions in ({}, dict.fromkeys(Kind, UPDATE)):
        result = bring("R1,Grace,Hopper,Navy,,,,", decisions=decisions)
        assert (counts(result), codes_of(result)) == ((0, 0, 1, 0), [(2, "same_id_other_name")])
        assert one(db, "Byron").company == "AE"
    result = bring("R1,Grace,Hopper,Navy,,,,", decisions={2: UPDATE})
    assert (counts(result), codes_of(result)) == ((0, 1, 0, 0), [(2, "name_changed")])
    assert one(db, "Hopper").company == "Navy"


def test_whoever_has_checked_in_is_not_renamed_by_a_list(db, by, bring):
    bring("R1,Ada,Byron,AE,,,,")
    check_ins.check_in(db, by, "R1")
    result = bring("R1,Grace,Hopper,AE,,,,", decisions={2: UPDATE})
    assert counts(result) == (0, 0, 1, 0)
    assert set(codes_of(result)) == {(2, "kept_checked_in")}
    assert one(db, "Byron").given_name == "Ada"


def test_staff_decide_by_kind_and_by_line(db, grace, nico, bring):
    lines = [
        ",Nico,Peña,,nico@engines.example,,CEO,",
        "R9,Grace,Hopper,Nanoseconds Inc.,,,Admiral,",
        "R8,Grace,Hopper,Nanoseconds Inc.,,,Twin,",
    ]
    result = bring(*lines, decisions={Kind.SAME_EMAIL: UPDATE, Kind.SAME_PERSON: UPDATE, 4: ADD})
    assert counts(result) == (1, 2, 0, 0)
    assert visitors.by_uuid(db, nico.uuid).job_title == "CEO"
    assert visitors.by_uuid(db, grace.uuid).external_id == "R9"
    assert visitors.find(db, "R8").job_title == "Twin"


def test_a_row_may_complete_an_earlier_row_of_the_list(db, bring):
    lines = [
        "R1,Ada,Byron,AE,ada@list.example,,,",
        ",Ada,Byron,Other,ada@list.example,+1 248 555 0123,,",
    ]
    result = bring(*lines, decisions={Kind.SAME_EMAIL: UPDATE})
    assert counts(result) == (1, 1, 0, 0)
    ada = one(db, "Byron")
    assert (ada.company, ada.phone) == ("AE", "+12485550123")


def test_nobody_becomes_a_colleague_by_a_decision_for_all(db, ada, bring):
    line = "R1,Bob,Bell,AE,ada@engines.example,,,"
    for decisions in (dict.fromkeys(Kind, UPDATE), {2: UPDATE}):
        result = bring(line, decisions=decisions)
        assert counts(result) == (0, 0, 1, 0)
        assert codes_of(result) == [(2, "same_email_other_name")]
    assert everybody(db) == [ada]


def test_all_can_be_skipped_or_added(db, ada, bring):
    lines = ["VTM25-10000,Ada,Lovelace,Analytical Engines,ada@engines.example,,CEO,"]
    assert counts(bring(*lines, decisions=dict.fromkeys(Kind, SKIP))) == (0, 0, 1, 0)
    assert visitors.by_uuid(db, ada.uuid) == ada
    assert counts(bring(*lines, decisions=dict.fromkeys(Kind, ADD))) == (1, 0, 0, 0)
    assert len(everybody(db)) == 2


def test_whoever_was_merged_is_found_as_the_one_kept(db, by, ada, nico, bring):
    visitors.merge(db, by, ada.uuid, nico.uuid)
    result = bring(",Nicolò,Peña,,nico@engines.example,,,")
    assert [note.value for note in result.warnings] == [ada.uuid]
