"""Reads and writes IPP messages (RFC 8010 §3). Answers come from strangers: all is checked."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import NamedTuple, TypeAlias

_DEEPEST = 16
"""Collections in collections: no printer needs more than three."""


class BadMessage(ValueError):
    """What was received is no IPP message."""


class Group(IntEnum):
    """Whose attributes follow (RFC 8010 §3.5.1)."""

    OPERATION = 0x01
    JOB = 0x02
    END = 0x03
    PRINTER = 0x04
    UNSUPPORTED = 0x05


class Tag(IntEnum):
    """The kind of a value (RFC 8010 §3.5.2)."""

    UNSUPPORTED = 0x10
    UNKNOWN = 0x12
    NO_VALUE = 0x13
    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    OCTETS = 0x30
    DATE_TIME = 0x31
    RESOLUTION = 0x32
    RANGE = 0x33
    COLLECTION = 0x34
    TEXT_WITH_LANGUAGE = 0x35
    NAME_WITH_LANGUAGE = 0x36
    END_COLLECTION = 0x37
    TEXT = 0x41
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    URI_SCHEME = 0x46
    CHARSET = 0x47
    LANGUAGE = 0x48
    MIME_TYPE = 0x49
    MEMBER_NAME = 0x4A


class Range(NamedTuple):
    """Whole numbers from the one to the other, both included."""

    low: int
    high: int


class Resolution(NamedTuple):
    """Dots across and down the page; ``unit`` 3 is per inch, 4 per centimetre."""

    across: int
    down: int
    unit: int = 3


class Value(NamedTuple):
    """One value of an attribute, and its kind. Kinds unknown here keep their bytes."""

    tag: int
    data: Data


Attributes: TypeAlias = dict[str, tuple[Value, ...]]
Data: TypeAlias = "int | bool | str | bytes | Range | Resolution | Attributes | None"


@dataclass(frozen=True, slots=True)
class Message:
    """A request or an answer. ``code`` is an operation in the one, a status in the other."""

    code: int
    request_id: int = 1
    groups: tuple[tuple[int, Attributes], ...] = ()
    version: tuple[int, int] = (2, 0)
    rest: bytes = field(default=b"", repr=False)
    """What follows the attributes: a document."""

    def first(self, group: int) -> Attributes:
        """The attributes of the first such group; empty when there is none."""
        return next((found for tag, found in self.groups if tag == group), {})

    def all(self, group: int) -> list[Attributes]:
        """Every such group: one for each job, or each printer."""
        return [found for tag, found in self.groups if tag == group]


def values(tag: int, *data: Data) -> tuple[Value, ...]:
    """An attribute's values, all of one kind."""
    return tuple(Value(tag, each) for each in data)


def encode(message: Message) -> bytes:
    """*message* as it travels. Raises ValueError for what no message can hold."""
    out = [struct.pack(">BBHi", *message.version, message.code, message.request_id)]
    for tag, attributes in message.groups:
        out.append(bytes([tag]))
        for name, several in attributes.items():
            for number, value in enumerate(several):
                out += _encoded("" if number else name, value)
    out += [bytes([Group.END]), message.rest]
    return b"".join(out)


def _encoded(name: str, value: Value) -> Iterable[bytes]:
    if value.tag == Tag.COLLECTION:
        if not isinstance(value.data, dict):
            raise ValueError(f"{name} is no collection")
        yield _field(Tag.COLLECTION, name, b"")
        for member, several in value.data.items():
            yield _field(Tag.MEMBER_NAME, "", member.encode())
            for each in several:
                yield from _encoded("", each)
        yield _field(Tag.END_COLLECTION, "", b"")
    else:
        yield _field(value.tag, name, _bytes(value))


def _field(tag: int, name: str, data: bytes) -> bytes:
    key = name.encode()
    if len(key) > 0x7FFF or len(data) > 0x7FFF:
        raise ValueError(f"{name} is too long")
    return struct.pack(">BH", tag, len(key)) + key + struct.pack(">H", len(data)) + data


def _bytes(value: Value) -> bytes:
    data = value.data
    if isinstance(data, Range):
        return struct.pack(">ii", *data)
    if isinstance(data, Resolution):
        return struct.pack(">iib", *data)
    if isinstance(data, bool):
        return bytes([data])
    if isinstance(data, int):
        return struct.pack(">i", data)
    if isinstance(data, str):
        return data.encode()
    if isinstance(data, bytes):
        return data
    if data is None:
        return b""
    raise ValueError(f"{data!r} has no bytes")


