"""A PDF of badges has the right pages, holds what it needs, and is whole or not there."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pypdf
import pytest

from db.badges import codes
from desktop.badge.pdf import write_pdf
from desktop.badge.places import Places
from tests.desktop.badge.test_badge_stock import SIZES

HOME = Path(__file__).parents[3]
POINT = 25.4 / 72
EVERY_STOCK = sorted(SIZES)


@pytest.fixture
def people(person):
    def some(count):
        made = codes.make_many(bytes(32), count)
        return [person(given_name=f"Name{n}", code=code) for n, code in enumerate(made)]

    return some


def texts(path):
    """The words on each page. (Inter's blank is its tab, too, and a PDF tells only one of them.)"""
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(path).pages]


@pytest.mark.parametrize("name", EVERY_STOCK)
def test_pages_have_their_size_to_a_hundredth_of_a_millimetre(people, stocks, tmp_path, name):
    stock = stocks[name]
    write_pdf(tmp_path / "badges.pdf", people(2 * stock.per_page + 1), stock)
    pages = pypdf.PdfReader(tmp_path / "badges.pdf").pages
    assert len(pages) == 3
    for page in pages:
        assert (page.mediabox.left, page.mediabox.bottom) == (0, 0)
        size = float(page.mediabox.width) * POINT, float(page.mediabox.height) * POINT
        assert size == pytest.approx(stock.page_size, abs=0.01)
        assert page.mediabox == page.trimbox


@pytest.mark.parametrize("name", ["a6", "zebra-4x3", "avery-l4785"])
def test_fonts_are_embedded_and_only_the_letters_that_are_used(people, stocks, tmp_path, name):
    write_pdf(tmp_path / "badges.pdf", people(3), stocks[name])
    fonts = {
        font["/BaseFont"]: font["/DescendantFonts"][0]["/FontDescriptor"]
        for page in pypdf.PdfReader(tmp_path / "badges.pdf").pages
        for font in (entry.get_object() for entry in page["/Resources"]["/Font"].values())
    }
    assert any("Inter-Bold" in str(name) for name in fonts)
    for descriptor in fonts.values():
        assert len(descriptor["/FontFile2"].get_data()) < 40_000, "Inter whole is 340 KB"


def test_names_are_text_markup_and_all(person, stocks, tmp_path):
    write_pdf(tmp_path / "badges.pdf", [person(given_name="<img src=x>")], stocks["zebra-4x6"])
    assert "<img src=x>" in texts(tmp_path / "badges.pdf")[0]


def test_the_metadata_name_the_event_and_nobody(person, stocks, tmp_path):
    write_pdf(tmp_path / "badges.pdf", [person(given_name="Maria")], stocks["a6"])
    document = pypdf.PdfReader(tmp_path / "badges.pdf")
    assert document.metadata.title == "VTM Test"
    assert document.metadata.creator == "Piemonte Desk"
    assert not document.metadata.author
    said = (tmp_path / "badges.pdf").read_bytes()
    for word in (
        b"Maria",
        b"Prova",
        b"Esempio",
        str(tmp_path).encode(),
        "Maria".encode("utf-16-be"),
    ):
        assert word not in said


def test_badges_fill_sheets_along_the_rows(people, stocks, tmp_path):
    made = write_pdf(tmp_path / "badges.pdf", people(7), stocks["avery-5392"])
    assert (made.badges, made.pages) == (7, 2)
    first, second = texts(tmp_path / "badges.pdf")
    assert all(f"Name{n}" in first for n in range(6))
    assert "Name6" in second


def test_a_sheet_that_was_begun_is_used_up(people, stocks, tmp_path):
    made = write_pdf(tmp_path / "badges.pdf", people(4), stocks["avery-5392"], places=Places(4))
    assert made.pages == 2
    first, second = texts(tmp_path / "badges.pdf")
    assert "Name2" in first
    assert "Name3" not in first
    assert "Name3" in second


@pytest.mark.parametrize("start", [0, 7, -1])
def test_a_place_that_the_sheet_has_not_is_refused(people, stocks, tmp_path, start):
    with pytest.raises(ValueError, match="no place"):
        write_pdf(tmp_path / "badges.pdf", people(1), stocks["avery-5392"], places=Places(start))
    assert list(tmp_path.iterdir()) == []


def test_no_badges_make_no_file(stocks, tmp_path):
    with pytest.raises(ValueError, match="no badges"):
        write_pdf(tmp_path / "badges.pdf", [], stocks["a6"])
    assert list(tmp_path.iterdir()) == []


