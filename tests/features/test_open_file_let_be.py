"""Whatever file somebody names by mistake, the open event file stays locked against others."""

from __future__ import annotations

import subprocess
import sys

import pytest

from db.errors import EnvironmentFault, Fault
from db.exchange import maps
from db.exchange.faults import ListError
from db.keeping import archive_reading, sealing, whole_files
from db.past.changes import By
from db.privacy import notice_files
from desktop.badge import data_file, pictures, reading

_TRIES = """
import sqlite3, sys
try:
    sqlite3.connect(sys.argv[1], timeout=0).execute("BEGIN IMMEDIATE")
except sqlite3.OperationalError as error:
    sys.exit(str(error))
"""


def _as_list_or_report(path):
    with whole_files.whole(path):
        pytest.fail("nothing takes the place of the event file")


def _as_archive(path):
    archive_reading.make(path.with_name("again.desk"), path, By("Maria", "Stand"))


READERS = {
    "a target": (_as_list_or_report, FileExistsError),
    "an archive": (_as_archive, EnvironmentFault),
    "a sealed file": (sealing.seal_of, EnvironmentFault),
    "a map of columns": (maps.wanted, ListError),
    "a notice": (notice_files.read, EnvironmentFault),
    "a picture": (pictures.brought, pictures.BadPicture),
    "a layout": (reading.load, data_file.BadFile),
    "a stock": (data_file.read, data_file.BadFile),
}


def test_no_other_program_can_write_into_it(event_file):
    assert not sealing.is_sealed(event_file.path)
    for read, error in READERS.values():
        with pytest.raises(error):
            read(event_file.path)
    other = [sys.executable, "-c", _TRIES, str(event_file.path)]
    tried = subprocess.run(other, capture_output=True, text=True, check=False)
    assert "locked" in tried.stderr


@pytest.mark.parametrize("name", ["an archive", "a sealed file", "a notice"])
def test_it_is_said_that_it_is_open(event_file, name):
    read, _ = READERS[name]
    with pytest.raises(EnvironmentFault) as refused:
        read(event_file.path)
    assert refused.value.fault is Fault.LOCKED
