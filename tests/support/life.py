"""A user's life on a real server: a mailbox, a mail client at it, and inboxwatch with a state folder of its own."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from inboxwatch.detect.reader import Reader
from inboxwatch.etiquette.fold import fold
from inboxwatch.etiquette.rules import Rules
from inboxwatch.etiquette.thread import Candidate, Thread
from inboxwatch.mail.connect import ImapSettings
from inboxwatch.mail.imap import ImapMailbox
from inboxwatch.service.account import Account
from inboxwatch.service.engine import Engine
from inboxwatch.service.report import AccountReport
from inboxwatch.store.journal import SqliteJournal
from tests.servers.dovecot import Dovecot
from tests.support.desk import Desk
from tests.support.mails import CANDIDATE

ROOT = Path(__file__).parents[2]
RULES = Rules(zone="Europe/London", country="GB")


def at(text: str) -> datetime:
    """An instant in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def account() -> Account:
    """The candidate's account."""
    own = frozenset({CANDIDATE})
    reader = Reader(own, "Ada Example", "Europe/London")
    return Account("personal", CANDIDATE, own, Candidate("Ada Example", own), reader)


@dataclass
class Life:
    """See the module's first line. `state` may be changed between passes: another machine, a lost folder."""

    desk: Desk
    settings: ImapSettings
    password: str
    state: Path
    rules: Rules = RULES

    @classmethod
    def on(cls, server: Dovecot, state: Path) -> Life:
        """A fresh user on a server."""
        user = server.user()
        settings = ImapSettings(host=server.host, port=server.port, security="none", username=user)
        return cls(Desk(server.host, server.port, user, server.password), settings, server.password, state)

    def once(self, now: str, *, errors: bool = False) -> AccountReport:
        """One pass as `once --now` makes it: everything opened afresh. `errors`: the pass may have some."""
        journal = SqliteJournal.open(self.state)
        try:
            mailbox = ImapMailbox.open(self.settings, self.password)
            try:
                report = Engine(journal, self.rules).run_pass(account(), mailbox, at(now))
            finally:
                mailbox.close()
        finally:
            journal.close()
        assert errors or report.errors == []
        return report

    def command(self, now: str) -> list[str]:
        """The same pass as a process of its own, to be killed."""
        where = (str(self.settings.port), self.settings.username, self.password, str(self.state), now)
        return [sys.executable, "-m", "tests.support.life", *where]

    def threads(self, now: str) -> tuple[Thread, ...]:
        """The threads as the journal tells them."""
        journal = SqliteJournal.open(self.state, write=False)
        try:
            return fold(journal.events(), self.rules, at(now)).threads
        finally:
            journal.close()

    def drafted(self) -> list[tuple[str, str]]:
        """Kind and recipient of all that stands in Drafts."""
        return sorted((d.kind, d.to) for d in self.desk.drafts())


def main(port: str, user: str, password: str, state: str, now: str) -> None:
    """One pass; see `Life.command`."""
    settings = ImapSettings(host="127.0.0.1", port=int(port), security="none", username=user)
    Life(Desk("127.0.0.1", int(port), user, password), settings, password, Path(state)).once(now)


if __name__ == "__main__":
    main(*sys.argv[1:])
