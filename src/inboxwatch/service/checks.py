"""Looks whether everything the service needs is in order: journal, clock, secret, sign-in, folders."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from inboxwatch.config import AccountSettings, Settings
from inboxwatch.errors import InboxwatchError, SignInError, StateHeldError, UserError
from inboxwatch.mail.imap import ImapMailbox
from inboxwatch.mail.secrets import resolve
from inboxwatch.service import proofreading, signin, templates
from inboxwatch.service.app import access_of
from inboxwatch.service.engine import CLOCK_MAY_LAG
from inboxwatch.store.folder import held, may_write
from inboxwatch.store.journal import FILE_NAME, SqliteJournal

FOUND, NOT_REACHED = 1, 3


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at. `status` is the exit status it asks for: 0 when it is in order.

    `name`: config, journal, clock, templates, password, sign_in, encryption, folders. `account` is None for what
    concerns all.
    """

    name: str
    account: str | None
    sentence: str
    remedy: str = ""
    status: int = 0

    @property
    def ok(self) -> bool:
        """Whether it is in order."""
        return self.status == 0


def checks(settings: Settings, state: Path, now: datetime) -> Iterator[Check]:
    """One after the other, so that they can be shown while a slow server is asked."""
    yield from _journal(state, now)
    for looked in proofreading.look(templates.read(settings.templates)):
        yield Check("templates", None, looked.sentence, looked.remedy, 0 if looked.ok else FOUND)
    for account in settings.accounts:
        yield from _account(account, state)


def failed(name: str, account: str | None, error: InboxwatchError, status: int, remedy: str = "") -> Check:
    """An expected error as a check that found something; `remedy` for one that knows none itself."""
    if isinstance(error, UserError):
        return Check(name, account, " ".join(error.problems), error.remedy, status)
    return Check(name, account, str(error), remedy, status)


def _journal(state: Path, now: datetime) -> Iterator[Check]:
    try:
        journal = SqliteJournal.open(state, write=False)
    except InboxwatchError as error:
        yield failed("journal", None, error, FOUND)
        return
    try:
        events = journal.events()
        running = " A running inboxwatch holds it." if held(state) else ""
    except InboxwatchError as error:
        yield failed("journal", None, error, FOUND)
        return
    finally:
        journal.close()
    if state.is_dir() and not may_write(state):
        yield Check(
            "journal",
            None,
            f"The state folder {state} can be read but not written: the service cannot use it.",
            "Give this user the right to write it, or choose another state folder (--state).",
            FOUND,
        )
    if not (state / FILE_NAME).exists():
        yield Check("journal", None, f"There is no journal in {state} yet; the first pass makes it.")
        return
    entries = "1 entry" if len(events) == 1 else f"{len(events)} entries"
    yield Check("journal", None, f"The journal in {state} is sound: {entries}.{running}")
    latest = max((e.at for e in events), default=None)
    if latest is not None and latest > now + CLOCK_MAY_LAG:
        yield Check(
            "clock",
            None,
            f"The clock ({now:%Y-%m-%d %H:%M} UTC) is behind the journal's last entry ({latest:%Y-%m-%d %H:%M} UTC).",
            "Check the machine's date and time zone. If `once --now` went ahead of them, wait, or begin with a new "
            "state folder: nothing is drafted until the clock has caught up.",
            FOUND,
        )


def _account(account: AccountSettings, state: Path) -> Iterator[Check]:
    try:
        secret = resolve(account.secret_source()).reveal()
    except InboxwatchError as error:
        yield failed("password", account.name, error, FOUND)
        return
    yield Check("password", account.name, "The password is at hand.")
    access = access_of(account)
    try:
        mailbox = ImapMailbox.open(account.imap_settings(), secret)
    except InboxwatchError as error:
        if isinstance(error, SignInError):
            _remember(state, account.address, access.where, secret, accepted=False)
        imap = account.imap_settings()
        remedy = (
            f"Is this machine online, is the server up, and are imap.host ({imap.host}), imap.port ({imap.port}) and "
            f"imap.security ({imap.security}) right?"
        )
        yield failed("sign_in", account.name, error, NOT_REACHED, remedy)
        return
    try:
        remedy = _remember(state, account.address, access.where, secret, accepted=True)
        yield Check("sign_in", account.name, f"Signed in as {access.where}.", remedy)
        yield _encryption(mailbox, account)
        yield _folders(mailbox, account)
    finally:
        mailbox.close()


def _encryption(mailbox: ImapMailbox, account: AccountSettings) -> Check:
    try:
        found = mailbox.encryption()
    except InboxwatchError as error:
        return failed("encryption", account.name, error, NOT_REACHED)
    if found is None:
        return Check("encryption", account.name, "The connection is not encrypted; it stays on this machine.")
    valid = f", the certificate is valid until {found.valid_until:%d %b %Y}" if found.valid_until else ""
    return Check("encryption", account.name, f"The connection is encrypted ({found.version}){valid}.")


def _folders(mailbox: ImapMailbox, account: AccountSettings) -> Check:
    try:
        found = mailbox.folders()
        for folder in (found.inbox, found.drafts, found.sent):
            mailbox.status(folder)
    except UserError as error:
        return failed("folders", account.name, error, FOUND)
    except InboxwatchError as error:
        return failed("folders", account.name, error, NOT_REACHED)
    archive = f", archive {found.archive}" if found.archive else ""
    return Check("folders", account.name, f"Inbox {found.inbox}, drafts {found.drafts}, sent {found.sent}{archive}.")


def _remember(state: Path, address: str, where: str, secret: str, *, accepted: bool) -> str:
    """Count a refusal, or forget those before: this is how an account that was given up is taken up again.

    Gives what to do when a running service holds the journal, and does not try this password any more.
    """
    if not (state / FILE_NAME).exists():
        return ""
    try:
        journal = SqliteJournal.open(state)
    except StateHeldError:
        return _given_up(state, address, where, secret) if accepted else ""
    except InboxwatchError:
        return ""  # said by the check of the journal
    try:
        if accepted:
            signin.accepted(journal, address)
        else:
            signin.refused(journal, address, where, secret)
    finally:
        journal.close()
    return ""


def _given_up(state: Path, address: str, where: str, secret: str) -> str:
    journal = SqliteJournal.open(state, write=False)
    try:
        blocked = signin.blocked(journal, address, where, secret)
    finally:
        journal.close()
    if not blocked:
        return ""
    return "The running service has given this password up: end it, run this check again, and start it."
