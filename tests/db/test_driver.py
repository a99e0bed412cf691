"""What the disk does to us has a code; what we did wrong has not."""

from __future__ import annotations

import errno
import sqlite3
import threading
from pathlib import Path

import pytest

from db import driver
from db.errors import EnvironmentFault, Fault
from tests.db import other_process


def error(name, kind=sqlite3.OperationalError):
    made = kind("its own words")
    made.sqlite_errorname = name
    return made


class TestFaults:
    @pytest.mark.parametrize(
        ("raised", "fault"),
        [
            (error("SQLITE_FULL"), Fault.DISK_FULL),
            (error("SQLITE_BUSY"), Fault.LOCKED),
            (error("SQLITE_BUSY_SNAPSHOT"), Fault.LOCKED),
            (error("SQLITE_READONLY_DBMOVED"), Fault.GONE),
            (error("SQLITE_CORRUPT_VTAB", sqlite3.DatabaseError), Fault.DAMAGED),
            (error("SQLITE_NOTADB", sqlite3.DatabaseError), Fault.FOREIGN),
            (error("SQLITE_CANTOPEN_ISDIR"), Fault.NO_PERMISSION),
            (error("SQLITE_IOERR_FSYNC"), Fault.IO_ERROR),
            (OSError(errno.ENOSPC, ""), Fault.DISK_FULL),
            (OSError(errno.EROFS, ""), Fault.READ_ONLY),
            (FileNotFoundError(errno.ENOENT, ""), Fault.MISSING),
            (PermissionError(errno.EACCES, ""), Fault.NO_PERMISSION),
            (OSError(errno.EIO, ""), Fault.IO_ERROR),
            (EnvironmentFault(Fault.NEWER), Fault.NEWER),
        ],
    )
    def test_the_environments(self, raised, fault):
        assert driver.fault_of(raised) is fault

    @pytest.mark.parametrize(
        "raised",
        [
            error("SQLITE_ERROR"),
            error("SQLITE_CONSTRAINT_TRIGGER", sqlite3.IntegrityError),
            error("SQLITE_MISUSE", sqlite3.ProgrammingError),
            ValueError(),
            KeyError(),
        ],
    )
    def test_bugs(self, raised):
        assert driver.fault_of(raised) is None

    def test_the_guard_names_the_file_and_keeps_the_systems_words(self, event_file):
        for where in (event_file.path, event_file.db):
            with pytest.raises(EnvironmentFault) as raised, driver.guard(where):
                raise error("SQLITE_FULL")
            assert (raised.value.path, raised.value.detail) == (event_file.path, "its own words")

    def test_the_guard_of_a_closed_file_hides_no_fault(self, event_file):
        event_file.close()
        with pytest.raises(EnvironmentFault) as raised, driver.guard(event_file.db):
            raise OSError(errno.ENOSPC, "No space left on device")
        assert (raised.value.fault, raised.value.path) == (Fault.DISK_FULL, event_file.path)

    def test_the_guard_lets_bugs_through(self):
        with pytest.raises(sqlite3.OperationalError), driver.guard(Path("x")):
            raise error("SQLITE_ERROR")


class TestConnection:
    def test_a_thread_other_than_the_one_that_opened_it_may_ask(self, db, ada):
        found = []
        thread = threading.Thread(
            target=lambda: found.append(driver.one(db, "SELECT given_name FROM visitors"))
        )
        thread.start()
        thread.join()
        assert found == [("Ada",)]

    def test_memory_has_no_path(self):
        db = driver.memory()
        assert driver.path_of(db) is None
        db.close()


LIMITED = """
import resource
opened = event_file.open_file(path)
resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 200_000, resource.RLIM_INFINITY))
saved = 0
try:
    while saved < 5_000:
        visitors.register(opened.db, by, given_name=f"Visitor {saved}", company="x" * 900)
        saved += 1
except EnvironmentFault as fault:
    print(fault.fault.value, saved, fault.path == path)
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, resource.RLIM_INFINITY))
try:
    copies.write_copy(opened.db, path.with_name("copy.desk"))
except EnvironmentFault as fault:
    print(fault.fault.value, sorted(entry.name for entry in path.parent.iterdir()))
import os
os._exit(0)
"""


@pytest.mark.skipif(not hasattr(errno, "EDQUOT"), reason="limits of POSIX")
def test_a_file_that_cannot_grow_keeps_what_was_acknowledged(event_file, ada):
    from db import event_file as module
    from db.visitor import visitors

    event_file.close()
    first, second = other_process.answer(LIMITED, event_file.path).splitlines()
    fault, saved, named = first.split()
    assert fault in ("disk_full", "io_error")
    assert named == "True"
    assert int(saved) > 3
    assert second.split()[0] in ("disk_full", "io_error")
    assert "copy" not in second
    with module.open_file(event_file.path) as opened:
        assert module.problems(opened.db) == []
        assert visitors.count(opened.db, visitors.Filters()) == 1 + int(saved)
