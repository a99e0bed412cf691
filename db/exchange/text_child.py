"""Reads one long list saved as text in a process of its own, so that a hostile one can be killed.

Run as a file, ``python -P text_child.py PATH ENCODING UNSURE``, the last two as ``text_lists.How``
has them, or blank. It writes lines of JSON: the table without its rows, then these in chunks with
their lines, then how many there were. A fault is ``{"fault": code, "detail": text, "line":
number}``.
"""

from __future__ import annotations

import gc
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

# -P keeps the folder of the file that is opened from being searched; ours is named here.
sys.path.append(str(Path(__file__).parents[2]))

from db.exchange import tables
from db.exchange.child import bound_memory, fail, say
from db.exchange.faults import ListError

if TYPE_CHECKING:
    from db.exchange.tables import Table

MAX_MEMORY = 2 << 30
"""Bytes of addresses; the longest honest list needs a quarter."""
CHUNK_LETTERS = 200_000
"""About so many letters go into one line of JSON: it is taken apart beside a window at work."""


def main() -> None:
    """Read the list named on the command line."""
    gc.disable()
    bound_memory(MAX_MEMORY)
    path, encoding, unsure = Path(sys.argv[1]), sys.argv[2], bool(sys.argv[3])
    try:
        data = path.read_bytes()
        _send(tables.from_text(path.name, data, encoding or None, unsure=unsure))
    except ListError as error:
        fail(error.code.value, error.detail, error.line)
    except MemoryError:
        fail("much_memory", "memory")
    except OSError as error:
        fail("unreadable", str(error))


def _send(table: Table) -> None:
    """Tell the parent *table*."""
    about = {"columns": table.columns, "header_line": table.header_line}
    about |= {"encoding": table.encoding, "delimiter": table.delimiter}
    about |= {"read_as": asdict(table.read_as) if table.read_as else None}
    remarks = {
        "rejected": [asdict(note) for note in table.rejected],
        "notes": [asdict(note) for note in table.notes],
    }
    say(about | remarks)
    start = letters = 0
    for place, row in enumerate(table.rows):
        letters += sum(map(len, row))
        if letters > CHUNK_LETTERS:
            say({"rows": table.rows[start : place + 1], "lines": table.lines[start : place + 1]})
            start, letters = place + 1, 0
    say({"rows": table.rows[start:], "lines": table.lines[start:], "done": len(table.rows)})


if __name__ == "__main__":
    main()
