"""Whether words are written as a language of Europe writes them, in Latin letters with accents.

Every encoding of Europe has a letter for nearly every byte: what is Dvořák in Prague is Dvoøák in
Paris. Only the company a letter keeps tells: no language has both ø and á, and ø, a vowel, never
stands between two others. What a language never has is written down here from its spelling.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_V = "aeiouyàáâãäåèéêëìíîïòóôõöùúûüýæøœąăęěőűůı"
_C = "bcdfghjklmnpqrstvwxz"
"""Vowels and plain consonants, as characters of a pattern."""


@dataclass(frozen=True, slots=True)
class Language:
    """``letters`` are those it has beside a to z; ``never`` are patterns that no word of it has."""

    letters: frozenset[str]
    never: re.Pattern[str] | None

    def writes(self, word: str) -> bool:
        """Whether *word*, in small letters, may be of this language."""
        if any(letter > "z" and letter not in self.letters for letter in word):
            return False
        return self.never is None or self.never.search(word) is None


def _language(letters: str, *never: str) -> Language:
    return Language(frozenset(letters), re.compile("|".join(never)) if never else None)


_ALONE = (
    f"(?<=[{_C}])(?<!^[{_C}][rl])(?<!^[{_C}][{_C}][rl])[šžčřćśźżťďňľ](?=[{_C}])"
    "|(?<=[bcdfghjkmpstz])[šž]$"
)
"""A Slavic consonant between two others: what an ö or ü of an old Mac becomes."""

_BEGUN = "^ë|^ç[^aeou]"
_ENDED = "(?<![aeiou])(?<!bront)ë$"
"""Where no language has ë and ç, and an old Mac's À, Á and Ë stand: Ëngels, SOCIETË."""

WESTERN = (
    # What Prague and Paris have at the same place: Novák, Žižek; no two accents side by side.
    _language(
        "áâäçéëíîóôöúüýßšž",
        _ALONE,
        "[áâéëíîóôúý][áâäéëíîóôöúüý]",
        f"^ß|ý.*ý|(?<!^[{_C}])(?<!^[{_C}][{_C}])ý(?!$|ch$|ho$|mi?$)|[êâ]$",
        _BEGUN,
        _ENDED,
    ),
    # Italian: the accent stands on the last letter (Niccolò, Cantù), not as a č would (Kovaè).
    _language("àèéìíòóùú", "[àèéìíòóùú].", "[aei](?<!pi)è|[ae]à|a[òù]"),
    # French: è before a consonant and e, no two accents side by side but after é.
    _language(
        "àâäæçéèêëîïôöœùûüÿ",
        "[àâäæèêëîïôöœùûü][àâäæèêëîïôöùûü]",
        "[aeo]è(?![mt]e)|è(?!s?$|z$|(?:[bcdfghjlmnprstvz]{1,2}|[gq]u)[eé])",
        "ê(?!t|ch|l|m|n|r|v|q|gn|pe)|iê",
        f"(?<![aeoué])ï|ï(?![{_C}]|$)",
        "(?<![rolbmsgjd])û|û(?!t|l|ch|r|m|n|$)",
        "[àù].|ë[aou]|(?<![aouq])ÿ",
        _BEGUN,
        _ENDED,
        f"[aeiouyé]œ|œ(?![undtbcih])|[aeiouy]æ|æ(?![{_C}]|$)",
    ),
    # Spanish and Catalan: ñ before a vowel, where Poland has ń before a consonant (Kamiński).
    _language(
        "áéíóúüïñçàèò",
        "ñ(?![aeiouáéíóú])|ï(?![nrsmtdlc])",
        "[aeouy]ò|ò[aeou]|[aeiou]è|è(?:[aioukj]|ch)",
        "[áéíóúàèò][áéíóúàèòüï]",
        _BEGUN,
    ),
    # Portuguese: ã and õ in ão, ãe, õe and ends in ã, never within a word as ă and ő are.
    _language(
        "áâãàçéêíóôõúü",
        "õ(?!es?$|e[sz])|ã(?!o|es?$|e[sz]|s?$)|(?<![afmhlsçvnrpu])ãs?$",
        "ê(?!s?$|nc|a$|vã|go$|n[ei]|m$|l|t)|iê$|à.",
        "[áâãéêíóôõú][áâãéêíóôõú]",
        _BEGUN,
    ),
    # German and Dutch.
    _language("äëïöüéßáóô", f"^ß|(?<![aeou])ï|ï(?![{_C}])", "[ëïéáóô][äëïöüéáóô]", _BEGUN, _ENDED),
    # Danish and Norwegian: ø and æ are vowels; ř and ć, which stand there in Prague, are none.
    _language(
        "æøåäöüé",
        "[aeiouyåøæ]ø[aeiouyåæ]|[aeouyåæö]ø|ø[aouåæö]|øe(?!g|d|$|r$)|øi(?!e|l|n|s|d|$)",
        "[aeiouyøå]æ|æ[aeiouøyå]|[aou]å|å[iøæ]",
    ),
    # Swedish and Finnish.
    _language("åäöéüš", _ALONE, "å[iå]|é[åäö]|[ü][åäöü]"),
    # Icelandic: þ begins a word or its part, ð never does; ý seldom; unlike ş, ğ and ı of Istanbul.
    _language(
        "áðéíóúýþæö",
        "[cqwz]|^ð|ð[cdktz]|ðl(?!í|au|ei)|oðu[nz]|uðuz|(?<!a)uðun",
        "yið|eðe|iði(?!$)|(?<!^g)(?<!^b)oð|(?<!^d)að(?!al|ur|ar)",
        "þ(?![óoruyjveíiú])|þ$|(?<!e)yþ|[aeiouáéíóúýö]þ|þu(?!r)|þe(?!n|s|i)|þi(?!d|ð|n)",
        f"ý.*ý|(?<!^[{_C}])(?<!^[{_C}][rl])(?<!^)ý|ý$|ý[aeiouáéíóúýæö]",
        "[aáeéiíoóuú]æ|æ[aeio]|[áéíóúý][áéíóúý]",
    ),
)
"""Languages of cp1252, ISO 8859-15 and the old Mac. It matters to nobody which of them it is."""

