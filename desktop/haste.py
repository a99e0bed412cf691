"""What keeps a start quick: what is not needed to paint the window is left until it is painted.

Whoever opens the window asks for it first, before anything of the window is imported.
"""

from __future__ import annotations

import builtins
import gc
import sys
from contextlib import contextmanager
from importlib import import_module
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import LazyLoader
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import ModuleType


@contextmanager
def haste() -> Iterator[None]:
    """Import and make what the program keeps until its end, and no garbage is looked for in it.

    Modules of ``db`` are run only when something of theirs is asked for: call :func:`catch_up`
    before a second thread does any work.
    """
    collects = gc.isenabled()
    gc.disable()
    _let_sources_be()
    if _LATER not in sys.meta_path:
        sys.meta_path.insert(0, _LATER)
    try:
        yield
    finally:
        gc.freeze()  # none of it is garbage later either: no collection need look at it again
        if collects:
            gc.enable()


def catch_up() -> None:
    """Run the modules that have waited. From now on an import imports at once."""
    if _LATER in sys.meta_path:
        sys.meta_path.remove(_LATER)
    while _LATER.waiting:
        vars(sys.modules[_LATER.waiting.pop(0)])


def _let_sources_be() -> None:
    """Take back the ``__import__`` that PySide puts over its own.

    After each import it reads that module's source, and keeps it, to know whether it may use
    ``from __feature__ import …`` (PYSIDE-2029). Nothing of ours does, and it is a fifteenth of a
    start.
    """
    import_module("PySide6.QtCore")  # which puts its own in place
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


class _Later(MetaPathFinder):
    """Finds the modules of ``db``: the window names their functions, and calls none before a file
    is open.

    Python's own LazyLoader is not for two threads at once (CPython gh-114763), hence ``catch_up``.
    """

    def __init__(self) -> None:
        self.waiting: list[str] = []

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if not fullname.startswith("db."):
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is None or spec.loader is None or spec.submodule_search_locations is not None:
            return None
        spec.loader = LazyLoader(spec.loader)
        self.waiting.append(fullname)
        return spec


_LATER = _Later()
