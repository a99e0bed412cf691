"""The queues of Windows, told by answers of the shapes that its spooler gives. Never run there."""

from __future__ import annotations

import pytest

from desktop.badge.printers import base
from desktop.badge.printers.base import Phase, Refused, Trouble, Work
from desktop.badge.printers.windows import drawing, jobs
from desktop.badge.printers.windows.backend import Windows
from desktop.badge.printers.windows.spooler import (
    WORK_OFFLINE,
    Facts,
    Job,
    JobBit,
    NotAllowed,
    PrinterBit,
    SpoolerDown,
)


@pytest.fixture
def way(memory):
    return Windows(memory)


def send(way, person, stocks, tmp_path, title="Badges 1"):
    work = Work((person(),), stocks["zebra-4x3"])
    return way.submit("Zebra", way.render("Zebra", work, tmp_path), title)


def test_a_job_is_found_again_among_the_queues_by_its_title(way, memory, person, stocks, tmp_path):
    memory.held = [Job(40, "Report.docx")]
    ref = send(way, person, stocks, tmp_path)
    assert memory.drawn == [("Zebra", "w288h216", "Badges 1")]
    assert (ref.id, ref.title) == ("1", "Badges 1")
    assert way.find("Zebra", "Badges 1") == ref
    assert way.find("Zebra", "Badges 2") is None
    assert way.status("Zebra", ref).phase is Phase.WAITING


@pytest.mark.parametrize(
    ("bits", "attributes", "job", "phase", "trouble"),
    [
        (0, 0, JobBit.PRINTING, Phase.PRINTING, None),
        (PrinterBit.PAPER_OUT | PrinterBit.ERROR, 0, 0, Phase.WAITING, Trouble.PAPER_OUT),
        (0, 0, JobBit.PAPEROUT | JobBit.PRINTING, Phase.PRINTING, Trouble.PAPER_OUT),
        (PrinterBit.PAPER_JAM, 0, JobBit.ERROR, Phase.WAITING, Trouble.JAM),
        (PrinterBit.DOOR_OPEN, 0, 0, Phase.WAITING, Trouble.COVER_OPEN),
        (PrinterBit.NO_TONER, 0, 0, Phase.WAITING, Trouble.INK_OUT),
        (PrinterBit.PAPER_PROBLEM, 0, 0, Phase.WAITING, Trouble.WRONG_MEDIA),
        (PrinterBit.OFFLINE, 0, 0, Phase.WAITING, Trouble.UNREACHABLE),
        (0, WORK_OFFLINE, 0, Phase.WAITING, Trouble.UNREACHABLE),
        (0, 0, JobBit.OFFLINE, Phase.WAITING, Trouble.UNREACHABLE),
        (PrinterBit.PAUSED, 0, 0, Phase.WAITING, Trouble.PAUSED),
        (0, 0, JobBit.PAUSED, Phase.WAITING, Trouble.HELD),
        (0, 0, JobBit.USER_INTERVENTION, Phase.WAITING, Trouble.ATTENTION),
        (PrinterBit.USER_INTERVENTION, 0, 0, Phase.WAITING, Trouble.ATTENTION),
        (0, 0, JobBit.PRINTED, Phase.DONE, None),
        (0, 0, JobBit.PRINTED | JobBit.DELETING, Phase.PRINTING, None),
        (0, 0, JobBit.DELETING, Phase.PRINTING, None),
    ],
)
def test_bits_are_what_staff_must_do(
    way, memory, person, stocks, tmp_path, bits, attributes, job, phase, trouble
):
    ref = send(way, person, stocks, tmp_path)
    memory.its = Facts(bits, attributes)
    memory.becomes(job, "the driver's words")
    told = way.status("Zebra", ref)
    assert (told.phase, told.trouble, told.detail) == (phase, trouble, "the driver's words")
    assert not told.by_printer


def test_a_job_that_was_well_and_left_the_queue_was_handed_over_and_no_more_is_known(
    way, memory, person, stocks, tmp_path
):
    ref = send(way, person, stocks, tmp_path)
    memory.becomes(JobBit.PRINTING)
    way.status("Zebra", ref)
    memory.held = []
    told = way.status("Zebra", ref)
    assert (told.phase, told.by_printer) == (Phase.DONE, False)


