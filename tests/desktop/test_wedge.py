"""A scan works wherever the focus is, and a person never loses a letter."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QStringListModel, Qt
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.scanner.layouts import key_for, through
from desktop.scanner.wedge import Wedge

CODE = "VBCDFGHJKLNPRSTX"
OTHER = "VXTSRPNLKJHGFDCB"
FOREIGN = "VTM25-10000"
CARD = "BEGIN:VCARD\nVERSION:3.0\nN:Rossi;Maria;;;\nFN:Maria Rossi\nORG:Officine;;\nEND:VCARD\n"


class Ears:
    def __init__(self, wedge):
        self.codes, self.foreign, self.cards, self.progress, self.reports = [], [], [], [], []
        wedge.scanned.connect(self.codes.append)
        wedge.foreign_scanned.connect(self.foreign.append)
        wedge.card_scanned.connect(self.cards.append)
        wedge.progress.connect(self.progress.append)
        wedge.heard.connect(self.reports.append)

    def nothing(self):
        return not (self.codes or self.foreign or self.cards)


@pytest.fixture
def wedge(qapp, clock):
    made = Wedge(qapp, clock.seconds)
    yield made
    qapp.removeEventFilter(made)
    made.deleteLater()


@pytest.fixture
def ears(wedge):
    return Ears(wedge)


@pytest.fixture
def show(qtbot):
    """Show a widget in a window, with the focus."""
    windows = []

    def show(widget):
        window = QWidget()
        layout = QVBoxLayout(window)
        layout.addWidget(widget)
        window.button = QPushButton("never pressed by a scan")
        layout.addWidget(window.button)
        windows.append(window)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        widget.setFocus()
        qtbot.waitUntil(widget.hasFocus)
        return widget

    return show


def content(widget):
    return widget.toPlainText() if hasattr(widget, "toPlainText") else widget.text()


FIELDS = [QLineEdit, QPlainTextEdit, QTextEdit]
PACES = [4, 16, 40, 88, 130, 250, 600]


@pytest.mark.parametrize(("field", "gap"), list(itertools.product(FIELDS, PACES)))
@pytest.mark.parametrize("end", ["\n", "\t", ""])
def test_a_scan_is_heard_and_leaves_nothing_in_a_field(*, show, keyboard, ears, field, gap, end):
    edit = show(field())
    keyboard.type("Vorrei un preventivo")
    keyboard.scan(CODE, gap, end)
    assert ears.codes == [CODE]
    assert content(edit) == "Vorrei un preventivo"
    assert edit.hasFocus()
    keyboard.at += 2_000
    keyboard.type(" entro maggio")
    assert content(edit) == "Vorrei un preventivo entro maggio"


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("wait", [False, True], ids=["in one go", "with held letters let go"])
def test_a_scan_costs_no_undo_step(*, show, keyboard, ears, wedge, field, wait):
    edit = show(field())
    keyboard.type("Buongiorno")
    steps = 0
    keyboard.at += 1_000
    for sign in CODE:
        keyboard.press(sign, 60)
        if wait:
            wedge.wait.timeout.emit()
    assert ears.codes == [CODE]
    assert content(edit) == "Buongiorno"
    while content(edit) and steps < 20:
        edit.undo()
        steps += 1
    assert content(edit) == ""
    assert steps == 1


@pytest.mark.parametrize("field", FIELDS)
def test_a_scan_over_selected_text_gives_the_text_and_the_selection_back(
    show, keyboard, ears, field
):
    edit = show(field())
    keyboard.type("Detroit")
    edit.selectAll()
    keyboard.scan(CODE, 60)
    assert ears.codes == [CODE]
    assert content(edit) == "Detroit"
    keyboard.at += 2_000
    keyboard.type("Pontiac")
    assert content(edit) == "Pontiac"


def test_a_scan_in_the_middle_of_a_line_puts_the_cursor_back(show, keyboard, ears):
    edit = show(QLineEdit())
    keyboard.type("Mario Rossi")
    edit.setCursorPosition(5)
    keyboard.scan(CODE, 60)
    assert (edit.text(), edit.cursorPosition()) == ("Mario Rossi", 5)
    keyboard.at += 2_000
    keyboard.type("X")
    assert edit.text() == "MarioX Rossi"


def test_a_full_field_is_restored_too(show, keyboard, ears):
    edit = show(QLineEdit())
    edit.setMaxLength(5)
    keyboard.type("12345")
    keyboard.scan(CODE, 60)
    assert ears.codes == [CODE]
    assert edit.text() == "12345"


def test_the_enter_of_a_scan_presses_no_focused_button(show, keyboard, ears):
    button = show(QPushButton("Delete everything"))
    times = []
    button.clicked.connect(lambda: times.append(1))
    for end in ("\n", "\t", " \n"):
        keyboard.scan(CODE, 16, end.strip(" "))
    assert times == []
    assert button.hasFocus()


def test_a_person_can_still_press_a_button_with_the_space_bar(qtbot, show, keyboard, ears):
    button = show(QPushButton("Save"))
    with qtbot.waitSignal(button.clicked):
        keyboard.press(" ")


def test_a_scan_moves_no_choice_in_a_list_and_types_into_no_spin_box(qtbot, show, keyboard, ears):
    combo = QComboBox()
    combo.addItems(["Buyer", "Visitor", "VIP"])
    show(combo)
    keyboard.scan(CODE, 60)
    assert combo.currentIndex() == 0
    view = QListView()
    view.setModel(QStringListModel(["Anna", "Bruno", "Vittorio"]))
    show(view)
    view.setCurrentIndex(view.model().index(1, 0))
    keyboard.scan(OTHER, 60)
    assert view.currentIndex().row() == 1
    spin = QSpinBox()
    spin.setValue(7)
    show(spin)
    keyboard.scan("71234567", 10)
    assert spin.value() == 7
    assert ears.codes == [CODE, OTHER]
    assert ears.foreign == ["71234567"]


def test_an_editable_combo_box_gets_its_text_back(show, keyboard, ears):
    combo = QComboBox()
    combo.setEditable(True)
    combo.addItems(["Webasto", "Valeo"])
    combo.setCurrentText("Web")
    show(combo)
    keyboard.scan(CODE, 60)
    assert combo.currentText() == "Web"
    assert ears.codes == [CODE]


def test_a_scan_over_an_open_menu_chooses_nothing(qtbot, show, keyboard, ears):
    button = show(QPushButton("Menu"))
    chosen = []
    menu = QMenu(button)
    menu.addAction("&Void", lambda: chosen.append(1))
    menu.popup(button.mapToGlobal(button.rect().center()))
    menu.setFocus()
    keyboard.scan(CODE, 16)
    menu.close()
    assert chosen == []
    assert ears.codes == [CODE]


def test_caps_lock_and_small_letters_make_no_difference(show, keyboard, ears, clock):
    show(QLineEdit())
    keyboard.scan(CODE.lower())
    clock.move(seconds=3)
    keyboard.scan(CODE.swapcase())
    assert ears.codes == [CODE, CODE]


def test_a_held_trigger_is_one_scan_and_a_new_one_after_two_seconds_is_another(
    show, keyboard, ears, clock
):
    show(QLineEdit())
    for _ in range(4):
        keyboard.scan(CODE, pause=200)
        clock.move(seconds=1)
    assert ears.codes == [CODE]
    assert len(ears.reports) == 4
    keyboard.scan(OTHER)
    clock.move(seconds=2.5)
    keyboard.scan(OTHER)
    assert ears.codes == [CODE, OTHER, OTHER]


NAMES = [
    "Vlasic Branko",
    "Bvlgari Srl",
    "BRRR Grzegorz Brzęczyszczykiewicz",
    "Begin again, Mecardi",
    "VVVVVV",
    "vbcdfghjklnprst",
    "Ivrea (TO) - Strada Privata, 12/bis",
    "Volkswagen",
]


@pytest.mark.parametrize(
    ("name", "gap"), list(itertools.product(NAMES, [20, 45, 60, 90, 130, 400]))
)
@pytest.mark.parametrize("field", [QLineEdit, QPlainTextEdit])
def test_a_person_loses_no_letter_at_any_pace(*, show, keyboard, ears, wedge, field, name, gap):
    edit = show(field())
    for sign in name:
        keyboard.press(sign, gap)
        if gap > wedge.wait.interval() and wedge.wait.isActive():
            wedge.wait.timeout.emit()
    wedge.wait.timeout.emit()
    assert content(edit) == name
    assert ears.nothing()


def test_enter_after_typing_still_submits(qtbot, show, keyboard, ears):
    edit = show(QLineEdit())
    keyboard.type("ferrari", gap=70)
    with qtbot.waitSignal(edit.returnPressed):
        keyboard.press("\n", 70)
    assert edit.text() == "ferrari"


def test_held_letters_go_on_before_an_arrow_key_and_before_a_click(qtbot, show, keyboard, ears):
    edit = show(QLineEdit())
    keyboard.type("VBC", gap=20)
    keyboard.press("", key=Qt.Key.Key_Left)
    keyboard.type("x")
    assert edit.text() == "VBxC"
    keyboard.at += 1_000
    keyboard.type("VB", gap=20)
    edit.window().button.setFocus()
    assert "VBxVBC" in edit.text()


def test_a_key_that_repeats_is_a_person(show, keyboard, ears):
    edit = show(QLineEdit())
    keyboard.press("V", 100)
    for _ in range(20):
        keyboard.press("V", 30, repeat=True)
    assert edit.text() == "V" * 21
    assert ears.nothing()


def test_a_shortcut_is_left_alone(qtbot, show, keyboard, ears):
    edit = show(QLineEdit("text"))
    control = Qt.KeyboardModifier.ControlModifier
    keyboard.press("", key=Qt.Key.Key_A, modifiers=control)
    assert edit.selectedText() == "text"


@pytest.mark.parametrize("field", FIELDS)
def test_somebody_elses_code_is_told_by_its_speed(show, keyboard, ears, field):
    edit = show(field())
    keyboard.type("nota ")
    keyboard.scan(FOREIGN, 12)
    assert ears.foreign == [FOREIGN]
    assert content(edit) == "nota "


def test_somebody_elses_code_at_a_persons_speed_is_typing(qtbot, show, keyboard, ears):
    edit = show(QLineEdit())
    keyboard.scan(FOREIGN, 88, "")
    assert edit.text() == FOREIGN
    assert ears.nothing()


def test_a_code_that_an_italian_layout_spoilt_is_told_as_it_came(show, keyboard, ears):
    show(QLineEdit())
    keyboard.scan("VTM25'10000", 12)
    assert ears.foreign == ["VTM25'10000"]


def test_at_most_512_characters_of_a_strange_code_are_taken(show, keyboard, ears):
    edit = show(QLineEdit())
    keyboard.scan("https://example.org/" + "a1" * 400, 5)
    assert [len(text) for text in ears.foreign] == [512]
    assert edit.text() == ""


def test_our_code_behind_a_symbology_identifier_is_ours(show, keyboard, ears):
    show(QLineEdit())
    keyboard.scan("]Q1" + CODE, 12)
    assert ears.codes == [CODE]


@pytest.mark.parametrize("prefix", ["~", "]Q1", "*", "##"])
def test_a_prefix_that_the_scanner_puts_there_is_dropped(show, keyboard, ears, prefix):
    edit = show(QLineEdit())
    keyboard.scan(prefix + CODE, 12)
    assert ears.codes == [CODE]
    assert edit.text() == ""


def test_a_longer_machine_text_that_starts_like_a_code_is_not_cut(show, keyboard, ears):
    show(QLineEdit())
    keyboard.scan("XX" + CODE, 12)
    assert ears.codes == []
    assert ears.foreign == ["XX" + CODE]


@pytest.mark.parametrize("gap", [5, 20, 87])
@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QPushButton])
def test_a_card_is_collected_with_its_line_ends_and_leaks_nowhere(show, keyboard, ears, gap, kind):
    widget = show(kind())
    times = []
    if kind is QPushButton:
        widget.clicked.connect(lambda: times.append(1))
    keyboard.scan(CARD, gap, "\n")
    assert [card.split() for card in ears.cards] == [CARD.split()]
    assert ears.progress == sorted(ears.progress)
    assert max(ears.progress) > 70
    assert content(widget) == ""
    assert times == []
    assert widget.hasFocus()
    assert ears.codes == ears.foreign == []


def test_a_mecard_ends_with_two_semicolons(show, keyboard, ears):
    edit = show(QLineEdit())
    keyboard.scan("MECARD:N:Rossi,Maria;TEL:+390115551234;EMAIL:m@example.org;;", 20)
    assert ears.cards == ["MECARD:N:Rossi,Maria;TEL:+390115551234;EMAIL:m@example.org;;"]
    assert edit.text() == ""


def test_a_card_without_an_end_is_taken_after_a_second(show, keyboard, ears, wedge):
    show(QLineEdit())
    keyboard.scan("BEGIN:VCARD\nFN:Maria Rossi\n", 20, "")
    assert ears.cards == []
    wedge.wait.timeout.emit()
    assert ears.cards == ["BEGIN:VCARD\nFN:Maria Rossi\n"]


def test_a_card_of_more_than_4096_characters_is_cut_there(show, keyboard, ears, wedge):
    edit = show(QLineEdit())
    keyboard.scan("BEGIN:VCARD\nNOTE:" + "x" * 5_000, 5, "")
    wedge.wait.timeout.emit()
    assert [len(card) for card in ears.cards] == [4096]
    assert edit.text() == ""


def test_escape_gives_up_a_card(show, keyboard, ears):
    edit = show(QLineEdit())
    keyboard.scan("BEGIN:VCARD\nFN:Ma", 20, "")
    keyboard.press("", key=Qt.Key.Key_Escape)
    keyboard.at += 2_000
    keyboard.type("Mario")
    assert edit.text() == "Mario"
    assert ears.nothing()
    assert ears.progress[-1] == 0


def test_scans_follow_each_other_quickly(show, keyboard, ears):
    edit = show(QLineEdit())
    for code in (CODE, OTHER, CODE):
        keyboard.scan(code, 10, pause=320)
    assert ears.codes == [CODE, OTHER, CODE]
    assert edit.text() == ""


def test_a_scan_with_both_line_ends_swallows_both(qtbot, show, keyboard, ears):
    button = show(QPushButton("Save"))
    times = []
    button.clicked.connect(lambda: times.append(1))
    keyboard.scan(CODE, 16, "\n\n")
    control = Qt.KeyboardModifier.ControlModifier
    keyboard.press("\n", 16, key=Qt.Key.Key_J, modifiers=control)
    assert times == []


@pytest.mark.parametrize(("pause", "taken"), [(88, True), (1_500, False)])
def test_a_line_feed_behind_slow_keys_is_no_shortcut_but_a_persons_is(
    show, keyboard, wedge, pause, taken
):
    """A scanner that types a line feed presses Ctrl+J; so does somebody who wants that command."""
    edit = show(QLineEdit())
    keyboard.scan(FOREIGN, 88, "")
    control = Qt.KeyboardModifier.ControlModifier
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_J, control)
    event.setTimestamp(keyboard.at + pause)
    assert wedge.eventFilter(edit, event) is taken


def test_a_key_that_a_button_does_not_want_is_heard_once(show, keyboard, ears):
    button = show(QPushButton("Save"))
    keyboard.scan("ABC123DEF", 10)
    assert ears.foreign == ["ABC123DEF"]
    assert button.hasFocus()


@pytest.mark.parametrize("gap", [130, 250, 500])
def test_a_slow_scanner_moves_nothing_in_a_list_and_presses_nothing(show, keyboard, ears, gap):
    view = QListView()
    view.setModel(QStringListModel(["Anna", "Vera", "Bruno", "Carla"]))
    show(view)
    view.setCurrentIndex(view.model().index(0, 0))
    keyboard.scan(CODE, gap)
    assert (ears.codes, view.currentIndex().row()) == ([CODE], 0)
    button = show(QPushButton("Delete"))
    times = []
    button.clicked.connect(lambda: times.append(1))
    keyboard.scan(OTHER, gap)
    assert (ears.codes, times) == ([CODE, OTHER], [])


def test_somebody_who_copies_a_code_by_hand_keeps_what_they_type(show, keyboard, ears, wedge):
    """They look at the badge after every fourth letter; a machine does not."""
    edit = show(QLineEdit())
    for place, sign in enumerate(CODE.lower()):
        keyboard.press(sign, 900 if place % 4 == 0 else 240)
        wedge.wait.timeout.emit()
    assert (edit.text(), ears.codes) == (CODE.lower(), [])


def test_the_report_tells_the_pace(show, keyboard, ears):
    show(QLineEdit())
    keyboard.scan(CODE, 16)
    assert ears.reports[0].ms_a_key == 16
    assert ears.reports[0].text == CODE


def test_nothing_of_a_scan_is_seen_by_those_who_listen_to_the_field(show, keyboard, ears):
    edit = show(QLineEdit())
    seen = []
    edit.textChanged.connect(seen.append)
    keyboard.scan(CODE, 16)
    assert set(seen) <= {"V", ""}


def test_a_window_without_focus_hears_scans_too(qtbot, keyboard, ears):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    keyboard.scan(CODE)
    assert ears.codes == [CODE]


LAYOUTS = ("it", "de", "fr", "es")


def scan_through(keyboard, layout, text, gap=12, scanner="us"):
    """What a laptop set to *layout* gets from a scanner that is set to *scanner*, in X11's codes."""
    keyboard.at += 1_000
    for sign in text:
        if sign == "\n":
            keyboard.press(sign, gap)
            continue
        key = key_for(scanner, sign)
        came = through(sign, scanner, layout).replace("\0", "")
        held = Qt.KeyboardModifier.ShiftModifier if key.shift else Qt.KeyboardModifier.NoModifier
        if key.alt:
            third = Qt.KeyboardModifier.AltModifier if layout == "us" else held
            keyboard.hold(Qt.Key.Key_AltGr)
            keyboard.press(
                came, gap, key=ord(came.upper() or "A"), modifiers=third, scan_code=key.code + 8
            )
            keyboard.let_go(Qt.Key.Key_AltGr)
        else:
            code = ord(came.upper()[0]) if came else Qt.Key.Key_Dead_Acute
            keyboard.press(came, gap, key=code, modifiers=held, scan_code=key.code + 8)


