"""`inboxwatch demo`: a sample job search, played."""

from __future__ import annotations

import importlib.util
import sys

import click

from inboxwatch.errors import UserError

EPILOG = """\b
Examples:
  inboxwatch demo
  inboxwatch demo --keep

\b
Exit status:
  0   played
  2   the mail server for it (pymap) is not installed
"""


@click.command(epilog=EPILOG)
@click.option("--keep", is_flag=True, help="Leave the mail server and the mailbox up, and say how to open them.")
def demo(keep: bool) -> None:
    """Play a sample job search of about six weeks: a mail server starts on this machine, mails of
    employers arrive day by day, and the real service, in simulated time, understands them and lays
    its drafts; a stand-in user sends some, edits one and deletes one. It prints the story with the
    reason for each step, and ends with the drafts' texts and the table of threads.

    It takes some seconds, needs no config and no account, and leaves nothing behind.
    """
    if importlib.util.find_spec("pymap") is None:
        raise UserError(
            "The demo needs a mail server of its own, which is not installed.",
            remedy="Install it with: pip install 'inboxwatch[demo]'",
        )
    # Only now: the server's package is an extra.
    from inboxwatch.demo.play import run  # noqa: PLC0415

    click.get_current_context().exit(run(keep, sys.stdout))
