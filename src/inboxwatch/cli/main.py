"""The `inboxwatch` command: global options, and the one place where exceptions become sentences."""

from __future__ import annotations

import difflib
import errno
import importlib
import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click
from click.exceptions import Abort, Exit

from inboxwatch import __version__
from inboxwatch.cli import logs
from inboxwatch.cli.output import complain, plain, where
from inboxwatch.cli.place import Place, config_file, state_folder
from inboxwatch.errors import InboxwatchError, UserError

BUG = 70
"""Exit status for what should not happen (EX_SOFTWARE of sysexits.h): told apart from "found something"."""
INTERRUPTED = 130

# Each command's module is imported when the command is asked for: help and `classify` must not pay for IMAP.
COMMANDS: Mapping[str, tuple[str, str]] = {
    "demo": ("demo", "Play a sample job search on a mail server of its own."),
    "check": ("check", "Look whether config, sign-in, folders and journal are in order."),
    "run": ("run", "Watch the mailboxes and keep the drafts ready, until told to end."),
    "once": ("once", "Make one full pass over every account, then end."),
    "replay": ("replay", "Show which drafts would have been made in the past, and why."),
    "status": ("overview", "Show where every job search thread stands and what comes next."),
    "show": ("overview", "Show one thread: its history, mails, interviews and drafts."),
    "classify": ("classify", "Say what mails from files are; needs no config."),
    "lint": ("lint", "Look letters over before they go; needs no config."),
    "note": ("note", "Write down how an interview went, for the thank-yous."),
    "close": ("steer", "Close a thread: nothing is drafted for it any more."),
    "reopen": ("steer", "Follow a closed, muted or snoozed thread again."),
    "mute": ("steer", "Close a thread for good: only `reopen` brings it back."),
    "snooze": ("steer", "Draft nothing for a thread before a date."),
    "merge": ("steer", "Join two threads that are one process."),
}
"""Name of each command: its module in this package, and its line in `--help`."""


class Commands(click.Group):
    """The commands, imported one by one when they are needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"inboxwatch.cli.{COMMANDS[cmd_name][0]}")
        command: click.Command = getattr(module, cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does it, with the nearest command named for one that is unknown."""
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            near = difflib.get_close_matches(args[0][:40], COMMANDS, n=1)
            hint = f" Did you mean {near[0]!r}?" if near else " `inboxwatch --help` lists them."
            ctx.fail(f"There is no command {plain(args[0], 40)!r}.{hint}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; whatever it raises ends as a sentence and an exit status."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, Exit, Abort):
            raise
        except KeyboardInterrupt:
            complain("Stopped.")
            ctx.exit(INTERRUPTED)
        except InboxwatchError as error:
            tell(error)
            _trace(ctx)
            ctx.exit(error.exit_status)
        except Exception as error:
            if isinstance(error, OSError) and error.errno == errno.EPIPE:
                raise  # click's own: the reader of a pipe has gone
            complain(f"This is a bug of inboxwatch: {where(error)}.")
            if not _trace(ctx):
                complain("Please report it with what you did; `inboxwatch --debug ...` shows the details.")
            ctx.exit(BUG)


def tell(error: InboxwatchError) -> None:
    """An expected error as sentences: what is wrong, and what to do."""
    problems = error.problems if isinstance(error, UserError) else (str(error),)
    for problem in problems:
        complain(problem)
    if isinstance(error, UserError) and error.remedy:
        complain(error.remedy)


def _trace(ctx: click.Context) -> bool:
    place = ctx.obj
    if not (isinstance(place, Place) and place.debug):
        return False
    click.echo(plain(traceback.format_exc(), 100_000, lines=True), err=True)
    return True


EPILOG = """\b
Exit status:
  0   done
  1   found something (check, lint)
  2   wrong use, or an error in the config
  3   an account could not be reached or signed in to, or the disk is full; it may pass
  4   another inboxwatch holds the state folder
  70  a bug of inboxwatch
"""


@click.command(
    cls=Commands,
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option(
    "--config",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="The config file. Default: $XDG_CONFIG_HOME/inboxwatch/config.yaml; under systemd config.yaml in "
    "$CONFIGURATION_DIRECTORY.",
)
@click.option(
    "--state",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="The folder that holds the journal. Default: $XDG_STATE_HOME/inboxwatch; under systemd $STATE_DIRECTORY.",
)
@click.option(
    "-v", "--verbose", is_flag=True, help="Say more: what each mail was understood to be; with `run`, more in the log."
)
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
@click.version_option(__version__, prog_name="inboxwatch")
@click.pass_context
def cli(ctx: click.Context, config: Path | None, state: Path | None, verbose: bool, debug: bool) -> None:
    """Follow your job search through your inbox: inboxwatch watches a mailbox over IMAP, understands
    which mails are about interviews, and lays ready drafts (thank-yous, check-ins, farewells) into Drafts
    at the right time. It never sends anything by itself.

    Begin with `inboxwatch demo`; then write a config file, `inboxwatch check` it, and `inboxwatch run`.
    `inboxwatch COMMAND --help` explains each command.
    """
    ctx.obj = Place(
        config=config or config_file(),
        state=state or state_folder(),
        config_named=config is not None,
        verbose=verbose,
        debug=debug,
    )


def main() -> None:
    """The console script."""
    logs.fall_back()
    cli(prog_name="inboxwatch")
