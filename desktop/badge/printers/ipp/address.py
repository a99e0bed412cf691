"""Addresses of network printers, as people type them and as IPP writes them (RFC 3510)."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from desktop.badge.printers.ipp import cups_server
from desktop.badge.printers.ipp.client import Printer
from desktop.badge.printers.ipp.transport import Server

SCHEMES = ("ipp://", "ipps://")
_PORT = 631
_PATH = "/ipp/print"
"""Where printers that follow IPP Everywhere are found (PWG 5100.14 §4.2.1)."""


def is_address(printer: str) -> bool:
    """Whether *printer* is called by its address, and not by the name of a queue."""
    return printer.lower().startswith(SCHEMES)


def normal(typed: str) -> str:
    """The address that *typed* means: ``192.168.1.20`` is ``ipp://192.168.1.20/ipp/print``.

    Raises ValueError for what is no address: no host, an unknown scheme, a name and password.
    """
    words = typed.strip()
    its = urlsplit(words if "://" in words else f"ipp://{words}")
    if its.scheme not in {"ipp", "ipps"} or not its.hostname or " " in words:
        raise ValueError(typed)
    if its.username is not None or its.query or its.fragment:
        raise ValueError(typed)
    host = f"[{its.hostname}]" if ":" in its.hostname else its.hostname
    port = f":{its.port}" if its.port not in {None, _PORT} else ""
    path = quote(its.path, safe="/%") if its.path not in {"", "/"} else _PATH
    return f"{its.scheme}://{host}{port}{path}"


def target(printer: str) -> Printer:
    """Where to ask the printer of that address. Raises ValueError for no address."""
    its = urlsplit(normal(printer))
    server = Server(its.hostname or "", its.port or _PORT, tls=its.scheme == "ipps")
    return Printer(normal(printer), server, its.path)


def place(printer: str) -> str:
    """The host and port by which the certificate of a printer is remembered, for a queue that of
    its CUPS server; "" where that shows none.
    """
    if not is_address(printer):
        server = cups_server.find()
        return f"{server.host}:{server.port}" if server.tls else ""
    its = target(printer).server
    return f"{its.host}:{its.port}"
