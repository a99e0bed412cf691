"""Names as people write them, and as they are compared: folding for search and duplicates."""

from __future__ import annotations

import unicodedata

# Letters with a stroke or a joined pair have no decomposition in Unicode, yet whoever searches at
# the desk types the plain letter.
_PLAIN = {
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "ħ": "h",
    "ŧ": "t",
    "ŋ": "n",
    "ı": "i",
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
    "™": " ",
    "℠": " ",
}

# Marks that are accents. Others stay, because in their script they make another letter: the voicing
# mark of kana (が is not か) and the vowel signs of Indic and Thai scripts.
_ACCENTS = (
    (0x0300, 0x036F),
    (0x0483, 0x0489),
    (0x0591, 0x05C7),
    (0x0610, 0x061A),
    (0x064B, 0x065F),
    (0x0670, 0x0670),
    (0x1AB0, 0x1AFF),
    (0x1DC0, 0x1DFF),
    (0x20D0, 0x20FF),
    (0xFE00, 0xFE0F),
    (0xFE20, 0xFE2F),
)


def _is_accent(char: str) -> bool:
    code = ord(char)
    return any(first <= code <= last for first, last in _ACCENTS)


def _fold_letter(char: str) -> str:
    """What one character of any script becomes; a blank for punctuation, nothing for marks."""
    if char in _PLAIN:
        return _PLAIN[char]
    folded: list[str] = []
    for part in unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).casefold()):
        kind = unicodedata.category(part)
        if part in _PLAIN:
            folded.append(_PLAIN[part])
        elif kind == "Nd":
            folded.append(str(unicodedata.decimal(part)))
        elif kind == "Cf" or _is_accent(part):
            continue
        elif kind[0] in "LMN":
            folded.append(part)
        else:
            folded.append(" ")
    # A Hangul syllable falls apart into its strokes above; it is put together again here.
    return unicodedata.normalize("NFC", "".join(folded))


class _Folding(dict[int, str]):
    """A table for str.translate that works out a character when it first meets it."""

    def __missing__(self, code: int) -> str:
        folded = _fold_letter(chr(code))
        self[code] = folded
        return folded


_FOLDING = _Folding()
_FOLDING_ASCII = str.maketrans(
    {chr(code): _fold_letter(chr(code)) for code in range(128) if not chr(code).islower()}
)


def fold(text: str) -> str:
    """*text* as it is compared: lower case, without accents, one blank between words.

    Latin letters lose their accents and strokes ("Łukasz Ångström" gives "lukasz angstrom", "ß"
    gives "ss", "æ" gives "ae"), other scripts keep their letters, digits of every script become 0
    to 9, and punctuation, symbols and line breaks part words ("O'Brien" gives "o brien"). Marks
    that nobody sees (zero-width, text direction, soft hyphen) vanish. Folding twice changes
    nothing; text without any letter or digit gives "".
    """
    if text.isascii():
        folded = text.translate(_FOLDING_ASCII)
        return folded if text.isalnum() else " ".join(folded.split())
    folded = " ".join(unicodedata.normalize("NFC", text).translate(_FOLDING).split())
    # Half-width kana write their voicing mark apart; it joins its letter only now.
    return folded if folded.isascii() else unicodedata.normalize("NFC", folded)
