"""A file that a cloud service copies is warned about, once."""

from __future__ import annotations

import pytest

from desktop.keeping.whereabouts import Whereabouts
from desktop.preflight import system
from desktop.store import Store


@pytest.fixture
def asked(monkeypatch):
    """What the system was asked, and what it answers: nothing wrong, unless a test says so."""
    answers = {"cloud": "", "network": False, "asked": []}

    def cloud(path):
        answers["asked"].append(path)
        return answers["cloud"]

    monkeypatch.setattr(system, "synced_by", cloud)
    monkeypatch.setattr(system, "is_on_network", lambda _path: answers["network"])
    return answers


@pytest.fixture
def store(qtbot, language, event_file, event_file_path):
    event_file.close()
    made = Store()
    with qtbot.waitSignal(made.opened):
        made.open(event_file_path)
    yield made
    made.close()


@pytest.mark.parametrize(
    ("cloud", "network", "words"),
    [("OneDrive", False, "“OneDrive”"), ("", True, "another computer's disk")],
)
def test_a_folder_that_others_write_to_is_warned_about_once(
    qtbot, store, asked, cloud, network, words
):
    asked.update(cloud=cloud, network=network)
    where = Whereabouts(store)
    with qtbot.waitSignal(where.warned) as warned:
        where.look()
    assert words in warned.args[0]
    where.look()
    where.close()
    assert asked["asked"] == [store.path]


def test_a_folder_of_this_laptop_is_not_spoken_of(qtbot, store, asked):
    where = Whereabouts(store)
    said = []
    where.warned.connect(said.append)
    where.look()
    qtbot.waitUntil(lambda: asked["asked"] == [store.path])
    where.close()
    assert said == []
