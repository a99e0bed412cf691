"""Says to a screen reader what has just appeared."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget) -> None:
    """Have the accessible name of *widget* read out now, whatever has the focus."""
    from PySide6.QtGui import QAccessible, QAccessibleEvent  # its enums: a start says nothing

    QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Alert))
