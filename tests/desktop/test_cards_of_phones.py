"""Cards as phones and mail programs write them: read, however they are cut, folded or encoded."""

from __future__ import annotations

import quopri
import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.scanner.cards import read
from tests.desktop.sample_cards import CARDS


@pytest.mark.parametrize("program", CARDS)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_card_is_read_as_its_program_meant_it(program, end):
    text, wanted = CARDS[program]
    assert read(text.replace("\n", end)) == wanted


@pytest.mark.parametrize("program", ["iPhone", "Google", "Nextcloud 3.0", "a generator's"])
@pytest.mark.parametrize("blank", ["\t", " "])
def test_a_card_whose_line_ends_became_blanks_is_read(program, blank):
    """A scanner that is told to type no Enter types a Tab, or a space."""
    text, wanted = CARDS[program]
    card = read(
        blank.join(line for line in text.split("\n") if not line.startswith((" ", "PHOTO")))
    )
    assert (card.first_name, card.last_name, card.email) == (
        wanted.first_name,
        wanted.last_name,
        wanted.email,
    )


@pytest.mark.parametrize("program", CARDS)
def test_a_card_that_is_cut_off_anywhere_gives_what_there_is(program):
    text, wanted = CARDS[program]
    for length in range(len(text)):
        card = read(text[:length])
        assert card is None or len(card.last_name) <= max(len(wanted.last_name), 20)


def test_a_link_to_a_profile_is_no_card():
    assert read("https://www.linkedin.com/in/made-up-person?utm_source=qr") is None


WORDS = (
    st.text(
        st.characters(exclude_categories=("Cs", "Cc", "Cf", "Co", "Cn", "Zl", "Zp", "Zs")),
        min_size=1,
        max_size=30,
    )
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)


def escaped(text):
    for sign in "\\;,":
        text = text.replace(sign, "\\" + sign)
    return text


def folded(line, at):
    return line[:at] + "\n " + line[at:] if 0 < at < len(line) else line


def nfc(text):
    return " ".join(unicodedata.normalize("NFC", text).split())


@settings(deadline=None)
@given(WORDS, WORDS, WORDS, st.integers(0, 60), st.sampled_from(["3.0", "4.0"]))
def test_whatever_the_name_what_was_written_is_read(first, last, company, at, version):
    lines = ["BEGIN:VCARD", f"VERSION:{version}", f"N:{escaped(last)};{escaped(first)};;;"]
    lines += [f"item1.ORG;CHARSET=utf-8:{escaped(company)};Dept", "END:VCARD"]
    card = read("\n".join(folded(line, at) if line[0] in "Ni" else line for line in lines))
    wanted = (nfc(first), nfc(last), "" if company.lower().startswith("data:") else nfc(company))
    assert (card.first_name, card.last_name, card.company) == wanted


@settings(deadline=None)
@given(WORDS, WORDS, st.sampled_from(["utf-8", "UTF-16-BE", "Shift_JIS", "iso-8859-15", "klingon"]))
def test_whatever_the_encoding_nothing_breaks(first, last, charset):
    name = quopri.encodestring(f"{escaped(last)};{escaped(first)}".encode()).decode()
    text = (
        f"BEGIN:VCARD\nVERSION:2.1\nN;CHARSET={charset};ENCODING=QUOTED-PRINTABLE:{name}\nEND:VCARD"
    )
    card = read(text)
    if charset == "utf-8":
        assert (card.first_name, card.last_name) == (nfc(first), nfc(last))


@pytest.mark.parametrize(
    "body",
    [
        " " * 20_000,  # took a minute once
        "N:" + ";" * 20_000,
        "FN:" + "\n " * 10_000,
        "BEGIN:VCARD\n" * 2_000,
        "TEL" + ";TYPE=x" * 3_000 + ":1",
        "N;ENCODING=QUOTED-PRINTABLE:" + "=\n" * 10_000,
    ],
    ids=["blanks", "parts", "folds", "nested", "parameters", "soft ends"],
)
def test_a_hostile_card_is_read_or_not_in_a_moment(body):
    began = time.process_time()  # 0.2 s at most: fifty times as much is another kind of reading
    read("BEGIN:VCARD\n" + body + "\nEND:VCARD")
    assert time.process_time() - began < 10


@pytest.mark.parametrize("charset", ["a\0b", "hex", "idna", "punycode", "undefined", "x" * 5_000])
def test_a_charset_that_is_none_does_no_harm(charset):
    card = read(f"BEGIN:VCARD\nN;ENCODING=QUOTED-PRINTABLE;CHARSET={charset}:Byron=FF\nEND:VCARD")
    assert card is not None
