"""The commands about meetings and about what was promised at them."""

from __future__ import annotations

from desktop.commands import (
    follow_up_acts,
    meeting_acts,
    meeting_edits,
    meeting_notes,
    meeting_thanks,
)
from desktop.commands.file_acts import FileActs

meeting_command = FileActs(
    "meeting", help="List meetings; make one, log it, say what became of it, move it."
)
follow_ups_command = FileActs(
    "follow-ups", help="List what was promised; add to it, tick it off, put it off."
)

for _act in (
    meeting_acts.list_meetings,
    meeting_acts.show_meeting,
    meeting_edits.add_meeting,
    meeting_edits.edit_meeting,
    meeting_edits.remove_meeting,
    meeting_notes.walk_up,
    meeting_notes.log_note,
    meeting_notes.log_outcome,
    meeting_notes.share_note,
    *meeting_acts.facts(),
    meeting_acts.move_meeting,
    meeting_thanks.thank,
):
    meeting_command.add_command(_act)

for _act in follow_up_acts.ACTS:
    follow_ups_command.add_command(_act)
