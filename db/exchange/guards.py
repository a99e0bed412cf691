"""The apostrophes that keep a spreadsheet from taking a text of ours for a formula.

``take_off`` undoes ``put_on`` and ``put_on_text`` exactly: a text that has such apostrophes of its
own gets one more. Phone numbers get none, those with an extension ("+12485550100 x16") included.
"""

from __future__ import annotations

import re

_SIGNS = "=+\\-@\uff1d\uff0b\uff0d\uff20"
_PHONE = r"\+?[0-9][0-9 ().\-/]*(?: ?(?:x|ext\.?) ?[0-9]{1,11})?"

_FIRST = re.compile(f"'*[{_SIGNS}\t\r\n\x00]")
_WHOLE_PHONE = re.compile(_PHONE)
_ENDS = ";,\t|\r\n"
_LATER = re.compile(f"(?<=[{_ENDS}])(?='*[{_SIGNS}])(?!{_PHONE}(?:[{_ENDS}]|$))")
_ON_FIRST = re.compile(f"'(?='*[{_SIGNS}\t\r\n\x00])")
_ON_LATER = re.compile(f"(?<=[{_ENDS}])'(?='*[{_SIGNS}])")


def put_on(cell: str) -> str:
    """*cell* with an apostrophe before each place where a spreadsheet would begin a formula."""
    if _FIRST.match(cell) and not _WHOLE_PHONE.fullmatch(cell):
        cell = f"'{cell}"
    return _LATER.sub("'", cell)


def put_on_text(cell: str) -> str:
    """*cell* for a workbook, whose texts are never formulas: only what ``take_off`` would take for
    an apostrophe of ours gets one more.
    """
    return put_on(cell) if take_off(cell) != cell else cell


def take_off(cell: str) -> str:
    """*cell* without the apostrophes that ``put_on`` gave it."""
    if "'" not in cell:
        return cell
    return _ON_LATER.sub("", _ON_FIRST.sub("", cell, count=1) if cell[0] == "'" else cell)