@pytest.fixture
def on_x11(wedge):
    wedge._platform = "xcb"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_our_code_means_the_same_on_every_layout(show, keyboard, ears, layout):
    edit = show(QLineEdit())
    scan_through(keyboard, layout, CODE + "\n")
    assert ears.codes == [CODE]
    assert edit.text() == ""


@pytest.mark.parametrize("text", [FOREIGN, "https://example.org/b?id=25&v=A_1", "AZ/25.q:9@x"])
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.usefixtures("on_x11")
def test_a_code_that_a_layout_spoilt_is_read_from_the_keys(show, keyboard, ears, layout, text):
    show(QLineEdit())
    scan_through(keyboard, layout, text + "\n")
    assert ears.foreign == [text]


@pytest.mark.parametrize("text", [FOREIGN, "https://example.org/b?id=25&v=A_1", "A/B-25"])
@pytest.mark.parametrize("layout", ["us", *LAYOUTS])
@pytest.mark.usefixtures("on_x11")
def test_a_scanner_that_is_set_as_the_laptop_is_taken_at_its_word(
    show, keyboard, ears, layout, text
):
    show(QLineEdit())
    scan_through(keyboard, layout, text + "\n", scanner=layout)
    assert ears.foreign == [text]


@pytest.mark.usefixtures("on_x11")
def test_what_x11_makes_of_a_dead_key_and_a_letter_is_heard_as_two_keys(show, keyboard, ears):
    """A US scanner's = is a dead key on a German laptop: "=A" comes as one accented letter, and only
    the releases of the two keys are seen.
    """
    edit = show(QLineEdit())
    scan_through(keyboard, "us", "https://example.org/?i")
    shift = Qt.KeyboardModifier.ShiftModifier
    keyboard.at += 12
    keyboard.let_go(Qt.Key.Key_Dead_Acute, scan_code=key_for("us", "=").code + 8)
    keyboard.at += 12
    keyboard.hold(Qt.Key.Key_Shift)
    composed = QInputMethodEvent()
    composed.setCommitString("Á")
    QApplication.sendEvent(edit, composed)
    keyboard.let_go(Qt.Key.Key_A, scan_code=key_for("us", "A").code + 8, held=shift)
    keyboard.let_go(Qt.Key.Key_Shift)
    for sign in "b\n":
        keyboard.press(sign, 12, scan_code=key_for("us", sign).code + 8 if sign != "\n" else 0)
    assert ears.foreign == ["https://example.org/?i=Ab"]
    assert edit.text() == ""


