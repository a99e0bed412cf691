"""The command that takes the agenda out: what it lists, writes, refuses and leaves alone."""

from __future__ import annotations

import json

import pypdf
import pytest
from icalendar import Calendar

from db import event_file
from db.lists_in import presets
from db.lists_out import exports
from db.ours import bodies
from desktop.commands.asked import DONE, REFUSED, USAGE
from tests.desktop.pages.agenda_stand import plan

pytestmark = pytest.mark.usefixtures("language", "frozen")


@pytest.fixture
def fair(tmp_path, by, frozen):
    """The Michigan programme and six slots at two tables."""
    target = tmp_path / "fair.desk"
    presets.make(target, "vtm-michigan-2025", by).close()
    with event_file.open_file(target) as opened:
        plan(opened.db, by, 6, tables=2)
    return target


def test_the_agenda_is_listed_day_by_day_in_order(run, fair):
    status, out, _ = run("agenda", fair, "--lang", "en")
    assert status == DONE
    lines = out.splitlines()
    assert lines[0] == "Tuesday, April 22, 2025"
    assert next(line for line in lines if "Invented Mobility 1" in line).startswith("  9:00 AM")
    _, out, _ = run("agenda", fair, "--day", "2025-04-23", "--table", "Tavolo 2", "--json")
    found = json.loads(out)["meetings"]
    assert [one["place"] for one in found] == ["table 2"] * 3
    assert [one["double_bookings"] for one in found] == [[], [], []]


def test_a_delegate_is_found_by_name_and_who_is_none_is_refused(run, fair):
    status, out, _ = run("agenda", fair, "--delegate", "Allegra Baistrocchi", "--json")
    assert (status, {one["part"] for one in json.loads(out)["meetings"]}) == (DONE, {"afternoon"})
    status, _, _ = run("agenda", fair, "--delegate", "baistro", "--json")
    assert status == DONE
    status, out, _ = run("agenda", fair, "--delegate", "p", "--json")
    assert (status, "Pierpaolo Antonioli, Gianmario Pellegrino" in out) == (REFUSED, True)
    for option in ("--delegate", "--body"):
        status, _, err = run("agenda", fair, option, "Nessuno")
        assert (status, "Nessuno" in err) == (REFUSED, True)


def test_each_ending_is_written_as_what_it_is(run, fair, tmp_path):
    calendar = tmp_path / "a.ics"
    status, out, _ = run("agenda", fair, "-o", calendar, "--lang", "it")
    assert (status, "18 incontri" in out) == (DONE, True)
    assert len(Calendar.from_ical(calendar.read_bytes()).events) == 18
    paper = tmp_path / "a.pdf"
    status, out, _ = run("agenda", fair, "--day", "2025-04-23", "-o", paper, "--json")
    document = json.loads(out)
    assert (document["file"], document["paper"], document["pages"]) == (str(paper), "letter", 1)
    status, out, _ = run("agenda", fair, "--table", "1", "--sheets", "-o", paper, "--json")
    document = json.loads(out)
    assert (status, document["sheets"], document["pages"]) == (DONE, 3, 2)
    assert len(pypdf.PdfReader(paper).pages) == 2


def test_what_is_written_for_a_body_is_registered_and_what_is_listed_is_not(run, fair, tmp_path):
    with event_file.open_file(fair) as opened:
        body = bodies.bodies(opened.db)[0]
    own = ("--body", body.name, "--operator", "Carla")
    for more in ((), ("-o", tmp_path / "a.ics"), ("--sheets", "-o", tmp_path / "s.pdf")):
        assert run("agenda", fair, *own, *more)[0] == DONE
    with event_file.open_file(fair) as opened:
        made = exports.exports(opened.db)
    assert [(one.kind, one.body, one.operator, one.name) for one in made] == [
        ("agenda", body.uuid, "Carla", "a.ics"),
        ("sheets", body.uuid, "Carla", "s.pdf"),
    ]


def test_nothing_to_write_leaves_no_file(run, fair, tmp_path):
    target = tmp_path / "none.pdf"
    for more in ((), ("--sheets",)):
        status, out, _ = run("agenda", fair, "--table", "99", "-o", target, "--json", *more)
        assert (status, json.loads(out)["file"], target.exists()) == (REFUSED, None, False)


def test_what_is_no_agenda_is_not_written_over(run, fair, tmp_path):
    letter = tmp_path / "letter.ics"
    letter.write_text("Dear Ada")
    for target in (fair, letter, tmp_path / "a.docx"):
        assert run("agenda", fair, "-o", target)[0] == USAGE
    assert run("agenda", fair, "--sheets", "-o", tmp_path / "a.ics")[0] == USAGE
    assert run("agenda", fair, "--sheets")[0] == USAGE
    assert letter.read_text() == "Dear Ada"
    assert not (tmp_path / "a.docx").exists()
