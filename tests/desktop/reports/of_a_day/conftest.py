"""A fair of one day, and each test in both languages."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from db import clock
from db.door import check_ins
from db.lists_in import presets
from db.meeting import meeting_facts, meeting_saving, notes
from db.meeting.notes import NextStep
from db.rows import Happening
from db.visitor import visitors
from desktop import i18n
from tests.desktop.reports.of_a_day.stand import EVENING


@pytest.fixture(params=["en", "it"])
def language(request, qapp):
    i18n.install(qapp, request.param)
    yield request.param
    i18n.install(qapp, "en")


@pytest.fixture
def fair(tmp_path, by, monkeypatch, qapp):
    """A day at Pontiac: one meeting held, one missed, and somebody at the stand."""
    monkeypatch.setattr(clock, "now", lambda: EVENING)
    with presets.make(tmp_path / "fair.desk", "vtm-michigan-2025", by) as opened:
        db = opened.db
        ada = visitors.register(
            db, by, given_name="Ada", family_name="Prova", company="Denso", country="JP"
        )
        check_ins.check_in_visitor(db, by, ada.uuid, at=EVENING)
        held = meeting_saving.save(
            db,
            by,
            with_name="Ada Prova",
            starts=datetime(2025, 4, 23, 14, 30, tzinfo=UTC),
            place="Table 3",
            body="ANFIA",
            visitor=ada.uuid,
        )
        step = NextStep("Send the price list", owner="Stefano Nigro", due=date(2025, 4, 28))
        notes.log(
            db, by, held.uuid, text="=1+1 trays", outcome="quote", interest="A", next_step=step
        )
        gone = meeting_saving.save(
            db, by, with_name="Ford", starts=datetime(2025, 4, 23, 15, 0, tzinfo=UTC), body="ANFIA"
        )
        meeting_facts.record(db, by, gone.uuid, Happening.NO_SHOW)
        yield db
