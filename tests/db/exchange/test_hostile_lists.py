"""Lists that were written to hurt are refused with a reason, or read; never in more than a moment."""

from __future__ import annotations

import os
import threading
import time

import pytest

from db.exchange import maps, tables
from db.exchange.faults import ListError, ListFault
from tests.bystander import TICK, Bystander
from tests.db.exchange import hostile
from tests.db.exchange.hostile import ADA, HEAD, TITLES, calendar, event, ods, with_sheet, zone

F = ListFault
SOON = 2.0
"""Seconds in which a hostile list is refused, on an idle computer."""
FEW = b"First name,Last name\n"
BIG = 99_000_000


def read(tmp_path, data, name="list.csv"):
    """The fault of the list, its line and its detail; or its rows, with None for the fault."""
    path = tmp_path / name
    path.write_bytes(data)
    try:
        table = tables.read(path)
    except ListError as error:
        return error.code, error.line, error.detail
    finally:
        path.unlink()
    return None, table.rows, table.rejected


@pytest.mark.parametrize(
    ("data", "fault", "line"),
    [
        (FEW + b"A" * 400_000, F.LONG_LINE, 2),
        (FEW + b"Ada,Byron\n" + b"," * 400_000 + b"\n", F.TOO_MANY_COLUMNS, 3),
        (FEW + b'"' * 400_000, F.LONG_LINE, 2),
        (FEW * 3 + b"A" * 21_000_000 + b"\n" + FEW, F.LONG_LINE, 4),
        (FEW + b"A," * 11_000_000, F.TOO_MANY_COLUMNS, 2),
        (b"First name," + b"x," * 200_000 + b"\nAda\n", F.TOO_MANY_COLUMNS, 1),
        (FEW + b"Ada,Byron\n" * 250_050, F.TOO_MANY_ROWS, 250_002),
        (
            b"First name," + b"," * 17_000 + b"H\n" + b"Ada,x\n" * 20_000,
            F.TOO_MANY_COLUMNS,
            1,
        ),
        (
            b",".join(b"H%d" % n for n in range(500)) + b"\n" + b"x,y\n" * 30_000,
            F.TOO_MANY_COLUMNS,
            1,
        ),
    ],
    ids=[
        *("letters", "commas", "quotes", "endless letters", "endless commas"),
        *("headings", "rows", "blank headings", "columns"),
    ],
)
def test_a_text_without_measure_is_refused_with_its_limit_and_line(tmp_path, data, fault, line):
    assert read(tmp_path, data)[:2] == (fault, line)


def test_quotes_that_swallow_lines_without_end_are_given_up(tmp_path):
    rows = b"".join(b'"%d\n",' % n for n in range(60_000))  # one row of several lines, with no end
    data = FEW + b"Bob,Bell\n" + rows + b"\nCy,Cole\n"
    assert read(tmp_path, data)[:2] == (F.DAMAGED, 3)


def test_what_a_cell_of_131072_letters_breaks_is_its_line_only(tmp_path):
    fault, rows, rejected = read(tmp_path, FEW + b"Ada," + b"x" * 131_073 + b"\nBob,Bell\n")
    assert (fault, rows) == (None, [["Bob", "Bell"]])
    assert [(note.line, note.code) for note in rejected] == [(2, "unbalanced_quote")]


def test_a_cell_is_no_longer_than_a_spreadsheet_would_have_it(tmp_path):
    assert read(tmp_path, FEW + b"Ada," + b"x" * 40_000)[1] == [["Ada", "x" * 32_767]]


def test_a_long_text_says_the_same_as_a_short_one_would(tmp_path):
    rows = [b"Ada,Byron,a\n", b'Bob,"Bell,b\n', b"Cy,Cole,c,d\n", b"\n", b'"Dan" D,Day,d\n']
    short = read(tmp_path, b"Nome,Cognome,Azienda\n" + b"".join(rows))
    long = read(tmp_path, b"Nome,Cognome,Azienda\n" + b"".join(rows) + b"Eve,Eden,e\n" * 20_000)
    assert long[1][:2] == short[1] == [["Ada", "Byron", "a"], ["Dan D", "Day", "d"]]
    assert long[2] == short[2]
    assert len(long[1]) == 20_002


