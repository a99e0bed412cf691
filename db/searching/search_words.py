"""What was typed, as words to look for and as queries of the search indexes.

Every word is quoted and folding leaves no quotes, so nothing that is typed can be an operator.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from db.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# Kana, Han and Hangul: scripts whose words have no blanks between them.
_UNPARTED = re.compile(
    "([\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff"
    "\U0001b000-\U0001b16f\U00020000-\U0003ffff])"
)

MOST_WORDS = 8
LONGEST_WORD = 64
_LONGEST_TEXT = 512


def spaced(folded: str) -> str:
    """Folded text as the indexes read it: each Chinese, Japanese or Korean letter is a word.

    So a word inside such a name is found however short it is.
    """
    return folded if folded.isascii() else " ".join(_UNPARTED.sub(r" \1 ", folded).split())


def words_of(text: str) -> list[str]:
    """The folded words of *text*, each once; Chinese, Japanese and Korean ones are ``spaced``.

    What is typed beyond eight words, or beyond 64 letters in a word, is left out.
    """
    folded = dict.fromkeys(fold(text[:_LONGEST_TEXT]).split())
    return [spaced(word[:LONGEST_WORD]) for word in folded][:MOST_WORDS]


def exact_query(words: Sequence[str]) -> str:
    """The query of ``visitor_words`` for rows that have each of *words*; blank without words."""
    return " AND ".join(f'"{word}"' for word in words)


def prefix_query(words: Sequence[str]) -> str:
    """The query of ``visitor_words`` for rows in which each of *words* begins a word."""
    return " AND ".join(f'"{word}"*' for word in words)


def parts_query(words: Iterable[str]) -> str:
    """The query of ``visitor_parts`` for rows that may hold each of *words* inside a word.

    The index knows which three letters a row has, not where: what it finds must be looked at
    again. Words of less than three letters are not asked for; blank when there are no others.
    """
    threes = {word[at : at + 3] for word in words for at in range(len(word) - 2)}
    return " AND ".join(f'"{three}"' for three in sorted(threes))
