"""What was typed, as words to look for and as queries of the search indexes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.names import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_WORDS = 8
LONGEST_WORD = 64
_LONGEST_TEXT = 512


def words_of(text: str) -> list[str]:
    """The folded words of *text*, each once; what is typed beyond eight words or 64 letters a word is left out."""
    folded = fold(text[:_LONGEST_TEXT]).split()
    return [word[:LONGEST_WORD] for word in dict.fromkeys(folded)][:MOST_WORDS]


def prefix_query(words: Sequence[str]) -> str:
    """The query of ``visitor_words`` for rows in which each of *words* begins a word; blank without words.

    Every word is a quoted string, so nothing that was typed is an operator (folding leaves no quotes).
    """
    return " AND ".join(f'"{word}"*' for word in words)
