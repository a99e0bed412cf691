"""Opens the installed program's window offscreen, waits, and prints what it shows, as JSON.

Run by the installed Python: ``python -P window_start.py [FILE]``. What the tests' own tree has is not
in its path.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QTimer

from desktop.commands.opening import make_window

WAIT_MS = 1_500
CALM = 3
"""Looks, one after the other, at which nothing is asked of the event file any more."""


def main():
    made = make_window(Path(sys.argv[1]) if sys.argv[1:] else None)
    if made is None:
        print(json.dumps({"raised": True}))
        return
    app, window = made
    told = []
    toast = window.shell.toast
    show = toast.show_message
    toast.show_message = lambda words, *rest: (told.append(words), show(words, *rest))[1]
    bugs = []
    window.telling.tell_bug = bugs.append
    seen = {}

    def look(calm=0):
        if calm < CALM:  # a busy computer needs more than that
            calm = calm + 1 if window.store.lane.is_idle() else 0
            QTimer.singleShot(100, lambda: look(calm))
            return
        seen["visible"] = window.isVisible()
        seen["event"] = bool(window.store.current_event)
        seen["damaged"] = window.damage.page is not None and window.damage.page.isVisible()
        seen["dialogs"] = [
            one.text() for one in app.topLevelWidgets() if hasattr(one, "informativeText")
        ]
        window.files.leaves_unbacked = True  # what was written is safe without a backup
        leave()

    def leave():
        if window.close():
            app.quit()
        else:  # printers are looked for
            QTimer.singleShot(50, leave)

    QTimer.singleShot(WAIT_MS, look)
    app.exec()
    page = window.welcoming.page  # what was asked before the end is answered at the end
    if page is not None and not page.notice.isHidden():
        told.append(page.notice.words.text())
    print(json.dumps(seen | {"told": told, "bugs": bugs}))


main()
