"""The rows of a list that seem to be somebody known, in the groups that staff decide about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.exchange.matching import Decision, Kind, Match

if TYPE_CHECKING:
    from db.lists_in.imports import ImportPlan

SAME_ID, SAME_EMAIL, SAME_PERSON = "same_id", "same_email", "same_person"
TWICE, SHARED, ERASED = "twice", "shared", "erased"

GROUPS = (ERASED, SAME_ID, SAME_EMAIL, SAME_PERSON, TWICE, SHARED)
"""Erased on request; known by their registration id, e-mail, or name and company; twice in the
list; and people who share an id or an address with somebody of another name."""

_USUAL = {
    SAME_ID: Decision.UPDATE,
    SAME_EMAIL: Decision.SKIP,
    SAME_PERSON: Decision.SKIP,
    TWICE: Decision.SKIP,
    SHARED: Decision.SKIP,
    ERASED: Decision.SKIP,
}


@dataclass(frozen=True, slots=True)
class Group:
    """Rows of one kind. ``usual`` is what is done with them when nobody decides."""

    key: str
    usual: Decision
    matches: tuple[Match, ...]


def groups(plan: ImportPlan) -> list[Group]:
    """The groups of *plan* that have rows, in the order of GROUPS."""
    found: dict[str, list[Match]] = {key: [] for key in GROUPS}
    for match in plan.matches:
        found[_key(match)].append(match)
    return [Group(key, _USUAL[key], tuple(rows)) for key, rows in found.items() if rows]


def decisions(made: list[Group], chosen: Mapping[str, Decision]) -> dict[Kind | int, Decision]:
    """What ``imports.apply`` takes: the lines of groups where staff chose something unusual.

    Where they chose the usual, each row keeps what is usual for it.
    """
    return {
        match.line: chosen[group.key]
        for group in made
        if chosen.get(group.key, group.usual) is not group.usual
        for match in group.matches
    }


def _key(match: Match) -> str:
    if match.kind is Kind.ERASED:
        return ERASED
    if match.other_name:
        return SHARED
    if not match.visitor:
        return TWICE
    return {
        Kind.SAME_ID: SAME_ID,
        Kind.SAME_EMAIL: SAME_EMAIL,
        Kind.SAME_PERSON: SAME_PERSON,
    }[match.kind]
