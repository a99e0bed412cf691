"""The first schema: visitors, their codes and check-ins, the event, badges, and history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.migrations.making import keep, keep_history, only_append, run

if TYPE_CHECKING:
    from sqlite_utils import Database

_TABLES_1 = """
CREATE TABLE changes (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, at TEXT NOT NULL, operator TEXT NOT NULL, station TEXT NOT NULL,
    kind TEXT NOT NULL, reason TEXT NOT NULL DEFAULT '', subject TEXT, undoes TEXT) STRICT;
CREATE INDEX changes_undoes ON changes(undoes) WHERE undoes IS NOT NULL;
CREATE INDEX changes_subject ON changes(subject) WHERE subject IS NOT NULL AND kind NOT IN ('check_in', 'exit');

CREATE TABLE history (
    id INTEGER PRIMARY KEY, change TEXT NOT NULL, tbl TEXT NOT NULL, row TEXT NOT NULL, field TEXT NOT NULL,
    old ANY, new ANY) STRICT;
CREATE INDEX history_row ON history(row, field);
CREATE INDEX history_change ON history(change);

CREATE TABLE retractions (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, fact TEXT NOT NULL, change TEXT NOT NULL) STRICT;
CREATE INDEX retractions_fact ON retractions(fact);

CREATE TABLE stations (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, change TEXT NOT NULL, name TEXT NOT NULL,
    created_at TEXT NOT NULL) STRICT;

