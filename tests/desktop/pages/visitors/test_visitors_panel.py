"""The panel beside the list of visitors: correcting, codes, answers and history of one."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget

from db.badges import job_orders, spares
from db.door import back_entries, check_ins
from db.past import history
from db.past.changes import By
from db.privacy import consents
from db.rows import Way
from db.visitor import visitor_codes, visitors
from desktop.pages.visitors.actions import VisitorActions
from desktop.pages.visitors.columns import VisitorColumns
from desktop.pages.visitors.detail import VisitorDetail
from desktop.pages.visitors.export import VisitorExport
from desktop.pages.visitors.list import VisitorList
from desktop.preferences import Preferences
from desktop.undo.undoing import Undoing
from desktop.widgets.buttons import Button
from desktop.widgets.labels import Label
from desktop.widgets.tables import Rows, Table
from tests.desktop.pages.list_badges import ListBadges
from tests.desktop.pages.stand import ask, press, settle, type_keys

ENTER, ESCAPE, TAB = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab
BADGE, PRIVACY, HISTORY = 1, 3, 4
WIDE = re.compile(r"\s")


@pytest.fixture
def panel(store, show):
    """The panel by itself, beside a field that can take the focus away."""
    host = QWidget()
    badges = ListBadges(store, preferences := Preferences())
    listed = VisitorList(store, Table(Rows(VisitorColumns().columns())))
    export = VisitorExport(host, store, preferences, badges, listed)
    actions = VisitorActions(host, store, badges, export.paper)
    made = VisitorDetail(store, badges, actions, export)
    made.told, made.undoing, made.elsewhere = [], Undoing(store, made), QLineEdit()
    for part in (made, made.undoing):
        part.said.connect(lambda words, change: made.told.append((words, change)))
    made.undoing.warned.connect(made.told.append)
    made.wants_undo.connect(made.undoing.undo)
    row = QHBoxLayout(host)
    for widget in (actions, made.elsewhere, made):
        row.addWidget(widget)
    show(host)
    return made


@pytest.fixture
def ada(qtbot, panel, store, people):
    """Ada is shown."""
    panel.show_visitor(ask(qtbot, store, visitors.by_uuid, people["ada"].uuid))
    return people["ada"]


def turn(qtbot, panel, tab):
    panel.tabs.setCurrentIndex(tab)
    settle(qtbot, panel._store)


def write(qtbot, store, function, *args, **named):
    store.write(None, function, *args, **named)
    settle(qtbot, store)


def line(panel, name):
    return panel.fields.lines[name]


def enter(qtbot, panel, name, words):
    """Type *words* into the field *name* in place of what it holds, and press Enter."""
    line(panel, name).setFocus()
    line(panel, name).selectAll()
    type_keys(words)
    press(ENTER)
    settle(qtbot, panel._store)


def words_in(widget):
    """All that *widget* says, once what was put in is laid out."""
    QApplication.processEvents()
    return [label.text() for label in widget.findChildren(Label) if label.isVisibleTo(widget)]


def button(widget, words):
    """The first button in *widget* whose name for a screen reader begins with *words*."""
    QApplication.processEvents()
    found = (each for each in widget.findChildren(Button) if each.isVisibleTo(widget))
    return next(each for each in found if (each.accessibleName() or each.text()).startswith(words))


class TestCorrecting:
    def test_enter_saves_the_field_and_offers_the_undo(self, qtbot, panel, ada, store):
        enter(qtbot, panel, "company", "Difference Engines")
        assert ask(qtbot, store, visitors.by_uuid, ada.uuid).company == "Difference Engines"
        words, change = panel.told[-1]
        assert words == "Company of Ada Lovelace corrected"
        panel.undoing.undo(change)
        qtbot.waitUntil(lambda: panel.told[-1][0].startswith("Undone"))
        assert ask(qtbot, store, visitors.by_uuid, ada.uuid).company == "Analytical Engines"

    def test_leaving_the_field_saves_it_once(self, qtbot, panel, ada, store):
        line(panel, "city").setFocus()
        type_keys("London")
        panel.elsewhere.setFocus()
        settle(qtbot, store)
        assert ask(qtbot, store, visitors.by_uuid, ada.uuid).city == "London"
        assert len(panel.told) == 1

    def test_a_field_that_is_left_as_it_was_changes_nothing(self, qtbot, panel, ada, store):
        line(panel, "company").setFocus()
        press(ENTER)
        panel.elsewhere.setFocus()
        settle(qtbot, store)
        assert panel.told == []

    def test_what_was_typed_about_one_goes_to_them_though_another_is_chosen(
        self, qtbot, panel, ada, store, people
    ):
        line(panel, "city").setFocus()
        type_keys("London")
        panel.elsewhere.setFocus()
        panel.show_visitor(people["mary"])
        settle(qtbot, store)
        assert ask(qtbot, store, visitors.by_uuid, ada.uuid).city == "London"
        assert ask(qtbot, store, visitors.by_uuid, people["mary"].uuid).city == ""
        assert panel.visitor().name == "Mary Lovell"

    def test_escape_brings_back_what_is_saved_and_then_leaves(self, qtbot, panel, ada):
        line(panel, "company").setFocus()
        type_keys("x")
        press(ESCAPE)
        assert line(panel, "company").text() == "Analytical Engines"
        with qtbot.waitSignal(panel.left):
            press(ESCAPE)

    def test_a_name_that_is_needed_is_asked_for_beside_the_field(self, qtbot, panel, store, people):
        alone = ask(qtbot, store, visitors.by_uuid, people["mary"].uuid)
        write(qtbot, store, visitors.edit, alone.uuid, family_name="")
        panel.show_visitor(ask(qtbot, store, visitors.by_uuid, alone.uuid))
        line(panel, "given_name").setFocus()
        line(panel, "given_name").clear()
        press(ENTER)
        settle(qtbot, store)
        assert panel.fields._fields["given_name"].error() == "A first name is needed."
        assert ask(qtbot, store, visitors.by_uuid, alone.uuid).given_name == "Mary"

    def test_a_registration_id_of_somebody_else_is_refused(self, qtbot, panel, store, people):
        panel.show_visitor(people["mary"])
        enter(qtbot, panel, "external_id", "VTM25-10000")
        assert "Another visitor" in panel.fields._fields["external_id"].error()

    @pytest.mark.parametrize(
        ("field", "typed", "kept"),
        [
            ("country", "Germania", "DE"),
            ("country", "Atlantis", "Atlantis"),
            ("phone", "(248) 555-0199", "+12485550199"),
            ("email", "ADA@ENGINES.EXAMPLE", "ada@engines.example"),
        ],
    )
    def test_what_is_typed_is_tidied_like_a_walk_in(
        self, qtbot, panel, ada, store, field, typed, kept
    ):
        enter(qtbot, panel, field, typed)
        assert getattr(ask(qtbot, store, visitors.by_uuid, ada.uuid), field) == kept

    def test_a_time_is_that_of_the_fair(self, qtbot, panel, ada, store):
        enter(qtbot, panel, "valid_from", "2025-04-23 12:00")
        kept = ask(qtbot, store, visitors.by_uuid, ada.uuid).valid_from
        assert kept == datetime(2025, 4, 23, 16, 0, tzinfo=UTC)
        assert line(panel, "valid_from").text() == "2025-04-23 12:00"
        line(panel, "valid_from").clear()
        press(ENTER)
        settle(qtbot, store)
        assert ask(qtbot, store, visitors.by_uuid, ada.uuid).valid_from is None

    def test_a_time_that_cannot_be_told_says_how_to_write_it(self, qtbot, panel, ada, store):
        enter(qtbot, panel, "valid_until", "tomorrow")
        assert "2025-04-23 09:00" in panel.fields._fields["valid_until"].error()
        assert ask(qtbot, store, visitors.by_uuid, ada.uuid).valid_until is None

    def test_a_choice_is_saved_when_it_is_made(self, qtbot, panel, ada, store):
        combo = panel.fields.combos["organiser_opt_in"]
        combo.choose("yes")
        combo.activated.emit(combo.currentIndex())
        settle(qtbot, store)
        assert ask(qtbot, store, visitors.by_uuid, ada.uuid).organiser_opt_in == "yes"

    def test_a_doubtful_name_is_pointed_out_until_it_is_corrected(self, qtbot, panel, ada, store):
        doubtful = ask(qtbot, store, visitors.by_uuid, ada.uuid)
        assert not panel.fields.notice.isVisible()
        write(qtbot, store, visitors.edit, doubtful.uuid, family_name="", company="")
        panel.show_visitor(ask(qtbot, store, visitors.by_uuid, ada.uuid))
        assert panel.fields.notice.isVisible()
        enter(qtbot, panel, "family_name", "King")
        assert not panel.fields.notice.isVisible()


class TestCodes:
    def test_a_code_is_bound_and_leads_to_the_visitor(self, qtbot, panel, ada, store):
        turn(qtbot, panel, BADGE)
        panel.badge.box.setFocus()
        type_keys("MOOV-7")
        press(ENTER)
        settle(qtbot, store)
        assert ask(qtbot, store, visitor_codes.resolve, "moov 7").visitor == ada.uuid
        assert "MOOV-7" in words_in(panel.badge)

    def test_a_scan_is_bound_only_where_one_is_asked_for(self, qtbot, panel, ada, store):
        turn(qtbot, panel, BADGE)
        panel.elsewhere.setFocus()
        assert not panel.take_scan("MOOV-7")
        panel.badge.box.setFocus()
        assert panel.take_scan("MOOV-7")
        settle(qtbot, store)
        assert ask(qtbot, store, visitor_codes.resolve, "MOOV-7").visitor == ada.uuid

    def test_a_code_of_somebody_else_stays_theirs(self, qtbot, panel, ada, store, people):
        turn(qtbot, panel, BADGE)
        panel.badge.box.setFocus()
        assert panel.take_scan(people["mary"].code)
        settle(qtbot, store)
        qtbot.waitUntil(lambda: panel.badge._field.error() == "Mary Lovell holds this code.")
        found = ask(qtbot, store, visitor_codes.resolve, people["mary"].code)
        assert found.visitor == people["mary"].uuid

    def test_a_spare_badge_is_known_by_its_number(self, qtbot, panel, ada, store):
        turn(qtbot, panel, BADGE)
        made = []
        store.write(made.append, spares.make, 1, 7)
        qtbot.waitUntil(lambda: bool(made))
        write(qtbot, store, visitor_codes.assign, ada.uuid, made[0][0].code)
        assert any(words.startswith("Spare badge 7 · since") for words in words_in(panel.badge))

    def test_a_lost_badge_shows_both_codes(self, qtbot, panel, ada, store):
        turn(qtbot, panel, BADGE)
        write(qtbot, store, visitor_codes.lost, ada.uuid)
        assert len([words for words in words_in(panel.badge) if "admits nobody" in words]) == 1

    def test_the_badges_that_were_made_are_listed(self, qtbot, panel, ada, store):
        turn(qtbot, panel, BADGE)
        assert "No badge was made yet." in words_in(panel.badge)
        badges = [(ada.uuid, ada.code)]
        write(qtbot, store, job_orders.write_file, badges, name="desk.pdf", stock="a6")
        assert "Saved in the PDF desk.pdf" in words_in(panel.badge)


class TestPrivacy:
    def test_the_organisers_statement_is_no_consent(self, qtbot, panel, ada, store):
        write(qtbot, store, visitors.edit, ada.uuid, organiser_opt_in="yes")
        turn(qtbot, panel, PRIVACY)
        said = words_in(panel.privacy)
        assert "Marketing box of the organiser: Yes" in said
        assert "The organiser's statement. It is no consent to us." in said
        assert said.count("Not asked") == len(consents.PURPOSES)

    def test_an_answer_is_kept_with_how_it_was_given(self, qtbot, panel, ada, store):
        turn(qtbot, panel, PRIVACY)
        panel.privacy.how.choose("paper")
        button(panel.privacy, "Says yes").click()
        settle(qtbot, store)
        (given,) = ask(qtbot, store, consents.of, ada.uuid)
        assert (given.purpose, given.answer, given.how) == ("contact", True, "paper")

    def test_a_withdrawal_is_a_new_answer(self, qtbot, panel, ada, store):
        turn(qtbot, panel, PRIVACY)
        button(panel.privacy, "Says yes").click()
        settle(qtbot, store)
        button(panel.privacy, "Withdraws").click()
        settle(qtbot, store)
        answers = [given.answer for given in ask(qtbot, store, consents.of, ada.uuid)]
        assert answers == [True, False]


class TestHistory:
    def test_old_and_new_values_are_shown_and_each_change_can_be_undone(
        self, qtbot, panel, ada, store
    ):
        write(qtbot, store, visitors.edit, ada.uuid, company="Difference Engines")
        write(qtbot, store, check_ins.check_in_visitor, ada.uuid)
        turn(qtbot, panel, HISTORY)
        said = words_in(panel.history)
        assert "Company: from “Analytical Engines” to “Difference Engines”" in said
        assert "Came in" in said
        button(panel.history, "Undo: Tom corrected the data").click()
        qtbot.waitUntil(lambda: panel.told != [])
        settle(qtbot, store)
        assert ask(qtbot, store, visitors.by_uuid, ada.uuid).company == "Analytical Engines"

    def test_it_begins_at_the_top_and_the_keys_stay_beside_it(self, qtbot, panel, ada, store):
        for company in ("Difference Engines", "Engines", "More Engines", "Most Engines", "One"):
            write(qtbot, store, visitors.edit, ada.uuid, company=company)
        turn(qtbot, panel, HISTORY)
        panel.window().resize(900, 420)
        area = panel._stack.currentWidget()
        qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
        assert area.verticalScrollBar().value() > 0
        button(panel.history, "Undo: Tom corrected the data").setFocus()
        turn(qtbot, panel, PRIVACY)
        assert panel.tabs.hasFocus()
        turn(qtbot, panel, HISTORY)
        assert area.verticalScrollBar().value() == 0
        newest = button(panel.history, "Undo: Tom corrected the data")
        newest.setFocus()
        newest.click()
        qtbot.waitUntil(lambda: panel.told != [])
        settle(qtbot, store)
        assert panel.tabs.hasFocus() or panel.history.isAncestorOf(QApplication.focusWidget())

    def test_answers_and_undos_are_told_in_sentences(self, qtbot, panel, ada, store):
        said = {"notice_version": "1", "language": "en", "how": "orally"}
        write(qtbot, store, consents.record, ada.uuid, {"newsletter": True}, **said)
        write(qtbot, store, consents.record, ada.uuid, {"contact": False}, **said)
        write(qtbot, store, history.undo)
        turn(qtbot, panel, HISTORY)
        told = words_in(panel.history)
        assert "Tom noted the answer: Newsletter: yes, said to staff" in told
        no = "Tom noted the answer: Contact after the fair: no, said to staff"
        assert no in told
        assert any(one.startswith(f"Tom took this back: {no}, on Apr 23") for one in told)

    def test_an_undo_is_refused_when_something_newer_stands_on_it(self, qtbot, panel, ada, store):
        write(qtbot, store, visitors.edit, ada.uuid, company="Difference Engines")
        write(qtbot, store, visitors.edit, ada.uuid, company="Difference Engines Ltd")
        turn(qtbot, panel, HISTORY)
        older = panel._dossier.story[1][0]
        panel.undoing.undo(older.uuid)
        qtbot.waitUntil(lambda: panel.told != [])
        assert "Undo that first: Tom corrected the data (Ada" in panel.told[-1]
        kept = ask(qtbot, store, visitors.by_uuid, ada.uuid)
        assert kept.company == "Difference Engines Ltd"

    def test_what_another_did_is_taken_back_with_a_reason(self, qtbot, panel, ada, store):
        write(qtbot, store, visitors.edit, ada.uuid, company="Difference Engines")
        made = ask(qtbot, store, history.of, ada.uuid)[0]
        store.by = By("Eva", store.by.station)
        panel.undoing.undo(made.uuid)
        qtbot.waitUntil(lambda: panel.undoing.sheet is not None)
        sheet = panel.undoing.sheet
        assert "corrected the data" in sheet.about.text()
        assert "Tom" in sheet.about.text()
        qtbot.keyClick(sheet.line, Qt.Key.Key_Return)
        assert sheet.isVisible()
        qtbot.keyClicks(sheet.line, "typed twice")
        with qtbot.waitSignal(panel.undoing.undone):
            qtbot.keyClick(sheet.line, Qt.Key.Key_Return)
        assert not sheet.isVisible()
        undo = ask(qtbot, store, history.of, ada.uuid)[0]
        assert (undo.operator, undo.reason) == ("Eva", "typed twice")

    def test_an_entry_from_paper_tells_both_its_times(self, qtbot, panel, ada, store, frozen):
        write(qtbot, store, back_entries.enter, ada.uuid, frozen() - timedelta(minutes=11))
        frozen.forward(hours=3)
        write(qtbot, store, check_ins.check_in, ada.code, way=Way.EXIT)
        turn(qtbot, panel, HISTORY)
        said = [WIDE.sub(" ", each) for each in words_in(panel.history)]
        assert [each for each in said if each.startswith("Typed in")] == [
            "Typed in Apr 23, 9:11 AM"
        ]
        assert any(each.startswith("Apr 23, 9:00 AM · Tom") for each in said)

    def test_a_change_that_was_undone_says_so_and_offers_nothing(self, qtbot, panel, ada, store):
        write(qtbot, store, visitors.edit, ada.uuid, company="Difference Engines")
        turn(qtbot, panel, HISTORY)
        panel.undoing.undo(panel._dossier.story[0][0].uuid)
        qtbot.waitUntil(lambda: panel.told != [])
        settle(qtbot, store)
        assert "Undone" in words_in(panel.history)
        with pytest.raises(StopIteration):
            button(panel.history, "Undo: Tom corrected the data")


def test_a_long_name_changes_no_width(qtbot, panel, ada, store):
    before = panel.width()
    write(qtbot, store, visitors.edit, ada.uuid, given_name="Wilhelmina " * 9, company="W" * 120)
    panel.show_visitor(ask(qtbot, store, visitors.by_uuid, ada.uuid))
    QApplication.processEvents()
    assert panel.width() == before
    assert panel.fields.width() <= before


def test_a_name_with_markup_stays_words(qtbot, panel, ada, store):
    markup = "<img src=x>"
    write(qtbot, store, visitors.edit, ada.uuid, company=markup)
    panel.show_visitor(ask(qtbot, store, visitors.by_uuid, ada.uuid))
    assert panel.firm.text() == markup
    assert panel.firm.textFormat() == Qt.TextFormat.PlainText
