"""What printers say of themselves, in the words of the trade, is what staff must do."""

from __future__ import annotations

import pytest

from desktop.badge.printers.base import Phase, QueueState, Trouble
from desktop.badge.printers.ipp import troubles
from desktop.badge.printers.ipp.message import Tag, values

PENDING, HELD, PROCESSING, STOPPED, CANCELED, ABORTED, COMPLETED = range(3, 10)


def printer(*reasons, state=3, accepting=True, words="", device=""):
    its = {
        "printer-state": values(Tag.ENUM, state),
        "printer-state-reasons": values(Tag.KEYWORD, *(reasons or ["none"])),
        "printer-is-accepting-jobs": values(Tag.BOOLEAN, accepting),
        "printer-state-message": values(Tag.TEXT, words),
    }
    return its | ({"device-uri": values(Tag.URI, device)} if device else {})


def job(state, *reasons, words="", since=None):
    its = {
        "job-state": values(Tag.ENUM, state),
        "job-state-reasons": values(Tag.KEYWORD, *(reasons or ["none"])),
        "job-printer-state-message": values(Tag.TEXT, words),
    }
    if since is not None:
        its["time-at-processing"] = values(Tag.INTEGER, 1000)
        its["job-printer-up-time"] = values(Tag.INTEGER, 1000 + since)
    return its


def status(its_job, its_printer=None):
    return troubles.status(its_job, its_printer or printer(), by_printer=True)


@pytest.mark.parametrize(
    ("reasons", "trouble"),
    [
        (["media-empty-error"], Trouble.PAPER_OUT),
        (["media-empty-report", "media-needed"], Trouble.PAPER_OUT),
        (["media-needed-error"], Trouble.WRONG_MEDIA),
        (["media-jam-warning", "cover-open-error"], Trouble.JAM),
        (["door-open-report"], Trouble.COVER_OPEN),
        (["paused", "cover-open"], Trouble.COVER_OPEN),
        (["marker-supply-empty-error"], Trouble.INK_OUT),
        (["toner-empty"], Trouble.INK_OUT),
        (["offline-report"], Trouble.UNREACHABLE),
        (["connecting-to-device"], Trouble.UNREACHABLE),
        (["paused"], Trouble.PAUSED),
        (["spool-area-full"], Trouble.ATTENTION),
        (["vendor-thing-error"], Trouble.ATTENTION),
        (["media-low-warning"], None),
        (["marker-supply-low-report"], None),
        (["none"], None),
        (["cups-waiting-for-job-completed"], None),
    ],
)
def test_the_worst_reason_counts(reasons, trouble):
    assert troubles.of_printer(printer(*reasons)) is trouble


def test_a_state_counts_where_there_is_no_reason():
    assert troubles.of_printer(printer(state=5)) is Trouble.PAUSED
    assert troubles.of_printer(printer(accepting=False)) is Trouble.REJECTING
    assert troubles.state(printer(state=5)) is QueueState.STOPPED
    assert troubles.state({}) is QueueState.UNKNOWN


@pytest.mark.parametrize(
    ("its", "words", "trouble"),
    [
        (("media-empty", "connecting-to-device"), "", Trouble.UNREACHABLE),
        (("media-empty-error", "offline-report"), "", Trouble.UNREACHABLE),
        (("media-empty",), "The printer may not exist or is unavailable.", Trouble.UNREACHABLE),
        (("media-empty",), "Load paper.", Trouble.PAPER_OUT),
        (("cover-open",), "The printer may not exist or is unavailable.", Trouble.COVER_OPEN),
    ],
)
def test_a_printer_that_went_off_without_paper_is_off(its, words, trouble):
    assert status(job(PROCESSING, words=words), printer(*its, state=4)).trouble is trouble
    said_of_the_queue = printer(*its, state=4, words=words)
    assert troubles.of_printer(said_of_the_queue) is trouble


def test_old_words_of_a_printer_that_rests_hide_no_lack_of_paper():
    words = "The printer may not exist or is unavailable."
    assert troubles.of_printer(printer("media-empty", words=words)) is Trouble.PAPER_OUT


def test_a_connection_that_is_just_being_made_is_no_trouble():
    connecting = printer("connecting-to-device", state=4)
    assert status(job(PROCESSING, since=1), connecting).trouble is None
    assert status(job(PROCESSING, since=3), connecting).trouble is Trouble.UNREACHABLE


@pytest.mark.parametrize(
    ("words", "trouble"),
    [
        ("The printer may not exist or is unavailable at this time.", Trouble.UNREACHABLE),
        ("The printer is not responding.", Trouble.UNREACHABLE),
        ('Unable to locate printer "hall-b".', Trouble.UNREACHABLE),
        ("Waiting for printer to become available.", Trouble.UNREACHABLE),
        ("The printer is in use.", Trouble.BUSY),
        ("Printing page 1, 40% complete.", None),
        ("", None),
    ],
)
def test_what_cups_says_in_words_only_is_heard(words, trouble):
    told = status(job(PROCESSING, words=words), printer(state=4))
    assert (told.phase, told.trouble, told.detail) == (Phase.PRINTING, trouble, words)


@pytest.mark.parametrize(
    ("state", "reasons", "phase", "trouble"),
    [
        (PENDING, [], Phase.WAITING, None),
        (PROCESSING, ["job-printing"], Phase.PRINTING, None),
        (HELD, ["job-hold-until-specified"], Phase.WAITING, Trouble.HELD),
        (STOPPED, ["job-stopped"], Phase.PRINTING, Trouble.ATTENTION),
        (CANCELED, ["job-canceled-by-user"], Phase.CANCELLED, Trouble.CANCELLED_BY_SYSTEM),
        (CANCELED, ["processing-to-stop-point"], Phase.PRINTING, Trouble.CANCELLED_BY_SYSTEM),
        (ABORTED, ["aborted-by-system"], Phase.FAILED, Trouble.ABORTED),
        (ABORTED, ["document-unprintable-error"], Phase.FAILED, Trouble.NOT_TAKEN),
        (COMPLETED, ["job-completed-successfully"], Phase.DONE, None),
        (COMPLETED, ["job-completed-with-errors"], Phase.UNKNOWN, Trouble.ATTENTION),
        (99, [], Phase.UNKNOWN, Trouble.FORGOTTEN),
    ],
)
def test_a_job_is_where_it_says(state, reasons, phase, trouble):
    told = status(job(state, *reasons))
    assert (told.phase, told.trouble) == (phase, trouble)


def test_cups_never_takes_back_that_it_is_stopping():
    told = status(job(CANCELED, "processing-to-stop-point"), printer(device="socket://zebra"))
    assert told.phase is Phase.CANCELLED


def test_a_job_that_waits_is_told_what_for():
    told = status(job(PENDING), printer("media-empty-error", state=5))
    assert (told.phase, told.trouble) == (Phase.WAITING, Trouble.PAPER_OUT)
    assert told.reasons == ("media-empty-error",)
    assert status(job(PENDING), printer(accepting=False)).trouble is None


def test_a_job_that_cups_tries_again_is_told_why():
    told = status(job(HELD, "resources-are-not-ready"), printer("offline-report"))
    assert told.trouble is Trouble.UNREACHABLE


def test_done_is_never_in_trouble_whatever_the_printer_says_next():
    told = status(job(COMPLETED), printer("media-empty-error"))
    assert (told.phase, told.trouble, told.by_printer) == (Phase.DONE, None, True)
