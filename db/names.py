"""Names as people write them and as they are compared: folding, tidying, lost letters."""

from __future__ import annotations

import re
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
    # Letters of Korean that are drawn as a blank.
    **dict.fromkeys("\u115f\u1160\u3164\uffa0", " "),
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


# Marks that carry no letter and that nobody sees: zero-width blanks, soft hyphen, joiner of
# graphemes, text direction, annotation and tag characters, byte order mark, noncharacters.
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb"
    "\ufffe\uffff\U000e0000-\U000e007f]"
)
# Joiners shape Persian, Indic and emoji; beside a blank or a plain letter they only hide.
_LOOSE_JOINERS = re.compile(
    "(?<![^\\s\x00-\x7f])[\u200c\u200d]+|[\u200c\u200d]+(?![^\\s\x00-\x7f])"
)
# Controls, and letters of Korean and Braille that are drawn as a blank.
_BLANKS = re.compile("[\x00-\x1f\x7f-\x9f\u115f\u1160\u2800\u3164\uffa0]+")
_HALF_A_PAIR = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """*text* with one plain blank between words and without what nobody sees; no letter changes.

    Line breaks, tabs, no-break blanks and control characters become a blank. Letters are composed
    (Unicode NFC). Half a surrogate pair, which no file could hold, becomes U+FFFD.
    """
    if text.isascii():
        if text.isprintable() and "  " not in text and text[:1] != " " and text[-1:] != " ":
            return text
        return " ".join(_BLANKS.sub(" ", text).split())
    seen = _LOOSE_JOINERS.sub("", _UNSEEN.sub("", _HALF_A_PAIR.sub("\ufffd", text)))
    return " ".join(unicodedata.normalize("NFC", _BLANKS.sub(" ", seen)).split())


# Words of a family name that stay small in German, Dutch, Scandinavian, Portuguese and Arabic. The
# Italian ones (De Luca, Di Stefano, Della Valle) are capital in Italian; so is Das in India.
_SMALL = frozenset(
    [
        "von",
        "van",
        "der",
        "den",
        "dem",
        "zu",
        "zum",
        "zur",
        "ter",
        "ten",
        "dos",
        "af",
        "av",
        "bin",
        "ibn",
        "y",
    ]
)
_SMALL_AFTER_DE = frozenset(["la", "las", "los", "le", "der", "den"])
_ENDINGS = {
    "PHD": "PhD",
    "PH.D": "Ph.D",
    "JR": "Jr",
    "SR": "Sr",
    "ESQ": "Esq",
    **{
        word: word
        for word in [
            "MD",
            "MBA",
            "MSC",
            "BSC",
            "CPA",
            "DDS",
            "JD",
            "LLM",
            "PE",
            "PMP",
            "CEO",
            "CFO",
            "CTO",
            "II",
            "IX",
            "VI",
            "XI",
        ]
    },
}
_NUMERALS = frozenset(("II", "III", "IV", "VII", "VIII"))
_TITLES = frozenset(("MR", "MRS", "MS", "DR", "ST", "NG"))
_ELISIONS = frozenset(["DELL", "DALL", "NELL", "SULL", "ALL", "SANT", "DEGL", "QUELL", "DE"])
_APOSTROPHE = re.compile("(['’ʼ`´])")
_VOWELS = frozenset("aeiouy")


def tidy_given(text: str) -> str:
    """A given name with its blanks tidied and, when it came in capitals, written as names are."""
    text = clean(text)
    return _from_capitals(text, family=False) if text.isupper() else text


def tidy_family(text: str) -> str:
    """A family name with its blanks tidied and, when it came in capitals, written as names are.

    "DE LA PEÑA" gives "de la Peña", "VAN DER BERG" "van der Berg", "MCDONALD" "McDonald", "O'BRIEN"
    "O'Brien", "DELL'ACQUA" "Dell'Acqua", "LEFÈVRE, PHD" "Lefèvre, PhD". Single letters, initials
    ("JJ") and numerals ("III") stay; so does every name that has a small letter in it, because
    someone wrote it that way. Capitals do not tell "DeLuca" from "Deluca" nor "MacDonald" from
    "Macdonald" (nor "Machado"): they get one capital, and a person sees to it on the screen.
    """
    text = clean(text)
    return _from_capitals(text, family=True) if text.isupper() else text


