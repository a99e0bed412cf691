"""Walking through widgets without leaving traces."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

_WALKED: list[object] = []
"""What was walked through, for good: what PySide lets go here it may delete in the window."""


def inside(root: QWidget) -> Iterator[QWidget]:
    """All widgets in *root*.

    Not by ``findChildren``: PySide (6.11) makes all that it finds children of *root* for Python,
    so that what Qt deletes inside of a child is still there for Python, and another's address.
    """
    found = root.children()
    _WALKED.extend(found)
    for each in found:
        if isinstance(each, QWidget):
            yield each
            yield from inside(each)


def keep(widget: QWidget) -> None:
    """Hold *widget* until the process ends, as all that is walked through."""
    _WALKED.append(widget)
