"""Puts badges on pages, for a PDF and for a printer alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QPainter, QPen, QTransform

from desktop.badge import template
from desktop.badge.crop_marks import marks
from desktop.badge.data import BadgeData
from desktop.badge.elements import Layout
from desktop.badge.paint import onto, paint
from desktop.badge.places import FRESH, Places
from desktop.badge.stock import Stock
from desktop.badge.template import Placed

Progress = Callable[[int], None]
"""Is told how many badges are done; what it raises stops the work."""


_HAIRLINE = 0.15
"""How thick a line to cut along is, in mm."""

Drawing = Callable[[QPainter, Callable[[], bool]], tuple[int, int]]
"""Draws with a painter, asks for further pages, and says how many badges on how many pages."""


class PageFailed(OSError):
    """The device took no further page."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What is printed on, and how finely.

    ``layout`` is that of all badges; with None each has its own. ``dots_per_mm`` is one number
    each way: no printer here has oblong dots. ``shift`` (mm) moves every badge right and down.
    """

    stock: Stock
    layout: Layout | None
    dots_per_mm: float
    shift: tuple[float, float] = (0.0, 0.0)


def draw(
    painter: QPainter,
    new_page: Callable[[], bool],
    paper: Paper,
    badges: Iterable[BadgeData],
    *,
    places: Places = FRESH,
    on_progress: Progress | None = None,
) -> tuple[int, int]:
    """Draws *badges* and says how many they were, and on how many pages.

    *places* says which labels they go to. A layout with a back gives a second page to each page,
    mirrored so that it lies behind the first when the paper is turned over along its long edge.
    Raises PageFailed when *new_page* does, and ValueError for *places* that the sheet has not.
    """
    stock, waiting = paper.stock, iter(badges)
    places.check(stock.per_page)
    sides, drawn = _sides(paper), _Drawn(paper)
    count = pages = 0
    for labels in places.sheets(stock.per_page):
        if not (group := list(islice(waiting, len(labels)))):
            break
        both = [drawn.sides_of(badge) for badge in group]
        for side, transforms in enumerate(sides):
            if side and not any(placed[side] for placed in both):
                continue
            if pages and not new_page():
                raise PageFailed("no further page")
            pages += 1
            for label, badge, placed in zip(labels, group, both, strict=False):
                painter.setWorldTransform(transforms[label - 1])
                paint(painter, placed[side], badge, in_colour=stock.colour)
            if places.crop_marks and not side:
                _draw_marks(painter, paper, labels[: len(group)])
            painter.setWorldTransform(QTransform())
        count += len(group)
        if on_progress:
            on_progress(count)
    return count, pages


def _draw_marks(painter: QPainter, paper: Paper, labels: Sequence[int]) -> None:
    right, down = paper.shift
    to_dots = QTransform.fromScale(paper.dots_per_mm, paper.dots_per_mm)
    painter.setWorldTransform(to_dots.translate(right, down))
    painter.setPen(QPen(Qt.GlobalColor.black, _HAIRLINE))
    painter.drawLines([QLineF(*mark) for mark in marks(paper.stock, labels)])


class _Drawn:
    """Where everything is on both sides of a badge, found once for each layout."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._known: dict[int, tuple[Layout | None, tuple[Sequence[Placed], ...]]] = {}

    def sides_of(self, badge: BadgeData) -> tuple[Sequence[Placed], ...]:
        own = self._paper.layout or badge.layout
        if (found := self._known.get(id(own))) is None:
            stock = self._paper.stock
            layout = template.of_badge(own, stock, self._paper.layout)
            placed = template.place(layout, stock), template.place(layout, stock, back=True)
            found = self._known[id(own)] = own, placed  # and *own* keeps its id
        return found[1]


def _sides(paper: Paper) -> list[list[QTransform]]:
    """For each side of the paper, where each badge of a page is."""
    stock = paper.stock
    corners = [stock.origin(place) for place in range(stock.per_page)]
    mirrored = [(stock.page_size[0] - x - stock.width, y) for x, y in corners]
    return [
        [onto(stock, at, paper.dots_per_mm, paper.shift) for at in places]
        for places in (corners, mirrored)
    ]
