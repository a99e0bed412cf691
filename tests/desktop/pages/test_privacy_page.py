"""The page of data protection: counts, a page to hand over, and the end of the time."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from db import clock, events
from db.access import operators
from db.door import check_ins
from db.erasure import erasing, retention
from db.errors import EnvironmentFault, Fault
from db.keeping import copies
from db.lists_out import exports
from db.meeting import meeting_saving, notes
from db.ours import bodies
from db.privacy import consents, notices, notices_given
from desktop import settings
from desktop.keeping import closing_out
from desktop.pages.privacy.page import PrivacyPage
from desktop.preferences import Preferences
from desktop.widgets.labels import Label
from tests.desktop.inside import inside
from tests.desktop.pages.stand import FakeBadges, ask, press, settle, type_keys

AFTER = datetime(2026, 5, 2, 9, tzinfo=UTC)


@pytest.fixture
def page(people, store, show):
    return show(PrivacyPage(store, Preferences(), FakeBadges()))


def write(qtbot, page, function, *args, **named):
    page.store.write(None, function, *args, **named)
    settle(qtbot, page.store)


@pytest.fixture
def due(qtbot, page, monkeypatch):
    """The page on a day when the time is over."""
    write(qtbot, page, events.edit, retention_until=date(2026, 4, 24))
    monkeypatch.setattr(clock, "now", lambda: AFTER)
    page.read()
    settle(qtbot, page.store)
    return page


def test_it_counts_and_names_nobody(qtbot, page, people):
    told = {"notice_version": "1", "language": "en", "how": "orally"}
    write(qtbot, page, consents.record, people["ada"].uuid, {"contact": True}, **told)
    words = page.view.texts()
    at = words.index("Contact after the fair")
    assert words[at + 1 : at + 3] == ["1", "0"]
    assert not any(who.family_name in " ".join(words) for who in people.values())


def test_nothing_goes_before_its_time_and_it_is_said_when_that_is(qtbot, page):
    for until, said in (
        (None, "once the event has a last day of data"),
        (date(2099, 5, 1), "after Friday, May 1, 2099"),
    ):
        write(qtbot, page, events.edit, retention_until=until)
        page.read()
        settle(qtbot, page.store)
        assert not page.end.isEnabled()
        assert page.over.isHidden()
        assert said in page.waits.text()
        assert page.waits.isVisible()


def test_the_page_is_saved_where_staff_choose(qtbot, page, tmp_path):
    press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialog = page.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "page.pdf"))
    dialog.close()
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")


def test_the_notice_is_saved_to_be_laid_on_the_desk(qtbot, page, tmp_path):
    page.notice.trigger()
    dialog = page.findChild(QFileDialog)
    assert dialog.selectedFiles()[0].endswith(" notice.pdf")
    dialog.fileSelected.emit(str(tmp_path / "notice.pdf"))
    dialog.close()
    settle(qtbot, page.store)
    assert (tmp_path / "notice.pdf").read_bytes().startswith(b"%PDF")


def test_it_counts_who_of_the_lists_came_and_was_told(qtbot, page, people):
    for who in ("ada", "grace"):
        write(qtbot, page, check_ins.check_in, people[who].code)
    write(qtbot, page, notices_given.give, people["ada"].uuid, language="en")
    words = page.view.texts()
    assert words[words.index("Brought by a list, and came") + 1] == "2"
    assert words[words.index("Of these, told where their data came from") + 1] == "1"
    answered = {"notice_version": "1-abcdef", "language": "en", "how": "paper"}
    for answer in (True, False):
        write(qtbot, page, consents.record, people["nico"].uuid, {"contact": answer}, **answered)
    version = ask(qtbot, page.store, notices.notice, "en").version
    read = next(one for one in page.view.texts() if one.startswith("Version of the notice"))
    assert {f"{version}: 1", "1-abcdef: 1"} == set(read.split(": ", 1)[1].split(" · "))


def test_no_line_is_cut_where_the_window_is_wider_than_the_cards(qtbot, page):
    page.resize(1366, 768)
    settle(qtbot, page.store)
    labels = [one for one in inside(page.view) if isinstance(one, Label)]
    assert len(labels) > 40
    assert [one.text() for one in labels if one.height() < one.heightForWidth(one.width())] == []


def test_it_says_that_the_time_is_over(due):
    assert due.end.isEnabled()
    assert not due.over.isHidden()


def test_nothing_of_the_file_before_is_shown_or_ended_in_the_next(due, unread, tmp_path):
    assert due.unread.isVisible()
    due.store.closed.emit()
    assert due.view.texts() == []
    assert not due.end.isEnabled()
    assert not any(told.isVisible() for told in (due.over, due.waits, due.unread))
    due.sheet.close_sheet()
    due.end.trigger()
    assert not due.sheet.isVisible()
    due.write(str(tmp_path / "page.pdf"))
    assert not (tmp_path / "page.pdf").exists()
    due.retranslate()
    assert not due.end.isEnabled()


def test_a_reason_is_needed_and_no_single_key_does_it(qtbot, due):
    due.end.trigger()
    settle(qtbot, due.store)
    due.sheet.do.trigger()
    assert due.sheet.reason.hasFocus()
    type_keys("authorisation 12/2026")
    press(Qt.Key.Key_Return)
    settle(qtbot, due.store)
    assert not ask(qtbot, due.store, retention.review, AFTER).nothing_left


def test_everybody_becomes_nobody_and_one_backup_is_left(qtbot, due, people):
    due.end.trigger()
    settle(qtbot, due.store)
    type_keys("authorisation 12/2026")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Space)
    settle(qtbot, due.store)
    assert ask(qtbot, due.store, retention.review, AFTER).nothing_left
    assert due.sheet.title.text() == "Everybody is anonymous"
    assert len(copies.backups(due.store.path)) == 1
    assert not due.end.isEnabled()
    assert due.over.isHidden()
    assert due.sheet.trouble.isHidden()


def test_older_copies_and_the_second_place_are_named_for_somebody_to_delete(qtbot, due, tmp_path):
    aside = due.store.path.with_name(f"{due.store.path.stem} set aside 20250423T120000Z.desk")
    aside.write_bytes(b"Ada, damaged")
    settings.change(settings.load(), second_place=str(tmp_path / "stick"))
    due.end.trigger()
    settle(qtbot, due.store)
    type_keys("because")
    due.sheet.do.trigger()
    settle(qtbot, due.store)
    assert not due.sheet.trouble.isHidden()
    named = due.sheet.trouble.more.text()
    assert str(aside) in named
    assert f"the encrypted backups in {tmp_path / 'stick'}" in named
    assert aside.exists()


def test_lists_that_were_written_go_where_somebody_says_so(qtbot, due, monkeypatch):
    listing = exports.Listing(exports.Wanted("visitors"), (), (), {}, ())
    monkeypatch.setattr(closing_out, "usual_folders", list)
    for name in ("Ada.csv", "on a stick.csv"):
        write(qtbot, due, exports.record, listing, name)
    file = due.store.path.with_name("Ada.csv")
    file.write_text("Ada")
    os.utime(file, (AFTER.timestamp(), AFTER.timestamp()))
    due.end.trigger()
    settle(qtbot, due.store)
    assert due.sheet.files.text() == "Also delete 1 file written before"
    assert due.sheet._which.text() == str(file)
    assert not due.sheet.files.isChecked()
    type_keys("because")
    due.sheet.files.setChecked(True)
    due.sheet.do.trigger()
    settle(qtbot, due.store)
    assert not file.exists()
    assert due.sheet.trouble.more.text() == "on a stick.csv"


def test_it_takes_a_supervisor(qtbot, due):
    write(qtbot, due, operators.save, name="Sara", role="supervisor", pin="4711")
    write(qtbot, due, operators.save, name="Tom", role="staff", pin="8642")
    due.end.trigger()
    settle(qtbot, due.store)
    type_keys("because")
    for pin in ("", "8642"):
        due.sheet.pin.setText(pin)
        due.sheet.do.trigger()
        settle(qtbot, due.store)
        assert not ask(qtbot, due.store, retention.review, AFTER).nothing_left
        assert due.sheet.pin.hasFocus()
    due.sheet.pin.setText("4711")
    due.sheet.do.trigger()
    settle(qtbot, due.store)
    assert ask(qtbot, due.store, retention.review, AFTER).nothing_left


def test_a_backup_that_cannot_be_written_is_told_and_the_older_ones_are_named(
    qtbot, due, monkeypatch
):
    def full(*_args):
        raise EnvironmentFault(Fault.DISK_FULL, due.store.path)

    monkeypatch.setattr(copies, "backup", full)
    due.end.trigger()
    settle(qtbot, due.store)
    type_keys("because")
    due.sheet.do.trigger()
    settle(qtbot, due.store)
    assert not due.sheet.trouble.isHidden()
    assert ask(qtbot, due.store, retention.review, AFTER).nothing_left


def test_the_page_can_be_read_aloud(page, assert_accessible):
    assert_accessible(page)


@pytest.fixture
def unread(qtbot, page, people):
    """Nico was erased, and a note of Ada's meeting says a name like his."""
    start = {"starts": datetime(2025, 4, 23, 14, 30, tzinfo=UTC)}
    made = []
    page.store.write(made.append, meeting_saving.save, visitor=people["ada"].uuid, **start)
    settle(qtbot, page.store)
    write(qtbot, page, notes.log, made[0].uuid, text=f"{people['nico'].given_name} called")
    by = replace(page.store.by, reason="a letter")
    page.store.write(None, lambda db, _by: erasing.erase(db, by, people["nico"].uuid))
    settle(qtbot, page.store)
    return made[0]


