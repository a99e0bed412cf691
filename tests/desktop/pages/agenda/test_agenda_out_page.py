"""From the agenda page to paper and calendar: what is chosen, by keys, and what is written."""

from __future__ import annotations

import pypdf
import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from db.lists_out import exports, papers_out
from db.meeting import meeting_facts
from db.ours import bodies
from db.rows import Happening
from desktop.pages.agenda.out import CALENDAR, PAPER, SHEETS
from desktop.pages.agenda.page import AgendaPage
from desktop.preferences import Preferences
from tests.desktop.pages.stand import ask, press, settle
from tests.desktop.pages.test_dashboard import Badges

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot, slots, store, show):
    made = show(AgendaPage(store, Preferences(), Badges()))
    made.enter()
    settle(qtbot, store)
    return made


@pytest.fixture
def out(qtbot, page):
    press(Qt.Key.Key_P, CTRL)
    settle(qtbot, page.store)
    return page.out.sheet


def choose(qtbot, out, what, whose="all"):
    out.what.choose(what)
    out.what.chosen.emit(what)
    out.whose.choose(whose)
    settle(qtbot, out._store)


def test_the_day_that_is_shown_is_offered_first_and_counted(out):
    assert out.isVisible()
    assert out.day.currentData() == "2025-04-23"
    assert out._number.text() == "20 meetings · 1 session"
    assert out.what.isAncestorOf(QApplication.focusWidget())


def test_who_is_shown_is_who_is_offered(qtbot, page):
    giorda = next(
        one for one in ask(qtbot, page.store, bodies.delegates) if one.name == "Gianmarco Giorda"
    )
    page.filters.delegate.choose(giorda.uuid)
    press(Qt.Key.Key_P, CTRL)
    settle(qtbot, page.store)
    assert page.out.sheet.wanted().delegate == giorda.uuid
    assert page.out.sheet.whose.currentText() == "Gianmarco Giorda"


def test_a_table_keeps_to_itself_and_the_file_is_called_after_it(qtbot, out):
    choose(qtbot, out, SHEETS, "table:table 2")
    assert out._number.text() == "3 meetings"
    assert out.proposed().name.endswith("Sheets 2025-04-23 table 2")


def test_a_day_without_that_table_offers_everybody_again(qtbot, out):
    choose(qtbot, out, PAPER, "table:table 2")
    out.day.choose("2025-04-24")
    settle(qtbot, out._store)
    assert out.whose.currentData() == "all"
    assert out._number.text() == "2 meetings"


def test_each_kind_is_written_as_what_it_is(qtbot, page, out, tmp_path):
    for what, name in ((PAPER, "a.pdf"), (SHEETS, "s"), (CALENDAR, "c.ics")):
        choose(qtbot, out, what, "table:table 1")
        out.write(str(tmp_path / name))
        settle(qtbot, page.store)
    made = out._badges.files.made
    assert [path.name for path, _words in made] == ["a.pdf", "s.pdf", "c.ics"]
    assert len({words for _path, words in made}) == 3
    words = pypdf.PdfReader(tmp_path / "a.pdf").pages[0].extract_text().split()
    assert "Agenda: table 1" in " ".join(words)
    assert len(pypdf.PdfReader(tmp_path / "s.pdf").pages) == 2
    assert len(Calendar.from_ical((tmp_path / "c.ics").read_bytes()).events) == 3
    assert out.isHidden()


def test_what_goes_to_a_body_is_registered_as_given_to_it(qtbot, page, out, tmp_path):
    body = ask(qtbot, page.store, bodies.bodies)[0]
    for what, name in ((PAPER, "a.pdf"), (SHEETS, "s.pdf"), (CALENDAR, "c.ics")):
        choose(qtbot, out, what, f"body:{body.uuid}")
        out.write(str(tmp_path / name))
        settle(qtbot, page.store)
    made = [(one.kind, one.body, one.name) for one in ask(qtbot, page.store, exports.exports)]
    assert made == [
        ("agenda", body.uuid, "a.pdf"),
        ("sheets", body.uuid, "s.pdf"),
        ("agenda", body.uuid, "c.ics"),
    ]


def test_how_many_names_a_body_is_not_told_is_said_before(qtbot, page, out):
    body = next(one for one in ask(qtbot, page.store, bodies.bodies) if one.name == "ANFIA")
    choose(qtbot, out, PAPER, f"body:{body.uuid}")
    unnamed = ask(qtbot, page.store, papers_out.told, out.wanted()).withheld
    assert unnamed > 0
    assert out._how.text().endswith(f"because they did not agree to be shared: {unnamed}.")


def test_sheets_of_what_was_called_off_are_not_offered(qtbot, slots, out):
    for one in slots:
        if one.place == "table 4":
            out._store.write(None, meeting_facts.record, one.uuid, Happening.CANCELLED)
    settle(qtbot, out._store)
    choose(qtbot, out, SHEETS, "table:table 4")
    assert not out.save.isEnabled()
    choose(qtbot, out, CALENDAR, "table:table 4")
    assert out.save.isEnabled()


def test_keys_alone_come_to_the_question_where_to_save(out):
    keys = 0
    while QApplication.focusWidget() is not out.saving:
        press(Qt.Key.Key_Tab)
        keys += 1
        assert keys <= 6
    press(Qt.Key.Key_Return)
    dialog = out.findChild(QFileDialog)
    assert dialog.defaultSuffix() == "pdf"
    dialog.reject()


def test_escape_leaves_everything_as_it_is(page, out):
    press(Qt.Key.Key_Escape)
    assert out.isHidden()
    assert page.isAncestorOf(QApplication.focusWidget())


def test_the_sheet_can_be_read_aloud(out, assert_accessible):
    assert_accessible(out)
