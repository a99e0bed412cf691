"""An event leaves the laptop when the office has read out what it opened, all of it, and not a minute before."""

import pytest

from db import event_file, events
from db.access import operators, rights
from db.door import check_ins
from db.errors import EnvironmentFault, Refusal, Refused
from db.keeping import closing, copies, handed_over, leaving, sealed_backups
from db.visitor import drafts
from tests.conftest import add_event
from tests.db.keeping.closing.stand import (
    BY,
    PASSPHRASE,
    STATION,
    close,
    hand_over,
    left_by,
    receipt,
)


def test_everything_leaves_that_is_the_events_and_nothing_else(
    lived_in, target, seal, stick, downloads, tmp_path
):
    hand_over(lived_in, target, seal)
    assert close(lived_in, target, stick, downloads) == []
    found = {str(one.relative_to(tmp_path)) for one in tmp_path.rglob("*") if one.is_file()}
    assert found == {
        "fair/letter to Ada.txt",
        "fair/hall B.desk",
        "fair/test evening.pdf",
        "downloads/film.json.part",
        "downloads/older.csv",
        "for the office/VTM.sealed",
    }
    assert not list((tmp_path / "fair").glob("test b*"))


def test_what_stays_is_named(lived_in, stick, downloads):
    told = left_by(lived_in, stick, downloads)
    assert told.elsewhere == ("gone.csv",)
    evening = lived_in.path.with_name("test evening.pdf")
    assert told.doubtful == (downloads / "older.csv", evening)
    assert [one.name for one in told.copies] == ["hall B.desk"]


def test_half_a_badge_goes_and_what_somebody_put_there_is_named_and_hinders_nothing(
    lived_in, target, seal, stick, downloads
):
    badges = lived_in.path.with_name("test badges")
    half, own = badges / ".Badges 0123456789ab.pdf.part", badges / "Thumbs.db"
    for one in (half, own):
        one.write_bytes(b"Ada")
    hand_over(lived_in, target, seal)
    assert own in left_by(lived_in, stick, downloads).doubtful
    assert close(lived_in, target, stick, downloads) == []
    assert list(badges.iterdir()) == [own]
    assert closing.standing(lived_in.path) is None


def test_older_copies_beside_the_file_are_named_and_neither_backups_nor_ledger(lived_in):
    older = {one.name for one in leaving.older_copies(lived_in.db, lived_in.path)}
    assert older == {
        "hall B.desk",
        "test practice.desk",
        "test set aside 20250423T120000Z.desk",
        "test.desk.unsealed",
        "test.desk.new",
        "test.desk.closing.part",
        "Ada Lovelace.pdf",
        "visitors.xlsx",
    }


def test_a_hand_over_that_was_opened_here_is_named(lived_in, target, seal, stick, downloads):
    hand_over(lived_in, target, seal)
    beside, away = lived_in.path.with_name("VTM"), downloads / "VTM"
    for folder in (beside, away):
        handed_over.unpack(target, PASSPHRASE, folder)
    told = left_by(lived_in, stick, downloads)
    assert {beside / "test.desk", away / "test.desk"} <= set(told.copies)
    assert {beside, away} <= set(told.doubtful)
    assert not {beside, away} & set(told.goes)


def test_nothing_plain_stays_of_making_a_hand_over(lived_in, target, seal):
    before = {one.name for one in lived_in.path.parent.iterdir()}
    hand_over(lived_in, target, seal)
    after = {one.name for one in lived_in.path.parent.iterdir()}
    assert after - before == {"test.desk.closing"}
    assert before - after == {"test.desk.handing-over", "test.desk.closing.part"}
    kept = closing.path_beside(lived_in.path).read_text()
    assert receipt(target).replace(" ", "") not in kept.replace(" ", "")


def test_without_the_right_receipt_nothing_goes(lived_in, target, seal, tmp_path):
    hand_over(lived_in, target, seal)
    before = sorted(tmp_path.rglob("*"))
    for typed, refusal in (
        ("", "mistyped"),
        ("0000 0000 0000", "mistyped"),
        ("0000 0000 0098", "wrong"),
    ):
        with pytest.raises(Refused, match=f"receipt_{refusal}"):
            closing.judge(lived_in.db, lived_in.path, typed)
    assert closing.remove(lived_in.path) == []
    assert sorted(tmp_path.rglob("*")) == before


def test_without_a_hand_over_there_is_no_receipt(event_file):
    with pytest.raises(Refused, match="hand_over_first"):
        closing.judge(event_file.db, event_file.path, "0000 0000 0098")
    closing.path_beside(event_file.path).write_text("{")
    with pytest.raises(Refused, match="hand_over_first"):
        closing.judge(event_file.db, event_file.path, "0000 0000 0098")


