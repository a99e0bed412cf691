"""A file that is too damaged to be opened has the page of any other damage, and the same way back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db import driver, event_file
from db.keeping import copies
from db.visitor import visitors
from desktop.pages.welcome import WelcomePage
from tests.desktop.pages.stand import ask, settle
from tests.desktop.window_stand import open_window, toast


@pytest.fixture
def empty(qtbot, theme, language, people):
    """A window that has no event yet."""
    with open_window(qtbot) as made:
        yield made


@pytest.fixture
def backup(empty, event_file_path):
    with event_file.open_file(event_file_path) as opened:
        return copies.backup(opened.db, event_file_path).path


@pytest.fixture
def show(qtbot, empty):
    """Show a file in the window; the page that stands in the place of all others then."""

    def _show(path):
        empty.show_file(path)
        settle(qtbot, empty.store)
        page = empty.damage.page
        assert empty.shell.stack.currentWidget() is page
        assert not empty.shell.nav.isVisible()
        return page

    return _show


def damage(path):
    """Spoil the first page after the header, as a torn write does."""
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 3_000)


def test_without_a_backup_it_says_so(show, event_file_path):
    damage(event_file_path)
    page = show(event_file_path)
    assert page.title.text() == "test.desk is damaged"
    assert "so much of it that it cannot be opened" in page.lead.text()
    assert page.back.text() == "There is no backup of this file on this laptop."
    assert not page.restore_button.isVisible()


def test_the_newest_backup_is_offered_with_its_time_and_restored_by_one_key(
    qtbot, empty, show, backup, event_file_path
):
    damage(event_file_path)
    page = show(event_file_path)
    assert "Apr 23, 2025, 9:11\u00a0AM." in page.back.text()
    assert "On the list: 4." in page.back.text()
    with qtbot.waitSignal(empty.store.opened):
        QTest.keyClick(page.restore_button, Qt.Key.Key_Space)
    settle(qtbot, empty.store)
    assert empty.shell.current() is empty.reception
    assert "the damaged file is kept beside it" in toast(empty)
    assert ask(qtbot, empty.store, visitors.count, visitors.Filters()) == 4
    assert len(list(event_file_path.parent.glob("*set aside*.desk"))) == 1


def test_not_now_leaves_everything_as_it_was(empty, show, backup, event_file_path):
    damage(event_file_path)
    before = event_file_path.read_bytes()
    show(event_file_path).leave_action.trigger()
    assert isinstance(empty.shell.stack.currentWidget(), WelcomePage)
    assert event_file_path.read_bytes() == before


def test_a_backup_that_is_gone_meanwhile_is_told_on_the_page(
    qtbot, empty, show, backup, event_file_path
):
    damage(event_file_path)
    page = show(event_file_path)
    backup.unlink()
    page.restore_action.trigger()
    settle(qtbot, empty.store)
    assert empty.shell.stack.currentWidget() is page
    assert page.notice.isVisible()
    assert page.notice.words.text().startswith(f"{backup} is not there.")


def test_instructions_that_are_not_ours_are_told_apart(qtbot, show, event_file_path, language):
    opened = driver.connect(event_file_path)
    opened.execute("CREATE TRIGGER theirs AFTER UPDATE ON event BEGIN SELECT 1; END")
    opened.close()
    page = show(event_file_path)
    assert page.title.text() == "test.desk was not opened"
    assert "instructions that are not ours" in page.lead.text()
    language.switch("it")
    qtbot.waitUntil(lambda: page.title.text() == "test.desk non è stato aperto")


def test_a_file_that_is_open_has_no_way_to_the_start_page(
    qtbot, empty, show, backup, event_file_path
):
    """The same page, after one that could not be opened was shown on it."""
    other = event_file_path.with_name("other.desk")
    other.write_bytes(event_file_path.read_bytes())
    damage(other)
    assert show(other).leave_action.isVisible()
    with qtbot.waitSignal(empty.store.opened):
        empty.show_file(event_file_path)
    settle(qtbot, empty.store)
    empty.store._soundness.unsound.emit(["a page is gone"])
    settle(qtbot, empty.store)
    page = empty.damage.page
    assert page.title.text() == "test.desk is damaged"
    assert "Nothing more is saved in it" in page.lead.text()
    assert not page._leave.isVisible()


def test_beside_an_open_event_it_takes_nothing_away(
    qtbot, theme, language, people, event_file_path
):
    with open_window(qtbot, event_file_path) as window:
        copy = ask(qtbot, window.store, copies.backup, event_file_path).path
        damage(copy)
        window.show_file(copy)
        settle(qtbot, window.store)
        assert window.shell.current() is window.reception
        assert f"{copy.name} is damaged" in toast(window)