@pytest.mark.usefixtures("on_x11")
def test_a_scanner_whose_layout_is_known_needs_no_guess(show, keyboard, ears, wedge):
    show(QLineEdit())
    scan_through(keyboard, "de", "LYZ123\n")
    assert ears.foreign == ["LZY123"]  # every reading is as good as the other
    wedge.set_scanner("us")
    scan_through(keyboard, "de", "LYZ123\n")
    assert ears.foreign[1:] == ["LYZ123"]


@pytest.mark.parametrize(
    ("scanner", "laptop"), [("it", "us"), ("de", "it"), ("fr", "us"), ("de", "fr")]
)
@pytest.mark.usefixtures("on_x11")
def test_a_card_is_read_with_scanner_and_laptop_both_set_to_something_else(
    show, keyboard, ears, scanner, laptop
):
    edit = show(QPlainTextEdit())
    card = (
        "BEGIN:VCARD\nVERSION:3.0\nN:Zay;Maria\nTEL:+39/0115551234\nEMAIL:mz@example.org\nEND:VCARD"
    )
    scan_through(keyboard, laptop, card, scanner=scanner)
    assert ears.cards == [card]
    assert edit.toPlainText() == ""


@pytest.mark.usefixtures("on_x11")
def test_the_report_tells_which_keys_were_pressed(show, keyboard, ears):
    show(QLineEdit())
    scan_through(keyboard, "it", FOREIGN + "\n")
    typed = "".join(stroke.text for stroke in ears.reports[0].strokes)
    assert (typed, ears.reports[0].as_us) == ("VTM25'10000", FOREIGN)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.usefixtures("on_x11")
