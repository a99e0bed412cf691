"""What a scanner that is tried is told to be wrong about."""

from __future__ import annotations

import pytest

from desktop.scanner.diagnosis import LABEL, Case, What, diagnose
from desktop.scanner.layouts import LAYOUTS, Key, key_for, through
from desktop.scanner.strokes import Stroke

CODE = "VBCDFGHJKLNPRSTX"


def typed(text, scanner="us", laptop="us", *, gap=16, end="\n", known=True, change=str):
    """The keys of a scanner that is set to *scanner*; *known*: the system tells which they were."""
    strokes = []
    for place, sign in enumerate(text):
        key = key_for(scanner, sign) or Key(0)
        came = change(through(sign, scanner, laptop).replace("\0", ""))
        strokes.append(Stroke(came, place * gap, key if known else Key(0, key.shift)))
    strokes += [Stroke(sign, (len(text) + place) * gap, end=True) for place, sign in enumerate(end)]
    return tuple(strokes)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("known", [True, False])
def test_a_scanner_that_fits_its_laptop_is_right(layout, known):
    found = diagnose(typed(LABEL, layout, layout, known=known))
    assert (found.what, found.text, found.scanner, found.laptop) == (What.LABEL, LABEL, "", "")
    assert (found.case, found.missing, found.wrong, found.prefix) == (Case.RIGHT, 0, 0, "")
    assert (found.ending, found.ms_a_key, found.is_slow) == ("\n", 16, False)


TOLD = [(a, b) for a in LAYOUTS for b in LAYOUTS if a != b]


@pytest.mark.parametrize(("scanner", "laptop"), TOLD)
@pytest.mark.parametrize("known", [True, False])
def test_each_pair_of_layouts_is_told(scanner, laptop, known):
    found = diagnose(typed(LABEL, scanner, laptop, known=known))
    assert found.what is What.LABEL
    if known:
        assert found.scanner == scanner
    # Some pairs cannot be told apart: what an Italian scanner types on US and British laptops, say.
    assert through(LABEL, found.scanner, found.laptop) == through(LABEL, scanner, laptop)
    assert (found.case, found.missing, found.wrong) == (Case.RIGHT, 0, 0)


def test_a_laptop_with_letters_of_its_own_is_unknown_but_the_scanner_is_not():
    greek = {"D": "Δ", "y": "υ", "a": "α", "w": "ς", "q": ";", "-": "-"}
    strokes = typed(LABEL, change=lambda sign: greek.get(sign, "λ" if sign.isalpha() else sign))
    found = diagnose(strokes)
    assert (found.what, found.scanner, found.laptop) == (What.LABEL, "us", "?")


@pytest.mark.parametrize("layout", ["us", "it", "de"])
@pytest.mark.parametrize("known", [True, False])
def test_caps_lock_is_told_from_a_scanner_that_changes_letters(layout, known):
    def case(change):
        return diagnose(typed(LABEL, "us", layout, known=known, change=change)).case

    assert case(str.swapcase) is Case.CAPS_LOCK
    assert case(str.lower) is Case.SMALL
    assert case(str.upper) is Case.CAPITALS


@pytest.mark.parametrize("end", ["", "\n", "\t", "\n\n"])
def test_the_ending_is_told(end):
    assert diagnose(typed(LABEL, end=end)).ending == end
    assert diagnose(typed(CODE, end=end)).ending == end


def test_characters_that_did_not_arrive_are_counted():
    found = diagnose(typed(LABEL[:5] + LABEL[8:]))
    assert (found.what, found.missing, found.wrong) == (What.LABEL, 3, 0)
    found = diagnose(typed(CODE[:4] + CODE[6:]))
    assert (found.what, found.missing) == (What.BADGE, 2)


@pytest.mark.parametrize("text", [LABEL, CODE])
@pytest.mark.parametrize(
    ("prefix", "symbology"), [("]Q1", "Q"), ("]C0", "C"), ("~", ""), ("##", "")]
)
@pytest.mark.parametrize("laptop", ["us", "it"])
def test_a_prefix_is_told(text, prefix, symbology, laptop):
    found = diagnose(typed(prefix + text, laptop=laptop))
    assert (found.what is not What.OTHER, found.symbology) == (True, symbology)
    assert len(found.prefix) == len(prefix)
    assert found.missing == 0


@pytest.mark.parametrize(("gap", "slow"), [(4, False), (88, False), (130, True), (400, True)])
def test_a_slow_scanner_is_told(gap, slow):
    assert diagnose(typed(CODE, gap=gap)).is_slow is slow


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (CODE, What.BADGE),
        ("8001234567897", What.PRODUCT),
        ("https://example.org/x", What.LINK),
        ("BEGIN:VCARD", What.CARD),
        ("MECARD:N:A;;", What.CARD),
        ("VTM25-10000", What.OTHER),
        ("hello world", What.OTHER),
    ],
)
@pytest.mark.parametrize("laptop", ["us", "it"])
def test_what_was_scanned_instead_is_told(text, what, laptop):
    found = diagnose(typed(text, laptop=laptop))
    assert (found.what, found.text) == (what, text)


def test_small_letters_of_a_badge_are_told_from_caps_lock():
    assert diagnose(typed(CODE.lower())).case is Case.SMALL
    assert diagnose(typed(CODE, change=str.lower)).case is Case.CAPS_LOCK
    assert diagnose(typed(CODE)).case is Case.RIGHT


def test_the_label_is_a_small_qr():
    from desktop.badge.qr import symbol

    assert symbol(LABEL).size == 29