def test_a_long_text_can_be_cancelled_and_its_reader_is_gone(tmp_path, endless):
    path = tmp_path / "list.csv"
    path.write_bytes(FEW + b"Ada,Byron\n" * 200_000)
    with pytest.raises(ListError) as caught:
        tables.read(path, cancelled=lambda: True)
    assert caught.value.code is F.CANCELLED
    assert [one for one in threading.enumerate() if one.name == "list reader"] == []


@pytest.mark.parametrize(
    "rows",
    [
        b'<row r="2"><c r="ZZZZZZZ99999999999"><v>1</v></c></row>',
        b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        b'<row r="2"><c r="A2" t="s"><v>99999999999</v></c></row>',
    ],
    ids=["beyond", "far", "no such string"],
)
def test_a_cell_that_is_nowhere_is_a_reason_and_no_crash(tmp_path, rows):
    assert read(tmp_path, with_sheet(TITLES + rows))[0] in (F.FAR_CELL, F.DAMAGED)


def test_how_far_a_sheet_reaches_is_said(tmp_path):
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    fault, _, reach = read(tmp_path, with_sheet(TITLES + ADA + far))
    assert (fault, reach) == (F.FAR_CELL, "XFD1048576")
    near = b'<row r="900"><c r="AZ900"><v>1</v></c></row>'
    assert read(tmp_path, with_sheet(TITLES + ADA + near))[0] is None


@pytest.mark.parametrize("size", [b"A1:XFD1048576", b"A1", b"ZZZZZZ99999999999999:A1"])
def test_what_a_sheet_says_of_its_own_size_is_not_believed(tmp_path, size):
    head = HEAD.replace(b"<sheetData>", b'<dimension ref="' + size + b'"/><sheetData>')
    fault, rows, _ = read(tmp_path, with_sheet(TITLES + ADA, head))
    assert (fault, rows[0][:2]) == (None, ["R1", "Ada"])


def test_one_text_in_very_many_cells_is_refused(tmp_path):
    cells = b"".join(
        b'<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>' for _ in range(30_000)
    )
    bomb = hostile.with_strings(b"<si><t>" + b"A" * 30_000 + b"</t></si>", cells)
    assert len(bomb) < 50_000
    assert read(tmp_path, bomb)[0] is F.MUCH_MEMORY


@pytest.mark.parametrize(
    ("cell", "again", "fault"),
    [
        ("x", ' table:number-rows-repeated="2000000000"', F.TOO_MANY_ROWS),
        ('<text:s text:c="2000000000"/>', "", F.MUCH_MEMORY),
    ],
    ids=["rows", "blanks"],
)
def test_an_ods_that_repeats_without_end_is_refused(tmp_path, cell, again, fault):
    row = hostile.ODS_CELL.replace("x", cell)
    data = ods(f"<table:table-row{again}>{row}</table:table-row>")
    assert read(tmp_path, data)[0] is fault


def test_a_bomb_of_ten_gigabytes_is_refused_whatever_it_says(tmp_path):
    size = 512 << 20
    assert read(tmp_path, hostile.bomb_in_sheet(size, size))[0] is F.BOMB
    assert read(tmp_path, hostile.bomb_in_sheet(5_000, size))[0] in (F.BOMB, F.DAMAGED)
    assert read(tmp_path, hostile.overlapping(50))[0] in (F.BOMB, F.DAMAGED)


@pytest.mark.parametrize(
    ("data", "fault", "line"),
    [
        (hostile.CALENDAR + b"BEGIN:VEVENT\r\n" * 20_100, F.TOO_MANY_MEETINGS, 20_003),
        (calendar(event(more=b"X:1\r\n" * 2_500_000)), F.TOO_BIG, None),
    ],
    ids=["nested", "vast"],
)
def test_a_calendar_without_measure_is_refused(tmp_path, data, fault, line):
    assert read(tmp_path, data)[:2] == (fault, line)


