"""The command that writes lists: by ending, for a purpose, for a body; and what it refuses."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from icalendar import Calendar

from db import event_file
from db.access import operators
from db.errors import EnvironmentFault, Fault
from db.lists_in import presets
from db.lists_out import export_columns, exports
from db.meeting import meeting_saving
from db.ours import bodies
from db.privacy import consents
from db.searching import search
from db.visitor import visitors
from desktop.commands.asked import DONE, ENVIRONMENT, REFUSED, USAGE

pytestmark = pytest.mark.usefixtures("language")


@pytest.fixture
def fair(tmp_path, by):
    target = tmp_path / "fair.desk"
    with presets.make(target, "vtm-michigan-2025", by) as opened:
        ada = visitors.register(opened.db, by, given_name="Ada", family_name="Prova", company="=1")
        visitors.register(opened.db, by, given_name="Nobody", family_name="Asked")
        told = {"notice_version": "1", "language": "en", "how": "orally"}
        consents.record(opened.db, by, ada.uuid, {"contact": True}, **told)
    return target


def test_a_list_for_a_purpose_says_who_was_left_out_and_is_registered(run, fair, tmp_path):
    target = tmp_path / "mail.csv"
    told = run("export", fair, "visitors", "--for", "contact", "-o", target, "--operator", "Anna")
    assert told.status == DONE
    assert "1 row" in told.out
    assert "never asked: 1" in told.out
    text = target.read_text(encoding="utf-8-sig")
    assert "Ada,Prova,'=1" in text
    assert "Nobody" not in text
    with event_file.open_file(fair) as opened:
        (made,) = exports.exports(opened.db)
    assert (made.purpose, made.operator, made.name) == ("contact", "Anna", "mail.csv")


@pytest.mark.parametrize(
    ("kind", "ending", "begins"),
    [
        ("visitors", "vcf", b"BEGIN:VCARD"),
        ("visitors", "xlsx", b"PK"),
        ("check-ins", "csv", b"\xef\xbb\xbfat,"),
        ("meetings", "xlsx", b"PK"),
        ("follow-ups", "csv", b"\xef\xbb\xbfid,"),
    ],
)
def test_each_kind_is_written_as_its_ending_says(run, fair, tmp_path, kind, ending, begins):
    target = tmp_path / f"list.{ending}"
    told = run("export", fair, kind, "-o", target, "--json")
    document = json.loads(told.out)
    assert document["kind"] == kind
    assert told.status == (DONE if document["rows"] else REFUSED)
    assert target.read_bytes().startswith(begins)


def test_meetings_go_into_a_calendar(run, fair, tmp_path):
    target = tmp_path / "agenda.ics"
    assert run("export", fair, "meetings", "-o", target).status == DONE
    assert len(Calendar.from_ical(target.read_bytes()).walk("VEVENT")) == 12


def test_a_bodys_calendar_names_nobody_who_did_not_agree(run, fair, by, tmp_path):
    with event_file.open_file(fair) as opened:
        (ada,) = search.visitors(opened.db, "Prova").visitors
        start = datetime(2025, 4, 23, 14, 30, tzinfo=UTC)
        meeting_saving.save(opened.db, by, starts=start, body="ANFIA", visitor=ada.uuid)
    target = tmp_path / "anfia.ics"
    told = run("export", fair, "meetings", "--body", "ANFIA", "-o", target)
    assert "agree to be shared: 1" in told.out
    words = target.read_text(encoding="utf-8").replace("\n ", "")
    assert "Prova" not in words
    assert run("export", fair, "meetings", "-o", target).status == DONE
    assert "Ada Prova" in target.read_text(encoding="utf-8").replace("\n ", "")


def test_who_works_for_a_body_gets_its_lists_alone(run, fair, by, tmp_path):
    with event_file.open_file(fair) as opened:
        anfia = bodies.recognise(opened.db, "ANFIA")
        operators.save(opened.db, by, name="Carla", body=anfia.uuid)
    target = tmp_path / "l.csv"
    for more in ([], ["--body", "UniTo"]):
        told = run("export", fair, "meetings", *more, "-o", target, "--operator", "Carla")
        assert (told.status, target.exists()) == (REFUSED, False)
    run("export", fair, "meetings", "--body", "ANFIA", "-o", target, "--operator", "Carla")
    assert target.exists()


def test_what_was_not_written_is_not_registered_and_the_other_way_round(
    run, fair, tmp_path, monkeypatch
):
    (tmp_path / "file").write_text("no folder")
    assert run("export", fair, "visitors", "-o", tmp_path / "file" / "l.csv").status not in (0, 1)

    def full(*_asked):
        raise EnvironmentFault(Fault.DISK_FULL, fair)

    with event_file.open_file(fair) as opened:
        assert exports.exports(opened.db) == []
    monkeypatch.setattr(exports, "record", full)
    target = tmp_path / "l.csv"
    assert run("export", fair, "visitors", "-o", target).status == ENVIRONMENT
    assert not target.exists()


def test_an_italian_excel_gets_semicolons(run, fair, tmp_path):
    target = tmp_path / "l.csv"
    run("export", fair, "visitors", "--columns", "given_name,company", "-o", target, "--lang", "it")
    assert target.read_text(encoding="utf-8-sig").splitlines()[0] == "given_name;company"


@pytest.mark.parametrize(
    "wrong",
    [
        ["visitors", "-o", "l.pdf"],
        ["check-ins", "-o", "l.vcf"],
        ["everything", "-o", "l.csv"],
        ["visitors", "--for", "selling", "-o", "l.csv"],
    ],
)
def test_what_cannot_be_meant_is_refused(run, fair, wrong):
    assert run("export", fair, *wrong).status == USAGE


@pytest.mark.parametrize("wrong", [["--body", "Nessuno"]])
def test_what_there_is_none_of_is_refused_and_nothing_written(run, fair, tmp_path, wrong):
    target = tmp_path / "l.csv"
    assert run("export", fair, "visitors", *wrong, "-o", target).status == REFUSED
    assert not target.exists()


@pytest.mark.parametrize("kind", export_columns.BY_KIND)
def test_a_column_that_there_is_not_is_named_with_those_that_there_are(run, fair, tmp_path, kind):
    target = tmp_path / "l.csv"
    told = run("export", fair, kind, "--columns", "company,nonsense", "-o", target)
    assert (told.status, target.exists()) == (USAGE, False)
    helped = run("export", "--help").out.replace("\n", " ")
    for name in ("“nonsense”", *export_columns.BY_KIND[kind]):
        assert name in told.err
        assert name in helped or name == "“nonsense”"


def test_another_kind_of_file_is_left_as_it_is(run, fair, tmp_path):
    target = tmp_path / "l.csv"
    target.write_text("my own notes")
    assert run("export", fair, "visitors", "-o", target).status == USAGE
    assert target.read_text() == "my own notes"
