"""What tests of notes share: another author, and what stands in the file."""

from __future__ import annotations

import pytest

from db.errors import Refused
from db.meeting import meeting_facts, notes
from db.past.changes import By

LUCIA = By("Lucia", "station-of-hall-b")


def refused(act, *args, **options):
    with pytest.raises(Refused) as raised:
        act(*args, **options)
    return raised.value.refusal, raised.value.subject


def standing(db, meeting, **options):
    return meeting_facts.standings(db, [meeting], **options)[meeting.uuid]


def texts(found):
    return [note.text for note in found]


def hits(db, words, **options):
    return [note.text for note, _ in notes.search(db, words, **options)]
