"""The QR that is added up is the one that the qrcode library makes, module by module."""

from __future__ import annotations

import pytest
import zxingcpp
from qrcode import constants, main, util

from db.badges import codes
from desktop.badge import qr


def grid(symbol):
    """The dark modules; fails where two rectangles overlap."""
    modules = [
        (x, y)
        for rect in symbol.dark
        for x in range(rect.x(), rect.x() + rect.width())
        for y in range(rect.y(), rect.y() + rect.height())
    ]
    assert len(modules) == len(set(modules))
    return set(modules)


def reference(code, mode=util.MODE_ALPHA_NUM):
    made = main.QRCode(
        version=1, error_correction=constants.ERROR_CORRECT_Q, mask_pattern=0, border=0
    )
    made.add_data(util.QRData(code, mode=mode), optimize=0)
    made.make(fit=True)
    return {(x, y) for y, row in enumerate(made.modules) for x, dark in enumerate(row) if dark}


def test_our_codes_give_the_smallest_qr_there_is():
    for code in codes.make_many(bytes(32), 200):
        symbol = qr.symbol(code)
        assert symbol.size == 21
        assert grid(symbol) == reference(code)


@pytest.mark.parametrize("code", ["0" * 16, ":" * 16, "$%*+-./: 0123456", "VTM25-1000012345"])
def test_any_sixteen_letters_of_the_alphanumeric_mode_do(code):
    assert grid(qr.symbol(code)) == reference(code)


@pytest.mark.parametrize("code", ["V", "VTM25-10000", "vbcdfghjklnprstv", "https://example.org/è"])
def test_another_code_gets_the_qr_that_it_needs(code):
    symbol = qr.symbol(code)
    dark = grid(symbol)
    side = symbol.size + 8
    dots = bytes(
        0 if (x // 4 - 4, y // 4 - 4) in dark else 255
        for y in range(side * 4)
        for x in range(side * 4)
    )
    found = zxingcpp.read_barcodes(memoryview(dots).cast("B", (side * 4, side * 4)))
    assert [one.text for one in found] == [code]
