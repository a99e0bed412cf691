"""The page for the data protection officer says where the data are, as it is on this laptop."""

from __future__ import annotations

from pathlib import Path

import pytest

from db import clock, driver
from desktop import settings
from desktop.preflight import system
from desktop.reports.blocks import Lines
from desktop.reports.privacy_summary import PrivacySummary, Where, gather

pytestmark = pytest.mark.usefixtures("language", "settings_folder")


@pytest.fixture
def said(db):
    def _said(where):
        told, _here = gather(db, clock.now())
        lines = PrivacySummary.report(told, where).blocks[0]
        assert isinstance(lines, Lines)
        return dict(lines.rows)["Where the data are"]

    return _said


def test_a_file_of_the_laptop_alone_is_in_no_cloud(said):
    assert "no server, no cloud" in said(Where())


def test_a_cloud_another_computer_and_a_second_place_are_said(said):
    in_cloud = said(Where("Dropbox", places=(Path("/media/STICK"),)))
    assert "“Dropbox”, which a cloud service copies" in in_cloud
    assert "/media/STICK" in in_cloud
    assert "no cloud" not in in_cloud + said(Where(network=True))


def test_the_laptop_is_asked_where_the_file_lies(db, tmp_path, monkeypatch):
    monkeypatch.setattr(system, "synced_by", lambda path: path.name)
    monkeypatch.setattr(system, "is_on_network", lambda _path: False)
    settings.change(settings.load(), second_place=str(tmp_path))
    _told, where = gather(db, clock.now())
    assert where == Where(driver.path_of(db).name, places=(tmp_path,))
