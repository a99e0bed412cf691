"""Bringing in a list: looked at, decided, brought in, taken back; and never in the way of a scan."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from db import events
from db.door import check_ins
from db.erasure import erasing
from db.errors import GaveWay, Refusal
from db.exchange import tables
from db.exchange.faults import ListError, ListFault
from db.exchange.matching import Decision
from db.keeping import copies
from db.lists_in import imports
from db.rows import Outcome
from db.visitor import visitors
from db.visitor.visitors import Filters
from desktop import aside
from desktop.lane import Priority
from desktop.pages.lists import groups as lists_groups
from desktop.pages.lists import work as lists_work
from desktop.pages.lists.page import ListsPage
from desktop.preferences import Preferences
from desktop.widgets.labels import Label
from desktop.words import list_faults
from desktop.words.list_words import ListWords
from desktop.words.messages import Messages
from desktop.words.visitor_words import VisitorWords
from tests.desktop.pages.stand import ask, press, settle

HEADINGS = "Registration ID,First name,Last name,Company,E-mail,Marketing opt-in"
LINES = (
    "VTM25-20000,Hedy,Lamarr,Frequencies,hedy@hops.example,yes",
    "VTM25-20001,Radia,Perlman,Trees,radia@trees.example,no",
    "VTM25-20001,Radia,Perlman,Trees,radia@trees.example,no",
    "VTM25-10000,Ada,Lovelace,Analytical Engines,ada@engines.example,yes",
    "VTM25-20002,Ren?,Descartes,Doubts,rene@doubts.example,",
    ",,,,,",
    "VTM25-20003,,,,,",
    *(f"VTM25-3000{n},Tim,Berners{n},Webs of {n},tim{n}@web.example,no" for n in range(6)),
)
"""Nine who are new, one known here, one twice, one doubtful among the new, one who is nobody."""


@pytest.fixture
def page(store, show):
    made = show(ListsPage(store, Preferences()))
    yield made
    made.work.close()


@pytest.fixture
def list_file(tmp_path):
    """Write a list of these lines below the usual headings; its path."""

    def list_file(*lines, name="visitors.csv", headings=HEADINGS):
        path = tmp_path / name
        path.write_text("\n".join((headings, *lines)), encoding="utf-8")
        return path

    return list_file


def preview(qtbot, page, path):
    """Look at what the list at *path* would do."""
    with qtbot.waitSignal(page.work.foreseen):
        page.open_list(path)
    settle(qtbot, page.store)


def bring_in(qtbot, page):
    with qtbot.waitSignal(page.work.imported) as done:
        page.preview.go.trigger()
    settle(qtbot, page.store)
    return done.args[0]


def count(qtbot, page):
    return ask(qtbot, page.store, visitors.count, Filters())


def words_in(widget):
    QApplication.processEvents()
    return [label.text() for label in widget.findChildren(Label) if label.isVisibleTo(widget)]


def test_nothing_is_written_before_it_was_looked_at(qtbot, page, list_file):
    preview(qtbot, page, list_file(*LINES))
    assert page.stack.currentWidget() is page.preview
    assert count(qtbot, page) == 4
    page.preview.other.trigger()
    assert page.stack.currentWidget() is page.start
    assert count(qtbot, page) == 4


def test_the_preview_counts_who_is_new_known_twice_doubtful_and_refused(qtbot, page, list_file):
    preview(qtbot, page, list_file(*LINES))
    said = words_in(page.preview.summary)
    assert "9 new visitors" in said
    assert "1 with an ID that is here" in said
    assert "1 twice in the list" in said
    assert "1 with letters that were lost" in said
    assert any(words.startswith("1 row") and "left out" in words for words in said)
    assert "2 said yes to the organiser's marketing" in said
    assert "Kept as the organiser's statement. It is no consent to us." in said
    assert page.preview._sum.text() == "9 new · 1 brought up to date · 1 left as they are"


def test_odd_rows_are_listed_with_line_and_reason(qtbot, page, list_file):
    preview(qtbot, page, list_file(*LINES))
    remarks = [
        (remark.note.line, ListWords.note(remark.note), remark.refused)
        for _, remark in page.preview.remarks.rows.loaded()
    ]
    assert (8, "No name", True) in remarks
    assert (6, "Letters were lost", False) in remarks
    assert (4, "Same ID", False) in remarks
    assert remarks[0][2]


def shown_rows(page):
    """The rows of the preview's second tab: what happens, name, phone, what stood in the list."""
    rows = page.preview.rows.rows
    return [
        [rows.data(rows.index(number, column)) for column in (1, 2, 4, 6)]
        for number in range(rows.rowCount())
    ]


