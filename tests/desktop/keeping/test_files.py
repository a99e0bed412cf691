"""Event files that cannot be opened, and getting one back after damage."""

from __future__ import annotations

from contextlib import nullcontext

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton

from db import driver, event_file
from db.errors import EnvironmentFault, Fault
from db.keeping import copies
from db.visitor import visitors
from desktop import application, settings
from desktop.commands import opening
from desktop.keeping import folders
from desktop.pages.welcome import WelcomePage
from tests.desktop.pages.stand import ask, settle
from tests.desktop.window_stand import open_window, toast


@pytest.fixture
def empty(qtbot, theme, language):
    """A window that has no event yet."""
    with open_window(qtbot) as made:
        yield made


@pytest.fixture
def window(qtbot, theme, language, people, event_file_path):
    with open_window(qtbot, event_file_path) as made:
        yield made


def is_welcome(window):
    return isinstance(window.shell.stack.currentWidget(), WelcomePage)


def show(qtbot, window, path):
    window.show_file(path)
    settle(qtbot, window.store)


def told(window):
    """What the welcome page says of what went wrong; blank when it says nothing."""
    notice = window.welcoming.page.notice
    return notice.words.text() if notice.isVisible() else ""


def question(window):
    """The open question, or None."""
    return next((box for box in window.findChildren(QMessageBox) if box.isVisible()), None)


def answer(qtbot, window, words):
    box = question(window)
    next(each for each in box.findChildren(QPushButton) if each.text() == words).click()
    qtbot.waitUntil(lambda: question(window) is None)
    settle(qtbot, window.store)


def damage(path):
    """Spoil the first page after the header, as a torn write does."""
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 3_000)


class NoBugs(QObject):
    """Leaves the hooks for exceptions to the tests."""

    happened = Signal(str)


class TestOpening:
    def test_a_letter_is_no_event_and_stays_as_it_was(self, qtbot, empty, tmp_path):
        letter = tmp_path / "letter.desk"
        letter.write_text("Dear Sir or Madam")
        show(qtbot, empty, letter)
        assert is_welcome(empty)
        assert told(empty).startswith("letter.desk is not an event file.")
        assert letter.read_text() == "Dear Sir or Madam"

    def test_a_missing_file_is_named(self, qtbot, empty, tmp_path):
        show(qtbot, empty, gone := tmp_path / "gone.desk")
        assert is_welcome(empty)
        assert told(empty).startswith(f"{gone} is not there.")
        assert told(empty).endswith("There is no backup of this file on this laptop.")
        assert "was open last" not in told(empty)

    def test_a_file_of_a_newer_program_is_left_alone(self, qtbot, empty, people, event_file_path):
        with event_file.open_file(event_file_path) as opened:
            opened.db.conn.execute(
                "INSERT INTO _sqlite_migrations(migration_set, name, applied_at)"
                " VALUES ('desk', 'm9999_from_tomorrow', '2031-01-01')"
            )
        show(qtbot, empty, event_file_path)
        assert is_welcome(empty)
        assert "was made by a newer version" in told(empty)

    def test_a_file_that_another_program_holds_is_told_so(
        self, qtbot, empty, people, event_file_path, monkeypatch
    ):
        monkeypatch.setattr(driver, "BUSY_MS", 10)
        with event_file.open_file(event_file_path):
            show(qtbot, empty, event_file_path)
        assert is_welcome(empty)
        assert "is open in another window or program" in told(empty)

    def test_the_open_event_stays_open_when_another_cannot_be_opened(self, qtbot, window, tmp_path):
        show(qtbot, window, tmp_path / "gone.desk")
        assert not is_welcome(window)
        assert ask(qtbot, window.store, visitors.count, visitors.Filters()) == 4

    def test_the_open_event_chosen_once_more_just_comes_forward(self, qtbot, window):
        window.shell.go_to("settings")
        show(qtbot, window, window.store.path)
        assert window.shell.current() is window.reception
        assert toast(window) == ""


class TestTheirFolder:
    def test_a_new_event_is_offered_in_its_folder_at_the_first_start_too(
        self, empty, tmp_path, monkeypatch
    ):
        ours, asked = tmp_path / "Documents" / "Piemonte Desk", []
        monkeypatch.setattr(folders, "folder", lambda: ours)

        def choose(*args):
            asked.append((args[2], ours.is_dir()))
            return "", ""

        monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
        empty.files.make("vtm-torino-2026")
        assert asked == [(str(ours / "VTM Torino 2026.desk"), True)]

    def test_where_no_folder_can_be_made_the_one_above_is_offered(self, tmp_path, monkeypatch):
        (tmp_path / "Piemonte Desk").touch()
        monkeypatch.setattr(folders, "folder", lambda: tmp_path / "Piemonte Desk")
        assert folders.made_folder() == tmp_path


