"""A report as DOCX, for an office that goes on writing in it. The library is imported with this."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import docx
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QImageWriter, QPainter

from db.keeping.whole_files import whole
from desktop import charts
from desktop.badge.data import clean
from desktop.reports.blocks import (
    Cell,
    Chart,
    Charts,
    Column,
    Heading,
    Lines,
    Paragraph,
    Report,
    Table,
)
from desktop.reports.columns import widths
from desktop.reports.paper import BAR, LINE, SOFT, TEXT
from desktop.reports.roster import PAPERS
from desktop.reports.setting import font

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from docx.document import Document
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph as Written

_SIDE = 18.0
_SMALL = 9
"""Points of the letters in tables."""

_LETTER, _POINT = 10, 25.4 / 72
"""Dots a point when words are measured, and mm a point."""

_SLACK = 1.3
"""How much wider letters may be than Inter's, by which words are measured: Calibri is narrower, but
what an office program takes in its place may be wider.
"""

_AROUND = 4.0
"""Mm beside the words of a field, both sides together: Word's own 0.08 in, and a little."""

_DOTS = 12
"""Dots a mm of a chart's picture: 300 an inch."""


def write(path: Path, report: Report, paper: str, language: str) -> None:
    """Writes *report* to *path* as DOCX for *paper* ("letter" or "a4"), whole or not at all.

    *language* is that of the words, "en" or "it", so that the spelling is checked in it. Raises
    OSError when it cannot be written.
    """
    document = docx.Document()
    _set_up(document, report, PAPERS[paper], language)
    document.add_heading(clean(report.title), 0)
    _write(document.add_paragraph(), report.subtitle)
    wide = PAPERS[paper][0] - 2 * _SIDE
    for block in report.blocks:
        _put(document, block, wide)
    with whole(path) as half:
        document.save(str(half))


def _set_up(document: Document, report: Report, size: tuple[float, float], language: str) -> None:
    """The paper, its margins, its foot, the letters, and in which language it is."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(size[0]), Mm(size[1])
    section.left_margin = section.right_margin = Mm(_SIDE)
    section.top_margin = section.bottom_margin = Mm(18)
    _write(section.footer.paragraphs[0], report.foot)
    normal: Any = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(10)
    told = OxmlElement("w:lang")
    told.set(qn("w:val"), {"it": "it-IT"}.get(language, "en-US"))
    normal.element.get_or_add_rPr().append(told)
    document.core_properties.title = clean(report.title)
    document.core_properties.subject = clean(report.subtitle)
    document.core_properties.author = "Piemonte Desk"
    document.core_properties.comments = ""
    document.core_properties.language = language


def _put(document: Document, block: object, wide: float) -> None:
    if isinstance(block, Heading):
        document.add_heading(clean(block.text), block.level)
    elif isinstance(block, Paragraph):
        _write(document.add_paragraph(), block.text, soft=block.soft)
    elif isinstance(block, Lines):
        rows = tuple((Cell(word, strong=True), Cell(said)) for word, said in block.rows)
        _table(document, (Column("", 1.0), Column("", 4.0)), rows, wide)
    elif isinstance(block, Charts):
        _pictures(document, block.charts, wide)
    elif isinstance(block, Table) and block.rows:
        _table(document, block.columns, block.rows, wide)
    elif isinstance(block, Table) and block.nothing:
        _write(document.add_paragraph(), block.nothing, soft=True)


def _table(
    document: Document, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], wide: float
) -> None:
    """A table whose headings come again on each page; without headings where there are none."""
    headed = any(column.heading for column in columns)
    made = document.add_table(len(rows) + headed, len(columns), style="Table Grid")
    made.alignment = WD_TABLE_ALIGNMENT.LEFT
    made.autofit = False
    letters = QFontMetricsF(font(round(_SMALL * _LETTER), 600))
    shares = widths(
        columns,
        wide,
        lambda word: letters.horizontalAdvance(word) * _SLACK / _LETTER * _POINT + _AROUND,
        rows,
    )
    wides = [Mm(each) for each in shares]
    for place, width in zip(made.columns, wides, strict=True):
        place.width = width
    if headed:
        again = OxmlElement("w:tblHeader")
        again.set(qn("w:val"), "true")
        made.rows[0]._tr.get_or_add_trPr().append(again)  # noqa: SLF001  python-docx has no other way (its issue 322)
    # Row by row: asking for a cell by its place makes python-docx look through the whole table.
    for number, row in enumerate(made.rows):
        at = number - headed
        cells = [Cell(column.heading, strong=True) for column in columns] if at < 0 else rows[at]
        whole = row._tr.get_or_add_trPr()  # noqa: SLF001  python-docx has no other way (its issue 245)
        whole.append(OxmlElement("w:cantSplit"))
        for field, column, width, cell in zip(row.cells, columns, wides, cells, strict=True):
            _fill(field, cell, right=column.number)
            field.width = width
    document.add_paragraph()


def _fill(field: _Cell, cell: Cell, *, right: bool) -> None:
    paragraph = field.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    if right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _write(paragraph, str(cell.value), strong=cell.strong, small=True)


def _write(
    paragraph: Written, text: str, *, strong: bool = False, soft: bool = False, small: bool = False
) -> None:
    """Add *text* to *paragraph*, its lines kept apart."""
    run = paragraph.add_run("\n".join(clean(line) for line in text.splitlines()))
    run.bold = strong or None
    if small:
        run.font.size = Pt(_SMALL)
    if soft:
        run.font.color.rgb = RGBColor(SOFT.red(), SOFT.green(), SOFT.blue())


def _pictures(document: Document, found: Sequence[Chart], wide: float) -> None:
    """Each chart as a picture under its title, with its figures as its words for a reader."""
    for chart in found:
        document.add_heading(clean(chart.title), 3)
        shape = (
            document.add_paragraph()
            .add_run()
            .add_picture(io.BytesIO(_picture(chart, wide * 0.75)), width=Mm(wide * 0.75))
        )
        told = "; ".join(f"{bar.label} {bar.value}" for bar in chart.bars)
        shape._inline.docPr.set("descr", clean(f"{chart.title}: {told}"))  # noqa: SLF001  python-docx has no other way (its issue 227)


def _picture(chart: Chart, wide: float) -> bytes:
    """The chart as PNG, *wide* mm wide."""
    letter = 3.0 * _DOTS
    high = 42 * _DOTS if chart.columns else charts.rows_height(chart.bars, letter)
    image = QImage(int(wide * _DOTS), int(high) + 2, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    look = charts.Look(font(int(letter)), letter, BAR, TEXT, SOFT, LINE)
    paint = charts.paint_columns if chart.columns else charts.paint_rows
    paint(painter, QRectF(0, 0, image.width(), high), chart.bars, look)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"PNG").write(image)
    return bytes(data.data())
