"""Each disk fault, at each of many moments, ends in a sentence; nothing acknowledged is lost."""

from __future__ import annotations

import pytest

from tests.faults import installed

pytestmark = pytest.mark.faults

COMMANDS = (
    "new",
    "import",
    "register",
    "check-in",
    "meeting",
    "backup",
    "restore",
    "erase",
    "export",
)
FAULTS = (
    ("fdatasync", "error=EIO", 2),
    ("fdatasync", "signal=KILL", 3),
    ("fsync", "error=EIO", 1),
    ("pwrite64", "error=EIO", 3),
    ("pwrite64", "error=ENOSPC", 2),
    ("pwrite64", "signal=KILL", 1),
)
"""The call, what happens at it, and at how many of its times in a command; a full disk stays full."""


def moments(times, wanted):
    """*wanted* of the times 1 to *times*, the first and the last among them."""
    if times <= wanted:
        return [*range(1, times + 1)]
    return sorted({1 + (times - 1) * at // max(1, wanted - 1) for at in range(wanted)})


@pytest.mark.parametrize("name", COMMANDS)
def test_a_fault_of_the_disk_at_any_moment_loses_nothing(morning, tmp_path, name):
    installed.needs_strace(tmp_path)
    often = watched(morning, tmp_path, name)
    tried = []
    for call, fault, wanted in FAULTS:
        for when in moments(often.get(call, 0), wanted):
            on = "+" if "ENOSPC" in fault else ""
            what = f"{call}:{fault}:when={when}{on}"
            tried.append(suffer(morning, tmp_path / f"{call}-{fault}-{when}", name, what))
    # Faults that hit nothing would prove nothing.
    assert {3, 137} <= set(tried)


def watched(morning, tmp_path, name):
    """How often the command *name* writes and syncs when nothing goes wrong."""
    stand = morning.copied(tmp_path / "well")
    args, acknowledge = stand.commands()[name]
    log = tmp_path / "calls"
    calls = [
        installed.STRACE,
        "-f",
        "--seccomp-bpf",
        "-qq",
        "-o",
        log,
        "-e",
        "trace=fdatasync,fsync,pwrite64",
    ]
    done = stand.program.run(*args, under=calls, folder=stand.folder)
    assert done.status == 0, done
    acknowledged = acknowledge(done.told)
    if name != "restore":
        installed.check(stand.file, stand.acknowledged + acknowledged)
    return installed.counted(log)


def suffer(morning, folder, name, what):
    """Run the command *name* while *what* happens; its status, once all is as it should be."""
    stand = morning.copied(folder)
    args, acknowledge = stand.commands()[name]
    done = stand.program.run(*args, under=installed.injecting(what), folder=folder)
    told = done.told or {}
    if done.status == 0:
        stand.acknowledged += acknowledge(told)
    elif done.status == 3:
        assert told["error"] in installed.KNOWN, (what, done)
        assert len(done.err.strip()) > 20, (what, done)
    else:
        assert done.status == 137, (what, done)
    kept = (
        stand.acknowledged
        if name != "erase"
        else [one for one in stand.acknowledged if one[1] != stand.bob["id"]]
    )
    installed.check(stand.file, kept + [one for one in stand.acknowledged if one[0] == "erased"])
    # What was half written has no name that anybody would take for the whole.
    for half in (folder / "out.csv", folder / "new.desk"):
        if half.exists() and half.suffix == ".csv" and done.status == 0:
            assert half.read_text(encoding="utf-8-sig").count("\n") == 3
    for backup in (folder / "fair backups").glob("*.desk"):
        installed.check(backup, [])
    return done.status
