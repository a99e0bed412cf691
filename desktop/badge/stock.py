"""The labels, sheets and cards that badges are printed on: measures out of resources/stock."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import resources
from desktop.badge import data_file
from desktop.badge.data_file import BadFile, Problem, Table

FOLDER = resources.FOLDER / "stock"


class Kind(StrEnum):
    """What the printer is fed with."""

    SHEET = "sheet"
    """Several badges on a sheet of paper."""
    LABEL = "label"
    """Labels on a roll, or fanfold: one badge a page."""
    CONTINUOUS = "continuous"
    """A roll that is cut after each badge, at the stock's height."""
    CARD = "card"
    """One piece of paper or plastic a badge."""


@dataclass(frozen=True, slots=True)
class Margins:
    """What the printer cannot reach at each edge, in mm, seen as the stock leaves the printer."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """How badges lie on a sheet. All in mm from the sheet's top left corner.

    ``x0``, ``y0`` is the corner of the first badge; ``dx``, ``dy`` the way to the next one.
    """

    page: str
    """The page's name as people know it: A4 or Letter."""
    page_width: float
    page_height: float
    columns: int
    rows: int
    x0: float
    y0: float
    dx: float
    dy: float

    @property
    def count(self) -> int:
        """Badges on a sheet."""
        return self.columns * self.rows

    def origin(self, place: int) -> tuple[float, float]:
        """The corner of badge *place* (0 is the first), counted along the rows."""
        row, column = divmod(place, self.columns)
        return self.x0 + column * self.dx, self.y0 + row * self.dy


@dataclass(frozen=True, slots=True)
class Stock:
    """One kind of label, sheet or card. Measures in mm, as the stock leaves the printer.

    ``turn`` is 90 where the badge is read with the stock turned a quarter to the left, else 0.
    ``dpi`` is the resolution of the printers it is made for: a QR module is a whole number of
    its dots. ``colour`` is false where those printers print black only. ``drivers`` are the keys
    that drivers call this size by, the likeliest first. ``layout`` is the layout's file stem.
    """

    id: str
    name: str
    kind: Kind
    width: float
    height: float
    dpi: int
    colour: bool
    turn: int
    margins: Margins
    sheet: Sheet | None
    layout: str
    drivers: tuple[str, ...]

    @property
    def badge_size(self) -> tuple[float, float]:
        """Width and height of the badge as it is read, in mm."""
        return (self.height, self.width) if self.turn else (self.width, self.height)

    @property
    def badge_margins(self) -> Margins:
        """The margins around the badge as it is read."""
        its = self.margins
        return Margins(its.top, its.right, its.bottom, its.left) if self.turn else its

    @property
    def page_size(self) -> tuple[float, float]:
        """Width and height of the page that goes to the printer, in mm."""
        return (self.sheet.page_width, self.sheet.page_height) if self.sheet else self._single

    @property
    def per_page(self) -> int:
        """Badges on one page."""
        return self.sheet.count if self.sheet else 1

    def has_place(self, place: int) -> bool:
        """Whether a page has a place of that number, counted from 1."""
        return 1 <= place <= self.per_page

    def origin(self, place: int) -> tuple[float, float]:
        """The corner, in mm on its page, of badge *place* of that page (0 is the first)."""
        return self.sheet.origin(place) if self.sheet else (0.0, 0.0)

    @property
    def _single(self) -> tuple[float, float]:
        return self.width, self.height


def load(file: Path) -> Stock:
    """The stock that *file* describes, named after the file. Raises BadFile."""
    table = data_file.read(file)
    kind = table.choice("kind", Kind)
    turn = table.whole("turn", 0, least=0)
    if turn not in {0, 90}:
        raise table.bad("turn", Problem.VALUE)
    stock = Stock(
        id=file.stem,
        name=table.text("name"),
        kind=kind,
        width=table.number("width", least=10),
        height=table.number("height", least=10),
        dpi=table.whole("dpi", least=72),
        colour=table.flag("colour", default=True),
        turn=turn,
        margins=_margins(table.table("margins")),
        sheet=_sheet(table),
        layout=table.text("layout"),
        drivers=table.texts("drivers"),
    )
    if (stock.sheet is not None) != (kind is Kind.SHEET):
        raise table.bad("sheet", Problem.MISSING if kind is Kind.SHEET else Problem.UNKNOWN)
    table.text("source")  # where the measures come from: nobody reads it here, everybody needs it
    table.done()
    _check_fit(file, stock)
    return stock


def load_all(own: Path | None = None) -> dict[str, Stock]:
    """Every stock by its id: ours, then those in the folder *own*, which may replace one of ours.

    Raises BadFile for the first file that cannot be used. A folder that is not there is empty.
    """
    folders = [FOLDER, *([own] if own else [])]
    files = [file for folder in folders for file in sorted(folder.glob("*.toml"))]
    return {stock.id: stock for stock in map(load, files)}


def _margins(table: Table | None) -> Margins:
    if table is None:
        return Margins()
    margins = Margins(*(table.number(edge, 0.0) for edge in ("left", "top", "right", "bottom")))
    table.done()
    return margins


def _sheet(stock: Table) -> Sheet | None:
    table = stock.table("sheet")
    if table is None:
        return None
    sheet = Sheet(
        page=table.text("page"),
        page_width=table.number("page_width", least=10),
        page_height=table.number("page_height", least=10),
        columns=table.whole("columns"),
        rows=table.whole("rows"),
        x0=table.number("x0"),
        y0=table.number("y0"),
        dx=table.number("dx", least=1),
        dy=table.number("dy", least=1),
    )
    table.done()
    return sheet


def _check_fit(file: Path, stock: Stock) -> None:
    """Badges must not overlap or hang over the sheet; a tenth of a millimetre is forgiven."""
    if not (sheet := stock.sheet):
        return
    x, y = sheet.origin(sheet.count - 1)
    checks = {
        "sheet.dx": sheet.columns == 1 or sheet.dx > stock.width - 0.1,
        "sheet.dy": sheet.rows == 1 or sheet.dy > stock.height - 0.1,
        "sheet.columns": x + stock.width < sheet.page_width + 0.1,
        "sheet.rows": y + stock.height < sheet.page_height + 0.1,
    }
    for key, fits in checks.items():
        if not fits:
            raise BadFile(file, key, Problem.VALUE)
