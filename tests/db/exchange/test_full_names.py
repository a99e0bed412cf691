"""Whole names are parted with care."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from db.exchange.full_names import split
from db.names import clean


@pytest.mark.parametrize(
    ("name", "given_name", "family_name"),
    [
        ("Mario Rossi", "Mario", "Rossi"),
        ("Rossi, Mario", "Mario", "Rossi"),
        ("ROSSI Mario", "Mario", "ROSSI"),
        ("Mario ROSSI", "Mario", "ROSSI"),
        ("DE ROSSI Anna Maria", "Anna Maria", "DE ROSSI"),
        ("MARIO ROSSI", "MARIO", "ROSSI"),
        ("Anna Maria Bianchi", "Anna Maria", "Bianchi"),
        ("Anna De Rossi", "Anna", "De Rossi"),
        ("Carla Dell'Acqua", "Carla", "Dell'Acqua"),
        ("Ludwig van der Berg", "Ludwig", "van der Berg"),
        ("José de la Peña", "José", "de la Peña"),
        ("John F. Kennedy", "John F.", "Kennedy"),
        ("John Smith Jr.", "John", "Smith Jr."),
        ("John Smith, PhD", "John", "Smith, PhD"),
        ("Smith, John, PhD", "John", "Smith, PhD"),
        ("Dott.ssa Anna Rossi", "Anna", "Rossi"),
        ("Dr. Rossi", "Rossi", ""),
        ("Ing. Mario Rossi", "Mario", "Rossi"),
        ("Don Smith", "Don", "Smith"),
        ("佐藤 修平", "修平", "佐藤"),
        ("佐藤修平", "佐藤修平", ""),
        ("김 혜진", "혜진", "김"),
        ("محمد الفيصل", "محمد", "الفيصل"),
        ("Cher", "Cher", ""),
        ("Rossi,", "", "Rossi"),
        ("", "", ""),
    ],
)
def test_a_whole_name_is_parted(name, given_name, family_name):
    assert split(name) == (given_name, family_name)


@pytest.mark.parametrize(
    ("name", "given_name", "family_name"),
    [
        ("Rossi Mario", "Mario", "Rossi"),
        ("De Rossi Anna Maria", "Anna Maria", "De Rossi"),
        ("Rossi, Mario", "Mario", "Rossi"),
        ("Mario ROSSI", "Mario", "ROSSI"),
    ],
)
def test_the_heading_tells_the_order(name, given_name, family_name):
    assert split(name, family_first=True) == (given_name, family_name)


@given(st.text())
@example(":F 0 0")
@example("Dr. 3 4")
def test_no_letter_of_a_name_is_lost_but_a_form_of_address(name):
    parted = " ".join(split(name))
    left = sorted(char for char in parted if char.isalpha())
    came = sorted(char for char in clean(name) if char.isalpha())
    assert left == came or len(left) < len(came)
    assert bool(left) == bool(came)
