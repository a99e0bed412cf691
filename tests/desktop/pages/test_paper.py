"""The paper page: back-entry line by line, the roster, and spare badges."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow

from db.badges import spares
from db.door import entries, sessions
from db.lists_out import exports
from db.rows import Way
from db.visitor import visitor_codes
from desktop.badge.places import Places
from desktop.badging import used_labels
from desktop.badging.badge_desk import BadgeDesk
from desktop.pages.paper.page import PaperPage
from desktop.preferences import Preferences
from desktop.store import Store
from desktop.widgets import theme as themes
from desktop.widgets.buttons import Button
from desktop.widgets.cards import Scroller
from tests.desktop.inside import inside
from tests.desktop.pages.stand import STOCKS, ask, fair, press, settle, type_keys

ENTER, TAB, DELETE = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Delete


@pytest.fixture
def people(event_file_path, frozen, by):
    return fair(event_file_path, by)


@pytest.fixture
def page(qtbot, theme, language, people, event_file_path, by, monkeypatch):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(1158, 727)
    store, preferences = Store(), Preferences()
    store.by = by
    badges = BadgeDesk(store, preferences)
    page = PaperPage(store, preferences, badges)
    page.files = []
    badges.saved.connect(lambda words, path: page.files.append((words, path)))
    window.setCentralWidget(page)
    with qtbot.waitSignal(store.opened):
        store.open(event_file_path)
    window.show()
    window.activateWindow()
    page.enter()
    settle(qtbot, store)
    yield page
    badges.close()
    badges.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    store.close()


@pytest.fixture
def lines(page):
    return page.back_entry.lines


def came(qtbot, page, person):
    found = ask(qtbot, page.store, entries.of, person.uuid)
    return [(one.at.hour, one.at.minute, one.way) for one in found]


def shown(lines):
    rows = lines.table.rows
    return [(line.who, lines._chip(line).words) for line in rows._all]


def line(qtbot, page, time, who):
    """Type one line of paper by keys alone, from the field where the cursor is."""
    assert QApplication.focusWidget() is page.back_entry.time
    type_keys(time)
    press(ENTER)
    assert QApplication.focusWidget() is page.back_entry.who.box
    type_keys(who)
    settle(qtbot, page.store)
    press(ENTER)
    settle(qtbot, page.store)


class TestBackEntry:
    def test_a_line_is_a_time_enter_a_name_enter(self, qtbot, page, people, lines):
        line(qtbot, page, "835", "hopper")
        line(qtbot, page, "8:40", "lovelace")
        assert came(qtbot, page, people["grace"]) == [(12, 35, Way.ENTRY)]
        assert came(qtbot, page, people["ada"]) == [(12, 40, Way.ENTRY)]
        assert shown(lines) == [
            ("Ada Lovelace · Analytical Engines", "Came in"),
            ("Grace Hopper · Nanoseconds Inc.", "Came in"),
        ]
        assert lines._count.text() == "2 check-ins entered"

    def test_a_scan_is_entered_at_the_time_that_stands_there(self, qtbot, page, people):
        type_keys("8:35")
        for name in ("ada", "mary"):
            assert page.take_scan(people[name].code) is True
            settle(qtbot, page.store)
        assert came(qtbot, page, people["ada"]) == came(qtbot, page, people["mary"])
        assert page.back_entry.notice.words.text() == "Mary Lovell · Comets & Co · Came in"

    def test_a_scan_without_a_time_is_entered_nowhere(self, qtbot, page, people):
        assert page.take_scan(people["ada"].code) is True
        settle(qtbot, page.store)
        assert came(qtbot, page, people["ada"]) == []
        assert "9:12" in page.back_entry._time.error()

    def test_a_time_that_has_not_come_is_told_while_it_is_typed(self, qtbot, page, people):
        type_keys("9")
        assert page.back_entry._time.error() == ""
        type_keys(":45")
        assert page.back_entry._time.error() == "This time has not come yet."
        press(ENTER)
        assert QApplication.focusWidget() is page.back_entry.time
        page.take_scan(people["grace"].code)
        settle(qtbot, page.store)
        assert came(qtbot, page, people["grace"]) == []
        press(Qt.Key.Key_Home)
        for _ in "9:45":
            press(DELETE)
        type_keys("8:45")
        assert page.back_entry._time.error() == ""

    def test_the_list_of_a_session_is_entered_at_its_door(self, qtbot, page, people, lines):
        page.store.write(None, sessions.save, code="talk", title="Talk on batteries")
        page.enter()
        settle(qtbot, page.store)
        assert page.back_entry.door.isVisible()
        assert page.back_entry.door.combo.choose("talk")
        line(qtbot, page, "8:35", "hopper")
        page.take_scan(people["ada"].code)
        settle(qtbot, page.store)
        for name in ("grace", "ada"):
            (entry,) = ask(qtbot, page.store, entries.of, people[name].uuid)
            assert (entry.session, entry.at.hour) == ("talk", 12)
        assert {words for _, words in shown(lines)} == {"Came in · Talk on batteries"}

    def test_who_was_there_already_is_told_since_when(self, qtbot, page, people):
        line(qtbot, page, "8:35", "hopper")
        line(qtbot, page, "8:50", "hopper")
        said = page.back_entry.notice.more.text()
        assert said.replace("\N{NARROW NO-BREAK SPACE}", " ").replace("\xa0", " ") == (
            "Since Apr 23, 8:35 AM"
        )

    def test_names_have_the_room_that_there_is(self, qtbot, page, people, lines):
        line(qtbot, page, "8:35", "lovelace")
        table = lines.table
        room = table.columnWidth(1) - themes.px(24)
        assert table.fontMetrics().horizontalAdvance("Ada Lovelace · Analytical Engines") < room

    def test_the_same_line_twice_is_harmless_and_says_so(self, qtbot, page, people, lines):
        line(qtbot, page, "8:35", "hopper")
        line(qtbot, page, "8:35", "hopper")
        assert came(qtbot, page, people["grace"]) == [(12, 35, Way.ENTRY)]
        assert [words for _, words in shown(lines)] == ["Was there already", "Came in"]
        assert lines._count.text() == "1 check-in entered"

    def test_of_several_who_fit_one_is_chosen_in_the_list(self, qtbot, page, people, lines):
        line(qtbot, page, "8:35", "love")
        assert QApplication.focusWidget() is page.back_entry.who.hits
        press(Qt.Key.Key_Down)
        press(ENTER)
        settle(qtbot, page.store)
        assert [who for who, _ in shown(lines)] == ["Mary Lovell · Comets & Co"]

    def test_nobody_is_entered_for_a_name_that_nobody_has(self, qtbot, page, lines):
        line(qtbot, page, "8:35", "zzyzx")
        assert shown(lines) == []
        assert "reception" in page.back_entry.who.field.error()

    def test_who_left_is_entered_as_leaving(self, qtbot, page, people, lines):
        page.back_entry.way.choose(Way.EXIT)
        line(qtbot, page, "8:35", "hopper")
        assert came(qtbot, page, people["grace"]) == [(12, 35, Way.EXIT)]
        assert shown(lines)[0][1] == "Went out"

    def test_one_line_is_taken_back_by_keys_alone(self, qtbot, page, people, lines):
        line(qtbot, page, "8:35", "hopper")
        line(qtbot, page, "8:40", "lovelace")
        lines.table.setFocus()
        lines.table.go_to(1)
        press(DELETE)
        settle(qtbot, page.store)
        assert came(qtbot, page, people["grace"]) == []
        assert came(qtbot, page, people["ada"]) == [(12, 40, Way.ENTRY)]
        assert [words for _, words in shown(lines)] == ["Came in", "Taken back"]
        assert not lines.undo.isEnabled()

    def test_delete_in_a_field_deletes_a_letter_and_no_line(self, qtbot, page, people, lines):
        line(qtbot, page, "8:35", "hopper")
        lines.table.go_to(0)
        page.back_entry.time.setFocus()
        press(DELETE)
        settle(qtbot, page.store)
        assert came(qtbot, page, people["grace"]) == [(12, 35, Way.ENTRY)]

    def test_a_spare_badge_is_known_by_its_number(self, qtbot, page, people):
        made = []
        page.store.write(made.append, spares.make, 1, 7)
        qtbot.waitUntil(lambda: bool(made))
        page.store.write(None, visitor_codes.assign, people["ada"].uuid, made[0][0].code)
        line(qtbot, page, "8:35", "#7")
        assert came(qtbot, page, people["ada"]) == [(12, 35, Way.ENTRY)]

    def test_a_spare_badge_that_nobody_has_is_told_by_its_number(self, qtbot, page, lines):
        made = []
        page.store.write(made.append, spares.make, 1, 7)
        qtbot.waitUntil(lambda: bool(made))
        line(qtbot, page, "8:35", "#7")
        assert page.back_entry.notice.words.text() == "Spare badge 7: nobody has it"
        page.take_scan(made[0][0].code)
        settle(qtbot, page.store)
        assert page.back_entry.notice.words.text() == "Spare badge 7: nobody has it"
        assert shown(lines) == []

    def test_a_badge_of_nobody_is_told_and_not_listed(self, qtbot, page, lines):
        type_keys("8:35")
        page.take_scan("VBCDFGHJKLNPRSTV")
        settle(qtbot, page.store)
        assert page.back_entry.notice.words.text() == "Not found"
        assert shown(lines) == []

    def test_nothing_scrolls_on_a_small_laptop_whatever_is_wrong(self, qtbot, page, lines):
        page.store.write(None, spares.make, 20)
        line(qtbot, page, "8:35", "hopper")
        type_keys("9:45")
        page.spares.number.setText("0")
        page.spares.ask()
        settle(qtbot, page.store)
        QApplication.processEvents()
        scrollers = [each for each in inside(page) if isinstance(each, Scroller)]
        assert [each.verticalScrollBar().maximum() for each in scrollers] == [0]


class TestSparesByKeys:
    def test_enter_asks_where_to_save_them(self, qtbot, page, monkeypatch):
        asked = []
        monkeypatch.setattr(page.spares, "_chosen", asked.append)
        for line in (page.spares.number, page.spares.first):
            line.setFocus()
            press(ENTER)
        assert asked == [None, None]
        page.spares.number.setText("0")
        press(ENTER)
        assert asked == [None, None]


class TestRoster:
    def test_it_becomes_a_pdf_of_the_day_and_paper_chosen(self, qtbot, page, tmp_path):
        assert page.roster.day.currentData() == "2025-04-23"
        assert page.roster.paper.currentData() == "letter"
        page.roster.paper.choose("a4")
        page.roster.write(str(tmp_path / "roster.pdf"))
        qtbot.waitUntil(lambda: bool(page.files))
        assert page.files == [("Roster of 4 visitors saved", tmp_path / "roster.pdf")]
        (sheet,) = pypdf.PdfReader(tmp_path / "roster.pdf").pages
        assert float(sheet.mediabox.height) == pytest.approx(841.89, abs=0.2)
        assert "Hopper Grace" in " ".join(sheet.extract_text().split())
        assert "10:30 AM with ANFIA" in " ".join(sheet.extract_text().split())
        settle(qtbot, page.store)
        (one,) = ask(qtbot, page.store, exports.exports)
        assert (one.kind, one.rows, one.name) == ("roster", 4, "roster.pdf")

    def test_the_focus_stays_where_it_was_when_it_is_saved(self, qtbot, page, tmp_path):
        said = page.roster.save.text()
        found = (each for each in inside(page.roster) if isinstance(each, Button))
        button = next(each for each in found if each.text() == said)
        button.setFocus()
        page.roster.write(str(tmp_path / "roster.pdf"))
        qtbot.waitUntil(lambda: bool(page.files))
        assert QApplication.focusWidget() is button

    def test_where_it_goes_is_asked_and_named_after_event_and_day(self, qtbot, page):
        page.roster.save.trigger()
        dialog = page.findChild(QFileDialog)
        assert Path(dialog.selectedFiles()[0]).name.endswith("roster 2025-04-23.pdf")
        dialog.close()


class TestSpares:
    def test_they_are_made_and_listed_with_who_has_them(self, qtbot, page, people, tmp_path):
        page.spares.number.setText("3")
        page.spares.write(str(tmp_path / "spares.pdf"))
        qtbot.waitUntil(lambda: bool(page.files))
        stock = page.spares._badges.stock.name
        said = f"Spare badges 1 to 3 saved, for {stock}"
        assert page.files == [(said, tmp_path / "spares.pdf")]
        assert stock in page.spares._how.text()
        made = ask(qtbot, page.store, spares.all_spares)
        page.store.write(None, visitor_codes.assign, people["ada"].uuid, made[1].code)
        qtbot.waitUntil(lambda: page.spares._state.text() == "2 in the drawer, 1 given away")
        names = [page.spares._holder(held) for held in page.spares._known]
        assert names == ["In the drawer", "Ada Lovelace", "In the drawer"]
        assert page.spares.first.placeholderText() == "4"

    @pytest.mark.parametrize("number", ["0", "501", "", "many", "-3", "２"])
    def test_a_senseless_number_makes_nothing(self, qtbot, page, number, tmp_path):
        page.spares.number.setText(number)
        page.spares.ask()
        page.spares.write(str(tmp_path / "spares.pdf"))
        settle(qtbot, page.store)
        expected = [] if number != "２" else [1, 2]
        assert [one.number for one in ask(qtbot, page.store, spares.all_spares)] == expected
        for dialog in page.findChildren(QFileDialog):
            dialog.close()

    def test_sheets_ask_which_labels_are_free_and_remember(
        self, qtbot, page, tmp_path, monkeypatch
    ):
        avery = property(lambda _looks: STOCKS["avery-5392"])
        monkeypatch.setattr(type(page.spares._badges.looks), "stock", avery)
        page.spares.number.setText("4")
        page.spares.ask()
        chooser = page.spares.chooser
        assert chooser.isVisible()
        assert "4 badges" in chooser._number.text()
        chooser.close_sheet()
        page.spares.write(str(tmp_path / "spares.pdf"), Places(1, frozenset({1, 2, 3})))
        qtbot.waitUntil(lambda: bool(page.files))
        assert len(pypdf.PdfReader(tmp_path / "spares.pdf").pages) == 2
        assert used_labels.of(page.preferences.settings, "avery-5392") == {1}
