"""Pictures of a layout: looked at before they are taken, and painted.

What travels inside a layout is PNG or JPEG of a bounded size. A file that staff choose on their
laptop may be larger, or an SVG: it is made smaller, or drawn as PNG, when it is brought in.
"""

from __future__ import annotations

import re
import threading
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter

from db import open_files
from desktop.badge.elements import Picture, PictureKind
from desktop.badge.first_time import alone_at_first

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

TRAVELS_UP_TO = 400_000
"""Bytes of a picture inside a layout; as base64 two of them still fit into its text."""

LONGEST_SIDE = 1_200
"""Pixels to which a picture is brought: 100 mm at 300 dpi."""

_FILE_UP_TO = 30_000_000
_SVG_UP_TO = 300_000
_PIXELS_UP_TO = 16_000_000
_CHOSEN_PIXELS_UP_TO = 120_000_000
"""A camera's largest picture; JPEG is read at a fraction of its size."""

_SIGNATURES = {
    b"\x89PNG\r\n\x1a\n": PictureKind.PNG,
    b"\xff\xd8\xff": PictureKind.JPEG,
}
_SVG = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|svg|!DOCTYPE svg)", re.IGNORECASE)
_REACHES_OUT = re.compile(
    rb"<!ENTITY|<\s*(?:\w+:)?(?:image|script|foreignObject)\b|@import"
    rb"|href\s*=\s*[\"'](?!#)|url\(\s*[\"']?(?!#)",
    re.IGNORECASE,
)
"""What could make an SVG open other files, or grow out of bounds."""
_USES_UP_TO = 200
_KEPT_UP_TO = 32
_QUALITIES = (90, 75, 60, 40)


class Unfit(StrEnum):
    """Why a picture is not taken."""

    UNKNOWN = "unknown"
    """Neither PNG nor JPEG, nor SVG where that is allowed."""
    BROKEN = "broken"
    TOO_LARGE = "too_large"
    REACHES_OUT = "reaches_out"
    """An SVG that would open other files."""
    UNREADABLE = "unreadable"
    """The file cannot be read."""


class BadPicture(Exception):
    """A picture that is not taken, and ``why``."""

    def __init__(self, why: Unfit) -> None:
        super().__init__(why.value)
        self.why = why


def look(data: bytes) -> Picture:
    """The picture in *data*, a PNG, JPEG or SVG. Raises BadPicture."""
    for signature, kind in _SIGNATURES.items():
        if data.startswith(signature):
            picture = Picture(kind, data)
            _decoded(picture, _PIXELS_UP_TO)
            return picture
    if not _SVG.match(data):
        raise BadPicture(Unfit.UNKNOWN)
    if len(data) > _SVG_UP_TO:
        raise BadPicture(Unfit.TOO_LARGE)
    if _REACHES_OUT.search(data) or data.count(b"<use") > _USES_UP_TO:
        raise BadPicture(Unfit.REACHES_OUT)
    if not _renderer(data).isValid():
        raise BadPicture(Unfit.BROKEN)
    return Picture(PictureKind.SVG, data)


def travels(data: bytes) -> Picture:
    """The picture in *data* if it may travel inside a layout: PNG or JPEG. Raises BadPicture."""
    if len(data) > TRAVELS_UP_TO:
        raise BadPicture(Unfit.TOO_LARGE)
    if not data.startswith(tuple(_SIGNATURES)):
        raise BadPicture(Unfit.UNKNOWN)
    return look(data)


def brought(file: Path) -> Picture:
    """The picture in a *file* that a person chose, as it can travel. Raises BadPicture."""
    try:
        if file.stat().st_size > _FILE_UP_TO:
            raise BadPicture(Unfit.TOO_LARGE)
        open_files.refuse_open_here(file)
        data = file.read_bytes()
    except OSError as error:
        raise BadPicture(Unfit.UNREADABLE) from error
    if data.startswith(tuple(_SIGNATURES)):
        kind = next(kind for start, kind in _SIGNATURES.items() if data.startswith(start))
        return _small(_decoded(Picture(kind, data), _CHOSEN_PIXELS_UP_TO, LONGEST_SIDE))
    return _small(_drawn(look(data)))


def size(picture: Picture) -> QSizeF:
    """Width and height of *picture* in units of its own."""
    source = _source(picture)
    return QSizeF(source.size() if isinstance(source, QImage) else source.defaultSize())


