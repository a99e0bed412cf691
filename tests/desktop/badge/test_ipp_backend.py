"""Before anything is sent, all that can be known is known; after it, nothing is guessed."""

from __future__ import annotations

import pytest

from desktop.badge.printers import backend_for, drawn
from desktop.badge.printers.base import (
    Capabilities,
    JobRef,
    PageSize,
    Phase,
    Prepared,
    Refused,
    SizeRange,
    Trouble,
    Unsure,
    Work,
)
from desktop.badge.printers.choosing import choose
from desktop.badge.printers.ipp import media, transport
from desktop.badge.printers.ipp.client import Code, Operation
from desktop.badge.printers.ipp.cups import Cups
from desktop.badge.printers.ipp.message import Group, Range, Resolution, Tag, Value, values
from tests.desktop.badge.ipp_server import answer, http, serve


def size(width, height):
    def measure(value):
        return (Value(Tag.RANGE if isinstance(value, Range) else Tag.INTEGER, value),)

    return {"x-dimension": measure(width), "y-dimension": measure(height)}


def printer(*sizes, **more):
    its = {
        "printer-state": values(Tag.ENUM, 3),
        "printer-state-reasons": values(Tag.KEYWORD, "none"),
        "printer-is-accepting-jobs": values(Tag.BOOLEAN, True),
        "document-format-supported": values(Tag.MIME_TYPE, "application/pdf"),
        "media-size-supported": values(Tag.COLLECTION, *(size(*each) for each in sizes)),
        "media-col-supported": values(Tag.KEYWORD, "media-size", "media-top-margin"),
        "print-scaling-supported": values(Tag.KEYWORD, "auto", "none"),
        "printer-resolution-supported": values(Tag.RESOLUTION, Resolution(203, 203)),
        "sides-supported": values(Tag.KEYWORD, "one-sided", "two-sided-long-edge"),
    }
    its |= {
        f"media-{edge}-margin-supported": values(Tag.INTEGER, 0, 300)
        for edge in ("bottom", "left", "right", "top")
    }
    return {**its, **more}


@pytest.fixture
def server(monkeypatch):
    monkeypatch.setattr(transport, "CONNECT", 30.0)
    monkeypatch.setattr(transport, "ANSWER", 30.0)
    with serve() as made:
        made.name = f"ipp://127.0.0.1:{made.port}/ipp/print"
        yield made


def says(its):
    return http(answer(0, (Group.PRINTER, its)))


def prepared(person, stock, tmp_path):
    (tmp_path / "badge.pdf").write_bytes(b"%PDF")
    return Prepared(Work((person(),), stock), tmp_path / "badge.pdf", 1, 1)


# Papers ---------------------------------------------------------------------------------------------

LABELS = printer((10160, 7620), (6200, 10000))


def test_a_paper_is_asked_for_by_its_exact_size_and_up_to_its_edges(stocks):
    can = media.capabilities(LABELS)
    wants = media.job(
        LABELS,
        stocks["dk-11202"],
        choose(can, stocks["dk-11202"]),
        dpi=203,
        copies=2,
        two=False,
    )
    chosen = wants["media-col"][0].data
    assert chosen["media-size"][0].data == size(6200, 10000)
    assert {name: each[0].data for name, each in chosen.items() if "margin" in name} == {
        f"media-{edge}-margin": 0 for edge in ("bottom", "left", "right", "top")
    }
    assert wants["print-scaling"] == values(Tag.KEYWORD, "none")
    assert wants["printer-resolution"] == values(Tag.RESOLUTION, Resolution(203, 203, 3))
    assert wants["sides"] == values(Tag.KEYWORD, "one-sided")
    assert wants["copies"] == values(Tag.INTEGER, 2)
    assert "media" not in wants


def test_a_printer_is_asked_for_nothing_that_it_does_not_know(stocks):
    its = printer((10160, 7620))
    its["job-creation-attributes-supported"] = values(Tag.KEYWORD, "media-col")
    edge = {"media-top-margin-supported": values(Tag.INTEGER, 423)}
    chosen = choose(media.capabilities(its), stocks["zebra-4x3"])
    wants = media.job(its | edge, stocks["zebra-4x3"], chosen, dpi=300, copies=1, two=True)
    assert list(wants) == ["media-col"]
    assert list(wants["media-col"][0].data) == ["media-size"]


