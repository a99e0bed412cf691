"""The command about the edition that the fair promotes: who is interested, and saying so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click
from PySide6.QtCore import QCoreApplication

from db import events
from db.privacy import next_edition
from db.visitor import visitors
from desktop.commands.asked import DONE, FILE, Asked, shared
from desktop.commands.people import find

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from db.privacy.next_edition import Stance
    from db.rows import Visitor


@click.command("next-edition")
@FILE
@click.argument("visitor_id", metavar="[ID]", required=False)
@click.argument("answer", type=click.Choice(["yes", "no"]), required=False)
@shared(changing=True)
def next_edition_command(
    asked: Asked, file: Path, visitor_id: str | None, answer: str | None
) -> int:
    """List who is interested in the next edition; or say whether the visitor ID is.

    Whether we may write to them about it is another question: privacy FILE consent ID next_edition.
    """
    with asked.open(file, changing=answer is not None) as opened:
        db = opened.db
        event = events.current(db)
        if visitor_id is None:
            known = next_edition.interested(db)
            people = [one for uuid in known if (one := visitors.by_uuid(db, uuid))]
        else:
            people = [find(db, visitor_id)]
        if answer is not None:
            next_edition.tell(db, asked.by, people[0].uuid, answer == "yes")
        told = [(one, next_edition.stance(db, one.uuid)) for one in people]

    def lines() -> Iterator[str]:
        asked.speak(event.locale)
        for visitor, stance in told:
            yield NextEditionLines.visitor(visitor, stance)

    document = {
        "promoted": event.promoted_name,
        "visitors": [_document(visitor, stance) for visitor, stance in told],
    }
    asked.answer(document, lines())
    return DONE


def _document(visitor: Visitor, stance: Stance) -> dict[str, Any]:
    return {
        "id": visitor.uuid,
        "name": visitor.name,
        "company": visitor.company,
        "interested": stance.interested,
        "may_write": stance.may_write,
    }


class NextEditionLines:
    """What the command says; the class is the context for translators."""

    @staticmethod
    def visitor(visitor: Visitor, stance: Stance) -> str:
        """One visitor and both answers in a line."""
        who = ", ".join(filter(None, (visitor.name, visitor.company)))
        interest = {
            True: QCoreApplication.translate("NextEditionLines", "interested"),
            False: QCoreApplication.translate("NextEditionLines", "not interested"),
            None: QCoreApplication.translate("NextEditionLines", "nobody asked"),
        }[stance.interested]
        writing = {
            True: QCoreApplication.translate("NextEditionLines", "may be written to"),
            False: QCoreApplication.translate("NextEditionLines", "does not want to be written to"),
            None: QCoreApplication.translate(
                "NextEditionLines", "not asked yet whether we may write"
            ),
        }[stance.may_write]
        return f"{who}: {interest} · {writing}"
