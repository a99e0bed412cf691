"""What tests of closing share: handing over, its receipt, and what is left."""

from db.keeping import bundles, closing, leaving, receipts
from db.past.changes import By

PASSPHRASE = "quattro cavalli al Lingotto"
STATION = "3f9a1c2e-more"
BY = By("Elena", STATION, vouched=True)


def hand_over(file, target, seal, others=()):
    with closing.room(file.path):
        return closing.hand_over(file.db, BY, file.path, target, seal, others)


def receipt(target):
    """What the office reads out."""
    with bundles.opened(target, PASSPHRASE) as bundle:
        return receipts.of(bundle.digest())


def left_by(file, stick, downloads):
    return leaving.leaving(file.db, file.path, folders=[downloads], second=stick, station=STATION)


def close(file, target, stick, downloads):
    """The receipt is right: what could not be deleted."""
    judged = closing.judge(file.db, file.path, receipt(target))
    closing.confirm(file.path, judged, left_by(file, stick, downloads))
    file.close()
    return closing.remove(file.path)
