"""Two bodies of ours and a meeting for what was said there."""

from __future__ import annotations

from datetime import timedelta

import pytest

from db.access import operators
from db.meeting import meeting_saving
from db.ours import bodies


@pytest.fixture
def ours(db, by):
    """Tom works for ANFIA, Lucia for CNA; the uuids of both bodies by name."""
    made = {name: bodies.save_body(db, by, name=name).uuid for name in ("ANFIA", "CNA")}
    operators.save(db, by, name="Tom", body=made["ANFIA"])
    operators.save(db, by, name="Lucia", body=made["CNA"])
    return made


@pytest.fixture
def meeting(db, by, ada, frozen):
    """Ada at ten, for twenty minutes, with nobody of ours named yet."""
    starts = frozen.at + timedelta(minutes=49)
    return meeting_saving.save(db, by, visitor=ada.uuid, starts=starts)
