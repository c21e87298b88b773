"""The command `unrolled`."""

from __future__ import annotations

import sys
from importlib import import_module
from io import TextIOWrapper
from typing import Any

import click
from sqlalchemy.exc import SQLAlchemyError

from unrolled import __version__
from unrolled.errors import UnrolledError


class _Commands(click.Group):
    """Imports a command when it is asked for, and shows an error that a person can meet as its sentence."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [
            "build",
            "collect",
            "demo",
            "doctor",
            "explain",
            "export",
            "grade",
            "hand-back",
            "new-lesson",
            "roster",
            "report",
            "strength",
        ]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        name = cmd_name.replace("-", "_")
        command: click.Command = getattr(import_module(f"unrolled.command.{name}"), name)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except UnrolledError as error:
            raise click.ClickException(str(error)) from error
        except SQLAlchemyError as error:
            reason = f"The gradebook cannot be used: {getattr(error, 'orig', error)}. What was recorded before stays."
            raise click.ClickException(reason) from error
        except OSError as error:
            sentence = f"{error.filename}: {error.strerror}." if error.filename else str(error)
            raise click.ClickException(sentence) from error


@click.group(cls=_Commands)
@click.version_option(__version__)
def main() -> None:
    """An autograded course on recurrent networks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # in cron's locale, Korean names must not end a run
