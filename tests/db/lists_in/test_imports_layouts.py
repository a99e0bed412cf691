"""Lists as other systems and other offices make them, from the file to the visitors."""

from __future__ import annotations

import csv
import io

import pytest
import xlsxwriter

from db import driver
from db.exchange import tables
from db.lists_in import imports
from db.visitor import visitors


@pytest.fixture
def bring(tmp_path, db, by):
    """Imports a list saved in some way; gives the result and the visitors by family name."""

    def bring(content, name="list.csv", encoding="utf-8"):
        path = tmp_path / name
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            path.write_text(content, encoding=encoding, newline="")
        result = imports.apply(db, by, imports.plan(db, tables.read(path)))
        found = visitors.page(db, filters=visitors.Filters())
        return result, {visitor.family_name: visitor for visitor in found}

    return bring


def saved(rows, delimiter=",", **options):
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, **options).writerows(rows)
    return text.getvalue()


def workbook(rows):
    data = io.BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Elenco")
        for at, row in enumerate(rows):
            for place, value in enumerate(row):
                sheet.write(at, place, value)
    return data.getvalue()


ITALIAN = [
    ["VTM Michigan 2025 - Elenco iscritti"],
    ["Estratto il 1 aprile 2025", "", "", "", "", "", "", "", ""],
    [],
    [
        "Cognome",
        "Nome",
        "Ente / Azienda",
        "Qualifica",
        "Indirizzo e-mail",
        "Cell.",
        "Tel. ufficio",
        "Nazione",
        "Consenso marketing",
    ],
    [
        "DELL'ACQUA",
        "MARIA JOSÉ",
        "OFFICINE DELL'ACQUA S.R.L.",
        "Direttrice",
        "MJ@LIST.EXAMPLE",
        "333 1234567",
        "011 5091111",
        "Italia",
        "Sì",
    ],
    [
        "de Luca",
        "Niccolò",
        "Città di Torino",
        "",
        "nico@list.example",
        "",
        "011/5091111",
        "ITALIA",
        "NO",
    ],
    ["", "", "", "", "", "", "", "", ""],
    [
        "Müller",
        "Jürgen",
        "Straßenbau GmbH",
        "Geschäftsführer",
        "",
        "0171 1234567",
        "",
        "Germania",
        "",
    ],
    ["Totale", "3", "", "", "", "", "", "", ""],
]


def check_italian(result, people):
    assert (result.added, [note.code for note in result.rejected]) == (3, ["totals"])
    acqua, luca, muller = people["Dell'Acqua"], people["de Luca"], people["Müller"]
    assert (acqua.given_name, acqua.company) == ("Maria José", "OFFICINE DELL'ACQUA S.R.L.")
    assert (acqua.phone, acqua.email, acqua.organiser_opt_in) == (
        "+393331234567",
        "mj@list.example",
        "yes",
    )
    assert (luca.phone, luca.country, luca.organiser_opt_in) == ("+390115091111", "IT", "no")
    assert (muller.phone, muller.country, muller.organiser_opt_in) == ("+491711234567", "DE", "")


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_a_list_of_an_italian_office_as_text(bring, encoding, delimiter):
    check_italian(*bring(saved(ITALIAN, delimiter), encoding=encoding))


def test_a_list_of_an_italian_office_as_a_workbook(bring):
    check_italian(*bring(workbook(ITALIAN), "elenco.xlsx"))


def test_the_land_line_is_kept_beside_the_mobile_and_said(bring, db):
    result, _ = bring(saved(ITALIAN, ";"))
    told = {(note.column, note.value) for note in result.warnings if note.code == "phone_beside"}
    assert ("Tel. ufficio", "011 5091111") in told
    extra = driver.rows(db, "SELECT extra FROM visitors WHERE family_name LIKE 'Dell%'")[0][0]
    assert extra == '{"Tel. ufficio": "011 5091111"}'


def test_a_list_as_eventbrite_exports_it(bring):
    rows = [
        [
            "Order #",
            "Order Date",
            "First Name",
            "Last Name",
            "Email",
            "Ticket Type",
            "Attendee #",
            "Attendee Status",
            "Job Title",
            "Company",
            "Cell Phone",
            "Home Country",
            "Buyer Email",
        ],
        *[
            [
                "1001",
                "2025-03-01",
                f"Ada{n}",
                f"Byron{n}",
                f"ada{n}@list.example",
                "Buyer",
                f"555{n}",
                "Attending",
                "Engineer",
                "AE",
                f"(248) 555-010{n}",
                "United States",
                "boss@list.example",
            ]
            for n in range(6)
        ],
        [
            "1002",
            "2025-03-02",
            "Bob",
            "Bell",
            "bob@list.example",
            "VIP",
            "5559",
            "Not Attending",
            "",
            "",
            "",
            "US",
            "bob@list.example",
        ],
    ]
    result, people = bring(saved(rows))
    assert (result.added, result.duplicates) == (7, 0)
    assert people["Byron3"].external_id == "5553"
    assert (people["Byron3"].phone, people["Byron3"].badge_type) == ("+12485550103", "buyer")
    assert (people["Bell"].cancelled, people["Bell"].badge_type) == (True, "vip")


