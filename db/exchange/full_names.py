"""A whole name in one cell, parted into given and family name."""

from __future__ import annotations

import re

from db.exchange.words import SALUTATIONS
from db.names import clean, fold

# Words that belong to the family name behind them, in whichever case they come.
_PARTICLES = frozenset(
    [
        *("de", "del", "della", "delle", "dei", "degli", "dell", "di", "da", "dal", "dalla", "do"),
        *("dos", "das", "la", "lo", "le", "van", "von", "vom", "zu", "zur", "zum", "den", "der"),
        *("ten", "ter", "el", "al", "bin", "ibn", "ben", "bar", "mac", "mc", "st", "san", "santa"),
        *("saint", "af", "av", "du", "des", "os"),
    ]
)
_ENDINGS = frozenset(
    [
        *("phd", "ph d", "md", "mba", "msc", "bsc", "cpa", "dds", "jd", "llm", "pe", "pmp", "esq"),
        *("jr", "sr", "ii", "iii", "iv", "dba", "eng", "peng", "p eng", "cfa", "rn", "pharmd"),
    ]
)
# Han, kana and Hangul: the family name is written first.
_FAMILY_FIRST = re.compile("^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff ]+$")
_LATIN_COMMA = re.compile("[,，、]")


def split(name: str, *, family_first: bool = False) -> tuple[str, str]:
    """Given and family name in *name*, as they were written.

    "Rossi, Mario" and "ROSSI Mario" have the family name first, and so have names in Chinese,
    Japanese or Korean letters; else *family_first* tells the order. A particle goes with the name
    behind it ("Anna De Rossi"), "PhD" and "Jr." with the family name. Which of three names or more
    are given cannot be known: all but the last one are taken for it. One word alone is a given
    name. Forms of address in front ("Dott.ssa") are left out.
    """
    words = clean(name)
    whole, endings = _without_endings(words)
    if _LATIN_COMMA.search(whole):
        family, given = (part.strip() for part in _LATIN_COMMA.split(whole, maxsplit=1))
        given = _without_address(given)
        return (given, _joined(family, endings)) if given else ("", _joined(family, endings))
    parts = _without_address(whole).split()
    if len(parts) < 2:
        return (_joined(" ".join(parts), endings), "")
    at = _boundary(parts, family_first=family_first or bool(_FAMILY_FIRST.match(whole)))
    if at < 0:
        return " ".join(parts[-at:]), _joined(" ".join(parts[:-at]), endings)
    return " ".join(parts[:at]), _joined(" ".join(parts[at:]), endings)


def _boundary(parts: list[str], *, family_first: bool) -> int:
    """Where the family name begins, or, negative, where the given name begins behind it."""
    capitals = [word.isupper() and len(word) > 1 and not word.endswith(".") for word in parts]
    if any(capitals) and not all(capitals):
        # "ROSSI Mario", "Mario DE ROSSI": whoever writes like that means the family name.
        if capitals[0] and not capitals[-1]:
            return -capitals.index(False)
        if capitals[-1] and not capitals[0]:
            return capitals.index(True)
    if family_first:
        end = 1
        while end < len(parts) - 1 and fold(parts[end - 1]) in _PARTICLES:
            end += 1
        return -end
    start = len(parts) - 1
    while start > 1 and fold(parts[start - 1]).split(" ")[0] in _PARTICLES:
        start -= 1
    return start


def _without_endings(name: str) -> tuple[str, str]:
    """*name* and what stands behind it: "Smith, PhD" gives "Smith" and ", PhD"."""
    rest, taken = name, ""
    while True:
        head, mark, tail = _last_word(rest)
        if not head or fold(tail) not in _ENDINGS or (not mark and " " not in head):
            return rest, taken
        rest, taken = head, f"{mark} {tail}{taken}"


def _last_word(name: str) -> tuple[str, str, str]:
    head, _, tail = name.rpartition(" ")
    if "," in tail.rstrip(","):
        head, _, tail = name.rpartition(",")
        return head.strip(), ",", tail.strip()
    head = head.strip()
    return (head[:-1].strip(), ",", tail) if head.endswith(",") else (head, "", tail)


def _without_address(name: str) -> str:
    words = name.split()
    while len(words) > 1 and fold(words[0]) in SALUTATIONS and len(words[0]) > 1:
        # "Don" and "Ing" may be names: before one more word alone they are kept.
        if len(words) == 2 and not words[0].endswith("."):
            break
        if not any(map(str.isalpha, "".join(words[1:]))):
            break
        words = words[1:]
    return " ".join(words)


def _joined(name: str, endings: str) -> str:
    return f"{name}{endings}" if name else endings.strip(" ,")
