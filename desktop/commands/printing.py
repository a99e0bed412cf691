"""The commands about paper: print, jobs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from db import events
from db.badges import badge_jobs, job_orders
from db.errors import Refusal, Refused
from db.rows.prints import Hitch
from desktop.commands import badge_choices
from desktop.commands.asked import DONE, ENVIRONMENT, FILE, Asked, Stopped, say, shared
from desktop.commands.badge_choices import CODES, STOCK
from desktop.commands.people import find

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlite_utils import Database

    from db.rows.prints import BadgeJob
    from desktop.printing.alone import Alone


@click.command("print")
@FILE
@CODES
@click.option("--printer", required=True, help="One of those in `printers`, or ipp://…")
@STOCK
@click.option("--layout", "layout_id", help="What stands where; each badge type's own if not said.")
@shared(changing=True)
def print_command(
    asked: Asked,
    file: Path,
    *,
    handles: Sequence[str],
    printer: str,
    stock_id: str | None,
    layout_id: str | None,
) -> int:
    """Print the badges of each --code, and wait until the printer has them or says what is wrong.

    What is on its way for the same visitor is cancelled first. On sheets it is one job, else a
    job for each badge.
    """
    if not handles:
        raise click.UsageError("Say whose badge: --code CODE.")
    asked.draw()
    with asked.open(file, changing=True) as opened:
        event = events.current(opened.db)
        asked.speak(event.locale)
        _refuse_stranger(printer)
        stock = badge_choices.stock_of(stock_id, event, printer)
        layout = badge_choices.layout_of(opened.db, layout_id)
        people = [find(opened.db, handle) for handle in handles]
        badge_choices.data_of_all(opened.db, event, people)  # tells what no font here can write
        asked_for = job_orders.ask(
            opened.db,
            asked.by,
            [(visitor.uuid, visitor.code) for visitor in people],
            printer=printer,
            stock=stock.id,
            layout=layout.id if layout else "",
            reason=asked.reason,
            together=stock.per_page > 1,
        )
        return _see_through(opened.db, asked, file, asked_for)


def _refuse_stranger(printer: str) -> None:
    """Raise Stopped ``no_such_printer`` for a mistyped name: nothing was cancelled for it yet.

    A printer that is there, or may be, takes the job, or tells why it waits.
    """
    from desktop.badge import printers
    from desktop.badge.printers.base import Refused as NotTaken
    from desktop.badge.printers.base import Trouble
    from desktop.words.print_words import Prints

    try:
        printers.backend_for(printer, Path()).capabilities(printer)
    except NotTaken as refused:
        if refused.trouble is Trouble.NO_SUCH_PRINTER:
            said = Prints.trouble(refused.trouble, printer)
            raise Stopped(refused.trouble.value, printer, ENVIRONMENT, said) from refused


@click.command("jobs")
@FILE
@click.argument("order", type=click.Choice(["cancel", "retry", "confirm"]), required=False)
@click.argument("handle", metavar="[JOB]", required=False)
@shared(changing=True)
def jobs_command(asked: Asked, file: Path, *, order: str | None, handle: str | None) -> int:
    """List what waits at the printers and what was printed today; or do something about JOB.

    The printers are asked first. JOB is a job's id, or how it ends (six characters or more).
    """
    if order and not handle:
        raise click.UsageError(f"Say which job to {order}: its id is in `jobs`.")
    asked.draw()
    with asked.open(file, changing=order is not None) as opened:
        db, event = opened.db, events.current(opened.db)
        asked.speak(event.locale)
        if order and handle:
            job = badge_jobs.find(db, handle)
            if job is None:
                raise Refused(Refusal.NOT_FOUND, handle)
            return _see_through(db, asked, file, [_orders()[order](db, asked, job)])
        _way(db, file).reconcile(db, asked.by)
        waiting = badge_jobs.waiting(db)
        settled = [job for job in badge_jobs.of_day(db) if job.is_settled]
        return _answer(asked, [*waiting, *settled], told=False)


def _orders() -> dict[str, Callable[[Database, Asked, BadgeJob], BadgeJob]]:
    """What each order does: the job to see through."""
    return {
        "cancel": lambda db, asked, job: job_orders.cancel(
            db, asked.by, job.uuid, reason=asked.reason
        )[0],
        "retry": _retry,
        "confirm": lambda db, asked, job: job_orders.confirm(db, asked.by, job.uuid),
    }


def _retry(db: Database, asked: Asked, job: BadgeJob) -> BadgeJob:
    """The badges of *job* once more; in the place of a stock that nobody knows, the one of now."""
    from desktop.badge import stock

    told = {"reason": asked.reason or "retry"}
    if job.stock not in stock.load_all():
        now = badge_choices.stock_of(None, events.current(db), job.printer)
        told |= {"stock": now.id, "places": ""}
    return job_orders.again(db, asked.by, job.uuid, **told)


def _way(db: Database, file: Path) -> Alone:
    from desktop.commands.paper_way import paper_way

    return paper_way(db, file)


def _see_through(db: Database, asked: Asked, file: Path, jobs: Sequence[BadgeJob]) -> int:
    """Wait for the printers' word on *jobs*; 3 where one of them waits, or failed, for a reason."""
    way = _way(db, file)
    way.fresh.update(job.uuid for job in jobs if not job.tried)
    return _answer(asked, way.see_through(db, asked.by, [job.uuid for job in jobs]))


def _answer(asked: Asked, jobs: Sequence[BadgeJob], *, told: bool = True) -> int:
    """Print *jobs*; with *told* also what keeps each from paper, which decides the status."""
    from desktop.commands import as_json
    from desktop.commands.job_lines import JobLines
    from desktop.words.job_words import JobWords

    wrong = [job for job in jobs if told and _is_wrong(job)]
    document: dict[str, object] = {"jobs": [as_json.job(job) for job in jobs]}
    if wrong:
        document = {"error": wrong[0].trouble, "subject": wrong[0].printer} | document
    asked.answer(document, JobLines.table(jobs))
    for sentence in dict.fromkeys(JobWords.told(job) for job in wrong):
        say(sentence)
    return ENVIRONMENT if wrong else DONE


def _is_wrong(job: BadgeJob) -> bool:
    """Whether somebody has to know why it is not as it was wanted."""
    as_wanted = (Hitch.HANDED_OVER, Hitch.WRITTEN)
    return bool(job.trouble) and job.trouble not in as_wanted
