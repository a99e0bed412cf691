"""The paper roster and the spare badges by command: what is on them, and what is kept."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pypdf
import pytest

from db import event_file
from db.badges import codes, spares
from db.door import check_ins
from db.lists_in import presets
from db.lists_out import exports
from db.past.changes import By
from db.visitor import visitor_codes, visitors
from desktop.commands.run import run

BY = By("Tom", "station")

pytestmark = pytest.mark.usefixtures("language")


@pytest.fixture
def path(tmp_path, frozen):
    made = tmp_path / "fair.desk"
    with presets.make(made, "vtm-michigan-2025", BY) as opened:
        for number in range(20):
            visitors.register(
                opened.db, BY, given_name=f"Given{number}", family_name=f"{chr(65 + number)}x"
            )
        came = visitors.register(opened.db, BY, given_name="Ada", company="Engines")
        check_ins.check_in(opened.db, BY, came.code, at=datetime(2025, 4, 23, 12, 30, tzinfo=UTC))
        bad = visitors.register(opened.db, BY, given_name="Zoe", family_name="Blocked-Away")
        visitors.block(opened.db, BY, bad.uuid, "sample of a block")
    return made


@pytest.fixture
def ask(path, tmp_path, capsys, language):
    def _ask(command, *args, status=0):
        target = tmp_path / "paper.pdf"
        assert run([command, str(path), "-o", str(target), "--json", *args]) == status
        return json.loads(capsys.readouterr().out), target

    return _ask


def texts(target):
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(target).pages]


class TestRoster:
    def test_everybody_is_on_it_with_page_numbers_day_and_event(self, ask):
        answer, target = ask("roster", "--lang", "en")
        assert answer | {"file": ""} == {
            "file": "",
            "day": "2025-04-23",
            "visitors": 22,
            "pages": 2,
            "paper": "letter",
        }
        first, second = texts(target)
        assert all(f"Given{number}" in first + second for number in range(20))
        for number, page in ((1, first), (2, second)):
            assert f"{number} of 2" in page
            assert "VTM Michigan 2025" in page
            assert "Wednesday, April 23, 2025" in page
            assert "shred" in page

    def test_it_is_registered(self, ask, path):
        ask("roster", "--operator", "Carla")
        with event_file.open_file(path) as opened:
            (one,) = exports.exports(opened.db)
        assert (one.kind, one.rows, one.operator, one.name) == ("roster", 22, "Carla", "paper.pdf")

    def test_the_paper_is_the_countrys_or_the_one_that_was_asked_for(self, ask):
        for args, size in (((), (612, 792)), (("--paper", "a4"), (595.28, 841.89))):
            _, target = ask("roster", *args)
            for page in pypdf.PdfReader(target).pages:
                assert tuple(map(float, page.mediabox[2:])) == pytest.approx(size, abs=0.2)

    def test_it_speaks_italian(self, ask):
        _, target = ask("roster", "--lang", "it")
        assert "mercoledì 23 aprile 2025" in texts(target)[0]
        assert "1 di 2" in texts(target)[0]

    def test_another_day_knows_nothing_of_who_came_today(self, ask):
        _, target = ask("roster", "--lang", "en")
        assert "8:30 AM" in "".join(texts(target))
        _, target = ask("roster", "--lang", "en", "--day", "2025-04-24")
        assert "8:30 AM" not in "".join(texts(target))

    def test_who_is_blocked_is_told_so(self, ask):
        _, target = ask("roster", "--lang", "en")
        assert "BLOCKED" in texts(target)[0]

    def test_a_list_without_anybody_is_refused_and_leaves_no_file(self, ask, path):
        with event_file.open_file(path) as opened:
            for one in visitors.page(opened.db, filters=visitors.Filters(), limit=100):
                visitors.cancel(opened.db, BY, one.uuid)
        answer, target = ask("roster", status=1)
        assert (answer["file"], answer["visitors"]) == (None, 0)
        assert not target.exists()

    def test_no_other_file_is_written_over(self, path, tmp_path, capsys):
        before = path.read_bytes()
        assert run(["roster", str(path), "-o", str(path)]) == 2
        letter = tmp_path / "letter.txt"
        letter.write_text("Dear Ada")
        assert run(["roster", str(path), "-o", str(letter)]) == 2
        assert (path.read_bytes(), letter.read_text()) == (before, "Dear Ada")


class TestSpares:
    def test_numbers_go_on_and_codes_are_kept(self, ask, path):
        first, _ = ask("spares", "-n", "3")
        second, target = ask("spares", "-n", "2", "--stock", "a6")
        assert [one["number"] for one in first["spares"] + second["spares"]] == [1, 2, 3, 4, 5]
        assert (second["pages"], second["stock"]) == (2, "a6")
        with event_file.open_file(path) as opened:
            kept = spares.all_spares(opened.db)
        assert [one.code for one in kept] == [
            one["code"] for one in first["spares"] + second["spares"]
        ]
        code = codes.grouped(second["spares"][1]["code"])
        assert f"SPARE BADGE 5 {code}" in texts(target)[1].upper()

    def test_sheets_begin_at_the_first_free_label(self, ask):
        answer, target = ask("spares", "-n", "4", "--stock", "avery-5392", "--start", "5")
        assert answer["pages"] == 2
        first, second = texts(target)
        assert first.upper().count("SPARE BADGE") == second.upper().count("SPARE BADGE") == 2

    def test_a_lost_sheet_is_written_again_with_the_same_codes(self, ask):
        first, _ = ask("spares", "-n", "3")
        again, _ = ask("spares", "-n", "2", "--from", "2")
        assert again["spares"] == first["spares"][1:]

    def test_one_that_somebody_has_is_not_written_again(self, ask, path):
        made, _ = ask("spares", "-n", "2")
        with event_file.open_file(path) as opened:
            someone = visitors.page(opened.db, filters=visitors.Filters())[0]
            visitor_codes.assign(opened.db, BY, someone.uuid, made["spares"][0]["code"])
        again, _ = ask("spares", "-n", "1", "--from", "1")
        assert again["spares"][0]["number"] == 2

    @pytest.mark.parametrize("args", [("-n", "0"), ("-n", "501"), ("--from", "0")])
    def test_senseless_numbers_are_a_mistake_and_keep_nothing(self, path, tmp_path, args, capsys):
        target = tmp_path / "paper.pdf"
        assert run(["spares", str(path), "-o", str(target), *args]) == 2
        with event_file.open_file(path) as opened:
            assert spares.next_number(opened.db) == 1
        assert not target.exists()
