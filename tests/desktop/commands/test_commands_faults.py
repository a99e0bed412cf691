"""What stops a command: a sentence, an exit status, one JSON document, never a traceback."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from db import event_file
from db.door import check_ins
from db.lists_in import presets
from db.past.changes import By
from desktop.commands import ending
from desktop.commands.run import run

ROOT = Path(__file__).parents[3]
SLOW = {
    "PySide6.QtGui",
    "PySide6.QtWidgets",
    "email_validator",
    "icalendar",
    "phonenumbers",
    "python_calamine",
    "qrcode",
    "rapidfuzz",
    "xlsxwriter",
}
"""What a command that neither draws nor reads a list has no need of."""


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "fair.desk"
    presets.make(made, "vtm-michigan-2025", By("Tom")).close()
    return made


def program(*args, code=None, **options):
    """Run the program as people do, in a process of its own."""
    command = ["-c", code] if code else ["-m", "desktop"]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, *command, *map(str, args)],
        env=environment,
        stdout=options.pop("stdout", subprocess.PIPE),
        stderr=subprocess.PIPE,
        encoding="utf-8",
        timeout=180,
        check=False,
        **options,
    )
    assert "Traceback" not in done.stderr
    return done


def error_of(done):
    return json.loads(done.stdout)["error"]


def test_a_missing_file_is_status_3(tmp_path):
    done = program("search", tmp_path / "none.desk", "ada", "--json")
    assert (done.returncode, error_of(done)) == (3, "missing")
    assert f"{tmp_path / 'none.desk'} is not there" in done.stderr
    assert list(tmp_path.glob("*.desk")) == []


def test_a_file_that_another_program_has_open_is_status_3(path):
    with event_file.open_file(path):
        done = program("check-in", path, "VTM25-10000", "--json")
    assert (done.returncode, error_of(done)) == (3, "locked")
    assert "is open in another window or program" in done.stderr


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", "damaged"),
        (b"Name,Company\nAda,Engines\n", "foreign"),
        (b"SQLite format 3\x00" + b"\xff" * 4000, "foreign"),
    ],
)
def test_what_is_no_event_file_is_status_3_and_left_as_it_is(path, content, error):
    path.write_bytes(content)
    done = program("check", path, "--json")
    assert (done.returncode, error_of(done)) == (3, error)
    assert path.read_bytes() == content


def test_a_folder_is_no_event_file(tmp_path):
    done = program("check", tmp_path, "--json")
    assert (done.returncode, error_of(done)) == (3, "foreign")


def test_a_damaged_file_is_status_3(path):
    content = bytearray(path.read_bytes())
    content[8192 : len(content) - 4096] = b"\x5a" * (len(content) - 12288)
    path.write_bytes(content)
    for command in (("check", path), ("search", path, "ada"), ("register", path, "--given", "A")):
        done = program(*command, "--json")
        assert done.returncode == 3
        assert json.loads(done.stdout)


def test_a_file_of_a_newer_program_is_status_3(path):
    with event_file.open_file(path) as opened:
        opened.db.conn.execute(
            "INSERT INTO _sqlite_migrations(migration_set, name, applied_at)"
            " VALUES ('desk', 'm999_from_the_future', '2030-01-01')"
        )
    done = program("search", path, "ada", "--json")
    assert (done.returncode, error_of(done)) == (3, "newer")
    assert "newer version" in done.stderr


@pytest.fixture
def protected(path, monkeypatch):
    """The event file as on a stick that is write-protected: nothing in its folder can be written."""
    access = os.access

    def locked(where, mode, **options):
        ours = Path(where) in (path, path.parent)
        return not (ours and mode == os.W_OK) and access(where, mode, **options)

    monkeypatch.setattr(os, "access", locked)
    before = {one: one.read_bytes() for one in path.parent.iterdir() if one.is_file()}
    yield path
    assert {one: one.read_bytes() for one in path.parent.iterdir() if one.is_file()} == before


def test_a_read_only_file_is_status_3(protected, capsys, language):
    assert run(["check-in", str(protected), "VTM25-10000", "--json"]) == 3
    said = capsys.readouterr()
    assert json.loads(said.out) == {"error": "read_only", "subject": str(protected)}
    assert "read-only" in said.err


READING = (
    ["check"],
    ["search", "ada"],
    ["history"],
    ["agenda"],
    ["bodies"],
    ["event"],
    ["sessions"],
    ["privacy", "register"],
)


@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_what_only_reads_reads_a_read_only_file(protected, capsys, language, command):
    name, *more = command
    nobody = name == "search"
    assert run([name, str(protected), *more, "--json"]) == nobody, capsys.readouterr().err
    assert json.loads(capsys.readouterr().out)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of files")
def test_a_full_disk_is_status_3_and_what_was_there_stays(path):
    import resource

    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (16_384, 16_384))

    done = program(
        "register", path, "--given", "A" * 900, "--company", "B" * 900, "--json", preexec_fn=limit
    )
    assert done.returncode == 3
    assert error_of(done) in {"disk_full", "io_error"}
    assert program("check", path, "--json").returncode == 0
    assert program("search", path, "A" * 900).returncode == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is full")
def test_output_that_cannot_be_written_is_status_3():
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = program("presets", stdout=full)
    assert done.returncode == 3
    assert "disk is full" in done.stderr
    assert "Exception ignored" not in done.stderr


def test_too_little_memory_is_status_3_and_needs_no_words_of_qt(path, monkeypatch, capsys):
    def fail(*_args, **_options):
        raise MemoryError

    monkeypatch.setattr(check_ins, "check_in", fail)
    assert run(["check-in", str(path), "x", "--json"]) == 3
    assert json.loads(capsys.readouterr().out)["error"] == "no_memory"
    monkeypatch.setattr(ending, "stop", fail)
    assert run(["check-in", str(path), "x", "--json"]) == 3
    said = capsys.readouterr()
    assert json.loads(said.out)["error"] == "no_memory"
    assert "Close other programs" in said.err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGPIPE")
def test_a_reader_who_went_away_is_no_reason_to_complain():
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = program("presets", stdout=writing)
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (128 + signal.SIGPIPE, "")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGPIPE")
def test_nor_is_one_who_goes_away_while_the_event_file_is_open(path):
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = program("jobs", str(path), stdout=writing)
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (128 + signal.SIGPIPE, "")


def test_ctrl_c_ends_quietly_and_nothing_is_half_done(path, monkeypatch, capsys, language):
    def stop(*_args, **_options):
        raise KeyboardInterrupt

    monkeypatch.setattr(check_ins, "check_in", stop)
    assert run(["check-in", str(path), "x"]) == 130
    assert capsys.readouterr().err.strip() == ""


def test_a_bug_is_told_in_a_sentence_and_has_a_status_of_its_own(
    path, monkeypatch, capsys, language
):
    def fail(*_args, **_options):
        raise ZeroDivisionError

    monkeypatch.setattr(check_ins, "check_in", fail)
    assert run(["check-in", str(path), "x", "--json"]) == 70
    said = capsys.readouterr()
    assert json.loads(said.out)["error"] == "bug"
    assert "ZeroDivisionError" in said.err
    assert "Traceback" not in said.err
    assert run(["check-in", str(path), "x", "--debug"]) == 70
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.parametrize(
    "args",
    [
        ["serch"],
        ["search"],
        ["search", "x.desk"],
        ["check-in", "x.desk"],
        ["presets", "--loud"],
        ["status", "x.desk", "ada", "promote"],
        ["search", "x.desk", "ada", "--limit", "0"],
    ],
)
def test_wrong_usage_is_status_2(args, capsys, language):
    assert run([*args, "--json"]) == 2
    said = capsys.readouterr()
    assert json.loads(said.out)["error"] == "usage"
    assert said.err.startswith(("Usage", "Error"))


@pytest.mark.skipif(sys.platform == "win32", reason="arguments are always text there")
def test_an_argument_that_is_not_text_is_wrong_usage(path):
    done = program("register", path, "--given", b"Nicol\xf2".decode(errors="surrogateescape"))
    assert done.returncode == 2


def test_a_terminal_that_lacks_letters_gets_others(path):
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "cp1252"}
    done = subprocess.run(
        [sys.executable, "-m", "desktop", "register", str(path), "--given", "Nicolò 婷"],
        env=environment,
        capture_output=True,
        timeout=180,
        check=False,
    )
    assert done.returncode == 0
    assert "Nicolò ?".encode("cp1252") in done.stdout


def test_json_is_utf_8_on_any_terminal(path):
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "cp1252"}
    done = subprocess.run(
        [sys.executable, "-m", "desktop", "bodies", str(path), "--json"],
        env=environment,
        capture_output=True,
        timeout=180,
        check=False,
    )
    assert json.loads(done.stdout.decode("utf-8"))["bodies"][1]["name"] == "Città di Torino"


@pytest.mark.parametrize("form", ["--json", "--debug"])
def test_a_command_imports_only_what_it_needs(path, form):
    code = (
        "import sys, json\n"
        "from desktop.commands.run import run\n"
        "run(sys.argv[1:])\n"
        "print(json.dumps(sorted(sys.modules)), file=sys.stderr)\n"
    )
    done = program("check-in", path, "VTM25-10000", form, code=code)
    loaded = set(json.loads(done.stderr.splitlines()[-1]))
    assert loaded & SLOW == set()
    if form == "--json":
        assert not {name for name in loaded if name.startswith("PySide6")}


def test_help_imports_no_qt_and_no_database():
    code = (
        "import sys, json\n"
        "from desktop.commands.run import run\n"
        "run(['--help'])\n"
        "print(json.dumps(sorted(sys.modules)), file=sys.stderr)\n"
    )
    done = program(code=code)
    loaded = set(json.loads(done.stderr.splitlines()[-1]))
    assert loaded & (SLOW | {"PySide6.QtCore", "db.door.check_ins"}) == set()
    assert "check-in" in done.stdout


@pytest.mark.parametrize(("args", "asked"), [([], "None"), (["fair.desk"], "fair.desk")])
def test_the_window_opens_without_any_import_of_the_commands(args, asked):
    code = (
        "import sys, json\n"
        "from desktop.commands import opening, run\n"
        "opening.has_display = lambda: True\n"
        "opening.make_window = lambda path: print(json.dumps([str(path), sorted(sys.modules)]))\n"
        "sys.exit(run.run(sys.argv[1:]))\n"
    )
    done = program(*args, code=code)
    path, loaded = json.loads(done.stdout)
    assert (done.returncode, path) == (0, asked)
    assert set(loaded) & (SLOW | {"click", "sqlite3", "db.driver", "PySide6.QtCore"}) == set()
