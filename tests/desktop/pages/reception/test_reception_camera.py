"""The viewfinder, with a camera that remembers what was asked of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop import settings
from desktop.pages.reception.camera import Viewfinder
from desktop.preferences import Preferences
from desktop.scanner.camera import Trouble
from desktop.widgets.search_box import SearchBox


class FakeCamera(QObject):
    scanned = Signal(str)
    shown = Signal(QImage)
    troubled = Signal(object)
    devices_changed = Signal()

    def __init__(self):
        super().__init__()
        self.there, self.opened, self.is_open = [("a", "Front"), ("b", "USB")], [], False
        self.trouble = None

    def devices(self):
        if self.there is None:
            raise ImportError("libpulse.so.0")
        return self.there

    def open(self, wanted=""):
        self.opened.append(wanted)
        self.is_open = self.trouble is None
        if self.trouble is not None:
            self.troubled.emit(self.trouble)

    def close(self):
        self.is_open = False


@pytest.fixture
def camera(qapp):
    return FakeCamera()


@pytest.fixture
def page(qtbot, theme, language):
    made = QWidget()
    made.box = SearchBox()
    QVBoxLayout(made).addWidget(made.box)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    made.activateWindow()
    made.box.setFocus()
    qtbot.waitUntil(made.box.hasFocus)
    return made


@pytest.fixture
def viewfinder(page, camera):
    return Viewfinder(page, camera, Preferences())


def test_a_key_opens_it_and_closes_it_and_the_cursor_stays_in_the_box(page, viewfinder, camera):
    QTest.keyClick(page.box, Qt.Key.Key_F3)
    assert viewfinder.isVisible()
    assert camera.is_open
    assert page.box.hasFocus()
    QTest.keyClick(page.box, Qt.Key.Key_F3)
    assert not viewfinder.isVisible()
    assert not camera.is_open


def test_the_camera_is_never_open_without_its_viewfinder(page, viewfinder, camera):
    viewfinder.open()
    page.hide()  # another page comes to the front
    assert not camera.is_open


@pytest.mark.parametrize("trouble", Trouble)
def test_each_trouble_has_its_sentence_and_a_way_on(viewfinder, camera, trouble):
    camera.trouble = trouble
    camera.there = None if trouble is Trouble.BROKEN else []
    viewfinder.open()
    words = viewfinder.words.text()
    assert "camera" in words.casefold()
    assert len(words) > 40
    assert viewfinder._again.isVisible()
    camera.trouble, camera.there = None, [("a", "Front")]
    viewfinder.again.trigger()
    camera.shown.emit(QImage(8, 8, QImage.Format.Format_RGB32))
    assert not viewfinder._again.isVisible()
    assert viewfinder.words.text() != words


def test_a_camera_that_is_unplugged_is_told_at_once(viewfinder, camera):
    viewfinder.open()
    camera.troubled.emit(Trouble.UNPLUGGED)
    assert "unplugged" in viewfinder.words.text()


def test_another_camera_is_opened_and_kept(viewfinder, camera):
    viewfinder.open()
    viewfinder.device.setCurrentIndex(1)
    assert camera.opened == ["", "b"]
    assert settings.load().camera == "b"


def test_one_camera_is_no_choice(viewfinder, camera):
    camera.there = [("a", "Front")]
    viewfinder.open()
    assert not viewfinder.device.isVisible()
    camera.there = [("a", "Front"), ("b", "USB")]
    camera.devices_changed.emit()
    assert viewfinder.device.isVisible()


def test_the_picture_is_a_mirror_unless_told_otherwise(viewfinder, camera):
    half = QImage(40, 20, QImage.Format.Format_RGB32)
    half.fill(0xFFFFFF)
    for x in range(20):
        for y in range(20):
            half.setPixel(x, y, 0xFF0000)
    viewfinder.open()
    camera.shown.emit(half)

    def left():
        picture = viewfinder.picture.grab().toImage()
        return picture.pixelColor(picture.width() // 4, picture.height() // 2).name()

    assert left() == "#ffffff"
    viewfinder.mirror.setChecked(False)
    assert left() == "#ff0000"
    assert settings.load().camera_mirrored is False


def test_it_stays_inside_the_page(page, viewfinder):
    viewfinder.open()
    for size in ((1366, 768), (800, 560), (300, 400)):
        page.resize(*size)
        viewfinder._place()
        assert page.rect().contains(viewfinder.geometry().bottomRight())
        assert viewfinder.x() >= 0


def test_by_keys_alone(viewfinder, assert_accessible):
    viewfinder.open()
    assert_accessible(viewfinder)
