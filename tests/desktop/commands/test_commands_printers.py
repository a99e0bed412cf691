"""Printers by command: how each is, in words, and what it can do, for machines."""

from __future__ import annotations

import json

import pytest

from desktop import settings
from desktop.badge import printers as ways
from desktop.badge.printers.base import (
    Capabilities,
    PageSize,
    Queue,
    QueueState,
    Refused,
    SizeRange,
    Trouble,
)
from desktop.commands.run import run
from desktop.settings import PrinterSetup

HALL = "ipp://192.168.1.20/ipp/print"
CAN = Capabilities(
    sizes=(PageSize("oe_4x3", "4 × 3 in", 101.6, 76.2),),
    ranges=(SizeRange(20, 104, 20, 300),),
    resolutions=(203, 300),
    colour=False,
    pdf=True,
)


def queue(name, state=QueueState.IDLE, trouble=None, reasons=()):
    return Queue(name, "Hall B", "ZD621", True, (), state, True, reasons, trouble, "Desk 2")


@pytest.fixture
def printers(monkeypatch, language):
    """The queues there are; what is asked for by its address is off."""
    made = {"Zebra": queue("Zebra"), "down": None}

    class Way:
        def __init__(self, name):
            self.name = name

        def printers(self):
            raise Refused(Trouble.UNREACHABLE, self.name)

        def capabilities(self, printer):
            if self.name == HALL:
                raise Refused(Trouble.UNREACHABLE, printer)
            return CAN

    class System:
        def printers(self):
            if made["down"]:
                raise made["down"]
            return [made["Zebra"]] if made["Zebra"] else []

    monkeypatch.setattr(ways, "backend_for", lambda name, folder=None: Way(name))
    monkeypatch.setattr(ways, "queues", System)
    return made


def test_a_printer_is_listed_with_what_keeps_it_in_words(printers, capsys):
    assert run(["printers"]) == 0
    assert capsys.readouterr().out == "Zebra  Hall B  idle\n"
    printers["Zebra"] = queue(
        "Zebra", QueueState.STOPPED, Trouble.PAPER_OUT, ("media-empty-error",)
    )
    assert run(["printers"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Zebra  Hall B  Zebra is out of paper or labels. Put some in")


def test_machines_are_told_what_a_printer_can_do(printers, capsys):
    printers["Zebra"] = queue("Zebra", QueueState.STOPPED, Trouble.PAUSED, ("paused",))
    assert run(["printers", "--json"]) == 0
    (listed,) = json.loads(capsys.readouterr().out)["printers"]
    assert (listed["name"], listed["state"], listed["trouble"]) == ("Zebra", "stopped", "paused")
    assert (listed["reasons"], listed["location"]) == (["paused"], "Desk 2")
    assert listed["capabilities"]["resolutions"] == [203, 300]
    assert listed["capabilities"]["sizes"] == [[101.6, 76.2]]
    assert listed["capabilities"]["custom_sizes"] == [[20, 20, 104, 300]]
    assert "zebra-4x3" in listed["stocks"]
    assert "avery-5392" not in listed["stocks"]


def test_one_printer_lists_the_stocks_that_it_has_a_paper_for(printers, capsys):
    assert run(["printers", "Zebra"]) == 0
    first, *stocks = capsys.readouterr().out.splitlines()
    assert first.startswith("Zebra")
    assert any(line.startswith("zebra-4x3 ") for line in stocks)
    assert not any(line.startswith("avery-5392") for line in stocks)


def test_a_printer_that_is_not_there_is_said_so(printers, capsys):
    assert run(["printers", "Dymo", "--json"]) == 3
    told = capsys.readouterr()
    assert json.loads(told.out) == {"error": "no_such_printer", "subject": "Dymo"}
    assert "There is no printer Dymo here." in told.err


def test_a_network_printer_that_is_off_is_in_the_list(printers, capsys):
    kept = settings.load()
    settings.change(kept, printers=kept.printers_with(PrinterSetup(HALL)))
    assert run(["printers"]) == 0
    zebra, hall = capsys.readouterr().out.splitlines()
    assert zebra.startswith("Zebra")
    assert "192.168.1.20 does not answer." in hall
    assert run(["printers", HALL]) == 0
    assert "does not answer" in capsys.readouterr().out


def test_no_printer_and_no_print_system_are_two_things(printers, capsys):
    printers["Zebra"] = None
    assert run(["printers"]) == 0
    assert "no printer" in capsys.readouterr().err
    printers["down"] = Refused(Trouble.SYSTEM_DOWN, "", "Connection refused")
    assert run(["printers"]) == 3
    assert "print system of this computer does not answer" in capsys.readouterr().err
