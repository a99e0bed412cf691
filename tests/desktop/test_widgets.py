"""The widgets that pages are made of: plain text, nothing cut silently, keys that work."""

from __future__ import annotations

import itertools
import re
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QEnterEvent, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

import desktop
from desktop.widgets import announcing, cards
from desktop.widgets.buttons import Action, Button, IconButton
from desktop.widgets.fields import Check, Combo, Field, Segments
from desktop.widgets.labels import FitLabel, Label, plain_tip
from desktop.widgets.preview import Preview
from desktop.widgets.search_box import SearchBox
from desktop.widgets.sheet import Sheet
from desktop.widgets.side_nav import SideNav
from desktop.widgets.status_bar import StatusBar
from desktop.widgets.toast import SHOWN_FOR, Toast
from desktop.widgets.verdict import State, Verdict, VerdictCard

IMAGE = '<img src="file:///etc/hostname"> & <b>bold</b>'
LONG = "Maria Concetta Sanfilippo-Wolfeschlegelsteinhausenberger di Castelvetro e Montebello Ionico Junior"


@pytest.fixture
def host(qtbot, theme, language):
    """A window of the size of a small laptop's screen."""
    window = QWidget()
    window.setProperty("role", "page")
    window.column = QVBoxLayout(window)
    qtbot.addWidget(window)
    window.resize(1366, 728)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def show(host, widget):
    host.column.addWidget(widget)
    QApplication.processEvents()
    return widget


# Text that came from outside


def test_nothing_of_the_program_can_guess_rich_text():
    guessing = re.compile(r"\bQLabel\(|\bQMessageBox\(|\.setHtml\(|\.insertHtml\(")
    tips = re.compile(r"setToolTip\((?!plain_tip\(|action\.toolTip)|setWhatsThis\(")
    statics = re.compile(r"QMessageBox\.(about|critical|information|question|warning)\(")
    found = []
    for file in Path(desktop.__file__).parent.rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        # Who makes a box says in the same file that its text is plain; a benchmark shows nothing
        # of ours.
        says_plain = "TextFormat.PlainText" in text or ".PlainText)" in text
        for line in text.splitlines() if "bench" not in file.parts else ():
            guesses = guessing.search(line) and not says_plain
            if guesses or tips.search(line) or statics.search(line):
                found.append(f"{file.name}: {line.strip()}")
    assert found == []


def test_a_label_shows_markup_as_it_is(host):
    label = show(host, Label(IMAGE))
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == IMAGE


def test_a_tooltip_shows_markup_as_it_is():
    assert "<img" not in plain_tip(IMAGE)
    assert "&lt;img" in plain_tip(IMAGE)
    assert plain_tip("") == ""


def test_a_label_that_elides_asks_for_no_room_and_keeps_all_its_words(host):
    label = show(host, Label(LONG * 5, elide=True))
    assert label.minimumSizeHint().width() == 0
    assert host.width() == 1366
    assert QAccessible.queryAccessibleInterface(label).text(QAccessible.Text.Name) == LONG * 5


def test_a_label_that_is_cut_shows_all_of_it_in_its_tooltip(host):
    label = show(host, Label(f"<b>{LONG}</b> " * 5, elide=True))
    label.grab()
    assert label.toolTip() == plain_tip(label.text())
    label.setText("Ada & <i>Bo</i>")
    label.grab()
    assert label.toolTip() == ""


def test_a_name_takes_the_largest_size_that_fits(host):
    label = FitLabel((30, 26, 22, 18))
    label.setParent(host)
    for text, width, lines in (("Jan Ricci", 600, 1), (LONG, 640, 2), ("W" * 300, 300, 2)):
        label.set_text(text)
        label.resize(width, 100)
        _, metrics, broken, cut = label._fit(width)
        assert len(broken) == lines
        assert cut == (text == "W" * 300)
        assert all(metrics.horizontalAdvance(line) <= width for line in broken)
    assert broken[-1].endswith("…")


def test_a_fitted_name_loses_no_letter(host):
    label = FitLabel((30, 26, 22, 18))
    label.set_text(LONG)
    _, _, broken, _ = label._fit(640)
    assert "".join(broken).split() == LONG.split()


# Verdict


@pytest.fixture
def card(host):
    return show(host, VerdictCard())


@pytest.mark.parametrize("state", State)
def test_every_verdict_is_told_by_word_and_icon_and_not_by_colour_alone(card, state):
    card.show_verdict(Verdict(state, "WORD", "Name"))
    assert card.accessibleName() == "WORD. Name"
    assert not card.grab().isNull()


