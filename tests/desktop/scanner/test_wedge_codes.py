"""Which keys are a code, and whose."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QLineEdit,
    QPushButton,
)

from desktop.scanner.keys import LINE_FEED
from tests.desktop.scanner.ears import CODE, FIELDS, FOREIGN, OTHER, content


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


def test_the_line_feed_of_old_terminals_ends_a_code(show, keyboard, ears):
    edit = show(QLineEdit())
    for code in (CODE, FOREIGN):
        keyboard.scan(code, 16, "")
        keyboard.press("\n", 16, key=LINE_FEED)
        keyboard.at += 2_000
    assert (ears.codes, ears.foreign, edit.text()) == ([CODE], [FOREIGN], "")


def test_the_report_tells_the_pace(show, keyboard, ears):
    show(QLineEdit())
    keyboard.scan(CODE, 16)
    assert ears.reports[0].ms_a_key == 16
    assert ears.reports[0].text == CODE


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


@pytest.mark.parametrize("gap", [2, 6, 12, 25, 33])
def test_no_code_is_seen_in_the_middle_of_a_longer_text_of_a_machine(show, keyboard, ears, gap):
    edit = show(QLineEdit())
    text = "https://example.org/t/VaBeCiDoFuGaHeJiKoLuNaPeRiSoTuVaXe?v=eyJhbGciOiJIUzI1NiVTRv"
    keyboard.scan(text, gap)
    assert (ears.codes, ears.foreign, edit.text()) == ([], [text], "")
