"""One installed program, and one event file as it is in the midst of a day, for all faults."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.faults import installed

LISTED = 120


@dataclass
class Stand:
    """An event file in a folder of its own, and what was acknowledged about it so far."""

    program: installed.Program
    folder: Path
    ada: dict
    bob: dict
    acknowledged: list = field(default_factory=list)

    @property
    def file(self):
        return self.folder / "fair.desk"

    def copied(self, folder):
        """The same stand somewhere else, to be broken there."""
        shutil.copytree(self.folder, folder)
        return Stand(self.program, folder, self.ada, self.bob, [*self.acknowledged])

    def commands(self):
        """The main commands, by what they do: their arguments and what they acknowledge."""
        backup = min((self.folder / "fair backups").glob("*.desk"))
        ada, bob = self.ada["id"], self.bob["id"]
        return {
            "new": (["new", self.folder / "new.desk"], lambda told: []),
            "import": (["import", self.file, self.folder / "list.csv"], lambda told: [("imported", told["change"])] if told.get("change") else []),
            "register": (["register", self.file, "--given", "Cy", "--family", "Cole", "--check-in"], lambda told: [("visitors", told["id"]), ("arrived", told["id"])]),
            "check-in": (["check-in", self.file, self.ada["code"]], lambda told: [("arrived", ada)]),
            "meeting": (["meeting", self.file, "add", "--visitor", ada, "--starts", "10:00"], lambda told: [("meetings", told["meeting"]["id"])]),
            "backup": (["backup", self.file], lambda told: []),
            "restore": (["restore", backup, self.file], lambda told: []),
            "erase": (["privacy", self.file, "erase", bob, "--reason", "asked"], lambda told: [("erased", bob)]),
            "export": (["export", self.file, "visitors", "-o", self.folder / "out.csv"], lambda told: []),
        }  # fmt: skip


@pytest.fixture(scope="session")
def program(tmp_path_factory):
    return installed.install(tmp_path_factory.mktemp("installed"))


@pytest.fixture(scope="session")
def morning(program, tmp_path_factory):
    """A stand with two visitors, one of them here, a list to bring in, and one backup."""
    folder = tmp_path_factory.mktemp("morning")
    rows = [f"R{n},Name{n},Listed,Co{n},p{n}@list.example" for n in range(LISTED)]
    text = "\n".join(["Registration ID,First name,Last name,Company,E-mail", *rows])
    (folder / "list.csv").write_text(text + "\n")

    def run(*args):
        done = program.run(*args, folder=folder)
        assert done.status == 0, done
        return done.told

    run("new", folder / "fair.desk")
    ada = run("register", folder / "fair.desk", "--given", "Ada", "--family", "Byron")
    bob = run("register", folder / "fair.desk", "--given", "Bob", "--family", "Bell", "--check-in")
    run("backup", folder / "fair.desk")
    known = [("visitors", ada["id"]), ("visitors", bob["id"]), ("arrived", bob["id"])]
    return Stand(program, folder, ada, bob, known)
