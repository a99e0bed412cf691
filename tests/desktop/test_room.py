"""The window opens no larger than the screen lets it, title bar and all."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize

from desktop import room


def test_a_large_screen_shows_the_usual_window():
    assert room.fitting(QSize(1920, 1040)) == (QSize(*room.USUAL), False)


@pytest.mark.parametrize("screen", [(1366, 768), (1366, 728), (1280, 800), (1536, 780)])
def test_a_small_screen_is_filled_and_its_window_has_room_for_a_frame(screen):
    size, maximised = room.fitting(QSize(*screen))
    assert maximised
    assert size.width() + room.FRAME[0] <= screen[0]
    assert size.height() + room.FRAME[1] <= screen[1]


def test_no_window_is_too_small_to_work_in():
    assert room.fitting(QSize(800, 480)) == (QSize(*room.SMALLEST), True)
