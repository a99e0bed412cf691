"""Reports as people get them: five lines for a phone, and pages, documents and workbooks."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime

import pypdf
import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from db import clock, driver
from db.access import operators
from db.agenda.places import order
from db.door import check_ins
from db.errors import Refusal, Refused
from db.lists_in import presets
from db.lists_out import exports
from db.meeting import meeting_facts, meeting_saving, notes
from db.meeting.notes import NextStep
from db.ours import bodies
from db.past import history
from db.privacy import consents
from db.rows import Happening, Party, PartyKind, Side
from db.searching import search
from db.visitor import visitors
from desktop import i18n
from desktop.charts import Bar
from desktop.reports import blocks, columns, making, paper, word_file, workbook
from desktop.reports.blocks import Cell, Chart, Charts, Column, Heading, Paragraph, Report, Table
from desktop.reports.evening import EveningReport
from desktop.words.messages import Messages

DAY = date(2025, 4, 23)
EVENING = datetime(2025, 4, 23, 23, 30, tzinfo=UTC)


@pytest.fixture(params=["en", "it"])
def language(request, qapp):
    i18n.install(qapp, request.param)
    yield request.param
    i18n.install(qapp, "en")


@pytest.fixture
def fair(tmp_path, by, monkeypatch, qapp):
    """A day at Pontiac: one meeting held, one missed, and somebody at the stand."""
    monkeypatch.setattr(clock, "now", lambda: EVENING)
    with presets.make(tmp_path / "fair.desk", "vtm-michigan-2025", by) as opened:
        db = opened.db
        ada = visitors.register(
            db, by, given_name="Ada", family_name="Prova", company="Denso", country="JP"
        )
        check_ins.check_in_visitor(db, by, ada.uuid, at=EVENING)
        held = meeting_saving.save(
            db,
            by,
            with_name="Ada Prova",
            starts=datetime(2025, 4, 23, 14, 30, tzinfo=UTC),
            place="Table 3",
            body="ANFIA",
            visitor=ada.uuid,
        )
        step = NextStep("Send the price list", owner="Stefano Nigro", due=date(2025, 4, 28))
        notes.log(
            db, by, held.uuid, text="=1+1 trays", outcome="quote", interest="A", next_step=step
        )
        gone = meeting_saving.save(
            db, by, with_name="Ford", starts=datetime(2025, 4, 23, 15, 0, tzinfo=UTC), body="ANFIA"
        )
        meeting_facts.record(db, by, gone.uuid, Happening.NO_SHOW)
        yield db


def composed(db, day=DAY, body=None):
    return making.compose(making.gather(db, making.Wanted(day, body), "Elena"))


def agree(db, by, visitor):
    """Let *visitor* agree that their data go to others."""
    told = {"notice_version": "1", "language": "en", "how": "orally"}
    consents.record(db, by, visitor.uuid, {"sharing": True}, **told)


def said(path):
    """The words of a PDF, its line breaks as blanks."""
    pages = [page.extract_text() for page in pypdf.PdfReader(path).pages]
    return " ".join(" ".join(pages).split())


class TestTheFiveLines:
    def test_they_say_result_what_matters_promises_problems_and_tomorrow(self, fair, language):
        gathered = making.gather(fair, making.Wanted(DAY), "Elena")
        words = {
            "en": (
                "1 person at the stand",
                "Ada Prova, Denso – ANFIA: Quote asked (A)",
                "Stefano Nigro: Send the price list (by Apr 28)",
                "1 no-show",
                "Ford, own site",
            ),
            "it": (
                "1 persona allo stand",
                "Ada Prova, Denso – ANFIA: Richiesta di offerta (A)",
                "Stefano Nigro: Send the price list (entro 28 apr)",
                "1 non presentato",
                "Ford, own site",
            ),
        }[language]
        lines = EveningReport.lines(gathered.told)
        assert len(lines) == 5
        for (_, line), wanted in zip(lines, words, strict=True):
            assert wanted in line
        text = EveningReport.text(gathered.told)
        assert text.count("\n") == 5
        assert text.startswith("VTM Michigan 2025, ")

    def test_a_day_on_which_nothing_happened_says_so_in_five_lines(self, fair):
        gathered = making.gather(fair, making.Wanted(date(2025, 4, 30)), "Elena")
        words = dict(EveningReport.lines(gathered.told))
        assert words["What matters"] == "nothing logged yet"
        assert words["Promised"] == "nothing"
        assert words["Tomorrow first"] == "no more meetings are planned"


class TestWhatIsCountedBySomething:
    """What a block counts by body, outcome or country adds up, or it is said why not."""

    @pytest.fixture
    def more(self, fair, by):
        """Two meetings held beside that of the fair: nobody's of ours, and of two bodies."""
        found = bodies.bodies(fair)[:2]
        both = [Party(Side.OURS, PartyKind.BODY, body.uuid, body.name) for body in found]
        for seats in ((), both):
            told = {"starts": EVENING, "parties": seats}
            made = meeting_saving.save(fair, by, with_name="Tesla", **told)
            notes.log(fair, by, made.uuid, text="came")
        return fair

    @pytest.mark.parametrize("day", [DAY, None])
    def test_outcomes_and_bodies_add_up(self, more, day):
        report = composed(more, day)
        charts = [
            each for block in report.blocks if isinstance(block, Charts) for each in block.charts
        ]
        (outcomes,) = (each.bars for each in charts if each.title == "Meetings by outcome")
        assert [(bar.label, bar.value) for bar in outcomes] == [
            ("Quote asked", 1),
            ("No outcome told", 2),
        ]
        held = {each.title: each.bars for each in charts}.get("Meetings held, by body", ())
        told = {bar.label: bar.value for bar in held}
        if day is None:
            tables = {each.name: each for each in report.blocks if isinstance(each, Table)}
            rows = tables["Our bodies and companies"].rows
            told = {row[0].value: row[2].value for row in rows}
            countries = tables["Countries"].rows
            assert sum(row[2].value for row in countries) == 3
        assert told["None of ours"] == 1
        assert sum(told.values()) == 4
        said = [each.text for each in report.blocks if isinstance(each, Paragraph)]
        assert any("counts for each" in each for each in said)


