"""Other visitors' cards that say the whole name of somebody who is erased: "assistant of"."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, cast

from db import driver
from db.visitor.visitor_rows import rederive

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.erasure.erased_names import Names

FIELDS = ("job_title", "interests", "organiser_opt_in", "city", "region", "extra")
"""Those in which another is named. Who has the same name, e-mail or company keeps them."""


def blank(db: Database, ours: str, names: Names) -> None:
    """Take the whole name out of the cards of others than the visitors *ours* (a JSON list of
    uuids). For use inside the transaction that erases those.
    """
    columns = ", ".join(FIELDS)
    said = " OR ".join(f"{name} <> ''" for name in FIELDS)
    for uuid, *texts in driver.rows(
        db,
        f"SELECT uuid, {columns} FROM visitors WHERE ({said})"  # noqa: S608  names of ours
        " AND uuid NOT IN (SELECT value FROM json_each(?))",
        (ours,),
    ):
        if not names.are_whole_in("\n".join(texts)):
            continue
        kept = [*map(names.without_whole, texts[:-1]), _columns(texts[-1], names)]
        if kept != texts:
            values = ", ".join(f"{name} = ?" for name in FIELDS)
            driver.run(db, f"UPDATE visitors SET {values} WHERE uuid = ?", (*kept, uuid))  # noqa: S608  names of ours
            rederive(db, uuid)


def _columns(extra: str, names: Names) -> str:
    """Further columns of a list (JSON, values by name) without the whole name."""
    try:
        told = cast("dict[str, Any]", json.loads(extra)) if extra else {}
    except ValueError:
        return names.without_whole(extra)
    cleared = {
        key: names.without_whole(value) if isinstance(value, str) else value
        for key, value in told.items()
    }
    return extra if cleared == told else json.dumps(cleared, ensure_ascii=False)
