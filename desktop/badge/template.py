"""Layouts: what stands where on a badge, out of resources/badges. All measures in mm."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import resources
from desktop.badge import data_file
from desktop.badge.data_file import BadFile, Problem, Table
from desktop.badge.elements import (
    Align,
    Box,
    Element,
    Field,
    Frame,
    Image,
    Layout,
    Line,
    Polygon,
    Qr,
    Span,
    Text,
    VAlign,
)
from desktop.badge.stock import Stock
from desktop.badge.text import Face, Style

FOLDER = resources.FOLDER / "badges"

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}|type|on_type")
_PART = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Placed:
    """An element and its frame on one stock: the badge's mm from its top left corner, as read.

    ``style`` is how a text is set, None for what is not a text or has no room at all.
    """

    element: Element
    x: float
    y: float
    width: float
    height: float
    style: Style | None = None


def place(layout: Layout, stock: Stock, *, back: bool = False) -> tuple[Placed, ...]:
    """Where each element of a side is on *stock*, in the order of painting.

    The edges it is tied to are those that `edges` gives.
    """
    left, top, right, bottom = edges(layout, stock)
    placed: list[Placed] = []
    for element in layout.back if back else layout.front:
        x, across = element.frame.across.placed(left, right)
        y, down = element.frame.down.placed(top, bottom)
        style = None
        if isinstance(element, Text):
            frames = [(across, down)]
            if element.taller:
                second = element.taller
                frames.append(
                    (second.across.placed(left, right)[1], second.down.placed(top, bottom)[1])
                )
            style = _style(element, frames)
        placed.append(Placed(element, x, y, across, down, style))
    return tuple(placed)


def edges(layout: Layout, stock: Stock) -> tuple[float, float, float, float]:
    """The left, top, right and bottom that *layout* is tied to on *stock*, in mm of the badge.

    They are the badge's own on the stock that it was drawn on. On another one, where the printer's
    margin is wider than what the layout leaves free at an edge, that edge counts as further in by
    the difference.
    """
    width, height = stock.badge_size
    if layout.stock == stock.id:
        return 0.0, 0.0, width, height
    margins, inset = stock.badge_margins, layout.inset
    return (
        max(0.0, margins.left - inset.left),
        max(0.0, margins.top - inset.top),
        width - max(0.0, margins.right - inset.right),
        height - max(0.0, margins.bottom - inset.bottom),
    )


def _style(text: Text, frames: list[tuple[float, float]]) -> Style | None:
    if text.rotation in {90, 270}:
        frames = [(height, width) for width, height in frames]
    if min(map(min, frames)) <= 0:
        return None
    return Style(
        Face(text.font, text.weight, text.tracking),
        text.largest,
        text.smallest,
        text.lines,
        text.leading,
        text.align,
        text.valign,
        tuple(frames),
    )


def load(file: Path) -> Layout:
    """The layout in *file*. Raises BadFile, also for a picture that is not there."""
    table = data_file.read(file)
    name = table.text("name")
    front: list[Element] = []
    back: list[Element] = []
    for item in table.tables("element"):
        side = back if item.flag("back", default=False) else front
        side.append(_element(item))
        item.done()
    table.done()
    if not front:
        raise BadFile(file, "element", Problem.MISSING)
    return Layout(file.stem, name, tuple(front), tuple(back))


def load_all(own: Path | None = None) -> dict[str, Layout]:
    """Every layout by its id: ours, then those in the folder *own*, which may replace one of ours.

    Raises BadFile for the first file that cannot be used. A folder that is not there is empty.
    """
    folders = [FOLDER, *([own] if own else [])]
    files = [file for folder in folders for file in sorted(folder.glob("*.toml"))]
    return {layout.id: layout for layout in map(load, files)}


def for_stock(stock: Stock, own: Path | None = None) -> Layout:
    """The default layout of *stock*. Raises BadFile."""
    name = f"{stock.layout}.toml"
    if own and (own / name).is_file():
        return load(own / name)
    return _ours(FOLDER / name)


def suits(layout: Layout, stock: Stock) -> bool:
    """Whether *layout* was drawn for *stock*, or for one that differs from it by a little."""
    return layout.base in {"", stock.layout}


def of_badge(own: Layout | None, stock: Stock) -> Layout:
    """What a badge whose type has the layout *own* looks like on *stock*: its default, if None."""
    return own if own and suits(own, stock) else for_stock(stock)


@cache
def _ours(file: Path) -> Layout:
    """A layout of the program's own, which does not change while it runs."""
    return load(file)


