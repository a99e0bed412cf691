"""The queues of Windows, told by answers of the shapes that its spooler gives. Never run there."""

from __future__ import annotations

import ctypes

import pytest

from desktop.badge.printers import base
from desktop.badge.printers.base import Capabilities, PageSize, Phase, Refused, Trouble, Work
from desktop.badge.printers.windows import backend, drawing, jobs, spooler
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

CAN = Capabilities(sizes=(PageSize("w288h216", "4 × 3 in", 101.6, 76.2),), resolutions=(203,))


class Memory:
    """A spooler that remembers: one queue, its jobs, and what it is told to say."""

    def __init__(self):
        self.its = Facts()
        self.held = []
        self.fault = None
        self.stubborn = False

    def facts(self, queue):
        if self.fault:
            raise self.fault
        return self.its if queue == "Zebra" else None

    def jobs(self, queue):
        if self.fault:
            raise self.fault
        return list(self.held)

    def delete(self, queue, job):
        before = len(self.held)
        if not self.stubborn:
            self.held = [each for each in self.held if each.id != job]
            return len(self.held) < before
        return True

    def becomes(self, status, words=""):
        self.held = [Job(each.id, each.title, status, words) for each in self.held]


class Info:
    """What Qt knows of the queue."""

    def description(self):
        return "Zebra at the desk"

    def makeAndModel(self):
        return "ZD421"

    def isDefault(self):
        return True


@pytest.fixture
def memory(monkeypatch):
    made = Memory()
    made.drawn = []

    def draw_on(queue, work, size, its, title):
        made.drawn.append((queue, size.key, title))
        if not made.its.attributes & 0x80000000:
            made.held.append(Job(len(made.drawn), title, JobBit.SPOOLING))

    monkeypatch.setattr(drawing, "names", lambda: ["Zebra"])
    monkeypatch.setattr(drawing, "info", lambda name: Info() if name == "Zebra" else None)
    monkeypatch.setattr(drawing, "capabilities", lambda its: CAN)
    monkeypatch.setattr(drawing, "draw_on", draw_on)
    monkeypatch.setattr(backend, "_PATIENCE", 0.3)
    monkeypatch.setattr(backend, "_AGAIN", 0.01)
    monkeypatch.setattr(backend, "_last", {})
    return made


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


# The calls themselves ------------------------------------------------------------------------------


class Library:
    """winspool.drv as Microsoft documents it: it fills memory that the caller made room for."""

    def __init__(self):
        self.error = 0
        self.deleted = []
        self.open = 0
        self.words = [ctypes.c_wchar_p(each) for each in ("Badges 1", "Papier fehlt", "Desk 2")]

    def OpenPrinterW(self, name, handle, _defaults):
        if name.value != "Zebra":
            self.error = 1801
            return 0
        handle._obj.value = 77
        self.open += 1
        return 1

    def ClosePrinter(self, handle):
        self.open -= 1

    def GetPrinterW(self, handle, level, room, size, needed):
        assert (handle.value, level) == (77, 2)
        needed._obj.value = ctypes.sizeof(spooler._Printer)
        if room is None:
            return 0
        its = ctypes.cast(room, ctypes.POINTER(spooler._Printer)).contents
        its.status, its.attributes, its.location = 0x10, 0x400, self.words[2].value
        return 1

    def EnumJobsW(self, handle, first, most, level, room, size, needed, count):
        assert (handle.value, first, level) == (77, 0, 1)
        needed._obj.value = 2 * ctypes.sizeof(spooler._Job)
        if room is None:
            return 0
        several = ctypes.cast(room, ctypes.POINTER(spooler._Job))
        several[0].id, several[0].document, several[0].status = 5, "Report", 0
        several[1].id, several[1].document = 6, self.words[0].value
        several[1].status, several[1].words = 0x40, self.words[1].value
        count._obj.value = 2
        return 1

    def SetJobW(self, handle, job, level, _info, command):
        assert (handle.value, level, command.value) == (77, 0, 5)
        if job.value != 6:
            self.error = 87 if job.value == 9 else 5
            return 0
        self.deleted.append(job.value)
        return 1


