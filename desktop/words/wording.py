"""The sentences behind the codes of faults, refusals and changes, in the language installed.

``messages`` beside it fills them in; their context for translators is its class, ``Messages``.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from db.errors import Fault, Refusal
from desktop.words import closing_words, pin_words, rehearsal_words


def faults() -> dict[Fault, str]:
    """A sentence a fault: %1 is the file's name, %2 what is safe."""
    return {
        Fault.MISSING: QCoreApplication.translate(
            "Messages",
            "%1 is not there. Check the name, and whether its disk is connected.",
        ),
        Fault.EXISTS: QCoreApplication.translate(
            "Messages", "%1 exists already and was left as it is. Choose another name."
        ),
        Fault.FOREIGN: QCoreApplication.translate(
            "Messages", "%1 is not an event file. It was left as it is. Choose another file."
        ),
        Fault.NEWER: QCoreApplication.translate(
            "Messages",
            "%1 was made by a newer version of this program. It was left as it is."
            " Install the newer version, then open it again.",
        ),
        Fault.DAMAGED: QCoreApplication.translate(
            "Messages",
            "%1 is damaged. It was left as it is. Restore the newest backup, then go on.",
        ),
        Fault.TAMPERED: QCoreApplication.translate(
            "Messages",
            "%1 holds instructions that are not ours and was not opened."
            " Restore a backup, and tell the office.",
        ),
        Fault.LOCKED: QCoreApplication.translate(
            "Messages",
            "%1 is open in another window or program. %2 Close it there, then try again.",
        ),
        Fault.READ_ONLY: QCoreApplication.translate(
            "Messages",
            "%1 cannot be written: the file or its folder is read-only. %2"
            " Copy it to a folder of yours, then open the copy.",
        ),
        Fault.DISK_FULL: QCoreApplication.translate(
            "Messages", "The disk is full. %2 Free some space, then try again."
        ),
        Fault.NO_PERMISSION: QCoreApplication.translate(
            "Messages",
            "This computer does not let the program use %1. %2"
            " Choose another folder, then try again.",
        ),
        Fault.IO_ERROR: QCoreApplication.translate(
            "Messages",
            "The disk does not answer as it should. %2"
            " Make a backup on another disk, then try again.",
        ),
        Fault.SEAL_DAMAGED: QCoreApplication.translate(
            "Messages",
            "%1 is damaged, or was cut short while it was copied. Nothing of it was used."
            " Copy it again, or take another backup.",
        ),
        Fault.NO_MEMORY: QCoreApplication.translate(
            "Messages",
            "This computer is out of memory. %2 Close other programs, then try again.",
        ),
        Fault.CLOSED: QCoreApplication.translate(
            "Messages",
            "Another event was opened before this was saved in %1. %2"
            " Scan again, or do it again, where it belongs.",
        ),
        Fault.GONE: QCoreApplication.translate(
            "Messages",
            "%1 was deleted, renamed, moved or replaced while it was open. This was not saved."
            " Look for the file, or restore its newest backup, then do it again.",
        ),
    }


