"""What the user says about a thread: close, reopen, mute, snooze, merge.

Each is one event. It goes into the journal at once, or, while a service holds that, into the
service's inbox in the state folder, from where it is taken in within seconds.
"""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import click

from inboxwatch.cli.find import find_thread
from inboxwatch.cli.instants import NOW_HELP, parse_day, shown
from inboxwatch.cli.opened import Household, household, now_of, reading, writing
from inboxwatch.cli.output import document, say
from inboxwatch.cli.place import Place
from inboxwatch.errors import StateHeldError, UserError
from inboxwatch.etiquette.fold import fold
from inboxwatch.etiquette.plan import plan
from inboxwatch.events import CommandEvent, ThreadClosed, ThreadReopened, ThreadsMerged, ThreadSnoozed
from inboxwatch.model import Outcome, State
from inboxwatch.service.commands import leave, pending, take_in
from inboxwatch.service.status import ThreadLine, threads_of

OUTCOMES = (Outcome.REJECTED, Outcome.WITHDRAWN, Outcome.CANCELLED, Outcome.OFFER, Outcome.SILENT)
MOST_DAYS = 3650

THREAD = "THREAD is the beginning of its id, or any part of its company's name, as `inboxwatch status` shows them."

EXIT = """
\b
Exit status:
  0   done, or left for the running service
  2   wrong use, or no thread, or more than one, is called so, or the state folder cannot be written
  3   the disk is full
"""

now_option = click.option("--now", metavar="INSTANT", help=NOW_HELP)
json_option = click.option("--json", "json_", is_flag=True, help="Print one JSON document (docs/json.md).")


class Desk:
    """The threads as the journal tells them at one instant, and what the user has told a running service since."""

    def __init__(self, place: Place, now: str | None) -> None:
        self.place = place
        self.house: Household = household(place)
        self.now: datetime = now_of(now, self.house.rules.zone)
        self.told_now = now is not None
        with reading(place.state) as journal:
            told = pending(place.state, journal)
            world = fold((*journal.events(), *told), self.house.rules, self.now)
        self.world = world
        self.threads = threads_of(world, plan(world, self.house.rules, self.now), self.house.rules, self.now)

    def find(self, wanted: str) -> ThreadLine:
        return find_thread(self.threads, wanted)

    def tell(self, event: CommandEvent, line: ThreadLine, sentence: str, json_: bool) -> None:
        """Hand the event on, and say so."""
        left = False
        try:
            with writing(self.place.state) as journal:
                take_in(self.place.state, journal)  # what an ended service did not hear was said before
                journal.append([event])
        except StateHeldError:
            if self.told_now:
                # An event from ahead of the service's clock would keep it from drafting until then.
                raise UserError(
                    "A running inboxwatch holds the state, and goes by its own clock.",
                    remedy="Leave --now out, or stop the service first.",
                ) from None
            leave(self.place.state, event)
            left = True
        if json_:
            document({"thread": line.id, "company": line.company, "event": event.type, "left_for_service": left})
        else:
            say(f"{sentence}{' The running service takes it in within seconds.' if left else ''}")


@click.command(
    epilog="\b\nExamples:\n  inboxwatch close acme --outcome withdrawn\n  inboxwatch close 3f2a\n" + EXIT,
    help="Close a thread: nothing is drafted for it any more, and untouched drafts are taken back. When they "
    f"write again, it opens again (but see `mute`).\n\n{THREAD}",
)
@click.option(
    "--outcome",
    type=click.Choice([o.value for o in OUTCOMES]),
    default=Outcome.CANCELLED.value,
    show_default=True,
    help="How it ended.",
)
@now_option
@json_option
@click.argument("thread")
@click.pass_obj
def close(place: Place, thread: str, outcome: str, now: str | None, json_: bool) -> None:
    """Close a thread."""
    desk = Desk(place, now)
    line = desk.find(thread)
    event = ThreadClosed(desk.now, line.id, Outcome(outcome))
    desk.tell(event, line, f"{line.title} ({line.id}) is closed as {outcome}.", json_)


