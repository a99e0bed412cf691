"""What would tell who somebody was who is erased, wherever it was written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from db.names import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.rows import Visitor

GONE = "–"
"""What stands where a name was and something must stand."""

_SHORTEST = 3
"""Letters of a name that are looked for in texts: "Li" is in every second word."""


class Names:
    """What would tell who it was: names, whole and in parts, e-mails and phone numbers.

    ``plain`` finds them as people write them, ``folded`` as a search index has them.
    """

    def __init__(self, people: Sequence[Visitor]) -> None:
        words: set[str] = set()
        for one in people:
            words |= {one.name, f"{one.family_name} {one.given_name}", one.email, one.phone}
        self._whole = _pattern({word for word in words if " " in word or not word.isalpha()})
        for one in people:
            words |= {*one.given_name.split(), *one.family_name.split()}
            words |= {one.given_name, one.family_name}
        self.plain = _pattern(words)
        self.folded = _pattern({fold(word) for word in words})

    def without(self, text: str) -> str:
        """*text* with a dash wherever one of them stood."""
        return self.plain.sub(GONE, text)

    def without_whole(self, text: str) -> str:
        """*text* with a dash where a whole name, an e-mail or a phone number of theirs stood."""
        return self._whole.sub(GONE, text)

    def are_in(self, text: str) -> bool:
        """Whether *text* says one of them."""
        return self.plain.search(text) is not None


def _pattern(words: set[str]) -> re.Pattern[str]:
    """Finds any of *words* that is long enough, whole; nothing at all where none is."""
    long = {word.strip() for word in words if len(word.strip()) >= _SHORTEST}
    found = "|".join(re.escape(word) for word in sorted(long, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{found})(?!\w)" if found else r"(?!)", re.IGNORECASE)
