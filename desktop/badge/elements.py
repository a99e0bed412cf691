"""What a layout is made of. All measures in mm.

An element's frame is tied to the badge's edges (``left``, ``right``, ``top``, ``bottom``) or has
a ``width`` and ``height``: two of three each way. So one layout serves stocks whose sizes differ
by a little, and nothing lands where a printer cannot reach.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from desktop.badge.stock import Margins


class Field(StrEnum):
    """What a text may say about the visitor, the event and the stand."""

    GIVEN_NAME = "given_name"
    FAMILY_NAME = "family_name"
    COMPANY = "company"
    JOB_TITLE = "job_title"
    TYPE_LABEL = "type_label"
    EVENT_NAME = "event_name"
    STAND_NAME = "stand_name"
    CODE = "code"


class Align(StrEnum):
    """Which side of its frame a text keeps to, whatever script it is in."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class VAlign(StrEnum):
    """Which end of its frame a text keeps to."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


@dataclass(frozen=True, slots=True)
class Span:
    """One direction of a frame: *near* and *far* are distances from the two edges, in mm.

    One of the three is None: it follows from the other two.
    """

    near: float | None
    far: float | None
    length: float | None

    def placed(self, low: float, high: float) -> tuple[float, float]:
        """Where it starts, and its length, between the edges *low* and *high*."""
        if self.near is None:
            length = self.length or 0.0
            return high - (self.far or 0.0) - length, length
        start = low + self.near
        if self.length is None:
            return start, max(0.0, high - (self.far or 0.0) - start)
        return start, self.length

    def fitted(self, low: float, high: float, start: float, length: float) -> Span:
        """The span, tied as this one is, that is *placed* there; to a hundredth of a mm."""

        def kept(old: float | None, new: float) -> float | None:
            return None if old is None else max(0.0, round(new, 2))

        return Span(
            kept(self.near, start - low),
            kept(self.far, high - start - length),
            kept(self.length, length),
        )

    def tied_nearer(self, low: float, high: float) -> Span:
        """The same place, tied to the nearer of the two edges where it has a length of its own."""
        if self.length is None:
            return self
        start, length = self.placed(low, high)
        nearer = start - low <= high - start - length
        return Span(0.0 if nearer else None, None if nearer else 0.0, length).fitted(
            low, high, start, length
        )


@dataclass(frozen=True, slots=True)
class Frame:
    """Where an element is."""

    across: Span
    down: Span


@dataclass(frozen=True, slots=True)
class Text:
    """A text that shrinks to fit its frame, then wraps, and is never cut.

    ``parts`` are literal strings and fields. ``largest`` and ``smallest`` are em sizes in mm:
    below ``smallest`` the text takes a further line, up to ``lines``; a text that does not fit
    even so takes the lines and the size that it needs. ``leading`` is from line to line in
    em; ``tracking`` widens each letter by that share of its width. ``follows`` is a gap in mm: the
    text moves up to stand that far below the text before it. None: it stays where its frame is.
    ``taller`` is a second frame with the same top left corner, taken where the text becomes
    larger in it: a short name beside the QR, a long one above it. ``fill`` makes a band of it, a
    ground with round corners (``radius``) and ``padding`` at the left and right of the words; "" is
    none. A ground is there even where the words are blank.
    """

    frame: Frame
    taller: Frame | None
    parts: tuple[Field | str, ...]
    font: str
    weight: int
    largest: float
    smallest: float
    lines: int
    leading: float
    tracking: float
    capitals: bool
    align: Align
    valign: VAlign
    rotation: int
    colour: str
    follows: float | None
    fill: str = ""
    radius: float = 0.0
    padding: float = 0.0


@dataclass(frozen=True, slots=True)
class Qr:
    """The badge code as a QR. Its frame holds the quiet zone too, four modules on each side."""

    frame: Frame


class PictureKind(StrEnum):
    """What a picture is encoded as."""

    PNG = "png"
    JPEG = "jpeg"
    SVG = "svg"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that travels with its layout. An SVG comes from a file on this laptop only."""

    kind: PictureKind
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Image:
    """A picture, as large as its frame allows, in its middle."""

    frame: Frame
    picture: Picture


@dataclass(frozen=True, slots=True)
class Line:
    """A line from the top left to the bottom right corner of its frame."""

    frame: Frame
    thickness: float
    colour: str


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with round corners; ``fill`` is a colour, or "" for none, ``border`` in mm."""

    frame: Frame
    fill: str
    border: float
    colour: str
    radius: float


Shapes = tuple[tuple[tuple[float, float], ...], ...]


@dataclass(frozen=True, slots=True)
class Polygon:
    """Filled shapes, each a list of corners: 0 is its frame's left or top edge, 1 the other."""

    frame: Frame
    fill: str
    shapes: Shapes


Element = Text | Qr | Image | Line | Box | Polygon


@dataclass(frozen=True, slots=True)
class Layout:
    """A badge's design. ``back`` is empty where there is one side only.

    ``id`` is its file's stem, or the uuid by which an event file keeps it. ``stock`` is the id of
    the stock that it was drawn on, and ``base`` the default layout of that stock and of those that
    differ from it by a little: the layout serves them all. Both are "" where it came with the
    program. ``size`` is the width and height (mm) of the badge that it was drawn on, None where
    nobody said: it is what the layout is scaled from on other stock of near shape.
    """

    id: str
    name: str
    front: tuple[Element, ...]
    back: tuple[Element, ...]
    stock: str = ""
    base: str = ""
    size: tuple[float, float] | None = None

    @property
    def inset(self) -> Margins:
        """How near to each edge its ink comes, in mm. (A QR's frame has its own blank edge.)"""
        inked = [item.frame for item in self.front + self.back if not isinstance(item, Qr)]
        nearest = (
            [frame.across.near for frame in inked],
            [frame.down.near for frame in inked],
            [frame.across.far for frame in inked],
            [frame.down.far for frame in inked],
        )
        return Margins(*(min((d for d in edge if d is not None), default=0.0) for edge in nearest))
