"""The camera from a frame to a check-in, with a film in place of a camera."""

from __future__ import annotations

import struct
from functools import partial

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QUrl
from PySide6.QtGui import QImage

from db import event_file
from db.visitor import visitors
from tests.conftest import add_event
from tests.desktop.test_frames import CODE, scene
from tests.desktop.window_stand import open_window

pytestmark = [
    pytest.mark.camera,
    # What this computer has no hardware for, or no library of the system: it does without.
    pytest.mark.qt_log_ignore("^Couldn't (load|resolve) ", "No RHI backend", extend=True),
]

OTHER = "VXTSRPNLKJHGFDCB"
RATE = 10


def film(path, pictures):
    """Write *pictures* as Motion JPEG in an AVI (Microsoft's "AVI RIFF File Reference")."""
    frames = [jpeg(each) for each in pictures]
    width, height = pictures[0].width(), pictures[0].height()
    chunks = b"".join(chunk(b"00dc", each) for each in frames)
    header = struct.pack(
        "<14I", 1_000_000 // RATE, 0, 0, 0, len(frames), 0, 1, 0, width, height, 0, 0, 0, 0
    )
    stream = b"vidsMJPG" + struct.pack("<10I", 0, 0, 0, 1, RATE, 0, len(frames), 0, 0, 0)
    stream += struct.pack("<4H", 0, 0, width, height)
    shape = struct.pack("<IiiHH4sIiiII", 40, width, height, 1, 24, b"MJPG", 0, 0, 0, 0, 0)
    streams = listed(b"strl", chunk(b"strh", stream) + chunk(b"strf", shape))
    body = listed(b"hdrl", chunk(b"avih", header) + streams) + listed(b"movi", chunks)
    path.write_bytes(b"RIFF" + struct.pack("<I", len(body) + 4) + b"AVI " + body)


def chunk(name, content):
    return name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)


def listed(name, content):
    return chunk(b"LIST", name + content)


def jpeg(picture):
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert picture.save(buffer, "JPEG", 85)
    return bytes(buffer.data().data())


@pytest.fixture
def ada(event_file_path, frozen, by):
    """Somebody whose badge is held before the camera."""
    with event_file.create(event_file_path) as opened:
        add_event(opened.db, by)
        return visitors.register(opened.db, by, given_name="Ada", family_name="Prova")


@pytest.fixture
def window(qtbot, theme, language, ada, event_file_path):
    with open_window(qtbot, event_file_path) as made:
        yield made


@pytest.fixture
def seen(qtbot, qapp):
    """The codes that were seen, with the frames they came from."""
    from desktop.scanner.camera import Frames

    made = Frames()
    made.codes, made.images = [], []
    made.scanned.connect(made.codes.append)
    made.shown.connect(made.images.append)
    yield made
    made.close()


@pytest.fixture
def play(qtbot, seen, tmp_path):
    """Play a film before the camera's eye, to its end."""
    from PySide6.QtMultimedia import QMediaPlayer

    player = QMediaPlayer()

    def play(pictures):
        path = tmp_path / "film.avi"
        film(path, pictures)
        player.setVideoSink(seen.sink)
        player.setSource(QUrl.fromLocalFile(str(path)))
        ended = partial(_is_over, player)
        player.play()
        qtbot.waitUntil(ended)
        qtbot.waitUntil(lambda: not seen._is_looking)

    yield play
    player.stop()
    player.setVideoSink(None)


def _is_over(player):
    return player.mediaStatus() == player.MediaStatus.EndOfMedia


def test_a_film_of_two_badges_gives_each_once(play, seen):
    blank = QImage(640, 480, QImage.Format.Format_RGB32)
    blank.fill(0x777777)
    first = [scene(CODE, module=5, size=(640, 480), turned=angle) for angle in range(-6, 6, 2)]
    second = [scene(OTHER, module=4, size=(640, 480), turned=angle) for angle in range(20, 32, 2)]
    play([blank, blank, *first, blank, *second, blank])
    assert seen.codes == [CODE, OTHER]
    assert seen.images


def test_a_badge_before_the_camera_checks_in(qtbot, window, ada, play, seen):
    seen.scanned.connect(window.wedge.take)
    with qtbot.waitSignal(window.reception.answered) as answered:
        play([scene(ada.code, module=5, size=(640, 480))] * 6)
    assert answered.args[0].visitor.uuid == ada.uuid


def test_without_a_camera_it_says_so(qtbot, qapp):
    from desktop.scanner.camera import Camera, Trouble

    camera = Camera()
    with qtbot.waitSignal(camera.troubled) as told:
        camera.open()
    if camera.devices() == []:
        assert told.args == [Trouble.NO_CAMERA]
    assert not camera.is_open
    camera.close()
