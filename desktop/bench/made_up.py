"""Made-up visitors for measuring: the same ones every time, with no real person among them."""

from __future__ import annotations

import csv
import random
from typing import TYPE_CHECKING

from db import driver, events
from db.badges import codes
from db.ids import uuid7
from db.lists_in import presets
from db.past.changes import By, transaction
from db.searching import search_index
from db.visitor.visitor_rows import derived

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlite_utils import Database

    from db.event_file import EventFile

BY = By("bench", "bench")

# fmt: off
GIVEN = (
    "Ada", "Alan", "Anna", "Barbara", "Carla", "Chiara", "Daniel", "Dennis", "Edsger", "Elena",
    "Emma", "Fabio", "Frances", "François", "Giulia", "Grace", "Hedy", "Ingrid", "Jean", "John",
    "José", "Katherine", "Ken", "Konrad", "Luca", "Margaret", "Maria", "Michał", "Nicolò",
    "Niklaus", "Olga", "Øystein", "Paola", "Radia", "Sofia", "Søren", "Tim", "Tony", "Ursula",
    "Whitfield",
)
# fmt: on
# fmt: off
SYLLABLES = (
    "ba", "be", "bi", "bo", "ca", "ce", "chi", "co", "da", "de", "di", "do", "fa", "fe", "fi",
    "fo", "ga", "ghe", "gi", "go", "la", "le", "li", "lo", "ma", "me", "mi", "mo", "na", "ne",
    "ni", "no", "pa", "pe", "pi", "po", "ra", "re", "ri", "ro", "sa", "se", "si", "so", "ta",
    "te", "ti", "to", "va", "ve", "vi", "vo", "za", "ze", "zi", "zo",
)
# fmt: on
# fmt: off
TRADES = (
    "Motors", "Castings", "Lidar", "Coil", "Forge", "Plastics", "Mobility", "Systems",
    "Batteries", "Works",
)
# fmt: on
TYPES = ("visitor", "buyer", "press", "vip", "speaker")
HEADERS = (
    *("Registration ID", "First name", "Last name", "Company", "Job title"),
    *("E-mail", "Mobile phone", "Country", "Badge type"),
)
FIELDS = (
    *("external_id", "given_name", "family_name", "company", "job_title"),
    *("email", "phone", "country", "badge_type"),
)


def people(number: int) -> Iterator[tuple[str, ...]]:
    """So many people, each a tuple in the order of HEADERS."""
    dice = random.Random(2025)
    for n in range(number):
        given = dice.choice(GIVEN)
        family = "".join(dice.choices(SYLLABLES, k=dice.randint(2, 4))).title()
        company = f"{''.join(dice.choices(SYLLABLES, k=2)).title()} {dice.choice(TRADES)}"
        email = f"{family.lower()}{n}@{company.split(maxsplit=1)[0].lower()}.example"
        phone = f"+1 248 {dice.randint(200, 999)} {dice.randint(1000, 9999)}"
        kind = dice.choice(TYPES)
        yield (f"VTM25-{n:07}", given, family, company, "Engineer", email, phone, "US", kind)


def write_csv(path: Path, number: int) -> None:
    """A list of so many people as UTF-8 CSV at *path*."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADERS)
        writer.writerows(people(number))


def write_xlsx(path: Path, number: int) -> None:
    """The same list as XLSX at *path*."""
    import xlsxwriter

    with xlsxwriter.Workbook(str(path), {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Visitors")
        sheet.write_row(0, 0, HEADERS)
        for n, person in enumerate(people(number), 1):
            for column, value in enumerate(person):
                sheet.write_string(n, column, value)


def event_file(path: Path, number: int) -> EventFile:
    """A new event file at *path* with so many visitors, open."""
    made = presets.make(path, "vtm-michigan-2025", BY, sample=True)
    fill(made.db, number)
    return made


def fill(db: Database, number: int) -> None:
    """Put so many visitors into *db* in one go, the search indexes built once at the end."""
    badge = iter(codes.make_many(events.current(db).key, number))
    with transaction(db, BY, "import") as change, search_index.appending(db):
        driver.run_many(db, _insert(), (_row(p, next(badge), change.uuid) for p in people(number)))


_DERIVED = tuple(derived({}))
_COLUMNS = (*FIELDS, "code", "uuid", "change", "source", "created_at", "updated_at", *_DERIVED)


def _insert() -> str:
    marks = ", ".join("?" * len(_COLUMNS))
    return f"INSERT INTO visitors({', '.join(_COLUMNS)}) VALUES ({marks})"  # noqa: S608  names of ours


def _row(person: tuple[str, ...], code: str, change: str) -> list[object]:
    fields: dict[str, object] = dict(zip(FIELDS, person, strict=True))
    fields |= {"code": code, "uuid": uuid7(), "change": change, "source": "list"}
    fields |= {"created_at": "2025-04-01T08:00:00.000Z", "updated_at": "2025-04-01T08:00:00.000Z"}
    fields |= derived(fields)
    return [fields[column] for column in _COLUMNS]
