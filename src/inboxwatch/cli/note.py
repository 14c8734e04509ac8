"""`note`: write down how an interview went, in an editor, as the debrief in Drafts asks for it."""

from __future__ import annotations

import os
import sys
from typing import TextIO

import click

from inboxwatch.cli.output import plain, say
from inboxwatch.cli.place import Place
from inboxwatch.cli.steer import EXIT, THREAD, Desk, json_option, now_option
from inboxwatch.errors import UserError
from inboxwatch.etiquette import debrief
from inboxwatch.etiquette.elapsed import over
from inboxwatch.etiquette.thread import Round, Thread
from inboxwatch.events import NotesTaken
from inboxwatch.model import Notes
from inboxwatch.service import notes


@click.command(
    epilog="\b\nExamples:\n  inboxwatch note acme\n  inboxwatch note acme --print > form.txt\n"
    "  inboxwatch note acme --from form.txt\n" + EXIT,
    help="Write down how an interview went (S1). An editor opens ($VISUAL, $EDITOR) with the questions of the note "
    "that lies in Drafts: what to mention to each person, a strength of yours, what was left unsaid, what they said "
    "about when they decide. At the next look the thank-yous in Drafts that you have not changed are made anew, with "
    "your words in place of their prompts; a day they named is waited for before a check-in (W1). What was written "
    "down before stands there already; what you save counts as a whole.\n\n" + THREAD,
)
@click.option("--round", "number", metavar="N", type=click.IntRange(1), help="The round; else the latest that is over.")
@click.option("--print", "print_", is_flag=True, help="Print the form, filled in by what is known, and change nothing.")
@click.option("--from", "source", metavar="FILE", type=click.File(), help="Take the filled form from FILE, or from - .")
@now_option
@json_option
@click.argument("thread")
@click.pass_obj
def note(
    place: Place, thread: str, number: int | None, print_: bool, source: TextIO | None, now: str | None, json_: bool
) -> None:
    """Write down how an interview went."""
    desk = Desk(place, now)
    line = desk.find(thread)
    found = desk.world.by_id[line.id]
    round_ = _round(found, number, desk)
    before = found.notes_of(round_.number)
    form = debrief.form(found, round_, desk.house.rules, before.notes if before is not None else None)
    if print_:
        click.echo(plain(form, 20_000, lines=True), nl=False)
        return
    text = _filled(form, source)
    if text is not None and not debrief.is_form(text, found, round_, desk.house.rules):
        raise UserError(
            "None of the form's questions stands in what was filled in; nothing was changed.",
            remedy="`inboxwatch note THREAD --print` prints the form.",
        )
    told = notes.read(text, found, round_, desk.house.rules, desk.now) if text is not None else None
    if told is None or told == (before.notes if before is not None else Notes()):
        say("Nothing new was written down.")
        return
    desk.tell(
        NotesTaken(desk.now, line.id, round_.number, told), line, f"Written down for {line.title} ({line.id}).", json_
    )


def _filled(form: str, source: TextIO | None) -> str | None:
    """The filled form; None where the editor was left without saving."""
    try:
        if source is not None:
            return source.read(debrief.MOST_TEXT)
        if not (os.environ.get("VISUAL") or os.environ.get("EDITOR") or sys.stdin.isatty()):
            raise UserError(
                "There is no editor to ask and no terminal.",
                remedy="Set $EDITOR, or fill in what --print prints and hand it over by --from.",
            )
        return click.edit(form, extension=".txt")
    except (OSError, ValueError, click.ClickException) as error:
        words = error.format_message() if isinstance(error, click.ClickException) else str(error)
        raise UserError(
            f"The filled form could not be read: {plain(words, 200)}.", remedy="Nothing was changed."
        ) from None


def _round(thread: Thread, number: int | None, desk: Desk) -> Round:
    done = over(thread, desk.now)
    wanted = next((r for r in reversed(done) if number in (None, r.number)), None)
    if wanted is None:
        raise UserError(
            "There is no interview yet to write about."
            if number is None
            else f"Round {number} is not one that is over.",
            remedy="`inboxwatch show` lists the interviews of a thread.",
        )
    return wanted
