"""What can be wrong with a whole list, as codes. What is wrong with one row is reported with it."""

from __future__ import annotations

from enum import StrEnum


class ListFault(StrEnum):
    """Why a file was not read as a list. Nothing was taken from it."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    EMPTY = "empty"
    NOT_A_LIST = "not_a_list"
    PROGRAMME = "programme"
    OUR_MEETINGS = "our_meetings"
    NO_HEADER = "no_header"
    NO_ROWS = "no_rows"
    ENCRYPTED = "encrypted"
    TOO_BIG = "too_big"
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_LINES = "too_many_lines"
    TOO_MANY_COLUMNS = "too_many_columns"
    TOO_MANY_CELLS = "too_many_cells"
    TOO_MANY_MEETINGS = "too_many_meetings"
    LONG_LINE = "long_line"
    FAR_CELL = "far_cell"
    MUCH_MEMORY = "much_memory"
    DOCTYPE = "doctype"
    BOMB = "bomb"
    TOO_SLOW = "too_slow"
    DAMAGED = "damaged"
    UNDECODABLE = "undecodable"
    ENCODING_UNCLEAR = "encoding_unclear"
    NUL = "nul"
    NO_SUCH_SHEET = "no_such_sheet"
    CANCELLED = "cancelled"
    OTHER_FILE = "other_file"
    AGENDA = "agenda"
    MAP_UNREADABLE = "map_unreadable"
    MAP_UNKNOWN_COLUMN = "map_unknown_column"
    MAP_UNKNOWN_FIELD = "map_unknown_field"


class ListError(Exception):
    """A list, or the file that maps its columns, cannot be used.

    ``line`` is the line in the file where it shows, from 1, or None; ``detail`` is what the file
    or the system says, for the log and for a second line on the screen.
    """

    def __init__(self, code: ListFault, line: int | None = None, detail: str = "") -> None:
        """Keep the code, the line and the detail."""
        super().__init__(code.value, line, detail)
        self.code = code
        self.line = line
        self.detail = detail
