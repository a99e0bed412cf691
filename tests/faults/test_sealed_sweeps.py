"""Killed and failing disks while an event is sealed, handed over and closed by the installed program."""

from __future__ import annotations

import json

import pytest

from tests.faults import installed

pytestmark = pytest.mark.faults

PASSPHRASE = "quattro cavalli al Lingotto"
MOST = 40
"""More deletions than closing takes."""


@pytest.fixture
def stand(morning, tmp_path):
    """The stand with a stick, that a sealed backup is on, and a file with the passphrase."""
    installed.needs_strace(tmp_path)
    made = morning.copied(tmp_path / "laptop")
    (tmp_path / "stick").mkdir()
    (tmp_path / "words").write_text(PASSPHRASE)
    backup = ["backup", made.file, "--to", tmp_path / "stick"]
    done = made.program.run(*backup, *words(tmp_path), folder=made.folder)
    assert done.status == 0, done
    return made


def words(tmp_path):
    return ["--passphrase-file", tmp_path / "words"]


def whole(stand, sealed, tmp_path):
    """Whether the sealed backup opens and holds what it should."""
    look = ["restore", sealed, tmp_path / "new.desk", "--dry-run", *words(tmp_path)]
    done = stand.program.run(*look, folder=stand.folder)
    return done.status == 0 and done.told["backup"]["visitors"] == 2


MOMENTS = (
    "fsync:signal=KILL:when=3",
    "fsync:signal=KILL:when=4",
    "fsync:signal=KILL:when=5",
    "fsync:error=EIO:when=3",
    "write:signal=KILL:when=4",
    "write:error=ENOSPC:when=4",
)
"""Where the backup here has its name already, and that on the stick is being written."""


def test_what_has_a_name_on_the_stick_is_whole(stand, tmp_path):
    backup = ["backup", stand.file, "--to", tmp_path / "stick", *words(tmp_path)]
    tried = []
    for moment in MOMENTS:
        under = installed.injecting(moment)
        done = stand.program.run(*backup, under=under, folder=stand.folder)
        assert done.status in {0, 3, 137}, (moment, done)
        tried.append(done.status)
        installed.check(stand.file, stand.acknowledged)
    assert {3, 137} <= set(tried), "a fault that hits nothing proves nothing"
    done = stand.program.run(*backup, folder=stand.folder)
    assert done.status == 0, done
    found = list((tmp_path / "stick").iterdir())
    assert {one.suffix for one in found} == {".sealed"}, "what was half written is swept away"
    assert all(whole(stand, one, tmp_path) for one in found)


def test_a_closing_killed_at_any_deletion_is_taken_up_again_and_forgets_nothing(stand, tmp_path):
    run = stand.program.run
    over = tmp_path / "over.sealed"
    done = run("close", stand.file, "-o", over, *words(tmp_path), folder=stand.folder)
    assert done.status == 0, done
    read = run(
        "close", "--open", over, "-o", tmp_path / "office", *words(tmp_path), folder=tmp_path
    )
    close = ["close", stand.file, "--receipt", read.told["receipt"]]
    record = stand.file.with_name("fair.desk.closing")
    killed = 0
    for when in range(1, MOST):
        under = installed.injecting(f"unlink,unlinkat,rmdir:signal=KILL:when={when}")
        done = run(*close, under=under, folder=stand.folder)
        if done.status == 0:
            break
        assert done.status == 137, done
        killed += 1
        confirmed = json.loads(record.read_text())["is_confirmed"]
        assert confirmed or (stand.folder / "fair backups").exists()
        if stand.file.exists():
            installed.check(stand.file, stand.acknowledged)
    assert killed >= 4
    assert not record.exists()
    assert list((tmp_path / "stick").iterdir()) == []
    assert list(stand.folder.glob("*.desk*")) == []
    assert not (stand.folder / "fair backups").exists()
    installed.check(tmp_path / "office" / "fair.desk", stand.acknowledged)


def test_a_hand_over_killed_at_any_moment_deletes_nothing_and_leaves_nothing_plain(stand, tmp_path):
    for when in (2, 4, 6):
        over = tmp_path / f"over {when}.sealed"
        under = installed.injecting(f"fsync:signal=KILL:when={when}")
        hand_over = ["close", stand.file, "-o", over, *words(tmp_path)]
        done = stand.program.run(*hand_over, under=under, folder=stand.folder)
        assert done.status in {0, 137}, done
        installed.check(stand.file, stand.acknowledged)
    last = ["close", stand.file, "-o", tmp_path / "last.sealed", *words(tmp_path)]
    assert stand.program.run(*last, folder=stand.folder).status == 0
    assert not stand.folder.joinpath("fair.desk.handing-over").exists()
    open_it = ["close", "--open", tmp_path / "last.sealed", "-o", tmp_path / "office"]
    assert stand.program.run(*open_it, *words(tmp_path), folder=tmp_path).status == 0