def test_each_row_is_shown_as_it_will_be_written_beside_what_stood_there(qtbot, page, list_file):
    headings = "Registration ID,First name,Last name,Company,Phone,Country"
    lines = (
        "VTM25-1,MARIA CONCETTA,ESEMPIO,Officine Inventate,011 555 1234,Italy",
        "VTM25-2,Jan,Invented,  Invented   Mobility,+13135550100,USA",
        "VTM25-10000,ADA,LOVELACE,Analytical Engines,,",
        ",,,,,",
    )
    preview(qtbot, page, list_file(*lines, headings=headings))
    page.preview.tabs.setCurrentIndex(1)
    assert page.preview.tabs.tabText(1) == "Rows as they are written (3)"
    assert shown_rows(page) == [
        ["New", "Maria Concetta Esempio", "+390115551234", "MARIA CONCETTA ESEMPIO · 011 555 1234"],
        ["New", "Jan Invented", "+13135550100", ""],
        ["Left as is", "Ada Lovelace", "", "ADA LOVELACE"],
    ]


def test_the_rows_follow_what_staff_decide(qtbot, page, list_file):
    preview(qtbot, page, list_file(*LINES))
    known = page.preview.rows.rows.index(3, 1)
    assert page.preview.rows.rows.data(known) == "Updated"
    with qtbot.waitSignal(page.work.foreseen):
        page.preview.summary.combos[lists_groups.SAME_ID].choose(Decision.ADD.value)
    assert page.preview.rows.rows.data(known) == "New"


def test_a_row_that_names_nobody_does_not_shift_what_stood_in_the_list(qtbot, page, list_file):
    preview(qtbot, page, list_file(*LINES[5:7], "VTM25-7,TIM,BERNERS,Webs,tim@web.example,no"))
    assert [row[3] for row in shown_rows(page)] == ["TIM BERNERS"]


def test_bringing_in_makes_a_backup_and_offers_one_undo(qtbot, page, list_file, event_file_path):
    preview(qtbot, page, list_file(*LINES))
    before = len(copies.backups(event_file_path))
    result = bring_in(qtbot, page)
    assert len(copies.backups(event_file_path)) == before + 1
    assert (result.added, result.updated, result.duplicates) == (9, 1, 1)
    assert page.told == [("visitors.csv: 9 new", result.change)]
    assert count(qtbot, page) == 13
    page.done.undo.trigger()
    qtbot.waitUntil(lambda: len(page.told) == 2)
    settle(qtbot, page.store)
    assert count(qtbot, page) == 4
    assert not page.done.undo.isEnabled()
    assert "visitors.csv was taken back" in words_in(page.done.notice)


def test_without_a_backup_nothing_is_brought_in(qtbot, page, list_file, monkeypatch):
    from db.errors import EnvironmentFault, Fault

    def full(db, path, gives_way):
        raise EnvironmentFault(Fault.DISK_FULL, path)

    monkeypatch.setattr(copies, "begin_backup", full)
    preview(qtbot, page, list_file(*LINES))
    with qtbot.waitSignal(page.store.faulted) as fault:
        page.preview.go.trigger()
    assert fault.args[0].fault is Fault.DISK_FULL
    assert page.stack.currentWidget() is page.preview
    assert count(qtbot, page) == 4


def test_once_the_time_is_over_nothing_is_even_looked_at(qtbot, page, list_file):
    page.store.write(None, events.edit, retention_until=date(2025, 4, 22))
    settle(qtbot, page.store)
    with qtbot.waitSignal(page.store.refused) as refused:
        page.open_list(list_file(*LINES))
    assert refused.args[0].refusal is Refusal.TIME_OVER
    assert page.stack.currentWidget() is not page.preview


