"""Badges from the list of visitors: what is asked before, on which paper, and how far they are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from db.badges import job_orders
from db.visitor import visitors
from desktop.badging.badge_looks import Paper
from desktop.bench import made_up
from desktop.preferences import Preferences
from desktop.settings import load
from desktop.words.job_words import JobWords
from tests.desktop.pages.stand import STOCKS, press, settle
from tests.desktop.printing.fake_printer import FakePrinter
from tests.desktop.window_stand import load_stock, open_window, toast

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PEOPLE = 25
LABELS = "zebra-4x3"


@pytest.fixture
def path(tmp_path, frozen):
    made_up.event_file(tmp_path / "VTM.desk", PEOPLE).close()
    return tmp_path / "VTM.desk"


@pytest.fixture
def page(open_page, path):
    preferences = Preferences()
    preferences.change(printer="Zebra")
    load_stock(preferences, LABELS)
    made = open_page(path)
    made.question = made.export.question
    return made


def choose(qtbot, page, *rows):
    """Select *rows*, and wait until the panel is about them."""
    page.table.go_to(rows[0])
    flags = QItemSelectionModel.SelectionFlag
    for row in rows[1:]:
        page.table.selectionModel().select(page.table.rows.index(row, 0), flags.Select | flags.Rows)
    qtbot.waitUntil(lambda: not page._settle.isActive())
    page.table.setFocus()
    return [page.table.rows.row(row).name for row in rows]


def asked(qtbot, page):
    """The question that is asked now."""
    question = page.question
    qtbot.waitUntil(lambda: question.chooser is not None and question.chooser.isVisible())
    settle(qtbot, page.store)
    return question.chooser


class TestManyAtOnce:
    def test_are_asked_about_with_their_number_and_how_long_they_take(self, qtbot, page):
        page.table.setFocus()
        press(Qt.Key.Key_P, CONTROL | SHIFT)
        chooser = asked(qtbot, page)
        assert chooser._number.text() == "25 badges · about 1 minute"
        assert chooser.title.text() == "Badges for Zebra"
        assert page._badges.printed_many == []
        press(ESCAPE)
        assert not chooser.isVisible()
        assert page._badges.printed_many == []

    def test_are_printed_by_enter_on_the_button_that_says_how_many(self, qtbot, page):
        page.export.ask_to_print()
        chooser = asked(qtbot, page)
        assert QApplication.focusWidget() is chooser._go
        assert chooser._go.text() == "Print 25 badges"
        press(ENTER)
        ((people, _places),) = page._badges.printed_many
        assert len(people) == PEOPLE
        assert page._badges.papers == [Paper("Zebra", STOCKS[LABELS])]

    def test_who_has_a_badge_is_counted_and_left_out_unless_wanted(self, qtbot, page):
        names = choose(qtbot, page, 2, 4, 5)
        had, saved = (page.table.rows.row(row) for row in (4, 5))
        told = {"printer": "Zebra", "stock": LABELS}
        page.store.write(None, job_orders.ask, [(had.uuid, had.code)], **told)
        told = {"name": "x.pdf", "stock": LABELS}
        page.store.write(None, job_orders.write_file, [(saved.uuid, saved.code)], **told)
        settle(qtbot, page.store)
        page.export.ask_to_print()
        chooser = asked(qtbot, page)
        assert chooser.already.words.text() == "1 badge printed already"
        assert chooser._go.text() == "Print 2 badges"
        chooser.only_new.click()
        assert chooser._go.text() == "Print 3 badges"
        chooser.only_new.click()
        press(ENTER)
        assert page._badges.printed_many[0][0] == [names[0], names[2]]

    def test_where_all_have_one_nobody_can_be_left_out(self, qtbot, page):
        choose(qtbot, page, 2, 4)
        both = [(one.uuid, one.code) for one in map(page.table.rows.row, (2, 4))]
        told = {"printer": "Zebra", "stock": LABELS}
        page.store.write(None, job_orders.ask, both, **told)
        settle(qtbot, page.store)
        page.export.ask_to_print()
        chooser = asked(qtbot, page)
        assert chooser.already.words.text() == "2 badges printed already"
        assert not chooser.only_new.isVisible()
        assert chooser._go.text() == "Print 2 badges"

    def test_a_few_are_printed_without_a_question(self, qtbot, page):
        names = choose(qtbot, page, 2, 4, 5)
        page.export.ask_to_print()
        qtbot.waitUntil(lambda: bool(page._badges.printed_many))
        assert page._badges.printed_many == [(names, None)]
        assert page.question.chooser is None

    def test_another_paper_changes_what_is_asked(self, qtbot, page):
        page.export.ask_to_print()
        chooser = asked(qtbot, page)
        page.question._choices[True].stock.choose("avery-5392")
        assert chooser.picture.isVisible()
        assert chooser._number.text() == "25 badges · 5 sheets"
        page.question._choices[True].stock.choose(LABELS)
        settle(qtbot, page.store)
        assert not chooser.picture.isVisible()
        assert chooser._number.text() == "25 badges · about 1 minute"

    def test_a_stock_that_was_chosen_and_cancelled_changes_nothing(self, qtbot, page):
        before = load()
        page.export.ask_to_print()
        chooser = asked(qtbot, page)
        choice = page.question._choices[True]
        choice.stock.choose("a7")
        assert choice._stock._hint == f"Badges of check-ins stay on {STOCKS[LABELS].name}."
        press(ESCAPE)
        assert load() == before
        choose(qtbot, page, 0)
        page.actions_bar.print.trigger()
        assert page._badges.papers == [Paper("Zebra", STOCKS[LABELS])]
        page.export.ask_to_print()
        assert asked(qtbot, page).shows(STOCKS[LABELS], "Zebra")
        assert chooser.isVisible()

    def test_a_stock_lists_were_printed_on_is_theirs_until_the_printer_has_another(
        self, qtbot, page
    ):
        page.export.ask_to_print()
        asked(qtbot, page)
        page.question._choices[True].stock.choose("a7")
        page.question.chooser.go.trigger()
        assert page._badges.papers == [Paper("Zebra", STOCKS["a7"])]
        assert page._badges.looks.paper() == Paper("Zebra", STOCKS[LABELS])
        choose(qtbot, page, 0)
        page.actions_bar.print.trigger()
        assert page._badges.papers[1] == Paper("Zebra", STOCKS[LABELS])
        choose(qtbot, page, 2, 4)
        page.export.ask_to_print()  # two, but not on what everybody takes for granted
        assert asked(qtbot, page).shows(STOCKS["a7"], "Zebra")
        press(ESCAPE)
        load_stock(page.preferences, "a6")
        assert page.export.paper.paper.stock.id == "a6"

    def test_without_a_printer_become_one_pdf_unless_one_is_chosen(self, qtbot, page):
        page.preferences.change(printer="")
        choose(qtbot, page, 1, 2)
        page.export.ask_to_print()
        chooser = asked(qtbot, page)
        assert (chooser.title.text(), chooser.go.text()) == (
            "Save badges as a PDF",
            "Save as PDF…",
        )
        page.question.to_print.choose_printer("Office")
        assert (chooser.title.text(), chooser.go.text()) == ("Badges for Office", "Print 2 badges")
        chooser.go.trigger()
        assert page._badges.papers[0].printer == "Office"


class TestPaper:
    def test_another_stock_beside_the_badge_is_this_pages_alone(self, qtbot, page):
        choose(qtbot, page, 0)
        page.detail.tabs.setCurrentIndex(1)
        settle(qtbot, page.store)
        page.detail.badge.paper.stock.choose("a7")
        page.actions_bar.print.trigger()
        assert page._badges.papers == [Paper("Zebra", STOCKS["a7"])]
        assert load().printer_setup("Zebra").stock == LABELS

    def test_another_printer_is_this_pages_alone(self, qtbot, page):
        choose(qtbot, page, 0)
        page.detail.tabs.setCurrentIndex(1)
        settle(qtbot, page.store)
        choice = page.detail.badge.paper
        assert choice.printer.choose("")
        assert choice._printer._hint == f"Badges of check-ins go on to {JobWords.printer('Zebra')}."
        page.actions_bar.print.trigger()
        assert page._badges.papers[0].printer == ""
        assert load().printer == "Zebra"
        page.preferences.change(printer="Office")
        assert page.export.paper.paper.printer == "Office"

    def test_a_print_system_that_does_not_answer_is_asked_once(self, qtbot, page):
        printers = page._badges.printers
        printers.answers = False
        choose(qtbot, page, 0)
        for tab in (1, 2, 1, 0, 1):
            page.detail.tabs.setCurrentIndex(tab)
            settle(qtbot, page.store)
        assert printers.asked == 1


class TestCorrected:
    @pytest.fixture
    def printed(self, qtbot, page):
        choose(qtbot, page, 0)
        visitor = page.detail.visitor()
        badges = [(visitor.uuid, visitor.code)]
        page.store.write(None, job_orders.ask, badges, printer="Zebra", stock=LABELS)
        settle(qtbot, page.store)
        return visitor

    def test_a_name_that_was_corrected_after_the_badge_offers_it_anew(
        self, qtbot, page, frozen, printed
    ):
        assert not page.detail.outdated.isVisible()
        frozen.forward(minutes=1)
        line = page.detail.fields.lines["family_name"]
        line.setFocus()
        line.setText("King")
        press(ENTER)
        qtbot.waitUntil(page.detail.outdated.isVisible)
        choose(qtbot, page, 1)
        settle(qtbot, page.store)
        assert not page.detail.outdated.isVisible()

    def test_what_stands_on_no_badge_asks_for_no_other(self, qtbot, page, frozen, printed):
        frozen.forward(minutes=1)
        page.store.write(None, visitors.edit, printed.uuid, email="new@engines.example")
        settle(qtbot, page.store)
        settle(qtbot, page.store)
        assert not page.detail.outdated.isVisible()


class TestSeveral:
    def test_the_panel_says_how_many_and_who(self, qtbot, page):
        names = choose(qtbot, page, 1, 3, 6)
        several = page.detail.several
        assert page.detail.name.text() == "3 selected"
        assert [each.text() for each in several._names if each.isVisible()] == names
        assert page.how_many.text() == "3 of 25 visitors selected"
        page.table.selectAll()
        qtbot.waitUntil(lambda: page.detail.name.text() == "25 selected")
        assert several._more.text() == "and 19 more"
        choose(qtbot, page, 2)
        assert page.detail.name.text() == page.table.rows.row(2).name
        assert not several.isVisible()

    def test_a_filter_lets_all_of_them_go(self, qtbot, page):
        page.table.selectAll()
        qtbot.waitUntil(lambda: page.detail.name.text() == "25 selected")
        page.filters.only(company=page.table.rows.row(2).company)
        qtbot.waitUntil(lambda: page.list.count < 25)
        qtbot.waitUntil(page.detail._empty.isVisible)
        assert not page.detail.several.isVisible()
        assert not page.detail.name.isVisible()

    def test_the_key_that_prints_one_badge_prints_theirs(self, qtbot, page):
        names = choose(qtbot, page, 1, 3, 6)
        press(Qt.Key.Key_P, CONTROL)
        qtbot.waitUntil(lambda: bool(page._badges.printed_many))
        assert page._badges.printed_many == [(names, None)]
        assert page._badges.asked == []


def test_the_box_keeps_its_room_beside_the_orders_where_room_is_short(qtbot, page):
    page.window().resize(620, 720)
    qtbot.waitUntil(lambda: page.filters._offered[1].text() == "")
    assert page.filters._offered[1].accessibleName() == "Badges as PDF: 25"
    assert page.filters._offered[0].text() == "Print badges: 25"
    assert page.filters.box.width() > 240


def proposed(qtbot, page):
    """The file that is proposed for the badges."""
    page.export.ask()
    asked(qtbot, page).go.trigger()
    qtbot.waitUntil(lambda: page.findChild(QFileDialog) is not None)
    dialog = page.findChild(QFileDialog)
    name = dialog.selectedFiles()[0].rpartition("/")[2]
    dialog.setParent(None)
    dialog.close()
    return name


def test_a_pdf_is_named_for_the_event_whose_badges_they_are_and_how_many(qtbot, page):
    assert page.export.action.text() == "Badges as PDF: 25"
    assert proposed(qtbot, page) == "VTM, 25 badges.pdf"
    choose(qtbot, page, 0, 1)
    assert page.export.action.text() == "Badges as PDF: 2"
    assert proposed(qtbot, page) == "VTM, selected, 2 badges.pdf"
    with qtbot.waitSignal(page.list.filled):
        page.filters.only(badge_type="buyer", words="Lovelace")
    page.export._found = page.export._found[:1]
    page.export._chosen_only = False
    assert page.export._proposed().endswith("VTM, Buyer, 1 badge.pdf"), "nobody is named"
    page.export.filtered = lambda: "a/b"
    assert page.export._proposed().endswith("VTM, a b, 1 badge.pdf")


def test_a_list_on_its_way_is_counted_and_can_be_stopped(qtbot, theme, language, path):
    printer = FakePrinter()
    with open_window(qtbot, path, printer="Zebra") as window:
        window.badges.queue.backend = lambda _name: printer
        window.badges.queue.pause("Zebra", paused=True)
        window.shell.go_to("visitors")
        page = window.shell.pages["visitors"]
        settle(qtbot, window.store)
        choose(qtbot, page, 1, 3, 6)
        page.export.ask_to_print()
        progress = page.export.progress
        qtbot.waitUntil(progress.isVisible)
        assert progress._words.text() == "3 of 3 badges to come"
        progress.stop()
        qtbot.waitUntil(lambda: not progress.isVisible())
        assert toast(window) == "3 badges cancelled. One that is in the printer may come out."
        assert printer.submitted == []
