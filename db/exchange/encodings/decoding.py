"""The text of a list that was saved as text: as its mark says, as UTF-8, or as it reads best."""

from __future__ import annotations

from dataclasses import dataclass

from db.exchange.encodings import guess
from db.exchange.encodings.guess import ReadAs
from db.exchange.faults import ListError, ListFault

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


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
    encoding = next((name for bom, name in _BOMS if data.startswith(bom)), None)
    read_as = None
    if encoding is None and wanted is not None:
        read_as, encoding = guess.chosen(data, wanted), wanted
    encoding = encoding or _utf16_by_nuls(data) or "utf-8"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            raise _undecodable(data, error) from error
        text, read_as = _not_quite_utf8(data, error)
        encoding = read_as.encoding if read_as is not None else encoding
    text = text.removeprefix("\ufeff")
    if not (nuls := text.count("\x00")):
        return Text(text, encoding, read_as=read_as)
    line = text.count("\n", 0, text.index("\x00")) + 1
    if nuls > len(text) // 1000 + 10:
        raise ListError(ListFault.NUL, line)
    return Text(text.replace("\x00", ""), encoding, nuls, line, read_as)


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


def _not_quite_utf8(data: bytes, error: UnicodeDecodeError) -> tuple[str, ReadAs | None]:
    """The text in an old encoding, unless it is UTF-8 but for a few bytes: those become U+FFFD."""
    repaired = data.decode("utf-8", "replace")
    damaged = repaired.count("\ufffd")
    if _letters_beyond_ascii(repaired) > 10 * damaged:
        return repaired, None
    read_as = guess.guessed(data)
    if read_as is None:
        raise _undecodable(data, error)
    try:
        return data.decode(read_as.encoding), read_as
    except UnicodeDecodeError as first:
        raise _undecodable(data, first) from first


def _letters_beyond_ascii(text: str) -> int:
    return len(text) - len(text.encode("ascii", "ignore")) - text.count("\ufffd")


def _undecodable(data: bytes, error: UnicodeDecodeError) -> ListError:
    return ListError(ListFault.UNDECODABLE, data.count(b"\n", 0, error.start) + 1, str(error))
