"""Tells what a scanner types from what a person types. Knows no Qt and no screen.

Speed alone does not tell them apart: scanners with 16 to 88 ms a key were measured, slower ones are
sold, and a fast typist is in between. So our own codes are known by their letters, at any pace,
cards (vCard, MECARD) by how they begin, and only other people's codes by a speed that no person
has.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto

from desktop.scanner import card_keys, genuine
from desktop.scanner.card_keys import MOST_CARD, CardKeys
from desktop.scanner.code_keys import (
    AIM,
    BEGUN,
    CODE,
    LENGTH,
    SLOWEST,
    among_others,
    is_on_beat,
    is_scanned,
    keys_before,
    letter,
)
from desktop.scanner.genuine import Judge
from desktop.scanner.strokes import FAST, Stroke, is_name, is_too_fast, readable, usual_gap

SILENCE = 100
"""Milliseconds without a key that end a burst."""

AFTER = 300
"""Milliseconds after a code in which an Enter or Tab still belongs to it, or two keys of it."""

UNSEEN = 500
"""Milliseconds that what may be a code, from its V on, waits where nobody sees it at once."""

ENOUGH = 64
"""Keys of a person that are remembered, in case that a scan lies between them."""

LEAST_FOREIGN = 6
MOST_FOREIGN = 512


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
    ends a scan. Otherwise ``text`` was scanned, and ``scanned`` tells which keys of the run, this
    one included, were the scanner's: those are dropped, or taken back where they had been let
    through before it was known; the others were a person's. ``strokes`` are the scanner's keys.
    """

    kind: Kind
    release: int = 0
    text: str = ""
    scanned: tuple[int, ...] = ()
    strokes: tuple[Stroke, ...] = ()


