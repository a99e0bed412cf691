"""Which labels of its sheets a run of badges goes to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Places:
    """Where badges go on sheets. Labels are counted from 1, along the rows.

    The first badge goes to label *start* of the first sheet; *spoilt* labels of that sheet are
    passed over. Every later sheet is a fresh one: all of its labels are used, from the first on.
    With *crop_marks* each badge has lines around its corners to cut along, outside all labels.
    Stock that is no sheet has one label a page.
    """

    start: int = 1
    spoilt: frozenset[int] = field(default=frozenset())
    crop_marks: bool = False

    def check(self, per_page: int) -> None:
        """Raises ValueError where a sheet of *per_page* labels has not these, or none is free."""
        wrong = [n for n in sorted({self.start, *self.spoilt}) if not 1 <= n <= per_page]
        if wrong:
            raise ValueError(f"there is no place {wrong[0]} among {per_page}")
        if not self.first_sheet(per_page):
            raise ValueError(f"no label is left among {per_page}")

    def first_sheet(self, per_page: int) -> tuple[int, ...]:
        """The labels of the first sheet that can be used, in their order."""
        return tuple(n for n in range(self.start, per_page + 1) if n not in self.spoilt)

    def sheets(self, per_page: int) -> Iterator[tuple[int, ...]]:
        """The labels to use on each sheet, one sheet after the other, without end."""
        yield self.first_sheet(per_page)
        while True:
            yield tuple(range(1, per_page + 1))

    def pages(self, count: int, per_page: int) -> int:
        """On how many sheets *count* badges are; 0 for none."""
        if not count:
            return 0
        later = max(0, count - len(self.first_sheet(per_page)))
        return 1 + -(-later // per_page)

    def gone(self, count: int, per_page: int) -> frozenset[int]:
        """The labels that are gone from the last sheet once *count* badges are on paper.

        Empty when that sheet is used up: the next run begins with a fresh one.
        """
        if not count:
            gone = frozenset(range(1, self.start)) | self.spoilt
        elif count <= len(free := self.first_sheet(per_page)):
            gone = frozenset(range(1, self.start)) | self.spoilt | frozenset(free[:count])
        else:
            later = (count - len(free) - 1) % per_page + 1
            gone = frozenset(range(1, later + 1))
        return gone if len(gone) < per_page else frozenset()


FRESH = Places()
"""A fresh sheet, used from its first label on."""
