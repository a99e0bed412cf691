"""The half of a passphrase that seals and cannot open: a public key, and how scrypt makes it again.

What is done with it, and the format of a sealed file, is in ``db/keeping/sealing.py``.
"""

from __future__ import annotations

import base64
import hashlib
import secrets
import unicodedata
from dataclasses import dataclass
from typing import Self

SIZE = 52
"""Bytes of a seal in a header."""

LEAST = 12
"""The fewest characters of a passphrase: with a laptop's or a stick's public key at hand, somebody
may try as many as patience and scrypt allow."""

_LARGEST = 2**28
"""Bytes of memory that a file may have scrypt take; twice what is asked for by us."""
_LONGEST = 2**23
"""What N·r·p may be, so that a made-up header keeps nobody waiting: some four seconds."""


@dataclass(frozen=True, slots=True)
class Cost:
    """scrypt's cost: N is 2 to the power of ``log_n``."""

    log_n: int
    r: int
    p: int

    @property
    def is_bearable(self) -> bool:
        """Whether this laptop would try a passphrase at this cost, and scrypt takes it: N is less
        than 2 to the power of 16·r (RFC 7914 §6).
        """
        if not (1 <= self.log_n < min(32, 16 * self.r) and self.p):
            return False
        size = self.r << self.log_n
        return 128 * size <= _LARGEST and size * self.p <= _LONGEST


COST = Cost(17, 8, 1)
"""128 MB and half a second a try (OWASP's password storage cheat sheet, 2023). Tests make it
smaller here, and only they; a file says itself what it needs."""


@dataclass(frozen=True, slots=True)
class Seal:
    """What seals and cannot open: scrypt's cost and salt, and the passphrase's public key."""

    cost: Cost
    salt: bytes
    public: bytes

    def as_text(self) -> str:
        """Itself as one word for the settings. It is no secret."""
        return base64.b64encode(self.as_bytes()).decode()

    @classmethod
    def of_text(cls, text: str) -> Self | None:
        """The seal that ``as_text`` wrote, or None where *text* is none."""
        try:
            raw = base64.b64decode(text, validate=True)
        except ValueError:
            return None
        seal = cls.of_bytes(raw) if len(raw) == SIZE else None
        return seal if seal is not None and seal.cost.is_bearable else None

    def as_bytes(self) -> bytes:
        """Itself as it stands in a sealed file's header: 52 bytes."""
        return bytes([self.cost.log_n, self.cost.r, self.cost.p, 0]) + self.salt + self.public

    @classmethod
    def of_bytes(cls, raw: bytes) -> Self:
        """The seal that ``as_bytes`` wrote; its cost may be unbearable."""
        return cls(Cost(*raw[:3]), raw[4:20], raw[20:SIZE])


def seal_for(passphrase: str) -> Seal:
    """A seal that *passphrase* opens, another one each time. It takes half a second."""
    salt = secrets.token_bytes(16)
    return Seal(COST, salt, public_of(private_of(passphrase, COST, salt)))


def private_of(passphrase: str, cost: Cost, salt: bytes) -> bytes:
    """The private half that *passphrase* makes; however its letters are put together. Raises
    ValueError for a *cost* that scrypt does not take.
    """
    return hashlib.scrypt(
        unicodedata.normalize("NFC", passphrase).encode(errors="surrogatepass"),
        salt=salt,
        n=1 << cost.log_n,
        r=cost.r,
        p=cost.p,
        maxmem=2 * _LARGEST,
        dklen=32,
    )


def public_of(private: bytes) -> bytes:
    """The public half of an X25519 key pair."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()
