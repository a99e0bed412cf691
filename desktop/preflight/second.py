"""What lies in the second place of the backups, as far as it can be seen without its passphrase."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from db.errors import EnvironmentFault

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Second:
    """The second place: ``place`` is its folder, "" where none was chosen; ``there`` whether it
    can be read now; ``at`` when this laptop's newest backup in it was made (UTC), None for none.
    """

    place: str
    there: bool = False
    at: datetime | None = None


def ask_second(path: Path, place: str, event: str, station: str) -> Second:
    """Look into *place* for the backups of the event file *path* that the laptop *station* made;
    *event* is the uuid of its event.

    A folder of a network that is gone may hold this for minutes.
    """
    from db.keeping import sealed_backups, thinning  # a laptop without a second place seals nothing

    if not place:
        return Second("")
    try:
        if not Path(place).is_dir():
            return Second(place)
        found = sealed_backups.kept(path, Path(place), event, station)
    except (EnvironmentFault, OSError):
        return Second(place)
    return Second(place, there=True, at=thinning.made_at(found[0]) if found else None)
