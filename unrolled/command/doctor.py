"""`unrolled doctor`."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict

import click
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from unrolled.kernels.doctor import Layer, layers, zygotes


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print what was found as JSON.")
def doctor(as_json: bool) -> None:
    """Say what this machine gives to grade safely and fast, layer by layer.

    Each layer of the sandbox is tried from inside it. The exit code is 0 if students' code can be confined, 1 if not.
    """
    console = Console()
    with Console(stderr=True).status("Putting up a sandbox, and importing what notebooks import"):
        sandbox, speed = layers(), tuple(zygotes())
    confined = all(layer.there for layer in sandbox if layer.needed)
    if as_json:
        found = {"confined": confined, "layers": [asdict(layer) for layer in (*sandbox, *speed)]}
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
        sys.exit(not confined)
    table = Table("layer", "here", "found", title="What this machine gives", title_justify="left")
    for layer in (*sandbox, *speed):
        table.add_row(layer.name, "yes" if layer.there else "[red]no[/]", escape(layer.found))
    console.print(table)
    console.print(_conclusion(sandbox))
    sys.exit(not confined)


def _conclusion(sandbox: tuple[Layer, ...]) -> str:
    missing = [layer.name for layer in sandbox if layer.needed and not layer.there]
    if not missing:
        return "Students' code is confined while it is graded."
    return (
        f"Students' code cannot be confined here ({', '.join(missing)}), so unrolled grade refuses to run it. To grade "
        "without: unrolled grade --sandbox off, which is written into the record of every grade."
    )
