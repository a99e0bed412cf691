"""Closing an event from the command line: handed over, read out, gone; and never in another order."""

from __future__ import annotations

import json
import tempfile

import pytest

from db import event_file
from db.access import operators
from db.keeping import closing, looking, receipts
from db.past.changes import By
from db.visitor import visitors
from desktop import settings
from desktop.commands.run import run
from desktop.keeping import closing_out

PASSPHRASE = "quattro cavalli al Lingotto"
BY = By("Tom", vouched=True)


WRITE_PAPERS = closing_out.write_papers
"""It takes longer than all else, and is tried once."""


@pytest.fixture(autouse=True)
def _quick(quick_seals, monkeypatch, tmp_path):
    """scrypt takes half a second as it should be; nobody's real folders are looked into."""
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    monkeypatch.setattr(receipts, "_N", 16)
    monkeypatch.setattr(closing_out, "write_papers", lambda *_told: [])
    monkeypatch.setattr(closing_out, "usual_folders", lambda: [tmp_path / "downloads"])


@pytest.fixture
def words(tmp_path):
    path = tmp_path / "passphrase.txt"
    path.write_text(PASSPHRASE, encoding="utf-8")
    return path


@pytest.fixture
def tell(capsys, language):
    """What a command printed for machines, and what it said."""

    def _tell(*args, status=0):
        assert run([*map(str, args), "--json", "--lang", "en"]) == status
        out, err = capsys.readouterr()
        return json.loads(out) | {"said": err}

    return _tell


@pytest.fixture
def fair(path, settings_folder):
    """The event with Ada in it, opened before, with a log and badges in the spool."""
    with event_file.open_file(path) as opened:
        visitors.register(opened.db, BY, given_name="Ada", family_name="Kanarinska")
    settings.change(settings.load(), last_file=str(path), recent_files=(str(path), "/other.desk"))
    (settings_folder / "desk.log").write_text("a log")
    (settings_folder / "desk.log.1").write_text("an older log")
    (settings_folder / "spool" / "1").mkdir(parents=True)
    (settings_folder / "spool" / "1" / "badge.pdf").write_bytes(b"Kanarinska")
    return path


@pytest.fixture
def handed(tell, fair, words, tmp_path):
    """The hand-over, and what the office reads out."""
    target = tmp_path / "VTM.sealed"
    tell("close", fair, "-o", target, "--passphrase-file", words)
    told = tell("close", "--open", target, "-o", tmp_path / "office", "--passphrase-file", words)
    return target, told["receipt"]


def test_the_office_gets_the_event_lists_and_reports(fair, tell, words, tmp_path, monkeypatch):
    monkeypatch.setattr(closing_out, "write_papers", WRITE_PAPERS)
    target = tmp_path / "VTM.sealed"
    tell("close", fair, "-o", target, "--passphrase-file", words)
    told = tell("close", "--open", target, "-o", tmp_path / "office", "--passphrase-file", words)
    assert b"Kanarinska" not in target.read_bytes()
    names = {one.name for one in (tmp_path / "office").iterdir()}
    lists = {f"{kind}.xlsx" for kind in closing_out.LISTS}
    assert names == {"fair.desk", "report.pdf", "report.docx"} | lists
    assert receipts.digits_of(told["receipt"])


def test_with_the_receipt_the_event_leaves_the_laptop_and_a_backup_is_no_news(
    handed, fair, tell, tmp_path, settings_folder
):
    target, receipt = handed
    tell("backup", fair)
    room = tmp_path / "temporary" / f"{looking.BEGINS}x1"
    room.mkdir()
    for plain in (room / "fair.desk", tmp_path / "elsewhere.desk.unsealed"):
        plain.write_bytes(b"Kanarinska, looked into when the program was killed")
    shown = tell("close", fair, "--dry-run")
    assert fair.exists()
    assert str(fair) in shown["goes"]
    told = tell("close", fair, "--receipt", receipt.replace(" ", ""))
    assert (told["closed"], told["left"]) == (True, [])
    assert "encrypted disk" not in told["said"], "machines are told figures"
    for one in [*tmp_path.glob("*"), *settings_folder.rglob("*")]:
        if one.is_file() and one != target:
            assert b"Kanarinska" not in one.read_bytes()
    assert not fair.exists()
    assert not fair.with_name("fair backups").exists()
    assert not room.exists()
    assert not list(settings_folder.glob("desk.log*"))
    assert not list(settings_folder.glob("spool/*/*.pdf"))
    assert settings.load().last_file == ""
    assert settings.load().recent_files == ("/other.desk",)
    assert target.exists()