@alone_at_first
def paint(painter: QPainter, picture: Picture, frame: QRectF, *, in_colour: bool = True) -> None:
    """Paints *picture* into the middle of *frame*, whole and in proportion.

    Without *in_colour* a PNG or JPEG is grey, as a label printer makes it; an SVG, which only the
    program's own layouts have, is as it is.
    """
    own = size(picture)
    if own.isEmpty():
        return
    fitted = own.scaled(frame.size(), Qt.AspectRatioMode.KeepAspectRatio)
    target = QRectF(0, 0, fitted.width(), fitted.height())
    target.moveCenter(frame.center())
    source = _source(picture)
    if isinstance(source, QImage):
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(target, source if in_colour else _grey(picture))
    else:
        painter.setPen(Qt.PenStyle.NoPen)  # a shape without a stroke would get the last text's
        source.render(painter, target)


class _Own(threading.local):
    """Pictures of one thread: to render an SVG changes its renderer."""

    def __init__(self) -> None:
        self.sources: dict[Picture, QImage | QSvgRenderer] = {}
        self.greys: dict[Picture, QImage] = {}


_own = _Own()


def _source(picture: Picture) -> QImage | QSvgRenderer:
    """The picture decoded, once. It was looked at before, so it can be."""
    if picture not in _own.sources:
        if len(_own.sources) >= _KEPT_UP_TO:
            _own.sources.clear()
        if picture.kind is PictureKind.SVG:
            _own.sources[picture] = _renderer(picture.data)
        else:
            _own.sources[picture] = _decoded(picture, _PIXELS_UP_TO)
    return _own.sources[picture]


def _grey(picture: Picture) -> QImage:
    """The picture decoded, without its colours, as transparent as it is; made once."""
    if picture not in _own.greys:
        if len(_own.greys) >= _KEPT_UP_TO:
            _own.greys.clear()
        image = _decoded(picture, _PIXELS_UP_TO)
        grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
        if image.hasAlphaChannel():
            grey = grey.convertToFormat(QImage.Format.Format_ARGB32)
            grey.setAlphaChannel(image.convertToFormat(QImage.Format.Format_Alpha8))
        _own.greys[picture] = grey
    return _own.greys[picture]


def _decoded(picture: Picture, pixels: int, longest: int = 0) -> QImage:
    """*picture* as an image, asked for its size before any of it is unpacked.

    With *longest* it is no wider or higher than that many pixels. Raises BadPicture.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(picture.data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(picture.kind.value.encode()))
    reader.setAutoTransform(True)
    whole = reader.size()
    if whole.isEmpty():
        raise BadPicture(Unfit.BROKEN)
    if whole.width() * whole.height() > pixels:
        raise BadPicture(Unfit.TOO_LARGE)
    if longest and max(whole.width(), whole.height()) > longest:
        room = QSize(longest, longest)
        reader.setScaledSize(whole.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise BadPicture(Unfit.BROKEN)
    return image


def _renderer(data: bytes) -> QSvgRenderer:
    from PySide6.QtSvg import QSvgRenderer

    return QSvgRenderer(QByteArray(data))


def _drawn(picture: Picture) -> QImage:
    """An SVG as an image, as large as may be."""
    wanted = size(picture).scaled(LONGEST_SIDE, LONGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio)
    image = QImage(wanted.toSize().expandedTo(QSize(1, 1)), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter, picture, QRectF(image.rect()))
    painter.end()
    return image


def _small(image: QImage) -> Picture:
    """*image* as PNG, which keeps a logo sharp; one that becomes too large as JPEG on white."""
    data = _encoded(image, "PNG")
    if len(data) <= TRAVELS_UP_TO:
        return Picture(PictureKind.PNG, data)
    opaque = QImage(image.size(), QImage.Format.Format_RGB32)
    opaque.fill(Qt.GlobalColor.white)
    painter = QPainter(opaque)
    painter.drawImage(0, 0, image)
    painter.end()
    for quality in _QUALITIES:
        data = _encoded(opaque, "JPEG", quality)
        if len(data) <= TRAVELS_UP_TO:
            return Picture(PictureKind.JPEG, data)
    raise BadPicture(Unfit.TOO_LARGE)


def _encoded(image: QImage, form: str, quality: int = -1) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(form.encode()))
    writer.setQuality(quality)
    writer.write(image)
    return bytes(buffer.data().data())
