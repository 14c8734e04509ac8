"""`inboxwatch run`: the service."""

from __future__ import annotations

import logging

import click

from inboxwatch.cli import logs
from inboxwatch.cli.opened import writing
from inboxwatch.cli.place import Place
from inboxwatch.config import load
from inboxwatch.service.app import serve

log = logging.getLogger(__name__)

EPILOG = """\b
Signals:
  SIGTERM, SIGINT  end within two seconds; what was done is in the journal
  SIGHUP           read the config again; one with errors is not taken

\b
Examples:
  inboxwatch run
  inboxwatch --config ~/jobs.yaml --state ~/jobs run
  systemctl --user enable --now inboxwatch

\b
Exit status:
  0   ended by a signal
  2   wrong use, an error in the config, or the state folder cannot be written
  3   the disk is full
  4   another inboxwatch holds the state folder
"""


@click.command(epilog=EPILOG)
@click.pass_obj
def run(place: Place) -> None:
    """Watch the mailboxes of every account until told to end: new mail is read as it arrives, drafts are
    laid into Drafts when they are due and taken back when they are stale. Nothing is ever sent.

    The log goes to stderr; it holds no password and no word of a mail. `inboxwatch status` shows how
    things stand while the service runs; `close`, `mute`, `snooze` and the like reach it within seconds.

    An account that cannot be reached is tried again with growing pauses. After repeated refusals of a
    password the account waits until the password or the config changes, since providers lock accounts.
    """
    logs.set_up(place.verbose)
    settings = load(place.config)
    with writing(place.state) as journal:
        log.info("watching %s; the state is in %s", ", ".join(a.name for a in settings.accounts), place.state)
        status = serve(place.config, place.state, journal)
        log.info("ended")
    click.get_current_context().exit(status)
