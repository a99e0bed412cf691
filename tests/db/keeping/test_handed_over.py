"""What the office finds in a hand-over: everything, sound, and a receipt for all of it."""

import pytest

from db import event_file
from db.erasure import erasing, erasure_ledger
from db.errors import EnvironmentFault
from db.keeping import bundles, closing, handed_over, receipts, seals
from db.lists_out import exports
from db.past.changes import By

PASSPHRASE = "quattro cavalli al Lingotto"
BY = By("Elena", "3f9a1c2e", "letter")


@pytest.fixture
def handed(event_file, ada, grace, quick_seals, monkeypatch, tmp_path):
    """A hand-over with a report in it; Grace was erased before."""
    monkeypatch.setattr(receipts, "_N", 16)
    erasing.erase(event_file.db, BY, grace.uuid)
    erasure_ledger.keep(event_file.db)
    report = tmp_path / "report.docx"
    report.write_bytes(b"the whole event")
    target = tmp_path / "VTM.sealed"
    with closing.room(event_file.path):
        seal = seals.seal_for(PASSPHRASE)
        made = closing.hand_over(event_file.db, BY, event_file.path, target, seal, [report])
    return target, made


def test_everything_is_there_and_the_receipt_is_that_of_the_laptop(handed, ada, tmp_path):
    target, made = handed
    receipt = handed_over.unpack(target, PASSPHRASE, tmp_path / "office")
    assert receipts.is_right(receipt, made.kept)
    names = {one.name for one in (tmp_path / "office").iterdir()}
    assert names == {"test.desk", "test.desk.erased", "report.docx"}
    with event_file.open_file(tmp_path / "office" / "test.desk") as there:
        assert event_file.problems(there.db) == []
        assert [(one.kind, one.name) for one in exports.exports(there.db)] == [
            ("hand-over", "VTM.sealed")
        ]
    assert len(erasure_ledger.read(tmp_path / "office" / "test.desk")) == 1


def test_it_is_sealed_and_says_what_it_is(handed):
    assert b"Lovelace" not in handed[0].read_bytes()
    with bundles.opened(handed[0], PASSPHRASE) as bundle:
        assert bundle.about.kind == "hand-over"


def test_what_lies_in_the_folder_is_not_mixed_with_it(handed, tmp_path):
    (tmp_path / "office").mkdir()
    (tmp_path / "office" / "test.desk").write_bytes(b"another event")
    with pytest.raises(EnvironmentFault, match="exists"):
        handed_over.unpack(handed[0], PASSPHRASE, tmp_path / "office")
    assert (tmp_path / "office" / "test.desk").read_bytes() == b"another event"
