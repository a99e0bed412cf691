"""Badges in the pictures of a camera, without a camera."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.badge.qr import symbol
from desktop.scanner.frames import Once, read_qr

CODE = "VBCDFGHJKLNPRSTX"


def scene(code=CODE, module=6, size=(1280, 720), turned=7, format_=QImage.Format.Format_RGB32):
    """A badge's QR with *module* pixels a module, held a little askew before something grey."""
    image = QImage(*size, format_)
    image.fill(QColor(120, 130, 125))
    with QPainter(image) as painter:
        painter.translate(size[0] / 2, size[1] / 2)
        painter.rotate(turned)
        found = symbol(code)
        side = found.size + 8
        painter.scale(module, module)
        painter.translate(-side / 2, -side / 2)
        painter.fillRect(QRectF(0, 0, side, side), Qt.GlobalColor.white)
        for dark in found.dark:
            painter.fillRect(dark.translated(4, 4), Qt.GlobalColor.black)
    return image


@pytest.mark.parametrize("module", [2.4, 4, 6, 12])
@pytest.mark.parametrize("turned", [0, 7, 45, 180])
def test_a_badge_is_read_near_and_far_and_askew(qapp, module, turned):
    assert read_qr(scene(module=module, turned=turned)) == CODE


@pytest.mark.parametrize("size", [(640, 480), (641, 479), (1279, 721), (1920, 1080), (333, 333)])
def test_a_frame_of_any_size_is_read(qapp, size):
    assert read_qr(scene(size=size)) == CODE


def test_in_a_mirror_too(qapp):
    assert read_qr(scene().flipped(Qt.Orientation.Horizontal)) == CODE


def test_an_empty_frame_has_no_code(qapp):
    assert read_qr(QImage()) == ""
    blank = QImage(640, 480, QImage.Format.Format_RGB32)
    blank.fill(Qt.GlobalColor.white)
    assert read_qr(blank) == ""
    assert read_qr(QImage(1, 1, QImage.Format.Format_Grayscale8)) == ""


def test_a_card_is_text(qapp):
    card = "BEGIN:VCARD\nVERSION:3.0\nN:Prova;Anna\nEND:VCARD"
    assert read_qr(scene(card, module=8)) == card


def test_a_code_counts_once_while_it_is_in_sight():
    once = Once()
    assert [once.is_new(CODE, at) for at in (0, 0.1, 1.9, 3.8, 5.7)] == [True] + [False] * 4
    assert once.is_new(CODE, 7.8)
    assert once.is_new("other", 7.9)
    assert once.is_new(CODE, 8.0)
