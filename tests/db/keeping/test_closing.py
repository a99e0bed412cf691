"""An event leaves the laptop when the office has read out what it opened, all of it, and not a minute before."""

import os
from pathlib import Path

import pytest

from db import event_file
from db.access import operators, rights
from db.badges import job_orders
from db.door import check_ins
from db.erasure import erased_late, erasing, erasure_ledger
from db.errors import EnvironmentFault, Fault, Refusal, Refused
from db.keeping import archives, bundles, closing, copies, leaving, receipts, sealed_backups, seals
from db.lists_out import exports
from db.past.changes import By
from db.rows.prints import Hitch, JobState, Seen
from db.visitor import drafts, visitors
from tests.conftest import add_event

PASSPHRASE = "quattro cavalli al Lingotto"
STATION = "3f9a1c2e-more"
BY = By("Elena", STATION, vouched=True)


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


def hand_over(file, target, seal, others=()):
    with closing.room(file.path):
        return closing.hand_over(file.db, BY, file.path, target, seal, others)


def receipt(target):
    """What the office reads out."""
    with bundles.opened(target, PASSPHRASE) as bundle:
        return receipts.of(bundle.digest())


def left_by(file, stick, downloads):
    return leaving.leaving(file.db, file.path, folders=[downloads], second=stick, station=STATION)


def close(file, target, stick, downloads):
    """The receipt is right: what could not be deleted."""
    judged = closing.judge(file.db, file.path, receipt(target))
    closing.confirm(file.path, judged, left_by(file, stick, downloads))
    file.close()
    return closing.remove(file.path)


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


def test_a_closing_that_was_killed_at_any_step_is_taken_up_again(
    lived_in, target, seal, stick, downloads, tmp_path, monkeypatch
):
    hand_over(lived_in, target, seal)
    judged = closing.judge(lived_in.db, lived_in.path, receipt(target))
    told = left_by(lived_in, stick, downloads)
    closing.confirm(lived_in.path, judged, told)
    lived_in.close()
    really, tried = closing._delete, []

    def killed(one):
        if len(tried) == steps:
            raise KeyboardInterrupt
        tried.append(one)
        return really(one)

    monkeypatch.setattr(closing, "_delete", killed)
    every = len(told.goes) + 3 + len(list(stick.iterdir()))
    for steps in range(every):  # "killed" looks at it
        tried.clear()
        with pytest.raises(KeyboardInterrupt):
            closing.remove(lived_in.path)
        assert closing.standing(lived_in.path).is_confirmed
        if steps < len(told.goes):
            assert lived_in.path.exists(), "the event file goes last"
    steps = every + 1
    tried.clear()
    assert closing.remove(lived_in.path) == []
    assert not lived_in.path.exists()
    assert not closing.path_beside(lived_in.path).exists()
    assert list(stick.iterdir()) == []


def test_a_stick_that_is_away_is_named_and_cleared_when_it_is_back(
    lived_in, target, seal, stick, downloads, tmp_path
):
    hand_over(lived_in, target, seal)
    away = stick.rename(tmp_path / "in a pocket")
    assert close(lived_in, target, stick, downloads) == [(stick, Fault.MISSING)]
    assert not lived_in.path.exists()
    assert closing.remove(lived_in.path) == [(stick, Fault.MISSING)]
    away.rename(stick)
    assert closing.remove(lived_in.path) == []
    assert list(stick.iterdir()) == []
    assert not closing.path_beside(lived_in.path).exists()


def test_what_cannot_be_deleted_is_named_and_tried_again(
    lived_in, target, seal, stick, downloads, monkeypatch
):
    hand_over(lived_in, target, seal)
    in_use = downloads / "visitors.xlsx"
    really = type(in_use).unlink

    def unlink(one, **named):
        if one == in_use:
            raise PermissionError(13, "open in Excel")
        really(one, **named)

    monkeypatch.setattr(type(in_use), "unlink", unlink)
    assert close(lived_in, target, stick, downloads) == [(in_use, Fault.NO_PERMISSION)]
    monkeypatch.undo()
    assert [name for name, _when in closing.standing(lived_in.path).goes] == [str(in_use)]
    assert closing.remove(lived_in.path) == []
    assert not in_use.exists()


def test_where_somebody_asked_for_a_backup_is_cleared_too(
    lived_in, target, seal, stick, downloads, tmp_path
):
    (tmp_path / "another stick").mkdir()
    copies.note_backup(lived_in.db, By("Tom", STATION), tmp_path / "another stick")
    copies.note_backup(lived_in.db, By("Tom", "hall B"), tmp_path / "their stick")
    made = copies.backup(lived_in.db, lived_in.path)
    sealed_backups.back_up(made, lived_in.path, tmp_path / "another stick", seal, STATION)
    hand_over(lived_in, target, seal)
    assert close(lived_in, target, stick, downloads) == []
    assert list((tmp_path / "another stick").iterdir()) == []


