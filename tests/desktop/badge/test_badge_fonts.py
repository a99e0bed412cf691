"""The bundled fonts write what they are bundled for, with or without fonts on the system."""

from __future__ import annotations

import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo, QRawFont

from desktop.badge import fonts
from tests.desktop.badge import colour_font

pytestmark = pytest.mark.usefixtures("qapp")

HOME = Path(__file__).parents[3]


def test_the_windows_font_has_four_weights():
    families = fonts.load()
    assert families.latin == "Inter"
    assert {"Regular", "Medium", "SemiBold", "Bold"} <= set(QFontDatabase.styles("Inter"))
    for weight in (400, 500, 600, 700):
        assert QFontInfo(fonts.badge_font("Inter", weight)).weight() == weight


def test_loading_twice_adds_nothing():
    before = fonts.load_noto()
    families = QFontDatabase.families()
    assert fonts.load_noto() == before
    assert QFontDatabase.families() == families
    assert set(before.others) <= set(families)


def test_noto_waits_until_a_text_needs_it():
    script = (
        "from PySide6.QtGui import QFontDatabase, QGuiApplication\n"
        "from desktop.badge import fonts\n"
        "app = QGuiApplication([])\n"
        "known = lambda: 'Noto Sans Hebrew' in QFontDatabase.families()\n"
        "was = known(); fonts.load(); fonts.load_for('Đorđe Ñúñez')\n"
        "print(was == known(), end=' '); fonts.load_for('שלום'); print(known())\n"
    )
    answer = subprocess.run(
        [sys.executable, "-c", script],
        cwd=HOME,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert answer.stdout.split() == ["True", "True"]


@pytest.mark.parametrize(
    ("family", "text"),
    [
        ("Inter", "Àé ß Őř Đặng"),
        ("Inter", "Ελένη"),
        ("Inter", "Юлия Њ"),
        ("Noto Sans Hebrew", "שָׁלוֹם"),
        ("Noto Sans Arabic", "محمد پ چ"),
        ("Noto Sans Armenian", "Արմեն և"),
        ("Noto Sans Georgian", "გიორგიᲐ"),
        ("Noto Sans Thai", "สมชายนฤมล"),
        ("Noto Sans Devanagari", "क्षत्रियाभारती"),
        ("Inter", "a\u00a0b\u200d\ufe0f"),
        ("Inter", ""),
    ],
)
def test_the_scripts_that_are_bundled_need_nothing_of_the_system(family, text):
    assert fonts.missing_glyphs(text) == ""
    stem = family.replace(" ", "")
    for weight in ("Regular", "Bold"):
        own = QRawFont(str(fonts.FOLDER / f"{stem}-{weight}.ttf"), 100)
        seen = [letter for letter in text if unicodedata.category(letter)[0] in "LM"]
        assert all(own.supportsCharacter(ord(letter)) for letter in seen if letter != "\ufe0f")


def test_inter_has_all_that_is_written_without_noto():
    inter = QRawFont(str(fonts.FOLDER / "Inter-Regular.ttf"), 100)
    letters = [chr(code) for code in range(0x21, ord(fonts._LAST_IN_INTER) + 1)]
    shown = [c for c in letters if unicodedata.category(c)[0] != "C" and not c.isspace()]
    # The two that it lacks are for old files only: Unicode writes both as two letters now.
    assert {c for c in shown if not inter.supportsCharacter(ord(c))} == {"ŉ", "Ǆ"}


def test_what_cannot_be_written_is_named_once():
    assert fonts.missing_glyphs("a\U000f0000b\U000f0001\U000f0000") == "\U000f0000\U000f0001"


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("Jan", "Jan"),
        ("Юлия", "Юлия"),
        ("Jan \U000f0000x", "Jan □x"),
        ("\U000f0000", "□"),
    ],
)
def test_what_cannot_be_written_is_shown_as_a_box(typed, written):
    assert fonts.writable(typed) == written


def test_a_name_keeps_its_letters_when_there_is_no_font_for_its_emoji(monkeypatch):
    monkeypatch.setattr(fonts, "missing_glyphs", lambda text: "🙂\u0301ह")
    assert fonts.writable("Jan 🙂") == "Jan"
    assert fonts.writable("🙂\u200d🙂\ufe0f Jan 🙂\u200d🙂 Rossi") == "Jan Rossi"
    assert fonts.writable("🙂") == "□"
    assert fonts.writable("Ja\u0301n") == "Jan"
    assert fonts.writable("हन") == "□न"


def test_a_picture_goes_with_all_of_its_parts(monkeypatch):
    monkeypatch.setattr(fonts, "missing_glyphs", lambda text: "🙋🏴\u0dc3\u0dca")
    assert fonts.writable("Anna 🙋\u200d♀\ufe0f Rossi") == "Anna Rossi"
    assert fonts.writable("Gwen 🏴\U000e0067\U000e0062\U000e007f Prova") == "Gwen Prova"
    assert fonts.writable("\u0dc3\u0dca\u200d\u0dc3") == "□\u200d□", "letters were joined"


COLOURED = """
import sys
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from desktop.badge import fonts
from desktop.badge.elements import Align, VAlign
from desktop.badge.text import Face, Style, set_text
app = QGuiApplication([])
sys.stdout.reconfigure(encoding="utf-8")
print(fonts.badge_metrics().inFontUcs4(ord("🙂")))
style = Style(Face("Inter", 400), 9, 4, 1, 1.1, Align.LEFT, VAlign.TOP, ((80, 20),))
for name in sys.argv[1:]:
    print(set_text(name, style).lines[0][0])
image = QImage(200, 200, QImage.Format.Format_RGB32)
image.fill(0xFFFFFFFF)
painter = QPainter(image)
painter.setFont(fonts.badge_font())
painter.drawText(0, 150, "🙂")
painter.end()
print(image.pixelColor(50, 100).name())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="fontconfig chooses the fonts on Linux")
def test_coloured_pictures_of_the_system_leave_no_gap_in_a_name(tmp_path):
    """As on laptops with Noto Color Emoji, whose windows show 🙂, and go on showing it."""
    colour_font.write(tmp_path / "emoji.ttf", "™❤🙂👩🔬🇮🇹")
    config = tmp_path / "fonts.conf"
    config.write_text(
        f"<fontconfig><dir>{tmp_path}</dir><cachedir>{tmp_path}/cache</cachedir></fontconfig>"
    )
    names = {
        "Jan 🙂 Prova": "Jan Prova",
        "🙂": "□",
        "👩\u200d🔬🇮🇹 Ada": "Ada",
        "Esempio™\ufe0f": "Esempio™",
        "❤\ufe0f Ada": "❤ Ada",
    }
    answer = subprocess.run(
        [sys.executable, "-c", COLOURED, *names],
        cwd=HOME,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "FONTCONFIG_FILE": str(config)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert answer.stdout.splitlines() == ["True", *names.values(), "#ff0000"], answer.stderr


def test_each_thread_has_fonts_of_its_own():
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(1) as other:
        theirs = other.submit(fonts.badge_font, "Inter", 700).result()
    assert theirs is not fonts.badge_font("Inter", 700)
    assert fonts.badge_font("Inter", 700) is fonts.badge_font("Inter", 700)


def test_every_font_travels_with_its_licence_and_its_source():
    licence = (fonts.FOLDER / "OFL.txt").read_text(encoding="utf-8")
    readme = (fonts.FOLDER / "README.md").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    for file in fonts.FOLDER.glob("*.ttf"):
        family = file.stem.split("-")[0]
        assert f"{family}-*.ttf" in licence
        assert family.replace("NotoSans", "Noto Sans ").strip() in readme
