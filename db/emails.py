"""E-mail addresses out of what people type. No DNS is ever asked: the stand may have no network."""

from __future__ import annotations

import re

from db.names import clean

# RFC 5321 and 5322 in their plain form: dot-atom, host names without IDNA, no quoted local part.
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_PLAIN = re.compile(rf"(?:{_ATOM})(?:\.{_ATOM})*@((?:{_LABEL}\.)+[A-Za-z]{{2,63}})", re.ASCII)
# Names that no mail reaches (RFC 6761, RFC 7686). ``.test`` and ``.example`` may be typed:
# rehearsals and made-up lists use them.
_DEAD_ENDS = ("arpa", "invalid", "local", "localhost", "onion")
_LOCAL_MAX = 64
_WHOLE_MAX = 254

_IN_BRACKETS = re.compile(r"<([^<>]*@[^<>]*)>")
_SCHEME = re.compile(r"^\s*(?:mailto|e-?mail)\s*:\s*", re.IGNORECASE)
_AFTER = re.compile(r"[?#].*$")
_AROUND_AT = re.compile(r"\s*@\s*")
_BETWEEN = re.compile(r"[;,|/\s]+")
_EDGES = " .,;:<>()[]\"'"

NOT_AN_ADDRESS = "email_unclear"
"""The text cannot be an address."""
SEVERAL = "email_several"
"""The text holds several addresses; the first one was taken."""


def tidy(text: str) -> tuple[str, str]:
    """The address in *text*, and a code for what is wrong with it: "" when nothing is.

    ``Name <a@b.example>``, ``mailto:`` and stray blanks or full stops around it are understood; the
    domain becomes lower case, and so does an address that came wholly in capitals. A text that
    cannot be an address gives ``("", NOT_AN_ADDRESS)``; a blank one ``("", "")``.
    """
    if address := plain(text):
        return address, ""
    text = clean(text)
    if not text.strip(_EDGES + "-"):
        return "", ""
    return _look_closer(text)


def key(address: str) -> str:
    """What two spellings of one mailbox share: upper and lower case are not told apart."""
    return address.casefold()


def plain(text: str) -> str | None:
    """The address in *text* when it is one in the plainest form, as ``tidy`` gives it, or None."""
    match = _PLAIN.fullmatch(text)
    if match is None:
        return None
    domain = match[1]
    if len(text) > _WHOLE_MAX or match.start(1) > _LOCAL_MAX + 1 or "--" in domain:
        return None
    lowered = domain.lower()
    if lowered.endswith(_DEAD_ENDS) and lowered.rpartition(".")[2] in _DEAD_ENDS:
        return None
    return text.lower() if text.isupper() else text[: match.start(1)] + lowered


def _look_closer(text: str) -> tuple[str, str]:
    found = _IN_BRACKETS.findall(text)
    if not found:
        whole = _AROUND_AT.sub("@", _SCHEME.sub("", text))
        found = [part for part in _BETWEEN.split(whole) if part.strip(_EDGES)]
        if not all("@" in part for part in found):
            # "mario rossi@…" and "a,b@…" lost a full stop: what is left is somebody else's address.
            return "", NOT_AN_ADDRESS
    addresses = [address for part in found if (address := _checked(part))]
    if not addresses:
        return "", NOT_AN_ADDRESS
    several = len({key(address) for address in addresses}) > 1
    return addresses[0], SEVERAL if several else ""


def _checked(text: str) -> str | None:
    text = _SCHEME.sub("", text)
    text = (_AFTER.sub("", text) if text.count("@") > 1 or "?" in text else text).strip(_EDGES)
    if address := plain(text):
        return address
    from email_validator import EmailNotValidError, validate_email

    try:
        seen = validate_email(text, check_deliverability=False, test_environment=True, strict=True)
    except EmailNotValidError:
        return None
    return seen.normalized.lower() if text.isupper() else seen.normalized
