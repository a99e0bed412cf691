"""Reports as files: pages, documents and workbooks."""

from __future__ import annotations

import zipfile

import pypdf
import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from desktop.charts import Bar
from desktop.reports import blocks, columns, making, paper, word_file, workbook
from desktop.reports.blocks import Cell, Chart, Charts, Column, Heading, Table
from tests.desktop.reports.of_a_day.stand import composed, report, said


class TestPages:
    def test_the_evening_report_tells_meetings_promises_and_the_next_day(
        self, fair, language, tmp_path
    ):
        target = tmp_path / "evening.pdf"
        pages = making.write(target, composed(fair), "letter")
        text = said(target)
        assert pages == len(pypdf.PdfReader(target).pages)
        for wanted in ("Ada Prova", "=1+1 trays", "Send the price list", "Toyota North America"):
            assert wanted in text
        assert f"{pages} {'of' if language == 'en' else 'di'} {pages}" in text

    @pytest.mark.parametrize(("name", "size"), [("letter", (612, 792)), ("a4", (595.28, 841.89))])
    def test_the_paper_is_the_one_asked_for(self, fair, tmp_path, name, size):
        making.write(tmp_path / "r.pdf", composed(fair), name)
        box = pypdf.PdfReader(tmp_path / "r.pdf").pages[0].mediabox
        assert (float(box.width), float(box.height)) == pytest.approx(size, abs=0.01)

    def test_a_long_table_says_its_headings_on_each_page_and_loses_no_row(self, qapp, tmp_path):
        rows = tuple(blocks.text(f"row-{at:03}", at) for at in range(150))
        table = Table("Long", (Column("First heading", 3), Column("Number", number=True)), rows)
        pages = paper.write(tmp_path / "r.pdf", report(table), "a4")
        read = pypdf.PdfReader(tmp_path / "r.pdf").pages
        found = ["".join(page.extract_text().split()) for page in read]
        assert pages > 2
        assert all("Firstheading" in page for page in found)
        text = "".join(found)
        assert [at for at in range(150) if f"row-{at:03}" not in text] == []

    def test_a_note_longer_than_a_page_goes_on_over_the_next(self, qapp, tmp_path):
        note = " ".join(f"word{at:04}" for at in range(3000))
        table = Table("Notes", (Column("Who"), Column("What", 4)), ((Cell("Ada"), Cell(note)),))
        assert paper.write(tmp_path / "r.pdf", report(table), "a4") > 2
        text = said(tmp_path / "r.pdf").replace(" ", "")
        assert [at for at in range(3000) if f"word{at:04}" not in text] == []

    def test_a_report_that_cannot_be_written_leaves_the_one_of_before(self, fair, tmp_path):
        folder = tmp_path / "gone"
        with pytest.raises(OSError, match="gone"):
            making.write(folder / "r.pdf", composed(fair), "a4")
        assert not folder.exists()


class TestColumns:
    """No word of a heading is broken in two where there is room in another column."""

    NARROW = (Column("Who came", 8.0), Column("Cancelled", 0.5), Column("Total", 0.5))

    def test_what_a_narrow_column_lacks_a_wide_one_gives(self):
        found = columns.widths(self.NARROW, 100, len)
        assert sum(found) == pytest.approx(100)
        assert [round(each) for each in found[1:]] == [9, 6]

    def test_where_there_is_no_room_the_shares_count(self):
        assert columns.widths(self.NARROW, 9, len) == pytest.approx([8, 0.5, 0.5])

    @given(
        st.lists(st.tuples(st.text("ab ", max_size=12), st.floats(0.1, 9)), min_size=1, max_size=8),
        st.floats(10, 300),
    )
    def test_they_fill_the_width_and_none_is_less_than_its_word(self, told, wide):
        made = [Column(heading, share) for heading, share in told]
        found = columns.widths(made, wide, len)
        assert sum(found) == pytest.approx(wide)
        longest = [max(map(len, heading.split()), default=0) for heading, _ in told]
        if sum(longest) <= wide:
            assert all(has >= need - 1e-6 for has, need in zip(found, longest, strict=True))


class TestDocuments:
    def test_a_row_stays_on_one_page(self, fair, language, tmp_path):
        target = tmp_path / "whole.docx"
        making.write(target, composed(fair, None), "a4")
        rows = [row for table in Document(str(target)).tables for row in table.rows]
        assert rows
        assert all(row._tr.trPr.xpath("w:cantSplit") for row in rows)

    def test_a_document_has_headings_tables_and_charts_with_words(self, fair, language, tmp_path):
        target = tmp_path / "whole.docx"
        making.write(target, composed(fair, None), "a4")
        document = Document(str(target))
        cells = {cell.text for table in document.tables for row in table.rows for cell in row.cells}
        # She never agreed that others are told her name.
        assert {"en": "1 person · Denso", "it": "1 persona · Denso"}[language] in cells
        assert {"ANFIA", "Denso"} <= cells
        spoken = {"en": "Day by day", "it": "Giorno per giorno"}[language]
        assert spoken in {one.text for one in document.paragraphs}
        xml = zipfile.ZipFile(target).read("word/document.xml").decode()
        assert "descr=" in xml
        assert len(document.inline_shapes) == xml.count("<pic:pic")
        styles = zipfile.ZipFile(target).read("word/styles.xml").decode()
        assert {"en": "en-US", "it": "it-IT"}[language] in styles

    def test_a_workbook_holds_texts_as_texts_and_numbers_as_numbers(self, fair, tmp_path):
        target = tmp_path / "day.xlsx"
        making.write(target, composed(fair), "a4")
        book = CalamineWorkbook.from_path(str(target))
        rows = book.get_sheet_by_name("Meetings of the day").to_python()
        told = next(row for row in rows if row[1] == "Ada Prova · Denso")
        assert "=1+1 trays" in told[3]
        formulas = [
            name
            for name in zipfile.ZipFile(target).namelist()
            if name.startswith("xl/worksheets/") and b"<f>" in zipfile.ZipFile(target).read(name)
        ]
        assert formulas == []

    def test_sheets_are_named_as_excel_allows_and_never_twice(self, qapp, tmp_path):
        long = "A name: with [what] Excel? forbids / and more than thirty-one letters"
        tables = [Table(long, (Column("One"),), (blocks.text("x"),)) for _ in range(3)]
        workbook.write(tmp_path / "b.xlsx", report(*tables))
        names = CalamineWorkbook.from_path(str(tmp_path / "b.xlsx")).sheet_names
        assert len({name.casefold() for name in names}) == 4
        assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in names)

    def test_what_no_document_may_hold_is_left_out(self, qapp, tmp_path):
        """XML has no place for control marks; python-docx would refuse the whole document."""
        nasty = "a\x00b\x01c\ud800d\u202ee\ufffef"
        chart = Charts((Chart(nasty, (Bar(nasty, 2),)),))
        table = Table(nasty, (Column(nasty),), (blocks.text(nasty),))
        odd = report(Heading(nasty), chart, table)
        word_file.write(tmp_path / "d.docx", odd, "a4", "en")
        workbook.write(tmp_path / "d.xlsx", odd)
        paper.write(tmp_path / "d.pdf", odd, "a4")
        assert "abcdef" in Document(str(tmp_path / "d.docx")).tables[0].cell(1, 0).text

    def test_another_ending_is_refused(self, fair, tmp_path):
        with pytest.raises(ValueError, match="odt"):
            making.write(tmp_path / "r.odt", composed(fair), "a4")
