"""Where a picture for a badge comes from: a file that somebody chooses, or drops onto the page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget

_KINDS = "PNG, JPEG, SVG (*.png *.jpg *.jpeg *.svg)"


def ask(parent: QWidget, title: str) -> Path | None:
    """The file that a person chooses, or None."""
    of_system = QStandardPaths.StandardLocation.PicturesLocation
    pictures = Path(QStandardPaths.writableLocation(of_system))
    begin = pictures if pictures.is_dir() else Path.home()
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(begin), _KINDS)
    return Path(chosen) if chosen else None


def dropped(mime: QMimeData) -> Path | None:
    """The one file of this laptop that is being dropped, or None."""
    files = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
    return Path(files[0]) if len(files) == 1 else None
