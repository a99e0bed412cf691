"""The register of exports: a file is in it once it was written, and no file is without it."""

from __future__ import annotations

import threading

import pytest

from db.errors import EnvironmentFault, Fault
from db.lists_in import presets
from db.lists_out import exports
from db.past.changes import By
from desktop.badging.badge_files import BadgeFiles
from desktop.badging.badge_looks import BadgeLooks
from desktop.keeping import registering
from desktop.preferences import Preferences
from tests.desktop.pages.stand import ask, settle


@pytest.fixture
def leave(qtbot, store, tmp_path):
    """Let a list of all visitors leave by *work* and be registered by *register*."""
    files = BadgeFiles(store, BadgeLooks(store, Preferences()))
    path = tmp_path / "list.csv"

    def leave(work, register=exports.record, meanwhile=None):
        listing = ask(qtbot, store, exports.listing, exports.Wanted("visitors"))
        registering.write(files, store, path, lambda: work(path), "", register, listing, path.name)
        if meanwhile is not None:
            meanwhile()
            settle(qtbot, store)
        qtbot.waitUntil(files.is_idle)
        settle(qtbot, store)
        return path

    leave.files = files
    yield leave
    files.close()


def write(path):
    path.write_text("everybody")


def full(*_asked):
    raise EnvironmentFault(Fault.DISK_FULL, None)


def test_what_was_written_is_registered(qtbot, store, leave):
    assert leave(write).exists()
    (made,) = ask(qtbot, store, exports.exports)
    assert (made.kind, made.rows, made.name) == ("visitors", 4, "list.csv")


def test_what_could_not_be_written_is_not_registered(qtbot, store, leave):
    leave(full)
    told = []
    store.read(told.append, exports.exports)
    settle(qtbot, store)
    assert told == [[]]


def test_what_cannot_be_registered_does_not_leave(qtbot, store, leave):
    faults = []
    store.faulted.connect(faults.append)
    assert not leave(write, full).exists()
    assert [one.fault for one in faults] == [Fault.DISK_FULL]


def test_it_is_in_the_register_of_the_event_it_came_from_or_nowhere(
    qtbot, store, leave, event_file_path, tmp_path, by
):
    other, faults = tmp_path / "other.desk", []
    store.faulted.connect(faults.append)
    presets.make(other, "vtm-torino-2026", by).close()
    go_on = threading.Event()

    def slowly(path):
        go_on.wait(60)
        write(path)

    path = leave(slowly, exports.record, meanwhile=lambda: (store.open(other), go_on.set()))
    assert store.path == other
    assert not path.exists(), "nobody would know where the data went"
    assert [(one.fault, one.path) for one in faults] == [(Fault.CLOSED, event_file_path)]
    assert ask(qtbot, store, exports.exports) == []


def test_also_when_the_event_has_left_meanwhile(qtbot, store, leave):
    faults, go_on = [], threading.Event()
    store.faulted.connect(faults.append)

    def slowly(path):
        go_on.wait(60)
        write(path)

    assert not leave(slowly, meanwhile=lambda: (store.let_go(str), go_on.set())).exists()
    assert [one.fault for one in faults] == [Fault.CLOSED]


def test_who_asked_for_it_is_in_the_register(qtbot, store, leave):
    leave(write, meanwhile=lambda: setattr(store, "by", By("Elena", "station-7")))
    assert ask(qtbot, store, exports.exports)[0].operator == "Tom"


def test_a_list_that_comes_too_late_to_be_written_is_not_registered(qtbot, store, leave):
    leave.files.close()
    assert not leave(write).exists()
    told = []
    store.read(told.append, exports.exports)
    settle(qtbot, store)
    assert told == [[]]
