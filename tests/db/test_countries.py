"""Countries as lists write them."""

from __future__ import annotations

import pytest

from db import countries


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("USA", "US"),
        ("U.S.A.", "US"),
        ("u s a", "US"),
        ("United States of America", "US"),
        ("Stati Uniti", "US"),
        (" stati uniti d’america ", "US"),
        ("us", "US"),
        ("Italia", "IT"),
        ("ITALY", "IT"),
        ("South Korea", "KR"),
        ("Corea del Sud", "KR"),
        ("Korea, Republic of", "KR"),
        ("Cina", "CN"),
        ("Germania", "DE"),
        ("Österreich", "AT"),
        ("Côte d’Ivoire", "CI"),
        ("Regno Unito", "GB"),
        ("U.K.", "GB"),
        ("Türkiye", "TR"),
        ("日本", "JP"),
        ("Perù", "PE"),
    ],
)
def test_a_country_is_understood_in_english_italian_and_by_its_code(written: str, code: str):
    assert countries.tidy(written) == code


def test_what_is_no_country_stays_as_it_was_typed():
    assert countries.code("Padania") is None
    assert countries.code("") is None
    assert countries.tidy("  Padania  del Nord") == "Padania del Nord"


def test_a_code_has_a_name_in_both_languages():
    assert countries.name("DE", "it") == "Germania"
    assert countries.name("DE", "en") == "Germany"
    assert countries.name("Padania", "it") == "Padania"


def test_no_spelling_means_two_countries():
    spellings: dict[str, str] = {}
    for line in countries._COUNTRIES.strip().splitlines():
        alpha2, alpha3, names = line.split(" ", 2)
        for spelling in {alpha2, alpha3, *names.split("|")}:
            key = countries._comparable(spelling)
            assert spellings.setdefault(key, alpha2) == alpha2, spelling
    assert len(set(spellings.values())) > 230


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("D", "DE"),
        ("I", "IT"),
        ("Germany (DE)", "DE"),
        ("IT (Italia)", "IT"),
        ("Italiana", "IT"),
        ("Congo (Kinshasa)", "CD"),
        ("Italia (TO)", None),
        ("Nowhere (XX)", None),
    ],
)
def test_car_plates_nationalities_and_names_with_codes_are_understood(text, expected):
    assert countries.code(text) == expected
