"""`inboxwatch check`: whether everything is in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import click

from inboxwatch.cli.output import document, say
from inboxwatch.cli.place import Place
from inboxwatch.config import load
from inboxwatch.errors import UserError
from inboxwatch.service.checks import NOT_REACHED, Check, checks
from inboxwatch.service.clock import SystemClock

EPILOG = """\b
Examples:
  inboxwatch check
  inboxwatch --config ./config.yaml check --json

\b
Exit status:
  0   everything is in order
  1   something was found
  2   the config has errors
  3   an account could not be reached or signed in to
"""


@click.command(epilog=EPILOG)
@click.option("--json", "json_", is_flag=True, help="Print one JSON document (docs/json.md).")
@click.pass_obj
def check(place: Place, json_: bool) -> None:
    """Look whether everything is in order, changing nothing in any mailbox: the config, the journal and
    the clock, templates of your own (docs/templates.md), and for each account the password, the
    connection and its encryption, the sign-in, and the folders. What is wrong is said with what to do
    about it.

    An account that was given up after repeated refusals is taken up again when its password works here.
    """
    found = list(_shown(_all(place, json_), quiet=json_))
    if json_:
        document({"checks": [_json(one) for one in found]})
    statuses = {one.status for one in found} - {0}
    worst = next((s for s in (UserError.exit_status, NOT_REACHED) if s in statuses), max(statuses, default=0))
    click.get_current_context().exit(worst)


def _all(place: Place, json_: bool) -> Iterator[Check]:
    try:
        settings = load(place.config)
    except UserError as error:
        if not json_:
            raise  # said problem by problem, each on its line
        yield from (Check("config", None, each, error.remedy, error.exit_status) for each in error.problems)
        return
    names = ", ".join(one.name for one in settings.accounts)
    yield Check("config", None, f"The config {place.config} is in order. Accounts: {names}.")
    yield from checks(settings, place.state, SystemClock().now())


def _shown(found: Iterable[Check], *, quiet: bool) -> Iterator[Check]:
    for one in found:
        if not quiet:
            where = f"{one.account}: " if one.account else ""
            say(f"{'ok     ' if one.ok else 'PROBLEM'}  {where}{one.sentence}")
            if one.remedy:
                say(f"         {one.remedy}")
        yield one


def _json(one: Check) -> dict[str, object]:
    return {
        "check": one.name,
        "account": one.account,
        "ok": one.ok,
        "message": one.sentence,
        "remedy": one.remedy,
    }
