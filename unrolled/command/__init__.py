"""The command `unrolled`."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib import import_module
from io import TextIOWrapper
from typing import Any, Final

import click
from sqlalchemy.exc import SQLAlchemyError

from unrolled import __version__
from unrolled.errors import UnrolledError

_SECTIONS: Final[Mapping[str, Mapping[str, str]]] = {
    "Write lessons": {
        "new-lesson": "Lay out a lesson with one exercise, to be written over.",
        "build": "Make source/, release/ and solutions/ from lessons/.",
        "strength": "Measure what wrong answers get past the hidden checks.",
    },
    "Grade a class": {
        "roster": "Put your students into the gradebook, from CSV or XLSX.",
        "collect": "Lay downloaded submissions into submitted/.",
        "grade": "Grade what was handed in and has changed.",
        "explain": "Say where one student's grade comes from.",
    },
    "Afterwards": {
        "report": "Write a page on the class: scores, mistakes, items.",
        "export": "Write marks for Canvas or Moodle, or all checks.",
        "hand-back": "Pack feedback for Canvas or Moodle to give out.",
    },
    "Try it out": {
        "demo": "Hand in an invented class, or take it away again.",
        "doctor": "Say whether this machine can confine students' code.",
    },
}


class _Commands(click.Group):
    """Imports a command when it is asked for, and shows an error that a person can meet as its sentence."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [name for commands in _SECTIONS.values() for name in commands]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        width = max(map(len, self.list_commands(ctx)))
        for section, commands in _SECTIONS.items():
            with formatter.section(section):
                formatter.write_dl([(name.ljust(width), line) for name, line in commands.items()])

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


_EXIT_CODES = """\
\b
Exit codes:
  0  Done.
  3  Done as far as it goes: what needs a person is listed.
  1  Not done, or something is wrong: the reason is said.
  2  The command line was not understood.

For scripts, doctor, explain, grade and report print JSON with --json. Colours and progress are for terminals only.
"""


@click.group(cls=_Commands, epilog=_EXIT_CODES)
@click.version_option(__version__)
def main() -> None:
    """Grade a class's notebooks; build the lessons that they answer.

    Type commands in the course directory, which holds nbgrader_config.py. `unrolled COMMAND --help` has the rest.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # in cron's locale, Korean names must not end a run
