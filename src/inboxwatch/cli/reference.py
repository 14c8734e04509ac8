"""Writes docs/commands.md from the commands' own help, so that the two cannot differ.

Run as `python -m inboxwatch.cli.reference > docs/commands.md`; a test compares.
"""

from __future__ import annotations

from collections.abc import Iterator

import click

from inboxwatch.cli.main import cli

WIDTH = 100

INTRODUCTION = """\
# The commands

`inboxwatch [OPTIONS] COMMAND [ARGS]`. This page is what `--help` says, for all commands.

Every command that prints results takes `--json`; the keys are stable and described in [json.md](json.md).
Instants given on the command line are ISO 8601; without an offset they are in the config's `candidate.timezone`.
"""


def markdown() -> str:
    """The whole page."""
    return "\n".join(_parts())


def _parts() -> Iterator[str]:
    yield INTRODUCTION
    top = click.Context(cli, info_name="inboxwatch", terminal_width=WIDTH, **cli.context_settings)
    yield _section("inboxwatch", cli.get_help(top))
    for name in cli.list_commands(top):
        command = cli.get_command(top, name)
        if command is not None:
            context = click.Context(command, info_name=name, parent=top, terminal_width=WIDTH)
            yield _section(f"inboxwatch {name}", command.get_help(context))


def _section(name: str, text: str) -> str:
    lines = "\n".join(line.rstrip() for line in text.splitlines())
    return f"## {name}\n\n```text\n{lines}\n```\n"


if __name__ == "__main__":
    click.echo(markdown(), nl=False)
