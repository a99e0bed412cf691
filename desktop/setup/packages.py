"""A virtual environment and the packages in it, by the venv and pip that are at hand."""

from __future__ import annotations

import importlib
import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path

from desktop.setup import CannotSetUpError, libraries, say, stamp

# Inside a virtual environment, the interpreter that it was made from.
BASE_PYTHON = getattr(sys, "_base_executable", None) or sys.executable

# What pip says, and what that means to whoever waits. The first that fits is told.
FAULTS = {
    r"Long Path": (
        "This folder lies too deep for Windows. Move it to a short path, such as C:\\desk."
    ),
    r"DO NOT MATCH THE HASHES": (
        "A package that came over the network is not the one that this folder was made for, and "
        "was refused. Nothing was installed. Try again on another network."
    ),
    r"No space left|not enough space": (
        "The disk is full. Piemonte Desk takes 400 MB in this folder, with its linters 700, "
        "with the camera 420 more. Free some space."
    ),
    r"Connection|to proxy|name resolution|Max retries|unreachable|timed out|SSLError|Retrying": (
        "The packages cannot be fetched: the package index does not answer (there is no network, "
        "or a proxy or certificate that pip does not know). Connect this machine; after set-up it "
        "needs no network."
    ),
    r"No matching distribution": (
        "A package does not exist for this system and this Python. Piemonte Desk runs on 64-bit "
        "Linux (glibc 2.34 or newer, on ARM 2.39), Windows and macOS, with Python 3.11 to 3.14."
    ),
}


def make(venv: Path) -> None:
    """Make an empty environment; without pip where this Python has none to give (bare Debian)."""
    say(f"making .venv with Python {sys.version.split()[0]}")
    command = [BASE_PYTHON, "-m", "venv", str(venv)]
    if not has("ensurepip"):
        if not (has("venv") and has("pip")):
            libraries.install([f"python3.{sys.version_info[1]}-venv"], "making .venv")
            importlib.invalidate_caches()
        if not has("ensurepip"):
            command.insert(3, "--without-pip")
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    if made.returncode:
        why = last_line(made.stdout + made.stderr)
        raise CannotSetUpError(f"{BASE_PYTHON} cannot make a virtual environment: {why}.")


def fill(home: Path, group: str) -> None:
    """Install what the lock file of *group* says, and let the environment find our packages."""
    venv, lock = home / ".venv", home / stamp.LOCKS[group][-1]
    names = re.findall(r"^([\w.-]+)==", lock.read_text(encoding="utf-8"), re.MULTILINE)
    say(f"installing {len(names)} packages of {lock.name}; this takes a minute or some, once")
    (venv / UNFINISHED).touch()
    (venv / stamp.NAME).unlink(missing_ok=True)
    command = [*pip_for(venv), "install", *PIP_OPTIONS, "-r", str(lock)]
    status, said = run_pip(command, len(names))
    if status:
        if INSTALLING not in said:
            (venv / UNFINISHED).unlink()  # it came no further than fetching
        raise CannotSetUpError(worded(said))
    # Relative, so that it is plain ASCII for every Python, and holds when the folder is moved.
    packages = stamp.packages_of(venv)
    (packages / "piemonte-desk.pth").write_text(
        os.path.relpath(home, packages) + "\n", encoding="ascii"
    )
    if hasattr(os, "sync"):
        os.sync()  # pip does not, and a power cut would leave empty files behind the stamp
    (venv / UNFINISHED).unlink()


UNFINISHED = "desk-unfinished"
INSTALLING = "Installing collected packages"
PIP_OPTIONS = [
    "--require-hashes",
    "--only-binary=:all:",  # nothing is compiled here, and no set-up script is run
    "--disable-pip-version-check",
    "--no-input",
    "--no-user",
    "--progress-bar=off",
    "--retries=2",
]


def pip_for(venv: Path) -> list[str]:
    """The command that installs into *venv*: its own pip, else this Python's.

    Debian's EXTERNALLY-MANAGED mark is about Debian's own packages; *venv* has no such mark.
    """
    if (stamp.packages_of(venv) / "pip").is_dir():
        return [str(stamp.python_of(venv)), "-m", "pip"]
    return [BASE_PYTHON, "-m", "pip", "--python", str(stamp.python_of(venv))]


def run_pip(command: list[str], total: int) -> tuple[int, str]:
    """Run pip with one line of progress: its exit status, and all that it said."""
    said: list[str] = []
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8", "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        env=environment,
        close_fds=False,  # it inherits the lock of this folder
    ) as pip:
        for line in pip.stdout or []:
            said.append(line)
            progress(said, total)
    if sys.stderr.isatty():
        print(file=sys.stderr)
    return pip.returncode, "".join(said)


def progress(said: list[str], total: int) -> None:
    """Rewrite the line that says how far pip is, where somebody looks at it."""
    if not sys.stderr.isatty():
        return
    line = said[-1].strip()
    names = [line.split()[1] for line in said if line.startswith("Collecting ")]
    if line.startswith("Collecting "):
        doing = names[-1]
    elif line.startswith("Downloading ") and names:
        doing = names[-1] + " " + line[line.rfind("(") :]  # its size
    elif line.startswith(INSTALLING):
        doing = "unpacking"
    else:
        return
    print(f"\r\x1b[Kdesk: {len(names)} of {total}: {doing}", end="", file=sys.stderr, flush=True)


def worded(said: str) -> str:
    """What pip *said* when it failed, as a sentence for whoever waits."""
    for pattern, sentence in FAULTS.items():
        if re.search(pattern, said):
            return sentence
    return f"pip could not install the packages: {last_line(said)}. See to that."


def has(module: str) -> bool:
    """Whether this Python has *module*; Debian gives it in pieces."""
    return importlib.util.find_spec(module) is not None


def last_line(said: str) -> str:
    """The line that tells most of what a program *said* when it failed."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    errors = [line for line in lines if line.upper().startswith("ERROR")]
    return (errors or lines or ["it did not say why"])[-1].rstrip(".")