@pytest.mark.parametrize(
    "more",
    [
        b"RRULE:FREQ=SECONDLY\r\n",
        b"RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\n",
        b"RRULE:FREQ=DAILY;COUNT=99999999\r\n",
        b"EXDATE:" + b"20250423T100000Z," * 900 + b"20250423T100000Z\r\n",
        b"DESCRIPTION:" + b"x" * 90_000 + b"\r\n",
    ],
    ids=["secondly", "never", "often", "dates", "long"],
)
def test_an_event_without_end_is_refused_by_itself(tmp_path, more):
    fault, rows, rejected = read(tmp_path, calendar(event(1, more), event(2)))
    assert (fault, [row[0] for row in rows]) == (None, ["u2"])
    assert [note.line for note in rejected] == [3]


def test_a_zone_that_changes_every_second_stops_nothing(tmp_path):
    zones = b"".join(zone(b"FREQ=SECONDLY", b"L%d" % n) for n in range(50))
    there = event(when=b"DTSTART;TZID=L1:20250423T100000")
    assert read(tmp_path, calendar(zones, there))[0] is None


@pytest.mark.parametrize(
    "told",
    [
        "a = []",
        "[columns]\n'Nome' = ['x']",
        "[" * 900,
        "a = " + "[" * 900,
        "a = 1" + "0" * 900,
        "'Nome' = 'x'\n" * 20_000,
    ],
)
def test_a_hostile_map_is_refused(tmp_path, told):
    path = tmp_path / "map.toml"
    path.write_text(told)
    with pytest.raises(ListError) as caught:
        maps.wanted(path)
    assert caught.value.code in (F.MAP_UNREADABLE, F.MAP_UNKNOWN_FIELD)


# The long ones ------------------------------------------------------------------------------------

