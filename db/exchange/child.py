"""What every process does that reads a file from outside: speak lines of JSON, keep to its memory.

Only such a process imports this, and nothing of ours beside it.
"""

from __future__ import annotations

import json
import os
from typing import Any, NoReturn


def say(message: Any) -> None:
    """Tell the parent *message*, a line of JSON."""
    out = json.dumps(message, separators=(",", ":")).encode() + b"\n"
    # The descriptor itself: under pythonw.exe, sys.stdout may be None.
    while out:
        out = out[os.write(1, out) :]


def fail(code: str, detail: str, line: int | None = None) -> NoReturn:
    """Tell the fault *code* of ``faults.ListFault``, and end."""
    say({"fault": code, "detail": detail, "line": line})
    os._exit(1)


def bound_memory(most: int) -> None:
    """Take no more than *most* bytes of addresses, where the system can hold a process to it."""
    try:
        import resource
    except ImportError:
        return
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    if hard == resource.RLIM_INFINITY or hard > most:
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
