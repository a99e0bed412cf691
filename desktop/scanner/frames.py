"""Finds the QR in a picture, and tells a code that is held in front of a camera once.

Needs zxing-cpp and no QtMultimedia.
"""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

AGAIN = 2.0
"""Seconds for which a code must have been out of sight to count again."""

LONGEST = 4096
"""Characters that are taken of a code."""


def read_qr(image: QImage) -> str:
    """What the QR in *image* says, "" when there is none.

    At half the size first: that is enough for a badge in the hand and takes a quarter of the time.
    """
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    for size in (grey.size() / 2, grey.size()):
        # zxing takes no lines with something left over at their ends, as Qt's have.
        whole = QSize(size.width() // 4 * 4, size.height())
        if whole.isEmpty():
            continue
        scaled = grey if whole == grey.size() else grey.scaled(whole, mode=_FAST)
        if text := _read(scaled):
            return text[:LONGEST]
    return ""


_FAST = Qt.TransformationMode.FastTransformation


def _read(grey: QImage) -> str:
    import zxingcpp

    # PySide's types say bytes, and it gives a view of the picture's memory.
    lines = cast("memoryview", grey.constBits()).cast("B", (grey.height(), grey.width()))
    only = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    # A QR is found whichever way up it is, and ours are black on white.
    found = zxingcpp.read_barcodes(
        lines, formats=only, try_downscale=False, try_rotate=False, try_invert=False
    )
    return found[0].text if found else ""


class Once:
    """Says whether a code that is in sight is a new one: it was another one, or out of sight."""

    def __init__(self) -> None:
        self._last = ""
        self._seen_at = float("-inf")

    def is_new(self, code: str, at: float) -> bool:
        """Whether *code*, in sight *at* that second, has just come."""
        new = code != self._last or at - self._seen_at >= AGAIN
        self._last, self._seen_at = code, at
        return new
