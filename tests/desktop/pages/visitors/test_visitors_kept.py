"""Who is shown beside the list is shown as the file has them, whatever the list has chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from db.door import back_entries
from db.visitor import visitor_merges, visitors
from desktop.pages.visitors.page import VisitorsPage
from tests.desktop.pages.stand import press, settle, type_keys
from tests.desktop.pages.visitors.at_visitors import ENTER, choose


def write(qtbot, page, function, *args, **named):
    page.store.write(None, function, *args, **named)
    settle(qtbot, page.store)


@pytest.fixture
def shown(qtbot, page, people):
    """Ada is shown, and no row is chosen: somebody clicked beside the list's rows."""
    choose(qtbot, page, "Ada Lovelace")
    last = page.table.visualRect(page.table.rows.index(page.list.count - 1, 0))
    below = last.bottomLeft() + QPoint(20, 30)
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=below)
    settle(qtbot, page.store)
    assert page.list.selected() == 0
    return people["ada"]


def role(page):
    return page.detail.fields.lines["job_title"].text()


def test_an_undo_shows_though_no_row_is_chosen(qtbot, page: VisitorsPage, shown):
    line = page.detail.fields.lines["job_title"]
    line.setFocus()
    type_keys("Countess")
    press(ENTER)
    settle(qtbot, page.store)
    assert page.detail.firm.text() == "Analytical Engines · Countess"
    page.undoing.undo("")
    settle(qtbot, page.store)
    assert (role(page), page.detail.firm.text()) == ("", "Analytical Engines")


def test_what_is_typed_about_them_stays_while_the_rest_is_renewed(qtbot, page, shown):
    line = page.detail.fields.lines["city"]
    line.setFocus()
    type_keys("Lon")
    write(qtbot, page, visitors.edit, shown.uuid, job_title="Countess")
    assert (role(page), line.text()) == ("Countess", "Lon")


def test_a_change_of_another_page_shows_on_coming_back(qtbot, page, shown):
    page.hide()
    write(qtbot, page, visitors.edit, shown.uuid, job_title="Countess")
    page.show()
    settle(qtbot, page.store)
    assert role(page) == "Countess"


def test_an_answer_that_comes_late_puts_nobody_in_the_place_of_another(qtbot, page, shown, people):
    page.store.write(None, visitors.edit, shown.uuid, job_title="Countess")
    page.store.changed.connect(lambda _kind: page.detail.show_visitor(people["mary"]))
    settle(qtbot, page.store)
    assert page.detail.visitor().name == "Mary Lovell"


def test_who_was_merged_is_shown_as_who_they_are_now(qtbot, page, shown, people):
    write(qtbot, page, visitor_merges.merge, people["mary"].uuid, shown.uuid)
    assert page.detail.name.text() == "Mary Lovell"


def test_entries_show_in_the_history_though_no_row_is_chosen(qtbot, page, shown, frozen):
    page.detail.tabs.setCurrentIndex(4)
    settle(qtbot, page.store)
    before = len(page.detail._dossier.story)
    write(qtbot, page, back_entries.enter, shown.uuid, frozen())
    assert len(page.detail._dossier.story) == before + 1
