"""What the environment can do to us, and what the facts forbid, as types with codes. Sentences live
elsewhere.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class Fault(StrEnum):
    """Why the environment stopped us. The value is the code in the command line's JSON."""

    MISSING = "missing"
    EXISTS = "exists"
    FOREIGN = "foreign"
    NEWER = "newer"
    DAMAGED = "damaged"
    TAMPERED = "tampered"
    LOCKED = "locked"
    READ_ONLY = "read_only"
    DISK_FULL = "disk_full"
    NO_PERMISSION = "no_permission"
    IO_ERROR = "io_error"
    SEAL_DAMAGED = "seal_damaged"
    NO_MEMORY = "no_memory"
    CLOSED = "closed"
    GONE = "gone"


def fault_of_os(error: OSError) -> Fault:
    """Which fault the system's *error* is."""
    import errno

    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG):
        return Fault.DISK_FULL
    if error.errno == errno.ENOMEM:
        return Fault.NO_MEMORY
    if error.errno == errno.EBUSY:
        return Fault.LOCKED
    if error.errno == errno.EROFS:
        return Fault.READ_ONLY
    if error.errno == errno.ENOENT:
        return Fault.MISSING
    if error.errno == errno.EEXIST:
        return Fault.EXISTS
    if error.errno in (errno.EACCES, errno.EPERM, errno.ENOTDIR, errno.EISDIR):
        return Fault.NO_PERMISSION
    return Fault.IO_ERROR


class EnvironmentFault(Exception):
    """The environment's doing: nothing of what was committed before is lost, and nothing half done
    stays.

    ``path`` is the file it happened to, or None; ``detail`` is the system's own short text, for the
    log.
    """

    def __init__(self, fault: Fault, path: Path | None = None, detail: str = "") -> None:
        """Keep the code, the file and the system's words."""
        super().__init__(fault.value, str(path or ""), detail)
        self.fault = fault
        self.path = path
        self.detail = detail


class Refusal(StrEnum):
    """Why a command was refused by the facts: nothing was changed."""

    NOT_FOUND = "not_found"
    NAME_NEEDED = "name_needed"
    CODE_TAKEN = "code_taken"
    CODE_NOT_GENUINE = "code_not_genuine"
    SAME_VISITOR = "same_visitor"
    ALREADY_MERGED = "already_merged"
    ALREADY_SO = "already_so"
    UNKNOWN_FIELD = "unknown_field"
    BAD_VALUE = "bad_value"
    UNKNOWN_BADGE_TYPE = "unknown_badge_type"
    UNKNOWN_SESSION = "unknown_session"
    NOTHING_TO_UNDO = "nothing_to_undo"
    UNDONE_ALREADY = "undone_already"
    NOT_UNDOABLE = "not_undoable"
    CHANGED_SINCE = "changed_since"
    REASON_NEEDED = "reason_needed"
    LIST_UNNAMED = "list_unnamed"
    UNKNOWN_PRESET = "unknown_preset"
    OPERATOR_EXISTS = "operator_exists"
    IN_USE = "in_use"
    OTHER_DAY = "other_day"
    NAME_TAKEN = "name_taken"
    STILL_PRINTING = "still_printing"
    NOT_SENT = "not_sent"
    NO_CONSENT = "no_consent"
    NOT_YOURS = "not_yours"
    NOBODY_HERE = "nobody_here"
    OF_ANOTHER = "of_another"
    DELEGATION_ONLY = "delegation_only"
    ERASED = "erased"
    NOT_YET = "not_yet"
    TIME_OVER = "time_over"
    WRONG_PASSPHRASE = "wrong_passphrase"  # noqa: S105  a code of ours
    HAND_OVER_FIRST = "hand_over_first"
    RECEIPT_MISTYPED = "receipt_mistyped"
    RECEIPT_WRONG = "receipt_wrong"
    WRITTEN_SINCE = "written_since"
    REHEARSAL = "rehearsal"
    PIN_NEEDED = "pin_needed"
    PIN_OF_STAFF = "pin_of_staff"
    PIN_WRONG = "pin_wrong"
    PIN_WAIT = "pin_wait"
    PIN_UNFIT = "pin_unfit"
    PIN_TAKEN = "pin_taken"
    LAST_PIN = "last_pin"


class GaveWay(Exception):
    """Long work let more urgent work go first: nothing of it was written, and it may be tried
    again.
    """


class Refused(Exception):
    """The facts forbid it. ``subject`` names what stands in the way (a field, a code, a later
    change's uuid).
    """

    def __init__(self, refusal: Refusal, subject: str = "") -> None:
        """Keep the code and what stands in the way."""
        super().__init__(refusal.value, subject)
        self.refusal = refusal
        self.subject = subject
