"""Words about printers and jobs: whatever a printer is called or says, staff understand it."""

from __future__ import annotations

import socket
from dataclasses import replace

import pytest

from db.badges import job_orders
from db.rows.prints import Hitch
from desktop.badge.printers import backend_for
from desktop.badge.printers.base import Queue, QueueState, Refused, Trouble
from desktop.badge.printers.ipp import transport
from desktop.badging.printer_desk import called
from desktop.words import job_troubles
from desktop.words.job_words import JobWords
from tests.desktop.badge.ipp_server import http, serve


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Zebra", "Zebra"),
        ("ipp://192.168.1.20/ipp/print", "192.168.1.20"),
        ("ipps://printer.local:631/ipp/print", "printer.local"),
        ("ipp://192.168.1.20:8631/ipp/print", "192.168.1.20:8631"),
        ("ipp://server/printers/Label%202", "Label 2 (server)"),
        ("ipp://server/ipp/print/label1", "label1 (server)"),
        ("ipp://server/ipp/printer", "printer (server)"),
    ],
)
def test_a_printer_goes_by_what_tells_it_from_others(language, name, words):
    assert JobWords.printer(name) == words


def test_a_printer_that_is_away_is_not_called_by_a_whole_address(language):
    name = "ipp://192.168.1.20/ipp/print"
    away = Queue(name, "", "", False, (), QueueState.UNKNOWN, None, (), Trouble.UNREACHABLE)
    assert called(away, [away]) == "192.168.1.20"
    here = replace(away, description="Zebra ZD421")
    assert called(here, [here]) == "Zebra ZD421 (192.168.1.20)"


@pytest.mark.parametrize("hitch", Hitch)
def test_whatever_a_job_ended_with_has_a_sentence_of_its_own(language, hitch):
    assert job_troubles.sentence(hitch) != job_troubles.sentence("of a newer program")


@pytest.fixture
def job(db, by, ada):
    (made,) = job_orders.ask(db, by, [(ada.uuid, ada.code)], printer="Zebra", stock="a6")
    return made


def silent(name):
    """What an attempt to reach that printer ends with."""
    with pytest.raises(Refused) as caught:
        backend_for(name).capabilities(name)
    return caught.value


def nobody(*_told, **_named):
    raise socket.gaierror(-2, "Name or service not known")


def test_that_nobody_answers_is_said_in_a_sentence(language, job, monkeypatch):
    with serve() as server:
        name = f"ipp://127.0.0.1:{server.port}/ipp/print"
        server.answers = [http(b"no!")]
        told = [silent(name)]
    told.append(silent(name))
    monkeypatch.setattr(transport.socket, "getaddrinfo", nobody)
    told.append(silent("ipp://printer/ipp/print"))
    assert {each.trouble for each in told} == {Trouble.UNREACHABLE}
    ill = [replace(job, trouble=each.trouble, detail=each.detail) for each in told]
    assert list(map(JobWords.own, ill)) == [
        "What answers at its address is no printer.",
        "Something is switched on at its address, but takes no print jobs there.",
        "Nobody in this network knows it by that name.",
    ]


def test_what_only_machines_understand_is_not_said(language, job):
    told = replace(job, trouble=Trouble.NOT_TRUSTED, detail="9f86d081884c")
    assert JobWords.own(told) == ""
    assert JobWords.own(replace(told, trouble=Trouble.UNREACHABLE, detail="HTTP 500")) == ""
    told = replace(told, trouble=Trouble.PAPER_OUT, detail="Load 4x3")
    assert JobWords.own(told) == "The printer says: Load 4x3"


def test_a_badge_that_is_printed_again_says_which_it_is(language, db, by, ada, job):
    assert JobWords.copy(job) == ""
    job_orders.cancel(db, by, job.uuid)
    first, second = (
        job_orders.write_file(db, by, [(ada.uuid, ada.code)], name="a.pdf", stock="a6")
        for _ in range(2)
    )
    assert (JobWords.copy(first), JobWords.copy(second)) == ("", "copy 2")
