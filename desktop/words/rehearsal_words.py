"""What tells a rehearsal from the real event, wherever somebody looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db.errors import Refusal

if TYPE_CHECKING:
    from db.rows import Event


def refusals() -> dict[Refusal, str]:
    """Why a rehearsal does not do what the real event does."""
    return {
        Refusal.REHEARSAL: QCoreApplication.translate(
            "Messages",
            "This is a rehearsal: nothing leaves it, and nobody is erased in it. Do this in the"
            " real event.",
        )
    }


class RehearsalWords:
    """Marks what is of a rehearsal; what is of a real event stays as it is."""

    @staticmethod
    def title(event: Event | None) -> str:
        """What a window with *event* open is called; None for one with nothing open."""
        if event is None:
            return "Piemonte Desk"
        said = QCoreApplication.translate("RehearsalWords", "Rehearsal: %1")
        name = said.replace("%1", event.name) if event.rehearsal else event.name
        return f"{name} – Piemonte Desk"

    @staticmethod
    def verdict(words: str, event: Event) -> str:
        """The verdict *words* of a card; whoever looks at nothing else sees it there."""
        mark = QCoreApplication.translate("RehearsalWords", "REHEARSAL")
        return f"{mark} · {words}" if event.rehearsal and words else words

    @staticmethod
    def told(name: str) -> str:
        """What a command says beside its answer, when the file called *name* is a rehearsal."""
        said = QCoreApplication.translate(
            "RehearsalWords",
            "%1 is a rehearsal: nothing in it counts, and it is deleted afterwards.",
        )
        return said.replace("%1", name)
