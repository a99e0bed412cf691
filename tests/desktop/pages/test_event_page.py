"""Staff correct the event field by field; each correction can be taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QColorDialog

from db import events
from db.access import operators
from db.door import sessions
from db.lists_in import presets
from db.meeting import choices
from db.past import history
from db.privacy import notices
from desktop.pages.event.page import EventPage
from desktop.preferences import Preferences
from desktop.store import Store


@pytest.fixture
def page(qtbot, theme, language, frozen, tmp_path, by):
    path = tmp_path / "fair.desk"
    presets.make(path, "vtm-michigan-2025", by).close()
    store = Store()
    store.by = by
    made = EventPage(store, Preferences(), None)
    qtbot.addWidget(made)
    with qtbot.waitSignal(store.opened):
        store.open(path)
    made.resize(1158, 734)
    made.show()
    made.enter()
    qtbot.waitUntil(lambda: "name" in made.form._fields)
    yield made
    store.close()


def go(qtbot, page, section):
    page.tabs.choose(section)
    page._choose_section(section)
    specs = page._sections[section].specs
    qtbot.waitUntil(lambda: page.form._specs is specs)


def ask(qtbot, page, function, *args):
    told = []
    with qtbot.waitSignal(page.store.lane.idled):
        page.store.read(told.append, function, *args)
    return told[0]


def retype(editor, words):
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, words)
    QTest.keyClick(editor, Qt.Key.Key_Return)


def test_what_visitors_were_promised_needs_a_supervisor(qtbot, page):
    page.store.write(None, operators.save, name="Elena", role="supervisor", pin="2468")
    page.store.write(None, operators.save, name="Tom", pin="1357")
    qtbot.waitUntil(page.store.lane.is_idle)
    controller = page.form._fields["controller"].editor
    retype(controller, "Another Body")
    qtbot.waitUntil(lambda: page.pin is not None and page.pin.isVisible())
    assert QApplication.focusWidget() is page.pin.pin.line
    QTest.keyClicks(page.pin.pin.line, "1357")
    QTest.keyClick(page.pin.pin.line, Qt.Key.Key_Return)
    qtbot.waitUntil(page.pin.isVisible)
    assert ask(qtbot, page, events.current).controller != "Another Body"
    QTest.keyClicks(page.pin.pin.line, "2468")
    with qtbot.waitSignal(page.store.changed):
        QTest.keyClick(page.pin.pin.line, Qt.Key.Key_Return)
    assert ask(qtbot, page, events.current).controller == "Another Body"
    assert page.form._fields["controller"].error() == ""
    with qtbot.waitSignal(page.store.changed):
        retype(page.form._fields["venue"].editor, "Hall 3")
    assert not page.pin.isVisible(), "the rest is anybody's to correct"


def test_a_notice_is_changed_by_a_supervisor_or_stays(qtbot, page):
    page.store.write(None, operators.save, name="Elena", role="supervisor", pin="2468")
    go(qtbot, page, "notices")
    title = page.form._fields["title"].editor
    before = ask(qtbot, page, notices.template, "en").title
    retype(title, "We keep nothing")
    qtbot.waitUntil(lambda: page.pin is not None and page.pin.isVisible())
    QTest.keyClick(page.pin.pin.line, Qt.Key.Key_Escape)
    assert ask(qtbot, page, notices.template, "en").title == before
    assert "supervisor" in page.form._fields["title"].error()


def test_a_field_is_saved_when_it_is_finished(qtbot, page):
    with qtbot.waitSignal(page.store.changed):
        retype(page.form._fields["venue"].editor, "Hall 3")
    assert ask(qtbot, page, events.current).venue == "Hall 3"


def test_a_correction_offers_its_own_undo(qtbot, page):
    with qtbot.waitSignal(page.said) as said:
        retype(page.form._fields["venue"].editor, "Hall 3")
    with qtbot.waitSignal(page.store.changed):
        page.store.write(None, history.undo, said.args[1])
    assert ask(qtbot, page, events.current).venue == "M1 Concourse"


def test_a_value_that_cannot_be_kept_is_told_beside_its_field(qtbot, page):
    field = page.form._fields["country"]
    retype(field.editor, "Michigan")
    qtbot.waitUntil(lambda: bool(field.error()))
    assert ask(qtbot, page, events.current).country == "US"


def test_nothing_is_written_when_nothing_was_changed(qtbot, page):
    before = ask(qtbot, page, history.changes)
    editor = page.form._fields["name"].editor
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert ask(qtbot, page, history.changes) == before


@pytest.mark.parametrize("section", ["types", "sessions", "bodies", "delegates"])
def test_a_row_is_added_and_taken_out_again(qtbot, page, section):
    go(qtbot, page, section)
    before = page.list.count()
    page.add.trigger()
    qtbot.waitUntil(lambda: page.list.count() == before + 1)
    page.remove.trigger()
    qtbot.waitUntil(lambda: page.list.count() == before)


@pytest.mark.parametrize("section", ["bodies", "delegates", "sessions", "outcomes"])
def test_whoever_adds_a_row_names_it_next(qtbot, page, section):
    go(qtbot, page, section)
    before = page.list.count()
    page.add.trigger()
    qtbot.waitUntil(lambda: page.list.count() == before + 1)
    first = next(iter(page.form._fields.values())).editor
    qtbot.waitUntil(lambda: QApplication.focusWidget() in (first, first.focusProxy()))
    assert QApplication.focusWidget().selectedText() == first.value()
    QTest.keyClicks(QApplication.focusWidget(), "MESAP")
    assert first.value() == "MESAP"


def test_staff_say_which_badge_types_a_session_admits(qtbot, page):
    go(qtbot, page, "sessions")
    boxes = {value: box for box, value in page.form._fields["admits"].editor._boxes}
    with qtbot.waitSignal(page.store.changed):
        boxes["press"].click()
    assert ask(qtbot, page, sessions.all_sessions)[0].admits == ("press",)


def test_every_section_opens_and_can_be_read_aloud(qtbot, page, assert_accessible):
    for section in page._sections:
        go(qtbot, page, section)
        assert_accessible(page)


def test_a_badge_types_colour_can_be_chosen_by_eye(qtbot, page, monkeypatch):
    go(qtbot, page, "types")
    editor = page.form._fields["colour"].editor
    monkeypatch.setattr(QColorDialog, "getColor", lambda *_: QColor("#0a7d3b"))
    with qtbot.waitSignal(page.store.changed):
        editor._choose.trigger()
    assert ask(qtbot, page, events.badge_types)[0].colour == "#0a7d3b"


def test_a_number_takes_digits_only(qtbot, page):
    edition = page.form._fields["edition"].editor
    edition.setFocus()
    edition.selectAll()
    QTest.keyClicks(edition, "1x2")
    assert edition.value() == 12


def test_a_new_row_is_named_in_the_language_of_now(qtbot, page, language):
    language.switch("it")
    go(qtbot, page, "bodies")
    with qtbot.waitSignal(page.store.changed):
        page.add.trigger()
    qtbot.waitUntil(lambda: page.form._fields["name"].editor.value().startswith("Ente "))


def test_outcomes_and_topics_are_added_ordered_and_taken_out(qtbot, page):
    go(qtbot, page, "outcomes")
    for _ in range(2):
        with qtbot.waitSignal(page.said):
            page.add.trigger()
    qtbot.waitUntil(lambda: page.list.count() == 10)
    page.list.setCurrentRow(8)
    with qtbot.waitSignal(page.said):
        page.remove.trigger()
    qtbot.waitUntil(lambda: page.list.count() == 9)
    with qtbot.waitSignal(page.said):
        page.add.trigger()
    codes = [one.code for one in ask(qtbot, page, choices.outcomes)]
    assert codes[8:] == ["outcome-10", "outcome-11"], "a code of before is not given again"
    go(qtbot, page, "topics")
    qtbot.waitUntil(lambda: page.list.count() == 11)
    with qtbot.waitSignal(page.said):
        retype(page.form._fields["name_it"].editor, "Auto elettriche")
    assert ask(qtbot, page, choices.topics)[0].name_it == "Auto elettriche"
