"""`inboxwatch lint`: looks letters over by the rules of etiquette. Needs neither config nor journal."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace

import click

from inboxwatch.cli.letters import LetterFile, company_of, letter
from inboxwatch.cli.mailfiles import MailFile, read
from inboxwatch.cli.opened import household, reading
from inboxwatch.cli.output import complain, json_line, plain, say, where
from inboxwatch.cli.place import Place
from inboxwatch.cli.speller import FrequencySpeller
from inboxwatch.cli.words import KINDS
from inboxwatch.errors import UserError
from inboxwatch.etiquette.fold import fold
from inboxwatch.etiquette.lint import Finding, Known, Outgoing, Severity, Speller, guess, known_of, look_over, page
from inboxwatch.model import Kind
from inboxwatch.service.clock import SystemClock
from inboxwatch.store.journal import FILE_NAME

FOUND, WRONG_USE = 1, 2
REPLY = "reply"
CHOICES = (*(kind.value for kind in Kind if kind is not Kind.DEBRIEF), REPLY)

EPILOG = """\b
Examples:
  inboxwatch lint draft.eml
  inboxwatch lint --kind check_in --name "Dana Lee" --company Acme letter.txt
  inboxwatch lint --errors --json *.eml
  pbpaste | inboxwatch lint -

\b
Exit status:
  0   nothing was found
  1   something was found, be it a warning (with --errors: an error)
  2   a file could not be read; the others were looked over
"""


@dataclass(frozen=True, slots=True)
class Told:
    """What the user told about letters that do not tell it themselves; empty where nothing."""

    kind: str = ""
    name: str = ""
    company: str = ""
    role: str = ""
    address: str = ""
    offered: bool = False
    words: tuple[str, ...] = ()


@click.command(epilog=EPILOG)
@click.option("--json", "as_json_lines", is_flag=True, help="Print one JSON object a file (docs/json.md).")
@click.option("--errors", "errors_only", is_flag=True, help="Leave warnings out.")
@click.option(
    "--kind",
    type=click.Choice(CHOICES),
    help="What kind of letter it is. Else the draft's own header says it, or it is guessed from the text.",
)
@click.option("--name", metavar="NAME", default="", help="Whom it goes to. Default: the name in To.")
@click.option("--address", metavar="A", default="", help="Their address. Default: the one in To.")
@click.option("--company", metavar="NAME", default="", help="The employer.")
@click.option("--role", metavar="NAME", default="", help="The role.")
@click.option("--word", "words", metavar="WORD", multiple=True, help="A word that is spelt right.")
@click.option("--offer", "offered", is_flag=True, help="They made an offer, so that pay may be spoken of.")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.pass_obj
def lint(
    place: Place,
    as_json_lines: bool,
    errors_only: bool,
    kind: str | None,
    name: str,
    address: str,
    company: str,
    role: str,
    words: tuple[str, ...],
    offered: bool,
    files: tuple[str, ...],
) -> None:
    """Look letters to an employer over before they go: by the rules of etiquette on their words
    (docs/lint.md), with spelling. Each finding names its rule, the words, and how to mend them.
    An error must not be sent; a warning is yours to overrule. Nothing is changed and nothing sent.

    FILE is a mail (.eml), a text, or `-` for standard input. Of a draft that inboxwatch laid down,
    the journal tells whom it goes to, where there is one; no config is needed.
    """
    told = Told(kind or "", name, company, role, address, offered, tuple(word.lower() for word in words))
    speller = FrequencySpeller()
    failed = found = False
    for each in files:
        for file in read(each, sys.stdin.buffer):
            findings = _one(file, told, place, speller)
            if findings is None:
                failed = True
                continue
            shown = [f for f in findings if f.severity is Severity.ERROR or not errors_only]
            found |= bool(shown)
            _show(file.file, shown, as_json_lines)
    status = WRONG_USE if failed else FOUND if found else 0
    click.get_current_context().exit(status)


def _one(file: MailFile, told: Told, place: Place, speller: Speller) -> tuple[Finding, ...] | None:
    """What is found in one file; None when it could not be looked over, which is said."""
    if file.problem:
        complain(file.problem)
        return None
    if b"\0" in file.data:
        complain(f"{plain(file.file)} is no text.")
        return None
    try:
        read_letter = letter(file.data)
        known = _known(read_letter, told, place)
        return look_over(_of_kind(read_letter.outgoing, told, file.file), known, speller)
    except UserError:
        raise
    except Exception as error:  # noqa: BLE001 - one letter that finds a bug must not hide the rest
        complain(f"{plain(file.file)}: it could not be looked over; this is a bug of inboxwatch: {where(error)}.")
        return None


def _of_kind(outgoing: Outgoing, told: Told, file: str) -> Outgoing:
    """The letter with its kind, which is told, stands in its header, or is guessed; a guess is said."""
    if told.kind:
        return replace(outgoing, kind=None if told.kind == REPLY else Kind(told.kind))
    if outgoing.kind is not None:
        return outgoing
    kind = guess(page(outgoing.text), outgoing.subject)
    what = KINDS[kind] if kind else "reply"
    complain(f"{plain(file)} is taken for a {what} by its words; --kind says otherwise.")
    return replace(outgoing, kind=kind)


def _known(read_letter: LetterFile, told: Told, place: Place) -> Known:
    """What is told goes before what the thread of a draft tells, and that before the letter's header."""
    to = read_letter.outgoing.to[0] if read_letter.outgoing.to else None
    address = told.address.strip().lower() or (to.email if to else "")
    known = _of_thread(read_letter, address, place) or Known()
    company = told.company or known.company
    return replace(
        known,
        name=told.name or known.name or (to.name if to and "@" not in to.name else ""),
        email=address,
        company=company or company_of(address),
        sure=bool(company),
        role=told.role or known.role,
        candidate=read_letter.sender,
        words=frozenset(told.words),
        offered=told.offered or known.offered,
    )


def _of_thread(read_letter: LetterFile, address: str, place: Place) -> Known | None:
    """What the journal knows of a draft's thread; None without a journal, or where it knows no such thread."""
    if not read_letter.thread or not (place.state / FILE_NAME).exists():
        return None
    rules = household(place).rules
    with reading(place.state) as journal:
        world = fold(journal.events(), rules, SystemClock().now())
    thread = world.by_id.get(read_letter.thread)
    return known_of(thread, address, read_letter.sender) if thread else None


def _show(file: str, findings: list[Finding], as_json_lines: bool) -> None:
    if as_json_lines:
        json_line({"file": file, "findings": [_json(finding) for finding in findings]})
        return
    say(f"{plain(file, 200)}: {'nothing found' if not findings else _count(findings)}")
    for finding in findings:
        words = f'"{plain(finding.excerpt)}": ' if finding.excerpt else ""
        say(f"  {finding.severity.value:<7}  {finding.rule.value}  {words}{plain(finding.message)}")


def _count(findings: list[Finding]) -> str:
    errors = sum(f.severity is Severity.ERROR for f in findings)
    parts = [
        f"{n} {noun}{'' if n == 1 else 's'}" for n, noun in ((errors, "error"), (len(findings) - errors, "warning"))
    ]
    return ", ".join(part for part in parts if not part.startswith("0 "))


def _json(finding: Finding) -> dict[str, str]:
    return {
        "rule": finding.rule.value,
        "severity": finding.severity.value,
        "message": finding.message,
        "excerpt": finding.excerpt,
    }
