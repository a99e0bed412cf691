"""What tests of lists of visitors share: who is in the file, and what came of a list."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from db.lists_in.imports import Decision
from db.visitor import visitors

DATA = Path(__file__).parents[3] / "data"

HEADINGS = "Registration ID,First name,Last name,Company,E-mail,Mobile phone,Job title,Badge type"

SKIP, UPDATE, ADD = Decision.SKIP, Decision.UPDATE, Decision.ADD


def everybody(db):
    return visitors.page(db, filters=visitors.Filters())


def one(db, family):
    return next(visitor for visitor in everybody(db) if visitor.family_name == family)


def codes_of(result):
    return [(note.line, note.code) for note in result.warnings]


def counts(result):
    return result.added, result.updated, result.duplicates, len(result.rejected)


def people_of(db):
    """Everybody by registration id, without what differs from file to file."""
    own = ("uuid", "code", "created_at", "updated_at")
    return {
        visitor.external_id: {k: v for k, v in asdict(visitor).items() if k not in own}
        for visitor in everybody(db)
    }


COLLEAGUES = [
    "R1,Bob,Bell,AE,ada@engines.example,,,",
    "R2,Cy,Cole,AE,ada@engines.example,,,",
    "R3,Ada,Lovelace,,ADA@engines.example,,,",
]
