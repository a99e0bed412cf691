"""What was blanked stays nowhere: not between the cells of a page either, and not after a fault."""

from __future__ import annotations

import os
from datetime import date

import pytest

from db import clock, driver, events
from db.erasure import erased_late, erased_words, erasing, erasure_ledger, retention, scrubbing
from db.errors import Fault, Refusal, Refused
from db.past import changes
from db.privacy import person_files
from db.visitor import visitors
from desktop.pages.visitors import rights
from desktop.words.scrub_words import ScrubWords
from tests.db.erasure.canaries import bytes_of, traces

_KINDS = {2: 12, 5: 12, 10: 8, 13: 8}
"""The first byte of a page of a b-tree, and how long its head is (sqlite.org/fileformat.html)."""


@pytest.fixture
def crowd(db, by):
    """Three hundred people whose cards were edited, so that pages were parted."""
    made = []
    with changes.transaction(db, by, "sample"):
        for n in range(300):
            told = {"given_name": f"Zoe{n:03}x", "family_name": f"Quill{n:03}x"}
            about = "i" * (n * 131 % 400)
            made.append(visitors.register(db, by, **told, company="Acme", interests=about))
        for n in range(300):
            words = {"job_title": "t" * (n * 73 % 300), "interests": "w" * (n * 191 % 600)}
            visitors.edit(db, by, made[n * 7 % 300].uuid, **words)
    return made


def gaps(db):
    """What stands between the heads and the cells of the pages of the file."""
    driver.rows(db, "PRAGMA wal_checkpoint(TRUNCATE)")
    whole = driver.path_of(db).read_bytes()
    found = []
    for at in range(4096, len(whole), 4096):
        page = whole[at : at + 4096]
        if page[0] in _KINDS:
            cells, begin = (int.from_bytes(page[n : n + 2], "big") for n in (3, 5))
            found.append(page[_KINDS[page[0]] + 2 * cells : begin])
    return b"\n".join(found).lower()


def named_in(whole, people):
    return [who for who in people if who.given_name.lower().encode() in whole.lower()]


def test_nobody_who_was_erased_stays_in_the_gaps_of_pages(db, why, crowd):
    copied = named_in(gaps(db), crowd)
    assert copied, "SQLite has left no copy: this shows nothing"
    for who in copied[:3]:
        erasing.erase(db, why, who.uuid)
    assert named_in(bytes_of(db), copied[:3]) == []


def test_nobody_stays_there_once_the_time_is_over(db, why, crowd):
    assert named_in(gaps(db), crowd)
    events.edit(db, why, retention_until=date(2025, 1, 1))
    retention.anonymise(db, why)
    assert named_in(bytes_of(db), crowd) == []


class TestWhereSomethingIsStillBeingRead:
    """The file cannot be made anew then, as on a full disk; the erasure stands."""

    @pytest.fixture
    def reading(self, db, canary):
        cursor = db.conn.execute("SELECT uuid FROM visitors UNION ALL SELECT uuid FROM changes")
        assert cursor.fetchone()
        return cursor

    def test_it_is_told_and_done_when_somebody_asks_again(self, db, why, canary, reading):
        gone = rights.erase_person(db, why, canary.uuid, "a letter", "")
        assert gone.left is not None
        assert gone.left.fault is Fault.LOCKED
        (said,) = ScrubWords.owed(gone.left)
        assert "opened next" in said
        assert gone.unkept is None
        assert [one.visitor for one in erasure_ledger.read(driver.path_of(db))] == [canary.uuid]
        reading.close()
        with pytest.raises(Refused) as refused:
            erasing.erase(db, why, canary.uuid)
        assert refused.value.refusal is Refusal.ALREADY_SO
        assert not scrubbing.is_owed(db)
        assert traces(bytes_of(db)) == []

    def test_the_next_opening_does_it(self, event_file, why, canary, reading):
        erasing.erase(event_file.db, why, canary.uuid)
        assert scrubbing.is_owed(event_file.db)
        reading.close()
        erased_late.catch_up(event_file)
        assert not scrubbing.is_owed(event_file.db)
        assert traces(bytes_of(event_file.db)) == []


def test_names_that_are_taken_out_of_notes_are_owed_no_more(db, why, ada, grace, met):
    other = met(grace, "Ada Lovelace sent her")
    erased = erasing.erase(db, why, ada.uuid)
    assert erased_words.clear_notes(db, why, erased.to_review, erased.names, ada.uuid) == 1
    assert other
    assert not scrubbing.is_owed(db)
    assert b"Lovelace" not in bytes_of(db)


def test_papers_about_the_person_go_before_the_register_forgets_them(db, why, ada, monkeypatch):
    paper = driver.path_of(db).with_name("Ada.json")
    paper.write_text("{}")
    now = clock.now().timestamp()
    os.utime(paper, (now, now))
    person_files.register(db, why, ada.uuid, paper.name)

    def killed(_db):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("db.still_there.commit", killed)
        with pytest.raises(KeyboardInterrupt):
            erasing.erase(db, why, ada.uuid)
    assert not paper.exists()
    assert erasing.erase(db, why, ada.uuid).papers == ()
