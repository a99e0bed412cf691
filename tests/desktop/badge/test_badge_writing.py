"""A layout that is written and read again is the same; what is no layout is refused with a line."""

from __future__ import annotations

import base64
import struct
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QImage

from desktop.badge import pictures, reading, template, writing
from desktop.badge.data_file import BadFile, Problem
from desktop.badge.elements import (
    Align,
    Box,
    Field,
    Frame,
    Image,
    Layout,
    Line,
    Picture,
    PictureKind,
    Polygon,
    Qr,
    Span,
    Text,
    VAlign,
)
from desktop.badge.words import parts_of, text_of

HEAD = 'name = "Own"\n'
BOX = '\n[[element]]\nkind = "box"\nleft = 1\nright = 1\ntop = 1\nheight = 5\n'


def png(width=6, height=4, colour=0xFFB3261E):
    """A small picture of one colour, as a file holds it."""
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(colour)
    buffer = QBuffer()
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


LOGO = Picture(PictureKind.PNG, png())

mm = st.floats(0, 500).map(lambda length: round(length, 3)) | st.floats(0, 1000)
colours = st.sampled_from(["#111111", "#B3261E", "type", "on_type"])
words = st.text(st.characters(codec="utf-8"), max_size=40)


@st.composite
def spans(draw):
    kept = [draw(mm), draw(mm), draw(mm)]
    kept[draw(st.integers(0, 2))] = None
    return Span(*kept)


frames = st.builds(Frame, spans(), spans())


@st.composite
def texts(draw):
    smallest = draw(st.floats(0.5, 20))
    frame = draw(frames)
    tied = frame.across.near is not None and frame.down.near is not None
    right, height = draw(mm), draw(mm)
    taller = Frame(Span(frame.across.near, right, None), Span(frame.down.near, None, height))
    pieces = draw(st.lists(st.sampled_from(Field) | words, max_size=4))
    return Text(
        frame,
        taller=taller if tied and draw(st.booleans()) else None,
        parts=parts_of(text_of(tuple(pieces))),
        font=draw(st.sampled_from(["Inter", "Noto Sans"])),
        weight=draw(st.sampled_from(range(100, 901, 100))),
        largest=smallest + draw(st.floats(0, 30)),
        smallest=smallest,
        lines=draw(st.integers(1, 16)),
        leading=draw(st.floats(0.5, 4)),
        tracking=draw(st.floats(0, 2)),
        capitals=draw(st.booleans()),
        align=draw(st.sampled_from(Align)),
        valign=draw(st.sampled_from(VAlign)),
        rotation=draw(st.sampled_from([0, 90, 180, 270])),
        colour=draw(colours | st.just("on_fill")),
        follows=draw(st.none() | mm),
        fill=draw(colours | st.just("")),
        radius=draw(mm),
        padding=draw(mm),
    )


share = st.floats(0, 1)
shapes = st.lists(st.lists(st.tuples(share, share), max_size=5).map(tuple), max_size=3).map(tuple)
elements = (
    texts()
    | st.builds(Qr, frames)
    | st.builds(Image, frames, st.just(LOGO))
    | st.builds(Line, frames, mm, colours)
    | st.builds(Box, frames, colours | st.just(""), mm, colours, mm)
    | st.builds(Polygon, frames, colours, shapes)
)
names = words.map(lambda name: f"N{name}")
layouts = st.builds(
    Layout,
    st.just("some"),
    names,
    st.lists(elements, min_size=1, max_size=5).map(tuple),
    st.lists(elements, max_size=2).map(tuple),
    words,
    words,
)


@given(layouts)
@settings(deadline=None)
def test_any_layout_comes_back_as_it_was_written(layout):
    assert reading.parse(writing.written(layout), "some") == layout


@pytest.mark.parametrize("name", sorted(template.load_all()))
def test_every_layout_of_ours_comes_back(name):
    layout = template.load_all()[name]
    assert reading.parse(writing.written(layout), name) == layout


@given(words)
def test_any_words_may_be_written_beside_fields(said):
    parts = (Field.COMPANY, said) if said else (Field.COMPANY,)
    assert parts_of(text_of(parts)) == parts


def refused(text):
    with pytest.raises(BadFile) as caught:
        reading.parse(text)
    return caught.value


def test_what_is_no_toml_is_refused_with_its_line():
    bad = refused(f'{HEAD}{BOX}fill = "type\n')
    assert (bad.problem, bad.line) == (Problem.SYNTAX, 9)


def test_a_bad_value_is_refused_with_its_line():
    bad = refused(f"{HEAD}{BOX}{BOX}border = -1\n")
    assert (bad.problem, bad.key, bad.line) == (Problem.VALUE, "element[2].border", 16)


