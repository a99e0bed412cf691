"""Writes a layout as the TOML that `reading` reads: the same one comes back, to the last digit."""

from __future__ import annotations

import base64
from collections.abc import Iterator

from desktop.badge.elements import (
    Box,
    Element,
    Field,
    Frame,
    Image,
    Layout,
    Line,
    Polygon,
    Text,
)
from desktop.badge.words import text_of

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}

Value = str | bool | int | float
Pairs = Iterator[tuple[str, Value]]


def written(layout: Layout) -> str:
    """*layout* as TOML, its pictures in it. Raises ValueError for an SVG, which does not travel."""
    head: list[tuple[str, Value]] = [("name", layout.name)]
    head += [(key, value) for key in ("stock", "base") if (value := getattr(layout, key))]
    head += zip(("width", "height"), layout.size or (), strict=False)
    lines = [f"{key} = {_value(value)}" for key, value in head]
    for side in (layout.front, layout.back):
        for element in side:
            lines += ["", "[[element]]"]
            lines += [f"{key} = {_value(value)}" for key, value in _pairs(element)]
            lines += _tables(element)
            if side is layout.back:
                lines.append("back = true")
    return "\n".join(lines) + "\n"


def _pairs(element: Element) -> Pairs:
    """Every key of *element* that is not what `reading` takes when it is absent."""
    yield "kind", type(element).__name__.lower()
    if isinstance(element, Text):
        yield from _parts(element)
    yield from _frame(element.frame)
    if isinstance(element, Text):
        yield from _of_text(element)
    elif isinstance(element, Image):
        if element.picture.kind == "svg":
            raise ValueError("an SVG does not travel")
        yield "picture", base64.b64encode(element.picture.data).decode("ascii")
    elif isinstance(element, Line):
        yield "thickness", element.thickness
        yield "colour", element.colour
    elif isinstance(element, Box):
        yield from (("fill", element.fill),) if element.fill else ()
        yield from (("border", element.border), ("colour", element.colour))
        yield "radius", element.radius
    elif isinstance(element, Polygon):
        yield from (("fill", element.fill),) if element.fill else ()


def _parts(text: Text) -> Pairs:
    alone = text.parts[0] if len(text.parts) == 1 else None
    if isinstance(alone, Field):
        yield "field", alone.value
    else:
        yield "text", text_of(text.parts)


def _frame(frame: Frame) -> Pairs:
    for span, names in (
        (frame.across, ("left", "right", "width")),
        (frame.down, ("top", "bottom", "height")),
    ):
        for name, value in zip(names, (span.near, span.far, span.length), strict=True):
            if value is not None:
                yield name, value


def _of_text(text: Text) -> Pairs:
    yield "font", text.font
    yield "weight", text.weight
    yield "largest", text.largest
    yield "smallest", text.smallest
    yield "lines", text.lines
    yield "leading", text.leading
    yield "tracking", text.tracking
    yield "capitals", text.capitals
    yield "align", text.align.value
    yield "valign", text.valign.value
    yield "rotation", text.rotation
    yield "colour", text.colour
    if text.follows is not None:
        yield "follows", text.follows
    if text.fill:
        yield "fill", text.fill
    yield "radius", text.radius
    yield "padding", text.padding


def _tables(element: Element) -> Iterator[str]:
    """Lines for what is no plain value: a second frame, the corners of shapes."""
    if isinstance(element, Text) and element.taller:
        right, height = element.taller.across.far, element.taller.down.length
        yield f"taller = {{ right = {_value(right or 0)}, height = {_value(height or 0)} }}"
    if isinstance(element, Polygon):
        yield "shapes = ["
        for shape in element.shapes:
            points = ", ".join(f"[{_value(x)}, {_value(y)}]" for x, y in shape)
            yield f"  [{points}],"
        yield "]"


def _value(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return repr(value).removesuffix(".0")
    return '"' + "".join(map(_character, value)) + '"'


def _character(character: str) -> str:
    """*character* as TOML 1.0 wants it in a basic string: controls are escaped."""
    if character in _ESCAPES:
        return _ESCAPES[character]
    is_control = ord(character) < 0x20 or ord(character) == 0x7F
    return f"\\u{ord(character):04x}" if is_control else character
