"""Python's collection of garbage, which is held while a long list comes in.

A hundred thousand rows are a million new objects that all stay, and no cycle is among them: looking
through them again and again is a tenth of an import, and a scan in the window waited 150 ms for it.
"""

from __future__ import annotations

import gc
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator

_lock = threading.Lock()
_holding = 0
_was_on = False


@contextmanager
def held() -> Generator[None]:
    """No garbage is looked for in the block, nor in others of any thread until the last has ended.

    It decorates a function, too. Whoever has switched the collection off finds it off after it.
    """
    global _holding, _was_on  # noqa: PLW0603  the collection itself is the process's
    with _lock:
        if not _holding:
            _was_on = gc.isenabled()
            gc.disable()
        _holding += 1
    try:
        yield
    finally:
        with _lock:
            _holding -= 1
            if not _holding and _was_on:
                gc.enable()
