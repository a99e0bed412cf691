"""The list of printers by command, as it is typed, against real CUPS."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.printlab

HOME = Path(__file__).parents[2]


def run(lab, tmp_path, *args, command="printers"):
    return subprocess.run(
        [sys.executable, "-m", "desktop", command, *args],
        cwd=HOME,
        env={**lab.env, "PIEMONTE_DESK_HOME": str(tmp_path), "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )


def test_the_command_lists_queues_with_what_keeps_them(lab, tmp_path):
    lab.run("cupsdisable", "Dymo")
    listed = run(lab, tmp_path, "--lang", "en")
    assert listed.returncode == 0, listed.stderr
    zebra, dymo = (
        next(line for line in listed.stdout.splitlines() if line.startswith(name))
        for name in ("Zebra", "Dymo")
    )
    assert zebra.endswith("idle")
    assert "Dymo is paused." in dymo


def test_the_command_tells_machines_what_a_driver_can_do(lab, tmp_path):
    told = run(lab, tmp_path, "Zebra", "--json")
    assert told.returncode == 0, told.stderr
    (zebra,) = json.loads(told.stdout)["printers"]
    assert 203 in zebra["capabilities"]["resolutions"]
    assert {"zebra-4x3", "zebra-4x6"} <= set(zebra["stocks"])
    assert zebra["capabilities"]["tells_end"] is False


def test_the_command_asks_a_printer_by_its_address(lab, ipp_printers, tmp_path):
    told = run(lab, tmp_path, ipp_printers["a4"].address, "--json")
    (office,) = json.loads(told.stdout)["printers"]
    assert office["state"] == "idle"
    assert "avery-l4785" in office["stocks"]
    assert "avery-5392" not in office["stocks"]


def test_the_command_that_prints_knows_a_mistyped_printer_before_anything(lab, tmp_path):
    file = str(tmp_path / "fair.desk")
    run(lab, tmp_path, file, "--preset", "vtm-michigan-2025", command="new")
    made = run(lab, tmp_path, file, "--given", "Ada", "--json", command="register")
    code = json.loads(made.stdout)["code"]
    told = run(lab, tmp_path, file, "--code", code, "--printer", "Zebar", "--json", command="print")
    assert told.returncode == 3
    assert json.loads(told.stdout)["error"] == "no_such_printer"
    assert json.loads(run(lab, tmp_path, file, "--json", command="jobs").stdout) == {"jobs": []}
