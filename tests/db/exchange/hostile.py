"""Makes lists that were written to hurt: bombs, liars, endless lines. Ours, after kinds that are known to
(https://www.bamsoftware.com/hacks/zipbomb/, CWE-409, CWE-776, CWE-611)."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

import xlsxwriter

HEADINGS = ("Registration ID", "First name", "Last name", "E-mail", "Company")
SHEET, STRINGS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
HEAD = f'<?xml version="1.0"?><worksheet {MAIN}><sheetData>'.encode()
TAIL = b"</sheetData></worksheet>"
SST = f'<?xml version="1.0"?><sst {MAIN}>'.encode()


def text_cell(place, text):
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'.encode()


TITLES = (
    b'<row r="1">' + b"".join(map(text_cell, ("A1", "B1", "C1", "D1", "E1"), HEADINGS)) + b"</row>"
)
ADA = b'<row r="2">' + text_cell("A2", "R1") + text_cell("B2", "Ada") + b"</row>"


def parts():
    """What an honest workbook is made of."""
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True})
    sheet = book.add_worksheet("A")
    sheet.write_row(0, 0, HEADINGS)
    sheet.write_row(1, 0, ("R1", "Ada", "Byron"))
    book.close()
    with zipfile.ZipFile(made) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def packed(held):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as out:
        for name, data in held.items():
            out.writestr(name, data)
    return made.getvalue()


def with_sheet(rows, head=HEAD):
    """A workbook with those rows in its only sheet."""
    return packed(parts() | {SHEET: head + rows + TAIL})


def with_strings(strings, rows):
    return packed(
        parts() | {STRINGS: SST + strings + b"</sst>", SHEET: HEAD + TITLES + rows + TAIL}
    )


def laughs(part):
    """A workbook with a billion laughs in one *part*."""
    told = '<!DOCTYPE l [<!ENTITY a "lol">'
    for at in range(9):
        again = f"&{chr(97 + at)};" * 10
        told += f'<!ENTITY {chr(98 + at)} "{again}">'
    before, mark, rest = parts()[part].partition(b"?>")
    rest = rest.replace(b"<t>Ada", b"<t>&j;")
    return packed(parts() | {part: before + mark + told.encode() + b"]>" + rest})


def outside(part):
    """A workbook with a document type that is somewhere else, for one *part*."""
    before, mark, rest = parts()[part].partition(b"?>")
    told = b'<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">'
    return packed(parts() | {part: before + mark + told + rest})


def zeros(size):
    """So many zeros, deflated; *size* is a multiple of 16 million and more."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(bytes(1 << 24)) + packer.flush(zlib.Z_FULL_FLUSH)
    return block * (size >> 24) + zlib.compressobj(9, zlib.DEFLATED, -15).flush()


def zip_of(entries):
    """A ZIP by hand: (name, packed bytes, size as told, where it begins or None)."""
    out, directory = bytearray(), bytearray()
    for name, data, told, where in entries:
        at, name = len(out) if where is None else where, name.encode()  # noqa: PLW2901  as it is written
        method = 0 if told == len(data) else 8
        small = min(told, 0xFFFFFFFF)
        if where is None:
            out += struct.pack(
                "<IHHHHHIIIHH", 0x04034B50, 45, 0, method, 0, 0, 0, len(data), small, len(name), 0
            )
            out += name + data
        extra = b"" if told == small else struct.pack("<HHQ", 1, 8, told)
        directory += struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 45, 45, 0, method, 0, 0, 0, len(data), small, len(name), len(extra), 0, 0, 0, 0, at)  # fmt: skip
        directory += name + extra
    ends = struct.pack(
        "<IHHHHIIH", 0x06054B50, 0, 0, len(entries), len(entries), len(directory), len(out), 0
    )
    return bytes(out + directory + ends)


def bomb_in_sheet(told, size=10 << 30):
    """A workbook whose sheet is *size* zeros, and says that it has *told* bytes."""
    rest = [(name, data, len(data), None) for name, data in parts().items() if name != SHEET]
    return zip_of([*rest, (SHEET, zeros(size), told, None)])


def overlapping(times=4_000):
    """A workbook with one bomb in many parts."""
    rest = [(name, data, len(data), None) for name, data in parts().items() if name != SHEET]
    bomb = zeros(64 << 20)
    at = sum(30 + len(name) + len(data) for name, data, _, _ in rest)
    again = [(f"xl/worksheets/{n:06}.xml", bomb, 4_000, at) for n in range(times)]
    return zip_of([*rest, (SHEET, bomb, 4_000, None), *again])


def nested():
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("0", bytes(50_000_000))
    return packed(parts() | {f"xl/{n}.zip": inner.getvalue() for n in range(20)})


def ods(rows, before=""):
    """A sheet of LibreOffice with *rows* under its headings."""
    name = "urn:oasis:names:tc:opendocument:xmlns"
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    titles = "".join(map(cell.format, ("Nome", "Cognome", "E-mail")))
    content = (
        f'<?xml version="1.0"?>{before}<office:document-content xmlns:office="{name}:office:1.0" xmlns:table="{name}:table:1.0"'
        f' xmlns:text="{name}:text:1.0"><office:body><office:spreadsheet><table:table table:name="F"><table:table-row>{titles}'
        f"</table:table-row>{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    return packed(
        {
            "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": content.encode(),
            "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="{name}:manifest:1.0"/>'.encode(),
        }
    )


ODS_CELL = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'


def many_sheets():
    """Two hundred thousand sheets in a file of half a megabyte."""
    row = f"<table:table-row>{ODS_CELL}</table:table-row>" * 3
    return ods(
        row + "".join(f'</table:table><table:table table:name="F{n}">{row}' for n in range(150_000))
    )


def column(number):
    """What a spreadsheet calls the column of that number, from 1."""
    name = ""
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name


def wide(columns):
    cells = b"".join(text_cell(f"{column(n + 1)}1", f"H{n}") for n in range(columns))
    return with_sheet(b'<row r="1">' + cells + b"</row>" + ADA)


CALENDAR = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"


def event(number=0, more=b"", when=b"DTSTART:20250423T100000Z"):
    return b"BEGIN:VEVENT\r\nUID:u%d\r\n%b\r\nSUMMARY:x\r\n%bEND:VEVENT\r\n" % (number, when, more)


def calendar(*events):
    return CALENDAR + b"".join(events) + b"END:VCALENDAR\r\n"


def zone(rule, name=b"Loop"):
    """A time zone that changes by *rule*, for ever."""
    told = (
        b"BEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\n"
    )
    return b"BEGIN:VTIMEZONE\r\nTZID:%b\r\n%bRRULE:%b\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n" % (
        name,
        told,
        rule,
    )
