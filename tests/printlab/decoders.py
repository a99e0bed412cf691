"""Turns what printer drivers sent to a printer back into the picture that it would have printed.

A picture is a list of rows, each the bytes of its dots: 0 is black, 255 white.
"""

from __future__ import annotations

import re

Picture = list[bytes]

_BITS = [bytes(0 if value >> (7 - n) & 1 else 255 for n in range(8)) for value in range(256)]


def zebra(data: bytes) -> list[Picture]:
    """Pages out of ZPL: each a ~DG graphic in hexadecimal with ZPL's own run lengths."""
    pages = []
    for found in re.finditer(rb"~DGR:\w+\.GRF,(\d+),(\d+),\s*", data):
        total, width = int(found[1]), int(found[2])
        pages.append(_zpl_rows(data[found.end() :].decode("latin-1"), total // width, width))
    return pages


def _zpl_rows(text: str, height: int, width: int) -> Picture:
    digits, rows, at, count = "", [], 0, 0
    while len(rows) < height:
        sign = text[at]
        at += 1
        if sign in "\r\n":
            continue
        if sign == ":":
            rows.append(rows[-1])
            continue
        if sign in ",!":
            digits = digits.ljust(2 * width, "0" if sign == "," else "F")
        elif "G" <= sign <= "Y":
            count += ord(sign) - ord("F")
        elif "g" <= sign <= "z":
            count += 20 * (ord(sign) - ord("f"))
        else:
            digits += sign * (count or 1)
            count = 0
        if len(digits) >= 2 * width:
            rows.append(_dots(bytes.fromhex(digits[: 2 * width])))
            digits = ""
    return rows


def dymo(data: bytes) -> list[Picture]:
    """Pages out of LabelWriter commands, cut where a form feed, short or long, ends a label."""
    pages: list[Picture] = [[]]
    per_line, tab, at = 84, 0, 0
    lengths = {"@": 2, "D": 3, "B": 3, "L": 4, "f": 4, "q": 3, "Q": 4}
    while at < len(data):
        if data[at] == 0x1B:
            command = chr(data[at + 1])
            if command == "D":
                per_line = data[at + 2]
            elif command == "B":
                tab = data[at + 2]
            elif command == "f":
                pages[-1] += [_dots(bytes(84))] * data[at + 3]
            elif command in "EG":
                pages.append([])
            at += lengths.get(command, 2)
        elif data[at] == 0x16:
            pages[-1].append(
                _dots((bytes(tab) + data[at + 1 : at + 1 + per_line]).ljust(84, b"\0"))
            )
            at += 1 + per_line
        elif data[at] == 0x17:
            line, at = _dymo_runs(data, at + 1, per_line)
            pages[-1].append(_dots((bytes(tab) + line).ljust(84, b"\0")))
        else:
            at += 1
    return [page for page in pages if any(0 in row for row in page)]


def _dymo_runs(data: bytes, at: int, per_line: int) -> tuple[bytes, int]:
    """A line of runs: the high bit is the colour, the rest one less than the length."""
    bits: list[int] = []
    while len(bits) < per_line * 8:
        bits += [data[at] >> 7] * ((data[at] & 0x7F) + 1)
        at += 1
    number = int("".join(map(str, bits[: per_line * 8])), 2)
    return number.to_bytes(per_line, "big"), at


def brother(data: bytes) -> list[Picture]:
    """Pages out of Brother's QL raster, whose rows start at the right."""
    pages: list[Picture] = []
    rows: Picture = []
    packed, at, width = False, 0, 90
    lengths = dict(zip(b"azKMAdScS!Rk", (4, 13, 4, 4, 4, 5, 3, 8, 3, 4, 4, 4), strict=True))
    while at < len(data):
        command = data[at]
        if command == 0x1B:
            at += lengths.get(data[at + 2], 4) if data[at + 1] == ord("i") else 2
        elif command == ord("M"):
            packed = data[at + 1] == 2
            at += 2
        elif command == ord("Z"):
            rows.append(bytes([255]) * width * 8)
            at += 1
        elif command in (ord("g"), ord("G")):
            length = data[at + 2] if command == ord("g") else data[at + 1] | data[at + 2] << 8
            line = data[at + 3 : at + 3 + length]
            line = _unpacked(line) if packed else line
            rows.append(_dots(line.ljust(width, b"\0"))[::-1])
            at += 3 + length
        else:
            if command in (0x0C, 0x1A) and rows:
                pages.append(rows)
                rows = []
            at += 1
    return pages


def _unpacked(line: bytes) -> bytes:
    """TIFF's PackBits."""
    out, at = b"", 0
    while at < len(line):
        count = line[at] if line[at] < 128 else line[at] - 256
        at += 1
        if count >= 0:
            out += line[at : at + count + 1]
            at += count + 1
        else:
            out += line[at : at + 1] * (1 - count)
            at += 1
    return out


def _dots(line: bytes) -> bytes:
    return b"".join(_BITS[value] for value in line)
