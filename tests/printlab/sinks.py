"""A printer on a socket (port 9100) that keeps all it is sent, or behaves badly."""

from __future__ import annotations

import os
import socket
import struct
import threading
from contextlib import suppress

PATIENCE = 90
"""Seconds for a driver to turn a PDF into dots."""


_PORTS = iter(range(12_000 + os.getpid() % 1_000 * 20, 32_768))


def free_port():
    """A port that nobody has, another one each time, and none that the system lends to whoever
    connects: a printer that is switched on again finds it free.
    """
    for port in _PORTS:
        with suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port
    raise AssertionError("no port is free")


class Sink:
    """Keeps what it is sent, job by job.

    ``mode`` is for the connections that come: ok; hang (takes nothing until it is ok again); drop
    (breaks off after 2,000 bytes). ``off()`` refuses connections until ``on()``.
    """

    def __init__(self):
        self.mode = "ok"
        self._jobs = []
        self._news = threading.Condition()
        self._server = None
        self.port = free_port()
        self.on()

    def on(self):
        self._server = socket.create_server(("127.0.0.1", self.port), reuse_port=False)
        threading.Thread(target=self._accept, args=(self._server,), daemon=True).start()

    def off(self):
        # A shutdown wakes the thread that accepts; a close alone would leave it the port.
        self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()

    def set_mode(self, mode):
        with self._news:
            self.mode = mode
            self._news.notify_all()

    def _accept(self, server):
        while True:
            try:
                connection, _ = server.accept()
            except OSError:
                return
            threading.Thread(target=self._take, args=(connection,), daemon=True).start()

    def _take(self, connection):
        with self._news:
            self._news.wait_for(lambda: self.mode != "hang")
        job = b""
        with connection:
            try:
                while part := connection.recv(65536):
                    job += part
                    if self.mode == "drop" and len(job) > 2000:
                        linger = struct.pack("ii", 1, 0)
                        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
                        return
            except ConnectionError:
                return
        with self._news:
            self._jobs.append(job)
            self._news.notify_all()

    @property
    def count(self):
        return len(self._jobs)

    def after(self, count, patience=PATIENCE):
        """The job that came after *count* others, as soon as it is whole."""
        with self._news:
            assert self._news.wait_for(lambda: len(self._jobs) > count, patience), "nothing came"
            return self._jobs[count]