def test_a_card_is_read_through_every_layout(show, keyboard, ears, layout):
    edit = show(QPlainTextEdit())
    card = "BEGIN:VCARD\nFN:Maria Zay\nEMAIL:m@example.org\nEND:VCARD\n"
    scan_through(keyboard, layout, card)
    assert [each.split() for each in ears.cards] == [card.split()]
    assert edit.toPlainText() == ""


@pytest.mark.usefixtures("on_x11")
def test_accents_of_a_scanner_that_knows_the_layout_are_kept(show, keyboard, ears):
    show(QLineEdit())
    keyboard.at += 1_000
    for sign in "BEGIN:VCARD\nFN:Niccolò È\nEND:VCARD":
        keyboard.press(sign, 12, scan_code=key_for("us", "[").code + 8)
    assert ears.cards == ["BEGIN:VCARD\nFN:Niccolò È\nEND:VCARD"]


def test_caps_lock_turns_no_card_upside_down(show, keyboard, ears):
    show(QLineEdit())
    shift = Qt.KeyboardModifier.ShiftModifier
    none = Qt.KeyboardModifier.NoModifier
    for sign in "BEGIN:VCARD\nFN:Maria\nEND:VCARD":
        keyboard.press(sign.swapcase(), 20, modifiers=shift if sign.isupper() else none)
    assert ears.cards == ["BEGIN:VCARD\nFN:Maria\nEND:VCARD"]


