"""Lucide icons, recoloured at run time and kept by name, colour, size and device ratio."""

from __future__ import annotations

from functools import cache
from typing import Protocol
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from shiboken6 import isValid

import resources
from desktop.widgets import theme

FOLDER = resources.FOLDER / "icons"
SIZE = 20
"""An icon's size beside text, in pixels at 100% zoom."""


class _HasIcon(Protocol):
    def setIcon(self, icon: QIcon, /) -> None: ...


def pixmap(name: str, colour: str, size: int = SIZE, ratio: float | None = None) -> QPixmap:
    """Icon *name* in *colour* ("#rrggbb"), *size* logical pixels (already zoomed) square.

    *ratio* is the device pixel ratio, None for the highest of this computer's screens. Raises
    KeyError where there is no such icon.
    """
    if ratio is None:
        app = QGuiApplication.instance()
        ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    return _pixmap(name, colour, size, ratio)


def icon(name: str, colour: str | None = None, *, on: str | None = None, size: int = SIZE) -> QIcon:
    """Icon *name* in the colours of now: *colour* (default: text), greyed when disabled.

    *on* is the colour when checked or selected; *size* is in pixels at 100% zoom.
    """
    colours = theme.colours()
    off = colour or colours.text
    return _icon(name, off, on or off, colours.disabled, theme.px(size))


def dress(target: _HasIcon, name: str, colour: str = "text", *, on: str | None = None) -> None:
    """Give *target* (a QAction, a button) icon *name* and renew it whenever the theme changes.

    *colour* and *on* are names of :class:`desktop.widgets.palette.Colours`.
    """
    if not isinstance(target, QObject):
        raise TypeError("only a QObject can be dressed again later")
    _dresser().dress(target, name, colour, on)


class _Dresser(QObject):
    """Remembers who wears which icon."""

    def __init__(self, of: theme.Theme) -> None:
        super().__init__(of)
        self._worn: WeakKeyDictionary[QObject, tuple[str, str, str | None]] = WeakKeyDictionary()
        of.changed.connect(self._renew)

    def dress(self, target: QObject, name: str, colour: str, on: str | None) -> None:
        self._worn[target] = (name, colour, on)
        colours = theme.colours()
        made = icon(name, getattr(colours, colour), on=getattr(colours, on) if on else None)
        target.setIcon(made)  # type: ignore[attr-defined] # dress() asks for it

    @Slot()
    def _renew(self) -> None:
        for target, worn in list(self._worn.items()):
            if isValid(target):
                self.dress(target, *worn)


def _dresser() -> _Dresser:
    current = theme.current()
    return current.findChild(_Dresser) or _Dresser(current)


@cache
def _source(name: str) -> str:
    try:
        return (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    except FileNotFoundError:
        raise KeyError(name) from None


@cache
def _pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    side = round(size * ratio)
    made = QPixmap(QSize(side, side))
    made.fill(Qt.GlobalColor.transparent)
    svg = _source(name).replace("currentColor", QColor(colour).name())
    painter = QPainter(made)
    QSvgRenderer(svg.encode()).render(painter, QRectF(0, 0, side, side))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


@cache
def _icon(name: str, off: str, on: str, disabled: str, size: int) -> QIcon:
    made = QIcon(pixmap(name, off, size))
    if on != off:
        made.addPixmap(pixmap(name, on, size), QIcon.Mode.Normal, QIcon.State.On)
    made.addPixmap(pixmap(name, disabled, size), QIcon.Mode.Disabled)
    return made
