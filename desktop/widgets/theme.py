"""Fusion with our palette, one generated style sheet, Inter, and zoom; follows the system, live.

Sizes are pixels at 100% zoom on a 4-px grid; :func:`px` scales them. Text comes in six sizes.
"""

from __future__ import annotations

from typing import ClassVar
from weakref import WeakSet

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desktop.settings import ZOOMS
from desktop.widgets import fonts, stylesheet
from desktop.widgets.palette import DARK, LIGHT, Colours, palette

CAPTION, BODY, STRONG, HEADING, TITLE, VERDICT = 12, 14, 16, 18, 22, 30
"""Text sizes in pixels."""

FUSION = "is_fusion"
"""The property of an application that was made with Qt's style Fusion."""

RADIUS, RADIUS_CARD = 8, 14
CONTROL, ROW = 40, 44
"""Heights in pixels of a control and of a table's row."""


class Theme(QObject):
    """The colours and the zoom of the whole application. :func:`install` makes the only one."""

    only: ClassVar[Theme | None] = None
    """The one of the application that runs, or the one before."""

    changed = Signal()
    """Colours or zoom are other ones; palette, font and style sheet are already in place."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        Theme.only = self
        self.mode = "system"
        self.zoom = 100
        self.colours = LIGHT
        self._shown: tuple[Colours, int] | None = None
        self._dressed: WeakSet[QWidget] = WeakSet()
        self._fonts: dict[tuple[int, QFont.Weight], QFont] = {}
        if app.property(FUSION) is not True:
            app.setStyle("Fusion")
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def is_dark(self) -> bool:
        """Whether the dark colours are shown."""
        return self.colours is DARK

    def switch(self, mode: str | None = None, zoom: int | None = None) -> None:
        """Show *mode* ("system", "light" or "dark") at *zoom* percent; None leaves it as it is."""
        if mode is not None:
            self.mode = mode
            # For the window's frame on Windows and macOS; elsewhere it does nothing.
            QGuiApplication.styleHints().setColorScheme(_SCHEMES[mode])
        if zoom is not None:
            self.zoom = min(max(zoom, ZOOMS[0]), ZOOMS[-1])
        self._system_changed(QGuiApplication.styleHints().colorScheme())

    def zoom_by(self, steps: int) -> None:
        """*steps* up or down the ladder of zooms: Ctrl+ and Ctrl-."""
        nearest = min(range(len(ZOOMS)), key=lambda i: abs(ZOOMS[i] - self.zoom))
        self.switch(zoom=ZOOMS[min(max(nearest + steps, 0), len(ZOOMS) - 1)])

    def px(self, size: float) -> int:
        """*size* at the zoom of now, in whole pixels."""
        return round(size * self.zoom / 100)

    def font(self, size: int = BODY, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """Inter at *size* (one of the six) and the zoom of now; everybody's, so leave it as it is.

        A table asks twice a cell.
        """
        key = (self.px(size), weight)
        if key not in self._fonts:
            font = QFont(fonts.load() or QApplication.font().family())
            font.setPixelSize(self.px(size))
            font.setWeight(weight)
            self._fonts[key] = font
        return self._fonts[key]

    @Slot(Qt.ColorScheme)
    def _system_changed(self, scheme: Qt.ColorScheme) -> None:
        dark = self.mode == "dark" or (self.mode == "system" and scheme == Qt.ColorScheme.Dark)
        self.colours = DARK if dark else LIGHT
        if self._shown == (self.colours, self.zoom):
            return
        self._shown = (self.colours, self.zoom)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setPalette(palette(self.colours))
            app.setFont(self.font())
            sheet = stylesheet.sheet(self.colours, self.zoom)
            for window in [one for one in self._dressed if isValid(one)]:
                window.setStyleSheet(sheet)
        self.changed.emit()

    def dress(self, window: QWidget) -> None:
        """Put the style sheet on *window* and all that is in it or belongs to it, now and later.

        The application has none: Qt would dress whatever is put into something else, with all
        below it, once more at each step, and half of a page's building would be that.
        """
        self._dressed.add(window)
        window.setStyleSheet(stylesheet.sheet(self.colours, self.zoom))


def install(app: QApplication, mode: str = "system", zoom: int = 100) -> Theme:
    """The application's theme, made at the first call and switched at the next ones."""
    theme = _only() or Theme(app)
    theme.switch(mode, zoom)
    return theme


def _only() -> Theme | None:
    """Not by ``findChild()``: on its way PySide wraps Qt's style, and makes 30 enums for it."""
    return Theme.only if Theme.only is not None and isValid(Theme.only) else None


def current() -> Theme:
    """The application's theme; makes a light one when none was installed."""
    if (theme := _only()) is not None:
        return theme
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("a theme needs a QApplication")
    return install(app, "light")


def px(size: float) -> int:
    """*size* at the zoom of now, in whole pixels."""
    return current().px(size)


def colours() -> Colours:
    """The colours of now."""
    return current().colours


_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}
