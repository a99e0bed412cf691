"""Before there is an event: the demo, a new event, one of before."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from desktop.pages.welcome import WelcomePage
from desktop.preferences import Preferences
from desktop.settings import load
from tests.desktop.conftest import tab_order


@pytest.fixture
def recent(tmp_path):
    file = tmp_path / "Torino 2026.desk"
    file.touch()
    return file


@pytest.fixture
def page(qtbot, theme, language, recent, tmp_path):
    preferences = Preferences()
    preferences.change(recent_files=(str(recent), str(tmp_path / "gone.desk")))
    made = WelcomePage(preferences)
    qtbot.addWidget(made)
    made.resize(1366, 734)
    made.show()
    return made


def buttons(page):
    return {each.text(): each for each in page.findChildren(QPushButton)}


def drop(page, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    nothing = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(
        QPoint(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, nothing
    )
    page.dropEvent(event)


def test_the_demo_is_one_key_away(qtbot, page):
    buttons(page)["Open the demo event"].setFocus()
    with qtbot.waitSignal(page.demo):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)


def test_each_preset_makes_its_own_event(qtbot, page):
    with qtbot.waitSignal(page.new_file) as asked:
        buttons(page)["VTM Torino 2026"].click()
    assert asked.args == ["vtm-torino-2026"]


def test_files_of_before_are_offered_as_long_as_they_are_there(qtbot, page, recent):
    assert "gone" not in buttons(page)
    with qtbot.waitSignal(page.open_file) as asked:
        buttons(page)["Torino 2026"].click()
    assert asked.args == [recent]


def test_two_files_of_one_name_are_told_apart_by_their_folders(qtbot, theme, language, tmp_path):
    files = [tmp_path / folder / "VTM.desk" for folder in ("fair", "practice")]
    for file in files:
        file.parent.mkdir()
        file.touch()
    preferences = Preferences()
    preferences.change(recent_files=tuple(map(str, files)))
    page = WelcomePage(preferences)
    qtbot.addWidget(page)
    assert {"VTM (fair)", "VTM (practice)"} <= set(buttons(page))


def test_an_event_file_is_opened_where_it_is_dropped(qtbot, page, recent):
    with qtbot.waitSignal(page.open_file) as asked:
        drop(page, recent)
    assert asked.args == [recent]


def test_another_file_that_is_dropped_is_left_alone(qtbot, page, tmp_path):
    with qtbot.assertNotEmitted(page.open_file):
        drop(page, tmp_path / "list.xlsx")


def test_control_o_lets_a_person_choose(qtbot, page):
    with qtbot.waitSignal(page.choose_file):
        QTest.keyClick(QApplication.focusWidget() or page, "o", Qt.KeyboardModifier.ControlModifier)


def test_it_speaks_italian_at_once(qtbot, page, language):
    language.switch("it")
    qtbot.waitUntil(lambda: "Apri l’evento dimostrativo" in buttons(page))


def test_the_language_is_chosen_there_and_kept(qtbot, page, language):
    buttons(page)["Italiano"].click()
    assert load().language == "it"
    language.switch("it")
    qtbot.waitUntil(lambda: page.languages.value() == "it")
    buttons(page)["English"].click()
    assert load().language == "en"


def test_the_first_thing_with_the_focus_is_the_demo(page):
    assert tab_order(page)[0] is buttons(page)["Open the demo event"]


def test_every_part_can_be_reached_and_read_aloud(page, assert_accessible):
    assert_accessible(page)


def test_it_says_what_it_opens_hand_overs_too(page):
    assert "*.desk" in page._open_words.text()
    assert "*.sealed: a hand-over" in page._open_words.text()
