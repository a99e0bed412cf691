"""Badge codes are short, genuine or not, and read the same however they were typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.badges import codes

KEY = bytes(range(32))
OTHER_KEY = bytes(range(1, 33))


def test_a_code_is_sixteen_letters_that_start_with_v():
    code = codes.make(KEY)
    assert len(code) == 16
    assert code[0] == "V"
    assert set(code) <= set("BCDFGHJKLNPRSTVX")


def test_the_check_letters_never_change_between_releases():
    """Badges printed by an older release must stay genuine."""
    assert codes.is_genuine(KEY, "VBCDFGHJKLN" + "DHBDH")


def test_a_code_is_genuine_under_its_own_key_only():
    code = codes.make(KEY)
    assert codes.is_genuine(KEY, code)
    assert not codes.is_genuine(OTHER_KEY, code)


def test_a_code_with_any_one_letter_changed_is_not_genuine():
    code = codes.make(KEY)
    forged = [
        code[:place] + letter + code[place + 1 :]
        for place in range(16)
        for letter in codes.ALPHABET
        if letter != code[place]
    ]
    # One forgery in 2**20 passes by luck; of these 240, two never do.
    assert sum(codes.is_genuine(KEY, code) for code in forged) <= 1


@pytest.mark.parametrize("text", ["", "V", "VTM25-10000", "V" * 15, "V" * 17, "VÄ" * 8, "🙂" * 16])
def test_what_is_not_shaped_like_a_code_is_not_genuine(text):
    assert not codes.looks_like_code(text)
    assert not codes.is_genuine(KEY, text)


def test_a_code_typed_in_small_letters_and_groups_is_the_same_code():
    code = codes.make(KEY)
    typed = f" {codes.grouped(code).lower()}\u00a0\r\n"
    assert codes.fold(typed) == code
    assert codes.looks_like_code(typed)
    assert codes.is_genuine(KEY, typed)


def test_a_code_typed_with_hyphens_is_the_same_code():
    code = codes.make(KEY)
    typed = codes.grouped(code).replace(" ", "-")
    assert codes.fold(typed) == code
    assert codes.is_genuine(KEY, typed)


def test_many_codes_are_distinct_and_all_genuine():
    many = codes.make_many(KEY, 5_000)
    assert len(set(many)) == 5_000
    assert all(codes.is_genuine(KEY, code) for code in many)


def test_codes_that_repeat_by_chance_are_made_again(monkeypatch):
    draws = iter([b"\1\2\3\4\5" * 2, b"\1\2\3\4\6"])
    monkeypatch.setattr(codes.secrets, "token_bytes", lambda n: next(draws)[:n])
    assert len(set(codes.make_many(KEY, 2))) == 2


def test_no_codes_are_made_when_none_are_asked_for():
    assert codes.make_many(KEY, 0) == []
    with pytest.raises(ValueError, match="cannot make"):
        codes.make_many(KEY, -1)


@pytest.mark.parametrize("length", [0, 15, 65])
def test_a_key_of_the_wrong_length_is_refused(length):
    with pytest.raises(ValueError, match="16 to 64 bytes"):
        codes.make(bytes(length))
    with pytest.raises(ValueError, match="16 to 64 bytes"):
        codes.is_genuine(bytes(length), "V" * 16)


def test_a_new_key_is_long_enough_and_never_the_same():
    key = codes.new_key()
    assert key != codes.new_key()
    assert codes.is_genuine(key, codes.make(key))


def test_a_code_is_shown_in_groups_of_four():
    assert codes.grouped("VBCDFGHJKLNPRSTV") == "VBCD FGHJ KLNP RSTV"


@pytest.mark.parametrize(
    "heard",
    ["VTM25-10000", "VTM25'10000", "vtm25 10000", "VTM25_10000", "\uff36TM25\uff0d1\u2070000"],
)
def test_other_peoples_codes_compare_by_letters_and_digits(heard):
    assert codes.comparable(heard) == "VTM2510000"


@given(st.text())
def test_comparing_twice_changes_nothing(text):
    once = codes.comparable(text)
    assert codes.comparable(once) == once


@given(st.text())
def test_no_text_breaks_the_functions(text):
    codes.grouped(text)
    assert codes.looks_like_code(text) or not codes.is_genuine(KEY, text)


def test_a_slots_code_is_read_like_a_badges_and_is_none():
    meetings = [f"meeting {number}" for number in range(300)]
    found = [codes.of_slot(KEY, one) for one in meetings]
    assert found == [codes.of_slot(KEY, one) for one in meetings]
    assert len(set(found)) == 300
    for code in found:
        assert codes.looks_like_code(code)
        assert codes.is_slot(KEY, code.lower())
        assert codes.is_ours(KEY, code)
        assert not codes.is_genuine(KEY, code)
        assert not codes.is_slot(OTHER_KEY, code)


def test_a_badge_names_no_slot():
    for code in codes.make_many(KEY, 300):
        assert codes.is_ours(KEY, code)
        assert not codes.is_slot(KEY, code)


def test_a_slot_whose_letters_a_badge_has_takes_others(monkeypatch):
    """Once in a million codes; nobody must be checked in by a sheet of paper."""
    first = codes.of_slot(KEY, "meeting")
    genuine = codes.is_genuine
    monkeypatch.setattr(codes, "is_genuine", lambda key, code: code == first or genuine(key, code))
    other = codes.of_slot(KEY, "meeting")
    assert other != first
    assert codes.is_slot(KEY, other)
    assert not codes.is_slot(KEY, first)


def test_the_codes_of_slots_never_change_between_releases():
    """Sheets printed by an older release must still be typed back."""
    assert codes.of_slot(KEY, "01a20797-2a45-7003-9954-3908081c88d6") == "VFDVKHBPVCHVLRLD"
