"""The laptop is gone for half an hour: a list on paper, spare badges, and all of it entered later."""

from __future__ import annotations

import pypdf
from PySide6.QtCore import Qt

from db.badges import spares
from db.visitor import visitors
from desktop.badge.places import Places
from desktop.widgets.verdict import State
from tests.features.conftest import CTRL
from tests.features.test_a_morning_at_the_stand import read_codes

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape
PAPER = Qt.Key.Key_0


def came(stand, name):
    return [(entry.at.hour, entry.at.minute) for entry in stand.entries(name)]


def test_what_was_ticked_on_paper_comes_back_by_scanning_the_paper(full_stand, tmp_path, frozen):
    full_stand.press(PAPER, CTRL)
    page = full_stand.window.shell.current()
    page.roster.write(str(tmp_path / "roster.pdf"))
    full_stand.calm()
    (sheet,) = pypdf.PdfReader(tmp_path / "roster.pdf").pages
    said = " ".join(sheet.extract_text().split())
    assert all(" ".join(reversed(name.split())) in said for name in full_stand.people())
    on_paper = read_codes(tmp_path / "roster.pdf", tmp_path)
    assert sorted(on_paper) == sorted(full_stand.person(name).code for name in full_stand.people())

    frozen.forward(hours=2)
    full_stand.type("920")
    for name in ("Enrico Finto", "Lise Finta"):
        with full_stand._qtbot.waitSignal(full_stand.window.store.changed):
            full_stand.keyboard.scan(full_stand.person(name).code, pause=3_000)
        full_stand.calm()
        full_stand.type("935")
    assert full_stand.window.shell.current() is page
    assert came(full_stand, "Enrico Finto") == [(13, 20)]
    assert came(full_stand, "Lise Finta") == [(13, 35)]

    full_stand.press(Qt.Key.Key_1, CTRL)
    seen = full_stand.scan(full_stand.person("Enrico Finto").code)
    assert (seen.state, "9:20" in seen.why) == (State.SEEN, True)


def test_a_spare_badge_goes_from_the_drawer_to_a_visitor_in_one_step(full_stand, tmp_path):
    full_stand.press(PAPER, CTRL)
    page = full_stand.window.shell.current()
    page.spares.number.setText("2")
    page.spares.write(str(tmp_path / "spares.pdf"), Places())
    full_stand.calm()
    (code,) = read_codes(tmp_path / "spares.pdf", tmp_path)
    full_stand.press(Qt.Key.Key_1, CTRL)

    card = full_stand.scan(code)
    assert card.word == "SPARE BADGE 1"
    full_stand.type("lise")
    full_stand.press(ENTER)
    assert (full_stand.card().word, full_stand.card().name) == ("CHECKED IN", "Lise Finta")
    assert full_stand.ask(spares.holder, 1) == full_stand.person("Lise Finta").uuid
    assert full_stand.scan(code).state is State.SEEN

    full_stand.press(Qt.Key.Key_Z, CTRL)
    full_stand.press(Qt.Key.Key_Z, CTRL)
    assert full_stand.ask(spares.holder, 1) is None
    assert full_stand.entries("Lise Finta") == []


def test_a_walk_in_with_a_spare_badge_gets_no_other(full_stand, frozen):
    made = []
    full_stand.window.store.write(made.append, spares.make, 1)
    full_stand.calm()
    ((spare,),) = made
    full_stand.scan(spare.code)
    full_stand.do("register")
    full_stand.type("Rosalind")
    full_stand.press(ENTER, CTRL)
    full_stand.calm()
    assert full_stand.card().name == "Rosalind"
    found = full_stand.ask(spares.holder, spare.number)
    assert full_stand.ask(visitors.by_uuid, found).given_name == "Rosalind"
