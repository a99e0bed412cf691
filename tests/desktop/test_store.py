"""The store answers on the GUI thread, and tells of a write only after its commit."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete

from db import event_file, events
from db.errors import EnvironmentFault, Fault, Refusal, Refused
from db.keeping import copies
from db.past.changes import By
from db.visitor import visitors
from desktop.keeping import backups
from desktop.store import Store


@pytest.fixture
def store(qtbot, event_file_path, event_file, by):
    """A store on the test event, open."""
    event_file.close()
    made = Store()
    made.by = by
    with qtbot.waitSignal(made.opened):
        made.open(event_file_path)
    yield made
    made.close()


def test_an_answer_arrives_on_the_thread_that_asked(qtbot, store):
    threads = []
    with qtbot.waitSignal(store.lane.idled):
        store.read(lambda _event: threads.append(threading.current_thread()), events.current)
    assert threads == [threading.main_thread()]


def test_a_write_is_in_the_file_before_anyone_is_told(qtbot, store):
    known = []
    store.changed.connect(
        lambda _kind: store.read(known.extend, visitors.page, filters=visitors.Filters(), limit=9)
    )
    with qtbot.waitSignal(store.changed):
        store.write(None, visitors.register, given_name="Ada")
    qtbot.waitUntil(lambda: bool(known))
    assert [visitor.given_name for visitor in known] == ["Ada"]


def test_a_write_carries_the_operator_and_the_station(qtbot, store):
    store.by = By("Elena", "station-7")
    with qtbot.waitSignal(store.changed):
        store.write(None, visitors.register, given_name="Ada")
    told = []
    with qtbot.waitSignal(store.lane.idled):
        store.read(told.extend, _last_change)
    assert told == ["Elena", "station-7"]


def _last_change(db):
    from db import driver

    return driver.one(db, "SELECT operator, station FROM changes ORDER BY id DESC LIMIT 1")


def test_a_refusal_reaches_whoever_listens_when_nobody_answers_for_it(qtbot, store):
    with qtbot.waitSignal(store.refused) as told:
        store.write(None, visitors.register, given_name="")
    assert told.args[0].refusal is Refusal.NAME_NEEDED


def test_a_refusal_goes_to_the_one_who_asked_first(qtbot, store):
    heard = []
    with qtbot.waitSignal(store.lane.idled):
        store.write(None, visitors.register, given_name="", on_fault=heard.append)
    assert isinstance(heard[0], Refused)


def test_a_file_that_cannot_be_opened_leaves_the_open_one_open(qtbot, store, tmp_path):
    other = tmp_path / "letter.desk"
    other.write_text("Dear Sir")
    heard = []
    with qtbot.waitSignal(store.lane.idled):
        store.open(other, on_fault=heard.append)
    assert heard[0].fault is Fault.FOREIGN
    with qtbot.waitSignal(store.changed):
        store.write(None, visitors.register, given_name="Ada")


def test_a_question_to_a_file_that_another_took_the_place_of_is_dropped(qtbot, store, tmp_path):
    other, answers = tmp_path / "other.desk", []
    with qtbot.waitSignal(store.lane.idled):
        store.read(None, copies.write_copy, other)
    with qtbot.waitSignal(store.opened):
        store.open(other)
        store.read(answers.append, events.current)
    qtbot.waitUntil(store.lane.is_idle)
    assert answers == []
    with qtbot.waitSignal(store.lane.idled):
        store.read(answers.append, events.current)
    assert len(answers) == 1


def test_a_write_to_a_file_that_another_took_the_place_of_is_told(qtbot, store, tmp_path):
    other, told, kinds = tmp_path / "other.desk", [], []
    with qtbot.waitSignal(store.lane.idled):
        store.read(None, copies.write_copy, other)
    was = store.path
    store.faulted.connect(told.append)
    store.changed.connect(kinds.append)
    with qtbot.waitSignal(store.opened):
        store.open(other)
        store.write(None, visitors.register, given_name="Ada", on_fault=told.append)
        store.write(None, visitors.register, given_name="Grace")
    qtbot.waitUntil(store.lane.is_idle)
    assert [(one.fault, one.path) for one in told] == [(Fault.CLOSED, was)] * 2
    assert kinds == []


def test_while_it_is_open_nobody_else_gets_in(store, event_file_path):
    with pytest.raises(EnvironmentFault) as refused:
        event_file.open_file(event_file_path)
    assert refused.value.fault is Fault.LOCKED


def test_closing_makes_a_backup_of_what_changed_and_lets_go(qtbot, store, event_file_path):
    from db.keeping import copies

    with qtbot.waitSignal(store.changed):
        store.write(None, visitors.register, given_name="Ada")
    store.close()
    with event_file.open_file(copies.backups(event_file_path)[0]) as backup:
        assert visitors.count(backup.db, visitors.Filters()) == 1
    event_file.open_file(event_file_path).close()


def test_a_backup_that_failed_is_made_with_the_next(qtbot, store, event_file_path):
    from db.keeping import copies

    with qtbot.waitSignal(store.changed):
        store.write(None, visitors.register, given_name="Ada")
    in_the_way = copies.backup_folder(event_file_path)
    in_the_way.write_text("not a folder")
    with qtbot.waitSignal(store.faulted):
        store.back_up()
    in_the_way.unlink()
    with qtbot.waitSignal(store.backed_up):
        store.back_up()
    assert len(copies.backups(event_file_path)) == 1


def test_no_scan_waits_while_a_copy_is_checked(qtbot, store, event_file_path, monkeypatch):
    from db.keeping import copies

    scanned, finish = threading.Event(), copies.finish_backup

    def slow(*args):
        assert scanned.wait(60)
        return finish(*args)

    monkeypatch.setattr(copies, "finish_backup", slow)
    with qtbot.waitSignal(store.backed_up):
        store.back_up(always=True)
        with qtbot.waitSignal(store.changed):
            store.write(None, visitors.register, given_name="Ada")
        assert copies.backups(event_file_path) == []
        scanned.set()
    assert len(copies.backups(event_file_path)) == 1


def test_a_copy_that_is_being_checked_at_the_end_is_finished(qtbot, store, event_file_path):
    from db.keeping import copies

    store.back_up(always=True)
    store.close()
    assert len(copies.backups(event_file_path)) == 1
    assert list(copies.backup_folder(event_file_path).glob("*.part")) == []


def test_a_backup_gives_way_to_a_scan_and_is_made_a_moment_later(qtbot, store, monkeypatch):
    from db.errors import GaveWay
    from db.keeping import copies

    begin, tried = copies.begin_backup, []

    def first_in_the_way(*args, **named):
        tried.append(named["gives_way"]())
        if len(tried) == 1:
            raise GaveWay
        return begin(*args, **named)

    monkeypatch.setattr(copies, "begin_backup", first_in_the_way)
    monkeypatch.setattr(backups, "AGAIN_MS", 1)
    faults = []
    store.faulted.connect(faults.append)
    with qtbot.waitSignal(store.backed_up):
        store.back_up(always=True)
    assert (tried, faults) == ([False, False], [])


def test_a_backup_that_somebody_asked_for_is_a_change_to_be_seen(qtbot, store):
    with qtbot.waitSignal(store.changed) as changed:
        store.back_up(always=True)
    assert changed.args == ["backup"]


def test_damage_is_told_after_the_window_has_its_event(qtbot, event_file_path, event_file):
    from db import driver

    with event_file:
        driver.one(event_file.db, "PRAGMA user_version")
        event_file.db.conn.execute("PRAGMA foreign_keys=OFF")
        # The index knows a visitor whom the list has not: a search would find a ghost.
        event_file.db.conn.execute(
            "INSERT INTO visitor_words(rowid, name_words, other_words) VALUES (99, 'ghost', '')"
        )
    store = Store()
    with qtbot.waitSignals([store.opened, store.unsound]):
        store.open(event_file_path)
    store.close()


class Listener(QObject):
    def __init__(self):
        super().__init__()
        self.heard = []

    def hear(self, answer):
        self.heard.append(answer)


def test_who_was_deleted_meanwhile_is_told_nothing_and_the_others_are(qtbot, store):
    gone = Listener()
    heard = gone.heard
    with qtbot.waitSignals([store.changed, store.refused]):
        store.write(gone.hear, visitors.register, given_name="Ada")
        store.write(gone.hear, visitors.register, given_name="", on_fault=gone.hear)
        delete(gone)
    assert heard == []
