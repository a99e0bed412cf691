"""The bundled fonts, for the window and for badges, and what they cannot write.

Inter holds Latin, Greek and Cyrillic; Noto Sans a few marks more, and its sisters Arabic, Hebrew,
Armenian, Georgian, Thai and Devanagari. Other scripts, Chinese, Japanese and Korean above all, come
from the system's fonts, and `missing_glyphs` tells when it has none. A system's emoji are coloured
pictures: each laptop has others, or none; a label printer makes rough dots of them, and where Qt is
asked for the outline of one it leaves a gap. What is printed goes without them, on every laptop.
"""

from __future__ import annotations

import re
import threading
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QRawFont, QTextLayout

import resources

FOLDER = resources.FOLDER / "fonts"

EM = 100
"""Badge texts are laid out at this many units an em and the painter is scaled: pixel sizes are
whole numbers, and at mm scale an 8 mm font was clipped."""

_INTER = ("Inter-Regular", "Inter-Medium", "Inter-SemiBold", "Inter-Bold")
_SCRIPTS = ("Arabic", "Hebrew", "Armenian", "Georgian", "Thai", "Devanagari")
_NOTO = tuple(
    f"{family}-{weight}"
    for family in ("NotoSans", *(f"NotoSans{script}" for script in _SCRIPTS))
    for weight in ("Regular", "Bold")
)
_LAST_IN_INTER = "\u024f"
"""Up to the end of Latin Extended-B every letter is in Inter. Beyond, Noto may be needed, and it
must be there before the first such text is measured: a fallback must not change afterwards."""

_LEFT = "[\\s\u200c\u200d\ufe0e\ufe0f\U000e0020-\U000e007f]*"
_LEFT_ALONE = re.compile(rf"{_LEFT}\s{_LEFT}")
"""Blanks with what joined the parts of an emoji that is gone: one blank is enough for them all."""

_AS_PICTURE = "\ufe0f"
"""Asks for the coloured picture of a letter that may be written, too, as in "Acme™️"."""

_JOINED = re.compile("[^\\s\u200d](?:\u200d[^\\s\u200d])+")
"""Several characters that are one picture, or one letter of an Indian script."""

_lock = threading.RLock()
_loaded: set[tuple[str, ...]] = set()


@dataclass(frozen=True, slots=True)
class Families:
    """Names of the bundled families, as QFont wants them."""

    latin: str = "Inter"
    """Latin, Greek and Cyrillic: what the window is written in."""
    others: tuple[str, ...] = ("Noto Sans", *(f"Noto Sans {script}" for script in _SCRIPTS))
    """Asked in this order for what Latin's family lacks."""


class _Own(threading.local):
    """Fonts of one thread, and what measures them."""

    def __init__(self) -> None:
        self.fonts: dict[tuple[str, int, float], QFont] = {}
        self.metrics: dict[tuple[str, int, float], QFontMetricsF] = {}


_own = _Own()


def load() -> Families:
    """Makes Inter known to Qt (4 ms, once) and gives the names of the families.

    Noto waits until something needs it: a text that is painted or measured here, or `load_noto`.
    Needs a QGuiApplication. Raises FileNotFoundError when a font of ours is not there.
    """
    with _lock:
        _register(_INTER)
    return Families()


def load_noto() -> Families:
    """Makes Noto known to Qt as well (3 ms, once)."""
    families = load()
    with _lock:
        _register(_NOTO)
    return families


def load_for(text: str) -> None:
    """Loads what *text* may need: Inter, and Noto when there are letters beyond Latin."""
    wanted = _INTER if text.isascii() or max(text) <= _LAST_IN_INTER else _NOTO
    if wanted not in _loaded:
        (load if wanted is _INTER else load_noto)()


def badge_font(family: str = "Inter", weight: int = 400, tracking: float = 0.0) -> QFont:
    """The font of badge texts at `EM` units an em. *tracking* widens each letter by that share.

    Each thread has its own: Qt lays a font's shaping data aside when another thread uses it.
    """
    key = (family, weight, tracking)
    if key not in _own.fonts:
        _own.fonts[key] = _new_font(*key)
    return _own.fonts[key]


