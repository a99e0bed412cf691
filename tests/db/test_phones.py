"""Phone numbers to E.164."""

from __future__ import annotations

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from db import phones
from db.names import clean


@pytest.mark.parametrize(
    ("typed", "country", "number"),
    [
        ("+1 248 166 1013", "US", "+12481661013"),
        ("+1 (248) 166-1013", "", "+12481661013"),
        ("(248) 555-0123", "US", "+12485550123"),
        ("001 248 555 0123", "US", "+12485550123"),
        ("0012485550123", "IT", "+12485550123"),
        ("+1-272-380-5693x1661", "SA", "+12723805693 x1661"),
        ("1-800-COMPANY", "US", "+18002667269"),
        ("371528056", "IT", "+39371528056"),
        ("371528056.0", "IT", "+39371528056"),
        ("011 5091111", "IT", "+390115091111"),
        ("115091111", "IT", "+390115091111"),
        ("115091111.0", "IT", "+390115091111"),
        ("393331234567", "IT", "+393331234567"),
        ("12485550123", "US", "+12485550123"),
        ("0039 011 5091111", "", "+390115091111"),
        ("+39 (0)11 5091111", "", "+390115091111"),
        ("+39 333 123 4567", "", "+393331234567"),
        ("cell. 333 1234567", "IT", "+393331234567"),
        ("063-280-5693", "KR", "+82632805693"),
        ("+33 (0)2 14 33 03 67", "FR", "+33214330367"),
        ("+44 (0)20 7946 0958", "", "+442079460958"),
        ("０１１ ５０９１１１１", "IT", "+390115091111"),
        ("+39\xa0333\u200b1234567", "", "+393331234567"),
        ("", "IT", ""),
        (" - ", "IT", ""),
    ],
)
def test_a_number_becomes_the_one_to_dial_from_anywhere(typed: str, country: str, number: str):
    assert phones.tidy(typed, country) == (number, "")


@pytest.mark.parametrize(
    ("typed", "country"),
    [
        ("28-0569-3166", "JP"),
        ("(919)874-7925x878", "SA"),
        ("333 1234567", "US"),
        ("333 1234567", ""),
        ("333 1234567", "Padania"),
        ("3,71528E+11", "IT"),
        ("see e-mail", "IT"),
        ("++39 333", "IT"),
        ("+1", "US"),
        ("9" * 400, "IT"),
    ],
)
def test_a_number_that_is_not_understood_stays_as_typed_and_is_reported(typed: str, country: str):
    assert phones.tidy(typed, country) == (typed, phones.UNCLEAR)


def test_of_several_numbers_the_mobile_is_taken_else_the_first():
    assert phones.tidy("011 5091111 / 333 1234567", "IT") == ("+393331234567", phones.SEVERAL)
    assert phones.tidy("011 5091111; 011 5091112", "IT") == ("+390115091111", phones.SEVERAL)
    assert phones.tidy("248-555-0123 or 248-555-0199", "US") == ("+12485550123", phones.SEVERAL)


@given(
    st.from_regex(phones._PLAIN_US, fullmatch=True)
    | st.from_regex(phones._PLAIN_IT, fullmatch=True)
)
def test_the_short_way_gives_what_the_library_gives(typed: str):
    number = phonenumbers.parse(typed, None)
    assert phonenumbers.is_possible_number(number)
    library = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    assert phones.tidy(typed) == (library, "")


@given(st.text(max_size=40), st.sampled_from(["", "IT", "US", "DE", "XX"]))
def test_nothing_that_was_typed_vanishes_unless_it_was_blank(typed: str, country: str):
    number, _ = phones.tidy(typed, country)
    assert number or not any(char.isalnum() for char in clean(typed))


@given(st.from_regex(r"\+39 ?[03][0-9]{8,9}", fullmatch=True))
def test_tidying_a_number_twice_changes_nothing(typed: str):
    number, wrong = phones.tidy(typed, "IT")
    assert phones.tidy(number, "IT") == (number, wrong)


@pytest.mark.parametrize(
    ("kept", "written"),
    [
        ("+390111234567", {"0111234567", "00390111234567", "390111234567"}),
        ("+393471234567 x12", {"3471234567", "393471234567", "39347123456712"}),
        ("+12485550123", {"2485550123", "12485550123", "0012485550123"}),
        ("+442079460123", {"02079460123", "4402079460123"}),
        ("+3781234567", {"01234567", "3781234567"}),
    ],
)
def test_a_number_is_known_by_the_ways_in_which_it_is_dialled(kept, written):
    assert written <= phones.dialled(kept)


def test_a_short_number_or_a_text_is_known_by_its_own_digits_alone():
    assert phones.dialled("+39011555") == {"39011555"}
    assert phones.dialled("int. 4321") == {"4321"}
    assert phones.dialled("") == set()


def test_the_codes_of_countries_are_those_of_the_library():
    for code in phonenumbers.COUNTRY_CODE_TO_REGION_CODE:
        assert "12345678" in phones.dialled(f"+{code}12345678")
