"""A file that is written appears whole, or what was there before stays."""

from __future__ import annotations

import errno
import os
import stat

import pytest

from db import driver
from db.errors import EnvironmentFault
from db.keeping.whole_files import whole


def test_it_takes_the_place_of_the_one_before_once_all_is_written(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("before", encoding="utf-8")
    with whole(path) as half:
        half.write_text("after", encoding="utf-8")
        assert half.name == f".list.csv.{os.getpid()}.part"
        assert path.read_text(encoding="utf-8") == "before"
    assert path.read_text(encoding="utf-8") == "after"
    assert list(tmp_path.iterdir()) == [path]


def _that_cannot(number):
    real = os.fsync

    def fsync(handle):
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(number, os.strerror(number))
        real(handle)

    return fsync


@pytest.mark.skipif(os.name != "posix", reason="elsewhere no folder is written down by itself")
def test_a_folder_that_cannot_be_written_down_by_itself_is_no_fault(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "fsync", _that_cannot(errno.EINVAL))
    with whole(tmp_path / "list.csv") as half:
        half.touch()
    monkeypatch.setattr(os, "fsync", _that_cannot(errno.EIO))
    with pytest.raises(OSError, match="error"), whole(tmp_path / "list.csv") as half:
        half.touch()


def test_one_that_a_later_run_is_to_find_is_not_hidden(tmp_path):
    with whole(tmp_path / "VTM.desk.erased", hidden=False) as half:
        half.touch()
        assert half.name == "VTM.desk.erased.part"


@pytest.mark.parametrize("name", ["VTM.desk", "VTM.pdf"])
def test_an_event_file_is_never_replaced(event_file, tmp_path, name):
    """Whoever chooses it in a dialog, and says that it is to be replaced, loses an event."""
    path = tmp_path / name
    event_file.db.conn.execute("VACUUM INTO ?", (str(path),))
    before = path.read_bytes()
    with pytest.raises(EnvironmentFault, match="exists"), driver.guard(path), whole(path) as half:
        half.write_text("a list", encoding="utf-8")
    assert path.read_bytes() == before


@pytest.mark.parametrize("step", ["write", "fsync", "replace"])
def test_where_any_step_fails_what_was_there_stays_and_nothing_else(tmp_path, monkeypatch, step):
    path = tmp_path / "list.csv"
    path.write_text("before", encoding="utf-8")

    def full(*_args):
        raise OSError(errno.ENOSPC, "full")

    def write(half):
        half.write_text("half", encoding="utf-8")
        if step == "write":
            full()

    if step != "write":
        monkeypatch.setattr(f"db.keeping.whole_files.os.{step}", full)
    with pytest.raises(OSError, match="full"), whole(path) as half:
        write(half)
    assert path.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_it_is_on_the_disk_before_it_has_its_name(tmp_path, monkeypatch):
    path, seen = tmp_path / "list.csv", []
    monkeypatch.setattr(
        "db.keeping.whole_files.os.fsync", lambda _handle: seen.append(path.exists())
    )
    with whole(path) as half:
        half.touch()
    assert seen[0] is False
