"""The window's typeface: Inter in four weights, from the program's own folder."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFontDatabase

import resources

FAMILY = "Inter"
WEIGHTS = ("Regular", "Medium", "SemiBold", "Bold")


@cache
def load() -> str:
    """Make Inter known to Qt, once; the family's name, or "" when the files are missing."""
    families = set()
    for weight in WEIGHTS:
        file = resources.FOLDER / "fonts" / f"{FAMILY}-{weight}.ttf"
        families.update(QFontDatabase.applicationFontFamilies(_add(str(file))))
    return FAMILY if FAMILY in families else ""


def _add(file: str) -> int:
    return QFontDatabase.addApplicationFont(file)
