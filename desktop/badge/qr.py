"""The QR of a badge code, as runs of dark modules.

With version, level and mask fixed, each module of a QR is a sum (exclusive or) of bits of its
data: the error correction is a linear code over GF(2), and the mask adds a constant. So the
symbols of a few dozen chosen codes, made by the qrcode library, are enough to make any other one
by adding them up: 5 µs a code in place of 120.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from PySide6.QtCore import QRect

QUIET_ZONE = 4
"""Blank modules on each side (ISO/IEC 18004:2015 §6.3.8)."""

_SIDE = 21
"""Modules a side of version 1."""

_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
"""The alphanumeric mode in its order; two letters are one number of 11 bits (§7.4.4)."""

_LENGTH = 16
"""The letters that fill version 1 at level Q to its last bit."""

_OURS = re.compile(f"[{re.escape(_LETTERS)}]{{{_LENGTH}}}")
_THIRD = 7
"""Rows are looked up in thirds: the three finder patterns are seven modules wide and high."""

_FINDER = ((0, 0, 7, 1), (0, 6, 7, 1), (0, 1, 1, 5), (6, 1, 1, 5), (2, 2, 3, 3))
"""The dark rectangles of a finder pattern: x, y, width and height in modules (§6.3.3)."""
_FINDERS = ((0, 0), (14, 0), (0, 14))


@dataclass(frozen=True, slots=True)
class Symbol:
    """``size`` is modules a side, 21 for our codes; ``dark`` are its dark places, in modules."""

    size: int
    dark: tuple[QRect, ...]


@lru_cache(maxsize=512)
def symbol(code: str) -> Symbol:
    """The QR of *code* at level Q and mask 0; version 1, the smallest there is, for our codes.

    Mask 0 is taken unseen: to score all eight in Python takes seven times as long, and of 200
    small pictures the best-scoring one was read in 188 and mask 0 in 193.
    """
    if not _OURS.fullmatch(code):
        rows = _made(code)
        return Symbol(len(rows), tuple(_runs(rows)))
    modules, sums = _sums()
    for pair in range(_LENGTH // 2):
        modules ^= sums[pair][code[2 * pair : 2 * pair + 2]]
    dark = list(_finders())
    for x, y, shift in _DATA_THIRDS:
        dark += _third(x, y, modules >> shift & 0x7F)
    return Symbol(_SIDE, tuple(dark))


def _made(code: str) -> list[str]:
    """The rows of *code* out of the qrcode library, each a string of 0 and 1."""
    from qrcode import constants, main, util

    qr = main.QRCode(
        version=1, error_correction=constants.ERROR_CORRECT_Q, mask_pattern=0, border=0
    )
    mode = util.MODE_ALPHA_NUM if _OURS.fullmatch(code) else None
    # The library's types want a literal where its own constant is an int.
    qr.add_data(util.QRData(code, mode=mode), optimize=0)  # pyright: ignore[reportArgumentType]
    qr.make()
    return ["".join("1" if module else "0" for module in row) for row in qr.modules]


class _Sums(dict[str, int]):
    """For one place in the code: what each pair of letters adds to the symbol of sixteen zeros."""

    def __init__(self, bits: list[int]) -> None:
        super().__init__()
        self._bits = bits

    def __missing__(self, pair: str) -> int:
        number = len(_LETTERS) * _LETTERS.index(pair[0]) + _LETTERS.index(pair[1])
        added = 0
        for n, modules in enumerate(self._bits):
            if number >> n & 1:
                added ^= modules
        self[pair] = added
        return added


@cache
def _sums() -> tuple[int, list[_Sums]]:
    """The symbol of sixteen zeros, and what is added to it (12 ms, once)."""

    def modules(code: str) -> int:
        return int("".join(_made(code))[::-1], 2)

    zeros = "0" * _LENGTH
    nothing = modules(zeros)
    places: list[_Sums] = []
    for place in range(0, _LENGTH, 2):
        bits: list[int] = []
        for bit in range(11):
            first, second = divmod(1 << bit, len(_LETTERS))
            pair = _LETTERS[first] + _LETTERS[second]
            bits.append(modules(zeros[:place] + pair + zeros[place + 2 :]) ^ nothing)
        places.append(_Sums(bits))
    return nothing, places


_DATA_THIRDS = tuple(
    (x, y, _SIDE * y + x)
    for y in range(_SIDE)
    for x in range(0, _SIDE, _THIRD)
    if (x, y // _THIRD * _THIRD) not in _FINDERS
)
"""Every third of a row outside the finder patterns: x, y, and its place among the bits."""


@cache
def _third(x: int, y: int, value: int) -> tuple[QRect, ...]:
    """The runs that *value* stands for in the third that begins at x, y; its low bit is left."""
    bits = f"{value:0{_THIRD}b}"[::-1]
    return tuple(
        QRect(x + run.start(), y, run.end() - run.start(), 1) for run in re.finditer("1+", bits)
    )


@cache
def _finders() -> tuple[QRect, ...]:
    return tuple(
        QRect(x + dx, y + dy, width, height)
        for x, y in _FINDERS
        for dx, dy, width, height in _FINDER
    )


def _runs(rows: Iterable[str]) -> Iterable[QRect]:
    for y, row in enumerate(rows):
        for run in re.finditer("1+", row):
            yield QRect(run.start(), y, run.end() - run.start(), 1)