def test_what_an_erasure_left_is_read_and_cleared_by_keys_alone(qtbot, page, unread):
    assert page.unread.isVisible()
    page.open_unread.trigger()
    settle(qtbot, page.store)
    sheet, gone = page.reading, []
    page.go.connect(lambda *where: gone.append(where))
    assert (sheet.leave_button.text(), sheet.button.text()) == ("Leave it", "Take the name out")
    (order,) = [one for one in inside(sheet) if getattr(one, "text", str)() == "Open"]
    order.click()
    assert (gone, sheet.isVisible()) == ([("agenda", unread.uuid)], False)
    page.open_unread.trigger()
    settle(qtbot, page.store)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)  # nothing goes without a reason
    assert sheet.why.error() != ""
    type_keys("Elena read it")
    press(Qt.Key.Key_Return)
    with qtbot.waitSignal(sheet.read):
        press(Qt.Key.Key_Return)
    settle(qtbot, page.store)
    assert [one.text for one in ask(qtbot, page.store, notes.of, unread.uuid)] == ["– called"]
    assert not page.unread.isVisible()


def test_what_means_somebody_else_is_left(qtbot, page, unread):
    page.open_unread.trigger()
    settle(qtbot, page.store)
    type_keys("another one")
    with qtbot.waitSignal(page.reading.read):
        page.reading.keep.trigger()
    settle(qtbot, page.store)
    assert [one.text for one in ask(qtbot, page.store, notes.of, unread.uuid)] != ["– called"]
    assert not page.unread.isVisible()


