"""The bench: what it prints, and that it tells what it could not measure. It judges no speed here."""

from __future__ import annotations

import json
import math

import pytest

from desktop import bench
from desktop.bench import Row, clockwork, made_up, scanning, waiting, window
from tests.desktop.window_stand import open_window


def row(ours=2.0, floor=1.0, goal=3.0, **more):
    return Row("work", ours, floor, "ms", goal, "SELECT 1", **more)


@pytest.fixture
def measured(monkeypatch):
    """Lets the bench measure these rows and nothing else."""

    def give(*rows):
        monkeypatch.setattr(bench, "measure", lambda _folder, _visitors: iter(rows))

    return give


class TestRow:
    def test_a_ratio_up_to_the_goal_holds(self):
        assert row(ours=3.0).held
        assert not row(ours=3.1).held

    def test_a_goal_of_ours_does_not_ask_for_the_floor(self):
        assert row(ours=40.0, goal=50.0, of_ours=True).held
        assert not row(ours=51.0, floor=100.0, goal=50.0, of_ours=True).held

    def test_of_a_rate_more_is_better(self):
        assert row(ours=900.0, floor=6_000.0, goal=0.14, rate=True).held
        assert not row(ours=800.0, floor=6_000.0, goal=0.14, rate=True).held

    def test_what_was_not_measured_does_not_hold(self):
        missing = row(ours=math.nan, floor=math.nan, goal=None, why="it hung")
        assert not missing.held
        assert "not measured: it hung" in missing.as_text()

    def test_a_figure_without_a_goal_holds(self):
        assert row(ours=1_000.0, goal=None).held

    def test_it_fits_a_terminal_of_120_columns(self):
        long = Row("n" * 54, 1e6, 1e6, "ms", 123.456, "SELECT " + "x, " * 100)
        assert max(map(len, long.as_text().splitlines())) <= 120


class TestOutput:
    def test_json_has_one_document_that_machines_can_read(self, measured, capsys):
        measured(row(), row(ours=math.nan))
        assert bench.main(100, as_json=True) == 1
        first, missing = json.loads(capsys.readouterr().out)["rows"]
        assert first["name"] == "work"
        assert (first["ours"], first["floor"], first["ratio"]) == (2.0, 1.0, 2.0)
        assert (first["unit"], first["goal"], first["goal_of"]) == ("ms", 3.0, "ratio")
        assert first["held"] is True
        assert missing["ours"] is None
        assert missing["held"] is False

    def test_the_exit_status_is_0_when_every_goal_is_held(self, measured, capsys):
        measured(row(), row(goal=None))
        assert bench.main(100) == 0
        assert "floor: SELECT 1" in capsys.readouterr().out


class TestClockwork:
    def test_a_slow_moment_does_not_count_where_there_are_rounds(self, monkeypatch):
        ticks = iter([0, 1, 0, 1, 0, 9, 0, 9, 0, 1, 0, 1])
        monkeypatch.setattr(clockwork.time, "perf_counter", lambda: next(ticks))
        ours, floor = clockwork.in_turn(lambda _: None, lambda _: None, ["one"], rounds=3)
        assert (ours, floor) == ([1000], [1000])


class TestProbe:
    def test_one_that_hangs_is_ended_and_told(self, tmp_path):
        with pytest.raises(window.Unmeasured, match="took more than"):
            window.probe("bare", tmp_path, tmp_path, patience=0.01)

    def test_one_that_fails_says_why(self, tmp_path):
        with pytest.raises(window.Unmeasured, match="sunshine"):
            window.probe("sunshine", tmp_path, tmp_path)

    def test_the_bare_window_tells_its_time_and_memory(self, tmp_path, monkeypatch):
        monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
        figures = window.probe("bare", tmp_path, tmp_path)
        assert figures["painted"] > 0
        assert figures["mb"] > 10


class TestWindow:
    @pytest.fixture
    def path(self, tmp_path):
        made_up.event_file(tmp_path / "some.desk", 20).close()
        return tmp_path / "some.desk"

    def test_scan_after_scan_is_timed(self, qtbot, qapp, path, monkeypatch):
        monkeypatch.setattr(scanning, "SCANS", 3)
        with open_window(qtbot, path) as stand:
            figures = scanning.measure(qapp, stand)
        assert figures["p99"] >= figures["median"] > 0

    def test_what_never_comes_is_told(self, qtbot, monkeypatch):
        monkeypatch.setattr(waiting, "PATIENCE_MS", 10)
        from PySide6.QtCore import QTimer

        never = QTimer()
        with pytest.raises(waiting.Stuck, match="the moon"):
            waiting.wait(never.timeout, lambda: False, "the moon")
