"""A file that is found damaged takes nothing more: a restored backup would not have it."""

from __future__ import annotations

import pytest

from db import driver, event_file
from db.access import operators
from db.door import check_ins, head_counts
from db.errors import EnvironmentFault, Fault
from db.keeping import copies
from db.lists_in import presets
from db.past import history
from db.visitor import visitors
from desktop.sounds import Sound
from desktop.store import Store
from tests.desktop.pages.stand import ask, settle
from tests.desktop.window_stand import open_window, toast


def spoil(path, table="visitors"):
    """Overwrite the first page of *table* in the closed file *path*, as a failing disk does."""
    opened = driver.connect(path)
    (page,) = driver.one(opened, "SELECT rootpage FROM sqlite_master WHERE name = ?", (table,))
    (size,) = driver.one(opened, "PRAGMA page_size")
    opened.close()
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\x5a" * size)


@pytest.fixture
def store(qtbot, event_file_path, event_file, by, ada):
    """A store on a file whose badges cannot be read any more."""
    copies.backup(event_file.db, event_file_path)
    event_file.close()
    spoil(event_file_path, "codes")
    made = Store()
    made.by = by
    with qtbot.waitSignals([made.opened, made.unsound]):
        made.open(event_file_path)
    settle(qtbot, made)
    yield made
    made.close()


def test_nothing_more_is_written_into_it(qtbot, store):
    faults, answers, kinds = [], [], []
    store.changed.connect(kinds.append)
    store.write(answers.append, visitors.register, given_name="Grace", on_fault=faults.append)
    store.write(answers.append, _count_up, on_fault=faults.append)
    settle(qtbot, store)
    assert [fault.fault for fault in faults] == [Fault.DAMAGED] * 2
    assert (answers, kinds) == ([], [])


def _count_up(db, _by):
    """A write that meets none of what is damaged."""
    db.conn.execute("PRAGMA user_version=7")


def test_it_is_no_backup_and_none_is_thinned_out_for_it(qtbot, store, event_file_path):
    kept = copies.backups(event_file_path)
    store.back_up(always=True)
    settle(qtbot, store)
    assert copies.backups(event_file_path) == kept


def test_it_is_told_once_and_what_can_be_read_is_read(qtbot, store):
    told, events = [], []
    store.unsound.connect(told.append)
    store.faulted.connect(told.append)
    store.read(events.append, visitors.count, visitors.Filters())
    store.read(None, _codes)
    settle(qtbot, store)
    assert (told, events) == ([], [1])


def _codes(db):
    return driver.rows(db, "SELECT * FROM codes")


def test_damage_that_shows_at_a_question_is_known_before_the_next_write(
    qtbot, event_file_path, event_file, by
):
    event_file.close()
    store = Store()
    store.by = by
    with qtbot.waitSignal(store.opened):
        store.open(event_file_path)
    settle(qtbot, store)
    faults, answers = [], []
    with qtbot.waitSignal(store.unsound):
        store.read(None, _find_damage, on_fault=faults.append)
        store.write(answers.append, visitors.register, given_name="Ada", on_fault=faults.append)
    settle(qtbot, store)
    assert [fault.fault for fault in faults] == [Fault.DAMAGED] * 2
    assert answers == []
    store.close()


def _find_damage(db):
    """As SQLite says of a page that is none."""
    import sqlite3

    error = sqlite3.DatabaseError("database disk image is malformed")
    error.sqlite_errorname = "SQLITE_CORRUPT"
    raise error


def _walk_in(db, by):
    check_ins.check_in_visitor(db, by, visitors.register(db, by, given_name="Joan").uuid)


@pytest.fixture
def window(qtbot, theme, language, people, event_file_path):
    with open_window(qtbot, event_file_path) as made:
        yield made


def find_damage(qtbot, window):
    """Let the check after opening find something."""
    window.store._soundness.unsound.emit(["a page is gone"])
    settle(qtbot, window.store)
    return window.damage.page


