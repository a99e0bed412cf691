"""What is around the page: navigation, status bar, preview, cards."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
)

from desktop.widgets import cards
from desktop.widgets.preview import Preview
from desktop.widgets.status_bar import StatusBar
from tests.desktop.widgets.host import IMAGE, LONG, show


def test_control_and_a_number_go_to_a_page(qtbot, host, nav):
    with qtbot.waitSignal(nav.chosen) as said:
        QTest.keyClick(host, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert said.args == ["visitors"]


def test_a_narrow_window_shows_icons_only_and_keeps_the_names(nav, assert_accessible):
    nav.fit(1366)
    assert nav.width() == 208
    nav.fit(800)
    QApplication.processEvents()
    assert nav.width() == 64
    assert_accessible(nav)


def test_in_a_low_window_the_rows_are_lower_and_none_is_lost(host, nav, theme):
    for number in range(8):
        nav.add(str(number), "users").say(str(number))
    theme.switch(zoom=150)
    host.resize(960, 600)
    QApplication.processEvents()
    assert host.height() == 600
    rows = sorted((each.y(), each.y() + each.height()) for each in nav._buttons.values())
    assert rows[-1][1] <= nav.height()
    assert all(bottom <= top for (_, bottom), (top, _) in itertools.pairwise(rows))


def test_a_high_zoom_is_a_narrow_window(nav, theme):
    theme.switch(zoom=150)
    nav.fit(1366)
    assert nav.width() == 1.5 * nav.NARROW


def test_the_status_bar_says_in_words_what_it_says_in_colour(host, assert_accessible):
    bar = show(host, StatusBar())
    bar.add("printer", "printer")
    bar.add("count", "users", right=True).say("91 of 240 here today")
    assert not bar["printer"].isVisible()
    bar["printer"].say("Paper is out", "bad", "circle-x")
    assert bar["printer"].words() == "Paper is out"
    assert bar["printer"].accessibleName() == "Paper is out"
    assert bar["printer"].isVisible()
    assert_accessible(host)


def test_long_words_in_the_status_bar_widen_nothing(host):
    bar = show(host, StatusBar())
    for number in range(5):
        bar.add(str(number), "printer").say(LONG)
    QApplication.processEvents()
    assert bar.minimumSizeHint().width() < 400
    assert host.width() == 1366


def test_a_preview_keeps_the_badges_shape_and_says_whose_it_is(host):
    preview = show(host, Preview())
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    preview.resize(280, 400)
    preview.show_image(image, "Badge of Jan Ricci")
    assert preview.heightForWidth(200) == 150
    assert preview.accessibleName() == "Badge of Jan Ricci"
    paper = preview._paper()
    assert paper.width() / paper.height() == pytest.approx(4 / 3, abs=0.02)
    preview.show_image(None)
    assert preview.accessibleName() == ""


def test_a_notice_says_all_of_itself_to_a_screen_reader(host):
    notice = show(host, cards.Notice("warn"))
    notice.say("Already on the list?", IMAGE)
    assert notice.accessibleName() == f"Already on the list? {IMAGE}"
    assert all(
        each.textFormat() == Qt.TextFormat.PlainText
        for each in notice.findChildren(QLabel)
        if each.text()
    )


def test_a_card_shows_its_title_only_when_it_has_one(host):
    card = show(host, cards.Card())
    assert not card.title.isVisible()
    card.set_title("Badge")
    assert card.title.isVisible()
