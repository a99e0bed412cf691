"""Reads QR codes with two readers that share no code, and measures what was printed."""

from __future__ import annotations

import itertools
import subprocess
from pathlib import Path

import zxingcpp

QR_ONLY = zxingcpp.BarcodeFormat.QRCode  # it takes letters for codes of other kinds


def by_zxing(rows: list[bytes]) -> list[str]:
    """The QR codes in a picture, in the order of their text."""
    picture = memoryview(b"".join(rows)).cast("B", (len(rows), len(rows[0])))
    return sorted(found.text for found in zxingcpp.read_barcodes(picture, formats=QR_ONLY))


def by_zbar(rows: list[bytes], folder: Path) -> list[str]:
    """The same by zbar, which wants a file."""
    file = folder / "picture.pgm"
    file.write_bytes(b"P5 %d %d 255\n" % (len(rows[0]), len(rows)) + b"".join(rows))
    command = ["zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", str(file)]
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    return sorted(found.stdout.split())


def modules(rows: list[bytes]) -> tuple[int, set[int]]:
    """The side of the QR in dots, and what its runs leave over when cut into modules.

    {0} says that each module is the same whole number of dots, across and down.
    """
    picture = memoryview(b"".join(rows)).cast("B", (len(rows), len(rows[0])))
    (found,) = zxingcpp.read_barcodes(picture, formats=QR_ONLY)
    at = found.position
    xs = [corner.x for corner in (at.top_left, at.top_right, at.bottom_left, at.bottom_right)]
    ys = [corner.y for corner in (at.top_left, at.top_right, at.bottom_left, at.bottom_right)]
    # The readers' corners may be a dot off: look for the ink around them.
    left, right = _ink([row[min(xs) - 8 : max(xs) + 9] for row in rows[min(ys) : max(ys)]])
    left, right = left + min(xs) - 8, right + min(xs) - 8
    columns = [bytes(column) for column in zip(*(row[left:right] for row in rows), strict=True)]
    top, bottom = _ink([column[min(ys) - 8 : max(ys) + 9] for column in columns])
    top, bottom = top + min(ys) - 8, bottom + min(ys) - 8
    lines = [row[left:right] for row in rows[top:bottom]] + [c[top:bottom] for c in columns]
    side = (right - left) // 21
    rests = {(right - left) % 21, (bottom - top) % 21}
    rests |= {len(list(run)) % side for line in lines for _, run in itertools.groupby(line)}
    return right - left, rests


def _ink(rows: list[bytes]) -> tuple[int, int]:
    inked = [row for row in rows if 0 in row]
    return min(row.index(0) for row in inked), max(row.rindex(0) for row in inked) + 1
