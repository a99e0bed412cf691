"""What the log of a meeting holds before it is saved, as it is kept in the event file."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from db.rows import Party, PartyKind, Side

if TYPE_CHECKING:
    from db.visitor.drafts import Draft


@dataclass(frozen=True, slots=True)
class Begun:
    """What was filled in. ``meeting`` is its uuid, "" for one on the spot; ``due`` and ``time``
    are as they were typed; ``body`` and ``shared`` are None while nobody chose; ``corrects`` is a
    note's uuid.
    """

    meeting: str = ""
    parties: tuple[Party, ...] = ()
    outcome: str = ""
    interest: str = ""
    topics: tuple[str, ...] = ()
    text: str = ""
    step: str = ""
    owner: str = ""
    due: str = ""
    author: str = ""
    time: str = ""
    body: str | None = None
    shared: bool | None = None
    corrects: str = ""

    def __bool__(self) -> bool:
        said = (self.outcome, self.interest, self.topics, self.text, self.step, self.due)
        return any(said)

    @property
    def title(self) -> str:
        """With whom it is, as far as it says."""
        return ", ".join(one.name for one in self.parties if one.side is Side.THEIRS)

    def concerns(self, visitor: str) -> bool:
        """Whether the visitor with that uuid is at the table."""
        return any(one.ref == visitor for one in self.parties)

    def as_json(self) -> str:
        """All of it, to be kept."""
        return json.dumps(asdict(self), ensure_ascii=False)


def read(draft: Draft) -> Begun:
    """What *draft* holds; empty where another version wrote it in a way unknown here."""
    try:
        kept: dict[str, Any] = json.loads(draft.words)
        kept["parties"] = tuple(_party(one) for one in kept.get("parties", ()))
        kept["topics"] = tuple(kept.get("topics", ()))
        return Begun(**kept)
    except (ValueError, TypeError, KeyError):
        return Begun(meeting=draft.subject)


def _party(kept: dict[str, str]) -> Party:
    return Party(Side(kept["side"]), PartyKind(kept["kind"]), kept["ref"], kept["name"])