CREATE TABLE operators (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, change TEXT NOT NULL, name TEXT NOT NULL,
    role TEXT NOT NULL DEFAULT 'staff', pin TEXT NOT NULL DEFAULT '', body TEXT NOT NULL DEFAULT '', removed INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE event (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, change TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL,
    edition INTEGER, kind TEXT NOT NULL DEFAULT '', starts TEXT NOT NULL, ends TEXT NOT NULL, programme_from TEXT,
    venue TEXT NOT NULL DEFAULT '', city TEXT NOT NULL DEFAULT '', country TEXT NOT NULL DEFAULT '', zone TEXT NOT NULL,
    locale TEXT NOT NULL DEFAULT 'en_US', stand TEXT NOT NULL DEFAULT '', promoted_name TEXT NOT NULL DEFAULT '',
    promoted_edition INTEGER, promoted_starts TEXT, promoted_ends TEXT, promoted_zone TEXT NOT NULL DEFAULT '',
    controller TEXT NOT NULL DEFAULT '', retention_until TEXT, layout TEXT NOT NULL DEFAULT '', key BLOB NOT NULL,
    sample INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE badge_types (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, change TEXT NOT NULL, code TEXT NOT NULL, name_en TEXT NOT NULL,
    name_it TEXT NOT NULL, colour TEXT NOT NULL, position INTEGER NOT NULL, layout TEXT NOT NULL DEFAULT '',
    removed INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE layouts (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, change TEXT NOT NULL, name TEXT NOT NULL, stock TEXT NOT NULL,
    text TEXT NOT NULL, removed INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE visitors (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, change TEXT NOT NULL, code TEXT NOT NULL,
    given_name TEXT NOT NULL DEFAULT '', family_name TEXT NOT NULL DEFAULT '', company TEXT NOT NULL DEFAULT '',
    job_title TEXT NOT NULL DEFAULT '', email TEXT NOT NULL DEFAULT '', phone TEXT NOT NULL DEFAULT '',
    country TEXT NOT NULL DEFAULT '', city TEXT NOT NULL DEFAULT '', region TEXT NOT NULL DEFAULT '',
    company_type TEXT NOT NULL DEFAULT '', language TEXT NOT NULL DEFAULT '', badge_type TEXT NOT NULL DEFAULT '',
    external_id TEXT NOT NULL DEFAULT '', external_key TEXT NOT NULL DEFAULT '', interests TEXT NOT NULL DEFAULT '',
    organiser_opt_in TEXT NOT NULL DEFAULT '', extra TEXT NOT NULL DEFAULT '', source TEXT NOT NULL,
    name_words TEXT NOT NULL DEFAULT '', other_words TEXT NOT NULL DEFAULT '', name_key TEXT NOT NULL DEFAULT '',
    person_key TEXT NOT NULL DEFAULT '', email_key TEXT NOT NULL DEFAULT '',
    incomplete INTEGER NOT NULL DEFAULT 0, doubtful INTEGER NOT NULL DEFAULT 0, blocked INTEGER NOT NULL DEFAULT 0,
    cancelled INTEGER NOT NULL DEFAULT 0, withdrawn INTEGER NOT NULL DEFAULT 0, merged_into TEXT,
    valid_from TEXT, valid_until TEXT, created_at TEXT NOT NULL, updated_at TEXT NOT NULL) STRICT;
CREATE INDEX visitors_code ON visitors(code);
CREATE INDEX visitors_external ON visitors(external_key);
CREATE INDEX visitors_email ON visitors(email_key);
CREATE INDEX visitors_person ON visitors(person_key);
CREATE INDEX visitors_name ON visitors(name_key) WHERE merged_into IS NULL AND withdrawn = 0;
CREATE INDEX visitors_blocked ON visitors(name_key) WHERE blocked = 1;
CREATE INDEX visitors_cancelled ON visitors(name_key) WHERE cancelled = 1;
CREATE INDEX visitors_incomplete ON visitors(name_key) WHERE incomplete = 1;
CREATE INDEX visitors_doubtful ON visitors(name_key) WHERE doubtful = 1;
CREATE INDEX visitors_company ON visitors(company COLLATE NOCASE) WHERE merged_into IS NULL AND withdrawn = 0;
CREATE INDEX visitors_merged ON visitors(merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE codes (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, change TEXT NOT NULL, visitor TEXT NOT NULL, code TEXT NOT NULL,
    comparable TEXT NOT NULL, kind TEXT NOT NULL, made_at TEXT NOT NULL, revoked_at TEXT) STRICT;
CREATE INDEX codes_comparable ON codes(comparable);
CREATE INDEX codes_visitor ON codes(visitor);

CREATE TABLE check_ins (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, change TEXT NOT NULL, visitor TEXT NOT NULL,
    session TEXT NOT NULL DEFAULT '', way TEXT NOT NULL, at TEXT NOT NULL, day TEXT NOT NULL, code TEXT NOT NULL DEFAULT '',
    forced INTEGER NOT NULL DEFAULT 0, reason TEXT NOT NULL DEFAULT '', scan TEXT NOT NULL DEFAULT '',
    operator TEXT NOT NULL, station TEXT NOT NULL) STRICT;
CREATE INDEX check_ins_visitor ON check_ins(visitor, session, at);
CREATE INDEX check_ins_day ON check_ins(day, session, visitor);
CREATE INDEX check_ins_scan ON check_ins(scan) WHERE scan <> '';

CREATE TABLE head_counts (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, change TEXT NOT NULL, at TEXT NOT NULL, day TEXT NOT NULL,
    badge_type TEXT NOT NULL DEFAULT '', people INTEGER NOT NULL, operator TEXT NOT NULL, station TEXT NOT NULL) STRICT;

CREATE TABLE sessions (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, change TEXT NOT NULL, code TEXT NOT NULL, title TEXT NOT NULL,
    kind TEXT NOT NULL DEFAULT '', date TEXT, part TEXT NOT NULL DEFAULT '', opens TEXT, closes TEXT,
    place TEXT NOT NULL DEFAULT '', speakers TEXT NOT NULL DEFAULT '[]', promotes TEXT NOT NULL DEFAULT '',
    admits TEXT NOT NULL DEFAULT '[]', removed INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE bodies (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, change TEXT NOT NULL, name TEXT NOT NULL,
    kind TEXT NOT NULL DEFAULT 'body', aliases TEXT NOT NULL DEFAULT '[]', place TEXT NOT NULL DEFAULT '', position INTEGER NOT NULL DEFAULT 0,
    removed INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE delegates (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, change TEXT NOT NULL, name TEXT NOT NULL,
    leads INTEGER NOT NULL DEFAULT 0, capacity TEXT NOT NULL DEFAULT 'delegate', roles TEXT NOT NULL DEFAULT '[]',
    aliases TEXT NOT NULL DEFAULT '[]', email TEXT NOT NULL DEFAULT '', phone TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL DEFAULT 0, removed INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE notices (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, change TEXT NOT NULL, version TEXT NOT NULL, language TEXT NOT NULL,
    title TEXT NOT NULL, text TEXT NOT NULL, purposes TEXT NOT NULL, removed INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE consents (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, change TEXT NOT NULL, visitor TEXT NOT NULL, purpose TEXT NOT NULL,
    body TEXT NOT NULL DEFAULT '', answer INTEGER NOT NULL, notice_version TEXT NOT NULL, language TEXT NOT NULL,
    at TEXT NOT NULL, how TEXT NOT NULL, operator TEXT NOT NULL, station TEXT NOT NULL,
    named TEXT NOT NULL DEFAULT '[]') STRICT;
CREATE INDEX consents_visitor ON consents(visitor, purpose);

CREATE TABLE badge_jobs (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, change TEXT NOT NULL, at TEXT NOT NULL, printer TEXT NOT NULL,
    stock TEXT NOT NULL, layout TEXT NOT NULL DEFAULT '', title TEXT NOT NULL, why TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT '', replaces TEXT NOT NULL DEFAULT '', places TEXT NOT NULL DEFAULT '',
    operator TEXT NOT NULL, station TEXT NOT NULL) STRICT;
CREATE INDEX badge_jobs_at ON badge_jobs(at);

CREATE TABLE badge_prints (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, change TEXT NOT NULL, job TEXT NOT NULL, visitor TEXT NOT NULL,
    code TEXT NOT NULL, copy INTEGER NOT NULL) STRICT;
CREATE INDEX badge_prints_visitor ON badge_prints(visitor);
CREATE INDEX badge_prints_job ON badge_prints(job);

CREATE TABLE job_states (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, change TEXT NOT NULL, job TEXT NOT NULL, at TEXT NOT NULL,
    state TEXT NOT NULL, trouble TEXT NOT NULL DEFAULT '', detail TEXT NOT NULL DEFAULT '', ref TEXT NOT NULL DEFAULT '',
    operator TEXT NOT NULL, station TEXT NOT NULL) STRICT;
CREATE INDEX job_states_job ON job_states(job);

CREATE TABLE imports (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, change TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL,
    digest TEXT NOT NULL, at TEXT NOT NULL, result TEXT NOT NULL, named TEXT NOT NULL DEFAULT '[]') STRICT;

CREATE TABLE import_maps (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, change TEXT NOT NULL, headers TEXT NOT NULL,
    columns TEXT NOT NULL) STRICT;
CREATE INDEX import_maps_headers ON import_maps(headers);

CREATE TABLE spare_badges (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, change TEXT NOT NULL, number INTEGER NOT NULL,
    code TEXT NOT NULL, made_at TEXT NOT NULL) STRICT;
CREATE INDEX spare_badges_code ON spare_badges(code);
"""

# Text arrives folded, so that only blanks part words; marks belong to them (vowel signs of Indic scripts).
# Eight megabytes gathered before a write leave one piece to look into after a list of 100,000, not eight.
_SEARCH_1 = """
CREATE VIRTUAL TABLE visitor_words USING fts5(
    name_words, other_words, content='visitors', content_rowid='id',
    tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* Co'", prefix='1 2 3');
CREATE VIRTUAL TABLE visitor_parts USING fts5(
    name_words, other_words, content='visitors', content_rowid='id',
    tokenize='trigram', detail='none', columnsize=0);
INSERT INTO visitor_words(visitor_words, rank) VALUES ('hashsize', 8388608);
INSERT INTO visitor_parts(visitor_parts, rank) VALUES ('hashsize', 8388608);
CREATE VIRTUAL TABLE visitor_terms USING fts5vocab('visitor_words', 'row');
CREATE TRIGGER visitors_search_insert AFTER INSERT ON visitors BEGIN
    INSERT INTO visitor_words(rowid, name_words, other_words) VALUES (NEW.id, NEW.name_words, NEW.other_words);
    INSERT INTO visitor_parts(rowid, name_words, other_words) VALUES (NEW.id, NEW.name_words, NEW.other_words);
END;
CREATE TRIGGER visitors_search_update AFTER UPDATE OF name_words, other_words ON visitors
WHEN OLD.name_words IS NOT NEW.name_words OR OLD.other_words IS NOT NEW.other_words BEGIN
    INSERT INTO visitor_words(visitor_words, rowid, name_words, other_words)
        VALUES ('delete', OLD.id, OLD.name_words, OLD.other_words);
    INSERT INTO visitor_parts(visitor_parts, rowid, name_words, other_words)
        VALUES ('delete', OLD.id, OLD.name_words, OLD.other_words);
    INSERT INTO visitor_words(rowid, name_words, other_words) VALUES (NEW.id, NEW.name_words, NEW.other_words);
    INSERT INTO visitor_parts(rowid, name_words, other_words) VALUES (NEW.id, NEW.name_words, NEW.other_words);
END;
CREATE TRIGGER visitors_search_delete AFTER DELETE ON visitors BEGIN
    INSERT INTO visitor_words(visitor_words, rowid, name_words, other_words)
        VALUES ('delete', OLD.id, OLD.name_words, OLD.other_words);
    INSERT INTO visitor_parts(visitor_parts, rowid, name_words, other_words)
        VALUES ('delete', OLD.id, OLD.name_words, OLD.other_words);
END;
"""

_HISTORY_1 = {
    "visitors": "code given_name family_name company job_title email phone country city region company_type language"
    " badge_type external_id interests organiser_opt_in extra doubtful blocked cancelled withdrawn"
    " merged_into valid_from valid_until",
    "codes": "revoked_at visitor",
    "stations": "name",
    "operators": "name role pin body removed",
    "event": "code name edition kind starts ends programme_from venue city country zone locale stand promoted_name"
    " promoted_edition promoted_starts promoted_ends promoted_zone controller retention_until layout",
    "badge_types": "code name_en name_it colour position layout removed",
    "layouts": "name stock text removed",
    "sessions": "code title kind date part opens closes place speakers promotes admits removed",
    "bodies": "name kind aliases place position removed",
    "delegates": "name leads capacity roles aliases email phone position removed",
    "notices": "version language title text purposes removed",
}

_FACTS_1 = {
    "changes": "uuid at operator station kind undoes",
    "history": "change tbl row field",
    "retractions": "uuid change fact",
    "check_ins": "uuid change visitor session way at day forced",
    "head_counts": "uuid change at day people",
    "consents": "uuid change visitor purpose body answer notice_version language at how",
    "spare_badges": "uuid change number code made_at",
    "badge_jobs": "uuid change at printer stock layout title why replaces",
    "badge_prints": "uuid change job visitor copy",
    "job_states": "uuid change job at state trouble ref",
}
"""What nobody changes later. An erasure blanks other columns: reasons, what was scanned, old and new values."""

_STAYING_1 = (*_HISTORY_1, "imports", "import_maps")
"""Rows that are corrected, marked or pointed elsewhere, and never deleted."""


def m001_the_desk(db: Database) -> None:
    """Visitors, their codes and check-ins, the event, and the history of all of it."""
    run(db, _TABLES_1 + _SEARCH_1)
    run(db, "".join(keep_history(table, fields) for table, fields in _HISTORY_1.items()))
    run(db, "".join(only_append(table, fields) for table, fields in _FACTS_1.items()))
    run(db, "".join(map(keep, (*_FACTS_1, *_STAYING_1))))
