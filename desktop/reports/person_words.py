"""The words of a person's file, to be translated into their language."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from db.door import back_entries

FIELDS: dict[str, object] = {
    "given_name": QT_TRANSLATE_NOOP("PersonSheet", "First name"),
    "family_name": QT_TRANSLATE_NOOP("PersonSheet", "Last name"),
    "company": QT_TRANSLATE_NOOP("PersonSheet", "Company"),
    "job_title": QT_TRANSLATE_NOOP("PersonSheet", "Role"),
    "email": QT_TRANSLATE_NOOP("PersonSheet", "E-mail"),
    "phone": QT_TRANSLATE_NOOP("PersonSheet", "Phone"),
    "country": QT_TRANSLATE_NOOP("PersonSheet", "Country"),
    "city": QT_TRANSLATE_NOOP("PersonSheet", "City"),
    "region": QT_TRANSLATE_NOOP("PersonSheet", "State or province"),
    "company_type": QT_TRANSLATE_NOOP("PersonSheet", "Kind of company"),
    "language": QT_TRANSLATE_NOOP("PersonSheet", "Language"),
    "badge_type": QT_TRANSLATE_NOOP("PersonSheet", "Badge type"),
    "external_id": QT_TRANSLATE_NOOP("PersonSheet", "Registration ID"),
    "interests": QT_TRANSLATE_NOOP("PersonSheet", "Interests"),
    "organiser_opt_in": QT_TRANSLATE_NOOP("PersonSheet", "Marketing box of the organiser"),
    "blocked": QT_TRANSLATE_NOOP("PersonSheet", "Badge blocked"),
    "cancelled": QT_TRANSLATE_NOOP("PersonSheet", "Registration cancelled"),
    "withdrawn": QT_TRANSLATE_NOOP("PersonSheet", "Taken off the list"),
    "incomplete": QT_TRANSLATE_NOOP("PersonSheet", "Something is missing"),
    "doubtful": QT_TRANSLATE_NOOP("PersonSheet", "Something is doubtful"),
    "valid_from": QT_TRANSLATE_NOOP("PersonSheet", "Badge valid from"),
    "valid_until": QT_TRANSLATE_NOOP("PersonSheet", "Badge valid until"),
    "code": QT_TRANSLATE_NOOP("PersonSheet", "Code of the badge"),
    "id": QT_TRANSLATE_NOOP("PersonSheet", "Number in our file"),
    "source": QT_TRANSLATE_NOOP("PersonSheet", "Where it comes from"),
    "created_at": QT_TRANSLATE_NOOP("PersonSheet", "Kept since"),
    "updated_at": QT_TRANSLATE_NOOP("PersonSheet", "Last corrected"),
    "topic": QT_TRANSLATE_NOOP("PersonSheet", "What a meeting is about"),
    "place": QT_TRANSLATE_NOOP("PersonSheet", "Place of a meeting"),
    "level": QT_TRANSLATE_NOOP("PersonSheet", "Level of a meeting"),
    "starts": QT_TRANSLATE_NOOP("PersonSheet", "Beginning of a meeting"),
    "text": QT_TRANSLATE_NOOP("PersonSheet", "What was promised to you"),
    "owner": QT_TRANSLATE_NOOP("PersonSheet", "By whom"),
    "due": QT_TRANSLATE_NOOP("PersonSheet", "By when"),
}
SAID: dict[str, object] = {
    "list": QT_TRANSLATE_NOOP("PersonSheet", "the organiser's list"),
    "walk_in": QT_TRANSLATE_NOOP("PersonSheet", "registered at the stand"),
    "yes": QT_TRANSLATE_NOOP("PersonSheet", "yes"),
    "no": QT_TRANSLATE_NOOP("PersonSheet", "no"),
    "entry": QT_TRANSLATE_NOOP("PersonSheet", "came in"),
    "exit": QT_TRANSLATE_NOOP("PersonSheet", "went out"),
    "screen": QT_TRANSLATE_NOOP("PersonSheet", "on their own screen"),
    "orally": QT_TRANSLATE_NOOP("PersonSheet", "said to staff"),
    "paper": QT_TRANSLATE_NOOP("PersonSheet", "on paper"),
    "visitors": QT_TRANSLATE_NOOP("PersonSheet", "list of visitors"),
    "check-ins": QT_TRANSLATE_NOOP("PersonSheet", "list of check-ins"),
    "meetings": QT_TRANSLATE_NOOP("PersonSheet", "list of meetings"),
    "follow-ups": QT_TRANSLATE_NOOP("PersonSheet", "list of promises"),
    "report": QT_TRANSLATE_NOOP("PersonSheet", "report"),
    "all": QT_TRANSLATE_NOOP("PersonSheet", "archive of everything"),
    "hand-over": QT_TRANSLATE_NOOP("PersonSheet", "hand-over to the office"),
    "agenda": QT_TRANSLATE_NOOP("PersonSheet", "agenda"),
    "sheets": QT_TRANSLATE_NOOP("PersonSheet", "sheets for the tables"),
    "planned": QT_TRANSLATE_NOOP("PersonSheet", "planned"),
    "arrived": QT_TRANSLATE_NOOP("PersonSheet", "you arrived"),
    "started": QT_TRANSLATE_NOOP("PersonSheet", "begun"),
    "held": QT_TRANSLATE_NOOP("PersonSheet", "held"),
    "no_show": QT_TRANSLATE_NOOP("PersonSheet", "not held: somebody did not come"),
    "cancelled": QT_TRANSLATE_NOOP("PersonSheet", "called off"),
    "moved": QT_TRANSLATE_NOOP("PersonSheet", "moved"),
    "roster": QT_TRANSLATE_NOOP("PersonSheet", "roster on paper"),
    "badges": QT_TRANSLATE_NOOP("PersonSheet", "badges"),
}
"""Codes of the file in words."""

DEEDS: dict[str, object] = {
    "register": QT_TRANSLATE_NOOP("PersonSheet", "registered"),
    "import": QT_TRANSLATE_NOOP("PersonSheet", "taken from a list"),
    "edit": QT_TRANSLATE_NOOP("PersonSheet", "corrected"),
    "merge": QT_TRANSLATE_NOOP("PersonSheet", "two cards made one"),
    "block": QT_TRANSLATE_NOOP("PersonSheet", "badge blocked"),
    "unblock": QT_TRANSLATE_NOOP("PersonSheet", "badge unblocked"),
    "cancel": QT_TRANSLATE_NOOP("PersonSheet", "registration cancelled"),
    "restore": QT_TRANSLATE_NOOP("PersonSheet", "registration restored"),
    "check_in": QT_TRANSLATE_NOOP("PersonSheet", "came in"),
    "exit": QT_TRANSLATE_NOOP("PersonSheet", "went out"),
    "print": QT_TRANSLATE_NOOP("PersonSheet", "badge printed"),
    "reprint": QT_TRANSLATE_NOOP("PersonSheet", "badge printed again"),
    "save_badge": QT_TRANSLATE_NOOP("PersonSheet", "badge saved"),
    "bind_code": QT_TRANSLATE_NOOP("PersonSheet", "badge code added"),
    "assign_code": QT_TRANSLATE_NOOP("PersonSheet", "badge code added"),
    "lost_badge": QT_TRANSLATE_NOOP("PersonSheet", "badge replaced"),
    "rescue": QT_TRANSLATE_NOOP("PersonSheet", "taken over from a damaged file"),
    "carry_over": QT_TRANSLATE_NOOP("PersonSheet", "kept when a backup was put back"),
    "consent": QT_TRANSLATE_NOOP("PersonSheet", "answer recorded"),
    "notice_given": QT_TRANSLATE_NOOP("PersonSheet", "told where your data come from"),
    "next_edition": QT_TRANSLATE_NOOP("PersonSheet", "interest in the next edition"),
    "meeting": QT_TRANSLATE_NOOP("PersonSheet", "meeting agreed or changed"),
    "meeting_fact": QT_TRANSLATE_NOOP("PersonSheet", "what became of a meeting"),
    "note": QT_TRANSLATE_NOOP("PersonSheet", "note of a meeting"),
    "share_note": QT_TRANSLATE_NOOP("PersonSheet", "note shared in the delegation"),
    "follow_up": QT_TRANSLATE_NOOP("PersonSheet", "promise made or changed"),
    "undo": QT_TRANSLATE_NOOP("PersonSheet", "taken back"),
}
"""Kinds of change in words; one without words is given as it is."""

FACTS = {
    "badge_prints": "print",
    "check_ins": "check_in",
    "codes": "bind_code",
    "consents": "consent",
    "meeting_facts": "meeting_fact",
    "meeting_notes": "note",
    "next_edition": "next_edition",
    "notices_given": "notice_given",
}
"""By which kind of change what a table keeps about people comes into it."""

WHY: dict[str, object] = {
    "again": QT_TRANSLATE_NOOP("PersonSheet", "printed again"),
    "corrected": QT_TRANSLATE_NOOP("PersonSheet", "the name was corrected"),
    "lost": QT_TRANSLATE_NOOP("PersonSheet", "the badge was lost"),
    "spoilt": QT_TRANSLATE_NOOP("PersonSheet", "the print was spoilt"),
    "retry": QT_TRANSLATE_NOOP("PersonSheet", "tried again"),
    back_entries.PAPER: QT_TRANSLATE_NOOP("PersonSheet", "from paper"),
}
"""What the program itself gives as a reason, in words; others are somebody's own."""
