"""The power fails at any moment of a day at the stand: nothing that was said to be saved is lost."""

from __future__ import annotations

import random
import shutil

import pytest

from db.errors import EnvironmentFault
from tests.faults import installed, power_cuts

pytestmark = pytest.mark.faults

CUTS = 300


@pytest.fixture(scope="module")
def day(morning, tmp_path_factory):
    """Every call that writes in a day, and what was acknowledged before it."""
    folder = tmp_path_factory.mktemp("day")
    installed.needs_strace(folder)
    return a_day(morning.copied(folder / "stand"), folder / "calls")


def test_the_power_fails_at_hundreds_of_moments_and_nothing_is_lost(day, morning, tmp_path):
    left_behind = 0
    for left, acknowledged in cuts(day, morning, CUTS):
        assert lost(tmp_path, left, acknowledged) == ""
        left_behind += len(left) > 1
    # Cuts that leave no log behind would prove nothing.
    assert left_behind > CUTS / 4


def test_where_nothing_is_ever_synced_the_same_cuts_lose_something(day, morning, tmp_path):
    """Cuts that no program fails would prove nothing either."""
    calls = [(call, told) for call, told in day if "sync(" not in call]
    assert any(lost(tmp_path, *cut) for cut in cuts(calls, morning, 40))


def cuts(calls, morning, wanted):
    """What a disk holds after the power failed at so many moments, and what it has to hold."""
    disk = power_cuts.Disk("fair.desk", morning.file.read_bytes())
    moments = [at for at, (call, _) in enumerate(calls) if disk.take(call)]
    assert len(moments) > wanted
    chosen = {*random.Random(5).sample(moments, wanted - 20), *moments[:10], *moments[-10:]}
    chance = random.Random(7)
    disk = power_cuts.Disk("fair.desk", morning.file.read_bytes())
    for at, (call, acknowledged) in enumerate(calls):
        disk.take(call)
        if at in chosen:
            yield disk.after_cut(chance if at % 3 else None), acknowledged


def lost(tmp_path, left, acknowledged):
    """What is wrong with the files that are *left*; "" when all that was *acknowledged* is there."""
    folder = tmp_path / "left"
    folder.mkdir()
    try:
        for name, content in left.items():
            (folder / name).write_bytes(content)
        installed.check(folder / "fair.desk", acknowledged)
    except (AssertionError, EnvironmentFault) as error:
        return repr(error)
    finally:
        shutil.rmtree(folder)
    return ""


def test_the_simulator_sees_what_is_lost_without_a_sync():
    """A simulator that loses nothing would prove nothing."""
    disk = power_cuts.Disk("a", b"old!")
    hexed = "\\x6e\\x65\\x77"
    assert disk.take(f'7 pwrite64(4</x/a>, "{hexed}", 3, 0) = 3')
    assert disk.after_cut(None) == {"a": b"old!"}
    assert {disk.after_cut(random.Random(seed))["a"] for seed in range(9)} == {b"old!", b"new!"}
    assert disk.take("7 fdatasync(4</x/a>) = 0")
    assert disk.after_cut(None) == {"a": b"new!"}
    assert disk.take("7 ftruncate(4</x/a>, 1) = 0")
    assert disk.after_cut(None) == {"a": b"new!"}


def a_day(stand, log):
    """Every call that writes, in the order of the day, each with what was acknowledged before it."""
    calls, acknowledged = [], [*stand.acknowledged]
    strace = [
        installed.STRACE,
        "-f",
        "--seccomp-bpf",
        "-qq",
        "-y",
        "-xx",
        "-s",
        "9999999",
        "-o",
        log,
    ]
    for name in (
        "register",
        "check-in",
        "import",
        "meeting",
        "register",
        "backup",
        "export",
        "register",
    ):
        args, acknowledge = stand.commands()[name]
        done = stand.program.run(
            *args, under=[*strace, "-e", power_cuts.TRACED], folder=stand.folder
        )
        assert done.status == 0, done
        # It is printed after COMMIT, so before the file is closed: what follows must keep it, too.
        told = [*acknowledged, *acknowledge(done.told)]
        printed = False
        for call in log.read_text(errors="replace").splitlines():
            printed = printed or "write(1<" in call
            calls.append((call, told if printed else [*acknowledged]))
        acknowledged = told
    return calls
