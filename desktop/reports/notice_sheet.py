"""The privacy notice on paper, to lay on the desk or to hand out: a page for each language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.reports.blocks import Block, Heading, Lines, Paragraph, Report

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from db.rows import Event, Notice

LETTERS = 1.15
"""How much larger than a report's: it is read standing, at a counter."""

_LONGEST_LEAD = 60
"""Characters of the words that a paragraph begins with, and that may stand in front of it."""

_ONE_PAGE = 2_800
"""Characters of a notice that has room on one page; a longer one goes over as many as it takes."""


def report(notice: Notice, event: Event) -> Report:
    """*notice* with its boxes below, empty; its version stands at the foot."""
    paragraphs = [" ".join(part.split()) for part in notice.text.split("\n\n") if part.strip()]
    led = tuple(map(_led, paragraphs))
    blocks: list[Block] = [Lines(led)]
    if len(notice.text) > _ONE_PAGE:
        blocks = [block for lead, rest in led for block in _flowing(lead, rest)]
    blocks += [Paragraph(f"□  {words}") for _, words in notice.purposes]
    return Report(
        title=notice.title,
        subtitle=event.name,
        foot=f"{event.name} · {notice.language} {notice.version}",
        page="%1 / %2",
        blocks=tuple(blocks),
        letters=LETTERS,
    )


def write(path: Path, found: Sequence[Notice], event: Event, paper: str) -> int:
    """Write the notices *found* to *path* as a PDF on *paper* ("letter" or "a4"), each on a page of
    its own; how many pages there are. Raises OSError.
    """
    from desktop.reports import paper as sheets

    first, *others = (report(notice, event) for notice in found)
    return sheets.write(path, first, paper, *others)


def _led(paragraph: str) -> tuple[str, str]:
    """What stands in front, and the rest; "" in front where the first sentence is no title."""
    lead, _, rest = paragraph.partition(". ")
    return (lead, rest) if rest and len(lead) <= _LONGEST_LEAD else ("", paragraph)


def _flowing(lead: str, rest: str) -> list[Block]:
    heading: list[Block] = [Heading(lead, 2)] if lead else []
    return [*heading, Paragraph(rest)]
