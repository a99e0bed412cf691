"""A list is never in the way of a scan: it waits, can be stopped, and is looked at again."""

from __future__ import annotations

import threading

from db.door import check_ins
from db.errors import GaveWay
from db.exchange import tables
from db.exchange.faults import ListError, ListFault
from db.keeping import copies
from db.lists_in import imports
from db.rows import Outcome
from db.visitor import visitors
from desktop import aside
from desktop.lane import Priority
from tests.desktop.pages.lists.stand import LINES, bring_in, count, preview, words_in
from tests.desktop.pages.stand import settle

# Away from the door ----------------------------------------------------------------------------


def test_check_ins_go_on_while_a_list_is_read(qtbot, page, list_file, people, monkeypatch):
    going, may_end = threading.Event(), threading.Event()
    read = tables.read

    def slow(*args, **named):
        going.set()
        may_end.wait(60)
        return read(*args, **named)

    monkeypatch.setattr(tables, "read", slow)
    page.open_list(list_file(*LINES))
    assert going.wait(60)
    scans = []
    page.store.write(scans.append, check_ins.check_in, people["ada"].code, priority=Priority.SCAN)
    qtbot.waitUntil(lambda: scans != [])
    assert scans[0].outcome is Outcome.OK
    assert page.stack.currentWidget() is page.busy
    with qtbot.waitSignal(page.work.foreseen):
        may_end.set()


def test_reading_can_be_stopped(qtbot, page, list_file, monkeypatch):
    going = threading.Event()

    def endless(path, *, sheet, encoding, cancelled):
        going.set()
        while not cancelled():
            pass
        raise ListError(ListFault.CANCELLED)

    monkeypatch.setattr(tables, "read", endless)
    page.open_list(list_file(*LINES))
    assert going.wait(60)
    with qtbot.waitSignal(page.work.failed):
        page.busy.stop.trigger()
    assert page.stack.currentWidget() is page.start
    assert "Stopped" in page.start.notice.more.text()


def test_stopping_while_it_is_brought_in_leaves_all_as_it_was(qtbot, page, list_file, monkeypatch):
    def stopped(*_args, cancelled, **_named):
        page.work.cancel()
        assert cancelled()
        raise ListError(ListFault.CANCELLED)

    monkeypatch.setattr(imports, "apply", stopped)
    preview(qtbot, page, list_file(*LINES))
    with qtbot.waitSignal(page.work.failed):
        page.preview.go.trigger()
    assert page.stack.currentWidget() is page.preview
    assert "Nothing of visitors.csv was taken" in page.told[-1][0]
    assert count(qtbot, page) == 4


def give_way(monkeypatch, times):
    """Scans go first, so many times; then the list is written."""
    left = [times]
    apply = imports.apply

    def giving_way(*args, **named):
        left[0] -= 1
        if left[0] >= 0:
            raise GaveWay
        return apply(*args, **named)

    monkeypatch.setattr(imports, "apply", giving_way)


def test_the_list_waits_while_scans_come_and_staff_may_say_now(qtbot, page, list_file, monkeypatch):
    monkeypatch.setattr(aside, "CALM", 0)
    give_way(monkeypatch, aside.PATIENCE)
    preview(qtbot, page, list_file(*LINES))
    with qtbot.waitSignal(page.work.set_back):
        monkeypatch.setattr(aside, "CALM", 0)
        page.preview.go.trigger()
    assert "Scans go first: the list waits for a calm moment." in words_in(page.busy)
    assert not page.busy.hurry_button.isVisible()
    with qtbot.waitSignal(page.work.set_back, check_params_cb=lambda n: n == aside.PATIENCE):
        pass
    assert page.busy.hurry_button.isVisible()
    monkeypatch.setattr(aside, "CALM", 3600)
    with qtbot.waitSignal(page.work.imported):
        page.busy.hurry.trigger()
    assert count(qtbot, page) == 13


def test_the_backup_before_it_lets_scans_go_first_too(qtbot, page, list_file, monkeypatch):
    monkeypatch.setattr(aside, "CALM", 0)
    begin, tried = copies.begin_backup, []

    def second_time(*args, **named):
        tried.append(1)
        if len(tried) == 1:
            raise GaveWay
        return begin(*args, **named)

    monkeypatch.setattr(copies, "begin_backup", second_time)
    preview(qtbot, page, list_file(*LINES))
    assert bring_in(qtbot, page).added == 9
    assert len(tried) == 2


def test_a_list_that_waits_can_be_stopped(qtbot, page, list_file, monkeypatch):
    monkeypatch.setattr(aside, "CALM", 3600)
    give_way(monkeypatch, 1)
    monkeypatch.setattr(page.store.lane, "calm_for", lambda: 0.0)
    preview(qtbot, page, list_file(*LINES))
    with qtbot.waitSignal(page.work.set_back):
        page.preview.go.trigger()
    with qtbot.waitSignal(page.work.failed):
        page.busy.stop.trigger()
    assert page.stack.currentWidget() is page.preview
    assert "Stopped" in page.told[-1][0]
    assert count(qtbot, page) == 4


def test_who_was_registered_meanwhile_is_seen_before_a_long_list_is_written(
    qtbot, page, list_file, monkeypatch
):
    monkeypatch.setattr(imports, "SHORT", 1)
    preview(qtbot, page, list_file(*LINES))
    page.store.write(
        None, visitors.register, given_name="Hedy", family_name="Lamarr", external_id="VTM25-20000"
    )
    result = bring_in(qtbot, page)
    assert (result.added, result.updated) == (8, 2)


def test_a_list_is_not_written_after_a_backup_was_put_back(
    qtbot, page, list_file, event_file_path, by
):
    path = page.store.path
    with qtbot.waitSignal(page.store.backed_up):
        page.store.back_up(always=True)
    (backup, *_) = copies.backups(path)
    page.store.write(None, visitors.register, given_name="Radia", family_name="Perlman")
    settle(qtbot, page.store)
    plan = []
    page.work.planned.connect(lambda made, _groups: plan.append(made))
    preview(qtbot, page, list_file(*LINES))
    with qtbot.waitSignal(page.store.opened):
        page.store.restore(lambda _aside: None, backup, path)
    page._plan = plan[0]
    with qtbot.waitSignal(page.work.failed) as failed:
        page.bring_in()
    assert "compared with another event file" in failed.args[0]
    assert count(qtbot, page) == 4
