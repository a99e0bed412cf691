"""Files of lists: nothing in them runs, everything comes back, and cards are read by others."""

from __future__ import annotations

import csv
import gc
import re
import sys
import tempfile
import zipfile
from contextlib import nullcontext
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from db.exchange import list_writing, tables
from db.exchange.cells import unguarded
from db.keeping import looking

RISKY = [
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\x00=1",
    '=HYPERLINK("x")',
    "\n=1",
    "＝1+1",
    "＠SUM(A1)",
    "=1+1;=2+2",
    "'=1+1",
]


@pytest.mark.parametrize("cell", RISKY)
def test_a_cell_that_could_run_is_guarded_and_comes_back_as_it_was(tmp_path, cell):
    assert list_writing.guarded(cell)[0] == "'"
    assert unguarded([list_writing.guarded(cell)]) == [cell]


@pytest.mark.parametrize(
    "phone",
    [
        *("+39 011 555 0100", "+1 (248) 555-0100", "+390115550100"),
        *("+12485550100 x1661", "+1 248 555 0100 ext. 16", "+12485550100x7"),
    ],
)
def test_a_phone_number_stays_as_it_is(phone):
    assert list_writing.guarded(phone) == phone


@pytest.mark.parametrize(
    "cell", ["Ada;=1+1", "Ada,@SUM(A1)", "Ada\t+cmd|' /C calc'!A0", "Ada\n-2+3", "a|b;＝1", "a;'=1"]
)
def test_nor_can_what_stands_behind_a_delimiter_run(cell):
    """An Italian Excel ends a cell at each semicolon of a list with commas, in quotes or not."""
    for part in re.split("[;,\t|\n]", list_writing.guarded(cell)):
        assert part[0] not in "=+-@＝"
    assert unguarded([list_writing.guarded(cell)]) == [cell]


@pytest.mark.parametrize("cell", ["Tel. 011 5550100; +1 248 5550100", "011;+1 248", "O'Brien, 't"])
def test_what_cannot_run_behind_a_delimiter_stays_as_it_is(cell):
    assert list_writing.guarded(cell) == cell


@pytest.mark.parametrize("cell", ["+12 xA1", "+1 x(1)", "+1 x1+1", "+1 x1!A0"])
def test_what_only_begins_as_an_extension_does_is_guarded(cell):
    assert list_writing.guarded(cell)[0] == "'"


@pytest.mark.parametrize("cell", ["=1+1", "'=1+1", "''@x", "O'Neil", "a;'=1", "'", "+1 (248)"])
def test_a_cell_of_a_workbook_comes_back_as_it_was(tmp_path, cell):
    list_writing.write_xlsx(tmp_path / "l.xlsx", ("given_name", "company"), [("Ada", cell)], "l")
    assert unguarded(tables.read(tmp_path / "l.xlsx").rows[0])[1] == cell


@given(st.text(st.sampled_from("'=+-@\t\r\n\x00;,| a1＝") | st.characters(), max_size=12))
def test_no_cell_begins_with_what_runs_and_each_comes_back(cell):
    guarded = list_writing.guarded(cell)
    assert guarded[:1] not in tuple("=-@\t\r\n\x00＝")
    assert unguarded([guarded]) == [cell]


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_a_list_is_read_back_by_our_own_import(tmp_path, delimiter):
    rows = [("Ada", "=1+1", 'two\nlines; "quoted", more'), ("李", "'=kept", "")]
    columns = ("given_name", "company", "notes")
    list_writing.write_csv(tmp_path / "l.csv", columns, rows, delimiter)
    table = tables.read(tmp_path / "l.csv")
    assert table.columns == columns
    assert [unguarded(list(row))[1] for row in table.rows] == ["=1+1", "'=kept"]
    with (tmp_path / "l.csv").open(encoding="utf-8-sig", newline="") as file:
        assert next(csv.reader(file, delimiter=delimiter)) == list(columns)


def test_a_workbook_has_texts_only(tmp_path):
    path = tmp_path / "l.xlsx"
    list_writing.write_xlsx(path, ("a", "b"), [("=1+1", "\x01odd"), ("0123", "")], "visitors")
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_name("visitors").to_python()
    assert rows == [["a", "b"], ["=1+1", "odd"], ["0123", ""]]
    with zipfile.ZipFile(path) as whole:
        assert b"<f>" not in whole.read("xl/worksheets/sheet1.xml")