@click.command(
    epilog="\b\nExamples:\n  inboxwatch reopen acme\n" + EXIT,
    help="Follow a thread again that was closed, muted or snoozed. All rules hold as before: what was sent counts, "
    f"and a draft you deleted is not made again.\n\n{THREAD}",
)
@now_option
@json_option
@click.argument("thread")
@click.pass_obj
def reopen(place: Place, thread: str, now: str | None, json_: bool) -> None:
    """Reopen a thread."""
    desk = Desk(place, now)
    line = desk.find(thread)
    if line.state is not State.CLOSED and line.snoozed_until is None:
        raise UserError(f"{line.title} ({line.id}) is neither closed nor snoozed.")
    desk.tell(ThreadReopened(desk.now, line.id), line, f"{line.title} ({line.id}) is followed again.", json_)


@click.command(
    epilog="\b\nExamples:\n  inboxwatch mute acme\n" + EXIT,
    help="Close a thread for good: whatever they write, nothing is drafted for it and it stays closed, until "
    f"`inboxwatch reopen`.\n\n{THREAD}",
)
@now_option
@json_option
@click.argument("thread")
@click.pass_obj
def mute(place: Place, thread: str, now: str | None, json_: bool) -> None:
    """Mute a thread."""
    desk = Desk(place, now)
    line = desk.find(thread)
    event = ThreadClosed(desk.now, line.id, Outcome.MUTED)
    desk.tell(event, line, f"{line.title} ({line.id}) is muted; only `inboxwatch reopen` brings it back.", json_)


@click.command(
    epilog="\b\nExamples:\n  inboxwatch snooze acme --until 2026-04-01\n  inboxwatch snooze acme --days 7\n" + EXIT,
    help="Draft nothing new for a thread before a date. What stands in Drafts already stays; mail is followed "
    f"as before.\n\n{THREAD}",
)
@click.option("--until", metavar="DATE", help="The first day on which drafts may be laid down again (YYYY-MM-DD).")
@click.option("--days", metavar="N", type=click.IntRange(1, MOST_DAYS), help="For so many days from now.")
@now_option
@json_option
@click.argument("thread")
@click.pass_obj
def snooze(place: Place, thread: str, until: str | None, days: int | None, now: str | None, json_: bool) -> None:
    """Snooze a thread."""
    if (until is None) == (days is None):
        raise click.UsageError("Name either --until DATE or --days N.")
    desk = Desk(place, now)
    line = desk.find(thread)
    if until is not None:
        start = datetime.combine(parse_day(until, "--until"), time(), desk.house.zone).astimezone(UTC)
    else:
        start = desk.now + timedelta(days=days or 0)
    if start <= desk.now:
        raise UserError(f"--until {until}: that day has begun already.")
    event = ThreadSnoozed(desk.now, line.id, start)
    sentence = f"Nothing new is drafted for {line.title} ({line.id}) before {shown(start, desk.house.zone)}."
    desk.tell(event, line, sentence, json_)


@click.command(
    epilog="\b\nExamples:\n  inboxwatch merge 3f2a 91cc\n" + EXIT,
    help="Join two threads that are one process: THREAD goes on as a part of INTO. For mail that inboxwatch could "
    f"not join by itself. It cannot be undone.\n\n{THREAD}",
)
@now_option
@json_option
@click.argument("thread")
@click.argument("into")
@click.pass_obj
def merge(place: Place, thread: str, into: str, now: str | None, json_: bool) -> None:
    """Merge two threads."""
    desk = Desk(place, now)
    line, target = desk.find(thread), desk.find(into)
    if line.id == target.id:
        raise UserError(f"{thread!r} and {into!r} are the same thread ({line.id}).")
    if line.account != target.account:
        raise UserError(f"{line.id} and {target.id} belong to different accounts and cannot be joined.")
    if line.suspicious or target.suspicious:
        raise UserError("Suspicious mail stands alone and cannot be joined to a thread.")
    event = ThreadsMerged(desk.now, line.id, target.id)
    desk.tell(event, line, f"{line.title} ({line.id}) is now a part of {target.title} ({target.id}).", json_)