CENTRAL = (
    # Polish.
    _language(
        "ąćęłńóśźż",
        "[qvx]",
        f"^[ąęń]|[ńśź][{_V}](?<!ó)|[aeouyąęó][ąęó]|[ąęó][aeouyąęó]|ą[hjlrn]",
        f"(?<=[{_C}])[źżń](?=[{_C}])|(?<=[bcdfghjklmprs])ń",
    ),
    # Czech, and Slovak: one has ě, ř, ů, the other ľ, ĺ, ŕ, ô.
    _language(
        "áčďéěíňóöřšťúůüýž",
        f"[aeouyáéěýů][ěůýáí]|[ěůý][{_V}]|^[ěůý]|(?<![{_V}])ň|{_ALONE}",
        "[bcfghjklpqrsvxz]ď|ö[aou]",
    ),
    _language(
        "áäčďéíľĺňóôŕšťúýž",
        f"[aeouyáéý][ýáéí]|ý[{_V}]|^ý|(?<![{_V}])ň|{_ALONE}",
        "ĺ(?![bčkhnžpt])|ŕ(?![bčkšd])|[bcfghjklpqrsvxz]ď|ľ[eéiíý]",
    ),
    # Hungarian; Romanian; Croatian and Slovene; German.
    _language("áäéíóöőúüű", "[aeouáéíóöőúüű][őűö](?<!őő)|[őű][aoué]"),
    _language("ăâîşţșț", "^ă|[aouyâî]ă|ă[aeoăây]|[qwy][şţ]"),
    _language("čćđšž", _ALONE),
    _language("äöüßéáó", "^ß|[éáó][äöüéáó]"),
)
TURKISH = (
    _language("çğıöşüâî\u0307", "^ğ|[^aeıioöuü]ğ|[qwx]|[iuüoöaeı]ı|ı[aeioöuü]"),
    _language("äöüßé", "^ß|é[äöüé]"),
)
BALTIC = (
    # Lithuanian, Latvian, Estonian.
    _language("ąčęėįšųūž", f"[qwx]|sz|cs|gy|^ė|[aeouyąęėįųū][ąęė]|{_ALONE}"),
    _language("āčēģīķļņšūž", f"[qwxy]|sz|cs|[aouāēīū][āēū]|{_ALONE}"),
    _language("äõöüšž", f"[qwxy]|sz|cs|{_ALONE}"),
)