def refusals() -> dict[Refusal, str]:
    """A sentence a refusal: %1 is what stands in the way."""
    elsewhere = closing_words.refusals() | pin_words.refusals() | rehearsal_words.refusals()
    return elsewhere | {
        Refusal.NOT_FOUND: QCoreApplication.translate(
            "Messages", "Nobody and nothing here is “%1”."
        ),
        Refusal.NAME_NEEDED: QCoreApplication.translate("Messages", "A first name is needed."),
        Refusal.CODE_TAKEN: QCoreApplication.translate(
            "Messages", "Another visitor holds this code."
        ),
        Refusal.CODE_NOT_GENUINE: QCoreApplication.translate(
            "Messages", "This is not a badge code of this event."
        ),
        Refusal.SAME_VISITOR: QCoreApplication.translate(
            "Messages", "These two are the same visitor."
        ),
        Refusal.ALREADY_MERGED: QCoreApplication.translate(
            "Messages", "This visitor was merged into another already."
        ),
        Refusal.ALREADY_SO: QCoreApplication.translate(
            "Messages", "It is so already: nothing to change."
        ),
        Refusal.UNKNOWN_FIELD: QCoreApplication.translate("Messages", "There is no field “%1”."),
        Refusal.BAD_VALUE: QCoreApplication.translate(
            "Messages", "“%1” does not have a value that can be kept."
        ),
        Refusal.UNKNOWN_BADGE_TYPE: QCoreApplication.translate(
            "Messages", "There is no badge type “%1”."
        ),
        Refusal.UNKNOWN_SESSION: QCoreApplication.translate(
            "Messages", "There is no session “%1”."
        ),
        Refusal.NOTHING_TO_UNDO: QCoreApplication.translate(
            "Messages", "There is nothing to undo."
        ),
        Refusal.UNDONE_ALREADY: QCoreApplication.translate("Messages", "This was undone already."),
        Refusal.NOT_UNDOABLE: QCoreApplication.translate(
            "Messages", "This cannot be undone: do it again instead."
        ),
        Refusal.CHANGED_SINCE: QCoreApplication.translate(
            "Messages", "Something newer stands on it: undo the later change first."
        ),
        Refusal.REASON_NEEDED: QCoreApplication.translate(
            "Messages", "Say why: a reason is needed."
        ),
        Refusal.LIST_UNNAMED: QCoreApplication.translate(
            "Messages", "The last change brought in a whole list: choose it to take it back."
        ),
        Refusal.UNKNOWN_PRESET: QCoreApplication.translate("Messages", "There is no preset “%1”."),
        Refusal.OPERATOR_EXISTS: QCoreApplication.translate(
            "Messages", "There is an operator “%1” already."
        ),
        Refusal.IN_USE: QCoreApplication.translate("Messages", "“%1” is in use and stays."),
        Refusal.OTHER_DAY: QCoreApplication.translate(
            "Messages",
            "The time zone stays: %1 of the entries and visits counted so far would be of another"
            " day there, and the door would let in again who came in. Take those back first, then"
            " correct the zone, and enter them again at their times.",
        ),
        Refusal.STILL_PRINTING: QCoreApplication.translate(
            "Messages", "This badge is on its way to the printer: cancel its print job instead."
        ),
        Refusal.NOT_SENT: QCoreApplication.translate(
            "Messages", "This badge was never sent to a printer."
        ),
        Refusal.ERASED: QCoreApplication.translate(
            "Messages", "This person was erased on request: nothing brings them back."
        ),
        Refusal.NOT_YET: QCoreApplication.translate(
            "Messages",
            "The day until which the data are kept (%1) has not passed: nothing was changed."
            " The day is set on the page of the event.",
        ),
        Refusal.TIME_OVER: QCoreApplication.translate(
            "Messages",
            "The data of this event are kept until %1, which has passed: no list of people is"
            " brought in any more. Where a later day is allowed, a supervisor first sets it on the"
            " page of the event.",
        ),
        Refusal.NO_CONSENT: QCoreApplication.translate(
            "Messages",
            "This visitor did not agree to be contacted after the fair: nothing was written."
            " Ask them, and record the answer.",
        ),
        Refusal.NOT_YOURS: QCoreApplication.translate(
            "Messages",
            "Who works for %1 is given the lists and reports of %1 alone. Choose that body (a"
            ' command takes --body "%1"), or ask somebody of the delegation.',
        ),
        Refusal.NOBODY_HERE: QCoreApplication.translate(
            "Messages",
            "This event has operators: lists, reports and what is kept about a person are given to"
            " one of them. Say who is at this laptop (Ctrl+Shift+O), then try again.",
        ),
        Refusal.OF_ANOTHER: QCoreApplication.translate(
            "Messages",
            "Nothing was changed: this belongs to others (%1). Who works there corrects it, shares"
            " it or takes it back; ask them.",
        ),
        Refusal.DELEGATION_ONLY: QCoreApplication.translate(
            "Messages",
            "Who works for a body is not given what others have noted about a person, and a"
            " person's file holds all of it. Ask somebody of the delegation.",
        ),
        Refusal.NAME_TAKEN: QCoreApplication.translate(
            "Messages", "There is something called “%1” already. Choose another name."
        ),
    }


