"""What a laptop may be like: full, read-only, its clock wrong, the file damaged, newer or open elsewhere."""

from __future__ import annotations

import contextlib
import resource
import shutil
import signal
import subprocess
import sys

import pytest

from db import driver, event_file
from tests.faults import installed

pytestmark = pytest.mark.faults

WRITING = ("import", "register", "check-in", "meeting", "backup", "erase", "export")
"""The commands that need the event file as it is, and change it."""


def refused(stand, name, error, **options):
    """The command *name* ends with status 3, the code *error*, and a sentence that says more."""
    args, _ = stand.commands()[name]
    done = stand.program.run(*args, folder=stand.folder, **options)
    assert (done.status, done.told["error"]) == (3, error), (name, done)
    assert done.err.count(" ") > 6, done
    return done


@pytest.fixture
def stand(morning, tmp_path):
    return morning.copied(tmp_path / "stand")


@contextlib.contextmanager
def unchangeable(path):
    """*path* as no one may change it, not even root."""
    if subprocess.run(["chattr", "+i", path], capture_output=True, check=False).returncode:
        pytest.skip("this disk knows no chattr +i, or we may not set it")
    try:
        yield
    finally:
        subprocess.run(["chattr", "-i", path], check=True)


def test_a_read_only_file_is_left_as_it_is(stand):
    before = stand.file.read_bytes()
    with unchangeable(stand.file):
        for name in WRITING:
            refused(stand, name, "read_only")
        args, _ = stand.commands()["restore"]
        done = stand.program.run(*args, folder=stand.folder)
        assert done.status == 3, done
    assert stand.file.read_bytes() == before
    installed.check(stand.file, stand.acknowledged)


def test_a_read_only_folder_is_left_as_it_is(stand):
    with unchangeable(stand.folder):
        for name in WRITING:
            refused(stand, name, "read_only")
        for name in ("new", "restore"):
            args, _ = stand.commands()[name]
            done = stand.program.run(*args, folder=stand.folder)
            assert (done.status, done.told["error"] in installed.KNOWN) == (3, True), done
    installed.check(stand.file, stand.acknowledged)


def test_a_file_that_is_open_elsewhere_is_let_alone(stand):
    with event_file.open_file(stand.file):
        for name in (*WRITING, "restore"):
            refused(stand, name, "locked")
    installed.check(stand.file, stand.acknowledged)


def test_a_file_of_a_newer_program_is_let_alone(stand):
    with event_file.open_file(stand.file) as opened:
        opened.db.conn.execute(
            "INSERT INTO _sqlite_migrations(migration_set, name, applied_at)"
            " VALUES ('desk', 'm999_from_the_future', '2030-01-01')"
        )
    before = stand.file.read_bytes()
    for name in WRITING:
        refused(stand, name, "newer")
    assert stand.file.read_bytes() == before


def test_a_damaged_file_is_named_and_a_backup_takes_its_place(stand):
    content = bytearray(stand.file.read_bytes())
    content[8192:-4096] = b"\x5a" * (len(content) - 12_288)
    stand.file.write_bytes(content)
    for name in WRITING:
        refused(stand, name, "damaged")
    args, _ = stand.commands()["restore"]
    assert stand.program.run(*args, folder=stand.folder).status == 0
    installed.check(stand.file, stand.acknowledged)
    (aside,) = stand.folder.glob("*set aside*.desk")
    assert aside.read_bytes()[8192:8200] == b"\x5a" * 8


def small_files():
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))


def test_where_files_may_not_grow_nothing_is_half_done(stand):
    for name in ("new", "import", "backup", "restore"):
        args, _ = stand.commands()[name]
        done = stand.program.run(*args, folder=stand.folder, preexec_fn=small_files)
        assert done.status == 3, (name, done)
        assert done.told["error"] in {"disk_full", "io_error"}, (name, done)
        installed.check(stand.file, stand.acknowledged)
    assert not (stand.folder / "new.desk").exists()
    assert len([*(stand.folder / "fair backups").glob("*.desk")]) == 1


def test_a_disk_that_fills_up_stops_in_a_sentence_and_keeps_what_was_saved(morning, tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    made = ["mount", "-t", "tmpfs", "-o", "size=4m", "none", str(disk)]
    if subprocess.run(made, capture_output=True, check=False).returncode:
        pytest.skip("a small disk can only be mounted by root")
    try:
        stand = morning.copied(disk / "stand")
        filler = disk / "filler"
        ends = []
        for left in (600_000, 200_000, 40_000, 8_000, 0):
            filler.unlink(missing_ok=True)
            fill(filler, left)
            for name in ("register", "import", "backup", "export", "new"):
                args, acknowledge = stand.commands()[name]
                done = stand.program.run(*args, folder=stand.folder)
                ends.append(done.status)
                if done.status == 0:
                    stand.acknowledged += acknowledge(done.told)
                else:
                    assert (done.status, done.told["error"]) in {(3, "disk_full"), (3, "exists"), (3, "io_error")}, done  # fmt: skip
        assert {0, 3} == set(ends)
        filler.unlink()
        installed.check(stand.file, stand.acknowledged)
        assert not [*stand.folder.rglob("*.part")]
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)


def fill(filler, left):
    """Take what is free on the disk of *filler*, but *left* bytes."""
    free = shutil.disk_usage(filler.parent).free
    filler.write_bytes(bytes(max(0, free - left)))


@pytest.mark.skipif(shutil.which("faketime") is None, reason="faketime is not installed")
@pytest.mark.parametrize("clock", ["-400d", "+30y"])
def test_a_clock_that_is_wrong_loses_nothing_and_keeps_the_order(stand, clock):
    wrong = ("faketime", "-f", clock)
    for name in ("register", "meeting", "backup", "check-in", "erase", "export"):
        args, acknowledge = stand.commands()[name]
        done = stand.program.run(*args, under=wrong, folder=stand.folder)
        assert done.status == 0, done
        stand.acknowledged += acknowledge(done.told)
    stand.acknowledged = [one for one in stand.acknowledged if one != ("arrived", stand.bob["id"])]
    installed.check(stand.file, stand.acknowledged)
    with event_file.open_file(stand.file) as opened:
        kinds = [row[0] for row in driver.rows(opened.db, "SELECT kind FROM changes ORDER BY id")]
    assert kinds[-1] == "export"
    assert stand.program.run("history", stand.file, folder=stand.folder).status == 0


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its memory")
@pytest.mark.parametrize("megabytes", [60, 75, 90])
def test_too_little_memory_stops_in_a_sentence(stand, megabytes):
    def limit():
        resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))

    args, acknowledge = stand.commands()["import"]
    done = stand.program.run(*args, folder=stand.folder, preexec_fn=limit)
    if done.status == 0:
        stand.acknowledged += acknowledge(done.told)
    else:
        assert (done.status, done.told["error"]) == (3, "no_memory")
        assert "out of memory" in done.err
    installed.check(stand.file, stand.acknowledged)