def test_no_two_verdicts_of_one_colour_have_the_same_icon():
    assert len({(state.tone_name, state.icon) for state in State}) == len(list(State))


def test_a_verdict_is_announced_as_an_alert(card, monkeypatch):
    class Announcements:
        Event = QAccessible.Event
        said: ClassVar = []

        @classmethod
        def updateAccessibility(cls, event):
            name = QAccessible.queryAccessibleInterface(card).text(QAccessible.Text.Name)
            cls.said.append((event.type(), name))

    monkeypatch.setattr(announcing, "QAccessible", Announcements)
    card.show_verdict(
        Verdict(State.SEEN, "SEEN", "Ada", why="At 09:11, by Tom", appointment="10:30 ANFIA")
    )
    words = "SEEN. Ada. At 09:11, by Tom. 10:30 ANFIA"
    assert Announcements.said == [(QAccessible.Event.Alert, words)]


def test_the_cards_height_is_the_same_for_every_ordinary_verdict(card, host):
    host.column.addStretch(1)
    actions = [Action(host, "printer"), Action(host, "undo-2")]
    heights = set()
    for verdict, offered in (
        (Verdict(State.READY, "READY", "Scan a badge", "or type a name"), []),
        (Verdict(State.OK, "CHECKED IN", "Jan Ricci", "MichAuto · Buyer"), actions),
        (Verdict(State.SEEN, "SEEN", "Jan Ricci", "MichAuto", "At 09:11", "It is fine"), actions),
    ):
        card.show_verdict(verdict, offered)
        QApplication.processEvents()
        heights.add(card.height())
    assert heights == {VerdictCard.HEIGHT}


def test_a_long_name_widens_nothing(card, host):
    card.show_verdict(Verdict(State.OK, "CHECKED IN", LONG * 3, LONG * 3, LONG, LONG, LONG, "VIP"))
    QApplication.processEvents()
    assert card.minimumSizeHint().width() < 700
    assert host.width() == 1366


def test_actions_keep_to_one_line_and_lose_words_not_names(host):
    card = VerdictCard()
    card.setParent(host)
    actions = []
    for words in ("Stampa badge", "Registra incontro", "Annulla accredito", "Correggi il nome"):
        action = Action(host, "printer")
        action.say(words)
        actions.append(action)
    card.resize(780, 240)
    card.show()
    card.show_verdict(Verdict(State.OK, "OK", "Jan"), actions)
    QApplication.processEvents()
    buttons = [each for each in card.findChildren(Button) if each.isVisible()]
    assert len({each.y() for each in buttons}) == 1
    assert buttons[0].text() == "Stampa badge"
    assert buttons[-1].text() == ""
    assert buttons[-1].accessibleName() == "Correggi il nome"
    assert "Correggi il nome" in buttons[-1].toolTip()


def test_the_first_action_is_the_one_that_stands_out(card, host):
    first, second = Action(host, "printer"), Action(host, "undo-2")
    card.show_verdict(Verdict(State.OK, "OK", "Jan"), [first, second])
    roles = [each.property("role") for each in card.findChildren(Button) if each.isVisible()]
    assert roles == ["primary", ""]
    card.show_verdict(Verdict(State.READY, "READY", "Scan"), [])
    assert [each for each in card.findChildren(Button) if each.isVisible()] == []


def test_a_button_of_the_card_does_only_what_it_shows_now(qtbot, card, host):
    first, second = Action(host, "printer"), Action(host, "undo-2")
    card.show_verdict(Verdict(State.OK, "OK", "Jan"), [first])
    card.show_verdict(Verdict(State.OK, "OK", "Ada"), [second])
    button = next(each for each in card.findChildren(Button) if each.isVisible())
    with qtbot.assertNotEmitted(first.triggered), qtbot.waitSignal(second.triggered):
        button.click()


# Buttons


def test_new_words_do_not_cost_an_action_its_keys(qtbot, host):
    action = Action(host, "printer", "Ctrl+P")
    button = show(host, Button(action))
    action.say("Print badge")
    action.say("Stampa badge")
    assert button.text() == "Stampa badge"
    assert action.shortcut() == QKeySequence("Ctrl+P")
    assert "Ctrl+P" in button.toolTip()
    with qtbot.waitSignal(action.triggered):
        QTest.keyClick(host, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)


def test_a_button_follows_its_action(qtbot, host):
    action = Action(host, "printer")
    action.say("Print")
    button = show(host, Button(action))
    action.setEnabled(False)
    assert not button.isEnabled()
    action.setVisible(False)
    assert not button.isVisible()
    action.setVisible(True)
    assert button.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("kind", [Button, IconButton])
