"""The lines of a vCard, as phones and mail programs write them: folded, grouped, encoded."""

from __future__ import annotations

import quopri
import re
from base64 import b64decode
from binascii import Error as BadBase64
from dataclasses import dataclass

_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_FOLD = re.compile(r"\n[ \t]")
_VERSION_2 = re.compile(r"^VERSION:2", re.IGNORECASE | re.MULTILINE)
_ENCODINGS = {"QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT"}
_NAMES = "VERSION|N|FN|ORG|TITLE|ROLE|TEL|EMAIL|URL|ADR|NOTE|BDAY|NICKNAME|PRODID|REV|UID"
_SOMEWHERE = re.compile(rf"(?<![\t ])[\t ]+(?=(?:item\d+\.)?(?:{_NAMES})[;:])", re.IGNORECASE)
"""Where a line began, in a card whose line ends a scanner made blanks of. From the first blank of
each run alone: from each of them, a card of 4,000 blanks would hold the window for seconds."""

_LAST = 100
"""The preference of a line that names none (RFC 6350 §5.3: 1 to 100, 1 is preferred)."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a vCard: name, parameters with their values (both in capitals), raw value."""

    name: str
    parameters: dict[str, str]
    value: str

    @property
    def types(self) -> set[str]:
        """What kind it is: "WORK", "CELL"; vCard 2.1 names them without saying so."""
        named = self.parameters.get("TYPE", "").replace('"', "").split(",")
        bare = [name for name, value in self.parameters.items() if name == value]
        return {each.strip() for each in (*named, *bare)}

    @property
    def preference(self) -> int:
        """1 for the preferred one, up to 100."""
        if "PREF" in self.types:
            return 1
        number = self.parameters.get("PREF", "")
        return int(number) if number.isdecimal() and len(number) <= 3 else _LAST

    def has_text(self) -> bool:
        """Whether there is something to read: a picture or a key in a ``data:`` URI is not."""
        blank = not self.value.strip(" ;,")
        return not blank and not self.value.lstrip().lower().startswith("data:")

    def text(self) -> str:
        """The value, decoded."""
        return plain(self._decoded(self.value))

    def parts(self) -> list[str]:
        """The value at its semicolons, each part decoded."""
        if self.parameters.get("ENCODING", "") in {"B", "BASE64"}:
            return [plain(part) for part in split_at(self._decoded(self.value), ";")]
        return [plain(self._decoded(part)) for part in split_at(self.value, ";")]

    def _decoded(self, value: str) -> str:
        encoding = self.parameters.get("ENCODING", "")
        charset = self.parameters.get("CHARSET", "utf-8")
        if encoding.startswith("QUOTED"):
            # What is beyond ASCII already was not encoded, whatever the line says.
            return _in_charset(quopri.decodestring(value.encode("utf-8")), charset)
        if encoding in {"B", "BASE64"}:
            try:
                return _in_charset(b64decode(value, validate=True), charset)
            except BadBase64:
                return ""
        return value


def vcard_lines(body: str) -> list[Line]:
    """The lines of *body*, what stands between BEGIN and END; what is no line is left out."""
    if "\n" not in body.strip():
        body = _SOMEWHERE.sub("\n", body)
    found = map(_parsed, _unfolded(body))
    return [line for line in found if line is not None]


def split_at(text: str, sign: str, *, quotes: bool = False) -> list[str]:
    """*text* in parts at each *sign* that no backslash hides, and with *quotes* none encloses."""
    parts, start, quoted, escaped = [], 0, False, False
    for place, letter in enumerate(text):
        if escaped:
            escaped = False
        elif letter == "\\":
            escaped = True
        elif letter == '"':
            quoted = quotes and not quoted
        elif letter == sign and not quoted:
            parts.append(text[start:place])
            start = place + 1
    return [*parts, text[start:]]


def plain(text: str) -> str:
    r"""*text* without backslashes: ``\n`` is a line end, which no field of ours has."""
    return _ESCAPE.sub(lambda found: " " if found[1] in "nN" else found[1], text)


def _unfolded(body: str) -> list[str]:
    """The logical lines of a vCard: folded and quoted-printable ones are joined.

    vCard 2.1 folds before a blank that is a part of the text, later ones put one there.
    """
    folded = _VERSION_2.search(body) is not None
    lines: list[str] = []
    for line in _FOLD.sub(" " if folded else "", body).split("\n"):
        soft = lines and lines[-1].endswith("=") and "QUOTED-PRINTABLE" in lines[-1].upper()
        if soft:
            lines[-1] = lines[-1][:-1] + line.lstrip()
        else:
            lines.append(line)
    return lines


def _parsed(line: str) -> Line | None:
    head = split_at(line, ":", quotes=True)[0]
    if len(head) == len(line):  # a quote that is never closed
        head = line.partition(":")[0]
    if len(head) == len(line):
        return None
    name, *parameters = split_at(head, ";", quotes=True)
    given: dict[str, str] = {}
    for parameter in parameters:
        key, equals, content = parameter.partition("=")
        key, content = key.strip().upper(), content.strip().strip('"').upper()
        if not equals:  # vCard 2.1 names a type or an encoding without saying so
            given["ENCODING" if key in _ENCODINGS else key] = key
        elif key == "TYPE" and key in given:
            given[key] += "," + content
        else:
            given[key] = content
    # "item1.EMAIL" groups lines; the group says nothing to us.
    return Line(name.rpartition(".")[2].strip().upper(), given, line[len(head) + 1 :].strip())


def _in_charset(raw: bytes, charset: str) -> str:
    for name in (charset, "utf-8", "cp1252"):
        try:
            return raw.decode(name)
        except (LookupError, ValueError):  # a charset that nobody knows, or of a NUL; wrong letters
            continue
    return raw.decode("latin-1")
