"""A command with -o writes over nothing but what such a command once wrote."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from db import event_file
from db.meeting import meeting_saving
from db.past.changes import By
from db.privacy import consents
from db.visitor import visitors
from desktop.commands.asked import ENVIRONMENT
from desktop.commands.run import run
from tests.desktop.commands.walking import every_command, has_option

BY = By("Tom", "laptop-1")

ENDINGS = {
    "agenda": (".pdf", ".ics"),
    "badges": (".pdf",),
    "close": (".sealed",),
    "export": (".csv", ".xlsx", ".vcf"),
    "export all": (".json",),
    "layouts": (".toml",),
    "meeting thanks": (".eml", ".txt"),
    "privacy notice": (".pdf",),
    "privacy show": (".pdf", ".json"),
    "privacy summary": (".pdf", ".xlsx", ".docx"),
    "report": (".pdf", ".xlsx", ".docx"),
    "roster": (".pdf",),
    "spares": (".pdf",),
    "support": (".zip",),
}
"""What each command with -o writes; "all" of export is one of its own."""

WRITES = [(name, ending) for name, endings in ENDINGS.items() for ending in endings]
NEVER_TWICE = {("close", ".sealed"), ("meeting thanks", ".txt")}
"""What is not written over even where the same command made it."""


def test_every_command_with_an_output_is_here():
    found = {name for name, command in every_command() if has_option(command, "-o")}
    assert found | {"export all"} == set(ENDINGS)


@pytest.fixture
def write(path, tmp_path, quick_seals, capsys, language):
    """Run the command called *name* with ``-o target``: its exit status, and what it complains of."""
    with event_file.open_file(path) as opened:
        db = opened.db
        ada = visitors.register(db, BY, given_name="Ada")
        at = datetime(2025, 4, 23, 14, 30, tzinfo=UTC)
        told = {"with_name": ada.name, "body": "ANFIA", "visitor": ada.uuid}
        met = meeting_saving.save(db, BY, starts=at, **told).uuid
        how = {"notice_version": "1", "language": "en", "how": "orally"}
        consents.record(db, BY, ada.uuid, {"contact": True}, **how)
    words, file = tmp_path / "words", str(path)
    words.write_text("a passphrase for the office", encoding="utf-8")
    lines = {name: [*name.split()[:1], file, *name.split()[1:]] for name in ENDINGS}
    lines["close"] += ["--passphrase-file", str(words)]
    lines["export"] += ["visitors"]
    lines["layouts"] += ["export", "portrait-105"]
    lines["meeting thanks"] += [met]
    lines["privacy notice"] += ["--only", "en"]
    lines["privacy show"] += [ada.uuid]
    lines["report"] += ["--all"]

    def _write(name, target):
        capsys.readouterr()
        return run([*lines[name], "-o", str(target)]), capsys.readouterr().err

    return _write


@pytest.mark.parametrize("name", ENDINGS)
def test_none_makes_a_folder_that_may_be_mistyped(write, tmp_path, name):
    folder = tmp_path / "STCK"
    status, said = write(name, folder / f"list{ENDINGS[name][0]}")
    assert (status, folder.exists()) == (ENVIRONMENT, False)
    assert f"{folder} is not there." in said


@pytest.mark.parametrize("name", ENDINGS)
def test_none_writes_over_an_event_file(write, path, name):
    other = path.with_name("other.desk")
    other.write_bytes(path.read_bytes())
    hidden = path.with_name(f"other{ENDINGS[name][0]}")
    hidden.write_bytes(path.read_bytes())
    before = path.read_bytes()
    for target in (path, other, hidden):
        status, complaint = write(name, target)
        assert status in (2, 3), (target, complaint)
        assert complaint, target
        assert target.read_bytes() == before, target


@pytest.mark.parametrize(("name", "ending"), WRITES)
def test_none_writes_over_what_is_something_else(write, tmp_path, name, ending):
    target = tmp_path / f"mine{ending}"
    target.write_bytes(b"of somebody else")
    status, complaint = write(name, target)
    assert status in (2, 3)
    assert target.name in complaint
    assert target.read_bytes() == b"of somebody else"


@pytest.mark.parametrize(("name", "ending"), WRITES)
def test_what_it_wrote_itself_is_brought_up_to_date(write, tmp_path, name, ending):
    target = tmp_path / f"again{ending}"
    assert write(name, target) == (0, "")
    target.write_bytes(first := target.read_bytes() + b"\0")
    again = write(name, target)[0] == 0
    assert again is ((name, ending) not in NEVER_TWICE)
    assert (target.read_bytes() == first) is not again


def test_a_key_of_the_window_is_no_advice_to_a_command(path, capsys):
    assert run(["check-in", str(path), "ZZZZ", "--lang", "en"]) == 1
    assert "Type the name, or register them.\n" in capsys.readouterr().out
