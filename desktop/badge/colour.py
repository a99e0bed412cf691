"""Colours of badge types: which text can be read on them (WCAG 2.2, relative luminance)."""

from __future__ import annotations

import re
from functools import lru_cache

INK = "#111111"
BLACK = "#000000"
PAPER = "#ffffff"

PALETTE = {
    "black": INK,
    "grey": "#5f6b7a",
    "white": PAPER,
    "red": "#c4161c",
    "orange": "#c2570c",
    "yellow": "#f2b705",
    "green": "#14783c",
    "blue": "#1f5fa8",
    "violet": "#6b3fa0",
}
"""What is offered to those who draw a badge, by name."""

_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_PALE = 1.5
"""Below this contrast with paper, a band of the colour is not seen without an edge."""


def contrast(one: str, other: str) -> float:
    """The contrast of two ``#rrggbb`` colours, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def safe(colour: str) -> str:
    """*colour* when it is ``#rrggbb``, else ink: a list may hold anything."""
    return colour if _HEX.fullmatch(colour) else INK


@lru_cache(maxsize=256)
def on(colour: str) -> str:
    """White or black, whichever is read better on *colour*: at least 4.5 : 1 on any."""
    return max(PAPER, BLACK, key=lambda text: contrast(text, colour))


@lru_cache(maxsize=256)
def is_pale(colour: str) -> bool:
    """Whether *colour* hardly shows on paper."""
    return contrast(colour, PAPER) < _PALE


def black_or_white(colour: str) -> str:
    """What a printer without greys makes of *colour*."""
    return PAPER if is_pale(colour) else BLACK


def _luminance(colour: str) -> float:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
