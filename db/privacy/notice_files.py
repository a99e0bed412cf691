"""The privacy notice as a text file, to be written elsewhere and brought back: TOML, one for each
language and called after it (``en.toml``), as those that come with the program
(``resources/notices``).
"""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from db import driver, open_files
from db.errors import EnvironmentFault, Fault
from db.privacy.consents import PURPOSES

if TYPE_CHECKING:
    from pathlib import Path

    from db.rows import Notice

BLANKS = ("controller", "event", "retention", "bodies")
"""What is filled in from the event; each must stand somewhere, as ``{controller}``."""

LARGEST = 60_000
"""Bytes of a file that is read: twenty times the notice that comes with the program."""

_HEAD = """\
# {0}
# Blanks: {{controller}}, {{event}}, {{retention}} and {{bodies}} are filled in from the event.
"""


class Wrong(StrEnum):
    """Why a file is no notice."""

    TOO_LARGE = "too_large"
    NOT_TEXT = "not_text"
    SYNTAX = "syntax"
    UNKNOWN_KEY = "unknown_key"
    MISSING_KEY = "missing_key"
    UNKNOWN_BLANK = "unknown_blank"
    MISSING_BLANK = "missing_blank"
    UNKNOWN_PURPOSE = "unknown_purpose"
    MISSING_PURPOSE = "missing_purpose"


class BadNotice(Exception):
    """A file is refused: *wrong*, about *subject* (a key, a blank, a purpose), in *line* from 1."""

    def __init__(self, wrong: Wrong, subject: str = "", line: int = 1) -> None:
        super().__init__(wrong.value, subject, line)
        self.wrong, self.subject, self.line = wrong, subject, line


@dataclass(frozen=True, slots=True)
class NoticeWords:
    """The notice as it is written, with its blanks: see ``notices.save``."""

    version: str
    title: str
    text: str
    purposes: tuple[tuple[str, str], ...]


def written(template: Notice) -> str:
    """The text of a file with *template*, as ``notices.template`` gives it."""
    text = template.text.replace("\\", "\\\\").replace('"""', '""\\"')
    lines = [
        _HEAD.format(template.title.replace("\n", " ")).rstrip(),
        *(f"{name} = {_quoted(getattr(template, name))}" for name in ("version", "title")),
        f'text = """\n{text}\n"""',
        "",
        "[purposes]",
        *(f"{code} = {_quoted(words)}" for code, words in template.purposes),
    ]
    return "\n".join(lines) + "\n"


def read(path: Path) -> NoticeWords:
    """The notice in the file at *path*. Raises BadNotice, EnvironmentFault (missing, no right…)."""
    with driver.guard(path):
        if not path.is_file():
            raise EnvironmentFault(Fault.MISSING, path)
        open_files.refuse_open_here(path)
        if path.stat().st_size > LARGEST:
            raise BadNotice(Wrong.TOO_LARGE)
        raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadNotice(Wrong.NOT_TEXT, line=raw[: error.start].count(b"\n") + 1) from error
    return parse(text.replace("\r\n", "\n"))


def parse(text: str) -> NoticeWords:
    """The notice that *text* is. Raises BadNotice."""
    try:
        told: dict[str, Any] = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        at = re.search(r"line (\d+)", str(error))
        raise BadNotice(Wrong.SYNTAX, line=int(at[1]) if at else text.count("\n") + 1) from error
    _refuse_keys(text, told, ("version", "title", "text"), Wrong.UNKNOWN_KEY, Wrong.MISSING_KEY)
    purposes: dict[str, Any] = told["purposes"]
    _refuse_keys(text, purposes, PURPOSES, Wrong.UNKNOWN_PURPOSE, Wrong.MISSING_PURPOSE)
    words = "\n".join((told["title"], told["text"], *purposes.values()))
    used = re.findall(r"\{(\w*)\}", words)
    for blank in used:
        if blank not in BLANKS:
            raise BadNotice(Wrong.UNKNOWN_BLANK, blank, _line(text, f"{{{blank}}}"))
    for blank in BLANKS:
        if blank not in used:
            raise BadNotice(Wrong.MISSING_BLANK, blank, _line(text, "text"))
    return NoticeWords(
        told["version"].strip(),
        told["title"].strip(),
        told["text"].strip(),
        tuple((code, purposes[code].strip()) for code in PURPOSES),
    )


def _refuse_keys(
    text: str, told: dict[str, Any], wanted: tuple[str, ...], unknown: Wrong, missing: Wrong
) -> None:
    """Refuse another key than those *wanted*, one that is missing, and one without words."""
    inside = unknown is Wrong.UNKNOWN_PURPOSE
    for key in told:
        if key not in wanted and (inside or key != "purposes"):
            raise BadNotice(unknown, key, _line(text, key))
    if not inside and not isinstance(told.get("purposes"), dict):
        raise BadNotice(missing, "purposes")
    for key in wanted:
        if not isinstance(told.get(key), str) or not told[key].strip():
            there = _line(text, key if key in told else "[purposes]" if inside else key)
            raise BadNotice(missing, key, there)


def _line(text: str, words: str) -> int:
    """The line that begins with *words*, else the first that holds them, else 1."""
    lines = text.split("\n")
    begin = (number for number, line in enumerate(lines, 1) if line.lstrip().startswith(words))
    holds = (
        number
        for number, line in enumerate(lines, 1)
        if words in line and not line.lstrip().startswith("#")
    )
    return next(begin, next(holds, 1))


def _quoted(words: str) -> str:
    """*words* as a string of TOML, which writes them as JSON does."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")
