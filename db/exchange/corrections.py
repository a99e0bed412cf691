"""What a fresher list corrects in a visitor who is here, and what it must not."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from db.badges import codes
from db.names import fold, lost_letters
from db.visitor.visitor_rows import TEXTS

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

KEPT = (*TEXTS, "extra", "cancelled", "valid_from", "valid_until")
"""What a list can change in a visitor who is here."""

_PERSON = ("given_name", "family_name", "email", "phone")
_AS_GOOD = "as_good"


def compare(
    old: Mapping[str, Any],
    new: Mapping[str, Any],
    edited: Collection[str] = (),
    *,
    renamed: bool = False,
) -> tuple[dict[str, tuple[Any, Any]], tuple[tuple[str, str], ...]]:
    """What the list would write, field: (old, new); and what it has otherwise, with the reason.

    Blanks write nothing. Reasons why theirs is not written: ``edited_here``, staff corrected the
    field; ``checked_in``, somebody came under this name and the list has another (*renamed*);
    ``lost_letters``; ``other_id``; ``phone_unclear``; ``country_unknown``. What only lost accents
    or capitals on the way is passed over.
    """
    changes: dict[str, tuple[Any, Any]] = {}
    kept: list[tuple[str, str]] = []
    for name in KEPT:
        before, after = old[name], new[name]
        if name == "extra":
            after = _joined(before, after)
        if after is None or after in ("", before):
            continue
        if reason := _why_not(name, before, after):
            if reason != _AS_GOOD:
                kept.append((name, reason))
        elif name in edited:
            kept.append((name, "edited_here"))
        elif renamed and name in _PERSON:
            kept.append((name, "checked_in"))
        else:
            changes[name] = (before, after)
    return changes, tuple(kept)


def _why_not(name: str, before: Any, after: Any) -> str:
    """Why *after* does not take the place of *before*, or ""."""
    if not isinstance(after, str) or not before or name in ("extra", "organiser_opt_in"):
        return ""
    if name == "external_id":
        return _AS_GOOD if codes.comparable(before) == codes.comparable(after) else "other_id"
    if lost_letters(after) and not lost_letters(before):
        return "lost_letters"
    if name == "email":
        return _AS_GOOD if before.casefold() == after.casefold() else ""
    if name == "phone" and before.startswith("+") and not after.startswith("+"):
        return "phone_unclear"
    if name == "country" and len(before) == 2 != len(after):
        return "country_unknown"
    if fold(before) == fold(after) and _marks(after) <= _marks(before):
        return _AS_GOOD
    return ""


def _marks(text: str) -> tuple[int, int]:
    """How many accents and the like, and how many capitals inside words, a text has.

    A list that lost them corrects nothing.
    """
    letters = len(text) - len(text.encode("ascii", "ignore"))
    inside = sum(1 for a, b in pairwise(text) if a.islower() and b.isupper())
    return letters, inside


def _joined(before: str, after: str) -> str:
    """What was kept beside the visitor and what the list brings; the list wins."""
    if not before or not after:
        return after
    joined = {**json.loads(before), **json.loads(after)}
    return json.dumps(joined, ensure_ascii=False)
