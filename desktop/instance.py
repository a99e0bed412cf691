"""One window an event file: a second start raises the window that has it open.

Qt's network module is imported when it is needed: a window that is about to appear has no time.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QDir, QObject, Signal, Slot

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtNetwork import QLocalServer

_ANSWER = b"raised\n"

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
        caller.write(_ANSWER)
        caller.flush()
        caller.disconnectFromServer()
        self.raised.emit()


def name_for(path: Path) -> str:
    """The local socket's name for the event file *path* and this user; it tells neither."""
    user = os.environ.get("USER") or os.environ.get("USERNAME") or ""
    told = f"{user}\n{path.resolve()}".encode()
    # Qt's own: hashlib brings OpenSSL along.
    digest = QCryptographicHash.hash(told, QCryptographicHash.Algorithm.Blake2b_160).toHex()
    return f"piemonte-desk-{bytes(digest.data()).decode()[:20]}"


def raise_other(path: Path) -> bool:
    """Ask the window that has the event file *path* open to come to the front; False if none."""
    name = name_for(path)
    return _ask_pipe(name) if sys.platform == "win32" else _ask_socket(name)


def _ask_socket(name: str) -> bool:
    """Qt's network module would take longer to import than all the rest of the answer."""
    import socket

    with socket.socket(socket.AF_UNIX) as caller:
        caller.settimeout(PATIENCE_MS / 1000)
        try:
            caller.connect(f"{QDir.tempPath()}/{name}")
            return bool(caller.recv(len(_ANSWER)))
        except OSError:  # nobody is there, a crash left the socket, or whoever is there hangs
            return False


def _ask_pipe(name: str) -> bool:
    from PySide6.QtNetwork import QLocalSocket

    caller = QLocalSocket()
    caller.connectToServer(name)
    if not caller.waitForConnected(PATIENCE_MS):
        return False
    # The answer may have come, and the other end have hung up, before we wait for it.
    heard = caller.waitForReadyRead(PATIENCE_MS) or caller.bytesAvailable() > 0
    caller.disconnectFromServer()
    return heard
