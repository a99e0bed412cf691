"""What somebody has begun to write and not saved: who is erased goes from it, their words stay."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, cast

from db import driver

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlite_utils import Database

    from db.erasure.erased_names import Names


_WORDS = ("text", "step", "owner")
"""Where a form keeps what somebody wrote freely. What else it keeps are codes, and who is there."""


def blank(db: Database, people: Sequence[str], names: Names) -> None:
    """Take *names* out of all drafts: out of free words also first names, since nobody will read
    them for what another may be called, and who writes one sees the dash. Dropped are drafts that
    are about the visitors *people* (uuids) themselves. For use inside a transaction.
    """
    for uuid, subject, title, words in driver.rows(
        db, "SELECT uuid, subject, title, words FROM drafts"
    ):
        if any(who in f"{subject} {words}" for who in people):
            driver.run(db, "DELETE FROM drafts WHERE uuid = ?", (uuid,))
            continue
        texts = names.without(title), _without(words, names)
        if texts != (title, words):
            driver.run(db, "UPDATE drafts SET title = ?, words = ? WHERE uuid = ?", (*texts, uuid))


def _without(words: str, names: Names) -> str:
    """The *words* of a draft, JSON as its form wants it, without *names*; as they are where they
    say none.
    """
    try:
        told = json.loads(words)
    except ValueError:
        return names.without(words)
    cleared = _cleared(told, names, names.without_whole)
    return words if cleared == told else json.dumps(cleared, ensure_ascii=False)


def _cleared(told: Any, names: Names, without: Callable[[str], str]) -> Any:
    if isinstance(told, str):
        return without(told)
    if isinstance(told, list):
        return [_cleared(one, names, without) for one in cast("list[Any]", told)]
    if isinstance(told, dict):
        form = cast("dict[str, Any]", told)
        free = _WORDS if form.get("ref") != "" else (*_WORDS, "name")
        return {
            key: _cleared(one, names, names.without if key in free else without)
            for key, one in form.items()
        }
    return told
