"""An event file that goes away under the open window: said at once, and nothing saved is lost."""

from __future__ import annotations

import shutil
import sys

import pytest

from db import event_file, still_there
from db.door import head_counts
from db.errors import EnvironmentFault, Fault
from db.keeping import copies
from db.visitor import visitors
from desktop.keeping import folders
from desktop.sounds import Sound
from desktop.words.messages import Messages
from tests.desktop.pages.stand import ask, settle
from tests.desktop.window_stand import open_window, toast

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows lets nobody delete or rename an open file"
)


@pytest.fixture(autouse=True)
def documents(tmp_path, monkeypatch):
    """Where event files are kept on this laptop."""
    folder = tmp_path / "documents" / "Piemonte Desk"
    monkeypatch.setattr(folders, "folder", lambda: folder)
    return folder


@pytest.fixture(autouse=True)
def _looks_each_time(monkeypatch):
    """Nobody looked just now."""
    monkeypatch.setattr(still_there, "LOOK_AGAIN", 0)


@pytest.fixture
def stand(tmp_path, event_file_path, people):
    """The folder with the event file in it."""
    folder = tmp_path / "stick"
    folder.mkdir()
    event_file_path.rename(folder / "test.desk")
    return folder


@pytest.fixture
def window(qtbot, theme, language, stand):
    with open_window(qtbot, stand / "test.desk") as made:
        yield made


def take_away(qtbot, window, stand):
    """Delete the folder, and let the window look."""
    shutil.rmtree(stand)
    with qtbot.waitSignal(window.store.rescues.done):
        window.store.rescues.look()
    return window.damage.vanished.page


def test_one_page_says_it_within_seconds_and_where_everything_is(
    qtbot, window, stand, documents, people
):
    window.scans.take(people["ada"].code)
    settle(qtbot, window.store)
    page = take_away(qtbot, window, stand)
    assert window.store.rescues._timer.isActive()
    assert window.shell.stack.currentWidget() is page
    assert page.title.text() == "test.desk is gone"
    assert str(stand) in page.lead.text()
    assert str(documents / "test rescued.desk") in page.words.text()
    said = window.shell.bar["saved"].accessibleName()
    assert "The event file is gone: nothing more is saved" in said
    assert toast(window) == ""
    with event_file.open_file(documents / "test rescued.desk") as kept:
        assert head_counts.counts(kept.db).here_today == 1
        assert event_file.problems(kept.db) == []


def test_a_scan_before_anybody_looked_is_not_checked_in_but_said_to_be_not_saved(
    qtbot, window, stand, people
):
    shutil.rmtree(stand)
    with qtbot.waitSignal(window.store.rescues.done):
        window.scans.take(people["ada"].code)
    page = window.damage.vanished.page
    assert page.notice.words.text() == f"NOT SAVED: {people['ada'].code}, at 9:11\u00a0AM"
    assert Sound.OK not in window.reception.player.played


def test_no_scan_is_saved_until_somebody_goes_on_in_the_new_file(
    qtbot, window, stand, documents, people
):
    page = take_away(qtbot, window, stand)
    window.scans.take(people["ada"].code)
    window.sheets.new_visitor()
    assert page.notice.words.text() == f"NOT SAVED: {people['ada'].code}, at 9:11\u00a0AM"
    assert window.reception.player.played == [Sound.REFUSED]
    assert window.shell.sheets() == []
    page.go_on_action.trigger()
    qtbot.waitUntil(lambda: "Nothing that was saved is lost." in toast(window))
    assert window.store.path == documents / "test rescued.desk"
    window.scans.take(people["ada"].code)
    settle(qtbot, window.store)
    assert ask(qtbot, window.store, head_counts.counts).here_today == 1
    assert not stand.exists()


def test_the_next_start_opens_the_new_file_whoever_pressed_what(qtbot, window, stand, documents):
    take_away(qtbot, window, stand)
    assert window.preferences.settings.last_file == str(documents / "test rescued.desk")


def test_where_no_folder_takes_it_the_page_says_so_and_tries_again(
    qtbot, window, stand, documents, monkeypatch, tmp_path
):
    monkeypatch.setattr(folders.Path, "home", lambda: documents)
    documents.parent.write_text("no folder")
    shutil.rmtree(stand)
    with qtbot.waitSignal(window.store.rescues.failed):
        window.store.rescues.look()
    page = window.damage.vanished.page
    assert "do not close it" in page.words.text()
    assert not page.go_on_button.isVisible()
    assert not page.open_action.isEnabled()
    assert window.store.backups.last() is not None
    documents.parent.unlink()
    with qtbot.waitSignal(window.store.rescues.done):
        page.again_action.trigger()
    assert page.go_on_button.isVisible()
    assert page.open_action.isEnabled()
    assert window.store.backups.last() is None


def test_who_ends_the_program_right_after_loses_nothing_either(
    qtbot, theme, language, stand, documents, people
):
    with open_window(qtbot, stand / "test.desk") as window:
        window.store.write(None, visitors.register, given_name="Joan")
        settle(qtbot, window.store)
        shutil.rmtree(stand)
    with event_file.open_file(documents / "test rescued.desk") as kept:
        assert visitors.count(kept.db, visitors.Filters()) == 5


def test_nothing_is_kept_of_a_rehearsal(qtbot, theme, language, stand, documents, by):
    practice = stand / "test practice.desk"
    with event_file.open_file(stand / "test.desk") as real:
        copies.for_rehearsal(real.db, by, practice)
    with open_window(qtbot, practice) as window:
        practice.unlink()
        with qtbot.waitSignal(window.store.vanished):
            window.store.rescues.look()
        assert "Open the event itself" in window.damage.vanished.page.words.text()
        settle(qtbot, window.store)
    assert not documents.exists()


def test_a_command_says_that_it_was_not_saved(tmp_path, language):
    said = Messages.fault(EnvironmentFault(Fault.GONE, tmp_path / "test.desk"))
    assert said.startswith("test.desk was deleted, renamed, moved or replaced while it was open.")
    assert "This was not saved." in said