def test_what_was_written_since_needs_another_hand_over(event_file, ada, target, seal, tmp_path):
    hand_over(event_file, target, seal)
    right = receipt(target)
    operators.save_station(event_file.db, BY, STATION, "Hall B")  # no news to the office
    assert closing.judge(event_file.db, event_file.path, right)
    check_ins.check_in(event_file.db, BY, ada.code)
    with pytest.raises(Refused) as caught:
        closing.judge(event_file.db, event_file.path, right)
    assert caught.value.refusal is Refusal.WRITTEN_SINCE
    again = target.with_name("VTM 2.sealed")
    hand_over(event_file, again, seal)
    with pytest.raises(Refused, match="receipt_wrong"):
        closing.judge(event_file.db, event_file.path, right)
    assert closing.judge(event_file.db, event_file.path, receipt(again))


def test_so_does_a_note_that_was_begun_since(event_file, target, seal):
    db, path = event_file.db, event_file.path
    drafts.keep_draft(db, BY, "1", kind=drafts.LOG, words="Wants a pr")
    hand_over(event_file, target, seal)
    right = receipt(target)
    assert closing.judge(db, path, right), "what was begun before is with the office"
    for uuid, words in (("1", "Wants a price"), ("2", "Asks for trays")):
        drafts.keep_draft(db, BY, uuid, kind=drafts.LOG, words=words)
        with pytest.raises(Refused, match="written_since"):
            closing.judge(db, path, right)
        drafts.drop_draft(db, BY, uuid)
    assert closing.judge(db, path, right)


def test_a_wrong_pin_is_no_news_to_the_office(event_file, target, seal):
    operators.save(event_file.db, BY, name="Elena", role="supervisor", pin="2468")
    hand_over(event_file, target, seal)
    with pytest.raises(Refused):
        rights.permit(event_file.db, BY, "1111")
    assert closing.judge(event_file.db, event_file.path, receipt(target))


def test_a_hand_over_writes_over_nothing(event_file, target, seal):
    target.write_bytes(b"another event")
    with pytest.raises(EnvironmentFault, match="exists"):
        hand_over(event_file, target, seal)
    assert target.read_bytes() == b"another event"
    assert closing.standing(event_file.path) is None


def test_what_the_file_left_under_another_name_is_named(
    lived_in, ada, by, stick, downloads, tmp_path
):
    path = lived_in.path
    (path.parent / "test badges" / "one.pdf").write_bytes(b"%PDF")
    (path.parent / "other backups").mkdir()
    (path.parent / "other backups" / "other 20250423T120000Z.desk").write_bytes(b"unreadable")
    lived_in.close()
    renamed = path.rename(path.with_name("VTM 2025.desk"))
    with event_file.open_file(renamed) as opened:
        told = left_by(opened, stick, downloads)
        stem = sealed_backups.stem_of(path, events.current(opened.db).uuid, STATION)
    doubtful = {str(one.relative_to(tmp_path)) for one in told.doubtful}
    assert doubtful >= {
        "fair/test backups",
        "fair/test badges",
        "fair/test.desk.erased",
        "fair/other backups",
        f"stick/{sealed_backups.FOLDER}/{stem} *.sealed",
    }
    assert not [one for one in told.goes if one.name.startswith("test backups")]


def test_an_older_events_backups_are_not_named(lived_in, stick, downloads, by):
    older = lived_in.path.with_name("older.desk")
    with event_file.create(older) as opened:
        add_event(opened.db, by)
        copies.backup(opened.db, older)
    older.unlink()
    told = left_by(lived_in, stick, downloads)
    assert not [one for one in told.doubtful if "older backups" in str(one)]


def test_what_it_left_where_it_was_before_it_was_written_elsewhere_is_named(
    lived_in, stick, tmp_path, by
):
    """Its file was renamed while it was open, and the program went on in another folder."""
    old = lived_in.path
    copies.backup(lived_in.db, old)
    rescued = copies.write_copy(lived_in.db, tmp_path / "Documents" / "test rescued.desk").path
    lived_in.close()
    renamed = old.rename(old.with_name("new name.desk"))
    orphan = copies.beside(old, "-wal")
    orphan.write_bytes(b"Ada")
    strange = old.with_name("strange.desk")
    with event_file.create(strange) as other:
        add_event(other.db, by)
        copies.backup(other.db, strange)
    with event_file.open_file(rescued) as opened:
        told = left_by(opened, stick, old.parent)
        older = leaving.older_copies(opened.db, rescued, [old.parent])
    assert renamed in told.copies
    assert {orphan, copies.backup_folder(old)} <= set(told.doubtful)
    assert {renamed, orphan, copies.backup_folder(old)} <= set(older)
    assert not [one for one in (*told.copies, *told.doubtful) if "strange" in one.name]