def test_enter_presses_the_button_with_the_focus(host, key, kind):
    done = []
    button = show(host, kind(Action(host, "save", on=lambda: done.append(1))))
    button.setFocus()
    QTest.keyClick(button, key)
    assert done == [1]
    QTest.keyClick(button, key, Qt.KeyboardModifier.ControlModifier)
    assert done == [1]


def test_enter_goes_to_the_page_with_the_focus(qtbot, host, nav):
    button = nav._buttons["event"]
    button.setFocus()
    with qtbot.waitSignal(nav.chosen) as chosen:
        QTest.keyClick(button, Qt.Key.Key_Return)
    assert chosen.args == ["event"]


def test_enter_chooses_a_segment_and_is_free_on_the_chosen_one(qtbot, host, segments):
    first, second = segments._group.buttons()[:2]
    second.setFocus()
    with qtbot.waitSignal(segments.chosen):
        QTest.keyClick(second, Qt.Key.Key_Return)
    assert second.isChecked()
    assert not first.isChecked()
    with qtbot.assertNotEmitted(segments.chosen):
        QTest.keyClick(second, Qt.Key.Key_Return)


def test_a_button_made_while_its_action_is_away_comes_with_it(host):
    action = Action(host)
    action.say("Later")
    action.setVisible(False)
    button = show(host, Button(action))
    assert not button.isVisible()
    action.setVisible(True)
    assert button.isVisible()


def test_an_action_calls_without_qts_checked_flag(host):
    calls = []
    Action(host, on=lambda *args: calls.append(args)).trigger()
    assert calls == [()]


def test_an_icon_button_has_a_name(host, assert_accessible):
    action = Action(host, "x")
    action.say("Close")
    show(host, IconButton(action))
    assert_accessible(host)


def test_every_button_role_can_be_reached_named_and_hit(host, assert_accessible):
    for role in ("", "primary", "danger", "quiet", "link"):
        action = Action(host)
        action.say(f"Button {role}")
        button = show(host, Button(action, role))
        button.setFocus()
        assert button.grab().height() == 40, role
    assert_accessible(host)


# Fields


def test_a_label_names_its_field_and_says_what_is_wrong(host):
    edit = QLineEdit()
    field = show(host, Field(edit, optional=True))
    field.set_label("E-mail")
    field.set_hint("Many refuse")
    assert edit.accessibleName() == "E-mail (optional)"
    assert edit.accessibleDescription() == "Many refuse"
    field.set_error("There is no @ in it")
    assert edit.accessibleDescription() == "There is no @ in it"
    assert edit.property("invalid") is True
    field.set_error("")
    assert edit.property("invalid") is False
    assert edit.accessibleDescription() == "Many refuse"


def test_fields_side_by_side_stand_level(host):
    row = QHBoxLayout()
    host.column.addLayout(row)
    one, other, note = Field(QLineEdit()), Field(QLineEdit()), Field(QPlainTextEdit())
    for each in (one, other, note):
        each.set_label("Label")
        row.addWidget(each)
    other.set_error("Wrong")
    QApplication.processEvents()
    assert len({each.editor.mapTo(host, QPoint()).y() for each in (one, other, note)}) == 1
    assert note.editor.height() > one.editor.height()


def test_a_wrong_field_is_as_high_as_a_right_one(host):
    one, other = Field(QLineEdit()), Field(QLineEdit())
    show(host, one)
    show(host, other)
    other.set_error("Wrong")
    QApplication.processEvents()
    assert one.editor.height() == other.editor.height() == 40


def test_refilling_a_combo_keeps_the_choice_and_says_nothing(qtbot, host):
    combo = show(host, Combo())
    combo.fill([("Italy", "IT"), ("United States", "US")])
    assert combo.choose("US")
    with qtbot.assertNotEmitted(combo.currentIndexChanged):
        combo.fill([("Stati Uniti", "US"), ("Italia", "IT")])
    assert combo.currentData() == "US"
    assert not combo.choose("DE")


def test_long_data_widens_no_combo(host):
    combo = show(host, Combo())
    before = combo.minimumSizeHint().width()
    combo.fill([(LONG * 3, 1)])
    assert combo.minimumSizeHint().width() == before


def test_a_check_box_wraps_and_can_be_hit_anywhere(qtbot, host):
    check = Check("informativa " * 60)
    check.setParent(host)
    check.resize(400, check.heightForWidth(400))
    check.show()
    assert check.height() > 100
    QTest.mouseClick(check, Qt.MouseButton.LeftButton, pos=QPoint(380, check.height() - 5))
    assert check.isChecked()
    QTest.keyClick(check, Qt.Key.Key_Space)
    assert not check.isChecked()


