"""`inboxwatch replay`: the past, walked through with the engine itself."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

import click

from inboxwatch.cli import words
from inboxwatch.cli.instants import NOW_HELP, parse_day, shown
from inboxwatch.cli.opened import now_of, reading, scratch
from inboxwatch.cli.output import complain, document, instant, plain, say
from inboxwatch.cli.place import Place
from inboxwatch.cli.progress import progress_bar
from inboxwatch.config import load
from inboxwatch.errors import UserError
from inboxwatch.service.app import accounts_of, rules_of
from inboxwatch.service.replay import Step, What, gather, walk
from inboxwatch.service.report import told

NOT_REACHED = 3
MOST_DAYS = 3650

EPILOG = """\b
Examples:
  inboxwatch replay
  inboxwatch replay --days 180
  inboxwatch replay --since 2026-01-01 --json

\b
Exit status:
  0   shown
  2   wrong use, or an error in the config
  3   an account could not be reached or signed in to; the others are shown
"""


@click.command(epilog=EPILOG)
@click.option("--since", metavar="DATE", help="Begin with this day (YYYY-MM-DD). Default: the config's lookback.")
@click.option("--days", metavar="N", type=click.IntRange(1, MOST_DAYS), help="Go back so many days.")
@click.option("--now", metavar="INSTANT", help=NOW_HELP)
@click.option("--json", "json_", is_flag=True, help="Print one JSON document (docs/json.md).")
@click.pass_obj
def replay(place: Place, since: str | None, days: int | None, now: str | None, json_: bool) -> None:
    """Show what inboxwatch would have done in the past: walk through the mailboxes' mail in simulated
    time and print what arrived and how it was understood, which drafts would have been laid down when,
    and by which rule others were held and until when.

    Nothing is changed: mailboxes are only read, and the journal is left alone (what you closed, muted,
    snoozed or merged counts). A draft is taken to stand untouched until your Sent folder shows it was sent.
    """
    if since is not None and days is not None:
        raise click.UsageError("Name --since or --days, not both.")
    settings = load(place.config)
    rules = rules_of(settings)
    zone = ZoneInfo(rules.zone)
    end = now_of(now, rules.zone)
    days = _days(since, end, zone) if since is not None else days or settings.lookback
    accounts = accounts_of(settings)
    with reading(place.state) as journal:
        commands = journal.events()
    with scratch() as journal, progress_bar(wanted=not json_) as progress:
        past = gather(accounts, journal, end, days, commands, progress)
    with scratch() as journal:
        steps = list(walk([account for account, _ in accounts], past.events, journal, rules, end))
    errors = [f"{name}: {told(error)}" for name, error in past.failures]
    if json_:
        start = end - timedelta(days=days)
        document({"since": instant(start), "until": instant(end), "steps": [_json(s) for s in steps], "errors": errors})
    else:
        _print(steps, zone)
        for error in errors:
            complain(error)
    if errors:
        click.get_current_context().exit(NOT_REACHED)


def _days(since: str, end: datetime, zone: tzinfo) -> int:
    start = datetime.combine(parse_day(since, "--since"), time(), zone).astimezone(UTC)
    days = (end - start).days + 1
    if not 1 <= days <= MOST_DAYS:
        raise UserError(f"--since {since}: name a day of the last {MOST_DAYS} days.")
    return days


def _json(step: Step) -> dict[str, Any]:
    return {
        "at": instant(step.at),
        "event": step.what.value,
        "account": step.account,
        "thread": step.thread,
        "company": step.company,
        "label": step.label.value if step.label else None,
        "subject": step.subject or None,
        "suspicious": step.suspicious,
        "kind": step.kind.value if step.kind else None,
        "recipient": step.recipient or None,
        "rules": list(step.rules),
        "reason": step.reason or None,
        "until": instant(step.until),
    }


def _print(steps: list[Step], zone: tzinfo) -> None:
    if not steps:
        say("No mail of a hiring process was found in that time.")
        return
    day = ""
    for step in steps:
        local = step.at.astimezone(zone)
        today = f"{local:%A %d %B %Y}"
        if today != day:
            day = today
            say("")
            say(day)
        say(f"  {local:%H:%M}  {plain(step.company or step.thread, 60)}: {_words(step, zone)}")
    counts = {what: sum(s.what is what for s in steps) for what in What}
    say("")
    say(
        f"{words.count(counts[What.MAIL], 'mail')} of employers, {counts[What.WROTE]} of yours; "
        f"{words.count(counts[What.PLACED], 'draft')} would have been laid down, "
        f"{words.count(counts[What.HELD], 'hold')}, {counts[What.WITHDRAWN]} taken back."
    )


def _words(step: Step, zone: tzinfo) -> str:
    name = f"{words.KINDS[step.kind]} to {plain(step.recipient, 100)}" if step.kind else ""
    rules = words.because(step.rules, step.reason, held=step.what is What.HELD)
    match step.what:
        case What.MAIL:
            label = words.label(step.label) if step.label else "mail"
            return f"{'SUSPICIOUS ' if step.suspicious else ''}{label}: {plain(step.subject, 100)}"
        case What.WROTE:
            return f"you wrote: {plain(step.subject, 100)}"
        case What.PLACED:
            by = f", send by {shown(step.until, zone)}" if step.until else ""
            return f"DRAFT {name}{by}{rules}"
        case What.HELD:
            return f"held {name} {f'until {shown(step.until, zone)}' if step.until else 'for good'}{rules}"
        case What.SENT:
            return f"you sent the {name}"
        case What.WITHDRAWN:
            return f"taken back: {name}{rules}"
