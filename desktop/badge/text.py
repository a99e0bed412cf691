"""Fits a text into its frame: shrinks it, then wraps it, and never cuts it.

Everything is measured once at `fonts.EM` units an em and scaled; sizes here are in em or in mm.
The rows are tuples: each badge makes a dozen, and a frozen dataclass takes four times as long.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QTextBoundaryFinder
from PySide6.QtGui import QFontMetricsF, QPainterPath

from desktop.badge import fonts
from desktop.badge.elements import Align, VAlign
from desktop.badge.fonts import EM

CAP_HEIGHT = 0.727
"""Inter's capitals, in em: every line counts as this high at least, so that baselines agree."""

DESCENT = 0.21
"""What Inter's g and p hang below the baseline, in em: kept free under every line."""

_HAIR = 0.012
"""Kept free around the ink, in em: Qt rounds the bounds of some fonts to whole units."""

_TRACKED_UP_TO = "\u052f"
"""Letters are spaced out up to Cyrillic only: Arabic would fall apart."""

_NO_MARKS_UP_TO = "\u02ff"
"""Beyond, accents may be characters of their own."""

_SHARES = {Align.LEFT: 0.0, Align.CENTER: 0.5, Align.RIGHT: 1.0}
"""How much of the free width is at the left of a line."""

_TOP, _BOTTOM = VAlign.TOP, VAlign.BOTTOM

_MOST_LINES = 16
_BREAK_WORDS_BELOW = 0.4
_BREAK_WORDS_FOR = 1.3
"""A word is broken only where it would else make the text smaller than 0.4 of its smallest size,
and where the text becomes 1.3 times as large by it."""


class Face(NamedTuple):
    """A font of the badge: its family, its weight, and by how much letters are spaced out."""

    family: str
    weight: int
    tracking: float = 0.0


class Style(NamedTuple):
    """How a layout wants a text set, in the frames that there are for it (width and height, mm)."""

    face: Face
    largest: float
    smallest: float
    lines: int
    leading: float
    align: Align
    valign: VAlign
    frames: tuple[tuple[float, float], ...]


class Room(NamedTuple):
    """The frame a text goes into (mm) and its layout's wishes (em sizes in mm, leading in em)."""

    width: float
    height: float
    largest: float
    smallest: float
    lines: int
    leading: float


class Line(NamedTuple):
    """One line and where its ink is, in em around the start of its baseline."""

    text: str
    left: float
    width: float
    ascent: float
    descent: float


class Block(NamedTuple):
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


class SetText(NamedTuple):
    """A text ready to be drawn in its frame.

    ``lines`` are each line's text and where it starts: mm from the frame's left edge, and its
    baseline's from the top. ``scale`` is mm a unit of the font; the ink ends ``bottom`` mm from
    the frame's top.
    """

    face: Face
    scale: float
    rtl: bool
    lines: tuple[tuple[str, float, float], ...]
    bottom: float


@lru_cache(maxsize=4096)
def set_text(text: str, style: Style) -> SetText:
    """*text* (clean and not empty) in that of its frames where it is best."""
    text = fonts.writable(text)
    wishes = style.largest, style.smallest, style.lines, style.leading
    fits = [(fit(text, style.face, Room(*frame, *wishes)), frame) for frame in style.frames]
    block, (width, height) = fits[0] if len(fits) == 1 else max(fits, key=_merit)
    share = _SHARES[style.align]
    top = _top(style.valign, block, height)
    baseline = top + block.lines[0].ascent * block.size
    lines: list[tuple[str, float, float]] = []
    for line in block.lines:
        x = (width - line.width * block.size) * share - line.left * block.size
        lines.append((line.text, x, baseline))
        baseline += block.leading * block.size
    return SetText(block.face, block.size / EM, block.rtl, tuple(lines), top + block.height)


def _merit(fitted: tuple[Block, tuple[float, float]]) -> float:
    return fitted[0].merit


def _top(valign: VAlign, block: Block, height: float) -> float:
    """How far below its frame's top a block begins, in mm. The middle is that of its capitals."""
    free = max(0.0, height - block.height)
    if valign is _TOP:
        return 0.0
    if valign is _BOTTOM:
        return free
    seen = (CAP_HEIGHT + block.leading * (len(block.lines) - 1)) * block.size
    above = (block.lines[0].ascent - CAP_HEIGHT) * block.size
    return min(max(0.0, (height - seen) / 2 - above), free)


def fit(text: str, face: Face, room: Room) -> Block:
    """The largest way to set *text* (clean and not empty) so that all of its ink is in *room*.

    On one line when that is no smaller than ``smallest``; else on as few lines as reach it, up to
    ``lines``; else on as many lines, and as small, as it takes.
    """
    fonts.load_for(text)
    if face.tracking and not text.isascii() and max(text) > _TRACKED_UP_TO:
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
    broken = _on_lines(pieces, face, room, single)._replace(broken=True)
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
    lines = tuple([_line(text, face) for text in texts])
    leading = room.leading
    for above, below in pairwise(lines):
        leading = max(leading, above.descent + below.ascent)
    height = lines[0].ascent + leading * (len(lines) - 1) + lines[-1].descent
    width = max(line.width for line in lines)
    size = min(room.largest, room.width / width, room.height / height)
    return Block(face, lines, size, leading, height * size, _reads_from_the_right(texts[0]))


@lru_cache(maxsize=4096)
def _line(text: str, face: Face) -> Line:
    ink = _metrics(face).tightBoundingRect(text)
    if not text.isascii() and max(text) > _NO_MARKS_UP_TO:
        # Qt's bounds forget where marks are put on letters; its outlines forget pictures (emoji).
        outline = QPainterPath()
        outline.addText(QPointF(0, 0), fonts.badge_font(*face), text)
        ink = ink.united(outline.boundingRect())
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
    return fonts.badge_metrics(*face)


def _reads_from_the_right(text: str) -> bool:
    """Whether the first letter with a direction is Hebrew or Arabic (UAX #9, rule P2)."""
    if text.isascii():
        return False
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in {"L", "R", "AL"}:
            return direction != "L"
    return False
