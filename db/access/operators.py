"""Who may be at the laptop, with their PINs, and the laptops themselves."""

from __future__ import annotations

import secrets
import unicodedata
from contextlib import contextmanager
from itertools import pairwise
from typing import TYPE_CHECKING

from db import driver
from db.access.guarded import Act, need
from db.badges import codes
from db.errors import Refusal, Refused
from db.names import fold
from db.ours import bodies
from db.past import changes, saving
from db.rows import Operator

if TYPE_CHECKING:
    from collections.abc import Generator

    from sqlite_utils import Database

    from db.past.changes import By

STAFF = "staff"
SUPERVISOR = "supervisor"
ROLES = (STAFF, SUPERVISOR)
"""What an operator may do: a supervisor also what needs a PIN (:mod:`db.access.rights`)."""

PIN_LENGTH = 4
"""The fewest characters of a PIN."""

_N, _R, _P = 2**14, 8, 1
"""scrypt's cost: 16 MB and some 40 ms a try (RFC 7914 §2 calls it fit for interactive logins)."""


def operators(db: Database) -> list[Operator]:
    """The operators by name."""
    found = driver.rows(
        db,
        "SELECT uuid, name, role, pin <> '', body FROM operators WHERE removed = 0"
        " ORDER BY name, id",
    )
    return [Operator(uuid, name, role, bool(pin), body) for uuid, name, role, pin, body in found]


def save(
    db: Database,
    by: By,
    *,
    uuid: str | None = None,
    name: str,
    role: str = STAFF,
    pin: str | None = None,
    body: str | None = None,
) -> Operator:
    """The operator, new when *uuid* is None. *pin* None leaves the PIN as it is, "" takes it away.

    *body* is the uuid of the body they work for, "" for the delegation; None leaves it.

    Refused: bad_value (subject: the field), operator_exists, not_found, pin_needed; pin_unfit;
    pin_taken, where another has it: a supervisor's would be of the staff as well; last_pin
    (subject: their name), where nobody would be left whose PIN guards anything.
    """
    need(db, by, Act.OPERATORS)
    name = name.strip()
    if not fold(name):
        raise Refused(Refusal.BAD_VALUE, "name")
    if role not in ROLES:
        raise Refused(Refusal.BAD_VALUE, "role")
    if pin and not is_fit(pin):
        raise Refused(Refusal.PIN_UNFIT)
    if body and body not in {one.uuid for one in bodies.bodies(db)}:
        raise Refused(Refusal.BAD_VALUE, "body")
    known = by_name(db, name)
    if known is not None and known.uuid != uuid:
        raise Refused(Refusal.OPERATOR_EXISTS, name)
    if pin and any(one.uuid != uuid and _is_pin_of(db, one, pin) for one in operators(db)):
        raise Refused(Refusal.PIN_TAKEN)
    if role != SUPERVISOR or pin == "":
        _leave_a_pin(db, uuid)
    values: dict[str, object] = {"name": name, "role": role}
    if body is not None:
        values["body"] = body
    if pin is not None:
        values["pin"] = _scrambled(pin, secrets.token_bytes(16)) if pin else ""
    saved = saving.save(db, by, "operators", values, uuid=uuid, kind="operator")
    return next(operator for operator in operators(db) if operator.uuid == saved)


def is_fit(pin: str) -> bool:
    """Whether *pin* can be one: long enough, not the first that anybody tries (0000, 1234, dcba),
    nothing that a scanner types, and text.
    """
    told = _told(pin)
    steps = {ord(after) - ord(sign) for sign, after in pairwise(told)}
    is_plain = len(steps) == 1 and steps <= {-1, 0, 1}
    is_text = told.isprintable()  # half a character, of a command line in another encoding, is not
    return len(told) >= PIN_LENGTH and is_text and not is_plain and not codes.looks_like_code(told)


def _told(pin: str) -> str:
    """The *pin* as it is meant: without the blanks that a paste brings along, and its letters put
    together one way, whatever the keyboard did (a Mac gives an accent by itself).
    """
    return unicodedata.normalize("NFC", pin).strip()


def by_name(db: Database, name: str) -> Operator | None:
    """The operator called *name*, whatever the case and accents, or None."""
    wanted = fold(name)
    return next((one for one in operators(db) if fold(one.name) == wanted), None)


def reader(db: Database, name: str) -> str:
    """As whom the operator called *name* reads notes and promises (``db.meeting.notes.Reader``).

    That is the uuid of the body they work for; "" for the delegation, and for who is no operator.
    """
    found = by_name(db, name)
    return found.body if found is not None else ""


