"""Backups in a second place, from the command line, and back on another laptop."""

from __future__ import annotations

import io
import json
import shutil

import pytest

from db import clock, event_file
from db.access import operators
from db.door import check_ins
from db.erasure import erasing, erasure_ledger
from db.keeping import copies, seals
from db.past import history, undo
from db.past.changes import By
from db.searching import search
from db.visitor import visitors
from desktop import settings
from desktop.commands.run import run

PASSPHRASE = "quattro cavalli al Lingotto"
BY = By("Tom")


@pytest.fixture(autouse=True)
def _quick(quick_seals):
    """scrypt takes half a second as it should be."""


@pytest.fixture
def words(tmp_path):
    """A file with the passphrase in it."""
    path = tmp_path / "passphrase.txt"
    path.write_text(PASSPHRASE + "\nnot this\n", encoding="utf-8")
    return str(path)


@pytest.fixture
def stick(tmp_path):
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


@pytest.fixture
def sealed(path, stick, words, language, capsys):
    """A sealed backup with Ada in it, who came."""
    with event_file.open_file(path) as opened:
        ada = visitors.register(opened.db, BY, given_name="Ada", family_name="Kanarinska")
        check_ins.check_in(opened.db, BY, ada.code)
    command = ["backup", str(path), "--to", str(stick), "--passphrase-file", words, "--json"]
    assert run(command) == 0
    answer = json.loads(capsys.readouterr().out)
    (found,) = stick.iterdir()
    assert answer["file"] == str(found)
    return found


def told(capsys, *args, status=0):
    """What the command printed for machines, and what it said to people."""
    assert run([*map(str, args), "--json", "--lang", "en"]) == status
    out, err = capsys.readouterr()
    return json.loads(out), err


def test_a_second_place_is_sealed_and_the_backup_here_is_made_too(sealed, path, stick):
    assert b"Kanarinska" not in sealed.read_bytes()
    assert [one.suffix for one in path.with_name("fair backups").iterdir()] == [".desk"]


def test_it_comes_back_in_another_home_which_shows_what_it_holds_first(
    sealed, tmp_path, words, capsys, monkeypatch
):
    monkeypatch.setenv(settings.HOME, str(tmp_path / "another home"))
    new = tmp_path / "another laptop" / "fair.desk"
    looked, said = told(capsys, "restore", sealed, new, "--passphrase-file", words, "--dry-run")
    assert (looked["restored"], new.exists()) == (False, False)
    figures = ("visitors", "check_ins", "meetings", "made_at")
    assert [looked["backup"][key] for key in figures] == [1, 1, 12, "2025-04-23T13:11:00+00:00"]
    assert "Made on Apr 23, 2025, 9:11 AM." in said
    assert "On the list: 1. Check-ins: 1. Meetings: 12." in said
    answer, _ = told(capsys, "restore", sealed, new, "--passphrase-file", words)
    assert answer["restored"]
    assert answer["set_aside"] is None
    assert [one.name for one in new.parent.iterdir()] == ["fair.desk"]
    with event_file.open_file(new) as opened:
        assert [one.name for one in search.visitors(opened.db, "kanar").visitors] == [
            "Ada Kanarinska"
        ]


@pytest.mark.parametrize("kept", ["wrong", "damaged", "cut short"])
def test_what_does_not_open_says_why_and_touches_nothing(
    sealed, path, words, tmp_path, capsys, kept
):
    before = path.read_bytes()
    raw = sealed.read_bytes()
    if kept == "wrong":
        words = str(tmp_path / "other.txt")
        (tmp_path / "other.txt").write_text("another passphrase")
    else:
        sealed.write_bytes(raw[:-9] if kept == "cut short" else raw[:80] + b"\0" + raw[81:])
    wrong = kept == "wrong"
    code = "wrong_passphrase" if wrong else "seal_damaged"
    restore = ("restore", sealed, path, "--passphrase-file", words)
    answer, said = told(capsys, *restore, status=1 if wrong else 3)
    assert answer["error"] == code
    assert sealed.name in said
    assert path.read_bytes() == before
    assert {one.name for one in path.parent.iterdir() if "unsealed" in one.name} == set()


def test_a_plain_backup_is_shown_before_it_acts_too(path, capsys):
    made, _ = told(capsys, "backup", path)
    answer, said = told(capsys, "restore", made["file"], path, "--dry-run")
    assert (answer["backup"]["visitors"], answer["set_aside"]) == (0, None)
    assert "A backup of VTM Michigan" in said


def test_a_check_in_that_was_taken_back_is_not_counted(path, capsys, language):
    with event_file.open_file(path) as opened:
        for name in ("Ada", "Grace"):
            one = visitors.register(opened.db, BY, given_name=name)
            check_ins.check_in(opened.db, BY, one.code)
        history.undo(opened.db, BY, undo.last_act(opened.db, BY))
    made, _ = told(capsys, "backup", path)
    _, said = told(capsys, "restore", made["file"], path, "--dry-run")
    assert "On the list: 2. Check-ins: 1." in said