def test_a_column_is_corrected_and_remembered(qtbot, page, list_file):
    path = list_file("1,Hedy,Lamarr", name="odd.csv", headings="Registration ID,Rufname,Last name")
    preview(qtbot, page, path)
    combo = page.preview.mapping.combos[1]
    assert combo.currentData() != "given_name"
    combo.choose("given_name")
    with qtbot.waitSignal(page.work.foreseen):
        combo.activated.emit(combo.currentIndex())
    bring_in(qtbot, page)
    found = ask(qtbot, page.store, visitors.page, filters=Filters(words="lamarr"))
    assert [visitor.given_name for visitor in found] == ["Hedy"]
    page.done.other.trigger()
    preview(qtbot, page, path)
    assert page.preview.mapping.combos[1].currentData() == "given_name"


def test_a_field_belongs_to_one_column(qtbot, page, list_file):
    preview(qtbot, page, list_file(*LINES))
    first, last = page.preview.mapping.combos[1:3]
    first.choose("family_name")
    with qtbot.waitSignal(page.work.foreseen):
        first.activated.emit(first.currentIndex())
    assert last.currentData() == ""


@pytest.mark.parametrize(
    ("decision", "came"),
    [(Decision.SKIP, (9, 0, 2)), (Decision.UPDATE, (9, 1, 1)), (Decision.ADD, (10, 0, 1))],
)
def test_staff_decide_about_those_who_are_here(qtbot, page, list_file, decision, came):
    preview(qtbot, page, list_file(*LINES))
    combo = page.preview.summary.combos[lists_groups.SAME_ID]
    if combo.currentData() != decision.value:
        with qtbot.waitSignal(page.work.foreseen):
            combo.choose(decision.value)
    result = bring_in(qtbot, page)
    assert (result.added, result.updated, result.duplicates) == came


def test_a_list_that_brings_nothing_says_so(qtbot, page, list_file):
    preview(qtbot, page, list_file(*LINES[:2]))
    bring_in(qtbot, page)
    page.done.other.trigger()
    preview(qtbot, page, list_file(*LINES[:2]))
    assert not page.preview.go.isEnabled()
    assert page.preview._sum.text().startswith("Everybody on this list is here already")


def test_the_keyboard_alone_brings_a_list_in(qtbot, page, list_file):
    preview(qtbot, page, list_file(*LINES))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):  # the one that opened the list, once more
        press(key)
    assert page.preview.tabs.hasFocus()
    assert page.stack.currentWidget() is page.preview
    with qtbot.waitSignal(page.work.imported):
        page.preview.go.trigger()
    settle(qtbot, page.store)
    assert page.stack.currentWidget() is page.done
    assert QApplication.focusWidget() is page.done._first


def test_a_list_that_is_dropped_on_the_page_is_opened(qtbot, page, list_file):
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(list_file(*LINES)))])
    how = (
        Qt.DropAction.CopyAction,
        dropped,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enters = QDragEnterEvent(QPoint(10, 10), *how)
    page.dragEnterEvent(enters)
    assert enters.isAccepted()
    with qtbot.waitSignal(page.work.planned):
        page.dropEvent(QDropEvent(QPointF(10, 10), *how))
    settle(qtbot, page.store)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"%PDF-1.7 a catalogue", "is not a list"),
        (b"PK\x03\x04 not really", "is damaged"),
        (b"First name,Last name\n", "nobody below them"),
    ],
)
def test_a_file_that_is_no_list_gets_a_sentence(qtbot, page, tmp_path, content, words):
    path = tmp_path / "gift.xlsx"
    path.write_bytes(content)
    with qtbot.waitSignal(page.work.failed):
        page.open_list(path)
    assert page.stack.currentWidget() is page.start
    assert words in page.start.notice.more.text()
    assert "gift.xlsx" in page.start.notice.more.text()


def test_the_line_is_named_where_there_is_one():
    error = ListError(ListFault.UNDECODABLE, 17)
    assert Messages.list_fault(error, "list.csv").endswith("Line 17.")
    assert "Line" not in Messages.list_fault(ListError(ListFault.EMPTY), "list.csv")


def test_every_fault_of_a_list_has_a_sentence_in_both_languages(language):
    english = list_faults.sentences()
    language.switch("it")
    italian = list_faults.sentences()
    assert set(english) == set(italian) == set(ListFault)
    assert not [code for code in ListFault if english[code] == italian[code]]


def test_every_field_a_column_can_be_has_a_name():
    named = {value: words for words, value in ListWords.fields()}
    raw = [field for field, words in named.items() if words == field]
    assert raw == []
    assert set(VisitorWords.fields()) <= set(visitors.FIELDS)