class TestDamage:
    def test_a_missing_file_comes_back_from_the_backup_beside_it(
        self, qtbot, empty, people, event_file_path
    ):
        with event_file.open_file(event_file_path) as opened:
            copies.backup(opened.db, event_file_path)
        event_file.discard(event_file_path)
        empty.preferences.remember(event_file_path)
        show(qtbot, empty, event_file_path)
        assert is_welcome(empty)
        assert told(empty).startswith(f"{event_file_path} is not there.")
        assert told(empty).endswith("It is the event that was open last.")
        assert "Apr 23, 2025, 9:11\u00a0AM." in question(empty).informativeText()
        assert "damaged" not in question(empty).informativeText()
        answer(qtbot, empty, "Restore the backup")
        assert ask(qtbot, empty.store, visitors.count, visitors.Filters()) == 4
        assert toast(empty) == "The backup is restored."

    def test_a_start_without_a_file_misses_the_last_one(
        self, qtbot, theme, language, people, event_file_path, monkeypatch
    ):
        with event_file.open_file(event_file_path) as opened:
            copies.backup(opened.db, event_file_path)
        event_file.discard(event_file_path)
        settings.change(settings.load(), last_file=str(event_file_path))
        monkeypatch.setattr(opening, "haste", nullcontext)
        monkeypatch.setattr(opening, "catch_up", lambda: None)
        monkeypatch.setattr(application, "start_log", lambda: None)
        monkeypatch.setattr(application, "Bugs", NoBugs)
        _app, window = opening.make_window(None)
        qtbot.addWidget(window)
        assert is_welcome(window)
        qtbot.waitUntil(lambda: question(window) is not None)
        assert told(window).startswith(f"{event_file_path} is not there.")
        assert told(window).endswith("It is the event that was open last.")
        answer(qtbot, window, "Not now")
        window.close()

    def test_a_backup_that_is_damaged_too_leaves_the_file_open(
        self, qtbot, window, people, event_file_path
    ):
        copy = ask(qtbot, window.store, copies.backup, event_file_path)
        damage(copy.path)
        faults = []
        window.store.restore(
            lambda _aside: None, copy.path, event_file_path, on_fault=faults.append
        )
        settle(qtbot, window.store)
        assert isinstance(faults[0], EnvironmentFault)
        assert ask(qtbot, window.store, visitors.count, visitors.Filters()) == 4


class TestMaking:
    def test_a_new_event_is_made_where_a_person_says(self, qtbot, empty, tmp_path, monkeypatch):
        target = tmp_path / "new" / "Torino"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
        with qtbot.waitSignal(empty.store.opened):
            empty.files.make("vtm-torino-2026")
        assert empty.store.path == target.with_suffix(".desk")
        assert not is_welcome(empty)

    def test_nobody_chose_and_nothing_is_made(self, empty, monkeypatch):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
        empty.files.make("vtm-torino-2026")
        assert empty.store.path is None

    def test_a_file_that_is_there_is_not_overwritten(self, qtbot, empty, tmp_path, monkeypatch):
        letter = tmp_path / "letter.desk"
        letter.write_text("Dear Sir or Madam")
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(letter), ""))
        with qtbot.waitSignal(empty.store.faulted) as told:
            empty.files.make("vtm-torino-2026")
        assert told.args[0].fault is Fault.EXISTS
        assert letter.read_text() == "Dear Sir or Madam"
        assert toast(empty).startswith("letter.desk exists already")

    def test_the_demo_opens_with_its_people_and_never_over_another(
        self, qtbot, empty, tmp_path, monkeypatch
    ):
        monkeypatch.setattr(folders, "folder", lambda: tmp_path)
        (tmp_path / "Demo.desk").write_text("somebody's")
        with qtbot.waitSignal(empty.store.opened):
            empty.files.demo()
        assert empty.store.path == tmp_path / "Demo 2.desk"
        assert ask(qtbot, empty.store, visitors.count, visitors.Filters()) > 100


class TestTheLastBackup:
    @pytest.fixture
    def full(self, qtbot, window, event_file_path, monkeypatch):
        """A window that takes a change, and then no backup."""

        back_up = copies.backup

        def fail(db, path, folder=None):
            if has_room:
                return back_up(db, path, folder)
            raise EnvironmentFault(Fault.DISK_FULL, copies.backup_folder(path))

        has_room = window.has_room = []
        window.store.write(None, visitors.register, given_name="Joan")
        settle(qtbot, window.store)
        monkeypatch.setattr(copies, "backup", fail)
        return window

    def test_one_that_fails_is_said_before_the_window_goes(self, qtbot, full):
        assert not full.close()
        assert full.isVisible()
        box = question(full)
        assert box.text() == "The last backup could not be made."
        assert "The disk is full. Everything up to 9:11\u00a0AM is saved." in box.informativeText()
        answer(qtbot, full, "Stay")
        assert full.isVisible()
        assert not full.close(), "it is tried again each time"
        answer(qtbot, full, "Close without it")
        assert not full.isVisible()

    def test_with_room_again_it_is_made(self, qtbot, full, event_file_path):
        assert not full.close()
        answer(qtbot, full, "Stay")
        full.has_room.append(True)
        assert full.close()
        (made,) = copies.backups(event_file_path)
        with event_file.open_file(made) as opened:
            assert visitors.count(opened.db, visitors.Filters()) == 5

    def test_a_change_of_just_now_is_in_it(self, qtbot, window, event_file_path):
        window.store.write(None, visitors.register, given_name="Joan")
        assert window.close()
        (made,) = copies.backups(event_file_path)
        with event_file.open_file(made) as opened:
            assert visitors.count(opened.db, visitors.Filters()) == 5


def test_a_backup_that_was_begun_of_a_file_that_is_let_go_of_leaves_nothing(
    qtbot, store, event_file_path
):
    """What closes an event deletes its backups, and would not see one that comes after it."""
    store.backups.make(always=True)
    store.backups.forget()
    settle(qtbot, store)
    verifier = store.backups._verifier
    qtbot.waitUntil(lambda: verifier is None or verifier.is_idle())
    folder = copies.backup_folder(event_file_path)
    assert list(folder.iterdir()) == []