@pytest.mark.parametrize(
    ("last", "phase", "trouble"),
    [
        (JobBit.PAPEROUT, Phase.UNKNOWN, Trouble.FORGOTTEN),
        (JobBit.ERROR | JobBit.PRINTING, Phase.UNKNOWN, Trouble.FORGOTTEN),
        (JobBit.DELETING, Phase.CANCELLED, Trouble.CANCELLED_BY_SYSTEM),
    ],
)
def test_a_job_that_was_ill_and_left_the_queue_is_not_called_done(
    way, memory, person, stocks, tmp_path, last, phase, trouble
):
    ref = send(way, person, stocks, tmp_path)
    memory.becomes(last)
    way.status("Zebra", ref)
    memory.held = []
    told = way.status("Zebra", ref)
    assert (told.phase, told.trouble) == (phase, trouble)


def test_after_a_restart_a_job_that_is_not_there_is_forgotten(way):
    told = way.status("Zebra", base.JobRef("Zebra", "7", "Badges of before"))
    assert (told.phase, told.trouble) == (Phase.UNKNOWN, Trouble.FORGOTTEN)


def test_a_small_job_may_be_gone_before_it_is_looked_for(way, memory, person, stocks, tmp_path):
    memory.its = Facts(0, 0x80000000)
    ref = send(way, person, stocks, tmp_path)
    assert ref.id, "a job without a number counts as never sent"
    assert way.status("Zebra", ref).phase is Phase.DONE


def test_a_spooler_that_dies_once_all_is_drawn_leaves_it_unsure(
    way, memory, person, stocks, tmp_path, monkeypatch
):
    draw_on = drawing.draw_on

    def drawn_and_dead(*told):
        draw_on(*told)
        memory.fault = SpoolerDown(1722, "the server is unavailable")

    monkeypatch.setattr(drawing, "draw_on", drawn_and_dead)
    with pytest.raises(base.Unsure):
        send(way, person, stocks, tmp_path)
    memory.fault = None
    assert way.find("Zebra", "Badges 1") is not None


def test_cancelled_is_what_left_the_queue(way, memory, person, stocks, tmp_path):
    ref = send(way, person, stocks, tmp_path)
    memory.stubborn = True
    assert way.cancel("Zebra", ref) is False
    memory.stubborn = False
    assert way.cancel("Zebra", ref) is True
    assert way.status("Zebra", ref).phase is Phase.CANCELLED
    assert way.cancel("Zebra", ref) is False


@pytest.mark.parametrize(
    ("printer", "stock", "its", "trouble"),
    [
        ("Dymo", "zebra-4x3", Facts(), Trouble.NO_SUCH_PRINTER),
        ("Zebra", "zebra-4x3", Facts(PrinterBit.PENDING_DELETION), Trouble.NO_SUCH_PRINTER),
        ("Zebra", "zebra-4x3", Facts(PrinterBit.PAUSED), Trouble.PAUSED),
        ("Zebra", "a6", Facts(), Trouble.SIZE_NOT_OFFERED),
    ],
)
def test_what_will_not_come_out_is_refused_before_it_is_drawn(
    way, memory, person, stocks, tmp_path, printer, stock, its, trouble
):
    memory.its = its
    work = way.render(printer, Work((person(),), stocks[stock]), tmp_path)
    with pytest.raises(Refused) as caught:
        way.submit(printer, work, "Badges 1")
    assert caught.value.trouble is trouble
    assert memory.drawn == []


@pytest.mark.parametrize(
    ("fault", "trouble"),
    [
        (SpoolerDown(1722, "the RPC server is unavailable"), Trouble.SYSTEM_DOWN),
        (NotAllowed(5, "access denied"), Trouble.NOT_ALLOWED),
    ],
)
def test_a_spooler_that_is_down_is_told_apart_from_one_that_forbids(way, memory, fault, trouble):
    memory.fault = fault
    with pytest.raises(Refused) as caught:
        way.printers()
    assert caught.value.trouble is trouble
    told = way.status("Zebra", base.JobRef("Zebra", "1", "Badges 1"))
    assert (told.phase, told.trouble) == (Phase.UNKNOWN, trouble)


def test_queues_say_what_keeps_them(way, memory):
    memory.its = Facts(PrinterBit.PAPER_OUT, location="Desk 2")
    (queue,) = way.printers()
    assert (queue.name, queue.description) == ("Zebra", "Zebra at the desk")
    assert (queue.trouble, queue.location) == (Trouble.PAPER_OUT, "Desk 2")
    assert queue.reasons == ("paper_out",)
    assert jobs.state(Facts(PrinterBit.PAUSED)) is base.QueueState.STOPPED


def test_no_badges_are_a_mistake(way, stocks, tmp_path):
    with pytest.raises(ValueError, match="no badges"):
        way.render("Zebra", Work((), stocks["a6"]), tmp_path)
