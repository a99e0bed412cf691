"""What a report is made of, whatever it is written as: PDF, DOCX, XLSX or plain text."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.charts import Bar


@dataclass(frozen=True, slots=True)
class Lines:
    """The first thing that is read: a few lines, each a word for it and what there is to say."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """What follows, up to the next heading. ``level`` is 1 or 2; ``apart`` begins a page on paper,
    where something stands before it.
    """

    text: str
    level: int = 1
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text of its own; ``soft`` for what may be passed over."""

    text: str
    soft: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars under a title: ``columns`` side by side (hours, days), else one below the other."""

    title: str
    bars: tuple[Bar, ...]
    columns: bool = False


@dataclass(frozen=True, slots=True)
class Charts:
    """Charts that stand beside each other, two in a row."""

    charts: tuple[Chart, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column: its heading, its share of the width, and whether it holds numbers.

    ``whole`` says that what stands in it belongs on one line, as a time does.
    """

    heading: str
    share: float = 1.0
    number: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a table's field: a text or a number, ``strong`` where it leads the row."""

    value: str | int
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings; ``name`` is what a sheet of a workbook is called after.

    ``nothing`` is said in place of rows that are not there.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    nothing: str = ""


Block = Lines | Heading | Paragraph | Charts | Table


@dataclass(frozen=True, slots=True)
class Report:
    """A report: its title, what it is about and what stands at the foot of each page.

    ``page`` has %1 and %2 in it, for "3 of 12". ``letters`` says how much larger than usual its
    texts are on paper.
    """

    title: str
    subtitle: str
    foot: str
    page: str
    blocks: tuple[Block, ...]
    letters: float = 1.0


def text(*values: str | int) -> tuple[Cell, ...]:
    """A row of a table, the first field leading it."""
    first, *others = values
    return (Cell(first, strong=True), *(Cell(value) for value in others))