class TestWindow:
    def test_one_page_says_what_happened_what_is_safe_and_what_to_do(
        self, qtbot, window, event_file_path
    ):
        ask(qtbot, window.store, copies.backup, event_file_path)
        page = find_damage(qtbot, window)
        assert window.shell.stack.currentWidget() is page
        assert not window.shell.nav.isVisible()
        assert page.title.text() == "test.desk is damaged"
        assert "Apr 23, 2025, 9:11" in page.back.text()
        assert "On the list: 4. Check-ins: 0." in page.back.text()
        said = " ".join(window.shell.bar[each].accessibleName() for each in ("saved", "here"))
        assert "Damaged: nothing more is saved" in said
        assert "Saved on this laptop" not in said

    def test_no_key_and_no_scan_leads_behind_it(self, qtbot, window, people):
        page = find_damage(qtbot, window)
        window.go_to_box()
        window.sheets.new_visitor()
        window.sheets.log_meeting()
        window.sheets.open_jobs()
        window.scans.take(people["ada"].code)
        settle(qtbot, window.store)
        assert window.shell.stack.currentWidget() is page
        assert window.shell.sheets() == []
        window.store.faulted.emit(EnvironmentFault(Fault.DAMAGED, window.store.path))
        assert toast(window) == ""
        assert page.notice.words.text() == f"NOT SAVED: {people['ada'].code}, at 9:11\u00a0AM"
        assert window.reception.player.played == [Sound.REFUSED]

    def test_it_waits_behind_a_locked_screen_whose_scans_are_not_saved_either(
        self, qtbot, window, people
    ):
        window.store.write(None, operators.save, name="Tom", pin="1357")
        settle(qtbot, window.store)
        window.lock.lock()
        settle(qtbot, window.store)
        screen = window.lock.screen
        page = find_damage(qtbot, window)
        with qtbot.waitSignal(screen.desk.happened) as told:
            window.scans.take(people["ada"].code)
        assert told.args[0].error.fault is Fault.DAMAGED
        screen.form.open_form()
        screen.form.pin.set_text("1357")
        screen.form.submit()
        qtbot.waitUntil(lambda: not window.lock.is_on)
        assert page.isVisible()

    def test_who_came_after_the_backup_is_entered_again(
        self, qtbot, window, people, event_file_path
    ):
        ask(qtbot, window.store, copies.backup, event_file_path)
        window.scans.take(people["ada"].code)
        window.store.write(None, _walk_in)
        settle(qtbot, window.store)
        page = find_damage(qtbot, window)
        page.restore_action.trigger()
        said = "Entered again from the damaged file: 2 check-ins."
        qtbot.waitUntil(lambda: said in toast(window))
        assert "Registered again, with their badge codes: 1 visitor." in toast(window)
        assert window.shell.current() is window.reception
        counted = ask(qtbot, window.store, head_counts.counts)
        assert (counted.expected, counted.here_today) == (5, 2)
        assert ask(qtbot, window.store, event_file.problems) == []

    def test_it_takes_a_supervisors_word(self, qtbot, window, event_file_path):
        for name, role, pin in (("Tom", "staff", "1357"), ("Elena", "supervisor", "2468")):
            window.store.write(None, operators.save, name=name, role=role, pin=pin)
        ask(qtbot, window.store, copies.backup, event_file_path)
        page = find_damage(qtbot, window)
        page.restore_action.trigger()
        for pin in ("9999", "2468"):
            settle(qtbot, window.store)
            asked = window.damage.restores.pin
            assert asked.isVisible()
            asked.pin.set_text(pin)
            asked.submit()
        qtbot.waitUntil(lambda: "is restored" in toast(window))
        (told,) = ask(qtbot, window.store, history.changes, limit=1)
        assert (told.kind, told.operator) == ("recover", "Elena")

    def test_a_backup_of_another_event_is_called_so(
        self, qtbot, window, event_file_path, tmp_path, by
    ):
        folder = copies.backup_folder(event_file_path)
        with presets.make(tmp_path / "other.desk", "vtm-torino-2026", by) as other:
            copies.backup(other.db, event_file_path, folder)
        page = find_damage(qtbot, window)
        assert "Mind: it is a backup of another event, VTM Torino 2026, and not" in page.back.text()

    def test_without_a_backup_there_is_nothing_to_press(self, qtbot, window):
        page = find_damage(qtbot, window)
        assert "There is no backup of this file" in page.back.text()
        assert not page.restore_button.isVisible()

    def test_an_index_that_alone_is_wrong_is_made_anew_with_nothing_lost(
        self, qtbot, window, people
    ):
        window.scans.take(people["ada"].code)
        settle(qtbot, window.store)
        ask(qtbot, window.store, _forget_words)
        page = find_damage(qtbot, window)
        assert page.mend_button.isVisible()
        page.mend_action.trigger()
        qtbot.waitUntil(lambda: "nothing was lost" in toast(window))
        assert window.shell.current() is window.reception
        assert ask(qtbot, window.store, head_counts.counts).here_today == 1
        assert ask(qtbot, window.store, event_file.problems) == []
        assert not window.store.is_damaged

    def test_where_more_is_wrong_nothing_is_offered_but_the_backup(self, qtbot, window):
        page = find_damage(qtbot, window)  # of which the file itself shows nothing
        assert not page.mend_button.isVisible()


def _forget_words(db):
    db.conn.execute("INSERT INTO visitor_words(visitor_words) VALUES ('delete-all')")
