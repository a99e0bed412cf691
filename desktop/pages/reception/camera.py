"""The viewfinder: badges held before the laptop's camera, where the extra is installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Slot
from PySide6.QtGui import QColor, QHideEvent, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.i18n import Translatable
from desktop.scanner.camera import Camera, Trouble
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button, IconButton
from desktop.widgets.combo import Combo
from desktop.widgets.fields import Check
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.pages.reception.view import ReceptionView
    from desktop.preferences import Preferences

WIDTH = 304
"""Pixels at 100% zoom: as wide as the badge's preview, which it covers in part."""

KEY = "F3"


class Picture(QWidget):
    """What the camera sees, as large as its place."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self.is_mirrored = True
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(300), theme.px(200))

    @Slot(QImage)
    def show_image(self, image: QImage) -> None:
        """Show *image*; a null one for nothing."""
        self._image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("black"))
        if self._image.isNull():
            return
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(self.rect().center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self.is_mirrored:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
            place.moveCenter(self.rect().center())
        painter.drawImage(place, self._image)


class Viewfinder(Translatable, QFrame):
    """A small window over *page*; while it is open so is the camera, and never longer. ``action``
    opens and closes it.
    """

    def __init__(self, page: QWidget, camera: Camera, preferences: Preferences) -> None:
        super().__init__(page)
        self.camera = camera
        camera.setParent(self)
        self.action = Action(page, "scan-line", KEY, on=self.toggle)
        self._preferences = preferences
        self._trouble: Trouble | None = None
        self.setProperty("role", "sheet")
        self.picture = Picture()
        self.words = Label(wrap=True)
        self.device, self.mirror = Combo(), Check()
        self._title = Label(role="heading", elide=True)
        self.close_action = Action(self, "x", on=self.hide)
        self.again = Action(self, "refresh-cw", on=self._open)
        self._again = Button(self.again, "quiet")
        self._lay_out()
        self.mirror.toggled.connect(self._turn)
        self.device.currentIndexChanged.connect(self._choose)
        camera.shown.connect(self._seen)
        camera.troubled.connect(self._tell)
        camera.devices_changed.connect(self._know)
        self.retranslate()
        self.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(IconButton(self.close_action))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(16)] * 4)
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        for part in (self.picture, self.words, self._again, self.device, self.mirror):
            column.addWidget(part)

    def retranslate(self) -> None:
        """Say all of it in the language of now."""
        self._title.setText(self.tr("Camera"))
        self.action.say(self.tr("Camera"), self.tr("Read badges with the camera"))
        self.close_action.say(self.tr("Close the camera"))
        self.again.say(self.tr("Look again"))
        self.mirror.setText(self.tr("As in a mirror"))
        self.device.setAccessibleName(self.tr("Which camera"))
        self.picture.setAccessibleName(self.tr("What the camera sees"))
        self._say()

    def open(self) -> None:
        """Show it and open the camera; nothing happens when it is open already."""
        if self.isVisible():
            return
        self.show()
        self.raise_()
        self._place()
        self._open()

    @Slot()
    def toggle(self) -> None:
        """Open it, or close it again."""
        if self.isVisible():
            self.hide()
        else:
            self.open()

    @Slot()
    def _open(self) -> None:
        self._trouble = None
        settings = self._preferences.settings
        self.mirror.setChecked(settings.camera_mirrored)
        self._know()
        self._say()
        self.camera.open(settings.camera)

    @Slot()
    def _know(self) -> None:
        """Offer the cameras that are there, when there is a choice."""
        try:
            devices = self.camera.devices()
        except ImportError:  # a library of the system is missing, which opening it will tell
            devices = []
        blocked = self.device.blockSignals(True)
        self.device.fill([(name, device) for device, name in devices])
        self.device.choose(self._preferences.settings.camera)
        self.device.blockSignals(blocked)
        self.device.setVisible(len(devices) > 1)
        self._place()

    @Slot()
    def _choose(self) -> None:
        self._preferences.change(camera=self.device.currentData() or "")
        self._open()

    @Slot(bool)
    def _turn(self, on: bool) -> None:
        self.picture.is_mirrored = on
        self.picture.update()
        self._preferences.change(camera_mirrored=on)

    @Slot(QImage)
    def _seen(self, image: QImage) -> None:
        if self._trouble is not None:
            self._trouble = None
            self._say()
        self.picture.show_image(image)

    @Slot(object)
    def _tell(self, trouble: Trouble) -> None:
        self._trouble = trouble
        self.picture.show_image(QImage())
        self._say()

    def _say(self) -> None:
        sentences = {
            None: self.tr("Hold a badge before it, a hand's breadth away."),
            Trouble.NO_CAMERA: self.tr("There is no camera. Connect one, then look again."),
            Trouble.UNPLUGGED: self.tr("The camera was unplugged. Connect it, then look again."),
            Trouble.DENIED: self.tr(
                "The system does not let this program use the camera. Allow it in the system's"
                " privacy settings, then look again."
            ),
            Trouble.BUSY: self.tr(
                "The camera does not start: another program may be using it. Close that, then look"
                " again."
            ),
            Trouble.BROKEN: self.tr(
                "The camera needs a library that this system lacks. Type: python3 desk.py camera"
            ),
        }
        self.words.setText(sentences[self._trouble])
        self._again.setVisible(self._trouble is not None)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parent():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """At the lower right: the verdict stays in sight."""
        page = self.parentWidget()
        if page is None:
            return
        width = min(theme.px(WIDTH), page.width())
        layout = self.layout()
        height = layout.totalHeightForWidth(width) if layout else self.sizeHint().height()
        left = max(page.width() - width - theme.px(24), 0)
        self.setGeometry(left, page.height() - height - theme.px(16), width, height)

    def hideEvent(self, event: QHideEvent) -> None:
        self.camera.close()
        self.picture.show_image(QImage())
        super().hideEvent(event)


def offer_camera(
    page: QWidget, view: ReceptionView, preferences: Preferences, take: Callable[[str], object]
) -> Viewfinder:
    """Offer the camera in *view*, by a button and a key; *take* gets what it reads."""
    viewfinder = Viewfinder(page, Camera(), preferences)
    viewfinder.camera.scanned.connect(take)
    view.offer_camera(Button(viewfinder.action))
    page.installEventFilter(viewfinder)
    return viewfinder
