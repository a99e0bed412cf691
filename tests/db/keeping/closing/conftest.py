"""An event that was lived in: lists, badges, backups on a stick, papers in a folder."""

import os

import pytest

from db.badges import job_orders
from db.erasure import erasing, erasure_ledger
from db.keeping import archives, copies, leaving, receipts, sealed_backups, seals
from db.lists_out import exports
from db.past.changes import By
from db.rows.prints import Hitch, JobState, Seen
from db.visitor import visitors
from tests.db.keeping.closing.stand import (
    PASSPHRASE,
    STATION,
)


@pytest.fixture(autouse=True)
def _quick(quick_seals, monkeypatch):
    """scrypt takes half a second as it should be."""
    monkeypatch.setattr(receipts, "_N", 16)


@pytest.fixture
def seal():
    return seals.seal_for(PASSPHRASE)


@pytest.fixture
def stick(tmp_path):
    (tmp_path / "stick").mkdir()
    return sealed_backups.prepare(tmp_path / "stick")


@pytest.fixture
def target(tmp_path):
    (tmp_path / "for the office").mkdir()
    return tmp_path / "for the office" / "VTM.sealed"


@pytest.fixture
def downloads(tmp_path):
    (tmp_path / "downloads").mkdir()
    return tmp_path / "downloads"


@pytest.fixture
def lived_in(event_file, ada, by, stick, seal, downloads, frozen):
    """An event that has left something everywhere."""
    db, path = event_file.db, event_file.path
    made = copies.backup(db, path)
    sealed_backups.back_up(made, path, stick, seal, STATION)
    frozen.forward(seconds=1)
    copies.for_rehearsal(db, by, path.with_name("test practice.desk"))
    copies.for_laptop(db, by, path.with_name("hall B.desk"))
    path.with_name("test set aside 20250423T120000Z.desk").write_bytes(b"Ada, damaged")
    path.with_name("test.desk.unsealed").write_bytes(b"Ada, half restored")
    for name in ("test.desk.new", "test.desk.closing.part", ".list.csv.4711.part"):
        path.with_name(name).write_bytes(b"Ada, killed halfway")
    (downloads / ".Ada's file.pdf.4711.part").write_bytes(b"%PDF Ada, killed halfway")
    (downloads / "all.json.part").write_text(f"{archives.BEGINS} Ada, killed halfway")
    (downloads / "film.json.part").write_bytes(b"somebody's own, from the browser")
    leaving.room_of(path).mkdir()
    (leaving.room_of(path) / "visitors.xlsx").write_bytes(b"Ada, killed halfway")
    path.with_name("test badges").mkdir()
    (path.with_name("test badges") / "Ada Lovelace.pdf").write_bytes(b"%PDF Ada")
    (job,) = job_orders.ask(db, by, [(ada.uuid, ada.code)], printer="", stock="a6")
    name = "Ada Lovelace.pdf"
    job_orders.observe(db, by, job.uuid, Seen(JobState.RENDERING))
    job_orders.observe(db, by, job.uuid, Seen(JobState.SUBMITTED, ref=name))
    done = job_orders.observe(db, by, job.uuid, Seen(JobState.DONE, Hitch.WRITTEN, name))
    assert done.state is JobState.DONE
    path.with_name("test evening.pdf").write_bytes(b"%PDF Ada")
    path.with_name("letter to Ada.txt").write_bytes(b"somebody's own")
    for name in ("visitors.xlsx", "older.csv", "gone.csv"):
        exports.record(db, by, exports.listing(db, exports.Wanted("visitors")), name)
        if name != "gone.csv":
            (downloads / name).write_bytes(b"Ada")
            at = frozen.at.timestamp() - (86_400 if name == "older.csv" else 60)
            os.utime(downloads / name, (at, at))
    erasing.erase(
        db, By("Tom", STATION, "letter"), visitors.register(db, by, given_name="Zoe").uuid
    )
    erasure_ledger.keep(db)
    return event_file
