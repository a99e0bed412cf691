"""What was done, and what stood there before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Change:
    """One act of an operator. ``subject`` is the uuid it is mainly about, ``about`` that visitor's
    name today.

    ``undone_by`` is the uuid of the change that took it back, ``undoes`` the one this takes back.
    """

    uuid: str
    at: datetime
    operator: str
    station: str
    kind: str
    reason: str
    subject: str | None
    about: str
    undoes: str | None
    undone_by: str | None

    @property
    def brought_list(self) -> bool:
        """Whether it brought in people as a list: an import, or a rescue of all that one brought,
        which is about nobody mainly.
        """
        return self.kind == "import" or (self.kind == "rescue" and self.subject is None)


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One old value that history keeps: ``field`` of the row ``row`` in ``table``, before and
    after.
    """

    change: str
    table: str
    row: str
    field: str
    old: object
    new: object
