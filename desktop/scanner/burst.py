"""Tells what a scanner types from what a person types. Knows no Qt and no screen.

Speed alone does not tell them apart: scanners with 16 to 88 ms a key were measured, and a fast
typist is in between. So our own codes are known by their letters, cards (vCard, MECARD) by how they
begin, and only other people's codes by a speed that no person has.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum, auto

FAST = 35
"""Milliseconds a key that no person keeps up for six keys (200 words a minute are 60 ms a key)."""

JITTER = 60
"""Milliseconds that one key of a burst may take which is FAST on average: a capital is two keys."""

SILENCE = 100
"""Milliseconds without a key that end a scan."""

SLOW = 250
"""The same, once four letters have come that look like the start of a code and like no word."""

AFTER = 300
"""Milliseconds after a code in which an Enter or Tab still belongs to it."""

CARD_SILENCE = 1000
"""Milliseconds without a key that end a card which has no end."""

LEAST_FOREIGN = 6
MOST_FOREIGN = 512
MOST_CARD = 4096

CODE = re.compile(r"V[BCDFGHJKLNPRSTVX]{15}\Z", re.IGNORECASE)
"""The shape of our badge codes; whether one is genuine, only check_in can tell."""

_CODE_START = re.compile(r"V[BCDFGHJKLNPRSTVX]{0,15}\Z", re.IGNORECASE)
# On another layout the colon is some other sign, or a letter with an accent.
_CARD = re.compile(r"(BEGIN[^A-Z\d\s]VCARD|MECARD[^A-Z\d\s])\Z", re.IGNORECASE)
_CARDS = ("BEGIN:VCARD", "MECARD:")
_CARD_STARTS = ("BEGIN?VCARD", "MECARD?")
_VCARD_END = re.compile(r"END.VCARD\s*\Z", re.IGNORECASE | re.DOTALL)
_MECARD_END = re.compile(r";;\s*\Z")
_AIM = re.compile(r"\A\][A-Za-z][0-9A-Za-z]")
"""What some scanners put before a code: an AIM symbology identifier (ISO/IEC 15424)."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """One key that was pressed. ``at`` is in milliseconds; ``end`` is True for Enter and Tab.

    ``text`` is what the laptop's layout made of the key; ``us`` what a US layout would have made of
    it, "" where the system does not tell which key it was.
    """

    text: str
    at: float
    us: str = ""
    shift: bool = False
    end: bool = False


class Kind(Enum):
    """What was heard."""

    TYPING = auto()
    CODE = auto()
    FOREIGN = auto()
    CARD = auto()
    CARD_PART = auto()
    REST = auto()


@dataclass(frozen=True, slots=True)
class Heard:
    """What one key made of those before it.

    TYPING: of the keys held back until now, this one included, the first ``release`` are a
    person's and go on to where they were meant for; the others wait. REST: swallow this key, it
    ends a scan. Otherwise ``text`` was scanned: the first ``release`` keys that are held were a
    person's, the others are the scanner's and are dropped, and of the scanner's ``leaked`` had
    been let through before it was known: they must be taken back.
    """

    kind: Kind
    release: int = 0
    text: str = ""
    leaked: int = 0
    ms_a_key: float = 0.0
    as_us: str = ""


class Ear:
    """Hears keys one by one. It knows which of them are held back, the caller holds them."""

    def __init__(self) -> None:
        self._run: list[Stroke] = []  # the keys since the last silence
        self._passed = 0  # how many of them have been let through
        self._fast_from = 0  # where those begin that came too fast for a person
        self._card: list[Stroke] = []
        self._card_end: re.Pattern[str] | None = None
        self._scanned_at = float("-inf")
        self._was_code = False  # the last scan was one of our own codes,
        self._code_is_over = False  # and its line end has come
        self._last_at = float("-inf")

    @property
    def held(self) -> int:
        """How many keys are held back."""
        return len(self._run) - self._passed

    @property
    def in_card(self) -> bool:
        """Whether a card is being typed."""
        return self._card_end is not None

    @property
    def card_length(self) -> int:
        """How many characters of a card have come."""
        return len(self._card)

    def might_begin(self, at: float) -> bool:
        """Whether a key at *at* may be the first of a scan, for all that is known now."""
        gap = at - self._last_at
        if self._is_late(gap) or not self._run:
            return True
        return gap > JITTER and self._candidate() == len(self._run)

    def expects_end(self, at: float) -> bool:
        """Whether an Enter or Tab at *at* may well be a scanner's."""
        return self.in_card or self.held > 0 or at - self._scanned_at <= AFTER

    def patience(self) -> int:
        """Milliseconds for which held keys may wait for the next one; a person sees none of it."""
        if self.in_card:
            return CARD_SILENCE
        return SILENCE + 20 if self._looks_like_code() else 45

    def let_go(self) -> int:
        """Give up waiting: how many held keys must be let through now. The run goes on."""
        held, self._passed = self.held, len(self._run)
        return held

    def forget(self) -> int:
        """Start anew, as after an arrow key: how many held keys must be let through now."""
        held = self.held
        self._run, self._passed, self._fast_from = [], 0, 0
        return held

    def end_card(self) -> Heard:
        """Take the card that is being typed for what it is."""
        card = self._card
        self.drop_card()
        self._scanned_at = self._last_at
        as_us = "".join(each.us for each in card)
        return Heard(Kind.CARD, 0, readable(card), 0, _pace(card), as_us)

    def drop_card(self) -> None:
        """Forget the card that is being typed."""
        self._card, self._card_end = [], None
        self.forget()

    def hear(self, stroke: Stroke, *, shows: bool = True) -> Heard:
        """Judge *stroke*. *shows* tells that it would be seen at once, as in a text field.

        There, the first letter is let through and taken back when it was a scanner's, so that a
        person sees it in time; elsewhere it could start something, and waits.
        """
        gap, self._last_at = stroke.at - self._last_at, stroke.at
        if self._card_end is not None:
            return self._hear_card(stroke, self._card_end)
        if stroke.end:
            return self._hear_end(stroke, gap)
        if not (self._run or self._code_is_over) and stroke.at - self._scanned_at <= FAST:
            self._scanned_at = stroke.at  # the same machine goes on after what looked like a code
            return Heard(Kind.REST)
        before = 0
        if self._is_late(gap) or len(self._run) >= MOST_CARD:
            before = self.forget()
        self._run.append(stroke)
        if gap > FAST:
            self._fast_from = len(self._run) - 1
        return self._code() or self._begin_card() or self._typing(before, shows=shows)

    def _typing(self, before: int, *, shows: bool) -> Heard:
        last = len(self._run) - 1
        keep = self._candidate()
        if self._fast_from < last:
            keep = min(keep, self._fast_from)
        if shows and keep == last:  # a first letter alone is nothing yet
            keep = len(self._run)
        elif not shows:
            keep = min(keep, last)
        release = max(keep - self._passed, 0)
        self._passed += release
        return Heard(Kind.TYPING, before + release)

    def _hear_end(self, stroke: Stroke, gap: float) -> Heard:
        if not self._run and stroke.at - self._scanned_at <= AFTER:
            self._code_is_over = self._was_code
            return Heard(Kind.REST)
        start = self._burst_from()
        if len(self._run) - start >= LEAST_FOREIGN and gap <= SILENCE:
            return self._scan(Kind.FOREIGN, start)
        return Heard(Kind.TYPING, self.forget() + 1)

    def _burst_from(self) -> int:
        """Where in the run those keys begin that came, all in all, too fast for a person."""
        run, start = self._run, self._fast_from
        for at in range(start, 0, -1):
            if run[at].at - run[at - 1].at > JITTER:
                break
            if _pace(run[at - 1 :]) <= FAST:
                start = at - 1
        return start

    def _code(self) -> Heard | None:
        start = len(self._run) - 16
        if self._fast_from < start:  # a part of something longer that a machine types
            start = self._fast_from if _AIM.match(self._text(start - 3)) else -1
        if start < 0 or not CODE.search(self._text(-16)):
            return None
        return self._scan(Kind.CODE, start)

    def _begin_card(self) -> Heard | None:
        for text in (self._text(-11), self._us(-11)):
            if found := _CARD.search(text):
                self._card = self._run[len(self._run) - len(found[0]) :]
                is_vcard = len(found[0]) == len(_CARD_STARTS[0])
                self._card_end = _VCARD_END if is_vcard else _MECARD_END
                return self._dropped(Kind.CARD_PART, len(self._run) - len(found[0]), "")
        return None

    def _hear_card(self, stroke: Stroke, end: re.Pattern[str]) -> Heard:
        if len(self._card) < MOST_CARD:
            self._card.append(stroke)
        tail = self._card[-12:]
        readings = ("".join(each.text for each in tail), "".join(each.us for each in tail))
        if any(end.search(reading) for reading in readings):
            return self.end_card()
        return Heard(Kind.CARD_PART)

    def _scan(self, kind: Kind, start: int) -> Heard:
        strokes = self._run[start:][:MOST_FOREIGN]
        text = _AIM.sub("", readable(strokes))
        if len(text) == 16 and CODE.match(text):
            kind = Kind.CODE
        self._scanned_at = self._last_at
        self._was_code, self._code_is_over = kind is Kind.CODE, False
        heard = self._dropped(kind, start, text.upper() if kind is Kind.CODE else text)
        as_us = "".join(each.us for each in strokes)
        return replace(heard, ms_a_key=_pace(strokes), as_us=as_us)

    def _dropped(self, kind: Kind, start: int, text: str) -> Heard:
        release = max(start - self._passed, 0)
        leaked = max(self._passed - start, 0)
        self._passed = len(self._run)
        self.forget()
        return Heard(kind, release, text, leaked)

    def _is_late(self, gap: float) -> bool:
        return gap > (SLOW if self._looks_like_code() else SILENCE)

    def _text(self, start: int) -> str:
        return "".join(each.text[:1] or "\0" for each in self._run[start:])

    def _us(self, start: int) -> str:
        return "".join(each.us[:1] or "\0" for each in self._run[start:])

    def _looks_like_code(self) -> bool:
        found = _CODE_START.search(self._text(-16))
        return found is not None and len(found[0]) >= len("VBCD")

    def _candidate(self) -> int:
        """Where in the run a code or a card may have begun; its length when nowhere."""
        found = _CODE_START.search(self._text(-16))
        sizes = [len(found[0]) if found else 0]
        for text in (self._text(-11).upper(), self._us(-11).upper()):
            sizes += [_overlap(text, beginning) for beginning in _CARD_STARTS]
        return len(self._run) - max(sizes)