IN_PIECES = "€‚ƒ„†‡ˆ‰˜¡¢£¤¥¦§¨«¬¯±µ¶·¸¼½¾¿‘“–—…•›™ŠšŒœŽžŸ©ª®°²³´¹º‹"
"""What follows Ã or Â where UTF-8 was taken for cp1252: not what may stand after a word."""
_LETTER = r"[^\W\d_ªº¹²³¼½¾]"
_WORD = re.compile(f"{_LETTER}+")
_SMALL = "[a-zà-öø-ÿ]"
_DRAWN = "ˆ˜¤¦¨¬¯¶¸¼¾±×÷ˇ˘˙˝˛˚⁄∂∑∏π∫Ω≠∞≤≥√≈∆◊ﬁﬂ\u2500-\u259f"
"""Signs that no word has beside it, though an encoding has them."""
_AMISS = re.compile(
    "|".join(
        (
            f"[ÃÂ][{IN_PIECES}]",
            "[\ufffd\ue000-\uf8ff]",
            f"{_LETTER}[{_DRAWN}‰‡†ƒ¢¥§]|[{_DRAWN}]{_LETTER}|(?<![\\d\\s])‰|[¿¡](?![A-Z])",
            "[^\x00-\xa0][ˆ˜¤¦¨¬¯¶¸]|[ˆ˜¤¦¨¬¯¶¸][^\x00-\xa0]|\xa0[’‘”]",
            f"[£¥€]{_SMALL}|^[…€§£©®™•›†‡]({_LETTER}|»)|•[^\\s\\w]|[^\x00-\x7f]\xad",
            f"[²³¹]{_LETTER}|{_LETTER}{{2}}[²³¹](?<!mm.)(?<!cm.)(?<!km.)",
            f"{_LETTER}([‡‚„§½‹›•©µ¡¿]{_LETTER}|[»«“”…–—™®]{_SMALL}|…{_LETTER})",
            f"{_LETTER}([—–‹]($|[^\\s\\w]))|^[^‚]*{_LETTER}‘$|^[^›]*‹[^›]*$|(^|\\s)”|[„·]$|^[^„]*{_LETTER}“$|^[^‘]*‚[^‘]*$",
            f"ª{_LETTER}|º{_LETTER}|{_LETTER}{{2}}º|[a-ce-mo-z]º|·[^lL\\s]",
        )
    )
)
"""Signs where nobody writes them, as those of other letters' bytes stand: Micha³, M¸ller."""
_PLAIN = re.compile("[A-Za-z]")
_BESIDE = re.compile(r"[\s«»…–—“”‘’•©®™°½¼¾€-]*")
_ELIDED = frozenset(
    (
        *("d", "l", "c", "j", "m", "n", "s", "t", "o", "qu", "un", "gl", "all", "dell", "dall"),
        *(
            "aujourd",
            "presqu",
            "quelqu",
            "nell",
            "sull",
            "coll",
            "degl",
            "quell",
            "bell",
            "sant",
            "jusqu",
            "lorsqu",
        ),
    )
)


def writes(languages: tuple[Language, ...], cell: str) -> bool:
    """Whether each word of *cell* may be of one of the *languages*, and no sign is out of place."""
    if _AMISS.search(cell):
        return False
    words = [found.group() for found in _WORD.finditer(cell)]
    if not _PLAIN.search(cell) and not _is_bare_name(cell, words):
        return False
    if _is_torn(cell):
        return False
    for word in words:
        if word.isascii():
            continue
        if _is_mixed(word):
            return False
        small = word.lower()
        if not any(language.writes(small) for language in languages):
            return False
    return True


def _is_bare_name(cell: str, words: list[str]) -> bool:
    """Whether a cell without a plain letter is a short name, as Åö and È are, or signs alone."""
    short = all(word.istitle() and len(word) < 4 for word in words)
    return short and _BESIDE.fullmatch(_WORD.sub("", cell)) is not None


def _is_mixed(word: str) -> bool:
    """Whether capitals stand where nobody writes them, as in a Mac's list: MŸller, GARCêA."""
    word = re.sub("^(?:Mc|De)(?=[^a-z])", "", word)
    # Who shouts on an Italian or a French keyboard has no capitals of these: DUPRé.
    small = [letter for letter in word if letter.islower() and letter not in "ßéèàùçò"]
    if any(letter > "z" and letter.isupper() for letter in word[1:]):
        return bool(small)
    return sum(map(str.isupper, word)) > 1 and any(letter > "z" for letter in small)


def _is_torn(cell: str) -> bool:
    """Whether an apostrophe stands in a word that elides nothing: D’az, Garc’a."""
    for found in re.finditer(rf"({_LETTER}+)[’‘]({_SMALL}+)", cell):
        before, after = found.groups()
        elided = before.lower() in _ELIDED and (before.islower() or len(after) > 3)
        if not elided and after != "s":
            return True
    return False
