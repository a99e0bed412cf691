"""What is done for the first time in a run is done by one thread alone."""

from __future__ import annotations

import threading
from functools import wraps
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_Given = ParamSpec("_Given")
_Answer = TypeVar("_Answer")

_lock = threading.RLock()


def alone_at_first(do: Callable[_Given, _Answer]) -> Callable[_Given, _Answer]:
    """*do*, whose first call no other first call goes along with.

    PySide (6.11) makes the enums of a class when one is first needed. Where two printers drew
    their first badge at once, a thread found the half of them ("QGradient has no attribute
    'Preset'"), or the process ended.
    """
    known = False

    @wraps(do)
    def doing(*given: _Given.args, **named: _Given.kwargs) -> _Answer:
        nonlocal known
        if known:
            return do(*given, **named)
        with _lock:
            answer = do(*given, **named)
            known = True
        return answer

    return doing
