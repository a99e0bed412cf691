"""The one style sheet, generated from ``theme.qss``, the colours and the zoom.

Roles of labels: title, heading, strong, lead, soft, caption, error, figure. Of buttons: primary,
danger, quiet, link, icon, segment, toast, nav; none is the plain one. Of frames: card, sheet, bar,
side, line, toast, notice-warn, notice-bad, notice-good, notice-info.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.widgets.palette import Colours

_NAME = re.compile(r"\$(?:px(\d+)(?:-(\d))?|(\w+))")


def sheet(colours: Colours, zoom: int) -> str:
    """The style sheet for *colours* at *zoom* percent. AttributeError where it names no colour."""

    def put(name: re.Match[str]) -> str:
        if name[1]:
            return f"{round(int(name[1]) * zoom / 100) - int(name[2] or 0)}px"
        return getattr(colours, name[3])

    return _NAME.sub(put, _template())


def repolish(widget: QWidget, role: str) -> None:
    """Give *widget* another role and its looks."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        renew(widget)


def renew(widget: QWidget) -> None:
    """Dress *widget* anew after a property that the style sheet asks for has changed."""
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # else Qt will, in time
        # Not by its style(): PySide (6.11) keeps what it knows of a window's style, also when Qt
        # deletes that with the window, and takes what is there next for it.
        widget.setStyleSheet(widget.styleSheet())


@cache
def _template() -> str:
    return Path(__file__).with_name("theme.qss").read_text(encoding="utf-8")
