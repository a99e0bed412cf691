"""A walk over all commands there are: what a test says of every one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from desktop.commands.group import COMMANDS, desk

if TYPE_CHECKING:
    from collections.abc import Iterator


def every_command() -> Iterator[tuple[str, click.Command]]:
    """Each command with its name; the act of one that has several stands behind its name."""
    context = click.Context(desk)
    for name in COMMANDS:
        command = desk.get_command(context, name)
        assert command is not None, name
        if isinstance(command, click.Group):
            yield from ((f"{name} {act}", one) for act, one in command.commands.items())
        else:
            yield name, command


def has_option(command: click.Command, option: str) -> bool:
    """Whether *command* takes *option*, such as ``--pin``."""
    return any(option in one.opts for one in command.params)
