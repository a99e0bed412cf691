"""Practice copies: where they lie, whose they are, and that nothing real is deleted with them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db import event_file, events
from db.access import guarded
from db.erasure import erasing
from db.errors import Refusal, Refused
from db.keeping import archives, closing, copies, rehearsals
from db.visitor import visitors


@pytest.fixture
def path(event_file_path, event_file):
    return event_file_path


def rehearse(db, by, path):
    return copies.for_rehearsal(db, by, rehearsals.free_path(path)).path


def test_each_rehearsal_has_a_name_of_its_own_and_leads_back(db, by, path):
    first, second = rehearse(db, by, path), rehearse(db, by, path)
    assert first.name == f"{path.stem} practice{path.suffix}"
    assert second.name == f"{path.stem} practice 2{path.suffix}"
    assert rehearsals.real_path(first) == rehearsals.real_path(second) == path
    assert rehearsals.real_path(path) is None
    assert set(rehearsals.left_over(path)) == {first, second}


def test_a_copy_goes_with_its_backups_and_the_real_event_stays(db, by, path):
    copy = rehearse(db, by, path)
    with event_file.open_file(copy) as practice:
        visitors.register(practice.db, by, given_name="Nobody")
        copies.backup(practice.db, copy)
    copies.backup(db, path)
    copy.with_name(copy.name + ".erased").write_text("", encoding="utf-8")
    before = sorted(path.parent.rglob("*"))
    assert rehearsals.discard(rehearsals.left_over(path)) == []
    gone = set(before) - set(path.parent.rglob("*"))
    assert all("practice" in each.name for each in gone)
    assert not [each for each in path.parent.rglob("*") if "practice" in each.name]
    assert len(copies.backups(path)) == 1
    assert visitors.count(db, visitors.Filters()) == 0


def test_what_a_killed_rehearsal_left_is_swept_away_with_its_badges(db, by, path):
    copy = rehearse(db, by, path)
    badges = copy.with_name(f"{copy.stem} badges")
    badges.mkdir()
    (badges / "AB12.pdf").touch()
    for half in ("practice 2.desk.part", "practice 2.desk.part-wal", "practice 3.desk-wal"):
        path.with_name(f"{path.stem} {half}").touch()
    copies.backup(db, path)
    assert rehearsals.sweep(path) == []
    assert not [each for each in path.parent.iterdir() if "practice" in each.name]
    assert len(copies.backups(path)) == 1
    assert path.exists()


def test_a_copy_is_a_rehearsal_before_it_has_its_name(db, by, path, monkeypatch):
    def killed(_part, _target):
        raise KeyboardInterrupt

    monkeypatch.setattr(copies, "put_in_place", killed)
    monkeypatch.setattr(copies, "discard", lambda _part: None)
    with pytest.raises(KeyboardInterrupt):
        rehearse(db, by, path)
    half = rehearsals.free_path(path).with_name(f"{path.stem} practice{path.suffix}.part")
    with event_file.open_file(half) as practice:
        assert events.current(practice.db).rehearsal
    assert not events.current(db).rehearsal


def test_a_copy_whose_event_is_gone_is_kept(db, by, path):
    copy = rehearse(db, by, path)
    db.close()
    path.rename(path.with_name("elsewhere.desk"))
    assert rehearsals.discard([copy]) == [copy]
    assert copy.exists()


def test_nothing_of_a_rehearsal_reaches_beyond_its_file(db, by, path, tmp_path):
    ada = visitors.register(db, by, given_name="Ada")
    supervisor = replace(by, vouched=True, reason="they asked")
    with event_file.open_file(rehearse(db, by, path)) as practice:
        acts = {
            "erase": lambda: erasing.erase(practice.db, supervisor, ada.uuid),
            "copy": lambda: copies.for_laptop(practice.db, supervisor, tmp_path / "other.desk"),
            "close": lambda: closing.hand_over(
                practice.db, supervisor, practice.path, tmp_path / "VTM.sealed", None
            ),
            "archive": lambda: archives.record(practice.db, supervisor, "all.json"),
            "retention": lambda: guarded.need(practice.db, supervisor, guarded.Act.RETENTION),
        }
        assert set(acts) == set(guarded.OUTWARD)
        for subject, act in acts.items():
            with pytest.raises(Refused) as refused:
                act()
            assert (refused.value.refusal, refused.value.subject) == (Refusal.REHEARSAL, subject)
        assert visitors.living(practice.db, ada.uuid)


def test_an_event_that_is_only_called_so_is_kept(db, by, path, tmp_path):
    real = copies.write_copy(db, path.with_name(f"{path.stem} practice{path.suffix}")).path
    assert rehearsals.discard([real]) == [real]
    assert real.exists()


def test_a_copy_that_is_open_stays(db, by, path):
    copy = rehearse(db, by, path)
    with event_file.open_file(copy):
        assert rehearsals.discard([copy]) == [copy]
    assert copy.exists()
