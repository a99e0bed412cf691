"""The command that drafts a thank-you letter."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from db import event_file
from db.lists_in import presets
from db.meeting import meeting_saving, meetings
from db.privacy import consents
from db.visitor import visitors
from desktop.commands.asked import DONE, REFUSED, USAGE
from desktop.commands.run import run

pytestmark = pytest.mark.usefixtures("language")


@pytest.fixture
def fair(tmp_path, by):
    """A fair, a meeting with Ada who agreed to be written to, and one with Bea who did not."""
    target = tmp_path / "fair.desk"
    told = {"notice_version": "1", "language": "en", "how": "orally"}
    with presets.make(target, "vtm-michigan-2025", by) as opened:
        met = {}
        for name in ("Ada", "Bea"):
            made = visitors.register(opened.db, by, given_name=name, family_name="Prova")
            met[name] = meeting_saving.save(
                opened.db,
                by,
                with_name=made.name,
                starts=datetime(2025, 4, 23, 14, 30, tzinfo=UTC),
                body="ANFIA",
                visitor=made.uuid,
            ).uuid
            answer = {"contact": name == "Ada"}
            consents.record(opened.db, by, made.uuid, answer, **told)
    return target, met


def thank(fair, name, target):
    path, met = fair
    return run(["meeting", str(path), "thanks", met[name], "-o", str(target), "--json"])


def test_a_draft_is_written_for_who_agreed(fair, tmp_path, capsys):
    target = tmp_path / "thanks.eml"
    assert thank(fair, "Ada", target) == DONE
    assert json.loads(capsys.readouterr().out)["file"] == str(target)
    assert b"Dear Ada Prova" in target.read_bytes()


def test_nothing_is_written_to_who_did_not(fair, tmp_path, capsys):
    target = tmp_path / "thanks.eml"
    assert thank(fair, "Bea", target) == REFUSED
    assert "did not agree" in capsys.readouterr().err
    assert not target.exists()


def test_of_several_guests_the_option_is_named(fair, tmp_path, capsys, by):
    path, met = fair
    with event_file.open_file(path) as opened:
        both = [meetings.by_uuid(opened.db, met[name]) for name in met]
        parties = (*both[0].parties, *both[1].theirs)
        meeting_saving.save(opened.db, by, uuid=met["Ada"], parties=parties)
        whom = both[0].visitors[0]
    target = tmp_path / "thanks.eml"
    assert thank(fair, "Ada", target) == REFUSED
    said = capsys.readouterr().err
    assert "--to" in said
    assert "Ada Prova, Bea Prova" in said
    order = ["meeting", str(path), "thanks", met["Ada"], "-o", str(target), "--to", whom]
    assert run(order) == DONE


def test_another_ending_is_refused(fair, tmp_path):
    assert thank(fair, "Ada", tmp_path / "thanks.doc") == USAGE


def test_who_is_erased_takes_the_draft_along_and_one_that_was_moved_is_named(
    fair, tmp_path, capsys
):
    path, met = fair
    (tmp_path / "out").mkdir()
    for name in ("here.eml", "out/there.eml", "moved.eml"):
        assert thank(fair, "Ada", tmp_path / name) == DONE
    (tmp_path / "moved.eml").rename(tmp_path / "elsewhere.eml")
    with event_file.open_file(path) as opened:
        (ada,) = meetings.by_uuid(opened.db, met["Ada"]).visitors
    capsys.readouterr()
    assert run(["privacy", str(path), "erase", ada, "--reason", "a letter", "--json"]) == DONE
    told = json.loads(capsys.readouterr().out)
    assert (told["papers"], told["may_hold"], told["given_to"]) == ([], ["moved.eml"], [])
    assert not (tmp_path / "here.eml").exists()
    assert list((tmp_path / "out").iterdir()) == []