def readable(strokes: list[Stroke]) -> str:
    """What *strokes* say, set right where Caps Lock or a foreign layout spoilt it.

    Caps Lock shows in small letters that were typed with Shift. A foreign layout shows in a card
    that does not begin as cards do, or in signs beyond ASCII, where the keys of a US layout say it.
    """
    text = "".join(each.text for each in strokes)
    us = "".join(each.us for each in strokes)
    spoilt = us.startswith(_CARDS) or not text.isascii()
    if spoilt and not text.upper().startswith(_CARDS) and len(us) == len(strokes) and us.isascii():
        return us
    if any(each.shift and each.text.islower() for each in strokes):
        return text.swapcase()
    return text


def _pace(strokes: list[Stroke]) -> float:
    """Milliseconds a key, on average."""
    if len(strokes) < 2:
        return 0.0
    return (strokes[-1].at - strokes[0].at) / (len(strokes) - 1)


def _overlap(text: str, beginning: str) -> int:
    """How much of *beginning* stands at the end of *text*; "?" in it is any one sign."""
    for size in range(min(len(text), len(beginning)), 0, -1):
        end = text[-size:]
        if all(
            want == have or (want == "?" and not have.isspace())
            for want, have in zip(beginning, end, strict=False)
        ):
            return size
    return 0
