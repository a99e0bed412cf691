"""Finds the CUPS server of this computer where libcups would (client.conf(5), cups(1))."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

from desktop.badge.printers.ipp.transport import Server

_SOCKETS = {
    "linux": ("/run/cups/cups.sock", "/var/run/cups/cups.sock"),
    "darwin": ("/private/var/run/cupsd",),
}
_PORT = 631


def find() -> Server:
    """The server that CUPS_SERVER names, or client.conf, or else the one on this computer."""
    given = dict(_directives())
    name = os.environ.get("CUPS_SERVER") or given.get("servername", "")
    encryption = os.environ.get("CUPS_ENCRYPTION") or given.get("encryption", "")
    tls = encryption.lower() in {"always", "required"}
    if name:
        return parse(name, tls=tls)
    for path in _SOCKETS.get(sys.platform, ()):
        if Path(path).is_socket():
            return Server(path=path, port=_port())
    return Server(port=_port(), tls=tls)


def parse(name: str, *, tls: bool = False) -> Server:
    """The server that CUPS calls *name*: host, host:port, [address]:port or /path/of/a/socket."""
    name = name.split("/version=", maxsplit=1)[0]
    if name.startswith("/"):
        return Server(path=name, port=_port())
    found = re.fullmatch(
        r"\[([^\]]+)\](?::(\d{1,5}))?|([^:]+)(?::(\d{1,5}))?|([0-9a-fA-F:]+)", name
    )
    if found is None:
        return Server(host=name, port=_port(), tls=tls)
    host = found[1] or found[3] or found[5]
    port = int(found[2] or found[4] or _port())
    return Server(host=host, port=port, tls=tls)


def _port() -> int:
    given = os.environ.get("IPP_PORT", "")
    return int(given) if given.isdecimal() and 0 < int(given) < 65536 else _PORT


def _directives() -> list[tuple[str, str]]:
    """What client.conf says, the system's first and the user's own last: the last word counts."""
    root = Path(os.environ.get("CUPS_SERVERROOT", "/etc/cups"))
    found: list[tuple[str, str]] = []
    for file in (root / "client.conf", Path("~/.cups/client.conf").expanduser()):
        try:
            lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            continue
        words = (line.split(None, 1) for line in lines if not line.lstrip().startswith("#"))
        found += [(pair[0].lower(), pair[1].strip()) for pair in words if len(pair) == 2]
    return found
