"""Opens the window. A start is short of time: what the first paint does not need comes after it."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from db import SEALED
from desktop.haste import catch_up, haste

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop.window import Window


def has_display() -> bool:
    """Whether a window can be opened here. Only X11 and Wayland may be missing."""
    if platform := os.environ.get("QT_QPA_PLATFORM"):
        return platform not in {"offscreen", "minimal"}
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def open_window(path: Path | None) -> int:
    """Open the window on the event file or sealed file *path*, or on the last event file; give the
    exit status.

    Where another window has that file open, it comes to the front instead.
    """
    if not has_display():
        from desktop.commands.asked import ENVIRONMENT, Stopped

        raise Stopped("no_display", status=ENVIRONMENT)
    made = make_window(path)
    return made[0].exec() if made else 0


def make_window(path: Path | None) -> tuple[QApplication, Window] | None:
    """The application and its window, shown, on the event file or the sealed file *path*, or on the
    last event file.

    None when another window has that file open: that one comes to the front instead. The file is
    opened as soon as the window has been painted.
    """
    with haste():
        made = _make(path)
    if made is None:
        catch_up()
    return made


def _make(path: Path | None) -> tuple[QApplication, Window] | None:
    from desktop import application
    from desktop.first_paint import FirstPaint
    from desktop.preferences import Preferences
    from desktop.window import Window

    preferences = Preferences()
    last = preferences.settings.last_file
    wanted = path or (Path(last) if last else None)
    app = application.make(preferences.settings)
    if wanted is not None and is_shown(wanted):
        return None
    window = Window(preferences)
    bugs = application.Bugs(window)
    bugs.happened.connect(window.telling.tell_bug)
    # Beside the first paint, the store's thread would take half of the interpreter's time from it.
    first = FirstPaint(window)
    first.over.connect(catch_up)
    first.over.connect(application.start_log)
    if wanted is None or wanted.suffix == SEALED or not wanted.exists():
        window.show_file(None)  # the welcome page, and never a glimpse of the reception
    if wanted is not None:  # one that is missing is told, and its backup offered
        first.over.connect(lambda: window.show_file(wanted))
    window.show()
    return app, window


def is_shown(path: Path) -> bool:
    """Whether another window has the event file *path* open, or a rehearsal of it; that one has
    come to the front then.
    """
    from db import event_file

    named = f"{path.stem} practice"
    beside = sorted(path.parent.iterdir()) if path.parent.is_dir() else []
    rehearsed = (one for one in beside if one.stem.startswith(named) and one.suffix == path.suffix)
    return any(event_file.may_be_open(one) and _raise_other(one) for one in (path, *rehearsed))


def _raise_other(path: Path) -> bool:
    from desktop.instance import raise_other  # brings Qt's network along

    return raise_other(path)
