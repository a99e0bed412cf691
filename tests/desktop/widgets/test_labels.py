"""Text that came from outside is plain, and is never cut silently."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

import desktop
from desktop.widgets.labels import FitLabel, Label, plain_tip
from tests.desktop.widgets.host import IMAGE, LONG, show


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
