"""What the demo prints where there is no display."""

from __future__ import annotations

import json

import pytest

from desktop.commands.run import run
from desktop.demo import morning


@pytest.fixture
def short(monkeypatch, tmp_path):
    """A morning with two pictures only."""

    class Morning:
        def __init__(self, out):
            self.out = out

        def run(self):
            yield self.out / "one.png"
            yield self.out / "two.png"

    monkeypatch.setattr(morning, "Morning", Morning)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("PIEMONTE_DESK_HOME", str(tmp_path / "home"))
    return tmp_path / "out"


def test_paths_are_one_json_document_or_lines(short, capsys):
    paths = [str(short / name) for name in ("one.png", "two.png")]
    assert run(["demo", "--out", str(short), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"paths": paths}
    assert run(["demo", "--out", str(short)]) == 0
    assert capsys.readouterr().out.splitlines() == paths


def test_a_folder_that_cannot_be_made_is_the_environments(short, capsys, language):
    short.write_text("a file")
    assert run(["demo", "--out", str(short / "deeper"), "--json"]) == 3
    assert json.loads(capsys.readouterr().out)["subject"] == str(short / "deeper")