def test_whom_a_restore_erases_again_is_said_first(path, tmp_path, capsys, language):
    with event_file.open_file(path) as opened:
        ada = visitors.register(opened.db, BY, given_name="Ada", family_name="Kanarinska")
        made = copies.backup(opened.db, path).path
        erasing.erase(opened.db, By("Tom", "", "a letter"), ada.uuid)  # and no ledger: killed
    everybody = f"{erasing.EVERYBODY} 2024-01-01T00:00:00.000Z"
    of_before = erasure_ledger.Line(everybody, clock.now(), "", "", event="the fair of before")
    erasure_ledger.add(path, [of_before])
    shown, said = told(capsys, "restore", made, path, "--dry-run")
    figures = ("erased_again", "everybody_again", "lines_of_others")
    assert [shown["backup"][key] for key in figures] == [1, False, 1]
    assert "1 person erased since it was made: a restore erases them again." in said
    assert "Erasures of another event, which do not count here: 1." in said


def test_who_sits_at_a_terminal_is_asked_once_more(sealed, path, words, capsys, monkeypatch):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    before = path.read_bytes()
    for answer, status in (("n\n", 130), ("y\n", 0)):
        monkeypatch.setattr("sys.stdin", Terminal(answer))
        restore = ["restore", str(sealed), str(path), "--passphrase-file", words]
        assert run(restore) == status
        assert (path.read_bytes() == before) == (status == 130)


def test_a_passphrase_is_needed_and_long_enough(path, stick, tmp_path, capsys, monkeypatch):
    answer, said = told(capsys, "backup", path, "--to", stick, status=2)
    assert answer["error"] == "passphrase_needed"
    assert "--passphrase-file" in said
    monkeypatch.setattr("sys.stdin", io.StringIO("short\n"))
    answer, _ = told(capsys, "backup", path, "--to", stick, "--passphrase-file", "-", status=2)
    assert answer["error"] == "passphrase_short"
    (tmp_path / "picture").write_bytes(b"\xff\xd8\xff\xe0 no words at all")
    picture = ("--passphrase-file", tmp_path / "picture")
    assert told(capsys, "backup", path, "--to", stick, *picture, status=2)[0] == {
        "error": "passphrase_not_text",
        "subject": "picture",
    }
    assert list(stick.iterdir()) == []


def test_the_place_of_the_settings_needs_no_passphrase(path, stick, words, tmp_path, capsys):
    seal = seals.seal_for(PASSPHRASE).as_text()
    settings.change(settings.load(), second_seal=seal)
    answer, _ = told(capsys, "backup", path, "--to", stick)
    new = tmp_path / "new.desk"
    told(capsys, "restore", answer["file"], new, "--passphrase-file", words)
    assert new.exists()


def test_a_stick_that_is_not_there_is_not_made(path, tmp_path, words, capsys):
    away = tmp_path / "away"
    backup = ("backup", path, "--to", away, "--passphrase-file", words)
    answer, _ = told(capsys, *backup, status=3)
    assert answer["error"] == "missing"
    assert not away.exists()


def test_a_supervisors_pin_is_asked_before_the_passphrase(sealed, path, words, capsys):
    with event_file.open_file(path) as opened:
        operators.save(opened.db, BY, name="Elena", role="supervisor", pin="2468")
    restore = ("restore", sealed, path, "--passphrase-file", words)
    assert not told(capsys, *restore, "--dry-run")[0]["restored"]
    restore = ("restore", sealed, path)
    assert told(capsys, *restore, status=1)[0]["error"] == "pin_needed"
    restore = (*restore, "--passphrase-file", words, "--pin", "2468")
    assert told(capsys, *restore)[0]["restored"]


def test_over_a_file_that_cannot_be_read_the_backups_own_pins_are_asked(
    path, stick, words, capsys, language
):
    with event_file.open_file(path) as opened:
        operators.save(opened.db, BY, name="Elena", role="supervisor", pin="2468")
        copies.backup(opened.db, path)
        newest = copies.backups(path)[0]
        older = shutil.copyfile(newest, path.with_name("older.desk"))
    backup = ("backup", path, "--to", stick, "--passphrase-file", words, "--pin", "2468")
    told(capsys, *backup)
    (sealed,) = stick.iterdir()
    before = bytes(path.stat().st_size)
    path.write_bytes(before)
    for restore in (("restore", older, path), ("restore", sealed, path)):
        with_words = (*restore, "--passphrase-file", words)
        assert told(capsys, *with_words, status=1)[0]["error"] == "pin_needed"
        assert path.read_bytes() == before
        assert told(capsys, *with_words, "--pin", "2468")[0]["restored"]
        path.write_bytes(before)
    assert told(capsys, "restore", copies.backups(path)[0], path)[0]["restored"]


def test_a_file_that_is_missing_is_told_with_the_backup_that_brings_it_back(path, capsys, language):
    with event_file.open_file(path) as opened:
        kept = copies.backup(opened.db, path).path
    event_file.discard(path)
    assert run(["check", str(path)]) == 3
    said = capsys.readouterr().err
    assert f"Its newest backup is {kept}" in said
    assert run(["restore", str(kept), str(path), "--yes"]) == 0
    assert run(["check", str(path)]) == 0
