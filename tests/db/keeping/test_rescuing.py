"""What a damaged file still tells of check-ins beyond its backup is entered in the restored one."""

from __future__ import annotations

import pytest

from db import driver, event_file
from db.door import check_ins, entries
from db.keeping import copies, rescuing
from db.keeping.rescuing import Rescued
from db.past import history
from db.past.changes import By
from db.rows import Way
from db.visitor import visitors

MANY = 120
"""So many entries fill several pages of the table."""


@pytest.fixture
def fair(event_file_path, event_file, ada, by, frozen):
    """The path of a file with Ada's entry of before its backup, which is given, too."""
    check_ins.check_in(event_file.db, by, ada.code)
    backup = copies.backup(event_file.db, event_file_path).path
    return event_file, backup


def restored(opened, backup):
    """The file *opened*, closed, and the backup open in a place of its own."""
    opened.close()
    return event_file.open_file(backup)


def test_entries_and_exits_come_at_their_own_time_and_what_was_taken_back_does_not(
    fair, ada, by, frozen
):
    opened, backup = fair
    frozen.forward(hours=1)
    check_ins.check_in_visitor(opened.db, by, ada.uuid, way=Way.EXIT)
    frozen.forward(hours=1)
    again = check_ins.check_in(opened.db, by, ada.code)
    history.undo(opened.db, by, again.change)
    frozen.forward(hours=1)
    with restored(opened, backup) as file:
        assert rescuing.rescue(file.db, By("Eva"), opened.path) == Rescued(entered=1)
        there = entries.of(file.db, ada.uuid)
        assert [one.way for one in there] == [Way.ENTRY, Way.EXIT]
        assert (there[1].at - there[0].at).total_seconds() == 3600
        assert rescuing.rescue(file.db, By("Eva"), opened.path) == Rescued(), "once is enough"


def test_a_page_that_is_gone_hides_neither_what_is_before_nor_what_is_after(fair, ada, by, frozen):
    opened, backup = fair
    for way in (Way.EXIT, Way.ENTRY) * (MANY // 2):
        frozen.forward(seconds=60)
        check_ins.check_in_visitor(opened.db, by, ada.uuid, way=way)
    half = MANY // 2
    (uuid,) = driver.one(opened.db, f"SELECT uuid FROM check_ins WHERE id = {half}")
    (size,) = driver.one(opened.db, "PRAGMA page_size")
    opened.close()
    content = bytearray(opened.path.read_bytes())
    starts = range(0, len(content), size)
    # 0x0d: a leaf of a table (https://sqlite.org/fileformat2.html#b_tree_pages)
    (at,) = [
        one for one in starts if content[one] == 0x0D and uuid.encode() in content[one : one + size]
    ]
    content[at : at + size] = b"\x5a" * size
    opened.path.write_bytes(content)
    assert rescuing.is_damaged(opened.path)
    with event_file.open_file(backup) as file:
        found = rescuing.rescue(file.db, By("Eva"), opened.path)
        assert MANY - size // 100 < found.entered < MANY, found


def test_who_is_not_in_the_backup_is_counted(fair, by):
    opened, backup = fair
    joan = visitors.register(opened.db, by, given_name="Joan")
    check_ins.check_in_visitor(opened.db, by, joan.uuid)
    with restored(opened, backup) as file:
        assert rescuing.rescue(file.db, By("Eva"), opened.path) == Rescued(left=1)


def test_what_is_no_event_file_tells_nothing(fair):
    opened, backup = fair
    with restored(opened, backup) as file:
        opened.path.write_bytes(b"\x00" * 8_000)
        assert rescuing.rescue(file.db, By("Eva"), opened.path) == Rescued()
    assert rescuing.is_damaged(opened.path)
