"""Lists out: chosen and saved with the keyboard alone, obeying consents, and kept in the register."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from db.access import operators
from db.errors import Refusal
from db.lists_out import exports
from db.meeting import meeting_saving, notes
from db.ours import bodies
from db.privacy import consents
from desktop.pages.exports.page import ExportsPage
from desktop.preferences import Preferences
from tests.desktop.pages.stand import FakeBadges, ask, press, settle, type_keys

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(store, show):
    return show(ExportsPage(store, Preferences(), FakeBadges()))


def write(qtbot, page, function, *args, **named):
    told = []
    page.store.write(told.append, function, *args, **named)
    settle(qtbot, page.store)
    return told[0] if told else None


def agree(qtbot, page, visitor, **answers):
    told = {"notice_version": "1", "language": "en", "how": "orally"}
    write(qtbot, page, consents.record, visitor.uuid, answers, **told)


def save(qtbot, page, path):
    """Save what is chosen in *path*; what is there then."""
    page.save(str(path))
    qtbot.waitUntil(path.exists)  # what is asked calmly gives way, and is asked again later
    settle(qtbot, page.store)
    return path.read_bytes()


def register(qtbot, page):
    return ask(qtbot, page.store, exports.exports)


def reach(wanted):
    for _ in range(60):
        if QApplication.focusWidget() is wanted:
            return
        press(Qt.Key.Key_Tab)
    pytest.fail("the focus did not get there")


def test_keys_alone_choose_a_list_and_say_where(qtbot, page, people, tmp_path):
    agree(qtbot, page, people["ada"], contact=True)
    press(Qt.Key.Key_1, ALT)
    reach(page.form.purpose)
    press(Qt.Key.Key_Down)
    settle(qtbot, page.store)
    assert page.form.wanted() == exports.Wanted("visitors", "contact")
    assert page.form.told() == "Rows: 1. Left out because they were never asked: 3."
    reach(page.form.format)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = page.findChild(QFileDialog)
    (proposed,) = dialog.selectedFiles()
    assert proposed.endswith("test Visitors Contact after the fair.csv")
    dialog.fileSelected.emit(str(tmp_path / "mail"))
    dialog.setParent(None)
    dialog.close()
    settle(qtbot, page.store)
    text = (tmp_path / "mail.csv").read_text(encoding="utf-8-sig")
    assert "Lovelace" in text
    assert "Hopper" not in text
    (made,) = register(qtbot, page)
    assert (made.name, made.rows, made.left_out) == ("mail.csv", 1, {"not_asked": 3})


def test_only_the_columns_that_are_chosen_leave(qtbot, page, tmp_path):
    page.form.format.choose(".csv")
    page.form.columns.choose("family_name", "company")
    head = save(qtbot, page, tmp_path / "l.csv").decode("utf-8-sig").splitlines()[0]
    assert head == "family_name,company"
    assert register(qtbot, page)[0].columns == ("family_name", "company")


def test_without_a_column_there_is_nothing_to_save(qtbot, page):
    settle(qtbot, page.store)
    assert page.form.save.isEnabled()
    page.form.columns.choose()
    page.form._word()
    assert not page.form.save.isEnabled()
    assert "No column is chosen." in page.form.told()
    page.form.all.trigger()
    assert page.form.save.isEnabled()


@pytest.mark.parametrize(
    ("kind", "format", "begins"),
    [
        ("visitors", ".vcf 4.0", b"BEGIN:VCARD\r\nVERSION:4.0"),
        ("visitors", ".vcf 3.0", b"BEGIN:VCARD\r\nVERSION:3.0"),
        ("visitors", ".xlsx", b"PK"),
        ("check-ins", ".csv", b"\xef\xbb\xbfat,"),
        ("meetings", ".ics", b"BEGIN:VCALENDAR"),
        ("follow-ups", ".csv", b"\xef\xbb\xbfid,"),
    ],
)
def test_each_kind_is_written_as_what_is_chosen(qtbot, page, tmp_path, kind, format, begins):
    page.enter(kind)
    settle(qtbot, page.store)
    assert page.form.format.choose(format)
    assert save(qtbot, page, tmp_path / f"list.{format.split()[0][1:]}").startswith(begins)


def test_a_bodys_calendar_and_its_list_name_nobody_who_did_not_agree(qtbot, page, people, tmp_path):
    anfia = ask(qtbot, page.store, bodies.recognise, "ANFIA")
    for number, name in enumerate(("ada", "grace")):
        start = datetime(2025, 4, 23, 15 + number, tzinfo=UTC)
        named = {"starts": start, "body": "ANFIA", "visitor": people[name].uuid}
        made = write(qtbot, page, meeting_saving.save, **named)
        write(qtbot, page, notes.log, made.uuid, text="Trays")
    agree(qtbot, page, people["ada"], sharing=True)
    page.enter("meetings")
    settle(qtbot, page.store)
    assert page.form.body_of.choose(anfia.uuid)
    settle(qtbot, page.store)
    assert page.form.told().endswith("Names left out because they did not agree to be shared: 1.")
    for format in (".csv", ".ics"):
        assert page.form.format.choose(format)
        whole = save(qtbot, page, tmp_path / f"anfia{format}")
        assert b"Ada Lovelace" in whole
        assert b"Hopper" not in whole
    assert len(Calendar.from_ical(whole).walk("VEVENT")) == page.form._counted.rows
    assert {one.body for one in register(qtbot, page)} == {anfia.uuid}


def test_who_works_for_a_body_is_offered_its_lists_alone(qtbot, page):
    anfia = ask(qtbot, page.store, bodies.recognise, "ANFIA")
    write(qtbot, page, operators.save, name=page.store.by.operator, body=anfia.uuid)
    page.enter()
    settle(qtbot, page.store)
    offered = page.form.body_of
    assert [offered.itemData(at) for at in range(offered.count())] == [anfia.uuid]


def test_nobody_in_particular_is_given_no_list_once_there_are_operators(qtbot, page, tmp_path):
    """Whoever works for a body would have the delegation's by choosing nobody, and nobody would
    know to whom it went.
    """
    anfia = ask(qtbot, page.store, bodies.recognise, "ANFIA")
    me = page.store.by
    page.store.by = replace(me, operator="")
    save(qtbot, page, tmp_path / "before.xlsx")
    write(qtbot, page, operators.save, name="Carla", body=anfia.uuid, pin="2468")
    refused = []
    page.store.refused.connect(refused.append)
    page.save(str(path := tmp_path / "list.xlsx"))
    qtbot.waitUntil(lambda: bool(refused))
    settle(qtbot, page.store)
    assert [each.refusal for each in refused] == [Refusal.NOBODY_HERE]
    assert not path.exists()
    write(qtbot, page, operators.save, name=me.operator)
    page.store.by = me
    save(qtbot, page, path)
    assert [one.operator for one in register(qtbot, page)] == ["", me.operator]


def test_the_register_says_who_when_what_for_whom_and_how_many(qtbot, page, tmp_path):
    page.form.purpose.choose("contact")
    save(qtbot, page, tmp_path / "none.xlsx")
    page.form.purpose.choose("")
    save(qtbot, page, tmp_path / "all.xlsx")
    table = page.register.table
    rows = [row for _, row in sorted(table.rows.loaded())]
    assert [row.export.name for row in rows] == ["all.xlsx", "none.xlsx"]
    line = [table.model().index(1, at).data() for at in range(8)]
    assert line == [
        *("Apr 23, 9:11\xa0AM", "Visitors", "Contact after the fair", "The delegation"),
        *("0", "4", "Tom", "none.xlsx"),
    ]
    table.go_to(1)
    assert page.register.more.text().startswith("Columns: First name, Last name")
    assert "never asked: 4" in page.register.more.text()


def test_the_page_can_be_read_aloud(page, assert_accessible):
    assert_accessible(page)


def test_the_page_speaks_italian_at_once(qtbot, page, language):
    language.switch("it")
    QApplication.processEvents()
    assert page.form.purpose.itemText(0) == "Gestione dell’evento"
    assert page.title() == "Elenchi in uscita"


def test_the_whole_event_leaves_on_a_supervisors_word_alone(qtbot, page, people, tmp_path):
    write(qtbot, page, operators.save, name="Elena", role="supervisor", pin="2468")
    write(qtbot, page, operators.save, name="Tom", pin="1357")
    page.archive.save.trigger()
    settle(qtbot, page.store)
    sheet = page.archive.pin
    assert QApplication.focusWidget() is sheet.pin.line
    type_keys("1357")
    press(Qt.Key.Key_Return)
    settle(qtbot, page.store)
    assert sheet.isVisible()
    assert page.findChild(QFileDialog) is None
    type_keys("2468")
    press(Qt.Key.Key_Return)
    settle(qtbot, page.store)
    dialog = page.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "fair"))
    dialog.setParent(None)
    dialog.close()
    settle(qtbot, page.store)
    told = json.loads((tmp_path / "fair.json").read_text("utf-8"))
    assert "Lovelace" in {one["family_name"] for one in told["tables"]["visitors"]}
    (made,) = register(qtbot, page)
    assert (made.kind, made.name, made.operator) == ("all", "fair.json", "Elena")
