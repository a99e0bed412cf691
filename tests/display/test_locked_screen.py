"""A locked screen with real keys: scans check in, the PIN unlocks, the draft is as it was."""

from __future__ import annotations

import pytest

from db import event_file
from db.access import operators
from db.door import entries
from db.lists_in import presets
from db.past import history
from db.visitor import visitors
from tests.display.conftest import desk

pytestmark = pytest.mark.display


@pytest.fixture
def people(tmp_path, by):
    """Ada and Grace are on the list; Elena is a supervisor with a PIN."""
    path = tmp_path / "fair" / "fair.desk"
    with presets.make(path, "vtm-torino-2026", by) as made:
        operators.save(made.db, by, name="Elena", role="supervisor", pin="246813")
        named = {
            "ada": visitors.register(made.db, by, given_name="Ada", family_name="Kanarinska"),
            "grace": visitors.register(
                made.db, by, given_name="Grace", family_name="Kanari", external_id="VTM26-10001"
            ),
        }
    return path, named


def test_scans_go_on_and_the_pin_brings_the_draft_back(screen, people):
    path, named = people
    with desk(screen, path):
        screen.key("ctrl+n")
        screen.look()
        screen.type("Rosalin")
        screen.key("ctrl+l")
        screen.look()
        screen.scan(named["ada"].code)
        screen.look()
        screen.scan("VTM26-10001", pace=110)  # slower than any that is known by its pace
        screen.look()
        screen.key("ctrl+l")
        screen.look()
        screen.type("2468")
        screen.scan(named["ada"].code)  # amid the PIN: it is checked in, and the field closes
        screen.look()
        screen.key("ctrl+n", "ctrl+2")  # nothing to see here
        screen.key("ctrl+l")
        screen.look()
        screen.type("246813")
        screen.key("Return")
        screen.look()
        screen.type("d")
        screen.key("ctrl+Return")
        screen.look()
    with event_file.open_file(path) as opened:
        db = opened.db
        assert [len(entries.of(db, one.uuid)) for one in named.values()] == [1, 1]
        kinds = [one.kind for one in history.changes(db, limit=50)]
        assert "pin_wrong" not in kinds
        newest = visitors.page(db, filters=visitors.Filters(words="rosalind"), limit=5)
        assert [one.given_name for one in newest] == ["Rosalind"]
        made = next(one for one in history.changes(db, limit=50) if one.kind == "register")
        assert made.operator == "Elena"