def test_an_event_that_was_begun_since_under_the_same_name_stays(
    lived_in, target, seal, stick, downloads, tmp_path, by
):
    hand_over(lived_in, target, seal)
    stick.rename(tmp_path / "in a pocket")
    assert close(lived_in, target, stick, downloads) == [(stick, Fault.MISSING)]
    with event_file.create(lived_in.path) as new:
        add_event(new.db, by)
    before = lived_in.path.read_bytes()
    assert closing.remove(lived_in.path) == [(lived_in.path, Fault.LOCKED)]
    assert lived_in.path.read_bytes() == before


@pytest.mark.parametrize(
    "write",
    [
        lambda db, ada: check_ins.check_in(db, BY, ada.code),
        lambda db, _ada: drafts.keep_draft(db, BY, "1", kind=drafts.LOG, words="Wants a pr"),
    ],
)
def test_an_interrupted_closing_deletes_nothing_that_was_written_meanwhile(
    lived_in, target, seal, stick, downloads, tmp_path, ada, write
):
    hand_over(lived_in, target, seal)
    judged = closing.judge(lived_in.db, lived_in.path, receipt(target))
    closing.confirm(lived_in.path, judged, left_by(lived_in, stick, downloads))
    write(lived_in.db, ada)
    lived_in.close()
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(Refused, match="written_since"):
        closing.remove(lived_in.path)
    assert sorted(tmp_path.rglob("*")) == before
    assert not closing.standing(lived_in.path).is_confirmed
    assert closing.remove(lived_in.path) == [], "the receipt counts no more"
    assert lived_in.path.exists()


def test_another_list_of_the_same_name_stays_when_it_is_taken_up_again(
    lived_in, target, seal, stick, downloads
):
    hand_over(lived_in, target, seal)
    judged = closing.judge(lived_in.db, lived_in.path, receipt(target))
    closing.confirm(lived_in.path, judged, left_by(lived_in, stick, downloads))
    lived_in.close()
    (downloads / "visitors.xlsx").write_bytes(b"next year's")
    assert closing.remove(lived_in.path) == []
    assert (downloads / "visitors.xlsx").read_bytes() == b"next year's"
    assert not lived_in.path.exists()


def test_a_name_that_leads_to_another_folder_deletes_nothing(
    lived_in, by, target, seal, stick, downloads, tmp_path, frozen
):
    victim = tmp_path / "victim.txt"
    victim.write_bytes(b"somebody's own")
    at = frozen.at.timestamp()
    os.utime(victim, (at, at))
    found = exports.listing(lived_in.db, exports.Wanted("visitors"))
    for name in ("../victim.txt", str(victim), r"..\victim.txt", "C:victim.txt", ".."):
        exports.record(lived_in.db, by, found, name)
    told = left_by(lived_in, stick, downloads)
    named = (*told.goes, *told.doubtful, *map(Path, told.elsewhere))
    assert not [one for one in named if "victim" in str(one)]
    hand_over(lived_in, target, seal)
    assert close(lived_in, target, stick, downloads) == []
    assert victim.exists()


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
    doubtful = {str(one.relative_to(tmp_path)) for one in told.doubtful}
    assert doubtful >= {
        "fair/test backups",
        "fair/test badges",
        "fair/test.desk.erased",
        "fair/other backups",
        f"stick/{sealed_backups.FOLDER}/test 3f9a1c2e *.sealed",
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


def test_a_ledger_that_was_written_again_goes_with_the_event(
    lived_in, target, seal, stick, downloads, monkeypatch
):
    hand_over(lived_in, target, seal)
    really = closing._delete
    kept = (lived_in.path, Fault.NO_PERMISSION)
    monkeypatch.setattr(
        closing, "_delete", lambda one: kept if one == lived_in.path else really(one)
    )
    assert close(lived_in, target, stick, downloads) == [kept]
    monkeypatch.undo()
    with event_file.open_file(lived_in.path) as opened:
        erased_late.catch_up(opened)
    assert closing.remove(lived_in.path) == []
    assert not erasure_ledger.path_beside(lived_in.path).exists()


def test_another_laptops_backups_stay_in_the_second_place(lived_in, target, seal, stick, downloads):
    theirs = stick / "test 88aa77bb 20250423T131100Z.sealed"
    theirs.write_bytes(b"sealed by hall B")
    hand_over(lived_in, target, seal)
    assert close(lived_in, target, stick, downloads) == []
    assert list(stick.iterdir()) == [theirs]
