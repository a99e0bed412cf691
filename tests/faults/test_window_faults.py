"""Whatever is wrong when the program starts, there is a window with a sentence, and no traceback."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from db import event_file
from tests.desktop.keeping.test_damage import spoil
from tests.faults import installed
from tests.faults.test_installed_conditions import fill, unchangeable

pytestmark = pytest.mark.faults

SCRIPT = Path(installed.__file__).with_name("window_start.py")


def started(stand, file, home, **environment):
    """What the window shows that opens on *file*, with its settings in the folder *home*."""
    env = {**installed.environment(home), **environment}
    done = subprocess.run(
        [str(stand.program.python), "-P", str(SCRIPT), *([str(file)] if file else [])],
        cwd="/",
        env={key: value for key, value in env.items() if value},
        capture_output=True,
        encoding="utf-8",
        timeout=180,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    for bad in ("Traceback", "a bug:", "Exception ignored"):
        assert bad not in done.stderr, done.stderr
    log = Path(home) / "desk.log"
    if log.exists():
        assert "a bug:" not in log.read_text(errors="replace"), log.read_text()
    seen = json.loads(done.stdout.splitlines()[-1])
    assert seen["visible"]
    assert seen["bugs"] == []
    return seen


@pytest.fixture
def stand(morning, tmp_path):
    return morning.copied(tmp_path / "stand")


@pytest.fixture
def home(tmp_path):
    made = tmp_path / "home"
    made.mkdir()
    return made


def test_a_start_without_a_fault_opens_the_event_and_says_nothing(stand, home):
    """Else what follows would prove nothing."""
    seen = started(stand, stand.file, home)
    assert (seen["event"], seen["told"]) == (True, [])


def test_a_read_only_folder_is_told(stand, home):
    with unchangeable(stand.folder):
        seen = started(stand, stand.file, home)
    assert not seen["event"]
    assert "read-only" in seen["told"][0]


def test_a_file_that_is_open_elsewhere_is_told(stand, home):
    with event_file.open_file(stand.file):
        seen = started(stand, stand.file, home)
    assert "is open in another window or program" in seen["told"][0]


def test_a_file_too_damaged_to_open_has_a_page_with_the_ways_on(stand, home):
    content = bytearray(stand.file.read_bytes())
    content[8192:-4096] = b"\x5a" * (len(content) - 12_288)
    stand.file.write_bytes(content)
    seen = started(stand, stand.file, home)
    assert (seen["event"], seen["damaged"]) == (False, True)
    assert (seen["told"], seen["dialogs"]) == ([], [])


def test_a_file_that_opens_and_is_damaged_inside_shows_nothing_but_that(stand, home):
    spoil(stand.file, "codes")
    seen = started(stand, stand.file, home)
    assert (seen["damaged"], seen["told"], seen["dialogs"]) == (True, [], [])


@pytest.mark.parametrize(
    "kept",
    [
        b"\x00" * 900,
        b"{",
        b"[]",
        b'{"zoom": [], "printers": 7, "language": {}}',
        b"[" * 100_000,
        b'{"zoom": 1' + b"0" * 5_000 + b"}",
    ],
)
def test_settings_that_make_no_sense_do_no_harm(stand, home, kept):
    (home / "settings.json").write_bytes(kept)
    assert started(stand, stand.file, home)["event"]


def test_settings_that_are_a_folder_do_no_harm(stand, home):
    (home / "settings.json").mkdir()
    seen = started(stand, stand.file, home)
    assert seen["event"]
    assert "settings cannot be saved" in seen["told"][0]


def test_a_folder_of_settings_that_nobody_may_write_is_told(stand, home):
    with unchangeable(home):
        seen = started(stand, stand.file, home)
    assert seen["event"]
    assert "settings cannot be saved" in seen["told"][0]


def test_without_a_home_folder_there_is_a_window_all_the_same(stand, home):
    nowhere = {"PIEMONTE_DESK_HOME": "", "HOME": "/proc/no-home"}
    seen = started(stand, stand.file, home, **nowhere)
    assert seen["event"]
    assert started(stand, None, home, **nowhere)["event"] is False


def test_a_full_disk_is_told_and_the_file_is_read(morning, tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    made = ["mount", "-t", "tmpfs", "-o", "size=4m", "none", str(disk)]
    if subprocess.run(made, capture_output=True, check=False).returncode:
        pytest.skip("a small disk can only be mounted by root")
    try:
        stand = morning.copied(disk / "stand")
        home = disk / "home"
        home.mkdir()
        fill(disk / "filler", 0)
        seen = started(stand, stand.file, home)
        assert any("disk is full" in words or "cannot be saved" in words for words in seen["told"])
        (disk / "filler").unlink()
        installed.check(stand.file, stand.acknowledged)
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)


@pytest.mark.parametrize(
    "fault",
    [
        "fdatasync:error=EIO:when=1+",
        "pwrite64:error=EIO:when=1+",
        "pwrite64:error=ENOSPC:when=4+",
        "fsync:error=EIO:when=1+",
    ],
)
def test_a_disk_that_fails_from_the_start_on_is_told(stand, home, tmp_path, fault):
    installed.needs_strace(tmp_path)
    wrapper = tmp_path / "python"
    inject = " ".join(installed.injecting(fault)[1:])
    wrapper.write_text(f'#!/bin/sh\nexec {installed.STRACE} {inject} {stand.program.python} "$@"\n')
    wrapper.chmod(0o755)
    stand.program = type("Wrapped", (), {"python": wrapper})
    seen = started(stand, stand.file, home)
    assert seen["event"] or seen["told"]
    installed.check(stand.file, stand.acknowledged)


def test_after_a_day_no_log_and_no_setting_names_a_visitor(stand, home):
    for name, (args, _) in stand.commands().items():
        if name != "restore":
            assert stand.program.run(*args, folder=home).status == 0
    unknown = stand.program.run("check-in", stand.file, "Zwetschgenmus", folder=home)
    assert unknown.status == 1
    assert started(stand, stand.file, home)["event"]
    assert started(stand, stand.folder / "gone.desk", home)["event"] is False
    found = [one for one in home.rglob("*") if one.is_file()]
    assert {one.name for one in found} >= {"settings.json", "desk.log"}
    for one in found:
        for name in (b"Byron", b"Bell", b"Cole", b"Listed", b"Zwetschgenmus"):
            assert name not in one.read_bytes(), (one, name)