def test_no_tables_row_is_searched_and_a_scan_does_not_start_an_edit(qtbot, show, keyboard, ears):
    view = QListView()
    view.setModel(QStringListModel(["Anna", "Vera"]))
    view.setEditTriggers(QListView.EditTrigger.AnyKeyPressed)
    show(view)
    view.setCurrentIndex(view.model().index(0, 0))
    keyboard.scan(CODE, 16)
    assert view.currentIndex().row() == 0
    assert view.state() == QListView.State.NoState
    assert ears.codes == [CODE]


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.tuples(st.sampled_from("VBCDXaeiou 1.:"), st.integers(1, 260)), max_size=40))
def test_whatever_a_person_types_at_whatever_pace_arrives_in_order(show_once, wedge, typed):
    edit, keyboard = show_once
    edit.clear()
    keyboard.at += 3_000
    expected = ""
    for sign, gap in typed:
        keyboard.press(sign, gap)
        expected += sign
        if gap > 120:
            wedge.wait.timeout.emit()
    wedge.wait.timeout.emit()
    assert edit.text() == expected or CODE_IN_IT.search(expected)


@pytest.fixture
def show_once(show, keyboard):
    return show(QLineEdit()), keyboard


CODE_IN_IT = re.compile("V[BCDX]{15}")


