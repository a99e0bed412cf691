"""Asks printers and CUPS: the operations of RFC 8011 that badges need, and the list of queues."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

from desktop.badge.printers.base import Silence
from desktop.badge.printers.ipp import message, transport
from desktop.badge.printers.ipp.message import Attributes, Group, Message, Tag, values
from desktop.badge.printers.ipp.transport import Server

_numbers = itertools.count(1)


class Operation(IntEnum):
    """What is asked (RFC 8011 §5.4.15; CUPS's own from 0x4000 on)."""

    PRINT_JOB = 0x0002
    VALIDATE_JOB = 0x0004
    CANCEL_JOB = 0x0008
    GET_JOB_ATTRIBUTES = 0x0009
    GET_JOBS = 0x000A
    GET_PRINTER_ATTRIBUTES = 0x000B
    CUPS_GET_DEFAULT = 0x4001
    CUPS_GET_PRINTERS = 0x4002


class Code(IntEnum):
    """Answers that mean something of their own here (RFC 8011 appendix B)."""

    FORBIDDEN = 0x0401
    NOT_AUTHENTICATED = 0x0402
    NOT_AUTHORIZED = 0x0403
    NOT_POSSIBLE = 0x0404
    NOT_FOUND = 0x0406
    GONE = 0x0407
    FORMAT_NOT_SUPPORTED = 0x040A
    VALUES_NOT_SUPPORTED = 0x040B
    CONFLICTING = 0x040E
    OPERATION_NOT_SUPPORTED = 0x0501
    SERVICE_UNAVAILABLE = 0x0502
    VERSION_NOT_SUPPORTED = 0x0503
    DEVICE_ERROR = 0x0504
    NOT_ACCEPTING = 0x0506
    BUSY = 0x0507
    JOB_CANCELED = 0x0508
    TOO_MANY_JOBS = 0x050B


class Failed(Exception):
    """The server understood and will not. ``code`` is one of Code, or another of RFC 8011."""

    def __init__(self, code: int, words: str) -> None:
        super().__init__(f"{code:#06x} {words}".strip())
        self.code = code
        self.words = words


@dataclass(frozen=True, slots=True)
class Printer:
    """One printer: its *uri* as it knows itself, and where to ask it."""

    uri: str
    server: Server
    resource: str


def ask(
    server: Server,
    resource: str,
    operation: Operation,
    about: Attributes,
    *,
    job: Attributes | None = None,
    document: Path | None = None,
) -> Message:
    """The answer to *operation*. Raises Failed, and what `transport.post` does.

    The character set and the language come first, as RFC 8011 §4.1.4 wants it.
    """
    head: Attributes = {
        "attributes-charset": values(Tag.CHARSET, "utf-8"),
        "attributes-natural-language": values(Tag.LANGUAGE, "en"),
    }
    groups: list[tuple[int, Attributes]] = [(Group.OPERATION, head | about)]
    if job:
        groups.append((Group.JOB, job))
    # cupsd and every printer since 2010 know 2.0; an old one says so, and is asked in its tongue.
    for version in ((2, 0), (1, 1)):
        number = next(_numbers) & 0x7FFFFFFF
        body = message.encode(Message(operation, number, tuple(groups), version))
        data = transport.post(server, resource, body, document)
        try:
            answer = message.decode(data)
        except message.BadMessage as error:
            raise transport.NoAnswer(Silence.GARBLED, begun=True) from error
        if answer.code != Code.VERSION_NOT_SUPPORTED:
            break
    if answer.code > 0x00FF:
        words = message.text(answer.first(Group.OPERATION), "status-message")
        raise Failed(answer.code, words)
    return answer


def printers(server: Server, wanted: Iterable[str]) -> list[Attributes]:
    """The queues of a CUPS server with the *wanted* attributes; empty when it has none."""
    about: Attributes = {"requested-attributes": values(Tag.KEYWORD, *wanted)}
    try:
        answer = ask(server, "/", Operation.CUPS_GET_PRINTERS, about | _user())
    except Failed as failed:
        if failed.code == Code.NOT_FOUND:
            return []
        raise
    return answer.all(Group.PRINTER)


def default(server: Server) -> str:
    """The name of the queue that a CUPS server prints on when none is named; "" for none."""
    about: Attributes = {"requested-attributes": values(Tag.KEYWORD, "printer-name")}
    try:
        answer = ask(server, "/", Operation.CUPS_GET_DEFAULT, about | _user())
    except Failed:
        return ""
    return message.text(answer.first(Group.PRINTER), "printer-name")


def attributes(printer: Printer, wanted: Iterable[str]) -> Attributes:
    """The *wanted* attributes of *printer*, as far as it has them."""
    about = _of(printer) | {"requested-attributes": values(Tag.KEYWORD, *wanted)}
    answer = ask(printer.server, printer.resource, Operation.GET_PRINTER_ATTRIBUTES, about)
    return answer.first(Group.PRINTER)


def validate(printer: Printer, job: Attributes, title: str) -> None:
    """Asks whether *printer* would take such a job; raises Failed when it would not."""
    about = _of(printer) | _document(title)
    try:
        ask(printer.server, printer.resource, Operation.VALIDATE_JOB, about, job=job)
    except Failed as failed:
        if failed.code != Code.OPERATION_NOT_SUPPORTED:
            raise


def print_job(printer: Printer, job: Attributes, title: str, document: Path) -> Message:
    """Sends a PDF as a job of its own."""
    about = _of(printer) | _document(title)
    return ask(
        printer.server,
        printer.resource,
        Operation.PRINT_JOB,
        about,
        job=job,
        document=document,
    )


def job(printer: Printer, number: int, wanted: Iterable[str]) -> Attributes:
    """The *wanted* attributes of job *number*."""
    about = _of(printer, number) | {"requested-attributes": values(Tag.KEYWORD, *wanted)}
    answer = ask(printer.server, printer.resource, Operation.GET_JOB_ATTRIBUTES, about)
    return answer.first(Group.JOB)


def jobs(printer: Printer, which: str, wanted: Iterable[str]) -> list[Attributes]:
    """The jobs of *printer* that are *which*: ``not-completed`` or ``completed``."""
    about = _of(printer) | {
        "which-jobs": values(Tag.KEYWORD, which),
        "requested-attributes": values(Tag.KEYWORD, *wanted),
    }
    answer = ask(printer.server, printer.resource, Operation.GET_JOBS, about)
    return answer.all(Group.JOB)


def cancel(printer: Printer, number: int) -> None:
    """Asks *printer* to cancel job *number*; raises Failed when it will not."""
    ask(printer.server, printer.resource, Operation.CANCEL_JOB, _of(printer, number))


def _of(printer: Printer, job_id: int | None = None) -> Attributes:
    """What is asked about comes next (RFC 8011 §4.1.5), then who asks."""
    target: Attributes = {"printer-uri": values(Tag.URI, printer.uri)}
    if job_id is not None:
        target["job-id"] = values(Tag.INTEGER, job_id)
    return target | _user()


def _user() -> Attributes:
    """Who asks: CUPS shows the names of jobs, and lets them be cancelled, to their owner only."""
    return {"requesting-user-name": values(Tag.NAME, transport.user())}


def _document(title: str) -> Attributes:
    """A PDF under that *title*; what is asked for is done, or nothing is."""
    return {
        "job-name": values(Tag.NAME, title),
        "ipp-attribute-fidelity": values(Tag.BOOLEAN, True),
        "document-format": values(Tag.MIME_TYPE, "application/pdf"),
    }
