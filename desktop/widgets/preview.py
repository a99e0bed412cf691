"""Shows a badge as the painter made it, as sharp as the screen allows."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.widgets import icons, theme


class Preview(QWidget):
    """A picture of a badge on white paper, as wide as its place; an icon while there is none."""

    resized = Signal(QSize)
    """The room for the picture is another one now, in device pixels: paint it again to be sharp."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._ratio = 0.6
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_image(self, image: QImage | None, name: str = "") -> None:
        """Show *image*, None for none; *name* says to a screen reader whose badge it is."""
        self._image = image or QImage()
        if not self._image.isNull():
            self._ratio = self._image.height() / self._image.width()
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def wanted_size(self) -> QSize:
        """The room there is for the picture, in device pixels."""
        return QSize(self.width(), self.heightForWidth(self.width())) * self.devicePixelRatio()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        # An upright badge must not push everything else out of a low window.
        return min(round(width * self._ratio), theme.px(220))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), self.heightForWidth(max(self.width(), theme.px(200))))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, theme.px(80))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit(self.wanted_size())

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.colours()
        painter = QPainter(self)
        frame = self._paper()
        painter.setPen(QPen(QColor(colours.hairline), 1))
        if self._image.isNull():
            painter.setBrush(QColor(colours.window))
            painter.drawRect(frame)
            size = theme.px(36)
            at = frame.center()
            drawn = icons.pixmap("id-card", colours.disabled, size, self.devicePixelRatio())
            painter.drawPixmap(at.x() - size // 2, at.y() - size // 2, drawn)
            return
        ratio = self.devicePixelRatio()
        device = frame.size() * ratio
        mode = Qt.TransformationMode.SmoothTransformation
        shown = self._image.scaled(device, Qt.AspectRatioMode.IgnoreAspectRatio, mode)
        shown.setDevicePixelRatio(ratio)
        painter.drawImage(frame.topLeft(), shown)
        painter.drawRect(frame)

    def _paper(self) -> QRect:
        height = min(self.height(), round(self.width() * self._ratio)) - 1
        width = min(self.width() - 1, round(height / self._ratio))
        return QRect((self.width() - width) // 2, 0, width, height)
