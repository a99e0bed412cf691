"""An IPP server in a thread, which answers what a test tells it, or behaves badly."""

from __future__ import annotations

import socket
import threading
from contextlib import contextmanager, suppress

from desktop.badge.printers.ipp import message
from desktop.badge.printers.ipp.message import Group, Message, Tag, values


def answer(code=0, *groups, version=(2, 0)):
    """The bytes of an IPP answer."""
    head = {"attributes-charset": values(Tag.CHARSET, "utf-8")}
    return message.encode(Message(code, 1, ((Group.OPERATION, head), *groups), version))


def http(body, status="200 OK", extra=b""):
    """The bytes of an HTTP answer."""
    head = f"HTTP/1.1 {status}\r\nContent-Type: application/ipp\r\nContent-Length: {len(body)}\r\n"
    return head.encode() + extra + b"\r\n" + body


class Server:
    """Gives each connection the next of ``answers``, the last one again and again.

    An answer is bytes, or a function of the connection. ``asked`` are the bodies of the requests,
    ``heads`` their headers.
    """

    def __init__(self, listener):
        self.listener = listener
        self.answers = [http(answer())]
        self.asked, self.heads = [], []
        self._held = []
        threading.Thread(target=self._serve, daemon=True).start()

    @property
    def port(self):
        return self.listener.getsockname()[1]

    @property
    def requests(self):
        return [message.decode(body) for body in self.asked]

    def _serve(self):
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            self._held.append(connection)
            reply = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
            if callable(reply):
                with suppress(OSError):  # who waits no longer hangs up
                    reply(connection)
                continue
            with suppress(OSError):  # who does not trust the certificate hangs up
                if self._read(connection):
                    connection.sendall(reply)
            connection.close()

    def _read(self, connection):
        """Whether there was a request."""
        stream = connection.makefile("rb")
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            line = stream.readline()
            if not line:
                return False
            head += line
        self.heads.append(head.decode())
        length = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0])
        self.asked.append(stream.read(length))
        return True

    def close(self):
        for connection in self._held:
            connection.close()
        # A close alone would leave the port to the thread that accepts.
        with suppress(OSError):
            socket.socket.shutdown(self.listener, socket.SHUT_RDWR)
        self.listener.close()


@contextmanager
def serve(listener=None):
    made = Server(listener or socket.create_server(("127.0.0.1", 0)))
    try:
        yield made
    finally:
        made.close()
