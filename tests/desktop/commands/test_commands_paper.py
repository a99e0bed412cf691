"""Badges by command: who gets one, on what, and what is kept of it."""

from __future__ import annotations

import json
from dataclasses import replace

import pypdf
import pytest

from db import event_file
from db.badges import badge_prints
from db.lists_in import presets
from db.past.changes import By
from db.visitor import visitors
from desktop import settings
from desktop.commands.run import run

BY = By("Tom", "station")


@pytest.fixture
def path(tmp_path, frozen):
    made = tmp_path / "fair.desk"
    with presets.make(made, "vtm-michigan-2025", BY) as opened:
        for given, badge_type in (("Ada", "visitor"), ("Grace", "buyer"), ("Nicolò", "buyer")):
            visitors.register(opened.db, BY, given_name=given, badge_type=badge_type)
        gone = visitors.register(opened.db, BY, given_name="Gone")
        visitors.cancel(opened.db, BY, gone.uuid)
    return made


@pytest.fixture
def badges(path, tmp_path, capsys, language):
    def _badges(*args, status=0):
        target = tmp_path / "badges.pdf"
        assert run(["badges", str(path), "-o", str(target), "--json", *args]) == status
        return json.loads(capsys.readouterr().out), target

    return _badges


def prints(path):
    with event_file.open_file(path) as opened:
        people = visitors.page(opened.db, filters=visitors.Filters())
        return {one.given_name: badge_prints.of(opened.db, one.uuid) for one in people}


def test_everyone_who_is_expected_gets_a_badge_and_each_is_logged(badges, path):
    answer, target = badges("--stock", "a6", "--reason", "the first morning")
    assert answer == {"file": str(target), "badges": 3, "pages": 3, "stock": "a6"}
    assert len(pypdf.PdfReader(target).pages) == 3
    kept = prints(path)
    assert {name: len(made) for name, made in kept.items()} == {
        "Ada": 1,
        "Grace": 1,
        "Gone": 0,
        "Nicolò": 1,
    }
    made = kept["Ada"][0]
    assert (made.stock, made.target, made.state) == ("a6", "badges.pdf", "done")
    assert (made.reason, made.copy) == ("the first morning", 1)


