"""Reports as they read: five lines for a phone, what is counted, whom they are for."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import date

import pytest

from db import driver
from db.access import operators
from db.agenda.places import order
from db.errors import Refusal, Refused
from db.lists_out import exports
from db.meeting import meeting_saving, notes
from db.ours import bodies
from db.past import history
from db.privacy import consents
from db.rows import Party, PartyKind, Side
from db.searching import search
from desktop.reports import making
from desktop.reports.blocks import Charts, Paragraph, Table
from desktop.reports.evening import EveningReport
from desktop.words.messages import Messages
from tests.desktop.reports.of_a_day.stand import DAY, EVENING, composed, said


def agree(db, by, visitor):
    """Let *visitor* agree that their data go to others."""
    told = {"notice_version": "1", "language": "en", "how": "orally"}
    consents.record(db, by, visitor.uuid, {"sharing": True}, **told)


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
        """ANFIA, for which Carla works, and the university. Elena is of the delegation."""
        found = [bodies.recognise(fair, name) for name in ("ANFIA", "UniTo")]
        operators.save(fair, by, name="Elena")
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

    def test_who_says_no_name_is_given_none(self, fair, bodies_of):
        """Else Carla had the delegation's reports by choosing nobody at the laptop."""
        for day, body in ((DAY, None), (None, None), (None, bodies_of[0].uuid)):
            for name in ("", "Zoe"):
                with pytest.raises(Refused) as refused:
                    making.gather(fair, making.Wanted(day, body), name)
                assert refused.value.refusal is Refusal.NOBODY_HERE
        assert "Say who is at this laptop" in Messages.refusal(refused.value)

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
