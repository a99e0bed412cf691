"""A list from paper, entered by command: at its true times, once, with each line accounted for."""

from __future__ import annotations

import json

import pytest

from db import event_file
from db.badges import codes
from db.door import entries
from db.lists_in import presets
from db.past import history
from db.past.changes import By
from db.visitor import visitors
from desktop.commands.run import run

BY = By("Tom", "station")

pytestmark = pytest.mark.usefixtures("language")


@pytest.fixture
def path(tmp_path, frozen):
    made = tmp_path / "fair.desk"
    with presets.make(made, "vtm-michigan-2025", BY) as opened:
        for given, family in (("Ada", "Prova"), ("Hedy", "Esempio"), ("Zoe", "Ferma")):
            visitors.register(opened.db, BY, given_name=given, family_name=family)
        (zoe,) = visitors.page(opened.db, filters=visitors.Filters(words="Zoe"))
        visitors.block(opened.db, BY, zoe.uuid, "sample of a block")
    return made


@pytest.fixture
def enter(path, tmp_path, capsys):
    def _enter(text, *args, status=0):
        paper = tmp_path / "paper.csv"
        paper.write_text(text, encoding="utf-8")
        assert run(["back-entry", str(path), str(paper), "--json", *args]) == status
        return json.loads(capsys.readouterr().out)

    return _enter


def came(path, given):
    with event_file.open_file(path) as opened:
        (one,) = visitors.page(opened.db, filters=visitors.Filters(words=given))
        return [
            (fact.at.hour, fact.at.minute, fact.way.value)
            for fact in entries.of(opened.db, one.uuid)
        ]


def test_each_line_is_entered_at_its_time_of_the_day_asked_for(enter, path):
    answer = enter('time,who\n8:05,Ada Prova\n7.50,"Esempio, Hedy"\n', "--operator", "Elena")
    assert (answer["read"], answer["entered"], answer["refused"]) == (2, 2, [])
    assert came(path, "Ada") == [(12, 5, "entry")]
    assert came(path, "Hedy") == [(11, 50, "entry")]
    with event_file.open_file(path) as opened:
        change = history.changes(opened.db, limit=1)[0]
    assert (change.operator, change.kind, change.reason) == ("Elena", "check_in", "from paper")


def test_a_list_that_grew_is_entered_again_without_harm(enter, path):
    enter("time;who\n8:05;Ada Prova\n")
    answer = enter("time;who;exit\n8:05;Ada Prova;\n8:40;Ada Prova;x\n")
    assert (answer["entered"], answer["known"]) == (1, 1)
    answer = enter("time;who;exit\n8:05;Ada Prova;\n8:40;Ada Prova;x\n")
    assert (answer["entered"], answer["known"]) == (0, 2)
    assert came(path, "Ada") == [(12, 5, "entry"), (12, 40, "exit")]


def test_lines_that_cannot_be_are_named_and_the_others_entered(enter, path):
    answer = enter(
        "Ora,Nome\n8:05,Ada Prova\nlate,Ada Prova\n8:06,Nobody Known\n23:00,Ada Prova\n"
        "8:07,Zoe Ferma\n",
        status=1,
    )
    assert answer["entered"] == 1
    assert answer["refused"] == [
        {"line": 3, "reason": "no_time"},
        {"line": 4, "reason": "not_found"},
        {"line": 5, "reason": "not_yet"},
        {"line": 6, "reason": "blocked"},
    ]


def test_another_day_is_said_once_for_all(enter, path):
    enter("time,who\n17:00,Ada Prova\n", "--day", "2025-04-22")
    with event_file.open_file(path) as opened:
        (one,) = visitors.page(opened.db, filters=visitors.Filters(words="Ada"))
        (fact,) = entries.of(opened.db, one.uuid)
    assert (fact.day.isoformat(), fact.at.hour) == ("2025-04-22", 21)


def test_a_list_without_its_two_headings_is_a_mistake(path, tmp_path, capsys):
    for text in ("a,b\n1,2\n", "time,when\n8:05,8:06\n"):
        paper = tmp_path / "paper.csv"
        paper.write_text(text)
        assert run(["back-entry", str(path), str(paper)]) == 2
        assert '"time" and "who"' in capsys.readouterr().err


def test_people_are_told_what_became_of_which_line(path, tmp_path, capsys):
    paper = tmp_path / "paper.csv"
    paper.write_text("time,who\n8:05,Ada Prova\n8:06,Nobody Known\n")
    assert run(["back-entry", str(path), str(paper), "--lang", "it"]) == 1
    said = capsys.readouterr().out
    assert "Ingressi inseriti: 1. C’erano già: 0. Rifiutati: 1." in said
    assert "Riga 3: nessuno si chiama così: Nobody Known" in said


def test_who_may_be_meant_is_named_where_a_name_is_in_doubt(path, tmp_path, capsys):
    with event_file.open_file(path) as opened:
        namesake = visitors.register(
            opened.db, BY, given_name="Ada", family_name="Prova", company="Other & Co"
        )
    paper = tmp_path / "paper.csv"
    paper.write_text("time,who\n8:05,Ada Prova\n8:06,Hedy Esemipo\n8:07,Nobody Known\n")
    assert run(["back-entry", str(path), str(paper), "--lang", "en"]) == 1
    said = capsys.readouterr().out.splitlines()
    assert said[1] == "Line 2: more than one is called so: Ada Prova"
    assert codes.grouped(namesake.code) in said[3]
    assert "Other & Co" in said[3]
    assert said[4] == "Line 3: nobody is called so: Hedy Esemipo"
    assert said[5].endswith("Hedy Esempio")
    assert said[6] == "Line 4: nobody is called so: Nobody Known"
    assert said[7:] == []


def test_programs_are_told_who_may_be_meant(enter, path):
    with event_file.open_file(path) as opened:
        namesake = visitors.register(opened.db, BY, given_name="Ada", family_name="Prova")
    answer = enter("time,who\n8:05,Ada Prova\n8:06,Hedy Esempio\n", status=1)
    assert answer["refused"] == [{"line": 2, "reason": "several"}]
    assert len(answer["lines"][0]["candidates"]) == 2
    assert answer["lines"][0]["candidates"][1] == namesake.uuid
    assert answer["lines"][1]["candidates"] == []


@pytest.mark.parametrize(
    ("command", "args"),
    [
        ("roster", ["-o", "roster.pdf"]),
        ("report", ["--text"]),
        ("agenda", []),
        ("meeting", ["list"]),
        ("meeting", ["add", "--with", "Esempio"]),
        ("back-entry", ["paper.csv"]),
    ],
)
def test_a_day_that_is_none_of_the_event_is_told(
    path, tmp_path, capsys, monkeypatch, command, args
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "paper.csv").write_text("time,who\n8:05,Ada Prova\n")
    warning = "2025-04-01 is not a day of this event, which is from 2025-04-22 to 2025-04-24."
    for day, told in (("2025-04-01", True), ("2025-04-22", False), ("2025-04-24", False)):
        run([command, str(path), *args, "--day", day, "--lang", "en"])
        assert (warning in capsys.readouterr().err) is told, day
