"""A command that does several things with an event file: ``meeting FILE note …``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from desktop.commands.asked import EVENT

if TYPE_CHECKING:
    from pathlib import Path

_FILE = "desktop.file"


class FileActs(click.Group):
    """FILE comes before the act, options anywhere behind the command; ``list`` need not be said."""

    def __init__(self, name: str, **options: Any) -> None:
        """A group called *name*, whose acts are given to it one by one."""
        file = click.Argument(["file"], type=EVENT)
        super().__init__(name, callback=_remember, params=[file], **options)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put what stands in front of the act behind it."""
        said, rest = self._options(list(args))
        file, rest = rest[:1], rest[1:]
        more, rest = self._options(rest)
        if not file or (not rest and "--help" in (*said, *more)):
            return super().parse_args(ctx, args)
        act, rest = rest[:1] or ["list"], rest[1:]
        return super().parse_args(ctx, [*file, *act, *said, *more, *rest])

    def _options(self, args: list[str]) -> tuple[list[str], list[str]]:
        """The options with which *args* begin, with their values, and the rest."""
        taking = {
            name
            for command in self.commands.values()
            for param in command.params
            if isinstance(param, click.Option) and not param.is_flag
            for name in param.opts
        }
        at = 0
        while at < len(args) and args[at].startswith("-"):
            at += 2 if args[at] in taking else 1
        return args[:at], args[at:]


def _remember(file: Path) -> None:
    click.get_current_context().meta[_FILE] = file


def the_file() -> Path:
    """The event file that the running act is about."""
    file: Path = click.get_current_context().meta[_FILE]
    return file
