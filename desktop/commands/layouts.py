"""The command about badge layouts: list them, take out, bring in, give to badge types, remove."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from db import driver, events
from db.badges import layouts
from db.keeping.whole_files import whole
from desktop.commands import badge_choices, doubts
from desktop.commands.asked import DONE, FILE, PATH, REFUSED, Asked, Stopped, say, shared
from desktop.commands.badge_choices import STOCK
from desktop.commands.targets import refuse_others

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlite_utils import Database

    from db.badges.layouts import SavedLayout
    from desktop.badge.elements import Layout

ACTS = ("list", "export", "import", "assign", "remove")


@click.command("layouts")
@FILE
@click.argument("act", type=click.Choice(ACTS), default="list")
@click.argument("what", default="", metavar="[NAME|L.toml]")
@click.option("-o", "--output", "target", type=PATH, help="Where export writes the layout.")
@click.option("--name", default="", help="What import calls it, if not as it calls itself.")
@click.option("--type", "types", multiple=True, help="Whose badges look like it; again for more.")
@STOCK
@shared(changing=True)
def layouts_command(
    asked: Asked,
    file: Path,
    *,
    act: str,
    what: str,
    target: Path | None,
    name: str,
    types: Sequence[str],
    stock_id: str | None,
) -> int:
    """List the event's badge layouts; export NAME -o L.toml, import L.toml, assign or remove NAME.

    assign gives the layout to the badge types of --type and to no other; to all that have no
    layout of their own when no --type is said. import gives it to those of --type, too, and leaves
    it as it is without one. --stock says what an imported layout is drawn on.
    """
    if act != "list" and not what:
        raise click.UsageError(f"Say which layout: layouts FILE {act} NAME.")
    asked.draw()
    with asked.open(file, changing=act not in {"list", "export"}) as opened:
        db = opened.db
        asked.speak(events.current(db).locale)
        if act == "list":
            return _list(asked, layouts.all_layouts(db))
        if act == "import":
            codes = [doubts.badge_type(db, asked, each) for each in types]
            return _bring_in(asked, db, Path(what), name, stock_id, codes)
        if act == "export":
            return _export(asked, db, what, target)
        kept = _named(db, what)
        if act == "assign":
            codes = [doubts.badge_type(db, asked, each) for each in types]
            kept = layouts.assign_layout(db, asked.by, kept.uuid, types=codes, usual=not codes)
        else:
            layouts.remove_layout(db, asked.by, kept.uuid)
        return _answer(asked, kept)


def _list(asked: Asked, found: list[SavedLayout]) -> int:
    def lines() -> Iterator[str]:
        from desktop.commands.layout_lines import LayoutLines
        from desktop.commands.lines import aligned

        if not found:
            say(LayoutLines.none())
            return
        yield from aligned([(one.name, one.stock, LayoutLines.whose(one)) for one in found])

    asked.answer({"layouts": [as_json(one) for one in found]}, lines())
    return DONE


def as_json(kept: SavedLayout) -> dict[str, Any]:
    """A layout of the event for machines, without its text."""
    return {
        "id": kept.uuid,
        "name": kept.name,
        "stock": kept.stock,
        "types": list(kept.types),
        "usual": kept.usual,
    }


def _answer(asked: Asked, kept: SavedLayout) -> int:
    def lines() -> Iterator[str]:
        from desktop.commands.layout_lines import LayoutLines

        yield f"{kept.name}: {LayoutLines.whose(kept)}"

    asked.answer(as_json(kept), lines())
    return DONE


def _named(db: Database, name: str) -> SavedLayout:
    kept = layouts.by_name(db, name) or layouts.by_uuid(db, name)
    if kept is None:
        from desktop.commands.layout_lines import LayoutLines

        names = [one.name for one in layouts.all_layouts(db)]
        raise Stopped("not_found", name, REFUSED, LayoutLines.unknown(name, names))
    return kept


def _export(asked: Asked, db: Database, name: str, target: Path | None) -> int:
    """Write the event's layout, or one of ours, as a file."""
    from desktop.badge import template, writing

    if target is None:
        raise click.UsageError("Say where: -o L.toml.")
    if target.suffix.lower() != ".toml":
        raise click.UsageError(f"{target.name} is no name for a layout: end it in .toml.")
    refuse_others(target)
    ours = template.load_all()
    kept = layouts.by_name(db, name)
    text = writing.written(ours[name]) if not kept and name in ours else _named(db, name).text
    with driver.guard(target), whole(target) as half:
        half.write_text(text, encoding="utf-8")
    asked.answer({"file": str(target), "name": kept.name if kept else name}, iter([str(target)]))
    return DONE


def _bring_in(
    asked: Asked, db: Database, source: Path, name: str, stock_id: str | None, types: Sequence[str]
) -> int:
    """Keep the layout of the file *source* in the event, under *name* or the name it has, for the
    badge types with the codes *types*; without any it is whose it was.
    """
    from desktop.badge import moving, stock, writing

    layout = _read(source)
    known = stock.load_all()
    wanted = stock_id or (layout.stock if layout.stock in known else None)
    drawn = moving.drawn_on(layout, badge_choices.stock_of(wanted, events.current(db)))
    old = layouts.by_name(db, name or layout.name)
    kept = layouts.save_layout(
        db,
        asked.by,
        uuid=old.uuid if old else None,
        name=name or layout.name,
        stock=drawn.stock,
        text=writing.written(drawn),
        types=types or None,
    )
    return _answer(asked, kept)


def _read(source: Path) -> Layout:
    """The layout in *source*. Raises Stopped with the line where it is none."""
    from desktop.badge import reading
    from desktop.badge.data_file import BadFile
    from desktop.words.layout_words import LayoutWords

    with driver.guard(source):
        source.stat()
    try:
        return reading.load(source, pictures_beside=False)
    except BadFile as bad:
        subject = source.name if bad.line is None else f"{source.name}:{bad.line}"
        raise Stopped("bad_layout", subject, REFUSED, LayoutWords.bad_file(bad)) from bad
