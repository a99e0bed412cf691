"""What is doubtful about a badge is said before it is printed, and nothing else is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.badge import moving, template
from desktop.badge.elements import Box, Field, Frame, Qr, Span, Text
from desktop.badge.moving import Rect
from desktop.badge.seen import Doubt, doubts, look
from tests.desktop.badge.test_badge_stock import SIZES

EVERY_STOCK = sorted(SIZES)


@pytest.fixture
def doubted(stocks):
    """What is doubtful about a badge; change(elements) gives the elements in place of ours."""

    def found(data, name="a6", change=lambda elements: elements):
        its = stocks[name]
        layout = moving.drawn_on(template.for_stock(its), its)
        layout = replace(layout, front=tuple(change(list(layout.front))))
        seen = look(template.place(layout, its), data, its)
        return {one.doubt: one for one in doubts(seen, data, its)}

    return found


def at(elements, kind):
    return next(n for n, one in enumerate(elements) if kind(one))


def is_qr(element):
    return isinstance(element, Qr)


def is_company(element):
    return isinstance(element, Text) and element.parts == (Field.COMPANY,)


def framed(x, y, width, height):
    return Frame(Span(x, None, width), Span(y, None, height))


@pytest.mark.parametrize("name", EVERY_STOCK)
def test_our_own_layouts_leave_no_doubt(doubted, person, name):
    assert doubted(person(), name) == {}


def test_a_badge_without_a_code_is_told(doubted, person):
    found = doubted(person(), change=lambda all_: [one for one in all_ if not is_qr(one)])
    assert list(found) == [Doubt.NO_QR]


def test_a_code_that_is_too_small_is_told_in_mm(doubted, person):
    def smaller(elements):
        n = at(elements, is_qr)
        return [*elements[:n], Qr(framed(60, 80, 35, 35)), *elements[n + 1 :]]

    assert doubted(person(), change=smaller)[Doubt.QR_SMALL].detail == "25"


def test_ink_in_the_quiet_zone_is_told(doubted, person):
    def boxed(elements):
        n = at(elements, is_qr)
        frame = elements[n].frame
        x, wide = frame.across.placed(0, 105)
        y, _ = frame.down.placed(0, 148)
        return [*elements, Box(framed(x, y, wide, 3), "#111111", 0, "#111111", 0)]

    assert Doubt.QR_CROWDED in doubted(person(), change=boxed)


@pytest.mark.parametrize(("fill", "told"), [("#ffffcc", False), ("#336699", True)])
def test_a_ground_behind_the_code_may_be_pale_and_not_dark(doubted, person, fill, told):
    def grounded(elements):
        return [Box(framed(5, 5, 95, 138), fill, 0, "#111111", 0), *elements]

    assert (Doubt.QR_CROWDED in doubted(person(), change=grounded)) is told


def test_what_the_printer_cannot_reach_is_told(doubted, person):
    def outside(elements):
        return [*elements, Box(framed(1, 60, 5, 5), "#111111", 0, "#111111", 0)]

    assert doubted(person(), change=outside)[Doubt.OUTSIDE].element == 10


def test_a_text_that_does_not_fit_at_its_smallest_is_told(doubted, person):
    company = "Gesellschaft für Fahrzeugsicherheitsprüfstandsentwicklung mit beschränkter Haftung"
    assert Doubt.TOO_LONG not in doubted(person(company="Esempio"))
    found = doubted(person(company=company * 2), name="avery-l4785")
    assert Doubt.TOO_LONG in found


def test_a_character_that_no_font_can_write_is_told(doubted, person):
    found = doubted(person(company="Esempio \U0001fae8\U00013000"))
    assert "\U00013000" in found[Doubt.GLYPHS].detail


def test_words_that_cannot_be_read_on_their_ground_are_told(doubted, person):
    def pale(elements):
        n = at(elements, is_company)
        return [*elements[:n], replace(elements[n], colour="#dddddd"), *elements[n + 1 :]]

    assert doubted(person(), change=pale)[Doubt.CONTRAST].element == 2
    assert Doubt.CONTRAST not in doubted(person(type_colour="#f2b705"))


def test_words_that_something_lies_on_are_told(doubted, person):
    def covered(elements, *, behind):
        box = Box(framed(5, 57, 60, 8), "#ffffff", 0, "#111111", 0)
        return [box, *elements] if behind else [*elements, box]

    def on_top(elements):
        return covered(elements, behind=False)

    def below(elements):
        return covered(elements, behind=True)

    assert doubted(person(), change=on_top)[Doubt.COVERED].element == 2
    assert Doubt.COVERED not in doubted(person(), change=below)


def test_a_text_is_seen_where_it_has_moved_up_to(stocks, person):
    its = stocks["a6"]
    layout = moving.drawn_on(template.for_stock(its), its)
    short, long = (
        look(template.place(layout, its), person(given_name=name), its)
        for name in ("Maximiliano", "W" * 60)
    )
    assert short[1].rect.y < short[1].item.y
    assert long[1].rect.y > short[1].rect.y
    assert isinstance(short[1].rect, Rect)
