"""What became of a field is told in a sentence, never as it stands in the file."""

from __future__ import annotations

import json

import pytest

from db.rows import FieldChange
from desktop.words.field_words import FieldWords


def said(field, old, new, *, table="visitors", zone="America/Detroit"):
    return FieldWords.sentence(FieldChange("c", table, "r", field, old, new), zone)


@pytest.mark.parametrize(
    ("field", "old", "new", "words"),
    [
        ("job_title", "", "Boss", "Role: “Boss” was put in"),
        ("job_title", "Boss", "", "Role: “Boss” was taken out"),
        ("country", "US", "IT", "Country: from “United States” to “Italy”"),
        ("company", "Acme %3 %2", "%1", "Company: from “Acme %3 %2” to “%1”"),
        ("organiser_opt_in", "", "yes", "Organiser's opt-in: from “Not said” to “Yes”"),
        ("withdrawn", 1, 0, "Back among the visitors"),
        ("withdrawn", 0, 1, "Withdrawn: not among the visitors any more"),
        ("merged_into", None, "01a2", "Made one with another visitor"),
        ("company", None, None, "Company: erased, or never said"),
        (
            "valid_from",
            None,
            "2025-04-24T01:30:00.000Z",
            "Admitted from: “Apr 23, 2025, 9:30\xa0PM” was put in",
        ),
    ],
)
def test_a_value_is_told_in_words(language, field, old, new, words):
    assert said(field, old, new) == words


def test_other_columns_of_a_list_are_named_and_not_shown_as_json(language):
    kept = json.dumps({"Table": "12", "Hall": ""})
    assert said("extra", "{}", kept) == "Other columns of the list: Table “12”"
    more = json.dumps({"Table": "12", "Diet": "none"})
    assert said("extra", kept, more) == "Other columns of the list: Diet “none”"
    assert said("extra", kept, "{}") == "Other columns of the list taken out: Table “12”"


def test_the_same_is_told_in_italian(language):
    language.switch("it")
    assert said("withdrawn", 0, 1) == "Ritirato: non è più fra i visitatori"
    assert said("job_title", "", "Boss") == "Ruolo: inserito “Boss”"
    told = said("due", "2025-04-30", "2025-05-01", table="follow_ups")
    assert told.endswith("da “30 apr 2025” a “1 mag 2025”")