def test_naughty_strings_as_scans_harm_nothing(show, keyboard, ears):
    edit = show(QLineEdit())
    for text in (
        "<script>alert(1)</script>",
        "'; DROP TABLE visitors;--",
        "${jndi:ldap://x}",
        "ＶＢＣ田中さん",
    ):
        keyboard.scan(text, 8)
    assert len(ears.foreign) == 4
    assert edit.text() == ""


def test_a_slower_key_costs_somebody_elses_code_no_letter(show, keyboard, ears):
    edit = show(QLineEdit())
    keyboard.type("Vorrei ")
    for slow in (1, 6):
        keyboard.at += 2_500
        for place, sign in enumerate(FOREIGN + "\n"):
            keyboard.press(sign, 50 if place == slow else 20)
    assert ears.foreign == [FOREIGN]  # the second one is the same badge, held a moment longer
    assert [report.text for report in ears.reports] == [FOREIGN, FOREIGN]
    assert edit.text() == "Vorrei "


def test_scans_that_a_scanner_kept_and_sends_in_one_go_are_all_heard(show, keyboard, ears):
    edit = show(QLineEdit())
    for code in (CODE, OTHER, CODE[:-1] + "B"):
        keyboard.scan(code, 8, pause=0)
    assert ears.codes == [CODE, OTHER, CODE[:-1] + "B"]
    assert edit.text() == ""


