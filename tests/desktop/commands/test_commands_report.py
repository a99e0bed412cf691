"""The command that writes reports: what it refuses, where it writes, what it says."""

from __future__ import annotations

import json

import pypdf
import pytest

from db import event_file
from db.access import operators
from db.lists_in import presets
from db.lists_out import exports
from db.ours import bodies
from desktop.commands.asked import DONE, ENVIRONMENT, REFUSED, USAGE

pytestmark = pytest.mark.usefixtures("language")


@pytest.fixture
def fair(tmp_path, by):
    target = tmp_path / "fair.desk"
    presets.make(target, "vtm-michigan-2025", by).close()
    return target


@pytest.mark.parametrize("ending", ["pdf", "xlsx", "docx"])
def test_a_report_is_written_as_its_ending_says(run, fair, tmp_path, ending):
    target = tmp_path / f"whole.{ending}"
    told = run("report", fair, "--all", "-o", target, "--json")
    assert told.status == DONE
    document = json.loads(told.out)
    assert (document["file"], document["meetings"], document["held"]) == (str(target), 12, 0)
    assert target.read_bytes()[:2] == (b"%P" if ending == "pdf" else b"PK")
    if ending == "pdf":
        assert document["pages"] == len(pypdf.PdfReader(target).pages)


def test_the_five_lines_come_without_a_file(run, fair):
    told = run("report", fair, "--day", "2025-04-23", "--text", "--lang", "it")
    assert told.status == DONE
    assert told.out.splitlines()[0].startswith("VTM Michigan 2025, mercoledì 23 aprile")
    assert len(told.out.splitlines()) == 6


def test_the_sheet_of_a_body_is_found_by_another_name(run, fair, tmp_path):
    target = tmp_path / "b.pdf"
    told = run("report", fair, "--all", "--body", "UniTo", "-o", target, "--json")
    assert json.loads(told.out)["body"] == "Università di Torino"


def test_who_works_for_a_body_is_given_its_sheet_alone(run, fair, by, tmp_path):
    with event_file.open_file(fair) as opened:
        body = bodies.recognise(opened.db, "ANFIA").uuid
        operators.save(opened.db, by, name="Carla", body=body)
    target, carla = tmp_path / "b.pdf", ("--operator", "Carla")
    for wrong in (["--all", "-o", target], ["--text"], ["--body", "UniTo", "-o", target]):
        told = run("report", fair, *wrong, *carla)
        assert told.status == REFUSED
        assert "Who works for ANFIA is given" in told.err
        assert not target.exists()
    assert run("report", fair, "--body", "ANFIA", "-o", target, *carla).status == DONE
    with event_file.open_file(fair) as opened:
        (made,) = exports.exports(opened.db)
    assert (made.body, made.operator) == (body, "Carla")


def test_a_body_that_is_not_ours_is_refused_by_name(run, fair, tmp_path):
    told = run("report", fair, "--body", "Nessuno", "-o", tmp_path / "b.pdf")
    assert told.status == REFUSED
    assert "Nessuno" in told.err
    assert not (tmp_path / "b.pdf").exists()


@pytest.mark.parametrize(
    "wrong",
    [
        ["--all", "--day", "2025-04-23", "-o", "r.pdf"],
        ["--all", "--text"],
        [],
        ["-o", "r.odt"],
    ],
)
def test_what_cannot_be_meant_is_refused(run, fair, wrong):
    assert run("report", fair, *wrong).status == USAGE


def test_another_kind_of_file_is_left_as_it_is(run, fair, tmp_path):
    target = tmp_path / "r.docx"
    target.write_text("mine")
    assert run("report", fair, "--all", "-o", target).status == USAGE
    assert target.read_text() == "mine"


def test_a_folder_that_cannot_be_written_is_the_environments_fault(run, fair, tmp_path):
    in_the_way = tmp_path / "file"
    in_the_way.write_text("x")
    told = run("report", fair, "--all", "-o", in_the_way / "r.pdf")
    assert told.status == ENVIRONMENT
