"""The main commands on a spoilt event file: done, or "damaged", and the way back always open."""

from __future__ import annotations

import json

from desktop.commands.run import run
from tests import spoiling


def hold(folder, seed, capsys, way=None):
    """Spoil a fair in *folder* as *seed* says and hold each command to its promise."""
    path = folder / "fair.desk"
    backup = spoiling.make_fair(path)
    spoiling.spoil(path, seed, way)

    def told(command, *args):
        status = run([command, str(path), *args, "--json"])
        out, err = capsys.readouterr()
        assert "Traceback" not in err, (seed, command, err)
        return status, json.loads(out)

    status, found = told("check")
    assert status in (0, 3), (seed, found)
    assert status == 0 or found.get("error") == "damaged" or not found["sound"], (seed, found)
    for command, *args in (
        ("search", "given"),
        ("register", "--given", "Late", "--check-in"),
        ("history",),
        ("export", "visitors", "-o", str(folder / "list.xlsx")),
    ):
        status, answer = told(command, *args)
        assert status == 0 or (status, answer["error"]) == (3, "damaged"), (seed, command, answer)
    assert run(["restore", str(backup), str(path), "--yes", "--json"]) == 0, seed
    capsys.readouterr()
    status, found = told("check")
    assert (status, found["sound"]) == (0, True), seed
    return found
