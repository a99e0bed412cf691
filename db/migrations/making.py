"""What migrations are made with: triggers that keep history, and statements one by one.

Frozen with the first released migration: what it writes is part of the schema of old files.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def keep_history(table: str, fields: str) -> str:
    """One trigger a field, since SQLite passes over those whose field an UPDATE does not name."""
    return "".join(
        f"CREATE TRIGGER {table}_{field}_history AFTER UPDATE OF {field} ON {table}\n"  # noqa: S608  names from above
        f"WHEN OLD.{field} IS NOT NEW.{field} BEGIN\n"
        f"INSERT INTO history(change, tbl, row, field, old, new)"
        f" SELECT uuid, '{table}', NEW.uuid, '{field}', OLD.{field}, NEW.{field}"
        f" FROM changes WHERE id = (SELECT max(id) FROM changes);\nEND;\n"
        for field in fields.split()
    )


def only_append(table: str, fields: str) -> str:
    """A trigger that refuses another value of the *fields* of a fact."""
    columns = ", ".join(fields.split())
    return (
        f"CREATE TRIGGER {table}_stay BEFORE UPDATE OF {columns} ON {table} BEGIN\n"
        f"SELECT RAISE(ABORT, '{table}: facts are appended');\nEND;\n"
    )


def keep(table: str) -> str:
    """A trigger that refuses to delete rows."""
    return (
        f"CREATE TRIGGER {table}_keep BEFORE DELETE ON {table} BEGIN\n"
        f"SELECT RAISE(ABORT, '{table}: rows are not deleted');\nEND;\n"
    )


def run(db: Database, script: str) -> None:
    """Run the statements of *script*; one ends with a line's last ``;``, a trigger with ``END;``.

    sqlite-utils' own ``executescript`` looks for the ends letter by letter: 0.2 s for this schema.
    """
    statement = ""
    for line in script.splitlines():
        statement += line + "\n"
        inside_trigger = statement.lstrip().startswith("CREATE TRIGGER")
        if line == "END;" or (line.endswith(";") and not inside_trigger):
            db.conn.execute(statement)
            statement = ""
