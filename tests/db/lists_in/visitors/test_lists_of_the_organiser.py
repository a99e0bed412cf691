"""The same list as a workbook and as text."""

from __future__ import annotations

from db.exchange import tables
from db.lists_in import imports
from tests.db.lists_in.visitors.stand import (
    DATA,
    counts,
    one,
    people_of,
)


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
