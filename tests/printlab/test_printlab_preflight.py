"""What the pre-flight says of a printer, asked of printers that answer for themselves."""

from __future__ import annotations

import pytest

from desktop.badge.printers.base import Trouble
from desktop.preflight.lines import Light, printer_line
from desktop.preflight.paper import ask_printer
from tests.printlab.badge_jobs import STOCKS, over, send, told_in_time, watch

pytestmark = pytest.mark.printlab


def line(printer, stock, folder):
    told = printer_line(ask_printer(printer.address, STOCKS[stock], folder))
    return told.light, told.code, told.trouble


def test_a_label_printer_is_green_for_its_own_labels_only(ipp_printers, tmp_path):
    label = ipp_printers["label"]
    assert line(label, "zebra-4x3", tmp_path) == (Light.GOOD, "ready", None)
    assert line(label, "zebra-4x6", tmp_path) == (Light.WARN, "other_paper", None)
    sheets = line(label, "avery-5392", tmp_path)
    assert sheets == (Light.BAD, "trouble", Trouble.SIZE_NOT_OFFERED)


def test_an_empty_printer_is_red_until_it_is_filled(ipp_printers, tmp_path):
    label = ipp_printers["label"]
    label.mode("paperout")
    told_in_time(label.address, ref := send(label.address, "zebra-4x3", tmp_path))
    assert line(label, "zebra-4x3", tmp_path) == (Light.BAD, "trouble", Trouble.PAPER_OUT)
    label.mode("ok")
    watch(label.address, ref, over)
    assert line(label, "zebra-4x3", tmp_path) == (Light.GOOD, "ready", None)


def test_a_printer_that_is_off_is_red(ipp_printers, tmp_path):
    label = ipp_printers["label"]
    label.off()
    try:
        assert line(label, "zebra-4x3", tmp_path) == (Light.BAD, "trouble", Trouble.UNREACHABLE)
    finally:
        label.on()
