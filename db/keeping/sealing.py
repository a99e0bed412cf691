r"""A sealed file: what only a passphrase opens, and what can be written without knowing it.

scrypt makes an X25519 key pair of the passphrase. The public half (a ``Seal``) suffices to write,
so that a laptop at the stand seals its backups all day and holds nothing that opens them; whoever
has the passphrase makes the private half again. The format, numbers big-endian::

     0   8  the letters PIEMDSK1
     8   4  scrypt's cost (RFC 7914): log2 of N, r, p, and a zero
    12  16  its salt
    28  32  the passphrase's X25519 public key (RFC 7748)
    60  32  an X25519 public key made for this file alone
    92  32  SHA-256 of all of the above
    124     chunks of 65,536 bytes, the last as long or shorter, each followed by its 16-byte tag

The chunks' key is HKDF-SHA-256 (RFC 5869) of what the two key pairs share, with the first 92 bytes
as salt and ``piemonte-desk sealed 1`` as info. Each chunk is ChaCha20-Poly1305 (RFC 8439); its
nonce is its number in 11 bytes, from 0, and one byte that is 1 for the last chunk and else 0: none
can be changed, moved, repeated, dropped or cut off unnoticed (STREAM, Hoang, Reyhanitabar, Rogaway
and Vizár, 2015). Who holds a sealed file can make another one with the same public key, though: a
file that opens was not altered, and nothing says who wrote it.
"""

from __future__ import annotations

import hashlib
import io
import os
import secrets
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

from db import SEALED, driver, open_files
from db.errors import EnvironmentFault, Fault, Refusal, Refused
from db.keeping.copies import put_in_place
from db.keeping.seals import Seal, private_of, public_of

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

    from typing_extensions import Buffer

SUFFIX = SEALED
MAGIC = b"PIEMDSK1"
CHUNK, TAG = 65_536, 16
HEADER = 124
_BARE = 92
"""Bytes of the header that its own checksum covers."""
_INFO = b"piemonte-desk sealed 1"


def _chunk_key(private: bytes, public: bytes, bare: bytes) -> bytes:
    """The key of a file's chunks. Raises ValueError for a public key that shares nothing."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    ours = X25519PrivateKey.from_private_bytes(private)
    shared = ours.exchange(X25519PublicKey.from_public_bytes(public))
    return HKDF(SHA256(), 32, salt=bare, info=_INFO).derive(shared)


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])


class Writer(io.RawIOBase):
    """Seals what is written to it, of which ``digest`` is the SHA-256. Without ``finish`` the file
    has no end and opens nowhere.
    """

    def __init__(self, file: BinaryIO, seal: Seal) -> None:
        """Write the header to *file*, which stays the caller's."""
        super().__init__()
        from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

        private = secrets.token_bytes(32)
        bare = MAGIC + seal.as_bytes() + public_of(private)
        self.key = _chunk_key(private, seal.public, bare)
        self._cipher = ChaCha20Poly1305(self.key)
        self._file, self._number, self._waiting = file, 0, bytearray()
        self.digest = hashlib.sha256()
        file.write(bare + hashlib.sha256(bare).digest())

    def writable(self) -> bool:
        """It is."""
        return True

    def write(self, data: Buffer, /) -> int:
        """Take *data*; whole chunks go out as soon as something follows them."""
        view = memoryview(data)
        self._waiting += view
        while len(self._waiting) > CHUNK:
            self._put(bytes(self._waiting[:CHUNK]), last=False)
            del self._waiting[:CHUNK]
        return view.nbytes

    def finish(self) -> None:
        """Write the last chunk, that says that it is the last."""
        self._put(bytes(self._waiting), last=True)
        self._waiting.clear()

    def _put(self, chunk: bytes, *, last: bool) -> None:
        self.digest.update(chunk)
        self._file.write(self._cipher.encrypt(_nonce(self._number, last=last), chunk, None))
        self._number += 1


@contextmanager
def sealed(
    target: Path, seal: Seal, check: Callable[[Reader], object] | None = None
) -> Generator[Writer]:
    """Write what the block writes into the file *target*, which gets its name once all of it was
    read back from the disk, and *check* raised nothing. Raises EnvironmentFault; then nothing
    half-written stays.
    """
    part = target.with_name(target.name + ".part")
    if not target.parent.is_dir():
        raise EnvironmentFault(Fault.MISSING, target.parent)
    with driver.guard(target):
        try:
            with part.open("wb") as file:
                writer = Writer(file, seal)
                yield writer
                writer.finish()
                file.flush()
                os.fsync(file.fileno())
                _forget(file.fileno())
            with Reader(part, writer.key) as held:
                if digest_of(held) != writer.digest.hexdigest():
                    raise EnvironmentFault(Fault.IO_ERROR, target, "read back otherwise")
                if check is not None:
                    check(held)
            put_in_place(part, target)
        finally:
            part.unlink(missing_ok=True)


