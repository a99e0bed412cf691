"""What goes to whoever helps: the log, versions, settings, counts; no names. No Qt."""

from __future__ import annotations

import platform
import re
import sys
import zipfile
from dataclasses import fields
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from db.keeping.whole_files import whole
from desktop.keeping import logs

if TYPE_CHECKING:
    from db.file_facts import FileFacts
    from desktop.settings import Settings

SHOWN_BYTES = 500_000
"""Of the log so much at most is packed, the newest: that much can be looked through."""

_LIBRARIES = ("piemonte-desk", "PySide6-Essentials", "sqlite-utils", "click", "python-calamine")
_TOLD = frozenset(
    (
        *("language", "theme", "zoom", "sounds", "auto_print", "idle_lock_minutes"),
        *("scanner_layout", "scanner_tested", "scanner_fine"),
        *("camera_mirrored", "station_id"),
    )
)
"""The settings that are packed: none that names somebody, a file, a folder or a printer."""
_ADDRESS = re.compile(r"[^\s<>\"']+@[^\s<>\"']+")
_LONG_NUMBER = re.compile(r"\+?\d(?:[ .()/-]?\d){8,}")


def parts(facts: FileFacts | None, here: Settings) -> dict[str, str]:
    """What is packed for support: the names of texts, and what each says. *facts* are those of the
    event file, None where none is open; *here* are this laptop's settings.
    """
    told = {"program.txt": _program(), "settings.txt": _settings(here)}
    if facts is not None:
        told["event.txt"] = _event(facts)
    told["log.txt"] = scrubbed(_log())
    return told


def preview(told: dict[str, str]) -> str:
    """All of *told* as one text, to be read before it is packed."""
    return "\n\n".join(f"=== {name} ===\n{text.rstrip()}" for name, text in told.items()) + "\n"


def pack(target: Path, told: dict[str, str]) -> None:
    """Write *told* into the ZIP *target*, whole or not at all. Raises OSError."""
    if not target.parent.exists():  # a file in its place is told as one that is no folder
        target.parent.mkdir(parents=True)
    with whole(target) as half, zipfile.ZipFile(half, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in told.items():
            packed.writestr(name, text)


def scrubbed(text: str) -> str:
    """*text* without what a library may have put there: addresses, telephone numbers, the name of
    whoever uses this computer.
    """
    home = str(Path.home())
    text = text.replace(home, "~") if len(home) > 1 else text
    return _LONG_NUMBER.sub(_unless_time, _ADDRESS.sub("<address>", text))


def _unless_time(found: re.Match[str]) -> str:
    """A date of the log stays what it is; ids have letters."""
    return found[0] if re.match(r"\d{4}-\d\d-\d\d", found[0]) else "<number>"


def _program() -> str:
    lines = [f"{name} {_version(name)}" for name in _LIBRARIES]
    lines += [f"Python {platform.python_version()}", platform.platform()]
    lines.append(f"preferred encoding {sys.getfilesystemencoding()}")
    return "\n".join(lines)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "from its folder"


def _settings(here: Settings) -> str:
    lines = [f"{one.name}: {getattr(here, one.name)}" for one in fields(here) if one.name in _TOLD]
    kinds = [
        name.name.partition(":")[0] if "://" in name.name else "queue" for name in here.printers
    ]
    return "\n".join([*lines, f"printers: {', '.join(kinds) or 'none'}"])


def _event(facts: FileFacts) -> str:
    lines = [f"SQLite {facts.sqlite}", f"migrations: {', '.join(facts.migrations)}"]
    lines.append(f"{facts.pages} pages of {facts.page} bytes, {facts.free} of them free")
    return "\n".join([*lines, *(f"{name}: {count}" for name, count in facts.tables)])


def _log() -> str:
    """The newest of the log, the oldest first; what cannot be read says so."""
    here = logs.path()
    older = sorted(here.parent.glob(f"{here.name}.[0-9]"), reverse=True)
    try:
        whole = b"".join(one.read_bytes() for one in [*older, here] if one.exists())
    except OSError as error:
        return f"the log cannot be read: {error.strerror}"
    newest = whole[-SHOWN_BYTES:]
    if len(whole) > SHOWN_BYTES:
        newest = newest[newest.find(b"\n") + 1 :]
    return newest.decode("utf-8", "replace") or "nothing was logged"
