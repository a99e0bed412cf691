"""Usage errors and the frame of the help, in the language of sentences.

Click says them in English; here they are put into the other language once they are made, so that
a command that was typed right does nothing for it.
"""

from __future__ import annotations

import locale
import os
import re
from functools import cache
from typing import TYPE_CHECKING

import click

from desktop.commands.usage_it import ITALIAN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.commands.asked import Asked


def say(words: str, asked: Asked) -> str:
    """*words* of a usage error, Click's or ours, in the language of *asked*'s sentences."""
    return _italian(words) if _is_italian(asked) else words


def show(error: click.ClickException, asked: Asked) -> None:
    """Print what was typed wrong, how the command is used, and where its help is."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context is not None:
        click.echo(context.get_usage(), err=True)
        if context.command.get_help_option(context) is not None:
            click.echo(say(f"Try '{context.command_path} --help' for help.", asked), err=True)
        click.echo(err=True)
    click.echo(say(f"Error: {error.format_message()}", asked), err=True)


class HelpFormatter(click.HelpFormatter):
    """Writes headings, and what Click itself says of an option, in the language of sentences."""

    asked: Asked

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, self._say(prefix or "Usage: "))

    def write_heading(self, heading: str) -> None:
        super().write_heading(self._say(heading))

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        required = f"[{self._say('required')}]"
        told = [(one, self._say(two).replace("[required]", required)) for one, two in rows]
        super().write_dl(told, col_max, col_spacing)

    def _say(self, words: str) -> str:
        return ITALIAN.get(words, words) if _is_italian(self.asked) else words


class Context(click.Context):
    """The context of every command of ours."""

    def make_formatter(self) -> click.HelpFormatter:
        formatter = HelpFormatter(width=self.terminal_width, max_width=self.max_content_width)
        formatter.asked = self.find_root().obj
        return formatter


def _is_italian(asked: Asked) -> bool:
    from desktop import settings  # a command that was typed right needs none

    wanted = asked.language or settings.load().language
    return (_of_system() if wanted == "system" else wanted).lower().startswith("it")


def _of_system() -> str:
    """The name of the system's language, "it_IT.UTF-8" say, without Qt: the help is quick."""
    names = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    named = next((os.environ[name] for name in names if os.environ.get(name)), None)
    return named or locale.getlocale()[0] or ""


def _italian(words: str) -> str:
    """*words* in Italian, with what they have within them; as they are where nobody knows them."""
    if words in ITALIAN:
        return ITALIAN[words]
    for pattern, italian in _patterns():
        if found := pattern.fullmatch(words):
            return italian.format(*map(_italian, found.groups()))
    return words


@cache
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    """Sentences with something in them, those with most words of their own first."""
    by_words = sorted(ITALIAN, key=lambda each: -len(each.replace("{}", "")))
    return [
        (re.compile(re.escape(each).replace(r"\{\}", "(.+?)"), re.DOTALL), ITALIAN[each])
        for each in by_words
        if "{}" in each
    ]