def digest_of(held: Reader) -> str:
    """The SHA-256 of all that *held* has, in hexadecimal; then it is read from the start again."""
    digest = hashlib.sha256()
    held.seek(0)
    while piece := held.read(CHUNK):
        digest.update(piece)
    held.seek(0)
    return digest.hexdigest()


def _forget(handle: int) -> None:
    """Have the system read from the disk, and not from its memory, what was just written."""
    if hasattr(os, "posix_fadvise"):  # Linux: elsewhere the memory may answer
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)


class Reader(io.RawIOBase):
    """What a sealed file holds: to be read from any place in it, each chunk checked as it is read.

    Its end is looked at first, so that a file that was cut short is refused before anything of it
    is used. Raises EnvironmentFault ``seal_damaged``.
    """

    def __init__(self, path: Path, key: bytes) -> None:
        """Open *path*, whose chunks have the key *key*."""
        super().__init__()
        from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

        self._path, self.key, self._cipher = path, key, ChaCha20Poly1305(key)
        self._held, self._chunk, self._at = -1, b"", 0
        with driver.guard(path):
            self._file = path.open("rb")
        try:
            with driver.guard(path):
                stored = os.fstat(self._file.fileno()).st_size - HEADER
            self._measure(stored)
        except BaseException:
            self._file.close()
            raise

    def _measure(self, stored: int) -> None:
        count = max(1, -(-stored // (CHUNK + TAG)))
        self._last = count - 1
        self.size = stored - count * TAG
        if self.size < 0 or (self.size == self._last * CHUNK and self._last):
            raise EnvironmentFault(Fault.SEAL_DAMAGED, self._path, "cut short")
        self._load(self._last)

    def _load(self, number: int) -> bytes:
        from cryptography.exceptions import InvalidTag

        if number != self._held:
            with driver.guard(self._path):
                self._file.seek(HEADER + number * (CHUNK + TAG))
                raw = self._file.read(CHUNK + TAG)
            try:
                nonce = _nonce(number, last=number == self._last)
                self._chunk = self._cipher.decrypt(nonce, raw, None)
            except InvalidTag:
                raise EnvironmentFault(Fault.SEAL_DAMAGED, self._path, f"chunk {number}") from None
            self._held = number
        return self._chunk

    def readable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """It is."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Go to a place; give it."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self.size}[whence]
        self._at = max(0, base + offset)
        return self._at

    def readinto(self, buffer: Buffer, /) -> int:
        """Fill *buffer*, less only at the end: zipfile counts on it."""
        view, filled = memoryview(buffer).cast("B"), 0
        while filled < len(view) and self._at < self.size:
            number, within = divmod(self._at, CHUNK)
            found = self._load(number)[within : within + len(view) - filled]
            view[filled : filled + len(found)] = found
            filled += len(found)
            self._at += len(found)
        return filled

    def close(self) -> None:
        """Let go of the file."""
        if not self.closed:
            self._file.close()
        super().close()


def is_sealed(path: Path) -> bool:
    """Whether the file at *path* begins like a sealed one. Raises EnvironmentFault."""
    if open_files.is_open_here(path):
        return False
    with driver.guard(path), path.open("rb") as file:
        return file.read(len(MAGIC)) == MAGIC


def seal_of(path: Path) -> Seal:
    """The seal that *path* was closed with. Raises EnvironmentFault: missing, foreign,
    seal_damaged; the last also for a cost that no honest file has.
    """
    return Seal.of_bytes(_bare(path)[len(MAGIC) :])


def _bare(path: Path) -> bytes:
    with driver.guard(path):
        open_files.refuse_open_here(path)
        with path.open("rb") as file:
            header = file.read(HEADER)
    if not header.startswith(MAGIC):
        raise EnvironmentFault(Fault.FOREIGN, path)
    bare = header[:_BARE]
    if hashlib.sha256(bare).digest() != header[_BARE:]:
        raise EnvironmentFault(Fault.SEAL_DAMAGED, path, "header")
    if not Seal.of_bytes(bare[len(MAGIC) :]).cost.is_bearable:
        raise EnvironmentFault(Fault.SEAL_DAMAGED, path, "cost")
    return bare


def opened(path: Path, passphrase: str) -> Reader:
    """What *path* holds. It takes half a second.

    Raises EnvironmentFault: missing, foreign, seal_damaged. Refused: wrong_passphrase.
    """
    bare = _bare(path)
    seal = Seal.of_bytes(bare[len(MAGIC) :])
    try:
        private = private_of(passphrase, seal.cost, seal.salt)
    except ValueError:
        raise EnvironmentFault(Fault.SEAL_DAMAGED, path, "cost") from None
    if public_of(private) != seal.public:
        raise Refused(Refusal.WRONG_PASSPHRASE, path.name)
    try:
        key = _chunk_key(private, bare[60:_BARE], bare)
    except ValueError:
        raise EnvironmentFault(Fault.SEAL_DAMAGED, path, "key") from None
    return Reader(path, key)
