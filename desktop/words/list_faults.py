"""What is said of files that are no list."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from db.exchange.faults import ListFault


def sentences() -> dict[ListFault, str]:
    """A sentence for each way in which a file is no list: %1 is its name, %2 what it says itself.

    Nothing of such a file was taken.
    """
    return (
        _unreadable()
        | _no_lists()
        | _limits()
        | _tricks()
        | {
            ListFault.EMPTY: QCoreApplication.translate(
                "Messages", "%1 is empty. Ask the organiser to send the list again."
            ),
            ListFault.NO_HEADER: QCoreApplication.translate(
                "Messages",
                "%1 has no line with the names of its columns."
                " Put one above the list, then try again.",
            ),
            ListFault.NO_ROWS: QCoreApplication.translate(
                "Messages", "%1 has the names of columns and nobody below them."
            ),
            ListFault.NO_SUCH_SHEET: QCoreApplication.translate(
                "Messages", "%1 has no such sheet. It has these: %2"
            ),
            ListFault.OTHER_FILE: QCoreApplication.translate(
                "Messages",
                "%1 was compared with another event file, or with this one before a backup was put"
                " back. Nothing was written: choose the list again.",
            ),
            ListFault.CANCELLED: QCoreApplication.translate(
                "Messages", "Stopped. Nothing of %1 was taken."
            ),
            ListFault.AGENDA: QCoreApplication.translate(
                "Messages",
                "%1 looks like an agenda, not like a list of visitors. Nothing of it was taken."
                " On the command line, use --kind agenda.",
            ),
            ListFault.MAP_UNREADABLE: QCoreApplication.translate(
                "Messages", "The file that names the columns cannot be read: %2"
            ),
            ListFault.MAP_UNKNOWN_COLUMN: QCoreApplication.translate(
                "Messages", "The list has no column “%2”. Look at the spelling of the heading."
            ),
            ListFault.MAP_UNKNOWN_FIELD: QCoreApplication.translate(
                "Messages", "There is no field “%2” that a column could be."
            ),
        }
    )


def _unreadable() -> dict[ListFault, str]:
    return {
        ListFault.MISSING: QCoreApplication.translate(
            "Messages", "There is no file %1. Check the name, or choose the file again."
        ),
        ListFault.UNREADABLE: QCoreApplication.translate(
            "Messages", "%1 cannot be read. Close it in other programs, then try again."
        ),
        ListFault.NOT_A_LIST: QCoreApplication.translate(
            "Messages", "%1 is not a list. Save it as XLSX or CSV, then try again."
        ),
        ListFault.ENCRYPTED: QCoreApplication.translate(
            "Messages",
            "%1 has a password. Open it, save it without the password, then try again.",
        ),
        ListFault.BOMB: QCoreApplication.translate(
            "Messages",
            "%1 unpacks to something enormous and was not opened. Ask who sent it, and why.",
        ),
        ListFault.TOO_SLOW: QCoreApplication.translate(
            "Messages", "%1 took too long to read. Save it as CSV, then try again."
        ),
        ListFault.DAMAGED: QCoreApplication.translate(
            "Messages", "%1 is damaged. Ask the organiser to send it again."
        ),
        ListFault.UNDECODABLE: QCoreApplication.translate(
            "Messages", "The letters of %1 cannot be told. Save it as XLSX, then try again."
        ),
        ListFault.ENCODING_UNCLEAR: QCoreApplication.translate(
            "Messages",
            "It is not certain in which encoding %1 was saved, perhaps %2. Nothing was brought"
            " in. Say which with --encoding, or save the list as “CSV UTF-8”.",
        ),
        ListFault.NUL: QCoreApplication.translate(
            "Messages", "%1 holds bytes that are no text. Save it as XLSX, then try again."
        ),
    }


def _limits() -> dict[ListFault, str]:
    """Which limit a file met: each says its own, as the readers have it."""
    return {
        ListFault.TOO_BIG: QCoreApplication.translate(
            "Messages",
            "%1 is too big for a list: at most 100 MB, 12 MB as a calendar, and 700 MB once"
            " unpacked. Save only the list itself, then try again.",
        ),
        ListFault.TOO_MANY_ROWS: QCoreApplication.translate(
            "Messages",
            "%1 has more than 250,000 rows. Save only the list itself, then try again.",
        ),
        ListFault.TOO_MANY_LINES: QCoreApplication.translate(
            "Messages",
            "%1 has more than 1,200,000 lines, with the blank ones."
            " Save only the list itself, then try again.",
        ),
        ListFault.TOO_MANY_COLUMNS: QCoreApplication.translate(
            "Messages",
            "%1 has too many columns: at most 400 with something in them, and 16,384 with the"
            " blank ones. Save only the columns of the list, then try again.",
        ),
        ListFault.TOO_MANY_CELLS: QCoreApplication.translate(
            "Messages",
            "%1 has more than 12,000,000 cells, rows times columns."
            " Save only the list itself, then try again.",
        ),
        ListFault.TOO_MANY_MEETINGS: QCoreApplication.translate(
            "Messages", "%1 has more than 20,000 meetings. Save only those of the fair in it."
        ),
        ListFault.LONG_LINE: QCoreApplication.translate(
            "Messages",
            "%1 has a line of more than 300,000 letters, which is no row of a list."
            " Save it as XLSX, then try again.",
        ),
    }


def _tricks() -> dict[ListFault, str]:
    """What stands in a file to harm whoever reads it, or looks like that."""
    return {
        ListFault.FAR_CELL: QCoreApplication.translate(
            "Messages",
            "%1 has a cell far away from its list: the sheet reaches to %2."
            " Copy the list into a new sheet, then try again.",
        ),
        ListFault.MUCH_MEMORY: QCoreApplication.translate(
            "Messages",
            "%1 would take more memory than any list does, so reading it was stopped."
            " Copy the list into a new sheet, then try again.",
        ),
        ListFault.DOCTYPE: QCoreApplication.translate(
            "Messages",
            "%1 was not opened: it has a document type inside, which no spreadsheet has and which"
            " can read other files or fill the memory. Ask who sent it, and why.",
        ),
    }


def _no_lists() -> dict[ListFault, str]:
    """Files that are something else, and what is to be done with them."""
    return {
        ListFault.PROGRAMME: QCoreApplication.translate(
            "Messages",
            "%1 holds the programme of an event, which comes with the event: choose the event"
            " where a new one is made. Import only lists, as XLSX or CSV.",
        ),
        ListFault.OUR_MEETINGS: QCoreApplication.translate(
            "Messages",
            "%1 is a list of meetings or follow-ups that this program wrote, in words that name"
            " nobody for sure. Nothing of it was taken: they are in the event file, and the archive"
            " brings them into another.",
        ),
    }
