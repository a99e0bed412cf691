"""Lucide icons, recoloured at run time and kept by name, colour, size and device ratio."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton
from shiboken6 import isValid

import resources
from desktop.widgets import theme

FOLDER = resources.FOLDER / "icons"
SIZE = 20
"""An icon's size beside text, in pixels at 100% zoom."""


def pixmap(name: str, colour: str, size: int = SIZE, ratio: float | None = None) -> QPixmap:
    """Icon *name* in *colour* ("#rrggbb"), *size* logical pixels (already zoomed) square.

    *ratio* is the device pixel ratio, None for the highest of this computer's screens. Raises
    KeyError where there is no such icon.
    """
    return _pixmap(name, colour, size, _ratio() if ratio is None else ratio)


def icon(
    name: str, colour: str | None = None, *, on: str | None = None, size: int = SIZE, gap: int = 0
) -> QIcon:
    """Icon *name* in the colours of now: *colour* (default: text), greyed when disabled.

    *on* is the colour when checked or selected. *size* is in pixels at 100% zoom; *gap* is that of
    an empty strip to the right, as a button sets its words too near.
    """
    colours = theme.colours()
    off = colour or colours.text
    return _icon(name, (off, on or off, colours.disabled), theme.px(size), theme.px(gap))


@dataclass(frozen=True, slots=True)
class Worn:
    """An icon as somebody wears it; *colour* and *on* are names of a colour of the palette."""

    name: str
    colour: str = "text"
    on: str = ""
    size: int = SIZE
    gap: int = 0


def dress(target: QAction | QAbstractButton, worn: Worn) -> None:
    """Give *target* its icon, and renew it whenever the theme or the zoom changes."""
    _dresser().dress(target, worn)


class _Dresser(QObject):
    """Remembers who wears which icon."""

    def __init__(self, of: theme.Theme) -> None:
        super().__init__(of)
        self._wearers: WeakKeyDictionary[QAction | QAbstractButton, Worn] = WeakKeyDictionary()
        of.changed.connect(self._renew)

    def dress(self, target: QAction | QAbstractButton, worn: Worn) -> None:
        self._wearers[target] = worn
        named = {name: getattr(theme.colours(), name) for name in (worn.colour, worn.on) if name}
        colour, on = named[worn.colour], named.get(worn.on)
        made = icon(worn.name, colour, on=on, size=worn.size, gap=worn.gap)
        target.setIcon(made)
        if isinstance(target, QAbstractButton):
            target.setIconSize(QSize(theme.px(worn.size) + theme.px(worn.gap), theme.px(worn.size)))

    @Slot()
    def _renew(self) -> None:
        for target, worn in list(self._wearers.items()):
            if isValid(target):
                self.dress(target, worn)


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
def _pixmap(name: str, colour: str, size: int, ratio: float, gap: int = 0) -> QPixmap:
    side = round(size * ratio)
    made = QPixmap(QSize(side + round(gap * ratio), side))
    made.fill(Qt.GlobalColor.transparent)
    svg = _source(name).replace("currentColor", QColor(colour).name())
    painter = QPainter(made)
    QSvgRenderer(svg.encode()).render(painter, QRectF(0, 0, side, side))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


@cache
def _icon(name: str, colours: tuple[str, str, str], size: int, gap: int) -> QIcon:
    off, on, disabled = colours
    ratio = _ratio()
    made = QIcon(_pixmap(name, off, size, ratio, gap))
    if on != off:
        made.addPixmap(_pixmap(name, on, size, ratio, gap), QIcon.Mode.Normal, QIcon.State.On)
    made.addPixmap(_pixmap(name, disabled, size, ratio, gap), QIcon.Mode.Disabled)
    return made


def _ratio() -> float:
    app = QGuiApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
