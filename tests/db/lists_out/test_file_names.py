"""Once everybody is nobody, a file's name stays in the register where it can be nobody's."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from db import clock, driver, events
from db.erasure import retention
from db.lists_out import exports, file_names, written_files
from db.lists_out.exports import Wanted
from db.meeting import meeting_saving
from db.ours import bodies
from db.visitor import visitors

AFTER = datetime(2026, 5, 2, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "stays"),
    [
        ("visitors.csv", True),
        ("visitatori 2025-04-23.xlsx", True),
        ("VTM Michigan 2025 check-ins for ANFIA.xlsx", True),
        ("fair roster 23.pdf", True),
        ("Zuzanna Kanarinska.pdf", False),
        ("Zuzi.csv", False),
        ("Zuzanna visitors.csv", False),
        ("visitors 23-04-2025.csv", True),
        ("48555123987.vcf", False),
        ("55123456.csv", False),
        ("0458 2031.csv", False),
        ("555 123 4567.vcf", False),
        ("canary.example.csv", False),
    ],
)
def test_only_words_of_the_event_and_of_lists_are_nobodys(db, by, name, stays):
    bodies.save_body(db, by, name="ANFIA")
    events.edit(db, by, name="VTM Michigan 2025")
    assert (file_names.of_nobody(db, [name]) == [name]) == stays


@pytest.mark.parametrize(
    ("name", "stays"),
    [
        ("lista sera.csv", False),
        ("visitatori fiera.csv", False),
        ("giorno.csv", False),
        ("visitatori di giorno.csv", False),
        ("new event.csv", False),
        ("event new.csv", True),
        ("Torino.csv", False),
        ("VTM Torino 2026 visitatori.csv", True),
        ("VTM Torino 2026 Torino.csv", False),
        ("check-ins for ANFIA.xlsx", True),
        ("elenco della delegazione.csv", True),
        ("rapporto 2026-05-02.pdf", True),
        ("lista 2.csv", True),
    ],
)
def test_a_usual_word_that_is_somebodys_name_is_not_nobodys(db, by, name, stays):
    bodies.save_body(db, by, name="ANFIA")
    events.edit(db, by, name="VTM Torino 2026", city="Torino")
    visitors.register(db, by, given_name="Maria", family_name="Sera", company="New Event")
    visitors.register(db, by, given_name="Paolo", family_name="Torino", company="ANFIA")
    corrected = visitors.register(db, by, given_name="Ada", family_name="Della Fiera")
    visitors.edit(db, by, corrected.uuid, family_name="Della Valle")
    meeting_saving.save(db, by, with_name="Zoe Giorno", date=date(2025, 4, 23))
    meeting_saving.save(db, by, with_name="ANFIA", date=date(2025, 4, 23))
    assert (file_names.of_nobody(db, [name]) == [name]) == stays


def test_what_kept_its_name_is_found_and_what_lost_it_is_looked_for_by_its_time(
    db, by, tmp_path, monkeypatch
):
    events.edit(db, by, retention_until=date(2026, 4, 24))
    visitors.register(db, by, given_name="Zuzanna", family_name="Kanarinska")
    written = clock.now().timestamp()
    visitors.register(db, by, given_name="Maria", family_name="Sera")
    for name in ("visitors.csv", "lista Sera.csv", "Kanarinska on a stick.csv", "holiday.pdf"):
        exports.record(db, by, exports.listing(db, Wanted("visitors")), name)
    for name, at in (("visitors.csv", written), ("lista Sera.csv", written), ("other.csv", 9e8)):
        (tmp_path / "papers").mkdir(exist_ok=True)
        (tmp_path / "papers" / name).write_text("…")
        os.utime(tmp_path / "papers" / name, (at, at))
    monkeypatch.setattr(clock, "now", lambda: AFTER)
    retention.anonymise(db, replace(by, reason="authorised"))
    assert [one.name for one in exports.exports(db)] == ["visitors.csv", "", "", ""]
    told = written_files.written(db, [tmp_path / "papers"])
    assert [one.name for one in told.found] == ["visitors.csv"]
    assert [one.name for one in told.doubtful] == ["lista Sera.csv"], "people look at it"
    (tmp_path / "papers" / "lista Sera.csv").unlink()
    told = written_files.written(db, [tmp_path / "papers"])
    assert len(told.nameless) == 3
    path = driver.path_of(db)
    assert path is not None
    kept = path.read_bytes()
    assert b"Kanarinska" not in kept
    assert b"Sera" not in kept