def need_somebody(db: Database, name: str) -> None:
    """Refused: nobody_here, where the event has operators and *name* is of none of them: who works
    for a body would be given by no name what is not given by theirs, and nobody would know to whom.
    """
    if by_name(db, name) is None and operators(db):
        raise Refused(Refusal.NOBODY_HERE)


def need_own(db: Database, name: str | None, body: str | None) -> None:
    """Refused: not_yours (subject: the name of the body they work for), where the operator called
    *name* works for another than *body*, a uuid; blank or None is the delegation. As well as
    ``need_somebody``. The *name* None is the program, which hands over on a supervisor's word.
    """
    if name is None:
        return
    need_somebody(db, name)
    own = reader(db, name)
    if own and own != body:
        employer = next((one.name for one in bodies.bodies(db) if one.uuid == own), "")
        raise Refused(Refusal.NOT_YOURS, employer)


def remove(db: Database, by: By, uuid: str) -> None:
    """Take the operator out of the list; what they did keeps their name.

    Refused: not_found, pin_needed; last_pin (subject: their name), as ``save``.
    """
    need(db, by, Act.OPERATORS)
    _leave_a_pin(db, uuid)
    saving.save(db, by, "operators", {"removed": 1}, uuid=uuid, kind="operator")


def check_pin(db: Database, uuid: str, pin: str) -> bool:
    """Whether *pin* is the PIN of the operator *uuid*; false for who has none."""
    return any(one.uuid == uuid and _is_pin_of(db, one, pin) for one in operators(db))


def needs_pin(db: Database) -> bool:
    """Whether what is privileged asks for a PIN: once a supervisor has one."""
    return bool(_guards(db))


@contextmanager
def leaving_a_pin(db: Database) -> Generator[None]:
    """Refused: last_pin, where what is written within takes away the last PIN that guards."""
    before = _guards(db)
    yield
    if before and not _guards(db):
        raise Refused(Refusal.LAST_PIN, before[0].name)


def _leave_a_pin(db: Database, uuid: str | None) -> None:
    """Refused: last_pin, where the operator *uuid* is the last supervisor with a PIN: whoever comes
    next would do what is guarded, and nobody was told that it is not so any more.
    """
    guards = _guards(db)
    if [one.uuid for one in guards] == [uuid]:
        raise Refused(Refusal.LAST_PIN, guards[0].name)


def _guards(db: Database) -> list[Operator]:
    return [one for one in operators(db) if one.has_pin and one.role == SUPERVISOR]


def supervisor_with(db: Database, pin: str) -> Operator | None:
    """The supervisor whose PIN this is, or None. Tries are counted in :mod:`db.access.rights`."""
    for operator in operators(db):
        if operator.role == SUPERVISOR and _is_pin_of(db, operator, pin):
            return operator
    return None


def is_of_staff(db: Database, pin: str) -> bool:
    """Whether this is the PIN of one of the staff, who is no supervisor. It counts no tries."""
    return any(one.role == STAFF and _is_pin_of(db, one, pin) for one in operators(db))


def _is_pin_of(db: Database, operator: Operator, pin: str) -> bool:
    row = driver.one(db, "SELECT pin FROM operators WHERE uuid = ?", (operator.uuid,))
    if row is None or not row[0]:
        return False
    kept = str(row[0])
    salt = bytes.fromhex(kept.split("$")[1])
    return secrets.compare_digest(kept, _scrambled(pin, salt))


def _scrambled(pin: str, salt: bytes) -> str:
    """The PIN as it is kept: ``scrypt$salt$hash``, both in hexadecimal."""
    import hashlib  # a start asks for no PIN

    told = _told(pin).encode(errors="surrogatepass")
    hashed = hashlib.scrypt(told, salt=salt, n=_N, r=_R, p=_P, dklen=32)
    return f"scrypt${salt.hex()}${hashed.hex()}"


def stations(db: Database) -> list[tuple[str, str]]:
    """The laptops that have written to this file: uuid and name, oldest first."""
    found = driver.rows(db, "SELECT uuid, name FROM stations ORDER BY id")
    return [(str(uuid), str(name)) for uuid, name in found]


def save_station(db: Database, by: By, uuid: str, name: str) -> None:
    """Say what the laptop *uuid* is called; nothing is written when that is known."""
    known = dict(stations(db))
    if known.get(uuid) == name:
        return
    with changes.transaction(db, by, "station", subject=uuid) as change:
        driver.run(
            db,
            "INSERT INTO stations(uuid, change, name, created_at) VALUES (?, ?, ?, ?)"
            " ON CONFLICT(uuid) DO UPDATE SET name = excluded.name",
            (uuid, change.uuid, name, change.stamp),
        )