# Two hands: one types, the other scans -----------------------------------------------------------

NOTE = "vorrei un preventivo, grazie. "


class TwoHands:
    """Keys of a scanner and of a person, in the order of their times; the scanner's Shift makes
    capitals of the person's letters too.
    """

    def __init__(self, keyboard, wedge):
        self.keyboard, self.wedge = keyboard, wedge

    def type(self, note, note_gap, code, gap, start, shift_spoils=False):
        """The note from 0 on, the code from *start* on; the last key's time."""
        keys = [(place * note_gap, sign, False) for place, sign in enumerate(note)]
        keys += [(start + place * gap, sign, True) for place, sign in enumerate(code + "\n")]
        began, expected = self.keyboard.at + 2_000, ""
        scanning = (start, start + len(code) * gap)
        for at, sign, is_scanner in sorted(keys, key=lambda key: key[0]):
            spoilt = shift_spoils and not is_scanner and scanning[0] <= at <= scanning[1]
            came = sign.upper() if spoilt else sign
            pause = began + at - self.keyboard.at
            if pause > self.wedge.wait.interval() and self.wedge.wait.isActive():
                self.wedge.wait.timeout.emit()
            self.keyboard.press(came, pause)
            expected += "" if is_scanner else came
        self.wedge.wait.timeout.emit()
        return expected


@pytest.fixture
def two_hands(keyboard, wedge):
    return TwoHands(keyboard, wedge)


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("gap", [7, 16, 33, 61])
@pytest.mark.parametrize("start", range(203, 503, 37))
def test_a_scan_between_the_keys_of_somebody_who_types_fast(
    *, show, two_hands, ears, field, gap, start
):
    edit = show(field())
    expected = two_hands.type(NOTE, 90, CODE, gap, start)
    assert (ears.codes, content(edit)) == ([CODE], expected)


@pytest.mark.parametrize("gap", [15, 30, 40])
@pytest.mark.parametrize("part", [0.3, 0.4, 0.5, 0.6, 0.7])
def test_even_where_the_scanners_shift_makes_capitals_of_what_is_typed(
    show, two_hands, ears, gap, part
):
    """The beat tells them apart, unless a key comes just when the scanner's next is due."""
    edit = show(QLineEdit())
    expected = two_hands.type(NOTE, 120, CODE, gap, 240 + gap * part, shift_spoils=True)
    assert ears.codes == [CODE]
    assert content(edit) == expected


def test_a_note_that_is_mended_while_somebody_scans_is_as_they_wanted_it(show, keyboard, ears):
    edit = show(QPlainTextEdit())
    keyboard.type("Torimo")
    for sign in CODE[:8]:
        keyboard.press(sign, 30)
    keyboard.press("", 5, key=Qt.Key.Key_Backspace)
    for sign in CODE[8:]:
        keyboard.press(sign, 30)
    keyboard.at += 100
    keyboard.press("", 5, key=Qt.Key.Key_Backspace)
    keyboard.at += 400
    keyboard.type("no")
    assert ears.codes == [CODE]
    assert edit.toPlainText() == "Torino"


