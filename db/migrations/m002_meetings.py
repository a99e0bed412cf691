"""Meetings: who meets whom and when, what became of it, what was said, and what was promised.

What somebody has begun to write and not saved is in ``drafts``: no fact yet, so it is deleted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.migrations.making import keep, keep_history, only_append, run

if TYPE_CHECKING:
    from sqlite_utils import Database

_TABLES_2 = """
CREATE TABLE meetings (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, change TEXT NOT NULL, with_name TEXT NOT NULL,
    full_name TEXT NOT NULL DEFAULT '', aliases TEXT NOT NULL DEFAULT '[]', level TEXT NOT NULL DEFAULT '',
    date TEXT NOT NULL, part TEXT NOT NULL DEFAULT '', starts TEXT, ends TEXT, site TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '', position INTEGER NOT NULL DEFAULT 0, topic TEXT NOT NULL DEFAULT '',
    origin TEXT NOT NULL DEFAULT 'planned', external_key TEXT NOT NULL DEFAULT '', dropped INTEGER NOT NULL DEFAULT 0,
    removed INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX meetings_date ON meetings(date);
CREATE INDEX meetings_external ON meetings(external_key) WHERE external_key <> '';

CREATE TABLE meeting_parties (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, change TEXT NOT NULL, meeting TEXT NOT NULL, side TEXT NOT NULL,
    kind TEXT NOT NULL, ref TEXT NOT NULL DEFAULT '', name TEXT NOT NULL DEFAULT '', capacity TEXT NOT NULL DEFAULT '',
    removed INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX meeting_parties_meeting ON meeting_parties(meeting);
CREATE INDEX meeting_parties_ref ON meeting_parties(ref);

CREATE TABLE meeting_facts (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, change TEXT NOT NULL, meeting TEXT NOT NULL, kind TEXT NOT NULL,
    at TEXT NOT NULL, reason TEXT NOT NULL DEFAULT '', operator TEXT NOT NULL, station TEXT NOT NULL) STRICT;
CREATE INDEX meeting_facts_meeting ON meeting_facts(meeting);

CREATE TABLE meeting_notes (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, change TEXT NOT NULL, meeting TEXT NOT NULL, at TEXT NOT NULL,
    author TEXT NOT NULL, body TEXT NOT NULL DEFAULT '', shared INTEGER NOT NULL DEFAULT 0,
    outcome TEXT NOT NULL DEFAULT '', interest TEXT NOT NULL DEFAULT '', topics TEXT NOT NULL DEFAULT '[]',
    text TEXT NOT NULL DEFAULT '', corrects TEXT, words TEXT NOT NULL DEFAULT '', written_at TEXT NOT NULL,
    operator TEXT NOT NULL, station TEXT NOT NULL) STRICT;
CREATE INDEX meeting_notes_meeting ON meeting_notes(meeting);

CREATE TABLE note_shares (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, change TEXT NOT NULL, note TEXT NOT NULL, at TEXT NOT NULL,
    operator TEXT NOT NULL, station TEXT NOT NULL) STRICT;
CREATE INDEX note_shares_note ON note_shares(note);

CREATE TABLE follow_ups (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, change TEXT NOT NULL, meeting TEXT, visitor TEXT,
    text TEXT NOT NULL, owner TEXT NOT NULL DEFAULT '', delegate TEXT, body TEXT NOT NULL DEFAULT '',
    shared INTEGER NOT NULL DEFAULT 0, due TEXT, snoozed_until TEXT, done_at TEXT, done_by TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL, removed INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX follow_ups_meeting ON follow_ups(meeting) WHERE meeting IS NOT NULL;
CREATE INDEX follow_ups_visitor ON follow_ups(visitor) WHERE visitor IS NOT NULL;
CREATE INDEX follow_ups_due ON follow_ups(due) WHERE done_at IS NULL AND removed = 0;

CREATE TABLE meeting_outcomes (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, change TEXT NOT NULL, code TEXT NOT NULL, name_en TEXT NOT NULL,
    name_it TEXT NOT NULL, position INTEGER NOT NULL, removed INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE topics (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, change TEXT NOT NULL, code TEXT NOT NULL, name_en TEXT NOT NULL,
    name_it TEXT NOT NULL, position INTEGER NOT NULL, removed INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE next_edition (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, change TEXT NOT NULL, visitor TEXT NOT NULL, at TEXT NOT NULL,
    interested INTEGER NOT NULL, operator TEXT NOT NULL, station TEXT NOT NULL) STRICT;
CREATE INDEX next_edition_visitor ON next_edition(visitor);

CREATE TABLE drafts (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, subject TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '', words TEXT NOT NULL, operator TEXT NOT NULL, station TEXT NOT NULL,
    at TEXT NOT NULL) STRICT;
"""

_SEARCH_2 = """
CREATE VIRTUAL TABLE note_words USING fts5(
    words, content='meeting_notes', content_rowid='id',
    tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* Co'", prefix='2 3');
CREATE TRIGGER meeting_notes_search_insert AFTER INSERT ON meeting_notes BEGIN
    INSERT INTO note_words(rowid, words) VALUES (NEW.id, NEW.words);
END;
CREATE TRIGGER meeting_notes_search_update AFTER UPDATE OF words ON meeting_notes
WHEN OLD.words IS NOT NEW.words BEGIN
    INSERT INTO note_words(note_words, rowid, words) VALUES ('delete', OLD.id, OLD.words);
    INSERT INTO note_words(rowid, words) VALUES (NEW.id, NEW.words);
END;
CREATE TRIGGER meeting_notes_search_delete AFTER DELETE ON meeting_notes BEGIN
    INSERT INTO note_words(note_words, rowid, words) VALUES ('delete', OLD.id, OLD.words);
END;
"""

_HISTORY_2 = {
    "meetings": "with_name full_name aliases level date part starts ends site place position topic origin external_key"
    " dropped removed",
    "meeting_parties": "ref name capacity removed",
    "follow_ups": "text owner delegate meeting visitor body shared due snoozed_until done_at done_by removed",
    "meeting_outcomes": "code name_en name_it position removed",
    "topics": "code name_en name_it position removed",
}

_FACTS_2 = {
    "meeting_facts": "uuid change meeting kind at operator station",
    "meeting_notes": "uuid change meeting at author body shared outcome interest corrects written_at operator station",
    "note_shares": "uuid change note at operator station",
    "next_edition": "uuid change visitor at interested operator station",
}
"""What nobody changes later. An erasure blanks what was written: texts, their words, topics, reasons."""


def m002_meetings(db: Database) -> None:
    """Meetings with their parties, facts, notes and follow-ups; outcomes and topics; next edition."""
    run(db, _TABLES_2 + _SEARCH_2)
    run(db, "".join(keep_history(table, fields) for table, fields in _HISTORY_2.items()))
    run(db, "".join(only_append(table, fields) for table, fields in _FACTS_2.items()))
    run(db, "".join(map(keep, (*_HISTORY_2, *_FACTS_2))))