def test_what_was_read_of_one_says_nothing_about_another(qtbot, page, unread, people):
    other = people["grace"].uuid
    sheet, found = page.reading, page._unread[0]
    sheet.ask(found)
    sheet.reason.setText("Elena read it")
    sheet.go()
    sheet.ask(replace(found, visitor=other))
    with qtbot.waitSignal(sheet.read):
        settle(qtbot, page.store)
    assert sheet.button.isVisible()
    assert sheet.keep.isEnabled()
    assert sheet.title.text() != "Read"
    sheet.reason.setText("Elena read it, too")
    sheet.go()
    sheet.close_sheet()
    with qtbot.waitSignal(page.store.refused):  # of who has nothing to be read
        settle(qtbot, page.store)
    assert not page.unread.isVisible()


def test_who_works_for_a_body_is_not_shown_what_every_body_has_to_read(qtbot, page, unread):
    body = ask(qtbot, page.store, bodies.bodies)[0]
    write(qtbot, page, operators.save, name="Rita", role="staff", body=body.uuid)
    page.read()
    settle(qtbot, page.store)
    assert page.unread.isVisible()
    page.store.by = replace(page.store.by, operator="Rita")
    page.store.turned.emit()
    assert not page.unread.isVisible()
    settle(qtbot, page.store)
    assert not page.unread.isVisible()
    page.open_unread.trigger()
    assert not page.reading.isVisible()