def test_by_a_link_the_event_leaves_the_laptop_and_not_the_link(fair, tell, words, tmp_path):
    target, link = tmp_path / "VTM.sealed", tmp_path / "elsewhere" / "link.desk"
    link.parent.mkdir()
    link.symlink_to(fair)
    tell("close", link, "-o", target, "--passphrase-file", words)
    tell("backup", link)
    receipt = tell("close", "--open", target, "--passphrase-file", words)["receipt"]
    assert tell("close", link, "--receipt", receipt)["left"] == []
    assert not fair.exists()
    assert list(link.parent.iterdir()) == [link]


def test_another_number_deletes_nothing(handed, fair, tell):
    for typed, code in (("000000000098", "receipt_wrong"), ("12", "receipt_mistyped")):
        told = tell("close", fair, "--receipt", typed, status=1)
        assert told["error"] == code
        assert "Nothing was deleted" in told["said"]
    assert fair.exists()


def test_closing_needs_a_supervisor_at_both_steps(handed, fair, tell, words, tmp_path):
    with event_file.open_file(fair) as opened:
        operators.save(opened.db, BY, name="Elena", role="supervisor", pin="2468")
        operators.save(opened.db, BY, name="Tom", pin="1357")
    again = tmp_path / "again.sealed"
    over = ("close", fair, "-o", again, "--passphrase-file", words)
    assert tell(*over, status=1)["error"] == "pin_needed"
    assert tell(*over, "--pin", "1357", status=1)["error"] == "pin_of_staff"
    assert not again.exists()
    tell(*over, "--pin", "2468")
    away = ("close", fair, "--receipt", handed[1])
    assert tell(*away, status=1)["error"] == "pin_needed"
    assert tell(*away, "--pin", "2468", status=1)["error"] == "receipt_wrong"
    assert fair.exists()


@pytest.fixture
def interrupted(handed, fair, monkeypatch):
    """The receipt was right, and the program was killed before anything was deleted."""

    def killed(_path, **_more):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(closing, "remove", killed)
        assert run(["close", str(fair), "--receipt", handed[1]]) == 130
    return fair


def test_what_was_interrupted_goes_on_without_receipt_or_file(interrupted, tell):
    assert interrupted.exists()
    assert tell("close", interrupted)["closed"]
    assert not interrupted.exists()
    assert not closing.path_beside(interrupted).exists()


def test_another_hand_over_of_what_was_interrupted_is_refused_and_nothing_goes(
    interrupted, tell, words, tmp_path
):
    again = tmp_path / "again.sealed"
    told = tell("close", interrupted, "-o", again, "--passphrase-file", words, status=2)
    assert told["error"] == "closing_goes_on"
    assert "Nothing was deleted" in told["said"]
    assert interrupted.exists()
    assert not again.exists()
    assert tell("close", interrupted)["closed"]


def test_another_number_does_not_go_on_with_what_was_interrupted(interrupted, handed, tell):
    for typed, code in (("000000000098", "receipt_wrong"), ("12", "receipt_mistyped")):
        told = tell("close", interrupted, "--receipt", typed, status=1)
        assert told["error"] == code
        assert "Nothing was deleted" in told["said"]
    assert interrupted.exists()
    assert tell("close", interrupted, "--receipt", handed[1])["closed"]