def test_a_missing_value_is_refused_with_the_line_of_its_element():
    bad = refused(f'{HEAD}{BOX}\n[[element]]\nkind = "qr"\nleft = 1\n')
    assert (bad.problem, bad.key, bad.line) == (Problem.MISSING, "element[2].width", 10)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (HEAD + BOX * 61, Problem.TOO_LARGE),
        (HEAD + BOX * 10_000, Problem.TOO_LARGE),
        ("x = " + "[" * 200_000, Problem.TOO_LARGE),
        ("x = " + "\n[" * 100_000, Problem.SYNTAX),
        ("a." * 100_000 + "b = 1", Problem.TOO_LARGE),
        (f"name = {'9' * 900}\n", Problem.TYPE),
        (f'name = "{"x" * 81}"\n{BOX}', Problem.VALUE),
        (f'name = " "\n{BOX}', Problem.VALUE),
        (f"{HEAD}{BOX}radius = 1e9\n", Problem.VALUE),
        (f"{HEAD}{BOX}radius = nan\n", Problem.VALUE),
        (f"{HEAD}{BOX}radius = inf\n", Problem.VALUE),
        (f"{HEAD}{BOX}radius = -0.1\n", Problem.VALUE),
        (f"{HEAD}{BOX}radius = true\n", Problem.TYPE),
        (f'{HEAD}{BOX}fill = "#12345"\n', Problem.VALUE),
        (HEAD + BOX.replace("box", "polygon") + "shapes = [[[0, 2]]]\n", Problem.VALUE),
        (HEAD + BOX.replace("box", "polygon") + "shapes = [[[0, nan]]]\n", Problem.VALUE),
        (HEAD + BOX.replace("box", "polygon") + "shapes = [[[0]]]\n", Problem.TYPE),
        (
            HEAD + BOX.replace("box", "polygon") + "shapes = [\n" + "[[0, 0]],\n" * 501 + "]\n",
            Problem.TOO_LARGE,
        ),
        (HEAD + BOX.replace("box", "image") + 'picture = "not base64"\n', Problem.VALUE),
        (HEAD + BOX.replace("box", "image") + 'picture = "AAAA"\n', Problem.PICTURE),
        (HEAD + BOX.replace("box", "image") + 'file = "/etc/passwd"\n', Problem.UNREADABLE),
        (HEAD + BOX.replace("box", "image") + 'file = "logo.png"\n', Problem.UNREADABLE),
    ],
)
def test_what_nobody_draws_by_hand_is_refused(text, problem):
    assert refused(text).problem is problem


def bomb(width, height):
    """A PNG of a few bytes that says it is as large as that."""
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    data = b"IDAT" + zlib.compress(b"\0" * 1000)
    chunks = b"".join(
        struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
        for chunk in (header, data, b"IEND")
    )
    return b"\x89PNG\r\n\x1a\n" + chunks


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">%s</svg>'
RED = SVG % b'<rect width="40" height="20" fill="#b3261e"/>'


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"no picture", pictures.Unfit.UNKNOWN),
        (b"GIF89a" + b"\0" * 50, pictures.Unfit.UNKNOWN),
        (b"", pictures.Unfit.UNKNOWN),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, pictures.Unfit.BROKEN),
        (b"\xff\xd8\xff" + b"\0" * 50, pictures.Unfit.BROKEN),
        (bomb(60_000, 60_000), pictures.Unfit.TOO_LARGE),
        (bomb(4_000, 4_001), pictures.Unfit.TOO_LARGE),
        (RED, pictures.Unfit.UNKNOWN),
        (png() + b"\0" * pictures.TRAVELS_UP_TO, pictures.Unfit.TOO_LARGE),
    ],
)
@pytest.mark.qt_log_ignore("JPEG")
def test_a_picture_that_travels_is_a_small_png_or_jpeg(qapp, data, why):
    text = f'picture = "{base64.b64encode(data).decode()}"\n'
    bad = refused(HEAD + BOX.replace("box", "image") + text)
    assert (bad.problem, bad.why) == (Problem.PICTURE, why)


@pytest.mark.parametrize(
    "inside",
    [
        b'<image href="file:///etc/hostname"/>',
        b'<use xlink:href="/etc/hostname"/>',
        b'<rect fill="url(http://somewhere.example/x)"/>',
        b"<script>alert(1)</script>",
        b"<style>@import url(x)</style>",
        b'<use href="#a"/>' * 300,
    ],
)
def test_an_svg_that_reaches_out_is_not_opened(qapp, inside):
    with pytest.raises(pictures.BadPicture) as caught:
        pictures.look(SVG % inside)
    assert caught.value.why is pictures.Unfit.REACHES_OUT


def test_an_svg_as_drawing_programs_write_it_is_taken(qapp):
    styled = (
        b"<style>.cls-1{fill:#b3261e;}</style>" + b'<rect class="cls-1" width="40" height="20"/>'
    )
    head = b'<?xml version="1.0" encoding="UTF-8"?>\n<!-- made by hand -->\n'
    assert pictures.look(head + SVG % styled).kind is PictureKind.SVG


def test_an_svg_with_entities_is_not_opened(qapp):
    laughs = b'<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>' + SVG % b"<text>&b;</text>"
    with pytest.raises(pictures.BadPicture) as caught:
        pictures.look(laughs)
    assert caught.value.why is pictures.Unfit.REACHES_OUT


def test_a_chosen_svg_becomes_a_picture_that_travels(qapp, tmp_path):
    (tmp_path / "mark.svg").write_bytes(RED)
    brought = pictures.brought(tmp_path / "mark.svg")
    assert pictures.travels(brought.data) == brought
    image = QImage.fromData(brought.data)
    assert (image.width(), image.height()) == (1200, 600)
    assert image.pixelColor(600, 300).name() == "#b3261e"


def test_a_large_photograph_is_made_small_enough(qapp, tmp_path):
    photo = QImage(3000, 2000, QImage.Format.Format_RGB32)
    noise = bytes(range(251)) * (photo.sizeInBytes() // 251 + 1)
    photo = QImage(noise, 3000, 2000, QImage.Format.Format_RGB32).copy()
    photo.save(str(tmp_path / "photo.jpg"), "JPEG", 95)
    brought = pictures.brought(tmp_path / "photo.jpg")
    assert len(brought.data) <= pictures.TRAVELS_UP_TO
    assert pictures.size(brought).width() == 1200


def test_a_file_that_is_not_there_is_said_to_be(tmp_path):
    with pytest.raises(pictures.BadPicture) as caught:
        pictures.brought(tmp_path / "none.png")
    assert caught.value.why is pictures.Unfit.UNREADABLE
