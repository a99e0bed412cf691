"""What a list is, and what its columns are, by its headings."""

from __future__ import annotations

import pytest

from db.exchange import our_headings


@pytest.mark.parametrize(
    ("headings", "kind"),
    [
        ("Date,Start,End,Place,Piemonte participant,Guest registration ID,Guest,Topic", "agenda"),
        ("Giorno,Dalle,Alle,Tavolo,Ente,Ospite,Azienda,Argomento", "agenda"),
        ("Date,Time,Table,Participant,Company", "agenda"),
        ("UID,DTSTART,DTEND,SUMMARY,LOCATION", "agenda"),
        ("Day,Host,Guest", "agenda"),
        ("Registration ID,First name,Last name,Company,E-mail,Country", "visitors"),
        ("Name,Company,Title,Email", "visitors"),
        ("Date,Time,First name,Last name,Company,E-mail", "visitors"),
        ("Nome,Cognome,Ente,Ruolo,Email", "visitors"),
        ("Nome;Cognome;Ente;Ruolo;Title;Email;Tavolo", "bodies"),
        ("Body,Aliases,Table", "bodies"),
        ("Delegate,Organisation,Title EN,Title IT", "bodies"),
        ("Ente,Altri nomi", "bodies"),
    ],
)
def test_a_list_is_known_by_its_headings(headings, kind):
    assert our_headings.kind_of(headings.replace(";", ",").split(",")) == kind


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Start (CET)", "starts"),
        ("Tavolo n.", ""),
        ("Table / Tavolo", "place"),
        ("GUEST COMPANY", "company"),
        ("x" * 10_000, ""),
    ],
)
def test_headings_of_a_schedule(heading, field):
    assert our_headings.meaning("agenda", heading)[0] == field


def test_a_field_is_taken_once_by_the_heading_that_names_it_best():
    found = our_headings.columns("agenda", ["Company", "Guest company", "Day", "Date"], {})
    assert found == {"Guest company": "company", "Date": "date"}


@pytest.mark.parametrize(
    ("headings", "ours"),
    [
        (["Name", "Organisation"], {"Name": "person", "Organisation": "name"}),
        (
            ["Nome", "Cognome", "Ente"],
            {"Nome": "given_name", "Cognome": "family_name", "Ente": "name"},
        ),
        (["Nome", "Altri nomi"], {"Nome": "name", "Altri nomi": "aliases"}),
    ],
)
def test_a_bare_name_is_a_persons_beside_an_organisation(headings, ours):
    assert our_headings.columns("bodies", headings, {}) == ours
