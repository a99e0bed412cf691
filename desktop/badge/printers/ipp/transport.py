"""Carries an IPP message to a server and its answer back, over HTTP and never for long.

Every wait ends: a name that nobody resolves, a printer that is off, one that answers a byte a
minute. Certificates of printers are signed by nobody, so the first one seen is remembered.
"""

from __future__ import annotations

import errno
import hashlib
import http.client
import os
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TypeAlias

from desktop.badge.printers.base import Silence
from desktop.badge.printers.ipp import trust

CONNECT = 3.0
"""Seconds until a server that does not take the connection counts as off."""

ANSWER = 4.0
"""Seconds for a whole answer, once everything was sent."""

_SLOWEST = 50_000
"""Bytes a second that a document travels at, at the least."""

_LARGEST = 8 << 20
"""Bytes of the longest answer that is read: 500 jobs or printers fit many times."""


_Address: TypeAlias = "tuple[int, tuple[str, int] | tuple[str, int, int, int] | tuple[int, bytes]]"


class NoAnswer(OSError):
    """Nobody is there, or what came back was no answer. ``begun``: the request was on its way."""

    def __init__(self, detail: str, *, begun: bool) -> None:
        super().__init__(detail)
        self.begun = begun


class NoPrinter(NoAnswer):
    """Somebody is there, and not under this address (HTTP 404)."""


class _Unread(Exception):
    """The document could not be read: *error* is no fault of the network."""

    def __init__(self, error: OSError) -> None:
        super().__init__(str(error))
        self.error = error


class NotAllowed(OSError):
    """The server wants to know who asks, or will not have us (HTTP 401, 403)."""


class NotTrusted(OSError):
    """The server shows another certificate than the first time."""


class NotKnown(NotTrusted):
    """What the server showed the first time nobody knows any more."""


@dataclass(frozen=True, slots=True)
class Server:
    """Where IPP is spoken: at *host* and *port*, or at the Unix socket *path*."""

    host: str = "localhost"
    port: int = 631
    path: str = ""
    tls: bool = False


def post(server: Server, resource: str, body: bytes, document: Path | None = None) -> bytes:
    """What *server* answers to *body* and the *document* after it.

    Raises NoAnswer (and NoPrinter, which is one), NotAllowed, NotTrusted, and OSError when the
    document cannot be read.
    """
    length = len(body) + (document.stat().st_size if document else 0)
    headers = {"Content-Type": "application/ipp", "Content-Length": str(length)}
    connection = _Connection(server)
    with _ended(connection, CONNECT + ANSWER + length / _SLOWEST):
        try:
            connection.connect()
        except (OSError, UnicodeError, http.client.HTTPException) as error:
            if isinstance(error, NotTrusted):
                raise
            raise NoAnswer(_words(error), begun=False) from error
        status, answer = _ask(connection, resource, headers, lambda: _chunks(body, document))
        if status == http.HTTPStatus.UNAUTHORIZED and server.path:
            # cupsd looks who is at the other end of its socket, once it was told whom to find.
            headers["Authorization"] = f"PeerCred {user()}"
            connection.close()
            status, answer = _ask(connection, resource, headers, lambda: _chunks(body, document))
    if status in {http.HTTPStatus.UNAUTHORIZED, http.HTTPStatus.FORBIDDEN}:
        raise NotAllowed(f"HTTP {status}")
    if status == http.HTTPStatus.NOT_FOUND:
        raise NoPrinter(f"HTTP {status}", begun=False)
    if status != http.HTTPStatus.OK:
        raise NoAnswer(f"HTTP {status}", begun=status >= http.HTTPStatus.INTERNAL_SERVER_ERROR)
    return answer


def _ask(
    connection: _Connection,
    resource: str,
    headers: dict[str, str],
    chunks: Callable[[], Iterator[bytes]],
) -> tuple[int, bytes]:
    """The status and the body of one exchange."""
    try:
        connection.request("POST", resource, chunks(), headers)
        answer = connection.getresponse()
        data = answer.read(_LARGEST + 1)
    except _Unread as unread:
        raise unread.error from unread
    except (http.client.HTTPException, OSError) as error:
        raise NoAnswer(_words(error), begun=True) from error
    if len(data) > _LARGEST:
        raise NoAnswer(Silence.GARBLED, begun=True)
    if answer.length:
        raise NoAnswer(Silence.BROKEN_OFF, begun=True)
    return answer.status, data


