"""What every command is asked besides its own arguments, and how it answers."""

from __future__ import annotations

import json
import os
import re
import socket
import sys
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from inspect import signature
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from db import driver, event_file, events
from db.access import operators
from db.erasure import erased_late
from db.errors import EnvironmentFault, Fault
from db.keeping import looking, rehearsals
from db.past.changes import By
from desktop import settings

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from PySide6.QtCore import QCoreApplication
    from sqlite_utils import Database

    from db.event_file import EventFile
    from db.rows import Operator

Command = Callable[..., Any]

DONE, REFUSED, USAGE, ENVIRONMENT = 0, 1, 2, 3
"""Exit statuses: done; refused by the facts; wrong usage; the environment."""

_KEYS = re.compile(r" \(Ctrl\+[A-Z]\)")


class Stopped(Exception):
    """A command cannot go on: *code* for machines, and the exit *status*.

    *subject* is what it is about; without a *sentence*, ``Lines.stopped`` has one for the code.
    """

    def __init__(
        self, code: str, subject: str = "", status: int = REFUSED, sentence: str = ""
    ) -> None:
        super().__init__(code, subject)
        self.code = code
        self.subject = subject
        self.status = status
        self.sentence = sentence


def _user() -> str:
    names = ("LOGNAME", "USER", "LNAME", "USERNAME")
    return next((os.environ[name] for name in names if os.environ.get(name)), "")


@dataclass(slots=True)
class Asked:
    """The options that all commands share, as they were given."""

    as_json: bool = False
    language: str | None = None
    operator: str = ""
    reason: str = ""
    pin: str | None = None
    debug: bool = False
    app: QCoreApplication | None = None
    at_laptop: Operator | None = None
    """Who was last at the laptop in the window, where the event that is open knows them."""
    user: str = field(default_factory=_user)
    """Whom the computer knows as its user; "" where that is the name of somebody with a PIN."""
    proved: Operator | None = None
    """Whose PIN it was."""

    @property
    def by(self) -> By:
        """Who is acting: the operator named, else the laptop's, else the computer's user.

        The laptop's only once a file is open whose event knows them, and gave them no PIN: that
        somebody typed it in the window is no word of who types here.
        """
        known = self.at_laptop
        has_said = known is not None and (not known.has_pin or known == self.proved)
        chosen = known.name if known is not None and has_said else ""
        station = settings.load().station_id
        return By(self.operator or chosen or self.user, station, self.reason)

    def meet(self, db: Database, *, guarded: bool = False) -> None:
        """Know who is at the laptop, by the operators of the event file *db*; whoever is named and
        has a PIN is asked for it (``acting.prove``), unless what is done is *guarded*: then, once a
        supervisor has one, theirs is asked for.
        """
        self.at_laptop = operators.by_name(db, settings.load().operator)
        user = operators.by_name(db, _user())
        self.user = "" if user is not None and user.has_pin else _user()
        if (self.operator or self.pin) and not (guarded and operators.needs_pin(db)):
            from desktop.commands import acting

            acting.prove(self, db)

    @contextmanager
    def open(
        self,
        path: Path,
        *,
        changing: bool = False,
        in_place: bool = False,
        guarded: bool = False,
    ) -> Generator[EventFile]:
        """The event file at *path*, open while the block runs. Raises EnvironmentFault.

        Who is *changing* it has the laptop's name written into it first. Where the file or its
        folder is read-only, who changes nothing is given a copy, which goes with the block; but not
        who asks for the file *in place*. *guarded* is as ``meet`` has it.
        """
        with driver.guard(path), _opened(path, as_it_is=not (changing or in_place)) as opened:
            _sweep(path.parent)
            erased_late.catch_up(opened)
            self.meet(opened.db, guarded=guarded)
            self._tell_zone(opened)
            if changing:
                _introduce(opened.db, self.by)
            yield opened
            if rehearsals.is_rehearsal(opened):
                self._tell_rehearsal(opened)

    def _tell_rehearsal(self, opened: EventFile) -> None:
        """Once all is done: whoever has mistaken it for the event would lose what they did."""
        self.speak(events.current(opened.db).locale)
        from desktop.words.rehearsal_words import RehearsalWords

        say(RehearsalWords.told(opened.path.name))

    def _tell_zone(self, opened: EventFile) -> None:
        """Before anything is shown by another clock than the event's."""
        if (zone := events.unknown_zone(opened.db)) is not None:
            self.speak(events.current(opened.db).locale)
            from desktop.words.messages import Messages

            say(Messages.unknown_zone(zone))

    def answer(self, document: Any, lines: Iterable[str]) -> None:
        """Print *document* when JSON was asked for, else *lines*, which are made only then."""
        if self.as_json:
            click.echo(json.dumps(document, ensure_ascii=False, indent=2))
            return
        for line in lines:
            click.echo(plain(line))

    def draw(self) -> None:
        """Let badges be painted: without a window, and so without a screen."""
        from PySide6.QtGui import QGuiApplication

        if sys.platform == "linux":
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        self.app = QGuiApplication.instance() or QGuiApplication(["piemonte-desk"])

    def speak(self, event_locale: str = "en_US") -> None:
        """Let sentences be in the language asked for, or else the laptop's."""
        from PySide6.QtCore import QCoreApplication

        from desktop import i18n

        self.app = self.app or QCoreApplication.instance() or QCoreApplication([])
        i18n.install(self.app, self.language or settings.load().language, event_locale)


