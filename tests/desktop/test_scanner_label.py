"""The label that scanners are tried on, printed where badges are."""

from __future__ import annotations

import pytest
import zxingcpp
from PySide6.QtGui import QImage

from desktop.badge import paint, stock, test_page
from desktop.badge.elements import Text
from desktop.scanner import label
from desktop.scanner.diagnosis import LABEL

STOCKS = stock.load_all()


@pytest.mark.parametrize("name", sorted(STOCKS))
def test_it_is_read_back_from_every_stock(qapp, name):
    page = test_page.page_of(STOCKS[name])
    made = label.layout(STOCKS[name], "Scan me")
    picture = paint.preview(label.badge(), page, round(page.badge_size[0] * 8), layout=made)
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    lines = grey.constBits().cast("B", (grey.height(), grey.bytesPerLine()))
    assert [found.text for found in zxingcpp.read_barcodes(lines)] == [LABEL]


def test_it_says_what_it_is_for_and_what_it_says():
    said = [
        each.parts for each in label.layout(STOCKS["a6"], "Scan me").front if isinstance(each, Text)
    ]
    assert said == [("Scan me",), (LABEL,)]
