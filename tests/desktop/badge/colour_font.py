"""A font of coloured pictures, like those that systems keep for emoji: squares, and no outlines.

Written table by table (OpenType 1.9): the laptop that runs the tests has no such font, or another.
"""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_SIDE = 100
"""Dots of the square, and of the em at the one size that there is."""

_EM = 1000


def write(file: Path, letters: Sequence[str]) -> None:
    """Write to *file* a font that has a red square for each of *letters*."""
    codes = sorted(map(ord, letters))
    glyphs = len(codes) + 1  # the first is for what is missing
    picture = _picture()
    tables = {
        b"CBDT": struct.pack(">HH", 3, 0) + picture * len(codes),
        b"CBLC": _places(len(codes), len(picture)),
        b"OS/2": struct.pack(">HhHH", 4, _EM, 400, 5).ljust(62, b"\0")
        + struct.pack(">HHHhhhHH", 64, 0, 0xFFFF, _EM, 0, 0, _EM, 0).ljust(34, b"\0"),
        b"cmap": _letters(codes),
        b"head": struct.pack(">IIIIHH", 0x10000, 0x10000, 0, 0x5F0F3CF5, 11, _EM)
        + struct.pack(">QQhhhhHHhhh", 0, 0, 0, 0, _EM, _EM, 0, 8, 2, 0, 0),
        b"hhea": struct.pack(">IhhhH11hH", 0x10000, _EM, 0, 0, _EM, *[0] * 11, glyphs),
        b"hmtx": struct.pack(">Hh", _EM, 0) * glyphs,
        b"maxp": struct.pack(">IH13H", 0x10000, glyphs, *[0] * 13),
        b"name": _names("Test Emoji"),
        b"post": struct.pack(">I", 0x30000).ljust(32, b"\0"),
    }
    file.write_bytes(_joined(tables))


def _joined(tables: dict[bytes, bytes]) -> bytes:
    """*tables*, which are in the order of their names, as one file."""
    directory = struct.pack(">IHHHH", 0x10000, len(tables), 128, 3, len(tables) * 16 - 128)
    at, body = len(directory) + 16 * len(tables), b""
    for name, table in tables.items():
        directory += struct.pack(">4sIII", name, 0, at + len(body), len(table))
        body += table.ljust(-len(table) % 4 + len(table), b"\0")
    return directory + body


def _letters(codes: list[int]) -> bytes:
    """Which glyph is whose (cmap, format 12)."""
    groups = b"".join(struct.pack(">III", code, code, glyph) for glyph, code in enumerate(codes, 1))
    table = struct.pack(">HHIII", 12, 0, 16 + len(groups), 0, len(codes)) + groups
    return struct.pack(">HHHHI", 0, 1, 3, 10, 12) + table


def _names(family: str) -> bytes:
    names = {1: family, 2: "Regular", 4: family, 6: family.replace(" ", "")}
    records, words = b"", b""
    for number, name in names.items():
        word = name.encode("utf-16-be")
        records += struct.pack(">HHHHHH", 3, 1, 0x409, number, len(word), len(words))
        words += word
    return struct.pack(">HHH", 0, len(names), 6 + len(records)) + records + words


def _places(pictures: int, length: int) -> bytes:
    """Where the pictures are in CBDT: one after the other, and all of one size (format 2)."""
    metrics = struct.pack(">BBbbBbbB", _SIDE, _SIDE, 0, _SIDE, _SIDE, 0, 0, _SIDE)
    table = struct.pack(">HHI", 1, pictures, 8)
    table += struct.pack(">HHII", 2, 19, 4, length) + metrics
    line = struct.pack(">bbB9b", _SIDE, 0, _SIDE, *[0] * 9)
    size = struct.pack(">IIII", 56, len(table), 1, 0) + line * 2
    size += struct.pack(">HHBBBb", 1, pictures, _SIDE, _SIDE, 32, 1)
    return struct.pack(">HHI", 3, 0, 1) + size + table


def _picture() -> bytes:
    """A red square, as a PNG with its length before it (format 19)."""
    row = b"\0" + b"\xff\0\0\xff" * _SIDE
    chunks = {
        b"IHDR": struct.pack(">IIBBBBB", _SIDE, _SIDE, 8, 6, 0, 0, 0),
        b"IDAT": zlib.compress(row * _SIDE),
        b"IEND": b"",
    }
    png = b"\x89PNG\r\n\x1a\n"
    for name, body in chunks.items():
        png += struct.pack(">I", len(body)) + name + body
        png += struct.pack(">I", zlib.crc32(name + body))
    return struct.pack(">I", len(png)) + png
