"""One run prints badges of several types, each in its own layout, with a back where it has one."""

from __future__ import annotations

from dataclasses import replace

import pypdf
import pytest

from desktop.badge import moving, template
from desktop.badge.elements import Frame, Span, Text
from desktop.badge.pdf import write_pdf


def saying(layout, words, *, back=False):
    """*layout* with one more text that says *words*."""
    first = next(one for one in layout.front if isinstance(one, Text))
    frame = Frame(Span(8, 8, None), Span(70, None, 6))
    text = replace(first, frame=frame, taller=None, parts=(words,), largest=5, smallest=2)
    if back:
        return replace(layout, back=(text,))
    return replace(layout, front=(*layout.front, text))


@pytest.fixture
def own(stocks):
    """A layout for A6 that says CARPET, with a back that says BEHIND when asked."""

    def made(*, back=False):
        layout = moving.drawn_on(template.for_stock(stocks["a6"]), stocks["a6"])
        layout = saying(layout, "CARPET")
        return saying(layout, "BEHIND", back=True) if back else layout

    return made


def pages(tmp_path, badges, its, **named):
    write_pdf(tmp_path / "badges.pdf", badges, its, **named)
    return [page.extract_text() for page in pypdf.PdfReader(tmp_path / "badges.pdf").pages]


def test_each_badge_of_a_run_has_its_own_layout(tmp_path, person, stocks, own):
    badges = [person(), person(layout=own()), person()]
    found = ["CARPET" in page for page in pages(tmp_path, badges, stocks["a6"])]
    assert found == [False, True, False]


def test_a_layout_asked_for_is_that_of_all(tmp_path, person, stocks, own):
    default = template.for_stock(stocks["a6"])
    badges = [person(layout=own()), person()]
    assert not any(
        "CARPET" in page for page in pages(tmp_path, badges, stocks["a6"], layout=default)
    )


def test_a_stock_that_it_was_not_drawn_for_keeps_its_default(tmp_path, person, stocks, own):
    (page,) = pages(tmp_path, [person(layout=own())], stocks["cr80"])
    assert "CARPET" not in page


def test_only_a_badge_with_a_back_has_a_second_page(tmp_path, person, stocks, own):
    badges = [person(), person(layout=own(back=True)), person()]
    found = ["BEHIND" in page for page in pages(tmp_path, badges, stocks["a6"])]
    assert found == [False, False, True, False]


def test_a_sheet_has_one_back_for_all_of_its_badges(tmp_path, person, stocks, own):
    badges = [person(), person(layout=own(back=True)), person()]
    front, back = pages(tmp_path, badges, stocks["a6-on-a4"])
    assert front.count("Maria") == 3
    assert "BEHIND" in back
    assert "Maria" not in back
