"""Fits a text into its frame: shrinks it, then wraps it, and never cuts it.

Everything is measured once at `fonts.EM` units an em and scaled; sizes here are in em or in mm.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from PySide6.QtCore import QTextBoundaryFinder
from PySide6.QtGui import QFontMetricsF

from desktop.badge import fonts
from desktop.badge.fonts import EM

CAP_HEIGHT = 0.727
"""Inter's capitals, in em: every line counts as this high at least, so that baselines agree."""

DESCENT = 0.21
"""What Inter's g and p hang below the baseline, in em: kept free under every line."""

_HAIR = 0.012
"""Kept free around the ink, in em: Qt rounds the bounds of some fonts to whole units."""

_TRACKED_UP_TO = "\u052f"
"""Letters are spaced out up to Cyrillic only: Arabic would fall apart."""

_MOST_LINES = 16
_BREAK_WORDS_BELOW = 0.4
_BREAK_WORDS_FOR = 1.3
"""A word is broken only where it would else make the text smaller than 0.4 of its smallest size,
and where the text becomes 1.3 times as large by it."""


@dataclass(frozen=True, slots=True)
class Face:
    """A font of the badge: its family, its weight, and by how much letters are spaced out."""

    family: str
    weight: int
    tracking: float = 0.0


@dataclass(frozen=True, slots=True)
class Room:
    """The frame a text goes into (mm) and its layout's wishes (em sizes in mm, leading in em)."""

    width: float
    height: float
    largest: float
    smallest: float
    lines: int
    leading: float


@dataclass(frozen=True, slots=True)
class Line:
    """One line and where its ink is, in em around the start of its baseline."""

    text: str
    left: float
    width: float
    ascent: float
    descent: float


@dataclass(frozen=True, slots=True)
class Block:
    """A fitted text in its *face*, which has lost its tracking where the script forbids it.

    ``size`` is the em in mm; ``height`` (mm) is from ink top to ink bottom; ``rtl`` whether it
    reads from the right. ``broken`` is true where a word goes on in the next line.
    """

    face: Face
    lines: tuple[Line, ...]
    size: float
    leading: float
    height: float
    rtl: bool
    broken: bool = False

    @property
    def merit(self) -> float:
        """How good a way to set the text this is: its size, and less where it breaks a word."""
        return self.size / _BREAK_WORDS_FOR if self.broken else self.size


@lru_cache(maxsize=4096)
def fit(text: str, face: Face, room: Room) -> Block:
    """The largest way to set *text* (clean and not empty) so that all of its ink is in *room*.

    On one line when that is no smaller than ``smallest``; else on as few lines as reach it, up to
    ``lines``; else on as many lines, and as small, as it takes.
    """
    fonts.load_for(text)
    if face.tracking and max(text) > _TRACKED_UP_TO:
        face = Face(face.family, face.weight)
    best = _set([text], face, room)
    if best.size < room.smallest:
        best = _wrapped(text, face, room, best)
    return best


def _wrapped(text: str, face: Face, room: Room, single: Block) -> Block:
    """*text* on several lines, if any way of that is larger than *single*, its only line."""
    words = _pieces(text, QTextBoundaryFinder.BoundaryType.Line)
    whole_words = _on_lines(words, face, room, single)
    least = room.smallest * _BREAK_WORDS_BELOW
    if whole_words.size >= least:
        return whole_words
    too_long = room.width / least * EM
    pieces: list[str] = []
    for word in words:
        is_long = _metrics(face).horizontalAdvance(word) > too_long
        pieces += _pieces(word, QTextBoundaryFinder.BoundaryType.Grapheme) if is_long else [word]
    broken = replace(_on_lines(pieces, face, room, single), broken=True)
    return max(whole_words, broken, key=lambda block: block.merit)


def _on_lines(pieces: list[str], face: Face, room: Room, best: Block) -> Block:
    """The first number of lines that reaches the smallest size, else the one that is largest."""
    metrics = _metrics(face)
    widths = [metrics.horizontalAdvance(piece) for piece in pieces]
    for count in range(2, min(len(pieces), _MOST_LINES) + 1):
        block = _set(_balanced(pieces, widths, count), face, room)
        if block.size > best.size:
            best = block
        if best.size >= room.smallest and count <= room.lines:
            break
    return best


def _set(texts: Sequence[str], face: Face, room: Room) -> Block:
    """*texts* as the lines of a block, as large as the room allows."""
    metrics = _metrics(face)
    lines = tuple(_line(text, metrics) for text in texts)
    leading = max(
        [room.leading] + [above.descent + below.ascent for above, below in pairwise(lines)]
    )
    height = lines[0].ascent + leading * (len(lines) - 1) + lines[-1].descent
    width = max(line.width for line in lines)
    size = min(room.largest, room.width / width, room.height / height)
    return Block(face, lines, size, leading, height * size, _reads_from_the_right(texts[0]))


def _line(text: str, metrics: QFontMetricsF) -> Line:
    ink = metrics.tightBoundingRect(text)
    return Line(
        text,
        left=ink.left() / EM - _HAIR,
        width=max(ink.width() / EM, 0.1) + 2 * _HAIR,
        ascent=max(-ink.top() / EM + _HAIR, CAP_HEIGHT),
        descent=max(ink.bottom() / EM + _HAIR, DESCENT),
    )


def _balanced(pieces: list[str], widths: list[float], count: int) -> list[str]:
    """*pieces* on at most *count* lines whose longest is as short as can be."""
    low, high = max(widths), sum(widths)
    while high - low > EM / 50:
        middle = (low + high) / 2
        if len(_greedy(widths, middle)) <= count:
            high = middle
        else:
            low = middle
    starts = [*_greedy(widths, high), len(pieces)]
    return ["".join(pieces[a:b]).strip() for a, b in pairwise(starts)]


def _greedy(widths: list[float], limit: float) -> list[int]:
    """Where lines start when each takes as much as goes into *limit*."""
    starts, used = [0], 0.0
    for n, width in enumerate(widths):
        if used and used + width > limit + 0.01:
            starts.append(n)
            used = 0.0
        used += width
    return starts


def _pieces(text: str, kind: QTextBoundaryFinder.BoundaryType) -> list[str]:
    """*text* cut where lines may end (UAX #14), or after each character (UAX #29)."""
    units = text.encode("utf-16-le")  # Qt counts in UTF-16
    finder = QTextBoundaryFinder(kind, text)
    cuts = [0]
    while (cut := finder.toNextBoundary()) > 0:
        cuts.append(cut)
    pieces = (units[2 * a : 2 * b].decode("utf-16-le") for a, b in pairwise(cuts))
    return _joined_blanks(pieces)


def _joined_blanks(pieces: Iterable[str]) -> list[str]:
    """No line may start with a blank, so a blank stays with what it follows."""
    joined: list[str] = []
    for piece in pieces:
        if joined and not piece.strip():
            joined[-1] += piece
        else:
            joined.append(piece)
    return joined


def _metrics(face: Face) -> QFontMetricsF:
    return QFontMetricsF(fonts.badge_font(face.weight, face.tracking, face.family))


def _reads_from_the_right(text: str) -> bool:
    """Whether the first letter with a direction is Hebrew or Arabic (UAX #9, rule P2)."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in {"L", "R", "AL"}:
            return direction != "L"
    return False
