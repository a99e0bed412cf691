"""A crash between an erasure and its line in the ledger loses nobody: the next opening writes it."""

from __future__ import annotations

from functools import partial

import pytest

from db import event_file as files
from db.erasure import erased_late, erasing, erasure_ledger
from db.past.changes import By
from desktop.commands.run import run
from desktop.keeping import backing_up


def test_opening_writes_into_the_ledger_whom_only_the_file_has(event_file, ada):
    erased_late.catch_up(event_file)
    assert not erasure_ledger.path_beside(event_file.path).exists(), "nobody was erased"
    erasing.erase(event_file.db, By("Tom", "", "a letter"), ada.uuid)
    erased_late.catch_up(event_file)
    (line,) = erasure_ledger.read(event_file.path)
    assert (line.visitor, line.event) == (ada.uuid, erasure_ledger.event_of(event_file.db))


@pytest.mark.parametrize("way", ["window", "command"])
def test_window_and_commands_do_so_when_they_open_a_file(event_file, ada, way, capsys):
    erasing.erase(event_file.db, By("Tom", "", "a letter"), ada.uuid)
    event_file.close()
    path = event_file.path
    if way == "window":
        backing_up.exchange(None, partial(files.open_file, path))[0].close()
    else:
        assert run(["check", str(path), "--json"]) == 0
    assert [one.visitor for one in erasure_ledger.read(path)] == [ada.uuid]


def test_a_ledger_that_cannot_be_read_hinders_no_opening(event_file, ada):
    erasing.erase(event_file.db, By("Tom", "", "a letter"), ada.uuid)
    ledger = erasure_ledger.path_beside(event_file.path)
    ledger.write_bytes(b"\xff")
    erased_late.catch_up(event_file)
    assert ledger.read_bytes() == b"\xff"