# Away from the door ----------------------------------------------------------------------------


def test_check_ins_go_on_while_a_list_is_read(qtbot, page, list_file, people, monkeypatch):
    going, may_end = threading.Event(), threading.Event()
    read = tables.read

    def slow(*args, **named):
        going.set()
        may_end.wait(5)
        return read(*args, **named)

    monkeypatch.setattr(tables, "read", slow)
    page.open_list(list_file(*LINES))
    assert going.wait(5)
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
    assert going.wait(5)
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


def test_another_list_takes_the_place_of_the_one_that_is_being_read(qtbot, page, list_file):
    first = list_file(*LINES, name="first.csv")
    page.open_list(first)
    preview(qtbot, page, list_file(LINES[0], name="second.csv"))
    assert page.preview.name.text() == "second.csv"


def test_what_is_decided_is_decided_a_line_at_a_time(list_file, db, by, ada):
    plan = imports.plan(db, tables.read(list_file(*LINES)))
    made = lists_groups.groups(plan)
    assert [group.key for group in made] == [lists_groups.SAME_ID, lists_groups.TWICE]
    usual = {group.key: group.usual for group in made}
    assert lists_groups.decisions(made, usual) == {}
    chosen = usual | {lists_groups.TWICE: Decision.ADD}
    assert lists_groups.decisions(made, chosen) == {4: Decision.ADD}
    assert lists_work._outlook(plan, {4: Decision.ADD}).added == 10


# Lists that were brought in before ---------------------------------------------------------------


def test_past_imports_are_listed_and_can_be_taken_back(qtbot, page, list_file):
    preview(qtbot, page, list_file(*LINES))
    bring_in(qtbot, page)
    page.done.other.trigger()
    settle(qtbot, page.store)
    page.start.table.go_to(0)
    assert page.start.table.current_row().name == "visitors.csv"
    page.start.undo.trigger()
    qtbot.waitUntil(lambda: len(page.told) == 2)
    settle(qtbot, page.store)
    assert page.start.table.rows.row(0).undone_at is not None
    assert count(qtbot, page) == 4
    page.start.table.go_to(0)
    assert not page.start.undo.isEnabled()


def test_who_came_since_stays_when_the_list_is_taken_back(qtbot, page, list_file):
    preview(qtbot, page, list_file(*LINES))
    bring_in(qtbot, page)
    (hedy,) = ask(qtbot, page.store, visitors.page, filters=Filters(words="lamarr"))
    page.store.write(None, check_ins.check_in_visitor, hedy.uuid)
    page.done.undo.trigger()
    qtbot.waitUntil(lambda: len(page.told) == 2)
    settle(qtbot, page.store)
    assert "Visitors withdrawn: 8. Kept: 1 (came in since: 1)." in page.told[-1][0]
    assert [v.name for v in ask(qtbot, page.store, visitors.page, filters=Filters(words="lamarr"))]


@pytest.mark.parametrize("view", ["start", "preview", "done"])
def test_everything_has_a_name_and_can_be_reached(qtbot, page, list_file, assert_accessible, view):
    if view != "start":
        preview(qtbot, page, list_file(*LINES))
    if view == "done":
        bring_in(qtbot, page)
    assert page.stack.currentWidget() is getattr(page, view)
    assert_accessible(page)


def test_who_was_erased_is_a_group_that_is_left_out_until_somebody_decides(
    qtbot, page, list_file, by
):
    gone = page.store
    ada = ask(qtbot, gone, visitors.register, by, given_name="Zoe", email="zoe@gone.example")
    ask(qtbot, gone, erasing.erase, replace(by, reason="letter"), ada.uuid)
    preview(qtbot, page, list_file("V-1,Zoe,Zed,,zoe@gone.example,"))
    (remark,) = page.preview.remarks.rows.loaded()
    words = ListWords.note(remark[1].note)
    assert remark[1].who == "Zoe Zed"
    assert words.endswith("ask before you take them again")
    combo = page.preview.summary.combos[lists_groups.ERASED]
    assert [combo.itemData(at) for at in range(combo.count())] == [Decision.SKIP, Decision.ADD]
    with qtbot.waitSignal(page.work.foreseen) as foreseen:
        combo.choose(Decision.ADD.value)
    assert (foreseen.args[0].added, combo.currentText()) == (1, "Add all the same")
