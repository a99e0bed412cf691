"""Commands about the event file: made, backed up, restored, copied, looked at."""

from __future__ import annotations

import json

from db import event_file, events
from db.access import operators
from db.errors import EnvironmentFault, Fault
from db.keeping import copies
from db.past import history_check
from desktop.commands.run import run
from desktop.preflight import system
from tests.desktop.commands.every_day.stand import BY, Shell


def test_a_new_file_is_filled_and_never_overwritten(shell):
    assert shell.json("new", status=3) == {"error": "exists", "subject": str(shell.path)}
    assert "left as it is" in shell.err
    with event_file.open_file(shell.path) as opened:
        assert events.current(opened.db).code == "VTM-MI-2025"


def test_an_unknown_preset_makes_nothing(shell, tmp_path):
    path = tmp_path / "mars.desk"
    answer = shell.json("new", path, "--preset", "vtm-mars", status=1, file=False)
    assert answer == {"error": "unknown_preset", "subject": "vtm-mars"}
    assert not path.exists()


def test_presets_are_listed(shell):
    listed = shell.json("presets", file=False)["presets"]
    assert listed[0]["id"] == "vtm-michigan-2025"
    assert listed[0]["starts"] == "2025-04-23"
    shell("presets", file=False)
    assert "vtm-torino-2026" in shell.out


def test_a_backup_is_made_and_restored(shell, ada):
    made = shell.json("backup")
    assert len(made["sha256"]) == 64
    shell("register", "--given", "Later")
    restored = run(["restore", made["file"], str(shell.path), "--json"])
    assert restored == 0
    aside = json.loads(shell._capsys.readouterr().out)["set_aside"]
    assert shell("search", "later") == 1
    assert shell("search", "ada") == 0
    kinds = [change["kind"] for change in shell.json("history")["changes"]]
    assert kinds[:2] == ["recover", "backup"]
    shell.path = aside
    assert shell("search", "later") == 0


def test_another_events_backup_is_refused_unless_it_is_meant(shell, ada, tmp_path):
    turin = tmp_path / "turin.desk"
    assert run(["new", str(turin), "--preset", "vtm-torino-2026"]) == 0
    capsys = shell._capsys
    before = shell.path.read_bytes()
    capsys.readouterr()
    assert run(["restore", str(turin), str(shell.path), "--lang", "en"]) == 1
    said = capsys.readouterr().err
    assert "Torino" in said
    assert "Michigan" in said
    assert shell.path.read_bytes() == before
    assert shell("search", "ada") == 0
    assert run(["restore", str(turin), str(shell.path), "--other-event"]) == 0
    assert shell("search", "ada") == 1


def test_a_backup_of_a_damaged_file_names_that_file(shell, monkeypatch):
    def damaged(*_args):
        raise EnvironmentFault(Fault.DAMAGED, shell.path.with_name("new backup.desk.part"))

    monkeypatch.setattr(copies, "asked_backup", damaged)
    answer = shell.json("backup", status=3)
    assert answer == {"error": "damaged", "subject": str(shell.path)}


def test_restoring_asks_for_a_pin_once_there_is_one(shell, peek):
    made = shell.json("backup")["file"]
    peek(operators.save, BY, name="Maria", role="supervisor", pin="4711")
    assert run(["restore", made, str(shell.path)]) == 1
    assert run(["restore", made, str(shell.path), "--pin", "4711"]) == 0


def test_a_copy_for_another_laptop_has_the_same_key_and_people(shell, ada, tmp_path):
    target = tmp_path / "other.desk"
    assert shell.json("copy", target)["file"] == str(target)
    other = Shell(shell._capsys, target)
    assert other.json("check-in", ada["code"])["outcome"] == "ok"
    assert shell.json("copy", target, status=3)["error"] == "exists"


def test_a_sound_file_is_called_sound(shell, ada):
    shell("check-in", ada["code"])
    answer = shell.json("check")
    assert answer["sound"] is True
    assert answer["problems"] == []
    assert answer["counts"] == {"here_today": 1, "expected": 1, "counted_only": 0}
    assert answer["backups"] == []
    shell("check")
    assert "is sound" in shell.out
    assert "Here today: 1" in shell.out


def test_a_damaged_file_is_told_first_and_its_details_last(shell, ada, monkeypatch):
    dump = "*** in database main ***\n" + "\n".join(f"Fragmentation of page {n}" for n in range(9))
    monkeypatch.setattr(event_file, "problems", lambda _db: [dump])
    assert shell("check", "--lang", "it") == 3
    first, *others, head = shell.out.splitlines()[:-5]
    assert "è danneggiato" in first
    assert head.startswith("Dettagli per l’ufficio tecnico (10;")
    assert not any("***" in line for line in others)
    assert shell.out.splitlines()[-5] == "    *** in database main ***"


def test_a_history_that_was_changed_by_other_means_is_told(shell, ada, monkeypatch):
    monkeypatch.setattr(history_check, "gaps", lambda _db: ["history: one is gone"])
    answer = shell.json("check", status=3)
    assert (answer["sound"], answer["problems"]) == (False, [])
    assert answer["history"] == ["history: one is gone"]
    assert shell("check") == 3
    assert "does not hold together" in shell.out
    assert "is sound" not in shell.out


def test_a_folder_that_a_cloud_service_copies_is_told(shell, ada, monkeypatch):
    monkeypatch.setattr(system, "synced_by", lambda _path: "Dropbox")
    assert shell.json("check")["cloud"] == "Dropbox"
    shell("check")
    assert "“Dropbox”" in shell.out
