"""A spoilt line of the ledger of erasures is kept, counts as far as it can be read, and is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db import event_file as event_files
from db.erasure import erasing, erasure_ledger
from db.keeping import copies, restoring
from db.visitor import visitors


@pytest.fixture
def erased(event_file, by, ada, grace):
    """A backup with Ada and Grace, and the ledger in which Ada stands; the file is lost."""
    db, path = event_file.db, event_file.path
    backup = copies.backup(db, path).path
    erasing.erase(db, replace(by, reason="letter"), ada.uuid)
    erasure_ledger.keep(db)
    event_file.close()
    path.unlink()
    return path, backup, erasure_ledger.path_beside(path)


@pytest.mark.parametrize("spoil", ['"visitor"', '"at"', "{", '"hashes": ['])
def test_a_uuid_that_can_be_read_is_enough(erased, by, ada, spoil):
    path, backup, ledger = erased
    ledger.write_text(ledger.read_text().replace(spoil, "?" * len(spoil), 1))
    again = restoring.restore(by, backup, path).again
    assert (again.erased, again.unread) == (1, 1)
    with event_files.open_file(path) as opened:
        assert visitors.by_uuid(opened.db, ada.uuid).given_name == ""


def test_another_letter_of_the_uuid_is_noticed_and_the_line_outlives_the_next_erasure(
    erased, by, ada, grace
):
    path, backup, ledger = erased
    another = ada.uuid[:-1] + ("0" if ada.uuid[-1] != "0" else "1")
    line = ledger.read_text().replace(ada.uuid, another)
    ledger.write_text(line)
    again = restoring.restore(by, backup, path).again
    assert (again.erased, again.unread) == (0, 1)
    with event_files.open_file(path) as opened:
        erasing.erase(opened.db, replace(by, reason="letter"), grace.uuid)
        erasure_ledger.keep(opened.db)
    assert line.strip() in ledger.read_text().splitlines()
    assert grace.uuid in {one.visitor for one in erasure_ledger.read(path)}
    assert erasure_ledger.spoilt(path) == [line.strip()]


def test_a_line_of_an_older_program_has_no_sum_and_is_whole(erased, ada):
    path, _, ledger = erased
    (line,) = ledger.read_text().splitlines()
    ledger.write_text(line[: line.index(', "sum"')] + "}\n")
    assert erasure_ledger.spoilt(path) == []
    assert [one.visitor for one in erasure_ledger.read(path)] == [ada.uuid]


def test_hashes_of_a_spoilt_line_go_with_everybodys(erased, by):
    path, _, ledger = erased
    (before,) = erasure_ledger.read(path)
    assert before.email_hash in ledger.read_text()
    ledger.write_text(ledger.read_text().replace('"visitor"', '"visitoq"'))
    everybody = erasure_ledger.Line(
        erasing.EVERYBODY + before.event, before.at, "", "", event=before.event
    )
    erasure_ledger.add(path, [everybody])
    assert before.visitor in ledger.read_text()
    assert before.email_hash not in ledger.read_text()
