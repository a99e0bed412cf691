"""Where the window wrote files about people is known to this laptop: erasing and closing look there."""

from __future__ import annotations

import os
from functools import partial

import pytest

from db import clock
from db.lists_out import exports
from db.lists_out.exports import Wanted
from db.privacy import person_files
from desktop import settings
from desktop.keeping import closing_out, registering
from desktop.pages.visitors import rights
from tests.desktop.pages.stand import ask, settle
from tests.desktop.window_stand import open_window


@pytest.fixture
def window(qtbot, theme, language, people, event_file_path):
    with open_window(qtbot, event_file_path) as made:
        yield made


@pytest.fixture
def write(qtbot, window):
    """Write a file and register it, as the pages do once somebody chose where."""

    def work(path):
        path.write_text("…")
        at = clock.now().timestamp()
        os.utime(path, (at, at))

    def write(path, register, *args):
        path.parent.mkdir(exist_ok=True)
        files = window.badges.files
        registering.write(
            files, window.store, path, partial(work, path), "Saved", register, *args, path.name
        )
        qtbot.waitUntil(files.is_idle)
        settle(qtbot, window.store)

    return write


def erase(qtbot, window, visitor):
    gone = []
    window.store.write(gone.append, rights.erase_person, visitor.uuid, "asked", "")
    settle(qtbot, window.store)
    return gone[0]


def test_an_erasure_finds_what_was_saved_in_a_folder_of_its_own(
    qtbot, window, write, people, tmp_path
):
    own, shared = tmp_path / "stick" / "grace.pdf", tmp_path / "office" / "contacts.csv"
    write(own, person_files.register, people["grace"].uuid)
    listing = ask(qtbot, window.store, exports.listing, Wanted("visitors"))
    everybody = exports.Listing(
        Wanted("visitors", "contact"), (), listing.rows, {}, (people["grace"].uuid,)
    )
    write(shared, exports.record, everybody)
    gone = erase(qtbot, window, people["grace"])
    assert not own.exists(), "it was about her alone"
    assert str(shared) in gone.papers


def test_a_closing_names_it_too(qtbot, window, write, tmp_path):
    path = tmp_path / "stick" / "visitors.csv"
    listing = ask(qtbot, window.store, exports.listing, Wanted("visitors"))
    write(path, exports.record, listing)
    found = ask(qtbot, window.store, closing_out.papers, window.store.path)
    assert found.found == (path,)


def test_a_folder_that_a_command_wrote_into_meanwhile_is_not_forgotten(
    qtbot, window, write, tmp_path
):
    listing = ask(qtbot, window.store, exports.listing, Wanted("visitors"))
    write(tmp_path / "stick" / "visitors.csv", exports.record, listing)
    settings.remember_folder(tmp_path / "office")
    window.preferences.change(sounds=not window.preferences.settings.sounds)
    assert set(settings.load().written_in) == {str(tmp_path / "stick"), str(tmp_path / "office")}
