"""When the time is over: nobody is named any more, the counts stay, and no backup brings it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from db import clock, driver, event_file, events
from db.agenda import agenda_lists
from db.badges import job_orders
from db.door import check_ins
from db.erasure import erased_again, erased_hashes, erasing, erasure_ledger, retention
from db.errors import GaveWay, Refusal, Refused
from db.exchange import tables
from db.keeping import copies, restoring
from db.lists_in import imports, presets
from db.lists_out import exports
from db.meeting import follow_ups, meeting_facts, meeting_saving, meetings, notes
from db.ours import bodies
from db.past import history, history_check
from db.privacy import consents, privacy_figures
from db.reports import event_reports, figures
from db.rows import Happening
from db.searching import search
from db.visitor import drafts, visitors
from tests.db.erasure.canaries import bytes_of

UNTIL = date(2026, 4, 24)
AFTER = datetime(2026, 5, 2, 9, tzinfo=UTC)
CANARIES = ("Zuzanna", "Kanarinska", "canary.example", "48555123987", "Castings", "R-778-8123")


@pytest.fixture
def why(by):
    return replace(by, reason="authorisation 12/2026")


@pytest.fixture
def fair(db, by, tmp_path):
    """A fair with a canary in each of its rooms, whose data are kept for a year."""
    events.edit(db, by, retention_until=UNTIL)
    path = tmp_path / "Zuzanna Kanarinska.csv"
    path.write_text(
        "Registration ID,First name,Last name,Company,Country,Email\n"
        "R-778-8123,Zuzana,Kanarinska,Canary Castings,PL,zuzanna@canary.example\n"
    )
    imports.apply(db, by, imports.plan(db, tables.read(path)))
    (made,) = search.visitors(db, "kanarinska").visitors
    made = visitors.edit(db, by, made.uuid, given_name="Zuzanna", phone="+48555123987")
    check_ins.check_in(db, by, made.code)
    visitors.block(db, by, made.uuid, "the badge of Zuzanna was lent")
    consents.record(
        db, by, made.uuid, {"contact": True}, notice_version="1", language="en", how="orally"
    )
    body = bodies.save_body(db, by, name="ANFIA")
    met = meeting_saving.save(
        db,
        by,
        with_name="Zuzanna Kanarinska",
        topic="Kanarinska's trays",
        place="office of Zuzanna",
        level="boss of Kanarinska",
        starts=datetime(2025, 4, 23, 14, 30, tzinfo=UTC),
        body=body.name,
        visitor=made.uuid,
    )
    step = notes.NextStep("Write to Zuzanna", owner="Zuzanna's cousin")
    notes.log(db, by, met.uuid, text="Kanarinska wants trays", outcome="quote", next_step=step)
    meeting_facts.record(db, by, met.uuid, Happening.HELD, reason="Zuzanna said so")
    meeting_saving.save(
        db,
        by,
        parties=(meeting_saving.company_party("Invented Mobility"),),
        starts=datetime(2025, 4, 23, 15, 30, tzinfo=UTC),
    )
    name = "Zuzanna Kanarinska, 1 badge.pdf"
    job_orders.write_file(db, by, [(made.uuid, made.code)], name=name, stock="a6")
    exports.record(db, by, exports.listing(db, exports.Wanted("visitors")), "Zuzanna.csv")
    drafts.keep_draft(
        db, by, "d1", kind="note", subject=met.uuid, title="Zuzanna", words="Castings"
    )
    return made


@pytest.fixture
def later(fair, monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: AFTER)
    return fair


def traces(path):
    log = path.with_name(path.name + "-wal")
    whole = (path.read_bytes() + (log.read_bytes() if log.exists() else b"")).lower()
    return [word for word in CANARIES if word.lower().encode() in whole]


def test_what_goes_is_counted_first(db, fair):
    before = retention.review(db, datetime(2026, 4, 24, 20, tzinfo=UTC))
    assert (before.until, before.over) == (UNTIL, False)
    found = retention.review(db, AFTER)
    assert found.over
    assert (found.people, found.meetings, found.notes, found.promises, found.drafts) == (
        *(1, 2),
        *(1, 1, 1),
    )


def test_not_one_byte_of_anybody_stays(db, why, later):
    assert len(traces(driver.path_of(db))) == len(CANARIES)
    retention.anonymise(db, why)
    assert traces(driver.path_of(db)) == []
    assert later.code.encode() not in driver.path_of(db).read_bytes()
    assert event_file.problems(db) == []
    assert retention.review(db, AFTER).nothing_left


def test_its_history_holds_together_whatever_was_undone_before(
    db, by, why, fair, tmp_path, monkeypatch
):
    path = tmp_path / "again.csv"
    path.write_text("First name,Last name,Email\nJoan,Clarke,joan@hut.example\n")
    taken = imports.apply(db, by, imports.plan(db, tables.read(path))).change
    history.undo(db, why, taken)
    imports.apply(db, by, imports.plan(db, tables.read(path)))
    incomplete = visitors.register(db, by, given_name="Bob")
    visitors.cancel(db, by, incomplete.uuid)
    visitors.restore(db, by, incomplete.uuid)
    assert history_check.gaps(db) == []
    monkeypatch.setattr(clock, "now", lambda: AFTER)
    retention.anonymise(db, why)
    assert history_check.gaps(db) == []
    (told,) = driver.rows(db, "SELECT sum(withdrawn), count(*) FROM visitors")
    assert told[0] == told[1]


def test_counts_companies_and_outcomes_stay(db, why, later):
    before = (
        figures.presence(db),
        figures.meeting_counts(db),
        len(consents.of(db, later.uuid)),
    )
    countries = [dict(one.countries) for one in event_reports.event_report(db).bodies]
    retention.anonymise(db, why)
    after = (figures.presence(db), figures.meeting_counts(db), len(consents.of(db, later.uuid)))
    assert after == before
    assert [dict(one.countries) for one in event_reports.event_report(db).bodies] == countries
    assert any(countries)
    assert [one.with_name for one in meetings.meetings(db)] == ["–", "Invented Mobility"]
    (note,) = notes.of(db, meetings.meetings(db)[0].uuid)
    assert (note.text, note.outcome) == ("", "quote")
    assert [(one.text, one.owner) for one in follow_ups.follow_ups(db)] == [("–", "")]


def test_nobody_is_found_nor_admitted(db, why, later):
    retention.anonymise(db, why)
    assert search.visitors(db, "kanarinska").visitors == []
    assert notes.search(db, "trays") == []
    assert check_ins.check_in(db, why, later.code).outcome.value == "unknown_here"


def test_no_undo_brings_anybody_back(db, why, later):
    changes = [change.uuid for change in history.changes(db, limit=100)]
    retention.anonymise(db, why)
    for change in (history.changes(db, limit=1)[0].uuid, *changes):
        try:
            history.undo(db, why, change)
        except Refused:
            continue
    assert traces(driver.path_of(db)) == []


def test_a_backup_made_before_is_made_anonymous_when_it_is_restored(db, why, later, tmp_path):
    path = driver.path_of(db)
    copies.write_copy(db, tmp_path / "before.desk")
    retention.anonymise(db, why)
    erasure_ledger.keep(db)
    db.conn.close()
    restoring.restore(why, tmp_path / "before.desk", path)
    assert traces(path) == []


def test_nobody_can_ask_any_more_who_was_erased_before(db, why, later, ada):
    path, key = driver.path_of(db), events.current(db).key
    hashed = erased_hashes.hashed(key, ada.email)
    erasing.erase(db, why, ada.uuid)
    assert hashed in erasure_ledger.path_beside(path).read_text()
    old = erasure_ledger.read(path)
    retention.anonymise(db, why)
    erasure_ledger.keep(db)
    erased_again.apply(db, why, old, "restore")  # such as an older copy of the ledger
    assert len(hashed) == 64
    assert hashed.encode() not in bytes_of(db)
    assert hashed not in erasure_ledger.path_beside(path).read_text()
    assert {one.visitor for one in erasure_ledger.read(path)} >= {ada.uuid}
    assert all(one.every() == set() for one in erasure_ledger.read(path))


def test_whom_one_erases_afterwards_is_known_to_come_back(db, why, later, monkeypatch):
    retention.anonymise(db, why)
    erasure_ledger.keep(db)
    monkeypatch.setattr(clock, "now", lambda: AFTER + timedelta(hours=1))
    zoe = visitors.register(db, why, given_name="Zoe", email="zoe@z.example")
    erasing.erase(db, why, zoe.uuid)
    (line,) = [one for one in erasure_ledger.read(driver.path_of(db)) if one.visitor == zoe.uuid]
    assert line.email_hash


def test_a_backup_made_after_is_not_made_anonymous_twice(db, why, later, tmp_path):
    retention.anonymise(db, why)
    erasure_ledger.keep(db)
    visitors.register(db, why, given_name="Ada", family_name="Rossi")
    ledger = erasure_ledger.read(driver.path_of(db))
    assert not retention.apply(db, why, ledger)
    assert [one.name for one in search.visitors(db, "rossi").visitors] == ["Ada Rossi"]


@pytest.mark.parametrize(
    ("until", "reason", "refusal"),
    [
        (UNTIL, "", Refusal.REASON_NEEDED),
        (date(2027, 1, 1), "because", Refusal.NOT_YET),
        (None, "because", Refusal.NOT_YET),
    ],
)
def test_it_is_not_done_before_its_day_nor_without_a_reason(db, by, later, until, reason, refusal):
    events.edit(db, by, retention_until=until)
    with pytest.raises(Refused) as refused:
        retention.anonymise(db, replace(by, reason=reason))
    assert refused.value.refusal is refusal
    assert len(traces(driver.path_of(db))) == len(CANARIES)


def test_twice_is_once_too_often(db, why, later):
    retention.anonymise(db, why)
    with pytest.raises(Refused) as refused:
        retention.anonymise(db, why)
    assert refused.value.refusal is Refusal.ALREADY_SO


def test_no_list_brings_anybody_back_before_a_supervisor_set_a_later_day(
    db, by, why, later, tmp_path
):
    plan = imports.plan(db, tables.read(tmp_path / "Zuzanna Kanarinska.csv"))
    retention.anonymise(db, why)
    with pytest.raises(Refused) as refused:
        imports.apply(db, by, plan)
    assert (refused.value.refusal, refused.value.subject) == (Refusal.TIME_OVER, "2026-04-24")
    assert privacy_figures.figures(db, AFTER).since == 0
    events.edit(db, by, retention_until=date(2026, 12, 31))
    imports.apply(db, by, plan)
    told = privacy_figures.figures(db, AFTER)
    assert (told.anonymised, told.since) == (AFTER, 1)


def test_nor_does_a_schedule(db, by, later, tmp_path):
    path = tmp_path / "agenda.csv"
    path.write_text("Date,Start,Delegate,Company,Body\n2025-04-24,10:30,Ada,Engines,ANFIA\n")
    plan = agenda_lists.plan(db, tables.read(path))
    assert plan.is_useful
    with pytest.raises(Refused) as refused:
        agenda_lists.apply(db, by, plan)
    assert refused.value.refusal is Refusal.TIME_OVER


def test_who_is_invented_comes_in_whenever_somebody_practises(tmp_path, by, later):
    path = tmp_path / "list.csv"
    path.write_text("First name,Last name\nAda,Lovelace\n")
    with presets.make(tmp_path / "demo.desk", "vtm-michigan-2025", by, sample=True) as demo:
        events.edit(demo.db, by, retention_until=UNTIL)
        assert imports.apply(demo.db, by, imports.plan(demo.db, tables.read(path))).added == 1


def test_older_backups_go_and_the_newest_stays(db, why, later, tmp_path, monkeypatch):
    path = driver.path_of(db)
    older = copies.backup(db, path, tmp_path / "b")
    monkeypatch.setattr(clock, "now", lambda: AFTER.replace(hour=10))
    newest = copies.backup(db, path, tmp_path / "b")
    (tmp_path / "b" / "notes.txt").write_text("not ours")
    assert copies.drop_older(path, newest.path) == []
    assert not older.path.exists()
    assert sorted(entry.name for entry in (tmp_path / "b").iterdir()) == [
        *sorted(["notes.txt", newest.path.name])
    ]


def test_a_backup_that_is_being_checked_meanwhile_gets_no_name(db, why, later):
    path = driver.path_of(db)
    begun = copies.begin_backup(db, path)
    retention.anonymise(db, why)
    erasure_ledger.keep(db)
    with pytest.raises(GaveWay):
        copies.finish_backup(begun, path)
    assert copies.backups(path) == []
    newest = copies.backup(db, path)
    assert copies.backups(path) == [newest.path]
    assert traces(newest.path) == []


def test_nor_does_one_that_a_killed_program_left(db, why, later):
    path = driver.path_of(db)
    left = copies.begin_backup(db, path)
    retention.anonymise(db, why)
    erasure_ledger.keep(db)
    newest = copies.backup(db, path, left.part.parent / "elsewhere")
    newest = newest.path.rename(left.part.parent / "test 20260502T100000Z.desk")
    assert copies.drop_older(path, newest) == []
    assert not left.part.exists()
    with pytest.raises(GaveWay):
        copies.finish_backup(left, path)
    assert [entry.name for entry in newest.parent.iterdir() if entry.is_file()] == [newest.name]


def test_a_ledger_of_another_event_keeps_no_backup_from_its_name(db, fair):
    path = driver.path_of(db)
    line = erasure_ledger.Line(
        "everybody until 2025-01-01T00:00:00Z", AFTER, "", "", event="another"
    )
    erasure_ledger.add(path, [line])
    assert copies.backup(db, path).path.exists()
