"""The old encodings that a list may be in, by their Python names, in the order they are offered."""

from __future__ import annotations

import codecs

WESTERN = ("cp1252", "iso8859-15", "mac_roman")
"""Those of which a list that reads well is taken without a question, the likeliest first."""

OFFERED = (
    *WESTERN,
    "cp850",
    "cp1250",
    "iso8859-2",
    "cp1251",
    "koi8-u",
    "cp1253",
    "cp1254",
    "cp1257",
    "cp1255",
    "cp1256",
    "gb18030",
    "cp950",
    "cp932",
    "euc_jp",
    "cp949",
)

_WIDER = {
    "ascii": "cp1252",
    "big5": "cp950",
    "cp936": "gb18030",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso8859-1": "cp1252",
    "iso8859-7": "cp1253",
    "iso8859-9": "cp1254",
    "koi8-r": "koi8-u",
    "shift_jis": "cp932",
}
"""Encodings that are part of one that is offered, or nearly, and are read as that."""
UTF8 = "utf-8-sig"
"""UTF-8, with its mark or without: offered where a list may be it by chance."""
_OF_OURS = {"utf-8": UTF8, "utf-16": "utf-16"}
"""What is recognised by itself, and may be said all the same."""


def known(name: str) -> str | None:
    """The encoding that somebody calls *name* (latin1, Windows-1250, big5), or None."""
    name = name.strip().lower().replace("windows-", "cp").replace("windows", "cp")
    try:
        found = codecs.lookup(name.replace("macintosh", "mac_roman")).name
    except (LookupError, ValueError):  # a name with a NUL is the latter
        return None
    found = {"mac-roman": "mac_roman", **_OF_OURS}.get(found, found)
    found = _WIDER.get(found, found)
    return found if found in (*OFFERED, *_OF_OURS.values()) else None
