"""Scans on a real screen, while somebody types and whatever has the focus: nothing leaks, nothing
is lost.
"""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import contextmanager

import pytest

from tests.display.conftest import PATIENCE, close, wait_until
from tests.house_rules import HOME

pytestmark = pytest.mark.display

CODE = "VBCDFGHJKLNPRSTX"
OTHER = "VXTSRPNLKJHGFDCB"
NOTE = "ma io e mia zia, mamma e mio zio e io: ami due moto, ma una ieri"
"""Few letters of a code's: of those, one that comes just when the scanner's next is due is taken
for it, and the scan for a forged one.
"""
CARD = "BEGIN:VCARD\nVERSION:3.0\nN:Zay;Maria\nTEL:+39/0115551234\nEMAIL:m_z@example.org\nEND:VCARD"


@contextmanager
def notepad(screen, focus):
    """The notepad as a program of its own; what it told is in the dictionary afterwards."""
    command = [sys.executable, "-m", "tests.display.notepad", focus]
    told = {}
    with subprocess.Popen(
        command, env=screen.env, cwd=HOME, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            screen.window("notepad")
            yield told
            wait_until(lambda: close(screen, process))
            told |= json.loads(process.stdout.read())
        finally:
            process.kill()
            process.wait(PATIENCE)


@pytest.mark.parametrize("focus", ["field", "note", "list", "button"])
def test_wherever_the_focus_is_nothing_leaks_of_any_suffix_and_any_pace(screen, focus):
    with notepad(screen, focus) as told:
        for end, code, pace in (
            ("Return", CODE, 2),
            ("Tab", OTHER, 16),
            ("ctrl+j", CODE, 44),
            ("ctrl+m", OTHER, 60),
            ("", CODE, 90),
        ):
            screen.scan(code, end=end, pace=pace)
            screen.run("sleep", "0.3")  # longer than a suffix may be late
    assert told["codes"] == [CODE, OTHER, CODE, OTHER, CODE]
    assert (told["field"], told["note"], told["row"], told["clicks"]) == ("", "", 0, 0)
    assert told["focus"]


@pytest.mark.parametrize("layout", ["us", "it", "de", "fr", "es", "gb"])
def test_ids_and_cards_are_read_on_every_layout(screen, layout):
    screen.layout(layout)
    with notepad(screen, "note") as told:
        screen.scan("VTM25-10000", pace=4)
        screen.key("Caps_Lock")
        screen.scan("https://example.org/b?id=25&v=1", pace=4)
        screen.key("Caps_Lock")
        screen.scan(CARD, pace=6)
    assert told["foreign"] == ["VTM25-10000", "https://example.org/b?id=25&v=1"]
    assert [card.strip() for card in told["cards"]] == [CARD]
    assert told["note"] == ""


@pytest.mark.parametrize("focus", ["field", "note"])
@pytest.mark.parametrize("pace", [4, 12])
def test_nothing_that_is_typed_meanwhile_is_lost(screen, focus, pace):
    """The scanner's Shift makes capitals of some letters; no filter can know better."""
    with notepad(screen, focus) as told:
        screen.scan_while_typing(CODE, NOTE, pace=pace)
    assert told["codes"] == [CODE], told
    assert told[focus].casefold() == NOTE


def test_two_scans_back_to_back_and_one_that_is_held(screen):
    with notepad(screen, "note") as told:
        screen.scan(f"{CODE}\n{OTHER}\n{OTHER}\n{OTHER}", pace=6)
    assert told["codes"] == [CODE, OTHER]
    assert told["note"] == ""
