"""Hundreds of spoilt event files: no command takes one of them for a mistake of the program."""

from __future__ import annotations

import pytest

from tests import spoiling
from tests.desktop.spoilt_commands import hold

pytestmark = pytest.mark.faults


@pytest.mark.parametrize("way", spoiling.WAYS, ids=lambda way: way.__name__)
@pytest.mark.parametrize("seed", range(0, 100, 10))
def test_each_command_is_done_or_says_damaged(tmp_path, language, frozen, capsys, seed, way):
    for each in range(seed, seed + 10):
        hold(tmp_path / str(each), each, capsys, way)
