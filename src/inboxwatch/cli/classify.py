"""`inboxwatch classify`: what mails from files are. Needs neither config nor journal."""

from __future__ import annotations

import sys
from dataclasses import replace
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click

from inboxwatch.cli.mailfiles import MailFile, is_mail, read
from inboxwatch.cli.output import complain, json_line, plain, where
from inboxwatch.cli.signals import as_json, as_lines
from inboxwatch.detect.detector import detect
from inboxwatch.detect.message import parse
from inboxwatch.detect.reader import Reader
from inboxwatch.errors import UserError
from inboxwatch.model import Message

WRONG_USE = 2

EPILOG = """\b
Examples:
  inboxwatch classify invitation.eml
  inboxwatch classify --json --address ada@example.com archive.mbox
  inboxwatch classify ~/Maildir
  cat mail.eml | inboxwatch classify --json -

\b
Exit status:
  0   every file was read
  2   a file could not be read or is no mail; the others were done
"""


@click.command(epilog=EPILOG)
@click.option("--json", "as_json_lines", is_flag=True, help="Print one JSON object a mail (docs/json.md).")
@click.option(
    "--address", "addresses", metavar="A", multiple=True, help="An address of yours, so that you are no interviewer."
)
@click.option(
    "--zone",
    metavar="ZONE",
    default="",
    help="Your time zone, for times that name none; without it they are read by the sender's clock.",
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
def classify(as_json_lines: bool, addresses: tuple[str, ...], zone: str, files: tuple[str, ...]) -> None:
    """Say for each mail what it is in a hiring process, the words that decided, and what it tells:
    company, role, people, interview time, decision date, and whether the sender can be trusted.

    FILE is a mail (.eml), an mbox, a folder (a Maildir, or one with .eml and .mbox files), or `-` for
    standard input. An mbox may be of any size: it is read mail by mail.
    """
    reader = Reader(addresses=frozenset(a.strip().lower() for a in addresses), zone=_zone(zone))
    failed = False
    for name in files:
        for mail in read(name, sys.stdin.buffer):
            failed |= not _one(mail, reader, as_json_lines)
    if failed:
        click.get_current_context().exit(WRONG_USE)


def _one(mail: MailFile, reader: Reader, as_json_lines: bool) -> bool:
    """Print what one mail is. False when that failed, which no mail should be able to do to the others."""
    if mail.problem:
        complain(mail.problem)
        return False
    try:
        if not is_mail(mail.data):
            complain(f"{plain(mail.file)} is no mail: it has no header with sender, date or subject.")
            return False
        message = parse(mail.data)
        signal = detect(message, _named(reader, message))
    except Exception as error:  # noqa: BLE001 - mail is hostile: one that finds a bug must not hide the rest
        complain(f"{plain(mail.file)}: a mail could not be understood; this is a bug of inboxwatch: {where(error)}.")
        return False
    if as_json_lines:
        json_line(as_json(mail.file, message, signal))
    else:
        for line in as_lines(mail.file, message, signal):
            click.echo(line)
    return True


def _named(reader: Reader, message: Message) -> Reader:
    """The reader under the name by which the mail addresses them, so that they are none of its people."""
    name = next((a.name for a in (*message.to, *message.cc) if a.name and a.email in reader.addresses), "")
    return replace(reader, name=name)


def _zone(name: str) -> str:
    if not name:
        return ""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise UserError(
            f"--zone {name[:60]!r} is not a time zone.", remedy="Name one as Europe/London or America/New_York."
        ) from None
    return name
