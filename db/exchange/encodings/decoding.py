"""The text of a list that was saved as text: as its mark says, as UTF-8, or as it reads best."""

from __future__ import annotations

from dataclasses import dataclass

from db.exchange.encodings.read_as import ReadAs
from db.exchange.faults import ListError, ListFault

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)

_AROUND = 4_000_000
"""Bytes before and after one that is no UTF-8 that tell whether the others are."""
_CHANCE = 4
"""Letters that may be UTF-8 by chance: 伟 in GB18030 is ΰ."""


@dataclass(frozen=True, slots=True)
class Text:
    """A decoded list. ``nuls`` is how many NULs were taken out, ``first_nul`` the first's line.

    ``read_as`` tells how it was read where the file does not say so itself; else None.
    """

    text: str
    encoding: str
    nuls: int = 0
    first_nul: int = 0
    read_as: ReadAs | None = None


def decode(data: bytes, wanted: str | None = None) -> Text:
    """The text of a list in UTF-8 or UTF-16, with or without byte order mark, or else in the old
    encoding *wanted*, or that in which it reads best.

    Raises ListError ``undecodable`` with the line, or ``nul`` where NULs show that it is no text.
    """
    text, encoding, read_as = _read(data, wanted)
    text = text.removeprefix("\ufeff")
    if not (nuls := text.count("\x00")):
        return Text(text, encoding, read_as=read_as)
    line = text.count("\n", 0, text.index("\x00")) + 1
    if nuls > len(text) // 1000 + 10:
        raise ListError(ListFault.NUL, line)
    return Text(text.replace("\x00", ""), encoding, nuls, line, read_as)


def _read(data: bytes, wanted: str | None) -> tuple[str, str, ReadAs | None]:
    """The text, its encoding, and how it was found where the file does not say it."""
    marked = next((name for bom, name in _BOMS if data.startswith(bom)), None)
    if marked is None and wanted is not None:
        from db.exchange.encodings import guess

        return _decoded(data, wanted), wanted, guess.chosen(data, wanted)
    if said := marked or _utf16_by_nuls(data):
        return _decoded(data, said), said, None
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return _not_utf8(data, error)
    if 0 < _beyond_ascii(text) <= _CHANCE:
        from db.exchange.encodings import guess

        if (read_as := guess.by_chance(data)) is not None:
            return _decoded(data, read_as.encoding), read_as.encoding, read_as
    return text, "utf-8", None


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(data, error) from error


def _utf16_by_nuls(data: bytes) -> str | None:
    """UTF-16 without its mark: in text of a Latin script nearly every second byte is NUL."""
    head = data[:4096]
    if len(head) < 4 or 0 not in head:
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > len(head) // 6 and even < odd // 10:
        return "utf-16-le"
    if even > len(head) // 6 and odd < even // 10:
        return "utf-16-be"
    return None


def _not_utf8(data: bytes, error: UnicodeDecodeError) -> tuple[str, str, ReadAs | None]:
    """The text in an old encoding, unless it is UTF-8 but for a few bytes: those become U+FFFD."""
    part = data[max(0, error.start - _AROUND) : error.start + _AROUND]
    if _is_repaired(part.decode("utf-8", "replace")):
        repaired = data.decode("utf-8", "replace")
        if _is_repaired(repaired):
            return repaired, "utf-8", None
    from db.exchange.encodings import guess

    read_as = guess.guessed(data)
    if read_as is None:
        raise _undecodable(data, error)
    return _decoded(data, read_as.encoding), read_as.encoding, read_as


def _is_repaired(text: str) -> bool:
    """Whether ten letters beyond ASCII were read for each byte that could not be."""
    damaged = text.count("\ufffd")
    return _beyond_ascii(text) - damaged > 10 * damaged


def _beyond_ascii(text: str) -> int:
    return len(text) - len(text.encode("ascii", "ignore"))


def _undecodable(data: bytes, error: UnicodeDecodeError) -> ListError:
    return ListError(ListFault.UNDECODABLE, data.count(b"\n", 0, error.start) + 1, str(error))
