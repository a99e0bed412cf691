"""Names of files that say nothing of anybody: what the event and the program call things."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from db import driver
from db.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlite_utils import Database

_USUAL = frozenset(
    fold(
        "visitors visitor visitatori visitatore check ins checkins in ingressi ingresso accessi"
        " meetings meeting incontri incontro follow ups up followups seguire promises promesse"
        " roster expected attesi elenco badges badge all tutti everybody whole tutto agenda agende"
        " calendar calendario sheets sheet schede scheda fogli tables tables tavoli tavolo list"
        " lists lista liste report reports rapporto rapporti relazione evening sera day giorno"
        " event evento archive archivio body bodies ente enti delegate delegates delegation"
        " delegazione contacts contact contatti newsletter sharing condivisione next edition"
        " prossima edizione internal interno for per the of di del della al da a e and by office"
        " ufficio stand fair fiera final finale new nuovo copy copia spare spares purpose en it"
        " csv xlsx vcf ics pdf docx json"
    ).split()
)
"""What staff and the program call lists and papers, in English and Italian."""

_DIGITS = re.compile(
    r"\d{0,4}|20\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])?|([0-2]\d|3[01])(0[1-9]|1[0-2])20\d\d"
)
"""The digits that a name may have beside its words: a number, a year, a day. Others may be a
telephone number's.
"""

_OURS = """
SELECT name FROM event UNION SELECT city FROM event UNION SELECT venue FROM event
UNION SELECT code FROM event UNION SELECT name FROM bodies WHERE kind = 'body'
"""


def of_nobody(db: Database, names: Iterable[str]) -> list[str]:
    """Those of *names* in which each word is usual for a list, or of the event (its name and that
    of its file, its town, our bodies), or part of a day's number. Any other may be a visitor's.
    """
    path = driver.path_of(db)
    ours = [*(str(said) for (said,) in driver.rows(db, _OURS)), path.stem if path else ""]
    known = set(_USUAL).union(*(fold(said).split() for said in ours))
    return [name for name in names if _is_known(name, known)]


def _is_known(name: str, known: set[str]) -> bool:
    others = [word for word in fold(PurePath(name).stem).split() if word not in known]
    return all(word.isdigit() for word in others) and _DIGITS.fullmatch("".join(others)) is not None
