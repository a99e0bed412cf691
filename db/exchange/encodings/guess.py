"""In which encoding a list is that says nothing of it: the one in which it reads like names.

Libraries that guess by statistics take most western lists for those of central Europe: a list of
names has too few accents. Here the spelling of a few hundred different cells decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from db.exchange.encodings import eastern, latin
from db.exchange.encodings.names import OFFERED, UTF8, WESTERN
from db.exchange.encodings.read_as import ReadAs

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_MOST = 300
"""Different cells that are looked at: enough to tell, and soon done."""
_ALL = 30_000_000
"""Bytes up to which all cells are looked through: more than an honest list has."""
_PART = 4_000_000
"""Bytes at the begin, and at the end, of a longer text that are."""
_LONG = 200
"""Bytes of a cell up to which it may be a name or a company."""
_FEW = 30
"""Western cells of which one may read better in another encoding: chance."""
_ODDITIES = 4
"""Western cells of which one may read badly in every encoding: somebody is always called so."""
_MOST_OF_ALL = 0.8
"""Share of its cells that must read well for an encoding to be beyond doubt."""
_ENOUGH = 8
"""Different cells that must then speak against each other encoding."""

_ENDS = b'\r\n,;\t"\x00'
_TO_LINES = bytes.maketrans(_ENDS, b"\n" * len(_ENDS))
_SPELLING = {
    "cp1250": latin.CENTRAL,
    "iso8859-2": latin.CENTRAL,
    "cp1254": latin.TURKISH,
    "cp1257": latin.BALTIC,
}


@dataclass(frozen=True, slots=True)
class _Reading:
    """The cells as one encoding has them, and which of them read well."""

    encoding: str
    cells: list[str]
    well: list[bool]


def guessed(data: bytes) -> ReadAs | None:
    """How *data*, which is no UTF-8, most likely is to be read; None where no encoding can."""
    cells = _cells(data)
    sample = _sample(cells)
    readings = [one for name in OFFERED if (one := _reading(name, sample)) is not None]
    # Where two read equally well, the first that is offered is the likelier one.
    for best in sorted(readings, key=lambda one: -sum(one.well)):
        if _can_read(data, best.encoding):
            break
    else:
        return None
    if not any(best.well) and best.encoding not in WESTERN:
        return None
    spoilt = _first_spoilt(cells, best.encoding)
    sure = spoilt is None and _is_sure(best, readings)
    shown = sample[0 if sure else _telling(best, readings)] if spoilt is None else spoilt
    possible = tuple(one.encoding for one in readings)
    return ReadAs(best.encoding, sure, _line(data, shown), _text(shown, best.encoding), possible)


def by_chance(data: bytes) -> ReadAs | None:
    """How *data* is to be read that is UTF-8 by chance: nobody writes such words, and Asia writes
    those that its encodings have there. None where it may be UTF-8.
    """
    cells = [cell for cell in _cells(data) if not cell.startswith(b"\xef\xbb\xbf")]
    texts = [cell.decode("utf-8", "replace") for cell in cells]
    letters = any(letter.isalpha() and not letter.isascii() for text in texts for letter in text)
    if not letters or any(map(_is_somebody, texts)):  # signs alone (², ·) stand beside any name
        return None
    readings = [one for name in eastern.COMMON if (one := _reading(name, cells)) is not None]
    asian = next((one for one in readings if all(one.well)), None)
    if asian is None or not _can_read(data, asian.encoding):
        return None
    if any(map(_BEGUN.search, texts)) and not _is_common(asian):
        return None
    line, possible = _line(data, cells[0]), (UTF8, *(one.encoding for one in readings))
    return ReadAs(asian.encoding, False, line, asian.cells[0], possible)


def _is_somebody(text: str) -> bool:
    """Whether people of any language write such words, or their letters need three bytes each."""
    latin_ones = latin.WESTERN + latin.CENTRAL + latin.TURKISH + latin.BALTIC
    alphabets = any(eastern.writes_alphabet(name, text) for name in eastern.ALPHABETS)
    return (
        max(text) > "\u07ff"
        or bool(_LATIN_WORD.search(text))
        or latin.writes(latin_ones, text)
        or alphabets
    )


def _is_common(asian: _Reading) -> bool:
    """Whether all characters of its cells are common: half of them are in a word of Europe, too."""
    return all(eastern.writes_common(asian.encoding, cell, whole=True) for cell in asian.cells)


def chosen(data: bytes, encoding: str) -> ReadAs | None:
    """The same for an *encoding* that somebody has chosen; None where all of it is ASCII."""
    sample = _sample(_cells(data))
    if not sample:
        return None
    possible = tuple(name for name in (UTF8, *OFFERED) if _can_read(b"\n".join(sample), name))
    return ReadAs(encoding, True, _line(data, sample[0]), _text(sample[0], encoding), possible)


def _cells(data: bytes) -> list[bytes]:
    """The different cells of *data* that are not plain, in the order of their coming.

    No encoding that is offered has a separator among the bytes of its letters.
    """
    if len(data) > _ALL:
        data = data[:_PART] + b"\n" + data[-_PART:]
    told = dict.fromkeys(data.translate(_TO_LINES).split(b"\n"))
    return [cell for cell in told if not cell.isascii()]


def _sample(cells: list[bytes]) -> list[bytes]:
    """Some of the *cells* from first to last, names rather than long texts."""
    short = [cell for cell in cells if len(cell) <= _LONG] or [cell[:_LONG] for cell in cells]
    return short[:: max(1, len(short) // _MOST)][:_MOST]


def _can_read(cells: bytes, encoding: str) -> bool:
    try:
        cells.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _reading(encoding: str, cells: Sequence[bytes]) -> _Reading | None:
    """The *cells* in this *encoding*; None where it has no letter for a byte of theirs."""
    try:
        texts = [cell.decode(encoding) for cell in cells]
    except UnicodeDecodeError:
        return None
    if any(map(_CONTROLS.search, texts)):
        return None
    return _Reading(encoding, texts, [*map(_judge(encoding), texts)])


def _judge(encoding: str) -> Callable[[str], bool]:
    """What says whether a cell reads well in this *encoding*."""
    if encoding in eastern.COMMON:
        return partial(eastern.writes_common, encoding)
    if encoding in eastern.ALPHABETS:
        return partial(eastern.writes_alphabet, encoding)
    return partial(latin.writes, _SPELLING.get(encoding, latin.WESTERN))


def _is_sure(best: _Reading, readings: Sequence[_Reading]) -> bool:
    """Whether *best* is beyond doubt: western and read well, or far better than each other one."""
    if best.encoding in WESTERN:
        amiss = [at for at, well in enumerate(best.well) if not well]
        better = [at for at in amiss if any(other.well[at] for other in readings)]
        few = len(better) <= len(best.well) // _FEW and len(amiss) <= len(best.well) // _ODDITIES
        return few and not _may_be_a_mac(best, readings)
    enough = sum(best.well) >= _MOST_OF_ALL * len(best.well)
    return enough and all(_beats(best, other) for other in readings if other is not best)


def _telling(best: _Reading, readings: Sequence[_Reading]) -> int:
    """Which of the cells shows best whether *best* is right: the first that reads badly, else the
    first that most of its neighbours have otherwise.
    """
    near = [one.cells for one in readings if one.encoding in (*WESTERN, *_SPELLING)]
    amiss = next((at for at, well in enumerate(best.well) if not well), None)
    otherwise = [sum(cells[at] != cell for cells in near) for at, cell in enumerate(best.cells)]
    return otherwise.index(max(otherwise)) if amiss is None else amiss


def _may_be_a_mac(best: _Reading, readings: Sequence[_Reading]) -> bool:
    """Whether names begin small that an old Mac would begin with a capital: îscar is its Óscar."""
    mac = next((one for one in readings if one.encoding == "mac_roman"), best)
    small = any(cell.startswith(("å", "î", "ò", "ô")) for cell in best.cells)
    return mac is not best and small and all(mac.well)


def _beats(best: _Reading, other: _Reading) -> bool:
    """Whether *best* reads far better than *other* where they differ, and that often enough."""
    places = [at for at, cell in enumerate(best.cells) if cell != other.cells[at]]
    well = sum(1 for at in places if best.well[at])
    as_well = sum(1 for at in places if other.well[at])
    return not places or (well >= _ENOUGH and 2 * as_well <= well)


def _first_spoilt(cells: Sequence[bytes], encoding: str) -> bytes | None:
    """The first of all *cells* that no list in this *encoding* of Europe has: the one of another
    program among the others.
    """
    never = _NEVER.get(encoding)
    return never and next(filter(never.search, cells), None)


_LATIN_WORD = re.compile("[A-Za-z][\u00c0-\u024f]|[\u00c0-\u024f][A-Za-z]")
"""A plain letter beside one with an accent: Vũ, Bùi, Ŵyn, and no half of a letter of Asia."""

_BEGUN = re.compile("[Α-ΩΆΈΉΊΌΎΏ][α-ωάέήίόύώ]|[А-ЯЀ-Џ][а-яѐ-џ]")
"""A word of Greece or of Cyrillic countries as names begin: Ελ, Юл. Of 375,500 Chinese names, 100
usual family names before each of the 3,755 usual characters, 19 are such words in GB18030, and none
of those is of two common characters.
"""

_CONTROLS = re.compile("[\x80-\x9f]")
"""What ISO 8859 has where others have letters and signs: nobody writes it."""
_PIECES = b"[\xc2\xc3][" + re.escape(latin.IN_PIECES.encode("cp1252")) + b"]"
_FOREIGN = b"(?=[\xa1-\xff]{4})[\xa1-\xff]*?[\xc0-\xff][\xa1-\xff]*?[\xc0-\xff]"
"""Four bytes in a row that are no plain letters, two of them letters in western encodings."""
_NOT_WESTERN = re.compile(_PIECES + b"|" + _FOREIGN)
_NOT_CENTRAL = re.compile(b"\xc3[\xa1-\xa9\xac\xae-\xba\xbc-\xbf]")
_NEVER = {
    "cp1252": _NOT_WESTERN,
    "iso8859-15": _NOT_WESTERN,
    "cp1250": _NOT_CENTRAL,
    "iso8859-2": _NOT_CENTRAL,
}
"""What a cell has that was not saved in this encoding: UTF-8 in pieces, and other alphabets."""


def _line(data: bytes, cell: bytes) -> int:
    """The line of *data*, from 1, in which this *cell* stands first."""
    ends = re.escape(_ENDS)
    found = None
    if len(cell) < _LONG:
        whole = b"(?:^|[" + ends + b"])" + re.escape(cell) + b"(?![^" + ends + b"])"
        found = re.search(whole, data)
    at = data.find(cell) if found is None else found.end()
    return max(data.count(b"\n", 0, at), data.count(b"\r", 0, at)) + 1


def _text(cell: bytes, encoding: str) -> str:
    return cell[:_LONG].decode(encoding, "replace").strip()
