"""The archive of everything, and the same event made of it again."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest

from db import clock, event_file, events
from db.access import operators
from db.door import check_ins
from db.erasure import erasing, erasure_ledger, retention
from db.errors import EnvironmentFault, Fault
from db.keeping import archive_reading, archives
from db.lists_out import exports
from db.past import history
from db.past.changes import By
from db.searching import search
from db.visitor import visitors
from tests.upgrades import facts as upgrades

WHOLE = Path(upgrades.__file__).with_name("0.1.0.desk")
"""A morning with a little of everything that a file can hold."""

OFFICE = By("Ufficio", "the office", "as the letter asks", vouched=True)


@pytest.fixture
def old(tmp_path):
    """That morning, open."""
    path = tmp_path / "fair.desk"
    shutil.copyfile(WHOLE, path)
    with event_file.open_file(path) as opened:
        yield opened


@pytest.fixture
def archive(old, tmp_path):
    """Its archive, in a folder of its own."""
    target = tmp_path / "office" / "archive.json"
    archives.write(old.db, OFFICE, target)
    return target


@pytest.fixture
def again(archive, tmp_path):
    """The event made of it."""
    made = archive_reading.make(tmp_path / "laptop" / "again.desk", archive, OFFICE)
    with made.file as opened:
        yield opened


def rows(archive):
    return json.loads(archive.read_text("utf-8"))["tables"]


def change(archive, old, new):
    text = archive.read_text("utf-8")
    assert old in text
    archive.write_text(text.replace(old, new, 1), encoding="utf-8")


def seal_anew(archive, **told):
    """Change what the archive tells, as somebody who knows its format does."""
    whole = json.loads(archive.read_text("utf-8")) | told
    digest = archives.Digest()
    for table, kept in whole["tables"].items():
        digest.add(table)
        for row in kept or ():
            digest.add(archives.line(row))
    whole["sha256"] = digest.hex()
    archive.write_text(json.dumps(whole, ensure_ascii=False), encoding="utf-8")


def fault(archive, tmp_path):
    """The fault that *archive* is refused with; nothing is left of the try."""
    path = tmp_path / "refused" / "again.desk"
    with pytest.raises(EnvironmentFault) as raised:
        archive_reading.make(path, archive, OFFICE)
    assert raised.value.path == archive
    assert not path.parent.exists() or list(path.parent.iterdir()) == []
    return raised.value.fault


class TestTheSameEvent:
    def test_everything_that_staff_can_look_up_is_as_it_was(self, old, again):
        before, after = upgrades.facts(old.db), upgrades.facts(again.db)
        newest = after["changes"].pop(0)
        assert (newest["kind"], newest["operator"]) == ("new", "Ufficio")
        assert (before.pop("pin"), after.pop("pin")) == (True, False)
        for one in before["operators"]:
            one["has_pin"] = False
        for uuid, steps in after["jobs"].items():
            if steps != before["jobs"][uuid]:  # somebody has to say what became of it
                assert steps.pop()["trouble"] == "restored"
        assert after == before

    def test_its_archive_is_the_same_but_for_its_making(self, archive, again, tmp_path):
        archives.write(again.db, OFFICE, tmp_path / "second.json")
        first, second = rows(archive), rows(tmp_path / "second.json")
        made = second["changes"].pop()
        assert made["kind"] == "new"
        doubts = [row for row in second["job_states"] if row["change"] == made["uuid"]]
        second["job_states"] = [row for row in second["job_states"] if row not in doubts]
        assert second == first

    def test_badges_are_genuine_and_names_are_found(self, old, again):
        for one in visitors.page(old.db, filters=visitors.Filters(), limit=10):
            assert check_ins.check_in(again.db, OFFICE, one.code).visitor.uuid == one.uuid
        found = search.visitors(again.db, "hedy prova").visitors
        assert [one.family_name for one in found] == ["Prova"]

    def test_what_was_done_before_can_still_be_undone(self, old, again):
        edit = next(one for one in history.changes(old.db, limit=500) if one.kind == "edit")
        assert visitors.by_uuid(again.db, edit.subject).given_name == "René"
        history.undo(again.db, OFFICE, edit.uuid)
        assert visitors.by_uuid(again.db, edit.subject).given_name != "René"

    def test_an_older_programs_archive_gets_what_has_come_since(self, archive, tmp_path):
        whole = json.loads(archive.read_text("utf-8"))
        first = whole["schema"][:2]
        with event_file.create(tmp_path / "old.desk", stop_before=whole["schema"][2]) as older:
            known = archives.tables(older.db)
        tables = {name: whole["tables"][name] for name in known}
        seal_anew(archive, schema=first, tables=tables)
        path = tmp_path / "laptop" / "again.desk"
        with archive_reading.make(path, archive, OFFICE).file as opened:
            assert archives.schema(opened.db) == whole["schema"]
            assert exports.exports(opened.db) == []
            assert search.visitors(opened.db, "hedy prova").visitors != []
            assert [file.name for file in path.parent.glob("*before*")] == []

    def test_it_never_overwrites(self, old, archive, tmp_path):
        with pytest.raises(EnvironmentFault) as raised:
            archive_reading.make(old.path, archive, OFFICE)
        assert raised.value.fault is Fault.EXISTS


class TestWhatIsInIt:
    def test_no_pin_and_nothing_that_is_only_begun(self, old, archive):
        whole = archive.read_text("utf-8")
        elena = _elena(old.db)
        operators.save(
            old.db, OFFICE, name=elena.name, role=elena.role, pin="9753", uuid=elena.uuid
        )
        archives.write(old.db, OFFICE, archive)
        whole += archive.read_text("utf-8")
        assert "scrypt$" not in whole
        assert '"drafts"' not in whole

    def test_every_table_of_the_file_is_there(self, old, archive):
        """A table that comes later must be in the archive, or be left out for a reason."""
        named = {
            name
            for (name,) in old.db.conn.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%STRICT'"
            )
        }
        assert set(rows(archive)) == named - set(archives.LEFT_OUT)

    def test_a_table_that_is_none_of_ours_is_not_and_the_archive_is_read(
        self, old, archive, tmp_path
    ):
        extra = 'CREATE TABLE "some; body\'s" (id INTEGER PRIMARY KEY, x TEXT) STRICT'
        old.db.conn.execute(extra)
        archives.write(old.db, OFFICE, archive)
        assert "body's" not in archive.read_text("utf-8")
        archive_reading.make(tmp_path / "again.desk", archive, OFFICE).file.close()

    def test_it_says_how_many_rows_it_has(self, old, archive):
        assert archives.write(old.db, OFFICE, archive) == sum(map(len, rows(archive).values()))

    def test_it_is_registered_as_what_it_is(self, old):
        told = archives.record(old.db, OFFICE, "archive.json")
        assert (told.kind, told.name, told.operator) == ("all", "archive.json", "Ufficio")
        assert told.rows == visitors.count(old.db, visitors.Filters())
        assert exports.exports(old.db)[-1] == told


def _elena(db):
    return operators.by_name(db, "Elena")


class TestWhoWasErased:
    def test_is_not_brought_back_by_an_archive_of_before(self, old, archive, tmp_path):
        (hedy,) = search.visitors(old.db, "hedy prova").visitors
        erasing.erase(old.db, OFFICE, hedy.uuid)
        erasure_ledger.keep(old.db)
        shutil.copy(erasure_ledger.path_beside(old.path), archive.parent)
        path = tmp_path / "laptop" / "again.desk"
        made = archive_reading.make(path, archive, OFFICE)
        with made.file as opened:
            assert made.again.erased == 1
            assert search.visitors(opened.db, "hedy").visitors == []
        for file in path.parent.iterdir():
            assert b"Frequenze" not in file.read_bytes(), file.name
        assert hedy.uuid in {one.visitor for one in erasure_ledger.read(path)}

    def test_is_everybody_when_everybody_was_made_anonymous_since(
        self, old, archive, tmp_path, monkeypatch
    ):
        day = events.current(old.db).ends
        events.edit(old.db, OFFICE, retention_until=day)
        later = datetime.combine(day + timedelta(days=9), time(12), UTC)
        monkeypatch.setattr(clock, "now", lambda: later)
        retention.anonymise(old.db, OFFICE)
        erasure_ledger.keep(old.db)
        shutil.copy(erasure_ledger.path_beside(old.path), archive.parent)
        path = tmp_path / "laptop" / "again.desk"
        made = archive_reading.make(path, archive, OFFICE)
        with made.file as opened:
            assert made.again.everybody
            assert search.visitors(opened.db, "hedy").visitors == []
        for file in path.parent.iterdir():
            assert b"Frequenze" not in file.read_bytes(), file.name

    def test_a_ledger_that_cannot_be_read_stops_it(self, archive, tmp_path):
        (archive.parent / "fair.desk.erased").write_bytes(b"\xff\xfe\x00")
        with pytest.raises(EnvironmentFault) as raised:
            archive_reading.make(tmp_path / "again.desk", archive, OFFICE)
        assert raised.value.path == archive.parent / "fair.desk.erased"
        assert not (tmp_path / "again.desk").exists()


class TestWhatIsRefused:
    def test_one_letter_that_is_another(self, archive, tmp_path):
        change(archive, "Hedy", "Heda")
        assert fault(archive, tmp_path) is Fault.DAMAGED

    @pytest.mark.parametrize("part", [0.5, 0.99])
    def test_a_part_of_it(self, archive, tmp_path, part):
        whole = archive.read_bytes()
        archive.write_bytes(whole[: int(len(whole) * part)])
        assert fault(archive, tmp_path) is Fault.DAMAGED

    @pytest.mark.parametrize("text", ["", "{}", "[]", "Dear Sir", '{"format": "other"}'])
    def test_what_is_no_archive(self, archive, tmp_path, text):
        archive.write_text(text)
        assert fault(archive, tmp_path) is Fault.FOREIGN

    def test_none(self, tmp_path):
        assert fault(tmp_path / "none.json", tmp_path) is Fault.MISSING

    @pytest.mark.parametrize(
        "told", [{"version": 2}, {"schema": ["m001_the_desk", "m999_from_tomorrow"]}]
    )
    def test_one_of_a_newer_program(self, archive, tmp_path, told):
        seal_anew(archive, **told)
        assert fault(archive, tmp_path) is Fault.NEWER

    @pytest.mark.parametrize(
        "spoil",
        [
            lambda tables: tables.pop("visitors"),
            lambda tables: tables.update({"sqlite_master": []}),
            lambda tables: tables.update(visitors=None),
            lambda tables: tables["visitors"].append({"uuid": "alone"}),
            lambda tables: tables["visitors"].append(tables["visitors"][0]),
            lambda tables: tables["visitors"][0].update(given_name=None),
            lambda tables: tables["visitors"][0].update(blocked="yes"),
            lambda tables: tables["visitors"][0].update(blocked=2**70),
            lambda tables: tables["visitors"][0].update({"x); DROP TABLE visitors; --": ""}),
            lambda tables: tables["event"][0].update(key={"base64": "%%%"}),
            lambda tables: tables["event"][0].update(key={"base64": "QUJD"}),
            lambda tables: tables["event"].clear(),
            lambda tables: tables["event"][0].update(starts="tomorrow"),
            lambda tables: tables["visitors"][0].update(given_name="a\0b"),
            lambda tables: tables["visitors"][0].update(change="nowhere"),
            lambda tables: tables["visitors"][0].update(merged_into=tables["visitors"][0]["uuid"]),
            lambda tables: tables["changes"].clear(),
            lambda tables: tables["operators"][0].update(role="king"),
            lambda tables: tables["operators"][0].update(pin="scrypt$16384"),
        ],
    )
    def test_what_is_sealed_and_yet_no_event(self, archive, tmp_path, spoil):
        tables = rows(archive)
        spoil(tables)
        seal_anew(archive, tables=tables)
        assert fault(archive, tmp_path) is Fault.DAMAGED

    def test_a_disk_that_fills_up_leaves_the_archive_of_before(self, old, archive, monkeypatch):
        before = archive.read_bytes()

        def full(*_args):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("db.keeping.whole_files.put", full)
        with pytest.raises(EnvironmentFault) as raised:
            archives.write(old.db, OFFICE, archive)
        assert raised.value.fault is Fault.DISK_FULL
        assert [file.name for file in archive.parent.iterdir()] == ["archive.json"]
        assert archive.read_bytes() == before
