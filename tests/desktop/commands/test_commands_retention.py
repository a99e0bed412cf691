"""What `privacy retention --apply` leaves is named: it deletes backups here, and no other copies."""

from __future__ import annotations

import json
import os

from db import clock, event_file
from db.keeping import copies
from db.lists_out import exports
from db.past.changes import By
from db.visitor import visitors
from desktop import settings
from desktop.commands.run import run

BY = By("Tom")


def test_older_copies_and_second_places_are_named_for_somebody_to_delete(
    path, tmp_path, capsys, monkeypatch, language
):
    monkeypatch.chdir(path.parent)  # and no file is named twice
    with event_file.open_file(path) as opened:
        visitors.register(opened.db, BY, given_name="Ada", family_name="Kanarinska")
        copies.note_backup(opened.db, By("Tom", settings.load().station_id), tmp_path / "asked")
        copies.for_laptop(opened.db, BY, path.with_name("hall B.desk"))
        everybody = exports.listing(opened.db, exports.Wanted("visitors"))
        for name in ("everybody.xlsx", "on a stick.csv"):
            exports.record(opened.db, BY, everybody, name)
    path.with_name("everybody.xlsx").write_bytes(b"Kanarinska")
    settings.change(settings.load(), second_place=str(tmp_path / "stick"))
    assert run(["event", str(path), "retention_until=2020-05-01"]) == 0
    command = ["privacy", path.name, "retention", "--apply", "--reason", "authorised"]
    capsys.readouterr()
    assert run([*command, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["backups_left"] == []
    assert told["copies_left"] == [str(path.with_name("hall B.desk"))]
    assert told["papers_left"] == [str(path.with_name("everybody.xlsx")), "on a stick.csv"]
    assert told["second_places"] == [str(tmp_path / "stick"), str(tmp_path / "asked")]


def test_lists_that_were_written_go_on_request_and_closing_names_the_others(
    path, tmp_path, capsys, monkeypatch, language
):
    monkeypatch.chdir(path.parent)
    with event_file.open_file(path) as opened:
        visitors.register(opened.db, BY, given_name="Ada", family_name="Kanarinska")
        everybody = exports.listing(opened.db, exports.Wanted("visitors"))
        for name in ("visitors.xlsx", "Kanarinska.csv", "Ada on a stick.csv", "list.csv"):
            exports.record(opened.db, BY, everybody, name)
    for name in ("visitors.xlsx", "Kanarinska.csv"):
        path.with_name(name).write_bytes(b"Kanarinska")
        os.utime(path.with_name(name), (clock.now().timestamp(),) * 2)
    assert run(["event", str(path), "retention_until=2020-05-01"]) == 0
    command = ["privacy", path.name, "retention", "--json"]
    there = [str(path.with_name(name)) for name in ("Kanarinska.csv", "visitors.xlsx")]
    elsewhere = ["Ada on a stick.csv", "list.csv"]

    def told(*more):
        capsys.readouterr()
        assert run([*command, *more]) == 0
        return json.loads(capsys.readouterr().out)["papers_left"]

    assert sorted(told()) == sorted([*there, *elsewhere]), "named before, for whoever decides"
    assert told("--apply", "--delete-files", "--reason", "authorised") == elsewhere
    assert not any(path.with_name(name).exists() for name in ("visitors.xlsx", "Kanarinska.csv"))
    assert run(["close", path.name, "--dry-run", "--json"]) == 0
    left = json.loads(capsys.readouterr().out)
    assert left["elsewhere"] == ["list.csv", "visitors.xlsx"]
    assert len(left["nameless"]) == 2


def test_no_list_is_brought_into_what_is_anonymous_and_the_summary_counts_who_came_after(
    path, tmp_path, capsys, language
):
    people = tmp_path / "people.csv"
    people.write_text("First name,Last name\nGrace,Hopper\n")
    with event_file.open_file(path) as opened:
        visitors.register(opened.db, BY, given_name="Ada", family_name="Kanarinska")
    assert run(["event", str(path), "retention_until=2020-05-01"]) == 0
    assert run(["privacy", str(path), "retention", "--apply", "--reason", "authorised"]) == 0
    for more in ((), ("--dry-run",)):
        capsys.readouterr()
        assert run(["import", str(path), str(people), *more, "--json"]) == 1
        said = capsys.readouterr()
        assert json.loads(said.out) == {"error": "time_over", "subject": "2020-05-01"}
        assert "no list of people is brought in any more" in said.err
    assert run(["event", str(path), "retention_until=2030-05-01"]) == 0
    assert run(["import", str(path), str(people)]) == 0
    capsys.readouterr()
    assert run(["privacy", str(path), "summary"]) == 0
    said = capsys.readouterr().out
    assert "everybody made anonymous on Wednesday, April 23, 2025 · named in the file" in said
    assert "since then: 1\n" in said