def decode(data: bytes) -> Message:
    """The message that *data* begins with. Raises BadMessage for anything that is none."""
    reader = _Reader(data)
    major, minor, code, request_id = struct.unpack(">BBHi", reader.take(8))
    groups: list[tuple[int, Attributes]] = []
    while (tag := reader.byte()) != Group.END:
        if tag > 0x0F:
            raise BadMessage(f"an attribute {tag:#x} in no group")
        groups.append((tag, _attributes(reader)))
    return Message(code, request_id, tuple(groups), (major, minor), data[reader.at :])


def _attributes(reader: _Reader) -> Attributes:
    """The attributes of a group, up to the tag of the next one."""
    found: dict[str, list[Value]] = {}
    latest: list[Value] | None = None
    while (tag := reader.peek()) > 0x0F:
        reader.byte()
        name, data = reader.text(), reader.counted()
        if name:
            latest = found.setdefault(name, [])
        elif latest is None:
            raise BadMessage("a further value of nothing")
        latest.append(_value(reader, tag, data, 0))
    return {name: tuple(several) for name, several in found.items()}


def _collection(reader: _Reader, depth: int) -> Attributes:
    """The members of a collection, up to and with its end (RFC 8010 §3.1.6)."""
    if depth > _DEEPEST:
        raise BadMessage("collections without end")
    found: dict[str, list[Value]] = {}
    latest: list[Value] | None = None
    while True:
        tag = reader.byte()
        if reader.text():
            raise BadMessage("a member has a name of its own")
        data = reader.counted()
        if tag == Tag.END_COLLECTION:
            return {name: tuple(several) for name, several in found.items()}
        if tag == Tag.MEMBER_NAME:
            latest = found.setdefault(data.decode(errors="replace"), [])
        elif latest is None or tag <= 0x0F:
            raise BadMessage("a member without a name")
        else:
            latest.append(_value(reader, tag, data, depth))


def _value(reader: _Reader, tag: int, data: bytes, depth: int) -> Value:
    if tag == Tag.COLLECTION:
        return Value(tag, _collection(reader, depth + 1))
    plain: dict[int, int] = {Tag.TEXT_WITH_LANGUAGE: Tag.TEXT, Tag.NAME_WITH_LANGUAGE: Tag.NAME}
    try:
        return Value(plain.get(tag, tag), _data(tag, data))
    except struct.error as error:
        raise BadMessage(f"a value {tag:#x} of {len(data)} bytes") from error


def _data(tag: int, data: bytes) -> Data:
    if 0x10 <= tag <= 0x1F:
        return None
    if tag in {Tag.INTEGER, Tag.ENUM}:
        return struct.unpack(">i", data)[0]
    if tag == Tag.BOOLEAN:
        return bool(struct.unpack(">B", data)[0])
    if tag == Tag.RANGE:
        return Range(*struct.unpack(">ii", data))
    if tag == Tag.RESOLUTION:
        return Resolution(*struct.unpack(">iib", data))
    if tag in {Tag.TEXT_WITH_LANGUAGE, Tag.NAME_WITH_LANGUAGE}:
        parts = _Reader(data)
        parts.counted()
        return parts.text()
    if 0x40 <= tag <= 0x5F:
        return data.decode(errors="replace")
    return data


class _Reader:
    """Bytes that are taken from the front, and never more of them than there are."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.at = 0

    def take(self, count: int) -> bytes:
        taken = self._data[self.at : self.at + count]
        if len(taken) < count:
            raise BadMessage(f"cut off after {len(self._data)} bytes")
        self.at += count
        return taken

    def peek(self) -> int:
        if self.at >= len(self._data):
            raise BadMessage(f"cut off after {len(self._data)} bytes")
        return self._data[self.at]

    def byte(self) -> int:
        return self.take(1)[0]

    def counted(self) -> bytes:
        return self.take(int.from_bytes(self.take(2), "big"))

    def text(self) -> str:
        return self.counted().decode(errors="replace")


def texts(attributes: Attributes, name: str) -> tuple[str, ...]:
    """The values of *name* that are texts, keywords or addresses."""
    return tuple(each.data for each in attributes.get(name, ()) if isinstance(each.data, str))


def text(attributes: Attributes, name: str) -> str:
    """The first of them, "" when there is none."""
    return next(iter(texts(attributes, name)), "")


def number(attributes: Attributes, name: str) -> int | None:
    """The first value of *name* that is a whole number; None when there is none."""
    found = (each.data for each in attributes.get(name, ()))
    return next((data for data in found if type(data) is int), None)


def flag(attributes: Attributes, name: str) -> bool | None:
    """The first value of *name* that is true or false; None when there is none."""
    found = (each.data for each in attributes.get(name, ()))
    return next((data for data in found if isinstance(data, bool)), None)


def collections(several: Sequence[Value]) -> list[Attributes]:
    """Those of *several* values that are collections."""
    return [each.data for each in several if isinstance(each.data, dict)]
