"""Text that is no list of rows: settings, programs, pages, data for machines.

Read as a list, each of its lines would be somebody's name.
"""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from db.exchange.faults import ListError, ListFault

if TYPE_CHECKING:
    from collections.abc import Sequence

_SUFFIXES = re.compile(
    r"""\.(toml|jsonl?|geojson|x?html?|xml|ya?ml|ini|cfg|conf|env|md|rst|tex|rtf|eml|mbox|pyi?|m?js
    |tsx?|css|[ch](pp)?|cs|java|kt|rs|go|rb|php|pl|lua|swift|sh|bash|bat|cmd|ps1|sql|svg|po)""",
    re.VERBOSE | re.IGNORECASE,
)
"""Ends of names that no list has."""

_BEGINNINGS = re.compile(
    r"<!doctype|<html|<table|<\?xml|<\?php|\{|\[\s*[\[{\"]|begin:vc|#!|---\s*\n|%pdf-|\{\\rtf",
    re.IGNORECASE,
)
_SECTION = re.compile(r"\s*\[\[?\s*[\w. \"'-]+\s*\]?\]\s*(#.*)?")
_PAIR = re.compile(r"\s*[\w.\"-]+\s*=\s*([\"'\[{].*|true\b.*|false\b.*|[-+\d].*)")
_CODE = re.compile(
    r"""\s*(import\s\w[\w.]*\s*;?$|from\s[\w.]+\simport\s|\#\s*include\s*[<"]|def\s\w+\(.*
    |(export\s|public\s|static\s|async\s)*(class|function|interface|struct)\s\w.*[({:]\s*$
    |(const|let|var)\s\w+.*=|package\s[\w.]+;|using\s[\w.:\s]+[;=]|(async\s)?def\s\w+.*:\s*$)""",
    re.VERBOSE,
)
_PROGRAMME = re.compile(
    r"^\s*\[(\[(guest|delegate|body|session|meeting|topic|badge_type)\]|event)\]", re.MULTILINE
)
_LOOKED_AT = 400
"""Lines that are enough to see what a text is."""
_LONGEST = 500
"""Letters of a line that are looked at: a hostile one is long."""


def refuse(name: str, text: str) -> None:
    """Raise ListError ``programme`` where the file *name*, which says *text*, holds an event's
    programme, and ``not_a_list`` where it is any other text that is no list.
    """
    start = text[:_LONGEST].lstrip()
    lines = [line[:_LONGEST] for line in text[: _LOOKED_AT * 200].splitlines() if line.strip()]
    lines = lines[:_LOOKED_AT]
    settings = _are_settings(lines)
    if settings and len(set(_PROGRAMME.findall("\n".join(lines)))) > 1:
        raise ListError(ListFault.PROGRAMME)
    if settings or _is_code(lines) or _BEGINNINGS.match(start):
        raise ListError(ListFault.NOT_A_LIST, detail=start[:20])
    if _SUFFIXES.fullmatch(PurePath(name).suffix):
        raise ListError(ListFault.NOT_A_LIST, detail=PurePath(name).suffix)


def _are_settings(lines: Sequence[str]) -> bool:
    """Whether they are TOML or INI: sections, and names with their values."""
    said = [line for line in lines if not line.lstrip().startswith(("#", ";"))]
    sections = sum(1 for line in said if _SECTION.fullmatch(line))
    pairs = sum(1 for line in said if _PAIR.fullmatch(line))
    share = 4 if sections > 1 else 2  # a value may go on over many lines
    return pairs > 1 and (sections + pairs) * share > len(said)


def _is_code(lines: Sequence[str]) -> bool:
    return sum(1 for line in lines if _CODE.match(line)) > 1
