"""A plain copy that is looked into goes when it was, and one that a killed program left goes later."""

from __future__ import annotations

import os
import tempfile

import pytest

from db import clock
from db.keeping import looking


@pytest.fixture(autouse=True)
def _temporary(tmp_path, monkeypatch):
    """Temporary files of this test alone."""
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))


def test_nothing_stays_of_a_copy_that_was_looked_into(tmp_path):
    (tmp_path / "fair.desk").write_bytes(b"Ada")
    (tmp_path / "fair.desk-wal").write_bytes(b"her log")
    with looking.copied(tmp_path / "fair.desk") as copy:
        assert copy.read_bytes() == b"Ada"
        assert copy.with_name("fair.desk-wal").read_bytes() == b"her log"
        assert looking.left() == [copy, copy.with_name("fair.desk-wal"), copy.parent]
    assert looking.left() == []


def test_what_a_killed_program_was_handing_over_or_making_goes_too(tmp_path):
    room, badges = tmp_path / "fair.desk.handing-over", tmp_path / "fair badges"
    for folder in (room, badges):
        folder.mkdir()
    plain = [room / "fair.desk", room / "visitors.xlsx", badges / ".Badges 1.pdf.part"]
    plain += [tmp_path / f"fair.desk{end}" for end in (".new", ".new-wal", ".part", ".restoring")]
    own = [badges / "Badges 2.pdf", tmp_path / "film.part", tmp_path / "fair.desk"]
    long_ago = (clock.now() - looking.STALE).timestamp() - 1
    for one in (*plain, *own):
        one.write_bytes(b"Ada")
    for one in (*plain, *own, room):
        os.utime(one, (long_ago, long_ago))
    assert set(looking.left([tmp_path, tmp_path / "gone"])) == {*plain, room}
    looking.sweep([tmp_path])
    assert {one for one in tmp_path.rglob("*") if one.is_file()} == set(own)
    assert not room.exists()


def test_what_a_killed_program_left_goes_once_nobody_can_be_looking_at_it(tmp_path):
    room = tmp_path / "temporary" / f"{looking.BEGINS}x1"
    room.mkdir()
    copy, unsealed = room / "fair.desk", tmp_path / "fair.desk.unsealed"
    for plain in (copy, unsealed):
        plain.write_bytes(b"Ada")
    (tmp_path / "fair.desk").write_bytes(b"Ada")
    looking.sweep([tmp_path])
    assert looking.left([tmp_path]) == [copy, room, unsealed], "somebody may be looking"
    long_ago = (clock.now() - looking.STALE).timestamp() - 1
    for plain in (copy, unsealed, room):
        os.utime(plain, (long_ago, long_ago))
    looking.sweep([tmp_path])
    assert looking.left([tmp_path]) == []
    assert (tmp_path / "fair.desk").exists()
