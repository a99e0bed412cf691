"""What a disk holds after the power failed: the system calls of a program, replayed up to a moment.

What was synced is there. Of what was written since, any part may be there: a write may be missing
while a later one is not, and one may be torn at a sector. A file that was deleted may still be
there until the folder was synced, which SQLite does as it first syncs a new log.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

SECTOR = 512
TRACED = "trace=pwrite64,ftruncate,fdatasync,fsync,unlink,write,openat"
_CALL = re.compile(r"(?:\d+ +)?(\w+)\((.*)\) += (-?\d+)")
_FILE = re.compile(r"(\d+)<([^>]*)>")
_DATA = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


@dataclass
class File:
    """One file on the disk: what is surely there, and what was written since the last sync."""

    kept: bytearray = field(default_factory=bytearray)
    pending: list = field(default_factory=list)
    synced: bool = False

    def sync(self):
        for change in self.pending:
            _apply(self.kept, change)
        self.pending, self.synced = [], True

    def after_cut(self, chance):
        """What is there when the power fails now, by *chance*; None: nothing more than is sure."""
        found = bytearray(self.kept)
        for change in self.pending if chance else ():
            if chance.random() < 0.5:
                where, data = change
                if data is not None and len(data) > SECTOR and chance.random() < 0.3:
                    data = data[: SECTOR * chance.randrange(1, 1 + len(data) // SECTOR)]
                _apply(found, (where, data))
        return bytes(found)


def _apply(content, change):
    where, data = change
    if data is None:
        del content[where:]
        content.extend(bytes(where - len(content)))
        return
    content.extend(bytes(max(0, where - len(content))))
    content[where : where + len(data)] = data


class Disk:
    """The files of one event, by their names; ``said`` is how much was printed so far."""

    def __init__(self, name, content):
        self.name = name
        self.files = {name: File(bytearray(content), synced=True)}
        self.ghosts = {}
        self.said = 0

    def take(self, call):
        """Do what one line of strace's log says. True if it changed what a cut would leave."""
        found = _CALL.match(call)
        if not found or int(found[3]) < 0:
            return False
        name, about, result = found[1], found[2], int(found[3])
        if name == "unlink":
            return self._unlink(_text(about).rpartition("/")[2])
        if name == "openat":
            opened = _FILE.search(call[found.end(2) :])
            return "O_CREAT" in about and opened is not None and self._make(_plain(opened[2]))
        where = _FILE.match(about)
        if where is None:
            return False
        file = _plain(where[2]).rpartition("/")[2]
        if name == "write":
            self.said += where[1] == "1"
            return False
        if file not in self.files:
            return False
        self._write(name, self.files[file], file, about, result)
        return True

    def _make(self, path):
        file = path.rpartition("/")[2]
        if file.startswith(self.name) and file not in self.files:
            self.files[file] = File()
            return True
        return False

    def _unlink(self, file):
        if file not in self.files:
            return False
        self.ghosts[file] = self.files.pop(file)
        return True

    def _write(self, name, file, called, about, result):
        if name == "pwrite64":
            data = bytes.fromhex(_DATA.search(about)[1].replace("\\x", ""))[:result]
            file.pending.append((int(about.rpartition(", ")[2]), data))
        elif name == "ftruncate":
            file.pending.append((int(about.rpartition(", ")[2]), None))
        else:
            file.sync()
            self.ghosts.pop(called, None)

    def after_cut(self, chance):
        """The files that are there when the power fails now: their names and what they hold."""
        left = {}
        for name in {*self.files, *self.ghosts}:
            there = [one for one in (self.files.get(name), self.ghosts.get(name)) if one]
            surely = name in self.files and self.files[name].synced
            if not surely:
                there.append(None)
            one = there[0] if surely or chance is None else chance.choice(there)
            if one is not None:
                left[name] = one.after_cut(chance)
        return left


def _plain(name):
    """A path, which strace writes in hexadecimal like all else."""
    hexed = name.replace("\\x", "")
    return name if "\\x" not in name else bytes.fromhex(hexed).decode()


def _text(about):
    return _plain(_DATA.search(about)[1])
