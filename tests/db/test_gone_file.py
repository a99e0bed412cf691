"""A file that is taken away while it is open takes no more, and what it took can be kept."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from db import driver, events, still_there
from db import event_file as event_files
from db.errors import EnvironmentFault, Fault
from db.keeping import copies
from db.lists_in import presets
from db.past import changes
from db.past.changes import By
from db.visitor import drafts, visitors

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows lets nobody delete or rename an open file"
)


def delete(path):
    path.unlink()


def delete_folder(path):
    shutil.rmtree(path.parent)


def rename(path):
    path.rename(path.with_name("other.desk"))


def rename_folder(path):
    path.parent.rename(path.parent.with_name("other"))


def replace(path):
    """As a cloud service does that brings an older version back."""
    older = path.with_name("older")
    shutil.copy(path, older)
    older.replace(path)


def delete_log(path):
    path.with_name(f"{path.name}-wal").unlink()


@pytest.fixture(autouse=True)
def _looks_each_time(monkeypatch):
    """Nobody looked just now."""
    monkeypatch.setattr(still_there, "LOOK_AGAIN", 0)


@pytest.fixture
def opened(tmp_path, by):
    """An event file of before, open again, in a folder of its own, with somebody in it."""
    path = tmp_path / "stand" / "test.desk"
    path.parent.mkdir()
    presets.make(path, "vtm-michigan-2025", by).close()
    with event_files.open_file(path) as made:
        visitors.register(made.db, by, given_name="Ada")
        yield made


@pytest.mark.parametrize(
    "take_away", [delete, delete_folder, rename, rename_folder, replace, delete_log]
)
def test_what_it_would_lose_is_not_acknowledged_and_what_it_took_is_copied(
    opened, by, tmp_path, take_away
):
    take_away(opened.path)
    with pytest.raises(EnvironmentFault) as told:
        visitors.register(opened.db, by, given_name="Grace")
    assert (told.value.fault, told.value.path) == (Fault.GONE, opened.path)
    copy = copies.write_copy(opened.db, tmp_path / "elsewhere" / "copy.desk")
    with event_files.open_file(copy.path) as kept:
        assert driver.rows(kept.db, "SELECT given_name FROM visitors") == [("Ada",)]


def test_what_is_noted_aside_goes_nowhere_either(opened, by):
    delete(opened.path)
    (newest,) = driver.one(opened.db, "SELECT uuid FROM changes ORDER BY id DESC LIMIT 1")
    with pytest.raises(EnvironmentFault), changes.observation(opened.db, newest):
        pass
    with pytest.raises(EnvironmentFault):
        drafts.drop_draft(opened.db, by, "a draft")


def test_what_is_written_at_once_after_a_look_costs_none(opened, by, monkeypatch):
    monkeypatch.setattr(still_there, "LOOK_AGAIN", 3_600)
    still_there.refuse_gone(opened.db)
    delete(opened.path)
    visitors.register(opened.db, by, given_name="Grace")
    with pytest.raises(EnvironmentFault):
        still_there.refuse_gone(opened.db)


def test_a_file_that_is_there_is_not_called_gone_wherever_the_program_is(
    opened, by, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    shutil.copy(opened.path, tmp_path / "copy.desk")
    opened.path.touch()
    visitors.register(opened.db, by, given_name="Grace")
    still_there.refuse_gone(opened.db)
    (count,) = driver.one(opened.db, "SELECT count(*) FROM visitors")
    assert count == 2


def test_a_relative_path_is_found_from_another_folder(tmp_path, by, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with presets.make(Path("test.desk"), "vtm-michigan-2025", by) as made:
        (tmp_path / "elsewhere").mkdir()
        monkeypatch.chdir(tmp_path / "elsewhere")
        visitors.register(made.db, by, given_name="Ada")


def test_a_look_that_fails_once_costs_nobody_the_file(opened, by, monkeypatch):
    """A network drive that hangs for a moment, a folder whose rights were changed and put back."""

    def hangs(_path):
        raise PermissionError

    with monkeypatch.context() as moment:
        moment.setattr(still_there.os, "stat", hangs)
        visitors.register(opened.db, by, given_name="Grace")
    visitors.register(opened.db, by, given_name="Nico")
    assert driver.one(opened.db, "SELECT count(*) FROM visitors") == (3,)


def test_a_log_that_is_numbered_anew_is_not_called_gone(opened, by):
    """FAT of a Mac gives an empty file another number once it grows."""
    main, (log, (device, number)) = opened.db.conn.parts
    opened.db.conn.parts = (main, (log, (device, number + 1)))
    visitors.register(opened.db, by, given_name="Grace")


def _others(path):
    """A sound file of another event, where ours was."""
    with presets.make(path.with_name("others"), "vtm-torino-2026", By("Eva", "s")):
        pass
    path.with_name("others").replace(path)


@pytest.mark.parametrize("moves", [delete, rename])
def test_our_log_does_not_spoil_whatever_file_gets_the_name(opened, by, tmp_path, moves):
    path, log = opened.path, opened.path.with_name(f"{opened.path.name}-wal")
    moves(path)
    copies.write_copy(opened.db, tmp_path / "elsewhere" / "copy.desk")
    still_there.let_go(opened.db)
    assert not log.exists()
    _others(path)
    whole = path.read_bytes()
    opened.close()
    assert path.read_bytes() == whole
    with event_files.open_file(path) as theirs:
        assert event_files.problems(theirs.db) == []
        assert events.current(theirs.db).name != "VTM Michigan 2025"
    if moves is rename:  # what it was renamed to has all of it
        with event_files.open_file(path.with_name("other.desk")) as ours:
            assert driver.rows(ours.db, "SELECT given_name FROM visitors") == [("Ada",)]


def test_a_file_that_took_the_place_at_once_is_whole_again(opened, by, tmp_path):
    _others(opened.path)
    copies.write_copy(opened.db, tmp_path / "elsewhere" / "copy.desk")
    still_there.let_go(opened.db)
    opened.close()
    with event_files.open_file(opened.path) as theirs:
        assert event_files.problems(theirs.db) == []


def test_the_log_of_a_file_in_its_place_stays(opened, by):
    still_there.let_go(opened.db)
    visitors.register(opened.db, by, given_name="Grace")
    assert opened.path.with_name(f"{opened.path.name}-wal").stat().st_size