def _from_capitals(text: str, *, family: bool) -> str:
    words = text.split(" ")
    last = len(words) - 1
    written: list[str] = []
    for place, word in enumerate(words):
        bare = word.strip('.,;:()"')
        small = bare.lower()
        after_de = place > 0 and words[place - 1] == "DE" and small in _SMALL_AFTER_DE
        before_la = word == "DE" and place < last and words[place + 1].lower() in _SMALL_AFTER_DE
        if place and bare in _ENDINGS:
            written.append(word.replace(bare, _ENDINGS[bare]))
        elif bare in _NUMERALS:
            written.append(word)
        elif place < last and (after_de or before_la or (family and small in _SMALL)):
            written.append(word.lower())
        else:
            written.append("-".join(_capitalised(part) for part in word.split("-")))
    return " ".join(written)


def _capitalised(word: str) -> str:
    """One word in capitals, its first letter alone left capital, with the exceptions of names."""
    parts = _APOSTROPHE.split(word)
    for place in range(0, len(parts), 2):
        part = parts[place]
        before = parts[place - 2].upper() if place else ""
        if place and (len(part) == 1 or (len(before) > 1 and before not in _ELISIONS)):
            parts[place] = part.lower()
        elif not _are_initials(part):
            parts[place] = _lowered(part)
    return "".join(parts)


def _are_initials(word: str) -> bool:
    """Whether *word* reads letter by letter: "J", "J.R.", "TJ", "JJ"; not "NG", "DR", "LI"."""
    if "." in word.rstrip("."):
        return all(len(part) <= 1 for part in word.split("."))
    letters = "".join(char for char in word if char.isalpha())
    if len(letters) < 2:
        return True
    if len(letters) > 3 or letters in _TITLES or not fold(letters).isascii():
        return False
    return not _VOWELS.intersection(fold(letters)) or (len(letters) == 2 and letters[1] == "J")


def _lowered(word: str) -> str:
    start = next((place for place, char in enumerate(word) if char.isalpha()), 0)
    head, rest = word[: start + 1], word[start:].replace("İ", "i").lower()[1:]
    if head.endswith("M") and rest.startswith("c") and len(rest) > 3 and rest[1].isalpha():
        return f"{head}c{rest[1].upper()}{rest[2:]}"
    return head + rest


_LOST = re.compile(r"[?\ufffd]+")
_ASKED = re.compile(r"[?!]+(?:\s+|$)")
_FORMULA = re.compile(r"'*(?:[=@\uff1d\uff20]|[+\-\uff0b\uff0d].*[(!|])", re.DOTALL)
_ADDRESS = re.compile(r"://|\bwww\.|\w\.\w+/", re.IGNORECASE)


def lost_letters(text: str) -> bool:
    """Whether *text* looks as if letters had become ``?`` or U+FFFD on the way here.

    "P?rez", "??", "Knia?", "? Dynamics" and "Renée ?" do. A question mark at the end of three words
    or more is taken for a question: "Who knows this?". One in a formula or in an address on the web
    says nothing.
    """
    if "\ufffd" in text:
        return True
    if "?" not in text:
        return False
    if _FORMULA.match(text):
        return False
    words = [word for word in text.split() if "?" not in word or not _ADDRESS.search(word)]
    *sentences, rest = _ASKED.split(" ".join(words))
    asks = not rest and all("?" not in one and one.strip().count(" ") > 1 for one in sentences)
    return any("?" in word for word in words) and not asks


def could_be(damaged: str, whole: str) -> bool:
    """Whether *damaged*, before it lost letters, may have read *whole*. Case and blanks aside.

    Each run of lost letters stands for as many letters or fewer: an emoji becomes one ``?`` or two.
    """
    pieces = _LOST.split(clean(damaged).casefold())
    gaps = _LOST.findall(damaged)
    pattern = re.escape(pieces[0])
    for gap, piece in zip(gaps, pieces[1:], strict=True):
        pattern += f".{{1,{len(gap)}}}" + re.escape(piece)
    return re.fullmatch(pattern, clean(whole).casefold()) is not None
