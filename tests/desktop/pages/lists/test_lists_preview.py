"""What a list would do, before anything is written: counted, told row by row, decided by staff."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.erasure import erasing
from db.exchange import tables
from db.exchange.matching import Decision
from db.lists_in import imports
from db.visitor import visitors
from db.visitor.visitors import Filters
from desktop.pages.lists import groups as lists_groups
from desktop.pages.lists import work as lists_work
from desktop.words.list_words import ListWords
from tests.desktop.pages.lists.stand import LINES, bring_in, count, preview, words_in
from tests.desktop.pages.stand import ask


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


def test_what_is_decided_is_decided_a_line_at_a_time(list_file, db, by, ada):
    plan = imports.plan(db, tables.read(list_file(*LINES)))
    made = lists_groups.groups(plan)
    assert [group.key for group in made] == [lists_groups.SAME_ID, lists_groups.TWICE]
    usual = {group.key: group.usual for group in made}
    assert lists_groups.decisions(made, usual) == {}
    chosen = usual | {lists_groups.TWICE: Decision.ADD}
    assert lists_groups.decisions(made, chosen) == {4: Decision.ADD}
    assert lists_work._outlook(plan, {4: Decision.ADD}).added == 10


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
