"""Lists saved as spreadsheets, honest and hostile."""

from __future__ import annotations

import struct
import sys
import threading
import zipfile
from datetime import datetime

import pytest
import xlsxwriter

from db.exchange import tables, xlsx_lists
from db.exchange.faults import ListError, ListFault

HEADINGS = ["Registration ID", "First name", "Last name", "E-mail", "Mobile phone"]


@pytest.fixture
def workbook(tmp_path):
    """Makes a workbook of {sheet: rows}; a row may be None for a blank one."""

    def make(sheets, name="list.xlsx", hide=(), first_row=0, first_column=0):
        path = tmp_path / name
        book = xlsxwriter.Workbook(path)
        for title, rows in sheets.items():
            sheet = book.add_worksheet(title)
            for at, row in enumerate(rows):
                for place, value in enumerate(row or ()):
                    write(book, sheet, at + first_row, place + first_column, value)
        for title in hide:
            book.get_worksheet_by_name(title).hide()
        book.close()
        return path

    return make


def write(book, sheet, row, column, value):
    if isinstance(value, datetime):
        sheet.write_datetime(
            row, column, value, book.add_format({"num_format": "dd/mm/yyyy hh:mm"})
        )
    elif isinstance(value, tuple):
        sheet.write_formula(row, column, value[0], None, value[1])
    elif isinstance(value, str):
        sheet.write_string(row, column, value)
    else:
        sheet.write(row, column, value)


def fault_of(path, **options):
    with pytest.raises(ListError) as caught:
        tables.read(path, **options)
    return caught.value.code


def repacked(path, part, content, level=9):
    """The workbook at *path* with another *content* in one *part*."""
    held = {}
    with zipfile.ZipFile(path) as packed:
        held = {name: packed.read(name) for name in packed.namelist()}
    held[part] = content
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as packed:
        for name, data in held.items():
            packed.writestr(name, data)
    return path


SHEET = "xl/worksheets/sheet1.xml"
SHEET_HEAD = b'<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
SHEET_TAIL = b"</sheetData></worksheet>"


def test_a_workbook_gives_the_same_table_as_text_would(workbook):
    table = tables.read(
        workbook(
            {"Registrations": [HEADINGS, ["R1", "Ada", "Byron", "ada@list.example", "+39 011 1"]]}
        )
    )
    assert table.columns == tuple(HEADINGS)
    assert table.rows == [["R1", "Ada", "Byron", "ada@list.example", "+39 011 1"]]
    assert table.lines == [2]
    assert (table.sheet, table.encoding, table.delimiter) == ("Registrations", "", "")


def test_values_are_written_as_people_would_type_them(workbook):
    moment = datetime(2025, 4, 23, 10, 30)
    day = datetime(2025, 4, 23)
    row = [371528056.0, 3.5, day, moment, True, ('="a"&"b"', "ab"), ("=1/0", "#DIV/0!"), 10012.0]
    table = tables.read(workbook({"A": [[*HEADINGS, "a", "b", "c"], row]}))
    assert table.rows == [
        ["371528056", "3.5", "2025-04-23", "2025-04-23 10:30", "true", "ab", "", "10012"]
    ]


def test_numbers_that_a_spreadsheet_cannot_hold_are_noted_with_their_row(workbook):
    rows = [
        HEADINGS,
        ["R1", "Ada", "Byron", "", 39011509],
        ["R2", "Bob", "Bell", "", 12345678901234567],
    ]
    table = tables.read(workbook({"A": rows}))
    assert table.notes == [tables.Note(3, "long_number")]


def test_lines_are_the_rows_that_the_spreadsheet_program_shows(workbook):
    rows = [["VTM registrations"], None, HEADINGS, ["R1", "Ada"], None, ["R2", "Bob"]]
    table = tables.read(workbook({"A": rows}, first_row=4, first_column=3))
    assert table.header_line == 7
    assert table.lines == [8, 10]
    assert [row[:2] for row in table.rows] == [["R1", "Ada"], ["R2", "Bob"]]


def test_the_sheet_that_looks_like_a_list_is_taken(workbook):
    summary = [["Badge type", "How many"], *[["Visitor", n] for n in range(90)]]
    people = [HEADINGS, ["R1", "Ada", "Byron"]]
    hidden = [HEADINGS, *[[f"H{n}", "Old", "List"] for n in range(50)]]
    path = workbook({"Summary": summary, "People": people, "Last year": hidden}, hide=["Last year"])
    table = tables.read(path)
    assert (table.sheet, table.sheets) == ("People", ("Summary", "People"))
    assert tables.read(path, sheet="summary").rows[0] == ["Visitor", "0"]
    assert fault_of(path, sheet="Nobody") == ListFault.NO_SUCH_SHEET


def test_workbooks_without_a_list_are_refused(workbook, tmp_path):
    assert fault_of(workbook({"A": []})) == ListFault.EMPTY
    assert fault_of(workbook({"A": [HEADINGS]})) == ListFault.NO_ROWS
    assert fault_of(workbook({"A": [[1, 2], [3, 4]]})) == ListFault.NO_HEADER
    other = tmp_path / "other.zip"
    with zipfile.ZipFile(other, "w") as packed:
        packed.writestr("letter.txt", "hello")
    assert fault_of(other) == ListFault.NOT_A_LIST