def test_cups_is_asked_by_the_papers_name(stocks):
    its = printer((10160, 7620)) | {"device-uri": values(Tag.URI, "usb://zebra")}
    its["media-supported"] = values(Tag.KEYWORD, "oe_4x3-label_4x3in", "custom_max_8x20in")
    can = media.capabilities(its)
    assert can.sizes == (PageSize("oe_4x3-label_4x3in", "oe_4x3-label_4x3in", 101.6, 76.2),)
    assert not can.tells_end
    wants = media.job(
        its, stocks["zebra-4x3"], choose(can, stocks["zebra-4x3"]), dpi=203, copies=1, two=False
    )
    assert wants["media"] == values(Tag.KEYWORD, "oe_4x3-label_4x3in")
    assert "media-col" not in wants


def test_a_paper_half_a_millimetre_off_is_the_same_and_no_other(stocks):
    near = Capabilities(sizes=(PageSize("a", "a", 62.09, 99.84), PageSize("b", "b", 62.0, 101.0)))
    assert choose(near, stocks["dk-11202"]).key == "a"
    assert choose(Capabilities(sizes=near.sizes[1:]), stocks["dk-11202"]) is None
    named = PageSize("oe_w167h288_2.32x4in", "", 58.0, 101.6)
    assert choose(Capabilities(sizes=(named,)), stocks["dymo-30256"]) == named


def test_letter_is_not_a4(stocks):
    a4 = Capabilities(sizes=(PageSize("iso_a4_210x297mm", "A4", 210, 297),))
    assert choose(a4, stocks["avery-l4785"])
    assert choose(a4, stocks["avery-5392"]) is None


def test_sizes_of_ones_own_are_taken_where_the_printer_knows_how_wide_it_is(stocks):
    its = printer(
        (Range(2540, 10800), Range(2540, 30000)), (Range(1270, 3527778), Range(1270, 9999))
    )
    can = media.capabilities(its)
    assert can.ranges == (SizeRange(25.4, 108.0, 25.4, 300.0),)
    chosen = choose(can, stocks["zebra-4x3"])
    assert (chosen.key, chosen.width, chosen.height) == ("", 101.6, 76.2)
    assert choose(can, stocks["avery-5392"]) is None


def test_names_tell_sizes_where_no_numbers_do():
    its = {"media-supported": values(Tag.KEYWORD, "na_letter_8.5x11in", "iso_a4_210x297mm", "odd")}
    letter, a4 = media.capabilities(its).sizes
    assert (letter.width, letter.height) == pytest.approx((215.9, 279.4))
    assert (a4.width, a4.height) == (210, 297)


@pytest.mark.parametrize(
    ("asked", "resolutions", "dots"),
    [
        (0, (), 203),
        (0, (203, 300), 203),
        (0, (300, 600), 600),
        (0, (2400,), 2400),
        (300, (203,), 300),
    ],
)
def test_badges_are_drawn_in_dots_that_the_printer_has(person, stocks, asked, resolutions, dots):
    work = Work((person(),), stocks["zebra-4x3"], dpi=asked)
    assert drawn.dots(work, resolutions) == dots


# Sent -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("its", "trouble"),
    [
        (printer((10160, 7620)), None),
        (printer((21000, 29700)), Trouble.SIZE_NOT_OFFERED),
        (printer(), Trouble.SIZE_NOT_OFFERED),
        (
            printer((10160, 7620)) | {"printer-is-accepting-jobs": values(Tag.BOOLEAN, False)},
            Trouble.REJECTING,
        ),
        (printer((10160, 7620)) | {"printer-state": values(Tag.ENUM, 5)}, Trouble.PAUSED),
        (
            printer((10160, 7620))
            | {"document-format-supported": values(Tag.MIME_TYPE, "image/pwg-raster")},
            Trouble.NO_PDF,
        ),
        (
            printer((10160, 7620))
            | {
                "printer-state": values(Tag.ENUM, 5),
                "printer-state-reasons": values(Tag.KEYWORD, "media-empty-error"),
            },
            None,
        ),
    ],
)
def test_what_will_not_come_out_is_refused_before_it_is_sent(
    server, person, stocks, tmp_path, its, trouble
):
    job = {"job-id": values(Tag.INTEGER, 17)}
    server.answers = [says(its), http(answer()), http(answer(0, (Group.JOB, job)))]
    work = prepared(person, stocks["zebra-4x3"], tmp_path)
    if trouble is None:
        ref = backend_for(server.name).submit(server.name, work, "Badges 1")
        assert ref == JobRef(server.name, "17", "Badges 1")
        return
    with pytest.raises(Refused) as caught:
        backend_for(server.name).submit(server.name, work, "Badges 1")
    assert (caught.value.trouble, caught.value.printer) == (trouble, server.name)
    assert [each.code for each in server.requests] == [Operation.GET_PRINTER_ATTRIBUTES]


