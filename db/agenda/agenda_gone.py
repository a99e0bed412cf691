"""What a schedule lacks of what its earlier versions brought, and whether it is the whole of it.

A list drops nothing that another source brought: of two organisers each has only their own. Which
source a list is of is told by the meetings that it shares with the lists before, since names of
files differ from version to version and are alike between organisers.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.agenda.agenda_known import stem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from db.agenda.agenda_known import Known
    from db.agenda.agenda_seats import Wanted
    from db.rows import Meeting


@dataclass(frozen=True, slots=True)
class Gone:
    """The ``meetings`` that a list lacks, whether it is the ``whole`` schedule of its source, and
    the ``source`` that it continues, "" for none.
    """

    meetings: tuple[Meeting, ...]
    whole: bool
    source: str


@dataclass(frozen=True, slots=True)
class _Share:
    """What a list has of one source: the meetings that stand, those of its own days, and how many
    it ``found``, dropped ones too.
    """

    source: str
    standing: list[Meeting]
    around: list[Meeting]
    found: int


def gone(
    wanted: Sequence[Wanted],
    met: Mapping[int, Meeting],
    known: Known,
    name: str,
    *,
    whole: bool | None = None,
) -> Gone:
    """What the list called *name* lacks, of which *met* are here already.

    It is the whole schedule of a source (or of its own days) when it has at least half of what is
    there and no fewer than two rows for three that were there; less is a part: one day, or one
    body. Where staff say *whole* or not, that holds, for what its own source brought.
    """
    here = {meeting.uuid for meeting in met.values()}
    new = len(wanted) - len(met)
    shares = _shares(wanted, here, known, stem(name))
    lost: list[Meeting] = []
    complete = bool(wanted)
    for share in shares:
        scope = share.standing
        if not whole and not _is_whole(scope, here, new):
            lacks = [one for one in share.around if one.uuid not in here]
            scope = share.around if lacks else scope
        lost += [one for one in scope if one.uuid not in here]
        complete = complete and _is_whole(scope, here, new)
    best = max(shares, key=lambda share: share.found, default=None)
    continues = best is not None and (best.found or whole)
    return Gone(
        tuple(lost),
        complete if whole is None else whole,
        best.source if best is not None and continues else "",
    )


def _shares(wanted: Sequence[Wanted], here: set[str], known: Known, name: str) -> list[_Share]:
    """What the list has of each source of which it is a version."""
    brought: defaultdict[str, list[Meeting]] = defaultdict(list)
    for one in known.meetings:
        if one.uuid in known.imported and one.uuid not in known.removed:
            brought[known.imported[one.uuid]].append(one)
    days = [one.day for one in wanted]
    shares: list[_Share] = []
    for source, listed in brought.items():
        standing = [one for one in listed if not one.dropped]
        around = [one for one in standing if days and min(days) <= one.date <= max(days)]
        found = sum(1 for one in listed if one.uuid in here)
        shares.append(_Share(source, standing, around, found))
    called = {source for source, names in known.named.items() if name and name in names}
    versions = [
        share
        for share in shares
        if share.found
        and (2 * share.found >= min(len(share.standing), len(wanted)) or share.source in called)
    ]
    # A list of the same name with nobody in common: staff may say that it stands for the other.
    return versions or [share for share in shares if share.source in called]


def _is_whole(scope: Sequence[Meeting], here: set[str], new: int) -> bool:
    found = sum(1 for one in scope if one.uuid in here)
    return 2 * found >= len(scope) and 3 * (found + new) >= 2 * len(scope)
