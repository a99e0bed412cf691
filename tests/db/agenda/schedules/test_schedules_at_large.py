"""Parts of schedules, naughty ones, and long ones."""

from __future__ import annotations

import time
from datetime import date

import pytest

from db.agenda import agenda_lists
from db.agenda.agenda_lists import Fate, Reading, Sureness
from db.meeting import meeting_saving, meetings
from tests.db.agenda.schedules.stand import ANFIA, FORD, HEADER, ROW, fates
from tests.naughty import NAUGHTY


def test_a_part_of_a_schedule_drops_nothing_by_itself(bring, db):
    rows = [ANFIA.replace("10:10,10:30", f"{hour}:00,{hour}:20") for hour in range(10, 16)]
    bring(HEADER, ROW, *rows)
    part = bring(HEADER, ROW.replace("Cyber", "Super"))
    assert (part.plan.whole, part.plan.missing, part.plan.dropped) == (False, 6, ())
    assert len(bring(HEADER, ROW, whole=True).plan.dropped) == 6


def test_a_visit_that_staff_entered_is_not_taken_for_a_buyers_slot(bring, db, by):
    visit = meeting_saving.save(
        db,
        by,
        date=date(2025, 4, 23),
        part="during_day",
        parties=(meeting_saving.company_party("Analytical Engines"),),
    )
    assert bring(HEADER, ROW).plan.added == 1
    assert meetings.by_uuid(db, visit.uuid) == visit


@pytest.mark.parametrize(("own_id", "added"), [(False, 1), (True, 0)])
def test_a_company_of_the_programme_is_not_taken_for_a_slot_at_a_table(
    bring, db, by, own_id, added
):
    visit = meeting_saving.save(
        db,
        by,
        date=date(2025, 4, 24),
        part="during_day",
        place="Piemonte stand",
        parties=(meeting_saving.company_party("Ford"),),
    )
    header, row = f"UID,{HEADER}", f"{visit.uuid if own_id else ''},{FORD}"
    result = bring(header, row)
    assert result.plan.added == added
    assert (meetings.by_uuid(db, visit.uuid) == visit) is not own_id


def test_naughty_strings_go_in_or_are_refused_and_none_is_lost(bring, db):
    cells = [text.replace('"', '""') for text in NAUGHTY[:400] if text.strip()]
    rows = [
        f'2025-04-23,{9 + place // 60:02}:{place % 60:02},,,CNA,,"{cell}","Firm {place}",'
        for place, cell in enumerate(cells)
    ]
    result = bring(HEADER, *rows)
    plan = result.plan
    assert plan.added + plan.duplicates + len(plan.draft.rejected) == plan.read
    assert plan.added > 0.9 * len(cells)
    assert fates(bring(HEADER, *rows)).count(Fate.SAME) >= plan.added - 5


def test_cells_made_to_hold_up_a_pattern_hold_up_nothing(db, table):
    evil = (" " * 30_000 + "x", "T " * 15_000, "(" * 30_000, "1/" * 15_000, "e e " * 7_000)
    cells = ("2025-04-23", "09:30", "09:50", "Table 6", "CNA", "", "Ada", "Firm", "ADAS")
    rows = [
        ",".join((*cells[:place], f'"{text}"', *cells[place + 1 :]))
        for text in evil
        for place in range(len(cells))
    ]
    began = time.process_time()
    plan = agenda_lists.plan(db, table(HEADER, *rows), reading=Reading("dmy", "UTC"))
    assert plan.read == len(rows)
    assert time.process_time() - began < 5


def test_a_long_schedule_is_planned_and_written_with_few_queries(db, by, table, ours):
    rows = [
        f"2025-04-23,{9 + place % 9:02}:{place % 60:02},,Table {place},CNA,,Guest {place},Firm {place % 50},"
        for place in range(1000)
    ]
    asked = []
    db.conn.set_trace_callback(asked.append)
    plan = agenda_lists.plan(db, table(HEADER, *rows))
    db.conn.set_trace_callback(None)
    assert (plan.added, {guest.sureness for guest in plan.guests}) == (1000, {Sureness.UNKNOWN})
    assert len(asked) < 40