@pytest.mark.parametrize(
    ("code", "trouble"),
    [
        (Code.BUSY, Trouble.BUSY),
        (Code.NOT_ACCEPTING, Trouble.REJECTING),
        (Code.NOT_AUTHENTICATED, Trouble.NOT_ALLOWED),
        (Code.FORMAT_NOT_SUPPORTED, Trouble.NO_PDF),
        (Code.VALUES_NOT_SUPPORTED, Trouble.SIZE_NOT_OFFERED),
        (0x0500, Trouble.NOT_TAKEN),
    ],
)
def test_a_job_that_is_not_taken_says_why(server, person, stocks, tmp_path, code, trouble):
    server.answers = [says(LABELS), http(answer()), http(answer(code))]
    with pytest.raises(Refused) as caught:
        backend_for(server.name).submit(
            server.name, prepared(person, stocks["zebra-4x3"], tmp_path), "Badges 1"
        )
    assert caught.value.trouble is trouble


def hang_up(connection):
    connection.recv(100)
    connection.close()


def job_list(*titles):
    jobs = [
        (Group.JOB, {"job-id": values(Tag.INTEGER, 7 + n), "job-name": values(Tag.NAME, title)})
        for n, title in enumerate(titles)
    ]
    return http(answer(0, *jobs))


def test_a_job_whose_answer_was_lost_is_looked_for(server, person, stocks, tmp_path):
    work = prepared(person, stocks["zebra-4x3"], tmp_path)
    lost = [says(LABELS), http(answer()), hang_up]
    server.answers = [*lost, job_list("another", "Badges 1")]
    assert backend_for(server.name).submit(server.name, work, "Badges 1").id == "8"
    server.answers = [*lost, job_list("another")]
    with pytest.raises(Unsure) as caught:
        backend_for(server.name).submit(server.name, work, "Badges 1")
    assert (caught.value.printer, caught.value.title) == (server.name, "Badges 1")
    assert sum(each.code == Operation.PRINT_JOB for each in server.requests) == 0, "it hung up"


def test_a_printer_that_takes_another_paper_instead_is_stopped(server, person, stocks, tmp_path):
    job = {"job-id": values(Tag.INTEGER, 17)}
    ignored = {"media-col": values(Tag.UNSUPPORTED, None)}
    gone = {"job-state": values(Tag.ENUM, 7)}
    server.answers = [
        says(LABELS),
        http(answer()),
        http(answer(1, (Group.UNSUPPORTED, ignored), (Group.JOB, job))),
        http(answer(0, (Group.JOB, job))),
        http(answer()),
        http(answer(0, (Group.JOB, gone))),
        says(LABELS),
    ]
    with pytest.raises(Refused) as caught:
        backend_for(server.name).submit(
            server.name, prepared(person, stocks["zebra-4x3"], tmp_path), "Badges 1"
        )
    assert caught.value.trouble is Trouble.SIZE_NOT_OFFERED
    assert server.requests[4].code == Operation.CANCEL_JOB


def test_another_paper_that_cannot_be_stopped_is_followed_and_not_sent_again(
    server, person, stocks, tmp_path
):
    job = {"job-id": values(Tag.INTEGER, 17)}
    ignored = {"media-col": values(Tag.UNSUPPORTED, None)}
    server.answers = [
        says(LABELS),
        http(answer()),
        http(answer(1, (Group.UNSUPPORTED, ignored), (Group.JOB, job))),
        http(b"", "503 Busy"),
    ]
    work = prepared(person, stocks["zebra-4x3"], tmp_path)
    assert backend_for(server.name).submit(server.name, work, "Badges 1").id == "17"


def test_a_printer_that_says_it_failed_and_has_the_job_has_it(server, person, stocks, tmp_path):
    work = prepared(person, stocks["zebra-4x3"], tmp_path)
    server.answers = [says(LABELS), http(answer()), http(answer(0x0500)), job_list("Badges 1")]
    assert backend_for(server.name).submit(server.name, work, "Badges 1").id == "7"


