"""`inboxwatch status` and `inboxwatch show`: where things stand. They read the journal, and disturb no service."""

from __future__ import annotations

import click

from inboxwatch.cli import statuses, threadpage
from inboxwatch.cli.find import find_thread
from inboxwatch.cli.instants import NOW_HELP
from inboxwatch.cli.opened import household, now_of, reading
from inboxwatch.cli.output import document
from inboxwatch.cli.place import Place
from inboxwatch.etiquette.fold import fold
from inboxwatch.etiquette.plan import plan
from inboxwatch.service import status as values
from inboxwatch.service.commands import waiting
from inboxwatch.store.folder import held

STATUS_EPILOG = """\b
Examples:
  inboxwatch status
  inboxwatch status --all
  inboxwatch status --json | jq '.threads[] | select(.next == "reply")'

\b
Exit status:
  0   shown
  2   wrong use, an error in the config, or there is neither config nor journal
"""

SHOW_EPILOG = """\b
Examples:
  inboxwatch show acme
  inboxwatch show 3f2a --json

\b
Exit status:
  0   shown
  2   no thread, or more than one, is called so
"""


@click.command(epilog=STATUS_EPILOG)
@click.option("--all", "all_", is_flag=True, help="Also show closed threads, and suspicious mail as threads.")
@click.option("--now", metavar="INSTANT", help=NOW_HELP)
@click.option("--json", "json_", is_flag=True, help="Print one JSON document (docs/json.md); it holds closed threads.")
@click.pass_obj
def status(place: Place, all_: bool, now: str | None, json_: bool) -> None:
    """Show every thread of the job search: its state, its next interview, what comes next and when, and
    its drafts, each with the rule behind it; what needs your decision; and how each account fares.

    Works while the service runs, and without a connection: it reads the journal only.
    """
    house = household(place)
    instant = now_of(now, house.rules.zone)
    with reading(place.state) as journal:
        events, passes = journal.events(), journal.passes()
    world = fold(events, house.rules, instant)
    threads = values.threads_of(world, plan(world, house.rules, instant), house.rules, instant)
    accounts = values.accounts_of(passes, house.names)
    if json_:
        document(statuses.as_json(threads, accounts, all_=all_))
    else:
        statuses.show(threads, accounts, house.zone, all_=all_)
        left = waiting(place.state)
        if left:
            statuses.commands_wait(left, running=held(place.state))


@click.command(epilog=SHOW_EPILOG)
@click.option("--now", metavar="INSTANT", help=NOW_HELP)
@click.option("--json", "json_", is_flag=True, help="Print one JSON document (docs/json.md).")
@click.argument("thread")
@click.pass_obj
def show(place: Place, thread: str, now: str | None, json_: bool) -> None:
    """Show one thread: how it came to its state, every mail with what it was understood to be and by
    which words, its interviews, its drafts with the rules behind them, and what comes next.

    THREAD is the beginning of its id, or any part of its company's name.
    """
    house = household(place)
    instant = now_of(now, house.rules.zone)
    with reading(place.state) as journal:
        events = journal.events()
    world = fold(events, house.rules, instant)
    lines = values.threads_of(world, plan(world, house.rules, instant), house.rules, instant)
    line = find_thread(lines, thread)
    found = next(t for t in world.threads if t.id == line.id)
    mails = tuple(values.mails_of(found, events))
    if json_:
        document(threadpage.as_json(line, found, mails))
    else:
        threadpage.show(line, found, mails, house.zone)
