"""History and undo by command."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from db import event_file
from db.access import operators
from db.meeting import follow_ups
from db.ours import bodies
from db.past import history
from db.visitor import visitors
from desktop.commands.run import run


@pytest.fixture
def ada(do):
    return do("register", "--given", "Ada", "--family", "Lovelace", "--operator", "Maria")


def kinds(answer):
    return [change["kind"] for change in answer["changes"]]


def test_history_tells_what_happened_the_newest_first(do, ada):
    do("check-in", ada["code"], "--operator", "Luca")
    answer = do("history")
    assert kinds(answer) == ["check_in", "register", "station", "new"]
    check_in = answer["changes"][0]
    assert (check_in["operator"], check_in["visitor"]) == ("Luca", ada["id"])
    assert check_in["about"] == "Ada Lovelace"
    assert kinds(do("history", "--limit", "1")) == ["check_in"]


def test_the_history_of_one_names_old_and_new_values(do, ada):
    do("register", "--given", "Grace")
    do("edit", ada["id"], "job_title=Countess", "--reason", "she said so")
    answer = do("history", ada["code"])
    assert kinds(answer) == ["edit", "register"]
    assert answer["changes"][0]["reason"] == "she said so"
    field = next(one for one in answer["fields"] if one["field"] == "job_title")
    assert (field["old"], field["new"], field["row"]) == ("", "Countess", ada["id"])


def test_a_change_is_looked_at_by_its_id(do, ada):
    do("edit", ada["id"], "city=London")
    change = do("history")["changes"][0]["id"]
    answer = do("history", change)
    assert [one["id"] for one in answer["changes"]] == [change]
    assert [one["field"] for one in answer["fields"]] == ["city"]


def test_a_promise_of_another_body_is_not_told(do, by, path, capsys):
    with event_file.open_file(path) as opened:
        body = bodies.recognise(opened.db, "ANFIA").uuid
        operators.save(opened.db, by, name="Carla", body=body)
        carla = replace(by, operator="Carla")
        made = follow_ups.save(opened.db, carla, text="Sell at cost")
        follow_ups.save(opened.db, carla, uuid=made.uuid, text="Sell below cost")
        change = history.changes(opened.db, limit=1)[0].uuid
    hidden = do("history", change, "--operator", "Tom")
    assert "cost" not in str(hidden)
    assert [(one["table"], one["field"]) for one in hidden["fields"]] == [("follow_ups", "hidden")]
    assert "cost" not in str(do("history", "--operator", "Tom"))
    assert "Sell below cost" in str(do("history", change, "--operator", "Carla"))
    assert run(["history", str(path), change, "--operator", "Tom"]) == 0
    assert "    A promise of another body\n" in capsys.readouterr().out


def test_people_read_when_what_whom_and_by_whom(do, ada, path, capsys):
    do("edit", ada["id"], "city=London", "--operator", "Luca")
    assert run(["history", str(path)]) == 0
    first = capsys.readouterr().out.splitlines()[0]
    assert first.startswith("Apr 23 9:11 AM  Luca corrected the data (Ada Lovelace)  ")
    assert run(["history", str(path), ada["id"]]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0].startswith("Apr 23 9:11 AM  Luca corrected the data  ")
    assert told[1] == "    City: “London” was put in"


def test_the_history_of_one_reads_as_sentences(do, ada, path, tmp_path, capsys):
    listed = tmp_path / "list.csv"
    listed.write_text("Registration ID,First name,Last name,Table\nR1,Ada,Lovelace,12\n")
    do("import", str(listed), "--operator", "Eva")
    do("edit", "R1", "job_title=Countess", "--operator", "Eva")
    do("privacy", "consent", "R1", "newsletter", "no", "--operator", "Eva")
    do("undo", "--operator", "Eva")
    do("status", "R1", "block", "--operator", "Eva")

    def told(*more):
        assert run(["history", str(path), "R1", *more]) == 0
        return [re.split("  +", line.strip()) for line in capsys.readouterr().out.splitlines()]

    said = [line[1] if len(line) > 1 else line[0] for line in told()]
    noted = "Eva noted the answer: Newsletter: no, said to staff"
    assert said == [
        "Eva blocked the visitor",
        "Blocked: not to be let in",
        f"Eva took this back: {noted}, on Apr 23, 9:11 AM",
        noted,
        "Eva corrected the data",
        "Role: “Countess” was put in",
        "Eva imported the list list.csv: 1 new, 0 brought up to date",
    ]
    in_italian = " ".join(word for line in told("--lang", "it") for word in line)
    assert "Eva ha annotato la risposta: Newsletter: no, a voce" in in_italian
    assert "Ruolo: inserito “Countess”" in in_italian
    assert not re.search(r"job_title|noted|corrected|blocked|put in", in_italian)


def test_undo_takes_the_last_change_back_and_history_says_so(do, ada):
    do("check-in", ada["code"])
    undone = do("undo")
    assert undone["change"]["kind"] == "check_in"
    assert undone["kept"] == []
    assert do("search", "ada")["visitors"][0]["checked_in_at"] is None
    history = do("history")["changes"]
    assert history[0]["undoes"] == history[1]["id"]
    assert history[1]["undone_by"] == history[0]["id"]


def test_undo_takes_back_the_change_it_names(do, ada):
    do("edit", ada["id"], "city=London")
    change = do("history")["changes"][0]["id"]
    do("edit", ada["id"], "job_title=Countess")
    do("undo", change)
    answer = do("history", ada["id"])
    assert answer["changes"][0]["undoes"] == change
    assert do("undo", change, status=1)["error"] == "undone_already"


def test_what_something_newer_stands_on_is_refused(do, ada):
    do("edit", ada["id"], "city=London")
    change = do("history")["changes"][0]["id"]
    do("edit", ada["id"], "city=Torino")
    refused = do("undo", change, status=1)
    assert refused["error"] == "changed_since"
    assert refused["subject"] == do("history")["changes"][0]["id"]


def test_a_refused_undo_names_what_is_in_the_way(do, ada, path, capsys):
    do("edit", ada["id"], "city=London", "job_title=Countess", "--operator", "Vera")
    change = do("history")["changes"][0]["id"]
    do("edit", ada["id"], "job_title=Analyst", "--operator", "Anna")
    later = do("history")["changes"][0]["id"]
    assert run(["undo", str(path), change, "--operator", "Vera"]) == 1
    said = capsys.readouterr().err
    assert "Anna corrected the data (Ada Lovelace), on Apr 23, 9:11" in said
    assert "Role: from “Countess” to “Analyst”" in said
    assert later in said


def test_an_undo_without_a_reason_says_of_what_it_wants_one(do, ada, path, capsys):
    do("check-in", ada["code"], "--operator", "Anna")
    assert run(["undo", str(path), "--operator", "Vera", "--lang", "it"]) == 1
    said = capsys.readouterr().err
    assert "Anna" in said
    assert "Ada Lovelace" in said
    assert "--reason" in said
    assert do("history")["changes"][0]["id"] in said


@pytest.mark.parametrize("change", ["nobody", "0000000", ""])
def test_a_change_that_is_not_there_is_not_found(do, ada, change):
    assert do("undo", change, status=1)["error"] == "not_found"


def test_a_new_file_has_nothing_to_undo(do):
    assert do("undo", status=1)["error"] == "nothing_to_undo"


def test_an_undone_import_keeps_who_was_here_since(do, path, tmp_path):
    listed = tmp_path / "list.csv"
    listed.write_text("Nome,Cognome,ID\nAda,Lovelace,VTM-1\nGrace,Hopper,VTM-2\n", encoding="utf-8")
    do("import", str(listed))
    do("check-in", "VTM-1")
    change = do("history")["changes"][1]["id"]
    undone = do("undo", change)
    assert [one["given_name"] for one in undone["kept"]] == ["Ada"]
    assert (undone["withdrawn"], undone["kept_for"]) == (1, {"check_in": 1})
    with event_file.open_file(path) as opened:
        left = visitors.page(opened.db, filters=visitors.Filters())
    assert [one.given_name for one in left] == ["Ada"]


def test_an_undone_agenda_is_gone(do, tmp_path):
    listed = tmp_path / "agenda.csv"
    listed.write_text("Date,Start,Guest\n2025-04-23,10:30,Ada\n", encoding="utf-8")
    assert do("import", str(listed), "--kind", "agenda")["added"] == 1
    do("undo", do("history")["changes"][0]["id"])  # a whole list is named
    assert do("import", str(listed), "--kind", "agenda")["added"] == 1


def test_an_undone_agenda_is_told_in_meetings(do, path, tmp_path, capsys):
    listed = tmp_path / "agenda.csv"
    listed.write_text("Date,Start,Guest\n2025-04-23,10:30,Ada\n2025-04-23,11:30,Bo\n")
    do("import", str(listed), "--kind", "agenda", "--operator", "Eva")
    met = next(one["id"] for one in do("meeting", "list")["meetings"] if "Ada" in str(one))
    change = do("history")["changes"][0]["id"]
    do("meeting", "arrived", met, "--operator", "Eva")
    assert run(["undo", str(path), change, "--operator", "Eva"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[1:] == ["Meetings taken off: 1. Kept, as something was noted about them: 1."]


def test_undo_tells_people_what_was_taken_back(do, ada, path, capsys):
    do("check-in", ada["code"], "--operator", "Eva")
    assert run(["undo", str(path), "--operator", "Eva"]) == 0
    told = capsys.readouterr().out
    assert told == "Taken back: Eva checked the visitor in (Ada Lovelace), on Apr 23, 9:11 AM\n"