class Ear:
    """Hears keys one by one. It knows which of them are held back, the caller holds them.

    The run are the keys since the last long silence: the first ``passed`` of them were let through,
    the others are held. ``scanner`` is the layout that the scanner is known to be set to, if any;
    ``judge`` tells genuine codes, where an event is open; ``doubts``: wait for ``at_last()``.
    """

    def __init__(self) -> None:
        self.scanner = ""
        self.judge: Judge | None = None
        self.doubts = False
        self._run: list[Stroke] = []
        self._passed = 0
        self._fast_from = 0  # where those begin that came too fast for a person
        self._card: CardKeys | None = None
        self._scanned_at = float("-inf")
        self._was_code = False  # the last scan was one of our own codes,
        self._code_is_over = False  # and its line end has come, or somebody types too
        self._had_end = True
        self._after = AFTER
        self._last_at = float("-inf")
        self._unseen = False

    @property
    def held(self) -> int:
        """How many keys are held back."""
        return len(self._run) - self._passed

    @property
    def length(self) -> int:
        """How many keys the run has."""
        return len(self._run)

    @property
    def in_card(self) -> bool:
        """Whether a card is being typed."""
        return self._card is not None

    @property
    def card_length(self) -> int:
        """How many characters of a card have come."""
        return len(self._card.strokes) if self._card else 0

    def begins_anew(self, at: float) -> bool:
        """Whether a key at *at* would be the first of a run."""
        return not self._run or at - self._last_at > SLOWEST or len(self._run) >= MOST_CARD

    def might_begin(self, stroke: Stroke) -> bool:
        """Whether *stroke* may be the first of a scan, for all that is known now."""
        if self.begins_anew(stroke.at) or stroke.at - self._last_at > FAST:
            return True
        return stroke.text[:1].upper() in {"V", "B", "M", "]"}

    def expects_end(self, at: float) -> bool:
        """Whether an Enter or Tab at *at* may well be a scanner's."""
        if self.in_card or self.held > 0 or 0 <= at - self._last_at <= SILENCE:
            return True
        return at - self._scanned_at <= self._after

    def patience(self) -> int:
        """Milliseconds for which held keys may wait for the next one; a person sees none of it."""
        if self._card is not None:
            return self._card.patience()
        if self.doubts:
            return AFTER
        if self._unseen and BEGUN.search(self._letters(-LENGTH)):
            return UNSEEN
        return SILENCE + 20 if self._looks_like_code() else 45

    def let_go(self) -> int:
        """Give up waiting: how many held keys must be let through now. The run goes on."""
        held, self._passed = self.held, len(self._run)
        return held

    def forget(self) -> int:
        """Start anew, as after a command: how many held keys must be let through now."""
        held = self.held
        self._run, self._passed, self._fast_from = [], 0, 0
        return held

    def end_card(self) -> Heard:
        """Take the card that is being typed for what it is."""
        card = self._card.strokes if self._card else []
        self.drop_card()
        self._scanned_at = self._last_at
        return Heard(Kind.CARD, 0, readable(card, self.scanner), (), tuple(card))

    def drop_card(self) -> None:
        """Forget the card that is being typed."""
        self._card = None
        self.forget()

    def hear(self, stroke: Stroke, *, shows: bool = True, secret: bool = False) -> Heard:
        """Judge *stroke*. *shows* tells that it would be seen at once, as in a text field.

        There, the first letter is let through and taken back when it was a scanner's, so that a
        person sees it in time; elsewhere it could start something, and waits. What is typed into a
        field for something *secret* is never somebody else's code, however fast: nothing of it may
        be shown.
        """
        gap, anew = stroke.at - self._last_at, self.begins_anew(stroke.at)
        self._last_at, self._unseen = stroke.at, not shows
        if self._card is not None:
            return self.end_card() if self._card.hear(stroke) else Heard(Kind.CARD_PART)
        if stroke.end:
            return self._hear_end(stroke, gap, shows=shows, secret=secret)
        if not (self._run or self._code_is_over) and stroke.at - self._scanned_at <= FAST:
            self._scanned_at = stroke.at  # the same machine goes on after what looked like a code
            return Heard(Kind.REST)
        before = self.forget() if anew else 0
        self._run.append(stroke)
        if gap > FAST and self._passed > 2 * ENOUGH:  # somebody types on and on
            del self._run[:ENOUGH]
            self._passed -= ENOUGH
        if gap > FAST:
            self._fast_from = len(self._run) - 1
        return self._code() or self._begin_card() or self._typing(before, shows=shows)

    def _typing(self, before: int, *, shows: bool) -> Heard:
        last = len(self._run) - 1
        keep = self._candidate()
        if self._fast_from < last:
            keep = min(keep, self._fast_from)
        if self._run[last].moves or (shows and keep == last):  # a first letter is nothing yet
            keep = len(self._run)
        elif not shows:
            keep = min(keep, last)
        release = max(keep - self._passed, 0)
        self._passed += release
        return Heard(Kind.TYPING, before + release)

    def _hear_end(self, stroke: Stroke, gap: float, *, shows: bool, secret: bool) -> Heard:
        if heard := self._code(at_end=True):
            self._had_end = True
            return heard
        start = self._burst_from()
        typed = secret or (shows and is_name(self._run[start:]))
        if len(self._run) - start >= LEAST_FOREIGN and gap <= SILENCE and not typed:
            return self._scan(Kind.FOREIGN, range(start, len(self._run)))
        if stroke.at - self._scanned_at <= self._after and not (self._run and self._had_end):
            self._code_is_over, self._had_end = self._was_code, True
            return Heard(Kind.REST)
        return Heard(Kind.TYPING, self.forget() + 1)

    def _burst_from(self) -> int:
        """Where in the run those keys begin that came, all in all, too fast for a person."""
        run, start = self._run, self._fast_from
        for at in range(start, 0, -1):
            if run[at].at - run[at - 1].at > SILENCE or run[at - 1].moves:
                break
            if is_too_fast(run[at - 1 :]):
                start = at - 1
        return start

    def _code(self, *, at_end: bool = False) -> Heard | None:
        """The code that the last key completed.

        A genuine one goes before all others. Another, whose beat is not even or that somebody
        typed into, waits for its end: one of its letters may be a person's.
        """
        self.doubts = False
        places, typing = self._places(at_end=at_end)
        sure = self._is_genuine(places)
        if self.judge is not None and not sure and len(self._run) >= LENGTH:
            if others := genuine.among(self._run, self.judge, at_end=at_end):
                places, sure = others, True
            elif places and not at_end and (typing or not is_on_beat(self._run[-LENGTH:])):
                self.doubts = True
                return None
        return self._scan(Kind.CODE, places, typing=typing or sure) if places else None

    def _is_genuine(self, places: range | list[int] | None) -> bool:
        if self.judge is None or not places:
            return False
        return self.judge("".join(letter(self._run[at]) for at in places)[-LENGTH:].upper())

    def _places(self, *, at_end: bool) -> tuple[range | list[int] | None, bool]:
        """Where a code may stand that ends here, and whether somebody types too.

        Where somebody does and the beat of the sixteen letters is not even, one of them may be
        theirs, and the last of the code be still to come; not so *at_end*.
        """
        run = self._run
        start = len(run) - LENGTH
        typing = start > 0 and run[start].at - run[start - 1].at <= SLOWEST / 2
        if start >= 0 and CODE.search(self._letters(-LENGTH)) and is_scanned(run[start:]):
            before = keys_before(run, start, self._fast_from)
            if before is None:
                return None, typing
            if before or not typing or at_end or is_on_beat(run[start:]):
                return range(start - before, len(run)), typing
        return among_others(run, at_end=at_end) if typing else None, typing

    def at_last(self) -> Heard | None:
        """What was in doubt, now that nothing more comes."""
        return self._code(at_end=True) if self.doubts else None

    def _begin_card(self) -> Heard | None:
        self._card = card_keys.begun(self._run)
        if self._card is None:
            return None
        start = len(self._run) - len(self._card.strokes)
        return self._dropped(Heard(Kind.CARD_PART), range(start, len(self._run)))

    def _scan(self, kind: Kind, places: range | list[int], *, typing: bool = False) -> Heard:
        """Those keys at *places* were scanned; with *typing*, what comes next may be a person's."""
        strokes = [self._run[place] for place in places][:MOST_FOREIGN]
        letters = "".join(letter(each) for each in strokes)
        text = readable(strokes, self.scanner)
        if len(strokes) >= LENGTH and CODE.fullmatch(letters[-LENGTH:]) and kind is Kind.CODE:
            text = letters[-LENGTH:].upper()
        elif CODE.fullmatch(AIM.sub("", text)):
            kind, text = Kind.CODE, AIM.sub("", text).upper()
        else:
            text = AIM.sub("", text)
        self._scanned_at = self._last_at
        self._was_code, self._code_is_over = kind is Kind.CODE, typing
        self._had_end = kind is not Kind.CODE
        self._after = max(AFTER, 2 * usual_gap(strokes))
        return self._dropped(Heard(kind, 0, text, (), tuple(strokes)), places)

    def _dropped(self, heard: Heard, places: range | list[int]) -> Heard:
        self._passed = len(self._run)
        self.forget()
        return replace(heard, scanned=tuple(places))

    def _letters(self, start: int) -> str:
        return "".join(letter(each) for each in self._run[start:])

    def _looks_like_code(self) -> bool:
        found = BEGUN.search(self._letters(-LENGTH))
        return found is not None and len(found[0]) >= len("VBCD")

    def _candidate(self) -> int:
        """Where in the run a code or a card may have begun; its length when nowhere."""
        found = BEGUN.search(self._letters(-LENGTH))
        size = len(found[0]) if found else 0
        return len(self._run) - max(size, card_keys.may_begin(self._run))
