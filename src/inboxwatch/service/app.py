"""From settings to running parts: accounts, their access, rules, and one pass over all of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from inboxwatch.config import AccountSettings, Settings, load
from inboxwatch.errors import InboxwatchError, SignInError
from inboxwatch.etiquette.plan import SECOND_LOOK
from inboxwatch.etiquette.rules import Rules
from inboxwatch.mail.imap import ImapMailbox
from inboxwatch.mail.mailbox import Mailbox
from inboxwatch.mail.secrets import resolve
from inboxwatch.service import signin, templates
from inboxwatch.service.account import Account
from inboxwatch.service.clock import Clock, SystemClock
from inboxwatch.service.commands import CommandBox, take_in
from inboxwatch.service.daemon import Daemon, Setup
from inboxwatch.service.engine import Engine, Progress
from inboxwatch.service.holidays import public_holidays
from inboxwatch.service.report import AccountReport, told
from inboxwatch.service.watcher import Access
from inboxwatch.store.port import Journal, PassRecord


def rules_of(settings: Settings) -> Rules:
    """The etiquette rules as the config tunes them, with real public holidays."""
    return settings.rules(public_holidays)


def accounts_of(settings: Settings) -> tuple[tuple[Account, Access], ...]:
    """Each configured account, with the way to its mailbox."""
    own = templates.read(settings.templates)
    return tuple((account_of(settings, one, own), access_of(one)) for one in settings.accounts)


def account_of(settings: Settings, one: AccountSettings, own: templates.Templates) -> Account:
    """One account as a pass needs it."""
    candidate = settings.candidate_value()
    return Account(
        name=one.name,
        address=one.address,
        addresses=candidate.addresses,
        candidate=candidate,
        reader=one.reader(settings),
        lookback_days=settings.lookback,
        wordings=own.wordings,
        troubles=tuple(f"Your templates: {each} Until it is mended, our wording is used." for each in own.problems),
    )


def access_of(one: AccountSettings) -> Access:
    """How to sign in to one account."""
    imap = one.imap_settings()

    def secret() -> str:
        return resolve(one.secret_source()).reveal()

    def connect(password: str) -> ImapMailbox:
        return ImapMailbox.open(imap, password)

    return Access(f"{imap.username} at {imap.host}:{imap.port}", secret, connect)


def once(
    settings: Settings,
    journal: Journal,
    now: datetime,
    *,
    read_only: bool = False,
    only: str | None = None,
    commands: Callable[[Journal], None] | None = None,
    progress: Progress | None = None,
    second_look: timedelta = SECOND_LOOK,
) -> tuple[AccountReport, ...]:
    """One pass over every account (or the one named `only`). Expected errors are in the reports.

    `read_only`: nothing changes in the mailboxes; `journal` should be a scratch one then.
    """
    engine = Engine(
        journal,
        rules_of(settings),
        read_only=read_only,
        commands=commands,
        progress=progress,
        second_look=second_look,
    )
    return tuple(
        _once(engine, account, access, now)
        for account, access in accounts_of(settings)
        if only is None or account.name == only
    )


def _once(engine: Engine, account: Account, access: Access, now: datetime) -> AccountReport:
    try:
        mailbox = signed_in(engine.journal, account, access)
    except InboxwatchError as error:
        report = AccountReport(account.name, errors=[told(error)], failure=error)
        engine.journal.record_pass(PassRecord(account.address, now, tuple(report.errors), ok=False))
        return report
    try:
        return engine.run_pass(account, mailbox, now)
    finally:
        mailbox.close()


def signed_in(journal: Journal, account: Account, access: Access) -> Mailbox:
    """A connection to the account. A refused sign-in is counted, and after a few not tried again: see `signin`."""
    secret = access.secret()
    if signin.blocked(journal, account.address, access.where, secret):
        raise SignInError(signin.BLOCKED)
    try:
        mailbox = access.connect(secret)
    except SignInError:
        signin.refused(journal, account.address, access.where, secret)
        raise
    signin.accepted(journal, account.address)
    return mailbox


def serve(config: Path, state: Path, journal: Journal, clock: Clock | None = None) -> int:
    """Run the service until it is told to end; the exit status."""

    def setup(kept: Journal) -> Setup:
        settings = load(config)
        engine = Engine(kept, rules_of(settings), commands=lambda journal_: take_in(state, journal_))
        return Setup(accounts_of(settings), engine, settings.poll_minutes * 60.0)

    return Daemon(setup, journal, clock or SystemClock(), CommandBox(state)).run()
