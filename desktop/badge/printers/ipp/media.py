"""Which of a printer's papers a stock is, and how a job asks for exactly that one (PWG 5100.7)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from desktop.badge.printers.base import Capabilities, PageSize, SizeRange
from desktop.badge.printers.ipp import message
from desktop.badge.printers.ipp.message import Attributes, Range, Resolution, Tag, values
from desktop.badge.stock import Stock

WANTED = (
    "color-supported",
    "device-uri",
    "document-format-supported",
    "job-creation-attributes-supported",
    "media-bottom-margin-supported",
    "media-col-supported",
    "media-left-margin-supported",
    "media-ready",
    "media-right-margin-supported",
    "media-size-supported",
    "media-supported",
    "media-top-margin-supported",
    "print-color-mode-supported",
    "print-scaling-supported",
    "printer-resolution-supported",
    "sides-supported",
)
"""What a printer is asked about what it can do."""

_HUNDREDTHS = 100
"""PWG 5100.7 §6.3.1.15: sizes are in hundredths of a millimetre."""

_WIDEST = 100_000
"""A driver that says a metre and more, in hundredths of a mm, says that it does not know: CUPS
would take a label 4 in wide for a printer of 62 mm, and the printer would cut it off."""

_NAME = re.compile(r".*_(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(mm|in)")
"""A self-describing name ends in its size: ``oe_w167h288_2.32x4in`` (PWG 5101.1 §5)."""


def capabilities(its: Attributes) -> Capabilities:
    """What a printer that answered with these attributes can do."""
    modes = message.texts(its, "print-color-mode-supported")
    sides = message.texts(its, "sides-supported")
    formats = message.texts(its, "document-format-supported")
    device = message.text(its, "device-uri")
    return Capabilities(
        sizes=tuple(_sizes(its)),
        ranges=tuple(_ranges(its)),
        resolutions=tuple(sorted(set(_resolutions(its)))),
        colour="color" in modes if modes else message.flag(its, "color-supported"),
        two_sides=any(side.startswith("two-sided") for side in sides) if sides else None,
        pdf="application/pdf" in formats if formats else None,
        tells_end=not device or device.startswith(("ipp:", "ipps:")),
        # CUPS says of a driver what lay in the printer once, or may lie in it.
        ready=() if device else tuple(filter(None, map(_named, message.texts(its, "media-ready")))),
    )


def job(
    its: Attributes, stock: Stock, size: PageSize, *, dpi: int, copies: int, two: bool
) -> Attributes:
    """What a job asks a printer with these attributes for: paper, dots, sides, and no scaling."""
    wants: Attributes = {}
    # cupsd takes a size without a name for one of the customer's own, a dot or two longer.
    by_name = message.text(its, "device-uri") or not message.texts(its, "media-col-supported")
    if size.key and by_name:
        wants["media"] = values(Tag.KEYWORD, size.key)
    else:
        wants["media-col"] = values(Tag.COLLECTION, _media_col(its, size))
    if "none" in message.texts(its, "print-scaling-supported"):
        wants["print-scaling"] = values(Tag.KEYWORD, "none")
    if dpi in set(_resolutions(its)):
        wants["printer-resolution"] = values(Tag.RESOLUTION, Resolution(dpi, dpi))
    sides = message.texts(its, "sides-supported")
    side = "two-sided-long-edge" if two else "one-sided"
    if side in sides:
        wants["sides"] = values(Tag.KEYWORD, side)
    colours = message.texts(its, "print-color-mode-supported")
    colour = "color" if stock.colour else "monochrome"
    if colour in colours:
        wants["print-color-mode"] = values(Tag.KEYWORD, colour)
    if copies > 1:
        wants["copies"] = values(Tag.INTEGER, copies)
    known = message.texts(its, "job-creation-attributes-supported")
    return {name: several for name, several in wants.items() if not known or name in known}


def _media_col(its: Attributes, size: PageSize) -> Attributes:
    """The paper by its size, and printed up to its edges where the printer can."""
    chosen: Attributes = {
        "media-size": values(
            Tag.COLLECTION,
            {
                "x-dimension": values(Tag.INTEGER, round(size.width * _HUNDREDTHS)),
                "y-dimension": values(Tag.INTEGER, round(size.height * _HUNDREDTHS)),
            },
        )
    }
    margins = [f"media-{edge}-margin" for edge in ("bottom", "left", "right", "top")]
    offered = [[each.data for each in its.get(f"{name}-supported", ())] for name in margins]
    if all(0 in several for several in offered):
        chosen |= {name: values(Tag.INTEGER, 0) for name in margins}
    return chosen


def _sizes(its: Attributes) -> Iterator[PageSize]:
    """The papers of fixed size: as numbers where there are any, with the name that has the size."""
    named = [size for size in map(_named, message.texts(its, "media-supported")) if size]
    fixed = [size for size in named if not size.key.startswith(("custom_min", "custom_max"))]
    exact = list(_numbers(its))
    for width, height in exact:
        near = min(fixed, key=lambda size: _apart(size, width, height), default=None)
        key = near.key if near and _apart(near, width, height) < 0.1 else ""
        yield PageSize(key, key, width, height)
    if not exact:
        yield from fixed


def _apart(size: PageSize, width: float, height: float) -> float:
    return max(abs(size.width - width), abs(size.height - height))


def _numbers(its: Attributes) -> Iterator[tuple[float, float]]:
    for each in message.collections(its.get("media-size-supported", ())):
        width, height = message.number(each, "x-dimension"), message.number(each, "y-dimension")
        if width and height and width > 0 and height > 0:
            yield width / _HUNDREDTHS, height / _HUNDREDTHS


def _ranges(its: Attributes) -> Iterator[SizeRange]:
    for each in message.collections(its.get("media-size-supported", ())):
        across, down = _span(each, "x-dimension"), _span(each, "y-dimension")
        if not across or not down or across.high > _WIDEST:
            continue
        if across.low < across.high or down.low < down.high:
            yield SizeRange(*(edge / _HUNDREDTHS for edge in (*across, *down)))


def _span(size: Attributes, name: str) -> Range | None:
    """From where to where a measure may go; a fixed one goes from itself to itself."""
    data = next((each.data for each in size.get(name, ())), None)
    if isinstance(data, Range):
        return data
    return Range(data, data) if type(data) is int else None


def _named(name: str) -> PageSize | None:
    """The paper that a self-describing name describes; None for another name."""
    if found := _NAME.fullmatch(name):
        unit = 25.4 if found[3] == "in" else 1.0
        return PageSize(name, name, float(found[1]) * unit, float(found[2]) * unit)
    return None


def _resolutions(its: Attributes) -> Iterable[int]:
    """Dots an inch; those of oblong dots are left out."""
    for each in its.get("printer-resolution-supported", ()):
        if isinstance(each.data, Resolution) and each.data.across == each.data.down > 0:
            yield round(each.data.across * (2.54 if each.data.unit == 4 else 1))
