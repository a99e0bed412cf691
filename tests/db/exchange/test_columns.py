"""Columns are recognised in the words of many organisers, corrected and remembered."""

from __future__ import annotations

import json

import pytest

from db.exchange import columns
from db.exchange.faults import ListError, ListFault


def fields(headings, *rows):
    mapping = columns.guess(headings, rows)
    return {column.theirs: column.ours for column in mapping.columns}


@pytest.mark.parametrize(
    ("headings", "ours"),
    [
        ("First name|Last name|Company|E-mail", "given_name|family_name|company|email"),
        ("NOME|COGNOME|AZIENDA|EMAIL", "given_name|family_name|company|email"),
        ("Cognome|Nome|Ragione sociale|Posta elettronica", "family_name|given_name|company|email"),
        (
            "nome*|cognome*|ente / azienda|e-mail (obbligatoria)",
            "given_name|family_name|company|email",
        ),
        ("Vorname|Name|Firma|E-Mail-Adresse", "given_name|family_name|company|email"),
        ("Nom|Prénom|Société|Courriel", "family_name|given_name|company|email"),
        ("Nombre|Apellidos|Empresa|Correo electrónico", "given_name|family_name|company|email"),
        ("Nome e cognome|Ditta|Mail", "full_name|company|email"),
        ("Name|Organization|Title|Email", "full_name|company|job_title|email"),
        ("Nominativo|Società|Qualifica|Tel.", "full_name|company|job_title|phone"),
        (
            "Nome / First name|Cognome / Last name|Lingua / Language",
            "given_name|family_name|language",
        ),
        ("Attendee name: Given name|Attendee name: Family name", "given_name|family_name"),
        ("Attendee First Name|Attendee Last Name|Attendee E-mail", "given_name|family_name|email"),
        ("Città|Provincia|Nazione", "city|region|country"),
        ("City|State|Country", "city|region|country"),
        (
            "Tipologia azienda|Settori di interesse|Codice iscrizione",
            "company_type|interests|external_id",
        ),
        ("Valido dal|Valido fino al|Stato iscrizione", "valid_from|valid_until|status"),
    ],
)
def test_headings_are_recognised_in_several_languages(headings, ours):
    assert list(fields(headings.split("|")).values()) == ours.split("|")


def test_a_list_as_eventbrite_exports_it():
    headings = "Order #|Order Date|First Name|Last Name|Email|Quantity|Ticket Type|Attendee #|Attendee Status|Job Title|Company|Cell Phone|Home Country|Buyer Email"
    row = "1001|2025-03-01|Ada|Byron|ada@list.example|1|VIP|55512|Attending|Engineer|Analytical|+1 248 555 0123|US|boss@list.example"
    again = "1001|2025-03-01|Bob|Bell|bob@list.example|1|VIP|55513|Attending|Engineer|Bell|+1 248 555 0124|US|boss@list.example"
    found = fields(headings.split("|"), row.split("|"), again.split("|"))
    assert {theirs: ours for theirs, ours in found.items() if ours} == {
        "First Name": "given_name",
        "Last Name": "family_name",
        "Email": "email",
        "Ticket Type": "badge_type",
        "Attendee #": "external_id",
        "Attendee Status": "status",
        "Job Title": "job_title",
        "Company": "company",
        "Cell Phone": "mobile",
        "Home Country": "country",
    }


def test_a_list_as_pretix_exports_it():
    headings = "Order code|Position ID|E-mail|Product|Attendee name|Attendee name: Given name|Attendee name: Family name|Attendee email|Company|City|Country|Voucher"
    found = fields(headings.split("|"))
    assert found["Attendee email"] == "email"
    assert found["E-mail"] == ""
    assert found["Attendee name"] == ""
    assert found["Attendee name: Given name"] == "given_name"
    assert found["Product"] == "badge_type"


def test_what_the_column_holds_settles_what_its_heading_leaves_open():
    assert fields(["Titolo", "Cognome"], ["Dott.", "A"], ["Ing.", "B"])["Titolo"] == ""
    assert fields(["Titolo", "Cognome"], ["Direttore", "A"])["Titolo"] == "job_title"
    assert fields(["Stato"], ["Italia"], ["Francia"]) == {"Stato": "country"}
    assert fields(["Stato"], ["MI"], ["OH"]) == {"Stato": "region"}
    assert fields(["Stato"], ["confermato"], ["annullato"]) == {"Stato": "status"}
    assert fields(["Contatto"], ["ada@list.example"]) == {"Contatto": "email"}
    assert fields(["Recapiti vari"], ["+39 011 5091111"]) == {"Recapiti vari": "phone"}
    assert fields(["Partita IVA"], ["01234567890"]) == {"Partita IVA": ""}
    assert fields(["E-mail"], *[["yes"], ["no"], ["no"]] * 2) == {"E-mail": ""}
    assert fields(["E-mail"], ["none yet"]) == {"E-mail": "email"}
    assert fields(["Newsletter"], ["Sì"], ["No"]) == {"Newsletter": "organiser_opt_in"}


