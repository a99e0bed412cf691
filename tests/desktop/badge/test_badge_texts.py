"""A text shrinks, then wraps, and is never cut, whatever somebody is called."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.badge import fonts, text
from desktop.badge.data import BadgeData, clean
from desktop.badge.elements import Align, VAlign
from desktop.badge.text import Face, Room, Style, set_text

pytestmark = pytest.mark.usefixtures("qapp")

BOLD = Face("Inter", 700)
ROOM = Room(width=50, height=16, largest=14, smallest=6, lines=2, leading=1.1)
HUNDRED = "Hubert Blaine Wolfeschlegelsteinhausenbergerdorff Maximilian Ferdinand Leopold Anton von der Aue Sr."


def fit(words, **wishes):
    return text.fit(words, BOLD, ROOM._replace(**wishes))


def words_of(block):
    return " ".join(line.text for line in block.lines)


def test_a_short_name_is_as_large_as_the_layout_allows():
    block = fit("Jan")
    assert (len(block.lines), block.size) == (1, 14)


def test_a_longer_name_shrinks_before_it_wraps():
    block = fit("Alessandra")
    assert len(block.lines) == 1
    assert 6 <= block.size < 14


def test_a_name_that_would_be_too_small_wraps_between_its_words():
    block = fit("Maria Alessandra Federica")
    assert [line.text for line in block.lines] == ["Maria", "Alessandra", "Federica"] or len(
        block.lines
    ) == 2
    assert words_of(block) == "Maria Alessandra Federica"
    assert block.size > fit("Maria Alessandra Federica", lines=1, smallest=0.5).size


def test_lines_are_about_equally_long():
    block = fit("Anna Maria Lisa Sofia Eva Ada Ina Ute", smallest=4, lines=4)
    widths = [line.width for line in block.lines]
    assert max(widths) < 1.5 * min(widths)


@pytest.mark.parametrize("name", [HUNDRED, "W" * 100, "i" * 100, "Ab " * 33, "李小龍" * 33])
def test_a_name_of_a_hundred_letters_is_whole_and_inside(name):
    name = clean(name)
    block = fit(name)
    assert "".join(line.text for line in block.lines).replace(" ", "") == name.replace(" ", "")
    assert max(line.width for line in block.lines) * block.size <= ROOM.width + 0.001
    assert block.height <= ROOM.height + 0.001
    assert block.size > 1.4, "nobody can read that"


def test_a_word_is_broken_only_when_nothing_else_helps():
    assert not fit(HUNDRED, smallest=6, height=30).broken
    assert fit("W" * 100).broken
    first = fit("Maria " + "W" * 60)
    assert first.broken
    assert first.lines[0].text.startswith("Maria ")


def test_letters_are_not_torn_from_their_accents_or_their_emoji():
    family = "👩‍👩‍👧‍👦" * 40
    block = fit(family)
    for line in block.lines:
        assert len(line.text) % len("👩‍👩‍👧‍👦") == 0, "a family was parted"


def test_a_text_reads_from_the_side_of_its_first_letter():
    assert fit("محمد Smith").rtl
    assert fit("123 שלום").rtl
    assert not fit("Smith محمد").rtl


def test_arabic_is_not_spaced_out():
    spaced = Face("Inter", 700, 0.1)
    assert text.fit("PRESS", spaced, ROOM).face.tracking == 0.1
    assert text.fit("صحافة", spaced, ROOM).face.tracking == 0


def test_spacing_out_is_the_same_on_every_device():
    narrow, wide = (fonts.badge_metrics("Inter", 700, t).horizontalAdvance("II") for t in (0, 0.1))
    assert wide / narrow == pytest.approx(1.1, abs=0.01)


@pytest.mark.parametrize("align", list(Align))
@pytest.mark.parametrize("valign", list(VAlign))
def test_a_text_stays_in_its_frame_however_it_is_aligned(align, valign):
    style = Style(BOLD, 4, 2, 2, 1.1, align, valign, ((50.0, 16.0),))
    done = set_text("Éric gjpqy", style)
    (_, x, baseline), *_ = done.lines
    ink = fonts.badge_metrics("Inter", 700).tightBoundingRect("Éric gjpqy")
    left, right = x + ink.left() * done.scale, x + ink.right() * done.scale
    top, bottom = baseline + ink.top() * done.scale, baseline + ink.bottom() * done.scale
    assert 0 <= left < right <= 50
    assert 0 <= top < bottom <= 16
    if align is Align.LEFT:
        assert left < 0.2
    elif align is Align.RIGHT:
        assert right > 49.8
    else:
        assert (left + right) / 2 == pytest.approx(25, abs=0.1)


def test_the_frame_in_which_a_text_is_larger_is_taken():
    both = Style(BOLD, 20, 4, 1, 1.1, Align.LEFT, VAlign.TOP, ((80.0, 8.0), (40.0, 16.0)))
    short, long = set_text("Jan", both), set_text("Alessandra Federica", both)
    assert short.bottom > 8
    assert long.bottom <= 8


# What becomes of a text before it is painted ------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "painted"),
    [
        ("  Anna \t Maria\r\n", "Anna Maria"),
        ("Anna\u00a0Maria", "Anna Maria"),
        ("\u202eecilA", "ecilA"),
        ("A\u2066li\u2069ce\u200e\u200f\u061c", "Alice"),
        ("A\x00l\x07i\x7fce\x1b[31m", "Alice[31m"),
        ("Al\u00adice\ufeff", "Alice"),
        ("Al\ud800ice", "Alice"),
        ("Al\ufffcice\ufdd0\U0001ffff", "Alice"),
        ("e\u0301", "é"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d🔬", "👩\u200d🔬"),
        ("<img src=x> & <b>", "<img src=x> & <b>"),
        ("one\u2028two\u2029three", "one two three"),
        (" \u200b\u202e ", ""),
    ],
)
def test_what_acts_on_other_text_is_left_out(typed, painted):
    assert clean(typed) == painted


def test_a_name_given_as_family_name_only_stands_first():
    assert BadgeData("", "Rossi").first_line == "Rossi"
    assert BadgeData("", "Rossi").second_line == ""
    assert BadgeData("\u202e ", "Rossi").first_line == "Rossi"
    assert BadgeData("Ada", "Rossi").second_line == "Rossi"


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None
)
@given(st.text(max_size=120))
def test_no_text_at_all_breaks_out_of_its_frame(words):
    if not (words := clean(words)):
        return
    block = text.fit(words, BOLD, ROOM)
    assert max(line.width for line in block.lines) * block.size <= ROOM.width + 0.001
    assert block.height <= ROOM.height + 0.001
    joined = "".join(line.text for line in block.lines)
    assert joined.replace(" ", "") == words.replace(" ", "")


@settings(deadline=None)
@given(st.text())
def test_what_is_clean_stays_as_it_is(words):
    assert clean(clean(words)) == clean(words)
