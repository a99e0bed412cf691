"""Layouts by command: what the window keeps can be listed, taken out, brought in and given out."""

from __future__ import annotations

import json

import pypdf
import pytest

from db import event_file, events
from db.badges import layouts
from db.lists_in import presets
from db.past.changes import By
from db.visitor import visitors
from desktop.badge import reading, template
from desktop.commands.run import run

BY = By("Tom", "station")


@pytest.fixture
def path(tmp_path, frozen):
    made = tmp_path / "fair.desk"
    with presets.make(made, "vtm-torino-2026", BY) as opened:
        for given, badge_type in (("Ada", "vip"), ("Grace", "buyer")):
            visitors.register(opened.db, BY, given_name=given, badge_type=badge_type)
    return made


@pytest.fixture
def command(path, capsys, language):
    """``layouts FILE …`` as JSON."""

    def ran(*args, status=0):
        assert run(["layouts", str(path), *map(str, args), "--json"]) == status
        return json.loads(capsys.readouterr().out)

    return ran


@pytest.fixture
def ours(tmp_path, command):
    """One of our layouts as a file, to be changed by hand."""
    file = tmp_path / "own.toml"
    command("export", "portrait-148", "-o", file)
    return file


def test_an_event_begins_without_layouts_of_its_own(command):
    assert command() == {"layouts": []}


def test_what_is_exported_is_what_was_kept(command, ours, tmp_path):
    assert reading.load(ours).front == template.load_all()["portrait-148"].front
    command("import", ours, "--name", "VIP", "--stock", "a6")
    again = tmp_path / "again.toml"
    command("export", "vip", "-o", again)
    command("import", again, "--name", "Twin")
    kept = {one["name"]: one["stock"] for one in command()["layouts"]}
    assert kept == {"VIP": "a6", "Twin": "a6"}
    first, second = (reading.load(file) for file in (again, again))
    assert (first.front, first.base) == (second.front, "portrait-148")


def test_a_layout_is_given_to_badge_types_or_to_all_others(command, ours, path):
    command("import", ours, "--name", "Red", "--stock", "a6")
    assert command("assign", "Red", "--type", "VIP", "--type", "press")["types"] == ["press", "vip"]
    answer = command("assign", "red")
    assert (answer["types"], answer["usual"]) == ([], True)
    with event_file.open_file(path) as opened:
        assert layouts.by_name(opened.db, "Red").usual


def test_importing_the_same_name_again_changes_that_layout(command, ours):
    first = command("import", ours, "--name", "Red", "--stock", "a6")
    command("assign", "Red", "--type", "vip")
    second = command("import", ours, "--name", "red", "--stock", "a6")
    assert (second["id"], second["types"]) == (first["id"], ["vip"])


def test_an_import_gives_it_to_the_badge_types_that_are_named(command, ours, path):
    command("import", ours, "--name", "VIP", "--type", "vip")
    assert command("import", ours, "--name", "VIP")["types"] == ["vip"]
    assert command("import", ours, "--name", "No", "--type", "x", status=1)["error"]
    assert [one["name"] for one in command()["layouts"]] == ["VIP"]


def test_a_removed_layout_is_gone(command, ours):
    command("import", ours, "--name", "Red")
    command("remove", "Red")
    assert command()["layouts"] == []
    assert command("remove", "Red", status=1)["error"] == "not_found"


def test_a_badge_is_written_in_its_types_layout_or_in_the_one_asked_for(
    command, ours, path, tmp_path, capsys
):
    text = ours.read_text(encoding="utf-8").replace('field = "stand_name"', 'text = "RED CARPET"')
    ours.write_text(text, encoding="utf-8")
    command("import", ours, "--name", "Red", "--stock", "a6")
    command("assign", "Red", "--type", "vip")

    def words(*args):
        target = tmp_path / "badges.pdf"
        args = ["badges", str(path), "-o", str(target), "--stock", "a6", *args]
        assert run(args) == 0, capsys.readouterr().err
        pages = pypdf.PdfReader(target).pages
        return [" ".join(page.extract_text().split()) for page in pages]

    vip, buyer = sorted(words(), key=lambda page: "Ada" not in page)
    assert "RED CARPET" in vip
    assert "RED CARPET" not in buyer
    assert all("RED CARPET" in page for page in words("--layout", "Red"))
    assert not any("RED CARPET" in page for page in words("--layout", "portrait-148"))


def test_a_bad_file_is_refused_in_a_sentence_with_the_line(command, path, tmp_path, capsys):
    bad = tmp_path / "bad.toml"
    bad.write_text('name = "Bad"\n[[element]]\nkind = "box"\nleft = -5\n', encoding="utf-8")
    assert command("import", bad, status=1) == {"error": "bad_layout", "subject": "bad.toml:4"}
    assert run(["layouts", str(path), "import", str(bad)]) == 1
    said = capsys.readouterr().err
    assert "“bad.toml” was not brought in. Line 4:" in said
    assert command() == {"layouts": []}


def test_a_layout_reaches_no_other_file(command, tmp_path):
    (tmp_path / "mark.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    bad = tmp_path / "bad.toml"
    element = "left = 1\nwidth = 9\ntop = 1\nheight = 9\n"
    for file in ("mark.svg", "../mark.svg", "/etc/hostname"):
        bad.write_text(f'name = "B"\n[[element]]\nkind = "image"\n{element}file = "{file}"\n')
        assert command("import", bad, status=1)["error"] == "bad_layout"


@pytest.mark.parametrize(
    ("args", "status", "error"),
    [
        (["assign"], 2, "usage"),
        (["export", "portrait-148"], 2, "usage"),
        (["export", "portrait-148", "-o", "somewhere.desk"], 2, "usage"),
        (["export", "baroque", "-o", "somewhere.toml"], 1, "not_found"),
        (["import", "nowhere.toml"], 3, "missing"),
        (["paint", "it"], 2, "usage"),
    ],
)
def test_what_cannot_be_done_says_why(command, args, status, error):
    assert command(*args, status=status)["error"] == error


def test_a_badge_type_that_is_not_there_is_refused(command, ours):
    command("import", ours, "--name", "Red")
    answer = command("assign", "Red", "--type", "king", status=1)
    assert answer == {"error": "unknown_badge_type", "subject": "king"}


def test_what_is_listed_says_whose_it_is(command, ours, path, capsys):
    command("import", ours, "--name", "Red", "--stock", "a6")
    command("assign", "Red", "--type", "vip")
    assert run(["layouts", str(path), "--lang", "it"]) == 0
    assert capsys.readouterr().out.split() == ["Red", "a6", "vip"]
    with event_file.open_file(path) as opened:
        assert {kind.code for kind in events.badge_types(opened.db)} >= {"vip"}