def test_sheets_begin_at_the_first_free_label(badges):
    answer, target = badges("--stock", "avery-5392", "--start", "5")
    assert (answer["badges"], answer["pages"]) == (3, 2)
    assert len(pypdf.PdfReader(target).pages) == 2


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--stock", "avery-5392"], "3 badges on 1 page (Avery 5392"),
        (["--stock", "zebra-4x3"], "3 badges on 3 pages (Zebra fanfold, 4 × 3 in)"),
        (["--stock", "a6", "--type", "visitor"], "1 badge on 1 page (A6"),
    ],
)
def test_how_many_badges_and_pages_are_where_is_said(path, tmp_path, capsys, language, args, said):
    target = tmp_path / "badges.pdf"
    assert run(["badges", str(path), "-o", str(target), "--lang", "en", *args]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith(said)
    assert line.endswith(f": {target}")


def test_a_pdf_is_on_the_stock_that_was_chosen_for_pdfs(badges):
    setups = (settings.PrinterSetup("Zebra", "a7"), settings.PrinterSetup("", "a6"))
    settings.save(replace(settings.load(), printer="Zebra", printers=setups[:1]))
    assert badges()[0]["stock"] == "a7"
    settings.save(replace(settings.load(), printers=setups))
    assert badges()[0]["stock"] == "a6"


def test_letters_that_would_be_boxes_are_told_with_what_to_do(badges, path, capsys):
    with event_file.open_file(path) as opened:
        odd = visitors.register(opened.db, BY, given_name="\U000f0000", company="Odd & Co")
    target = path.with_name("odd.pdf")
    command = ["badges", str(path), "-o", str(target), "--code", odd.code, "--lang", "en"]
    assert run(command) == 0
    said = capsys.readouterr().err
    assert "Odd & Co" in said
    assert "Latin letters" in said
    assert target.exists()


def test_spoilt_labels_are_passed_over_and_lines_show_where_to_cut(badges, path, capsys):
    answer, target = badges(
        "--stock", "avery-l4785", "--start", "2", "--skip", "3", "--skip", "4", "--crop-marks"
    )
    assert (answer["badges"], answer["pages"]) == (3, 1)
    plain = target.read_bytes()
    assert badges("--stock", "avery-l4785", "--start", "2")[1].read_bytes() != plain
    every = [word for label in range(1, 7) for word in ("--skip", str(label))]
    for wrong in (["--skip", "7"], ["--start", "7"], every, ["--start", "6", "--skip", "6"]):
        command = ["badges", str(path), "-o", str(target), "--stock", "avery-5392", *wrong]
        assert run(command) == 2
        assert "6 labels" in capsys.readouterr().err


def test_some_get_badges_by_type_or_by_code(badges, path):
    assert badges("--type", "buyer")[0]["badges"] == 2
    with event_file.open_file(path) as opened:
        ada = next(iter(visitors.page(opened.db, filters=visitors.Filters(badge_type="visitor"))))
    answer, target = badges("--code", ada.code)
    assert answer["badges"] == 1
    assert "Ada" in pypdf.PdfReader(target).pages[0].extract_text()


def test_the_usual_stock_is_the_countrys(badges):
    assert badges()[0]["stock"] == "zebra-4x3"


def test_nobody_gets_no_file(badges):
    answer, target = badges("--type", "vip", status=1)
    assert answer["file"] is None
    assert not target.exists()


def test_a_badge_type_that_is_not_there_is_refused_with_those_that_are(badges, path, capsys):
    answer, target = badges("--type", "king", status=1)
    assert answer == {"error": "unknown_badge_type", "subject": "king"}
    assert run(["badges", str(path), "-o", str(target), "--type", "king"]) == 1
    assert "visitor, buyer" in capsys.readouterr().err
    assert badges("--type", "Buyer")[0]["badges"] == 2
    target.unlink()
    badges("--type", "king", status=1)
    assert not target.exists()


@pytest.mark.parametrize(
    "args",
    [
        ("--stock", "papyrus"),
        ("--layout", "baroque"),
        ("--stock", "avery-5392", "--start", "7"),
        ("--all", "--type", "buyer"),
    ],
)
def test_what_is_not_there_is_wrong_usage_and_makes_no_file(badges, args, path):
    answer, target = badges(*args, status=2)
    assert answer["error"] == "usage"
    assert not target.exists()
    assert not any(prints(path).values())


def test_a_badge_for_nobody_known_is_refused(badges):
    assert badges("--code", "nobody", status=1)[0] == {"error": "not_found", "subject": "nobody"}


def test_a_pdf_that_cannot_be_written_is_the_environments(path, tmp_path, capsys, language):
    (tmp_path / "no folder").write_text("a file")
    target = tmp_path / "no folder" / "badges.pdf"
    assert run(["badges", str(path), "-o", str(target), "--json"]) == 3
    assert json.loads(capsys.readouterr().out)["subject"] == str(target)
    assert not any(prints(path).values())


@pytest.mark.parametrize("name", ["fair.desk", "other.desk", "fair.pdf", "OTHER.DESK"])
def test_badges_are_not_written_over_an_event_file(path, capsys, language, name):
    target = path.with_name(name)
    if not target.exists():
        target.hardlink_to(path)
    before = path.read_bytes()
    assert run(["badges", str(path), "-o", str(target)]) == 2
    assert "is an event file" in capsys.readouterr().err
    assert path.read_bytes() == before


def test_badges_are_written_over_a_pdf_and_nothing_else(path, tmp_path, capsys, language):
    target = tmp_path / "list.csv"
    target.write_bytes(b"Nome,Cognome\nAda,Lovelace\n")
    assert run(["badges", str(path), "-o", str(target)]) == 2
    assert "list.csv exists and is no PDF" in capsys.readouterr().err
    assert target.read_bytes().startswith(b"Nome")
    target.write_bytes(b"%PDF-1.4 of before")
    assert run(["badges", str(path), "-o", str(target)]) == 0
    assert len(pypdf.PdfReader(target).pages) == 3