@contextmanager
def _opened(path: Path, *, as_it_is: bool) -> Generator[EventFile]:
    """The event file at *path*; with *as_it_is* a copy of one that is read-only: to be opened, a
    file needs a log beside it. Wrong PINs that are typed at a copy are not counted.
    """
    try:
        opened = event_file.open_file(path)
    except EnvironmentFault as fault:
        if not as_it_is or fault.fault is not Fault.READ_ONLY:
            raise
    else:
        with opened:
            yield opened
        return
    with looking.copied(path) as copy, event_file.open_file(copy) as opened:
        yield opened


def say(*lines: str) -> None:
    """Tell people *lines* on standard error, where they are in no program's way."""
    if lines:
        click.echo("\n".join(map(plain, lines)), err=True)


def plain(text: str) -> str:
    """*text* on one line, without what a terminal would obey (control and direction marks) and
    without the window's keys, which sentences for both name in brackets.
    """
    text = _KEYS.sub("", text)
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else " " for char in text)


def _sweep(folder: Path) -> None:
    """Delete what a killed program left: plain copies that it looked into, *folder* has some, too,
    and the badges that it was drawing, if any.
    """
    looking.sweep([folder])
    if (settings.folder() / "spool").is_dir():
        from desktop.printing import spool  # brings Qt along

        spool.sweep()


def _introduce(db: Database, by: By) -> None:
    known = dict(operators.stations(db))
    name = settings.load().station_name or known.get(by.station) or socket.gethostname()
    operators.save_station(db, replace(by, reason=""), by.station, name)


_WHO = "Who is acting, with --pin if they have one; else who is at the laptop without a PIN."


def _remember(ctx: click.Context, param: click.Parameter, value: Any) -> None:
    setattr(ctx.obj, str(param.name), value)


def _heard(ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    ctx.obj.pin = value
    return value


def _option(*names: str, **options: Any) -> Callable[[Command], Command]:
    return click.option(*names, expose_value=False, callback=_remember, **options)


def shared(
    *, changing: bool = False, acting: bool = False, language: bool = True
) -> Callable[[Command], Command]:
    """The options of every command, and with *changing* those of one that changes something;
    *acting* is for one that only tells, and not everything to everybody. Whoever can be named gives
    their PIN: a command with a parameter for it has an option of its own.
    """
    own = _option("--pin", help=OWN_PIN_HELP)
    wanted = [_option("--json", "as_json", is_flag=True, help="Print one JSON document.")]
    if language:
        choice = click.Choice(["en", "it"])
        wanted.append(_option("--lang", "language", type=choice, help="Language of sentences."))
    if changing or acting:
        wanted += [_option("--operator", default="", help=_WHO), own]
    if changing:
        wanted.append(_option("--reason", default="", help="Why."))
    wanted.append(_option("--debug", is_flag=True, help="Show where a fault came from."))

    def add(command: Command) -> Command:
        has_pin = "pin" in signature(command).parameters
        for option in reversed(wanted):
            command = command if has_pin and option is own else option(command)
        return click.pass_obj(command)

    return add


PATH = click.Path(path_type=Path, readable=False)
"""A path that click does not look at: what is wrong with a file, the file's own module says."""


class _EventPath(click.Path):
    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        path = Path(os.fsdecode(super().convert(value, param, ctx)))
        return settings.one_name(path) if path.is_symlink() else path


EVENT = _EventPath(path_type=Path, readable=False)
"""The path of an event file. A link is followed once: what belongs to the file lies beside it."""

FILE = click.argument("file", type=EVENT)
"""The event file that a command works on."""

PIN_HELP = "A supervisor's PIN, once PINs are set; where none is needed, that of who is named."
OWN_PIN_HELP = "The PIN of who is acting, if they have one."


def pin_option(words: str) -> Callable[[Command], Command]:
    """``--pin``, of which the help says *words*, for a command that takes it as ``pin``."""
    return click.option("--pin", callback=_heard, help=words)


PIN = pin_option(PIN_HELP)