class TestForWhom:
    @pytest.fixture
    def bodies_of(self, fair, by):
        """ANFIA, for which Carla works, and the university."""
        found = [bodies.recognise(fair, name) for name in ("ANFIA", "UniTo")]
        operators.save(fair, by, name="Carla", body=found[0].uuid)
        return found

    def test_who_works_for_a_body_is_given_its_sheet_and_no_other_report(self, fair, bodies_of):
        anfia, university = bodies_of
        assert making.offer(fair, "Carla") == making.Offer(whole=False, bodies=(anfia,))
        assert making.gather(fair, making.Wanted(None, anfia.uuid), "Carla").told.body == anfia
        for day, body in ((DAY, None), (None, None), (DAY, university.uuid)):
            with pytest.raises(Refused) as refused:
                making.gather(fair, making.Wanted(day, body), "carla")
            assert refused.value.refusal is Refusal.NOT_YOURS
            assert '--body "ANFIA"' in Messages.refusal(refused.value), "the way to what is theirs"

    def test_the_delegation_hands_all_of_them_over_and_the_register_says_which(
        self, fair, by, bodies_of
    ):
        offer = making.offer(fair, "Elena")
        assert offer.whole
        assert set(bodies_of) <= set(offer.bodies)
        sheet = making.gather(fair, making.Wanted(DAY, bodies_of[0].uuid), "Elena")
        making.register(fair, by, sheet, "anfia.pdf")
        (made,) = exports.exports(fair)
        assert (made.kind, made.body, made.name) == ("report", bodies_of[0].uuid, "anfia.pdf")
        assert made.rows == len(sheet.told.told) > 0
        assert made.left_out == {"not_shared": 1}
        assert history.changes(fair, limit=1)[0].kind == "export"

    def test_a_report_that_names_people_is_registered_with_whom_it_gives_away(
        self, fair, by, bodies_of
    ):
        (ada,) = search.visitors(fair, "Ada Prova").visitors
        agree(fair, by, ada)
        for number, wanted in enumerate((making.Wanted(DAY), making.Wanted(None))):
            making.register(fair, by, making.gather(fair, wanted, "Elena"), f"{number}.pdf")
        evening, whole = exports.exports(fair)
        assert (evening.purpose, evening.body, whole.purpose) == ("", "", "sharing")
        assert exports.exports(fair, ada.uuid) == [evening, whole]
        empty = making.gather(fair, making.Wanted(date(2025, 4, 30)), "Elena")
        making.register(fair, by, empty, "empty.pdf")
        assert len(exports.exports(fair)) == 2

    def test_a_bodys_sheet_names_nobody_who_did_not_agree(self, fair, by, bodies_of, language):
        wanted = making.Wanted(DAY, bodies_of[0].uuid)

        def told():
            return repr(making.compose(making.gather(fair, wanted, "Elena")))

        assert "Prova" not in told()
        assert "Denso" in told()
        (ada,) = search.visitors(fair, "Ada Prova").visitors
        agree(fair, by, ada)
        assert "Ada Prova" in told()


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


