"""How commands answer people and machines: help, options, languages, what a terminal obeys."""

from __future__ import annotations

from db import driver
from db.access import operators
from desktop import settings
from desktop.commands import group
from desktop.commands.run import run


def test_every_command_of_the_help_is_there_and_says_what_the_help_says():
    for name, (_, words) in group.COMMANDS.items():
        command = group.desk.get_command(None, name)
        assert command is not None
        assert command.name == name
        assert words.split()[0] == (command.help or "").split()[0]


def test_options_of_all_commands_are_the_same():
    changing = {"register", "edit", "merge", "check-in", "undo", "import", "copy", "restore"}
    for name in group.COMMANDS:
        command = group.desk.get_command(None, name)
        for act in getattr(command, "commands", {"": command}).values():
            options = {option for param in act.params for option in param.opts}
            assert {"--json", "--lang", "--debug"} <= options
            if name in changing or act.name in {"note", "outcome", "arrived", "snooze"}:
                assert {"--operator", "--reason"} <= options


def test_bodies_are_listed_with_their_other_names(shell):
    answer = shell.json("bodies")
    assert len(answer["bodies"]) == 11
    assert len(answer["delegates"]) == 9
    shell("bodies", "--lang", "it")
    assert "CNA (CNA Piemonte)" in shell.out
    assert "Vicesindaca, Città di Torino" in shell.out


def test_what_was_done_names_operator_reason_and_station(shell, ada, peek):
    shell("status", ada["id"], "block", "--operator", "Maria", "--reason", "asked by the head")
    change = driver_row(peek, "SELECT operator, station, reason FROM changes ORDER BY id DESC")
    assert change == ("Maria", settings.load().station_id, "asked by the head")
    assert settings.load().station_id in dict(peek(operators.stations))


def driver_row(peek, sql):
    return peek(driver.one, sql)


def test_sentences_are_in_the_laptops_language_unless_told(shell, ada, peek):
    settings.change(settings.load(), language="it")
    shell("bodies")
    assert "Rettore" in shell.out
    shell("bodies", "--lang", "en")
    assert "Rector" in shell.out


def test_nothing_that_a_terminal_obeys_is_printed(shell):
    shell("register", "--given", "\x1b[31mEve\u202e", "--company", "A\x07B")
    assert "\x1b" not in shell.out
    assert "\u202e" not in shell.out
    assert "\x07" not in shell.out


def test_no_command_and_no_screen_says_so(shell, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert run([]) == 3
    assert "no screen" in shell._capsys.readouterr().err