def test_a_job_that_somebody_cancelled_while_it_was_sent_is_not_sent_again(
    server, person, stocks, tmp_path
):
    work = prepared(person, stocks["zebra-4x3"], tmp_path)
    cancelled = http(answer(Code.JOB_CANCELED))
    server.answers = [says(LABELS), http(answer()), cancelled, job_list("another")]
    with pytest.raises(Unsure):
        backend_for(server.name).submit(server.name, work, "Badges 1")


# Numbers that began anew ----------------------------------------------------------------------------


def numbered(state, title=None, number=17):
    its = {"job-id": values(Tag.INTEGER, number), "job-state": values(Tag.ENUM, state)}
    named = {} if title is None else {"job-name": values(Tag.NAME, title)}
    return http(answer(0, (Group.JOB, its | named)))


@pytest.mark.parametrize(
    ("told", "phase"),
    [
        (numbered(9, "Badges 1"), Phase.DONE),
        (numbered(9), Phase.DONE),
        (numbered(9, "Holiday photos"), Phase.UNKNOWN),
        (numbered(9, "Badges 1", 18), Phase.UNKNOWN),
    ],
)
def test_somebody_elses_job_of_the_same_number_is_not_ours(server, told, phase):
    server.answers = [told, says(LABELS)]
    found = backend_for(server.name).status(server.name, JobRef(server.name, "17", "Badges 1"))
    assert found.phase is phase
    assert (found.trouble is Trouble.FORGOTTEN) is (phase is Phase.UNKNOWN)


def test_a_job_without_a_name_is_somebody_elses_at_cups(server, monkeypatch):
    monkeypatch.setenv("CUPS_SERVER", f"127.0.0.1:{server.port}")
    server.answers = [numbered(9), says(LABELS)]
    found = Cups().status("Zebra", JobRef("Zebra", "17", "Badges 1"))
    assert (found.phase, found.trouble) == (Phase.UNKNOWN, Trouble.FORGOTTEN)


def test_somebody_elses_job_is_not_cancelled(server):
    server.answers = [numbered(5, "Holiday photos")]
    ref = JobRef(server.name, "17", "Badges 1")
    assert not backend_for(server.name).cancel(server.name, ref)
    assert [each.code for each in server.requests] == [Operation.GET_JOB_ATTRIBUTES]


def test_a_job_that_the_printer_forgot_is_neither_done_nor_failed(server):
    server.answers = [http(answer(Code.NOT_FOUND))]
    told = backend_for(server.name).status(server.name, JobRef(server.name, "17", "Badges 1"))
    assert (told.phase, told.trouble) == (Phase.UNKNOWN, Trouble.FORGOTTEN)


@pytest.mark.parametrize(
    ("states", "cancelled"), [([7], True), ([5, 5, 7], True), ([9], False), ([8], True)]
)
def test_cancelled_is_what_the_printer_confirms(server, states, cancelled):
    its = [
        [http(answer(0, (Group.JOB, {"job-state": values(Tag.ENUM, state)}))), says(LABELS)]
        for state in states
    ]
    server.answers = [http(answer())] * 2 + [reply for pair in its for reply in pair]
    ref = JobRef(server.name, "17", "Badges 1")
    assert backend_for(server.name).cancel(server.name, ref) is cancelled


def test_a_web_server_without_a_printer_is_not_called_off(server):
    server.answers = [http(b"<html>not here</html>", "404 Not Found")]
    with pytest.raises(Refused) as caught:
        backend_for(server.name).printers()
    assert caught.value.trouble is Trouble.NO_SUCH_PRINTER


def test_no_address_is_no_printer():
    with pytest.raises(Refused) as caught:
        backend_for("ipp://").capabilities("ipp://")
    assert caught.value.trouble is Trouble.NO_SUCH_PRINTER


@pytest.mark.parametrize(
    ("code", "trouble"),
    [
        (Code.BUSY, Trouble.BUSY),
        (Code.NOT_ACCEPTING, Trouble.UNTOLD),
        (Code.DEVICE_ERROR, Trouble.UNTOLD),
        (0x0500, Trouble.UNTOLD),
        (Code.NOT_FOUND, Trouble.FORGOTTEN),
    ],
)
def test_what_is_said_of_new_jobs_says_nothing_of_one_that_it_has(server, code, trouble):
    server.answers = [http(answer(code))]
    ref = JobRef(server.name, "7", "Badges 1")
    told = backend_for(server.name).status(server.name, ref)
    assert (told.phase, told.trouble) == (Phase.UNKNOWN, trouble)
