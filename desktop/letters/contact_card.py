"""The contact card of one of our people, as vCard 3.0 (RFC 2426): what mail programs of today read.

vCard 4.0 is newer, but Outlook takes its names and phone numbers wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.exchange import list_writing

if TYPE_CHECKING:
    from db.rows import Delegate


def vcard(person: Delegate, language: str) -> str:
    """The card of *person*, titles in *language* ("en" or "it"); lines end in CR LF."""
    *given, family = person.name.split() or [person.name]
    role = person.roles[0] if person.roles else None
    title = (role.title_it if language == "it" else role.title_en) if role else ""
    fields = {
        "given_name": " ".join(given),
        "family_name": family,
        "company": role.body if role else "",
        "job_title": title,
        "email": person.email,
        "phone": person.phone,
    }
    return list_writing.vcard(fields, "3.0")