def _chunks(body: bytes, document: Path | None) -> Iterator[bytes]:
    yield body
    if document:
        try:
            file = document.open("rb")
        except OSError as error:
            raise _Unread(error) from error
        with file:
            while part := _part(file):
                yield part


def _part(file: BinaryIO) -> bytes:
    """The next part of a document; b"" at its end."""
    try:
        return file.read(1 << 16)
    except OSError as error:
        raise _Unread(error) from error


@contextmanager
def _ended(connection: _Connection, seconds: float) -> Iterator[None]:
    """Ends *connection* after so many *seconds*: time-outs of a socket begin anew at each byte."""
    clock = threading.Timer(seconds, connection.end)
    clock.daemon = True
    clock.start()
    try:
        yield
    finally:
        clock.cancel()
        connection.close()


class _Connection(http.client.HTTPConnection):
    """HTTP to a Server, whatever it is reached by."""

    def __init__(self, server: Server) -> None:
        super().__init__(server.host, server.port, timeout=CONNECT)
        self._server = server

    def connect(self) -> None:
        self.sock = self._socket()
        self.sock.settimeout(ANSWER)
        if self._server.tls:
            self.sock = self._sealed(self.sock)

    def end(self) -> None:
        """Ends the exchange from another thread: what waits for the socket gets an error."""
        if self.sock is not None:
            try:
                # Not SSLSocket's own: that unseals it while another thread reads through it.
                socket.socket.shutdown(self.sock, socket.SHUT_RDWR)
            except OSError:  # it was over already
                return

    def _socket(self) -> socket.socket:
        if not self._server.path:
            return _first(_addresses(self._server.host, self._server.port))
        its = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            its.settimeout(CONNECT)
            its.connect(self._server.path)
        except OSError:
            its.close()
            raise
        return its

    def _sealed(self, plain: socket.socket) -> ssl.SSLSocket:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE  # a printer signs its own: `trust` knows it again
        try:
            sealed = context.wrap_socket(plain, server_hostname=self._server.host)
        except (OSError, ValueError):
            plain.close()
            raise
        shown = hashlib.sha256(sealed.getpeercert(binary_form=True) or b"").hexdigest()
        place = f"{self._server.host}:{self._server.port}"
        if not trust.is_known(place, shown):
            sealed.close()
            asked = trust.question(place)
            raise NotTrusted(shown) if asked and asked.old else NotKnown(shown)
        return sealed


def _first(addresses: list[_Address]) -> socket.socket:
    """A connection to the first of *addresses* that takes one."""
    trouble = OSError("no address")
    for family, address in addresses:
        its = socket.socket(family, socket.SOCK_STREAM)
        try:
            its.settimeout(CONNECT / len(addresses))
            its.connect(address)
        except OSError as error:
            its.close()
            trouble = error
        else:
            return its
    raise trouble


def _addresses(host: str, port: int) -> list[_Address]:
    """Where *host* is. The system may look for a name for half a minute: it is not waited for."""
    found: list[_Address] = []
    trouble: list[OSError | UnicodeError] = [socket.gaierror(f"{host} is not found")]

    def look() -> None:
        try:
            several = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found.extend(dict.fromkeys((each[0], each[4]) for each in several))
        except (OSError, UnicodeError) as error:
            trouble.append(error)

    looking = threading.Thread(target=look, daemon=True)
    looking.start()
    looking.join(CONNECT)
    if not found:
        raise trouble[-1]
    return list(found)[:3]


def user() -> str:
    """The name that this program goes by at printers: the user's on this computer."""
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError):  # nobody of that number; OSError from Python 3.13 on
        return str(os.getuid()) if hasattr(os, "getuid") else "desk"


_NO_WAY = {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL}


def _words(error: BaseException) -> str:
    """Why nobody answered: a Silence, or what the system says, without its number."""
    if isinstance(error, ssl.SSLError):
        return Silence.NOT_SEALED
    if isinstance(error, ConnectionRefusedError):
        return Silence.NO_SERVICE
    if isinstance(error, (ConnectionError, http.client.HTTPException)):
        return Silence.BROKEN_OFF
    if isinstance(error, TimeoutError):
        return Silence.NOBODY
    if isinstance(error, (socket.gaierror, UnicodeError)):
        return Silence.NO_NAME
    if isinstance(error, OSError) and error.errno in _NO_WAY:
        return Silence.NO_WAY
    return getattr(error, "strerror", None) or str(error) or type(error).__name__
