"""What the window says, keeps and reaches: its title, its choices, a disk that fills up."""

from __future__ import annotations

from db import driver
from db.door import entries as entry_list
from db.past import changes
from db.past.changes import By
from desktop.settings import load
from desktop.widgets.verdict import State
from tests.desktop.pages.stand import ask, settle
from tests.desktop.window.stand import PAGES, entries, scan
from tests.desktop.window_stand import open_window, toast, verdict


class TestDisk:
    def test_a_full_disk_is_told_in_red_and_loses_nothing(self, qtbot, window, people, keyboard):
        codes = [person.code for person in people.values()]
        scan(qtbot, window, keyboard, codes[0])
        ask(qtbot, window.store, _leave_pages, 0)
        faults = []
        window.store.write(None, _fill_up, on_fault=faults.append)
        settle(qtbot, window.store)
        assert faults
        with qtbot.waitSignal(window.reception.desk.happened):
            keyboard.scan(codes[1])
        settle(qtbot, window.store)
        assert verdict(window).state is State.REFUSED
        assert verdict(window).word == "NOT SAVED"
        assert "The disk is full." in f"{verdict(window).why} {verdict(window).todo}"
        assert len(entries(qtbot, window, people["ada"])) == 1
        assert entries(qtbot, window, people["grace"]) == []

        ask(qtbot, window.store, _leave_pages, 1_000)
        scan(qtbot, window, keyboard, people["mary"].code)
        assert verdict(window).state is State.OK
        assert len(entries(qtbot, window, people["mary"])) == 1

    def test_closing_makes_a_backup_of_what_changed(self, qtbot, window, people, keyboard):
        from db import event_file
        from db.keeping import copies

        scan(qtbot, window, keyboard, people["ada"].code)
        path = window.store.path
        window.close()
        with event_file.open_file(copies.backups(path)[0]) as backup:
            assert len(entry_list.of(backup.db, people["ada"].uuid)) == 1
        event_file.open_file(path).close()


def _leave_pages(db, pages):
    """Let the file grow by *pages* pages and no more."""
    size = driver.one(db, "PRAGMA page_count")[0]
    return driver.one(db, f"PRAGMA max_page_count={size + pages}")[0]


def _fill_up(db, by):
    """Write until the last place in the last page is taken: every change begins with such a row."""
    for _ in range(10_000):
        with changes.transaction(db, By(""), "x"):
            pass


def test_the_event_is_named_in_the_title(window):
    assert window.windowTitle().startswith("VTM Michigan 2025")


def test_what_was_chosen_is_still_chosen_at_the_next_start(
    qtbot, theme, language, people, event_file_path
):
    with open_window(qtbot, event_file_path) as window:
        window.preferences.change(station_name="Hall B", language="it", theme="dark")
    kept = load()
    assert (kept.station_name, kept.language, kept.theme) == ("Hall B", "it", "dark")
    assert kept.last_file == str(event_file_path)
    assert kept.recent_files == (str(event_file_path),)


def test_the_theme_changes_while_the_window_is_open(qtbot, window):
    light = window.palette().window().color()
    window.preferences.change(theme="dark")
    assert window.palette().window().color() != light
    assert window.palette().window().color().lightness() < 80


def test_settings_that_cannot_be_saved_are_told(window, settings_folder):
    for each in settings_folder.iterdir():
        each.unlink()
    settings_folder.rmdir()
    settings_folder.write_text("in the way")
    window.preferences.change(station_name="Hall B")
    assert toast(window).startswith("The settings cannot be saved on this laptop")


def test_every_page_can_be_reached_and_read_aloud(qtbot, window, assert_accessible):
    for page in PAGES:
        window.shell.go_to(page)
        settle(qtbot, window.store)
        assert_accessible(window.shell.current())
