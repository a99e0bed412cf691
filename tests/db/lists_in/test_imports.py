"""Lists come into the event file: who is new, who is known, what is written and what is kept."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from db import clock, driver, event_file
from db.door import check_ins
from db.erasure import coming_back, erasing
from db.exchange import columns, tables
from db.exchange.faults import ListError, ListFault
from db.lists_in import imports
from db.lists_in.imports import Decision, Kind
from db.past import undo
from db.searching import search
from db.visitor import visitor_merges, visitors

DATA = Path(__file__).parents[2] / "data"
HEADINGS = "Registration ID,First name,Last name,Company,E-mail,Mobile phone,Job title,Badge type"
SKIP, UPDATE, ADD = Decision.SKIP, Decision.UPDATE, Decision.ADD


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


def everybody(db):
    return visitors.page(db, filters=visitors.Filters())


def one(db, family):
    return next(visitor for visitor in everybody(db) if visitor.family_name == family)


def codes_of(result):
    return [(note.line, note.code) for note in result.warnings]


def counts(result):
    return result.added, result.updated, result.duplicates, len(result.rejected)


def people_of(db):
    """Everybody by registration id, without what differs from file to file."""
    own = ("uuid", "code", "created_at", "updated_at")
    return {
        visitor.external_id: {k: v for k, v in asdict(visitor).items() if k not in own}
        for visitor in everybody(db)
    }


# The three ways in which one list arrives ------------------------------------------------------


@pytest.fixture(scope="module")
def three(tmp_path_factory):
    """Everybody out of each of the three lists, imported into three files, by registration id."""
    from db.lists_in import presets
    from db.past.changes import By

    found = []
    for name in ("visitors.xlsx", "visitors-utf8.csv", "visitors-excel-it.csv"):
        path = tmp_path_factory.mktemp("three") / "fair.desk"
        with presets.make(path, "vtm-michigan-2025", By("Tom", "s")) as made:
            table = tables.read(DATA / name)
            result = imports.apply(made.db, By("Tom", "s"), imports.plan(made.db, table))
            assert (result.read, counts(result)) == (504, (488, 0, 16, 0))
            rows = driver.rows(made.db, "SELECT * FROM visitors")
            names = [row[1] for row in driver.rows(made.db, "PRAGMA table_info(visitors)")]
            people = [dict(zip(names, row, strict=True)) for row in rows]
            assert event_file.problems(made.db) == []
        found.append(({person["external_id"]: person for person in people}, result))
    return found


def test_the_three_lists_give_the_same_registration_ids(three):
    (xlsx, _), (utf8, _), (cp1252, _) = three
    assert len(xlsx) == 488
    assert set(xlsx) == set(utf8) == set(cp1252)


def test_the_workbook_and_the_text_give_equal_people(three):
    (xlsx, _), (utf8, _), _ = three
    own = ("id", "uuid", "change", "code", "created_at", "updated_at")
    for external_id, person in xlsx.items():
        other = utf8[external_id]
        assert {k: v for k, v in person.items() if k not in own} == {
            k: v for k, v in other.items() if k not in own
        }


def test_people_are_equal_wherever_cp1252_could_write_them(three):
    (_, _), (utf8, _), (cp1252, result) = three
    fields = (
        "given_name",
        "family_name",
        "company",
        "job_title",
        "email",
        "phone",
        "country",
        "badge_type",
        "organiser_opt_in",
    )
    damaged = {note.line for note in result.warnings if note.code == "lost_letters"}
    assert len(damaged) == 18
    different = [
        external_id
        for external_id, person in utf8.items()
        if any(person[field] != cp1252[external_id][field] for field in fields)
    ]
    assert different
    for external_id in different:
        whole = "".join(utf8[external_id][field] for field in fields)
        assert whole.encode("cp1252", "replace").decode("cp1252") != whole
        assert cp1252[external_id]["doubtful"] == 1


def test_names_of_the_list_are_tidied(three):
    (xlsx, _) = three[0]
    assert xlsx["VTM25-10023"]["family_name"] == "Harris"
    assert xlsx["VTM25-10057"]["given_name"] == "Jesus"
    assert xlsx["VTM25-99000"]["family_name"] == "Núñez de la Peña-O’Connor"
    assert xlsx["VTM25-99007"]["company"] == "Line Break Corp"
    assert xlsx["VTM25-99004"]["given_name"] == '=HYPERLINK("http://x.example","Win")'
    assert xlsx["VTM25-10000"]["organiser_opt_in"] == "yes"
    assert xlsx["VTM25-10082"]["company"] == "MEDC"


def test_whole_letters_take_the_place_of_lost_ones_and_never_the_other_way(db, by):
    def bring(name):
        return imports.apply(db, by, imports.plan(db, tables.read(DATA / name)))

    assert counts(bring("visitors-excel-it.csv")) == (488, 0, 16, 0)
    assert one(db, "??").doubtful
    assert counts(bring("visitors-utf8.csv")) == (0, 488, 16, 0)
    whole = people_of(db)
    assert not any(person["doubtful"] for person in whole.values())
    again = bring("visitors-excel-it.csv")
    assert counts(again) == (0, 0, 504, 0)
    assert {note.code for note in again.warnings} >= {"lost_letters", "kept_lost_letters"}
    assert people_of(db) == whole


# New people -----------------------------------------------------------------------------------


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


# Duplicates in the list and against the file --------------------------------------------------


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


def test_a_list_that_lost_accents_or_capitals_corrects_nothing(db, bring):
    bring("R1,José,DeLuca,Società Nò,jose@list.example,,,")
    before = everybody(db)
    result = bring("R1,Jose,DELUCA,Societa No,JOSE@LIST.EXAMPLE,,,")
    assert (counts(result), everybody(db)) == ((0, 0, 1, 0), before)
    bring("R1,José,De Luca,,,,,")
    assert one(db, "De Luca").given_name == "José"


COLLEAGUES = [
    "R1,Bob,Bell,AE,ada@engines.example,,,",
    "R2,Cy,Cole,AE,ada@engines.example,,,",
    "R3,Ada,Lovelace,,ADA@engines.example,,,",
]


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


# Decisions ------------------------------------------------------------------------------------


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


# One change, one undo ---------------------------------------------------------------------------


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


# Columns are remembered -------------------------------------------------------------------------


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
