"""Backups in a second place: nobody reads them there, a pulled stick leaves nothing odd, and they come back elsewhere."""

import errno
import os
import zipfile
from dataclasses import replace
from datetime import date

import pytest

from db import driver, event_file, events
from db import event_file as files
from db.access import operators, rights
from db.door import check_ins
from db.erasure import erasing, erasure_ledger, retention
from db.errors import EnvironmentFault, Fault, Refusal, Refused
from db.keeping import bundles, copies, leaving, restoring, sealed_backups, sealing, seals
from db.past import history
from db.past.changes import By
from db.visitor import visitors
from tests.conftest import add_event

PASSPHRASE = "quattro cavalli al Lingotto"
TOM = By("Tom", "station-of-hall-b", "stolen laptop")


@pytest.fixture(autouse=True)
def _quick(quick_seals):
    """scrypt takes half a second as it should be."""


@pytest.fixture
def seal():
    return seals.seal_for(PASSPHRASE)


@pytest.fixture
def stick(tmp_path):
    (tmp_path / "stick").mkdir()
    return sealed_backups.prepare(tmp_path / "stick")


@pytest.fixture
def backed_up(event_file, ada, stick, seal):
    """The sealed backup of an event with Ada in it."""
    made = copies.backup(event_file.db, event_file.path)
    return sealed_backups.back_up(made, event_file.path, stick, seal, "3f9a1c2e-more")


def put_back(sealed, path, passphrase=PASSPHRASE):
    with sealed_backups.unsealed(sealed, passphrase, path) as had:
        return restoring.restore(TOM, had.part, path, ledger=had.ledger, name=sealed.name).aside


def event_of(opened):
    return events.current(opened.db).uuid


def people(path):
    with event_file.open_file(path) as opened:
        return [
            name
            for (name,) in driver.rows(opened.db, "SELECT given_name || family_name FROM visitors")
        ]


def test_nobody_is_named_in_the_second_place(backed_up, stick, tmp_path):
    found = [path for path in (tmp_path / "stick").rglob("*") if path.is_file()]
    assert found == [backed_up.path]
    raw = backed_up.path.read_bytes()
    # Three letters of a name are in some sealed file by chance; seven and more are in none.
    for word in (b"Lovelace", b"Analytical", b"SQLite format", b"engines.example"):
        assert word not in raw


def test_it_comes_back_on_another_laptop(backed_up, tmp_path):
    elsewhere = tmp_path / "other home" / "VTM.desk"
    assert put_back(backed_up.path, elsewhere) is None
    assert people(elsewhere) == ["AdaLovelace"]
    assert [one.name for one in elsewhere.parent.iterdir()] == ["VTM.desk"]


def test_the_file_before_is_kept_and_nothing_plain_stays(backed_up, event_file, by):
    visitors.register(event_file.db, by, given_name="Grace")
    path = event_file.path
    event_file.close()
    aside = put_back(backed_up.path, path)
    assert (people(path), len(people(aside))) == (["AdaLovelace"], 2)
    assert not [
        one for one in path.parent.iterdir() if "unsealed" in one.name or one.suffix == ".part"
    ]


def test_who_was_erased_since_stays_erased_on_another_laptop(
    event_file, ada, by, stick, seal, tmp_path
):
    made = copies.backup(event_file.db, event_file.path)
    erasing.erase(event_file.db, TOM, ada.uuid)
    erasure_ledger.keep(event_file.db)
    sealed = sealed_backups.back_up(made, event_file.path, stick, seal)
    elsewhere = tmp_path / "other home" / "VTM.desk"
    put_back(sealed.path, elsewhere)
    for path in elsewhere.parent.iterdir():
        assert b"Lovelace" not in path.read_bytes()
    assert [one.visitor for one in erasure_ledger.read(elsewhere)] == [ada.uuid]


def test_a_backup_after_the_end_of_the_time_is_whole_there(event_file, by, ada, stick, seal):
    db, path = event_file.db, event_file.path
    events.edit(db, by, retention_until=date(2025, 4, 1))
    retention.anonymise(db, replace(by, vouched=True, reason="the time is over"))
    erasure_ledger.keep(db)
    made = copies.backup(db, path)  # it is looked into, whether it is one of before
    assert made.digest == copies.digest_of(made.path)
    sealed = sealed_backups.back_up(made, path, stick, seal)
    with sealed_backups.unsealed(sealed.path, PASSPHRASE, path) as had:
        assert had.part.read_bytes() == made.path.read_bytes()


