"""Reads a layout's TOML: every key looked at, every number within bounds, nothing fetched.

What comes from somebody else's hand is refused with the key and the line, never half taken.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from pathlib import Path

from db import open_files
from desktop.badge import data_file, pictures
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
    Picture,
    Polygon,
    Qr,
    Span,
    Text,
    VAlign,
)
from desktop.badge.words import parts_of

MOST_ELEMENTS = 60
LONGEST_TEXT = 1_500_000
"""Characters of a layout's text, with its pictures; an event file keeps no longer one."""
LONGEST_LINE = 1_000
"""Characters of a line that is no picture: tomllib needs the square of what it is."""
LONGEST_NAME = 80
LONGEST_WORDS = 500

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}|type|on_type|on_fill")
_PICTURE_LINE = re.compile(r'picture\s*=\s*"[A-Za-z0-9+/=]*"\s*')
_ELEMENT_LINE = re.compile(r"\s*\[\[\s*element\s*\]\]")
_KEY_OF_ELEMENT = re.compile(r"element\[(\d+)\]\.(\w+)")


def load(file: Path, *, pictures_beside: bool = True) -> Layout:
    """The layout in *file*, with the pictures that lie beside it unless they must be in it.

    Raises BadFile.
    """
    try:
        if file.stat().st_size > 4 * LONGEST_TEXT:
            raise BadFile(file, "", Problem.TOO_LARGE)
        open_files.refuse_open_here(file)
        text = file.read_text(encoding="utf-8")
    except OSError as error:
        raise BadFile(file, "", Problem.UNREADABLE) from error
    except UnicodeDecodeError as error:
        raise BadFile(file, "", Problem.SYNTAX) from error
    return parse(text, file.stem, file=file, beside=file.parent if pictures_beside else None)


def parse(
    text: str, layout_id: str = "", *, file: Path | None = None, beside: Path | None = None
) -> Layout:
    """The layout that *text* describes, to be called *layout_id*; errors call it *file*.

    Without a folder *beside* it, its pictures are in it. Raises BadFile.
    """
    file = file or Path("layout.toml")
    _refuse_vast(text, file)
    try:
        return _layout(data_file.parse(text, file), layout_id, beside)
    except BadFile as bad:
        if bad.line is None:
            bad.line = _line_of(text, bad.key)
        raise


def _refuse_vast(text: str, file: Path) -> None:
    if len(text) > LONGEST_TEXT:
        raise BadFile(file, "", Problem.TOO_LARGE)
    for number, line in enumerate(text.splitlines(), 1):
        if len(line) > LONGEST_LINE and not _PICTURE_LINE.fullmatch(line):
            raise BadFile(file, "", Problem.TOO_LARGE, line=number)


def _line_of(text: str, key: str) -> int | None:
    """In which line *key* stands, or its element begins; None where it is in none."""
    found = _KEY_OF_ELEMENT.match(key)
    wanted, name = (int(found[1]), found[2]) if found else (0, key.partition(".")[0])
    element, begins = 0, None
    for number, line in enumerate(text.splitlines(), 1):
        if _ELEMENT_LINE.match(line):
            element += 1
            begins = number if element == wanted else begins
        if element == wanted and re.match(rf"\s*{re.escape(name)}\s*=", line):
            return number
    return begins


def _layout(table: Table, layout_id: str, beside: Path | None) -> Layout:
    name = table.text("name")
    if not name.strip() or len(name) > LONGEST_NAME:
        raise table.bad("name", Problem.VALUE)
    stock, base, size = table.text("stock", ""), table.text("base", ""), _size(table)
    front: list[Element] = []
    back: list[Element] = []
    for n, item in enumerate(table.tables("element"), 1):
        if n > MOST_ELEMENTS:
            raise table.bad("element", Problem.TOO_LARGE)
        side = back if item.flag("back", default=False) else front
        side.append(_element(item, beside))
        item.done()
    table.done()
    if not front:
        raise table.bad("element", Problem.MISSING)
    return Layout(layout_id, name, tuple(front), tuple(back), stock, base, size)


def _size(table: Table) -> tuple[float, float] | None:
    """``width`` and ``height`` of the badge it was drawn on: both, or neither."""
    if "width" not in table and "height" not in table:
        return None
    return table.number("width", least=10, most=500), table.number("height", least=10, most=500)


def _element(item: Table, beside: Path | None) -> Element:
    kind = item.text("kind")
    frame = Frame(_span(item, "left", "right", "width"), _span(item, "top", "bottom", "height"))
    if kind == "text":
        return _text(item, frame)
    if kind == "qr":
        return Qr(frame)
    if kind == "image":
        return Image(frame, _picture(item, beside))
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
    fill = _colour(item, "fill", "")
    return Text(
        frame,
        taller=_taller(item, frame),
        parts=_parts(item),
        font=item.text("font", "Inter"),
        weight=weight,
        largest=largest,
        smallest=smallest,
        lines=item.whole("lines", 1, most=16),
        leading=item.number("leading", 1.12, least=0.5, most=4),
        tracking=item.number("tracking", 0.0, most=2),
        capitals=item.flag("capitals", default=False),
        align=item.choice("align", Align, Align.LEFT),
        valign=item.choice("valign", VAlign, VAlign.TOP),
        rotation=rotation,
        colour=_colour(item, "colour", "on_fill" if fill else "#111111"),
        follows=item.optional("follows"),
        fill=fill,
        radius=item.number("radius", 0.0),
        padding=item.number("padding", 0.0),
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
    words = item.text("text")
    if len(words) > LONGEST_WORDS:
        raise item.bad("text", Problem.TOO_LARGE)
    try:
        return parts_of(words)
    except ValueError:
        raise item.bad("text", Problem.UNKNOWN) from None


def _picture(item: Table, beside: Path | None) -> Picture:
    """``picture = "BASE64"``, or ``file = "logo.svg"`` in the folder *beside*, where there is one.

    A layout from somebody else must not reach elsewhere.
    """
    if "picture" in item:
        try:
            data = base64.b64decode("".join(item.text("picture").split()), validate=True)
        except ValueError:
            raise item.bad("picture", Problem.VALUE) from None
        return _looked_at(item, "picture", data, pictures.travels)
    name = item.text("file")
    if beside is None or Path(name).name != name:
        raise item.bad("file", Problem.UNREADABLE)
    try:
        open_files.refuse_open_here(beside / name)
        data = (beside / name).read_bytes()
    except (OSError, ValueError):
        raise item.bad("file", Problem.UNREADABLE) from None
    return _looked_at(item, "file", data, pictures.look)


def _looked_at(item: Table, key: str, data: bytes, look: Callable[[bytes], Picture]) -> Picture:
    try:
        return look(data)
    except pictures.BadPicture as bad:
        raise item.bad(key, Problem.PICTURE, why=bad.why) from None


def _colour(item: Table, key: str, default: str) -> str:
    """``#rrggbb``, ``type`` (the badge type's own), ``on_type`` (what is read on that) or
    ``on_fill`` (what is read on a band of this text's own).
    """
    colour = item.text(key, default)
    if colour != default and not _COLOUR.fullmatch(colour):
        raise item.bad(key, Problem.VALUE)
    return colour
