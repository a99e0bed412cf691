"""Pictures of a layout: marks as SVG, photographs as PNG or JPEG."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer


class _Own(threading.local):
    """Pictures of one thread: to render an SVG changes its renderer."""

    def __init__(self) -> None:
        self.sources: dict[Path, QImage | QSvgRenderer] = {}


_own = _Own()


def paint(painter: QPainter, file: Path, frame: QRectF) -> None:
    """Paints *file* into the middle of *frame*, whole and in proportion.

    A picture that cannot be read leaves its frame empty: a badge without its mark is a badge.
    """
    source = _source(file)
    size = source.size() if isinstance(source, QImage) else source.defaultSize()
    if size.isEmpty():
        return
    fitted = size.toSizeF().scaled(frame.size(), Qt.AspectRatioMode.KeepAspectRatio)
    target = QRectF(0, 0, fitted.width(), fitted.height())
    target.moveCenter(frame.center())
    if isinstance(source, QImage):
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(target, source)
    else:
        painter.setPen(Qt.PenStyle.NoPen)  # a shape without a stroke would get the last text's
        source.render(painter, target)


def _source(file: Path) -> QImage | QSvgRenderer:
    """The picture in *file*, read once."""
    if file not in _own.sources:
        if file.suffix.lower() == ".svg":
            from PySide6.QtSvg import QSvgRenderer

            _own.sources[file] = QSvgRenderer(str(file))
        else:
            _own.sources[file] = QImage(str(file))
    return _own.sources[file]
