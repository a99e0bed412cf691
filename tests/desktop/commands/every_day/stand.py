"""What tests of the commands of every day share: a shell that runs them."""

from __future__ import annotations

import json

from db.past.changes import By
from desktop.commands.run import run


class Shell:
    """Runs commands on one event file and keeps what the last one printed."""

    def __init__(self, capsys, path):
        self._capsys = capsys
        self.path = path
        self.out = self.err = ""

    def __call__(self, command, *args, file=True):
        first = [command, str(self.path)] if file else [command]
        status = run([*first, *map(str, args)])
        self.out, self.err = self._capsys.readouterr()
        assert "Traceback" not in self.err
        return status

    def json(self, command, *args, status=0, file=True):
        assert self(command, "--json", *args, file=file) == status
        return json.loads(self.out)


BY = By("Tom", "station")
