"""Reads the data files of stock and layouts, and says which key of which file is wrong."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar, cast

from db import open_files

Choice = TypeVar("Choice", bound=StrEnum)

_MOST_POINTS = 500
_AT_LINE = re.compile(r"at line (\d+)")
"""Where tomllib says that something is wrong (its errors have no number before Python 3.14)."""


class Problem(StrEnum):
    """What is wrong with a data file."""

    UNREADABLE = "unreadable"
    SYNTAX = "syntax"
    MISSING = "missing"
    UNKNOWN = "unknown"
    """A key, or one of a choice of values, that nobody knows."""
    TYPE = "type"
    VALUE = "value"
    """Out of range, or against another key."""
    TOO_LARGE = "too_large"
    """More elements, or more text, than anybody draws by hand."""
    PICTURE = "picture"
    """A picture that is none, or one that we do not open."""


class BadFile(Exception):
    """A data file of stock or layout that cannot be used, and why.

    ``file`` is the file and ``key`` the key in it, "" when it is not about one key. ``line`` is
    where that stands, from 1, or None where it is not known; ``why`` a picture was refused.
    """

    def __init__(
        self,
        file: Path,
        key: str,
        problem: Problem,
        *,
        line: int | None = None,
        why: StrEnum | None = None,
    ) -> None:
        super().__init__(f"{file.name}: {problem.value}: {key}".removesuffix(": "))
        self.file = file
        self.key = key
        self.problem = problem
        self.line = line
        self.why = why


class Table:
    """One table of a data file. Each key is taken once; `done` refuses those that nobody took."""

    def __init__(self, file: Path, values: dict[str, Any], prefix: str = "") -> None:
        self.file = file
        self._left = dict(values)
        self._prefix = prefix

    def __contains__(self, key: str) -> bool:
        return key in self._left

    def bad(self, key: str, problem: Problem, *, why: StrEnum | None = None) -> BadFile:
        """The error to raise about *key* of this table."""
        return BadFile(self.file, self._prefix + key, problem, why=why)

    def text(self, key: str, default: str | None = None) -> str:
        """A string."""
        return cast("str", self._take(key, default, str))

    def flag(self, key: str, *, default: bool) -> bool:
        """True or false."""
        return cast("bool", self._take(key, default, bool))

    def whole(
        self, key: str, default: int | None = None, *, least: int = 1, most: int = 10_000
    ) -> int:
        """A whole number from *least* to *most*."""
        number = cast("int", self._take(key, default, int))
        if isinstance(number, bool):
            raise self.bad(key, Problem.TYPE)
        if not least <= number <= most:
            raise self.bad(key, Problem.VALUE)
        return number

    def number(
        self,
        key: str,
        default: float | None = None,
        *,
        least: float = 0.0,
        most: float = 1_000.0,
    ) -> float:
        """A number from *least* to *most*: millimetres nearly everywhere."""
        number = self._take(key, default, (int, float))
        if isinstance(number, bool):
            raise self.bad(key, Problem.TYPE)
        if not least <= number <= most:  # which nothing is that is not a number
            raise self.bad(key, Problem.VALUE)
        return float(number)

    def optional(self, key: str) -> float | None:
        """A number of zero or more, or None when the key is absent."""
        return self.number(key) if key in self._left else None

    def choice(self, key: str, kind: type[Choice], default: Choice | None = None) -> Choice:
        """One of the values of *kind*."""
        text = self.text(key, default)
        try:
            return kind(text)
        except ValueError:
            raise self.bad(key, Problem.UNKNOWN) from None

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of strings, empty when the key is absent."""
        values = cast("list[Any]", self._take(key, [], list))
        if not all(isinstance(value, str) for value in values):
            raise self.bad(key, Problem.TYPE)
        return tuple(values)

    def shapes(self, key: str) -> tuple[tuple[tuple[float, float], ...], ...]:
        """Lists of points, each a pair of numbers from 0 to 1; 500 points at the most."""
        try:
            shapes = tuple(
                tuple((float(x), float(y)) for x, y in shape)
                for shape in self._take(key, None, list)
            )
        except (TypeError, ValueError, OverflowError):
            raise self.bad(key, Problem.TYPE) from None
        if not all(0 <= place <= 1 for shape in shapes for point in shape for place in point):
            raise self.bad(key, Problem.VALUE)
        if sum(map(len, shapes)) > _MOST_POINTS:
            raise self.bad(key, Problem.TOO_LARGE)
        return shapes

    def table(self, key: str) -> Table | None:
        """The table under *key*, or None."""
        if key not in self._left:
            return None
        values = cast("dict[str, Any]", self._take(key, None, dict))
        return Table(self.file, values, f"{self._prefix}{key}.")

    def tables(self, key: str) -> Iterator[Table]:
        """The tables of the list under *key*, in order."""
        for n, values in enumerate(cast("list[Any]", self._take(key, [], list)), start=1):
            if not isinstance(values, dict):
                raise self.bad(key, Problem.TYPE)
            yield Table(self.file, cast("dict[str, Any]", values), f"{self._prefix}{key}[{n}].")

    def done(self) -> None:
        """Raises BadFile for the first key that nobody asked for: a misspelt one, say."""
        for key in self._left:
            raise self.bad(key, Problem.UNKNOWN)

    def _take(self, key: str, default: Any, kind: type | tuple[type, ...]) -> Any:
        if key not in self._left:
            if default is None:
                raise self.bad(key, Problem.MISSING)
            return default
        value = self._left.pop(key)
        if not isinstance(value, kind):
            raise self.bad(key, Problem.TYPE)
        return value


def read(file: Path) -> Table:
    """The top table of *file*. Raises BadFile when it cannot be read or is not TOML."""
    try:
        open_files.refuse_open_here(file)
        text = file.read_text(encoding="utf-8")
    except OSError as error:
        raise BadFile(file, "", Problem.UNREADABLE) from error
    except UnicodeDecodeError as error:
        raise BadFile(file, "", Problem.SYNTAX) from error
    return parse(text, file)


def parse(text: str, file: Path) -> Table:
    """The top table of *text*, which errors call *file*. Raises BadFile when it is not TOML."""
    try:
        return Table(file, tomllib.loads(text))
    except ValueError as error:  # tomllib's own error is one, and so is a number of 5,000 digits
        found = _AT_LINE.search(str(error))
        line = int(found[1]) if found else None
        raise BadFile(file, "", Problem.SYNTAX, line=line) from error
    except RecursionError as error:  # brackets within brackets within brackets
        raise BadFile(file, "", Problem.SYNTAX) from error
