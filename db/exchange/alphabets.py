"""Lists in the old encoding of another alphabet, read as that of western Europe: every letter of
张伟 in GB18030 becomes two of ÕÅÎ°.

Nothing in the bytes says which encoding it was. What tells it is that letters with accents stand
in long rows: western names have one, seldom two of them side by side (Größe, Núñez, Pääkkönen).
A list of an old Mac, and UTF-8 among lines that are none, leave signs where no word has them:
MŸller, Societˆ, MÃ¼ller.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

CODE = "other_alphabet"
"""What a note about such a cell is called."""

_FEW = 2
"""So many different cells without a plain letter are no accident; one may be."""

_MARKS = "“”‘’‚„«»‹›…–—"
_ROW = re.compile(r"[^\x00-\xa0]{4,}")
_BARE = re.compile(r"[^\x00-\xa0]{2,}(?:[ \xa0]+[^\x00-\xa0]{2,})*")
_SIGNS = "€‚ƒ„†‡ˆ‰˜¡¢£¤¥¦§¨«¬¯±µ¶·¸¼½¾¿"
"""What bytes inside letters of UTF-8 become, but for what may follow a word: quotes, º, ®."""
_WORD = "A-Za-zÀ-ÿ"
_SPOILT = re.compile(
    f"[ÃÂ][{_SIGNS}‘“–—…•›™Šš‹ŒœŽžŸ©ª®°²³´¹º]|[Ä-ß][{_SIGNS}]"
    f"|[{_WORD}][ˆ˜‰]|[a-z][ŠŽŸ]|[A-Z][ŠŽŸ][a-z]|[{_WORD}][‡‚„§][{_WORD}]"
    f"|[{_WORD}][¤¦¨¬¯¶¸¼¾]|[¤¦¨¬¯¶¸¼¾][{_WORD}]"
)
"""Signs within words or right beside them, where no western language has them."""


def first_misread(rows: Iterable[tuple[int, Sequence[str]]]) -> tuple[int, str] | None:
    """The first cell of *rows*, each with its line, that reads like another alphabet: line and
    cell; None where all may be as it was meant.
    """
    first: tuple[int, str] | None = None
    bare: set[str] = set()
    for line, row in rows:
        if "".join(row).isascii():
            continue
        for cell in row:
            if cell.isascii():
                continue
            sure = any(map(_is_foreign, _ROW.findall(cell))) or bool(_SPOILT.search(cell))
            if sure or _is_bare(cell.strip()):
                first = first or (line, cell)
                bare.add(cell)
            if sure or len(bare) == _FEW:
                return first
    return None


def _is_foreign(run: str) -> bool:
    """Whether a *run* of letters that are not plain is none of a western word in quotes."""
    within = run.strip(_MARKS)
    return len(within) >= 4 and len(_letters(within)) > 1


def _is_bare(cell: str) -> bool:
    """Whether no letter of the *cell* is plain, and it is not written as a name is: Åö."""
    within = cell.strip(_MARKS)
    named = within.isalpha() and within.istitle()
    return _BARE.fullmatch(cell) is not None and bool(_letters(within)) and not named


def _letters(text: str) -> set[str]:
    return {letter for letter in text if letter.isalpha() and letter not in "ªº"}
