"""What the store's thread does with one question to the open file, and what it finds out by it.

A file that is found damaged is still read, as far as it goes; nothing is written into it any more:
what would be acknowledged then, a restored backup would not have.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from db import driver, event_file
from db.errors import EnvironmentFault, Fault

if TYPE_CHECKING:
    from collections.abc import Callable

    from db.event_file import EventFile


log = logging.getLogger(__name__)

QUIET = ("observe", "keep_draft", "drop_draft")
"""What is written and not told: a batch's every state, and a note that is being typed, would have
every list read again.
"""


class Closed(Exception):
    """The file that was to be asked is closed: another took its place."""


def if_open(file: EventFile, function: Callable[..., Any], *args: Any, **named: Any) -> Any:
    """What *function* gives of *file*. Raises Closed, EnvironmentFault."""
    if not file.is_open:
        raise Closed
    return _on_file(file, function, *args, **named)


def to_write(file: EventFile, function: Callable[..., Any], *args: Any, **named: Any) -> Any:
    """The same for what writes. Raises EnvironmentFault: ``closed`` once another file took the
    place of *file*, ``gone`` or ``damaged`` once that was found.
    """
    if not file.is_open:
        raise EnvironmentFault(Fault.CLOSED, file.path)
    if file.is_gone:
        raise EnvironmentFault(Fault.GONE, file.path)
    if file.is_damaged:
        raise EnvironmentFault(Fault.DAMAGED, file.path)
    return _on_file(file, function, *args, **named)


def _on_file(file: EventFile, function: Callable[..., Any], *args: Any, **named: Any) -> Any:
    """What *function* gives of *file*, which is noted to be damaged, or gone, where that shows."""
    try:
        with event_file.suspecting(file), driver.guard(file.path):
            return function(file.db, *args, **named)
    except EnvironmentFault as fault:
        if fault.fault is Fault.GONE:
            if not file.is_gone:
                log.warning("the event file is gone: %s", fault.detail)
            file.is_gone = True
        elif fault.fault is Fault.DAMAGED and fault.path in (file.path, file.path.absolute()):
            if not file.is_damaged:
                log.warning("the event file is damaged: %s", fault.detail)
            file.is_damaged = True
        raise


def log_fault(error: BaseException) -> None:
    """Keep in the log what the environment did while the file was closed: nobody is told then."""
    fault = driver.fault_of(error)
    if fault is None:
        raise error
    log.error("closing the event file: %s", fault)
