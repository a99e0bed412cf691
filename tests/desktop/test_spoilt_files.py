"""Whatever a disk spoils of an event file, it is damaged, and that is no mistake of the program."""

from __future__ import annotations

import pytest

from db import event_file, events, open_files
from db.door import head_counts
from db.errors import EnvironmentFault, Fault
from db.keeping import copies
from db.past import history
from db.searching import search
from db.visitor import visitors
from desktop.commands.run import run
from desktop.store import Store
from tests import spoiling
from tests.desktop.pages.stand import settle
from tests.desktop.spoilt_commands import hold
from tests.desktop.window_stand import open_window, toast


@pytest.mark.parametrize("seed", range(12))
def test_a_command_is_done_or_says_damaged_and_a_backup_comes_back(
    seed, tmp_path, capsys, language, frozen
):
    hold(tmp_path, seed, capsys)


@pytest.fixture
def path(tmp_path, frozen):
    made = tmp_path / "fair.desk"
    spoiling.make_fair(made)
    return made


def replace(path, old, new):
    """Put *new* where *old* stands in the closed file, every time."""
    raw = path.read_bytes()
    assert old in raw
    assert len(old) == len(new)
    path.write_bytes(raw.replace(old, new))


def test_the_sentence_names_the_file_and_the_way_back(path, capsys, language):
    replace(path, b"Given7", b"Given\xff")
    assert run(["search", str(path), "given", "--lang", "en"]) == 3
    said = capsys.readouterr().err
    assert "fair.desk is damaged" in said
    assert "Restore the newest backup" in said
    assert "Given" not in said


@pytest.fixture
def store(qtbot, by):
    made = Store()
    made.by = by
    yield made
    made.close()


@pytest.mark.parametrize("seed", range(12))
def test_what_the_store_is_asked_is_answered_or_damaged(qtbot, store, path, seed):
    """An exception on the way fails the test: pytest-qt sees them all."""
    spoiling.spoil(path, seed)
    faults, answers, told = [], [], []
    store.unsound.connect(told.append)
    store.open(path, on_fault=faults.append)
    settle(qtbot, store)
    is_open = store.path is not None
    for ask in (
        (events.current,),
        (search.visitors, "given"),
        (visitors.count, visitors.Filters()),
        (head_counts.counts,),
        (history.changes,),
    ):
        store.read(answers.append, *ask, on_fault=faults.append)
    if is_open:
        store.write(answers.append, visitors.register, given_name="Late", on_fault=faults.append)
    settle(qtbot, store)
    assert {fault.fault for fault in faults} <= {Fault.DAMAGED}
    assert len(faults) + len(answers) == (6 if is_open else 1)
    assert bool(told) or not (is_open and faults)


def test_a_bug_in_a_sound_file_stays_a_bug(path):
    with pytest.raises(LookupError), event_file.open_file(path):
        raise LookupError


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"CREATE TRIGGER", b"CREATE TRIGGES"),
        (b"CREATE TABLE visitors", b"CREATE TABLE visitorz"),
        (b"m003_exports", b"m003_expOrts"),
        (b"2025-04-24", b"2025-0<-24"),
    ],
)
def test_opening_it_is_no_bug(path, old, new):
    replace(path, old, new)
    with pytest.raises(EnvironmentFault) as raised, event_file.open_file(path) as opened:
        head_counts.counts(opened.db)
    assert raised.value.fault is Fault.DAMAGED


def test_a_zone_that_is_spoilt_to_a_name_of_none_keeps_nobody_out(path):
    replace(path, b"America/Detroit", b"America/Detroyt")
    with event_file.open_file(path) as opened:
        assert events.unknown_zone(opened.db) == "America/Detroyt"
        assert head_counts.counts(opened.db).expected > 0


@pytest.mark.parametrize(
    ("at", "byte"), [(0, 0x54), (16, 0x11), (18, 9), (19, 9), (20, 40), (70, 0)]
)
def test_nor_is_a_spoilt_head_another_programs_file(path, at, byte):
    raw = bytearray(path.read_bytes())
    raw[at] = byte
    path.write_bytes(raw)
    with pytest.raises(EnvironmentFault) as raised:
        event_file.open_file(path)
    assert raised.value.fault is Fault.DAMAGED


def test_it_lets_go_of_what_it_could_not_open(path):
    replace(path, b"CREATE TRIGGER", b"CREATE TRI\xff\xfeER")
    for _ in range(2):
        with pytest.raises(EnvironmentFault) as raised:
            event_file.open_file(path)
        assert raised.value.fault is Fault.DAMAGED
    assert not open_files.is_open_here(path)


def test_the_window_shows_the_damage_and_gets_the_event_back(qtbot, theme, language, path):
    """Names that cannot be read: the file opens, and every list of it would be a bug."""
    replace(path, b"Given7", b"Given\xff")
    with open_window(qtbot, path) as window:
        page = window.damage.page
        assert window.shell.stack.currentWidget() is page
        assert toast(window) == ""
        page.restore_action.trigger()
        qtbot.waitUntil(lambda: "The backup is restored" in toast(window))
        settle(qtbot, window.store)
        assert window.shell.current() is window.reception


def test_an_event_whose_own_id_is_spoilt_is_restored_all_the_same(path, capsys, language):
    (backup,) = copies.backups(path)
    with event_file.open_file(path) as opened:
        uuid = events.current(opened.db).uuid.encode()
    raw = path.read_bytes()
    path.write_bytes(raw.replace(uuid, b"x" + uuid[1:], 1))
    with event_file.open_file(path) as opened:
        assert events.current(opened.db).uuid.startswith("x")
    assert run(["restore", str(backup), str(path), "--yes"]) == 0
