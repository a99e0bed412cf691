"""Each way in which printing fails has its name within five seconds, and is never called done."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from db.badges import codes
from desktop.badge import test_page
from desktop.badge.printers import backend_for, queues
from desktop.badge.printers.base import Phase, Refused, Trouble, Work
from desktop.badge.printers.ipp import address, trust
from desktop.badge.printers.ipp.backend import Silent
from tests.printlab import decoders, readers
from tests.printlab.badge_jobs import KEY, STOCKS, in_trouble, over, send, told_in_time, watch

pytestmark = pytest.mark.printlab

MOODS = [
    ("paperout", Trouble.PAPER_OUT),
    ("jam", Trouble.JAM),
    ("open", Trouble.COVER_OPEN),
    ("ink", Trouble.INK_OUT),
]


@pytest.fixture(params=["by its address", "through CUPS"])
def label(request, lab, ipp_printers):
    """The label printer and the name that it is called by."""
    its = ipp_printers["label"]
    if request.param == "by its address":
        yield its, its.address
        return
    assert lab.queue("Labels", its.address).returncode == 0
    lab.calm("Labels")
    yield its, "Labels"
    lab.run("lpadmin", "-x", "Labels")


def never_done(seen):
    return all(status.phase is not Phase.DONE for status in seen)


@pytest.mark.parametrize(("mood", "trouble"), MOODS)
def test_what_is_wrong_at_the_printer_is_named_and_the_badge_comes_afterwards(
    label, tmp_path, mood, trouble
):
    printer, name = label
    before = printer.finished
    printer.mode(mood)
    ref = send(name, "zebra-4x3", tmp_path)
    seen = told_in_time(name, ref)
    assert seen[-1].trouble is trouble
    assert never_done(seen)
    printer.mode("ok")
    last = watch(name, ref, over)[-1]
    assert (last.phase, last.trouble, last.by_printer) == (Phase.DONE, None, True)
    assert printer.finished == before + 1


def test_what_is_wrong_is_told_of_the_printer_as_well(label, tmp_path):
    printer, name = label
    assert backend_for(name).queue(name).trouble is None
    printer.mode("paperout")
    told_in_time(name, ref := send(name, "zebra-4x3", tmp_path))
    assert backend_for(name).queue(name).trouble is Trouble.PAPER_OUT
    printer.mode("ok")
    watch(name, ref, over)
    assert backend_for(name).queue(name).trouble is None


def test_a_slow_printer_is_in_no_trouble(label, tmp_path):
    printer, name = label
    printer.mode("slow")
    ref = send(name, "zebra-4x3", tmp_path)
    seen = watch(name, ref, lambda status: status.phase is Phase.PRINTING)
    seen += [backend_for(name).status(name, ref) for _ in range(3)]
    assert {status.trouble for status in seen} == {None}
    assert never_done(seen)
    printer.mode("ok")
    assert watch(name, ref, over)[-1].phase is Phase.DONE


def test_a_printer_that_gives_up_is_said_so(label, tmp_path):
    printer, name = label
    printer.mode("fail")
    before = printer.finished
    ref = send(name, "zebra-4x3", tmp_path)
    seen = told_in_time(name, ref)
    assert seen[-1].trouble in {Trouble.ABORTED, Trouble.CANCELLED_BY_SYSTEM}
    assert never_done(seen)
    assert printer.finished == before


def test_a_cancelled_job_never_comes(label, tmp_path):
    printer, name = label
    printer.mode("paperout")
    before = printer.finished
    ref = send(name, "zebra-4x3", tmp_path)
    told_in_time(name, ref)
    assert backend_for(name).cancel(name, ref) is True
    status = backend_for(name).status(name, ref)
    assert status.phase is Phase.CANCELLED
    printer.mode("ok")
    again = send(name, "zebra-4x3", tmp_path)
    assert watch(name, again, over)[-1].phase is Phase.DONE
    assert printer.finished == before + 1
    assert backend_for(name).cancel(name, again) is False, "what is printed stays printed"


def test_a_job_is_found_by_its_title(label, tmp_path):
    _, name = label
    ref = send(name, "zebra-4x3", tmp_path)
    assert backend_for(name).find(name, ref.title) == ref
    watch(name, ref, over)
    assert backend_for(name).find(name, ref.title) == ref
    assert backend_for(name).find(name, ref.title + "0") is None


def test_a_printer_that_is_off_takes_nothing_and_is_named(ipp_printers, tmp_path):
    printer = ipp_printers["a4"]
    printer.off()
    try:
        with pytest.raises(Refused) as caught:
            send(printer.address, "avery-l4785", tmp_path)
    finally:
        printer.on()
    assert caught.value.trouble is Trouble.UNREACHABLE


def test_a_printer_that_takes_connections_and_says_nothing_holds_nobody_up(ipp_printers, tmp_path):
    printer = ipp_printers["a4"]
    printer.freeze()
    began = time.monotonic()
    try:
        with pytest.raises(Refused) as caught:
            send(printer.address, "avery-l4785", tmp_path)
    finally:
        printer.thaw()
    assert caught.value.trouble is Trouble.UNREACHABLE
    assert time.monotonic() - began < 30  # it is silent for ever


def test_a_printer_that_is_switched_off_while_it_prints_is_named_and_forgets(
    ipp_printers, tmp_path
):
    printer = ipp_printers["a4"]
    printer.mode("paperout")
    ref = send(printer.address, "avery-l4785", tmp_path)
    printer.off()
    (status,) = told_in_time(printer.address, ref)
    assert (status.phase, status.trouble) == (Phase.UNKNOWN, Trouble.UNREACHABLE)
    printer.mode("ok")
    printer.on()
    status = backend_for(printer.address).status(printer.address, ref)
    assert (status.phase, status.trouble) == (Phase.UNKNOWN, Trouble.FORGOTTEN)


def test_a_printer_that_numbers_its_jobs_anew_gives_nobody_elses_job_for_ours(
    ipp_printers, tmp_path
):
    printer = ipp_printers["a4"]
    backend = backend_for(printer.address)
    printer.off()
    printer.on()
    printer.mode("slow")
    ours = send(printer.address, "avery-l4785", tmp_path)
    printer.off()
    printer.on()
    others = send(printer.address, "avery-l4785", tmp_path)
    assert others.id == ours.id
    assert backend.cancel(printer.address, ours) is False
    printer.mode("ok")
    assert watch(printer.address, others, over)[-1].phase is Phase.DONE
    status = backend.status(printer.address, ours)
    assert (status.phase, status.trouble) == (Phase.UNKNOWN, Trouble.FORGOTTEN)


def test_a_network_printer_that_is_off_behind_cups_is_named(lab, ipp_printers, tmp_path):
    printer = ipp_printers["a4"]
    assert lab.queue("Office", printer.address).returncode == 0
    printer.off()
    try:
        ref = send("Office", "avery-l4785", tmp_path)
        seen = told_in_time("Office", ref)
        assert seen[-1].trouble is Trouble.UNREACHABLE
        assert never_done(seen)
        assert backend_for("Office").cancel("Office", ref) is True
    finally:
        printer.on()
        lab.run("lpadmin", "-x", "Office")


def test_off_cancel_on_brings_no_late_badge(lab, tmp_path):
    sink = lab.sinks["Zebra"]
    before = sink.count
    sink.off()
    try:
        ref = send("Zebra", "zebra-4x3", tmp_path)
        seen = told_in_time("Zebra", ref)
        assert seen[-1].trouble is Trouble.UNREACHABLE
        assert never_done(seen)
        assert backend_for("Zebra").cancel("Zebra", ref) is True
    finally:
        sink.on()
    code = codes.make(KEY)
    later = send("Zebra", "zebra-4x3", tmp_path, code)
    assert watch("Zebra", later, over)[-1].phase is Phase.DONE
    (page,) = decoders.zebra(sink.after(before))
    assert readers.by_zxing(page) == [code]
    assert sink.count == before + 1


def test_off_and_on_prints_what_was_not_cancelled(lab, tmp_path):
    sink = lab.sinks["Zebra"]
    before = sink.count
    sink.off()
    try:
        ref = send("Zebra", "zebra-4x3", tmp_path)
        told_in_time("Zebra", ref)
    finally:
        sink.on()
    assert watch("Zebra", ref, over)[-1].phase is Phase.DONE
    assert sink.count == before + 1


def test_a_printer_that_breaks_off_is_not_called_done_for_long(lab, tmp_path):
    """A socket tells nobody that paper came out: what is known, is that the bytes went."""
    lab.sinks["Zebra"].set_mode("drop")
    ref = send("Zebra", "zebra-4x3", tmp_path)
    last = watch("Zebra", ref, lambda status: over(status) or in_trouble(status))[-1]
    assert not last.by_printer


def test_cups_that_goes_down_under_a_job_is_named_and_remembers_it(lab, tmp_path):
    lab.sinks["Zebra"].off()
    try:
        ref = send("Zebra", "zebra-4x3", tmp_path)
        lab.off()
        try:
            status = backend_for("Zebra").status("Zebra", ref)
        finally:
            lab.on()
        assert (status.phase, status.trouble) == (Phase.UNKNOWN, Trouble.SYSTEM_DOWN)
        assert backend_for("Zebra").find("Zebra", ref.title) == ref
        assert backend_for("Zebra").cancel("Zebra", ref) is True
    finally:
        lab.sinks["Zebra"].on()


def test_a_held_job_is_said_so(lab, tmp_path):
    lab.sinks["Zebra"].off()
    try:
        ref = send("Zebra", "zebra-4x3", tmp_path)
        lab.run("lp", "-i", f"Zebra-{ref.id}", "-H", "hold")
        seen = told_in_time("Zebra", ref, Trouble.HELD)
        assert seen[-1].phase is Phase.WAITING
        assert backend_for("Zebra").cancel("Zebra", ref) is True
    finally:
        lab.sinks["Zebra"].on()


def test_a_job_that_somebody_cancels_in_the_queue_is_said_so(lab, tmp_path):
    lab.sinks["Zebra"].off()
    try:
        ref = send("Zebra", "zebra-4x3", tmp_path)
        lab.run("cancel", f"Zebra-{ref.id}")
        status = watch("Zebra", ref, over)[-1]
    finally:
        lab.sinks["Zebra"].on()
    assert (status.phase, status.trouble) == (Phase.CANCELLED, Trouble.CANCELLED_BY_SYSTEM)


def test_a_queue_that_is_paused_under_a_job_is_named(lab, tmp_path):
    lab.sinks["Zebra"].off()
    try:
        ref = send("Zebra", "zebra-4x3", tmp_path)
        lab.run("cupsdisable", "-r", "lunch", "Zebra")
        seen = told_in_time("Zebra", ref, Trouble.PAUSED)
        assert never_done(seen)
        assert backend_for("Zebra").cancel("Zebra", ref) is True
    finally:
        lab.sinks["Zebra"].on()


@pytest.mark.parametrize(
    ("kind", "stock", "trouble"),
    [
        ("a4", "avery-5392", Trouble.SIZE_NOT_OFFERED),
        ("a4", "avery-l4785", None),
        ("office", "avery-5392", None),
        ("office", "avery-l4785", None),
        ("label", "avery-l4785", Trouble.SIZE_NOT_OFFERED),
        ("raster", "zebra-4x3", Trouble.NO_PDF),
    ],
)
def test_letter_and_a4_are_never_confused(ipp_printers, tmp_path, kind, stock, trouble):
    printer = ipp_printers[kind]
    before = printer.finished
    if trouble:
        with pytest.raises(Refused) as caught:
            send(printer.address, stock, tmp_path)
        assert caught.value.trouble is trouble
        assert printer.finished == before
    else:
        ref = send(printer.address, stock, tmp_path)
        assert watch(printer.address, ref, over)[-1].phase is Phase.DONE


def test_a_label_wider_than_the_printer_is_refused_and_not_scaled(lab, tmp_path):
    """A 4 × 3 in badge on a roll of 62 mm came out at 82 % once."""
    with pytest.raises(Refused) as caught:
        send("Brother", "zebra-4x3", tmp_path)
    assert caught.value.trouble is Trouble.SIZE_NOT_OFFERED
    assert lab.waiting("Brother") == ""


def test_eight_jobs_at_once_are_eight_right_badges(label, tmp_path):
    printer, name = label
    before = printer.finished
    eight = codes.make_many(KEY, 8)

    def one(code):
        while True:
            try:
                ref = send(name, "zebra-4x3", tmp_path, code)
            except Refused as refused:
                # A printer without a queue takes one job, and may be too busy to answer a question;
                # a document that it may have is never sent again (Unsure, or found).
                if refused.trouble is not Trouble.BUSY and not isinstance(refused, Silent):
                    raise
                time.sleep(0.5)
            else:
                return watch(name, ref, over)[-1]

    with ThreadPoolExecutor(8) as pool:
        ended = list(pool.map(one, eight))
    assert {status.phase for status in ended} == {Phase.DONE}
    assert printer.finished == before + 8


def test_eight_labels_at_once_on_a_driver_are_eight_right_badges(lab, tmp_path):
    sink = lab.sinks["Zebra"]
    before = sink.count
    eight = codes.make_many(KEY, 8)
    with ThreadPoolExecutor(8) as pool:
        refs = list(pool.map(lambda code: send("Zebra", "zebra-4x3", tmp_path, code), eight))
    assert len({ref.id for ref in refs}) == 8
    pages = [decoders.zebra(sink.after(before + number))[0] for number in range(8)]
    assert sorted(readers.by_zxing(page)[0] for page in pages) == sorted(eight)


def test_queues_tell_what_keeps_them(lab):
    lab.run("cupsdisable", "-r", "lunch", "Zebra")
    told = {queue.name: queue.trouble for queue in queues().printers()}
    assert (told["Zebra"], told["Brother"]) == (Trouble.PAUSED, None)


def test_a_printer_that_speaks_tls_is_printed_on_and_known_again(ipp_printers, tmp_path):
    sealed = ipp_printers["office"].address.replace("ipp://", "ipps://")
    for _ in range(2):
        ref = send(sealed, "avery-5392", tmp_path)
        assert watch(sealed, ref, over)[-1].phase is Phase.DONE
    assert trust.is_known(address.place(sealed), "another") is False
    asked = trust.question(address.place(sealed))
    trust.trust(replace(asked, new="another one"), "Tom")
    with pytest.raises(Refused) as caught:
        backend_for(sealed).queue(sealed)
    assert caught.value.trouble is Trouble.NOT_TRUSTED
    renewed = trust.question(address.place(sealed))
    assert (renewed.old, renewed.new) == ("another one", asked.old)
    trust.trust(renewed, "Tom")
    assert backend_for(sealed).queue(sealed).trouble is None


def test_the_test_page_comes_out_as_large_as_the_label_with_its_code(lab, tmp_path):
    label = STOCKS["zebra-4x3"]
    page = test_page.page_of(label)
    work = Work((test_page.badge(),), page, test_page.layout(label, ["Test page", "Zebra"]))
    backend, before = backend_for("Zebra"), lab.sinks["Zebra"].count
    ref = backend.submit("Zebra", backend.render("Zebra", work, tmp_path), "Test page 1")
    assert watch("Zebra", ref, over)[-1].phase is Phase.DONE
    (picture,) = decoders.zebra(lab.sinks["Zebra"].after(before))
    assert readers.by_zxing(picture) == [test_page.SAMPLE_CODE]
    assert readers.modules(picture)[1] == {0}
    dots = 203 / 25.4
    row = picture[round(38 * dots)]
    assert row.index(0, round(8 * dots)) == pytest.approx(10 * dots, abs=2), "the frame's left line"