def badge_metrics(family: str = "Inter", weight: int = 400, tracking: float = 0.0) -> QFontMetricsF:
    """What measures texts in `badge_font`."""
    key = (family, weight, tracking)
    if key not in _own.metrics:
        _own.metrics[key] = QFontMetricsF(badge_font(*key))
    return _own.metrics[key]


def missing_glyphs(text: str) -> str:
    """The characters of *text* that neither our fonts nor the system's can print, each once.

    "" when all is well.
    """
    load_for(text)
    missing = {
        character: None
        for character in unicodedata.normalize("NFC", text)
        if not _invisible(character) and not _is_printable(character)
    }
    return "".join(missing)


def writable(text: str) -> str:
    """*text* with what no font here can print left out (pictures, marks) or as □ (the rest).

    Qt's own box for a missing glyph is neither turned nor scaled with the text, and Inter's says
    "no glyph". "□" alone when nothing is left.
    """
    if text.isascii():
        return text
    written = text.replace(_AS_PICTURE, "").strip()
    if missing := missing_glyphs(text):
        shown = {character: "" if is_ornament(character) else "□" for character in missing}
        gone = set(filter(_is_symbol, missing))
        written = _JOINED.sub(lambda one: one[0] if gone.isdisjoint(one[0]) else "", written)
        written = written.translate(str.maketrans(shown))
        written = _LEFT_ALONE.sub(" ", f" {written} ").strip()
    return "□" if all(map(_invisible, written)) else written


def is_ornament(character: str) -> bool:
    """Whether a name is still the name without it: emoji, their parts, and accents."""
    return _is_symbol(character) or unicodedata.category(character)[0] == "M"


def _new_font(family: str, weight: int, tracking: float) -> QFont:
    families = load()
    font = QFont()
    font.setFamilies(list(dict.fromkeys([family, families.latin, *families.others])))
    font.setPixelSize(EM)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("calt"), 0)  # Inter makes an arrow of "->": names stay as typed
    if tracking:
        # Qt multiplies an absolute spacing by the device's resolution: three times as much in a
        # PDF as on the screen. A share of the letter's width is the same everywhere.
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 * (1 + tracking))
    return font


def _register(names: tuple[str, ...]) -> None:
    if names in _loaded:
        return
    # For a script that no font here can write, Qt warns once for every font of the system.
    # `missing_glyphs` says it once, to the person who can do something about it.
    QLoggingCategory.setFilterRules("qt.text.font.db=false")
    for name in names:
        file = FOLDER / f"{name}.ttf"
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise FileNotFoundError(f"the font {file.name} cannot be loaded")
    _loaded.add(names)


@lru_cache(maxsize=4096)
def _is_printable(character: str) -> bool:
    """Whether a font has the character's outline: a picture of it cannot be printed."""
    if not badge_metrics().inFontUcs4(ord(character)):
        return False
    return not (_is_symbol(character) and _is_picture(character))


def _is_picture(character: str) -> bool:
    """Whether the font that *character* comes from has coloured pictures.

    Its outline is not asked for: asked for a picture's, Qt loses the size of that font, and draws
    nothing of it from then on.
    """
    layout = QTextLayout(character, badge_font())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return any(_has_pictures(run.rawFont()) for run in layout.glyphRuns())


def _has_pictures(font: QRawFont) -> bool:
    """Apple's is known by its name: its table of pictures is 180 MB, and would be copied."""
    tables = "CBLC", "COLR", "SVG "
    return font.familyName() == "Apple Color Emoji" or any(
        not font.fontTable(table).isEmpty() for table in tables
    )


def _is_symbol(character: str) -> bool:
    """Whether it is an emoji, a part of one, or another sign that is no letter."""
    return unicodedata.category(character)[0] == "S"


def _invisible(character: str) -> bool:
    """Blanks, joiners and variation selectors have no glyph and need none."""
    return unicodedata.category(character) in {"Zs", "Cf", "Cc", "Zl", "Zp"} or (
        "\ufe00" <= character <= "\ufe0f"
    )
