"""The sentence for each kind of change: %1 is who did it. Their context is ``StoryWords``."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.words.messages import Messages


def of_kind(kind: str) -> str:
    """The sentence for a change of that *kind*; its name where there is none."""
    return (_of_visitors() | _of_badges() | _of_the_event() | _of_the_file()).get(
        kind, f"{Messages.change(kind)} (%1)"
    )


def _of_visitors() -> dict[str, str]:
    return {
        "check_in": QCoreApplication.translate("StoryWords", "%1 checked the visitor in"),
        "exit": QCoreApplication.translate("StoryWords", "%1 noted that the visitor went out"),
        "register": QCoreApplication.translate("StoryWords", "%1 registered the visitor"),
        "edit": QCoreApplication.translate("StoryWords", "%1 corrected the data"),
        "merge": QCoreApplication.translate("StoryWords", "%1 merged two entries of one person"),
        "block": QCoreApplication.translate("StoryWords", "%1 blocked the visitor"),
        "unblock": QCoreApplication.translate("StoryWords", "%1 lifted the block"),
        "cancel": QCoreApplication.translate("StoryWords", "%1 cancelled the registration"),
        "restore": QCoreApplication.translate("StoryWords", "%1 restored the registration"),
        "consent": QCoreApplication.translate("StoryWords", "%1 noted an answer on privacy"),
        "notice_given": QCoreApplication.translate(
            "StoryWords", "%1 told the visitor where the data come from"
        ),
        "next_edition": QCoreApplication.translate(
            "StoryWords", "%1 noted an answer about the next edition"
        ),
        "erase": QCoreApplication.translate("StoryWords", "%1 erased a person for good"),
        "erase_cleared": QCoreApplication.translate(
            "StoryWords", "%1 took the name of who was erased out of notes"
        ),
        "erase_left": QCoreApplication.translate(
            "StoryWords", "%1 read what may say the name of who was erased, and left it"
        ),
        "meeting": QCoreApplication.translate("StoryWords", "%1 changed a meeting"),
        "meeting_fact": QCoreApplication.translate(
            "StoryWords", "%1 noted what became of a meeting"
        ),
        "note": QCoreApplication.translate("StoryWords", "%1 logged a meeting"),
        "share_note": QCoreApplication.translate("StoryWords", "%1 shared a note"),
        "follow_up": QCoreApplication.translate("StoryWords", "%1 changed a promise"),
    }


def _of_badges() -> dict[str, str]:
    return {
        "bind_code": QCoreApplication.translate("StoryWords", "%1 bound a code to the visitor"),
        "assign_code": QCoreApplication.translate("StoryWords", "%1 gave out a spare badge"),
        "lost_badge": QCoreApplication.translate(
            "StoryWords", "%1 replaced the badge: the old one admits nobody"
        ),
        "print": QCoreApplication.translate("StoryWords", "%1 sent the badge to print"),
        "print_batch": QCoreApplication.translate("StoryWords", "%1 sent many badges to print"),
        "reprint": QCoreApplication.translate("StoryWords", "%1 printed the badge again"),
        "retry_job": QCoreApplication.translate("StoryWords", "%1 tried the print again"),
        "cancel_job": QCoreApplication.translate("StoryWords", "%1 cancelled the print"),
        "release_job": QCoreApplication.translate("StoryWords", "%1 let the print go on"),
        "confirm_job": QCoreApplication.translate("StoryWords", "%1 saw the badge come out"),
        "give_up_job": QCoreApplication.translate("StoryWords", "%1 gave the print up"),
        "spares": QCoreApplication.translate("StoryWords", "%1 made spare badges"),
        "save_badge": QCoreApplication.translate("StoryWords", "%1 saved badges as a PDF"),
        "layout": QCoreApplication.translate("StoryWords", "%1 changed a badge layout"),
    }


def _of_the_event() -> dict[str, str]:
    return {
        "new": QCoreApplication.translate("StoryWords", "%1 made the event file"),
        "event": QCoreApplication.translate("StoryWords", "%1 corrected the event"),
        "head_count": QCoreApplication.translate("StoryWords", "%1 counted people without data"),
        "import": QCoreApplication.translate("StoryWords", "%1 imported a list"),
        "export": QCoreApplication.translate("StoryWords", "%1 wrote a list"),
        "retention": QCoreApplication.translate("StoryWords", "%1 made everybody anonymous"),
        "operator": QCoreApplication.translate("StoryWords", "%1 changed the operators"),
        "pin_wrong": QCoreApplication.translate(
            "StoryWords", "A wrong PIN was typed (at the desk: %1)"
        ),
        "pin_right": QCoreApplication.translate(
            "StoryWords", "After wrong PINs the right one was typed (at the desk: %1)"
        ),
        "undo": QCoreApplication.translate("StoryWords", "%1 took something back"),
    }


def _of_the_file() -> dict[str, str]:
    return {
        "station": QCoreApplication.translate("StoryWords", "%1 named this station"),
        "copy": QCoreApplication.translate("StoryWords", "%1 copied the file for another laptop"),
        "backup": QCoreApplication.translate("StoryWords", "%1 made a backup"),
        "second_place": QCoreApplication.translate(
            "StoryWords", "%1 agreed to encrypted backups in a second place"
        ),
        "recover": QCoreApplication.translate("StoryWords", "%1 put a backup back"),
        "rescue": QCoreApplication.translate(
            "StoryWords", "%1 took this over from the damaged file, after a backup was put back"
        ),
        "carry_over": QCoreApplication.translate(
            "StoryWords", "%1 put a backup back; this was kept of the file as it was"
        ),
    }