def test_a_list_as_pretix_exports_it(bring):
    rows = [
        [
            "Order code",
            "Position ID",
            "E-mail",
            "Product",
            "Attendee name",
            "Attendee name: Given name",
            "Attendee name: Family name",
            "Attendee email",
            "Company",
            "Country",
            "Voucher",
        ],
        *[
            [
                "A1B2C",
                str(n),
                "office@list.example",
                "Visitor",
                f"Ada{n} Byron{n}",
                f"Ada{n}",
                f"Byron{n}",
                "" if n else "ada@list.example",
                "AE",
                "IT",
                "",
            ]
            for n in range(6)
        ],
    ]
    result, people = bring(saved(rows, quoting=csv.QUOTE_ALL))
    assert result.added == 6
    assert people["Byron0"].email == "ada@list.example"
    assert people["Byron1"].email == ""
    assert people["Byron1"].given_name == "Ada1"


def test_whole_names_in_one_column(bring):
    rows = [
        ["N.", "Nominativo", "Azienda", "Mail"],
        ["1", "Rossi, Mario", "FCA", "m@list.example"],
        ["2", "Anna Maria BIANCHI", "ANFIA", "a@list.example"],
        ["3", "Dott.ssa Carla De Rossi", "API", ""],
        ["4", "佐藤 修平", "Denso", ""],
    ]
    _, people = bring(saved(rows, ";"))
    assert people["Rossi"].given_name == "Mario"
    assert people["Bianchi"].given_name == "Anna Maria"
    assert people["De Rossi"].given_name == "Carla"
    assert people["佐藤"].given_name == "修平"
    assert people["Rossi"].external_id == ""


def test_the_family_name_first(bring):
    rows = [["Cognome e nome", "Azienda"], ["Rossi Mario", "FCA"], ["De Luca Anna Maria", "ANFIA"]]
    _, people = bring(saved(rows, ";"))
    assert (people["Rossi"].given_name, people["De Luca"].given_name) == ("Mario", "Anna Maria")


def test_a_german_list(bring):
    rows = [
        [
            "Anrede",
            "Vorname",
            "Name",
            "Firma",
            "Funktion",
            "E-Mail-Adresse",
            "Mobiltelefon",
            "Land",
            "Sprache",
        ],
        [
            "Herr",
            "Jürgen",
            "MÜLLER",
            "Straßenbau GmbH",
            "Geschäftsführer",
            "jm@list.example",
            "+49 171 1234567",
            "Deutschland",
            "Deutsch",
        ],
    ]
    result, people = bring(saved(rows, ";"), encoding="cp1252")
    muller = people["Müller"]
    assert (muller.given_name, muller.company, muller.country, muller.language) == (
        "Jürgen",
        "Straßenbau GmbH",
        "DE",
        "de",
    )
    assert result.columns["Name"] == "family_name"


def test_numbers_and_dates_of_a_workbook(bring, db):
    rows = [
        ["ID", "First name", "Last name", "Mobile", "Country", "Valid from", "Valid until"],
        [10007.0, "Anita", "Bramante", 371528056.0, "Italy", "2025-04-23", "2025-04-23 12:00"],
        [10008.0, "Bob", "Bell", 115091111.0, "Italy", "4/24/2025", ""],
    ]
    _, people = bring(workbook(rows), "list.xlsx")
    anita, bob = people["Bramante"], people["Bell"]
    assert (anita.external_id, anita.phone) == ("10007", "+39371528056")
    assert anita.valid_from.isoformat() == "2025-04-23T04:00:00+00:00"
    assert anita.valid_until.isoformat() == "2025-04-23T16:00:00+00:00"
    assert bob.phone == "+390115091111"
    assert bob.valid_from.isoformat() == "2025-04-24T04:00:00+00:00"


def test_columns_in_any_order_give_the_same_people(bring, db, tmp_path):
    headings = ["E-mail", "Company", "Last name", "Country", "First name", "Registration ID"]
    row = ["ada@list.example", "AE", "Byron", "UK", "Ada", "R1"]
    bring(saved([headings, row]))
    again, people = bring(saved([headings[::-1], row[::-1]]))
    assert (again.added, again.updated, again.duplicates) == (0, 0, 1)
    assert people["Byron"].country == "GB"


def test_only_e_mail_addresses(bring):
    result, _ = bring("E-mail\nada@list.example\nADA@list.example\nbob@list.example\n")
    assert (result.added, result.duplicates) == (2, 1)
