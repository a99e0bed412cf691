"""The camera as a scanner, where the extra is installed (``piemonte-desk[camera]``).

QtMultimedia is imported when the camera is first opened. Frames are looked at on a thread of their
own, and those that come while one is looked at are dropped: the viewfinder never waits.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSize, Qt, QThread, Signal, Slot
from PySide6.QtGui import QImage

from desktop.scanner.frames import Once, read_qr

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QCameraDevice, QVideoFrame, QVideoSink  # pyright: ignore[reportMissingModuleSource] an extra

SHOWN = QSize(640, 480)
"""The most pixels of a frame that are shown."""


class Trouble(Enum):
    """Why there is no picture."""

    NO_CAMERA = auto()
    UNPLUGGED = auto()
    DENIED = auto()
    BUSY = auto()
    BROKEN = auto()


class _Eye(QObject):
    """Looks at frames, on a thread of its own."""

    looked = Signal(str, QImage)

    @Slot(object)
    def look(self, frame: QVideoFrame) -> None:
        """Read *frame*, and make the picture that is shown of it."""
        image = frame.toImage()
        if image.isNull():
            self.looked.emit("", image)
            return
        small = image if image.width() <= SHOWN.width() else image.scaled(SHOWN, _KEEP)
        self.looked.emit(read_qr(image), small)


_KEEP = Qt.AspectRatioMode.KeepAspectRatio


class Frames(QObject):
    """What is seen in the frames that arrive at ``sink``.

    ``scanned(text)`` follows each code that comes into sight, ``shown(image)`` each frame that was
    looked at. :meth:`close` must be called in the end.
    """

    scanned = Signal(str)
    shown = Signal(QImage)
    _next = Signal(object)

    def __init__(
        self, parent: QObject | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """*clock* counts seconds."""
        super().__init__(parent)
        from PySide6.QtMultimedia import QVideoSink  # pyright: ignore[reportMissingModuleSource] an extra

        self._clock = clock
        self._once = Once()
        self._is_looking = self._is_closed = False
        self._thread = QThread(self)
        self._thread.setObjectName("camera")
        self._eye = _Eye()
        self._eye.moveToThread(self._thread)
        self._next.connect(self._eye.look)
        self._eye.looked.connect(self._looked)
        self.sink: QVideoSink = QVideoSink(self)
        self.sink.videoFrameChanged.connect(self._came)
        self._thread.start()

    @Slot(object)
    def _came(self, frame: QVideoFrame) -> None:
        if frame.isValid() and not self._is_looking and not self._is_closed:
            self._is_looking = True
            self._next.emit(frame)

    @Slot(str, QImage)
    def _looked(self, text: str, image: QImage) -> None:
        self._is_looking = False
        if self._is_closed:
            return
        if not image.isNull():
            self.shown.emit(image)
        if text and self._once.is_new(text, self._clock()):
            self.scanned.emit(text)

    def close(self) -> None:
        """Look at nothing any more."""
        self._is_closed = True
        self._thread.quit()
        self._thread.wait()


class Camera(QObject):
    """One of the laptop's cameras, open between :meth:`open` and :meth:`close`.

    ``troubled(Trouble)`` says why there is no picture, or none any more; ``devices_changed()`` that
    a camera was plugged in or out.
    """

    scanned = Signal(str)
    shown = Signal(QImage)
    troubled = Signal(object)
    devices_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._frames: Frames | None = None
        self._session: Any = None
        self._camera: Any = None
        self._media: Any = None
        self._open_id = ""

    @property
    def is_open(self) -> bool:
        """Whether a camera is in use now."""
        return self._camera is not None

    def devices(self) -> list[tuple[str, str]]:
        """The cameras that are there: an id that stays, and a name."""
        return [(_id(each), each.description()) for each in self._inputs()]

    def _inputs(self) -> list[QCameraDevice]:
        """All cameras; from the first call on, ``devices_changed`` tells of others.

        Raises ImportError where a library of the system is missing.
        """
        from PySide6.QtMultimedia import QMediaDevices  # pyright: ignore[reportMissingModuleSource] an extra

        if self._media is None:
            self._media = QMediaDevices(self)
            self._media.videoInputsChanged.connect(self._changed)
        return list(QMediaDevices.videoInputs())

    def open(self, wanted: str = "") -> None:
        """Open the camera with the id *wanted*, or the first; what goes wrong comes as
        ``troubled``.
        """
        self.close()
        try:
            inputs = self._inputs()
        except ImportError:
            self.troubled.emit(Trouble.BROKEN)
            return
        if not inputs:
            self.troubled.emit(Trouble.NO_CAMERA)
            return
        chosen = next((each for each in inputs if _id(each) == wanted), inputs[0])
        self._ask_permission(lambda: self._start(chosen))

    def _ask_permission(self, go_on: Callable[[], None]) -> None:
        from PySide6.QtCore import QCameraPermission

        from desktop import application

        app, permission = application.instance(), QCameraPermission()
        status = app.checkPermission(permission)
        if status == Qt.PermissionStatus.Granted:
            go_on()
        elif status == Qt.PermissionStatus.Denied:
            self.troubled.emit(Trouble.DENIED)
        else:
            app.requestPermission(permission, self, lambda given: self._permitted(given, go_on))

    def _permitted(self, permission: Any, go_on: Callable[[], None]) -> None:
        if permission.status() == Qt.PermissionStatus.Granted:
            go_on()
        else:
            self.troubled.emit(Trouble.DENIED)

    def _start(self, device: QCameraDevice) -> None:
        from PySide6.QtMultimedia import QCamera, QMediaCaptureSession  # pyright: ignore[reportMissingModuleSource] an extra

        self._open_id = _id(device)
        self._frames = Frames(self)
        self._frames.scanned.connect(self.scanned)
        self._frames.shown.connect(self.shown)
        self._session = QMediaCaptureSession(self)
        self._camera = QCamera(device, self)
        self._camera.errorOccurred.connect(self._failed)
        self._session.setCamera(self._camera)
        self._session.setVideoSink(self._frames.sink)
        self._camera.start()

    @Slot()
    def _failed(self) -> None:
        there = self._open_id in {device for device, _name in self.devices()}
        self.close()
        self.troubled.emit(Trouble.BUSY if there else Trouble.UNPLUGGED)

    @Slot()
    def _changed(self) -> None:
        self.devices_changed.emit()
        if self.is_open and self._open_id not in {device for device, _name in self.devices()}:
            self.close()
            self.troubled.emit(Trouble.UNPLUGGED)

    def close(self) -> None:
        """Let go of the camera; its light goes out."""
        if self._camera is not None:
            self._camera.stop()
            self._session.setCamera(None)
            self._camera.deleteLater()
            self._session.deleteLater()
        if self._frames is not None:
            self._frames.close()
            self._frames.deleteLater()
        self._camera = self._session = self._frames = None


def _id(device: QCameraDevice) -> str:
    return bytes(device.id().data()).decode("utf-8", "replace")
