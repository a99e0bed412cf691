"""What goes to support can be seen before, and names nobody."""

from __future__ import annotations

import json
import logging
import zipfile
from pathlib import Path

import pytest

from db import file_facts
from db.visitor import visitors
from desktop import application, settings
from desktop.commands.run import run
from desktop.keeping import logs, support_pack

CANARY = "Zwetschgenmus"


@pytest.fixture
def log(settings_folder):
    """A log that was written to for a while, and is older than one file."""
    folder = logs.path().parent
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "desk.log.2").write_text("oldest\n")
    (folder / "desk.log.1").write_text("older\n")
    logs.path().write_text("2025-04-23 12:00:00,123 INFO desktop newest\n")
    return logs.path()


def test_the_log_comes_in_its_order_and_no_more_than_can_be_looked_through(log):
    told = support_pack.parts(None, settings.Settings())["log.txt"]
    assert told == "oldest\nolder\n2025-04-23 12:00:00,123 INFO desktop newest\n"
    log.write_text("".join(f"line {n:07}\n" for n in range(90_000)))
    told = support_pack.parts(None, settings.Settings())["log.txt"]
    assert support_pack.SHOWN_BYTES - 100 < len(told) <= support_pack.SHOWN_BYTES
    assert told.startswith("line ")
    assert told.endswith("line 0089999\n")


def test_what_a_library_may_have_logged_is_taken_out(log):
    log.write_text(
        f"2025-04-23 12:00:00,123 WARNING qt cannot open {Path.home()}/x.desk for {CANARY}@list.example,"
        " +39 011 555 0100, badge 01a2087e-9de7-7001-a414-b95317f8b85e\n"
    )
    told = support_pack.parts(None, settings.Settings())["log.txt"]
    assert CANARY not in told
    assert "555" not in told
    assert str(Path.home()) not in told
    assert "2025-04-23 12:00:00,123 WARNING qt cannot open ~/x.desk for <address>" in told
    assert "01a2087e-9de7-7001-a414-b95317f8b85e" in told


def test_settings_name_nobody_no_file_and_no_printer(log):
    printer = settings.PrinterSetup(f"ipp://{CANARY}.example/ipp/print")
    here = settings.Settings(
        operator=CANARY,
        station_name=CANARY,
        last_file=CANARY,
        recent_files=(CANARY,),
        printer=CANARY,
        printers=(printer,),
    )
    told = support_pack.preview(support_pack.parts(None, here))
    assert CANARY not in told
    assert "printers: ipp" in told


def test_of_an_event_there_are_counts_only(db, by, log):
    visitors.register(db, by, given_name=CANARY, company=CANARY, email=f"{CANARY}@list.example")
    told = support_pack.preview(support_pack.parts(file_facts.facts(db), settings.Settings()))
    assert CANARY not in told
    assert "visitors: 1\n" in told
    assert "m001_the_desk" in told


def test_the_command_shows_all_of_it_and_packs_the_same(
    event_file, event_file_path, log, tmp_path, capsys, language
):
    event_file.close()
    assert run(["support", str(event_file_path), "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)["parts"]
    target = tmp_path / "office" / "support.zip"
    target.parent.mkdir()
    assert run(["support", str(event_file_path), "-o", str(target)]) == 0
    with zipfile.ZipFile(target) as packed:
        kept = {name: packed.read(name).decode() for name in packed.namelist()}
    assert kept == shown
    assert set(kept) == {"program.txt", "settings.txt", "event.txt", "log.txt"}
    assert [each.name for each in target.parent.iterdir()] == ["support.zip"]


def test_a_log_that_grows_begins_a_new_file_and_keeps_three(settings_folder, monkeypatch):
    monkeypatch.setattr(application, "LOG_BYTES", 500)
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    application.start_log()
    try:
        for n in range(60):
            logging.getLogger("desktop").info("nothing much %s", n)
    finally:
        for each in set(root.handlers) - set(before):
            root.removeHandler(each)
            each.close()
        root.setLevel(level)
        application.qInstallMessageHandler(None)
    found = sorted(logs.path().parent.glob("desk.log*"))
    assert [one.name for one in found] == ["desk.log", "desk.log.1", "desk.log.2", "desk.log.3"]
    assert all(one.stat().st_size <= 500 for one in found)
