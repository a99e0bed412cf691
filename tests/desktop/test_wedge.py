"""A scan works wherever the focus is, and a person never loses a letter."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QStringListModel, Qt
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

from desktop.scanner.layouts import _ROWS
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
PACES = [4, 16, 40, 88]


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


def test_a_key_that_a_button_does_not_want_is_heard_once(show, keyboard, ears):
    button = show(QPushButton("Save"))
    keyboard.scan("ABC123DEF", 10)
    assert ears.foreign == ["ABC123DEF"]
    assert button.hasFocus()


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


US_KEYS = {
    sign: (code + 8, shift)
    for code, low, high in [
        (first + place, low, high)
        for first, (lows, highs) in _ROWS.items()
        for place, (low, high) in enumerate(zip(lows, highs, strict=True))
    ]
    for sign, shift in ((low, False), (high, True))
}
"""How a scanner that is set to a US keyboard types each sign, in X11's key codes."""

_US = "1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?"
_IT = "1234567890'ìqwertyuiopè+asdfghjklòàzxcvbnm,.-!\"£$%&/()=?^QWERTYUIOPé*ASDFGHJKLç°ZXCVBNM;:_"
_DE = '1234567890ß´qwertzuiopü+asdfghjklöäyxcvbnm,.-!"§$%&/()=?`QWERTZUIOPÜ*ASDFGHJKLÖÄYXCVBNM;:_'
_FR = "&é\"'(-è_çà)=azertyuiop^$qsdfghjklmùwxcvbn,;:!1234567890°+AZERTYUIOP¨£QSDFGHJKLM%WXCVBN?./§"
LAYOUTS = {name: str.maketrans(_US, to) for name, to in {"it": _IT, "de": _DE, "fr": _FR}.items()}
"""What the laptop's layout makes of what a US scanner types."""


def scan_through(keyboard, layout, text, gap=12):
    keyboard.at += 1_000
    for sign in text:
        if sign == "\n":
            keyboard.press(sign, gap)
            continue
        code, shift = US_KEYS[sign]
        came = sign.translate(LAYOUTS[layout])
        shifted = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        keyboard.press(came, gap, key=ord(came.upper()[0]), modifiers=shifted, scan_code=code)


@pytest.fixture
def on_x11(wedge):
    wedge._platform = "xcb"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_our_code_means_the_same_on_every_layout(show, keyboard, ears, layout):
    edit = show(QLineEdit())
    scan_through(keyboard, layout, CODE + "\n")
    assert ears.codes == [CODE]
    assert edit.text() == ""


@pytest.mark.parametrize("layout", ["de", "fr"])
@pytest.mark.usefixtures("on_x11")
def test_a_code_that_a_layout_spoilt_is_read_from_the_keys(show, keyboard, ears, layout):
    show(QLineEdit())
    scan_through(keyboard, layout, FOREIGN + "\n")
    assert ears.foreign == [FOREIGN]


@pytest.mark.usefixtures("on_x11")
def test_the_report_tells_which_keys_were_pressed(show, keyboard, ears):
    show(QLineEdit())
    scan_through(keyboard, "it", FOREIGN + "\n")
    assert (ears.reports[0].text, ears.reports[0].as_us) == ("VTM25'10000", FOREIGN)


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
        keyboard.press(sign, 12, scan_code=US_KEYS["["][0])
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
