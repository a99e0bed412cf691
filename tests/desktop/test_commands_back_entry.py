"""A list from paper, entered by command: at its true times, once, with each line accounted for."""

from __future__ import annotations

import json

import pytest

from db import entries, event_file, history, presets, visitors
from db.changes import By
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
    assert "Riga 3: nessuno, o più d’uno: Nobody Known" in said
