"""Names of files that say nothing of anybody: what the event and the program call things."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import PurePath
from typing import TYPE_CHECKING

from db import driver
from db.names import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

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

_PARTICLES = {
    *("di", "del", "della", "da", "al", "e", "a"),
    *("de", "for", "per", "the", "of", "by"),
}
"""Words that stand in names of people and of lists alike, and name nobody by themselves."""

_OURS = """
SELECT name FROM event UNION SELECT city FROM event UNION SELECT venue FROM event
UNION SELECT code FROM event UNION SELECT name FROM bodies WHERE kind = 'body'
"""

_PEOPLE = """
SELECT given_name FROM visitors UNION SELECT family_name FROM visitors
UNION SELECT old FROM history WHERE tbl = 'visitors' AND field IN ('given_name', 'family_name')
UNION SELECT new FROM history WHERE tbl = 'visitors' AND field IN ('given_name', 'family_name')
UNION SELECT full_name FROM meetings UNION SELECT title FROM drafts
UNION SELECT old FROM history WHERE tbl = 'meetings' AND field = 'full_name'
UNION SELECT name FROM meeting_parties WHERE kind = 'visitor'
UNION SELECT owner FROM follow_ups WHERE owner NOT IN (SELECT name FROM bodies)
UNION SELECT with_name FROM meetings WHERE with_name NOT IN (
    SELECT name FROM bodies UNION SELECT name FROM meeting_parties WHERE kind = 'company')
"""
"""Whatever people are called, or were before it was corrected."""

_COMPANIES = """
SELECT company FROM visitors
UNION SELECT old FROM history WHERE tbl = 'visitors' AND field = 'company'
"""


def of_nobody(db: Database, names: Iterable[str]) -> list[str]:
    """Those of *names* in which each word is usual for a list, or of the event (its name and that
    of its file, its town, our bodies), or part of a day's number. Any other may be a visitor's, and
    so may a usual word that is one's name or their company's: Sera, Lista, Fiera. To be asked while
    the file still knows what people are called.
    """
    path = driver.path_of(db)
    said = [*(str(said) for (said,) in driver.rows(db, _OURS)), path.stem if path else ""]
    ours = [fold(one).split() for one in said]
    known = _USUAL.union(*ours)
    found = {name: fold(PurePath(name).stem).split() for name in names}
    found = {name: words for name, words in found.items() if _are_known(words, known)}
    used = known.intersection(chain.from_iterable(found.values()))
    people = used & _borne(db) - _PARTICLES
    companies = [one for one in _written(db, _COMPANIES) if used.issuperset(one)]
    # The whole name of the event in a file's is the event's, whoever is called like its town.
    phrases = [one for one in ours if len(one) > 1 or not people.issuperset(one)]
    return [
        name
        for name, words in found.items()
        if _names_none(_without(words, phrases), people, companies)
    ]


def _names_none(words: list[str], people: frozenset[str], companies: Iterable[list[str]]) -> bool:
    return people.isdisjoint(words) and all(_place(words, one) is None for one in companies)


def _are_known(words: list[str], known: Collection[str]) -> bool:
    others = [word for word in words if word not in known]
    return all(word.isdigit() for word in others) and _DIGITS.fullmatch("".join(others)) is not None


def _borne(db: Database) -> set[str]:
    """The words of all names of people."""
    return set(chain.from_iterable(_written(db, _PEOPLE)))


def _written(db: Database, asked: str) -> list[list[str]]:
    """The texts that *asked* gives, in words; not those without any."""
    return [words for (text,) in driver.rows(db, asked) if text and (words := fold(text).split())]


def _without(words: list[str], phrases: Iterable[list[str]]) -> list[str]:
    """*words* without each of *phrases*; a blank is left between what was before and after it."""
    for phrase in sorted(phrases, key=len, reverse=True):
        while phrase and (at := _place(words, phrase)) is not None:
            words = [*words[:at], "", *words[at + len(phrase) :]]
    return words


def _place(words: list[str], phrase: list[str]) -> int | None:
    """Where *phrase* begins in *words*, one word after the other; None where it does not."""
    places = range(len(words) - len(phrase) + 1)
    return next((at for at in places if words[at : at + len(phrase)] == phrase), None)
