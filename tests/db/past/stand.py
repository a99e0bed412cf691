"""What tests of the past share: a refusal, and the newest change."""

from __future__ import annotations

import pytest

from db.errors import Refused
from db.past import history


def refusal(call, *args, **kwargs):
    with pytest.raises(Refused) as raised:
        call(*args, **kwargs)
    return raised.value.refusal, raised.value.subject


def newest(db):
    return history.changes(db, limit=1)[0]