def test_damaged_workbooks_are_refused(workbook, tmp_path):
    path = workbook({"A": [HEADINGS, ["R1"]]})
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert fault_of(path) == ListFault.DAMAGED
    path.write_bytes(b"PK\x03\x04" + bytes(range(256)) * 40)
    assert fault_of(path) == ListFault.DAMAGED
    path.write_bytes(whole)
    assert fault_of(repacked(path, SHEET, SHEET_HEAD + b"<row><c></row>")) == ListFault.DAMAGED
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4000))
    assert fault_of(path) == ListFault.DAMAGED


def test_a_workbook_with_a_password_is_refused(tmp_path):
    path = tmp_path / "secret.xlsx"
    stream = "EncryptedPackage".encode("utf-16-le")
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000) + stream + bytes(2000))
    assert fault_of(path) == ListFault.ENCRYPTED


def test_a_bomb_of_194_kb_is_refused(workbook):
    row = (
        b'<row r="1"><c r="A1" t="inlineStr"><is><t>' + b"0" * 195_000_000 + b"</t></is></c></row>"
    )
    path = repacked(workbook({"A": [HEADINGS, ["R1"]]}), SHEET, SHEET_HEAD + row + SHEET_TAIL)
    assert 180_000 < path.stat().st_size < 210_000
    assert fault_of(path) == ListFault.BOMB


def test_a_bomb_that_lies_about_its_size_is_refused(workbook):
    path = repacked(
        workbook({"A": [HEADINGS, ["R1"]]}), SHEET, SHEET_HEAD + b" " * 90_000_000 + SHEET_TAIL
    )
    data = path.read_bytes()
    true_size = struct.pack("<I", len(SHEET_HEAD) + 90_000_000 + len(SHEET_TAIL))
    assert data.count(true_size) == 2
    path.write_bytes(data.replace(true_size, struct.pack("<I", 5000)))
    assert fault_of(path) == ListFault.BOMB


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its memory")
def test_two_cells_at_the_ends_of_a_sheet_do_not_fill_the_memory(workbook):
    rows = b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    path = repacked(workbook({"A": [HEADINGS, ["R1"]]}), SHEET, SHEET_HEAD + rows + SHEET_TAIL)
    assert fault_of(path) in (ListFault.FAR_CELL, ListFault.DAMAGED)


def test_a_document_type_of_its_own_reads_no_file(workbook, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("canary")
    doctype = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'.encode()
    body = SHEET_HEAD.partition(b"?>")[2]
    cells = "".join(
        f'<c r="{c}1" t="inlineStr"><is><t>{h}</t></is></c>'
        for c, h in zip("ABCDE", HEADINGS, strict=True)
    )
    rows = f'<row r="1">{cells}</row><row r="2"><c r="A2" t="inlineStr"><is><t>&e;</t></is></c><c r="B2" t="inlineStr"><is><t>Ada</t></is></c></row>'
    path = repacked(
        workbook({"A": [HEADINGS, ["R1"]]}), SHEET, doctype + body + rows.encode() + SHEET_TAIL
    )
    assert fault_of(path) == ListFault.DOCTYPE


def test_a_workbook_that_takes_too_long_is_given_up(workbook, monkeypatch, endless):
    monkeypatch.setattr(xlsx_lists, "PATIENCE", 0.0)
    assert fault_of(workbook({"A": [HEADINGS, ["R1"]]})) == ListFault.TOO_SLOW


def test_reading_a_workbook_can_be_cancelled(workbook, endless):
    asked = threading.Event()

    def cancelled():
        asked.set()
        return True

    path = workbook({"A": [HEADINGS, ["R1"]]})
    assert fault_of(path, cancelled=cancelled) == ListFault.CANCELLED
    assert asked.is_set()


def test_a_reader_that_cannot_be_started_is_a_reason_and_no_crash(workbook, monkeypatch):
    monkeypatch.setattr(sys, "executable", "/no/such/python")
    assert fault_of(workbook({"A": [HEADINGS, ["R1", "Ada"]]})) == ListFault.UNREADABLE


def test_no_reader_is_left_behind(workbook):
    before = threading.active_count()
    tables.read(workbook({"A": [HEADINGS, ["R1", "Ada"]]}))
    assert threading.active_count() == before


def test_the_reader_needs_nothing_of_ours_and_no_qt():
    source = xlsx_lists._CHILD.read_text(encoding="utf-8")
    assert "import db" not in source
    assert "from db" not in source
    assert "PySide" not in source


def test_a_sheet_of_libreoffice_is_read_too(tmp_path):
    names = "urn:oasis:names:tc:opendocument:xmlns"
    rows = [["Nome", "Cognome", "E-mail"], ["Ada", "Byron", "ada@list.example"]]
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    body = "".join(
        "<table:table-row>" + "".join(map(cell.format, row)) + "</table:table-row>" for row in rows
    )
    content = (
        f'<office:document-content xmlns:office="{names}:office:1.0" xmlns:table="{names}:table:1.0"'
        f' xmlns:text="{names}:text:1.0"><office:body><office:spreadsheet><table:table table:name="Foglio1">{body}'
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    manifest = f'<manifest:manifest xmlns:manifest="{names}:manifest:1.0"/>'
    path = tmp_path / "list.ods"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        packed.writestr("content.xml", content)
        packed.writestr("META-INF/manifest.xml", manifest)
    table = tables.read(path)
    assert (table.sheet, table.rows) == ("Foglio1", rows[1:])


def test_a_workbook_named_as_text_is_a_workbook_all_the_same(workbook, tmp_path):
    path = workbook({"A": [HEADINGS, ["R1", "Ada"]]}).rename(tmp_path / "list.csv")
    assert tables.read(path).rows[0][:2] == ["R1", "Ada"]