VAST = {
    "a line of 100 MB": (lambda: FEW + b"A" * BIG, F.LONG_LINE),
    "a quoted line of 100 MB": (lambda: FEW + b'"' + b"A" * BIG, F.LONG_LINE),
    "a row of 98 million cells": (lambda: FEW + b"," * BIG, F.TOO_MANY_COLUMNS),
    "a million columns": (lambda: FEW[:-1] + b",H" * 1_000_000 + b"\nAda\n", F.TOO_MANY_COLUMNS),
    "ten million blank rows": (lambda: FEW + b"\n" * 10_000_000 + b"Ada,Byron\n", F.TOO_MANY_LINES),
    "ten million rows of blank cells": (lambda: FEW + b",\n" * 10_000_000, F.TOO_MANY_LINES),
    "thirty million quotes": (lambda: FEW + b'""\n' * 30_000_000, F.TOO_MANY_LINES),
    "a line of 100 MB of accents": (lambda: FEW + b"\xe9" * BIG, F.LONG_LINE),
    "accents in millions of lines": (lambda: FEW + b"\xe9;\xe8\n" * (BIG // 4), F.TOO_MANY_LINES),
    "open quotes": (lambda: FEW + (b'Ada,"Byron\n' + b"x" * 120_000 + b"\n") * 800, F.DAMAGED),
    "open quotes in each line": (lambda: FEW + b'Ada,"By\n' * 1_000_000, F.DAMAGED),
    "nothing but delimiters": (lambda: b",;\t|" * 24_000_000, F.TOO_MANY_COLUMNS),
    "fifty million NULs": (lambda: FEW + b"Ada,Byron\n" + bytes(50_000_000), F.NUL),
    "blanks only": (lambda: b" " * BIG, F.EMPTY),
    "ten gigabytes, honestly": (lambda: hostile.bomb_in_sheet(10 << 30), F.BOMB),
    "ten gigabytes that say they are five thousand bytes": (lambda: hostile.bomb_in_sheet(5_000), (F.BOMB, F.DAMAGED)),
    "one bomb in 4,000 parts": (hostile.overlapping, F.BOMB),
    "bombs within bombs": (hostile.nested, None),
    "65,000 parts": (lambda: hostile.packed(hostile.parts() | {f"xl/{n}": b"" for n in range(65_000)}), F.BOMB),
    "a million columns of a workbook": (lambda: hostile.wide(1_000_000), F.TOO_MANY_COLUMNS),
    "a million blank rows of a workbook": (lambda: with_sheet(TITLES + ADA + b"".join(b'<row r="%d"/>' % n for n in range(3, 1 << 20))), None),
    "ten million rows without a number": (lambda: with_sheet(TITLES + ADA + b"<row/>" * 10_000_000), F.BOMB),
    "three million elements within each other": (lambda: with_sheet(b"<a>" * 3_000_000), F.EMPTY),
    "half a million attributes": (lambda: with_sheet(TITLES + ADA, HEAD.replace(b"<sheetData>", b"<x " + b" ".join(b'a%d="1"' % n for n in range(500_000)) + b"/><sheetData>")), None),
    "a text of a megabyte in 200,000 cells": (lambda: hostile.with_strings(b"<si><t>" + b"A" * 1_000_000 + b"</t></si>", b'<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>' * 100_000), F.MUCH_MEMORY),
    "an event within an event": (lambda: hostile.CALENDAR + b"BEGIN:VEVENT\r\n" * 500_000, F.TOO_MANY_MEETINGS),
    "a calendar in a calendar": (lambda: hostile.CALENDAR * 300_000, F.NO_ROWS),
    "alarms within alarms": (lambda: hostile.CALENDAR + b"BEGIN:VEVENT\r\n" + b"BEGIN:VALARM\r\n" * 800_000, None),
    "a folded line of 12 MB": (lambda: hostile.CALENDAR + b"BEGIN:VEVENT\r\nSUMMARY:A" + b"\r\n A" * 2_900_000, None),
    "a folded line of 100 MB": (lambda: hostile.CALENDAR + b"BEGIN:VEVENT\r\nSUMMARY:A" + b"\r\n A" * 24_000_000, F.TOO_BIG),
    "2,500 guests at 130 meetings": (lambda: calendar(*(event(n, b"ATTENDEE;CN=x:mailto:x@example.com\r\n" * 2_500) for n in range(130))), None),
    "parameters without end": (lambda: calendar(*(event(n, b"ATTENDEE" + b";A=1" * 30_000 + b":x\r\n") for n in range(95))), None),
}  # fmt: skip


@pytest.mark.faults
@pytest.mark.parametrize("kind", VAST)
def test_a_vast_list_is_refused_in_a_moment_and_the_program_goes_on(tmp_path, kind):
    make, fault = VAST[kind]
    path = tmp_path / "list"
    path.write_bytes(make())
    began = worked()
    with Bystander() as other:
        answer, taken, gap = while_ticking(path)
    assert answer in (fault if isinstance(fault, tuple) else (fault,))
    assert worked() - began < SOON
    assert taken < 2 * SOON + other.lost, "nor does it wait: a busy computer is half as fast"
    assert gap < 0.25 + other.gap


def while_ticking(path):
    """The fault of the list at *path*, read on another thread; how long that took; and the longest
    time for which this thread did not get its turn, in seconds by the clock on the wall.
    """
    said = []

    def work():
        try:
            tables.read(path)
            said.append(None)
        except ListError as error:
            said.append(error.code)

    began = last = time.monotonic()
    reading = threading.Thread(target=work)
    reading.start()
    gap = 0.0
    while reading.is_alive():
        reading.join(TICK)
        now = time.monotonic()
        gap, last = max(gap, now - last), now
    return said[0], last - began, gap


def worked():
    """Seconds that this program worked, and the readers that it started and that have ended."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


PARTS = (
    "[Content_Types].xml",
    "xl/_rels/workbook.xml.rels",
    "xl/workbook.xml",
    "xl/styles.xml",
    hostile.STRINGS,
    hostile.SHEET,
)


@pytest.mark.parametrize("part", [hostile.STRINGS, hostile.SHEET])
@pytest.mark.parametrize("make", [hostile.laughs, hostile.outside])
def test_a_part_that_could_laugh_or_ask_the_network_is_named_as_that(tmp_path, make, part):
    assert read(tmp_path, make(part))[::2] == (F.DOCTYPE, part)


@pytest.mark.faults
@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("make", [hostile.laughs, hostile.outside])
def test_no_part_of_a_workbook_can_laugh_or_ask_the_network(tmp_path, make, part):
    assert read(tmp_path, make(part))[0] is F.DOCTYPE
