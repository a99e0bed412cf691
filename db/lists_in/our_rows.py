"""The rows of a list of our side, taken one by one into bodies and people as they would be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from db import driver, emails, phones
from db.exchange.full_names import split
from db.exchange.tables import Note
from db.names import clean, fold
from db.ours import bodies
from db.ours.recognition import Ours
from db.rows import Body, Delegate, Role

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.exchange.tables import Table

COMPANIES = frozenset(("company", "azienda", "impresa", "societa", "ditta"))
"""What lists write of a body that is a company."""
PEOPLE = frozenset(("person", "people", "persona", "delegate", "delegato", "delegata"))
"""What lists write of a row that is about a person, where it has both kinds."""
YES = frozenset(("yes", "y", "si", "x", "true", "1", "sì"))

HOME = "IT"
"""Whose phone numbers those without a country are: ours are from Piemonte."""

_APART = re.compile(r"\s*[|;\n]\s*")
_LEGAL_FORM = re.compile(
    r"\b(?:s\.?p\.?a|s\.?r\.?l|inc|llc|ltd|gmbh|s\.?a\.?s)\b\.?", re.IGNORECASE
)
_EDITED = """
SELECT DISTINCT h.row, h.field FROM history h JOIN changes c ON c.uuid = h.change
WHERE h.tbl IN ('bodies', 'delegates') AND c.kind NOT IN ('import', 'undo')
AND NOT EXISTS (SELECT 1 FROM changes u WHERE u.undoes = c.uuid)
"""

Ourselves = Body | Delegate


@dataclass(frozen=True, slots=True)
class Altered:
    """A body or a person as the list would have them; ``before`` is None for a new one.

    ``lines`` are those that name them.
    """

    before: Ourselves | None
    after: Ourselves
    lines: tuple[int, ...]


@dataclass(slots=True)
class OurPlan:
    """What a list of our side would do. Nothing is written yet.

    ``altered`` are bodies first, then people, those that stay as they are left out. Rows are
    counted: ``added`` brought somebody new, ``updated`` altered somebody, ``duplicates`` neither.
    """

    table: Table
    columns: dict[str, str]
    altered: list[Altered] = field(default_factory=list[Altered])
    added: int = 0
    updated: int = 0
    duplicates: int = 0
    rejected: list[Note] = field(default_factory=list[Note])
    notes: list[Note] = field(default_factory=list[Note])
    seen: str = ""

    @property
    def read(self) -> int:
        """Rows in the list."""
        return self.added + self.updated + self.duplicates + len(self.rejected)

    @property
    def new(self) -> list[Altered]:
        """Bodies and people who are not here yet."""
        return [one for one in self.altered if one.before is None]

    @property
    def changed(self) -> list[Altered]:
        """Bodies and people who are here, and are altered."""
        return [one for one in self.altered if one.before is not None]

    @property
    def is_useful(self) -> bool:
        """Whether anything would be written."""
        return bool(self.altered)


class Reader:
    """Takes the rows of a list one by one, into bodies and people as they would be."""

    def __init__(self, db: Database, made: OurPlan, *, only_new: bool) -> None:
        self._made, self._only_new = made, only_new
        self._known = Ours(bodies.bodies(db), bodies.delegates(db))
        self._edited = {(row, name) for row, name in driver.rows(db, _EDITED)}
        self._before: dict[str, Ourselves | None] = {}
        self._after: dict[str, Ourselves] = {}
        self._lines: dict[str, list[int]] = {}
        self._taken: dict[str, str] = {}
        for body in self._known.bodies:
            for name in (body.name, *body.aliases):
                self._taken.setdefault(fold(name), f"b:{body.uuid}")

    def altered(self) -> list[Altered]:
        """Those who are new or other than before; bodies first, since people speak for them."""
        found = [
            Altered(self._before[key], after, tuple(self._lines[key]))
            for key, after in self._after.items()
            if after != self._before[key]
        ]
        return sorted(found, key=lambda one: isinstance(one.after, Delegate))

    def take(self, line: int, row: Mapping[str, str]) -> None:
        """Take one row; its outcome is counted in the plan."""
        person = clean(
            row.get("person", "")
            or f"{row.get('given_name', '')} {row.get('family_name', '')}".strip()
        )
        kind = fold(row.get("kind", ""))
        names = [clean(name) for name in _APART.split(row.get("name", "")) if fold(name)]
        if kind in PEOPLE and not person and names:
            person, names = names[0], []
        if not fold(person) and not names:
            self._made.rejected.append(Note(line, "no_name"))
            return
        fates = [self._body(line, name, row, alone=not person) for name in names]
        if fold(person):
            fates.append(self._person(line, person, names, row))
        if "added" in fates:
            self._made.added += 1
        elif "updated" in fates:
            self._made.updated += 1
        else:
            self._made.duplicates += 1

    def _body(self, line: int, name: str, row: Mapping[str, str], *, alone: bool) -> str:
        """The body *name*; beside a person only its own columns say something of it."""
        known = self._known.body(name)
        key = self._taken.get(fold(name)) or (f"b:{known.uuid}" if known else f"b:{fold(name)}")
        written = fold(row.get("kind", ""))
        kind = "company" if written in COMPANIES else "body" if written and alone else ""
        aliases = [clean(alias) for alias in _APART.split(row.get("aliases", "")) if fold(alias)]
        place = clean(row.get("place", ""))
        if key not in self._after and known is None:
            usual = "company" if _LEGAL_FORM.search(name) else "body"
            self._before[key] = None
            self._after[key] = Body("", name, kind or usual, (), "")
            self._taken[fold(name)] = key
            fate = "added"
        else:
            self._before.setdefault(key, known)
            self._after.setdefault(key, known or self._after[key])
            fate = "same"
        self._lines.setdefault(key, []).append(line)
        was = self._after[key]
        if not isinstance(was, Body) or (self._only_new and self._before[key] is not None):
            return fate
        free = [alias for alias in aliases if self._taken.setdefault(fold(alias), key) == key]
        for alias in aliases:
            if alias not in free:
                self._made.notes.append(Note(line, "alias_taken", value=alias))
        merged = tuple({fold(one): one for one in (*was.aliases, *free)}.values())
        merged = tuple(one for one in merged if fold(one) != fold(was.name))
        new = replace(was, kind=kind or was.kind, aliases=merged, place=place or was.place)
        return self._settled(line, key, new, fate)

    def _person(self, line: int, name: str, names: list[str], row: Mapping[str, str]) -> str:
        if "," in name:
            name = " ".join(filter(None, split(name)))
        address, phone = self._reached(line, row)
        known = self._known.person(name, address)
        key = f"p:{known.uuid}" if known else f"p:{' '.join(sorted(fold(name).split()))}"
        fate = "same"
        if key not in self._after:
            fate = "same" if known else "added"
            self._before[key] = known
            self._after[key] = known or Delegate(
                "", name, leads=False, capacity="delegate", roles=()
            )
        self._lines.setdefault(key, []).append(line)
        was = self._after[key]
        if not isinstance(was, Delegate) or (self._only_new and known is not None):
            return fate
        aliases = [clean(one) for one in _APART.split(row.get("person_aliases", "")) if fold(one)]
        if fold(name) != fold(was.name) and sorted(fold(name).split()) != sorted(
            fold(was.name).split()
        ):
            aliases.append(name)
        new = replace(
            was,
            leads=was.leads or fold(row.get("leads", "")) in YES,
            roles=self._roles(was.roles, names, row),
            aliases=tuple({fold(one): one for one in (*was.aliases, *aliases)}.values()),
            email=address or was.email,
            phone=phone or was.phone,
        )
        return self._settled(line, key, new, fate)

    def _reached(self, line: int, row: Mapping[str, str]) -> tuple[str, str]:
        address, wrong = emails.tidy(row["email"]) if row.get("email") else ("", "")
        if wrong:
            self._made.notes.append(Note(line, wrong, value=row["email"]))
        phone, wrong = phones.tidy(row["phone"], HOME) if row.get("phone") else ("", "")
        if wrong:
            self._made.notes.append(Note(line, wrong, value=row["phone"]))
        return address, phone

    def _roles(
        self, roles: tuple[Role, ...], names: list[str], row: Mapping[str, str]
    ) -> tuple[Role, ...]:
        """*roles* with those of the row: one for each body that it names, with its title."""
        english, italian = (
            [clean(one) for one in _APART.split(row.get(name, ""))]
            for name in ("title_en", "title_it")
        )
        kept = {fold(role.body): role for role in roles}
        for place, name in enumerate(names):
            key = self._taken.get(fold(name), "")
            body = self._known.body(name)
            shown = self._after[key].name if key in self._after else body.name if body else name
            titles = [
                (several[place] if len(several) == len(names) else several[0] if place == 0 else "")
                for several in (english, italian)
            ]
            was = kept.get(fold(shown), Role(shown, "", ""))
            same = was.title_en == was.title_it  # one title stood for both languages
            kept[fold(shown)] = Role(
                shown,
                titles[0] or (same and titles[1]) or was.title_en or titles[1],
                titles[1] or (same and titles[0]) or was.title_it or titles[0],
            )
        return tuple(kept.values())

    def _settled(self, line: int, key: str, new: Ourselves, fate: str) -> str:
        """Keep *new*, but for the fields that staff corrected by hand."""
        before, was = self._before[key], self._after[key]
        if before is not None:
            for name in _fields(new):
                here = getattr(was, name)
                if getattr(new, name) != here and (before.uuid, name) in self._edited and here:
                    self._made.notes.append(
                        Note(line, f"kept_{name}", value=str(getattr(new, name)))
                    )
                    new = replace(new, **{name: here})
        self._after[key] = new
        return fate if fate == "added" or new == was else "updated"


def _fields(one: Ourselves) -> tuple[str, ...]:
    return ("kind", "place") if isinstance(one, Body) else ("leads", "email", "phone")
