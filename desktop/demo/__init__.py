"""The demo: the real window on an event of invented visitors that begins today.

With a display the window opens for a person. With none, the same window is driven offscreen through
a morning at the stand, by keys and public signals only, and leaves pictures, badges and the file.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path


def run(out: Path, *, windowed: bool, as_json: bool = False) -> int:
    """Show the demo, or leave it in the folder *out*; give the exit status.

    The paths of what it leaves are printed, one a line, or *as_json* as one document.

    The settings of this laptop are neither read nor changed.
    """
    from db import driver
    from desktop import settings

    os.environ[settings.HOME] = tempfile.mkdtemp(prefix="piemonte-desk-demo-")
    with driver.guard(out):
        out.mkdir(parents=True, exist_ok=True)
    if windowed:
        return _show(out)
    sys.stderr.write("No display here: the demo leaves pictures instead.\n")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from desktop.demo.morning import Morning

    paths: list[str] = []
    for path in Morning(out).run():
        paths.append(str(path))
        if not as_json:
            sys.stdout.write(f"{path}\n")
            sys.stdout.flush()
    if as_json:
        sys.stdout.write(json.dumps({"paths": paths}, ensure_ascii=False, indent=2) + "\n")
    return 0


def _show(out: Path) -> int:
    from functools import partial

    from desktop import application
    from desktop.keeping import demo_event
    from desktop.keeping.folders import free_name
    from desktop.preferences import Preferences
    from desktop.window import Window

    preferences = Preferences()
    app = application.make(preferences.settings)
    application.start_log()
    window = Window(preferences)
    bugs = application.Bugs(window)
    bugs.happened.connect(window.telling.tell_bug)
    window.show()
    path = free_name(out / "demo.desk")
    window.store.make(partial(demo_event.make, path, window.store.by))
    return app.exec()
