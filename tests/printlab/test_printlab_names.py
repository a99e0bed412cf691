"""Odd names on every stock: whole when the PDF is read, and inside the label where they stand."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from collections import Counter
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from db.badges import codes
from db.exchange import tables
from desktop.badge import fonts, stock
from desktop.badge.data import BadgeData, clean
from desktop.badge.pdf import write_pdf
from tests.naughty import NAUGHTY
from tests.printlab.conftest import need
from tests.printlab.test_printlab_pdf import KEY

pytestmark = [pytest.mark.printlab, pytest.mark.usefixtures("qapp")]

STOCKS = stock.load_all()
LIST = Path(__file__).parents[1] / "data" / "visitors.xlsx"
POINT = 25.4 / 72
LAST_OF_BMP = 0xFFFF
DEVANAGARI = frozenset(map(chr, range(0x900, 0x980)))
_WORD = re.compile(r'xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)</word>')

LONG = [
    "W" * 100,
    "i" * 100,
    "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafewarenwohlgepfl",
    "Maria Concetta Immacolata Addolorata degli Innocenti di San Giovanni in Persiceto e di Casalecchio",
    "МАКСИМИЛИАН АЛЕКСАНДРОВИЧ ПРЕОБРАЖЕНСКИЙ-ВОСКРЕСЕНСКИЙ ИЗ ВЫШНЕГО ВОЛОЧКА И ЕГО ОКРЕСТНОСТЕЙ ОДИН",
    "O",
    "Ὀδυσσεύς Παπαδοπούλου-Αναγνωστοπούλου",
    "Nguyễn Thị Bích Ngọc Ằ",
    "გიორგი ჯავახიშვილი",
    "Արմեն Խաչատրյան",
]


def odd_people(code):
    """Everybody on the list whose name or company is not plain, and the names above."""
    table = tables.read(LIST)
    at = [table.columns.index(name) for name in ("First name", "Last name", "Company")]
    rows = [[row[column] for column in at] for row in table.rows]
    odd = [row for row in rows if not "".join(row).isascii() or len("".join(row)) > 60]
    assert len(odd) > 25
    odd += [[name, name[::-1][:60], "Esempio"] for name in LONG]
    odd += [[name, "", ""] for name in NAUGHTY]
    badges = [BadgeData(*each, code=code) for each in odd]
    return [badge for badge in badges if clean(badge.first_line + badge.company)]


def letters(text):
    """The letters of *text* without their order, and without what readers of PDFs may change."""
    # Qt tells no reader of a PDF what mathematical letters are, nor the joined ones of Hindi.
    known = (char for char in text if ord(char) <= LAST_OF_BMP and char not in DEVANAGARI)
    plain = unicodedata.normalize("NFKD", "".join(known).translate({0x2019: "'", 0x02BC: "'"}))
    return Counter(char for char in plain if unicodedata.category(char)[0] in "LN")


@pytest.mark.parametrize("name", sorted(STOCKS))
def test_every_letter_is_on_the_badge_and_inside_the_label(tmp_path, name):
    need("pdftotext")
    # One label a page, as it is read: a word that left its label on a sheet would be on the next
    # one, and poppler mistakes where turned Arabic words end.
    real = STOCKS[name]
    width, height = real.badge_size
    its = replace(real, sheet=None, kind=stock.Kind.LABEL, turn=0, width=width, height=height)
    its = replace(its, margins=real.badge_margins)
    people = odd_people(codes.make_many(KEY, 1)[0])
    write_pdf(tmp_path / "odd.pdf", people, its)
    command = ["pdftotext", "-bbox", tmp_path / "odd.pdf", "-"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    pages = said.split("<page ")[1:]
    assert len(pages) == len(people)
    for badge, page in zip(people, pages, strict=True):
        words = [(*map(float, word[:4]), unescape(word[4])) for word in _WORD.findall(page)]
        parts = filter(None, map(clean, (badge.given_name, badge.family_name, badge.company)))
        wanted = letters("".join(map(fonts.writable, parts)))
        assert not wanted - letters("".join(word[-1] for word in words)), badge
        for left, top, right, bottom, _ in words:
            # A word's box has room above and below its letters: half a line is forgiven.
            air = (bottom - top) / 2 * POINT
            assert -0.1 <= left * POINT <= right * POINT <= its.width + 0.1, badge
            assert -air <= top * POINT <= bottom * POINT <= its.height + air, badge
