"""Walking through widgets without leaving traces."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget


def inside(root: QWidget) -> Iterator[QWidget]:
    """All widgets in *root*.

    Not by ``findChildren``: PySide (6.11) makes all that it finds children of *root* for Python,
    so that what Qt deletes inside of a child is still there for Python, and another's address.
    """
    for each in root.children():
        if isinstance(each, QWidget):
            yield each
            yield from inside(each)
