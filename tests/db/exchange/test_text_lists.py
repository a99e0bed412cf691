"""Lists saved as text, in whatever way."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import db
from db.exchange import tables
from db.exchange.faults import ListError, ListFault

HEADINGS = ["Cognome", "Nome", "Ragione sociale", "E-mail", "Note"]
ROWS = [
    ["Rossi", "Mario", "Officine Dell’Acqua S.r.l.", "mario@list.example", ""],
    ["Núñez", "José", "Valeo; Créteil, FR", "jose@list.example", 'says "hello"'],
    ["Müller", "Jürgen", "Tab\tand|bar", "jm@list.example", "two\nlines"],
    ["O'Brien", "", "'t Hoff", "", "=1+1"],
]
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]


def saved(rows, delimiter=",", end="\r\n", quoting=csv.QUOTE_MINIMAL):
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator=end, quoting=quoting).writerows(rows)
    return text.getvalue()


@pytest.fixture
def read(tmp_path):
    def read(content, **options):
        path = tmp_path / "list.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return tables.read(path, **options)

    return read


def fault_of(read, content):
    with pytest.raises(ListError) as caught:
        read(content)
    return caught.value


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize("delimiter", list(",;\t|"))
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_usual_way_of_saving_gives_the_same_table(read, encoding, delimiter, end):
    # Python 3.11 quotes a line break only when it is the one that ends its lines.
    text = saved([HEADINGS, *ROWS], delimiter, end, csv.QUOTE_ALL)
    table = read(text.encode(encoding))
    assert table.columns == tuple(HEADINGS)
    assert table.rows == ROWS
    assert table.lines == [2, 3, 4, 6]
    assert table.delimiter == delimiter
    assert table.rejected == []


def test_the_byte_order_of_big_endian_text_is_understood(read):
    text = saved([HEADINGS, *ROWS])
    assert read(b"\xfe\xff" + text.encode("utf-16-be")).rows == ROWS


def test_a_row_of_the_spreadsheet_program_that_names_the_delimiter_is_no_row(read):
    table = read("sep=;\r\n" + saved([HEADINGS, *ROWS], ";"))
    assert table.rows == ROWS
    assert table.lines == [3, 4, 5, 7]
    assert read('"sep=|"\r\n' + saved([HEADINGS, *ROWS], "|")).rows == ROWS


def test_titles_above_the_headings_and_blank_rows_are_left_out(read):
    title = [
        ["VTM Michigan 2025, registrations"],
        [],
        ["Exported on 2025-04-01", "", "by the office"],
    ]
    table = read(saved([*title, HEADINGS, [""] * 5, ROWS[0], [], [" ", "", "", "", ""], ROWS[1]]))
    assert table.header_line == 4
    assert table.rows == ROWS[:2]
    assert table.lines == [6, 9]


def test_blank_columns_are_left_out_and_columns_without_heading_kept(read):
    wide = [["", *HEADINGS, "", ""]] + [["", *row, "", "x"] for row in ROWS]
    table = read(saved(wide))
    assert table.columns == (*HEADINGS, "(8)")
    assert table.rows == [[*row, "x"] for row in ROWS]


def test_two_columns_of_one_name_stay_two(read):
    table = read("Nome;Cognome;Telefono;telefono\nAda;Byron;1;2\n")
    assert table.columns == ("Nome", "Cognome", "Telefono", "telefono (2)")


def test_short_rows_are_filled_and_rows_with_too_many_cells_refused(read):
    table = read("Nome;Cognome;Azienda\nAda;Byron\nBob;Bell;Bell; Inc.\nCy;Cole;Cole;;\n")
    assert table.rows == [["Ada", "Byron", ""], ["Cy", "Cole", "Cole"]]
    assert table.rejected == [tables.Note(3, "too_many_cells", value="4")]


def test_headings_that_come_again_are_refused_with_their_line(read):
    table = read(saved([HEADINGS, ROWS[0], HEADINGS, ROWS[1]]))
    assert table.rows == ROWS[:2]
    assert table.rejected == [tables.Note(3, "header_again")]


def test_an_open_quote_costs_its_own_line_only(read):
    lines = [
        "Nome,Cognome,Azienda",
        'Ada,Byron,"Analytical',
        "Bob,Bell,Bell",
        'Cy,Cole,"Cole, Inc."',
    ]
    lines += ["Dan,Day,Day", 'Eve,"Eden,Eden', "Fay,Fox,Fox"]
    table = read("\n".join(lines) + "\n")
    assert [row[0] for row in table.rows] == ["Bob", "Cy", "Dan", "Fay"]
    assert table.lines == [3, 4, 5, 7]
    assert [(note.line, note.code) for note in table.rejected] == [
        (2, "unbalanced_quote"),
        (6, "unbalanced_quote"),
    ]


def test_an_open_quote_that_ends_in_a_later_cell_swallows_nobody(read):
    lines = ["Nome,Cognome,Azienda", 'Ada,Byron,"Analytical', "Bob,Bell,Bell", 'Cy,Cole,"']
    table = read("\n".join(lines) + "\n")
    assert [row[0] for row in table.rows] == ["Bob"]
    assert [note.line for note in table.rejected] == [2, 4]


def test_a_quoted_line_break_is_no_open_quote(read):
    table = read('Nome,Cognome,Azienda\nAda,Byron,"Line\nBreak, Corp, of Turin"\nBob,Bell,Bell\n')
    assert table.rows[0][2] == "Line\nBreak, Corp, of Turin"
    assert table.lines == [2, 4]


def test_words_after_a_closing_quote_are_forgiven_when_the_cells_add_up(read):
    table = read('Nome,Cognome,Azienda\n"Ada" L.,Byron,"Analytical" \nBob,Bell,Bell\n')
    assert table.rows == [["Ada L.", "Byron", "Analytical "], ["Bob", "Bell", "Bell"]]
    assert table.notes == [tables.Note(2, "odd_quotes")]


def test_blanks_before_quotes_are_understood(read):
    table = read('Nome, Cognome, Azienda\nAda, "Byron", "Analytical, Inc."\nBob, "Bell", "Bell"\n')
    assert table.rows[0] == ["Ada", "Byron", "Analytical, Inc."]


def test_a_stray_nul_is_taken_out_and_noted(read):
    table = read("Nome,Cognome\nAda,By\x00ron\nBob,Bell\n")
    assert table.rows[0] == ["Ada", "Byron"]
    assert table.notes == [tables.Note(2, "nul", value="1")]


def test_a_few_bad_bytes_do_not_turn_utf8_into_something_else(read):
    good = "".join(f"José,Núñez {i}\n" for i in range(30))
    table = read(b"Nome,Cognome\nM\xfcller,Jo\n" + good.encode())
    assert table.encoding == "utf-8"
    assert table.rows[0][0] == "M\ufffdller"
    assert table.rows[1] == ["José", "Núñez 0"]


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        (b"", ListFault.EMPTY, None),
        (b"\xef\xbb\xbf \r\n", ListFault.EMPTY, None),
        (b"\xff\xfe", ListFault.EMPTY, None),
        (b"%PDF-1.7 nothing", ListFault.NOT_A_LIST, None),
        (b"\x89PNG\r\n\x1a\n", ListFault.NOT_A_LIST, None),
        (b"<html><table><tr><td>Nome</td></tr></table></html>", ListFault.NOT_A_LIST, None),
        (b'{"visitors": []}', ListFault.NOT_A_LIST, None),
        (b'[\n  {"name": "Ada"},\n  {"name": "Bob"}\n]\n', ListFault.NOT_A_LIST, None),
        (b'# all\n[stand]\nname = "Piemonte"\ntables = 8\n', ListFault.NOT_A_LIST, None),
        (b"import csv\n\ndef read(path, sheet):\n    return path\n", ListFault.NOT_A_LIST, None),
        (b"#include <map>\nusing namespace std;\nint main() {}\n", ListFault.NOT_A_LIST, None),
        (b"\n %PDF-1.7 nothing", ListFault.NOT_A_LIST, None),
        (
            b'[event]\nname = "A fair"\n[[guest]]\nname = "Ada"\n[[guest]]\nname = "Bob"\n',
            ListFault.PROGRAMME,
            None,
        ),
        (b"Ada;Byron;ada@list.example\nBob;Bell;bob@list.example\n", ListFault.NO_HEADER, None),
        (b"Nome;Cognome;E-mail\n", ListFault.NO_ROWS, 1),
        (b"\xff\xfeN\x00o\x00\x00\xd8\n\x00", ListFault.UNDECODABLE, 1),
        (b"Nome,Cognome\nAda,Byron\n" + bytes(500), ListFault.NUL, 3),
    ],
)
def test_what_is_no_list_is_refused_with_its_reason(read, content, code, line):
    fault = fault_of(read, content)
    assert (fault.code, fault.line) == (code, line)


@pytest.mark.parametrize("name", ["note.md", "page.HTML", "people.json", "mail.eml"])
def test_a_file_that_says_it_is_no_list_is_believed(tmp_path, name):
    path = tmp_path / name
    path.write_text("Nome,Cognome\nAda,Byron\n")
    with pytest.raises(ListError) as caught:
        tables.read(path)
    assert caught.value.code == ListFault.NOT_A_LIST


def test_the_programmes_of_the_presets_are_known_for_what_they_are():
    for preset in (Path(db.__file__).parents[1] / "resources" / "events").glob("*.toml"):
        with pytest.raises(ListError) as caught:
            tables.read(preset)
        assert caught.value.code == ListFault.PROGRAMME


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(ListError) as caught:
        tables.read(tmp_path / "gone.csv")
    assert caught.value.code == ListFault.MISSING
    with pytest.raises(ListError) as caught:
        tables.read(tmp_path)
    assert caught.value.code == ListFault.UNREADABLE


def test_headings_in_a_language_we_do_not_know_are_found(read):
    table = read("Kereszt;Vezeték;Cég\nÁda;Bíró;Gép Kft\nBéla;Bartók;Zene\n")
    assert table.columns == ("Kereszt", "Vezeték", "Cég")
    assert len(table.rows) == 2


def test_a_list_of_one_column_is_a_list(read):
    assert read("E-mail\nada@list.example\n").rows == [["ada@list.example"]]


def test_no_end_of_open_quotes_gives_the_file_up(read):
    lines = ["Nome,Cognome,Azienda"] + [f'Ada,Byron {i},"An' for i in range(3000)]
    assert fault_of(read, "\n".join(lines)).code == ListFault.DAMAGED


def test_reading_can_be_cancelled(read):
    with pytest.raises(ListError) as caught:
        read(saved([HEADINGS, *ROWS]), cancelled=lambda: True)
    assert caught.value.code == ListFault.CANCELLED


cells = st.text(st.characters(codec="utf-8", exclude_characters="\x00\x1a"), max_size=12)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    st.lists(st.tuples(cells, cells, cells), min_size=1, max_size=8),
    st.sampled_from(",;\t|"),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_whatever_is_in_the_cells_comes_back(read, rows, delimiter, encoding):
    headings = ["Nome", "Cognome", "Azienda"]
    written = [headings, *([f"Ada{i}", *row] for i, row in enumerate(rows))]
    written[0] = [*headings, "E-mail"]
    table = read(saved(written, delimiter, quoting=csv.QUOTE_ALL).encode(encoding))
    swallowed = any(cell.count(delimiter) >= 3 for row in rows for cell in row)
    held = table.read_as is not None and not table.read_as.sure  # some letters are UTF-8 by chance
    if not swallowed and not held:
        assert table.rows == written[1:]