def _element(item: Table) -> Element:
    kind = item.text("kind")
    frame = Frame(_span(item, "left", "right", "width"), _span(item, "top", "bottom", "height"))
    if kind == "text":
        return _text(item, frame)
    if kind == "qr":
        return Qr(frame)
    if kind == "image":
        return Image(frame, _picture(item))
    if kind == "line":
        return Line(frame, item.number("thickness", 0.25), _colour(item, "colour", "#111111"))
    if kind == "box":
        return Box(
            frame,
            fill=_colour(item, "fill", ""),
            border=item.number("border", 0.0),
            colour=_colour(item, "colour", "#111111"),
            radius=item.number("radius", 0.0),
        )
    if kind == "polygon":
        return Polygon(frame, _colour(item, "fill", "#111111"), item.shapes("shapes"))
    raise item.bad("kind", Problem.UNKNOWN)


def _span(item: Table, near: str, far: str, length: str) -> Span:
    span = Span(item.optional(near), item.optional(far), item.optional(length))
    given = [value for value in (span.near, span.far, span.length) if value is not None]
    if len(given) != 2:
        raise item.bad(length, Problem.MISSING if len(given) < 2 else Problem.VALUE)
    return span


def _text(item: Table, frame: Frame) -> Text:
    rotation = item.whole("rotation", 0, least=0)
    if rotation not in {0, 90, 180, 270}:
        raise item.bad("rotation", Problem.VALUE)
    largest = item.number("largest", least=0.5)
    smallest = item.number("smallest", largest, least=0.5)
    weight = item.whole("weight", 400)
    if smallest > largest:
        raise item.bad("smallest", Problem.VALUE)
    if weight not in range(100, 901, 100):
        raise item.bad("weight", Problem.VALUE)
    return Text(
        frame,
        taller=_taller(item, frame),
        parts=_parts(item),
        font=item.text("font", "Inter"),
        weight=weight,
        largest=largest,
        smallest=smallest,
        lines=item.whole("lines", 1),
        leading=item.number("leading", 1.12, least=0.5),
        tracking=item.number("tracking", 0.0),
        capitals=item.flag("capitals", default=False),
        align=item.choice("align", Align, Align.LEFT),
        valign=item.choice("valign", VAlign, VAlign.TOP),
        rotation=rotation,
        colour=_colour(item, "colour", "#111111"),
        follows=item.optional("follows"),
    )


def _taller(item: Table, frame: Frame) -> Frame | None:
    """``taller = { right = 42.4, height = 13 }``: what differs from the frame."""
    table = item.table("taller")
    if table is None:
        return None
    right, height = table.number("right"), table.number("height")
    table.done()
    if frame.across.near is None or frame.down.near is None:
        raise item.bad("taller", Problem.VALUE)
    return Frame(Span(frame.across.near, right, None), Span(frame.down.near, None, height))


def _parts(item: Table) -> tuple[Field | str, ...]:
    """``field = "company"``, or ``text = "Hall 2 · {company}"``."""
    if "field" in item:
        return (item.choice("field", Field),)
    pieces = _PART.split(item.text("text"))
    parts: list[Field | str] = []
    for n, piece in enumerate(pieces):
        if n % 2 and piece not in {field.value for field in Field}:
            raise item.bad("text", Problem.UNKNOWN)
        if piece:
            parts.append(Field(piece) if n % 2 else piece)
    return tuple(parts)


def _picture(item: Table) -> Path:
    """A file beside the layout: a layout from somebody else must not reach elsewhere."""
    name = item.text("file")
    file = item.file.parent / name
    if Path(name).name != name or not file.is_file():
        raise item.bad("file", Problem.UNREADABLE)
    return file


def _colour(item: Table, key: str, default: str) -> str:
    """``#rrggbb``, ``type`` (the badge type's own) or ``on_type`` (what is read on that)."""
    colour = item.text(key, default)
    if colour != default and not _COLOUR.fullmatch(colour):
        raise item.bad(key, Problem.VALUE)
    return colour
