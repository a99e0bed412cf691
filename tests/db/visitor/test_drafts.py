"""What was begun and not saved: kept at once, and gone without a trace once it was."""

from __future__ import annotations

from db import event_file as event_files
from db.keeping import copies
from db.past import history
from db.past.changes import By
from db.visitor import drafts


def kept(db, operator="Tom", station="station-of-hall-b"):
    return drafts.drafts(db, kind=drafts.LOG, station=station, operator=operator)


def keep(db, by, uuid="d1", words="{}", **more):
    drafts.keep_draft(db, by, uuid, kind=drafts.LOG, words=words, **more)


def test_the_last_state_of_a_draft_is_kept_and_no_change_made(db, by, frozen):
    before = history.changes(db)
    keep(db, by, title="Ada", words='{"text": "Brak"}')
    frozen.forward(minutes=1)
    keep(db, by, title="Ada Lovelace", words='{"text": "Brakes"}', subject="m1")
    (one,) = kept(db)
    assert (one.title, one.words, one.subject) == ("Ada Lovelace", '{"text": "Brakes"}', "m1")
    assert one.at == frozen.at
    assert history.changes(db) == before


def test_the_newest_comes_first_and_only_ones_own(db, by, frozen):
    keep(db, by, "d1", title="first")
    frozen.forward(minutes=1)
    keep(db, by, "d2", title="second")
    keep(db, By("Elena", by.station), "d3")
    keep(db, By("Tom", "another laptop"), "d4")
    assert [one.title for one in kept(db)] == ["second", "first"]
    assert [one.uuid for one in kept(db, "Elena")] == ["d3"]


def test_it_is_there_after_the_program_died(event_file_path, event_file, by):
    keep(event_file.db, by, words='{"text": "half a sen"}')
    # Without the close that writes the log back: what lies on the disk is what a crash leaves.
    bytes_of = [path.read_bytes() for path in event_file_path.parent.glob("test.desk*")]
    assert any(b"half a sen" in each for each in bytes_of)
    event_file.close()
    with event_files.open_file(event_file_path) as again:
        assert kept(again.db)[0].words == '{"text": "half a sen"}'


def test_what_was_dropped_left_no_word_behind(event_file_path, event_file, by):
    keep(event_file.db, by, words='{"text": "xylophone factory"}')
    drafts.drop_draft(event_file.db, by, "d1")
    drafts.drop_draft(event_file.db, by, "d1")
    assert kept(event_file.db) == []
    event_file.close()
    assert b"xylophone" not in event_file_path.read_bytes()


def test_a_copy_to_practise_on_has_none(db, by, tmp_path):
    keep(db, by)
    made = copies.for_rehearsal(db, by, tmp_path / "practice.desk")
    with event_files.open_file(made.path) as opened:
        assert kept(opened.db) == []
    assert len(kept(db)) == 1
