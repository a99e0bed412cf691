"""A letter as a file that a mail program opens as a draft: .eml with its attachments (RFC 5322)."""

from __future__ import annotations

from datetime import timedelta
from email.message import EmailMessage
from email.policy import SMTP
from typing import TYPE_CHECKING

from db.keeping.whole_files import whole
from desktop.letters.contact_card import vcard
from desktop.letters.letter import compose

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from db.meeting.thanks import Thanks
    from db.rows import FollowUp
    from desktop.letters.letter import Letter


def eml(thanks: Thanks, at: datetime) -> bytes:
    """The draft of the letter that *thanks*, as made at *at* (UTC), with what goes along.

    That is the card of who signs, and a calendar entry for each promise with a day. ``X-Unsent``
    lets Outlook and Thunderbird open it ready to edit and send.
    """
    letter = compose(thanks)
    message = EmailMessage(policy=SMTP)
    message["Subject"] = _line(letter.subject)
    if letter.address:
        message["To"] = _line(letter.address)
    if thanks.person is not None and thanks.person.email:
        message["From"] = _line(thanks.person.email)
    message["X-Unsent"] = "1"
    message["Content-Language"] = letter.language
    message.set_content(letter.text)
    if thanks.person is not None:
        message.add_attachment(
            vcard(thanks.person, letter.language).encode(),
            maintype="text",
            subtype="vcard",
            filename="contact.vcf",
            params={"charset": "utf-8"},
        )
    dated = [step for step in thanks.promises if step.due is not None]
    if dated:
        message.add_attachment(
            invite(letter, dated, at),
            maintype="text",
            subtype="calendar",
            filename="dates.ics",
            params={"charset": "utf-8"},
        )
    return message.as_bytes()


def invite(letter: Letter, steps: list[FollowUp], at: datetime) -> bytes:
    """The days that were agreed, as entries of a whole day (RFC 5545 §3.6.1)."""
    from icalendar import Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", "-//Piemonte Desk//EN")
    calendar.add("version", "2.0")
    for step in steps:
        if step.due is None:
            continue
        entry = Event()
        entry.add("uid", f"{step.uuid}@piemonte-desk")
        entry.add("dtstamp", at)
        entry.add("dtstart", step.due)
        entry.add("dtend", step.due + timedelta(days=1))
        entry.add("summary", step.text)
        entry.add("description", letter.subject)
        calendar.add_component(entry)
    return bytes(calendar.to_ical())


def write(path: Path, thanks: Thanks, at: datetime) -> None:
    """Writes the draft to *path*: .eml, or the letter alone as plain text for any other ending.

    Whole or not at all. Raises OSError when it cannot be written.
    """
    written = eml(thanks, at) if path.suffix.lower() == ".eml" else compose(thanks).text.encode()
    with whole(path) as half:
        half.write_bytes(written)


def _line(text: str) -> str:
    """*text* on one line: a header has no other."""
    return " ".join(text.split())