class TestTheEvening:
    """A meeting is told once: what came of it, or that nobody said so."""

    def test_what_nobody_logged_is_under_still_to_complete_alone(self, fair, language):
        its = composed(fair)
        tables = [block for block in its.blocks if isinstance(block, Table)]
        words = {"en": "Still to complete", "it": "Da completare"}[language]
        (left,) = [table for table in tables if table.name == words]
        places = [row[1].value for row in left.rows]
        assert places == sorted(places, key=order)
        day = tables[0]
        assert day.name == {"en": "Meetings of the day", "it": "Incontri della giornata"}[language]
        whens = {(row[0].value, row[1].value) for row in day.rows}
        assert not whens & {(row[0].value, row[2].value) for row in left.rows}


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


class TestTheSheetOfABody:
    def test_it_says_whom_it_is_for_and_how_many_contacts_are_left_out(
        self, fair, by, tmp_path, language
    ):
        body = bodies.recognise(fair, "ANFIA")
        making.write(tmp_path / "b.pdf", composed(fair, None, body.uuid), "a4")
        text = said(tmp_path / "b.pdf")
        assert {"en": "for ANFIA only", "it": "solo per ANFIA"}[language] in text
        left_out = {"en": "1 person met did not agree", "it": "1 persona incontrata non ha"}
        assert left_out[language] in text

    def test_nothing_that_another_body_wrote_is_in_any_file(self, fair, by, tmp_path):
        other = bodies.recognise(fair, "Ceipiemonte")
        meeting = driver.one(fair, "SELECT uuid FROM meetings WHERE with_name = 'Ada Prova'")[0]
        quiet = replace(by, operator="Carla")
        notes.log(fair, quiet, meeting, text="canary of ceip", body=other.uuid, shared=False)
        body = bodies.recognise(fair, "ANFIA")
        for ending in ("pdf", "xlsx", "docx"):
            target = tmp_path / f"b.{ending}"
            making.write(target, composed(fair, None, body.uuid), "a4")
            found = said(target) if ending == "pdf" else unpacked(target)
            assert "trays" in found
            assert "canary" not in found


def unpacked(path):
    """All that is in a document or workbook, as text."""
    with zipfile.ZipFile(path) as whole:
        return "".join(whole.read(name).decode("utf-8", "replace") for name in whole.namelist())


def report(*found):
    return Report("A report", "of nothing", "foot", "%1 of %2", found)
