"""In which encoding a list is read by command: how it is asked for, and told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from db.exchange.encodings import names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.exchange.tables import Table


def _known(_context: click.Context, _option: click.Parameter, name: str | None) -> str | None:
    """What Python calls the encoding *name*. Raises a usage error."""
    if name is None:
        return None
    if (found := names.known(name)) is None:
        known = ", ".join(names.OFFERED)
        raise click.BadParameter(f"{name} is no encoding of lists. Choose: {known}.")
    return found


OPTION = click.option(
    "--encoding",
    metavar="NAME",
    callback=_known,
    help="In which encoding a text was saved that does not say so: cp1250, big5…; --dry-run tells"
    " which one it seems to be.",
)


def as_read(table: Table) -> dict[str, Any] | None:
    """How *table* was read, for machines; None for what says its encoding itself."""
    read_as = table.read_as
    if read_as is None:
        return None
    return {
        "encoding": read_as.encoding,
        "sure": read_as.sure,
        "line": read_as.line,
        "value": read_as.example,
    }


def lines(table: Table) -> Iterator[str]:
    """In which encoding *table* was read, and that it is only guessed, where that is so."""
    if (read_as := table.read_as) is None:
        return
    from desktop.words.encoding_words import EncodingWords

    yield EncodingWords.read(read_as)
    if not read_as.sure:
        yield EncodingWords.only_guessed()
