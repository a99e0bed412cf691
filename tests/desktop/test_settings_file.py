"""This laptop's settings: what is kept, and what survives a damaged file and a read-only folder."""

from __future__ import annotations

import json
import os
import uuid
from dataclasses import fields, replace
from pathlib import Path

import pytest

from desktop import settings
from desktop.keeping import closing_out
from desktop.settings import PrinterSetup, Settings


def written():
    return json.loads(settings.path().read_text(encoding="utf-8"))


def test_a_new_laptop_gets_defaults_and_a_station_id_that_stays():
    first = settings.load()
    assert uuid.UUID(first.station_id)
    assert first == replace(Settings(), station_id=first.station_id)
    assert settings.load().station_id == first.station_id


def test_what_is_saved_comes_back():
    saved = replace(
        settings.load(),
        station_name="Atrio è qui",
        language="it",
        theme="dark",
        zoom=150,
        sounds=False,
        recent_files=("/a.desk", "/b.desk"),
        idle_lock_minutes=5,
    )
    assert settings.save(saved)
    assert settings.load() == saved


def test_a_change_is_saved_at_once():
    changed = settings.change(settings.load(), zoom=125)
    assert settings.load() == changed
    assert changed.zoom == 125


def test_the_name_of_the_field_is_the_key():
    settings.load()
    assert set(written()) == {each.name for each in fields(Settings)}


def test_keys_of_another_version_are_kept():
    settings.load()
    settings.path().write_text(json.dumps(written() | {"from_the_future": [1, 2]}))
    settings.change(settings.load(), zoom=110)
    assert written()["from_the_future"] == [1, 2]
    assert written()["zoom"] == 110


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("zoom", 93),
        ("zoom", "100"),
        ("zoom", True),
        ("theme", "pink"),
        ("language", "de"),
        ("sounds", 1),
        ("station_id", "me"),
        ("station_name", None),
        ("recent_files", [1]),
        ("recent_files", "a"),
        ("idle_lock_minutes", -1),
    ],
)
def test_a_value_that_makes_no_sense_is_the_default_and_the_others_are_kept(name, value):
    good = settings.change(settings.load(), printer="Brother")
    settings.path().write_text(json.dumps(written() | {name: value}))
    loaded = settings.load()
    assert loaded.printer == "Brother"
    if name == "station_id":
        assert uuid.UUID(loaded.station_id)
    else:
        assert getattr(loaded, name) == getattr(good, name)


@pytest.mark.parametrize(
    "damage", [b"", b"{", b"[1]", b"null", b"\xff\xfe\x00", b'{"zoom": 100', b"[" * 100_000]
)
def test_a_damaged_file_is_set_aside_and_defaults_are_used(damage):
    settings.load()
    settings.path().write_bytes(damage)
    assert settings.load().zoom == 100
    aside = settings.path().with_name("settings.damaged.json")
    assert aside.read_bytes() == damage
    assert written()["zoom"] == 100


def test_a_folder_that_cannot_be_made_is_no_fault(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv(settings.HOME, str(tmp_path / "file"))
    loaded = settings.load()
    assert not settings.save(loaded)
    assert settings.change(loaded, zoom=150).zoom == 150


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes anywhere")
def test_a_read_only_folder_is_no_fault(settings_folder):
    settings.load()
    settings_folder.chmod(0o500)
    try:
        assert not settings.save(settings.load())
    finally:
        settings_folder.chmod(0o700)


def test_a_failed_save_leaves_the_old_file_and_no_draft(settings_folder, monkeypatch):
    before = settings.load()
    monkeypatch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(OSError(28, "full")))
    assert not settings.save(replace(before, zoom=200))
    assert written()["zoom"] == 100
    assert [each.name for each in settings_folder.iterdir()] == ["settings.json"]


def test_the_newest_file_comes_first_among_the_recent_ones_and_only_once():
    kept = Settings()
    for name in "abcdefghijbj":
        kept = settings.with_recent(kept, Path(f"/{name}.desk"))
    assert kept.last_file == str(Path("/j.desk"))
    assert kept.recent_files[:2] == (str(Path("/j.desk")), str(Path("/b.desk")))
    assert len(set(kept.recent_files)) == len(kept.recent_files) == settings.RECENT


def test_settings_go_where_the_system_keeps_them(monkeypatch):
    monkeypatch.delenv(settings.HOME)
    assert settings.folder().name == "piemonte-desk"


def test_each_printer_keeps_its_own_setup():
    zebra = PrinterSetup("Zebra", "zebra-4x3", 203, -0.5, 1.2)
    first = settings.load()
    assert first.printer_setup("Zebra") == PrinterSetup("Zebra")
    changed = settings.change(first, printer="Zebra", printers=first.printers_with(zebra))
    assert changed.setup == zebra
    assert zebra.offset == (-0.5, 1.2)
    other = replace(zebra, name="ipp://192.168.1.20/ipp/print", stock="a6")
    settings.change(changed, printers=changed.printers_with(other))
    again = settings.load()
    assert again.printers == (zebra, other)
    moved = replace(zebra, right=2.0)
    assert again.printers_with(moved) == (moved, other)


def test_the_one_stock_of_before_becomes_the_printers_own():
    settings.load()
    kept = {name: value for name, value in written().items() if name != "printers"}
    settings.path().write_text(json.dumps(kept | {"printer": "Dymo", "stock": "dymo-30256"}))
    loaded = settings.load()
    assert loaded.setup == PrinterSetup("Dymo", "dymo-30256")
    assert loaded.printer_setup("").stock == ""


@pytest.mark.parametrize(
    ("kept", "loaded"),
    [
        ({"name": "Z", "right": 21.0, "down": "1", "dpi": 3, "stock": 7}, [PrinterSetup("Z")]),
        (
            {"name": "Z", "right": 2, "down": -1.5, "dpi": 300},
            [PrinterSetup("Z", "", 300, 2, -1.5)],
        ),
        ({"name": "Z", "right": True}, [PrinterSetup("Z")]),
        ({"right": 1.0}, []),
        ("Z", []),
        (None, []),
    ],
)
def test_a_setup_that_makes_no_sense_is_mended_or_dropped(kept, loaded):
    settings.load()
    settings.path().write_text(json.dumps(written() | {"printers": [kept]}))
    assert list(settings.load().printers) == loaded


def test_an_event_that_has_left_is_forgotten_however_it_was_spelled(tmp_path):
    here, stays = tmp_path / "fair.desk", str(tmp_path / "other.desk")
    spelled = str(tmp_path / "aside" / ".." / "fair.desk")
    kept = {"last_file": spelled, "recent_files": (spelled, stays), "locked": (str(here),)}
    settings.change(settings.load(), **kept)
    closing_out.forget(here)
    left = settings.load()
    assert (left.last_file, left.recent_files, left.locked) == ("", (stays,), ())
