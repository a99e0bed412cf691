"""What a check-in costs, in what can be counted: statements asked and pages written. How many
milliseconds that is, the bench tells.
"""

from __future__ import annotations

from datetime import timedelta

from db import clock, driver
from db.door import check_ins
from db.meeting import meeting_saving
from db.past import changes, history
from db.rows import Outcome
from db.visitor import visitors

PAGE_AND_HEAD = 4096 + 24
"""A page of the file and what stands before it in the -wal (https://sqlite.org/fileformat2.html
§4.1)."""
WAL_HEAD = 32
FEW = 100


def test_a_check_in_asks_and_writes_in_ten_statements(db, by):
    ada = visitors.register(db, by, given_name="Ada", family_name="Prova")
    asked = []
    db.conn.set_trace_callback(asked.append)
    assert check_ins.check_in(db, by, ada.code).outcome is Outcome.OK
    db.conn.set_trace_callback(None)
    assert len(asked) <= 10, asked
    assert sum(sql.startswith("INSERT") for sql in asked) == 2  # who did it, and the entry


def test_a_second_scan_writes_nothing(db, by):
    ada = visitors.register(db, by, given_name="Ada", family_name="Prova")
    check_ins.check_in(db, by, ada.code)
    before = db.conn.total_changes
    assert check_ins.check_in(db, by, ada.code).outcome is Outcome.ALREADY_REDEEMED
    assert db.conn.total_changes == before


def test_a_check_in_writes_few_pages(event_file, by):
    """Two rows, their keys, two indexes (whose entry, of which day), and now and then a page more."""
    db = event_file.db
    with changes.transaction(db, by, "import"):
        badges = [visitors.register(db, by, given_name=f"Guest {n}").code for n in range(FEW)]
    driver.rows(db, "PRAGMA wal_checkpoint(TRUNCATE)")
    for badge in badges:
        check_ins.check_in(db, by, badge)
    log = event_file.path.with_name(event_file.path.name + "-wal")
    assert FEW * 5 < (log.stat().st_size - WAL_HEAD) / PAGE_AND_HEAD < FEW * 7.5


def test_check_ins_are_in_a_visitors_story_and_are_no_burden_of_the_index(db, by):
    ada = visitors.register(db, by, given_name="Ada", family_name="Prova")
    scan = check_ins.check_in(db, by, ada.code)
    assert history.of(db, ada.uuid)[0].uuid == scan.change
    (plan,) = driver.rows(
        db,
        "EXPLAIN QUERY PLAN SELECT uuid FROM changes"
        " WHERE subject = ? AND kind NOT IN ('check_in', 'exit')",
        (ada.uuid,),
    )
    assert "changes_subject" in plan[3]


def test_a_check_in_reads_through_no_table_that_grows(db, by):
    ada = visitors.register(db, by, given_name="Ada", family_name="Prova")
    meeting_saving.save(db, by, visitor=ada.uuid, starts=clock.now() + timedelta(hours=1))
    asked = []
    db.conn.set_trace_callback(asked.append)
    assert check_ins.check_in(db, by, ada.code).meeting is not None
    db.conn.set_trace_callback(None)
    looks = [sql for sql in asked if sql.lstrip().startswith("SELECT")]
    plans = [step[3] for sql in looks for step in driver.rows(db, f"EXPLAIN QUERY PLAN {sql}")]
    assert any("meeting_parties_ref" in step for step in plans)
    small = ("event", "badge_types", "sessions", "json_each")
    scans = [step for step in plans if step.startswith("SCAN") and "CONSTANT ROW" not in step]
    assert [step for step in scans if step.split()[1] not in small] == []
