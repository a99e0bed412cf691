"""What tests of lists share."""

from __future__ import annotations

import pytest

from db.exchange import ical, text_lists, xlsx_lists


@pytest.fixture
def endless(tmp_path, monkeypatch):
    """Readers that never end by themselves: a fast one is not done before anybody stops it."""
    script = tmp_path / "endless.py"
    script.write_text("import sys\nsys.stdin.read()\n")
    for each in (ical, text_lists, xlsx_lists):
        monkeypatch.setattr(each, "_CHILD", script)
