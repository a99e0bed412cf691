"""Lists out: CSV and XLSX that no spreadsheet runs as formulas, and vCards of visitors.

A cell that begins with = + - @ (or a wide form), a tab, a line break or NUL gets an apostrophe,
phone numbers excepted (https://owasp.org/www-community/attacks/CSV_Injection). So does what stands
behind a delimiter in a cell: an Italian Excel takes a semicolon for the end of one, in quotes or
not. Our own import takes the apostrophes off again. XLSX cells are texts, which are never formulas.
"""

from __future__ import annotations

import csv
import re
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Any

from db.exchange import guards
from db.keeping import looking
from db.keeping.whole_files import whole

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from pathlib import Path

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_LONGEST = 32_767
"""Letters that Excel takes in a cell."""

_OCTETS = 75
"""The longest line of a vCard in octets (RFC 6350 §3.2)."""


def fitted(text: str) -> str:
    """*text* as far as Excel takes it in a cell (32,767 letters), and then how many more there are.

    https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
    """
    if len(text) <= _LONGEST:
        return text
    # As many letters as the mark itself may take are left out as well.
    more = len(text) - _LONGEST + len(f" […+{len(text)}]")
    return f"{text[: len(text) - more]} […+{more}]"


def guarded(cell: str) -> str:
    """*cell* with an apostrophe where a spreadsheet would take it for more than a text."""
    return guards.put_on(cell)


def write_csv(
    path: Path, columns: Sequence[str], rows: Sequence[Sequence[str]], delimiter: str = ","
) -> None:
    """Writes a list as CSV in UTF-8 with its mark, which Excel needs to know it.

    *delimiter* is ";" for an Italian Excel. Whole or not at all. Raises OSError.
    """
    with whole(path) as half, half.open("w", encoding="utf-8-sig", newline="") as file:
        out = csv.writer(file, delimiter=delimiter)
        out.writerow(columns)
        out.writerows([guarded(_plain(cell)) for cell in row] for row in rows)


def write_xlsx(
    path: Path, columns: Sequence[str], rows: Sequence[Sequence[str]], name: str
) -> None:
    """Writes a list as XLSX, all cells texts, on a sheet called *name*. Whole or not at all.

    Raises OSError.
    """
    with workbook(path, constant_memory=True) as book:
        sheet = book.add_worksheet(name[:31])
        bold = book.add_format({"bold": True})
        for at, column in enumerate(columns):
            sheet.write_string(0, at, column, bold)
        for number, row in enumerate(rows, start=1):
            for at, cell in enumerate(row):
                if cell:
                    text = guards.put_on_text(_NOT_IN_XML.sub("", cell))
                    sheet.write_string(number, at, fitted(text))
        sheet.freeze_panes(1, 0)


@contextmanager
def workbook(path: Path, **options: bool) -> Generator[Any]:
    """XlsxWriter's workbook, which is at *path* once the block is done, whole or not at all; what
    begins with "=" is a text in it. Raises OSError.

    It is packed in memory: XlsxWriter (3.2) leaves a ZIP that met a full disk to Python, which
    tries once more as it lets go of it, and prints where it came from.
    """
    import xlsxwriter  # pyright: ignore[reportMissingTypeStubs] - 40 ms that only an XLSX needs
    from xlsxwriter.exceptions import FileCreateError  # pyright: ignore[reportMissingTypeStubs]

    packed = BytesIO()
    with whole(path) as half, looking.room() as rows:
        plain = {"strings_to_formulas": False, "tmpdir": str(rows), **options}
        book: Any = xlsxwriter.Workbook(packed, plain)
        yield book
        try:
            book.close()
        except FileCreateError as error:  # what it keeps among the system's temporary files
            cause = error.args[0] if error.args else error
            raise cause if isinstance(cause, OSError) else OSError(str(error)) from error
        half.write_bytes(packed.getbuffer())


def write_vcards(path: Path, people: Sequence[dict[str, str]], version: str = "4.0") -> None:
    """Writes a card for each of *people* (fields of a visitor by name), *version* 4.0 or 3.0.

    RFC 6350, and RFC 2426 for programs that know no newer one. Whole or not at all. Raises OSError.
    """
    with whole(path) as half, half.open("w", encoding="utf-8", newline="") as file:
        file.writelines(vcard(one, version) for one in people)


def vcard(person: dict[str, str], version: str = "4.0") -> str:
    """The card of *person*; lines end in CR LF and none is longer than 75 octets."""
    get = person.get
    full = " ".join(part for part in (get("given_name"), get("family_name")) if part)
    lines = ["BEGIN:VCARD", f"VERSION:{version}"]
    lines.append(f"FN:{_escaped(full or get('company', ''))}")
    lines.append(f"N:{_escaped(get('family_name', ''))};{_escaped(get('given_name', ''))};;;")
    if company := get("company"):
        lines.append(f"ORG:{_escaped(company)}")
    if title := get("job_title"):
        lines.append(f"TITLE:{_escaped(title)}")
    if email := get("email"):
        lines.append(f"EMAIL{'' if version == '4.0' else ';TYPE=INTERNET'}:{_escaped(email)}")
    if phone := get("phone"):
        lines.append(_phone(phone, version))
    place = (get("city", ""), get("region", ""), get("country", ""))
    if any(place):
        city, region, country = map(_escaped, place)
        lines.append(
            f"ADR;TYPE={'work' if version == '4.0' else 'WORK'}:;;;{city};{region};;{country}"
        )
    if language := get("language"):
        lines.append(
            f"LANG:{_escaped(language)}" if version == "4.0" else f"X-LANG:{_escaped(language)}"
        )
    if uid := get("id"):
        lines.append(f"UID:urn:uuid:{uid}" if version == "4.0" else f"UID:{uid}")
    lines.append("END:VCARD")
    return "".join(f"{folded(line)}\r\n" for line in lines)


def _phone(phone: str, version: str) -> str:
    """A telephone; version 4.0 has a URI where it is one (RFC 3966)."""
    digits = phone.replace(" ", "")
    if version == "4.0" and re.fullmatch(r"\+[0-9]+", digits):
        return f"TEL;VALUE=uri;TYPE=voice:tel:{digits}"
    return f"TEL;TYPE={'voice' if version == '4.0' else 'VOICE'}:{_escaped(phone)}"


def _escaped(text: str) -> str:
    r"""*text* as a value: backslash, comma, semicolon and line break escaped (RFC 6350 §3.4)."""
    plain = _NOT_IN_XML.sub("", text).replace("\\", "\\\\")
    plain = plain.replace(",", "\\,").replace(";", "\\;")
    return "\\n".join(plain.splitlines())


def folded(line: str) -> str:
    """*line* in pieces of 75 octets, each after the first begun with a blank; no letter is cut."""
    pieces: list[str] = []
    piece, size = "", 0
    for letter in line:
        octets = len(letter.encode("utf-8", "replace"))
        if size + octets > _OCTETS:
            pieces.append(piece)
            piece, size = " ", 1
        piece += letter
        size += octets
    return "\r\n".join([*pieces, piece])


def _plain(cell: str) -> str:
    """*cell* as UTF-8 can write it: half of a surrogate pair is none."""
    return cell.encode("utf-8", "replace").decode("utf-8") if not cell.isascii() else cell
