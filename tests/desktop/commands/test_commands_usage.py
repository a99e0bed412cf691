"""A command that was typed wrong says so in the language of sentences, and so does its help."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import click
import pytest

from desktop import settings
from desktop.commands import usage as wording
from desktop.commands.asked import Asked
from desktop.commands.run import run
from desktop.commands.usage_it import ITALIAN

NEVER = {
    "Missing {}",
    "Missing argument",
    "Missing option",
    "Missing parameter",
    "Missing parameter: {}",
    "Choice({})",
    "Did you mean {}?",
    "(Did you mean one of: {}?)",
    "directory",
    "file",
    "path",
    "Invalid start character for option ({})",
}
"""What Click only builds with, what no command here has, and what only its makers read."""


def said(capsys, *args, status=2):
    assert run(list(args)) == status
    out, err = capsys.readouterr()
    return out or err


@pytest.mark.parametrize(
    ("args", "wrong"),
    [
        (["roster"], "Manca l'argomento 'FILE'."),
        (["roster", "x.desk"], "Manca l'opzione '-o' / '--output'."),
        (["roster", "x.desk", "--bogus"], "Non c'è l'opzione '--bogus'."),
        (["roster", "x.desk", "--outpu"], "(Forse uno di questi: "),
        (["roster", "x.desk", "-o"], "L'opzione '-o' vuole un valore."),
        (["agenda", "x.desk", "y"], "C'è un argomento di troppo (y)"),
        (["roster", "x", "--sort", "age"], "'age' non è tra 'name', 'company'."),
        (["spares", "x", "-o", "y", "-n", "ten"], "'ten' non vale come numero intero."),
        (["report", "x.desk"], "Dove? -o RAPPORTO.pdf, .xlsx o .docx (o --text)."),
        (["rooster"], "Non c'è il comando 'rooster'."),
    ],
)
def test_what_was_typed_wrong_is_said_in_italian(capsys, args, wrong):
    words = said(capsys, args[0], "--lang=it", *args[1:])
    assert "Errore: " in words
    assert wrong in words


def test_how_it_is_typed_right_stands_above(capsys):
    words = said(capsys, "roster", "--lang", "it")
    usage, hint, *_ = words.splitlines()
    assert usage == "Uso: piemonte-desk roster [OPTIONS] FILE"
    assert hint == "Per l'aiuto: 'piemonte-desk roster --help'."


def test_without_lang_it_is_the_laptops_language(capsys):
    assert "Error: Missing argument 'FILE'." in said(capsys, "roster", "--lang", "en")
    settings.save(settings.Settings(language="it"))
    assert "Errore: Manca l'argomento 'FILE'." in said(capsys, "roster")
    assert "Error: Missing argument 'FILE'." in said(capsys, "roster", "--lang", "en")


def test_the_language_of_a_new_visitor_is_not_that_of_sentences(capsys):
    assert "Error: " in said(capsys, "register", "--lang", "it")


def test_the_frame_of_the_help_is_italian(capsys):
    words = said(capsys, "roster", "--help", "--lang", "it", status=0)
    for told in ("Uso: piemonte-desk roster", "Opzioni:", "Mostra questo aiuto", "[necessario]"):
        assert told in words
    assert "Options:" not in words


def test_the_answer_for_programs_stays_as_it_is(capsys):
    assert '{"error": "usage", "subject": ""}' in said(capsys, "roster", "--json", "--lang", "it")


def templates(file, names):
    """What calls of *names* in *file* say, each part that is filled in as {}."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func
        if getattr(name, "id", name) not in names:
            continue
        for each in node.args[:2]:
            if isinstance(each, ast.Constant) and isinstance(each.value, str):
                yield re.sub(r"\{[^}]*\}", "{}", each.value)
            elif isinstance(each, ast.JoinedStr):
                parts = (getattr(part, "value", "") for part in each.values)
                yield "".join(part if isinstance(part, str) else "{}" for part in parts)


def test_nothing_that_a_usage_error_says_lacks_its_italian():
    ours = Path(wording.__file__).parent
    theirs = Path(click.__file__).parent
    wanted = {
        words
        for file in ours.glob("*.py")
        for words in templates(file, {"UsageError", "BadParameter"})
    } | {
        words
        for name in ("exceptions", "parser", "types")
        for words in templates(theirs / f"{name}.py", {"_", "ngettext"})
    }
    assert len(wanted) > 60, "they are found"
    assert wanted - NEVER - set(ITALIAN) == set()


def test_what_was_typed_is_said_again_as_it_is():
    words = wording.say("Error: No such option '{0} %s <b>'.", Asked(language="it"))
    assert words == "Errore: Non c'è l'opzione '{0} %s <b>'."


@pytest.mark.parametrize(
    ("name", "there", "words"),
    [
        ("VTM.desk.closing", False, "To go on with it: close VTM.desk"),
        ("all.json", True, "new NAME.desk --from all.json"),
        ("list.xlsx", True, "is a file, and no command"),
        ("VTM.sealed", False, "opens in the window when it is given alone"),
    ],
)
def test_a_file_in_the_place_of_a_command_is_told_what_it_is(
    capsys, tmp_path, monkeypatch, language, name, there, words
):
    monkeypatch.chdir(tmp_path)
    if there:
        Path(name).touch()
    assert words in said(capsys, name, "--lang", "en")


def test_what_is_no_file_is_no_command(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert "No such command 'all.json'" in said(capsys, "all.json", "--lang", "en")
