"""What only a passphrase opens: it opens with it, and with nothing else, and not when one byte is another."""

import errno
import hashlib
import io
import os
from pathlib import Path

import pytest

from db.errors import EnvironmentFault, Fault, Refusal, Refused
from db.keeping import sealing, seals
from db.keeping.sealing import CHUNK, HEADER, TAG

PASSPHRASE = "quattro cavalli al Lingotto"
LONG = bytes(range(256)) * 600  # three chunks


@pytest.fixture(autouse=True)
def _quick(quick_seals):
    """scrypt takes half a second as it should be."""


@pytest.fixture
def seal():
    return seals.seal_for(PASSPHRASE)


def write(path, seal, data=LONG):
    with sealing.sealed(path, seal) as file:
        file.write(data)
    return path


def read(path, passphrase=PASSPHRASE):
    with sealing.opened(path, passphrase) as held:
        return held.read()


def fault(path, passphrase=PASSPHRASE):
    with pytest.raises(EnvironmentFault) as caught:
        read(path, passphrase)
    return caught.value.fault


def with_header(path, **other):
    """Write another header, with a checksum that fits."""
    raw = bytearray(path.read_bytes())
    for at, value in other.values():
        raw[at : at + len(value)] = value
    raw[92:HEADER] = hashlib.sha256(raw[:92]).digest()
    path.write_bytes(raw)


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 7])
def test_what_was_sealed_comes_out_again(tmp_path, seal, size):
    data = (LONG * 2)[:size]
    path = write(tmp_path / "a.sealed", seal, data)
    assert path.stat().st_size == HEADER + size + TAG * max(1, -(-size // CHUNK))
    assert read(path) == data


def test_many_small_writes_are_one_file(tmp_path, seal):
    with sealing.sealed(tmp_path / "a.sealed", seal) as file:
        for start in range(0, len(LONG), 999):
            file.write(memoryview(LONG)[start : start + 999])
    assert read(tmp_path / "a.sealed") == LONG


def test_it_can_be_read_from_any_place(tmp_path, seal):
    with sealing.opened(write(tmp_path / "a.sealed", seal), PASSPHRASE) as held:
        held.seek(-5, io.SEEK_END)
        assert held.read() == LONG[-5:]
        held.seek(CHUNK - 3)
        assert held.read(6) == LONG[CHUNK - 3 : CHUNK + 3]
        held.seek(10**9)
        assert held.read(1) == b""


def test_two_files_of_one_passphrase_have_nothing_in_common(tmp_path, seal):
    first, second = (write(tmp_path / name, seal).read_bytes() for name in ("a", "b"))
    assert first[60:] != second[60:]
    # Whole runs only: at the end a run would be one byte, and two bytes are alike now and then.
    places = range(HEADER, len(first) - TAG + 1)
    assert not any(first[at : at + TAG] == second[at : at + TAG] for at in places)


def test_nothing_of_what_was_written_can_be_read_in_it(tmp_path, seal):
    path = write(tmp_path / "a.sealed", seal, b"Ada Lovelace " * 9000)
    assert b"Lovelace" not in path.read_bytes()


def test_another_passphrase_is_told_from_damage(tmp_path, seal):
    path = write(tmp_path / "a.sealed", seal)
    with pytest.raises(Refused) as caught:
        read(path, "quattro cavalli al lingotto")
    assert caught.value.refusal is Refusal.WRONG_PASSPHRASE
    assert caught.value.subject == "a.sealed"


def test_an_accent_is_the_same_however_a_keyboard_puts_it_together(tmp_path):
    path = write(tmp_path / "a.sealed", seals.seal_for("perche\u0301 no, davvero"), b"x")
    assert read(path, "perch\u00e9 no, davvero") == b"x"


@pytest.mark.parametrize(
    "at", [*range(8, HEADER, 7), HEADER, HEADER + CHUNK, HEADER + CHUNK + TAG + 1, -TAG, -1]
)
def test_one_flipped_bit_anywhere_is_noticed(tmp_path, seal, at):
    path = write(tmp_path / "a.sealed", seal)
    raw = bytearray(path.read_bytes())
    raw[at] ^= 1
    path.write_bytes(raw)
    assert fault(path) is Fault.SEAL_DAMAGED


def test_what_begins_otherwise_is_no_sealed_file(tmp_path, seal):
    path = write(tmp_path / "a.sealed", seal)
    assert sealing.is_sealed(path)
    path.write_bytes(b"q" + path.read_bytes()[1:])
    assert not sealing.is_sealed(path)
    assert fault(path) is Fault.FOREIGN
    assert fault(tmp_path / "none.sealed") is Fault.MISSING


@pytest.mark.parametrize(
    "size",
    [
        9,
        HEADER - 1,
        HEADER,
        HEADER + TAG - 1,
        HEADER + TAG,
        HEADER + CHUNK + TAG,
        HEADER + CHUNK + TAG + 3,
        HEADER + 2 * (CHUNK + TAG),
        -1,
    ],
)
def test_a_file_that_was_cut_short_is_refused_before_it_is_used(tmp_path, seal, size):
    path = write(tmp_path / "a.sealed", seal)
    path.write_bytes(path.read_bytes()[:size])
    with pytest.raises(EnvironmentFault) as caught:
        sealing.opened(path, PASSPHRASE)
    assert caught.value.fault is Fault.SEAL_DAMAGED


def test_chunks_cannot_change_places_nor_be_repeated_nor_added(tmp_path, seal):
    path = write(tmp_path / "a.sealed", seal)
    raw = path.read_bytes()
    head, whole = raw[:HEADER], CHUNK + TAG
    first, second, last = (
        raw[HEADER:][:whole],
        raw[HEADER + whole :][:whole],
        raw[HEADER + 2 * whole :],
    )
    for other in (
        second + first + last,
        first + first + last,
        first + last,
        first + second + last + last,
    ):
        path.write_bytes(head + other)
        assert fault(path) is Fault.SEAL_DAMAGED


@pytest.mark.parametrize(
    "cost",
    [
        *((31, 8, 1), (17, 255, 1), (18, 8, 255), (255, 255, 255), (0, 8, 1), (14, 0, 1)),
        *((14, 8, 0), (16, 1, 1), (17, 1, 1), (20, 1, 1)),
    ],
)
def test_a_cost_that_would_take_the_laptop_away_is_not_even_tried(
    tmp_path, seal, cost, monkeypatch
):
    path = write(tmp_path / "a.sealed", seal)
    with_header(path, cost=(8, bytes(cost)))
    tried = []
    monkeypatch.setattr(sealing, "private_of", lambda *told: tried.append(told) or bytes(32))
    assert fault(path) is Fault.SEAL_DAMAGED
    assert tried == []


def test_the_least_cost_that_is_refused_is_the_least_that_scrypt_refuses():
    assert seals.private_of("passphrase", seals.Cost(15, 1, 1), bytes(16))
    for cost in (seals.Cost(16, 1, 1), seals.Cost(17, 1, 1)):
        with pytest.raises(ValueError, match="limit"):
            seals.private_of("passphrase", cost, bytes(16))


def test_what_scrypt_refuses_for_reasons_of_its_own_is_damage(tmp_path, seal, monkeypatch):
    path = write(tmp_path / "a.sealed", seal)

    def fail(*_args, **_named):
        raise ValueError

    monkeypatch.setattr(sealing, "private_of", fail)
    assert fault(path) is Fault.SEAL_DAMAGED


def test_a_public_key_that_shares_nothing_is_refused(tmp_path, seal):
    path = write(tmp_path / "a.sealed", seal)
    with_header(path, theirs=(60, bytes(32)))
    assert fault(path) is Fault.SEAL_DAMAGED


def test_who_fails_while_writing_leaves_nothing(tmp_path, seal):
    def pull_the_stick():
        with sealing.sealed(tmp_path / "a.sealed", seal) as file:
            file.write(LONG)
            raise OSError(errno.EIO, "gone")

    with pytest.raises(EnvironmentFault, match="io_error"):
        pull_the_stick()
    assert list(tmp_path.iterdir()) == []


def test_what_the_disk_gives_back_otherwise_gets_no_name(tmp_path, seal, monkeypatch):
    def lose_the_end(handle):
        os.ftruncate(handle, os.fstat(handle).st_size - 1)

    monkeypatch.setattr(sealing, "_forget", lose_the_end)
    with pytest.raises(EnvironmentFault):
        write(tmp_path / "a.sealed", seal)
    assert list(tmp_path.iterdir()) == []


def test_a_seal_travels_as_one_word_and_opens_nothing(tmp_path, seal):
    assert seals.Seal.of_text(seal.as_text()) == seal
    for text in ("", "?", seal.as_text()[:-4], "A" * 72):
        assert seals.Seal.of_text(text) is None


def test_a_file_opens_without_this_program_as_the_readme_says(tmp_path, seal, monkeypatch):
    readme = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")
    snippet = readme.split("<!-- opens a sealed file -->\n```python\n")[1].split("```")[0]
    write(tmp_path / "a.sealed", seal)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", ["open.py", "a.sealed", "a.zip"])
    monkeypatch.setattr("getpass.getpass", lambda _prompt: PASSPHRASE)
    exec(compile(snippet, "README.md", "exec"), {})
    assert (tmp_path / "a.zip").read_bytes() == LONG
