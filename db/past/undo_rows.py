"""What stands on a row that somebody would take back: SQL that :mod:`db.past.undo` asks."""

from __future__ import annotations

LATER_FACTS = """
WITH them(uuid) AS MATERIALIZED (SELECT value FROM json_each(?1))
SELECT visitor, change FROM check_ins WHERE visitor IN them AND change <> ?2
UNION ALL SELECT visitor, change FROM consents WHERE visitor IN them AND change <> ?2
UNION ALL SELECT visitor, change FROM notices_given WHERE visitor IN them AND change <> ?2
UNION ALL SELECT visitor, change FROM badge_prints
    WHERE ?3 AND visitor IN them AND change <> ?2
UNION ALL SELECT visitor, change FROM codes WHERE visitor IN them AND change <> ?2
UNION ALL SELECT ref, change FROM meeting_parties
    WHERE ref IN them AND change <> ?2 AND removed = 0
UNION ALL SELECT visitor, change FROM follow_ups
    WHERE visitor IN them AND change <> ?2 AND removed = 0
UNION ALL SELECT visitor, change FROM next_edition WHERE visitor IN them AND change <> ?2
UNION ALL SELECT row, change FROM history WHERE row IN them AND change <> ?2
UNION ALL SELECT m.merged_into, h.change FROM visitors m JOIN history h
    ON h.row = m.uuid AND h.field = 'merged_into' AND h.change <> ?2
    WHERE m.merged_into IN them
UNION ALL SELECT n.value, i.change FROM imports i CROSS JOIN json_each(i.named) n
    WHERE i.change <> ?2 AND n.value IN them
"""
"""Rows of visitors, and the other changes that made or altered something about them: lists that
named them too are among those.

Of a list, whoever has a badge is kept (``?3``). A walk-in's badge comes out by itself, and must not
stand in the way of taking a registration back.
"""

NAMED = """
SELECT v.uuid, v.change FROM imports i
CROSS JOIN json_each(i.named) n CROSS JOIN visitors v ON v.uuid = n.value
WHERE i.change = ? AND v.withdrawn = 0
"""
"""Visitors whom a list named and left as they were, and the changes that made them."""

LATER_OF_MEETING = """
SELECT change FROM meeting_facts WHERE meeting = ?1 AND change <> ?2
UNION ALL SELECT change FROM meeting_notes WHERE meeting = ?1 AND change <> ?2
UNION ALL SELECT change FROM follow_ups WHERE meeting = ?1 AND change <> ?2 AND removed = 0
UNION ALL SELECT change FROM meeting_parties WHERE meeting = ?1 AND change <> ?2 AND removed = 0
"""
"""Other changes that said something about a meeting: what was logged keeps it in the file."""

LATER_OF_NOTE = """
SELECT change FROM meeting_notes WHERE corrects = ?1 AND change <> ?2
UNION ALL SELECT change FROM note_shares WHERE note = ?1 AND change <> ?2
"""
"""Other changes that corrected a note, or let others read it."""

LATER_ANSWERS = """
SELECT l.change FROM consents c JOIN consents l
    ON l.visitor = c.visitor AND l.purpose = c.purpose AND l.id > c.id AND l.change <> ?2
    AND (l.body = c.body OR l.body = '' OR c.body = '')
WHERE c.uuid = ?1
    AND NOT EXISTS (SELECT 1 FROM retractions r WHERE r.fact = l.uuid) ORDER BY l.id DESC
"""
"""Other changes that answered the same purpose later, for the same body, or one of them for all:
what was said first stays on the record as long as what was said after it does.
"""

OTHER_VALUES = """
SELECT h.tbl, h.row, h.field, o.id > h.id, o.change, c.undoes, o.old, o.new
FROM history h JOIN history o ON o.row = h.row AND o.field = h.field AND o.change <> h.change
LEFT JOIN changes c ON c.uuid = o.change
WHERE h.change = ? ORDER BY o.id DESC
"""
"""What other changes wrote in the fields that a change wrote, before it and after it, the newest
first.
"""
