"""Badge codes: make one, check one, compare somebody else's.

A code is 16 letters: ``V``, ten random letters (40 bits) and five letters (20 bits) of a BLAKE2b
that is keyed with the event's key. Sixteen is the most that a version 1 QR holds at level Q in
its alphanumeric mode (ISO/IEC 18004:2015, table 7), so the symbol is the smallest there is. The
code carries no personal data, and any laptop with the key tells a genuine badge from a forged one
without a network: a forger who tries codes at random is right once in 2**20.

A slot of the agenda has a code of the same shape on its sheet of paper, so that every scanner reads
it as it reads a badge; its letters are signed as a slot's, and so it is no badge's.
"""

from __future__ import annotations

import hashlib
import re
import secrets
import unicodedata
from hmac import compare_digest

ALPHABET = "BCDFGHJKLNPRSTVX"
"""Sixteen letters (four bits each) that type the same on US, Italian, German, French, Spanish,
British, Swiss, Belgian, Portuguese, Polish, Czech and Swedish keyboards. No vowels: no words."""

LENGTH = 16
"""Letters in a code."""

_FIRST = "V"
_RANDOM = 10
_SIGNED = len(_FIRST) + _RANDOM
_CHECK = LENGTH - _SIGNED
_SLOT = b"slot"
"""What the signature of a slot's code is personalised with (RFC 7693 §2.8)."""
_LETTERS = str.maketrans("0123456789abcdef", ALPHABET)
_SHAPE = re.compile(f"{_FIRST}[{ALPHABET}]{{{LENGTH - 1}}}")
_NOT_COMPARED = re.compile(r"[\W_]+")


def new_key() -> bytes:
    """A fresh key for an event: 32 random bytes from the system."""
    return secrets.token_bytes(32)


def make(key: bytes) -> str:
    """One fresh code under the event's *key*. Raises ValueError for a key not of 16..64 bytes."""
    return make_many(key, 1)[0]


def make_many(key: bytes, n: int) -> list[str]:
    """*n* fresh codes, all distinct, under the event's *key*.

    Distinct among themselves only: two calls give the same code with a chance of 2**-40 a pair,
    so whoever stores a code asks the file first. Raises ValueError for a bad key or a negative *n*.
    """
    if n < 0:
        raise ValueError(f"cannot make {n} codes")
    keyed = _keyed(key)
    bodies: dict[str, None] = {}
    while (missing := n - len(bodies)) > 0:
        letters = secrets.token_bytes(missing * _RANDOM // 2).hex().translate(_LETTERS)
        bodies.update(
            dict.fromkeys(
                _FIRST + letters[start : start + _RANDOM]
                for start in range(0, missing * _RANDOM, _RANDOM)
            )
        )
    return [body + _check_letters(keyed, body) for body in bodies]


def is_genuine(key: bytes, code: str) -> bool:
    """Whether *code* was made with the event's *key*; false for anything not shaped like a code.

    The comparison takes the same time wherever the letters differ. Raises ValueError for a key
    not of 16..64 bytes.
    """
    return _is_signed(_keyed(key), code)


def of_slot(key: bytes, meeting: str) -> str:
    """The code that names the slot of *meeting* (a uuid) on paper: always the same, and no badge's.

    Raises ValueError for a bad key.
    """
    keyed, number = _keyed(key, _SLOT), 0
    while True:
        drawn = keyed.copy()
        drawn.update(f"{meeting} {number}".encode())
        body = _FIRST + drawn.hexdigest()[:_RANDOM].translate(_LETTERS)
        code = body + _check_letters(keyed, body)
        if not is_genuine(key, code):
            return code
        number += 1  # once in 2**20 a badge could say the same


def is_slot(key: bytes, code: str) -> bool:
    """Whether *code* names a slot under the event's *key*; never true for a genuine badge.

    Raises ValueError for a bad key.
    """
    return _is_signed(_keyed(key, _SLOT), code) and not is_genuine(key, code)


def is_ours(key: bytes, code: str) -> bool:
    """Whether *code* was made with the event's *key*, for a badge or for a slot."""
    return is_genuine(key, code) or _is_signed(_keyed(key, _SLOT), code)


def fold(text: str) -> str:
    """*text* in capitals, without blanks or hyphens: how our codes are kept, whoever typed."""
    return "".join(text.split()).replace("-", "").upper()


def looks_like_code(text: str) -> bool:
    """Whether *text*, once folded, has the shape of our codes. Says nothing about the key."""
    return _SHAPE.fullmatch(fold(text)) is not None


def comparable(text: str) -> str:
    """The letters and digits of *text* in capitals: how other people's codes are compared.

    A scanner set to another keyboard spoils the marks between letters, so ``VTM25-10000`` and
    ``VTM25'10000`` both give ``VTM2510000``. Wide and other presentation forms become plain ones
    (Unicode NFKC, UAX #15). Empty when there is neither a letter nor a digit.
    """
    if text.isascii():
        return _NOT_COMPARED.sub("", text).upper()
    capitals = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).upper())
    return _NOT_COMPARED.sub("", capitals)


def grouped(code: str) -> str:
    """*code* in groups of four letters, as it stands under the QR: ``VBCD FGHJ KLNP RSTV``."""
    folded = fold(code)
    return " ".join(folded[start : start + 4] for start in range(0, len(folded), 4))


def _keyed(key: bytes, person: bytes = b"") -> hashlib.blake2b:
    """A BLAKE2b that has taken the key (RFC 7693 §2.9); 64 bytes is the longest key it takes."""
    if not 16 <= len(key) <= hashlib.blake2b.MAX_KEY_SIZE:
        raise ValueError("an event's key has 16 to 64 bytes")
    # Codes are on badges already: neither the size nor an empty personalisation may change.
    size = _RANDOM // 2 if person else (_CHECK + 1) // 2
    return hashlib.blake2b(key=key, digest_size=size, person=person)


def _is_signed(keyed: hashlib.blake2b, code: str) -> bool:
    folded = fold(code)
    if not _SHAPE.fullmatch(folded):
        return False
    return compare_digest(folded[_SIGNED:], _check_letters(keyed, folded[:_SIGNED]))


def _check_letters(keyed: hashlib.blake2b, body: str) -> str:
    """The five letters that belong behind *body*. *keyed* is copied, not consumed."""
    digest = keyed.copy()
    digest.update(body.encode("ascii"))
    return digest.hexdigest()[:_CHECK].translate(_LETTERS)