def changes() -> dict[str, str]:
    """What the activity list calls a change of each kind."""
    return _of_meetings() | {
        "new": QCoreApplication.translate("Messages", "Event file made"),
        "event": QCoreApplication.translate("Messages", "Event corrected"),
        "check_in": QCoreApplication.translate("Messages", "Checked in"),
        "exit": QCoreApplication.translate("Messages", "Checked out"),
        "head_count": QCoreApplication.translate("Messages", "Counted without data"),
        "register": QCoreApplication.translate("Messages", "Registered"),
        "edit": QCoreApplication.translate("Messages", "Corrected"),
        "merge": QCoreApplication.translate("Messages", "Merged"),
        "import": QCoreApplication.translate("Messages", "List imported"),
        "block": QCoreApplication.translate("Messages", "Blocked"),
        "unblock": QCoreApplication.translate("Messages", "Unblocked"),
        "cancel": QCoreApplication.translate("Messages", "Cancelled"),
        "restore": QCoreApplication.translate("Messages", "Restored"),
        "bind_code": QCoreApplication.translate("Messages", "Code bound"),
        "assign_code": QCoreApplication.translate("Messages", "Spare badge given"),
        "lost_badge": QCoreApplication.translate("Messages", "Badge replaced"),
        "consent": QCoreApplication.translate("Messages", "Consent answered"),
        "notice_given": QCoreApplication.translate("Messages", "Notice given"),
        "print": QCoreApplication.translate("Messages", "Badge sent to print"),
        "print_batch": QCoreApplication.translate("Messages", "Badges sent to print"),
        "reprint": QCoreApplication.translate("Messages", "Badge printed again"),
        "retry_job": QCoreApplication.translate("Messages", "Print tried again"),
        "cancel_job": QCoreApplication.translate("Messages", "Print cancelled"),
        "release_job": QCoreApplication.translate("Messages", "Print let go on"),
        "confirm_job": QCoreApplication.translate("Messages", "Badge in the hand"),
        "give_up_job": QCoreApplication.translate("Messages", "Print given up"),
        "spares": QCoreApplication.translate("Messages", "Spare badges made"),
        "save_badge": QCoreApplication.translate("Messages", "Badge saved as PDF"),
        "operator": QCoreApplication.translate("Messages", "Operator changed"),
        "pin_wrong": QCoreApplication.translate("Messages", "Wrong PIN"),
        "pin_right": QCoreApplication.translate("Messages", "PIN right in the end"),
        "station": QCoreApplication.translate("Messages", "Station named"),
        "layout": QCoreApplication.translate("Messages", "Badge layout"),
        "undo": QCoreApplication.translate("Messages", "Undone"),
        "copy": QCoreApplication.translate("Messages", "Copied for a laptop"),
        "backup": QCoreApplication.translate("Messages", "Backup made"),
        "second_place": QCoreApplication.translate("Messages", "Second place agreed to"),
        "recover": QCoreApplication.translate("Messages", "Backup restored"),
        "rescue": QCoreApplication.translate("Messages", "Taken over"),
        "carry_over": QCoreApplication.translate("Messages", "Kept at a restore"),
    }


def _of_meetings() -> dict[str, str]:
    """Changes of meetings, and of what is known of people."""
    return {
        "meeting": QCoreApplication.translate("Messages", "Meeting changed"),
        "meeting_fact": QCoreApplication.translate("Messages", "Meeting: how it went"),
        "note": QCoreApplication.translate("Messages", "Meeting logged"),
        "share_note": QCoreApplication.translate("Messages", "Note shared"),
        "follow_up": QCoreApplication.translate("Messages", "Follow-up changed"),
        "next_edition": QCoreApplication.translate("Messages", "Next edition answered"),
        "export": QCoreApplication.translate("Messages", "List exported"),
        "erase": QCoreApplication.translate("Messages", "Person erased"),
        "erase_cleared": QCoreApplication.translate("Messages", "Name out of notes"),
        "erase_left": QCoreApplication.translate("Messages", "Left notes read"),
        "retention": QCoreApplication.translate("Messages", "All made anonymous"),
    }