def test_a_file_that_cannot_be_written_leaves_the_one_of_before(tmp_path):
    path = tmp_path / "l.csv"
    path.write_text("before")

    def broken():
        yield ("one",)
        raise OSError(28, "full")

    with pytest.raises(OSError, match="full"):
        list_writing.write_csv(path, ("a",), broken())
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


PERSON = {
    "id": "0197-x",
    "given_name": "Ada, Augusta",
    "family_name": "Prova; de",
    "company": "Prova \\ C.",
    "job_title": "Head\nof it",
    "email": "ada@prova.example",
    "phone": "+39 011 5550100",
    "country": "IT",
    "city": "Torino",
    "language": "it",
}


class TestCards:
    def test_a_card_of_today_is_version_4(self):
        lines = list_writing.vcard(PERSON).split("\r\n")
        assert lines[:4] == [
            "BEGIN:VCARD",
            "VERSION:4.0",
            r"FN:Ada\, Augusta Prova\; de",
            r"N:Prova\; de;Ada\, Augusta;;;",
        ]
        assert "TEL;VALUE=uri;TYPE=voice:tel:+390115550100" in lines
        assert r"ORG:Prova \\ C." in lines
        assert r"TITLE:Head\nof it" in lines
        assert "ADR;TYPE=work:;;;Torino;;;IT" in lines

    def test_an_old_program_gets_version_3(self):
        lines = list_writing.vcard(PERSON, "3.0").split("\r\n")
        assert "VERSION:3.0" in lines
        assert "TEL;TYPE=VOICE:+39 011 5550100" in lines
        assert not any("VALUE=uri" in line or line.startswith("LANG") for line in lines)

    @given(st.text(max_size=300))
    def test_no_name_makes_a_line_too_long_or_a_property_of_its_own(self, name):
        card = list_writing.vcard({"given_name": name})
        assert all(len(line.encode("utf-8", "replace")) <= 75 for line in card.split("\r\n"))
        unfolded = card.replace("\r\n ", "").split("\r\n")
        assert [line.partition(":")[0] for line in unfolded[:-1]] == [
            *("BEGIN", "VERSION", "FN", "N"),
            "END",
        ]


def test_a_cell_that_excel_cannot_take_whole_says_how_much_is_missing(tmp_path):
    path, said = tmp_path / "l.xlsx", "word " * 8000
    list_writing.write_xlsx(path, ("a", "b"), [(said, "x" * 32_767)], "meetings")
    _head, (cut, whole) = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    assert whole == "x" * 32_767
    assert len(cut) <= 32_767
    kept, more = cut.removesuffix("]").split(" […+")
    assert len(kept) + int(more) == len(said)
    assert said.startswith(kept)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is full")
def test_a_full_disk_is_one_error_and_no_complaint_afterwards(tmp_path, monkeypatch):
    told = []
    monkeypatch.setattr(list_writing, "whole", lambda _path: nullcontext(Path("/dev/full")))
    monkeypatch.setattr(sys, "unraisablehook", told.append)
    with pytest.raises(OSError, match="No space left"):
        list_writing.write_xlsx(tmp_path / "l.xlsx", ("a", "b"), [("c", "d")] * 99, "visitors")
    gc.collect()
    assert told == []


@pytest.mark.parametrize("in_steps", [True, False])
def test_what_is_kept_aside_while_it_is_written_is_known_and_swept(tmp_path, monkeypatch, in_steps):
    """Whoever kills the program in between leaves names among the system's temporary files."""
    aside = tmp_path / "temporary"
    aside.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(aside))
    really, seen = zipfile.ZipFile.write, []

    def packed(file, *args, **named):
        seen.append({one for one in aside.rglob("*") if one.is_file()})
        assert seen[-1] <= set(looking.left())
        return really(file, *args, **named)

    monkeypatch.setattr(zipfile.ZipFile, "write", packed)
    with list_writing.workbook(tmp_path / "list.xlsx", constant_memory=in_steps) as book:
        book.add_worksheet("list").write_row(0, 0, ["Ada"])
    assert all(seen)
    assert list(aside.iterdir()) == []
