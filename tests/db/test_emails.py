"""E-mail addresses out of what people type."""

from __future__ import annotations

import sys

import pytest
from email_validator import EmailNotValidError, validate_email
from hypothesis import given
from hypothesis import strategies as st

from db import emails


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("ada@list.example", "ada@list.example"),
        ("ada@list.test", "ada@list.test"),
        ("Ada.Byron@LIST.Example", "Ada.Byron@list.example"),
        ("ADA@LIST.EXAMPLE", "ada@list.example"),
        (" ada@list.example. ", "ada@list.example"),
        ("Ada Byron <ada@list.example>", "ada@list.example"),
        ("mailto:ada@list.example?subject=Hello", "ada@list.example"),
        ("ada@list.example#mailto:ada@list.example#", "ada@list.example"),
        ("E-mail: ada@list.example", "ada@list.example"),
        ("ada @ list.example", "ada@list.example"),
        ("ada\u200b@list.example\xa0", "ada@list.example"),
        ("ada@bücher.example", "ada@bücher.example"),
        ("o'brien+fair@list.example", "o'brien+fair@list.example"),
        ("", ""),
        ("-", ""),
    ],
)
def test_an_address_is_found_in_what_was_typed(typed: str, address: str):
    assert emails.tidy(typed) == (address, "")


@pytest.mark.parametrize(
    "typed",
    [
        "ada",
        "ada@",
        "@list.example",
        "ada@list",
        "ada@list..example",
        "ada@localhost",
        "ada@list.local",
        "ada byron@list.example",
        "ada,byron@list.example",
        "a" * 65 + "@list.example",
        "ada@-list.example",
        "n/a",
    ],
)
def test_what_cannot_be_an_address_is_left_blank_and_said(typed: str):
    assert emails.tidy(typed) == ("", emails.NOT_AN_ADDRESS)


def test_the_first_of_several_addresses_is_taken_and_said():
    assert emails.tidy("ada@list.example; bob@list.example") == ("ada@list.example", emails.SEVERAL)
    assert emails.tidy("ada@list.example / ADA@list.example") == ("ada@list.example", "")


def test_one_mailbox_has_one_key():
    assert emails.key("Ada@list.example") == emails.key("ADA@LIST.EXAMPLE")


letters = st.sampled_from("aZ09._-+'@@..xn--é ,<>testlocal")


@given(st.lists(letters, max_size=30).map("".join) | st.emails())
def test_the_short_way_never_accepts_what_the_library_refuses(text: str):
    address = emails.plain(text)
    if address is None:
        return
    try:
        seen = validate_email(text, check_deliverability=False, test_environment=True, strict=True)
    except EmailNotValidError as error:
        pytest.fail(f"{text!r}: {error}")
    assert address.lower() == seen.normalized.lower()


def test_a_plain_address_does_not_wake_the_slow_library():
    held = sys.modules.pop("email_validator")
    try:
        sys.modules["email_validator"] = None  # type: ignore[assignment]  makes an import fail
        assert emails.tidy("ada@list.example") == ("ada@list.example", "")
        with pytest.raises(ImportError):
            emails.tidy("ada@list")
    finally:
        sys.modules["email_validator"] = held
