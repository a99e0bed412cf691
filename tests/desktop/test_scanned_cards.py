"""Business cards that are scanned: what each standard and each careless program makes of them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db import phones
from db.exchange import list_writing
from desktop.scanner.cards import ContactCard, read

LISTED = Path(__file__).parents[1] / "data" / "visitors-utf8.csv"
MARIA = ContactCard("Maria", "Rossi", "Officine Po", "Buyer", "maria@example.org", "+390115551234")


def vcard(*lines, version="3.0"):
    return "\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])


FIELDS = ("ORG:Officine Po", "TITLE:Buyer", "EMAIL:maria@example.org", "TEL:+390115551234")


@pytest.mark.parametrize("version", ["2.1", "3.0", "4.0"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_card_of_every_version_is_read_with_every_line_end(version, end):
    text = vcard("N:Rossi;Maria;;;", "FN:Maria Rossi", *FIELDS, version=version)
    assert read(text.replace("\n", end)) == MARIA


AS_LISTED = ("First name", "Last name", "Company", "Job title", "E-mail", "Mobile phone")
OURS = ("given_name", "family_name", "company", "job_title", "email", "phone")
ODD = [
    ("Ada, Augusta", "O'Brien; de", 'Prova \\ "C."', "=1+1", "a@list.example", "+12485550100 x16"),
    ("李", "小龍", "Zoë|Ł", "Who knows this?", "", "(919)874-7925x878"),
    ("Anna", "", "", "", "", "-39 011 123"),
]


@pytest.mark.parametrize("version", ["4.0", "3.0"])
def test_every_card_that_we_write_is_read_as_it_was(version):
    with LISTED.open(encoding="utf-8-sig", newline="") as file:
        listed = [tuple(row[name] for name in AS_LISTED) for row in csv.DictReader(file)]
    for *others, phone in (*listed, *ODD):
        person = (*others, phones.tidy(phone, "US")[0])
        card = read(list_writing.vcard(dict(zip(OURS, person, strict=True)), version))
        assert card == ContactCard(*(" ".join(text.split()) for text in person))


def test_parameters_and_groups_do_not_hide_a_field():
    card = read(
        vcard(
            "N;LANGUAGE=it:Rossi;Maria",
            "ORG;CHARSET=UTF-8:Officine Po;Acquisti",
            "item1.TITLE:Buyer",
            'item2.EMAIL;TYPE="work,internet":maria@example.org',
            "TEL;VALUE=uri;TYPE=cell:tel:+390115551234",
            version="4.0",
        )
    )
    assert card == MARIA


@pytest.mark.parametrize(
    "lines",
    [
        ("TEL;TYPE=fax:1", "TEL;TYPE=cell,pref:2"),
        ("TEL;FAX:1", "TEL;CELL;PREF:2"),
        ("TEL:1", "TEL;PREF=1:2"),
    ],
)
def test_the_preferred_number_is_taken(lines):
    assert read(vcard("N:Rossi;Maria", *lines)).phone == "2"


def test_a_folded_line_is_one_line():
    assert read(vcard("N:Ros\n si;Ma\n\tria", "ORG:Officine\n  Po")).company == "Officine Po"
    assert read(vcard("N:Ros\n si;Ma\n\tria")).last_name == "Rossi"


def test_quoted_printable_is_decoded_with_its_charset_and_soft_line_ends():
    card = read(
        vcard(
            "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:N=C3=BA=C3=B1ez;Jos=C3=A9",
            "ORG;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:Caf=E9 =",
            "Torino",
            version="2.1",
        )
    )
    assert card == ContactCard("José", "Núñez", "Café Torino")


def test_base64_is_decoded_and_a_spoilt_one_is_left_out():
    assert read(vcard("N;ENCODING=B:Um9zc2k7TWFyaWE=")).last_name == "Rossi"
    assert read(vcard("FN:Maria", "ORG;ENCODING=B:!!!!")).company == ""


def test_escaped_signs_do_not_split():
    card = read(vcard(r"N:de la Pe\;ña;Ana\, Maria", r"ORG:Bianchi\, Neri \& C.\nTorino"))
    assert card.last_name == "de la Pe;ña"
    assert card.first_name == "Ana, Maria"
    assert card.company == "Bianchi, Neri & C. Torino"


@pytest.mark.parametrize(
    ("full", "first", "last"),
    [
        ("Maria Rossi", "Maria", "Rossi"),
        ("Rossi, Maria", "Maria", "Rossi"),
        ("Maria Concetta Rossi", "Maria Concetta", "Rossi"),
        ("Madonna", "Madonna", ""),
    ],
)
def test_a_card_with_only_a_full_name_is_split(full, first, last):
    card = read(vcard(f"FN:{full}"))
    assert (card.first_name, card.last_name) == (first, last)


def test_a_mecard_is_read():
    text = "MECARD:N:Rossi,Maria;ORG:Officine Po;TITLE:Buyer;TEL:+390115551234;EMAIL:maria@example.org;;"
    assert read(text) == MARIA
    assert read("MECARD:N:Maria Rossi;TEL:1;;") == ContactCard("Maria", "Rossi", phone="1")
    assert read(r"MECARD:N:Rossi,Maria;ORG:A\;B\:C;;").company == "A;B:C"


def test_what_is_no_card_is_none():
    for text in ("", "hello", "https://example.org", "VBCDFGHJKLNPRSTX", "BEGIN:VCARD", vcard()):
        assert read(text) is None


def test_a_card_that_was_cut_gives_what_there_is():
    assert read("BEGIN:VCARD\nN:Rossi;Maria\nORG:Off") == ContactCard("Maria", "Rossi", "Off")


def test_directions_and_controls_are_stripped_and_nothing_is_endless():
    card = read(vcard("FN:Ma\u202eria\x07 Ros\u200bsi", "ORG:" + "x" * 5_000))
    assert (card.first_name, card.last_name) == ("Maria", "Rossi")
    assert len(card.company) == 200


def test_markup_and_urls_stay_text():
    card = read(vcard("N:<img src=x>;Bobby'); DROP TABLE", "TEL:javascript:alert(1)"))
    assert card.last_name == "<img src=x>"
    assert card.phone == "javascript:alert(1)"


@settings(deadline=None)
@given(st.text(max_size=300), st.sampled_from(["BEGIN:VCARD\n", "MECARD:", "BEGIN:VCARD\nN;", ""]))
def test_no_text_breaks_the_reader(text, start):
    card = read(start + text)
    assert card is None or isinstance(card, ContactCard)
