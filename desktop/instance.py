"""One window an event file: a second start raises the window that has it open.

Qt's network module is imported when it is needed: a window that is about to appear has no time.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtNetwork import QLocalServer

PATIENCE_MS = 500
"""How long a second start waits for the first one's answer, in milliseconds."""


class Instance(QObject):
    """Listens for second starts on the same file; ``raised()`` says that there was one."""

    raised = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Listen to nobody yet."""
        super().__init__(parent)
        self._server: QLocalServer | None = None

    def listen(self, path: Path) -> None:
        """Answer for the event file *path* from now on, and for no other."""
        from PySide6.QtNetwork import QLocalServer

        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        QLocalServer.removeServer(name_for(path))
        self._server.listen(name_for(path))

    @Slot()
    def _greet(self) -> None:
        if self._server is None:
            return
        caller = self._server.nextPendingConnection()
        caller.write(b"raised\n")
        caller.flush()
        caller.disconnectFromServer()
        self.raised.emit()


def name_for(path: Path) -> str:
    """The local socket's name for the event file *path* and this user; it tells neither."""
    import hashlib

    user = os.environ.get("USER") or os.environ.get("USERNAME") or ""
    told = hashlib.blake2b(f"{user}\n{path.resolve()}".encode(), digest_size=10).hexdigest()
    return f"piemonte-desk-{told}"


def raise_other(path: Path) -> bool:
    """Ask the window that has the event file *path* open to come to the front; False if none."""
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(name_for(path))
    if not socket.waitForConnected(PATIENCE_MS):
        return False
    # The answer may have come, and the other end have hung up, before we wait for it.
    heard = socket.waitForReadyRead(PATIENCE_MS) or socket.bytesAvailable() > 0
    socket.disconnectFromServer()
    return heard
