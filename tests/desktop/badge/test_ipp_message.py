"""IPP messages, byte by byte as RFC 8010 has them, and whatever else may arrive."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.badge.printers.ipp import message
from desktop.badge.printers.ipp.message import (
    BadMessage,
    Group,
    Message,
    Range,
    Resolution,
    Tag,
    Value,
    decode,
    encode,
    values,
)


def field(tag, name, data):
    return bytes([tag]) + len(name).to_bytes(2) + name + len(data).to_bytes(2) + data


HEAD = field(0x47, b"attributes-charset", b"utf-8") + field(
    0x48, b"attributes-natural-language", b"en-us"
)

# RFC 8010 appendix A.1: Print-Job Request, with one more value of a set (A.6) before the document.
PRINT_JOB = (
    b"\x01\x01\x00\x02\x00\x00\x00\x01\x01"
    + HEAD
    + field(0x45, b"printer-uri", b"ipp://printer.example.com/ipp/print/pinetree")
    + field(0x42, b"job-name", b"foobar")
    + field(0x22, b"ipp-attribute-fidelity", b"\x01")
    + b"\x02"
    + field(0x21, b"copies", b"\x00\x00\x00\x14")
    + field(0x44, b"sides", b"two-sided-long-edge")
    + b"\x03"
    + b"%!PDF..."
)

# RFC 8010 appendix A.2: its answer.
ANSWER = (
    b"\x01\x01\x00\x00\x00\x00\x00\x01\x01"
    + HEAD
    + field(0x41, b"status-message", b"successful-ok")
    + b"\x02"
    + field(0x21, b"job-id", b"\x00\x00\x00\x93")
    + field(0x45, b"job-uri", b"ipp://printer.example.com/ipp/print/pinetree/147")
    + field(0x23, b"job-state", b"\x00\x00\x00\x03")
    + b"\x03"
)

# RFC 8010 §3.1.6 and appendix A.7: a collection within a collection.
MEDIA_COL = (
    field(0x34, b"media-col", b"")
    + field(0x4A, b"", b"media-size")
    + field(0x34, b"", b"")
    + field(0x4A, b"", b"x-dimension")
    + field(0x21, b"", (6200).to_bytes(4))
    + field(0x4A, b"", b"y-dimension")
    + field(0x21, b"", (10000).to_bytes(4))
    + field(0x37, b"", b"")
    + field(0x37, b"", b"")
)


def test_a_print_job_is_written_as_the_standard_has_it():
    groups = (
        (
            Group.OPERATION,
            {
                "attributes-charset": values(Tag.CHARSET, "utf-8"),
                "attributes-natural-language": values(Tag.LANGUAGE, "en-us"),
                "printer-uri": values(Tag.URI, "ipp://printer.example.com/ipp/print/pinetree"),
                "job-name": values(Tag.NAME, "foobar"),
                "ipp-attribute-fidelity": values(Tag.BOOLEAN, True),
            },
        ),
        (
            Group.JOB,
            {
                "copies": values(Tag.INTEGER, 20),
                "sides": values(Tag.KEYWORD, "two-sided-long-edge"),
            },
        ),
    )
    assert encode(Message(2, 1, groups, (1, 1), b"%!PDF...")) == PRINT_JOB
    assert decode(PRINT_JOB) == Message(2, 1, groups, (1, 1), b"%!PDF...")


def test_an_answer_is_read_as_the_standard_has_it():
    answer = decode(ANSWER)
    assert (answer.code, answer.request_id) == (0, 1)
    job = answer.first(Group.JOB)
    assert message.number(job, "job-id") == 147
    assert job["job-state"] == (Value(Tag.ENUM, 3),)
    assert message.text(answer.first(Group.OPERATION), "status-message") == "successful-ok"


def test_a_collection_is_written_and_read_as_the_standard_has_it():
    size = {"x-dimension": values(Tag.INTEGER, 6200), "y-dimension": values(Tag.INTEGER, 10000)}
    chosen = {"media-col": values(Tag.COLLECTION, {"media-size": values(Tag.COLLECTION, size)})}
    data = encode(Message(2, 1, ((Group.JOB, chosen),)))
    assert data[9:-1] == MEDIA_COL
    assert decode(data).first(Group.JOB) == chosen


def test_values_of_a_set_follow_without_a_name():
    several = {"media-supported": values(Tag.KEYWORD, "iso_a4_210x297mm", "na_letter_8.5x11in")}
    data = encode(Message(0, 1, ((Group.PRINTER, several),)))
    assert field(0x44, b"", b"na_letter_8.5x11in") in data
    assert decode(data).first(Group.PRINTER) == several


def test_names_with_a_language_are_names():
    named = b"\x00\x02en" + b"\x00\x05Zebra"
    data = b"\x02\x00\x00\x00\x00\x00\x00\x01\x04" + field(0x36, b"printer-name", named) + b"\x03"
    assert decode(data).first(Group.PRINTER) == {"printer-name": values(Tag.NAME, "Zebra")}


@pytest.mark.parametrize("cut", range(len(ANSWER)))
def test_an_answer_that_is_cut_off_is_no_answer(cut):
    with pytest.raises(BadMessage):
        decode(ANSWER[:cut])


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<html>",
        b"\x02\x00\x00\x00\x00\x00\x00\x01" + field(0x21, b"job-id", b"\0\0\0\1") + b"\x03",
        b"\x02\x00\x00\x00\x00\x00\x00\x01\x02" + field(0x21, b"", b"\0\0\0\1") + b"\x03",
        b"\x02\x00\x00\x00\x00\x00\x00\x01\x02" + field(0x21, b"job-id", b"\0\1") + b"\x03",
        b"\x02\x00\x00\x00\x00\x00\x00\x01\x02" + field(0x33, b"range", b"\0\0\0\1") + b"\x03",
        b"\x02\x00\x00\x00\x00\x00\x00\x01\x02" + field(0x35, b"text", b"\xff\xff") + b"\x03",
        b"\x02\x00\x00\x00\x00\x00\x00\x01\x02" + field(0x34, b"col", b"") + b"\x03",
        b"\x02\x00\x00\x00\x00\x00\x00\x01\x02"
        + field(0x34, b"col", b"")
        + field(0x21, b"", b"\0\0\0\1")
        + b"\x03",
        b"\x02\x00\x00\x00\x00\x00\x00\x01\x02"
        + (field(0x34, b"col", b"") + field(0x4A, b"", b"col")) * 1
        + (field(0x34, b"", b"") + field(0x4A, b"", b"col")) * 5000,
    ],
)
def test_what_is_no_message_is_refused(data):
    with pytest.raises(BadMessage):
        decode(data)


@given(st.binary(max_size=400))
def test_no_bytes_whatever_do_harm(data):
    try:
        message.decode(b"\x02\x00\x00\x00\x00\x00\x00\x01" + data)
    except BadMessage:
        return


@given(st.data())
def test_an_answer_with_a_wrong_byte_does_no_harm(data):
    spoilt = bytearray(ANSWER[:9] + MEDIA_COL + ANSWER[9:])
    at = data.draw(st.integers(0, len(spoilt) - 1))
    spoilt[at] = data.draw(st.integers(0, 255))
    try:
        decode(bytes(spoilt))
    except BadMessage:
        return


NUMBERS = st.integers(-(2**31), 2**31 - 1)
WORDS = st.text(max_size=40)
PLAIN = st.one_of(
    st.builds(Value, st.sampled_from([Tag.INTEGER, Tag.ENUM]), NUMBERS),
    st.builds(Value, st.just(Tag.BOOLEAN), st.booleans()),
    st.builds(Value, st.just(Tag.RANGE), st.builds(Range, NUMBERS, NUMBERS)),
    st.builds(
        Value, st.just(Tag.RESOLUTION), st.builds(Resolution, NUMBERS, NUMBERS, st.integers(3, 4))
    ),
    st.builds(Value, st.sampled_from([Tag.TEXT, Tag.NAME, Tag.KEYWORD, Tag.URI]), WORDS),
    st.builds(Value, st.sampled_from([Tag.OCTETS, Tag.DATE_TIME]), st.binary(max_size=20)),
    st.builds(Value, st.sampled_from([Tag.NO_VALUE, Tag.UNKNOWN]), st.none()),
)
NAMES = st.text(min_size=1, max_size=20)


def attributes(value):
    several = st.lists(value, min_size=1, max_size=3).map(tuple)
    return st.dictionaries(NAMES, several, max_size=4)


NESTED = st.recursive(
    PLAIN,
    lambda inner: st.builds(Value, st.just(Tag.COLLECTION), attributes(inner)),
    max_leaves=8,
)


@given(
    st.integers(0, 0x7FFF),
    st.integers(1, 2**31 - 1),
    st.lists(st.tuples(st.sampled_from([1, 2, 4, 5]), attributes(NESTED)), max_size=3),
    st.binary(max_size=30),
)
def test_what_is_written_is_read_back(code, number, groups, rest):
    made = Message(code, number, tuple(groups), rest=rest)
    assert decode(encode(made)) == made


def test_what_no_message_can_hold_is_refused():
    for value in (Value(Tag.TEXT, "x" * 40000), Value(Tag.COLLECTION, "x"), Value(Tag.TEXT, {})):
        with pytest.raises(ValueError):
            encode(Message(2, 1, ((Group.JOB, {"a": (value,)}),)))


def test_questions_to_attributes_mind_the_kind():
    its = {
        "a": (Value(Tag.BOOLEAN, True), Value(Tag.INTEGER, 7), Value(Tag.KEYWORD, "x")),
        "c": values(Tag.COLLECTION, {}, {"b": values(Tag.INTEGER, 1)}),
    }
    assert (message.number(its, "a"), message.flag(its, "a")) == (7, True)
    assert (message.text(its, "a"), message.text(its, "none")) == ("x", "")
    assert message.number(its, "none") is message.flag(its, "none") is None
    assert len(message.collections(its["c"])) == 2