@pytest.fixture
def winspool(monkeypatch):
    library = Library()
    monkeypatch.setattr(ctypes, "CDLL", lambda name, use_last_error: library)
    monkeypatch.setattr(ctypes, "get_last_error", lambda: library.error, raising=False)
    made = spooler.Winspool()
    made.library = library
    yield made
    assert library.open == 0, "every handle is given back"


def test_a_queue_is_read_from_its_structure(winspool):
    assert winspool.facts("Zebra") == Facts(0x10, 0x400, "Desk 2")
    assert winspool.facts("Dymo") is None


def test_jobs_are_read_from_their_structures(winspool):
    assert winspool.jobs("Zebra") == [
        Job(5, "Report", 0, ""),
        Job(6, "Badges 1", JobBit.PAPEROUT, "Papier fehlt"),
    ]
    assert winspool.jobs("Dymo") == []


def test_a_job_is_deleted_if_there_is_one_and_if_that_is_allowed(winspool):
    assert winspool.delete("Zebra", 6) is True
    assert winspool.delete("Zebra", 9) is False
    with pytest.raises(NotAllowed):
        winspool.delete("Zebra", 5)
    assert winspool.library.deleted == [6]


def test_structures_are_as_large_as_on_windows():
    """At 64 bits, summed up from the members that winspool.h declares."""
    if ctypes.sizeof(ctypes.c_void_p) == 8:
        assert ctypes.sizeof(spooler._Job) == 96
        assert ctypes.sizeof(spooler._Printer) == 136


# Drawing --------------------------------------------------------------------------------------------


def a_size(width=101.6, height=76.2, key="w288h216"):
    from PySide6.QtCore import QSizeF
    from PySide6.QtGui import QPageSize

    class Size(QPageSize):
        def key(self):
            return key

    exact = QPageSize.SizeMatchPolicy.ExactMatch
    return Size(QSizeF(width, height), QPageSize.Unit.Millimeter, key, exact)


class Driver(Info):
    """A driver as QPrinterInfo tells of it."""

    def supportedPageSizes(self):
        return [a_size(), a_size(62, 100, "62x100mm")]

    def supportedResolutions(self):
        return [203, 300]

    def supportedColorModes(self):
        return []

    def supportedDuplexModes(self):
        return []


def test_a_driver_says_what_it_offers(qapp):
    can = drawing.capabilities(Driver())
    assert [size.key for size in can.sizes] == ["w288h216", "62x100mm"]
    assert can.sizes[0].width == pytest.approx(101.6, abs=0.2)
    assert (can.resolutions, can.colour, can.two_sides, can.tells_end) == (
        (203, 300),
        None,
        None,
        False,
    )


def test_where_qt_would_print_elsewhere_nothing_is_drawn(qapp):
    with pytest.raises(Refused) as caught:
        drawing._printer("No such queue", a_size(), "Badges 1")
    assert caught.value.trouble in {Trouble.SYSTEM_DOWN, Trouble.NAME_NOT_TAKEN}


def test_badges_are_drawn_on_what_qt_gives(qapp, person, stocks, tmp_path, monkeypatch):
    from PySide6.QtPrintSupport import QPrinter

    def paper(queue, size, title):
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFileName(str(tmp_path / "out.pdf"))
        made.setPageSize(size)
        made.setFullPage(True)
        return made

    monkeypatch.setattr(drawing, "_printer", paper)
    work = Work((person(), person()), stocks["zebra-4x3"], dpi=203, copies=1)
    drawing.draw_on("Zebra", work, CAN.sizes[0], Driver(), "Badges 1")
    import pypdf

    assert len(pypdf.PdfReader(tmp_path / "out.pdf").pages) == 2
