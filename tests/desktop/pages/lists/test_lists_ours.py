"""A schedule or a list of our side on the page: recognised, asked about, decided, brought in."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt

from db.errors import GaveWay
from db.keeping import copies
from db.lists_in import import_log, presets
from db.meeting import meetings
from db.ours import bodies
from desktop import aside
from desktop.pages.lists import ours_work as lists_ours_work
from desktop.pages.lists.page import ListsPage
from desktop.preferences import Preferences
from tests.desktop.pages.lists.stand import words_in
from tests.desktop.pages.stand import ask, press, settle

HEADER = "Date,Start,End,Place,Piemonte participant,Guest registration ID,Guest,Guest company,Topic"
ROWS = (
    "2025-04-23,09:30,09:50,Table 6,CNA,VTM25-10000,Ada Lovelace,Engines,Batteries",
    "2025-04-23,10:10,10:30,Table 2,ANFIA,,Grace Hopper,Elsewhere,ADAS",
    "soon,10:10,10:30,Table 2,ANFIA,,Nora Nuova,Newco,ADAS",
)


@pytest.fixture
def page(qtbot, store, show):
    made = show(ListsPage(store, Preferences()))
    made.before = ask(qtbot, store, meetings.meetings)
    yield made
    made.work.close()
    made.ours.work.close()


@pytest.fixture
def look(qtbot, page, tmp_path):
    """Open a list of these lines, and wait for what it would do."""

    def look(*lines, name="schedule.csv"):
        path = tmp_path / name
        path.write_text("\n".join(lines), encoding="utf-8")
        with qtbot.waitSignal(page.ours.work.planned):
            page.open_list(path)
        return page.ours.preview

    return look


def bring_in(qtbot, page):
    with qtbot.waitSignal(page.ours.work.imported) as done:
        page.ours.preview.go.trigger()
    settle(qtbot, page.store)
    return done.args[0]


def brought(qtbot, page):
    """The meetings that were not there before."""
    return [one for one in ask(qtbot, page.store, meetings.meetings) if one not in page.before]


def shown(table):
    rows = table.rows
    return [
        [rows.data(rows.index(number, column)) for column in (0, 1)]
        for number in range(rows.rowCount())
    ]


def test_a_schedule_is_recognised_and_staff_may_say_otherwise(qtbot, page, look):
    preview = look(HEADER, *ROWS)
    assert page.stack.currentWidget() is preview
    assert page.kind.segments.value() == "agenda"
    with qtbot.waitSignal(page.work.planned):
        page.kind.chosen.emit("visitors")
    assert page.stack.currentWidget() is page.preview


def test_what_it_would_do_is_told_before_anything_is_written(qtbot, page, look):
    preview = look(HEADER, *ROWS)
    said = words_in(preview.summary)
    assert {"2 new meetings", "1 guest recognised", "1 guest to decide about"} <= set(said)
    assert any(words.startswith("1 row") for words in said)
    assert shown(preview.changes) == [
        ["New", "Ada Lovelace – CNA"],
        ["New", "Grace Hopper – ANFIA"],
    ]
    assert next(remark.note.line for _, remark in preview.remarks.rows.loaded()) == 4
    assert brought(qtbot, page) == []


def test_enter_brings_nothing_in_by_itself(qtbot, page, look):
    preview = look(HEADER, *ROWS)
    assert preview.tabs.hasFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        press(key)
    assert page.stack.currentWidget() is preview
    assert brought(qtbot, page) == []


def test_names_that_would_be_left_out_are_told_above_all_else(page, look):
    preview = look(
        "Date,Start,Piemonte participant,Whom,Guest company",
        "2025-04-23,09:30,CNA,Ada Lovelace,Ford",
        "2025-04-23,09:50,CNA,Grace Hopper,GM",
    )
    assert "A column with names that is not used: nobody in it would be met" in words_in(preview)
    assert "Whom" in words_in(preview)
    preview = look(HEADER, *ROWS)
    assert "Whom" not in words_in(preview)


def test_it_is_brought_in_and_the_next_version_tells_what_is_gone(qtbot, page, look):
    look(HEADER, *ROWS)
    result = bring_in(qtbot, page)
    assert page.stack.currentWidget() is page.ours.done
    assert page.told[-1] == ("schedule.csv is in: 2 new", result.change)
    assert len(brought(qtbot, page)) == 2
    preview = look(HEADER, ROWS[0].replace("09:30,09:50", "11:00,11:20"))
    assert [row[0] for row in shown(preview.changes)] == ["Moved"]
    assert "They stay: this looks like a part." in words_in(preview.summary)
    with qtbot.waitSignal(page.ours.work.planned):
        preview.summary.whole.click()
    assert [row[0] for row in shown(preview.changes)] == ["Moved", "Dropped"]


def test_the_same_list_again_has_nothing_to_bring(qtbot, page, look):
    look(HEADER, ROWS[0])
    bring_in(qtbot, page)
    assert not look(HEADER, ROWS[0]).go.isEnabled()


def test_days_that_can_be_two_are_asked_with_both_spelled_out(qtbot, page, look):
    preview = look(HEADER, ROWS[0].replace("2025-04-23", "03/04/2025"))
    (notice,) = preview.notices
    assert notice.words.text() == "Which day is 03/04/2025?"
    first, second = preview.answers
    assert (first.text(), second.text()) == ("Thursday, April 3, 2025", "Tuesday, March 4, 2025")
    assert not preview.go.isEnabled()
    assert first.hasFocus()
    with qtbot.waitSignal(page.ours.work.planned):
        press(Qt.Key.Key_Space)
    assert preview.notices == []
    assert preview.go.isEnabled()


def test_staff_decide_who_a_likely_guest_is(qtbot, page, look):
    preview = look(HEADER, *ROWS)
    preview.tabs.setCurrentIndex(2)
    review = preview.review
    assert shown(review.table) == [["By name only", "Grace Hopper, Elsewhere"]]
    review.table.setFocus()
    with qtbot.waitSignal(page.ours.work.planned):
        press(Qt.Key.Key_Return)
    assert shown(review.table) == [["It is them", "Grace Hopper, Elsewhere"]]
    bring_in(qtbot, page)
    assert all(one.visitors for one in brought(qtbot, page))


def test_a_column_is_corrected_and_remembered(qtbot, page, look):
    preview = look("Date,Start,Piemonte participant,Guest,Motto", "2025-04-23,09:30,CNA,Ford,Cars")
    combo = preview.mapping.combos[4]
    assert combo.currentData() == ""
    combo.setCurrentIndex(combo.findData("topic"))
    with qtbot.waitSignal(page.ours.work.planned):
        combo.activated.emit(combo.currentIndex())
    bring_in(qtbot, page)
    assert [one.topic for one in brought(qtbot, page)] == ["Cars"]
    preview = look("Date,Start,Piemonte participant,Guest,Motto", "2025-04-24,09:30,CNA,GM,Vans")
    assert preview.mapping.combos[4].currentData() == "topic"


def test_an_import_is_taken_back_from_the_page(qtbot, page, look):
    look(HEADER, ROWS[0])
    bring_in(qtbot, page)
    with qtbot.waitSignal(page.undoing.undone):
        page.ours.done.undo.trigger()
    assert page.ours.done.notice.words.text() == "schedule.csv was taken back"
    settle(qtbot, page.store)
    assert brought(qtbot, page) == []


def test_it_waits_while_scans_come_and_may_be_stopped(qtbot, page, look, monkeypatch):
    monkeypatch.setattr(aside, "CALM", 3600)
    monkeypatch.setattr(page.store.lane, "calm_for", lambda: 0.0)
    monkeypatch.setattr(lists_ours_work, "import_agenda", gives_way)
    preview = look(HEADER, *ROWS)
    with qtbot.waitSignal(page.ours.work.set_back):
        preview.go.trigger()
    page.busy.stop.trigger()
    assert page.stack.currentWidget() is preview
    assert brought(qtbot, page) == []
    assert preview.go.isEnabled()


def gives_way(*_asked, **_named):
    raise GaveWay


def test_another_list_takes_the_place_of_the_one_that_is_planned(qtbot, page, look, tmp_path):
    preview = look(HEADER, *ROWS)
    stale = preview.plan
    look(HEADER, ROWS[0], name="other.csv")
    page.ours.work.planned.emit(stale)
    assert preview.name.text() == "other.csv"


def open_another(qtbot, store, path, by):
    """Open another event, as somebody does while a list is being brought in."""
    presets.make(path, "vtm-torino-2026", by).close()
    with qtbot.waitSignal(store.opened):
        store.open(path)
    settle(qtbot, store)


def test_a_list_is_not_written_into_an_event_that_is_opened_meanwhile(
    qtbot, page, look, store, tmp_path, by, monkeypatch
):
    opened, finish = threading.Event(), copies.finish_backup

    def slow(*args):
        assert opened.wait(20)
        return finish(*args)

    monkeypatch.setattr(copies, "finish_backup", slow)
    look(HEADER, *ROWS)
    page.ours.preview.go.trigger()
    settle(qtbot, store)
    open_another(qtbot, store, tmp_path / "turin.desk", by)
    opened.set()
    qtbot.waitUntil(page.ours.work._lane.is_idle)
    settle(qtbot, store)
    assert ask(qtbot, store, import_log.past) == []


def test_a_list_that_waits_for_its_backup_is_dropped_with_its_event(
    qtbot, page, look, store, tmp_path, by, monkeypatch
):
    monkeypatch.setattr(aside, "CALM", 3600)
    look(HEADER, *ROWS)
    with monkeypatch.context() as scanned:
        scanned.setattr(copies, "begin_backup", gives_way)
        page.ours.preview.go.trigger()
        qtbot.waitUntil(lambda: page.ours.work._backup.is_waiting)
    open_another(qtbot, store, tmp_path / "turin.desk", by)
    assert not page.ours.work._backup.is_waiting


def test_our_side_comes_by_list_too(qtbot, page, look):
    preview = look(
        "Name,Organisation,Title,Table", "Carla Prova,Ente Finto,Director,7", name="ours.csv"
    )
    assert page.kind.segments.value() == "bodies"
    assert [row[1] for row in shown(preview.changes)] == ["Ente Finto", "Carla Prova"]
    bring_in(qtbot, page)
    assert "Ente Finto" in [one.name for one in ask(qtbot, page.store, bodies.bodies)]
    assert [one.kind for one in ask(qtbot, page.store, import_log.past)] == ["bodies"]


def test_everything_has_a_name_and_can_be_reached(qtbot, page, look, assert_accessible):
    look(HEADER, *ROWS, ROWS[1].replace("2025-04-23", "03/04/2025"))
    assert_accessible(page)
