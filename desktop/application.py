"""The Qt application around the window: look, language, log, and what happens to a bug."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from desktop import i18n
from desktop.keeping import logs
from desktop.widgets import icons, theme

if TYPE_CHECKING:
    from types import TracebackType

    from PySide6.QtCore import QMessageLogContext

    from desktop.settings import Settings

log = logging.getLogger("desktop")

log_path = logs.path

LOG_BYTES = 1_000_000
LOG_FILES = 3


class Bugs(QObject):
    """Hears of every exception nobody expected: it goes to the log, and the first one to people."""

    happened = Signal(str)
    """The first bug since the start; the text is the log file's path."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Take over the hooks for exceptions of the main thread and of others."""
        super().__init__(parent)
        self._told = False
        sys.excepthook = self.take
        threading.excepthook = lambda args: self.take(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )

    def take(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log the exception *error*; tell of it once."""
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.exit(130)
            return
        log.critical("a bug: %s", _trail(error.with_traceback(trace)))
        if not self._told:
            self._told = True
            self.happened.emit(str(log_path()))


def _trail(error: BaseException) -> str:
    """Where *error* comes from, without its message: that may hold a visitor's name."""
    trail: list[str] = []
    at: BaseException | None = error
    while at is not None:
        lines = "".join(traceback.format_tb(at.__traceback__))
        trail.append(f"{type(at).__qualname__}\n{lines}")
        at = at.__cause__ or (None if at.__suppress_context__ else at.__context__)
    return "after ".join(trail)


def start_log() -> None:
    """Log to the file from now on; to standard error where the folder cannot be written."""
    from logging.handlers import RotatingFileHandler  # brings sockets and pickle along

    path = log_path()
    handler: logging.Handler
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=LOG_BYTES, backupCount=LOG_FILES)
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    logging.raiseExceptions = False  # a disk that is full ends in no traceback for want of a log
    qInstallMessageHandler(_log_qt)


def _log_qt(kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
    level = logging.INFO if kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) else logging.WARNING
    logging.getLogger("qt").log(level, "%s", words)


def instance() -> QApplication:
    """The application that runs. Raises TypeError when there is none."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("the window needs a QApplication")
    return app


def make(wanted: Settings) -> QApplication:
    """The application in the look and the language that *wanted* names, without a window."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        # Set in this way, Qt gives no style back, for which PySide would make 30 enums: 4 ms.
        app = QApplication([*sys.argv[:1], "-style", "Fusion"])
        app.setProperty(theme.FUSION, True)
    app.setApplicationName("piemonte-desk")
    app.setApplicationDisplayName("Piemonte Desk")
    app.setDesktopFileName("piemonte-desk")
    app.setQuitOnLastWindowClosed(True)
    i18n.install(app, wanted.language)
    theme.install(app, wanted.theme, wanted.zoom)
    app.setWindowIcon(icons.icon("badge-check", "accent"))
    return app
