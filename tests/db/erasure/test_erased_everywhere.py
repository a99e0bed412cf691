"""The whole name of who is erased, in each text of the file that is of somebody, or something, else:
the list of texts is that of the schema, so that a new one is thought of.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime

from db import driver, events
from db.badges import job_orders
from db.door import check_ins, sessions
from db.erasure import erasing
from db.lists_out import exports
from db.meeting import follow_ups, meeting_facts, meeting_saving, notes
from db.past import changes
from db.rows import Happening, Party, PartyKind, Side
from db.visitor import visitors

WHOLE = "Zuzanna Kanarinska"

CLEARED = {
    "changes": "reason",
    "check_ins": "reason",
    "badge_jobs": "reason",
    "job_states": "detail",
    "event": "stand venue",
    "exports": "name",
    "follow_ups": "text owner",
    "history": "old new",
    "imports": "name",
    "meeting_facts": "reason",
    "meeting_notes": "words",
    "meeting_parties": "name",
    "meetings": "with_name full_name aliases level place topic external_key",
    "sessions": "title place speakers",
    "visitors": "job_title city region interests organiser_opt_in extra",
}
"""What somebody may have written: the whole name goes from it."""

READ = {"meeting_notes": "text"}
"""What is told, for somebody to read."""

DROPPED = {"drafts": "title words"}
"""What the tests of drafts hold."""

OWN = {
    "visitors": "given_name family_name company email phone external_id external_key name_words"
    " other_words name_key person_key email_key",
}
"""What another card says of its own person, who is only called the same (it is told: ``alike``)."""

NAMELESS = {
    "": "uuid change at operator station day code comparable kind body visitor language country role"
    " name_en name_it created_at updated_at made_at revoked_at layout starts ends zone date part",
    "_sqlite_migrations": "migration_set name applied_at",
    "changes": "subject undoes",
    "history": "tbl row field",
    "retractions": "fact",
    "stations": "name",
    "operators": "name pin",
    "event": "name programme_from city locale promoted_name promoted_starts promoted_ends"
    " promoted_zone controller retention_until",
    "badge_types": "colour",
    "layouts": "name stock text",
    "visitors": "company_type badge_type source merged_into valid_from valid_until",
    "check_ins": "session way scan",
    "head_counts": "badge_type",
    "sessions": "opens closes promotes admits",
    "bodies": "name aliases place",
    "delegates": "name capacity roles aliases email phone",
    "notices": "version title text purposes",
    "consents": "purpose notice_version how named",
    "badge_jobs": "printer stock title why replaces places",
    "badge_prints": "job",
    "job_states": "job state trouble ref",
    "imports": "digest result named",
    "import_maps": "headers columns",
    "meetings": "site origin",
    "meeting_parties": "meeting side ref capacity",
    "meeting_facts": "meeting",
    "meeting_notes": "meeting author outcome interest topics corrects written_at",
    "note_shares": "note",
    "follow_ups": "meeting delegate due snoozed_until done_at done_by",
    "drafts": "subject",
    "exports": "purpose columns left_out",
    "export_people": "export",
    "erasures": "external_hash email_hash hashes",
    "erased_reading": "row marks read_at",
    "notices_given": "notice_version how",
}
"""Numbers, times, codes, and what is ours: people of the delegation, settings, texts of notices."""


def texts(db):
    """Each table of ours with its columns of text."""
    tables = driver.rows(
        db, "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'"
    )
    for (table,) in tables:
        for _at, column, kind, *_more in driver.rows(db, f"PRAGMA table_info({table})"):
            if kind in ("TEXT", "ANY"):
                yield table, column


def columns(known):
    return {(table, column) for table, names in known.items() for column in names.split()}


def test_of_every_text_it_is_known_whether_it_may_say_a_name(db):
    anywhere = set(NAMELESS[""].split())
    known = columns(CLEARED) | columns(DROPPED) | columns(OWN) | columns(NAMELESS) | columns(READ)
    found = set(texts(db))
    assert {each for each in found - known if each[1] not in anywhere} == set()
    assert {each for each in known if each[0]} <= found, "no longer in the schema"


def fill(db, by, other):
    """A row of *other*, or of nobody, in each table that somebody writes into."""
    visitors.block(db, by, other.uuid, "waits")
    check_ins.check_in_visitor(db, by, other.uuid, force=True, reason="waits")
    job_orders.write_file(db, by, [(other.uuid, other.code)], name="a.pdf", stock="a6")
    sessions.save(db, by, code="S", title="Talk", date=date(2025, 4, 23), speakers=("Ann",))
    starts = datetime(2025, 4, 23, 14, tzinfo=UTC)
    theirs = Party(Side.THEIRS, PartyKind.COMPANY, "", "MEDC")
    met = meeting_saving.save(db, by, with_name="MEDC", starts=starts, parties=(theirs,))
    notes.log(db, by, met.uuid, text="trays")
    meeting_facts.record(db, by, met.uuid, Happening.ARRIVED, reason="late")
    follow_ups.save(db, by, text="send", owner="Tom", meeting=met.uuid)
    exports.record(db, by, exports.listing(db, exports.Wanted("visitors")), "a.csv")
    with changes.transaction(db, by, "import") as change:
        driver.run(
            db,
            "INSERT INTO imports(uuid, change, kind, name, digest, at, result)"
            " VALUES ('i', ?, 'visitors', 'a.csv', '', ?, '{}')",
            (change.uuid, change.stamp),
        )


def say(db, by, said):
    """Write *said* into each column that is cleared, but for those of the history, which follow."""
    with changes.transaction(db, replace(by, reason=said), "edit"):
        for table, column in sorted(columns(CLEARED) - columns({"history": "old new"})):
            wide = {"aliases": [said], "speakers": [said], "extra": {"Comes with": said}}
            value = json.dumps(wide[column]) if column in wide else said
            driver.run(db, f"UPDATE {table} SET {column} = ?", (value,))
            (rows,) = driver.one(db, f"SELECT count(*) FROM {table}")
            assert rows, f"nothing of {table} was written"


def test_the_whole_name_goes_from_every_text(db, by, why, ada):
    fill(db, by, ada)
    say(db, by, f"as {WHOLE} said")
    say(db, by, "nothing")
    say(db, by, f"for {WHOLE}")
    who = visitors.register(db, by, given_name="Zuzanna", family_name="Kanarinska")
    erasing.erase(db, why, who.uuid)
    left = [
        (table, column)
        for table, column in texts(db)
        if driver.one(db, f"SELECT 1 FROM {table} WHERE {column} LIKE '%kanarinska%'")
    ]
    assert left == []
    assert events.current(db).stand == "for –"
    assert visitors.by_uuid(db, ada.uuid).job_title == "for –"
    (extra,) = driver.one(db, "SELECT extra FROM visitors WHERE uuid = ?", (ada.uuid,))
    assert json.loads(extra) == {"Comes with": "for –"}
