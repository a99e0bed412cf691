"""The floors: the same work by the plainest means, with nothing of ours in the way.

Here alone the driver is used without ``db``: that is what a floor is.
"""

from __future__ import annotations

import csv
import sqlite3
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

CHECK_IN = (
    "plain sqlite3, WAL, synchronous=FULL: SELECT * FROM visitors WHERE code = ?;"
    " INSERT INTO check_ins VALUES (?, ?, ?, ?); COMMIT"
)
KEYSTROKE = "plain sqlite3: SELECT rowid FROM words WHERE words MATCH ?|'*' LIMIT 20 (prefix='2 3')"
LIST = (
    "csv + phonenumbers + email-validator + executemany into the same columns + one rebuild of"
    " each index"
)


def connect(path: Path) -> sqlite3.Connection:
    """A plain connection with the durability that ours has."""
    conn = sqlite3.connect(path, isolation_level=None)
    for pragma in ("locking_mode=EXCLUSIVE", "journal_mode=WAL", "synchronous=FULL"):
        conn.execute(f"PRAGMA {pragma}")
    return conn


def fill(path: Path, codes: list[str], folded: list[str]) -> sqlite3.Connection:
    """A plain file with one visitor for each of *codes*, and their words in a prefix index."""
    conn = connect(path)
    conn.execute("BEGIN")
    conn.execute("CREATE TABLE visitors (id INTEGER PRIMARY KEY, code TEXT, folded TEXT)")
    conn.execute("CREATE TABLE check_ins (id INTEGER PRIMARY KEY, visitor INT, at TEXT, by TEXT)")
    conn.executemany(
        "INSERT INTO visitors(code, folded) VALUES (?, ?)", zip(codes, folded, strict=True)
    )
    conn.execute("CREATE INDEX visitors_code ON visitors(code)")
    conn.execute("CREATE INDEX check_ins_visitor ON check_ins(visitor)")
    conn.execute(
        "CREATE VIRTUAL TABLE words USING fts5(folded, content='visitors', content_rowid='id',"
        " prefix='2 3')"
    )
    conn.execute("INSERT INTO words(words) VALUES ('rebuild')")
    conn.execute("COMMIT")
    return conn


def check_in(conn: sqlite3.Connection, code: str) -> None:
    """One durable check-in: look up, insert, commit."""
    conn.execute("BEGIN IMMEDIATE")
    found = conn.execute("SELECT * FROM visitors WHERE code = ?", (code,)).fetchone()
    conn.execute(
        "INSERT INTO check_ins(visitor, at, by) VALUES (?, ?, ?)",
        (found[0], "2025-04-23T13:11:00.000Z", "Tom"),
    )
    conn.execute("COMMIT")


def keystroke(conn: sqlite3.Connection, letters: str) -> list[int]:
    """The first twenty whose words begin with *letters*."""
    found = conn.execute(
        "SELECT rowid FROM words WHERE words MATCH ? LIMIT 20", (f'"{letters}"*',)
    ).fetchall()
    return [row[0] for row in found]


def import_list(path: Path, target: Path, codes: list[str]) -> float:
    """Seconds to bring the CSV list *path* into a new file *target*: see ``LIST``."""
    import phonenumbers
    from email_validator import EmailNotValidError, validate_email

    began = time.perf_counter()
    conn = connect(target)
    rows: list[tuple[str, ...]] = []
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        next(reader)
        for code, row in zip(codes, reader, strict=True):
            number = phonenumbers.parse(row[6], "US")
            phone = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
            try:
                email = validate_email(
                    row[5], check_deliverability=False, test_environment=True
                ).normalized
            except EmailNotValidError:
                email = ""
            folded = f"{row[1]} {row[2]} {row[3]} {email} {code} {row[0]}".casefold()
            rows.append((*row[:5], email, phone, *row[7:], code, folded))
    _store(conn, rows)
    conn.close()
    return time.perf_counter() - began


def _store(conn: sqlite3.Connection, rows: list[tuple[str, ...]]) -> None:
    conn.execute("BEGIN")
    conn.execute(
        "CREATE TABLE visitors (id INTEGER PRIMARY KEY, external_id TEXT, given_name TEXT,"
        " family_name TEXT, company TEXT, job_title TEXT, email TEXT, phone TEXT, country TEXT,"
        " badge_type TEXT, code TEXT, folded TEXT) STRICT"
    )
    marks = ", ".join("?" * 11)
    conn.executemany(f"INSERT INTO visitors VALUES (NULL, {marks})", rows)  # noqa: S608  marks only
    for column in ("code", "external_id", "email"):
        conn.execute(f"CREATE INDEX visitors_{column} ON visitors({column})")
    outside = "folded, content='visitors', content_rowid='id'"
    conn.execute(f"CREATE VIRTUAL TABLE words USING fts5({outside}, prefix='2 3')")
    conn.execute(
        f"CREATE VIRTUAL TABLE parts USING fts5({outside}, tokenize='trigram', detail='none',"
        " columnsize=0)"
    )
    for index in ("words", "parts"):
        conn.execute(f"INSERT INTO {index}({index}) VALUES ('rebuild')")  # noqa: S608  names above
    conn.execute("COMMIT")