def test_what_was_interrupted_needs_a_supervisor_while_there_is_a_file(handed, fair, tell):
    with event_file.open_file(fair) as opened:
        closing.confirm(fair, closing.standing(fair), closing_out.leaves(opened.db, fair))
        operators.save(opened.db, BY, name="Elena", role="supervisor", pin="2468")
    assert tell("close", fair, status=1)["error"] == "pin_needed"
    assert tell("close", fair, "--pin", "2468", status=1)["error"] == "written_since"
    assert fair.exists()


def test_what_was_interrupted_and_worked_on_stays_until_it_is_handed_over_again(
    interrupted, tell, words, tmp_path
):
    with event_file.open_file(interrupted) as opened:
        visitors.register(opened.db, BY, given_name="Zoe")
    told = tell("close", interrupted, status=1)
    assert told["error"] == "written_since"
    assert "The event file stays" in told["said"]
    again = tmp_path / "again.sealed"
    tell("close", interrupted, "-o", again, "--passphrase-file", words)
    office = tmp_path / "office again"
    read = tell("close", "--open", again, "-o", office, "--passphrase-file", words)
    assert tell("close", interrupted, "--receipt", read["receipt"])["closed"]
    assert not interrupted.exists()


def test_a_second_place_that_is_away_is_named(handed, fair, tell, tmp_path):
    settings.change(settings.load(), second_place=str(tmp_path / "stick"))
    told = tell("close", fair, "--receipt", handed[1], status=3)
    assert told["left"] == [{"file": str(tmp_path / "stick"), "why": "missing"}]
    assert not fair.exists()
    (tmp_path / "stick").mkdir()
    assert tell("close", fair)["closed"]


def test_a_second_place_that_is_gone_for_good_is_not_waited_for(
    handed, fair, capsys, language, tmp_path
):
    gone = tmp_path / "stick"
    settings.change(settings.load(), second_place=str(gone))
    assert run(["close", str(fair), "--receipt", handed[1], "--lang", "en"]) == 3
    said = capsys.readouterr().out
    assert "Deleted are fair.desk, its backups here" in said
    assert "add --without-second-place" in said
    assert run(["close", str(fair), "--without-second-place", "--lang", "en"]) == 0
    said = capsys.readouterr().out
    assert f"What is in {gone} stays, encrypted" in said
    assert "The event has left this laptop." in said
    assert not closing.path_beside(fair).exists()


def test_a_place_that_never_took_a_backup_is_not_waited_for(fair, tell, words, tmp_path):
    nowhere = tmp_path / "no" / "such" / "place"
    backup = ("backup", fair, "--to", nowhere, "--passphrase-file", words)
    assert tell(*backup, status=3)["error"] == "missing"
    assert tell("close", fair, "--dry-run")["second_places"] == []


def test_a_damaged_hand_over_gives_no_receipt(handed, tell, words, tmp_path):
    raw = bytearray(handed[0].read_bytes())
    raw[-40] ^= 1
    handed[0].write_bytes(raw)
    again = ("close", "--open", handed[0], "-o", tmp_path / "again", "--passphrase-file", words)
    told = tell(*again, status=3)
    assert told["error"] == "seal_damaged"
    assert "receipt" not in told


def test_a_hand_over_writes_over_nothing(handed, fair, tell, words, tmp_path):
    over = ("close", fair, "--passphrase-file", words, "-o")
    assert tell(*over, handed[0], status=3)["error"] == "exists"
    assert tell(*over, tmp_path / "VTM.zip", status=2)["error"] == "handover_ending"
    assert tell(*over, tmp_path / "away" / "VTM.sealed", status=3)["subject"].endswith("away")
    again = ("close", "--open", handed[0], "--passphrase-file", words, "-o", tmp_path / "office")
    assert tell(*again, status=3)["error"] == "exists"


def test_people_are_told_what_deleting_is_worth(handed, fair, capsys, language):
    assert run(["close", str(fair), "--receipt", handed[1], "--lang", "en"]) == 0
    said = capsys.readouterr().out
    assert "The event has left this laptop." in said
    assert "only an encrypted disk hides it" in said
