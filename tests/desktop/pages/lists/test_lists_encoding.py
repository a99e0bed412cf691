"""A list that does not say its encoding: told how it was read, another chosen, held where unsure."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.visitor import visitors
from db.visitor.visitors import Filters
from tests.desktop.pages.stand import ask, press, settle

HEAD = "Registration ID;First name;Last name\n"
CHINESE = HEAD + "S-1;伟;张\nS-2;芳;王\n"
UP, DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down
CZECH = HEAD + "S-1;Tomáš;Dvořák\nS-2;Jiří;Kučera\n"


@pytest.fixture
def opened(qtbot, page, tmp_path):
    """Open a list of this text in that encoding; what is said of its letters."""

    def opened(text, encoding):
        path = tmp_path / "list.csv"
        path.write_bytes(text.encode(encoding))
        with qtbot.waitSignal(page.work.foreseen):
            page.open_list(path)
        settle(qtbot, page.store)
        return page.preview.encoding

    return opened


def choose(qtbot, page, notice, name):
    """Choose the encoding *name* with the keyboard alone."""
    notice.combo.setFocus()
    at, wanted = notice.combo.currentIndex(), notice.combo.findData(name)
    assert wanted >= 0
    with qtbot.waitSignal(page.work.foreseen):
        # The list is opened: without it each step would read the file again.
        press(Qt.Key.Key_Space)
        for _ in range(abs(wanted - at)):
            QTest.keyClick(notice.combo.view(), DOWN if wanted > at else UP)
        QTest.keyClick(notice.combo.view(), Qt.Key.Key_Return)
    settle(qtbot, page.store)


def families(page):
    return [row[2] for row in page.work.table.rows]


def test_a_western_list_is_said_to_be_and_may_come_in_at_once(page, opened):
    notice = opened(HEAD + "S-1;Ada;Müller\n", "cp1252")
    assert notice.isVisible()
    said = "Read as Western European (Windows-1252), for example “Müller” in line 2."
    assert notice.words.text() == said
    assert page.preview.go.isEnabled()
    assert not notice.button.isVisible()
    assert QApplication.focusWidget() is page.preview.tabs


def test_a_list_that_says_its_encoding_is_not_spoken_of(page, opened):
    for encoding in ("utf-8", "utf-16"):
        assert opened(CZECH, encoding).isHidden()
    assert page.preview.go.isEnabled()


def test_a_doubtful_list_waits_until_its_letters_are_said_to_be_right(qtbot, page, opened):
    notice = opened(CHINESE, "gb18030")
    assert notice.words.text() == "Are these letters right? “伟” in line 2"
    assert notice.combo.currentText() == "Chinese, simplified (GB18030)"
    assert page.preview.tabs.currentIndex() == 1
    page.preview.go.trigger()
    page.bring_in()
    settle(qtbot, page.store)
    assert ask(qtbot, page.store, visitors.count, Filters()) == 4
    assert page.preview._sum.text() == "Say first whether the letters are right."
    assert QApplication.focusWidget() is notice.combo
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is notice.button
    press(Qt.Key.Key_Return)
    assert page.preview._sum.text() == "2 new"
    with qtbot.waitSignal(page.work.imported):
        page.preview.go.trigger()
    settle(qtbot, page.store)
    assert ask(qtbot, page.store, visitors.count, Filters()) == 6


def test_another_encoding_reads_the_list_again_and_shows_its_rows(qtbot, page, opened):
    notice = opened(HEAD + "S-1;Bohuslav;Martinů\n", "cp1250")
    assert families(page) == ["Martinù"]
    choose(qtbot, page, notice, "cp1250")
    assert families(page) == ["Martinů"]
    assert notice.words.text().startswith("Read as Central European (Windows-1250)")
    assert page.preview.tabs.currentIndex() == 1
    assert page.preview.go.isEnabled()
    assert QApplication.focusWidget() is notice.combo


def test_a_doubtful_list_needs_no_more_once_an_encoding_was_chosen(qtbot, page, opened):
    notice = opened(CZECH, "cp1250")
    assert not page.preview.go.isEnabled()
    choose(qtbot, page, notice, "mac_roman")
    assert page.preview.go.isEnabled()
    notice = opened(CZECH, "cp1250")
    notice.combo.activated.emit(notice.combo.currentIndex())  # the one that was guessed
    assert page.preview.go.isEnabled()


def test_what_was_said_of_one_list_does_not_hold_for_the_next(qtbot, page, opened):
    notice = opened(CHINESE, "gb18030")
    notice.right.trigger()
    assert page.preview.go.isEnabled()
    opened(CZECH, "cp1250")
    assert not page.preview.go.isEnabled()
    assert notice.holds


def test_other_columns_do_not_ask_again(qtbot, page, opened):
    notice = opened(CHINESE, "gb18030")
    notice.right.trigger()
    combo = page.preview.mapping.combos[2]
    with qtbot.waitSignal(page.work.foreseen):
        combo.setCurrentIndex(combo.findData("company"))
        combo.activated.emit(combo.currentIndex())
    settle(qtbot, page.store)
    assert not notice.holds
    assert page.preview.go.isEnabled()


def test_a_list_of_our_side_is_held_alike(qtbot, page, tmp_path):
    path = tmp_path / "bodies.csv"
    path.write_bytes("Body;Delegate;Table\nProva;Michał Wałęsa;3\n".encode("cp1250"))
    preview = page.ours.preview
    with qtbot.waitSignal(page.ours.work.planned):
        page.open_list(path)
    settle(qtbot, page.store)
    assert preview.encoding.holds
    assert not preview.go.isEnabled()
    preview.encoding.right.trigger()
    assert preview.go.isEnabled()
    with qtbot.waitSignal(page.ours.work.planned):
        preview.wants_encoding.emit("cp1250")
    settle(qtbot, page.store)
    assert preview.go.isEnabled()
