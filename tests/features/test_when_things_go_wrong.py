"""A wrong list, a second laptop, a full disk: what staff see, and what is in the file after it."""

from __future__ import annotations

from PySide6.QtCore import Qt

from db import driver
from db.keeping import copies
from db.past import changes
from db.past.changes import By
from db.visitor import visitors
from db.visitor.visitors import Filters
from desktop.widgets.verdict import State
from tests.features.conftest import CTRL


def test_a_wrong_list_is_taken_back_after_people_arrived(stand, organisers_list):
    result = stand.import_list(organisers_list)
    codes = {name: stand.person(name).code for name in stand.people()}
    stand.press(Qt.Key.Key_1, CTRL)
    stand.scan(codes["Hedy Prova"])
    stand.press(Qt.Key.Key_7, CTRL)
    stand.window.shell.current().undoing.undo(result.change)
    stand.calm()
    assert "Kept: 1 (came in since: 1)" in stand.toast()
    assert stand.people() == ["Hedy Prova"]
    assert len(stand.entries("Hedy Prova")) == 1
    stand.press(Qt.Key.Key_1, CTRL)
    gone = stand.scan(codes["Lise Finta"])
    assert (gone.state, gone.name) != (State.OK, "Lise Finta")
    again = stand.import_list(organisers_list)
    assert again.added == 4
    stand.press(Qt.Key.Key_1, CTRL)
    assert stand.scan(stand.person("Lise Finta").code).state is State.OK


def test_two_laptops_with_a_copy_know_the_list_but_not_each_others_walk_ins(
    open_stand, stand, organisers_list, tmp_path, qtbot
):
    stand.import_list(organisers_list)
    stand.press(Qt.Key.Key_1, CTRL)
    copy = tmp_path / "other" / "copy.desk"
    copy.parent.mkdir()
    stand.tell(copies.for_laptop, copy)
    stand.press(Qt.Key.Key_N, CTRL)
    stand.type("Zeno")
    stand.press(Qt.Key.Key_Return, CTRL)
    walk_in = stand.person("Zeno").code
    hedy = stand.person("Hedy Prova").code
    stand.scan(hedy)
    stand.window.close()

    other = open_stand(copy)
    assert other.scan(hedy).state is State.OK  # the copy holds the list and knows no other laptop
    unknown = other.scan(walk_in)
    assert unknown.state is State.REFUSED
    assert unknown.word == "NOT ON THIS LAPTOP"
    assert other.people() == sorted(
        ["Hedy Prova", "Radia Esempio", "Enrico Finto", "Lise Finta", "Emilio Finti"]
    )
    assert other.scan("VBCDFGHJKLNPRSTV").word != unknown.word  # forged is something else


def test_a_full_disk_in_the_middle_of_the_queue_loses_nobody(full_stand, frozen):
    codes = [full_stand.person(name).code for name in full_stand.people()]
    names = full_stand.people()
    assert full_stand.scan(codes[0]).state is State.OK
    full_stand.ask(leave_pages, 0)
    full_stand.window.store.write(None, fill_up, on_fault=lambda _fault: None)
    full_stand.calm()
    refused = full_stand.scan(codes[1])
    assert (refused.state, refused.word) == (State.REFUSED, "NOT SAVED")
    assert "The disk is full." in f"{refused.why} {refused.todo}"
    assert full_stand.entries(names[0])
    assert not full_stand.entries(names[1])
    full_stand.ask(leave_pages, 1_000)
    full_stand.do("retry")
    assert (full_stand.card().state, full_stand.card().name) == (State.OK, names[1])
    full_stand.scan(codes[2])
    assert [len(full_stand.entries(name)) for name in names] == [1, 1, 1, 0, 0]


def leave_pages(db, pages):
    """Let the file grow by *pages* pages and no more."""
    size = driver.one(db, "PRAGMA page_count")[0]
    return driver.one(db, f"PRAGMA max_page_count={size + pages}")[0]


def fill_up(db, by):
    """Write until the last place in the last page is taken."""
    for _ in range(10_000):
        with changes.transaction(db, By(""), "x"):
            pass


def test_somebody_who_is_on_two_lists_is_one_visitor(full_stand, tmp_path):
    second = tmp_path / "second list.csv"
    second.write_text(
        "Nome;Cognome;Azienda;E-mail\n"
        "HEDY;PROVA;Frequenze Inventate;HEDY@frequenze.example\n"
        "Nuova;Persona;Altrove;nuova@altrove.example\n",
        encoding="utf-8",
    )
    result = full_stand.import_list(second)
    assert result.added == 1
    everybody = full_stand.ask(visitors.page, filters=Filters(), limit=50)
    assert len([one for one in everybody if one.family_name == "Prova"]) == 1
    assert full_stand.person("Hedy Prova").external_id == "VTM25-20000"