def test_a_wrong_passphrase_leaves_everything_as_it_was(backed_up, event_file):
    event_file.close()
    before = event_file.path.read_bytes()
    with pytest.raises(Refused) as caught:
        put_back(backed_up.path, event_file.path, "another passphrase")
    assert caught.value.refusal is Refusal.WRONG_PASSPHRASE
    assert event_file.path.read_bytes() == before


def test_a_damaged_one_leaves_everything_as_it_was(backed_up, event_file):
    event_file.close()
    before = event_file.path.read_bytes()
    raw = bytearray(backed_up.path.read_bytes())
    raw[len(raw) // 2] ^= 64
    backed_up.path.write_bytes(raw)
    with pytest.raises(EnvironmentFault) as caught:
        put_back(backed_up.path, event_file.path)
    assert caught.value.fault is Fault.SEAL_DAMAGED
    assert event_file.path.read_bytes() == before
    assert not event_file.path.with_name("test.desk.unsealed").exists()


def test_a_pulled_stick_is_missing_and_nothing_is_written_where_it_was(event_file, stick, seal):
    made = copies.backup(event_file.db, event_file.path)
    stick.rmdir()
    with pytest.raises(EnvironmentFault) as caught:
        sealed_backups.back_up(made, event_file.path, stick, seal)
    assert caught.value.fault is Fault.MISSING
    assert not stick.exists()
    assert sealed_backups.kept(event_file.path, stick, event_of(event_file)) == []


@pytest.mark.parametrize(
    "number, fault", [(errno.ENOSPC, Fault.DISK_FULL), (errno.EIO, Fault.IO_ERROR)]
)
def test_a_full_or_broken_stick_keeps_what_it_had(
    backed_up, event_file, stick, seal, frozen, monkeypatch, number, fault
):
    frozen.forward(minutes=10)
    made = copies.backup(event_file.db, event_file.path)
    calls = []

    def fail(_writer, _chunk, **_last):
        calls.append(1)
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(sealing.Writer, "_put", fail)
    with pytest.raises(EnvironmentFault) as caught:
        sealed_backups.back_up(made, event_file.path, stick, seal, "3f9a1c2e-more")
    assert (caught.value.fault, len(calls)) == (fault, 1)
    assert list(stick.iterdir()) == [backed_up.path]


def test_what_a_pulled_stick_left_half_written_goes_with_the_next(
    backed_up, event_file, stick, seal, frozen
):
    frozen.forward(minutes=10)
    (stick / f"{backed_up.path.name}.part").write_bytes(b"half")
    (stick / "photos of the fair.part").write_bytes(b"theirs")
    made = copies.backup(event_file.db, event_file.path)
    newer = sealed_backups.back_up(made, event_file.path, stick, seal, "3f9a1c2e-more")
    names = {"photos of the fair.part", backed_up.path.name, newer.path.name}
    assert {one.name for one in stick.iterdir()} == names


def test_each_laptop_thins_out_its_own_and_nothing_else(event_file, stick, seal, frozen):
    strange = stick / "test 3f9a1c2e 20250423T130000Z.jpg"
    strange.write_bytes(b"theirs")
    for _ in range(4):
        made = copies.backup(event_file.db, event_file.path)
        for station in ("3f9a1c2e-one", "88aa77bb-other"):
            sealed_backups.back_up(made, event_file.path, stick, seal, station)
        frozen.forward(minutes=25)
    frozen.forward(days=1)
    made = copies.backup(event_file.db, event_file.path)
    sealed_backups.back_up(made, event_file.path, stick, seal, "3f9a1c2e-one")
    event = event_of(event_file)
    first = sealed_backups.kept(event_file.path, stick, event, "3f9a1c2e-one")
    other = sealed_backups.kept(event_file.path, stick, event, "88aa77bb-other")
    assert (len(first), len(other), strange.exists()) == (3, 4, True)


def test_two_events_whose_files_have_one_name_keep_each_its_own(
    event_file, by, stick, seal, tmp_path, frozen
):
    """Every year there is a VTM.desk, and one stick."""
    (tmp_path / "next year").mkdir()
    path = tmp_path / "next year" / event_file.path.name
    with files.create(path) as later:
        add_event(later.db, by)
        for opened in (event_file, later) * 2:
            made = copies.backup(opened.db, opened.path)
            sealed_backups.back_up(made, opened.path, stick, seal, "3f9a1c2e-one")
            frozen.forward(days=3)
        mine, theirs = (
            sealed_backups.kept(path, stick, event_of(one), "3f9a1c2e-one")
            for one in (event_file, later)
        )
        stem = sealed_backups.stem_of(path, event_of(later), "3f9a1c2e-one")
    assert (len(mine), len(theirs), set(mine) & set(theirs)) == (2, 2, set())
    assert set(leaving.sealed_in(stick, [stem])) == set(theirs)


def test_a_forged_bundle_leads_nowhere(event_file, seal, tmp_path, monkeypatch):
    made = copies.backup(event_file.db, event_file.path)
    for name in ("../up.desk", "/etc/up.desk", "..\\up.desk", "C:up.desk", ".."):
        about = bundles.About("backup", made.at, name, made.digest)
        with (
            sealing.sealed(tmp_path / "a.sealed", seal) as sealed,
            zipfile.ZipFile(sealed, "w") as bundle,
        ):
            monkeypatch.setattr(bundles, "_is_plain", lambda _name: True)
            bundle.writestr("about.json", bundles._told(about))
            bundle.write(made.path, name)
            monkeypatch.undo()
        with pytest.raises(EnvironmentFault) as caught:
            put_back(tmp_path / "a.sealed", tmp_path / "x" / "new.desk")
        assert caught.value.fault is Fault.SEAL_DAMAGED


def test_what_opens_and_is_no_backup_is_refused(seal, tmp_path):
    for data in (b"", b"a letter", b"PK\x05\x06" + bytes(18)):
        with sealing.sealed(tmp_path / "a.sealed", seal) as sealed:
            sealed.write(data)
        with pytest.raises(EnvironmentFault) as caught:
            put_back(tmp_path / "a.sealed", tmp_path / "new.desk")
        assert caught.value.fault is Fault.SEAL_DAMAGED


def test_a_place_that_cannot_be_written_is_told_when_it_is_chosen(tmp_path):
    for chosen in (tmp_path / "none", tmp_path / "a file"):
        (tmp_path / "a file").write_bytes(b"")
        with pytest.raises(EnvironmentFault):
            sealed_backups.prepare(chosen)
    folder = sealed_backups.prepare(tmp_path)
    assert sealed_backups.prepare(folder) == folder


def test_what_a_copy_holds_is_known_before_it_is_used(db, event_file, ada, by, tmp_path):
    check_ins.check_in(db, by, ada.code)
    made = copies.backup(db, event_file.path)
    seen = restoring.seen(made.path)
    assert (seen.event.code, seen.visitors, seen.check_ins, seen.meetings) == ("vtm-test", 1, 1, 0)
    assert seen.changed == ada.created_at


def test_it_is_written_with_no_seal_that_no_supervisor_of_the_event_agreed_to(
    event_file, by, stick, seal
):
    db, path = event_file.db, event_file.path
    operators.save(db, by, name="Elena", role="supervisor", pin="2468")

    def backed_up(seal):
        return sealed_backups.back_up(copies.backup(db, path), path, stick, seal).path

    with pytest.raises(Refused, match="pin_needed"):
        backed_up(seal)
    assert list(stick.iterdir()) == []
    with pytest.raises(Refused, match="pin_needed"):
        sealed_backups.agree(db, by, seal)
    sealed_backups.agree(db, rights.permit(db, by, "2468"), seal)
    before = history.count(db)
    sealed_backups.agree(db, by, seal)
    assert history.count(db) == before
    assert backed_up(seal).exists()
    with pytest.raises(Refused, match="pin_needed"):
        backed_up(seals.seal_for("words of somebody else"))
