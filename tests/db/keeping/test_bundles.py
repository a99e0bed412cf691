"""What somebody made up and sealed for us: it is refused as damaged, and takes no laptop away."""

import hashlib
import io
import json
import os
import time
import zipfile
from datetime import UTC, datetime

import pytest

from db.erasure.erasing import Erasure
from db.errors import EnvironmentFault, Fault
from db.keeping import bundles, sealing, seals

PASSPHRASE = "quattro cavalli al Lingotto"
ABOUT = {
    "format": 1,
    "kind": "backup",
    "made_at": "2025-04-25T16:00:00.000Z",
    "file": "e.desk",
    "sha256": "0",
}
LEDGER = "erased.txt"


@pytest.fixture
def sealed(tmp_path, quick_seals):
    """Seal what may be no ZIP of ours at all; where it is."""

    def sealed(data):
        path = tmp_path / "x.sealed"
        with sealing.sealed(path, seals.seal_for(PASSPHRASE)) as file:
            file.write(data)
        return path

    return sealed


def zipped(files, kind=zipfile.ZIP_DEFLATED, about=None):
    """A ZIP of *files*, with what it says of itself."""
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", kind) as made:
        made.writestr("about.json", json.dumps(ABOUT) if about is None else about)
        for name, data in files.items():
            made.writestr(name, data)
    return raw.getvalue()


def spoilt(data, at, value, mark=b"PK\x03\x04"):
    """*data* with another byte at *at* of its last entry."""
    raw = bytearray(data)
    raw[raw.rfind(mark) + at] = value
    return bytes(raw)


def taken(path, target):
    """Take all that there is in it."""
    with bundles.opened(path, PASSPHRASE) as bundle:
        bundle.take_event(target)
        bundle.ledger()


EVENT = zipped({"e.desk": bytes(range(256))})
MADE_UP = {
    "compressed a thousandfold": zipped({"e.desk": bytes(20_000_000)}),
    "in a way that nobody bounds": zipped({"e.desk": bytes(1000)}, zipfile.ZIP_BZIP2),
    "encrypted": spoilt(spoilt(EVENT, 6, 1), 8, 1, b"PK\x01\x02"),
    "spoilt": spoilt(EVENT, 30 + 6, 0xFF),
    "cut short": spoilt(EVENT, 20, 0xFF, b"PK\x01\x02"),
    "at an infinite hour": zipped({}, about=json.dumps(ABOUT | {"format": float("inf")})),
    "nested a thousandfold": zipped({}, about="[" * 50_000),
}


@pytest.mark.parametrize("how", MADE_UP)
def test_what_is_made_up_is_damage(sealed, tmp_path, how):
    with pytest.raises(EnvironmentFault) as caught:
        taken(sealed(MADE_UP[how]), tmp_path / "e.desk")
    assert caught.value.fault is Fault.SEAL_DAMAGED
    out = tmp_path / "e.desk"
    assert not out.exists() or out.stat().st_size < 1000


@pytest.mark.parametrize(
    "text", ["\n" * 200_000, "\u2028" * 80_000, "{\n" * 60_000, "[" * 50_000, "x" * 16_000_001]
)
def test_a_ledger_that_is_none_keeps_nobody_waiting(sealed, text):
    path = sealed(zipped({LEDGER: text}, zipfile.ZIP_STORED))
    began = time.process_time()
    with pytest.raises(EnvironmentFault) as caught, bundles.opened(path, PASSPHRASE) as bundle:
        bundle.ledger()
    assert caught.value.fault is Fault.SEAL_DAMAGED
    assert time.process_time() - began < 5  # it takes 0.1 s


def test_the_shortest_ledger_is_one(sealed):
    line = {"visitor": "", "at": ABOUT["made_at"], "external_hash": "", "email_hash": ""}
    path = sealed(zipped({LEDGER: json.dumps(line) + "\n"}, zipfile.ZIP_STORED))
    with bundles.opened(path, PASSPHRASE) as bundle:
        (one,) = bundle.ledger()
    assert isinstance(one, Erasure)
    assert one.at == datetime(2025, 4, 25, 16, tzinfo=UTC)


def test_a_laptop_whose_clock_is_before_1980_seals_all_the_same(tmp_path, quick_seals, monkeypatch):
    event, target = tmp_path / "e.desk", tmp_path / "x.sealed"
    event.write_bytes(b"an event")
    os.utime(event, (0, 0))
    monkeypatch.setattr(time, "time", lambda: 0.0)
    digest = hashlib.sha256(b"an event").hexdigest()
    about = bundles.About("backup", datetime(1970, 1, 1, tzinfo=UTC), "e.desk", digest)
    (tmp_path / "ledger").write_text("")
    bundles.write(target, seals.seal_for(PASSPHRASE), about, event, tmp_path / "ledger")
    taken(target, tmp_path / "again.desk")
    assert (tmp_path / "again.desk").read_bytes() == b"an event"