@pytest.fixture
def segments(host):
    made = show(host, Segments())
    made.fill([("Visitor", "v"), ("Buyer", "b"), ("R&D", "r")])
    QApplication.processEvents()
    return made


def test_a_segment_is_chosen_by_its_key_from_any_field(qtbot, host, segments):
    edit = show(host, QLineEdit())
    edit.setFocus()
    with qtbot.waitSignal(segments.chosen) as said:
        QTest.keyClick(edit, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert said.args == ["b"]
    assert segments.value() == "b"
    assert edit.text() == ""


def test_an_ampersand_in_a_segment_is_no_key(segments):
    names = [each.accessibleName() for each in segments.findChildren(QWidget)]
    assert "R&D" in names


def test_refilling_segments_keeps_the_choice(segments):
    segments.choose("r")
    segments.fill([("Ricerca", "r"), ("Visitatore", "v")])
    assert segments.value() == "r"
    segments.fill([("Visitatore", "v")])
    assert segments.value() == "v"
    segments.fill([])
    assert segments.value() is None


def test_segments_go_on_in_the_next_line_where_there_is_no_room(host, segments):
    segments.setParent(None)
    wide, narrow = segments.layout().heightForWidth(900), segments.layout().heightForWidth(150)
    assert narrow > wide
    segments.setParent(host)


# Search box


def test_escape_empties_the_box_and_keeps_the_focus(qtbot, host):
    box = show(host, SearchBox())
    box.say("Scan or type")
    box.setText("ferrari")
    box.setFocus()
    with qtbot.waitSignal(box.cleared):
        QTest.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""
    assert box.hasFocus()
    assert box.height() == 52


def test_the_cross_is_there_only_while_there_is_something_to_clear(host):
    box = show(host, SearchBox())
    cross = box.findChild(IconButton)
    assert not cross.isVisible()
    box.setText("x")
    assert cross.isVisible()
    cross.click()
    assert box.text() == ""


# Toast


@pytest.fixture
def toast(host):
    return Toast(host)


def test_a_toast_stays_for_ten_seconds_or_more_and_takes_no_focus(host, toast):
    edit = show(host, QLineEdit())
    edit.setFocus()
    toast.show_message("Check-in undone", Action(host, "undo-2"))
    assert SHOWN_FOR >= 10_000
    assert toast.timer.interval() == SHOWN_FOR
    assert edit.hasFocus()
    toast.timer.timeout.emit()
    assert not toast.isVisible()


def test_a_toast_waits_while_the_pointer_is_on_it(host, toast):
    toast.show_message("Check-in undone")
    toast.enterEvent(QEnterEvent(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1)))
    assert not toast.timer.isActive()
    toast.leaveEvent(QEvent(QEvent.Type.Leave))
    assert toast.timer.isActive()


def test_undoing_hides_the_toast_and_undoes_once(qtbot, host, toast):
    calls = []
    undo = Action(host, "undo-2", on=lambda: calls.append(1))
    undo.say("Undo")
    for _ in range(3):
        toast.show_message("Done", undo)
    toast.findChild(Button).click()
    assert calls == [1]
    assert not toast.isVisible()


def test_a_toast_says_all_of_a_long_sentence(host, toast):
    host.resize(900, 600)
    toast.show_message("Saved")
    one_line = toast.height()
    toast.show_message("This computer does not let the program use that folder. " * 8)
    assert toast.height() > one_line
    assert toast.width() < host.width()


def test_a_toast_stays_inside_a_small_window(host, toast):
    toast.show_message(LONG * 4, Action(host, "undo-2"))
    host.resize(500, 400)
    QApplication.processEvents()
    assert host.rect().contains(toast.geometry())


# Sheet


@pytest.fixture
def sheet(host):
    behind = show(host, QLineEdit())
    behind.setFocus()
    made = Sheet(host)
    made.behind = behind
    made.fields = [QLineEdit(), QLineEdit()]
    for number, each in enumerate(made.fields):
        each.setAccessibleName(f"field {number}")
        made.body.addWidget(each)
    save = Action(made)
    save.say("Save")
    made.add_action(save, "primary")
    return made