@pytest.mark.parametrize("gap", [2, 6, 12, 25, 33])
def test_no_code_is_seen_in_the_middle_of_a_longer_text_of_a_machine(show, keyboard, ears, gap):
    edit = show(QLineEdit())
    text = "https://example.org/t/VaBeCiDoFuGaHeJiKoLuNaPeRiSoTuVaXe?v=eyJhbGciOiJIUzI1NiVTRv"
    keyboard.scan(text, gap)
    assert (ears.codes, ears.foreign, edit.text()) == ([], [text], "")


# Cards that go wrong -----------------------------------------------------------------------------


def test_a_card_that_never_ends_is_taken_and_what_is_typed_later_is_typed(
    show, keyboard, ears, wedge
):
    edit = show(QLineEdit())
    keyboard.scan("BEGIN:VCARD\nFN:Maria Rossi\n" + "NOTE:x" * 2_000, 5, "")
    wedge.wait.timeout.emit()
    assert [len(card) for card in ears.cards] == [4096]
    keyboard.at += 1_500
    keyboard.type("Mario")
    assert edit.text() == "Mario"


@pytest.mark.parametrize(("gap", "patience"), [(5, 400), (88, 880), (400, 1500)])
def test_a_card_that_is_cut_off_is_given_up_by_the_pace_of_its_scanner(
    show, keyboard, ears, wedge, gap, patience
):
    show(QLineEdit())
    keyboard.scan("BEGIN:VCARD\nFN:Maria", gap, "")
    assert ears.cards == []
    assert wedge.wait.interval() == pytest.approx(patience, abs=1)
    wedge.wait.timeout.emit()
    assert ears.cards == ["BEGIN:VCARD\nFN:Maria"]


def test_keys_that_are_shortcuts_elsewhere_do_nothing_while_a_card_is_typed(show, keyboard, ears):
    edit = show(QLineEdit())
    edit.setText("text")
    pressed = []
    action = QAction(edit.window(), shortcut="Alt+2")
    action.triggered.connect(lambda: pressed.append(1))
    edit.window().addAction(action)
    keyboard.scan("BEGIN:VCARD\nFN:Ma", 20, "")
    alt = Qt.KeyboardModifier.AltModifier
    keyboard.press("", 20, key=Qt.Key.Key_2, modifiers=alt, scan_code=11)
    keyboard.scan("ria\nEND:VCARD", 20, pause=20)
    assert (pressed, len(ears.cards), edit.text()) == ([], 1, "text")


def test_a_bizcard_is_a_card_too(show, keyboard, ears):
    edit = show(QLineEdit())
    keyboard.scan("BIZCARD:N:Maria;X:Rossi;C:Officine Po;;", 20)
    assert ears.cards == ["BIZCARD:N:Maria;X:Rossi;C:Officine Po;;"]
    assert edit.text() == ""


# The scanner is tried ----------------------------------------------------------------------------


class TestTheScannerIsTried:
    @pytest.fixture
    def tried(self, wedge):
        seen = []
        wedge.tried.connect(seen.append)
        wedge.try_out(True)
        return seen

    @pytest.mark.parametrize("gap", [4, 88, 400])
    def test_all_keys_are_told_and_nothing_else_happens(
        self, show, keyboard, ears, wedge, tried, gap
    ):
        edit = show(QLineEdit())
        keyboard.scan(CODE, gap, "\t")
        wedge.wait.timeout.emit()
        assert ["".join(stroke.text for stroke in strokes) for strokes in tried] == [CODE + "\t"]
        assert (edit.text(), ears.nothing(), edit.hasFocus()) == ("", True, True)

    def test_a_person_still_reaches_the_button_that_ends_it(
        self, qtbot, show, keyboard, wedge, tried
    ):
        button = show(QPushButton("End"))
        with qtbot.waitSignal(button.clicked):
            keyboard.press(" ")
            wedge.wait.timeout.emit()
        keyboard.press("\t")
        assert button.window().button.hasFocus() or not button.hasFocus()
        assert tried == []

    def test_afterwards_scans_count_again(self, show, keyboard, ears, wedge, tried):
        show(QLineEdit())
        wedge.try_out(False)
        keyboard.scan(CODE)
        assert (ears.codes, tried) == ([CODE], [])
