"""How a command comes to paper: the same printers, stocks and content as the window has."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from db import events
from db.badges import layouts
from db.visitor import visitors
from desktop import settings
from desktop.badge import printers, stock
from desktop.badging.badge_content import data_of, named_layout
from desktop.printing import spool
from desktop.printing.alone import Alone
from desktop.printing.work import work_of

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.rows import Visitor
    from db.rows.prints import BadgeJob
    from desktop.badge.data import BadgeData
    from desktop.badge.printers.base import Work


def paper_way(db: Database, file: Path) -> Alone:
    """The way from the event file *file*, open as *db*; PDFs go beside it."""
    stocks = stock.load_all()
    return Alone(
        backend=lambda printer: printers.backend_for(
            printer, file.with_name(f"{file.stem} badges")
        ),
        stock=lambda job: stocks.get(job.stock),
        work=partial(_work, db),
        spool=spool.folder(),
    )


def _work(db: Database, job: BadgeJob) -> Work | None:
    """What is on the badges of *job* today; None when nobody of them is on the list."""
    own = layouts.all_layouts(db)
    people = [
        who for badge in job.badges if (who := visitors.living(db, badge.visitor)) is not None
    ]
    if not people:
        return None
    event = events.current(db)
    kinds = {kind.code: kind for kind in events.badge_types(db)}

    def data(who: Visitor) -> BadgeData:
        return data_of(who, event, kinds.get(who.badge_type), own)

    setup = settings.load().printer_setup(job.printer)
    return work_of(
        job,
        people,
        data,
        stock.load_all(),
        layout=named_layout(job.layout, own),
        offset=setup.offset,
        dpi=setup.dpi,
    )