def test_a_sheet_takes_the_focus_and_gives_it_back(qtbot, sheet):
    sheet.open_sheet("New visitor", sheet.fields[0])
    assert sheet.fields[0].hasFocus()
    with qtbot.waitSignal(sheet.closed):
        QTest.keyClick(sheet.fields[0], Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert sheet.behind.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_stays_inside_a_sheet(sheet, key):
    sheet.open_sheet("New visitor", sheet.fields[0])
    seen = set()
    for _ in range(12):
        QTest.keyClick(QApplication.focusWidget(), key)
        assert sheet.isAncestorOf(QApplication.focusWidget())
        seen.add(QApplication.focusWidget())
    assert len(seen) == 4


def test_a_sheet_fits_into_a_small_window_and_scrolls(host, sheet):
    for _ in range(30):
        sheet.body.addWidget(QLineEdit())
    host.setMinimumSize(QSize(0, 0))
    host.resize(500, 400)
    sheet.open_sheet("New visitor")
    QApplication.processEvents()
    assert sheet.rect().contains(sheet._panel.geometry())


def test_a_sheet_is_accessible(sheet, assert_accessible):
    sheet.open_sheet("New visitor")
    assert_accessible(sheet)


# Navigation, status bar, preview


@pytest.fixture
def nav(host):
    made = SideNav()
    for number, key in enumerate(("reception", "visitors", "event", "settings"), 1):
        made.add(key, "users", f"Ctrl+{number}", foot=key == "settings").say(key.title())
    made.set_title("Piemonte Desk", "VTM Michigan")
    host.column.addWidget(made)
    QApplication.processEvents()
    return made


def test_control_and_a_number_go_to_a_page(qtbot, host, nav):
    with qtbot.waitSignal(nav.chosen) as said:
        QTest.keyClick(host, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert said.args == ["visitors"]


def test_a_narrow_window_shows_icons_only_and_keeps_the_names(nav, assert_accessible):
    nav.fit(1366)
    assert not nav.is_compact()
    assert nav.width() == 208
    nav.fit(800)
    QApplication.processEvents()
    assert nav.is_compact()
    assert nav.width() == 64
    assert_accessible(nav)


def test_in_a_low_window_the_rows_are_lower_and_none_is_lost(host, nav, theme):
    for number in range(8):
        nav.add(str(number), "users").say(str(number))
    theme.switch(zoom=150)
    host.resize(960, 600)
    QApplication.processEvents()
    assert host.height() == 600
    rows = sorted((each.y(), each.y() + each.height()) for each in nav._buttons.values())
    assert rows[-1][1] <= nav.height()
    assert all(bottom <= top for (_, bottom), (top, _) in itertools.pairwise(rows))


def test_a_high_zoom_is_a_narrow_window(nav, theme):
    theme.switch(zoom=150)
    nav.fit(1366)
    assert nav.is_compact()


def test_the_status_bar_says_in_words_what_it_says_in_colour(host, assert_accessible):
    bar = show(host, StatusBar())
    bar.add("printer", "printer")
    bar.add("count", "users", right=True).say("91 of 240 here today")
    assert not bar["printer"].isVisible()
    bar["printer"].say("Paper is out", "bad", "circle-x")
    assert bar["printer"].words() == "Paper is out"
    assert bar["printer"].accessibleName() == "Paper is out"
    assert bar["printer"].isVisible()
    assert_accessible(host)


def test_long_words_in_the_status_bar_widen_nothing(host):
    bar = show(host, StatusBar())
    for number in range(5):
        bar.add(str(number), "printer").say(LONG)
    QApplication.processEvents()
    assert bar.minimumSizeHint().width() < 400
    assert host.width() == 1366


def test_a_preview_keeps_the_badges_shape_and_says_whose_it_is(host):
    preview = show(host, Preview())
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    preview.resize(280, 400)
    preview.show_image(image, "Badge of Jan Ricci")
    assert preview.heightForWidth(200) == 150
    assert preview.accessibleName() == "Badge of Jan Ricci"
    paper = preview._paper()
    assert paper.width() / paper.height() == pytest.approx(4 / 3, abs=0.02)
    preview.show_image(None)
    assert preview.accessibleName() == ""


def test_a_notice_says_all_of_itself_to_a_screen_reader(host):
    notice = show(host, cards.Notice("warn"))
    notice.say("Already on the list?", IMAGE)
    assert notice.accessibleName() == f"Already on the list? {IMAGE}"
    assert all(
        each.textFormat() == Qt.TextFormat.PlainText
        for each in notice.findChildren(QLabel)
        if each.text()
    )


def test_a_card_shows_its_title_only_when_it_has_one(host):
    card = show(host, cards.Card())
    assert not card.title.isVisible()
    card.set_title("Badge")
    assert card.title.isVisible()
