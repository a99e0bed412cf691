"""What was typed, as words to look for and as queries of the search indexes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from db.names import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

# Kana, Han and Hangul: scripts whose words have no blanks between them.
_UNPARTED = re.compile(
    "([\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff"
    "\U0001b000-\U0001b16f\U00020000-\U0003ffff])"
)

MOST_WORDS = 8
LONGEST_WORD = 64
_LONGEST_TEXT = 512


def spaced(folded: str) -> str:
    """Folded text as the indexes read it: each Chinese, Japanese and Korean letter is a word of
    its own.

    So a word inside such a name is found however short it is.
    """
    return folded if folded.isascii() else " ".join(_UNPARTED.sub(r" \1 ", folded).split())


def words_of(text: str) -> list[str]:
    """The folded words of *text*, each once; what is typed beyond eight words or 64 letters a word
    is left out.
    """
    folded = fold(text[:_LONGEST_TEXT]).split()
    return [word[:LONGEST_WORD] for word in dict.fromkeys(folded)][:MOST_WORDS]


def prefix_query(words: Sequence[str]) -> str:
    """The query of ``visitor_words`` for rows in which each of *words* begins a word; blank
    without words.

    Every word is a quoted string, so nothing that was typed is an operator (folding leaves no
    quotes).
    """
    return " AND ".join(f'"{spaced(word)}"*' for word in words)
