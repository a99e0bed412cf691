"""Who may read a note: conditions of SQL that all rooms which ask for notes share."""

from __future__ import annotations

_SHARE = (
    "EXISTS (SELECT 1 FROM note_shares s WHERE s.note = {0}.uuid"
    " AND NOT EXISTS (SELECT 1 FROM retractions q WHERE q.fact = s.uuid))"
)
FIRST = """(
    WITH RECURSIVE chain(uuid, corrects) AS (SELECT {0}.uuid, {0}.corrects
        UNION SELECT o.uuid, o.corrects FROM chain c JOIN meeting_notes o ON o.uuid = c.corrects)
    SELECT uuid FROM chain WHERE corrects IS NULL)"""
"""The uuid of the note that the one called ``{0}`` leads back to: itself where it corrects none."""

SHARED = (
    "CASE WHEN {0}.corrects IS NULL THEN {0}.shared = 1 OR "  # noqa: S608  SQL is ours
    + _SHARE
    + " ELSE EXISTS (SELECT 1 FROM meeting_notes b WHERE b.uuid = "
    + FIRST
    + " AND (b.shared = 1 OR "
    + _SHARE.format("b")
    + ")) END"
)
"""The condition that all of the delegation may read the note called ``{0}``: a correction is shared
exactly where the first note is that it leads back to.
"""

READABLE = "(?2 IS NULL OR {0}.body = ?2 OR " + SHARED + ")"
"""The condition that the reader ``?2`` may read the note called ``{0}``."""

UNCORRECTED = """NOT EXISTS (
    SELECT 1 FROM meeting_notes n WHERE n.meeting = f.meeting AND n.corrects = f.uuid
    AND NOT EXISTS (SELECT 1 FROM retractions r WHERE r.fact = n.uuid))"""
"""The condition that nobody corrected the note ``f``, whoever may read the correction."""
