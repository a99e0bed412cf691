"""Visitors whom a list or a sheet must not name, wherever a text speaks of them: whoever gets it
was not given their data, and "her boss Bob Brown decides" would give it.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from db import driver, phones
from db.erasure.erased_names import with_gone
from db.names import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from sqlite_utils import Database

    from db.rows import Visitor

_PEOPLE = """
SELECT coalesce(merged_into, uuid), given_name, family_name, email, phone
FROM visitors WHERE code <> '' ORDER BY id
"""
_OURS = "SELECT name, email, phone FROM delegates UNION ALL SELECT name, '', '' FROM operators"
_LONGEST = 9
"""Words of a name or an e-mail that are looked at together."""


class Unnamed:
    """All visitors but those *named* (uuids); None: nobody. They are read when the first text
    needs it: 1.7 s for 100,000. Who has the name of somebody *named*, or of ours, is not hidden.
    """

    def __init__(self, db: Database, named: Collection[str] | None) -> None:
        self._db, self.named = db, named

    def hides(self, visitor: Visitor) -> bool:
        """Whether the *visitor* must not be named."""
        return self.named is not None and visitor.uuid not in self.named

    def without(self, text: str) -> str:
        """*text* with a dash for each of their whole names, e-mails and phone numbers. First names
        stay: they are anybody's.
        """
        if self.named is None or not text.strip():
            return text
        return with_gone(text, self._spans)

    def _spans(self, letters: str) -> Iterator[tuple[int, int]]:
        """Where they stand in the folded *letters*: first and last place."""
        words = list(re.finditer(r"\S+", letters))
        at = 0
        while at < len(words):
            for number in range(min(_LONGEST, len(words) - at), 0, -1):
                if self._is_hidden([one[0] for one in words[at : at + number]]):
                    yield words[at].start(), words[at + number - 1].end() - 1
                    at += number
                    break
            else:
                at += 1

    def _is_hidden(self, words: list[str]) -> bool:
        if " ".join(words) in self._hidden:
            return True
        return all(one.isdigit() for one in words) and "".join(words) in self._hidden

    @cached_property
    def _hidden(self) -> frozenset[str]:
        hidden: set[str] = set()
        known: set[str] = set()
        for uuid, given, family, email, phone in driver.rows(self._db, _PEOPLE):
            driver.step_aside(self._db)
            into = known if self.named is not None and uuid in self.named else hidden
            into.update(_said(given, family, email, phone))
        for name, email, phone in driver.rows(self._db, _OURS):
            known.update(_said(name, "", email, phone))
        return frozenset(hidden - known)


def _said(given: str, family: str, email: str, phone: str) -> Iterator[str]:
    """What tells of somebody for sure, folded: one word alone may be anything."""
    names = [" ".join(fold(name).split()) for name in (given, family)]
    whole = " ".join(name for name in names if name)
    if " " in whole:
        yield whole
    if all(names):
        yield " ".join(reversed(names))
    if email:
        yield " ".join(fold(email).split())
    if phone:
        yield from (way for way in phones.dialled(phone) if len(way) >= phones.NATIONAL)