TWO_SIDES = """
[[element]]
kind = "text"
field = "given_name"
left = 5
right = 5
top = 5
height = 10
largest = 5
[[element]]
kind = "text"
text = "behind {given_name}"
back = true
left = 5
right = 5
top = 5
height = 10
largest = 5
"""


def test_a_second_side_comes_behind_the_first(people, stocks, tmp_path, own_layout):
    layout = own_layout(TWO_SIDES)
    made = write_pdf(tmp_path / "badges.pdf", people(2), stocks["a6"], layout)
    assert (made.badges, made.pages) == (2, 4)
    expected = ["Name0", "behind Name0", "Name1", "behind Name1"]
    assert texts(tmp_path / "badges.pdf") == expected


def test_second_sides_of_a_sheet_are_mirrored(people, stocks, tmp_path, own_layout):
    write_pdf(tmp_path / "b.pdf", people(3), stocks["avery-5392"], own_layout(TWO_SIDES))
    found = []
    for page in pypdf.PdfReader(tmp_path / "b.pdf").pages:
        words = {}

        def visit(text, cm, tm, font, size, words=words):
            if text.strip():
                words[" ".join(text.split())] = (round(cm[4]), round(cm[5]))

        page.extract_text(visitor_text=visit)
        found.append(words)
    front, back = found
    width = 612
    for n in range(3):
        x, y = front[f"Name{n}"]
        mirrored, same = back[f"behind Name{n}"]
        # What lies at the left of the front lies at the right of the back, a label's width apart.
        assert mirrored - 5 / POINT == pytest.approx(width - x + 5 / POINT - 288, abs=3)
        assert same == y


# When it cannot be written --------------------------------------------------------------------------


def test_an_older_file_is_replaced_when_the_new_one_is_whole(people, stocks, tmp_path):
    path = tmp_path / "badges.pdf"
    path.write_bytes(b"old")

    def look(done):
        assert path.read_bytes() == b"old"

    write_pdf(path, people(2), stocks["a6"], on_progress=look)
    assert len(texts(path)) == 2
    assert list(tmp_path.iterdir()) == [path]


def test_progress_is_told_page_by_page(people, stocks, tmp_path):
    told = []
    write_pdf(tmp_path / "b.pdf", people(7), stocks["avery-5392"], on_progress=told.append)
    assert told == [6, 7]


def test_stopping_half_way_leaves_nothing(people, stocks, tmp_path):
    class Stopped(Exception):
        pass

    def stop(done):
        if done == 2:
            raise Stopped

    path = tmp_path / "badges.pdf"
    path.write_bytes(b"old")
    with pytest.raises(Stopped):
        write_pdf(path, people(5), stocks["a6"], on_progress=stop)
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_bytes() == b"old"


def test_a_list_that_breaks_half_way_leaves_nothing(person, stocks, tmp_path):
    def broken():
        yield person()
        raise RuntimeError("the list broke")

    with pytest.raises(RuntimeError, match="the list broke"):
        write_pdf(tmp_path / "badges.pdf", broken(), stocks["a6"])
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_an_oserror(person, stocks, tmp_path):
    with pytest.raises(FileNotFoundError):
        write_pdf(tmp_path / "none" / "badges.pdf", [person()], stocks["a6"])


def test_a_folder_in_the_files_place_is_an_oserror(person, stocks, tmp_path):
    (tmp_path / "badges.pdf").mkdir()
    with pytest.raises(OSError, match=r"badges\.pdf"):
        write_pdf(tmp_path / "badges.pdf", [person()], stocks["a6"])
    assert [file.name for file in tmp_path.iterdir()] == ["badges.pdf"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on a file's size")
def test_a_disk_that_fills_up_is_an_oserror_and_leaves_nothing(tmp_path):
    script = f"""
import resource, signal, sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from desktop.badge import stock
from desktop.badge.data import BadgeData
from desktop.badge.pdf import write_pdf
app = QGuiApplication([])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
badges = [BadgeData(f"Name{{n}}", code=f"VBCDFGHJKLNPRST{{'BCDF'[n % 4]}}") for n in range(500)]
painted = []
try:
    write_pdf(Path({str(tmp_path / "b.pdf")!r}), badges, stock.load_all()["a6"],
              on_progress=painted.append)
except OSError as error:
    print(error.errno, len(painted) < 500)
"""
    answer = subprocess.run(
        [sys.executable, "-c", script],
        cwd=HOME,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    number, stopped_early = answer.stdout.split()
    assert int(number) in (errno.EIO, errno.ENOSPC, errno.EFBIG)
    assert stopped_early == "True"
    assert list(tmp_path.iterdir()) == []