def test_an_order_number_that_several_people_share_is_nobodys_registration():
    shared = [["A1", "Ada"], ["A1", "Bob"], ["A2", "Cy"], ["A2", "Dan"], ["A2", "Eve"]]
    assert fields(["Order code", "First name"], *shared)["Order code"] == ""
    assert (
        fields(["Order code", "First name"], ["A1", "Ada"], ["A2", "Bob"])["Order code"]
        == "external_id"
    )


def test_of_two_columns_for_one_field_the_better_wins_and_the_other_is_shown():
    mapping = columns.guess(["Billing city", "City", "E-mail 2", "E-mail"], [])
    assert [(column.ours, column.wanted) for column in mapping.columns] == [
        ("", "city"),
        ("city", ""),
        ("", "email"),
        ("email", ""),
    ]


def test_mobile_and_land_line_both_end_in_the_phone():
    mapping = columns.guess(["Telefono", "Cellulare"], [])
    assert mapping.theirs_to_ours() == {"Telefono": "phone", "Cellulare": "phone"}
    assert (mapping.place("phone"), mapping.place("mobile")) == (0, 1)


def test_the_family_name_comes_first_when_the_heading_says_so():
    assert columns.guess(["Cognome e nome"], []).family_first
    assert not columns.guess(["Nome e cognome"], []).family_first


def test_staff_correct_a_column_and_no_field_is_named_twice():
    mapping = columns.guess(["Nome", "Cognome", "Note"], [])
    mapping = mapping.corrected(2, "given_name")
    assert [column.ours for column in mapping.columns] == ["", "family_name", "given_name"]
    mapping = mapping.corrected(1, "")
    assert mapping.theirs_to_ours() == {"Note": "given_name"}
    with pytest.raises(ListError) as caught:
        mapping.corrected(0, "shoe_size")
    assert caught.value.code == ListFault.MAP_UNKNOWN_FIELD


def test_a_corrected_mapping_is_remembered_for_the_same_headings():
    headings = ["Cognome e nome", "Ditta", "Note"]
    mapping = columns.guess(headings, []).corrected(2, "job_title")
    kept = json.loads(json.dumps(mapping.remembered()))
    assert (
        columns.recalled(["COGNOME E NOME ", "ditta", "Note:"], kept).columns[2].ours == "job_title"
    )
    assert columns.recalled(headings, kept) == mapping
    assert columns.recalled(["Ditta", "Cognome e nome", "Note"], kept) is None
    assert columns.signature(headings) == columns.signature(["cognome  e nome", "DITTA", "note"])
    assert columns.signature(headings) != columns.signature(["Ditta", "Cognome e nome", "Note"])


def test_a_file_says_which_column_is_what(tmp_path):
    mapping = columns.guess(["Nome", "Cognome", "Note", "Ditta"], [])
    path = tmp_path / "map.toml"
    path.write_text('[columns]\n"note" = "job_title"\n"Ditta" = ""\n', encoding="utf-8")
    told = columns.from_toml(path, mapping)
    assert told.theirs_to_ours() == {
        "Nome": "given_name",
        "Cognome": "family_name",
        "Note": "job_title",
    }
    path.write_text('"Ditta" = "company"\n', encoding="utf-8")
    assert columns.from_toml(path, told).place("company") == 3


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('"Scarpe" = "company"', ListFault.MAP_UNKNOWN_COLUMN),
        ('"Nome" = "shoe_size"', ListFault.MAP_UNKNOWN_FIELD),
        ('"Nome" = 7', ListFault.MAP_UNKNOWN_FIELD),
        ('"Nome" = "company', ListFault.MAP_UNREADABLE),
    ],
)
def test_a_wrong_file_is_refused(tmp_path, text, code):
    path = tmp_path / "map.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ListError) as caught:
        columns.from_toml(path, columns.guess(["Nome"], []))
    assert caught.value.code == code


@pytest.mark.parametrize("heading", ["N. Reg.", "Nr. registrazione", "Num. iscrizione", "N° reg"])
def test_a_registration_number_may_be_shortened(heading):
    sample = ["R1", "Ada", "Byron"]
    assert fields([heading, "Given", "Family"], sample) == {
        heading: "external_id",
        "Given": "given_name",
        "Family": "family_name",
    }
