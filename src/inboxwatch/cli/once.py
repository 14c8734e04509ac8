"""`inboxwatch once`: one full pass over every account."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

import click

from inboxwatch.cli.instants import NOW_HELP
from inboxwatch.cli.opened import named_account, now_of, scratch, writing
from inboxwatch.cli.output import document, say
from inboxwatch.cli.place import Place
from inboxwatch.cli.progress import progress_bar
from inboxwatch.cli.reports import as_json, as_lines
from inboxwatch.config import load
from inboxwatch.etiquette.plan import SECOND_LOOK
from inboxwatch.service import app
from inboxwatch.service.commands import take_in

NOT_REACHED = 3

EPILOG = """\b
Examples:
  inboxwatch once
  inboxwatch once --dry-run --verbose
  inboxwatch once --json --now 2026-03-16T09:30

\b
Exit status:
  0   every account was looked at
  2   wrong use, an error in the config, or the state folder cannot be written
  3   an account could not be reached or signed in to (the others were done), or the disk is full
  4   another inboxwatch holds the state folder
"""


@click.command(epilog=EPILOG)
@click.option("--now", metavar="INSTANT", help=NOW_HELP)
@click.option("--dry-run", is_flag=True, help="Say what would be done; change nothing, neither mailbox nor journal.")
@click.option("--account", metavar="NAME", help="Look at this account only.")
@click.option("-v", "--verbose", is_flag=True, help="Also say what each new mail was understood to be.")
@click.option("--json", "json_", is_flag=True, help="Print one JSON document (docs/json.md).")
@click.pass_obj
def once(place: Place, now: str | None, dry_run: bool, account: str | None, verbose: bool, json_: bool) -> None:
    """Make one full pass over every account, then end: read what is new, see what became of the drafts,
    lay down those that are due, take back those that are stale, and say so.

    Good for cron or a systemd timer in place of `inboxwatch run`, and for stepping through time: with
    --now, everything in the pass takes that instant for now. Use a --state folder of its own for that: the
    real clock must pass the last INSTANT before anything is drafted again from the same one. What is laid
    into Drafts, or taken back, is so in the real mailbox; --dry-run only says it.
    """
    settings = load(place.config)
    rules = app.rules_of(settings)
    instant = now_of(now, rules.zone)
    named_account(account, [one.name for one in settings.accounts])
    with (scratch if dry_run else writing)(place.state) as journal, progress_bar(wanted=not json_) as progress:
        reports = app.once(
            settings,
            journal,
            instant,
            read_only=dry_run,
            only=account,
            commands=None if dry_run else lambda kept: take_in(place.state, kept),
            progress=progress,
            # Who steps through time by --now says himself when the second look is taken.
            second_look=timedelta.resolution if now is not None else SECOND_LOOK,
        )
    if json_:
        document({"accounts": [as_json(report) for report in reports]})
    else:
        for report in reports:
            for line in as_lines(report, ZoneInfo(rules.zone), dry=dry_run, verbose=verbose or place.verbose):
                say(line)
    if any(report.failure is not None for report in reports):
        click.get_current_context().exit(NOT_REACHED)
