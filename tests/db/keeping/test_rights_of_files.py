"""What the program makes of people is for the account that made it; nothing widens what was closed."""

from __future__ import annotations

import os
import stat

import pytest

from db import event_file as event_files
from db.keeping import closing, copies, handed_over, receipts, restoring, seals, whole_files
from db.past.changes import By
from tests.db.keeping.closing.stand import PASSPHRASE, hand_over

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the rights of the folder count there")


@pytest.fixture(autouse=True)
def _open_to_all(quick_seals, monkeypatch):
    """The umask of most laptops; scrypt takes half a second as it should be."""
    monkeypatch.setattr(receipts, "_N", 16)
    before = os.umask(0o022)
    yield
    os.umask(before)


def rights(path):
    return oct(stat.S_IMODE(path.stat().st_mode))


def test_an_event_file_its_log_and_its_backups_are_their_owners_alone(tmp_path, by):
    with event_files.create(tmp_path / "fairs" / "VTM.desk") as opened:
        copies.note_backup(opened.db, by)
        log = copies.beside(opened.path, "-wal")
        made = copies.backup(opened.db, opened.path).path
        private = (opened.path, log, made)
        assert [rights(one) for one in private] == ["0o600"] * len(private)
        folders = (opened.path.parent, made.parent)
        assert [rights(one) for one in folders] == ["0o700"] * len(folders)


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644])
def test_a_restore_leaves_the_file_the_rights_that_it_had(event_file, event_file_path, mode):
    backup = copies.backup(event_file.db, event_file_path).path
    event_file.close()
    event_file_path.chmod(mode)
    aside = restoring.restore(By("Tom"), backup, event_file_path).aside
    assert rights(event_file_path) == oct(mode)
    assert aside is not None
    assert rights(aside) == oct(mode)


def test_a_restore_where_there_is_no_file_is_for_its_owner(event_file, event_file_path, tmp_path):
    backup = copies.backup(event_file.db, event_file_path).path
    backup.chmod(0o644)
    restoring.restore(By("Tom"), backup, tmp_path / "again.desk")
    assert rights(tmp_path / "again.desk") == "0o600"


def test_a_hand_over_that_is_opened_is_its_owners_alone(event_file, tmp_path):
    with closing.room(event_file.path) as room:
        assert rights(room) == "0o700"
    hand_over(event_file, tmp_path / "x.sealed", seals.seal_for(PASSPHRASE))
    handed_over.unpack(tmp_path / "x.sealed", PASSPHRASE, tmp_path / "office")
    assert rights(tmp_path / "office") == "0o700"
    assert {rights(one) for one in (tmp_path / "office").glob("*.desk")} == {"0o600"}


def test_a_list_that_takes_the_place_of_another_is_read_by_no_more_people(tmp_path):
    for mode, had in ((0o600, "0o600"), (0o400, "0o600"), (0o644, "0o644")):
        (tmp_path / "list.csv").touch()
        (tmp_path / "list.csv").chmod(mode)
        with whole_files.whole(tmp_path / "list.csv") as half:
            half.write_text("Ada")
        assert rights(tmp_path / "list.csv") == had
