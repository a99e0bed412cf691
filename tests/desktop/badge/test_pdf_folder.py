"""The printer that is never out of paper: each job becomes a file, whole or not at all."""

from __future__ import annotations

import pytest

from desktop.badge.places import Places
from desktop.badge.printers import backend_for
from desktop.badge.printers.base import JobRef, Phase, Trouble, Work


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "fair badges"


def sent(folder, person, stock, tmp_path, title="Badges 1", **wishes):
    way = backend_for("", folder)
    way.check("", stock)
    work = Work((person(),), stock, **wishes)
    return way.submit("", way.render("", work, tmp_path / "spool"), title)


def test_a_job_becomes_a_file_under_its_title(folder, person, stocks, tmp_path):
    ref = sent(folder, person, stocks["a6"], tmp_path)
    assert (folder / ref.id).read_bytes().startswith(b"%PDF")
    assert backend_for("", folder).find("", "Badges 1") == ref
    assert backend_for("", folder).find("", "Badges 2") is None
    status = backend_for("", folder).status("", ref)
    assert (status.phase, status.by_printer) == (Phase.DONE, True)


def test_a_title_stays_within_the_folder(folder, person, stocks, tmp_path):
    ref = sent(folder, person, stocks["a6"], tmp_path, title="../../etc/pass: wd")
    assert "/" not in ref.id
    assert [each.name for each in folder.iterdir()] == [ref.id]


def test_a_file_that_is_gone_is_not_called_done(folder, person, stocks, tmp_path):
    ref = sent(folder, person, stocks["a6"], tmp_path)
    assert backend_for("", folder).cancel("", ref) is True
    assert backend_for("", folder).status("", ref).trouble is Trouble.FORGOTTEN
    assert backend_for("", folder).cancel("", ref) is False


def test_no_badges_and_no_place_are_mistakes(folder, person, stocks, tmp_path):
    way = backend_for("", folder)
    with pytest.raises(ValueError, match="no badges"):
        way.render("", Work((), stocks["a6"]), tmp_path)
    with pytest.raises(ValueError, match="no place"):
        way.render("", Work((person(),), stocks["a6"], places=Places(2)), tmp_path)
    assert not folder.exists()


def test_a_folder_that_cannot_be_written_leaves_nothing(folder, person, stocks, tmp_path):
    folder.write_text("in the way")
    with pytest.raises(OSError, match="badges"):
        sent(folder, person, stocks["a6"], tmp_path)
    assert folder.read_text() == "in the way"


def test_it_can_do_everything(folder):
    way = backend_for("", folder)
    (queue,) = way.printers()
    assert (queue.name, queue.accepting) == ("", True)
    assert way.capabilities("").two_sides
    assert way.status("", JobRef("", "x", "x")).phase is Phase.UNKNOWN
